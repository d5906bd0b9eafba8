import assert from "node:assert/strict";
import { test } from "node:test";
import { path, span, trace } from "../../graph/frontend/src/shapes.js";
import { near, paper } from "./browser.mjs";

const CORNERED = { square: 4, diamond: 4, triangle: 3, triangleDown: 3, hexagon: 6, star: 10 };

const cornersOf = (shape, radius, middle) =>
  [...path(shape, radius, middle).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const area = (corners) =>
  Math.abs(corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;

for (const [shape, corners] of Object.entries(CORNERED)) {
  test(`a ${shape} has ${corners} corners and about the area of a disc`, () => {
    assert.equal(cornersOf(shape, 5).length, corners);
    const share = area(cornersOf(shape, 5)) / (25 * Math.PI);
    assert.ok(share > 0.92 && share < 1.03, String(share));
  });
}

test("triangles stand on a side, and on a corner", () => {
  const [up, down] = [cornersOf("triangle", 4), cornersOf("triangleDown", 4)];
  assert.equal(Math.min(...up.map(([, y]) => y)), 2);
  assert.equal(Math.max(...down.map(([, y]) => y)), 14);
});

test("a disc in the legend's box of 16", () => {
  assert.equal(path("dot"), "M3 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z");
  assert.equal(path("dot", 2, 2.5), "M0.5 8a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z");
});

test("how far a mark goes in a direction", () => {
  assert.equal(span("dot", 1, 0), 1);
  assert.equal(span(undefined, 0.6, 0.8), 1);
  assert.ok(near(span("square", 1, 0), 1.253 * Math.SQRT1_2));
  assert.ok(near(span("diamond", 1, 0), 1.253));
  assert.ok(near(span("triangle", 0, -1), 1.5));
  assert.ok(near(span("triangle", 0, 1), 0.75));
});

test("the same outline on a canvas, around the middle", () => {
  const sheet = paper();
  trace(sheet, "triangle", 100, 50, 10);
  const [begin, move, first, second, close] = sheet.traced;
  assert.deepEqual([begin, close], [["beginPath"], ["closePath"]]);
  assert.deepEqual([move[0], first[0], second[0]], ["moveTo", "lineTo", "lineTo"]);
  assert.ok(near(move[1], 100) && near(move[2], 35));
  assert.ok(near(first[2], 57.5) && near(second[2], 57.5));
});

test("what has no outline of its own is a disc", () => {
  const sheet = paper();
  trace(sheet, "dot", 1, 2, 3);
  assert.deepEqual(sheet.traced, [["beginPath"], ["arc", 1, 2, 3, 0, 2 * Math.PI]]);
});
