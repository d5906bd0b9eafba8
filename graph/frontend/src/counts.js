// In a map, how many ties a line stands for: the number at its middle.
import { radiusOf } from "./dots.js";
import { meet, fontAt } from "./text.js";
import { clear } from "./theme.js";
import { mapLabels } from "./tokens.js";
/** @import { Box, Camera, Shown } from "./types/drawn.d.ts" */

// `taken` are the boxes of the names, which come first.
/** @type {(context: CanvasRenderingContext2D, look: Shown, camera: Camera, taken: Box[]) => void} */
export function drawCounts(context, look, camera, taken) {
  const { scene, theme, spot } = look;
  const number = new Intl.NumberFormat(scene.lang);
  const { font, height } = fontAt(camera.size, 600);
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const onScreen = camera.projection();
  const lit = spot && new Set(spot.ties);
  const boxes = [...taken];
  for (const dot of scene.list) {
    const [at, r] = [onScreen(dot), radiusOf(dot, camera.scale) * camera.scale];
    boxes.push({ x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r });
  }
  // The widest first: of two numbers that overlap, the smaller is left out.
  for (const tie of [...scene.ties].sort((a, b) => b.count - a.count)) {
    if (!look.has(tie) || !tie.inside || (lit && !lit.has(tie))) continue;
    const middle = { x: (tie.a.x + 2 * tie.cx + tie.b.x) / 4, y: (tie.a.y + 2 * tie.cy + tie.b.y) / 4 };
    const at = onScreen(middle);
    const text = number.format(tie.count);
    const w = Math.max(context.measureText(text).width + 10, height + 6);
    const box = { x: at.x - w / 2, y: at.y - height / 2 - 3, w, h: height + 6 };
    if (boxes.some((other) => meet(other, box))) continue;
    context.beginPath();
    context.roundRect(box.x, box.y, box.w, box.h, box.h / 2);
    context.fillStyle = clear(theme.background, mapLabels.number_opacity);
    context.fill();
    context.fillStyle = theme.text;
    context.fillText(text, at.x, at.y + 0.5);
    boxes.push(box);
  }
}
