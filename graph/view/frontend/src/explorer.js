// One living picture: it takes what Python says and what people do, and tells each of the other.
import { Camera } from "./camera.js";
import { drawClouds } from "./clouds.js";
import { dotAt, drawDot } from "./dots.js";
import { Emitter, Shared } from "./emit.js";
import { frame } from "./frame.js";
import { panelsOver } from "./framing.js";
import { keyboard } from "./keyboard.js";
import { Labels, writing } from "./labels.js";
import { legend, press } from "./legend.js";
import { Look } from "./look.js";
import { savePicture } from "./picture.js";
import { pointer } from "./pointer.js";
import { load, sameGround } from "./scene.js";
import { described, filtered, selection } from "./spoken.js";
import { carryStyle, readTheme, watchTheme } from "./theme.js";
import { Ties } from "./ties.js";
import { toolbar } from "./toolbar.js";
import { showTip } from "./tooltip.js";

export class Explorer {
  #emitter = new Emitter();
  #selected = new Shared(null);
  #hidden = new Shared([]);
  #look = new Look();
  #ties = new Ties();
  #labels = new Labels();
  #panels = [];
  #updates = 0;
  #url = null;

  constructor() {
    Object.assign(this, frame());
    const look = this.#look;
    const camera = new Camera(this.stage, {
      shows: (node) => look.shows(node),
      before: (context) => {
        drawClouds(context, look);
        this.#ties.draw(context, look, camera.scale);
      },
      paintDot: (context, dot) => drawDot(context, dot, look, camera.scale),
      after: (context) => this.#drawNames(context),
    });
    this.camera = camera;
    this.host.explorer = {
      get network() {
        return camera.network;
      },
      get selected() {
        return look.selected;
      },
    };
    this.#listen();
  }

  enter(parent) {
    parent.append(this.host);
    carryStyle(this.host);
    if (this.camera.network) this.#refresh();
  }

  // What Python says.

