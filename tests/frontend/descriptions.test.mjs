import assert from "node:assert/strict";
import { test } from "node:test";
import { described, filtered, focused, keysOf, selection } from "../../graph/frontend/src/descriptions.js";
import { about } from "../../graph/frontend/src/tooltip.js";
import { looking, star } from "./networks.mjs";

test("what the picture is, in numbers", () => {
  assert.equal(described(looking(star()).scene), "5 actors, 4 ties");
  assert.equal(described(looking(star({ map: true })).scene), "5 sectors, 4 lines");
});

test("a map has keys of its own", () => {
  assert.equal(keysOf(looking(star()).scene), "n p");
  assert.equal(keysOf(looking(star({ map: true })).scene), "enter");
});

test("the selected actor: name, sector and partners", () => {
  const look = looking(star());
  assert.equal(selection(look), "Nobody selected");
  look.select("c");
  assert.equal(selection(look), "Selected: C, Public, 1 partner");
  look.select("a");
  assert.equal(selection(look), "Selected: A, Academia, 2 partners");
});

test("of a map, its numbers", () => {
  const look = looking(star({ map: true }));
  look.select("c");
  assert.equal(selection(look), "C: 1,000 actors, 5 within, 30 out");
});

test("partners are those of what is measured, and none of an actor that is not", () => {
  const layers = star();
  layers.ranking.partners = [1_234, 0, null, 1, 2];
  const { scene } = looking(layers);
  assert.deepEqual(scene.list.map((dot) => about(dot, { scene, layers })), [
    "1,234 partners", "0 partners", "", "1 partner", "2 partners",
  ]);
});

test("a category that has been switched off, and on again", () => {
  const look = looking(star(), { hidden: ["academia"] });
  assert.equal(filtered(look, "academia"), "Academia hidden");
  assert.equal(filtered(look, "public"), "Public shown");
});

test("whose surroundings are shown, and how many they are", () => {
  assert.equal(focused(looking(star())), "The whole network");
  assert.equal(focused(looking(star(), { focus: { ids: ["c"], radius: 2 } })), "C, 2 steps: 4");
});
