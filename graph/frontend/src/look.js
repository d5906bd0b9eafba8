// What a picture shows at the moment: the scene, the layers on it, and what is selected and pointed at in it.
import { paintClouds } from "./clouds.js";
import { makeRoom, enlarged } from "./dots.js";
import { Fade } from "./fade.js";
import { unitOf } from "./far.js";
import { stretch, stretchRing } from "./framing.js";
import { Pulses } from "./pulses.js";
import { other, prepare, samePlaces } from "./scene.js";
import { surroundings } from "./surroundings.js";
import { dots } from "./tokens.js";
/** @import { Clouds, Dot, Highlighted, Point, Scene, Shown, Size, Theme, Tie } from "./types/drawn.d.ts" */
/** @import { Focus, Graph, Hex, Layers, Places } from "./types/sent.d.ts" */

const LITTLE = 0.1;

// For code that runs only once there is a scene.
/** @type {(look: Look) => Shown} */
const shown = (look) => /** @type {Shown} */ (look);

/**
 * @param {Look} look
 * @returns {look is Shown}
 */
export const isShown = (look) => look.scene !== null && look.layers !== null && look.theme !== null;

export class Look {
  /** @type {Scene | null} */
  scene = null;
  /** @type {Layers | null} */
  layers = null;
  /** @type {Set<string>} */
  hidden = new Set(); // categories switched off in the legend
  /** @type {Focus} */
  focus = { ids: [], radius: 1 };
  /** @type {Dot[]} */
  middle = []; // the dots in focus that are there and not filtered out
  /** @type {"dim" | "hide"} */
  mode = "dim";
  /** @type {Dot | null} */
  selected = null; // a dot, as all that follow
  /** @type {Dot | null} */
  pointed = null;
  /** @type {Highlighted | null} */
  spot = null; // the highlighted dots and ties, if any
  /** @type {Dot[]} */
  present = []; // the dots that are drawn
  /** @type {Dot[]} */
  inside = []; // the dots that are not faint
  crossing = 0; // the number of ties that are not faint
  /** @type {Dot[]} */
  order = []; // the same by rank
  /** @type {Set<Dot>} */
  apart = new Set(); // the dots that a change cuts off
  /** @type {number[]} */
  counts = []; // by row of the legend: how many are within the filters and the focus, switched off or not
  /** @type {Theme | null} */
  theme = null;
  /** @type {Hex[]} */
  colours = []; // by row of the legend
  far = false; // seen from the back of a room
  largest = 0; // the largest radius of a dot
  unit = 1; // how much larger than in pixels all is drawn
  fade = new Fade();
  pulses = new Pulses(); // of what others change
  version = 0; // counts what changes the picture at rest
  /** @type {Clouds | null | undefined} */
  #ground = undefined; // the clouds, painted when they are first wanted
  /** @type {unknown[]} */
  #settled = [];

  // The same places, in another language or without some actors, keep their stretch though the frame has changed a
  // little since.
  /** @type {(layers: Layers, size: Size, bow: number) => void} */
  open(layers, size, bow) {
    const { graph, places } = layers;
    const before = this.scene;
    const kept = before && before.map === graph.map && samePlaces(before, graph, places);
    const drawnOut = kept ? before.drawnOut : this.#stretch(graph, places, size);
    this.scene = prepare(graph, places, drawnOut, bow);
    this.selected = this.pointed = null;
    this.layers = null;
  }

  // Adapts the stretch to a frame of another shape (a rotated phone, full screen); returns whether it has changed.
  /** @type {(size: Size) => boolean} */
  reshape(size) {
    const { graph, places, drawnOut, bow } = shown(this).scene;
    const wanted = this.#stretch(graph, places, size);
    if (wanted === drawnOut) return false;
    const { layers, selected } = shown(this);
    this.scene = prepare(graph, places, wanted, bow);
    this.pointed = null;
    this.selected = (selected && this.scene.dots.get(selected.id)) ?? null;
    this.layers = null; // its dots are new and have no layers yet
    this.setLayers(layers);
    this.settle();
    return true;
  }

