"""A pseudo-language, in which all words of our own stand between ⟦ and ⟧: what does not is no message of the catalogue.

What a message is filled in with stands outside of them, so that a text within a text must be a message of its own.
"""

import json
import re
import runpy
from collections.abc import Iterable, Iterator
from html import unescape
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from graph.text import LANGUAGES, alphabet, catalogue, definitions, problems

SCRIPT: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[1] / "scripts" / "messages.py"))
LANG = LANGUAGES[0]  # whose place it takes

_WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
_MARKUP = re.compile(r"<style>.*?</style>|<svg.*?</svg>|<code>.*?</code>|<[/!]?[a-z][^>]*>", re.DOTALL)
_ATTRIBUTES = re.compile(r'\b(?:title|alt|aria-label)="([^"]*)"')
_ADDRESS = re.compile(r"https?://[^\s⟧]+")
_FILE = re.compile(r"(?<!\w)[\w*-]*\.[a-z][a-z\d]{1,6}\b(?![.(])")
_DIGEST = re.compile(r"\b(?=[a-f]*\d)[\da-f]{9,}\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PLACEHOLDER = re.compile(r"((?<!\{)\{[^{}]*\}(?!\})|%(?:\(\w+\))?[dsr])")
# Proper names, and the words that the data of `write_data` and their files are made of.
_SAME = {"English", "Svenska", "Gephi", "Kumu", "UCINET", "Pajek", "none", "Victor", "Cazanave", "MapSVG", "CC", "BY"}
_OWN = re.compile(r"[Qq]\w*|SE")


def wrapped(message: str) -> str:
    """A message in the pseudo-language.

    >>> wrapped("{n} ties of {name}")
    '{n}⟦ ties of ⟧{name}'
    """
    parts = _PLACEHOLDER.split(message)
    return "".join(part if i % 2 or not _WORD.search(part) else f"⟦{part}⟧" for i, part in enumerate(parts))


def write(folder: Path, lang: str = LANG) -> None:
    """Write the catalogue and the definitions of the pseudo-language into a folder, in the place of a language's."""
    found, made = SCRIPT["extracted"](), Catalog(locale=lang)
    for message in found:
        if message.id:
            forms = message.id if isinstance(message.id, tuple) else (message.id,)
            texts = tuple(map(wrapped, forms))
            made.add(message.id, texts if len(forms) > 1 else texts[0], context=message.context)
    content = BytesIO()
    write_po(content, made)
    path = folder / lang / "LC_MESSAGES" / "graph.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.getvalue())
    english = definitions.FILES / "en.md"
    (folder / "en.md").write_text(english.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / f"{lang}.md").write_text("".join(_defined(definitions.load("en", english.parent))), encoding="utf-8")


def _defined(english: definitions.Definitions) -> Iterator[str]:
    for key, metric in english.metrics.items():
        yield f"### {wrapped(metric.name)} (`{key}`)\n\n{wrapped(metric.meaning)}\n\n- formula: `{metric.formula}`\n"
        for field in ("range", "strength", "isolate", "source", "misread", "unit"):
            if text := getattr(metric, field):
                yield f"- {field}: {wrapped(text)}\n"
        yield f"- digits: {metric.digits}\n\n"
    yield "## Columns\n\n"
    for key, column in english.columns.items():
        unit = f" {wrapped(column.unit)}" if column.unit else ""
        yield f"| `{key}` | {wrapped(column.name)} | {wrapped(column.meaning)} |{unit} |\n"


def forget() -> None:
    """Let nothing of one catalogue be taken for the other."""
    for remembered in (catalogue.messages, alphabet._own_letters, problems._region_codes, definitions.load):
        remembered.cache_clear()


def unwrapped(texts: Iterable[str]) -> set[str]:
    """The words in texts or in HTML that are in no message.

    Not those of the data, of addresses, of the names of files, nor digests.
    """
    left = set[str]()
    for text in texts:
        rest = unescape("\n".join([_MARKUP.sub(" ", text), *_ATTRIBUTES.findall(text)]))
        for own in (_WRAPPED, _ADDRESS, _FILE, _DIGEST):
            rest = own.sub(" ", rest)
        left.update(_WORD.findall(rest))
    # The names of countries, and the word before the last of a list, come from Babel.
    language = catalogue.locale(LANG)
    same = _SAME | words((*language.list_patterns["standard"].values(), *language.territories.values()))
    return {word for word in left - same if not _OWN.fullmatch(word)}


def strings(value: Any, unread: re.Pattern[str], name: str = "") -> Iterator[str]:
    """Every text within what was read from JSON, but for those under the names that are `unread`."""
    if unread.fullmatch(name):
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, unread, key)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, unread, name)
    elif isinstance(value, str):
        yield value


def words(texts: Iterable[str]) -> set[str]:
    """All words of some texts."""
    return {word for text in texts for word in _WORD.findall(text)}


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
            "custom": {"qkey": "Qvalue"},
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
