import assert from "node:assert/strict";
import { test } from "node:test";
import { Motion, ease } from "../../graph/frontend/src/motion.js";
import { prepare } from "../../graph/frontend/src/scene.js";
import { frames, near, prefers } from "./browser.mjs";
import { star } from "./networks.mjs";

const sceneOf = ({ graph, places }) => prepare(graph, places, 1, 0.11);

function movedStar() {
  const layers = star();
  layers.places.x = layers.places.x.map((x, i) => (i === 0 ? x + 100 : x));
  return sceneOf(layers);
}

test("a way begins and ends slowly, and is symmetrical", () => {
  assert.deepEqual([0, 0.25, 0.5, 0.75, 1].map(ease), [0, 0.0625, 0.5, 0.9375, 1]);
});

test("whoever was there walks from its old place to the new", (t) => {
  prefers({ reducedMotion: false });
  const clock = frames(t);
  const after = movedStar();
  const motion = new Motion();
  let moves = 0;
  assert.equal(motion.start(sceneOf(star()), after, () => (moves += 1)), true);
  const hub = after.dots.get("hub");
  assert.equal(hub.x, 0);
  clock.at(motion.duration / 2);
  assert.ok(near(hub.x, 50));
  clock.at(motion.duration);
  assert.equal(hub.x, 100);
  assert.equal(clock.pending, 0);
  assert.equal(moves, 3);
});

test("ties follow the dots that move", (t) => {
  prefers({ reducedMotion: false });
  const clock = frames(t);
  const after = movedStar();
  const [tie] = after.ties;
  const { cx, cy } = tie;
  const motion = new Motion();
  motion.start(sceneOf(star()), after, () => {});
  assert.notEqual(tie.cx, cx);
  clock.at(motion.duration);
  assert.deepEqual([tie.cx, tie.cy], [cx, cy]);
});

test("whoever is stopped on the way is there at once", (t) => {
  prefers({ reducedMotion: false });
  const clock = frames(t);
  const after = movedStar();
  const motion = new Motion();
  motion.start(sceneOf(star()), after, () => {});
  motion.stop();
  assert.equal(after.dots.get("hub").x, 100);
  assert.equal(clock.pending, 0);
});

test("no dot moves that stays, that is new, or where motion is reduced", (t) => {
  const clock = frames(t);
  prefers({ reducedMotion: false });
  assert.equal(new Motion().start(sceneOf(star()), sceneOf(star()), assert.fail), false);
  assert.equal(new Motion().start(null, movedStar(), assert.fail), false);
  assert.equal(new Motion().start(sceneOf(star({ map: true })), movedStar(), assert.fail), false);
  prefers({ reducedMotion: true });
  assert.equal(new Motion().start(sceneOf(star()), movedStar(), assert.fail), false);
  assert.equal(clock.pending, 0);
});
