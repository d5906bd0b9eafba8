// While a large picture moves, a print of it moves: drawn once, larger than the frame, and put where the camera looks.
import { element } from "./elements.js";

const MARGIN = 0.4; // beyond the frame on each side, as a share of it
const [SMALLER, LARGER] = [0.6, 2]; // how a print may be stretched before another is made

export class Print {
  #canvas = element("canvas");
  #key = null;
  #scale = 0;
  #box = null; // what it shows, in the scene's units

  // Puts the print onto the context; `paint` draws one, onto a context and as a camera sees it. Returns false, with
  // nothing drawn, if the picture has changed on the way: while dots walk, a print would be of no use.
  draw(context, look, camera, paint) {
    const key = [look.scene, look.version, look.spot];
    if (this.#key && key.some((part, i) => part !== this.#key[i])) return false;
    if (!this.#key || !this.#fits(camera)) {
      this.#key = key;
      this.#make(camera, paint);
    }
    const { left, top, width, height } = this.#box;
    context.drawImage(this.#canvas, left, top, width, height);
    return true;
  }

  // At rest the picture itself is seen, and the next movement gets a sharp print.
  drop() {
    this.#key = null;
  }

  #fits(camera) {
    const stretch = camera.scale / this.#scale;
    if (stretch < SMALLER || stretch > LARGER) return false;
    const [seen, { left, top, width, height }] = [frameOf(camera), this.#box];
    return (
      seen.left >= left &&
      seen.top >= top &&
      seen.left + seen.width <= left + width &&
      seen.top + seen.height <= top + height
    );
  }

  #make(camera, paint) {
    const { scale } = camera;
    const { left, top, width, height } = frameOf(camera);
    this.#scale = scale;
    this.#box = {
      left: left - MARGIN * width,
      top: top - MARGIN * height,
      width: (1 + 2 * MARGIN) * width,
      height: (1 + 2 * MARGIN) * height,
    };
    const size = { width: this.#box.width * scale, height: this.#box.height * scale };
    const view = { scale, x: -this.#box.left * scale, y: -this.#box.top * scale };
    this.#canvas.width = Math.ceil(size.width * devicePixelRatio);
    this.#canvas.height = Math.ceil(size.height * devicePixelRatio);
    const context = this.#canvas.getContext("2d");
    const zoom = scale * devicePixelRatio;
    context.setTransform(zoom, 0, 0, zoom, view.x * devicePixelRatio, view.y * devicePixelRatio);
    paint(context, { scale, size, view, moving: true });
  }
}

// What a camera sees, in the scene's units.
function frameOf({ view: { scale, x, y }, size: { width, height } }) {
  return { left: -x / scale, top: -y / scale, width: width / scale, height: height / scale };
}
