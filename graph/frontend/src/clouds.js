// The soft area of each category: painted small and rarely, stretched at every frame.
import { contextOf } from "./elements.js";
import { bounds } from "./scene.js";
import { clear } from "./theme.js";
import { clouds as tokens } from "./tokens.js";
/** @import { Clouds, Shown } from "./types/drawn.d.ts" */

const REACH = tokens.reach; // how far the area of a category extends from an actor
const MOST_PIXELS = 700;

/** @type {(look: Pick<Shown, "theme" | "colours" | "inside">) => Clouds | null} */
export function paintClouds({ theme, colours, inside: dots }) {
  if (!dots.length || colours.length > tokens.most_groups) return null;
  const box = bounds(dots);
  const [left, top] = [box.left - REACH, box.top - REACH];
  const [width, height] = [box.right + REACH - left, box.bottom + REACH - top];
  const zoom = Math.min(0.4, MOST_PIXELS / Math.max(width, height));
  const sheet = () => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.ceil(width * zoom));
    canvas.height = Math.max(1, Math.ceil(height * zoom));
    return canvas;
  };
  const canvas = sheet();
  const onto = contextOf(canvas);
  onto.globalAlpha = theme.cloud;
  for (const [row, colour] of colours.entries()) {
    const members = dots.filter((dot) => dot.group === row);
    if (!members.length) continue;
    // A layer of its own, so that many actors in one place do not add up.
    const layer = sheet();
    const context = contextOf(layer);
    for (const dot of members) {
      const [x, y, r] = [(dot.x - left) * zoom, (dot.y - top) * zoom, REACH * zoom];
      const glow = context.createRadialGradient(x, y, 0, x, y, r);
      glow.addColorStop(0, clear(colour, tokens.centre));
      glow.addColorStop(0.5, clear(colour, tokens.halfway));
      glow.addColorStop(1, clear(colour, 0));
      context.fillStyle = glow;
      context.fillRect(x - r, y - r, 2 * r, 2 * r);
    }
    onto.drawImage(layer, 0, 0);
  }
  return { canvas, left, top, width, height };
}

/** @type {(look: Pick<Shown, "clouds" | "spot">) => (Clouds & { strength: number }) | null} */
export const cloudsOf = ({ clouds, spot }) => clouds && { ...clouds, strength: spot ? tokens.behind : 1 };

/** @type {(context: CanvasRenderingContext2D, clouds: (Clouds & { strength: number }) | null, share?: number) => void} */
export function drawClouds(context, clouds, share = 1) {
  if (!clouds) return;
  context.save();
  context.globalAlpha = clouds.strength * share;
  context.drawImage(clouds.canvas, clouds.left, clouds.top, clouds.width, clouds.height);
  context.restore();
}
