import assert from "node:assert/strict";
import { test } from "node:test";
import { span } from "../../../graph/frontend/src/stage/clock.js";

const TIMES = {
  "00:00": 999,
  "00:59": 59_999,
  "01:00": 60_000,
  "59:59": 3_599_000,
  "1:00:00": 3_600_000,
  "12:34:56": 45_296_000,
};

for (const [text, milliseconds] of Object.entries(TIMES)) {
  test(`${milliseconds} milliseconds are ${text}`, () => assert.equal(span(milliseconds), text));
}
