// The page's colours, read from Streamlit's CSS variables.
import { pages } from "./tokens.js";
/** @import { Theme } from "./types/drawn.d.ts" */
/** @import { Hex } from "./types/sent.d.ts" */

/** @type {(probe: Element) => Theme} */
export function readTheme(probe) {
  const style = getComputedStyle(probe);
  const background = channels(style.backgroundColor);
  const text = channels(style.color);
  const dark = luminance(background) < 0.25;
  const wall = style.getPropertyValue("--tone").trim();
  const tone = wall === "projector" ? wall : dark ? "dark" : "light";
  const { tie, cloud, faint } = pages[tone];
  return {
    tone,
    background: hex(background),
    text: hex(text),
    tie: hex(mix(text, background, tie)),
    tieStrength: wall.startsWith("projector") ? 1.6 : 1, // the factor of ties' opacity: fine lines are faint on a projector
    cloud,
    faint,
  };
}

// An invisible transition ends whenever the probe's colours have changed, for whatever reason: a rerun,
// the theme menu, the system's own dark mode.
/** @type {(probe: Element, changed: () => void) => void} */
export function watchTheme(probe, changed) {
  probe.addEventListener("transitionend", changed);
}

/** @type {(colour: string) => number[]} */
function channels(colour) {
  const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [255, 255, 255];
  const rgb = numbers.slice(0, 3);
  return colour.startsWith("color(") ? rgb.map((c) => c * 255) : rgb;
}

/** @type {(c: number) => number} */
const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
/** @type {(rgb: number[]) => number} */
const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
/** @type {(rgb: number[]) => Hex} */
const hex = (rgb) => "#" + rgb.map((c) => Math.round(c).toString(16).padStart(2, "0")).join("");
/** @type {(from: number[], to: number[], share: number) => number[]} */
const mix = (from, to, share) => from.map((c, i) => c + (to[i] - c) * share);
/** @type {(colour: Hex) => number[]} */
export const parse = (colour) => [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));

/** @type {(colour: Hex, towards: Hex, share: number) => Hex} */
export const blend = (colour, towards, share) => hex(mix(parse(colour), parse(towards), share));
/** @type {(colour: Hex, alpha: number) => string} */
export const clear = (colour, alpha) => `rgba(${parse(colour).join()},${alpha})`;

// A style sheet belongs to one shadow root and loads late; a picture that moves to another root gets a copy of it, so
// that it is never shown without styles.
/** @type {CSSStyleSheet | null} */
let copy = null;

/** @type {(host: Element) => void} */
export function carryStyle(host) {
  const root = host.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  if (copy) {
    if (!root.adoptedStyleSheets.includes(copy)) root.adoptedStyleSheets.push(copy);
    return;
  }
  /** @type {HTMLLinkElement | null} */
  const link = root.querySelector("link[rel=stylesheet]");
  const keep = () => {
    try {
      const made = new CSSStyleSheet();
      made.replaceSync([...(link?.sheet?.cssRules ?? [])].map((rule) => rule.cssText).join("\n"));
      copy = made;
    } catch {
      copy = null; // of another origin: the link alone is used
    }
  };
  if (link?.sheet) keep();
  else link?.addEventListener("load", keep);
}
