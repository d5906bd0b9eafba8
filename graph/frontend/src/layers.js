// The graph and what lies on it, by address: each is fetched once.
import { Fetched } from "./fetched.js";

const NEEDED = ["graph", "places", "ranking", "partition"];
const OPTIONAL = ["scope", "lit", "loss"];
const files = new Fetched(48);

// All layers that the data name, in one object; null for an optional one that is not asked for. `find` answers with
// what a name stands for.
export async function loadLayers(data, find = (url) => files.get(url)) {
  const names = [...NEEDED, ...OPTIONAL];
  const layers = await Promise.all(
    names.map((name) => {
      if (data[name]) return find(data[name]);
      if (NEEDED.includes(name)) throw new Error(`no address for ${name}`);
      return null;
    }),
  );
  const all = Object.fromEntries(names.map((name, i) => [name, layers[i]]));
  const dots = all.graph.nodes.length;
  const lengths = [all.places.x, all.places.y, all.ranking.radii, all.partition.of];
  if (all.scope) lengths.push(all.scope.dots);
  const ties = all.scope ? [all.scope.ties, all.scope.dashed] : [];
  const fits = lengths.every((layer) => layer.length === dots) && ties.every((layer) => layer.length === all.graph.edges.length);
  if (!fits) throw new Error("a layer belongs to another graph");
  return all;
}
