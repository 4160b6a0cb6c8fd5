// apl-suggester, Amazon's checker of APL: node suggester.cjs, and on standard input a JSON object of documents by name.
// Prints, as JSON, what it has to say of each that it has something to say of.
const path = require("node:path");
const folder = path.join(__dirname, "..", "..", ".suggester", "node_modules", "apl-suggester");
const { StaticAplTemplateValidator } = require(folder);

async function suggested(documents) {
  const validator = new StaticAplTemplateValidator();
  const found = {};
  for (const [name, document] of Object.entries(documents)) {
    const notices = await validator.validate(document);
    if (notices.length) found[name] = notices.map(({ path, errorMessage }) => `${path}: ${errorMessage}`);
  }
  return found;
}

suggested(JSON.parse(require("node:fs").readFileSync(0, "utf8"))).then(
  (found) => console.log(JSON.stringify(found)),
  (error) => {
    console.error(String(error));
    process.exitCode = 1;
  },
);
