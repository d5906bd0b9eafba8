import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Ties, strengths, faintStrength } from "../../graph/frontend/src/ties.js";
import { near } from "./browser.mjs";
import { looking, star } from "./networks.mjs";

before(() => {
  globalThis.Path2D = class {
    arcs = [];

    moveTo(x, y) {
      this.arcs.push([x, y]);
    }

    quadraticCurveTo(cx, cy, x, y) {
      this.arcs.at(-1).push(cx, cy, x, y);
    }
  };
});

const looked = (ties, crossing, map = false) => ({ scene: { map, ties: Array.from({ length: ties }) }, crossing });

// What is stroked, each path with its style.
function stroked(look, scale = 1) {
  const strokes = [];
  const context = {
    save() {},
    restore() {},
    setLineDash(dash) {
      this.dash = dash;
    },
    stroke(path) {
      strokes.push({ colour: this.strokeStyle, width: this.lineWidth, dash: this.dash, arcs: path.arcs });
    },
  };
  new Ties().draw(context, look, scale);
  return strokes;
}

test("the more ties, the fainter each, within limits", () => {
  assert.deepEqual(strengths(looked(500, 500)), { own: 1, faint: 1 });
  assert.deepEqual(strengths(looked(2_000, 500)), { own: 1, faint: 0.5 });
  assert.deepEqual(strengths(looked(1_000_000, 0)), { own: 1, faint: 0.14 });
});

test("the lines of a map are as strong however many they are", () => {
  assert.deepEqual(strengths(looked(5_000, 5_000, true)), { own: 1, faint: 1 });
});

test("a tie that leads out of the filters is stronger than one beyond", () => {
  assert.ok(faintStrength({ leaving: true }) > faintStrength({ leaving: false }));
  assert.ok(faintStrength({ leaving: true }) < 1);
});

test("ties of one look are one path, in the colour of a sector where both ends are of it", () => {
  const strokes = stroked(looking(star()));
  assert.deepEqual(strokes.map(({ arcs }) => arcs.length).sort(), [2, 2]);
  const own = strokes.filter(({ colour }) => colour.startsWith("rgba(51,102,153,"));
  assert.equal(own[0].arcs.length, 2); // hub – c and a – b
});

test("an arc goes from end to end by way of its bend", () => {
  const look = looking(star());
  const { a, b, cx, cy } = look.scene.ties[2];
  const arcs = stroked(look).flatMap((one) => one.arcs);
  assert.ok(arcs.some((arc) => JSON.stringify(arc) === JSON.stringify([a.x, a.y, cx, cy, b.x, b.y])));
});

test("the ties of the selected dot are stroked last, over the others", () => {
  const look = looking(star());
  look.select("c");
  const strokes = stroked(look);
  assert.equal(strokes.at(-1).arcs.length, 1);
  assert.ok(strokes.at(-1).colour.endsWith(",0.9)"));
  assert.ok(strokes.at(-1).width > strokes[0].width);
});

test("dashes and widths keep their size on the screen", () => {
  const look = looking({ ...star(), scope: { dots: "11111", ties: "1111", dashed: "1111" } });
  assert.deepEqual(stroked(look, 2)[0].dash, [2.5, 2.5]);
  assert.ok(near(stroked(look, 2)[0].width * 2, (0.6 + 0.35) * 2 ** 0.35));
});

test("what is hidden is not stroked", () => {
  const strokes = stroked(looking(star(), { hidden: ["academia"], mode: "hide" }));
  assert.equal(strokes.flatMap(({ arcs }) => arcs).length, 1);
});
