import assert from "node:assert/strict";
import { test } from "node:test";
import { freePlace } from "../../graph/frontend/src/landing.js";

const grid = Array.from({ length: 100 }, (_, i) => [40 * (i % 10), 40 * Math.floor(i / 10)]);
const [x, y] = [grid.map(([across]) => across), grid.map(([, down]) => down)];
const nearest = (at) => Math.min(...grid.map(([across, down]) => Math.hypot(across - at.x, down - at.y)));

test("beside its partners there is room", () => {
  const at = freePlace("new", [44, 45, 54, 55], x, y);
  assert.ok(nearest(at) > 15, `${nearest(at)}`);
  assert.ok(Math.hypot(at.x - 180, at.y - 180) < 400);
});

test("without partners it lands at the rim, the same one always in the same place", () => {
  const at = freePlace("alone", [], x, y);
  assert.ok(Math.hypot(at.x - 180, at.y - 180) > 254);
  assert.deepEqual(freePlace("alone", [], x, y), at);
  assert.notDeepEqual(freePlace("another", [], x, y), at);
});

test("the first of all stands in the middle", () => {
  assert.deepEqual(freePlace("first", [], [], []), { x: 0, y: 0 });
});
