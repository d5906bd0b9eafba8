import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "../../../graph/frontend/src/search/plain.js";

const SPELLINGS = {
  "Örebro läns (SFI)": "orebro lans sfi",
  "Ærø & Łódź": "aero lodz",
  "Straße – Þingvellir": "strasse thingvellir",
  "İstanbul, Diyarbakır": "istanbul diyarbakir",
  "  Många   blanksteg\t": "manga blanksteg",
  "ﬁnans ５": "finans 5",
  "Київ 2030": "киів 2030",
  "!?": "!?",
  "": "",
};

for (const [text, spelling] of Object.entries(SPELLINGS)) {
  test(`"${text}" is compared as "${spelling}"`, () => assert.equal(plain(text), spelling));
}
