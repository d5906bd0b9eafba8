import assert from "node:assert/strict";
import { before, test } from "node:test";
import { radiusOf } from "../../graph/frontend/src/dots.js";
import { counted, numbers, ringBoxes, ringNames } from "../../graph/frontend/src/ring.js";
import { meet } from "../../graph/frontend/src/text.js";
import { letters } from "./browser.mjs";
import { PHONE, WIDE, layersOf, looking } from "./networks.mjs";

before(letters);

// A map of `n` sectors on a ring, each tied to the next.
function map(n, { size = WIDE, names = {} } = {}) {
  const ids = Array.from({ length: n }, (_, i) => `s${i}`);
  const at = Object.fromEntries(ids.map((id, i) => {
    const turn = (2 * Math.PI * i) / n - Math.PI / 2;
    return [id, [435 * Math.cos(turn), 300 * Math.sin(turn)]];
  }));
  const ties = n > 1 ? ids.map((id, i) => [id, ids[(i + 1) % n]]) : [];
  return looking(layersOf({ ties, at, map: true, names }), { size }).scene;
}

const onScreen = (dot, { box }, scale) => ({ ...box, x: dot.x * scale + box.x, y: dot.y * scale + box.y });

for (const [groups, scale] of [[6, 0.8], [24, 0.35]]) {
  test(`each of ${groups} sectors is named, over no other name and no node`, () => {
    const scene = map(groups);
    const names = ringNames(scene.list, scene, WIDE, scale);
    assert.equal(names.size, groups);
    const boxes = scene.list.map((dot) => onScreen(dot, names.get(dot.id), scale));
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => assert.equal(meet(box, other), false)));
    for (const [i, dot] of scene.list.entries()) {
      const r = radiusOf(dot, scale) * scale;
      const disc = { x: dot.x * scale - r, y: dot.y * scale - r, w: 2 * r, h: 2 * r };
      boxes.forEach((box, j) => i === j || assert.equal(meet(box, disc), false));
    }
  });
}

test("a name stands outside the ring, in line with its node", () => {
  const scene = map(4);
  const names = ringNames(scene.list, scene, WIDE, 0.8);
  const [top, right, bottom, left] = scene.list.map((dot) => {
    const { box } = names.get(dot.id);
    return { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  });
  assert.ok(top.y < 0 && Math.abs(top.x) < 1);
  assert.ok(bottom.y > 0 && Math.abs(bottom.x) < 1);
  assert.ok(right.x > 0 && left.x < 0);
});

test("a name goes out of the way of a node that stands where it would be", () => {
  const { scene } = looking(layersOf({ ties: [["near", "far"]], at: { near: [0, -100], far: [0, -140] }, map: true }));
  const box = onScreen(scene.dots.get("near"), ringNames(scene.list, scene, WIDE, 1).get("near"), 1);
  const { x, y } = scene.dots.get("far");
  const r = radiusOf(scene.dots.get("far"), 1);
  assert.equal(meet(box, { x: x - r, y: y - r, w: 2 * r, h: 2 * r }), false);
});

test("few sectors have a second line of numbers, many have none", () => {
  const [few, many] = [map(4), map(9)];
  assert.deepEqual(ringNames(few.list, few, WIDE, 0.8).get("s0").lines, ["S0", "2,000 actors, 5 within"]);
  assert.deepEqual(ringNames(many.list, many, WIDE, 0.8).get("s0").lines, ["S0"]);
});

test("on a phone the number stands behind the name", () => {
  const scene = map(4, { size: PHONE });
  assert.deepEqual(ringNames(scene.list, scene, PHONE, 0.3).get("s0").lines, ["S0 2,000"]);
});

test("long names are shortened, more so on a phone", () => {
  const names = { s0: "Kommuner och kommunala bolag i hela Sverige" };
  const wide = map(4, { names });
  const small = map(4, { names, size: PHONE });
  const lengthOf = (scene, size) => ringNames(scene.list, scene, size, 0.3).get("s0").lines[0].replace(" 2,000", "").length;
  assert.ok(lengthOf(wide, WIDE) <= 28 && lengthOf(small, PHONE) <= 21);
});

test("in a crowd the wanted nodes are named first", () => {
  const scene = map(60);
  const all = ringNames(scene.list, scene, PHONE, 0.2);
  const left = scene.list.filter((dot) => !all.has(dot.id));
  assert.ok(left.length > 10);
  const wanted = new Set(left.slice(-3));
  const names = ringNames(scene.list, scene, PHONE, 0.2, wanted);
  assert.deepEqual([...names.keys()].slice(0, 3), [...wanted].map(({ id }) => id));
});

test("what a node fills with its name holds both", () => {
  const scene = map(5);
  const names = ringNames(scene.list, scene, WIDE, 0.8);
  for (const [i, box] of ringBoxes(scene.list, scene, WIDE, 0.8).entries()) {
    const name = names.get(scene.list[i].id).box;
    const r = radiusOf(scene.list[i], 0.8) * 0.8;
    assert.equal(box.x, Math.min(name.x, -r));
    assert.ok(Math.abs(box.x + box.w - Math.max(name.x + name.w, r)) < 1e-9);
    assert.ok(Math.abs(box.y + box.h - Math.max(name.y + name.h, r)) < 1e-9);
  }
});

test("the numbers of a node in words, written as in the language", () => {
  const words = { map_node: "{actors}/{within}", map_numbers: "{actors}/{within}/{out}" };
  const dot = { count: 1_234, within: 5, ties: [{ count: 10 }, { count: 2_000 }] };
  assert.equal(counted(dot, { words, lang: "en" }), "1,234/5");
  assert.equal(numbers(dot, { words, lang: "sv" }), "1\u00a0234/5/2\u00a0010");
});
