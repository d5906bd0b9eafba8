// Names at a constant size on the screen: the first in rank first, each in the first of four places that is
// free, and never over one another.
import { radiusAt } from "./dots.js";
import { clear } from "./theme.js";

const FONT = 'Inter, "Source Sans", "Source Sans Pro", sans-serif';
const MOST_AT_REST = 26;
const PIXELS_PER_NAME = 23_000;
const MOST_AROUND = 60;
const HUBS = 8; // the first in rank are written bolder
const SHORT = 28; // letters of a name at rest; fewer on a phone
const SHORT_IF_SMALL = 21;
const MARGIN = 6;

const FAR = [0, 20, 42, 66, 92]; // pixels from the dot to a name that found no room beside it

function corners(at, radius, w, h, far, first) {
  const reach = radius * 0.7 + far;
  return [0, 1, 2, 3].map((i) => ({
    slot: first + i,
    far,
    x: i % 2 ? at.x - radius * 0.7 - far * 0.6 - w : at.x + radius * 0.7 + far * 0.6,
    y: i < 2 ? at.y - reach - h : at.y + reach,
  }));
}

// Larger letters in a frame so large that one stands back from it.
const letterScale = ({ width, height }) => Math.min(Math.max((Math.min(width, height) / 760) ** 0.7, 1), 2.4);

// Whether a name is nearer than its dot to the middle of the selection, where all the ties are.
const inward = (box, at, centre) =>
  Math.hypot(box.x + box.w / 2 - centre.x, box.y + box.h / 2 - centre.y) < Math.hypot(at.x - centre.x, at.y - centre.y);

const meet = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

// Cuts between what the eye takes for letters, so that no emoji or accent is torn apart.
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
function shorten(name, most) {
  if (name.length <= most) return name;
  const parts = [...letters.segment(name)].map((part) => part.segment);
  return parts.length <= most ? name : parts.slice(0, most - 1).join("").trimEnd() + "…";
}

export class Labels {
  #last = new Map(); // where each name was, so that it does not jump while the picture moves
  #around = null; // … about the same selection: another one is a new beginning
  drawn = [];

  draw(context, look, camera, size, taken) {
    const places = this.#place(context, look, camera, size, taken);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = clear(look.theme.background, 0.9);
    context.fillStyle = look.theme.text;
    const scale = letterScale(size);
    for (const { from, box } of places) if (from) this.#lead(context, from, box, look.theme);
    for (const { text, font, x, y } of places) {
      context.font = font;
      context.lineWidth = 4 * scale;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
    this.drawn = places.map((place) => place.id);
  }

  #lead(context, { x, y }, box, theme) {
    context.save();
    context.lineWidth = 1;
    context.strokeStyle = clear(theme.text, 0.45);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(Math.min(Math.max(x, box.x + 4), box.x + box.w - 4), box.y > y ? box.y + 2 : box.y + box.h - 2);
    context.stroke();
    context.restore();
  }

