import assert from "node:assert/strict";
import { test } from "node:test";
import { readStage, namesOf, pictureData } from "../../../graph/frontend/src/stage/content.js";
import { star } from "../networks.mjs";

const NAMES = { graph: "g", places: "p", ranking: "r", partition: "c", scope: null, lit: null, loss: null };
const STEP = {
  title: "", caption: "A caption", notes: "", sentence: "", layers: NAMES, chart: "",
  select: "a", hidden: ["academia"], focus: ["hub"], radius: 2, mode: "hide",
};

function stage(steps = [STEP, { ...STEP, title: "Its own" }]) {
  const { graph, places, ranking, partition } = star();
  const json = { lang: "en", title: "A story", texts: { search: { none: "Nobody" } }, steps, layers: { g: graph, p: places, r: ranking, c: partition } };
  return readStage({ textContent: JSON.stringify(json) });
}

test("a step's layers are found by their names", async () => {
  const { layer, load } = stage();
  assert.deepEqual(layer(NAMES, "graph"), star().graph);
  assert.deepEqual(await load("r"), star().ranking);
  assert.equal(layer(NAMES, "scope"), undefined);
  assert.equal(await load("constructor"), undefined);
});

test("a step without a title has the story's", () => {
  assert.deepEqual([stage().title(0), stage().title(1)], ["A story", "Its own"]);
});

test("a story of one step shows no place", () => {
  assert.deepEqual([stage().place(0), stage().place(1)], ["1/2", "2/2"]);
  assert.equal(stage([STEP]).place(0), "");
});

test("a step becomes the data that Streamlit would send", () => {
  assert.deepEqual(pictureData(STEP, "100vh"), {
    ...NAMES, select: "a", hidden: ["academia"], focus: ["hub"], radius: 2, mode: "hide", height: "100vh", failed: "",
  });
});

test("the names for the search are in the order of the ranking", () => {
  const names = namesOf(stage(), NAMES);
  assert.deepEqual(names.actors.map(({ id }) => id), ["hub", "a", "b", "c", "alone"]);
  assert.deepEqual(names.actors.map(({ mark }) => mark.name), ["Public", "Academia", "Academia", "Public", "Public"]);
  assert.equal(names.words.none, "Nobody");
});
