// The graph with its dots in their places: what drawing needs of it.
import { dots as tokens } from "./tokens.js";
/** @import { Bounds, Dot, Gone, Point, Scene, Tie } from "./types/drawn.d.ts" */
/** @import { Graph, Places } from "./types/sent.d.ts" */

// Ids are the users' own ("constructor", "__proto__"), so they are keys of Maps and never of objects.
// `drawnOut` makes the picture so many times taller; `bow` is how far a tie bends, as a share of its length.
/** @type {(graph: Graph, places: Places, drawnOut: number, bow: number) => Scene} */
export function prepare(graph, places, drawnOut, bow) {
  /** @type {Dot[]} */
  const list = graph.nodes.map((node, i) => ({
    id: node.id,
    name: node.label,
    partners: node.partners,
    collaboration: node.collaboration,
    count: node.count ?? 0,
    within: node.within ?? 0,
    place: i,
    x: places.x[i],
    y: places.y[i] * drawnOut,
    ties: [],
    group: 0,
    rank: i,
    radius: tokens.even,
    room: Infinity,
    inside: true,
  }));
  const dots = new Map(list.map((dot) => [dot.id, dot]));
  const ties = graph.edges.map(({ from, to, width, count }, i) => {
    let [a, b] = [/** @type {Dot} */ (dots.get(from)), /** @type {Dot} */ (dots.get(to))];
    // An arc leaves the better-connected end.
    if (a.partners < b.partners) [a, b] = [b, a];
    /** @type {Tie} */
    const tie = { a, b, width, count: count ?? 0, place: i, cx: 0, cy: 0, inside: true, dashed: false };
    a.ties.push(tie);
    b.ties.push(tie);
    return tie;
  });
  // The places of removed actors, which the camera shows. No id of an actor has a space.
  /** @type {Gone[]} */
  const gone = places.gone.map(([x, y], i) => ({ id: `gone ${i}`, name: "", x, y: y * drawnOut, radius: tokens.even, room: Infinity }));
  const scene = { graph, places, drawnOut, bow, list, dots, ties, gone };
  bend(scene);
  return Object.assign(scene, { words: graph.words, lang: graph.lang, map: graph.map });
}

// Each tie is an arc to the same side, seen from the better-connected end, so that a hub's ties bend one way.
/** @type {(scene: Pick<Scene, "ties" | "bow">) => void} */
export function bend({ ties, bow }) {
  for (const tie of ties) {
    const { a, b } = tie;
    tie.cx = (a.x + b.x) / 2 - (b.y - a.y) * bow;
    tie.cy = (a.y + b.y) / 2 + (b.x - a.x) * bow;
  }
}

/** @type {(tie: Tie, dot: Dot) => Dot} */
export const other = (tie, dot) => (tie.a === dot ? tie.b : tie.a);

// Whether most actors have kept their places: then the camera does not move.
/** @type {(before: Scene | null, after: Scene) => boolean} */
export function mostlyUnmoved(before, after) {
  if (!before || before.map !== after.map) return false;
  let same = 0;
  for (const [id, { x, y }] of after.dots) {
    const old = before.dots.get(id);
    if (old && old.x === x && old.y === y) same += 1;
  }
  return same * 2 >= after.dots.size;
}

// Whether most of these nodes have places that they had in the scene before.
/** @type {(before: Scene, graph: Graph, places: Places) => boolean} */
export function samePlaces(before, graph, places) {
  const known = new Map(before.graph.nodes.map(({ id }, i) => [id, i]));
  const same = graph.nodes.filter(({ id }, i) => {
    const was = known.get(id);
    return was !== undefined && before.places.x[was] === places.x[i] && before.places.y[was] === places.y[i];
  });
  return same.length * 2 >= graph.nodes.length;
}

/** @type {(dots: Point[]) => Bounds} */
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
