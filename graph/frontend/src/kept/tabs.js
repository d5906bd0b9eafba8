// Other pages of this browser: which of them has a form open.
const NAME = "samverkan.kept";
const PATIENCE = 700; // milliseconds for an answer

export class Tabs {
  #own;
  /** @type {BroadcastChannel | null} */
  #channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);
  /** @type {Set<string>} */
  #open = new Set(); // elsewhere, as far as they have answered

  /** @param {() => string[]} own the keys of the forms that are open here */
  constructor(own) {
    this.#own = own;
    this.#channel?.addEventListener("message", ({ data }) => this.#hear(data));
  }

  // The keys of these forms that other pages have open.
  /** @type {(keys: string[]) => Promise<Set<string>>} */
  async ask(keys) {
    if (!this.#channel) return new Set();
    this.#open.clear();
    this.#channel?.postMessage({ ask: keys });
    await new Promise((done) => setTimeout(done, PATIENCE));
    return new Set(this.#open);
  }

  /** @type {(data: { ask?: string[], open?: string[] }) => void} */
  #hear({ ask, open }) {
    if (open) for (const key of open) this.#open.add(key);
    const own = this.#own();
    const found = (ask ?? []).filter((key) => own.includes(key));
    if (found.length) this.#channel?.postMessage({ open: found });
  }
}
