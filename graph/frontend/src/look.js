// What a picture shows at the moment: the scene, the layers on it, and what is selected and pointed at in it.
import { paintClouds } from "./clouds.js";
import { makeRoom, swollen } from "./dots.js";
import { Fade } from "./fade.js";
import { unitOf } from "./far.js";
import { stretch, stretchRing } from "./framing.js";
import { other, prepare, samePlaces } from "./scene.js";
import { surroundings } from "./surroundings.js";
import { dots } from "./tokens.js";

const LITTLE = 0.1;

export class Look {
  scene = null;
  layers = null;
  hidden = new Set(); // categories switched off in the legend
  focus = { ids: [], radius: 1 };
  middle = []; // the dots in focus that are there and not filtered out
  mode = "dim";
  selected = null; // a dot, as all that follow
  pointed = null;
  spot = null; // while something shines: its dots and its ties
  present = []; // what is there at all
  inside = []; // what is not faint
  crossing = 0; // the number of ties that are not faint
  order = []; // the same by rank
  apart = new Set(); // who is cut off by a change
  counts = []; // by row of the legend: how many are within the filters and the focus, switched off or not
  theme = null;
  colours = []; // by row of the legend
  far = false; // seen from the back of a room
  unit = 1; // how much larger than in pixels all is drawn
  fade = new Fade();
  version = 0; // counts what changes the picture at rest
  #ground = undefined; // the clouds, painted when they are first wanted
  #settled = [];

  // The same places, in another language or without somebody, must stay where they are, though the frame has changed
  // a little since.
  open(layers, size, bow) {
    const { graph, places } = layers;
    const kept = this.scene && this.scene.map === graph.map && samePlaces(this.scene, graph, places);
    const drawnOut = kept ? this.scene.drawnOut : this.#stretch(graph, places, size);
    this.scene = prepare(graph, places, drawnOut, bow);
    this.selected = this.pointed = null;
    this.layers = null;
  }

  // A frame of another shape (a phone turned over, full screen) wants another stretch; returns whether it does.
  reshape(size) {
    const { graph, places, drawnOut, bow } = this.scene;
    const wanted = this.#stretch(graph, places, size);
    if (wanted === drawnOut) return false;
    const { layers, selected } = this;
    this.scene = prepare(graph, places, wanted, bow);
    this.pointed = null;
    this.selected = this.scene.dots.get(selected?.id) ?? null;
    this.layers = null; // its dots are new: nothing has been put on them
    this.dress(layers);
    this.settle();
    return true;
  }

