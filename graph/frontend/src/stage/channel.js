// Windows that show the same story go together: whoever steps tells the others. A saved file's windows may have no
// channel in common, so a window that another has opened is told directly too.
export class Channel {
  #radio = null;
  #peer = null;

  // `heard` is told what another window says, `state` answers a window that has just come, if there is
  // anything to say.
  constructor(story, { peer = null, heard, state }) {
    this.#peer = peer;
    this.told = { story };
    const hear = (said) => {
      if (said?.story !== story) return;
      if (said.hello) {
        const now = state();
        if (now) this.tell(now);
      } else if (Number.isInteger(said.step)) heard({ step: said.step, blank: said.blank === true });
    };
    try {
      this.#radio = new BroadcastChannel(`samverkan-${story}`);
      this.#radio.addEventListener("message", ({ data }) => hear(data));
    } catch {
      this.#radio = null; // a document without an origin has none
    }
    addEventListener("message", ({ source, data }) => source && source === this.#peer && hear(data));
  }

  open(address, name) {
    this.#peer = window.open(address, name, "popup,width=1180,height=760");
  }

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
