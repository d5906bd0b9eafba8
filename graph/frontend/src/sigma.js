// Sigma: large networks through WebGL. It draws dots and ties at rest; the background under them, and the highlights
// and names over them, are drawn by the painter.
import Graph from "graphology";
import Sigma from "sigma";
import { Camera } from "./camera.js";
import { radiusAt } from "./dots.js";
import { contextOf, element, focusedBeside } from "./elements.js";
import { isShown } from "./look.js";
import { TieProgram, markOf, markProgram } from "./marks.js";
import { bounds } from "./scene.js";
import { blend, parse } from "./theme.js";
import { strengths, faintStrength } from "./ties.js";
import { ties as tokens } from "./tokens.js";
/** @import { Move, Scene, Shown, View } from "./types/drawn.d.ts" */
/** @import { Painter } from "./painter.js" */
/** @import { Hex } from "./types/sent.d.ts" */

const STILL = 140; // milliseconds without a move
const [FAINT, LESS_FAINT] = ["0.22", "0.45"]; // everything, with a highlight

/** @typedef {import("graphology-types").Attributes} Attributes */

export class SigmaCamera extends Camera {
  kind = "sigma";
  bow = 0;
  moving = false;
  /** @type {(key: string, at: Attributes) => Attributes} */
  #asDot = (_, at) => at;
  /** @type {(key: string) => Attributes} */
  #asTie = () => ({});
  #natural = 1; // the zoom at sigma's ratio 1
  #going = false;
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #timer = 0;
  /** @type {{ width: number, height: number }} */
  #last = { width: 0, height: 0 };

