// The graph and its other layers, by address: each is fetched once.
import { Fetched } from "./fetched.js";
/** @import { LayerName, LayerNames, Layers } from "./types/sent.d.ts" */

/** @type {LayerName[]} */
const NEEDED = ["graph", "places", "ranking", "partition"];
/** @type {LayerName[]} */
const OPTIONAL = ["scope", "lit", "loss"];
/** @type {Fetched<Layers[LayerName]>} */
const files = new Fetched(48);

// All layers that the data name, in one object; null for an optional one that is not asked for. `find` resolves a
// name.
/**
 * @param {LayerNames} data
 * @param {(name: string) => Promise<Layers[LayerName] | undefined>} find
 * @returns {Promise<Layers>}
 */
export async function loadLayers(data, find = (url) => files.get(url)) {
  /** @type {LayerName[]} */
  const names = [...NEEDED, ...OPTIONAL];
  const layers = await Promise.all(
    names.map((name) => {
      const found = data[name];
      if (found) return find(found);
      if (NEEDED.includes(name)) throw new Error(`no address for ${name}`);
      return null;
    }),
  );
  const found = Object.fromEntries(names.map((name, i) => [name, layers[i]]));
  const all = /** @type {Layers} */ (/** @type {unknown} */ (found)); // each name's file is of its own kind
  const dots = all.graph.nodes.length;
  /** @type {{ length: number }[]} */
  const lengths = [all.places.x, all.places.y, all.ranking.radii, all.partition.of];
  if (all.scope) lengths.push(all.scope.dots);
  const ties = all.scope ? [all.scope.ties, all.scope.dashed] : [];
  const fits = lengths.every((layer) => layer.length === dots) && ties.every((layer) => layer.length === all.graph.edges.length);
  if (!fits) throw new Error("a layer belongs to another graph");
  return all;
}
