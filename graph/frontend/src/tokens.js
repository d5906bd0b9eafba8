// How the picture looks: the tokens that Python reads too.
import tokens from "../../picture/theme.json" with { type: "json" };
/** @import { Shape, Tone } from "./types/sent.d.ts" */

/** @typedef {{ corners: number, reach: number, notch?: number, turn: number }} Outline - `turn` in degrees */
/** @typedef {{ pages: Record<Tone, object>, shapes: Record<Shape, Outline | null> }} Known - a token for each name */

export const { pages, shapes, dots, ties, clouds, labels, map_labels: mapLabels, legend } = /** @satisfies {Known} */ (tokens);
