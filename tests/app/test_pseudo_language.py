"""Every page in a pseudo-language: what people read there is a message of the catalogue, or stands in the data."""

import json
import re
import sys
from collections.abc import Iterator
from gzip import decompress
from typing import Any

import pseudo
import pytest
from app_pages import MODULES, PAGES
from streamlit.testing.v1 import AppTest

from graph.app import document, error_page
from graph.export.html.texts import texts as texts_of_the_stage
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.texts import search_texts, texts

# What of an element is for the browser alone.
_UNREAD = re.compile(
    r"id|.*_id|type|icon|tag|anchor|name|key|url|uuid|theme|mode|selection_.*|component_name|.*_path|height|select|value|hidden|language|selection_default"
)


@pytest.fixture(autouse=True)
def _forgotten(pseudo_language) -> Iterator[None]:
    document._texts.cache_clear()
    yield
    document._texts.cache_clear()


def titles(spec: Any) -> Iterator[str]:
    """The titles within a chart."""
    for key, inner in spec.items() if isinstance(spec, dict) else enumerate(spec):
        if isinstance(inner, (dict, list)):
            yield from titles(inner)
        elif key == "title" and inner:
            yield inner


def cells(table: Any) -> Iterator[str]:
    """What stands in a table: its columns, those that are called otherwise left out, and its texts."""
    called = json.loads(table.proto.columns or "{}")
    yield from (str(name) for name in table.value.columns if "label" not in called.get(str(name), {}))
    yield from (cell for cell in table.value.to_numpy().flat if isinstance(cell, str))


def element_texts(message: Any) -> Iterator[str]:
    """What an element shows, from what Streamlit sends of it."""
    for field, value in message.ListFields():
        for inner in value if field.is_repeated else [value]:
            if hasattr(inner, "ListFields"):
                yield from element_texts(inner)
            elif isinstance(inner, str) and field.name in ("json", "columns"):
                yield from pseudo.strings(json.loads(inner), _UNREAD)
            elif isinstance(inner, str) and field.name == "spec":
                yield from titles(json.loads(inner))
            elif isinstance(inner, str) and not _UNREAD.fullmatch(field.name):
                yield inner


def shown(block: Any) -> Iterator[str]:
    """What a part of the page shows."""
    for child in block.children.values():
        if hasattr(getattr(child, "proto", None), "ListFields"):
            yield from element_texts(child.proto)
        if hasattr(child, "children"):
            yield from shown(child)


def left(test: AppTest) -> set[str]:
    """The words on the page that are in no message, nor the data's own."""
    assert not test.exception
    texts = [*shown(test.main), *shown(test.sidebar), *(cell for table in test.dataframe for cell in cells(table))]
    return pseudo.unwrapped(text for text in texts if not text.startswith("/"))  # where files are fetched


# Views of each page.
VIEWS: list[tuple[str, dict[str, str]]] = [
    ("explore", {"actor": "q1", "to": "q2"}),
    ("explore", {"map": "sector"}),
    ("explore", {"sector": "qa", "focus": "q0", "numbers": "scope", "at": "2020", "colour": "form", "off": "network"}),
    ("hubs", {}),
    ("hubs", {"by": "confidence", "collaborations": "as-ties"}),
    ("actors", {"form": "project"}),
    ("gaps", {}),
    ("workshop", {"remove": "q1", "sector": "qa"}),
    ("data", {}),
    ("methods", {}),
]


def _one_page(page: str, folder: str) -> None:
    from importlib import import_module

    from graph.app import cache, choices, controls, files
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    now = view_state(network, choices.current(cache.known(network)))
    controls.show(now)
    import_module(f"graph.app.{page}").show(now)


def test_every_page_has_views() -> None:
    assert tuple(dict.fromkeys(page for page, _ in VIEWS)) == PAGES


@pytest.mark.parametrize(("page", "view"), VIEWS)
def test_every_text_of_a_page_is_a_message(page, view, pseudo_data, pseudo_language, monkeypatch) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(pseudo_data)])
    test = AppTest.from_function(
        _one_page, kwargs={"page": MODULES[page], "folder": str(pseudo_data)}, default_timeout=300
    )
    test.query_params.update({"lang": pseudo_language, **view})
    for fold in ("filters", "ways", "all_metrics", "paths"):
        test.session_state[fold] = True
    assert left(test.run()) == set()


def _faults(folder: str, lang: str) -> None:
    from graph.app import files, problems

    opened = files.open_folder(folder)
    problems.show_page(folder, opened, lang)
    problems.show_banner(folder, opened, lang)


def test_the_page_of_faulty_data_shows_nothing_but_messages(tmp_path, pseudo_language) -> None:
    (tmp_path / "actors.yaml").write_text("actors: [{id: qa, name: Qa, sector: qx}, {id: qa, name: Qb}]")
    (tmp_path / "links.yaml").write_text("links: [{source: qa, target: qz, kind: qkind}]")
    test = AppTest.from_function(_faults, args=(str(tmp_path), pseudo_language), default_timeout=60).run()
    texts = [*shown(test.main)]
    assert sum("⟦" in text for text in texts) > 4
    named = pseudo.words([str(tmp_path), "samverkan check --data --lang sv", *SECTORS, *KINDS, "sector"])
    assert pseudo.unwrapped(texts) - named == set()


@pytest.mark.parametrize(
    "composed",
    [texts, search_texts, texts_of_the_stage, lambda lang: json.loads(decompress(document._texts(lang)))["keys"]],
    ids=["picture", "search", "stage", "keys"],
)
def test_what_the_browser_composes_is_made_of_messages(composed, pseudo_language) -> None:
    keys = {"Ctrl", "Esc", "Home", "End"}
    placeholders = re.compile(r"\{\w+\}")
    shown = [placeholders.sub(" ", text) for text in pseudo.strings(composed(pseudo_language), _UNREAD)]
    assert pseudo.unwrapped(shown) - keys == set()


def test_every_text_outside_of_pages_is_a_message(only_pseudo_language) -> None:
    assert pseudo.unwrapped([error_page.error_page("There is no such page.", "To the app", "./")]) == set()