  /**
   * @param {HTMLElement} stage
   * @param {Painter} painter
   * @param {() => void} lost - called when the WebGL context is lost
   */
  constructor(stage, painter, lost) {
    super(stage, painter.look.far);
    this.painter = painter;
    const box = element("div", { class: "sigma" });
    /** @type {[HTMLCanvasElement, HTMLElement, HTMLCanvasElement]} */
    this.layers = [element("canvas", { class: "under" }), box, element("canvas", { class: "over" })];
    stage.append(...this.layers);
    this.sigma = new Sigma(new Graph(), box, {
      allowInvalidContainer: true,
      defaultNodeType: "mark",
      nodeProgramClasses: { mark: markProgram(() => parse(/** @type {Shown} */ (painter.look).theme.background).map((c) => c / 255)) },
      edgeProgramClasses: { line: TieProgram },
      nodeReducer: (key, attributes) => this.#asDot(key, attributes),
      edgeReducer: (key) => this.#asTie(key),
      renderLabels: false,
      stagePadding: 0,
      minEdgeThickness: 1.5,
      zIndex: true,
      zoomToSizeRatioFunction: (ratio) => 1 / (radiusAt(1, this.#natural / ratio) * (this.#natural / ratio)),
      enableCameraRotation: false,
      // No inertia; with a duration of 0 sigma would divide by zero.
      inertiaRatio: 0,
      inertiaDuration: 1,
    });
    box.addEventListener("webglcontextlost", () => this.sigma.getContainer().isConnected && lost(), true);
    // It would read pixels at every move of the mouse; sigma declares it private.
    /** @type {any} */ (this.sigma).getNodeAtPosition = () => null;
    this.sigma.getMouseCaptor().on("doubleClick", (event) => event.preventSigmaDefault());
    this.sigma.getTouchCaptor().on("doubletap", (event) => event.preventSigmaDefault());
    this.sigma.getCamera().on("updated", () => this.#moved());
    this.sigma.on("afterRender", () => this.#overlay());
    // One finger belongs to the page until the picture has been tapped.
    stage.addEventListener("touchstart", this.#leaveToPage, { capture: true, passive: true });
    this.#last = this.size;
  }

  /**
   * @override
   * @returns {View}
   */
  get view() {
    const override = { cameraState: this.sigma.getCamera().getState() };
    const origin = this.sigma.graphToViewport({ x: 0, y: 0 }, override);
    const along = this.sigma.graphToViewport({ x: 1_000, y: 0 }, override);
    return { scale: (along.x - origin.x) / 1_000, x: origin.x, y: origin.y };
  }

  /** @type {(scene: Scene) => void} */
  show(scene) {
    const { left, right, top, bottom } = bounds(scene.list.length ? scene.list : [{ x: 0, y: 0 }]);
    const graph = new Graph({ type: "undirected", multi: true });
    // Sigma keeps nodes in plain objects: their names are their places, and never the users' ids. Large ones
    // first, so that a small one is never covered.
    const order = [...scene.list].sort((a, b) => b.radius - a.radius);
    for (const dot of order) graph.addNode(dot.place, { x: dot.x, y: -dot.y });
    for (const { a, b, place } of scene.ties) graph.addUndirectedEdgeWithKey(place, a.place, b.place);
    this.#prepare();
    this.sigma.setCustomBBox({ x: [left, right + 1], y: [-bottom - 1, -top] });
    this.sigma.setGraph(graph);
    this.#measure();
  }

  // Draws everything in the current colours and sizes.
  refresh() {
    this.#prepare();
    this.sigma.refresh();
  }

  // The attributes of each dot and tie, which sigma asks for.
  #prepare() {
    const { look } = this.painter;
    if (!isShown(look)) return;
    const { theme, colours, layers, scene } = look;
    const faint = colours.map((colour) => blend(colour, theme.background, theme.faint));
    const marks = layers.partition.legend.map(({ shape }) => [markOf(shape, false), markOf(shape, true)]);
    this.#asDot = (key, { x, y }) => {
      const dot = scene.list[Number(key)];
      return {
        x,
        y,
        size: dot.radius,
        mark: marks[dot.group][dot.collaboration ? 1 : 0],
        color: (dot.inside ? colours : faint)[dot.group],
        hidden: !look.has(dot),
        zIndex: dot.inside ? 1 : 0,
      };
    };
    const { own, faint: weak } = strengths(look);
    /** @type {Map<string, string>} */
    const paints = new Map();
    /** @type {(colour: Hex, alpha: number) => string} */
    const paint = (colour, alpha) => {
      const name = `${colour} ${alpha}`;
      const made = paints.get(name) ?? premultiplied(colour, alpha);
      paints.set(name, made);
      return made;
    };
    this.#asTie = (key) => {
      const tie = scene.ties[Number(key)];
      const { a, b } = tie;
      const share = (tie.inside ? tokens.within_group * own : faintStrength(tie) * weak) * (tie.dashed ? 0.5 : 1);
      const color = paint(tie.inside && a.group === b.group ? colours[a.group] : theme.tie, share);
      return { color, size: 2.4 + 1.2 * tie.width, hidden: !look.has(tie) };
    };
  }

  redraw() {
    this.sigma.scheduleRender();
  }

  // Only the layers over and under: sigma's own drawing has not changed.
  requestRedraw() {
    this.#frame ||= requestAnimationFrame(() => this.#overlay());
  }

  resize() {
    const { width, height } = this.size;
    if (!width || !height || !this.stage.isConnected) return false; // parked: nothing is lost
    if (width === this.#last.width && height === this.#last.height) return false;
    const grown = Math.min(width / this.#last.width, height / this.#last.height);
    const before = { width: this.#last.width, height: this.#last.height };
    const position = this.centre; // of the old frame, which sigma still has
    const scale = this.view.scale * grown;
    position.x += (before.width - width) / 2 / this.view.scale;
    position.y += (before.height - height) / 2 / this.view.scale;
    this.#last = { width, height };
    this.grow(grown);
    this.sigma.resize(true);
    this.#measure();
    this.move({ scale, position, duration: 0 });
    return this.home;
  }

  /**
   * @override
   * @param {Move} move
   */
  move({ scale, position, duration }) {
    const camera = this.sigma.getCamera();
    this.#limit();
    const state = camera.getState();
    const ratio = (state.ratio * this.view.scale) / scale;
    const { x, y } = this.sigma.viewportToFramedGraph(this.toScreen(position), { cameraState: state });
    this.#going = true;
    const arrived = () => (this.#going = false);
    if (duration) camera.animate({ x, y, ratio }, { duration, easing: "quadraticInOut" }, arrived);
    else {
      camera.setState({ x, y, ratio });
      arrived();
    }
  }

  destroy() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.stage.removeEventListener("touchstart", this.#leaveToPage, { capture: true });
    this.sigma.kill();
    for (const layer of this.layers) layer.remove();
  }

  /** @type {(event: TouchEvent) => void} */
  #leaveToPage = (event) => {
    const engaged = focusedBeside(this.stage) === this.stage || document.fullscreenElement;
    if (event.touches.length === 1 && !engaged) event.stopPropagation();
  };

  #measure() {
    const { ratio } = this.sigma.getCamera().getState();
    this.#natural = this.view.scale * ratio;
  }

  #limit() {
    const camera = this.sigma.getCamera();
    camera.minRatio = this.#natural / this.limited(Infinity);
    camera.maxRatio = this.#natural / this.limited(0);
  }

  #moved() {
    if (!this.#going) this.home = false;
    this.moving = true;
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.moving = false;
      this.requestRedraw();
    }, STILL);
  }

  #overlay() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { painter } = this;
    if (!painter.look.layers) return;
    const [under, base, over] = this.layers;
    const { spot, parted } = painter.look;
    base.style.opacity = !spot ? "1" : parted ? LESS_FAINT : FAINT;
    const view = this.view;
    this.#onto(under, view, (context) => painter.background(context));
    this.#onto(over, view, (context) => painter.outstanding(context, this));
    painter.names(contextOf(over), this);
    if (this.moving) this.#wait(); // a slow machine is not still between two frames
  }

  /** @type {(canvas: HTMLCanvasElement, view: View, draw: (context: CanvasRenderingContext2D) => void) => void} */
  #onto(canvas, { scale, x, y }, draw) {
    const { width, height } = this.size;
    const ratio = devicePixelRatio;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
    const context = contextOf(canvas);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
    draw(context);
  }
}

// Sigma adds colours without blending, so that a transparent one must be premultiplied.
/** @type {(colour: Hex, alpha: number) => string} */
function premultiplied(colour, alpha) {
  const [r, g, b] = parse(colour).map((channel) => Math.round(channel * alpha));
  return `rgba(${r},${g},${b},${alpha.toFixed(3)})`;
}
