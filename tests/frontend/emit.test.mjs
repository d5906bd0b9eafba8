import assert from "node:assert/strict";
import { test } from "node:test";
import { Emitter, Shared } from "../../graph/frontend/src/emit.js";

function emitting(t) {
  t.mock.timers.enable();
  const sent = [];
  const emitter = new Emitter();
  emitter.component = { setStateValue: (name, value) => sent.push([name, value]) };
  return { emitter, sent, pass: (milliseconds) => t.mock.timers.tick(milliseconds) };
}

test("the first value is sent at once, and then the last of each pause", (t) => {
  const { emitter, sent, pass } = emitting(t);
  for (const id of ["a", "b", "c"]) emitter.send("selected", id);
  assert.deepEqual(sent, [["selected", "a"]]);
  pass(179);
  assert.equal(sent.length, 1);
  pass(1);
  assert.deepEqual(sent, [["selected", "a"], ["selected", "c"]]);
});

test("each name keeps its own last value", (t) => {
  const { emitter, sent, pass } = emitting(t);
  emitter.send("selected", "a");
  emitter.send("hidden", ["x"]);
  emitter.send("selected", "b");
  pass(180);
  assert.deepEqual(sent.slice(1), [["hidden", ["x"]], ["selected", "b"]]);
});

test("after a pause without values the next is sent at once again", (t) => {
  const { emitter, sent, pass } = emitting(t);
  emitter.send("selected", "a");
  pass(180);
  emitter.send("selected", "b");
  assert.deepEqual(sent, [["selected", "a"], ["selected", "b"]]);
});

test("what has not been sent is forgotten when asked", (t) => {
  const { emitter, sent, pass } = emitting(t);
  emitter.send("selected", "a");
  emitter.send("selected", "b");
  emitter.forget();
  pass(1_000);
  assert.deepEqual(sent, [["selected", "a"]]);
  emitter.send("selected", "c");
  assert.deepEqual(sent.at(-1), ["selected", "c"]);
});

test("a value from the server is taken", () => {
  const shared = new Shared("a");
  assert.equal(shared.receive("a"), false);
  assert.equal(shared.receive("b"), true);
  assert.equal(shared.value, "b");
});

test("an answer to an older state is outdated", () => {
  const shared = new Shared("a");
  shared.set("b");
  shared.set("c");
  assert.equal(shared.receive("a"), false);
  assert.equal(shared.receive("b"), false);
  assert.equal(shared.value, "c");
  assert.equal(shared.receive("c"), false);
});

test("after the own change has come back, older values are changes again", () => {
  const shared = new Shared("a");
  shared.set("b");
  shared.receive("b");
  assert.equal(shared.receive("a"), true);
  assert.equal(shared.value, "a");
});

test("what was outdated before an answer is no longer after the next change", () => {
  const shared = new Shared("a");
  shared.set("b");
  shared.receive("b");
  shared.set("c");
  assert.equal(shared.receive("b"), false);
  assert.equal(shared.receive("a"), true);
});

test("a value that was never known is a change at once", () => {
  const shared = new Shared("a");
  shared.set("b");
  assert.equal(shared.receive("z"), true);
  assert.equal(shared.value, "z");
});

test("outdated values are ignored for a time only", (t) => {
  let now = 0;
  t.mock.method(performance, "now", () => now);
  const shared = new Shared("a");
  shared.set("b");
  now = 4_999;
  assert.equal(shared.receive("a"), false);
  now = 5_000;
  assert.equal(shared.receive("a"), true);
});

test("without a server every value received is a change", () => {
  const shared = new Shared("a");
  shared.local = true;
  shared.set("b");
  assert.equal(shared.receive("a"), true);
});

test("values are compared by content", () => {
  const shared = new Shared({ ids: ["a"], radius: 1 });
  assert.equal(shared.receive({ ids: ["a"], radius: 1 }), false);
  assert.equal(shared.receive({ ids: ["a"], radius: 2 }), true);
});
