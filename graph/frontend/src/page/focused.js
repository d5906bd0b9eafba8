// Where the focus goes on a page of several steps: to the heading of another step, and from a control that has gone, as
// an answered question has, to the nearest one that is still there.
const APP = "[data-testid=stApp]";
const MAIN = "[data-testid=stMain]";
const CONTROLS = "button, input, textarea, select, summary, [role=button], [tabindex='0']";
const STALE = "[data-stale=true]"; // what the last run left
const KEY = "st-key-";

/** A control by the key of the element it belongs to, and its place among the controls of that. */
/** @typedef {[key: string, place: number]} Known */

export class Focused {
  #step = "";
  // What is to have the focus until the visitor does something: a run may replace it more than once.
  #toHeading = false;
  /** @type {Known[]} */
  #near = [];
  /** @type {Element | null} */
  #app = null;
  #observer = new MutationObserver(() => this.#place());

  constructor() {
    const forget = () => this.#wait(false, []);
    for (const doing of ["keydown", "pointerdown"]) document.addEventListener(doing, forget, { capture: true });
    document.addEventListener("click", (event) => this.#remember(event.target), { capture: true });
  }

  /** @type {(step: string) => void} */
  update(step) {
    const app = document.querySelector(APP);
    if (app !== this.#app) {
      this.#app = app;
      this.#observer.disconnect();
      const attributeFilter = ["data-test-script-state", "data-stale"]; // a heading may cease to be stale after the run
      if (app) this.#observer.observe(app, { subtree: true, childList: true, attributes: true, attributeFilter });
    }
    if (step === this.#step) return;
    this.#step = step;
    this.#wait(step !== "", []);
    if (step && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#place(); // the run may be over already, and nothing change any more
  }

  /** @type {(toHeading: boolean, near: Known[]) => void} */
  #wait(toHeading, near) {
    this.#toHeading = toHeading;
    this.#near = near;
  }

  // The controls after the one that is used, and those before it, the nearest first.
  /** @type {(used: EventTarget | null) => void} */
  #remember(used) {
    const main = document.querySelector(MAIN);
    const control = used instanceof Element ? used.closest(CONTROLS) : null;
    if (!this.#step || !control || !main?.contains(control)) return;
    const all = [...main.querySelectorAll(CONTROLS)];
    const at = all.indexOf(control);
    this.#wait(false, [...all.slice(at + 1), ...all.slice(0, at).reverse()].flatMap(known));
  }

  #place() {
    const isPending = this.#toHeading || this.#near.length;
    if (!isPending || !isLost() || this.#app?.getAttribute("data-test-script-state") !== "notRunning") return;
    if (this.#toHeading) focusHeading();
    else this.#near.map(control).find((one) => one && isUsable(one))?.focus();
  }
}

function focusHeading() {
  const heading = /** @type {HTMLElement | null} */ (document.querySelector(`${MAIN} h1`));
  if (!heading || heading.closest(STALE)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

const isLost = () => !document.activeElement || document.activeElement === document.body;

/** @type {(one: Element) => boolean} */
const isUsable = (one) => one.getClientRects().length > 0 && !one.matches(":disabled") && !one.closest(STALE);

/** @type {(one: Element) => Known[]} */
function known(one) {
  const element = one.closest(`[class*=${KEY}]`);
  const key = element && [...element.classList].find((name) => name.startsWith(KEY));
  return key ? [[key, [...element.querySelectorAll(CONTROLS)].indexOf(one)]] : [];
}

/** @type {(one: Known) => HTMLElement | undefined} */
function control([key, place]) {
  const found = [...document.querySelectorAll(`.${CSS.escape(key)} :is(${CONTROLS})`)][place];
  return found instanceof HTMLElement ? found : undefined;
}
