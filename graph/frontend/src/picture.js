// The picture as a PNG at three times the resolution of the screen: drawn again, not enlarged.
import { cloudsOf, drawClouds } from "./clouds.js";
import { drawCounts } from "./counts.js";
import { drawDots } from "./dots.js";
import { contextOf, element } from "./elements.js";
import { Labels } from "./labels.js";
import { trace } from "./shapes.js";
import { Ties } from "./ties.js";
import { labels, legend as tokens } from "./tokens.js";
import { fill } from "./words.js";
/** @import { Camera, Shown, Theme } from "./types/drawn.d.ts" */
/** @import { Hex, Shape } from "./types/sent.d.ts" */

const SHARPNESS = 3;
const FONT = `${labels.plain} 13px ${labels.family}`;
/** @typedef {{ text: string, shape?: Shape, colour?: Hex, ring?: true, dash?: true, plain?: true }} Item */

const ROW = 30; // height of a row of the legend, which stands under the picture

/** @type {(look: Shown, camera: Camera) => void} */
export function savePicture(look, camera) {
  draw(look.still(), camera).toBlob((blob) => {
    if (!blob) return; // larger than the browser can draw
    const url = URL.createObjectURL(blob);
    element("a", { href: url, download: `${look.scene.words.file_name}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
}

/** @type {(look: Shown, camera: Camera) => HTMLCanvasElement} */
function draw(look, camera) {
  const size = camera.size;
  const canvas = document.createElement("canvas");
  const context = contextOf(canvas);
  const entries = legend(context, look, size.width);
  canvas.width = size.width * SHARPNESS;
  canvas.height = (size.height + entries.height) * SHARPNESS;
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = look.theme.background;
  context.fillRect(0, 0, size.width, size.height + entries.height);
  context.save();
  context.beginPath();
  context.rect(0, 0, size.width, size.height);
  context.clip();
  const origin = camera.toScreen({ x: 0, y: 0 });
  context.translate(origin.x, origin.y);
  context.scale(camera.scale, camera.scale);
  drawClouds(context, cloudsOf(look));
  new Ties().draw(context, look, camera.scale);
  drawDots(context, look, camera);
  context.restore();
  const boxes = new Labels().draw(context, look, camera, []);
  if (look.scene.map) drawCounts(context, look, camera, boxes);
  entries.draw(size.height);
  return canvas;
}

/** @type {(context: CanvasRenderingContext2D, look: Shown, width: number) => { height: number, draw: (top: number) => void }} */
function legend(context, look, width) {
  const { scene, layers, hidden, theme, colours } = look;
  const { partition, ranking } = layers;
  const marks = partition.legend.map((entry, row) => ({ text: entry.name, shape: entry.shape, colour: colours[row], id: entry.id }));
  /** @type {Item[]} */
  const shown = marks.filter(({ id }) => !hidden.has(id));
  if (scene.list.some((dot) => dot.collaboration)) shown.push({ text: scene.words.collaboration, ring: true });
  if (look.dashed) shown.push({ text: scene.words.dashed, dash: true });
  if (ranking.name) shown.push({ text: fill(scene.words.size, { ranking: ranking.name }), plain: true });
  /** @type {{ entry: Item, x: number, row: number }[]} */
  const entries = [];
  let [x, row] = [20, 0];
  context.font = FONT;
  for (const entry of shown) {
    const itemWidth = context.measureText(entry.text).width + 46;
    if (x + itemWidth > width && x > 20) [x, row] = [20, row + 1];
    entries.push({ entry, x, row });
    x += itemWidth;
  }
  return {
    height: (row + 1) * ROW + 10,
    /** @type {(top: number) => void} */
    draw(top) {
      context.font = FONT;
      context.textAlign = "left";
      context.textBaseline = "middle";
      for (const { entry, x, row } of entries) {
        const y = top + row * ROW + ROW / 2;
        sign(context, entry, x + 6, y, theme);
        context.fillStyle = theme.text;
        context.fillText(entry.text, entry.plain ? x : x + 19, y + 1);
      }
    },
  };
}

/** @type {(context: CanvasRenderingContext2D, item: Item, x: number, y: number, theme: Theme) => void} */
function sign(context, { shape, colour, ring, dash, plain }, x, y, theme) {
  if (plain) return;
  context.strokeStyle = theme.text;
  context.lineWidth = tokens.ring_width;
  context.setLineDash(dash ? tokens.dash : []);
  if (dash) {
    context.beginPath();
    context.moveTo(x - 8, y);
    context.lineTo(x + 8, y);
    context.stroke();
    return;
  }
  trace(context, shape, x, y, ring ? tokens.ring_core : tokens.mark);
  context.fillStyle = colour ?? theme.text;
  context.fill();
  if (!ring) return;
  trace(context, "dot", x, y, tokens.ring);
  context.stroke();
}
