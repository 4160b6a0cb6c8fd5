// The page around the screen: what is said, typed or touched goes to the Echo on this machine, and what happens comes back.
"use strict";

const by = (id) => document.getElementById(id);
const frame = by("frame");
const view = by("view");
const lines = by("lines");
const speech = new Audio();
let screen;
let drawn = 0; // counts pages, so that one that is no longer wanted is not drawn late
const started = {}; // when the last page and its sound began, for whoever measures

const face = new Face(view, {
  onTouch: (sent) => send("touch", { arguments: sent }),
  onSound: () => (started.sound = performance.now()),
});

async function send(what, body) {
  speech.pause();
  if (what !== "screen") face.hush();
  const headers = { "content-type": "application/json" };
  await fetch(what, { method: "POST", headers, body: JSON.stringify(body) });
}

function write(kind, text) {
  const line = document.createElement("li");
  line.className = kind;
  line.textContent = text;
  lines.append(line);
  line.scrollIntoView({ block: "nearest" });
  return line;
}

function attach(json, name, content) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = name;
  details.append(summary);
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    const pre = document.createElement("pre");
    pre.textContent = JSON.stringify(content, null, 2);
    details.append(pre);
  });
  json.append(details);
}

function fit() {
  if (!screen) return;
  const room = by("device");
  const scale = Math.min((room.clientWidth - 40) / screen.width, (room.clientHeight - 130) / screen.height, 1.25);
  view.style.transform = `scale(${scale})`;
  view.style.width = `${screen.width}px`;
  view.style.height = `${screen.height}px`;
  frame.style.width = `${screen.width * scale + 36}px`;
  frame.style.height = `${screen.height * scale + 36}px`;
}

const shown = {
  heard: (event) => write("you", event.words),
  note: (event) => write("note", event.line),
  state: (event) => (by("light").className = event.state.split(" ")[0]),
  async screen(event) {
    screen = event.screen;
    frame.classList.toggle("round", screen.shape === "ROUND");
    by("screen").value = event.name;
    fit();
    drawn += 1;
    face.clear();
  },
  async answered(event) {
    const line = write("alexa", event.lines.join("\n") || "…");
    const json = line.appendChild(document.createElement("div"));
    if (event.request) attach(json, "request", event.request);
    if (event.answer) attach(json, "response", event.answer);
    if (event.past) return event.page ? page(event, true) : undefined;
    return event.page || event.sound ? page(event, false) : undefined;
  },
};

async function page(event, past) {
  const mine = (drawn += 1);
  const arrived = performance.now();
  speech.pause();
  face.hush();
  await face.fetched(event.inside ? event.sound : "");
  if (!event.inside && event.sound && !past) {
    speech.src = event.sound;
    await new Promise((ready) => (speech.oncanplaythrough = speech.onerror = ready));
  }
  await new Promise((due) => setTimeout(due, past ? 0 : event.in - (performance.now() - arrived)));
  if (mine !== drawn) return;
  if (event.page) {
    const shown = structuredClone(event.page);
    if (past) delete shown.document.mainTemplate.items[0].onMount; // its moment is over
    started.page = performance.now();
    await face.draw(shown, screen);
    face.page = mine;
  }
  if (!event.inside && event.sound && !past) speech.play().catch(() => {}); // until the page is touched, browsers are silent
}

by("say").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = by("words").value.trim();
  if (words) send("say", { words });
  by("words").value = "";
});
by("screen").addEventListener("change", (event) => send("screen", { name: event.target.value }));
addEventListener("resize", fit);

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
if (Recognition) {
  const ear = new Recognition();
  ear.lang = document.documentElement.lang;
  ear.onresult = (event) => send("say", { words: event.results[0][0].transcript });
  by("mic").hidden = false;
  by("mic").addEventListener("click", () => ear.start());
}

(async () => {
  const { screens } = await (await fetch("screens")).json();
  by("screen").append(...screens.map((name) => new Option(name)));
  let last = Promise.resolve();
  new EventSource("events").onmessage = (message) => {
    const event = JSON.parse(message.data);
    last = last.then(() => shown[event.kind](event)).catch((why) => write("note", `(the renderer: ${why})`));
  };
})();
