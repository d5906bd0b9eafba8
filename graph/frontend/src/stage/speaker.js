// The speaker's window: notes, the next step, and the time.
import { element } from "../elements.js";
import { Explorer } from "../explorer.js";
import { Channel } from "./channel.js";
import { showChart } from "./chart.js";
import { clock } from "./clock.js";
import { pictureData } from "./content.js";
import { keys } from "./keys.js";
import { latestStage } from "./latest.js";
/** @import { Stage } from "./content.js" */
/** @import { State } from "./channel.js" */

export const SPEAKER = "speaker";
export const isSpeaker = () => location.hash === `#${SPEAKER}`;

/** @type {(opened: Stage, body: HTMLElement) => void} */
export function speaker(opened, body) {
  let stage = opened; // until the wall has taken the latest of the network
  const { texts } = stage;
  let state = { step: 0, blank: false };
  let met = false; // whether the state of the wall is known
  const channel = new Channel(stage.key, {
    peer: window.opener,
    received: (state) => {
      met = true;
      show(state);
    },
    state: () => (met ? state : null),
    updated: async () => {
      stage = (await latestStage()) ?? stage;
      show(state);
    },
  });
  /** @type {(text: string, act: () => void) => HTMLButtonElement} */
  const button = (text, act) => element("button", { type: "button", onclick: act }, text);
  const place = element("p", { class: "place" });
  const title = element("h1");
  const caption = element("p", { class: "said" });
  const notes = element("p", { class: "speech", dir: "auto" });
  const [nextTitle, nextCaption] = [element("h2"), element("p")];
  const thumb = element("div", { class: "thumb", inert: "", "aria-hidden": "true" });
  const picture = new Explorer({ load: (name) => stage.load(name) });
  const chart = element("div", { class: "chart", hidden: "" });
  const blank = button(texts.blank, () => turn(state.step, !state.blank));
  const back = button(texts.back, () => turn(state.step - 1));
  const forth = button(texts.forth, () => turn(state.step + 1));
  body.prepend(
    element(
      "main",
      { class: "desk" },
      element("div", { class: "bar-top" }, place, ...clock(stage)),
      element("section", { class: "now", "aria-live": "polite" }, title, caption, notes),
      element("section", { class: "next" }, element("p", { class: "label" }, texts.next), nextTitle, nextCaption, thumb),
      element("div", { class: "turns" }, back, forth, blank),
    ),
  );
  picture.enter(thumb);
  thumb.append(chart);

  /** @type {(to: number, dark?: boolean) => void} */
  function turn(to, dark = false) {
    show({ step: to === Infinity ? stage.steps.length - 1 : to, blank: dark });
    channel.send(state);
  }

  /** @type {(state: State) => void} */
  function show({ step, blank: dark }) {
    const { steps } = stage;
    const at = Math.min(Math.max(step, 0), steps.length - 1);
    state = { step: at, blank: dark };
    const next = steps[at + 1];
    place.textContent = `${at + 1}/${steps.length}`;
    title.textContent = stage.title(at);
    caption.textContent = steps[at].caption;
    notes.textContent = steps[at].notes || texts.no_notes;
    nextTitle.textContent = next ? stage.title(at + 1) : texts.end;
    nextCaption.textContent = next?.caption ?? "";
    thumb.hidden = !next;
    showChart(chart, next?.chart);
    picture.host.classList.toggle("behind", !!next?.chart);
    if (next) picture.update({ data: pictureData(next, "100%"), setStateValue: () => {} });
    blank.setAttribute("aria-pressed", String(dark));
    back.disabled = at === 0;
    forth.disabled = !next;
  }

  keys({
    step: (by) => turn(state.step + by),
    go: (to) => turn(to),
    blank: () => turn(state.step, !state.blank),
    out: () => window.close(),
  });
  show(state);
  channel.hello();
}
