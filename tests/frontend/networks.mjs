// Small networks as Python sends them, and looks at them.
import { Camera } from "../../graph/frontend/src/camera.js";
import { Look } from "../../graph/frontend/src/look.js";

export const WIDE = { width: 1200, height: 800 };
export const PHONE = { width: 390, height: 640 };

export const WORDS = {
  picture: "{actors} actors, {ties} ties",
  map: "{categories} sectors, {ties} lines",
  keys: "n p",
  map_keys: "enter",
  selected: "Selected: {known}",
  none_selected: "Nobody selected",
  map_selected: "{name}: {numbers}",
  hidden: "{sector} hidden",
  shown: "{sector} shown",
  focused: "{names}, {steps} steps: {actors}",
  unfocused: "The whole network",
  and_more: "and {count} more",
  partner: "partner",
  partners: "partners",
  map_node: "{actors} actors, {within} within",
  map_numbers: "{actors} actors, {within} within, {out} out",
};

const COLOUR = { light: "#336699", dark: "#99ccff", projector: "#00ffff" };
const MARKS = [
  { id: "public", name: "Public", shape: "dot" },
  { id: "academia", name: "Academia", shape: "square" },
];

// `ties` are pairs of ids, `at` each actor's place, `sector` each one's row of the legend.
export function layersOf({ ties, at, sector = {}, names = {}, map = false, ring = [] }) {
  const ids = Object.keys(at);
  const partners = (id) => ties.filter((tie) => tie.includes(id)).length;
  const of = ids.map((id) => sector[id] ?? 0);
  const order = ids.map((_, i) => i).sort((a, b) => partners(ids[b]) - partners(ids[a]));
  return {
    graph: {
      lang: "en",
      words: WORDS,
      options: {},
      map,
      nodes: ids.map((id) => ({
        id,
        label: names[id] ?? id.toUpperCase(),
        partners: partners(id),
        collaboration: ring.includes(id),
        ...(map ? { count: 1000 * partners(id), within: 5 } : {}),
      })),
      edges: ties.map(([from, to], i) => ({ from, to, width: 1, ...(map ? { count: 10 * (i + 1) } : {}) })),
      omitted: 0,
      omittedTies: 0,
    },
    places: { x: ids.map((id) => at[id][0]), y: ids.map((id) => at[id][1]), gone: [] },
    ranking: { name: "Partners", radii: ids.map((id) => 6 + 2 * partners(id)), order },
    partition: {
      by: "sector",
      title: "Sector",
      legend: MARKS.map((mark, row) => ({ ...mark, colour: COLOUR, count: of.filter((one) => one === row).length })),
      of,
    },
    scope: null,
    lit: null,
    loss: null,
  };
}

// A hub with three partners, two of them partners too, and an isolate.
export const star = (more = {}) =>
  layersOf({
    ties: [["hub", "a"], ["hub", "b"], ["hub", "c"], ["a", "b"]],
    at: { hub: [0, 0], a: [-200, -150], b: [200, -150], c: [0, 200], alone: [300, 200] },
    sector: { a: 1, b: 1 },
    ...more,
  });

export const THEME = {
  tone: "light", background: "#ffffff", text: "#000000", tie: "#888888", tieStrength: 1, cloud: 0.1, faint: 0.8,
};

export function looking(layers, { size = WIDE, hidden = [], focus = { ids: [], radius: 1 }, mode = "dim" } = {}) {
  const look = new Look();
  look.open(layers, size, 0.11);
  look.setLayers(layers);
  look.hidden = new Set(hidden);
  look.focus = focus;
  look.mode = mode;
  look.paint(THEME);
  look.settle();
  return look;
}

export const idsOf = (dots) => [...dots].map((dot) => dot.id).sort();

// A camera that moves only when asked to, and at once.
export class Still extends Camera {
  moving = false;
  moves = [];
  #view = { scale: 1, x: 0, y: 0 };

  constructor({ width, height, far = false } = WIDE, view = { scale: 1, x: width / 2, y: height / 2 }) {
    super({ clientWidth: width, clientHeight: height }, far);
    this.#view = view;
  }

  get view() {
    return this.#view;
  }

  move({ scale, position, duration }) {
    this.moves.push({ scale, position, duration });
    const { width, height } = this.size;
    this.#view = { scale, x: width / 2 - position.x * scale, y: height / 2 - position.y * scale };
  }
}