  #place(context, look, camera, size, taken) {
    if (this.#around !== look.selected) this.#last.clear();
    this.#around = look.selected;
    const small = size.width < 600;
    const base = small ? 12 : 13.5 * letterScale(size);
    const boxes = [...taken];
    const obstacles = this.#obstacles(look, camera, size);
    const [candidates, most, hubs] = this.#candidates(look, camera, size);
    const centre = this.#centre(look, camera);
    if (centre) boxes.push(centre.box);
    const places = [];
    for (const id of candidates) {
      if (places.length >= most) break;
      const dot = look.scene.dots.get(id);
      const at = camera.toScreen(dot);
      if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) continue;
      const chosen = id === look.selected || id === look.pointed;
      const bold = chosen || hubs.has(id);
      const height = bold ? base * 1.12 : base;
      const font = `${bold ? 640 : 500} ${height}px ${FONT}`;
      const text = chosen ? dot.name : shorten(dot.name, small ? SHORT_IF_SMALL : SHORT);
      context.font = font;
      const box = { w: context.measureText(text).width + 6, h: height + 4 };
      const radius = radiusAt(dot.radius, camera.scale) * camera.scale + (dot.collaboration ? 4 : 0);
      const best = this.#best(id, at, radius, box, { boxes, obstacles, size, centre: id === look.selected ? null : centre });
      if (!best || (!look.selected && !chosen && best.cost > (bold ? 200 : 30))) continue;
      boxes.push(best);
      this.#last.set(id, best.slot);
      const from = best.far ? at : null;
      places.push({ id, text, font, from, box: best, x: best.x + box.w / 2, y: best.y + box.h / 2 });
    }
    return places;
  }

  // Under, over, right, left: the place of the last frame first.
  #best(id, at, radius, { w, h }, { boxes, obstacles, size, centre }) {
    const slots = [
      { slot: 0, x: at.x - w / 2, y: at.y + radius + 2 },
      { slot: 1, x: at.x - w / 2, y: at.y - radius - h - 2 },
      { slot: 2, x: at.x + radius + 2, y: at.y - h / 2 },
      { slot: 3, x: at.x - radius - w - 2, y: at.y - h / 2 },
    ];
    // Everybody around a selection is named: if need be, off a corner or at the end of a fine line.
    if (centre) for (const far of FAR) slots.push(...corners(at, radius, w, h, far, slots.length));
    const last = this.#last.get(id);
    if (last && last < slots.length) slots.unshift(...slots.splice(last, 1));
    let best = null;
    for (const slot of slots) {
      const box = { ...slot, w, h, cost: 0 };
      if (box.x < MARGIN || box.x + w > size.width - MARGIN) continue;
      if (box.y < MARGIN || box.y + h > size.height - MARGIN) continue;
      if (boxes.some((other) => meet(other, box))) continue;
      for (const dot of obstacles) if (dot.id !== id && meet(dot, box)) box.cost += dot.area;
      if (centre) box.cost += 1.5 * (box.far ?? 0) + (inward(box, at, centre) ? 32 : 0);
      if (!best || box.cost < best.cost) best = box;
      if (best.cost === 0) break;
    }
    return best;
  }

  // The middle of a selection, which no name may cover; none where there are too many to name them all.
  #centre({ scene, selected }, camera) {
    if (!selected || scene.partners.get(selected).size > MOST_AROUND) return null;
    const dot = scene.dots.get(selected);
    const { x, y } = camera.toScreen(dot);
    const r = radiusAt(dot.radius, camera.scale) * camera.scale;
    return { x, y, box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r } };
  }

  #obstacles({ scene, shown, selected }, camera, size) {
    const near = selected && scene.partners.get(selected);
    const obstacles = [];
    for (const dot of shown) {
      if (selected && dot.id !== selected && !near.has(dot.id)) continue;
      const at = camera.toScreen(dot);
      const r = radiusAt(dot.radius, camera.scale) * camera.scale;
      if (at.x + r < 0 || at.y + r < 0 || at.x - r > size.width || at.y - r > size.height) continue;
      obstacles.push({ id: dot.id, x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r, area: r * r });
    }
    return obstacles;
  }

  #candidates({ scene, order, selected, pointed }, camera, size) {
    const hubs = new Set(order.slice(0, HUBS));
    const first = pointed && pointed !== selected ? [pointed] : [];
    if (selected) {
      const near = scene.partners.get(selected);
      const circle = order.filter((id) => near.has(id));
      return [[...first, selected, ...circle], circle.length + 2, hubs];
    }
    const room = Math.round((size.width * size.height) / PIXELS_PER_NAME / letterScale(size));
    const atRest = Math.min(Math.max(room, 8), MOST_AT_REST);
    const most = Math.round(atRest * Math.max(1, camera.scale / camera.rest) ** 1.7) + first.length;
    return [[...first, ...order.filter((id) => id !== pointed)], most, hubs];
  }
}

// The page's own font, if it comes soon; then names are drawn with it from the first frame.
export function writing() {
  const weights = [500, 640].map((weight) => document.fonts.load(`${weight} 14px Inter`).catch(() => {}));
  return Promise.race([Promise.all(weights), new Promise((late) => setTimeout(late, 1_000))]);
}
