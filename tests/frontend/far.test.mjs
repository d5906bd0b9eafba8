import assert from "node:assert/strict";
import { test } from "node:test";
import { unitOf } from "../../graph/frontend/src/far.js";

test("what is seen from the back of a room is drawn in proportion to its window", () => {
  assert.equal(unitOf({ width: 1920, height: 1080, far: true }), 1);
  assert.equal(unitOf({ width: 3840, height: 2160, far: true }), 2);
});

test("the narrower side decides", () => {
  assert.equal(unitOf({ width: 960, height: 2160, far: true }), 0.5);
  assert.equal(unitOf({ width: 3840, height: 540, far: true }), 0.5);
});

test("all else is drawn in pixels", () => {
  assert.equal(unitOf({ width: 3840, height: 2160 }), 1);
  assert.equal(unitOf({ width: 390, height: 640, far: false }), 1);
});
