// Keeps windows with the same story at the same step. Windows of a saved file may have no channel in common, so a
// window that another has opened gets the messages directly too.
/** @typedef {{ step: number, blank: boolean }} State */
/** @typedef {Partial<State> & { hello?: boolean, updated?: boolean }} Message */

export class Channel {
  /** @type {BroadcastChannel | null} */
  #radio = null;
  /** @type {Window | null} */
  #peer = null;

  // `received` is called with the state of another window, and `updated` when that has taken the latest of the network;
  // `state` returns this one's for a window that has just opened, or null.
  /**
   * @param {string} story
   * @param {{ peer?: Window | null, received: (state: State) => void, state: () => State | null, updated: () => void }} how
   */
  constructor(story, { peer = null, received, state, updated }) {
    this.#peer = peer;
    this.message = { story };
    /** @type {(message: (Message & { story?: string }) | null) => void} */
    const receive = (message) => {
      if (message?.story !== story) return;
      if (message.updated) updated();
      else if (message.hello) {
        const now = state();
        if (now) this.send(now);
      } else if (message.step !== undefined && Number.isInteger(message.step)) received({ step: message.step, blank: message.blank === true });
    };
    try {
      this.#radio = new BroadcastChannel(`samverkan-${story}`);
      this.#radio.addEventListener("message", ({ data }) => receive(data));
    } catch {
      this.#radio = null; // a document without an origin has none
    }
    addEventListener("message", ({ source, data }) => source && source === this.#peer && receive(data));
  }

  /** @type {(address: string, name: string) => void} */
  open(address, name) {
    this.#peer = window.open(address, name, "popup,width=1180,height=760");
  }

  /** @type {(state: Message) => void} */
  send(state) {
    const message = { ...this.message, ...state };
    this.#radio?.postMessage(message);
    // Nothing in it is confidential: a number, and whether the screen is blank.
    if (this.#peer && !this.#peer.closed) this.#peer.postMessage(message, "*");
  }

  hello() {
    this.send({ hello: true });
  }
}
