import assert from "node:assert/strict";
import { test } from "node:test";
import { dotAt, inSight, makeRoom, radiusAt, radiusOf, enlarged } from "../../graph/frontend/src/dots.js";
import { near } from "./browser.mjs";
import { Still, idsOf, layersOf, looking, star } from "./networks.mjs";

test("at the zoom of the layout a dot has the radius of the ranking", () => {
  assert.equal(radiusAt(10, 0.6), 10);
});

test("on the screen, dots grow slower than the picture", () => {
  const [small, large] = [radiusAt(10, 0.3) * 0.3, radiusAt(10, 1.2) * 1.2];
  assert.ok(near(large / small, 4 ** 0.45));
});

test("from afar the small are seen, and all grow with the frame", () => {
  assert.equal(enlarged(2, 3, false), 2);
  assert.ok(near(enlarged(2, 1, true), 6 * 1.3));
  assert.ok(near(enlarged(20, 2, true), 20 * 1.3 * 2 ** 0.55));
});

test("two neighbours share the room between them as their sizes are to each other", () => {
  const [a, b] = [{ x: 0, y: 0, radius: 10 }, { x: 60, y: 80, radius: 30 }];
  makeRoom([a, b]);
  assert.ok(near(a.room, 27) && near(b.room, 81)); // 8 % of overlap are allowed
});

test("the nearest neighbour decides, and a dot without one has all the room", () => {
  const [a, b, c] = [{ x: 0, y: 0, radius: 10 }, { x: 20, y: 0, radius: 10 }, { x: 5_000, y: 0, radius: 10 }];
  makeRoom([c, b, a]);
  assert.ok(near(a.room, 10.8) && near(b.room, 10.8));
  assert.equal(c.room, Infinity);
});

test("no dot is larger than its room, nor smaller than three pixels for it", () => {
  assert.equal(radiusOf({ radius: 10, room: Infinity }, 0.6), 10);
  assert.equal(radiusOf({ radius: 10, room: 7 }, 0.6), 7);
  assert.equal(radiusOf({ radius: 10, room: 0.1 }, 0.6), 5);
});

test("dots on the screen, or nearly", () => {
  const dots = [{ id: "in", x: 0, y: 0 }, { id: "edge", x: 650, y: 0 }, { id: "out", x: 700, y: 0 }];
  assert.deepEqual(idsOf(inSight(dots, new Still())), ["edge", "in"]);
  assert.deepEqual(idsOf(inSight(dots, new Still(), 0)), ["in"]);
});

test("the dot under the pointer, or the nearest within some pixels", () => {
  const look = looking(star());
  const camera = new Still();
  const middle = camera.toScreen(look.scene.dots.get("c"));
  const r = radiusOf(look.scene.dots.get("c"), 1);
  assert.equal(dotAt(middle, look, camera, 4).id, "c");
  assert.equal(dotAt({ x: middle.x + r + 3, y: middle.y }, look, camera, 4).id, "c");
  assert.equal(dotAt({ x: middle.x + r + 5, y: middle.y }, look, camera, 4), null);
  assert.equal(dotAt({ x: middle.x + r + 5, y: middle.y }, look, camera, 16).id, "c");
});

test("where dots lie over one another, the one on top is meant: the smaller, and one that is not faint", () => {
  const layers = layersOf({ ties: [["hub", "a"], ["hub", "b"]], at: { hub: [0, 0], a: [1, 0], b: [90, 0] }, sector: { a: 1 } });
  const camera = new Still();
  assert.equal(dotAt(camera.toScreen({ x: 0.5, y: 0 }), looking(layers), camera, 4).id, "a");
  const faint = looking(layers, { hidden: ["academia"] });
  assert.equal(dotAt(camera.toScreen({ x: 0.5, y: 0 }), faint, camera, 4).id, "hub");
});

test("a dot that is not in the picture cannot be pointed at", () => {
  const camera = new Still();
  const look = looking(star(), { hidden: ["academia"], mode: "hide" });
  assert.equal(dotAt(camera.toScreen(look.scene.dots.get("a")), look, camera, 4), null);
});

test("of many dots in sight the first are enough", () => {
  const dots = Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, x: i % 2 ? 0 : 5_000, y: 0 }));
  assert.deepEqual(idsOf(inSight(dots, new Still(), 60, 3)), ["a1", "a3", "a5"]);
});

test("a dot at whose edge one points is found, however large it is", () => {
  const look = looking(star());
  for (const scale of [0.02, 0.3, 1, 6]) {
    const camera = new Still(undefined, { scale, x: 600, y: 400 });
    for (const dot of look.scene.list) {
      const at = camera.toScreen(dot);
      const r = radiusOf(dot, scale) * scale;
      const found = dotAt({ x: at.x + r - 0.01, y: at.y }, look, camera, 0);
      assert.ok(found && Math.abs(found.x - dot.x) * scale < r + radiusOf(found, scale) * scale, `${dot.id} at ${scale}`);
    }
  }
});
