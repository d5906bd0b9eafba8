"""How long an edit takes until everybody sees it: one server of a copy of the shipped data, twenty browsers on Explore.

    python benchmarks/live.py [--pages 20] [--edits 20]

The browsers are contexts of one Chromium, each with connections of its own, and their pages are in front. Half of the
edits are made by the store in another process than the app's, the others in the form of one more page. An edit is seen
when the note that gives its revision has been drawn. Milliseconds from its acknowledgement: the return of the store,
"Saved as revision …" on the editor's own page (0 where others see it before), and, which is more than that, the press
of Save. Ends with 1 if more than one in twenty takes longer than 2 s.
"""

import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import time

import numpy as np
from clicks import BROWSERS, DATA, HERE, IDLE, started
from load import processor
from playwright.sync_api import Browser, Page, expect, sync_playwright

from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore

GOAL = 2_000
PATIENCE = 120_000
# As the tests in a browser have it.
FLAGS = [
    *("--no-sandbox", "--disable-background-networking", "--use-gl=angle", "--use-angle=swiftshader"),
    *("--enable-unsafe-swiftshader", "--disable-gpu-compositing"),
]
ACTOR = "vinnova"
PAUSE = (2.0, 3.0)  # seconds between two edits: the watch over the files is met at any moment of its turn
ADDED = "Heard in the workshop"

# When each revision was given by the note, once it had been drawn.
WATCH_NOTE = """note => {
    window.seenAt = [];
    const look = () => {
        const number = Number(note.textContent.match(/\\d+(?=\\D*$)/)?.[0]);
        if (note.hidden || !number) return;
        requestAnimationFrame(() => setTimeout(() => window.seenAt.push([number, Date.now()])));
    };
    new MutationObserver(look).observe(note, { attributes: true, childList: true, characterData: true, subtree: true });
}"""
# When the editor's own page gave each revision.
WATCH_SAVED = """() => {
    window.savedAt = {};
    const look = () => {
        for (const toast of document.querySelectorAll("[data-testid=stToast]")) {
            const number = toast.textContent.match(/Saved as revision (\\d+)/)?.[1];
            if (number) window.savedAt[number] ??= Date.now();
        }
    };
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""
# Revisions, and the moment of each in milliseconds since 1970, as browsers have it.
Acknowledged = dict[int, float]
NAME = f"host => host.explorer.nameOf({ACTOR!r})"


def named(how: str, number: int) -> str:
    """What the actor is called by an edit."""
    return f"{how} {number}"


def opened(chromium: Browser, address: str) -> Page:
    """A page in a context of its own, once the network is shown."""
    page = chromium.new_context(viewport={"width": 1456, "height": 819}).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    page.locator(".network[data-ready]").wait_for()
    page.locator(IDLE).wait_for()
    return page


def by_store(folder: Path, edits: int, page: Page) -> Acknowledged:
    """Edits of another process than the app's."""
    random, store = Random(0), FolderStore(folder)
    found: Acknowledged = {}
    for i in range(edits):
        record = store.record("actors.yaml", ACTOR)
        assert record is not None
        fields, seen = record
        edit = Edit((Change("actors.yaml", ACTOR, seen, {**fields, "name": named("Store", i)}),), who="Ada")
        number = store.edit(edit).revision
        found[number] = 1e3 * time()
        page.wait_for_timeout(1e3 * random.uniform(*PAUSE))
    store.close()
    return found


def by_form(editor: Page, edits: int) -> tuple[Acknowledged, Acknowledged]:
    """Edits in the form: when they were said to be saved, and when Save was pressed."""
    editor.evaluate(WATCH_SAVED)
    presses: list[float] = []
    random, form = Random(0), editor.get_by_role("dialog")
    for i in range(edits):
        editor.locator(".st-key-edit_actor button").click()
        form.get_by_label("Name", exact=True).fill(named("Form", i))
        form.get_by_text(ADDED, exact=True).click()
        save = form.get_by_role("button", name="Save", exact=True)
        expect(save).to_be_enabled(timeout=PATIENCE)
        editor.locator(IDLE).wait_for()
        presses.append(1e3 * time())
        save.click()
        expect(form).to_have_count(0, timeout=PATIENCE)
        editor.wait_for_function("n => Object.keys(window.savedAt).length === n", arg=i + 1, polling=50)
        editor.locator(IDLE).wait_for()
        editor.wait_for_timeout(1e3 * random.uniform(*PAUSE))
    saved = {int(number): at for number, at in editor.evaluate("window.savedAt").items()}
    return saved, dict(zip(sorted(saved), presses, strict=True))


def waits(pages: list[Page], acknowledged: Acknowledged) -> np.ndarray:
    """Milliseconds from each acknowledgement until each page showed that revision or a later one; infinite if never."""
    found = []
    for page in pages:
        seen = page.evaluate("window.seenAt")
        for number, since in acknowledged.items():
            at = min((moment for one, moment in seen if one >= number), default=np.inf)
            found.append(max(0.0, at - since))
    return np.array(found)


def late(found: np.ndarray) -> float:
    """What 95 % of the waits do not exceed, as one of them."""
    return float(np.percentile(found, 95, method="higher"))


@contextmanager
def browsers(address: str, number: int) -> Iterator[tuple[list[Page], Page]]:
    """So many pages that are in front, and one more, in which the actor is selected."""
    found = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        pages = [opened(chromium, f"{address}?lang=sv") for _ in range(number)]
        editor = opened(chromium, f"{address}?lang=en&actor={ACTOR}")
        hidden = [page for page in pages if page.evaluate("document.hidden")]
        assert not hidden, f"{len(hidden)} pages are not in front, and listen to nothing"
        for page in pages:
            page.locator(".st-key-live .note").evaluate(WATCH_NOTE)
        yield pages, editor
        chromium.close()


def main() -> int:
    parser = ArgumentParser(description="How long an edit takes until everybody sees it.")
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--edits", type=int, default=20, help="of either sort")
    asked = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(DATA, Path(temporary) / "data"))
        with (
            started(str(HERE.parent / "app.py"), folder) as (address, process),
            browsers(address, asked.pages) as (pages, editor),
        ):
            before = processor(process)
            stored = by_store(folder, asked.edits, editor)
            spent = 1e3 * (processor(process) - before) / asked.edits
            editor.reload()
            editor.locator(".network[data-ready]").wait_for()
            editor.locator(IDLE).wait_for()
            saved, pressed = by_form(editor, asked.edits)
            rows = {
                "by another process": waits(pages, stored),
                "by the form, from “Saved”": waits(pages, saved),
                "by the form, from the press of Save": waits(pages, pressed),
            }
            names = {page.locator(".network[data-ready]").evaluate(NAME) for page in pages}
    print("| edits | edits × pages | median: ms | p95: ms | longest: ms | goal |\n|---|--:|--:|--:|--:|--:|")
    for what, found in rows.items():
        figures = (f"{value:,.0f}" for value in (np.median(found), late(found), found.max()))
        print(f"| {what} | {len(found):,} | {' | '.join(figures)} | {GOAL:,} |")
    print(f"the actor in the {asked.pages} pictures in the end: {', '.join(sorted(map(str, names)))}")
    print(f"processor of the server: {spent:.0f} ms an edit of another process, its watch and {asked.pages} pages")
    return int(names != {named("Form", asked.edits - 1)} or any(late(found) > GOAL for found in rows.values()))


if __name__ == "__main__":
    sys.exit(main())