  async update(component) {
    this.#emitter.component = component;
    const { data } = component;
    const update = ++this.#updates;
    this.host.style.setProperty("--height", data.height);
    let failure = "";
    try {
      const json = await load(data.url);
      if (!this.camera.network) await Promise.all([this.room, writing()]);
      if (update !== this.#updates) return; // a later one has overtaken this
      this.#apply(json, data);
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

  #apply(json, data) {
    const look = this.#look;
    const before = look.scene;
    const renewed = data.url !== this.#url;
    if (renewed) look.open(json, this.camera.size);
    this.#url = data.url;
    const heard = this.#selected.hear(data.select ?? null);
    const refiltered = this.#hidden.hear(data.hidden ?? []);
    const resized = look.sizeBy(data.size);
    look.hide(this.#hidden.value);
    look.select(this.#selected.value);
    this.#colour();
    press(this.legend, look.hidden);
    if (renewed || resized) {
      if (!this.camera.network) this.camera.start(json.options);
      this.camera.show(look.scene);
    } else if (refiltered) this.camera.refilter();
    if (renewed) this.#dress();
    this.#measurePanels();
    if (renewed && !sameGround(before, look.scene)) this.#fit();
    this.camera.redraw();
    if (!heard) return;
    this.live.textContent = selection(look);
    this.#reveal();
  }

  // What people do.

  select(id) {
    if (id === this.#selected.value) return;
    const look = this.#look;
    this.#selected.set(id);
    look.select(id);
    this.camera.redraw();
    this.#emitter.send("selected", id);
    this.live.textContent = selection(look);
  }

  step(by) {
    const { order, selected } = this.#look;
    if (!order.length) return;
    const at = selected === null ? (by > 0 ? -1 : 0) : order.indexOf(selected);
    this.select(order[(at + by + order.length) % order.length]);
    this.#reveal();
  }

  toggle(category) {
    const look = this.#look;
    const hidden = new Set(this.#hidden.value);
    if (!hidden.delete(category)) hidden.add(category);
    this.#hidden.set([...hidden]);
    look.hide(this.#hidden.value);
    look.select(this.#selected.value);
    press(this.legend, look.hidden);
    this.camera.refilter();
    this.camera.redraw();
    this.#emitter.send("hidden", this.#hidden.value);
    this.live.textContent = filtered(look, category);
  }

  destroy() {
    this.#emitter.stop();
    this.sizes.disconnect();
    document.removeEventListener("fullscreenchange", this.whenFull);
    this.camera.destroy();
    this.host.remove();
  }

  #listen() {
    const whenThere = (action) => (...given) => this.camera.network && action(...given);
    const fit = whenThere(() => this.#fit({ animate: true }));
    keyboard(this.stage, {
      step: whenThere((by) => this.step(by)),
      pan: whenThere((dx, dy) => this.camera.pan(dx, dy)),
      zoom: whenThere((by) => this.camera.zoom(by)),
      fit,
      select: whenThere((id) => {
        this.#point(null);
        this.select(id);
      }),
    });
    pointer(this.stage, {
      point: whenThere((at, dragging) => this.#point(at, dragging)),
      click: whenThere((at, slack) => {
        this.select(dotAt(at, this.#look, this.camera, slack)?.id ?? null);
        this.tip.hidden = true;
      }),
      scrolledPast: whenThere(() => this.#hintAtWheel()),
    });
    this.actions = {
      zoom_in: () => this.camera.zoom(1.35),
      zoom_out: () => this.camera.zoom(1 / 1.35),
      fit,
      full_screen: () => (document.fullscreenElement ? document.exitFullscreen() : this.host.requestFullscreen()),
      save_picture: () => savePicture(this.#look, this.camera),
    };
    this.whenFull = whenThere(() => this.#dress());
    document.addEventListener("fullscreenchange", this.whenFull);
    watchTheme(this.probe, whenThere(() => this.#refresh()));
    // The style sheet may arrive after the script; without it the picture has no room.
    this.room = new Promise((roomy) => {
      this.sizes = new ResizeObserver(() => {
        if (this.camera.size.height) roomy();
        if (this.camera.network) this.#resize();
      });
    });
    this.sizes.observe(this.stage);
  }

  // What follows from it.

  #colour() {
    if (!this.#look.colour(readTheme(this.probe))) return;
    legend(this.legend, this.#look, (category) => this.toggle(category));
  }

  #dress() {
    const { scene } = this.#look;
    this.host.lang = scene.lang;
    this.stage.setAttribute("aria-label", described(scene));
    this.stage.setAttribute("aria-description", scene.words.keys);
    this.hint.textContent = scene.words.scroll;
    toolbar(this.bar, scene.words, this.actions, !!document.fullscreenElement);
  }

  #point(at, dragging = false) {
    const look = this.#look;
    const dot = at && !dragging ? dotAt(at, look, this.camera, 4) : null;
    const id = dot?.id ?? null;
    this.stage.style.cursor = dot ? "pointer" : dragging ? "grabbing" : "";
    showTip(this.tip, id === look.selected ? null : dot, at, look.scene, this.stage);
    if (id === look.pointed) return;
    look.pointed = id;
    this.camera.requestRedraw();
  }

  // Who was chosen by key or elsewhere on the page may be out of sight; who was clicked is not.
  #reveal() {
    const { selected, scene } = this.#look;
    if (selected !== null) this.camera.reveal(scene.dots.get(selected));
  }

  #hintAtWheel() {
    this.hint.classList.add("seen");
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => this.hint.classList.remove("seen"), 1_400);
  }

  #fit(options) {
    this.camera.fit(this.#look.shown, this.#panels, options);
  }

  #resize() {
    const home = this.camera.resize();
    this.#measurePanels();
    if (home) {
      if (this.#look.reshape(this.camera.size)) this.camera.show(this.#look.scene);
      this.#fit();
    }
    this.camera.redraw();
  }

  #refresh() {
    this.#colour();
    this.#resize();
  }

  #measurePanels() {
    this.#panels = panelsOver(this.stage, [this.bar, this.legend]);
  }

  #drawNames(context) {
    const look = this.#look;
    if (look.selected) drawDot(context, look.scene.dots.get(look.selected), look, this.camera.scale);
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#labels.draw(context, look, this.camera, this.camera.size, this.#panels);
    context.restore();
  }
}
