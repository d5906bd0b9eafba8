// Streamlit's own words are English and cannot be configured: those of the list are replaced by the page's language,
// wherever they appear. The first of the list that fits is taken. Texts of the page itself and of its data are not changed.
const ATTRIBUTES = ["aria-label", "title", "placeholder"];
// Only the option that means none has no id.
const OWN = ".stHtml, [role=option][id]";
// Labels of buttons in a field for files are Streamlit's, though they stand where those of the page do elsewhere.
const STREAMLITS =
  "[data-testid=stTopNavSection] *, [data-testid=stFileUploaderDropzone] *, [data-testid=stTooltipErrorContent] *";
const OWN_TEXT = `${OWN}, [data-testid=stMarkdownContainer]:not(${STREAMLITS})`;

export class Translator {
  /** @type {[pattern: RegExp, other: string][]} */
  #phrases = [];
  /** @type {WeakMap<Node, Map<string, { english: string, translated: string }>>} */
  #english = new WeakMap(); // element or text → Streamlit's words there, by attribute or "" for its text
  #watching = new MutationObserver((changes) => changes.forEach((change) => this.#changed(change)));

  // `phrases` are pairs of English and the page's language; `{}` stands for any words, which stay as they are.
  /** @type {(phrases: [english: string, other: string][]) => void} */
  translate(phrases) {
    this.#phrases = phrases.map(([english, other]) => [pattern(english), other]);
    this.#visit(document.body);
    this.#watching.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
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
    if (!(node instanceof Element) || node.matches(OWN)) return;
    for (const name of ATTRIBUTES) if (node.hasAttribute(name)) this.#attribute(node, name);
    for (const child of node.childNodes) this.#visit(child);
  }

  /** @type {(node: CharacterData) => void} */
  #text(node) {
    if (!node.parentElement || node.parentElement.closest(OWN_TEXT)) return;
    const translated = this.#translated(node, "", node.data);
    if (translated !== node.data) node.data = translated;
  }

  /** @type {(node: Element, name: string) => void} */
  #attribute(node, name) {
    const now = node.getAttribute(name);
    if (now === null || node.closest(OWN)) return;
    const translated = this.#translated(node, name, now);
    if (translated !== now) node.setAttribute(name, translated);
  }

  // The current text may be our own translation, of this language or of the one before.
  /** @type {(node: Node, name: string, now: string) => string} */
  #translated(node, name, now) {
    const kept = this.#english.get(node) ?? new Map();
    const before = kept.get(name);
    const english = before?.translated === now ? before.english : now;
    for (const [wanted, other] of this.#phrases) {
      const found = wanted.exec(english);
      if (!found) continue;
      const translated = other.replace("{}", () => found[1] ?? "");
      this.#english.set(node, kept.set(name, { english, translated }));
      return translated;
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
