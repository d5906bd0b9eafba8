"""SVG as text: elements whose every value is escaped."""

from collections.abc import Iterable
from html import escape

from .glyphs import MOST_READ, single_line


def element(name: str, content: str | Iterable[str] = "", /, **values: object) -> str:
    """An element; `content` is markup. An underscore in the name of a value is a hyphen, one at its end nothing."""
    attributes = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_spelt(value))}"'
        for key, value in values.items()
        if value is not None
    )
    inner = content if isinstance(content, str) else "".join(content)
    return f"<{name}{attributes}>{inner}</{name}>" if inner else f"<{name}{attributes}/>"


def text(words: str, most: int = MOST_READ) -> str:
    """At most so many characters of the words as markup, without those that XML cannot hold or that are invisible."""
    return escape(single_line(words, most), quote=False)


def dashes(lengths: Iterable[float]) -> str:
    """The lengths of dashes and of the gaps between them, as a value."""
    return " ".join(f"{length:g}" for length in lengths)


def _spelt(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
