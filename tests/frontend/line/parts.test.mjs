// The parts of a line of quick adding, and how they are completed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { completed, kindsFor, lastPart } from "../../../graph/frontend/src/line/parts.js";

const KINDS = [
  { id: "funding", name: "Finansiering", words: ["finansierar", "ger bidrag till", "finansieras av"] },
  { id: "membership", name: "Medlemskap", words: ["är medlem i"] },
  { id: "other", name: "Annat", words: [] },
];

test("the part that is being written is the last", () => {
  assert.deepEqual(lastPart("Region Sk"), { index: 0, start: 0, text: "Region Sk" });
  assert.deepEqual(lastPart("Region Skåne – fin"), { index: 1, start: 15, text: "fin" });
  for (const between of [" - ", " – ", "→", " → ", ";", "->"]) {
    assert.equal(lastPart(`A${between}b${between}c`).text, "c", between);
    assert.equal(lastPart(`A${between}b${between}c`).index, 2, between);
  }
  assert.equal(lastPart("Nord-Syd").index, 0);
});

test("a part is completed, and a dash follows where another must come", () => {
  assert.equal(completed("reg", "Region Skåne"), "Region Skåne – ");
  assert.equal(completed("Region Skåne – fi", "finansierar"), "Region Skåne – finansierar – ");
  assert.equal(completed("A – finansierar – nät", "Nätverket 2024"), "A – finansierar – Nätverket 2024");
  assert.equal(completed("A;avtal;b;c", "Cirkeln"), "A;avtal;b;Cirkeln");
});

test("kinds are found by their words and their names, without diacritics", () => {
  assert.deepEqual(kindsFor("FINANSIERA", KINDS), [{ id: "funding", name: "Finansiering", text: "finansierar" }]);
  assert.equal(kindsFor("finansieras", KINDS)[0].text, "finansieras av");
  assert.equal(kindsFor("ar med", KINDS)[0].id, "membership");
  assert.equal(kindsFor("anna", KINDS)[0].text, "Annat");
  assert.deepEqual(kindsFor("<b>", KINDS), []);
  assert.deepEqual(kindsFor("", KINDS).map(({ text }) => text), ["finansierar", "är medlem i", "Annat"]);
});
