// What Python sends, and in which component's data: graph/picture/scene/canvas.py writes the layers, names.py beside it
// the names, graph/export/html/document.py the stage.

/** A colour as `#rrggbb`. */
export type Hex = string;

/** Texts by name, some with parts in braces: those of a picture are listed in graph/picture/scene/words.py. */
export type Words = Record<string, string>;

export type Tone = "light" | "dark" | "projector";

/** A colour for each kind of background. */
export type Colour = Record<Tone, Hex>;

export type Shape = "dot" | "triangle" | "diamond" | "square" | "triangleDown" | "star" | "hexagon";

/** The nodes and edges; the other layers refer to them by their places in it. */
export interface Graph {
  format: number;
  lang: string;
  words: Words;
  options: import("vis-network").Options;
  /** Whether the nodes are categories rather than actors. */
  map: boolean;
  nodes: GraphNode[];
  edges: GraphEdge[];
  omitted: number;
  omittedTies: number;
}

export interface GraphNode {
  id: string;
  label: string;
  /** For vis-network; the mark is the partition's. */
  shape: "custom";
  partners: number;
  collaboration: boolean;
  /** In a map: actors of the category. */
  count?: number;
  /** In a map: ties among them. */
  within?: number;
}

export interface GraphEdge {
  from: string;
  to: string;
  width: number;
  /** In a map: the ties that the edge stands for. */
  count?: number;
}

/** Where each node is; `gone` are places that are kept free. */
export interface Places {
  x: number[];
  y: number[];
  gone: [number, number][];
}

/** A radius for each node, and the nodes from first to last. */
export interface Ranking {
  name: string;
  radii: number[];
  order: number[];
  /** Partners in what is measured, where more is drawn; null for a node that is not measured. */
  partners?: (number | null)[];
}

export interface Entry {
  id: string;
  name: string;
  count: number;
  shape: Shape;
  colour: Colour;
}

/** Each node's row of the legend. */
export interface Partition {
  by: string;
  title: string;
  legend: Entry[];
  of: number[];
}

/** Which nodes and edges are within the filters, and which edges are dashed: "1" or "0" for each. */
export interface Scope {
  dots: string;
  ties: string;
  dashed: string;
}

/** The highlighted nodes and edges. */
export interface Lit {
  dots: number[];
  ties: number[];
}

/** What a change takes away: the names of removed actors, in the order of the places kept free, and the nodes cut off. */
export interface Loss {
  gone: string[];
  apart: number[];
}

export interface Layers {
  graph: Graph;
  places: Places;
  ranking: Ranking;
  partition: Partition;
  scope: Scope | null;
  lit: Lit | null;
  loss: Loss | null;
}

export type LayerName = keyof Layers;

/** What each layer is found by: an address, or a name in the document. */
export type LayerNames = Record<"graph" | "places" | "ranking" | "partition", string> &
  Partial<Record<"scope" | "lit" | "loss", string | null>>;

export interface Focus {
  ids: string[];
  radius: number;
}

/** The data of a picture at every rerun. */
export interface PictureData extends LayerNames {
  key?: string;
  select?: string | null;
  hidden?: string[];
  focus?: string[];
  radius: number;
  mode: "dim" | "hide";
  height: string;
  failed?: string;
}

/** What Streamlit hands to a component. */
export interface Component<Data> {
  name: string;
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
  setStateValue: SetValue;
  setTriggerValue: SetValue;
}

/** Sends Python a value by its name. */
export type SetValue = (name: string, value: unknown) => void;

/** The part of a component that a picture needs, wherever it is shown. */
export type PictureComponent = Pick<Component<PictureData>, "data" | "setStateValue">;

/** The names for the search field: actors in the order of the list, `groups` their sectors' places in `marks`. */
export interface NamesJson {
  format: number;
  lang: string;
  words: Words;
  ids: string[];
  names: string[];
  /** Other names of each. */
  also: string[][];
  groups: number[];
  marks: Mark[];
}

export type Mark = Pick<Entry, "name" | "shape" | "colour">;

export interface SearchData {
  label: string;
  url: string;
  value?: string | null;
  /** The actor that cannot be chosen. */
  without?: string | null;
  failed: string;
}

export type SearchComponent = Pick<Component<SearchData>, "data" | "setStateValue">;

/** A kind of partnership, and the words for it: verbs first, as they stand between two actors. */
export interface KindWords {
  id: string;
  name: string;
  words: string[];
}

export interface LineData {
  label: string;
  placeholder: string;
  /** The address of the names, as of the search field. */
  url: string;
  kinds: KindWords[];
  /** How many suggestions there are, with `{n}`. */
  count: string;
}

