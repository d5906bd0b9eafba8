import assert from "node:assert/strict";
import { test } from "node:test";
import { Emitter, Shared } from "../../graph/frontend/src/emit.js";

function emitting(t) {
  t.mock.timers.enable();
  const told = [];
  const emitter = new Emitter();
  emitter.component = { setStateValue: (name, value) => told.push([name, value]) };
  return { emitter, told, pass: (milliseconds) => t.mock.timers.tick(milliseconds) };
}

test("the first word is told at once, and then the last of each pause", (t) => {
  const { emitter, told, pass } = emitting(t);
  for (const id of ["a", "b", "c"]) emitter.send("selected", id);
  assert.deepEqual(told, [["selected", "a"]]);
  pass(179);
  assert.equal(told.length, 1);
  pass(1);
  assert.deepEqual(told, [["selected", "a"], ["selected", "c"]]);
});

test("each name keeps its own last word", (t) => {
  const { emitter, told, pass } = emitting(t);
  emitter.send("selected", "a");
  emitter.send("hidden", ["x"]);
  emitter.send("selected", "b");
  pass(180);
  assert.deepEqual(told.slice(1), [["hidden", ["x"]], ["selected", "b"]]);
});

test("after a pause without words the next is told at once again", (t) => {
  const { emitter, told, pass } = emitting(t);
  emitter.send("selected", "a");
  pass(180);
  emitter.send("selected", "b");
  assert.deepEqual(told, [["selected", "a"], ["selected", "b"]]);
});

test("what has not been told is forgotten when asked", (t) => {
  const { emitter, told, pass } = emitting(t);
  emitter.send("selected", "a");
  emitter.send("selected", "b");
  emitter.forget();
  pass(1_000);
  assert.deepEqual(told, [["selected", "a"]]);
  emitter.send("selected", "c");
  assert.deepEqual(told.at(-1), ["selected", "c"]);
});

test("what the server says is taken over", () => {
  const shared = new Shared("a");
  assert.equal(shared.hear("a"), false);
  assert.equal(shared.hear("b"), true);
  assert.equal(shared.value, "b");
});

test("an answer to an older state of affairs is old news", () => {
  const shared = new Shared("a");
  shared.set("b");
  shared.set("c");
  assert.equal(shared.hear("a"), false);
  assert.equal(shared.hear("b"), false);
  assert.equal(shared.value, "c");
  assert.equal(shared.hear("c"), false);
});

test("after the own change has come back, older values are wishes again", () => {
  const shared = new Shared("a");
  shared.set("b");
  shared.hear("b");
  assert.equal(shared.hear("a"), true);
  assert.equal(shared.value, "a");
});

test("what was old before an answer is no longer old after the next change", () => {
  const shared = new Shared("a");
  shared.set("b");
  shared.hear("b");
  shared.set("c");
  assert.equal(shared.hear("b"), false);
  assert.equal(shared.hear("a"), true);
});

test("a value that was never known is a wish at once", () => {
  const shared = new Shared("a");
  shared.set("b");
  assert.equal(shared.hear("z"), true);
  assert.equal(shared.value, "z");
});

test("patience with old news ends", (t) => {
  let now = 0;
  t.mock.method(performance, "now", () => now);
  const shared = new Shared("a");
  shared.set("b");
  now = 4_999;
  assert.equal(shared.hear("a"), false);
  now = 5_000;
  assert.equal(shared.hear("a"), true);
});

test("where nobody answers, whatever is heard is a wish", () => {
  const shared = new Shared("a");
  shared.alone = true;
  shared.set("b");
  assert.equal(shared.hear("a"), true);
});

test("values are compared by what they say", () => {
  const shared = new Shared({ ids: ["a"], radius: 1 });
  assert.equal(shared.hear({ ids: ["a"], radius: 1 }), false);
  assert.equal(shared.hear({ ids: ["a"], radius: 2 }), true);
});
