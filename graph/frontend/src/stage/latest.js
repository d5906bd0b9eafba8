// The stage as it is now: what the address of this document answers with.
import { readStage } from "./content.js";
/** @import { Stage } from "./content.js" */

const PATIENCE = 60_000; // milliseconds; a story of a large network takes some

// Null if the server does not answer, or no longer knows the stage. The table and the fonts, which have the letters of
// the names, are replaced with it.
/** @type {() => Promise<Stage | null>} */
export async function latestStage() {
  try {
    const answer = await fetch(location.href.split("#")[0], { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return null;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    const stage = readStage(/** @type {Element} */ (found.getElementById("stage")));
    // This document's policy does not know its style as an element.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(found.querySelector("style")?.textContent ?? "");
    document.adoptedStyleSheets = [sheet];
    const [now, latest] = [document, found].map((each) => each.querySelector(".plain"));
    if (now && latest) now.replaceWith(document.adoptNode(latest));
    return stage;
  } catch {
    return null;
  }
}