/** An actor of the grid of influence and interest; the two numbers are null where nothing is stated. */
export interface GridActor {
  id: string;
  name: string;
  shape: Shape;
  colour: Pick<Colour, "light" | "dark">;
  influence: number | null;
  interest: number | null;
  /** What is shown of it under the pointer. */
  note: string;
}

export interface GridData {
  actors: GridActor[];
  selected: string | null;
  editable: boolean;
  /** The names of the quadrants, by `high-high` and so on, influence first. */
  quadrants: Record<string, string>;
  words: Words;
}

export interface ChipsData {
  label: string;
  chips: { id: string; text: string; name: string }[];
}

export interface PageData {
  lang: string;
  /** Of a page that has several: another one is shown from its top, and its heading gets the focus. */
  step: string;
  /** The anchor of a heading to come to; none if empty. */
  place: string;
  url: string;
}

export interface LiveData {
  url: string;
  /** The revision of what is shown. */
  shown: number;
  /** What the visitor's own edits are recognised by; others' have another, edits by hand none. */
  own: string;
  lang: string;
  words: Words;
}

/** What is kept of a form in the browser; Python makes the form of it again. */
export interface KeptEntry {
  key: string;
  kind: "fields" | "removal" | "change" | "line" | "tables";
  /** What it is about. */
  title: string;
  /** When something was last typed, in milliseconds. */
  at: number;
  /** As the server has sent it. */
  content: Record<string, unknown> & { typed?: Record<string, unknown>; beside?: Record<string, string> };
  /** What was typed since, by widget. */
  typed: Record<string, string>;
}

/** A form that is open: graph/app/editing/kept.py writes it. */
export interface KeptForm extends Pick<KeptEntry, "key" | "kind" | "title" | "content"> {
  isBegun: boolean;
  /** How often it has been shown: another number at each run. */
  runs: number;
  /** The key of the button that begins it too; none if empty. */
  sends: string;
  /** The key of the form that it goes on with; none if empty. */
  instead: string;
}

/** A page: graph/app/editing/kept_page.py writes it. */
export interface KeptPage {
  open: string[];
  settled: string[];
  /** The revision that each form has made: 0 if none, -1 if what is kept of it cannot be read. */
  answers: Record<string, number>;
  lang: string;
  words: Words;
}

export interface KeptData {
  folder: string;
  form: KeptForm | null;
  page: KeptPage | null;
}

/** Who is here: the names of those who have given one, and how many others there are. */
export interface Here {
  names: string[];
  others: number;
}

/** An actor of a revision; its name by language. */
export interface ToldActor {
  id: string;
  name: Record<string, string>;
  sector: string;
  collaboration: boolean;
}

/** What a revision has changed: graph/app/live/events.py writes it. Of links there are the members. */
export interface Revision {
  number: number;
  who: string;
  by: string;
  actors: { added: ToldActor[]; changed: (ToldActor & { was: string })[]; removed: { id: string }[] };
  links: { added: string[][]; changed: string[][]; removed: string[][] };
  /** Records that are not named here. */
  more: number;
  /** Whether it has changed the network, and not only its stories. */
  network: boolean;
}

/** Pairs of keys and what they do. */
export type KeyRow = [keys: string[], meaning: string];

export interface KeysText {
  title: string;
  close: string;
  sections: { title: string; keys: KeyRow[] }[];
}

/** What a page fetches: pairs of Streamlit's English and the page's language, and the keys. */
export interface PageTexts {
  streamlit: [english: string, other: string][];
  keys: KeysText;
}

/** Where a stage hears of what others change, and the revision that it shows. */
export interface StageLive {
  events: string;
  shown: number;
}

export interface StageStep {
  title: string;
  caption: string;
  notes: string;
  sentence: string;
  layers: LayerNames;
  /** An SVG in place of the picture; none if empty. */
  chart: string;
  select: string | null;
  hidden: string[];
  focus: string[];
  radius: number;
  mode: "dim" | "hide";
}

/** A document's own texts. */
export interface StageTexts extends Record<StageText, string> {
  keys: KeyRow[];
  search: Words;
  revisions: Words;
}

type StageText =
  | "find"
  | "help"
  | "card"
  | "card_empty"
  | "partners"
  | "theme"
  | "blanked"
  | "lost"
  | "blank"
  | "back"
  | "forth"
  | "next"
  | "end"
  | "no_notes"
  | "elapsed"
  | "restart"
  | "updating";

export interface StageJson {
  format: number;
  lang: string;
  title: string;
  mode: "explore" | "story";
  theme: "auto" | "light" | "dark" | "projector" | "projector-white";
  /** The address that Escape finally leads to; none if empty. */
  back: string;
  live: StageLive | null;
  facts: string[];
  texts: StageTexts;
  steps: StageStep[];
  key: string;
  layers: Record<string, Layers[LayerName]>;
}
