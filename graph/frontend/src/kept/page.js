// What is kept and nobody has open: the server is asked whether it was saved after all, and then it is offered.
import { isConnected } from "../connected.js";
import { Notice } from "./notice.js";
import { entries, read, remove, write } from "./storage.js";
import { Tabs } from "./tabs.js";
/** @import { Component, KeptData, KeptEntry } from "../types/sent.d.ts" */

const OFTEN = 15_000; // milliseconds between two looks
const UNDER_WAY = 10_000; // that a run may take which opens a form
const MOST = 20; // entries that the server is asked about at once

export class Page {
  /** @type {Node | null} */
  parent = null;
  #notice = new Notice((key) => this.#goOn(key), (key) => this.#discard(key));
  #tabs = new Tabs(() => this.#component?.data.page?.open ?? []);
  /** @type {Component<KeptData> | null} */
  #component = null;
  /** @type {Map<string, number>} */
  #underWay = new Map(); // forms that a run is to open, and until when
  #asked = 0; // when the server was last asked
  #looks = 0;
  /** @type {ReturnType<typeof setInterval> | 0} */
  #timer = 0;

  #isUnanswered;

  /** @param {() => boolean} isUnanswered whether a form waits in vain for an answer */
  constructor(isUnanswered) {
    this.#isUnanswered = isUnanswered;
    addEventListener("storage", () => this.#look());
  }

  /** @type {(parent: ParentNode & Node) => void} */
  enter(parent) {
    this.parent = parent;
    this.#notice.enter(parent);
  }

  /** @type {(component: Component<KeptData>) => void} */
  update(component) {
    this.#component = component;
    for (const key of component.data.page?.settled ?? []) remove(component.data.folder, key);
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#lookAgain(), OFTEN);
    this.#look();
  }

  /** @type {(parent: Node) => void} */
  leave(parent) {
    if (this.parent !== parent) return; // already in use elsewhere
    clearInterval(this.#timer);
    this.#notice.hide();
  }

  // A line has been entered, for which the server is to open a form.
  /** @type {(line: { key: string, text: string }) => void} */
  enterLine({ key, text }) {
    if (!this.#component) return;
    this.#underWay.set(key, Date.now() + UNDER_WAY);
    const content = { beside: { line: text } };
    write(this.#component.data.folder, { key, kind: "line", title: text.slice(0, 200), at: Date.now(), content, typed: {} });
  }

  // A run of the whole page shows whether the server still knows the form.
  #lookAgain() {
    if (isConnected() && this.#isUnanswered()) this.#component?.setTriggerValue("run", Date.now());
    this.#look();
  }

  async #look() {
    const look = (this.#looks += 1);
    const found = this.#left();
    const elsewhere = found.length ? await this.#tabs.ask(found.map(({ key }) => key)) : new Set();
    if (look !== this.#looks || !this.#component?.data.page) return; // a later look is under way
    const { page } = this.#component.data;
    const still = new Set(this.#left().map(({ key }) => key));
    const left = found.filter(({ key }) => still.has(key) && !elsewhere.has(key));
    this.#ask(left.filter(({ key }) => !(key in page.answers)));
    const first = left.find(({ key }) => key in page.answers);
    if (first) this.#notice.show(first, page.answers[first.key], page);
    else this.#notice.hide();
  }

  // What is kept and not open here.
  /** @type {() => KeptEntry[]} */
  #left() {
    if (!this.#component?.data.page) return [];
    const { folder, page } = this.#component.data;
    const now = Date.now();
    return entries(folder).filter(({ key }) => !page.open.includes(key) && now >= (this.#underWay.get(key) ?? 0));
  }

  /** @type {(unknown: KeptEntry[]) => void} */
  #ask(unknown) {
    if (!unknown.length || !isConnected() || Date.now() - this.#asked < OFTEN - 1_000) return;
    this.#asked = Date.now();
    this.#component?.setTriggerValue("found", unknown.slice(0, MOST).map(({ key }) => key));
  }

  // The entry stays until the form that opens has been kept in its place.
  /** @type {(key: string) => void} */
  #goOn(key) {
    const component = this.#component;
    const entry = component && read(component.data.folder, key);
    this.#underWay.set(key, Date.now() + UNDER_WAY);
    this.#notice.hide();
    if (entry) component.setTriggerValue("again", entry);
  }

  /** @type {(key: string) => void} */
  #discard(key) {
    if (this.#component) remove(this.#component.data.folder, key);
    this.#notice.hide();
    this.#look();
  }
}
