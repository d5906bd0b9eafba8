import assert from "node:assert/strict";
import { test } from "node:test";
import { shortened } from "../../../graph/frontend/src/search/options.js";

test("a name has at most 300 letters", () => {
  assert.equal(shortened("a".repeat(300)), "a".repeat(300));
  assert.equal(shortened("a".repeat(301)), `${"a".repeat(299)}…`);
});

test("no sign of two halves is cut in two", () => {
  assert.equal(shortened("a".repeat(299) + "😀😀"), `${"a".repeat(299)}…`);
});
