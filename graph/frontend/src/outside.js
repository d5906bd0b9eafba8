import { radiusOf } from "./dots.js";

// What a living picture tells those who ask its element: tests, and the curious. The same whichever renderer draws.
export const outside = (explorer, look, painter) => ({
  get network() {
    return explorer.camera?.network; // of vis
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
  get shown() {
    return look.inside.map((dot) => dot.id);
  },
  // How an actor looks: its category, its size in pixels.
  dot(id) {
    const dot = look.scene.dots.get(id);
    const { scale } = explorer.camera;
    const dashed = dot.ties.filter((tie) => tie.dashed).length;
    const group = look.layers.partition.legend[dot.group].id;
    return { group, radius: dot.radius, drawn: radiusOf(dot, scale) * scale, dashed, inside: dot.inside };
  },
  get all() {
    return look.scene.list.map((dot) => dot.id);
  },
  // What the names fill, in pixels from the stage's corner, by id.
  get boxes() {
    return painter.boxes;
  },
  get named() {
    return painter.named;
  },
  // Where an actor is, in pixels from the stage's corner.
  at: (id) => explorer.camera.toScreen(look.scene.dots.get(id)),
  // The middle of the line between two of them.
  middle(one, two) {
    const { a, b, cx, cy } = look.scene.dots.get(one).ties.find((tie) => [tie.a.id, tie.b.id].includes(two));
    return explorer.camera.toScreen({ x: (a.x + 2 * cx + b.x) / 4, y: (a.y + 2 * cy + b.y) / 4 });
  },
});
