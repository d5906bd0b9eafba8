// What the document holds: steps, and the layers that they share, as JSON inside it.
import { Names } from "../search/names.js";

export function ground(element) {
  const { layers, ...stage } = JSON.parse(element.textContent);
  const known = new Map(Object.entries(layers));
  return {
    ...stage,
    load: async (name) => known.get(name),
    layer: (name) => known.get(name),
    title: (i) => stage.steps[i].title || stage.title,
    place: (i) => (stage.steps.length > 1 ? `${i + 1}/${stage.steps.length}` : ""),
  };
}

// What the picture is told of a step, as Streamlit tells it.
export function told({ layers, select, hidden, focus, radius, mode }, height) {
  return { ...layers, select, hidden, focus, radius, mode, height, failed: "" };
}

// The names of a graph for the search field.
export function namesOf(stage, layers) {
  const graph = stage.layer(layers.graph);
  const partition = stage.layer(layers.partition);
  const { order } = stage.layer(layers.ranking);
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
