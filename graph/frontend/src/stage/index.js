// A document that shows a living network by itself: to explore, as a story on a wall, or to who tells the story.
import { explore } from "./explore.js";
import { ground } from "./ground.js";
import { isSpeaker, speaker } from "./speaker.js";
import { story } from "./story.js";
import { wear } from "./theme.js";
/** @import { Stage } from "./ground.js" */

const stage = ground(/** @type {Element} */ (document.getElementById("stage")));
/** @type {Record<string, (stage: Stage, body: HTMLElement) => unknown>} */
const MANNERS = { explore, story, speaker };
const manner = stage.mode === "explore" ? "explore" : isSpeaker() ? "speaker" : "story";
wear(stage, manner === "speaker");
document.documentElement.classList.add("live", manner);
MANNERS[manner](stage, document.body);
