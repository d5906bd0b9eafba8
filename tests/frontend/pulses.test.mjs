import assert from "node:assert/strict";
import { test } from "node:test";
import { Pulses } from "../../graph/frontend/src/pulses.js";
import { frames, paper, prefers } from "./browser.mjs";
import { looking, star } from "./networks.mjs";

const rings = (pulses, look) => {
  const canvas = paper();
  pulses.draw(canvas, look, 1);
  return canvas.traced.filter(([name]) => name === "arc").map(([, x, y, radius]) => [x, y, radius]);
};

test("a changed actor has one ring, which grows and is gone", (t) => {
  prefers({ reducedMotion: false });
  const clock = frames(t);
  const look = looking(star());
  const pulses = new Pulses();
  let drawn = 0;
  pulses.start(["a", "nobody"], [], () => (drawn += 1));
  const [[x, y, first]] = rings(pulses, look);
  assert.deepEqual([x, y], [-200, -150]);
  clock.at(800);
  const [[, , later]] = rings(pulses, look);
  assert.ok(later > first);
  clock.at(1_700);
  assert.deepEqual(rings(pulses, look), []);
  assert.equal(clock.pending, 0);
  assert.equal(drawn, 3);
});

test("a ring is drawn twenty times a second, and not at every frame", (t) => {
  prefers({ reducedMotion: false });
  const clock = frames(t);
  const pulses = new Pulses();
  let drawn = 0;
  pulses.start(["a"], [], () => (drawn += 1));
  for (let now = 10; now <= 500; now += 10) clock.at(now);
  assert.equal(drawn, 11);
});

test("without motion a ring stands still for some seconds, and nothing fades", (t) => {
  prefers({ reducedMotion: true });
  const clock = frames(t);
  const look = looking(star());
  const pulses = new Pulses();
  let drawn = 0;
  pulses.start(["a"], [look.scene.dots.get("b")], () => (drawn += 1));
  const [first] = rings(pulses, look);
  clock.at(3_000);
  assert.deepEqual(rings(pulses, look), [first]);
  assert.equal(drawn, 1);
  clock.at(5_100);
  assert.deepEqual(rings(pulses, look), []);
  assert.equal(drawn, 2);
});

test("an actor that is not drawn has no ring", (t) => {
  prefers({ reducedMotion: false });
  frames(t);
  const look = looking(star(), { hidden: ["academia"], mode: "hide" });
  const pulses = new Pulses();
  pulses.start(["a"], [], () => {});
  assert.deepEqual(rings(pulses, look), []);
});
