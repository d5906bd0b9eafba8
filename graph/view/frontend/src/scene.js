// Scenes by address, each fetched once; and what drawing needs of a scene.
const known = new Map();
const MOST_KEPT = 6;

// The address is relative to where the server has its root, which is where this script comes from.
function absolute(url) {
  const root = import.meta.url.includes("/_stcore/") ? import.meta.url.split("/_stcore/")[0] + "/" : document.baseURI;
  return new URL(url.replace(/^\//, ""), root);
}

// The same promise for the same address; what it holds is shared and never written to.
export function load(url) {
  if (!known.has(url)) {
    if (known.size >= MOST_KEPT) known.delete(known.keys().next().value);
    const scene = read(url);
    scene.catch(() => known.delete(url)); // the next rerun tries again
    known.set(url, scene);
  }
  return known.get(url);
}

async function read(url) {
  const answer = await fetch(absolute(url), { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  return answer.json();
}

// Ids are the users' own ("constructor", "__proto__"), so they are keys of Maps and never of objects.
// `drawnOut` makes the picture so many times taller.
export function prepare(json, drawnOut) {
  const dots = new Map(
    json.nodes.map((node, i) => [node.id, { ...node, name: node.label, y: node.y * drawnOut, place: i }]),
  );
  const partners = new Map(json.nodes.map((node) => [node.id, new Set()]));
  for (const { from, to } of json.edges) {
    partners.get(from).add(to);
    partners.get(to).add(from);
  }
  const categories = new Map(json.legend.map((entry) => [entry.id, entry]));
  const ids = json.nodes.map((node) => node.id);
  const rankings = new Map(
    json.rankings.map(({ name, radii, order }) => [name, { name, radii, order: order.map((place) => ids[place]) }]),
  );
  const first = json.rankings[0].name;
  return { ...json, json, dots, partners, categories, rankings, first, drawnOut, ties: json.edges.map((tie) => bend(tie, dots)) };
}

// Each tie is a quiet arc that leaves the better-connected end to the same side, so that a hub's ties turn
// like the blades of a fan.
function bend({ from, to, width }, dots) {
  let [a, b] = [dots.get(from), dots.get(to)];
  if (a.partners < b.partners) [a, b] = [b, a];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const bow = 0.11;
  return { from, to, width, a, b, cx: (a.x + b.x) / 2 - dy * bow, cy: (a.y + b.y) / 2 + dx * bow };
}

// Whether most actors stand where they stood: then the camera stays where it is.
export function sameGround(before, after) {
  if (!before) return false;
  let same = 0;
  for (const [id, { x, y }] of after.dots) {
    const old = before.dots.get(id);
    if (old && old.x === x && old.y === y) same += 1;
  }
  return same * 2 >= after.dots.size;
}

export function bounds(dots) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of dots) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
