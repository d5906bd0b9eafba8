// What is painted, in which order, onto whatever canvas a camera has.
import { cloudsOf, drawClouds } from "./clouds.js";
import { drawCounts } from "./counts.js";
import { drawDot, drawDots, drawGone } from "./dots.js";
import { Labels } from "./labels.js";
import { isShown } from "./look.js";
import { Snapshot } from "./snapshot.js";
import { Ties } from "./ties.js";
/** @import { Box, Camera, Clouds, Seen, Shown } from "./types/drawn.d.ts" */
/** @import { Look } from "./look.js" */

const MOST_MOVING = 10_000; // ties: more of them are left out while the picture moves
const MANY = 800; // dots: of so many a snapshot is moved

export class Painter {
  /** @type {Box[]} */
  panels = []; // the boxes over the picture, where no name should be
  /** @type {(Clouds & { strength: number }) | null} */
  #clouds = null; // what is fading away
  #ties = new Ties();
  #labels = new Labels();
  #snapshot = new Snapshot();

  get named() {
    return this.#labels.drawn;
  }

  get boxes() {
    return this.#labels.boxes;
  }

  /** @param {Look} look */
  constructor(look) {
    this.look = look;
  }

  // Keeps the current picture to fade out; nothing of it if `look` is null.
  /** @type {(look: Shown | null) => void} */
  keep(look) {
    this.#clouds = look && cloudsOf(look);
    this.#ties.keep(look);
    this.#labels.keep(look);
  }

  // Everything but the names, in the scene's own units.
  /** @type {(context: CanvasRenderingContext2D, camera: Camera) => void} */
  picture(context, camera) {
    const { look } = this;
    if (!isShown(look)) return;
    const useSnapshot = camera.moving && look.scene.list.length > MANY && !look.fade.on;
    if (!useSnapshot) this.#snapshot.drop();
    else if (this.#snapshot.draw(context, look, camera, (onto, seen) => this.#draw(onto, seen))) return;
    this.#draw(context, camera);
  }

  /** @type {(context: CanvasRenderingContext2D, camera: Seen) => void} */
  #draw(context, camera) {
    const { look } = this;
    if (!isShown(look)) return;
    this.background(context);
    const tooMany = camera.moving && look.scene.ties.length > MOST_MOVING;
    if (!tooMany) this.#ties.draw(context, look, camera.scale);
    drawGone(context, look, camera.scale);
    drawDots(context, look, camera);
    look.pulses.draw(context, look, camera.scale);
  }

  // The background and the highlights alone, for a camera that draws what lies between itself.
  /** @type {(context: CanvasRenderingContext2D) => void} */
  background(context) {
    const { look } = this;
    if (!isShown(look)) return;
    const { fade } = look;
    if (fade.on) drawClouds(context, this.#clouds, 1 - fade.share);
    drawClouds(context, cloudsOf(look), fade.share);
  }

  /** @type {(context: CanvasRenderingContext2D, camera: Seen) => void} */
  outstanding(context, camera) {
    const { look } = this;
    if (!isShown(look)) return;
    this.#ties.drawNear(context, look, camera.scale);
    drawGone(context, look, camera.scale);
    const { spot, pointed, selected, apart } = look;
    const dots = [...new Set([...apart, ...(spot?.dots ?? [])])].filter((dot) => look.has(dot)).sort((a, b) => b.radius - a.radius);
    for (const dot of [...dots, pointed, selected]) if (dot) drawDot(context, dot, look, camera.scale);
    look.pulses.draw(context, look, camera.scale);
  }

  // The names, and the numbers of a map, in the pixels of the screen.
  /** @type {(context: CanvasRenderingContext2D, camera: Camera) => void} */
  names(context, camera) {
    const { look } = this;
    if (!isShown(look)) return;
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const boxes = this.#labels.draw(context, look, camera, this.panels);
    if (look.scene.map) drawCounts(context, look, camera, boxes);
    context.restore();
  }
}
