// The grid of influence and interest: each actor a chip in its cell, to be dragged, or lifted and moved by keys.
import { closest, element, focusedBeside } from "../elements.js";
import { cellOf, same, stepped, widths } from "./cells.js";
import { draggable } from "./drag.js";
import { frame, nameOf } from "./frame.js";
/** @import { Component, GridActor, GridData, SetValue } from "../types/sent.d.ts" */
/** @import { Cell } from "./cells.js" */

const FEW = 12; // chips of a cell that are seen at once

export class Grid {
  #parts = frame();
  /** @type {GridData} */
  #data = /** @type {never} */ (null); // until the first update
  /** @type {SetValue} */
  #send = () => {};
  /** @type {Map<string, Cell | null>} */
  #places = new Map();
  /** @type {{ id: string, from: Cell | null } | null} */
  #lifted = null;
  #last = ""; // the chip that Tab comes to
  #drops = 0;

  constructor() {
    const { host } = this.#parts;
    this.host = host;
    draggable(host, {
      allowed: () => this.#data.editable,
      drop: (id, to) => this.#drop(id, to),
      over: (place) => this.#mark(place),
    });
    host.addEventListener("click", (event) => {
      const chip = /** @type {HTMLElement | null} */ (closest(event, "[data-id]"));
      if (chip) this.#send("selected", chip.dataset.id);
    });
    host.addEventListener("focusin", (event) => this.#focused(/** @type {HTMLElement | null} */ (closest(event, "[data-id]"))));
    host.addEventListener("focusout", () => this.#putBack());
    host.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @type {(component: Pick<Component<GridData>, "data" | "setTriggerValue">) => void} */
  update({ data, setTriggerValue }) {
    const { up, across, aside, scroller } = this.#parts;
    this.#data = data;
    this.#send = setTriggerValue;
    this.#lifted = null;
    this.#places = new Map(data.actors.map((actor) => [actor.id, cellOf(actor)]));
    up.textContent = `${data.words.influence} →`;
    across.textContent = `${data.words.interest} →`;
    /** @type {HTMLElement} */ (aside.firstElementChild).textContent = data.words.beside;
    aside.setAttribute("aria-label", data.words.beside);
    scroller.setAttribute("aria-label", `${data.words.influence}, ${data.words.interest}`);
    this.#draw();
  }

  #draw() {
    const { board, cells, beside, rest, host } = this.#parts;
    const data = this.#data;
    const focused = focusedBeside(host)?.dataset.id;
    host.toggleAttribute("data-editable", data.editable);
    /** @type {Map<string, GridActor[]>} */
    const there = new Map([...cells.keys()].map((name) => [name, []]));
    /** @type {GridActor[]} */
    const out = [];
    for (const actor of data.actors) {
      const cell = this.#places.get(actor.id);
      (cell ? /** @type {GridActor[]} */ (there.get(nameOf(cell))) : out).push(actor);
    }
    for (const [name, cell] of cells) this.#fill(cell, there.get(name) ?? []);
    const counts = [1, 2, 3, 4, 5].map((interest) => [1, 2, 3, 4, 5].map((influence) => there.get(nameOf({ interest, influence }))?.length ?? 0));
    board.style.gridTemplateColumns = `1.2rem ${widths(counts).map((part) => `minmax(7.4rem, ${part}fr)`).join(" ")}`;
    beside.replaceChildren(...out.map((actor) => this.#chip(actor)));
    rest.textContent = out.length ? data.words.rest : data.words.none;
    this.#tabStop();
    if (focused) this.#chipOf(focused)?.focus();
  }

  /** @type {(cell: HTMLElement, actors: GridActor[]) => void} */
  #fill(cell, actors) {
    const { words, quadrants } = this.#data;
    const { interest = "", influence = "", quadrant = "" } = cell.dataset;
    const corner = ["1,5", "5,5", "1,1", "5,1"].includes(`${interest},${influence}`);
    const name = corner ? [element("b", { class: "quadrant" }, quadrants[quadrant])] : [];
    const label = `${words.influence} ${influence}, ${words.interest} ${interest}${quadrant ? `, ${quadrants[quadrant]}` : ""}`;
    cell.setAttribute("aria-label", label);
    cell.classList.toggle("full", actors.length > FEW);
    if (actors.length > FEW) cell.tabIndex = 0; // which scrolls
    else cell.removeAttribute("tabindex");
    const count = actors.length > FEW ? [element("span", { class: "count" }, words.count.replace("{n}", String(actors.length)))] : [];
    cell.replaceChildren(...name, ...count, ...actors.map((actor) => this.#chip(actor)));
  }

  /** @type {(actor: GridActor) => HTMLElement} */
  #chip({ id, name, shape, colour, note }) {
    const { selected, words, editable } = this.#data;
    const mark = element("i", { class: `mark ${shape}`, style: `--on-light:${colour.light};--on-dark:${colour.dark}`, "aria-hidden": "true" });
    const lifted = this.#lifted?.id === id;
    const chip = element("button", { type: "button", class: "chip", tabindex: "-1", "data-id": id, title: note }, mark, element("span", {}, name));
    if (id === selected) chip.setAttribute("aria-current", "true");
    if (editable) chip.setAttribute("aria-description", words.how);
    chip.classList.toggle("lifted", lifted);
    return chip;
  }

  /** @type {(id: string) => HTMLElement | undefined} */
  #chipOf(id) {
    return this.#chips().find((chip) => chip.dataset.id === id);
  }

  /** @type {() => HTMLElement[]} */
  #chips() {
    return [...this.host.querySelectorAll("[data-id]")].map((chip) => /** @type {HTMLElement} */ (chip));
  }

  #tabStop() {
    const chip = this.#chipOf(this.#last) ?? this.#chips()[0];
    if (chip) chip.tabIndex = 0;
  }

  /** @type {(chip: HTMLElement | null) => void} */
  #focused(chip) {
    if (!chip) return;
    for (const other of this.#chips()) other.tabIndex = other === chip ? 0 : -1;
    this.#last = String(chip.dataset.id);
  }

  // Space lifts and drops; the arrows move what is lifted, or else go from chip to chip; Delete takes it out.
  /** @type {(event: KeyboardEvent) => void} */
  #key(event) {
    const chip = /** @type {HTMLElement | null} */ (closest(event, "[data-id]"));
    if (!chip || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = String(chip.dataset.id);
    const lifted = this.#lifted;
    const to = lifted ? stepped(this.#places.get(id) ?? null, event.key) : null;
    const lets = event.key === " " && this.#data.editable;
    if (lets && lifted) this.#drop(id, this.#places.get(id) ?? null);
    else if (lets) this.#lift(id);
    else if (to) this.#move(id, to);
    else if (lifted && event.key === "Delete") this.#drop(id, null);
    else if (lifted && event.key === "Escape") this.#putBack();
    else if (!lifted && event.key.startsWith("Arrow")) this.#goOn(chip, /Right|Down/.test(event.key) ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @type {(chip: HTMLElement, by: number) => void} */
  #goOn(chip, by) {
    const chips = this.#chips();
    chips[chips.indexOf(chip) + by]?.focus();
  }

  /** @type {(id: string) => void} */
  #lift(id) {
    this.#lifted = { id, from: this.#places.get(id) ?? null };
    this.#chipOf(id)?.classList.add("lifted");
    this.#announce(this.#data.words.lifted, id);
  }

  /** @type {(id: string, to: Cell) => void} */
  #move(id, to) {
    const lifted = this.#lifted;
    this.#lifted = null; // drawing moves the focus, which would put it back
    this.#places.set(id, to);
    this.#last = id;
    this.#draw();
    this.#lifted = lifted;
    this.#chipOf(id)?.classList.add("lifted");
    this.#announce(this.#data.words.at, id);
  }

