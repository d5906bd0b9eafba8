// Ties in few strokes: those that look the same are one path, kept until something changes.
import { clear } from "./theme.js";

export class Ties {
  #key = null;
  #strokes = [];

  // `look` says what is selected, pointed at and hidden; `scale` is the zoom.
  draw(context, look, scale) {
    const key = [look.scene, look.theme, look.hiddenKey, look.selected, look.selected ? null : look.pointed];
    if (!this.#key || key.some((part, i) => part !== this.#key[i])) {
      this.#key = key;
      this.#strokes = this.#gather(look);
    }
    // On the screen a tie is a little wider when one is near, but far from as much as everything else.
    const breadth = Math.min(Math.max(scale ** 0.35, 0.6), 1.6) / scale;
    context.lineCap = "round";
    for (const { path, colour, width } of this.#strokes) {
      context.strokeStyle = colour;
      context.lineWidth = width * breadth;
      context.stroke(path);
    }
  }

  #gather({ scene, theme, colours, hidden, selected, pointed }) {
    const strokes = new Map();
    const near = selected ?? pointed;
    // The more ties, the fainter each, or together they would drown the actors.
    const strength = Math.min(1, Math.max(0.14, Math.sqrt(500 / scene.ties.length)));
    const add = (layer, colour, width, { a, b, cx, cy }) => {
      const name = `${layer} ${colour} ${width}`;
      if (!strokes.has(name)) strokes.set(name, { layer, colour, width, path: new Path2D() });
      const { path } = strokes.get(name);
      path.moveTo(a.x, a.y);
      path.quadraticCurveTo(cx, cy, b.x, b.y);
    };
    for (const tie of scene.ties) {
      const { a, b } = tie;
      if (hidden.has(a.group) || hidden.has(b.group)) continue;
      const width = 0.6 + 0.35 * tie.width;
      if (near === tie.from || near === tie.to) {
        const other = near === a.id ? b : a;
        add(1, clear(colours.get(other.group), selected ? 0.9 : 0.75), width + 0.5, tie);
      } else if (selected) add(0, clear(theme.tie, 0.11 * strength), width, tie);
      else if (a.group === b.group) add(0, clear(colours.get(a.group), 0.42 * strength), width, tie);
      else add(0, clear(theme.tie, 0.4 * strength), width, tie);
    }
    return [...strokes.values()].sort((a, b) => a.layer - b.layer);
  }
}
