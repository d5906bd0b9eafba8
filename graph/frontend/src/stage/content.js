// The content of the document: steps, and the layers that they share, as JSON inside it.
import { Names } from "../search/names.js";
/** @import { LayerName, LayerNames, Layers, PictureData, StageJson, StageStep } from "../types/sent.d.ts" */

/**
 * The document's content, with access to its layers and to the title and number of a step.
 * @typedef {Omit<StageJson, "layers" | "title"> & {
 *   load: (name: string) => Promise<Layers[LayerName] | undefined>,
 *   layer: <Name extends LayerName>(layers: LayerNames, name: Name) => NonNullable<Layers[Name]>,
 *   title: (step: number) => string,
 *   place: (step: number) => string,
 * }} Stage
 */

/** @type {(element: Element) => Stage} */
export function readStage(element) {
  const { layers, ...stage } = /** @type {StageJson} */ (JSON.parse(element.textContent));
  /** @type {Map<string, Layers[LayerName]>} */
  const known = new Map(Object.entries(layers));
  return {
    ...stage,
    load: async (name) => known.get(name),
    layer: (layers, name) => /** @type {never} */ (known.get(layers[name] ?? "")), // of the kind that is asked for
    title: (i) => stage.steps[i].title || stage.title,
    place: (i) => (stage.steps.length > 1 ? `${i + 1}/${stage.steps.length}` : ""),
  };
}

// The data of a step for the picture, as Streamlit sends them.
/** @type {(step: Omit<StageStep, "title" | "caption" | "notes" | "sentence" | "chart">, height: string) => PictureData} */
export function pictureData({ layers, select, hidden, focus, radius, mode }, height) {
  return { ...layers, select, hidden, focus, radius, mode, height, failed: "" };
}

// The names of a graph for the search field.
/** @type {(stage: Stage, layers: LayerNames) => Names} */
export function namesOf(stage, layers) {
  const graph = stage.layer(layers, "graph");
  const partition = stage.layer(layers, "partition");
  const { order } = stage.layer(layers, "ranking");
  return new Names({
    lang: stage.lang,
    words: stage.texts.search,
    ids: order.map((i) => graph.nodes[i].id),
    names: order.map((i) => graph.nodes[i].label),
    also: order.map(() => []),
    groups: order.map((i) => partition.of[i]),
    marks: partition.legend,
  });
}
