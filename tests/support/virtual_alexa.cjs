// virtual-alexa, an Alexa of somebody else's, holds a conversation: node virtual_alexa.cjs MODEL URL, and on standard
// input a JSON list of [seconds since the last, what is said]; "" opens the skill. Prints each answer as a line of JSON.
const path = require("node:path");
const { VirtualAlexa } = require(path.join(__dirname, "..", "..", ".outside", "node_modules", "virtual-alexa"));

async function converse(model, url, said) {
  const alexa = VirtualAlexa.Builder().interactionModelFile(model).skillURL(url).create();
  let now = Date.UTC(2030, 0, 7, 9);
  for (const [seconds, words] of said) {
    now += seconds * 1000;
    alexa.filter((sent) => {
      sent.request.timestamp = new Date(now).toISOString();
    });
    const answer = words ? await alexa.utter(words) : await alexa.launch();
    console.log(JSON.stringify(answer));
  }
}

const [model, url] = process.argv.slice(2);
const said = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
converse(model, url, said).catch((error) => {
  console.error(String(error));
  process.exitCode = 1;
});
