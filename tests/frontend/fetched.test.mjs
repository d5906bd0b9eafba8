import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Fetched } from "../../graph/frontend/src/fetched.js";

let asked = [];
let answers = (url) => ({ ok: true, json: async () => ({ url }) });

beforeEach(() => {
  asked = [];
  globalThis.document = { baseURI: "https://example.org/base/" };
  globalThis.fetch = async (url, { credentials }) => {
    asked.push([url.href, credentials]);
    return answers(url.href);
  };
});

test("an address is fetched once, from below the root of the server", async () => {
  const files = new Fetched(4);
  const [one, same] = await Promise.all([files.get("/media/a.json"), files.get("/media/a.json")]);
  assert.equal(one, same);
  assert.deepEqual(asked, [["https://example.org/base/media/a.json", "same-origin"]]);
});

test("what is made of a file is made once", async () => {
  const files = new Fetched(4);
  let made = 0;
  const make = ({ url }) => [url, (made += 1)];
  assert.deepEqual(await files.get("a", make), ["https://example.org/base/a", 1]);
  assert.deepEqual(await files.get("a", make), ["https://example.org/base/a", 1]);
});

test("the one that was used longest ago makes room", async () => {
  const files = new Fetched(2);
  for (const name of ["a", "b", "a", "c", "a", "b"]) await files.get(name);
  assert.deepEqual(asked.map(([href]) => href.at(-1)), ["a", "b", "c", "b"]);
});

test("what could not be fetched is tried again", async () => {
  const files = new Fetched(4);
  const before = answers;
  answers = () => ({ ok: false, status: 503 });
  await assert.rejects(files.get("a"), /503 for a/);
  answers = before;
  assert.deepEqual(await files.get("a"), { url: "https://example.org/base/a" });
  assert.equal(asked.length, 2);
});
