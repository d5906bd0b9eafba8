import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_SHOWN, Names } from "../../../graph/frontend/src/search/names.js";

const MARK = { name: "Public", shape: "dot", colour: { light: "#000000", dark: "#ffffff", projector: "#ffffff" } };

// Actors as [id, name, ...other names].
function names(...actors) {
  return new Names({
    lang: "sv",
    words: {},
    ids: actors.map(([id]) => id),
    names: actors.map(([, name]) => name),
    also: actors.map(([, , ...others]) => others),
    groups: actors.map(() => 0),
    marks: [MARK],
  });
}

const REGION = names(
  ["umea", "Umeå kommun", "Umeå Municipality"],
  ["rj", "Region Jämtland Härjedalen", "RJH"],
  ["msi", "Mötesplats social innovation", "Social Innovation Hub", "MSI"],
  ["socialstyrelsen", "Socialstyrelsen"],
  ["hub", "Nordic Hub"],
);

const found = (known, text, without = null) => known.find(text, without).found.map(({ actor }) => actor.id);

test("as long as nothing is asked, all are answers in their order", () => {
  assert.deepEqual(found(REGION, ""), ["umea", "rj", "msi", "socialstyrelsen", "hub"]);
});

test("without marks and in any case", () => {
  assert.deepEqual(found(REGION, "umea"), ["umea"]);
  assert.deepEqual(found(REGION, "HÄRJE"), ["rj"]);
});

test("a name that begins comes before a word that begins, and that before letters within", () => {
  assert.deepEqual(found(REGION, "social"), ["socialstyrelsen", "msi"]);
  const known = names(["c", "Skolhubben"], ["b", "Nordic Hub"], ["a", "Hubben"]);
  assert.deepEqual(found(known, "hub"), ["a", "b", "c"]);
});

test("the whole name comes first of all", () => {
  const known = names(["long", "Hub Norr"], ["short", "Hub"]);
  assert.deepEqual(found(known, "hub"), ["short", "long"]);
});

test("words may come in any order", () => {
  assert.deepEqual(found(REGION, "innovation möte"), ["msi"]);
  assert.deepEqual(found(REGION, "innovation umeå"), []);
});

test("which other name has answered", () => {
  const other = (text) => REGION.find(text, null).found[0].also;
  assert.equal(other("rjh"), "RJH");
  assert.equal(other("municipality"), "Umeå Municipality");
  assert.equal(other("socialstyrelsen"), "");
  assert.equal(other("msi"), "MSI");
});

test("an actor that cannot be chosen is not found", () => {
  assert.deepEqual(found(REGION, "umea", "umea"), []);
});

test("one slip of the keyboard in a word of four letters or more", () => {
  for (const slip of ["regoin", "rgion", "regiion", "regian"]) {
    const { found: near, near: meant } = REGION.find(slip, null);
    assert.deepEqual([near.map(({ actor }) => actor.id), meant], [["rj"], true], slip);
  }
  assert.equal(REGION.find("rjx", null).count, 0);
  assert.equal(REGION.find("rxgxon", null).count, 0);
});

test("whoever answers rightly is no guess", () => {
  assert.equal(REGION.find("region", null).near, undefined);
});

test("how many there are, though not all are shown", () => {
  const many = names(...Array.from({ length: 30 }, (_, i) => [`a${i}`, `Aktör ${i}`]));
  const { count, found: shown } = many.find("aktör", null);
  assert.deepEqual([count, shown.length], [30, MOST_SHOWN]);
  assert.equal(shown[0].actor.id, "a0");
});

test("ids that objects inherit are the users' own", () => {
  const known = names(["constructor", "Byggföretaget"], ["__proto__", "Prototypen"]);
  assert.equal(known.byId.get("constructor").name, "Byggföretaget");
  assert.equal(known.byId.get("toString"), undefined);
  assert.deepEqual(found(known, "proto"), ["__proto__"]);
});

test("arrows continue from the chosen actor: the matches of what was typed, then the others from there on", () => {
  const ids = (id, text, without = null) => REGION.after(id, text, without).found.map(({ actor }) => actor.id);
  assert.deepEqual(ids("msi", ""), ["msi", "socialstyrelsen", "hub", "umea", "rj"]);
  assert.deepEqual(ids("msi", "social"), ["socialstyrelsen", "msi", "hub", "umea", "rj"]);
  assert.deepEqual(ids("msi", "", "hub"), ["msi", "socialstyrelsen", "umea", "rj"]);
});

test("words that only another name has, and words of several names together", () => {
  const { found: shown } = REGION.find("umea municip", null);
  assert.deepEqual(shown.map(({ also }) => also), ["Umeå Municipality"]);
  assert.deepEqual(REGION.find("plats hub", null).found.map(({ actor, also }) => [actor.id, also]), [["msi", "Social Innovation Hub"]]);
});

test("names that are read beforehand are found as those that are not", async () => {
  const actors = Array.from({ length: 1_050 }, (_, i) => [`a${i}`, `Aktör ${i}`]);
  const [ready, other] = [names(...actors), names(...actors)];
  await ready.prepare();
  assert.deepEqual(found(ready, "aktör 1049"), ["a1049"]);
  assert.deepEqual(found(ready, "aktor 104"), found(other, "aktor 104"));
  assert.equal(ready.find("aktor 104", null).count, 11);
});

test("letters are missing in one of several words", () => {
  const known = names(["a", "Region Jämtland"], ["b", "Region Skåne"]);
  assert.deepEqual(found(known, "regin jämtland"), ["a"]);
  assert.deepEqual(found(known, "regin jmtlnd"), []);
});