  #putBack() {
    const lifted = this.#lifted;
    if (!lifted) return;
    this.#lifted = null;
    this.#places.set(lifted.id, lifted.from);
    this.#draw();
  }

  /** @type {(id: string, to: Cell | null) => void} */
  #drop(id, to) {
    const from = this.#lifted?.id === id ? this.#lifted.from : (this.#places.get(id) ?? null);
    this.#lifted = null;
    this.#places.set(id, to);
    this.#last = id;
    this.#draw();
    if (same(from, to)) return;
    this.#announce(to ? this.#data.words.dropped : this.#data.words.out, id);
    this.#send("dropped", { id, influence: to?.influence ?? null, interest: to?.interest ?? null, nth: (this.#drops += 1) });
  }

  /** @type {(place: Element | null) => void} */
  #mark(place) {
    for (const marked of this.host.querySelectorAll(".over")) marked.classList.remove("over");
    place?.classList.add("over");
  }

  /** @type {(text: string, id: string) => void} */
  #announce(text, id) {
    const cell = this.#places.get(id);
    const name = this.#data.actors.find((actor) => actor.id === id)?.name ?? id;
    const shown = text.replace("{name}", name).replace("{influence}", String(cell?.influence ?? "–")).replace("{interest}", String(cell?.interest ?? "–"));
    this.#parts.live.textContent = shown;
  }
}
