import { radiusOf } from "./dots.js";
/** @import { Explorer } from "./explorer.js" */
/** @import { Painter } from "./painter.js" */
/** @import { Dot, Point, Shown, Tie } from "./types/drawn.d.ts" */

// The state of a picture for tests and debugging, as a property of its element; the same for each renderer.
/**
 * @param {Explorer} explorer
 * @param {Shown} look
 * @param {Painter} painter
 */
export const inspector = (explorer, look, painter) => ({
  /** @returns {unknown} */
  get network() {
    const { camera } = explorer;
    return camera && "network" in camera ? camera.network : undefined; // of vis
  },
  get renderer() {
    return explorer.camera?.kind;
  },
  get selected() {
    return look.selected?.id ?? null;
  },
  get focus() {
    return look.focus;
  },
  get camera() {
    return { scale: explorer.camera.scale, ...explorer.camera.centre };
  },
  // Whether one picture is still fading into the next.
  get fading() {
    return look.fade.on;
  },
  // Around whom a ring shows that others have changed them.
  get pulsing() {
    return look.pulses.ids;
  },
  get shown() {
    return look.inside.map((dot) => dot.id);
  },
  // The appearance of an actor: its category, its size in pixels.
  /** @param {string} id */
  dot(id) {
    const dot = /** @type {Dot} */ (look.scene.dots.get(id));
    const { scale } = explorer.camera;
    const dashed = dot.ties.filter((tie) => tie.dashed).length;
    const group = look.layers.partition.legend[dot.group].id;
    return { group, radius: dot.radius, drawn: radiusOf(dot, scale) * scale, dashed, inside: dot.inside };
  },
  get all() {
    return look.scene.list.map((dot) => dot.id);
  },
  /** @type {(id: string) => string | undefined} */
  nameOf: (id) => look.scene.dots.get(id)?.name,
  // What the names fill, in pixels from the stage's corner, by id.
  get boxes() {
    return painter.boxes;
  },
  get named() {
    return painter.named;
  },
  // Where an actor is, in pixels from the stage's corner.
  /** @type {(id: string) => Point} */
  at: (id) => explorer.camera.toScreen(/** @type {Dot} */ (look.scene.dots.get(id))),
  // The middle of the line between two of them.
  /**
   * @param {string} one
   * @param {string} two
   */
  middle(one, two) {
    const { ties } = /** @type {Dot} */ (look.scene.dots.get(one));
    const { a, b, cx, cy } = /** @type {Tie} */ (ties.find((tie) => [tie.a.id, tie.b.id].includes(two)));
    return explorer.camera.toScreen({ x: (a.x + 2 * cx + b.x) / 4, y: (a.y + 2 * cy + b.y) / 4 });
  },
});
