// What all cameras share, whichever library draws. A subclass gives the position (`view`: a point p of the scene is
// shown at p × scale + (x, y)) and moves to another (`move`).
import { reducedMotion } from "./elements.js";
import { discs, framing } from "./framing.js";
/** @import { Box, Fit, Move, Point, Size, Spot, View } from "./types/drawn.d.ts" */

const NEAREST = 8;

export class Camera {
  rest = 1; // the zoom at which what is shown was last fitted into the frame
  home = true; // false once the camera has been moved by hand
  #whole = 1; // the smallest of those zooms

  /** @param {HTMLElement} stage */
  constructor(stage, far = false) {
    this.stage = stage;
    this.far = far; // seen from the back of a room
  }

  /**
   * @abstract
   * @returns {View}
   */
  get view() {
    throw new TypeError("a subclass gives the view");
  }

  /**
   * @abstract
   * @param {Move} _to
   */
  move(_to) {
    throw new TypeError("a subclass moves");
  }

  get scale() {
    return this.view.scale;
  }

  /** @returns {Size} */
  get size() {
    return { width: this.stage.clientWidth, height: this.stage.clientHeight, far: this.far };
  }

  // The point of the scene in the middle of the frame.
  /** @returns {Point} */
  get centre() {
    const { scale, x, y } = this.view;
    const { width, height } = this.size;
    return { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale };
  }

  /** @type {(point: Point) => Point} */
  toScreen(point) {
    return this.projection()(point);
  }

  // The same for many points, as long as the camera stands still.
  /** @type {() => (point: Point) => Point} */
  projection() {
    const { scale, x, y } = this.view;
    return (point) => ({ x: point.x * scale + x, y: point.y * scale + y });
  }

  // Shows all these dots, none under a panel. `partly` means that there are more; `left` pixels of the
  // frame are lost to a panel as high as the frame; `boxesAt` and `snug` as for framing.
  /**
   * @param {Spot[]} dots
   * @param {Box[]} panels
   * @param {Fit} how
   */
  fit(dots, panels, { duration = 0, partly = false, left = 0, boxesAt = discs, snug = false } = {}) {
    if (!dots.length) return;
    const moved = panels.map((panel) => ({ ...panel, x: panel.x - left }));
    const frame = framing(dots, { ...this.size, width: this.size.width - left }, moved, boxesAt, snug);
    frame.position.x -= left / 2 / frame.scale;
    this.rest = frame.scale;
    this.#whole = partly ? Math.min(this.#whole, this.rest) : this.rest;
    this.#go({ ...frame, duration });
    this.home = true;
  }

  /** @type {(factor: number, duration?: number) => void} */
  zoom(factor, duration = 180) {
    this.home = false;
    this.#go({ scale: this.limited(this.scale * factor), position: this.centre, duration });
  }

  /** @type {(dx: number, dy: number) => void} */
  pan(dx, dy) {
    this.home = false;
    const { x, y } = this.centre;
    this.#go({ scale: this.scale, position: { x: x + dx / this.scale, y: y + dy / this.scale }, duration: 0 });
  }

  // Scrolls to a dot that is outside the frame, at the same zoom.
  /** @type {(dot: Point) => void} */
  reveal(dot) {
    const at = this.toScreen(dot);
    const { width, height } = this.size;
    if (at.x > 30 && at.y > 30 && at.x < width - 30 && at.y < height - 30) return;
    this.home = false;
    this.#go({ scale: this.scale, position: { x: dot.x, y: dot.y }, duration: 250 });
  }

  /** @type {(scale: number) => number} */
  limited(scale) {
    return Math.min(Math.max(scale, this.#whole / 3), Math.max(this.rest, this.#whole) * NEAREST);
  }

  // The frame has another size: its content is kept.
  /** @type {(by: number) => void} */
  grow(by) {
    this.rest *= by;
    this.#whole *= by;
  }

  /** @type {(move: Move) => void} */
  #go({ duration, ...where }) {
    this.move({ ...where, duration: reducedMotion() ? 0 : duration });
  }
}
