import assert from "node:assert/strict";
import { test } from "node:test";
import { Fade } from "../../graph/frontend/src/fade.js";
import { frames, prefers } from "./browser.mjs";

test("a fade goes from what was seen to what is", (t) => {
  prefers({ reducedMotion: false });
  const clock = frames(t);
  const fade = new Fade();
  let changes = 0;
  assert.equal(fade.on, false);
  fade.start(700, () => (changes += 1));
  assert.deepEqual([fade.share, fade.on], [0, true]);
  clock.at(350);
  assert.equal(fade.share, 0.5);
  clock.at(10_000);
  assert.deepEqual([fade.share, fade.on], [1, false]);
  assert.deepEqual([changes, clock.pending], [2, 0]);
});

test("a fade that is stopped is over, and where motion is not wanted there is none", (t) => {
  const clock = frames(t);
  prefers({ reducedMotion: false });
  const fade = new Fade();
  fade.start(700, assert.fail);
  fade.stop();
  assert.deepEqual([fade.share, clock.pending], [1, 0]);
  prefers({ reducedMotion: true });
  fade.start(700, assert.fail);
  assert.deepEqual([fade.share, clock.pending], [1, 0]);
});
