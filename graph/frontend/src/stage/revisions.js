// What others change while a stage is shown: drawn into the picture at once, said beside it, and taken in by a key.
import { element } from "../elements.js";
import { said } from "../live/sentences.js";
import { Stream } from "../live/stream.js";
import { fill } from "../words.js";
import { latestStage } from "./latest.js";
/** @import { Revision } from "../types/sent.d.ts" */
/** @import { Stage } from "./content.js" */

export class Revisions {
  /** @type {Revision[]} */
  since = []; // that the stage's layers do not have
  #says = element("span");
  #button = element("button", { type: "button", onclick: () => this.update() });
  note = element("p", { class: "revisions", hidden: "" }, this.#says, this.#button);
  #latest = 0;
  #stage;
  #how;

  // `announce` is for screen readers; `taken` is called with the stage as it is now, and `lost` where there is none.
  /**
   * @param {Stage} stage
   * @param {{ announce: (text: string) => void, taken: (stage: Stage) => void, lost: () => void }} how
   */
  constructor(stage, how) {
    this.#stage = stage;
    this.#how = how;
    this.#button.append(stage.texts.revisions.update, " ", element("kbd", {}, "U"));
    // After a restart the server no longer knows the address, and the stage stays as it is.
    const stream = new Stream((name, content) => this.#hear(name, content), () => stream.close());
    if (stage.live) stream.open(stage.live.events);
  }

  // Takes the stage as it is now, if others have changed anything.
  async update() {
    if (this.note.hidden || this.#button.disabled) return;
    this.#button.disabled = true;
    this.#says.textContent = this.#stage.texts.updating;
    const latest = await latestStage();
    this.#button.disabled = false;
    if (latest) {
      this.#stage = latest;
      this.since.length = 0;
      this.#how.taken(latest);
    } else this.#how.lost();
    this.#show();
  }

  get #shown() {
    return this.#stage.live?.shown ?? 0;
  }

  /** @type {(name: string, content: any) => void} */
  #hear(name, content) {
    if (name === "here") return;
    this.#latest = content.number;
    if (name === "revision" && content.number > this.#shown) {
      this.since.push(content);
      document.dispatchEvent(new CustomEvent("samverkan:changed", { detail: { revision: content, isKnown: false } }));
      this.#how.announce(said(content, this.#shown, this.#stage.texts.revisions, this.#stage.lang));
    }
    this.#show();
  }

  #show() {
    const { texts, lang } = this.#stage;
    const { format } = new Intl.NumberFormat(lang);
    this.note.hidden = !this.#latest || this.#latest === this.#shown;
    if (this.#button.disabled) return;
    const [shown, latest] = [format(this.#shown), format(this.#latest)];
    this.#says.textContent = fill(texts.revisions.stale, { shown, latest });
  }
}
