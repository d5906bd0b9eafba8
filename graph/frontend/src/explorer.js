// An interactive picture: it shows the data from Python, handles input, and sends the changes back.
import { cameraFor } from "./cameras.js";
import { changed } from "./changed.js";
import { dotAt } from "./dots.js";
import { Emitter, Shared } from "./emit.js";
import { focusStrip } from "./focus.js";
import { Frame } from "./frame.js";
import { lostAtLeft, panelsOver } from "./framing.js";
import { keyboard } from "./keyboard.js";
import { loadLayers } from "./layers.js";
import { cut, legend, press } from "./legend.js";
import { copyLink } from "./link.js";
import { Look } from "./look.js";
import { Motion } from "./motion.js";
import { inspector } from "./inspector.js";
import { Painter } from "./painter.js";
import { savePicture } from "./picture.js";
import { pointer } from "./pointer.js";
import { ringBoxes } from "./ring.js";
import { mostlyUnmoved } from "./scene.js";
import { described, filtered, focused, keysOf, selection } from "./descriptions.js";
import { STEPS } from "./surroundings.js";
import { fontsLoaded } from "./text.js";
import { carryStyle, readTheme, watchTheme } from "./theme.js";
import { toolbar } from "./toolbar.js";
import { showTie, showTip } from "./tooltip.js";
import { tieAt } from "./under.js";
/** @import { AnyCamera, Dot, Fit, Point, Scene, Shown, Tie } from "./types/drawn.d.ts" */
/** @import { Graph, LayerName, Layers, PictureComponent, PictureData, Revision } from "./types/sent.d.ts" */

const TRANSITION = 450; // milliseconds from one view to another
const FADE = 700; // … in a story
/** @type {(radius: number) => number} */
const radiusOf = (radius) => (STEPS.includes(radius) ? radius : 1);

/** @typedef {(name: string) => Promise<Layers[LayerName] | undefined>} Load */

