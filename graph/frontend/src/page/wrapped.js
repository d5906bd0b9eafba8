// The height of the row above a picture beyond one line, as `--wrapped`: the picture is that much lower and stays visible.
const observer = new ResizeObserver(([{ target }]) => {
  if (!(target instanceof HTMLElement)) return;
  const line = parseFloat(getComputedStyle(target).minHeight) || 0;
  document.documentElement.style.setProperty("--wrapped", `${Math.max(0, target.offsetHeight - line)}px`);
});
/** @type {Element | null} */
let observed = null;

export function observeRow() {
  const row = document.querySelector(".st-key-shown");
  if (row === observed) return;
  observer.disconnect();
  observed = row;
  if (row) observer.observe(row);
}
