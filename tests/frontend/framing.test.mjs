import assert from "node:assert/strict";
import { test } from "node:test";
import { discs, framing, lostAtLeft, panelsOver, stretch, stretchRing } from "../../graph/frontend/src/framing.js";
import { near } from "./browser.mjs";
import { PHONE, WIDE } from "./networks.mjs";

const dot = (x, y, radius = 10) => ({ x, y, radius, room: Infinity });
const SQUARE = [dot(-500, -500), dot(500, -500), dot(500, 500), dot(-500, 500)];

// What the dots fill on the screen.
function seen(dots, size, { scale, position }) {
  return discs(dots, scale).map((box, i) => ({
    x: (dots[i].x - position.x) * scale + size.width / 2 + box.x,
    y: (dots[i].y - position.y) * scale + size.height / 2 + box.y,
    w: box.w,
    h: box.h,
  }));
}

const within = (box, { width, height }) => box.x >= 0 && box.y >= 0 && box.x + box.w <= width && box.y + box.h <= height;
const meet = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

test("all dots in sight, in the middle, as large as the frame allows", () => {
  const frame = framing(SQUARE, WIDE, [], discs);
  assert.ok(near(frame.scale, (800 - 1.8 * 52) / 1_000));
  assert.deepEqual(frame.position, { x: 0, y: 0 });
  assert.ok(seen(SQUARE, WIDE, frame).every((box) => within(box, WIDE)));
});

test("a handful of actors is not blown up to fill the frame", () => {
  assert.equal(framing([dot(0, 0), dot(10, 0)], WIDE, [], discs).scale, 1.5);
  assert.deepEqual(framing([dot(7, 9)], WIDE, [], discs), { scale: 1.5, position: { x: 7, y: 9 } });
});

test("no dot is under a panel where that can be", () => {
  const legend = { x: 0, y: 0, w: 260, h: 300 };
  const frame = framing(SQUARE, WIDE, [legend], discs);
  const boxes = seen(SQUARE, WIDE, frame);
  assert.ok(boxes.every((box) => within(box, WIDE) && !meet(box, legend)));
});

test("if all is covered, the picture is as large as without panels", () => {
  const everything = { x: 0, y: 0, w: 1_200, h: 800 };
  assert.ok(near(framing(SQUARE, WIDE, [everything], discs).scale, framing(SQUARE, WIDE, [], discs).scale));
});

test("what is snug comes as near to the edge as its names", () => {
  const names = (dots) => dots.map(() => ({ x: -60, y: -10, w: 120, h: 20 }));
  const frame = framing(SQUARE, WIDE, [], names, true);
  const boxes = names(SQUARE).map((box, i) => ({ ...box, y: (SQUARE[i].y - frame.position.y) * frame.scale + 400 - 10 }));
  const top = Math.min(...boxes.map(({ y }) => y));
  assert.ok(top >= 12 && top < 12 + 0.05 * 800, String(top));
});

test("a landscape is drawn out in a tall frame, and never pressed flat", () => {
  const broad = [dot(0, 0), dot(1_000, 0), dot(500, 500)];
  assert.ok(near(stretch(broad, PHONE), Math.min((2 * (640 - 44)) / (390 - 44), 1.9)));
  assert.equal(stretch(broad, { width: 1_200, height: 500 }), 1);
  assert.equal(stretch(broad.slice(0, 2), PHONE), 1);
});

test("a ring fills what its names leave of the frame, within limits", () => {
  const ring = [dot(-100, 0), dot(100, 0), dot(0, -100), dot(0, 100)];
  assert.ok(near(stretchRing(ring, { width: 1_200, height: 1_000 }), (1_000 - 130) / (1_200 - 300)));
  assert.equal(stretchRing(ring, { width: 400, height: 2_000 }), 3);
  assert.equal(stretchRing(ring, { width: 3_000, height: 200 }), 0.5);
  assert.equal(stretchRing(ring.slice(0, 2), PHONE), 1);
});

test("a panel at the left edge takes its whole width only if it is high", () => {
  assert.equal(lostAtLeft([{ x: 10, y: 10, w: 240, h: 600 }], WIDE), 250);
  assert.equal(lostAtLeft([{ x: 10, y: 10, w: 240, h: 200 }], WIDE), 0);
  assert.equal(lostAtLeft([{ x: 900, y: 10, w: 240, h: 600 }], WIDE), 0);
  assert.equal(lostAtLeft([{ x: 10, y: 10, w: 900, h: 600 }], WIDE), 0);
});

test("panels are seen from the stage's corner, with some air; what is not shown is none", () => {
  const placed = (left, top, width, height) => ({ getBoundingClientRect: () => ({ left, top, width, height }) });
  const panels = [placed(110, 60, 200, 100), placed(0, 0, 0, 0), placed(110, 900, 200, 100)];
  assert.deepEqual(panelsOver(placed(100, 50, 1_200, 800), panels), [{ x: 6, y: 6, w: 208, h: 108 }]);
});
