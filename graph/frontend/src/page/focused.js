// Where the focus goes on a page of several steps: to the heading of another step, and from a control that has gone, as
// an answered question has, to the nearest one that is still there.
const APP = "[data-testid=stApp]";
const MAIN = "[data-testid=stMain]";
const CONTROLS = "button, input, textarea, select, summary, [role=button], [tabindex='0']";
const FRAMES = 30; // in which what the last run left may go
const KEY = "st-key-";

/** A control by the key of the element it belongs to, and its place among the controls of that. */
/** @typedef {[key: string, place: number]} Known */

export class Focused {
  #step = "";
  #toHeading = false;
  /** @type {Known[]} */
  #near = [];
  /** @type {Element | null} */
  #app = null;
  #observer = new MutationObserver(() => this.#isDone() && this.#place(FRAMES));

  constructor() {
    document.addEventListener("click", (event) => this.#remember(event.target), { capture: true });
  }

  /** @type {(step: string) => void} */
  update(step) {
    const app = document.querySelector(APP);
    if (app !== this.#app) {
      this.#app = app;
      this.#observer.disconnect();
      if (app) this.#observer.observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
    }
    if (step === this.#step) return;
    this.#step = step;
    this.#toHeading = step !== "";
    this.#near = [];
  }

  // The controls after the one that is used, and those before it, the nearest first.
  /** @type {(used: EventTarget | null) => void} */
  #remember(used) {
    const main = document.querySelector(MAIN);
    const control = used instanceof Element ? used.closest(CONTROLS) : null;
    if (!this.#step || !control || !main?.contains(control)) return;
    const all = [...main.querySelectorAll(CONTROLS)];
    const at = all.indexOf(control);
    this.#near = [...all.slice(at + 1), ...all.slice(0, at).reverse()].flatMap(known);
  }

  /** @type {(frames: number) => void} */
  #place(frames) {
    if (!this.#isDone()) return;
    if (this.#toHeading) {
      this.#toHeading = !focusHeading();
    } else if (this.#near.length && isLost()) {
      const found = this.#near.map(control).find((one) => one && isUsable(one));
      if (found instanceof HTMLElement) {
        this.#near = [];
        found.focus();
        return;
      }
    }
    if (frames > 0) requestAnimationFrame(() => this.#place(frames - 1));
  }

  #isDone() {
    return this.#app?.getAttribute("data-test-script-state") === "notRunning";
  }
}

function focusHeading() {
  const heading = document.querySelector(`${MAIN} h1`);
  if (!(heading instanceof HTMLElement)) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}

const isLost = () => !document.activeElement || document.activeElement === document.body;

/** @type {(one: Element) => boolean} */
const isUsable = (one) => one.getClientRects().length > 0 && !one.matches(":disabled") && !one.closest("[data-stale=true]");

/** @type {(one: Element) => Known[]} */
function known(one) {
  const element = one.closest(`[class*=${KEY}]`);
  const key = element && [...element.classList].find((name) => name.startsWith(KEY));
  return key ? [[key, [...element.querySelectorAll(CONTROLS)].indexOf(one)]] : [];
}

/** @type {(one: Known) => Element | undefined} */
const control = ([key, place]) => [...document.querySelectorAll(`.${CSS.escape(key)} :is(${CONTROLS})`)][place];
