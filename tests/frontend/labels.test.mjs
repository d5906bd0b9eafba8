import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { radiusOf } from "../../graph/frontend/src/dots.js";
import { Labels } from "../../graph/frontend/src/labels.js";
import { meet } from "../../graph/frontend/src/text.js";
import { letters, paper, prefers } from "./browser.mjs";
import { PHONE, Still, WIDE, layersOf, looking, star } from "./networks.mjs";

beforeEach(() => {
  letters();
  prefers({ reducedMotion: true });
});

function drawn(look, { camera = new Still(), taken = [] } = {}) {
  const labels = new Labels();
  const sheet = paper();
  const boxes = labels.draw(sheet, look, camera, taken);
  return { labels, boxes, named: labels.drawn, written: sheet.written.map(({ text }) => text) };
}

// A hub among `n` others on a grid, so near that not all can be named.
function crowd(n) {
  const ids = Array.from({ length: n }, (_, i) => `actor ${i}`);
  const side = Math.ceil(Math.sqrt(n));
  const at = Object.fromEntries(ids.map((id, i) => [id, [30 * ((i % side) - side / 2), 30 * (Math.floor(i / side) - side / 2)]]));
  return layersOf({ ties: ids.slice(1).map((id) => [ids[0], id]), at });
}

const overlapping = (boxes) => boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => meet(box, other)));

test("dots with room are named", () => {
  const { named, written } = drawn(looking(star()));
  assert.deepEqual([...named].sort(), ["a", "alone", "b", "c", "hub"]);
  assert.deepEqual([...written].sort(), ["A", "ALONE", "B", "C", "HUB"]);
});

test("names lie over no other name and not outside the frame", () => {
  const { boxes } = drawn(looking(crowd(200)));
  assert.ok(boxes.length >= 8);
  assert.deepEqual(overlapping(boxes), []);
  for (const { x, y, w, h } of boxes) assert.ok(x >= 0 && y >= 0 && x + w <= WIDE.width && y + h <= WIDE.height);
});

test("the first in rank is named before all others, and a name leaves panels alone", () => {
  const panel = { x: 560, y: 0, w: 80, h: 380 };
  const { named, boxes } = drawn(looking(crowd(200)), { taken: [panel] });
  assert.equal(named[0], "actor 0");
  assert.ok(boxes.every((box) => !meet(box, panel)));
});

test("a name is beside its dot", () => {
  const look = looking(star());
  const camera = new Still();
  const { labels } = drawn(look, { camera });
  const dot = look.scene.dots.get("c");
  const at = camera.toScreen(dot);
  const { x, y, w, h } = labels.boxes[":c"];
  const away = Math.hypot(Math.max(x - at.x, at.x - x - w, 0), Math.max(y - at.y, at.y - y - h, 0));
  assert.ok(away >= radiusOf(dot, 1) && away < radiusOf(dot, 1) + 8, String(away));
});

test("around the selected actor its partners are named and no others", () => {
  const look = looking(star());
  look.select("a");
  assert.deepEqual([...drawn(look).named].sort(), ["a", "b", "hub"]);
});

test("a long name is shortened at rest, and whole when it is selected", () => {
  const name = "Länsstyrelsen för samverkan i Västra Götaland";
  const look = looking(star({ names: { c: name } }));
  const [shortened] = drawn(look).written.filter((text) => text.startsWith("Läns"));
  assert.ok(shortened.length <= 28 && shortened.includes("…"));
  look.select("c");
  assert.ok(drawn(look).written.includes(name));
});

test("a phone has fewer names than a wall", () => {
  const few = drawn(looking(crowd(200), { size: PHONE }), { camera: new Still(PHONE) });
  const many = drawn(looking(crowd(200)));
  assert.ok(few.named.length < many.named.length);
});

test("an actor that is filtered out is not named", () => {
  assert.deepEqual([...drawn(looking(star(), { hidden: ["academia"] })).named].sort(), ["alone", "c", "hub"]);
});

test("in a map each sector is named with its numbers", () => {
  const { written } = drawn(looking(star({ map: true })), { camera: new Still() });
  assert.ok(written.includes("HUB") && written.includes("3,000 actors, 5 within"));
});

test("while the picture moves, names go along", () => {
  const look = looking(star());
  const camera = new Still();
  const labels = new Labels();
  const [first] = labels.draw(paper(), look, camera, []);
  camera.pan(10, -20);
  camera.moving = true;
  const [moved] = labels.draw(paper(), look, camera, []);
  assert.ok(Math.abs(moved.x - first.x + 10) < 1e-9 && Math.abs(moved.y - first.y - 20) < 1e-9);
});