export class Explorer extends Frame {
  /** @type {AnyCamera} */
  camera = /** @type {never} */ (null); // set with the first graph; what may run before checks it
  goals = /** @type {Map<string, Point> | null} */ (null); // the places that dots move to
  actions = /** @type {Record<string, () => unknown>} */ ({});
  explained = /** @type {unknown[]} */ ([]); // the values that the legend shows
  #emitter = new Emitter();
  #selected = new Shared(/** @type {string | null} */ (null));
  #hidden = new Shared(/** @type {string[]} */ ([]));
  #focus = new Shared({ ids: /** @type {string[]} */ ([]), radius: 1 });
  #look = /** @type {Shown} */ (new Look()); // with the first graph, as the camera
  #painter = new Painter(this.#look);
  #motion = new Motion();
  /** @type {Layers | null} */
  #layers = null;
  /** @type {Layers | null} */
  #sent = null; // as the server has sent them …
  /** @type {Revision[]} */
  #since = []; // … and what others have changed since
  #updates = 0;
  #sized = () => {};
  // The style sheet may arrive after the script; without it the picture has no room.
  #room = /** @type {Promise<void>} */ (new Promise((sized) => (this.#sized = sized)));
  #sizes = new ResizeObserver(() => {
    if (this.stage.clientHeight) this.#sized();
    if (this.camera) this.#resize();
  });
  /** @type {{ load: Load | undefined, fades: boolean, over: Element[], since: Revision[] | null }} */
  #how;
  /** @type {string[]} */
  #before = []; // the categories that were hidden before the last press in the legend
  #hintTimer = /** @type {ReturnType<typeof setTimeout> | 0} */ (0);
  #onFullScreen = () => this.camera && this.#describe();
  /** @type {(event: Event) => void} */
  #onChanged = (event) => this.#hear(/** @type {CustomEvent} */ (event).detail);
  /** @type {string | null} */
  #selectedNode = null; // the node of a map that is selected here only: Python gets it when it is opened

  // `load` finds a layer by its name, if names are no addresses; with `fades` each picture fades into the next;
  // `far` that it is seen from the back of a room; `over` which other elements lie over the picture. `since` are all
  // revisions since the layers were made, where whoever shows the picture keeps them: no server sends layers of them.
  /** @param {{ load?: Load, fades?: boolean, far?: boolean, over?: Element[], since?: Revision[] | null }} how */
  constructor({ load, fades = false, far = false, over = [], since = null } = {}) {
    super();
    this.#how = { load, fades, over, since };
    this.#look.far = far;
    for (const shared of [this.#selected, this.#hidden, this.#focus]) shared.local = !!load;
    this.host.explorer = inspector(this, this.#look, this.#painter);
    this.#listen();
  }

  /** @type {(parent: ParentNode) => void} */
  enter(parent) {
    parent.append(this.host);
    carryStyle(this.host);
    if (this.camera) this.#refresh();
  }

  // Data from Python.

  /** @type {(component: PictureComponent) => Promise<void>} */
  async update(component) {
    this.#emitter.component = component;
    const { data } = component;
    const update = ++this.#updates;
    this.host.style.setProperty("--height", data.height);
    let failure = "";
    try {
      const layers = await loadLayers(data, this.#how.load);
      if (!this.camera) await Promise.all([this.#room, fontsLoaded()]);
      if (update !== this.#updates) return; // a later update has finished before
      this.#apply(layers, data);
      document.documentElement.dataset.networkReady = "1";
    } catch (error) {
      if (update !== this.#updates) return;
      console.error(error);
      failure = data.failed ?? "";
      this.failure.textContent = failure;
    }
    this.failure.hidden = !failure;
    this.host.classList.toggle("broken", !!failure);
    this.host.dataset.ready = String(update);
  }

  // Drops the changes that have not been sent.
  forget() {
    this.#emitter.forget();
  }

  /** @type {(sent: Layers, data: PictureData) => void} */
  #apply(sent, data) {
    if (sent.graph !== this.#sent?.graph) this.#since = [];
    this.#sent = sent;
    const layers = (this.#how.since ?? this.#since).reduce(changed, sent);
    const look = this.#look;
    const before = { scene: look.scene, layers: this.#layers, version: look.version };
    const renewed = before.layers?.graph !== layers.graph || before.layers?.places !== layers.places;
    const faded = this.#how.fades && !!before.scene;
    this.#motion.stop();
    look.fade.stop();
    if (faded) this.#painter.keep(before.scene.map === layers.graph.map ? look : null);
    this.#layers = layers;
    if (renewed) {
      this.#choose(layers.graph);
      look.open(layers, this.camera.size, this.camera.bow);
    }
    look.measure(this.camera.size);
    const resized = look.setLayers(layers);
    const reselected = this.#selected.receive(data.select ?? null);
    this.#hidden.receive(data.hidden ?? []);
    const refocused = this.#focus.receive({ ids: data.focus ?? [], radius: radiusOf(data.radius) });
    look.hidden = new Set(this.#hidden.value);
    look.focus = this.#focus.value;
    look.mode = data.mode === "hide" ? "hide" : "dim";
    look.paint(readTheme(this.probe));
    if (renewed) this.#selectedNode = null;
    look.settle();
    this.#reselect();
    this.#explain();
    if (renewed) this.#describe();
    if (faded) this.#fade(before.scene);
    this.#measurePanels();
    if (renewed) {
      this.camera.show(look.scene);
      const duration = this.#animate(before.scene);
      if (!mostlyUnmoved(before.scene, look.scene)) this.#fit({ duration });
    } else if (resized || look.version !== before.version) this.camera.refresh();
    if (refocused && (before.scene || look.focused)) {
      this.#moveCamera();
      this.live.textContent = focused(look);
    } else if (faded && mostlyUnmoved(before.scene, look.scene)) this.#moveCamera();
    this.camera.redraw();
    if (!reselected) return;
    this.live.textContent = selection(look);
    this.#reveal();
  }

  // What others have changed: `isKnown` if the server has sent layers of it already, or is about to. The camera, the
  // selection and the filters stay.
  /** @type {(told: { revision: Revision, isKnown: boolean }) => void} */
  #hear({ revision, isKnown }) {
    const look = this.#look;
    if (!this.#layers || !this.host.isConnected || look.scene.map) return; // a parked one gets other layers when it returns
    const before = look.scene;
    if (!isKnown) {
      this.#since.push(revision);
      this.#take(changed(this.#layers, revision));
    }
    const { actors, links } = revision;
    const leaving = isKnown ? [] : actors.removed.flatMap(({ id }) => (look.scene.dots.has(id) ? [] : before.dots.get(id) ?? []));
    const ids = [...actors.added, ...actors.changed].map(({ id }) => id);
    const members = [...links.added, ...links.changed, ...links.removed].flat();
    look.pulses.start(new Set([...ids, ...members]), leaving, () => this.camera.requestRedraw());
  }

  /** @type {(layers: Layers) => void} */
  #take(layers) {
    if (layers === this.#layers) return;
    const look = this.#look;
    const { camera } = this;
    const at = { scale: camera.scale, position: camera.centre, duration: 0 };
    const { places, graph } = /** @type {Layers} */ (this.#layers);
    const isPlaced = layers.places === places && layers.graph.edges === graph.edges; // names and sectors alone differ
    this.#motion.stop();
    look.fade.stop();
    this.#layers = layers;
    look.open(layers, camera.size, camera.bow);
    look.setLayers(layers);
    look.settle();
    this.#reselect();
    this.#explain();
    this.stage.setAttribute("aria-label", described(look.scene));
    if (!isPlaced) camera.show(look.scene);
    if (!isPlaced && camera.kind === "sigma") camera.move(at); // its places are shares of what all fill together
    camera.refresh();
  }

  // Dots that were shown before start from the colour that they were painted in.
  /** @type {(before: Scene) => void} */
  #fade(before) {
    const { scene, fade } = this.#look;
    for (const dot of scene.list) dot.before = before.map === scene.map ? before.dots.get(dot.id)?.painted : undefined;
    fade.start(FADE, () => this.camera.requestRedraw());
  }

  /** @type {(graph: Graph) => void} */
  #choose(graph) {
    this.camera = cameraFor(this.camera, this.stage, this.#painter, graph, () => {
      this.#choose(graph);
      this.camera.show(this.#look.scene);
      this.#fit();
    });
  }

  // Starts the movement of the dots, whose goals the camera fits. Returns its duration.
  /** @type {(before: Scene | null) => number} */
  #animate(before) {
    const look = this.#look;
    if (!before || mostlyUnmoved(before, look.scene)) return 0;
    const goals = new Map(look.scene.list.map(({ id, x, y }) => [id, { x, y }]));
    const moving = this.#motion.start(before, look.scene, () => {
      look.moved();
      this.camera.requestRedraw();
    });
    this.goals = moving ? goals : null;
    return moving ? this.#motion.duration : 0;
  }

  // Input.

  /** @type {(id: string | null) => void} */
  select(id) {
    if (this.#look.scene.map) {
      this.#selectNode(id);
      return;
    }
    if (id === this.#selected.value) return;
    const look = this.#look;
    this.#selected.set(id);
    look.select(id);
    this.camera.redraw();
    this.#emitter.send("selected", id);
    this.live.textContent = selection(look);
  }

  // Selects an actor that may be outside the frame.
  /** @type {(id: string | null) => void} */
  find(id) {
    this.select(id);
    this.#reveal();
  }

  // Opens a node of a map: its actors are shown.
  /** @type {(id?: string | null) => boolean} */
  open(id = this.#look.selected?.id ?? null) {
    if (!this.#look.scene.map || id === null) return false;
    this.#selectNode(id);
    this.#emitter.send("selected", id);
    return true;
  }

  /** @type {(id: string | null) => void} */
  #selectNode(id) {
    this.#selectedNode = id;
    this.#reselect();
    this.camera.redraw();
    this.live.textContent = selection(this.#look);
  }

  #reselect() {
    const { scene } = this.#look;
    this.#look.select((scene.map ? this.#selectedNode : null) ?? this.#selected.value);
  }

  /** @type {(by: number) => void} */
  step(by) {
    const { order, selected } = this.#look;
    if (!order.length) return;
    const at = selected === null ? (by > 0 ? -1 : 0) : order.indexOf(selected);
    this.find(order[(at + by + order.length) % order.length].id);
  }

  /** @type {(category: string) => void} */
  toggle(category) {
    this.#before = this.#hidden.value;
    const hidden = new Set(this.#before);
    if (!hidden.delete(category)) hidden.add(category);
    if (hidden.has(category) && this.#look.nothingLeft(hidden)) hidden.clear();
    this.#hide(hidden, category);
  }

  // Hides all other categories, or shows all if only this one is shown; `again` is the second press of a double click.
  /** @type {(category: string, again?: boolean) => void} */
  only(category, again = false) {
    const before = again ? this.#before : this.#hidden.value;
    const others = this.#look.layers.partition.legend.map(({ id }) => id).filter((id) => id !== category);
    const alone = !before.includes(category) && others.every((id) => before.includes(id));
    const hidden = new Set(alone ? [] : others);
    if (this.#look.nothingLeft(hidden)) hidden.clear();
    this.#hide(hidden, category);
  }

  /** @type {(hidden: Set<string>, category: string) => void} */
  #hide(hidden, category) {
    const look = this.#look;
    this.#hidden.set([...hidden]);
    look.hidden = hidden;
    this.#settle();
    this.#emitter.send("hidden", this.#hidden.value);
    this.live.textContent = hidden.size === 0 ? look.scene.words.all_shown : filtered(look, category);
  }

  // Focuses on the surroundings of these actors, within so many steps; without actors, shows the whole network.
  /** @type {(ids: string[], radius?: number) => void} */
  focusOn(ids, radius = this.#focus.value.radius) {
    const focus = { ids, radius };
    if (JSON.stringify(focus) === JSON.stringify(this.#focus.value)) return;
    this.#focus.set(focus);
    this.#look.focus = focus;
    this.#settle();
    this.#moveCamera();
    this.#emitter.send("focus", focus);
    this.live.textContent = focused(this.#look);
  }

  /** @type {(radius: number) => void} */
  reach(radius) {
    const { focused: already, selected, scene } = this.#look;
    if (scene.map) return;
    const { ids } = this.#focus.value;
    if (already) this.focusOn(ids, radius);
    else if (selected) this.focusOn([selected.id], radius);
    else {
      this.live.textContent = selection(this.#look);
      if (this.#look.far) this.showHint(this.live.textContent);
    }
  }

  leave() {
    this.#point(null);
    if (this.#look.focused) this.focusOn([]);
    else this.select(null);
  }

  destroy() {
    this.#emitter.stop();
    this.#motion.stop();
    this.#look.fade.stop();
    this.#look.pulses.stop();
    document.removeEventListener("samverkan:changed", this.#onChanged);
    this.#sizes.disconnect();
    document.removeEventListener("fullscreenchange", this.#onFullScreen);
    this.camera?.destroy();
    this.host.remove();
  }

  #listen() {
    /**
     * @template {unknown[]} Given
     * @param {(...given: Given) => unknown} action
     * @returns {(...given: Given) => unknown}
     */
    const whenReady = (action) => (...given) => this.camera && action(...given);
    const fit = whenReady(() => this.#fit({ duration: 300 }));
    keyboard(this.stage, {
      step: whenReady((by) => this.step(by)),
      pan: whenReady((dx, dy) => this.camera.pan(dx, dy)),
      zoom: whenReady((by) => this.camera.zoom(by)),
      fit,
      reach: whenReady((radius) => this.reach(radius)),
      leave: whenReady(() => this.leave()),
      open: whenReady(() => this.open()),
    });
    pointer(this.stage, {
      point: whenReady((at, dragging) => this.#point(at, dragging)),
      click: whenReady((at, slack) => {
        const id = dotAt(at, this.#look, this.camera, slack)?.id ?? null;
        const tie = id === null && this.#tieAt(at, slack);
        if (tie) this.#emitter.send("tie", [tie.a.id, tie.b.id]);
        else if (!this.open(id)) this.select(id);
        this.tip.hidden = true;
      }),
      focus: whenReady((at, slack, further) => {
        const id = dotAt(at, this.#look, this.camera, slack)?.id;
        if (id === undefined) return;
        if (this.#look.scene.map) {
          this.select(id);
          return;
        }
        const others = further ? this.#focus.value.ids.filter((each) => each !== id) : [];
        this.tip.hidden = true;
        this.select(id);
        this.focusOn([...others, id]);
      }),
      scrolledPast: whenReady(() => this.showHint(this.#look.scene.words.scroll)),
    });
    this.actions = {
      zoom_in: () => this.camera.zoom(1.35),
      zoom_out: () => this.camera.zoom(1 / 1.35),
      fit,
      full_screen: () => (document.fullscreenElement ? document.exitFullscreen() : this.host.requestFullscreen()),
      copy_link: async () => {
        const { words } = this.#look.scene;
        const text = (await copyLink()) ? words.link_copied : words.link_not_copied;
        this.showHint(text);
        this.live.textContent = text;
      },
      save_picture: () => savePicture(this.#look, this.camera),
    };
    document.addEventListener("fullscreenchange", this.#onFullScreen);
    document.addEventListener("samverkan:changed", this.#onChanged);
    watchTheme(this.probe, whenReady(() => this.#refresh()));
    this.#sizes.observe(this.stage);
  }

  // Updates of the view.

  #settle() {
    this.#look.settle();
    this.#reselect();
    press(this.legend, this.#look);
    this.#showIfEmpty();
    focusStrip(this.strip, this.#look, this);
    this.camera.refresh();
  }

  // Renews the legend and the strip if anything in them has changed.
  #explain() {
    const look = this.#look;
    const { scene, layers, theme } = look;
    const key = [scene.graph, layers.partition, layers.ranking, layers.scope, layers.loss, theme];
    if (key.some((part, i) => part !== this.explained[i])) {
      this.explained = key;
      legend(this.legend, look, this);
    } else press(this.legend, look);
    this.#showIfEmpty();
    focusStrip(this.strip, look, this);
  }

  #showIfEmpty() {
    const { present, scene } = this.#look;
    this.nobody.hidden = present.length > 0;
    this.nobody.textContent = this.nobody.hidden ? "" : scene.words.nobody;
  }

  #describe() {
    const { scene } = this.#look;
    this.host.lang = scene.lang;
    this.stage.setAttribute("aria-label", described(scene));
    this.stage.setAttribute("aria-description", keysOf(scene));
    toolbar(this.bar, scene.words, this.actions, !!document.fullscreenElement);
  }

  /** @type {(at: Point | null, dragging?: boolean) => void} */
  #point(at, dragging = false) {
    const look = this.#look;
    const dot = at && !dragging ? dotAt(at, look, this.camera, 4) : null;
    const tie = at && !dragging && !dot ? this.#tieAt(at, 4) : null;
    this.stage.style.cursor = dot || tie ? "pointer" : dragging ? "grabbing" : "";
    if (tie && at) showTie(this.tip, tie, at, look, this.stage);
    else showTip(this.tip, dot === look.selected ? null : dot, at, look, this.stage);
    if (dot === look.pointed) return;
    look.pointed = dot;
    this.camera.requestRedraw();
  }

  // The tie of a map at a point; the ties of actors cannot be pointed at.
  /** @type {(at: Point, slack: number) => Tie | null} */
  #tieAt(at, slack) {
    return this.#look.scene?.map ? tieAt(at, this.#look, this.camera, slack) : null;
  }

  // An actor that was selected by key or elsewhere on the page may be outside the frame.
  #reveal() {
    const { selected } = this.#look;
    if (selected) this.camera.reveal(this.goals?.get(selected.id) ?? selected);
  }

  #moveCamera() {
    this.#measurePanels();
    this.#fit({ duration: this.#how.fades ? FADE : TRANSITION });
  }

  /** @type {(text: string) => void} */
  showHint(text) {
    this.hint.textContent = text;
    this.hint.classList.add("seen");
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => this.hint.classList.remove("seen"), 1_600);
  }

  /** @type {(options?: { duration?: number }) => void} */
  #fit(options = {}) {
    const { whole, scene } = this.#look;
    const { goals } = this;
    const dots = goals ? whole.map((dot) => ({ ...dot, ...goals.get(dot.id) })) : whole;
    this.goals = null;
    const { panels } = this.#painter;
    const left = lostAtLeft(panels, this.camera.size);
    const { size } = this.camera;
    /** @type {Fit} */
    const map = scene.map ? { snug: true, boxesAt: (nodes, scale) => ringBoxes(/** @type {Dot[]} */ (nodes), scene, size, scale) } : {};
    const partly = whole.length < scene.list.length;
    this.camera.fit(partly ? dots : [...dots, ...scene.gone], panels, { ...options, ...map, left, partly });
  }

  #resize() {
    const home = this.camera.resize();
    if (this.#look.scene) this.#look.measure(this.camera.size);
    this.#measurePanels();
    if (home) {
      this.#motion.stop();
      if (this.#look.reshape(this.camera.size)) {
        this.#reselect();
        this.camera.show(this.#look.scene);
      }
      this.#fit();
    }
    this.camera.redraw();
  }

  #refresh() {
    if (this.#look.layers && this.#look.paint(readTheme(this.probe))) {
      this.#explain();
      this.camera.refresh();
    }
    this.#resize();
  }

  #measurePanels() {
    cut(this.legend);
    this.#painter.panels = panelsOver(this.stage, [this.bar, this.legend, this.strip, ...this.#how.over]);
  }
}