  #stretch(graph, places, size) {
    const wanted = (graph.map ? stretchRing : stretch)(points(places), size);
    const now = this.scene?.drawnOut;
    return now !== undefined && this.scene.map === graph.map && Math.abs(wanted - now) < LITTLE ? now : wanted;
  }

  // Sizes and categories; returns whether any dot has another size or mark.
  dress(layers) {
    const before = this.layers;
    this.layers = layers;
    const { ranking, partition, scope } = layers;
    const changed = before?.ranking !== ranking || before?.partition !== partition;
    if (changed) {
      for (const dot of this.scene.list) {
        dot.group = partition.of[dot.place];
        dot.shape = partition.legend[dot.group].shape;
      }
      this.#grow();
      this.#colour();
    }
    if (before?.scope !== scope || !before) for (const tie of this.scene.ties) tie.dashed = scope?.dashed[tie.place] === "1";
    return changed;
  }

  // In proportion to a frame of this size, if it is seen from afar.
  measure(size) {
    const unit = unitOf(size);
    if (unit === this.unit) return;
    this.unit = unit;
    if (this.layers) this.#grow();
  }

  #grow() {
    const { list, bow } = this.scene;
    for (const dot of list) dot.radius = swollen(this.layers.ranking.radii[dot.place], this.unit, this.far);
    if (bow) makeRoom(list); // a renderer with straight ties sizes all its dots alike
  }

  paint(theme) {
    if (JSON.stringify(theme) === JSON.stringify(this.theme)) return false;
    this.theme = theme;
    if (this.layers) this.#colour();
    this.version += 1;
    return true;
  }

  #colour() {
    this.colours = this.layers.partition.legend.map((entry) => entry.colour[this.theme?.tone ?? "light"]);
    this.#ground = undefined;
  }

  // Works out what is within the filters, the legend and the focus, after any of them has changed.
  settle() {
    const { scene, hidden, layers, focus, mode } = this;
    const { scope, partition, ranking, loss } = layers;
    const key = [scene, scope, partition, ranking, loss, mode, JSON.stringify([[...hidden], focus])];
    if (key.every((part, i) => part === this.#settled[i])) return;
    this.#settled = key;
    for (const [i, left] of scene.gone.entries()) left.name = loss?.gone[i] ?? "";
    this.apart = new Set((loss?.apart ?? []).map((place) => scene.list[place]));
    const off = partition.legend.map((entry) => !scene.map && hidden.has(entry.id));
    const within = (dot) => !scope || scope.dots[dot.place] === "1";
    // Sectors are a filter, which nobody walks past; of any other legend one only chooses what is seen.
    const blocking = partition.by === "sector";
    const mayReach = (dot) => within(dot) && !(blocking && off[dot.group]);
    const mayCross = (tie) => !scope || scope.ties[tie.place] === "1";
    // As for the numbers: who is filtered out is in nobody's middle.
    this.middle = focus.ids.map((id) => scene.dots.get(id)).filter((dot) => dot && mayReach(dot));
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
    this.crossing = scene.ties.reduce((sum, tie) => sum + tie.inside, 0);
    this.inside = scene.list.filter((dot) => dot.inside);
    this.present = this.mode === "hide" ? this.inside : scene.list;
    this.order = layers.ranking.order.map((place) => scene.list[place]).filter((dot) => dot.inside);
    this.#ground = undefined;
    this.version += 1;
    this.select(this.selected?.id ?? null);
    if (this.pointed && !this.has(this.pointed)) this.pointed = null;
  }

  // Nobody is selected who is not there.
  select(id) {
    const dot = this.scene.dots.get(id);
    this.selected = dot && this.has(dot) ? dot : null;
    this.spot = this.#light();
  }

  #light() {
    const { scene, layers, selected } = this;
    if (layers.lit) {
      const dots = layers.lit.dots.map((place) => scene.list[place]).filter((dot) => dot && this.has(dot));
      const ties = layers.lit.ties.map((place) => scene.ties[place]).filter((tie) => tie && this.has(tie));
      return { dots: new Set(selected ? [...dots, selected] : dots), ties };
    }
    if (!selected) return null;
    const ties = this.tiesOf(selected);
    return { dots: new Set([selected, ...ties.map((tie) => other(tie, selected))]), ties };
  }

  // The ties of a faint dot are shown all the same: one wants to know where it belongs.
  tiesOf(dot) {
    return dot.ties.filter((tie) => (dot.inside ? tie.inside : this.has(tie)));
  }

  has(what) {
    return what.inside || this.mode !== "hide";
  }

  // Whether a dot is drawn faint.
  faint(dot) {
    return this.spot ? !this.spot.dots.has(dot) : !dot.inside;
  }

  // How faint: 0 is not at all, 1 would be gone. While something shines, what is within the filters must still
  // be told from what is not.
  shade(dot) {
    const { faint } = this.theme;
    if (!this.faint(dot)) return 0;
    if (!this.spot || !this.parted) return faint;
    return dot.inside ? faint * dots.faint_within : 1 - (1 - faint) * dots.faint_beyond;
  }

  // Whether some dots that are there are within the filters and others are not.
  get parted() {
    return this.inside.length < this.present.length || (this.mode === "hide" && this.focused);
  }

  // Whether nothing would be left if these categories were switched off.
  nothingLeft(hidden) {
    const { scene, layers } = this;
    const { scope, partition } = layers;
    const within = scene.list.filter((dot) => !scope || scope.dots[dot.place] === "1");
    return within.length > 0 && within.every((dot) => hidden.has(partition.legend[dot.group].id));
  }

  // Who is taken away by a change: a place and a name each.
  get gone() {
    return this.scene.gone.filter((left) => left.name);
  }

  get focused() {
    return this.middle.length > 0;
  }

  get dashed() {
    return this.layers.scope?.dashed.includes("1") ?? false;
  }

  // What the camera shows when it shows everything.
  get whole() {
    return this.focused && this.inside.length ? this.inside : this.present;
  }

  get clouds() {
    if (this.scene.map) return null;
    this.#ground ??= paintClouds(this);
    return this.#ground;
  }

  // The places have changed without a change of anything else.
  moved() {
    this.#ground = undefined;
    this.version += 1;
  }

  // The same without the pointer, for a picture that is kept.
  still() {
    const { clouds } = this;
    return Object.create(this, { pointed: { value: null }, clouds: { value: clouds } });
  }
}

const points = ({ x, y, gone }) => [
  ...x.map((across, i) => ({ x: across, y: y[i] })),
  ...gone.map(([across, down]) => ({ x: across, y: down })),
];
