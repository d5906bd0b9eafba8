// The layers of a picture once others have changed actors and links: what stays keeps its place.
import { freePlace } from "./landing.js";
/** @import { Graph, GraphEdge, Layers, Revision } from "./types/sent.d.ts" */

const USUAL = 1; // the width of a tie of the usual strength

// The same layers where nothing in them changes. Another set of them is never changed itself.
/** @type {(layers: Layers, revision: Revision) => Layers} */
export function changed(layers, revision) {
  if (layers.graph.map) return layers; // its nodes are no actors
  const { actors, links } = revision;
  const there = new Set(layers.graph.nodes.map(({ id }) => id));
  const gone = new Set(actors.removed.map(({ id }) => id).filter((id) => there.has(id)));
  const others = new Map(actors.changed.filter(({ was }) => there.has(was)).map((one) => [one.was, one]));
  const come = actors.added.filter(({ id }) => !there.has(id));
  const left = without(layers, gone, untied(layers.graph, links.removed, others));
  const renamed = others.size ? withOthers(left, others) : left;
  return withMore(renamed, come, links.added);
}

/** @type {(one: string, other: string) => string} */
const pair = (one, other) => (one < other ? `${one} ${other}` : `${other} ${one}`); // no id has a space

/** @type {(members: string[]) => [string, string][]} */
const pairs = (members) => members.flatMap((one, i) => members.slice(i + 1).map((other) => /** @type {[string, string]} */ ([one, other])));

// The ties that go with links; of a stronger one other links are left. Links that are removed have the former ids.
/** @type {(graph: Graph, removed: string[][], others: Map<string, unknown>) => Set<GraphEdge>} */
function untied({ edges }, removed, others) {
  if (others.size && removed.length) return new Set(); // an actor gets another id, and its links name it anew
  const wanted = new Set(removed.flatMap(pairs).map(([one, other]) => pair(one, other)));
  return new Set(edges.filter(({ from, to, width }) => width <= USUAL && wanted.has(pair(from, to))));
}

/** @type {(layers: Layers, gone: Set<string>, untied: Set<GraphEdge>) => Layers} */
function without(layers, gone, untied) {
  if (!gone.size && !untied.size) return layers;
  const { graph, places, ranking, partition, scope, lit, loss } = layers;
  const dots = graph.nodes.flatMap(({ id }, i) => (gone.has(id) ? [] : [i]));
  const ties = graph.edges.flatMap((edge, i) => (untied.has(edge) || gone.has(edge.from) || gone.has(edge.to) ? [] : [i]));
  /** @type {<Item>(items: ArrayLike<Item>, kept: number[]) => Item[]} */
  const of = (items, kept) => kept.map((i) => items[i]);
  /** @type {(found: number[], kept: number[]) => number[]} */
  const moved = (found, kept) => {
    const now = new Map(kept.map((i, place) => [i, place]));
    return found.flatMap((i) => now.get(i) ?? []);
  };
  const edges = of(graph.edges, ties);
  return {
    graph: { ...graph, nodes: of(graph.nodes, dots), edges },
    places: { ...places, x: of(places.x, dots), y: of(places.y, dots) },
    ranking: {
      ...ranking,
      radii: of(ranking.radii, dots),
      order: moved(ranking.order, dots),
      ...(ranking.partners ? { partners: of(ranking.partners, dots) } : {}),
    },
    partition: { ...partition, of: of(partition.of, dots) },
    scope: scope && {
      dots: of(scope.dots, dots).join(""),
      ties: of(scope.ties, ties).join(""),
      dashed: of(scope.dashed, ties).join(""),
    },
    lit: lit && { dots: moved(lit.dots, dots), ties: moved(lit.ties, ties) },
    loss: loss && { ...loss, apart: moved(loss.apart, dots) },
  };
}

