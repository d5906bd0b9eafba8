// Files by address, each fetched once.
export class Fetched {
  #known = new Map();
  #most;

  constructor(most) {
    this.#most = most;
  }

  // The same promise for the same address, made of what was fetched by the first who asked; what it holds is shared
  // and never written to.
  get(url, make = (content) => content) {
    const known = this.#known;
    const content = known.get(url) ?? read(url).then(make);
    known.delete(url);
    known.set(url, content); // the latest used stands last
    if (known.size > this.#most) known.delete(known.keys().next().value);
    content.catch(() => known.delete(url)); // the next rerun tries again
    return content;
  }
}

// The address is relative to where the server has its root, which is where this script comes from.
function absolute(url) {
  const root = import.meta.url.includes("/_stcore/") ? import.meta.url.split("/_stcore/")[0] + "/" : document.baseURI;
  return new URL(url.replace(/^\//, ""), root);
}

async function read(url) {
  const answer = await fetch(absolute(url), { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  return answer.json();
}
