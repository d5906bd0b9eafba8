// Which renderer draws a graph: vis-network up to a size, WebGL above it where the browser has it.
import { SigmaCamera } from "./sigma.js";
import { VisCamera } from "./vis.js";
/** @import { AnyCamera } from "./types/drawn.d.ts" */
/** @import { Painter } from "./painter.js" */
/** @import { Graph } from "./types/sent.d.ts" */

const MOST_DOTS = 2_000;
const MOST_TIES = 10_000;

// The camera for this graph: the current one, or another in its place.
/** @type {(camera: AnyCamera | null, stage: HTMLElement, painter: Painter, graph: Graph, lost: () => void) => AnyCamera} */
export function cameraFor(camera, stage, painter, graph, lost) {
  const large = graph.nodes.length > MOST_DOTS || graph.edges.length > MOST_TIES;
  const Kind = large && hasWebGL() ? SigmaCamera : VisCamera;
  if (camera instanceof Kind) return camera;
  camera?.destroy();
  stage.replaceChildren();
  if (Kind === VisCamera) return new VisCamera(stage, painter, graph.options);
  return new SigmaCamera(stage, painter, () => {
    known = false; // the context is lost: from now on without WebGL
    lost();
  });
}

/** @type {boolean | undefined} */
let known;

function hasWebGL() {
  if (known === undefined) {
    const context = document.createElement("canvas").getContext("webgl2");
    known = context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext(); // a page may have few of them
  }
  return known;
}
