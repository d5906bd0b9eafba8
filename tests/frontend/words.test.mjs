import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, listed } from "../../graph/frontend/src/words.js";

const scene = (lang = "en") => ({ lang, words: { and_more: "and {count} more" } });
const named = (...names) => names.map((name) => ({ name }));

test("braces are filled in one pass: a name with braces stays a name", () => {
  assert.equal(fill("Selected: {name}, {count}", { name: "{count}", count: 3 }), "Selected: {count}, 3");
});

test("what is not given stays as it was, also what objects inherit", () => {
  assert.equal(fill("{a} {missing} {constructor}", { a: "x" }), "x {missing} {constructor}");
});

test("a dollar sign in a name means nothing", () => {
  assert.equal(fill("{name}!", { name: "$& AB" }), "$& AB!");
});

test("two names are listed, and how many more there are", () => {
  assert.equal(listed(named("Alma"), scene()), "Alma");
  assert.equal(listed(named("Alma", "Bo"), scene()), "Alma, Bo");
  assert.equal(listed(named("Alma", "Bo", "Cy", "Di"), scene()), "Alma, Bo and 2 more");
});

test("the number is written as in the language", () => {
  const many = Array.from({ length: 1236 }, () => ({ name: "A" }));
  assert.equal(listed(many, scene("en")), "A, A and 1,234 more");
  assert.equal(listed(many, scene("sv")), "A, A and 1\u00a0234 more");
});

test("a name longer than 80 letters ends in an ellipsis", () => {
  assert.equal(listed(named("a".repeat(80)), scene()), "a".repeat(80));
  assert.equal(listed(named("a".repeat(81)), scene()), `${"a".repeat(79)}…`);
});
