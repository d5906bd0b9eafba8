import assert from "node:assert/strict";
import { test } from "node:test";
import { Page } from "../../../graph/frontend/src/kept/page.js";
import { entries, write } from "../../../graph/frontend/src/kept/storage.js";
import { storage } from "./browser.mjs";

const KEY = "0123456789abcdef";
const OTHER = "f".repeat(16);
const entry = (key, at = 5) => ({ key, kind: "fields", title: "Skåne", at, content: { file: "actors.yaml" }, typed: {} });
const WORDS = { fields: "{name} not saved", saved: "{name} is {n}", unreadable: "{name} lost", again: "Continue", discard: "Discard", close: "Close" };

class Made extends EventTarget {
  textContent = "";
  hidden = false;
  children = [];

  setAttribute(name) {
    if (name === "hidden") this.hidden = true;
  }

  append(...children) {
    this.children.push(...children);
    for (const child of children) child.parentNode = this;
  }
}

// A page that is shown, other pages of the browser that have forms open, and what the server is sent.
function shown(t, { answers = {}, open = [], settled = [], elsewhere = [], isUnanswered = () => false, state = "CONNECTED" } = {}) {
  t.mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: 1_000_000 });
  globalThis.document = { createElement: () => new Made(), querySelector: () => connection };
  const connection = { getAttribute: () => state };
  globalThis.addEventListener = () => {};
  const asked = [];
  globalThis.BroadcastChannel = class extends EventTarget {
    postMessage(data) {
      asked.push(data);
      const found = (data.ask ?? []).filter((key) => elsewhere.includes(key));
      if (found.length) this.hear({ open: found });
    }

    hear(data) {
      this.dispatchEvent(Object.assign(new Event("message"), { data }));
    }

    constructor() {
      super();
      channel = this;
    }
  };
  let channel;
  const page = new Page(isUnanswered);
  const place = new Made();
  page.enter(place);
  const sent = [];
  const update = (data) => {
    const all = { open, settled, answers, lang: "en", words: WORDS, ...data };
    const setTriggerValue = (name, value) => sent.push([name, value]);
    page.update({ data: { folder: "a", form: null, page: all }, parentElement: place, setTriggerValue });
  };
  const [note] = place.children;
  const [says, again, discard] = note.children;
  const passed = async (milliseconds) => {
    t.mock.timers.tick(milliseconds);
    await new Promise((done) => setImmediate(done));
  };
  update({});
  const texts = () => (note.hidden ? null : [says.textContent, again.hidden ? null : again.textContent, discard.textContent]);
  return { page, sent, asked, update, passed, again, discard, texts, hear: (data) => channel.hear(data) };
}

const press = (button) => button.dispatchEvent(new Event("click"));

test("what nobody has open is asked about, and then offered; it stays until it is kept anew", async (t) => {
  storage();
  write("a", entry(KEY));
  const { sent, update, passed, again, texts } = shown(t);
  assert.deepEqual([sent, texts()], [[], null]);
  await passed(700);
  assert.deepEqual(sent, [["found", [KEY]]]);
  update({ answers: { [KEY]: 0 } });
  await passed(700);
  assert.deepEqual(texts(), ["Skåne not saved", "Continue", "Discard"]);
  press(again);
  assert.deepEqual(sent.slice(1), [["again", entry(KEY)]]);
  assert.equal(texts(), null);
  assert.equal(entries("a").length, 1);
  await passed(15_000); // nothing has come of it
  await passed(700);
  assert.deepEqual(texts(), ["Skåne not saved", "Continue", "Discard"]);
});

test("what was saved after all is said, and forgotten once it is read; then comes the next", async (t) => {
  storage();
  write("a", entry(KEY, 6));
  write("a", entry(OTHER));
  const { passed, discard, texts } = shown(t, { answers: { [KEY]: 43, [OTHER]: -1 } });
  await passed(700);
  assert.deepEqual(texts(), ["Skåne is 43", null, "Close"]);
  press(discard);
  await passed(700);
  assert.deepEqual(texts(), ["Skåne lost", null, "Close"]);
  assert.deepEqual(entries("a").map(({ key }) => key), [OTHER]);
});

test("a form that is open here or on another page is not offered", async (t) => {
  storage();
  write("a", entry(KEY));
  write("a", entry(OTHER));
  const { sent, passed, texts, hear, asked } = shown(t, { open: [KEY], elsewhere: [OTHER], answers: { [KEY]: 0, [OTHER]: 0 } });
  await passed(700);
  assert.deepEqual([sent, texts()], [[], null]);
  hear({ ask: [KEY, OTHER] });
  assert.deepEqual(asked.at(-1), { open: [KEY] });
});

test("a form that was saved or closed is forgotten", (t) => {
  storage();
  write("a", entry(KEY));
  write("a", entry(OTHER));
  shown(t, { settled: [KEY], open: [OTHER] });
  assert.deepEqual(entries("a").map(({ key }) => key), [OTHER]);
});

test("a line that is entered is kept, and offered where no form opens", async (t) => {
  storage();
  const { page, sent, passed } = shown(t);
  page.enterLine({ key: KEY, text: "a – b" });
  assert.deepEqual(entries("a").map(({ kind, content }) => [kind, content.beside]), [["line", { line: "a – b" }]]);
  page.enterLine({ key: OTHER, text: "" });
  await passed(15_000);
  await passed(700);
  assert.deepEqual(sent.map(([name]) => name), ["found"]);
});

test("a form whose button is not answered has the page run", async (t) => {
  storage();
  const waits = [true, false];
  const { sent, passed } = shown(t, { isUnanswered: () => waits.shift() });
  await passed(15_000);
  await passed(15_000);
  assert.deepEqual(sent.map(([name]) => name), ["run"]);
});

test("nothing is sent while the server is away", async (t) => {
  storage();
  write("a", entry(KEY));
  const { sent, passed } = shown(t, { isUnanswered: () => true, state: "PINGING_SERVER" });
  await passed(15_000);
  await passed(700);
  assert.deepEqual(sent, []);
});
