import assert from "node:assert/strict";
import { test } from "node:test";
import { drawCounts } from "../../graph/frontend/src/counts.js";
import { LETTER } from "./browser.mjs";
import { Still, looking, star } from "./networks.mjs";

function counted(look, taken = []) {
  const written = [];
  const context = {
    beginPath() {},
    roundRect() {},
    fill() {},
    measureText: (text) => ({ width: LETTER * text.length }),
    fillText: (text, x, y) => written.push({ text, x, y }),
  };
  drawCounts(context, look, new Still(), taken);
  return written;
}

test("each line of a map has its number, the widest first", () => {
  assert.deepEqual(counted(looking(star({ map: true }))).map(({ text }) => text), ["40", "30", "20", "10"]);
});

test("a number stands on the middle of its arc", () => {
  const look = looking(star({ map: true }));
  const { a, b, cx, cy } = look.scene.ties[3];
  const [first] = counted(look);
  assert.equal(first.x, 600 + (a.x + 2 * cx + b.x) / 4);
  assert.equal(first.y, 400 + (a.y + 2 * cy + b.y) / 4 + 0.5);
});

test("where a name is, no number is", () => {
  const look = looking(star({ map: true }));
  const [first] = counted(look);
  const left = counted(look, [{ x: first.x - 5, y: first.y - 5, w: 10, h: 10 }]);
  assert.deepEqual(left.map(({ text }) => text), ["30", "20", "10"]);
});

test("of a selection only its own lines are counted", () => {
  const look = looking(star({ map: true }));
  look.select("c");
  assert.deepEqual(counted(look).map(({ text }) => text), ["30"]);
});
