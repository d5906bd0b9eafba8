// A document that shows a network without a server: to explore, as a story on a wall, or for the speaker.
import { explore } from "./explore.js";
import { readStage } from "./content.js";
import { isSpeaker, speaker } from "./speaker.js";
import { story } from "./story.js";
import { applyTheme } from "./theme.js";
/** @import { Stage } from "./content.js" */

const stage = readStage(/** @type {Element} */ (document.getElementById("stage")));
/** @type {Record<string, (stage: Stage, body: HTMLElement) => unknown>} */
const MODES = { explore, story, speaker };
const mode = stage.mode === "explore" ? "explore" : isSpeaker() ? "speaker" : "story";
applyTheme(stage, mode === "speaker");
document.documentElement.classList.add("live", mode);
MODES[mode](stage, document.body);