// Actors with another name, another sector, or another id, which their ties have too. What stays is the same object, so
// that nothing is drawn anew for a fact that no picture shows.
/** @type {(layers: Layers, others: Map<string, Revision["actors"]["changed"][number]>) => Layers} */
function withOthers(layers, others) {
  const { graph, partition } = layers;
  const nodes = graph.nodes.map((node) => {
    const other = others.get(node.id);
    if (!other) return node;
    const [label, { id, collaboration }] = [nameOf(other, graph), other];
    const same = id === node.id && label === node.label && collaboration === node.collaboration;
    return same ? node : { ...node, id, label, collaboration };
  });
  const rows = graph.nodes.map(({ id }, i) => rowOf(partition, others.get(id)?.sector) ?? partition.of[i]);
  const sameNodes = nodes.every((node, i) => node === graph.nodes[i]);
  const sameRows = rows.every((row, i) => row === partition.of[i]);
  if (sameNodes && sameRows) return layers;
  const edges = withOtherIds(graph.edges, others);
  return {
    ...layers,
    graph: sameNodes ? graph : { ...graph, nodes, edges },
    partition: sameRows ? partition : { ...partition, of: rows },
  };
}

/** @type {(edges: GraphEdge[], others: Map<string, { id: string }>) => GraphEdge[]} */
function withOtherIds(edges, others) {
  if ([...others].every(([was, { id }]) => id === was)) return edges;
  /** @type {(id: string) => string} */
  const idOf = (id) => others.get(id)?.id ?? id;
  return edges.map((edge) =>
    others.has(edge.from) || others.has(edge.to) ? { ...edge, from: idOf(edge.from), to: idOf(edge.to) } : edge,
  );
}

// Actors that have come, each beside its partners, and ties that have. With a filter they are outside of it until
// the server says otherwise.
/** @type {(layers: Layers, come: Revision["actors"]["added"], added: string[][]) => Layers} */
function withMore(layers, come, added) {
  const { graph, places, ranking, partition, scope } = layers;
  const ids = new Set([...graph.nodes.map(({ id }) => id), ...come.map(({ id }) => id)]);
  const tied = new Set(graph.edges.map(({ from, to }) => pair(from, to)));
  const wanted = new Map(added.flatMap(pairs).map(([one, other]) => [pair(one, other), { from: one, to: other, width: USUAL }]));
  const edges = [...wanted].flatMap(([name, edge]) => (ids.has(edge.from) && ids.has(edge.to) && !tied.has(name) ? [edge] : []));
  if (!come.length && !edges.length) return layers;
  /** @type {(id: string) => number} */
  const more = (id) => edges.filter(({ from, to }) => from === id || to === id).length;
  const nodes = [
    ...graph.nodes.map((node) => (more(node.id) ? { ...node, partners: node.partners + more(node.id) } : node)),
    ...come.map((one) => ({
      id: one.id,
      label: nameOf(one, graph),
      shape: /** @type {const} */ ("custom"),
      partners: more(one.id),
      collaboration: one.collaboration,
    })),
  ];
  const [x, y] = [[...places.x], [...places.y]];
  const at = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const of = [...partition.of];
  for (const one of come) {
    const partners = edges.flatMap(({ from, to }) => (from === one.id ? [to] : to === one.id ? [from] : []));
    const known = partners.flatMap((id) => at.get(id) ?? []);
    const place = freePlace(one.id, known, x, y);
    at.set(one.id, x.length);
    of.push(rowOf(partition, one.sector) ?? of[known[0]] ?? 0);
    x.push(place.x);
    y.push(place.y);
  }
  const bit = scope && !scope.dots.includes("0") ? "1" : "0";
  return {
    ...layers,
    graph: { ...graph, nodes, edges: [...graph.edges, ...edges] },
    places: { ...places, x, y },
    ranking: {
      ...ranking,
      radii: [...ranking.radii, ...come.map(() => Math.min(...ranking.radii, Infinity)).map((r) => (r < Infinity ? r : 6))],
      order: [...ranking.order, ...come.map((_, i) => graph.nodes.length + i)],
      ...(ranking.partners ? { partners: [...ranking.partners, ...come.map(() => null)] } : {}),
    },
    partition: { ...partition, of },
    scope: scope && {
      dots: scope.dots + bit.repeat(come.length),
      ties: scope.ties + bit.repeat(edges.length),
      dashed: scope.dashed + "0".repeat(edges.length),
    },
  };
}

/** @type {(actor: Revision["actors"]["added"][number], graph: Graph) => string} */
const nameOf = ({ id, name }, { lang }) => name[lang] ?? Object.values(name)[0] ?? id;

/** @type {(partition: Layers["partition"], sector: string | undefined) => number | undefined} */
function rowOf({ by, legend }, sector) {
  const row = by === "sector" ? legend.findIndex(({ id }) => id === sector) : -1;
  return row < 0 ? undefined : row;
}
