// Modules without types of their own.

// The vis-network that pyvis brings, in the version that build.mjs names, and no more of it than is used. Much of that
// is internal, and missing in the declarations of its own package.
declare module "vis-network" {
  export type Options = Record<string, unknown>;

  interface Place {
    x: number;
    y: number;
  }

  export class DataSet<Item> {
    add(items: Item[]): void;
    clear(): void;
  }

  export class Network {
    constructor(box: HTMLElement, data: { nodes: DataSet<object>; edges: DataSet<object> }, options: Options);
    body: {
      nodes: object;
      edges: object;
      view: { scale: number; translation: Place };
      emitter: { emit(event: "_requestRedraw"): void };
    };
    canvas: { frame: HTMLElement; setSize(): boolean };
    clustering: { clusteredNodes: object; clusteredEdges: object };
    on(event: "beforeDrawing" | "afterDrawing", heard: (context: CanvasRenderingContext2D) => void): void;
    on(event: "dragStart" | "zoom", heard: () => void): void;
    getViewPosition(): Place;
    moveTo(to: { scale?: number; position?: Place }): void;
    redraw(): void;
    destroy(): void;
  }
}

// The base of sigma's types, which declare their events themselves.
declare module "events" {
  export class EventEmitter {}
}

// esbuild's loader hands over the text of a style sheet.
declare module "*.css" {
  const text: string;
  export default text;
}

