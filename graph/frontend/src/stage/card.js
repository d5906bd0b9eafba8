// The selected actor: name, category, and all partners, each a button that selects it.
import { drawing, element } from "../elements.js";
import { path } from "../shapes.js";
/** @import { Graph, GraphNode, StageStep } from "../types/sent.d.ts" */
/** @import { Stage } from "./content.js" */

/**
 * @param {HTMLElement} aside
 * @param {Stage} stage
 * @param {Pick<StageStep, "layers" | "select">} step
 * @param {(id: string) => void} choose
 */
export function card(aside, stage, { layers, select }, choose) {
  const { texts } = stage;
  const graph = stage.layer(layers, "graph");
  const partition = stage.layer(layers, "partition");
  const { places, partnersOf } = indexOf(graph);
  const at = places.get(select ?? "");
  if (at === undefined) {
    aside.replaceChildren(element("h2", {}, texts.card), element("p", {}, texts.card_empty));
    return;
  }
  /** @type {(i: number) => [SVGSVGElement, string]} */
  const sign = (i) => {
    const { shape, colour, name } = partition.legend[partition.of[i]];
    const mark = drawing(16, { d: path(shape) });
    mark.style.setProperty("--on-light", colour.light);
    mark.style.setProperty("--on-dark", colour.dark);
    return [mark, name];
  };
  const partners = [...partnersOf[at]];
  const order = new Intl.Collator(stage.lang);
  partners.sort((a, b) => order.compare(graph.nodes[a].label, graph.nodes[b].label));
  const [mark, sector] = sign(at);
  const count = new Intl.NumberFormat(stage.lang).format(partners.length);
  aside.replaceChildren(
    element("h2", { dir: "auto" }, graph.nodes[at].label),
    element("p", { class: "sector" }, mark, sector),
    element("h3", {}, `${texts.partners} (${count})`),
    element("ul", {}, ...partners.map((i) => row(graph.nodes[i], sign(i), choose))),
  );
  aside.scrollTop = 0;
}

/** @type {(node: GraphNode, sign: [SVGSVGElement, string], choose: (id: string) => void) => HTMLElement} */
function row({ id, label }, [mark, sector], choose) {
  const name = element("span", { class: "name", dir: "auto" }, label);
  const group = element("span", { class: "unseen" }, `, ${sector}`);
  return element("li", {}, element("button", { type: "button", onclick: () => choose(id) }, mark, name, group));
}

/** @type {WeakMap<Graph, { places: Map<string, number>, partnersOf: number[][] }>} */
const known = new WeakMap();

// The place of each node by its id, and the places of each one's partners: worked out once for each graph.
/** @type {(graph: Graph) => { places: Map<string, number>, partnersOf: number[][] }} */
function indexOf(graph) {
  const before = known.get(graph);
  if (before) return before;
  const places = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  /** @type {number[][]} */
  const partnersOf = graph.nodes.map(() => []);
  for (const { from, to } of graph.edges) {
    const [a, b] = [/** @type {number} */ (places.get(from)), /** @type {number} */ (places.get(to))];
    partnersOf[a].push(b);
    partnersOf[b].push(a);
  }
  const made = { places, partnersOf };
  known.set(graph, made);
  return made;
}
