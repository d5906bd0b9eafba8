// What drawing works with. Lengths are in the scene's units unless pixels are mentioned.
import type { Look } from "../look.js";
import type { SigmaCamera } from "../sigma.js";
import type { VisCamera } from "../vis.js";
import type { Graph, Layers, Places, Shape, Tone, Hex, Words } from "./sent.js";

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  w: number;
  h: number;
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The frame a picture is seen in, in pixels; `far` if from the back of a room. */
export interface Size {
  width: number;
  height: number;
  far?: boolean;
}

/** A point p of the scene is seen at p × scale + (x, y). */
export interface View extends Point {
  scale: number;
}

/** A place that takes room: the camera shows it and names avoid it. */
export interface Spot extends Point {
  radius: number;
  /** The largest radius that its neighbours allow. */
  room: number;
}

export interface Dot extends Spot {
  id: string;
  name: string;
  partners: number;
  collaboration: boolean;
  count: number;
  within: number;
  /** In the graph. */
  place: number;
  ties: Tie[];
  /** Its row of the legend. */
  group: number;
  /** Its place in the ranking, 0 for the first. */
  rank: number;
  shape?: Shape;
  /** Whether it is within the filters, the legend and the focus. */
  inside: boolean;
  /** The colour it was painted in last, and the one it fades from. */
  painted?: Hex;
  before?: Hex;
}

/** The place of an actor that a change removes; without a name it is not shown. */
export interface Gone extends Spot {
  id: string;
  name: string;
}

/** What may have a name. */
export type Named = Dot | Gone;

export interface Tie {
  a: Dot;
  b: Dot;
  width: number;
  count: number;
  place: number;
  /** Where its arc bends to. */
  cx: number;
  cy: number;
  inside: boolean;
  dashed: boolean;
  /** Whether only one of its ends is within. */
  leaving?: boolean;
}

export interface Scene {
  graph: Graph;
  places: Places;
  drawnOut: number;
  bow: number;
  list: Dot[];
  dots: Map<string, Dot>;
  ties: Tie[];
  gone: Gone[];
  words: Words;
  lang: string;
  map: boolean;
}

export interface Theme {
  tone: Tone;
  background: Hex;
  text: Hex;
  tie: Hex;
  /** The factor of the opacity of ties. */
  tieStrength: number;
  /** How opaque the area of a category is. */
  cloud: number;
  /** How far a dimmed colour goes towards the background. */
  faint: number;
}

/** The highlighted dots and ties, while all else is faint. */
export interface Highlighted {
  dots: Set<Dot>;
  ties: Tie[];
}

/** A look with a scene. */
export type Shown = Look & { scene: Scene; layers: Layers; theme: Theme };

/** What painting needs of a camera. */
export interface Seen {
  scale: number;
  size: Size;
  view: View;
  moving: boolean;
}

/** … and writing, too. */
export interface Camera extends Seen {
  far: boolean;
  rest: number;
  projection(): (point: Point) => Point;
  toScreen(point: Point): Point;
}

export type AnyCamera = SigmaCamera | VisCamera;

/** Where a camera goes: the zoom, the point in the middle of the frame, and in how many milliseconds. */
export interface Move {
  scale: number;
  position: Point;
  duration: number;
}

export interface Fit {
  duration?: number;
  partly?: boolean;
  left?: number;
  boxesAt?: BoxesAt<Spot>;
  snug?: boolean;
}

/** What each dot fills at a zoom, in pixels from its middle. */
export type BoxesAt<Some extends Spot> = (dots: Some[], scale: number) => Box[];

/** The soft areas of the categories as an image, and its place. */
export interface Clouds {
  canvas: HTMLCanvasElement;
  left: number;
  top: number;
  width: number;
  height: number;
}
