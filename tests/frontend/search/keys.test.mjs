import assert from "node:assert/strict";
import { test } from "node:test";
import { keys } from "../../../graph/frontend/src/search/keys.js";
import { press } from "../browser.mjs";

function field({ isOpen = true } = {}) {
  const [input, done] = [new EventTarget(), []];
  const act = (name) => (...given) => void done.push([name, ...given]);
  keys(input, { isOpen, step: act("step"), jump: act("jump"), takeActive: act("take"), restore: act("restore") });
  return { input, done };
}

test("arrows step, Return takes, Escape takes back", () => {
  const { input, done } = field();
  for (const key of ["ArrowDown", "ArrowUp", "Enter", "Escape"]) press(input, key);
  assert.deepEqual(done, [["step", 1], ["step", -1], ["take"], ["restore"]]);
});

test("Home and End move among the options only after the arrows have", () => {
  const { input, done } = field();
  assert.equal(press(input, "Home").defaultPrevented, false);
  press(input, "ArrowDown");
  assert.equal(press(input, "End").defaultPrevented, true);
  assert.equal(press(input, "Home").defaultPrevented, true);
  press(input, "a");
  assert.equal(press(input, "End").defaultPrevented, false);
  assert.deepEqual(done, [["step", 1], ["jump", true], ["jump", false]]);
});

test("Escape belongs to what is around where there is nothing to take back", () => {
  const { input, done } = field({ isOpen: false });
  assert.equal(press(input, "Escape").defaultPrevented, false);
  assert.deepEqual(done, []);
});

test("keys belong to an input method, or to the browser with Ctrl, Cmd or Shift", () => {
  const { input, done } = field();
  for (const held of [{ isComposing: true }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) {
    press(input, "ArrowDown", held);
  }
  assert.deepEqual(done, []);
});

test("names of methods that objects inherit are no keys", () => {
  const { input } = field();
  assert.equal(press(input, "constructor").defaultPrevented, false);
});
