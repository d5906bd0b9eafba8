// A field for files shows why one was not taken, and forgets it when others were taken with it. What it said stays in a
// list below the field until files are brought again.
import { closest, element } from "../elements.js";

const FIELD = "[data-testid=stFileUploader]";
const FILE = "[data-testid=stFileChip]";
const REMOVE = "[data-testid=stFileChipDeleteBtn]";
const LIST = "ul.refused";

export function keepRefusals() {
  /** @type {Map<string, string>} */
  const sentences = new Map(); // by the name of a file
  new MutationObserver(() => collect(sentences)).observe(document.body, { subtree: true, childList: true, characterData: true });
  for (const bringing of ["change", "drop"]) {
    document.addEventListener(bringing, (event) => closest(event, FIELD) && sentences.clear(), { capture: true });
  }
  document.addEventListener(
    "click",
    (event) => {
      const file = closest(event, REMOVE)?.closest(FILE);
      if (file) sentences.delete(nameOf(file));
    },
    { capture: true },
  );
}

/** @type {(sentences: Map<string, string>) => void} */
function collect(sentences) {
  const list = document.querySelector(LIST);
  if (!list) {
    sentences.clear();
    return;
  }
  for (const why of document.querySelectorAll(`${FIELD} [role=alert]`)) {
    const file = why.closest(FILE);
    if (file) sentences.set(nameOf(file), why.textContent ?? "");
  }
  const lines = [...sentences].map(([name, sentence]) => `${name} – ${sentence}`);
  if (lines.join("\n") === [...list.children].map((line) => line.textContent).join("\n")) return;
  list.replaceChildren(...lines.map((line) => element("li", {}, line)));
}

/** @type {(file: Element) => string} */
const nameOf = (file) => file.querySelector("[data-testid=stFileChipName]")?.getAttribute("title") ?? "";
