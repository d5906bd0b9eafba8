// Names at a constant size on the screen: the first in rank first, each in the first of four places that is
// free, and never over one another.
import { inSight, radiusOf } from "./dots.js";
import { ringNames } from "./ring.js";
import { MOST_NAMES } from "./far.js";
import { BOLD, LARGER, LEADING, PLAIN, SHORT, SHORT_IF_SMALL, textWidth, fontScale, meet, shorten, fontAt } from "./text.js";
import { clear } from "./theme.js";
import { labels as tokens } from "./tokens.js";
/** @import { Box, Camera, Dot, Named, Point, Shown, Size, Theme } from "./types/drawn.d.ts" */

const PIXELS_PER_NAME = 23_000;
const CROWDED = 8_000; // … however near one is
const LONGEST = 60; // … of the one that is selected
const { most_covered: MOST_COVERED, margin: MARGIN } = tokens;
const RING = 4; // pixels that the ring of a collaboration is away from its dot
const MOST_OBSTACLES = 1_500; // dots that a name should not cover: the first in rank
const ROOMY = 900; // pixels across
const CELL = 64; // pixels of a square in which obstacles are looked up

/** @typedef {Point & { slot: number, far?: number }} Slot - a place for a name by its number, `far` pixels away */
/** @typedef {Box & { slot: number, far?: number, cost: number }} Found - the higher, the more it covers */
/** @typedef {Box & { dot: Named, r: number, area: number, met: number }} Obstacle - `met` is the last question it was met in */
/** @typedef {{ boxes: Box[], obstacles: Obstacles, size: Size, centre: Point | null, corner: boolean }} About */
/**
 * A name and where it stands, in pixels: its dot, the middle of its lines, and the end of the line that leads to it.
 * @typedef {Point & { id: string, at: Point, lines: string[], fonts: string[], height: number, from: Point | null, box: Box }} Place
 */

/** @type {(at: Point, radius: number, w: number, h: number, far: number, first: number) => Slot[]} */
function corners(at, radius, w, h, far, first) {
  const reach = radius * 0.7 + far;
  return [0, 1, 2, 3].map((i) => ({
    slot: first + i,
    far,
    x: i % 2 ? at.x - radius * 0.7 - far * 0.6 - w : at.x + radius * 0.7 + far * 0.6,
    y: i < 2 ? at.y - reach - h : at.y + reach,
  }));
}

// Whether a name is nearer than its dot to the middle of the selection, where all the ties are.
/** @type {(box: Box, at: Point, centre: Point) => boolean} */
const inward = (box, at, centre) =>
  Math.hypot(box.x + box.w / 2 - centre.x, box.y + box.h / 2 - centre.y) < Math.hypot(at.x - centre.x, at.y - centre.y);

// Removed actors may have a name, but no ties and no ring.
/**
 * @param {Named} named
 * @returns {named is Dot}
 */
const isDot = (named) => "ties" in named;

/** @type {(named: Named) => number} */
const ringOf = (named) => (isDot(named) && named.collaboration ? RING : 0);

// Dots by the squares that they touch, so that a name is compared with those near it only.
class Obstacles {
  /** @type {Map<number, Obstacle[]>} */
  #cells = new Map();
  #questions = 0;

  /**
   * @param {Named[]} dots
   * @param {Camera} camera
   */
  constructor(dots, camera) {
    const { scale, x, y } = camera.view;
    for (const dot of dots) {
      const r = radiusOf(dot, scale) * scale;
      const box = { dot, r, x: dot.x * scale + x - r, y: dot.y * scale + y - r, w: 2 * r, h: 2 * r, area: r * r, met: 0 };
      for (const cell of cells(box)) {
        const held = this.#cells.get(cell);
        if (held) held.push(box);
        else this.#cells.set(cell, [box]);
      }
    }
  }

