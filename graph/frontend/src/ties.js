// Ties in few strokes: those that look the same are one path, kept until something changes.
import { other } from "./scene.js";
import { clear } from "./theme.js";
import { ties as tokens } from "./tokens.js";
/** @import { Scene, Shown, Tie } from "./types/drawn.d.ts" */

/** @typedef {{ layer: number, colour: string, width: number, dashed: boolean, path: Path2D }} Stroke */

export class Ties {
  /** @type {unknown[]} */
  #key = [];
  /** @type {Stroke[]} */
  #base = [];
  /** @type {Stroke[]} */
  #kept = []; // the strokes that fade out

  // Keeps the current strokes to fade out.
  /** @type {(look: Shown | null) => void} */
  keep(look) {
    this.#kept = look ? [...this.#base, ...near(look)] : [];
  }

  /** @type {(context: CanvasRenderingContext2D, look: Shown, scale: number) => void} */
  draw(context, look, scale) {
    const key = [look.scene, look.version, !!look.spot];
    if (key.some((part, i) => part !== this.#key[i])) {
      this.#key = key;
      this.#base = atRest(look);
    }
    const { fade } = look;
    if (fade.on) stroke(context, this.#kept, look, scale, 1 - fade.share);
    stroke(context, this.#base, look, scale, fade.share);
    this.drawNear(context, look, scale);
  }

  // Those of the selection, of the path or of the actor pointed at, over the others.
  /** @type {(context: CanvasRenderingContext2D, look: Shown, scale: number) => void} */
  drawNear(context, look, scale) {
    stroke(context, near(look), look, scale, look.fade.share);
  }
}

/** @type {(context: CanvasRenderingContext2D, strokes: Stroke[], look: Shown, scale: number, share: number) => void} */
function stroke(context, strokes, { scene, unit }, scale, share) {
  // A tie grows with the zoom, but much slower than the picture.
  const wider = ((scene.map ? 1 : Math.min(Math.max((scale / unit) ** tokens.growth, tokens.thinnest), tokens.widest)) * unit) / scale;
  context.save();
  context.globalAlpha = share;
  context.lineCap = "round";
  for (const { path, colour, width, dashed } of strokes) {
    context.strokeStyle = colour;
    context.lineWidth = width * wider;
    context.setLineDash(dashed ? tokens.dash.map((length) => (length * unit) / scale) : []);
    context.stroke(path);
  }
  context.restore();
}

class Strokes {
  /** @type {Map<string, Stroke>} */
  #all = new Map();

  /** @type {(layer: number, colour: string, width: number, tie: Tie) => void} */
  add(layer, colour, width, { a, b, cx, cy, dashed }) {
    const name = `${layer} ${colour} ${width} ${dashed}`;
    if (!this.#all.has(name)) this.#all.set(name, { layer, colour, width, dashed, path: new Path2D() });
    const { path } = /** @type {Stroke} */ (this.#all.get(name));
    path.moveTo(a.x, a.y);
    path.quadraticCurveTo(cx, cy, b.x, b.y);
  }

  get sorted() {
    return [...this.#all.values()].sort((a, b) => a.layer - b.layer);
  }
}

/** @type {(tie: Tie, scene: Scene) => number} */
const widthOf = (tie, { map }) => (map ? tie.width : tokens.width + tokens.width_per_link * tie.width);

// The more ties, the fainter each, or together they would hide the actors: those within the filters by their
// own number, the faint ones by that of all.
/** @type {(look: Pick<Shown, "scene" | "crossing">) => { own: number, faint: number }} */
export function strengths({ scene, crossing }) {
  /** @type {(ties: number) => number} */
  const share = (ties) => (scene.map ? 1 : Math.min(1, Math.max(tokens.weakest, Math.sqrt(tokens.many / Math.max(ties, 1)))));
  return { own: share(crossing), faint: share(scene.ties.length) };
}

// The strength of a tie that is not within the filters: one that leads out of them stays visible.
/** @type {(tie: Pick<Tie, "leaving">) => number} */
export const faintStrength = (tie) => (tie.leaving ? tokens.leaving : tokens.outside);

/** @type {(look: Shown) => Stroke[]} */
function atRest(look) {
  const { scene, theme, colours, spot } = look;
  const strokes = new Strokes();
  const { own, faint } = strengths(look);
  for (const tie of scene.ties) {
    if (!look.has(tie)) continue;
    const { a, b } = tie;
    const width = widthOf(tie, scene);
    const back = !spot || !look.parted ? faintStrength(tie) : tie.inside ? tokens.behind : tokens.behind_outside;
    if (spot || !tie.inside) strokes.add(0, clear(theme.tie, back * (tie.inside ? own : faint)), width, tie);
    else if (a.group === b.group) strokes.add(1, clear(colours[a.group], tokens.within_group * own * theme.tieStrength), width, tie);
    else strokes.add(1, clear(theme.tie, tokens.between_groups * own * theme.tieStrength), width, tie);
  }
  return strokes.sorted;
}

/** @type {(look: Shown) => Stroke[]} */
function near(look) {
  const { scene, colours, spot, selected, pointed, far } = look;
  const strokes = new Strokes();
  const more = scene.map ? 0 : far ? 1.2 : tokens.width_more;
  if (spot) {
    for (const tie of spot.ties) {
      const end = selected && (tie.a === selected || tie.b === selected) ? other(tie, selected) : tie.b;
      strokes.add(1, clear(colours[end.group], tokens.highlighted), widthOf(tie, scene) + more, tie);
    }
  } else if (pointed) {
    for (const tie of look.tiesOf(pointed)) {
      strokes.add(1, clear(colours[other(tie, pointed).group], 0.75), widthOf(tie, scene) + more, tie);
    }
  }
  return strokes.sorted;
}
