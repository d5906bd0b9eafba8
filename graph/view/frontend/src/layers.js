// The graph and what lies on it, by address: each is fetched once.
const known = new Map();
const MOST_KEPT = 48;
const NEEDED = ["graph", "places", "ranking", "partition"];
const OPTIONAL = ["scope", "lit"];

// The address is relative to where the server has its root, which is where this script comes from.
function absolute(url) {
  const root = import.meta.url.includes("/_stcore/") ? import.meta.url.split("/_stcore/")[0] + "/" : document.baseURI;
  return new URL(url.replace(/^\//, ""), root);
}

// The same promise for the same address; what it holds is shared and never written to.
function load(url) {
  const layer = known.get(url) ?? read(url);
  known.delete(url);
  known.set(url, layer); // the latest used stands last
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value);
  layer.catch(() => known.delete(url)); // the next rerun tries again
  return layer;
}

async function read(url) {
  const answer = await fetch(absolute(url), { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  return answer.json();
}

// All layers that the data name, in one object; null for an optional one that is not asked for. `find` answers with
// what a name stands for.
export async function loadLayers(data, find = load) {
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
