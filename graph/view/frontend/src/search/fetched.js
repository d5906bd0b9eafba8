// Files by address, each fetched once.
const known = new Map();
const MOST_KEPT = 4;

// The address is relative to where the server has its root, which is where this script comes from.
function absolute(url) {
  const root = import.meta.url.includes("/_stcore/") ? import.meta.url.split("/_stcore/")[0] + "/" : document.baseURI;
  return new URL(url.replace(/^\//, ""), root);
}

// The same promise for the same address, made of what was fetched by the first who asked.
export function fetched(url, make) {
  if (!known.has(url)) {
    if (known.size >= MOST_KEPT) known.delete(known.keys().next().value);
    const content = read(url).then(make);
    content.catch(() => known.delete(url)); // the next rerun tries again
    known.set(url, content);
  }
  return known.get(url);
}

async function read(url) {
  const answer = await fetch(absolute(url), { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  return answer.json();
}