  // How much of others' dots a name would cover; far too much if one of them is as large as its own.
  /** @type {(box: Box, own: Named, radius: number) => number} */
  under(box, own, radius) {
    const question = (this.#questions += 1);
    let cost = 0;
    for (const cell of cells(box)) {
      for (const dot of this.#cells.get(cell) ?? []) {
        if (dot.met === question || dot.dot === own || !meet(dot, box)) continue;
        dot.met = question;
        cost += dot.r >= tokens.same_size * radius ? dot.area + tokens.too_much : dot.area;
      }
    }
    return cost;
  }
}

/** @type {(box: Box) => Generator<number>} */
function* cells({ x, y, w, h }) {
  for (let i = Math.floor(x / CELL); i <= (x + w) / CELL; i++) {
    for (let j = Math.floor(y / CELL); j <= (y + h) / CELL; j++) yield i * 4096 + j;
  }
}

export class Labels {
  /** @type {Map<string, number>} */
  #last = new Map(); // the last slot of each name, so that it does not jump while the picture moves
  /** @type {Dot | null} */
  #around = null; // … for the same selection
  /** @type {Place[]} */
  #placed = [];
  /** @type {Partial<Pick<Shown, "spot" | "version">>} */
  #of = {}; // what they were placed for
  /** @type {Map<string, Place>} */
  #kept = new Map(); // what was placed before and is fading away
  /** @type {string[]} */
  drawn = [];
  /** @type {Record<string, Box>} */
  boxes = {};

  // Keeps the current names to fade out, except those that are placed again.
  /** @type {(look: Shown | null) => void} */
  keep(look) {
    this.#kept = new Map(look ? this.#placed.map((place) => [place.id, place]) : []);
  }

