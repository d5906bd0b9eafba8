// What Python is told: at once, and then, while more comes, at most every 180 ms; always the last word.
/** @import { SetValue } from "./types/sent.d.ts" */

const PAUSE = 180;

export class Emitter {
  /** @type {Map<string, unknown>} */
  #waiting = new Map();
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #timer = 0;
  /** @type {{ setStateValue: SetValue } | null} */
  component = null;

  /** @type {SetValue} */
  send(name, value) {
    this.#waiting.set(name, value);
    if (!this.#timer) this.#flush();
  }

  #flush() {
    this.#timer = 0;
    if (!this.#waiting.size) return;
    for (const [name, value] of this.#waiting) this.component?.setStateValue(name, value);
    this.#waiting.clear();
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
  }

  // What has not been told yet belongs to a picture that is no longer shown.
  forget() {
    this.stop();
    this.#timer = 0;
    this.#waiting.clear();
  }

  stop() {
    clearTimeout(this.#timer);
  }
}

// A value that both sides may change. While our own change is on its way, answers to older states of affairs
// come back from the server; they are told from a wish of its own by being values that were already known.
const PATIENCE = 5_000;

/** @template Value - which JSON can say */
export class Shared {
  alone = false; // nobody answers: whatever is heard is a wish
  /** @type {string | null} */
  #sent = null;
  /** @type {Set<string>} */
  #stale = new Set();
  #since = 0;

  /** @param {Value} value */
  constructor(value) {
    this.value = value;
  }

  /** @type {(value: Value) => void} */
  set(value) {
    this.#stale.add(JSON.stringify(this.value));
    this.value = value;
    this.#sent = JSON.stringify(value);
    this.#stale.delete(this.#sent);
    this.#since = performance.now();
  }

  // Takes over what the server says unless it is old news; returns whether the value has changed.
  /** @type {(value: Value) => boolean} */
  hear(value) {
    const heard = JSON.stringify(value);
    if (!this.alone && this.#sent !== null && heard !== this.#sent) {
      if (this.#stale.has(heard) && performance.now() - this.#since < PATIENCE) return false;
    }
    this.#sent = null;
    this.#stale.clear();
    const changed = heard !== JSON.stringify(this.value);
    this.value = value;
    return changed;
  }
}
