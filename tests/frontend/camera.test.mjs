import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { near, prefers } from "./browser.mjs";
import { Still, WIDE } from "./networks.mjs";

beforeEach(() => prefers({ reducedMotion: false }));

const DOTS = [[-100, -100], [100, -100], [100, 100], [-100, 100]].map(([x, y]) => ({ x, y, radius: 5, room: Infinity }));

test("a point of the scene is shown where the view puts it, and the centre in the middle", () => {
  const camera = new Still(WIDE, { scale: 2, x: 100, y: 50 });
  assert.deepEqual(camera.toScreen({ x: 10, y: 20 }), { x: 120, y: 90 });
  assert.deepEqual(camera.toScreen(camera.centre), { x: 600, y: 400 });
});

test("all dots are fitted into the frame, and the camera is at home", () => {
  const camera = new Still();
  camera.pan(50, 50);
  assert.equal(camera.home, false);
  camera.fit(DOTS, []);
  assert.deepEqual([camera.home, camera.scale, camera.rest], [true, 1.5, 1.5]);
  assert.deepEqual(camera.centre, { x: 0, y: 0 });
});

test("pixels that are lost at the left move the picture to the right", () => {
  const camera = new Still();
  camera.fit(DOTS, [], { left: 300 });
  assert.ok(near(camera.toScreen({ x: 0, y: 0 }).x, 750));
});

test("nothing to fit changes nothing", () => {
  const camera = new Still();
  camera.fit([], []);
  assert.deepEqual(camera.moves, []);
});

test("zooming keeps the middle, and ends at a third and at eight times", () => {
  const camera = new Still();
  camera.fit(DOTS, []);
  camera.pan(150, 0);
  camera.zoom(2);
  assert.ok(near(camera.scale, 3) && near(camera.centre.x, 100));
  camera.zoom(1_000);
  assert.equal(camera.scale, 12);
  camera.zoom(1e-6);
  assert.equal(camera.scale, 0.5);
});

test("a dot outside the frame is moved to the middle, one inside it moves nothing", () => {
  const camera = new Still();
  camera.reveal({ x: 500, y: 0 });
  assert.equal(camera.moves.length, 0);
  camera.reveal({ x: 580, y: 0 });
  assert.deepEqual(camera.moves, [{ scale: 1, position: { x: 580, y: 0 }, duration: 250 }]);
});

test("where motion is not wanted the camera is there at once", () => {
  prefers({ reducedMotion: true });
  const camera = new Still();
  camera.zoom(2, 180);
  assert.equal(camera.moves.at(-1).duration, 0);
});

test("a part that is fitted may be nearer, but not hold the camera from the whole", () => {
  const camera = new Still();
  camera.fit(DOTS.map((dot) => ({ ...dot, x: 10 * dot.x, y: 10 * dot.y })), []);
  const whole = camera.rest;
  camera.fit(DOTS, [], { partly: true });
  assert.ok(camera.rest > whole);
  camera.zoom(1e-6);
  assert.ok(near(camera.scale, whole / 3));
});
