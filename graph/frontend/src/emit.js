// Sends values to Python: at once, then at most every 180 ms, and always the last one.
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

  // Drops the values that have not been sent: they belong to a picture that is no longer shown.
  forget() {
    this.stop();
    this.#timer = 0;
    this.#waiting.clear();
  }

  stop() {
    clearTimeout(this.#timer);
  }
}

// A value that both sides may change. While a change of ours is on its way, the server still answers to older ones;
// these answers are recognised by values that were known before, and ignored.
const PATIENCE = 5_000;

/** @template Value - of JSON */
export class Shared {
  local = false; // no server answers, so that every value received is a change
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

  // Takes a value from the server unless it is outdated; returns whether the value has changed.
  /** @type {(value: Value) => boolean} */
  receive(value) {
    const received = JSON.stringify(value);
    if (!this.local && this.#sent !== null && received !== this.#sent) {
      if (this.#stale.has(received) && performance.now() - this.#since < PATIENCE) return false;
    }
    this.#sent = null;
    this.#stale.clear();
    const changed = received !== JSON.stringify(this.value);
    this.value = value;
    return changed;
  }
}
