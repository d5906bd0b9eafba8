// The chart that stands in place of the picture: drawn on the server, as an SVG without anything that runs.
/** @type {(place: HTMLElement, svg: string | undefined) => void} */
export function showChart(place, svg) {
  place.hidden = !svg;
  const drawn = svg ? [document.adoptNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement)] : [];
  place.replaceChildren(...drawn);
}
