// Elements by name and attributes; what is shown is always text, never markup.
/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | ((event: MouseEvent) => unknown)>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** @type {(size: number, ...paths: Record<string, string>[]) => SVGSVGElement} */
export function drawing(size, ...paths) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("aria-hidden", "true");
  for (const attributes of paths) {
    const path = document.createElementNS(SVG, "path");
    for (const [key, value] of Object.entries(attributes)) path.setAttribute(key, value);
    svg.append(path);
  }
  return svg;
}

/** @type {(canvas: HTMLCanvasElement) => CanvasRenderingContext2D} */
export const contextOf = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")); // every browser has it

// The focused element in the document or shadow root of an element.
/** @type {(element: Element) => HTMLElement | null} */
export const focusedBeside = (element) => {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return /** @type {HTMLElement | null} */ (root.activeElement);
};

// The nearest ancestor of the target of an event that matches.
/** @type {(event: Event, selector: string) => Element | null} */
export const closest = ({ target }, selector) => (target instanceof Element ? target.closest(selector) : null);

/** @type {() => boolean} */
export const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
