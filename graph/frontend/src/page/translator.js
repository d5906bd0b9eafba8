// Streamlit's own words are English and cannot be chosen: those of the list are said in the page's language, wherever
// they come up. What the page itself and its data say is left alone.
const SPOKEN = ["aria-label", "title", "placeholder"];
// The one option without an id says that there is none.
const OURS = ".stHtml, [role=option][id]";
// The labels of buttons inside a field for files are Streamlit's, though they stand where ours do elsewhere.
const THEIRS = "[data-testid=stTopNavSection] *, [data-testid=stFileUploaderDropzone] *";
const OUR_TEXT = `${OURS}, [data-testid=stMarkdownContainer]:not(${THEIRS})`;

export class Translator {
  /** @type {[pattern: RegExp, other: string][]} */
  #phrases = [];
  /** @type {WeakMap<Node, Map<string, { english: string, said: string }>>} */
  #english = new WeakMap(); // element or text → what Streamlit said there, by attribute or "" for its text
  #watching = new MutationObserver((changes) => changes.forEach((change) => this.#changed(change)));

  // `phrases` are pairs of English and the page's language; `{}` stands for any words, which stay as they are.
  /** @type {(phrases: [english: string, other: string][]) => void} */
  speak(phrases) {
    this.#phrases = phrases.map(([english, other]) => [pattern(english), other]);
    this.#visit(document.body);
    this.#watching.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: SPOKEN,
    });
  }

  /** @type {(change: MutationRecord) => void} */
  #changed({ type, target, attributeName, addedNodes }) {
    if (target instanceof CharacterData) this.#text(target);
    else if (type === "attributes" && target instanceof Element) this.#attribute(target, attributeName ?? "");
    else addedNodes.forEach((node) => this.#visit(node));
  }

  /** @type {(node: Node) => void} */
  #visit(node) {
    if (node instanceof Text) this.#text(node);
    if (!(node instanceof Element) || node.matches(OURS)) return;
    for (const name of SPOKEN) if (node.hasAttribute(name)) this.#attribute(node, name);
    for (const child of node.childNodes) this.#visit(child);
  }

  /** @type {(node: CharacterData) => void} */
  #text(node) {
    if (!node.parentElement || node.parentElement.closest(OUR_TEXT)) return;
    const said = this.#translated(node, "", node.data);
    if (said !== node.data) node.data = said;
  }

  /** @type {(node: Element, name: string) => void} */
  #attribute(node, name) {
    const now = node.getAttribute(name);
    if (now === null || node.closest(OURS)) return;
    const said = this.#translated(node, name, now);
    if (said !== now) node.setAttribute(name, said);
  }

  // What stands there may be our own translation, of this language or of the one before.
  /** @type {(node: Node, name: string, now: string) => string} */
  #translated(node, name, now) {
    const kept = this.#english.get(node) ?? new Map();
    const before = kept.get(name);
    const english = before?.said === now ? before.english : now;
    for (const [wanted, other] of this.#phrases) {
      const found = wanted.exec(english);
      if (!found) continue;
      const said = other.replace("{}", () => found[1] ?? "");
      this.#english.set(node, kept.set(name, { english, said }));
      return said;
    }
    kept.delete(name);
    return english;
  }
}

/** @type {(english: string) => RegExp} */
function pattern(english) {
  const parts = english.split("{}").map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`^${parts.join("(.+)")}$`, "s");
}
