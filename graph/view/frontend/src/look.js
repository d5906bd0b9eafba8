// What a picture shows at the moment: the scene, and what is large, hidden, selected and pointed at in it.
import { paintClouds } from "./clouds.js";
import { stretch } from "./framing.js";
import { prepare } from "./scene.js";

const LITTLE = 0.1;

export class Look {
  scene = null;
  ranking = null;
  hidden = new Set();
  hiddenKey = "[]";
  selected = null;
  pointed = null;
  theme = null;
  colours = null;
  ground = undefined; // the clouds, painted when they are first wanted

  // The same places in another language must stay where they are, though the frame has changed a little since.
  open(json, size) {
    this.scene = prepare(json, this.#stretch(json.nodes, size));
    this.ranking = this.colours = this.selected = this.pointed = null;
  }

  // A frame of another shape (a phone turned over, full screen) wants another stretch; returns whether it does.
  reshape(size) {
    const drawnOut = this.#stretch(this.scene.nodes, size);
    if (drawnOut === this.scene.drawnOut) return false;
    const { theme } = this;
    const name = this.ranking.name;
    this.scene = prepare(this.scene.json, drawnOut);
    this.sizeBy(name);
    this.colours = null;
    return this.colour(theme);
  }

  #stretch(nodes, size) {
    const wanted = stretch(nodes, size);
    const now = this.scene?.drawnOut;
    return now !== undefined && Math.abs(wanted - now) < LITTLE ? now : wanted;
  }

  sizeBy(name) {
    const { rankings, first, dots } = this.scene;
    const ranking = rankings.get(name) ?? rankings.get(first);
    if (ranking === this.ranking) return false;
    this.ranking = ranking;
    for (const dot of dots.values()) dot.radius = ranking.radii[dot.place];
    return true;
  }

  colour(theme) {
    if (this.colours && JSON.stringify(theme) === JSON.stringify(this.theme)) return false;
    this.theme = theme;
    this.colours = new Map(this.scene.legend.map((entry) => [entry.id, entry.colour[theme.tone]]));
    this.ground = undefined;
    return true;
  }

  hide(categories) {
    const key = JSON.stringify(categories);
    if (key === this.hiddenKey) return;
    this.hidden = new Set(categories);
    this.hiddenKey = key;
    this.ground = undefined;
  }

  // Nobody is selected who is not to be seen.
  select(id) {
    const dot = this.scene.dots.get(id);
    this.selected = dot && this.shows(dot) ? id : null;
  }

  shows(dot) {
    return !this.hidden.has(dot.group);
  }

  get shown() {
    return [...this.scene.dots.values()].filter((dot) => this.shows(dot));
  }

  get order() {
    return this.ranking.order.filter((id) => this.shows(this.scene.dots.get(id)));
  }

  get clouds() {
    this.ground ??= paintClouds(this);
    return this.ground;
  }

  // The same without the pointer, for a picture that is kept.
  still() {
    return Object.create(this, { pointed: { value: null } });
  }
}
