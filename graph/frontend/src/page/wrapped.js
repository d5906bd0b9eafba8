// What the row above a picture takes beyond its one line, as `--wrapped`: the picture gives way by that and stays in sight.
const observer = new ResizeObserver(() => {
  if (!observed) return;
  const line = parseFloat(getComputedStyle(observed).minHeight) || 0;
  document.documentElement.style.setProperty("--wrapped", `${Math.max(0, observed.offsetHeight - line)}px`);
});
/** @type {HTMLElement | null} */
let observed = null;

export function observeRow() {
  const row = /** @type {HTMLElement | null} */ (document.querySelector(".st-key-shown"));
  if (row === observed) return;
  observer.disconnect();
  observed = row;
  if (row) observer.observe(row);
}
