import assert from "node:assert/strict";
import { test } from "node:test";
import { blend, clear, parse, readTheme } from "../../graph/frontend/src/theme.js";

// The style of the probe, as the browser has worked it out.
function themed(backgroundColor, color, tone = "") {
  globalThis.getComputedStyle = () => ({ backgroundColor, color, getPropertyValue: () => tone });
  return readTheme({});
}

test("a colour is three channels, and mixed channel by channel", () => {
  assert.deepEqual(parse("#ff8001"), [255, 128, 1]);
  assert.equal(blend("#000000", "#ffffff", 0.5), "#808080");
  assert.equal(blend("#102030", "#ffffff", 0), "#102030");
  assert.equal(blend("#102030", "#0a0b0c", 1), "#0a0b0c");
});

test("a colour made clear keeps its channels", () => {
  assert.equal(clear("#ff8001", 0.25), "rgba(255,128,1,0.25)");
});

test("the page's colours are light or dark by the background", () => {
  const light = themed("rgb(255, 255, 255)", "rgb(49, 51, 63)");
  assert.deepEqual([light.tone, light.background, light.text], ["light", "#ffffff", "#31333f"]);
  const dark = themed("rgb(14, 17, 23)", "rgb(250, 250, 250)");
  assert.deepEqual([dark.tone, dark.background, dark.text], ["dark", "#0e1117", "#fafafa"]);
});

test("colours of another notation are understood", () => {
  assert.equal(themed("color(srgb 1 0.5 0)", "rgb(0, 0, 0)").background, "#ff8000");
  assert.equal(themed("rgba(10, 20, 30, 0.5)", "rgb(0, 0, 0)").background, "#0a141e");
});

test("a tie is between text and background", () => {
  assert.equal(themed("rgb(255, 255, 255)", "rgb(0, 0, 0)").tie, blend("#000000", "#ffffff", 0.38));
});

test("a projector's ties are stronger", () => {
  assert.equal(themed("rgb(0, 0, 0)", "rgb(255, 255, 255)", " projector ").tone, "projector");
  assert.equal(themed("rgb(0, 0, 0)", "rgb(255, 255, 255)", "projector").tieStrength, 1.6);
  assert.equal(themed("rgb(255, 255, 255)", "rgb(0, 0, 0)", "projector-white").tieStrength, 1.6);
  assert.equal(themed("rgb(255, 255, 255)", "rgb(0, 0, 0)", "projector-white").tone, "light");
  assert.equal(themed("rgb(255, 255, 255)", "rgb(0, 0, 0)").tieStrength, 1);
});
