"""Every page in a pseudo-language: what people read there is a message of the catalogue, or stands in the data."""

import json
import re
import sys
from collections.abc import Iterator
from gzip import decompress
from itertools import combinations
from pathlib import Path
from typing import Any

import pseudo
import pytest
from app_pages import MODULES, PAGES
from streamlit.testing.v1 import AppTest

from graph.app import document, error_page
from graph.export.html.texts import texts as texts_of_the_stage
from graph.picture.texts import search_texts, texts
from graph.text import alphabet, catalogue, definitions, problems, regions

# What of an element is for the browser alone.
_UNREAD = re.compile(
    r"id|.*_id|type|icon|tag|anchor|name|key|url|uuid|theme|mode|selection_.*|component_name|.*_path|height|select|value|hidden|selection_default"
)
# What is the same in every language: proper names, names and codes of regions, formulas and sources of metrics.
_SAME = (
    {"English", "Svenska", "Gephi", "Kumu", "PageRank", "index", "SE"}
    | {word for names in regions.REGIONS.values() for word in pseudo.words(names)}
    | {
        word
        for one in definitions.DEFINITIONS.values()
        for word in pseudo.words((one.formula, one.range, one.isolate, one.source))
    }
)
# Definitions that are no messages: the words that both languages have.
_SAME |= set.intersection(
    *(
        pseudo.words(
            text(metric, lang)
            for text in (definitions.name, definitions.meaning, definitions.misreading)
            for metric in definitions.DEFINITIONS
        )
        for lang in ("sv", "en")
    )
)
# The data's own words, none of which is one of ours.
_OWN = re.compile(r"[Qq]\w*")


def write_data(folder: Path) -> Path:
    """A small network of all that pages have words for, whose own words begin with Q."""

    def both(word: str) -> dict[str, str]:
        return {"sv": f"Q{word}", "en": f"Q{word}"}

    source = {"title": "Qsource", "url": "https://q.qq/"}
    about = {
        "title": both("title"),
        "description": both("description"),
        "licence": "Qlicence",
        "publisher": "Qpublisher",
        "date": "2026-11-23",
        "limits": [both("limit")],
        "compare": [{"title": both("order"), "source": source, "order": [["qa", "qb"], ["qc"]]}],
    }
    forms = ("organisation", "network", "partnership", "platform", "cluster", "project")
    actors = [
        {
            "id": f"q{i}",
            "name": f"Q{'xyzuvw'[i % 6] * (i + 1)}",
            "name_en": f"Q{'xyzuvw'[i % 6] * (i + 1)}e",
            "aliases": [f"Qalias{i}"],
            "sector": ("qa", "qb", "qc")[i % 3],
            "form": forms[i % 9] if i % 9 < len(forms) else forms[0],
            "region": ("SE224", "SE110")[i % 2],
            "functions": ["funding", "organising", "knowledge", "dissemination", "scaling"],
            "challenges": ["qchallenge"],
            "cross_sector": not i % 4,
            "confidence": ("high", "medium", "low")[i % 3],
            **({} if i else {"orgnr": "202100-4920"}),
            "url": f"https://q.qq/{i}",
            "note": "Qnote",
            "as_of": 2024,
            "sources": [source],
            "custom": {"name_en": "translated"},
        }
        for i in range(12)
    ]
    links = [
        {
            "source": f"q{a}",
            "target": f"q{b}",
            "kind": "qkind",
            "start": 2019,
            "as_of": 2020,
            "confidence": ("high", "medium", "low")[a % 3],
            "resources": ["funding", "infrastructure", "qresource"],
            "note": "Qnote",
            "sources": [source],
        }
        for a, b in combinations(range(10), 2)
        if (a + b) % 3 or a == 0
    ]
    kinds = {"qkind": {**both("kind"), "directed": True, "joins": True}}
    sectors = {"qa": both("public"), "qb": both("academy"), "qc": both("society")}
    step = {"view": {"actor": "q1"}, "title": both("step"), "caption": both("caption"), "notes": both("notes")}
    story = {"id": "q", "title": both("story"), "steps": [step, step | {"view": {"chart": "hubs"}}]}
    content = {
        "actors": {"format": 2, "about": about, "sectors": sectors, "actors": actors},
        "links": {"kinds": kinds, "links": links},
        "stories": {"stories": [story, story | {"id": "q2"}]},
    }
    for name, value in content.items():
        (folder / f"{name}.yaml").write_text(json.dumps(value), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return write_data(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def locale(tmp_path_factory) -> Path:
    """The pseudo-language in the place of both languages."""
    made = tmp_path_factory.mktemp("locale")
    for lang in ("sv", "en"):
        pseudo.write(made, lang)
    return made


@pytest.fixture(autouse=True)
def _in_the_pseudo_language(locale, monkeypatch) -> Iterator[None]:
    monkeypatch.setattr(catalogue, "LOCALE", locale)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    """Let nothing of one catalogue be taken for the other."""
    for remembered in (catalogue.messages, alphabet._own_letters, problems._region_codes, document._texts):
        remembered.cache_clear()


def strings(value: Any, name: str = "") -> Iterator[str]:
    """Every text within what was read from JSON."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, name)
    elif isinstance(value, str) and not _UNREAD.fullmatch(name) and not value.startswith("/"):
        yield value


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
                yield from strings(json.loads(inner))
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
    return {word for word in pseudo.unwrapped(texts) - _SAME if not _OWN.fullmatch(word)}


# Views of each page.
VIEWS: list[tuple[str, dict[str, str]]] = [
    ("explore", {"actor": "q1", "to": "q2"}),
    ("explore", {"map": "sector"}),
    ("explore", {"sector": "qa", "focus": "q0", "numbers": "scope", "at": "2020", "colour": "form", "off": "network"}),
    ("hubs", {}),
    ("hubs", {"by": "confidence", "collaborations": "as-ties"}),
    ("actors", {"form": "project"}),
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
def test_every_text_of_a_page_is_a_message(page, view, folder, monkeypatch) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(folder)])
    in_place_of = []
    for lang in ("sv", "en"):
        test = AppTest.from_function(
            _one_page, kwargs={"page": MODULES[page], "folder": str(folder)}, default_timeout=300
        )
        test.query_params.update({"lang": lang, **view})
        for fold in ("filters", "ways", "all_metrics", "paths"):
            test.session_state[fold] = True
        in_place_of.append(left(test.run()))
    # What is no message yet has a table of its own, and differs from language to language.
    assert set.intersection(*in_place_of) == set()


@pytest.mark.parametrize(
    "composed",
    [texts, search_texts, texts_of_the_stage, lambda lang: json.loads(decompress(document._texts(lang)))["keys"]],
    ids=["picture", "search", "stage", "keys"],
)
def test_what_the_browser_composes_is_made_of_messages(composed) -> None:
    texts = [text for text in strings(composed("sv")) if len(text) > 1]
    keys = {"Ctrl + K", "Esc", "Home", "End"}
    assert [text for text in texts if text not in keys and not text.startswith("⟦")] == []


def test_every_text_outside_of_pages_is_a_message() -> None:
    assert pseudo.unwrapped([error_page.error_page("There is no such page.", "To the app", "./")]) == set()
