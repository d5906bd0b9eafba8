import assert from "node:assert/strict";
import { test } from "node:test";
import { bounds, other, prepare, mostlyUnmoved, samePlaces } from "../../graph/frontend/src/scene.js";
import { layersOf, star } from "./networks.mjs";
import { near } from "./browser.mjs";

const sceneOf = ({ graph, places }, drawnOut = 1, bow = 0.11) => prepare(graph, places, drawnOut, bow);

test("dots know their ties, and ties their ends", () => {
  const { dots, ties } = sceneOf(star());
  assert.equal(dots.get("hub").ties.length, 3);
  assert.equal(dots.get("alone").ties.length, 0);
  assert.equal(other(ties[0], dots.get("hub")), dots.get("a"));
  assert.equal(other(ties[0], dots.get("a")), dots.get("hub"));
});

test("an arc leaves the better-connected end", () => {
  const layers = layersOf({ ties: [["leaf", "hub"], ["hub", "x"]], at: { leaf: [0, 0], hub: [100, 0], x: [0, 50] } });
  assert.deepEqual(sceneOf(layers).ties.map(({ a }) => a.id), ["hub", "hub"]);
});

test("a tie bends aside by a share of its length, always to the same side", () => {
  const flat = layersOf({ ties: [["a", "b"]], at: { a: [0, 0], b: [100, 0] } });
  const [tie] = sceneOf(flat).ties;
  assert.ok(near(tie.cx, 50) && near(tie.cy, 11));
  const [straight] = sceneOf(flat, 1, 0).ties;
  assert.deepEqual([straight.cx, straight.cy], [50, 0]);
});

test("a taller frame draws the picture out", () => {
  const { dots } = sceneOf(star(), 1.5);
  assert.deepEqual([dots.get("c").x, dots.get("c").y], [0, 300]);
});

test("ids are the users' own, also those that objects inherit", () => {
  const at = { constructor: [0, 0], ["__proto__"]: [10, 0], toString: [0, 10] };
  const scene = sceneOf(layersOf({ ties: [["constructor", "toString"]], at }));
  assert.equal(scene.dots.size, 3);
  assert.equal(scene.dots.get("constructor").ties[0].b.id, "toString");
  assert.equal(scene.dots.get("valueOf"), undefined);
});

test("places that are kept free are no dots", () => {
  const { graph, places } = star();
  const scene = prepare(graph, { ...places, gone: [[7, 9]] }, 2, 0.11);
  assert.equal(scene.list.length, 5);
  assert.deepEqual(scene.gone.map(({ x, y, name }) => [x, y, name]), [[7, 18, ""]]);
});

test("a scene is mostly unmoved while most dots keep their places", () => {
  const before = sceneOf(star());
  assert.equal(mostlyUnmoved(null, before), false);
  assert.equal(mostlyUnmoved(before, sceneOf(star())), true);
  const moved = star();
  moved.places.x = moved.places.x.map((x, i) => (i < 3 ? x + 1 : x));
  assert.equal(mostlyUnmoved(before, sceneOf(moved)), false);
  moved.places.x[0] -= 1;
  assert.equal(mostlyUnmoved(before, sceneOf(moved)), true);
});

test("half of them is enough", () => {
  const two = (at) => sceneOf(layersOf({ ties: [], at }));
  assert.equal(mostlyUnmoved(two({ a: [0, 0], b: [9, 9] }), two({ a: [0, 0], b: [8, 9] })), true);
  assert.equal(mostlyUnmoved(two({ a: [0, 0], b: [9, 9] }), two({ a: [1, 0], b: [8, 9] })), false);
});

test("a map is never an unmoved scene of actors", () => {
  assert.equal(mostlyUnmoved(sceneOf(star()), sceneOf(star({ map: true }))), false);
});

test("places are compared by actor, not by their order", () => {
  const { graph, places } = star();
  const before = sceneOf({ graph, places });
  const reversed = { ...graph, nodes: [...graph.nodes].reverse() };
  const back = { x: [...places.x].reverse(), y: [...places.y].reverse(), gone: [] };
  assert.equal(samePlaces(before, reversed, back), true);
  assert.equal(samePlaces(before, reversed, places), false);
});

test("the box around dots", () => {
  assert.deepEqual(bounds([{ x: -3, y: 4 }, { x: 5, y: -6 }]), { left: -3, right: 5, top: -6, bottom: 4 });
});
