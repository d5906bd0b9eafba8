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
  get shown() {
    return look.inside.map((dot) => dot.id);
  },
  get named() {
    return painter.named;
  },
  // Where an actor is, in pixels from the stage's corner.
  at: (id) => explorer.camera.toScreen(look.scene.dots.get(id)),
});
