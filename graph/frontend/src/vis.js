// vis-network: the nodes in their places, the camera, dragging, pinching and the wheel. The painter draws.
import { DataSet, Network } from "vis-network";
import { Camera } from "./camera.js";
import { ease } from "./motion.js";
import { ties } from "./tokens.js";
/** @import { Move, Scene, Size, View } from "./types/drawn.d.ts" */
/** @import { Painter } from "./painter.js" */

const MANY = 10_000; // dots or ties: above this vis gets none
const SLOW = 800; // dots: while so many move, their names are not placed again
const STILL = 160; // milliseconds without a move

export class VisCamera extends Camera {
  kind = "vis";
  bow = ties.bow;
  moving = false;
  /** @type {DataSet<object>} */
  #nodes = new DataSet();
  /** @type {DataSet<object>} */
  #edges = new DataSet();
  /** @type {Size} */
  #last = { width: 0, height: 0 }; // the size of the frame when it was last drawn
  #seen = "";
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #timer = 0;
  #way = 0; // the next frame of a movement

  /**
   * @param {HTMLElement} stage
   * @param {Painter} painter
   * @param {import("vis-network").Options} options
   */
  constructor(stage, painter, options) {
    super(stage, painter.look.far);
    const network = new Network(stage, { nodes: this.#nodes, edges: this.#edges }, options);
    // vis keeps nodes in plain objects, in which an actor called "constructor" would seem to be there already.
    network.body.nodes = Object.create(null);
    network.body.edges = Object.create(null);
    network.clustering.clusteredNodes = Object.create(null);
    network.clustering.clusteredEdges = Object.create(null);
    network.canvas.frame.removeAttribute("tabindex"); // the stage around it has the focus
    network.on("beforeDrawing", (context) => {
      this.#watch((painter.look.scene?.list.length ?? 0) > SLOW);
      painter.picture(context, this);
    });
    network.on("afterDrawing", (context) => painter.names(context, this));
    network.on("dragStart", () => this.#taken());
    network.on("zoom", () => {
      this.#taken();
      const scale = this.limited(this.scale);
      if (scale !== this.scale) network.moveTo({ scale });
    });
    this.network = network;
    this.#last = this.size;
  }

  /**
   * @override
   * @returns {View}
   */
  get view() {
    const { scale, translation } = this.network.body.view;
    return { scale, x: translation.x, y: translation.y };
  }

  // Of a large network vis gets nothing: it would be slow, and is not needed.
  /** @type {(scene: Scene) => void} */
  show({ list, ties }) {
    this.#edges.clear();
    this.#nodes.clear();
    if (ties.length > MANY || list.length > MANY) return;
    this.#nodes.add(list.map(({ id, x, y }) => ({ id, x, y, hidden: true })));
    this.#edges.add(ties.map(({ a, b, place }) => ({ id: `tie-${place}`, from: a.id, to: b.id })));
  }

  refresh() {
    this.redraw();
  }

  redraw() {
    this.network.redraw();
  }

  requestRedraw() {
    this.network.body.emitter.emit("_requestRedraw");
  }

  // Returns whether everything should be fitted again.
  resize() {
    const { width, height } = this.size;
    if (!width || !height || !this.stage.isConnected) return false; // parked: nothing is lost
    const grown = Math.min(width / this.#last.width, height / this.#last.height);
    const [scale, position] = [this.scale * grown, this.network.getViewPosition()];
    if (!this.network.canvas.setSize()) return false;
    this.#last = { width, height };
    this.grow(grown);
    this.network.moveTo({ scale, position });
    return this.home;
  }

  // By time: vis itself counts frames, which takes long on a slow machine.
  /**
   * @override
   * @param {Move} move
   */
  move({ duration, scale, position }) {
    cancelAnimationFrame(this.#way);
    if (!duration) {
      this.network.moveTo({ scale, position });
      return;
    }
    const began = performance.now();
    const from = { scale: this.scale, ...this.centre };
    /** @type {(now: number) => void} */
    const step = (now) => {
      const passed = Math.min(Math.max((now - began) / duration, 0), 1);
      /** @type {(a: number, b: number) => number} */
      const between = (a, b) => a + (b - a) * ease(passed);
      const near = between(from.scale, scale);
      /** @type {(a: number, b: number) => number} */
      const along = (a, b) => between(a * from.scale, b * scale) / near;
      this.network.moveTo({ scale: near, position: { x: along(from.x, position.x), y: along(from.y, position.y) } });
      if (passed < 1) this.#way = requestAnimationFrame(step);
    };
    this.#way = requestAnimationFrame(step);
  }

  // The picture is dragged or zoomed.
  #taken() {
    cancelAnimationFrame(this.#way);
    this.home = false;
  }

  destroy() {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#way);
    this.network.destroy();
  }

  /** @type {(slow: boolean) => void} */
  #watch(slow) {
    const seen = JSON.stringify(this.view);
    if (seen === this.#seen) return;
    const first = !this.#seen;
    this.#seen = seen;
    this.moving = slow && !first;
    clearTimeout(this.#timer);
    if (!this.moving) return;
    this.#timer = setTimeout(() => {
      this.moving = false;
      this.requestRedraw();
    }, STILL);
  }
}
