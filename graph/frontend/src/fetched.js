// Files by address, each fetched once.
/** @template Content - what is made of each file */
export class Fetched {
  /** @type {Map<string, Promise<Content>>} */
  #known = new Map();
  /** @type {number} */
  #most;

  /** @param {number} most */
  constructor(most) {
    this.#most = most;
  }

  // The same promise for the same address, made at the first request; its content is shared and never changed.
  /**
   * @param {string} url
   * @param {(content: any) => Content} make - of JSON, whose shape types/sent.d.ts promises
   * @returns {Promise<Content>}
   */
  get(url, make = (content) => content) {
    const known = this.#known;
    const content = known.get(url) ?? read(url).then(make);
    known.delete(url);
    known.set(url, content); // the latest used stands last
    if (known.size > this.#most) known.delete(/** @type {string} */ (known.keys().next().value));
    content.catch(() => known.delete(url)); // the next rerun tries again
    return content;
  }
}

// The address is relative to where the server has its root, which is where this script comes from.
/** @type {(url: string) => URL} */
export function absolute(url) {
  const root = import.meta.url.includes("/_stcore/") ? import.meta.url.split("/_stcore/")[0] + "/" : document.baseURI;
  return new URL(url.replace(/^\//, ""), root);
}

/** @type {(url: string) => Promise<unknown>} */
async function read(url) {
  const answer = await fetch(absolute(url), { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  return answer.json();
}
