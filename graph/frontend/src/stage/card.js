// The selected actor: name, category, and all partners, each a button that selects it.
import { drawing, element } from "../elements.js";
import { path } from "../shapes.js";
/** @import { GraphNode, StageStep } from "../types/sent.d.ts" */
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
  const at = graph.nodes.findIndex(({ id }) => id === select);
  if (at < 0) {
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
  const places = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  /** @type {number[]} */
  const partners = graph.edges
    .filter(({ from, to }) => from === select || to === select)
    .map(({ from, to }) => /** @type {number} */ (places.get(from === select ? to : from)));
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
