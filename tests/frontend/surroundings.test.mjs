import assert from "node:assert/strict";
import { test } from "node:test";
import { prepare } from "../../graph/frontend/src/scene.js";
import { surroundings } from "../../graph/frontend/src/surroundings.js";
import { idsOf, layersOf } from "./networks.mjs";

// A path of five, and a shortcut from its first to its fourth.
const { graph, places } = layersOf({
  ties: [["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"], ["a", "d"]],
  at: { a: [0, 0], b: [1, 0], c: [2, 0], d: [3, 0], e: [4, 0] },
});
const { dots, ties } = prepare(graph, places, 1, 0);
const everywhere = () => true;

const around = (ids, radius, mayCross = everywhere, mayReach = everywhere) =>
  idsOf(surroundings(ids.map((id) => dots.get(id)), radius, mayCross, mayReach));

test("the dots within so many steps, the middle included", () => {
  assert.deepEqual(around(["b"], 1), ["a", "b", "c"]);
  assert.deepEqual(around(["b"], 2), ["a", "b", "c", "d"]);
  assert.deepEqual(around(["b"], 4), ["a", "b", "c", "d", "e"]);
});

test("of several actors, whoever is near any of them", () => {
  assert.deepEqual(around(["b", "e"], 1), ["a", "b", "c", "d", "e"]);
});

test("a tie that is filtered out is not walked", () => {
  assert.deepEqual(around(["a"], 1, (tie) => tie !== ties[4]), ["a", "b"]);
});

test("a dot that is filtered out is not passed", () => {
  assert.deepEqual(around(["a"], 3, everywhere, (dot) => dot.id !== "d"), ["a", "b", "c"]);
});

test("no step leads nowhere", () => {
  assert.deepEqual(around(["c"], 0), ["c"]);
});
