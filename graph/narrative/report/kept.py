"""What is kept of a report for the next time: its sections, the texts of each language, and the logo."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from ...export.documents.logos import logo
from ...export.documents.value import Logo
from .composing import SECTIONS, Choices

MOST_CHARACTERS = {"heading": 200, "introduction": 4_000, "closing": 4_000}


class Texts(NamedTuple):
    """Texts of one's own, in one language; each may be empty."""

    heading: str = ""
    introduction: str = ""
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """The choices for a report in every language."""

    sections: tuple[str, ...] = SECTIONS
    texts: Mapping[str, Texts] = field(default_factory=dict)
    logo: Logo | None = None

    def choices(self, lang: str) -> Choices:
        """The choices for the report in a language."""
        return Choices(self.sections, *self.texts.get(lang, Texts()), self.logo)

    def with_text(self, lang: str, name: str, text: str) -> "Kept":
        """The same with another text in a language."""
        changed = self.texts.get(lang, Texts())._replace(**{name: text[: MOST_CHARACTERS[name]]})
        return replace(self, texts={**self.texts, lang: changed})


def to_bytes(kept: Kept) -> bytes:
    """The choices as JSON; the same bytes for the same choices."""
    content = {
        "sections": kept.sections,
        "texts": {lang: texts._asdict() for lang, texts in sorted(kept.texts.items()) if any(texts)},
        "logo": b64encode(kept.logo.png).decode() if kept.logo else None,
    }
    return json.dumps(content, ensure_ascii=False).encode()


def from_bytes(content: bytes) -> Kept:
    """The inverse; what cannot be read is as if it had not been kept."""
    try:
        found = json.loads(content)
        return _read(found) if isinstance(found, dict) else Kept()
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Kept()


def _read(found: dict[str, Any]) -> Kept:
    kept = Kept(tuple(key for key in SECTIONS if key in found["sections"]) if "sections" in found else SECTIONS)
    for lang, texts in found.get("texts", {}).items():
        for name in Texts._fields:
            kept = kept.with_text(str(lang), name, str(texts.get(name, "")))
    shown = found.get("logo")
    return replace(kept, logo=logo(b64decode(shown)) if shown else None)
