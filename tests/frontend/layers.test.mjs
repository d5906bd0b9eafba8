import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLayers } from "../../graph/frontend/src/layers.js";
import { star } from "./networks.mjs";

const NAMES = { graph: "g", places: "p", ranking: "r", partition: "c", scope: null, lit: null, loss: null };

function finder(layers) {
  const known = { g: layers.graph, p: layers.places, r: layers.ranking, c: layers.partition, s: layers.scope, l: layers.lit };
  return async (name) => known[name];
}

test("each layer is what its name stands for, null where none is asked for", async () => {
  const layers = star();
  const found = await loadLayers(NAMES, finder(layers));
  assert.deepEqual(found, layers);
  assert.equal(found.graph, layers.graph);
  assert.equal(found.scope, null);
});

test("a layer that must be there is missed by its name", async () => {
  await assert.rejects(loadLayers({ ...NAMES, ranking: null }, finder(star())), /no address for ranking/);
});

test("a layer of another graph is refused", async () => {
  for (const wrong of [
    { places: { x: [0], y: [0], gone: [] } },
    { ranking: { ...star().ranking, radii: [1, 2] } },
    { partition: { ...star().partition, of: [0] } },
  ]) {
    await assert.rejects(loadLayers(NAMES, finder({ ...star(), ...wrong })), /another graph/);
  }
});

test("a scope counts every dot and every tie", async () => {
  const names = { ...NAMES, scope: "s" };
  const scope = { dots: "11100", ties: "1001", dashed: "0000" };
  assert.equal((await loadLayers(names, finder({ ...star(), scope }))).scope, scope);
  for (const wrong of [{ ...scope, dots: "111" }, { ...scope, ties: "11111" }, { ...scope, dashed: "" }]) {
    await assert.rejects(loadLayers(names, finder({ ...star(), scope: wrong })), /another graph/);
  }
});
