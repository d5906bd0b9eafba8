// The events of the server, one connection for the page. It connects again by itself, and then learns what it missed.
import { absolute } from "../fetched.js";

const NAMES = ["latest", "revision", "here"];
const [FIRST, LONGEST] = [1_000, 15_000]; // milliseconds until it connects again

export class Stream {
  /** @type {string | null} */
  #url = null;
  /** @type {EventSource | null} */
  #source = null;
  /** @type {number | null} */
  #last = null; // the latest revision that was heard of
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #timer = 0;
  #wait = FIRST;
  #heard;
  #gone;

  // `gone` is called when the server no longer knows the address, since it has been started anew.
  /**
   * @param {(name: string, content: any) => void} heard - `any`, whose shape types/sent.d.ts promises
   * @param {() => void} gone
   */
  constructor(heard, gone) {
    this.#heard = heard;
    this.#gone = gone;
    // A browser has six connections to a server for all its pages: one that nobody sees takes none.
    document.addEventListener("visibilitychange", () => this.#connect());
  }

  /** @type {(url: string) => void} */
  open(url) {
    if (url === this.#url) return;
    this.#url = url;
    this.#last = null;
    this.#connect();
  }

  close() {
    this.#url = null;
    this.#connect();
  }

  #connect() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    if (this.#url === null || document.hidden) return;
    const address = absolute(this.#url);
    if (this.#last !== null) address.searchParams.set("since", String(this.#last));
    const source = new EventSource(address);
    for (const name of NAMES) source.addEventListener(name, (event) => this.#hear(name, event));
    source.addEventListener("open", () => (this.#wait = FIRST));
    source.addEventListener("error", () => {
      if (source !== this.#source) return;
      source.close(); // by itself it would not ask again after an error of a proxy, and all pages would at once
      this.#later();
    });
    this.#source = source;
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#again(), this.#wait * (1 + Math.random()));
    this.#wait = Math.min(2 * this.#wait, LONGEST);
  }

  // Connects if the server is there and knows the address.
  async #again() {
    const url = this.#url;
    if (url === null || document.hidden) return;
    const status = await fetch(absolute(url), { method: "HEAD" }).then((answer) => answer.status, () => 0);
    if (url !== this.#url) return;
    if (status === 200) this.#connect();
    else this.#later();
    if (status === 404) this.#gone();
  }

  /** @type {(name: string, event: MessageEvent) => void} */
  #hear(name, { data }) {
    const content = JSON.parse(data);
    if (name !== "here") this.#last = content.number;
    this.#heard(name, content);
  }
}
