"""A pseudo-language, in which every message stands between ⟦ and ⟧: what does not is no message of the catalogue."""

import re
import runpy
from collections.abc import Iterable
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

SCRIPT: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[1] / "scripts" / "messages.py"))

_WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
_MARKUP = re.compile(r"<style>.*?</style>|<svg.*?</svg>|<code>.*?</code>|<[/!]?[a-z][^>]*>", re.DOTALL)
_TOLD = re.compile(r'\b(?:title|alt|aria-label)="([^"]*)"')
_WORD = re.compile(r"[^\W\d_]{2,}")


def write(locale: Path, lang: str) -> None:
    """Put the pseudo-language in the place of a language's catalogue in `locale`."""
    found, made = SCRIPT["extracted"](), Catalog(locale=lang)
    for message in found:
        if message.id:
            forms = message.id if isinstance(message.id, tuple) else (message.id,)
            wrapped = tuple(f"⟦{form}⟧" for form in forms)
            made.add(message.id, wrapped if len(forms) > 1 else wrapped[0], context=message.context)
    content = BytesIO()
    write_po(content, made)
    path = locale / lang / "LC_MESSAGES" / "graph.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(content.getvalue())


def unwrapped(texts: Iterable[str]) -> set[str]:
    """The words in texts or in HTML that are within no message."""
    left = set[str]()
    for text in texts:
        rest = unescape("\n".join([_MARKUP.sub(" ", text), *_TOLD.findall(text)]))
        while rest != (rest := _WRAPPED.sub(" ", rest)):
            pass
        left.update(_WORD.findall(rest))
    return left


def words(texts: Iterable[str]) -> set[str]:
    """All words of some texts."""
    return {word for text in texts for word in _WORD.findall(text)}