  // Returns the boxes that the names fill.
  /** @type {(context: CanvasRenderingContext2D, look: Shown, camera: Camera, taken: Box[]) => Box[]} */
  draw(context, look, camera, taken) {
    const same = this.#of.spot === look.spot && this.#of.version === look.version && this.#placed.length > 0;
    const carried = camera.moving && same;
    const places = carried
      ? this.#carried(this.#placed, look, camera)
      : look.scene.map
        ? this.#outside(look, camera, taken)
        : this.#place(look, camera, taken);
    this.#placed = places;
    this.#of = { spot: look.spot, version: look.version };
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = clear(look.theme.background, tokens.halo_opacity);
    context.fillStyle = look.theme.text;
    const scale = fontScale(camera.size);
    const { fade } = look;
    const named = new Set(fade.on ? places.map((place) => place.id) : []);
    const leaving = fade.on ? [...this.#kept.values()].filter((place) => !named.has(place.id)) : [];
    const all = [
      ...this.#carried(leaving, look, camera).map((place) => /** @type {const} */ ([place, 1 - fade.share])),
      ...places.map((place) => /** @type {const} */ ([place, this.#kept.has(place.id) ? 1 : fade.share])),
    ];
    for (const [{ from, box }, share] of all) {
      context.globalAlpha = share;
      if (from) this.#lead(context, from, box, look.theme);
    }
    for (const [{ lines, fonts, x, y, height }, share] of all) {
      context.globalAlpha = share;
      context.lineWidth = tokens.halo * tokens.size * scale;
      lines.forEach((text, i) => {
        context.font = fonts[i];
        const down = y + (i - (lines.length - 1) / 2) * height * LEADING;
        context.strokeText(text, x, down);
        context.fillText(text, x, down);
      });
    }
    context.globalAlpha = 1;
    this.drawn = places.map((place) => place.id);
    this.boxes = Object.fromEntries(places.map(({ id, box: { x, y, w, h } }) => [`:${id}`, { x, y, w, h }]));
    return places.map((place) => place.box);
  }

  // While a large picture moves, its names move with it and are not placed again.
  /** @type {(placed: Place[], look: Shown, camera: Camera) => Place[]} */
  #carried(placed, { scene }, camera) {
    const onScreen = camera.projection();
    return placed.flatMap((place) => {
      const dot = scene.dots.get(place.id) ?? scene.gone.find((left) => left.id === place.id);
      if (!dot) return [];
      const at = onScreen(dot);
      const [dx, dy] = [at.x - place.at.x, at.y - place.at.y];
      const box = { ...place.box, x: place.box.x + dx, y: place.box.y + dy };
      return [{ ...place, at, box, x: place.x + dx, y: place.y + dy, from: place.from && at }];
    });
  }

  /** @type {(context: CanvasRenderingContext2D, from: Point, box: Box, theme: Theme) => void} */
  #lead(context, { x, y }, box, theme) {
    context.save();
    context.lineWidth = 1;
    context.strokeStyle = clear(theme.text, tokens.lead_opacity);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(Math.min(Math.max(x, box.x + 4), box.x + box.w - 4), box.y > y ? box.y + 2 : box.y + box.h - 2);
    context.stroke();
    context.restore();
  }

  /** @type {(look: Shown, camera: Camera, taken: Box[]) => Place[]} */
  #place(look, camera, taken) {
    const { size, scale } = camera;
    const { selected, spot } = look;
    if (this.#around !== selected) this.#last.clear();
    this.#around = selected;
    const small = size.width < 600;
    /** @type {Box[]} */
    const boxes = [...taken];
    const near = inSight(spot ? spot.dots : ranked(look), camera, 60, MOST_OBSTACLES);
    const obstacles = new Obstacles([...look.gone, ...near], camera);
    const [candidates, most, hubs] = this.#candidates(look, camera);
    const centre = this.#centre(look, camera);
    if (centre) boxes.push(centre.box);
    /** @type {Place[]} */
    const places = [];
    const onScreen = camera.projection();
    let tried = 0;
    for (const dot of candidates) {
      if (places.length >= most || tried > tokens.most_tried * most) break;
      const at = onScreen(dot);
      if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) continue;
      tried += 1;
      const chosen = dot === selected || dot === look.pointed;
      // In a small frame the names of all actors that are cut off would cover the rest.
      const [left, apart] = isDot(dot) ? [false, look.apart.has(dot)] : [true, false];
      const bold = chosen || hubs.has(dot) || left || (apart && size.width >= ROOMY);
      const { font, height } = fontAt(size, bold ? BOLD : PLAIN, bold ? LARGER : 1);
      const radius = radiusOf(dot, scale) * scale + ringOf(dot);
      // The name of an actor that is cut off is placed away from the removed one, if necessary at the end of a fine line.
      const outwards = apart && bold && look.gone.length ? onScreen(look.gone[0]) : null;
      const around = dot === selected ? null : centre ?? outwards;
      const about = { boxes, obstacles, size, centre: around, corner: hubs.has(dot) || left || apart };
      const lengths = chosen ? [LONGEST] : small || spot ? [small ? SHORT_IF_SMALL : SHORT] : [SHORT, SHORT_IF_SMALL];
      let [best, text] = /** @type {[Found | null, string]} */ ([null, ""]);
      for (const most of lengths) {
        // A name without a good place may have one when it is shorter.
        const tried = shorten(dot.name, most);
        if (tried === text || (best && best.cost <= MOST_COVERED)) break;
        const found = this.#best(dot, at, radius, { w: textWidth(tried, font) + 6, h: height + 4 }, about);
        if (found && (!best || found.cost < best.cost / 2)) [best, text] = [found, tried];
      }
      if (!best || (!spot && !bold && best.cost > MOST_COVERED)) continue;
      boxes.push(best);
      this.#last.set(dot.id, best.slot);
      const from = best.far ? at : null;
      const middle = { x: best.x + best.w / 2, y: best.y + best.h / 2 };
      places.push({ id: dot.id, at, lines: [text], fonts: [font], height, from, box: best, ...middle });
    }
    return places;
  }

  // The names of a map, whose places do not depend on the selection.
  /** @type {(look: Shown, camera: Camera, taken: Box[]) => Place[]} */
  #outside(look, camera, taken) {
    const { scene, selected, pointed, spot } = look;
    const first = new Set([...(spot?.dots ?? []), selected, pointed]);
    const names = ringNames(scene.list, scene, camera.size, camera.scale, first);
    const onScreen = camera.projection();
    return scene.list.flatMap((dot) => {
      const name = names.get(dot.id);
      const wanted = !spot || spot.dots.has(dot) || dot === selected || dot === pointed;
      if (!name || !wanted || !look.has(dot)) return [];
      const at = onScreen(dot);
      const box = { ...name.box, x: at.x + name.box.x, y: at.y + name.box.y };
      if (taken.some((other) => meet(other, box))) return [];
      const from = name.from && { x: at.x + name.from.x, y: at.y + name.from.y };
      const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
      return [{ id: dot.id, at, lines: name.lines, fonts: name.fonts, height: name.height, from, box, ...middle }];
    });
  }

