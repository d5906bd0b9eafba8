import assert from "node:assert/strict";
import { test } from "node:test";
import { isShown, Look } from "../../graph/frontend/src/look.js";
import { PHONE, WIDE, idsOf, looking, star } from "./networks.mjs";

test("without filters everybody is within, in the order of the ranking", () => {
  const look = looking(star());
  assert.deepEqual(look.order.map(({ id }) => id), ["hub", "a", "b", "c", "alone"]);
  assert.deepEqual(look.counts, [3, 2]);
  assert.equal(look.crossing, 4);
  assert.equal(look.parted, false);
});

test("a category that is switched off is faint, and still counted", () => {
  const look = looking(star(), { hidden: ["academia"] });
  assert.deepEqual(idsOf(look.inside), ["alone", "c", "hub"]);
  assert.deepEqual(idsOf(look.present), ["a", "alone", "b", "c", "hub"]);
  assert.deepEqual(look.counts, [3, 2]);
  assert.equal(look.crossing, 1);
  assert.equal(look.faint(look.scene.dots.get("a")), true);
});

test("what is hidden rather than dimmed is not there at all", () => {
  const look = looking(star(), { hidden: ["academia"], mode: "hide" });
  assert.deepEqual(idsOf(look.present), ["alone", "c", "hub"]);
  look.select("a");
  assert.equal(look.selected, null);
});

test("a tie that leads out of the filters differs from one beyond them", () => {
  const look = looking(star(), { hidden: ["academia"] });
  assert.deepEqual(look.scene.ties.map(({ inside, leaving }) => [inside, leaving]), [
    [false, true], [false, true], [true, false], [false, false],
  ]);
});

test("the scope decides which dots are within, and which ties are dashed", () => {
  const scope = { dots: "11100", ties: "1110", dashed: "0100" };
  const look = looking({ ...star(), scope });
  assert.deepEqual(idsOf(look.inside), ["a", "b", "hub"]);
  assert.deepEqual(look.scene.ties.map(({ inside }) => inside), [true, true, false, false]);
  assert.deepEqual(look.scene.ties.map(({ dashed }) => dashed), [false, true, false, false]);
  assert.equal(look.dashed, true);
  assert.deepEqual(look.counts, [1, 2]);
});

test("in focus are those within so many steps", () => {
  const look = looking(star(), { focus: { ids: ["c"], radius: 1 } });
  assert.deepEqual(idsOf(look.inside), ["c", "hub"]);
  assert.deepEqual(idsOf(look.middle), ["c"]);
  assert.deepEqual(idsOf(look.whole), ["c", "hub"]);
  assert.deepEqual(look.counts, [2, 0]);
});

test("a focus does not reach past a sector that is switched off, but past another category", () => {
  const focus = { ids: ["c"], radius: 2 };
  const layers = star({ sector: { hub: 1 } });
  assert.deepEqual(idsOf(looking(layers, { focus, hidden: ["academia"] }).inside), ["c"]);
  const partition = { ...layers.partition, by: "community" };
  assert.deepEqual(idsOf(looking({ ...layers, partition }, { focus, hidden: ["academia"] }).inside), ["a", "b", "c"]);
});

test("an actor in focus that is unknown or filtered out is no middle", () => {
  const look = looking(star(), { focus: { ids: ["nobody", "a"], radius: 1 }, hidden: ["academia"] });
  assert.deepEqual(look.middle, []);
  assert.equal(look.focused, false);
});

test("a selection stands out with its ties and their ends", () => {
  const look = looking(star());
  look.select("a");
  assert.deepEqual(idsOf(look.spot.dots), ["a", "b", "hub"]);
  assert.equal(look.spot.ties.length, 2);
  assert.equal(look.faint(look.scene.dots.get("c")), true);
  look.select(null);
  assert.equal(look.spot, null);
});

test("a path stands out whoever is selected", () => {
  const look = looking({ ...star(), lit: { dots: [0, 1], ties: [0] } });
  assert.deepEqual(idsOf(look.spot.dots), ["a", "hub"]);
  look.select("c");
  assert.deepEqual(idsOf(look.spot.dots), ["a", "c", "hub"]);
  assert.equal(look.spot.ties.length, 1);
});

test("how faint: not at all, by the theme, and by the filters with a highlight", () => {
  const look = looking(star(), { hidden: ["academia"] });
  const shades = () => ["hub", "c", "a"].map((id) => Number(look.shade(look.scene.dots.get(id)).toFixed(2)));
  assert.deepEqual(shades(), [0, 0, 0.8]);
  look.select("alone");
  assert.deepEqual(shades(), [0.44, 0.44, 0.92]);
});

test("whether anything would be left", () => {
  const look = looking(star());
  assert.equal(look.nothingLeft(new Set(["public"])), false);
  assert.equal(look.nothingLeft(new Set(["public", "academia"])), true);
});

test("a removed actor has a place and a name, one that is cut off a mark", () => {
  const layers = star();
  layers.places.gone = [[9, 9], [8, 8]];
  const look = looking({ ...layers, loss: { gone: ["Gone"], apart: [3] } });
  assert.deepEqual(look.gone.map(({ name, x }) => [name, x]), [["Gone", 9]]);
  assert.deepEqual(idsOf(look.apart), ["c"]);
});

test("a frame of another shape stretches the picture and keeps the selection", () => {
  const look = looking(star());
  look.select("a");
  const before = look.scene;
  assert.equal(look.reshape(WIDE), false);
  assert.equal(look.scene, before);
  assert.equal(look.reshape(PHONE), true);
  assert.notEqual(look.scene, before);
  assert.equal(look.selected, look.scene.dots.get("a"));
  assert.ok(look.scene.drawnOut > before.drawnOut);
});

test("the same places in another language stay where they are, whatever the frame", () => {
  const look = looking(star());
  const { drawnOut } = look.scene;
  look.open({ ...star(), graph: { ...star().graph, lang: "sv" } }, PHONE, 0.11);
  assert.equal(look.scene.drawnOut, drawnOut);
});

test("there is something to show once a graph, its layers and the colours are there", () => {
  assert.equal(isShown(new Look()), false);
  assert.equal(isShown(looking(star())), true);
});
