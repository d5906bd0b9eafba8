import assert from "node:assert/strict";
import { test } from "node:test";
import { textWidth, fontScale, meet, shorten, fontAt } from "../../graph/frontend/src/text.js";
import { LETTER, letters, near } from "./browser.mjs";
import { PHONE, WIDE } from "./networks.mjs";

const lengthOf = (text) => [...new Intl.Segmenter().segment(text)].length;

test("a name that fits stays as it is", () => {
  assert.equal(shorten("Länsstyrelsen", 13), "Länsstyrelsen");
});

test("a long name loses its middle, so that its end tells it from others", () => {
  assert.equal(shorten("abcdefghijklmnopqrstuvwxyz", 11), "abcdef…wxyz");
});

test("an end that would begin within a word begins with the next one, if that is near", () => {
  assert.equal(shorten("Förvaltningen för social utveckling i Umeå", 21), "Förvaltningen…i Umeå");
  assert.equal(shorten("Länsstyrelsen i Västra Götalands län", 21), "Länsstyrelse…ands län");
});

test("no name is longer than asked for", () => {
  const name = "Styrelsen för internationellt utvecklingssamarbete och samverkan";
  for (const most of [15, 21, 28, 60]) assert.ok(lengthOf(shorten(name, most)) <= most);
});

test("emoji and accents are not torn apart", () => {
  const family = "👨‍👩‍👧‍👦";
  assert.equal(shorten(family.repeat(5), 5), family.repeat(5));
  const short = shorten(family.repeat(9), 6);
  assert.equal(short, `${family.repeat(3)}…${family.repeat(2)}`);
  const accents = shorten("e\u0301".repeat(9), 6);
  assert.equal(accents, `${"e\u0301".repeat(3)}…${"e\u0301".repeat(2)}`);
});

test("letters are larger in a large frame and from afar, and never below the smallest", () => {
  assert.equal(fontScale({ width: 760, height: 760 }), 1);
  assert.equal(fontScale(PHONE), 1);
  assert.ok(near(fontScale({ width: 1_520, height: 1_520 }), 2 ** 0.7));
  assert.equal(fontScale({ width: 9_000, height: 9_000 }), 2.4);
  assert.ok(near(fontScale({ width: 1_920, height: 1_080, far: true }), 24 / 13.5));
  assert.ok(near(fontScale({ width: 192, height: 108, far: true }), 12 / 13.5));
});

test("a font of the weight and the height", () => {
  const { height, font } = fontAt(PHONE, 500);
  assert.equal(height, 12);
  assert.match(font, /^500 12px Inter,.* sans-serif$/);
  assert.equal(fontAt({ width: 700, height: 700 }, 640, 2).height, 27);
  assert.ok(fontAt(WIDE, 500).height > 13.5);
});

test("how broad a text is, measured once", () => {
  letters();
  assert.equal(textWidth("Umeå", "500 12px Inter"), 4 * LETTER);
  globalThis.document = undefined;
  assert.equal(textWidth("Umeå", "500 12px Inter"), 4 * LETTER);
});

test("boxes meet if they share more than an edge", () => {
  const box = { x: 0, y: 0, w: 10, h: 10 };
  assert.equal(meet(box, { x: 9, y: 9, w: 5, h: 5 }), true);
  assert.equal(meet(box, { x: 10, y: 0, w: 5, h: 5 }), false);
  assert.equal(meet(box, { x: 0, y: -5, w: 5, h: 5 }), false);
});
