// The forms that are open on this page: what the server knows of each, and what has been typed since.
import { remove, write } from "./storage.js";
/** @import { KeptForm } from "../types/sent.d.ts" */

const PATIENCE = 20_000; // milliseconds; an edit waits for those before it for half as long
const FIELD = "input:not([type]), input[type=text], textarea";

/** @typedef {{ folder: string, form: KeptForm, typed: Record<string, string>, isSent: boolean, pressed: number, written: string }} Open */

export class Forms {
  /** @type {Map<string, Open>} */
  #open = new Map();

  /** @type {(folder: string, form: KeptForm) => void} */
  update(folder, form) {
    const { key } = form;
    const before = this.#open.get(key);
    const typed = stillTyped(before?.typed ?? {}, form);
    // What was typed belongs to the fields, not to the question whether a record is to go.
    const isSame = before?.form.kind === form.kind;
    const isSent = isSame && before.isSent;
    const open = { folder, form, typed: isSame ? typed : {}, isSent, pressed: Infinity, written: before?.written ?? "" };
    this.#open.set(key, open);
    this.#keep(open);
    if (form.instead && open.written) remove(folder, form.instead);
  }

  /** @type {(key: string) => void} */
  leave(key) {
    this.#open.delete(key);
  }

  // Whether a button of a form has been pressed and no run has come of it, as where the server has forgotten the visit.
  /** @type {() => boolean} */
  isUnanswered() {
    const pressed = [...this.#open.values()].filter((open) => Date.now() - open.pressed > PATIENCE);
    for (const open of pressed) open.pressed = Date.now();
    return pressed.length > 0;
  }

  // Something is typed into a form, or the button is pressed that sends it.
  /** @type {(event: Event) => void} */
  hear({ type, target }) {
    if (!(target instanceof Element)) return;
    for (const open of this.#open.values()) {
      const name = widgetOf(target, open.form.key);
      if (!name) continue;
      if (type === "click" && target.closest("button")) open.pressed = Date.now();
      if (type === "input" && isText(target)) open.typed[name] = target.value;
      else if (type === "click" && `${name}_${open.form.key}` === open.form.sends) open.isSent = true;
      else continue;
      this.#keep(open);
    }
  }

  /** @type {(open: Open) => void} */
  #keep(open) {
    const { folder, typed, isSent } = open;
    const { key, kind, title, content, isBegun } = open.form;
    if (!isBegun && !isSent && !Object.keys(typed).length) {
      if (open.written) remove(folder, key);
      open.written = "";
      return;
    }
    const now = JSON.stringify([kind, title, content, typed]);
    if (now === open.written) return;
    if (write(folder, { key, kind, title, at: Date.now(), content, typed })) open.written = now;
  }
}

// What has been typed and the server does not know.
/** @type {(typed: Record<string, string>, form: Pick<KeptForm, "content">) => Record<string, string>} */
export function stillTyped(typed, { content }) {
  const known = { ...content.typed, ...content.beside };
  /** @type {(one: [string, string]) => boolean} */
  const isKnown = ([name, text]) => String(known[name.replace(/^field_/, "")] ?? "").trim() === text.trim();
  return Object.fromEntries(Object.entries(typed).filter((one) => !isKnown(one)));
}

// The widget of a form that an element is in, by the start of its key: `field_name` of `field_name_0123456789abcdef`.
/** @type {(element: Element, key: string) => string} */
export function widgetOf(element, key) {
  const [start, end] = ["st-key-", `_${key}`];
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    const found = [...at.classList].find((name) => name.startsWith(start) && name.endsWith(end));
    if (found) return found.slice(start.length, -end.length);
  }
  return "";
}

// Not the field of a list, where one looks for what is to be chosen.
/**
 * @param {Element} element
 * @returns {element is HTMLInputElement | HTMLTextAreaElement}
 */
const isText = (element) => element.matches(FIELD) && element.getAttribute("role") !== "combobox";
