import assert from "node:assert/strict";
import { test } from "node:test";
import { entries, read, remove, shaped, write } from "../../../graph/frontend/src/kept/storage.js";
import { storage } from "./browser.mjs";

const KEY = "0123456789abcdef";
const ENTRY = { key: KEY, kind: "fields", title: "Region <b>Skåne</b> 🙂", at: 5, content: { file: "actors.yaml" }, typed: { field_note: "å".repeat(5_000) } };

test("an entry comes back as it was kept, the latest first, and those of another folder do not", () => {
  storage();
  const later = { ...ENTRY, key: "f".repeat(16), at: 6 };
  assert.ok(write("a", ENTRY));
  assert.ok(write("a", later));
  assert.ok(write("ab", { ...ENTRY, key: "e".repeat(16) }));
  assert.deepEqual(entries("a"), [later, ENTRY]);
  remove("a", later.key);
  assert.deepEqual(entries("a"), [ENTRY]);
});

test("where storage is forbidden or full, nothing is kept and nothing fails", () => {
  storage({ isForbidden: true });
  assert.equal(write("a", ENTRY), false);
  assert.deepEqual(entries("a"), []);
  assert.equal(read("a", KEY), null);
  remove("a", KEY);
  storage({ most: 10 });
  assert.equal(write("a", ENTRY), false);
});

test("what is too long is not kept", () => {
  const items = storage();
  assert.equal(write("a", { ...ENTRY, typed: { note: "x".repeat(1_000_001) } }), false);
  assert.equal(items.size, 0);
});

test("what somebody has changed in the storage is no entry", () => {
  const made = (changes) => shaped(KEY, JSON.stringify({ ...ENTRY, ...changes }));
  assert.deepEqual(made({}), ENTRY);
  assert.deepEqual(made({ key: "other", more: 1 }), ENTRY); // what else stands there is left out
  for (const changes of [
    { kind: "else" }, { kind: ["fields"] }, { title: 1 }, { at: "5" }, { at: null }, { at: 1e300 }, { content: [] },
    { content: null }, { typed: "x" }, { typed: { name: 1 } }, { typed: { name: { a: "" } } },
  ]) assert.equal(made(changes), null, JSON.stringify(changes));
  for (const text of ["", "{", "null", "[]", "1", "x".repeat(1_000_001)]) assert.equal(shaped(KEY, text), null);
  for (const key of ["", "0123", "0123456789ABCDEF", "../etc/passwd0000"]) assert.equal(shaped(key, JSON.stringify(ENTRY)), null);
});
