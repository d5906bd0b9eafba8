import assert from "node:assert/strict";
import { test } from "node:test";
import { Forms, stillTyped, widgetOf } from "../../../graph/frontend/src/kept/forms.js";
import { entries } from "../../../graph/frontend/src/kept/storage.js";
import { storage } from "./browser.mjs";

const KEY = "0123456789abcdef";
const FORM = {
  key: KEY, kind: "fields", title: "Skåne", content: { typed: { name: "Skåne", note: null }, beside: { who: "Ada" } },
  isBegun: false, runs: 1, sends: "", instead: "",
};
const widget = (name, more) => new Element([`st-key-${name}_${KEY}`], more);

function opened(form = FORM) {
  storage();
  const forms = new Forms();
  forms.update("a", form);
  return forms;
}

test("a form that is only opened is not kept; one that is typed into is, until it is as it was", () => {
  const forms = opened();
  assert.deepEqual(entries("a"), []);
  const field = new Element(["x"], { value: "Skåne län", parentElement: widget("field_name") });
  forms.hear({ type: "input", target: field });
  assert.deepEqual(entries("a").map(({ typed }) => typed), [{ field_name: "Skåne län" }]);
  forms.update("a", { ...FORM, isBegun: true, content: { typed: { name: "Skåne län" } } });
  assert.deepEqual(entries("a").map(({ typed, content }) => [typed, content.typed.name]), [[{}, "Skåne län"]]);
  forms.update("a", FORM);
  assert.deepEqual(entries("a"), []);
});

test("what has been typed outlives a run that does not know it yet", () => {
  const form = { content: { typed: { name: "Skån", note: null }, beside: { who: "Ada" } } };
  assert.deepEqual(stillTyped({ field_name: "Skåne" }, form), { field_name: "Skåne" });
  assert.deepEqual(stillTyped({ field_name: " Skån ", field_note: "", who: "Ada" }, form), {});
});

test("a list that is looked through, another form and a form that is left are not typed into", () => {
  const forms = opened();
  forms.hear({ type: "input", target: widget("field_sector", { value: "off", role: "combobox" }) });
  forms.hear({ type: "input", target: new Element(["st-key-field_name_fedcba9876543210"], { value: "x" }) });
  forms.hear({ type: "input", target: null });
  forms.leave(KEY);
  forms.hear({ type: "input", target: widget("field_name", { value: "x" }) });
  assert.deepEqual(entries("a"), []);
});

test("a removal is kept once it is sent, and not what was typed before it was asked for", () => {
  const forms = opened();
  forms.hear({ type: "input", target: widget("field_name", { value: "x" }) });
  forms.update("a", { ...FORM, kind: "removal", sends: `remove_${KEY}` });
  assert.deepEqual(entries("a"), []);
  forms.hear({ type: "click", target: widget("cancel") });
  assert.deepEqual(entries("a"), []);
  forms.hear({ type: "click", target: widget("remove") });
  assert.deepEqual(entries("a").map(({ kind }) => kind), ["removal"]);
});

test("a form takes the place of the one that it goes on with, once it is kept itself", () => {
  const forms = opened({ ...FORM, isBegun: true });
  const next = { ...FORM, key: "f".repeat(16), instead: KEY };
  forms.update("a", next);
  assert.deepEqual(entries("a").map(({ key }) => key), [KEY]);
  forms.update("a", { ...next, isBegun: true });
  assert.deepEqual(entries("a").map(({ key }) => key), [next.key]);
});

test("a widget is found by the key of its form", () => {
  assert.equal(widgetOf(new Element([], { parentElement: widget("field_name_en") }), KEY), "field_name_en");
  assert.equal(widgetOf(new Element(["st-key-x"]), KEY), "");
});

test("a button is unanswered until a run has come of it", (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: 1_000_000 });
  const forms = opened();
  forms.hear({ type: "click", target: widget("save") });
  t.mock.timers.tick(20_000);
  assert.equal(forms.isUnanswered(), false);
  t.mock.timers.tick(1);
  assert.equal(forms.isUnanswered(), true);
  assert.equal(forms.isUnanswered(), false, "it is asked about, and then waits again");
  t.mock.timers.tick(20_001);
  forms.update("a", { ...FORM, runs: 2 });
  assert.equal(forms.isUnanswered(), false);
});
