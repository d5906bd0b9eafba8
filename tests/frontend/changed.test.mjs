import assert from "node:assert/strict";
import { test } from "node:test";
import { changed } from "../../graph/frontend/src/changed.js";
import { looking, idsOf, star } from "./networks.mjs";

const NOTHING = { added: [], changed: [], removed: [] };
const revision = ({ actors = {}, links = {} } = {}) => ({
  number: 2, who: "", by: "", more: 0, actors: { ...NOTHING, ...actors }, links: { ...NOTHING, ...links },
});
const actor = (id, more = {}) => ({ id, name: { sv: `${id}-sv`, en: `${id}-en` }, sector: "public", collaboration: false, ...more });
const at = ({ graph, places }, id) => {
  const i = graph.nodes.findIndex((node) => node.id === id);
  return [places.x[i], places.y[i]];
};
const tied = ({ graph }) => graph.edges.map(({ from, to }) => [from, to].sort().join(" ")).sort();

test("what concerns nobody in the picture leaves the very same layers", () => {
  const layers = star();
  assert.equal(changed(layers, revision()), layers);
  const elsewhere = { actors: { changed: [actor("x", { was: "x" })], removed: [{ id: "y" }] }, links: { added: [["hub", "z"]] } };
  assert.equal(changed(layers, revision(elsewhere)), layers);
  const map = star({ map: true });
  assert.equal(changed(map, revision({ actors: { added: [actor("new")] } })), map);
});

test("a renamed actor has the name of the picture's language, and its place", () => {
  const layers = star();
  const before = structuredClone(layers);
  const now = changed(layers, revision({ actors: { changed: [actor("a", { was: "a", sector: "academia" })] } }));
  assert.equal(now.graph.nodes[1].label, "a-en");
  assert.deepEqual(now.places, layers.places);
  assert.deepEqual(now.partition.of, layers.partition.of);
  assert.deepEqual(layers, before);
});

test("a fact that no picture shows leaves the very same layers, and a name the very same ties and marks", () => {
  const layers = star();
  const { label } = layers.graph.nodes[1];
  const note = actor("a", { was: "a", name: { en: label }, sector: layers.partition.legend[layers.partition.of[1]].id });
  assert.equal(changed(layers, revision({ actors: { changed: [note] } })), layers);
  const now = changed(layers, revision({ actors: { changed: [{ ...note, name: { en: "Other" } }] } }));
  assert.equal(now.graph.nodes[1].label, "Other");
  assert.equal(now.graph.edges, layers.graph.edges);
  assert.equal(now.partition, layers.partition);
});

test("an actor of another sector has its mark, but not where the colours say something else", () => {
  const told = revision({ actors: { changed: [actor("a", { was: "a", sector: "public" })] } });
  assert.equal(changed(star(), told).partition.of[1], 0);
  const layers = star();
  const others = { ...layers, partition: { ...layers.partition, by: "community" } };
  assert.equal(changed(others, told).partition.of[1], 1);
});

test("another id goes into the ties too, and its links are no others", () => {
  const told = revision({
    actors: { changed: [actor("anew", { was: "a" })] },
    links: { removed: [["hub", "a"], ["a", "b"]], added: [["hub", "anew"], ["anew", "b"]] },
  });
  const now = changed(star(), told);
  assert.deepEqual(tied(now), ["a", "anew"].slice(1).map((id) => `${id} b`).concat(["anew hub", "b hub", "c hub"]).sort());
  assert.deepEqual(at(now, "anew"), [-200, -150]);
});

test("a removed actor goes with its ties, and the others keep places, sizes, marks and ranks", () => {
  const layers = { ...star(), scope: { dots: "11110", ties: "1101", dashed: "0100" }, lit: { dots: [0, 4], ties: [1, 3] } };
  const now = changed(layers, revision({ actors: { removed: [{ id: "a" }] } }));
  assert.deepEqual(now.graph.nodes.map(({ id }) => id), ["hub", "b", "c", "alone"]);
  assert.deepEqual(tied(now), ["b hub", "c hub"]);
  for (const id of ["hub", "b", "c", "alone"]) assert.deepEqual(at(now, id), at(layers, id));
  assert.deepEqual(now.ranking.order.map((i) => now.graph.nodes[i].id), ["hub", "b", "c", "alone"]);
  assert.deepEqual(now.partition.of, [0, 1, 0, 0]);
  assert.deepEqual(now.scope, { dots: "1110", ties: "10", dashed: "10" });
  assert.deepEqual(now.lit, { dots: [0, 3], ties: [0] });
});

test("a new actor lands beside its partners, shifts nobody, and has its ties", () => {
  const layers = star();
  const told = revision({ actors: { added: [actor("new", { sector: "academia" })] }, links: { added: [["new", "a", "b"]] } });
  const now = changed(layers, told);
  for (const { id } of layers.graph.nodes) assert.deepEqual(at(now, id), at(layers, id));
  assert.deepEqual(tied(now), ["a b", "a hub", "a new", "b hub", "b new", "c hub"]);
  const [x, y] = at(now, "new");
  assert.ok(Math.hypot(x - 0, y - -150) < 100, `${x} ${y}`);
  assert.equal(now.partition.of.at(-1), 1);
  assert.equal(now.graph.nodes.at(-1).partners, 2);
  assert.deepEqual(changed(now, told), now); // told twice
  const look = looking(now);
  assert.deepEqual(idsOf(look.present), ["a", "alone", "b", "c", "hub", "new"]);
});

test("with a filter a new actor is outside of it, without one within", () => {
  const told = revision({ actors: { added: [actor("new")] }, links: { added: [["new", "a"]] } });
  const layers = star();
  assert.equal(changed({ ...layers, scope: { dots: "11100", ties: "1110", dashed: "0000" } }, told).scope.dots, "111000");
  assert.equal(changed({ ...layers, scope: { dots: "11111", ties: "1111", dashed: "0000" } }, told).scope.ties, "11111");
});

test("a removed link takes its tie away, unless others have made it stronger", () => {
  const told = revision({ links: { removed: [["a", "b"], ["hub", "a"]] } });
  const layers = star();
  layers.graph.edges[0].width = 1.5;
  assert.deepEqual(tied(changed(layers, told)), ["a hub", "b hub", "c hub"]);
});

test("revisions follow one another", () => {
  const first = revision({ actors: { added: [actor("new")] } });
  const second = revision({ actors: { removed: [{ id: "new" }] } });
  const layers = star();
  assert.deepEqual([first, second].reduce(changed, layers), layers);
});
