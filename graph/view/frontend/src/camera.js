// vis-network: the living nodes, the camera, dragging, pinching and the wheel. What is seen is drawn by us.
import { DataSet, DataView, Network } from "vis-network";
import { calm } from "./elements.js";
import { radiusAt } from "./dots.js";
import { framing } from "./framing.js";

const NEAREST = 8;

export class Camera {
  rest = 1;
  #home = true; // nobody has moved the camera since everything was shown
  #nodes = new DataSet();
  #edges = new DataSet();
  #last = null; // the size of the frame when it was last drawn

  constructor(stage, { shows, paintDot, before, after }) {
    this.stage = stage;
    this.paintDot = paintDot;
    this.hooks = { before, after };
    this.shown = new DataView(this.#nodes, { filter: shows });
  }

  start(options) {
    const network = new Network(this.stage, { nodes: this.shown, edges: this.#edges }, options);
    // vis keeps nodes in plain objects, in which an actor called "constructor" would seem to be there already.
    network.body.nodes = Object.create(null);
    network.body.edges = Object.create(null);
    network.clustering.clusteredNodes = Object.create(null);
    network.clustering.clusteredEdges = Object.create(null);
    network.canvas.frame.removeAttribute("tabindex"); // the stage around it has the focus
    network.on("beforeDrawing", this.hooks.before);
    network.on("afterDrawing", this.hooks.after);
    network.on("dragStart", () => (this.#home = false));
    network.on("zoom", () => {
      this.#home = false;
      this.#limit();
    });
    this.network = network;
    this.#last = this.size;
  }

  get scale() {
    return this.network.getScale();
  }

  get size() {
    return { width: this.stage.clientWidth, height: this.stage.clientHeight };
  }

  toScreen(point) {
    const { scale, translation } = this.network.body.view;
    return { x: point.x * scale + translation.x, y: point.y * scale + translation.y };
  }

  show(scene) {
    this.#edges.clear();
    this.#nodes.clear();
    const mark = ({ ctx: context, id }) => {
      const dot = scene.dots.get(id);
      const breadth = 2 * radiusAt(dot.radius, this.scale);
      return { drawNode: () => this.paintDot(context, dot), nodeDimensions: { width: breadth, height: breadth } };
    };
    const sized = (node) => ({ ...node, y: scene.dots.get(node.id).y, label: undefined, title: undefined, ctxRenderer: mark });
    // Large ones first, so that a small one is never covered.
    const order = [...scene.nodes].sort((a, b) => scene.dots.get(b.id).radius - scene.dots.get(a.id).radius);
    this.#nodes.add(order.map(sized));
    this.#edges.add(scene.edges);
  }

  refilter() {
    this.shown.refresh();
  }

  redraw() {
    this.network.redraw();
  }

  requestRedraw() {
    this.network.body.emitter.emit("_requestRedraw");
  }

  // Everything in sight, and nothing under a panel.
  fit(dots, panels, { animate = false } = {}) {
    this.#home = true;
    if (!dots.length) return;
    const frame = framing(dots, this.size, panels);
    this.rest = frame.scale;
    this.#move({ ...frame, duration: animate ? 300 : 0 });
  }

  zoom(factor, duration = 180) {
    this.#home = false;
    this.#move({ scale: this.#within(this.scale * factor), duration });
  }

  pan(dx, dy) {
    this.#home = false;
    const { x, y } = this.network.getViewPosition();
    this.#move({ position: { x: x + dx / this.scale, y: y + dy / this.scale }, duration: 0 });
  }

  // Brings a dot into sight without a change of zoom, and only if it is out of sight.
  reveal(dot) {
    const at = this.toScreen(dot);
    const { width, height } = this.size;
    if (at.x > 30 && at.y > 30 && at.x < width - 30 && at.y < height - 30) return;
    this.#home = false;
    this.#move({ position: { x: dot.x, y: dot.y }, duration: 250 });
  }

  // The frame has another size. Returns whether everything should be shown anew.
  resize() {
    const { width, height } = this.size;
    if (!width || !height || !this.stage.isConnected) return false; // parked: nothing is lost
    const grown = Math.min(width / this.#last.width, height / this.#last.height);
    const [scale, position] = [this.scale * grown, this.network.getViewPosition()];
    if (!this.network.canvas.setSize()) return false;
    this.#last = { width, height };
    this.rest *= grown;
    this.network.moveTo({ scale, position });
    return this.#home;
  }

  destroy() {
    this.network?.destroy();
  }

  #within(scale) {
    return Math.min(Math.max(scale, this.rest / 3), this.rest * NEAREST);
  }

  #limit() {
    const scale = this.#within(this.scale);
    if (scale !== this.scale) this.network.moveTo({ scale });
  }

  #move({ duration, ...where }) {
    const animation = duration && !calm() ? { duration, easingFunction: "easeInOutQuad" } : false;
    this.network.moveTo({ ...where, animation });
  }
}
