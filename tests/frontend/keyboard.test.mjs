import assert from "node:assert/strict";
import { test } from "node:test";
import { keyboard } from "../../graph/frontend/src/keyboard.js";
import { press } from "./browser.mjs";

function typing(answers = {}) {
  const stage = new EventTarget();
  const done = [];
  const acts = ["step", "pan", "zoom", "fit", "open", "leave", "reach"];
  const act = (name) => (...given) => (done.push([name, ...given]), answers[name]);
  keyboard(stage, Object.fromEntries(acts.map((name) => [name, act(name)])));
  return { stage, done };
}

test("each key does what the help describes", () => {
  const { stage, done } = typing();
  for (const key of ["n", "p", "ArrowLeft", "ArrowDown", "+", "0", "Enter", "Escape", "3"]) press(stage, key);
  assert.deepEqual(done, [
    ["step", 1], ["step", -1], ["pan", -60, 0], ["pan", 0, 60], ["zoom", 1.2], ["fit"], ["open"], ["leave"], ["reach", 3],
  ]);
});

test("letters count in either case", () => {
  const { stage, done } = typing();
  press(stage, "N");
  assert.deepEqual(done, [["step", 1]]);
});

test("a key that is taken goes no further, another goes on", () => {
  const { stage } = typing();
  assert.equal(press(stage, "n").defaultPrevented, true);
  assert.equal(press(stage, "Tab").defaultPrevented, false);
  assert.equal(press(stage, "5").defaultPrevented, false);
});

test("a key with nothing to open goes on", () => {
  const { stage } = typing({ open: false });
  assert.equal(press(stage, "Enter").defaultPrevented, false);
});

test("the browser's own shortcuts are left alone", () => {
  const { stage, done } = typing();
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) press(stage, "+", held);
  assert.deepEqual(done, []);
});