  // Under, over, right, left: the place of the last frame first.
  /** @type {(dot: Named, at: Point, radius: number, size: { w: number, h: number }, about: About) => Found | null} */
  #best(dot, at, radius, { w, h }, { boxes, obstacles, size, centre, corner }) {
    /** @type {Slot[]} */
    const slots = [
      { slot: 0, x: at.x - w / 2, y: at.y + radius + 2 },
      { slot: 1, x: at.x - w / 2, y: at.y - radius - h - 2 },
      { slot: 2, x: at.x + radius + 2, y: at.y - h / 2 },
      { slot: 3, x: at.x - radius - w - 2, y: at.y - h / 2 },
    ];
    // All actors around a selection are named, if necessary at a corner or at the end of a fine line.
    // A hub's name may be at a corner too, or aside.
    if (corner && !centre) {
      slots.push(...corners(at, radius, w, h, 0, slots.length));
      for (const aside of tokens.aside) {
        slots.push({ slot: slots.length, x: at.x - w / 2 + aside * w, y: at.y + radius + 2 });
        slots.push({ slot: slots.length, x: at.x - w / 2 + aside * w, y: at.y - radius - h - 2 });
      }
    }
    if (centre) for (const far of tokens.away) slots.push(...corners(at, radius, w, h, far, slots.length));
    const own = radius - ringOf(dot);
    const last = this.#last.get(dot.id);
    if (last && last < slots.length) slots.unshift(...slots.splice(last, 1));
    /** @type {Found | null} */
    let best = null;
    for (const slot of slots) {
      const box = { ...slot, w, h, cost: 0 };
      if (box.x < MARGIN || box.x + w > size.width - MARGIN) continue;
      if (box.y < MARGIN || box.y + h > size.height - MARGIN) continue;
      if (boxes.some((other) => meet(other, box))) continue;
      box.cost = obstacles.under(box, dot, own);
      if (centre) box.cost += tokens.away_cost * (box.far ?? 0);
      if (centre && inward(box, at, centre)) box.cost += tokens.inward_cost;
      if (!best || box.cost < best.cost) best = box;
      if (best.cost === 0) break;
    }
    return best;
  }

  // The middle of a selection, which no name may cover; none where there are too many to name them all.
  /** @type {(look: Shown, camera: Camera) => (Point & { box: Box }) | null} */
  #centre({ scene, selected, spot, layers }, camera) {
    if (!spot || spot.dots.size > tokens.most_around + 1) return null;
    const dot = selected ?? scene.list[layers.lit?.dots[0] ?? -1];
    if (!dot) return null;
    const { x, y } = camera.toScreen(dot);
    const r = radiusOf(dot, camera.scale) * camera.scale;
    return { x, y, box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r } };
  }

  /** @type {(look: Shown, camera: Camera) => [candidates: Iterable<Named>, most: number, hubs: Set<Named>]} */
  #candidates({ order, selected, pointed, spot, apart, gone }, camera) {
    const lost = [...gone, ...apart].filter((dot) => dot !== selected && dot !== pointed);
    const hubs = new Set(order.slice(0, tokens.hubs));
    const first = pointed && pointed !== selected ? [pointed] : [];
    if (spot) {
      const circle = spot.dots.size > 2 ? [...spot.dots].sort((a, b) => a.rank - b.rank) : [...spot.dots];
      const others = circle.filter((dot) => dot !== selected && dot !== pointed && !apart.has(dot));
      const most = (camera.far ? MOST_NAMES : spot.dots.size + 2) + lost.length;
      return [[...first, ...(selected ? [selected] : []), ...lost, ...others], most, hubs];
    }
    const all = candidates([...first, ...lost], order, (dot) => dot !== pointed && !apart.has(dot));
    const { size } = camera;
    if (size.far) return [all, Math.max(MOST_NAMES, lost.length), hubs];
    const room = Math.round((size.width * size.height) / PIXELS_PER_NAME / fontScale(size));
    const atRest = Math.min(Math.max(room, 8), tokens.at_rest);
    const nearer = atRest * Math.max(1, camera.scale / camera.rest) ** 1.7;
    const most = Math.round(Math.min(nearer, Math.max(atRest, (size.width * size.height) / CROWDED)));
    return [all, Math.max(most, lost.length) + first.length, hubs];
  }
}

// All present dots by rank, the faint ones last; a frame takes a few of many thousands.
/** @type {(look: Shown) => Generator<Dot>} */
function* ranked({ order, present }) {
  yield* order;
  if (order.length < present.length) for (const dot of present) if (!dot.inside) yield dot;
}

/** @type {(first: Named[], order: Dot[], may: (dot: Dot) => boolean) => Generator<Named>} */
function* candidates(first, order, may) {
  yield* first;
  for (const dot of order) if (may(dot)) yield dot;
}
