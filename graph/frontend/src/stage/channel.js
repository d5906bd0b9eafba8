// Windows that show the same story go together: whoever steps tells the others. A saved file's windows may have no
// channel in common, so a window that another has opened is told directly too.
/** @typedef {{ step: number, blank: boolean }} State */

export class Channel {
  /** @type {BroadcastChannel | null} */
  #radio = null;
  /** @type {Window | null} */
  #peer = null;

  // `heard` is told what another window says, `state` answers a window that has just come, if there is
  // anything to say.
  /**
   * @param {string} story
   * @param {{ peer?: Window | null, heard: (state: State) => void, state: () => State | null }} how
   */
  constructor(story, { peer = null, heard, state }) {
    this.#peer = peer;
    this.told = { story };
    /** @type {(said: (Partial<State> & { story?: string, hello?: boolean }) | null) => void} */
    const hear = (said) => {
      if (said?.story !== story) return;
      if (said.hello) {
        const now = state();
        if (now) this.tell(now);
      } else if (said.step !== undefined && Number.isInteger(said.step)) heard({ step: said.step, blank: said.blank === true });
    };
    try {
      this.#radio = new BroadcastChannel(`samverkan-${story}`);
      this.#radio.addEventListener("message", ({ data }) => hear(data));
    } catch {
      this.#radio = null; // a document without an origin has none
    }
    addEventListener("message", ({ source, data }) => source && source === this.#peer && hear(data));
  }

  /** @type {(address: string, name: string) => void} */
  open(address, name) {
    this.#peer = window.open(address, name, "popup,width=1180,height=760");
  }

  /** @type {(state: Partial<State> & { hello?: boolean }) => void} */
  tell(state) {
    const said = { ...this.told, ...state };
    this.#radio?.postMessage(said);
    // Nothing in it is anybody's secret: a number, and whether the wall is blank.
    if (this.#peer && !this.#peer.closed) this.#peer.postMessage(said, "*");
  }

  hello() {
    this.tell({ hello: true });
  }
}
