// Which renderer draws a graph: vis-network up to a size, WebGL above it where the browser has it.
import { SigmaCamera } from "./sigma.js";
import { VisCamera } from "./vis.js";

const MOST_DOTS = 2_000;
const MOST_TIES = 10_000;

// The camera for this graph: the one there is, or another in its place.
export function cameraFor(camera, stage, painter, graph, lost) {
  const large = graph.nodes.length > MOST_DOTS || graph.edges.length > MOST_TIES;
  const Kind = large && hasWebGL() ? SigmaCamera : VisCamera;
  if (camera instanceof Kind) return camera;
  camera?.destroy();
  stage.replaceChildren();
  return new Kind(stage, painter, graph.options, () => {
    known = false; // the graphics card has given up: from now on without it
    lost();
  });
}

let known;

function hasWebGL() {
  if (known === undefined) {
    const context = document.createElement("canvas").getContext("webgl2");
    known = context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext(); // a page may have few of them
  }
  return known;
}