  /** @type {(graph: Graph, places: Places, size: Size) => number} */
  #stretch(graph, places, size) {
    const wanted = (graph.map ? stretchRing : stretch)(points(places), size);
    const now = this.scene;
    return now?.map === graph.map && Math.abs(wanted - now.drawnOut) < LITTLE ? now.drawnOut : wanted;
  }

  // Sizes and categories; returns whether any dot has another size or mark.
  /** @type {(layers: Layers) => boolean} */
  setLayers(layers) {
    const before = this.layers;
    this.layers = layers;
    const { scene } = shown(this);
    const { ranking, partition, scope } = layers;
    const changed = before?.ranking !== ranking || before?.partition !== partition;
    if (changed) {
      for (const dot of scene.list) {
        dot.group = partition.of[dot.place];
        dot.shape = partition.legend[dot.group].shape;
      }
      for (const [rank, place] of ranking.order.entries()) scene.list[place].rank = rank;
      this.#grow();
      this.#colour();
    }
    if (before?.scope !== scope || !before) for (const tie of scene.ties) tie.dashed = scope?.dashed[tie.place] === "1";
    return changed;
  }

  // In proportion to a frame of this size, if it is seen from afar.
  /** @type {(size: Size) => void} */
  measure(size) {
    const unit = unitOf(size);
    if (unit === this.unit) return;
    this.unit = unit;
    if (this.layers) this.#grow();
  }

  #grow() {
    const { scene, layers } = shown(this);
    const { list, bow } = scene;
    this.largest = 0;
    for (const dot of list) {
      dot.radius = enlarged(layers.ranking.radii[dot.place], this.unit, this.far);
      this.largest = Math.max(this.largest, dot.radius);
    }
    if (bow) makeRoom(list); // a renderer with straight ties sizes all its dots alike
  }

  /** @type {(theme: Theme) => boolean} */
  paint(theme) {
    if (JSON.stringify(theme) === JSON.stringify(this.theme)) return false;
    this.theme = theme;
    if (this.layers) this.#colour();
    this.version += 1;
    return true;
  }

  #colour() {
    this.colours = shown(this).layers.partition.legend.map((entry) => entry.colour[this.theme?.tone ?? "light"]);
    this.#ground = undefined;
  }

  // Works out what is within the filters, the legend and the focus, after any of them has changed.
  settle() {
    const { scene, hidden, layers, focus, mode } = shown(this);
    const { scope, partition, ranking, loss } = layers;
    const key = [scene, scope, partition, ranking, loss, mode, JSON.stringify([[...hidden], focus])];
    if (key.every((part, i) => part === this.#settled[i])) return;
    this.#settled = key;
    for (const [i, left] of scene.gone.entries()) left.name = loss?.gone[i] ?? "";
    this.apart = new Set((loss?.apart ?? []).map((place) => scene.list[place]));
    const off = partition.legend.map((entry) => !scene.map && hidden.has(entry.id));
    /** @type {(dot: Dot) => boolean} */
    const within = (dot) => !scope || scope.dots[dot.place] === "1";
    // Sectors are a filter, which also limits a focus; any other legend only chooses what is drawn.
    const blocking = partition.by === "sector";
    /** @type {(dot: Dot) => boolean} */
    const mayReach = (dot) => within(dot) && !(blocking && off[dot.group]);
    /** @type {(tie: Tie) => boolean} */
    const mayCross = (tie) => !scope || scope.ties[tie.place] === "1";
    // As for the numbers: an actor that is filtered out is no focus.
    this.middle = focus.ids.map((id) => scene.dots.get(id)).filter((dot) => dot !== undefined).filter(mayReach);
    const circle = this.middle.length ? surroundings(this.middle, focus.radius, mayCross, mayReach) : null;
    this.counts = partition.legend.map(() => 0);
    for (const dot of scene.list) {
      const counted = circle ? circle.has(dot) : within(dot);
      dot.inside = counted && !off[dot.group];
      if (counted) this.counts[dot.group] += 1;
    }
    for (const tie of scene.ties) {
      tie.inside = mayCross(tie) && tie.a.inside && tie.b.inside;
      tie.leaving = mayCross(tie) && tie.a.inside !== tie.b.inside;
    }
    this.crossing = scene.ties.reduce((sum, tie) => sum + Number(tie.inside), 0);
    this.inside = scene.list.filter((dot) => dot.inside);
    this.present = this.mode === "hide" ? this.inside : scene.list;
    this.order = layers.ranking.order.map((place) => scene.list[place]).filter((dot) => dot.inside);
    this.#ground = undefined;
    this.version += 1;
    this.select(this.selected?.id ?? null);
    if (this.pointed && !this.has(this.pointed)) this.pointed = null;
  }

  // A dot that is not present cannot be selected.
  /** @type {(id: string | null) => void} */
  select(id) {
    const dot = id === null ? undefined : shown(this).scene.dots.get(id);
    this.selected = dot && this.has(dot) ? dot : null;
    this.spot = this.#highlight();
  }

  /** @type {() => Highlighted | null} */
  #highlight() {
    const { scene, layers, selected } = shown(this);
    if (layers.lit) {
      const dots = layers.lit.dots.map((place) => scene.list[place]).filter((dot) => dot && this.has(dot));
      const ties = layers.lit.ties.map((place) => scene.ties[place]).filter((tie) => tie && this.has(tie));
      return { dots: new Set(selected ? [...dots, selected] : dots), ties };
    }
    if (!selected) return null;
    const ties = this.tiesOf(selected);
    return { dots: new Set([selected, ...ties.map((tie) => other(tie, selected))]), ties };
  }

  // The ties of a faint dot are shown too: they show where it belongs.
  /** @type {(dot: Dot) => Tie[]} */
  tiesOf(dot) {
    return dot.ties.filter((tie) => (dot.inside ? tie.inside : this.has(tie)));
  }

  /** @type {(what: { inside: boolean }) => boolean} */
  has(what) {
    return what.inside || this.mode !== "hide";
  }

  // Whether a dot is drawn faint.
  /** @type {(dot: Dot) => boolean} */
  faint(dot) {
    return this.spot ? !this.spot.dots.has(dot) : !dot.inside;
  }

  // How faint: 0 is not at all, 1 is invisible. With a highlight, what is within the filters still differs from what is
  // not.
  /** @type {(dot: Dot) => number} */
  shade(dot) {
    const { faint } = shown(this).theme;
    if (!this.faint(dot)) return 0;
    if (!this.spot || !this.parted) return faint;
    return dot.inside ? faint * dots.faint_within : 1 - (1 - faint) * dots.faint_beyond;
  }

  // Whether some dots that are there are within the filters and others are not.
  get parted() {
    return this.inside.length < this.present.length || (this.mode === "hide" && this.focused);
  }

  // Whether nothing would be left if these categories were switched off.
  /** @type {(hidden: Set<string>) => boolean} */
  nothingLeft(hidden) {
    const { scene, layers } = shown(this);
    const { scope, partition } = layers;
    const within = scene.list.filter((dot) => !scope || scope.dots[dot.place] === "1");
    return within.length > 0 && within.every((dot) => hidden.has(partition.legend[dot.group].id));
  }

  // The actors that a change removes: a place and a name each.
  get gone() {
    return shown(this).scene.gone.filter((left) => left.name);
  }

  get focused() {
    return this.middle.length > 0;
  }

  get dashed() {
    return shown(this).layers.scope?.dashed.includes("1") ?? false;
  }

  // What the camera shows when it shows everything.
  get whole() {
    return this.focused && this.inside.length ? this.inside : this.present;
  }

  get clouds() {
    const look = shown(this);
    if (look.scene.map) return null;
    this.#ground ??= paintClouds(look);
    return this.#ground;
  }

  // The places have changed without a change of anything else.
  moved() {
    this.#ground = undefined;
    this.version += 1;
  }

  // The same without the pointer, for a picture that is kept.
  /** @type {() => Shown} */
  still() {
    const { clouds } = this;
    return Object.create(this, { pointed: { value: null }, clouds: { value: clouds } });
  }
}

/** @type {(places: Places) => Point[]} */
const points = ({ x, y, gone }) => [
  ...x.map((across, i) => ({ x: across, y: y[i] })),
  ...gone.map(([across, down]) => ({ x: across, y: down })),
];
