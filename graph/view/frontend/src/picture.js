// The picture as a PNG, three times as sharp as the screen: drawn anew, not enlarged.
import { drawClouds } from "./clouds.js";
import { drawDot } from "./dots.js";
import { element } from "./elements.js";
import { Labels } from "./labels.js";
import { trace } from "./shapes.js";
import { Ties } from "./ties.js";

const SHARPNESS = 3;
const ROW = 30; // height of a row of the legend, which stands under the picture

export function savePicture(look, camera) {
  draw(look.still(), camera).toBlob((blob) => {
    const url = URL.createObjectURL(blob);
    element("a", { href: url, download: `${look.scene.words.file_name}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
}

function draw(look, camera) {
  const size = camera.size;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
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
  drawClouds(context, look);
  new Ties().draw(context, look, camera.scale);
  for (const dot of look.shown.sort((a, b) => b.radius - a.radius)) drawDot(context, dot, look, camera.scale);
  if (look.selected) drawDot(context, look.scene.dots.get(look.selected), look, camera.scale);
  context.restore();
  new Labels().draw(context, look, camera, size, []);
  entries.draw(size.height);
  return canvas;
}

function legend(context, { scene, hidden, theme, colours }, width) {
  const entries = [];
  let [x, row] = [20, 0];
  context.font = "500 13px Inter, sans-serif";
  const ring = { name: scene.words.collaboration, ring: true };
  const shown = scene.legend.filter(({ id }) => !hidden.has(id));
  if (scene.nodes.some((node) => node.collaboration)) shown.push(ring);
  for (const entry of shown) {
    const breadth = context.measureText(entry.name).width + 46;
    if (x + breadth > width && x > 20) [x, row] = [20, row + 1];
    entries.push({ entry, x, row });
    x += breadth;
  }
  return {
    height: (row + 1) * ROW + 10,
    draw(top) {
      context.font = "500 13px Inter, sans-serif";
      context.textAlign = "left";
      context.textBaseline = "middle";
      for (const { entry, x, row } of entries) {
        const y = top + row * ROW + ROW / 2;
        trace(context, entry.shape, x + 6, y, entry.ring ? 3.8 : 5.5);
        context.fillStyle = entry.ring ? theme.text : colours.get(entry.id);
        context.fill();
        if (entry.ring) {
          trace(context, "dot", x + 6, y, 6.4);
          context.lineWidth = 1.3;
          context.strokeStyle = theme.text;
          context.stroke();
        }
        context.fillStyle = theme.text;
        context.fillText(entry.name, x + 19, y + 1);
      }
    },
  };
}
