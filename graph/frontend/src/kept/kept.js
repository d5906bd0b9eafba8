// What is typed is kept until it is saved or not wanted, and what nobody has open any more is offered again.
import { Forms } from "./forms.js";
import { Page } from "./page.js";

export class Kept {
  forms = new Forms();
  page = new Page(() => this.forms.isUnanswered());

  constructor() {
    for (const kind of ["input", "click"]) document.addEventListener(kind, (event) => this.forms.hear(event), { capture: true });
    document.addEventListener("samverkan:entered", (event) => this.page.enterLine(/** @type {CustomEvent} */ (event).detail));
  }
}
