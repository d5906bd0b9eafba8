import assert from "node:assert/strict";
import { test } from "node:test";
import { tieAt } from "../../graph/frontend/src/under.js";

// Two lines side by side; the second bends far down.
const tie = (y, cy, width) => ({ a: { x: 0, y }, b: { x: 200, y }, cx: 100, cy, width });
const [flat, bent] = [tie(0, 0, 4), tie(100, 300, 10)];
const scene = { ties: [flat, bent] };
const still = { view: { scale: 1, x: 0, y: 0 } };

test("the line under the pointer, as broad as it is drawn", () => {
  assert.equal(tieAt({ x: 100, y: 2 }, { scene }, still, 0), flat);
  assert.equal(tieAt({ x: 100, y: 3 }, { scene }, still, 0), null);
  assert.equal(tieAt({ x: 100, y: 5 }, { scene }, still, 4), flat);
});

test("an arc is met where it goes, and not between its ends", () => {
  assert.equal(tieAt({ x: 100, y: 200 }, { scene }, still, 0), bent);
  assert.equal(tieAt({ x: 100, y: 100 }, { scene }, still, 0), null);
});

test("of two lines the nearer is meant", () => {
  assert.equal(tieAt({ x: 10, y: 60 }, { scene }, still, 100), bent);
  assert.equal(tieAt({ x: 10, y: 40 }, { scene }, still, 100), flat);
});

test("the camera is looked through", () => {
  const away = { view: { scale: 2, x: 50, y: 30 } };
  assert.equal(tieAt({ x: 250, y: 30 }, { scene }, away, 0), flat);
  assert.equal(tieAt({ x: 250, y: 430 }, { scene }, away, 0), bent);
});
