// Draws dots with WebGL: a square each, in which the distance to the outline decides what is inside. The same
// outlines, edges and rings as in dots.js.
import { EdgeRectangleProgram, NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";
import { dots, shapes } from "./tokens.js";
/** @import { Outline } from "./tokens.js" */
/** @import { Shape } from "./types/sent.d.ts" */

const SHAPES = Object.keys(shapes);
const RING = 16; // added to the shape's number

/** @type {(shape: Shape, ring: boolean) => number} */
export const markOf = (shape, ring) => Math.max(SHAPES.indexOf(shape), 0) + (ring ? RING : 0);

// Numbers as GLSL needs them; its y goes upwards.
/** @type {(number: number) => string} */
const glsl = (number) => number.toFixed(6);
/** @type {(degrees: number) => string} */
const radians = (degrees) => glsl((degrees * Math.PI) / 180);
/** @type {(form: Outline) => string} */
const distance = ({ corners, reach, notch, turn }) =>
  notch
    ? `star(unit, ${glsl(corners)}, ${glsl(reach)}, ${glsl(notch)}, ${radians(-turn)})`
    : `polygon(unit, ${glsl(corners)}, ${glsl(reach)}, ${radians(-turn)})`;
const distances = Object.values(shapes)
  .map((form, i) => (form ? `if (shape > ${glsl(i - 0.5)} && shape < ${glsl(i + 0.5)}) away = ${distance(form)};` : ""))
  .join("\n  ");

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute float a_mark;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_mark;
void main() {
  v_radius = a_size / u_sizeRatio;
  v_at = a_corner * (v_radius * 1.6 + 8.0);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  v_mark = a_mark;
  gl_Position = vec4((u_matrix * vec3(a_position + v_at * u_correctionRatio * 2.0, 1)).xy, 0, 1);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_mark;
uniform vec3 u_background;
uniform float u_pixelRatio;
const float PI = 3.141592653589793;
float polygon(vec2 at, float corners, float reach, float turn) {
  float step = 2.0 * PI / corners;
  float angle = atan(at.y, at.x) - turn - step / 2.0;
  return cos(angle - step * floor(0.5 + angle / step)) * length(at) - reach * cos(step / 2.0);
}
float star(vec2 at, float corners, float reach, float notch, float turn) {
  float step = 2.0 * PI / corners;
  float angle = abs(mod(atan(at.y, at.x) - turn + step / 2.0, step) - step / 2.0);
  vec2 folded = length(at) * vec2(cos(angle), sin(angle));
  vec2 tip = vec2(reach, 0.0);
  vec2 side = notch * vec2(cos(step / 2.0), sin(step / 2.0)) - tip;
  return dot(folded - tip, normalize(vec2(side.y, -side.x)));
}
float outline(vec2 at, float shape, float radius) {
  vec2 unit = at / radius;
  float away = length(unit) - 1.0;
  ${distances}
  return away * radius;
}
void main() {
  float ringed = step(${(RING - 0.5).toFixed(1)}, v_mark);
  float shape = v_mark - ringed * ${RING.toFixed(1)};
  float soft = 0.6 / u_pixelRatio;
  float inside = smoothstep(soft, -soft, outline(v_at, shape, v_radius));
  float edge = outline(v_at, shape, v_radius) - ${glsl(dots.edge / 2)};
  float painted = inside;
  if (ringed > 0.5) {
    edge = outline(v_at, shape, v_radius + min(${glsl(dots.ring_most)}, max(${glsl(dots.ring)} * v_radius, min(${glsl(dots.ring_least)}, ${glsl(dots.ring_least_share)} * v_radius))));
    painted = max(painted, smoothstep(${glsl(dots.ring_width / 2)} + soft, ${glsl(dots.ring_width / 2)} - soft, abs(edge)));
    edge -= ${glsl(dots.ring_width / 2)};
  }
  float there = smoothstep(soft, -soft, edge) * v_color.a;
  gl_FragColor = vec4(mix(u_background, v_color.rgb, painted) * there, there);
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

// Sigma uploads everything to the graphics card at every frame; this only what has changed.
/**
 * @template Base
 * @param {Base} Program - as `any`, since a class without types cannot extend an abstract one
 * @returns {Base}
 */
const sparing = (Program) =>
  /** @type {any} */ (class extends /** @type {any} */ (Program) {
    /** @type {(...given: unknown[]) => void} */
    process(...given) {
      this.changed = true;
      super.process(...given);
    }

    /** @type {(capacity: number) => void} */
    reallocate(capacity) {
      this.changed = true;
      super.reallocate(capacity);
    }

    /** @type {(program: import("sigma/rendering").ProgramInfo) => void} */
    bindProgram(program) {
      const { gl } = program;
      if (!this.changed) gl.bufferData = () => {};
      super.bindProgram(program);
      delete (/** @type {Partial<typeof gl>} */ (gl).bufferData);
      this.changed = false;
    }
  });

export const TieProgram = sparing(EdgeRectangleProgram);

// `background` returns the colour behind the dots, as three shares of one.
/** @type {(background: () => number[]) => import("sigma/rendering").NodeProgramType} */
export const markProgram = (background) =>
  class extends sparing(NodeProgram) {
    /**
     * @param {WebGLRenderingContext} gl
     * @param {WebGLFramebuffer | null} _picking
     * @param {import("sigma").Sigma} renderer
     */
    constructor(gl, _picking, renderer) {
      super(gl, null, renderer); // picking is done in dots.js
    }

    /** @override */
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_pixelRatio", "u_background"],
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_mark", size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
      };
    }

    /**
     * @override
     * @param {number} _node
     * @param {number} at
     * @param {import('sigma/types').NodeDisplayData & { mark: number }} data
     */
    processVisibleItem(_node, at, { x, y, size, color, mark }) {
      const { array } = this;
      array[at++] = x;
      array[at++] = y;
      array[at++] = size;
      array[at++] = floatColor(color);
      array[at++] = mark;
    }

    /**
     * @override
     * @param {import('sigma/types').RenderParams} params
     * @param {import('sigma/rendering').ProgramInfo} program
     */
    setUniforms({ matrix, sizeRatio, correctionRatio, pixelRatio }, { gl, uniformLocations: uniform }) {
      gl.uniformMatrix3fv(uniform.u_matrix, false, matrix);
      gl.uniform1f(uniform.u_sizeRatio, sizeRatio);
      gl.uniform1f(uniform.u_correctionRatio, correctionRatio);
      gl.uniform1f(uniform.u_pixelRatio, pixelRatio);
      gl.uniform3fv(uniform.u_background, background());
    }
  };
