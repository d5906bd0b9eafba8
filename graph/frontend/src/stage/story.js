// A story on a wall: one picture that moves from step to step, with a title and a caption.
import { element } from "../elements.js";
import { Explorer } from "../explorer.js";
import { Channel } from "./channel.js";
import { showChart } from "./chart.js";
import { help, searchDialog } from "./dialogs.js";
import { namesOf, pictureData } from "./content.js";
import { keys } from "./keys.js";
import { Revisions } from "./revisions.js";
import { SPEAKER } from "./speaker.js";
/** @import { Stage } from "./content.js" */

/** @type {(stage: Stage, body: HTMLElement) => Story} */
export function story(stage, body) {
  return new Story(stage, body);
}

const IDLE = 2_500; // milliseconds after which the arrow is gone
const PATIENCE = 4_000; // … that the server has to answer

/** @type {(root: Element) => void} */
function idle(root) {
  /** @type {ReturnType<typeof setTimeout> | 0} */
  let timer = 0;
  addEventListener("pointermove", () => {
    root.classList.remove("idle");
    clearTimeout(timer);
    timer = setTimeout(() => root.classList.add("idle"), IDLE);
  });
}

class Story {
  #at = -1;

  /**
   * @param {Stage} stage
   * @param {HTMLElement} body
   */
  constructor(stage, body) {
    this.stage = stage;
    const { texts } = stage;
    this.heading = element("h1");
    this.place = element("span", { class: "place" });
    this.title = element("header", { class: "title" }, this.heading, this.place);
    this.sentence = element("p", { class: "sentence" });
    this.caption = element("div", { class: "caption" }, element("p"), this.sentence);
    this.hints = element(
      "p",
      { class: "hints" },
      ...(stage.steps.length > 1 ? [element("kbd", {}, "←"), element("kbd", {}, "→")] : []),
      element("kbd", { title: texts.help }, "?"),
    );
    this.live = element("p", { class: "unseen", role: "status" });
    this.revisions = new Revisions(stage, {
      announce: (text) => (this.live.textContent = text),
      taken: (latest) => this.#take(latest),
      lost: () => this.#lose(),
    });
    this.dark = element("div", { class: "blank", hidden: "" });
    const over = [this.title, this.caption, this.hints];
    /** @type {Stage["load"]} */
    const load = (name) => this.stage.load(name);
    this.picture = new Explorer({ load, fades: true, far: true, over, since: this.revisions.since });
    this.chart = element("div", { class: "chart", hidden: "" });
    const main = element("main", { class: "wall" }, ...over, this.revisions.note, this.chart, this.live);
    body.prepend(main);
    this.picture.enter(main);
    body.append(this.dark);
    this.help = help(stage, body);
    this.search = searchDialog(stage, () => namesOf(this.stage, this.step.layers), (id) => this.picture.find(id), body);
    this.channel = new Channel(stage.key, {
      received: ({ step, blank }) => this.#follow(step, blank),
      updated: () => this.revisions.update(),
      state: () => this.state,
    });
    keys({
      step: (by) => this.go(this.#at + by),
      go: (to) => this.go(to),
      blank: () => this.#announce(() => this.#blank(!this.state.blank)),
      speaker: () => this.channel.open(`${location.href.split("#")[0]}#${SPEAKER}`, `speaker-${stage.key}`),
      search: () => this.search.open(this.step.layers.graph),
      reach: (radius) => this.picture.reach(radius),
      rank: (by) => this.picture.step(by),
      update: () => this.revisions.update(),
      help: () => this.help.showModal(),
      fullScreen: () => (document.fullscreenElement ? document.exitFullscreen() : body.requestFullscreen()),
      out: () => this.#out(),
    });
    idle(document.documentElement);
    // A reloaded window sends its step to the others; a new one asks for theirs.
    this.apart = location.hash === "#apart";
    const here = /^#\d+$/.test(location.hash);
    this.#show(here ? Number(location.hash.slice(1)) - 1 : 0);
    if (here) this.channel.send(this.state);
    else this.channel.hello();
  }

  get step() {
    return this.stage.steps[this.#at];
  }

  get state() {
    return { step: this.#at, blank: !this.dark.hidden };
  }

  /** @type {(to: number) => void} */
  go(to) {
    this.#announce(() => {
      this.#blank(false);
      this.#show(to);
    });
  }

  /** @type {(act: () => void) => void} */
  #announce(act) {
    act();
    this.channel.send(this.state);
  }

  /** @type {(step: number, blank: boolean) => void} */
  #follow(step, blank) {
    if (step !== this.#at) this.#show(step);
    this.#blank(blank);
  }

  /** @type {(to: number) => void} */
  #show(to) {
    const { stage } = this;
    const at = Math.min(Math.max(Math.trunc(to) || 0, 0), stage.steps.length - 1);
    if (to === Infinity) return this.#show(stage.steps.length - 1);
    if (at === this.#at) return;
    this.#at = at;
    const { caption, sentence } = this.step;
    this.heading.textContent = stage.title(at);
    this.place.textContent = stage.place(at);
    this.place.hidden = !this.place.textContent;
    const lines = [caption, sentence];
    /** @type {HTMLElement[]} */ ([...this.caption.children]).forEach((line, i) => {
      line.textContent = lines[i];
      line.hidden = !lines[i];
    });
    this.live.textContent = [stage.title(at), stage.place(at), caption].filter(Boolean).join(". ");
    this.#restore();
    try {
      history.replaceState(null, "", `#${at + 1}`); // so that a reload comes back to the step
    } catch {
      // a document without an address of its own
    }
  }

  // The same step as it is now.
  /** @type {(latest: Stage) => void} */
  #take(latest) {
    const at = this.#at;
    this.stage = latest;
    this.#at = -1;
    this.#show(at);
    this.channel.send({ updated: true });
  }

  #lose() {
    const { lost } = this.stage.texts;
    this.live.textContent = lost;
    this.picture.showHint(lost);
  }

  // Shows the step as it was made, without what has been selected in it since.
  #restore() {
    this.changed = false;
    this.sentence.classList.remove("past");
    /** @type {(name: string) => void} */
    const setStateValue = (name) => {
      this.changed = true;
      if (name !== "selected") this.sentence.classList.add("past"); // its numbers are those of another scope
    };
    showChart(this.chart, this.step.chart);
    this.picture.host.classList.toggle("behind", !!this.step.chart);
    this.picture.host.inert = !!this.step.chart;
    this.picture.forget();
    this.picture.update({ data: pictureData(this.step, "100vh"), setStateValue });
  }

  /** @type {(on: boolean) => void} */
  #blank(on) {
    this.dark.hidden = !on;
    this.live.textContent = on ? this.stage.texts.blanked : this.stage.title(this.#at);
  }

  // Leaves one thing at a time: the blank screen, the selection, full screen, and then the document.
  #out() {
    if (!this.dark.hidden) this.#announce(() => this.#blank(false));
    else if (this.changed) this.#restore();
    else if (document.fullscreenElement) document.exitFullscreen();
    else if (this.stage.back) this.#leave();
  }

  // Back to the page if the server answers: without a connection the picture stays.
  async #leave() {
    const { back } = this.stage;
    if (this.apart) close(); // the page is in the window behind
    if (closed || this.leaving) return;
    this.leaving = true;
    try {
      await fetch(back, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    } catch {
      this.leaving = false;
      this.#lose();
      return;
    }
    location.assign(back);
  }
}
