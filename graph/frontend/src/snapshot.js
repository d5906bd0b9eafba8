// While a large picture moves, a snapshot of it is moved: drawn once, larger than the frame, at the place of the camera.
import { contextOf, element } from "./elements.js";
/** @import { Seen, Shown, Size, View } from "./types/drawn.d.ts" */

const MARGIN = 0.4; // beyond the frame on each side, as a share of it
const [SMALLER, LARGER] = [0.6, 2]; // how far a snapshot may be scaled before another is made

/** @typedef {{ left: number, top: number, width: number, height: number }} Frame */
/** @typedef {(context: CanvasRenderingContext2D, camera: Seen) => void} Paint */

export class Snapshot {
  #canvas = element("canvas");
  /** @type {unknown[] | null} */
  #key = null;
  #scale = 0;
  /** @type {Frame | null} */
  #box = null; // its frame, in the scene's units

  // Draws the snapshot onto the context; `paint` draws a picture for a camera. Returns false, with nothing drawn, if the
  // picture has changed meanwhile: while dots move, a snapshot is of no use.
  /** @type {(context: CanvasRenderingContext2D, look: Shown, camera: Seen, paint: Paint) => boolean} */
  draw(context, look, camera, paint) {
    const key = [look.scene, look.version, look.spot];
    const before = this.#key;
    if (before && key.some((part, i) => part !== before[i])) return false;
    if (!before || !this.#box || !this.#fits(camera, this.#box)) {
      this.#key = key;
      this.#box = this.#make(camera, paint);
    }
    const { left, top, width, height } = this.#box;
    context.drawImage(this.#canvas, left, top, width, height);
    return true;
  }

  // At rest the picture itself is drawn, and the next movement gets a sharp snapshot.
  drop() {
    this.#key = null;
  }

  /** @type {(camera: Seen, box: Frame) => boolean} */
  #fits(camera, { left, top, width, height }) {
    const stretch = camera.scale / this.#scale;
    if (stretch < SMALLER || stretch > LARGER) return false;
    const seen = frameOf(camera);
    return (
      seen.left >= left &&
      seen.top >= top &&
      seen.left + seen.width <= left + width &&
      seen.top + seen.height <= top + height
    );
  }

  /** @type {(camera: Seen, paint: Paint) => Frame} */
  #make(camera, paint) {
    const { scale } = camera;
    const { left, top, width, height } = frameOf(camera);
    this.#scale = scale;
    const box = {
      left: left - MARGIN * width,
      top: top - MARGIN * height,
      width: (1 + 2 * MARGIN) * width,
      height: (1 + 2 * MARGIN) * height,
    };
    const size = { width: box.width * scale, height: box.height * scale };
    const view = { scale, x: -box.left * scale, y: -box.top * scale };
    this.#canvas.width = Math.ceil(size.width * devicePixelRatio);
    this.#canvas.height = Math.ceil(size.height * devicePixelRatio);
    const context = contextOf(this.#canvas);
    const zoom = scale * devicePixelRatio;
    context.setTransform(zoom, 0, 0, zoom, view.x * devicePixelRatio, view.y * devicePixelRatio);
    paint(context, { scale, size, view, moving: true });
    return box;
  }
}

// What a camera sees, in the scene's units.
/** @type {(camera: { view: View, size: Size }) => Frame} */
function frameOf({ view: { scale, x, y }, size: { width, height } }) {
  return { left: -x / scale, top: -y / scale, width: width / scale, height: height / scale };
}
