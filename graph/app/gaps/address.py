"""What is chosen in each section of the page Gaps, as the address has it: `region:SE332,by:sector`."""

import re
from collections.abc import Container, Mapping
from urllib.parse import quote, unquote

from .. import choices

COVERED, MEET, ENDS = "covered", "meet", "ends"
_WHAT: Mapping[str, tuple[str, ...]] = {
    COVERED: ("by", "region", "functions", "sector"),
    MEET: ("kind", *(f"{kind}_{end}" for kind in ("sector", "region", "actor") for end in ("a", "b"))),
    ENDS: ("years", "sector", "region"),
}
_WRITTEN = re.compile(r"\w+:[^:,]+(,\w+:[^:,]+)*")


def asked() -> Mapping[str, str]:
    """What the address asks for, as far as it can be read; whether the data have it is seen where it is shown."""
    return {section: text for section, what in _WHAT.items() if (text := _text(section)) and {*_read(text)} <= {*what}}


def chosen(section: str, what: str, possible: Container[str] | None = None) -> str | None:
    """What a visitor has chosen in a section; None for nothing, or nothing that is possible."""
    value = _read(_text(section)).get(what)
    return value if possible is None or value in possible else None


def choose(section: str, **values: str | None) -> None:
    """Keep what a visitor chooses in a section beside what is chosen there already."""
    now = {what: value for what, value in {**_read(_text(section)), **values}.items() if value}
    choices.choose(section, ",".join(f"{what}:{quote(value, safe='')}" for what, value in now.items()))


def _text(section: str) -> str:
    value = choices.beside_view(section) or ""
    return value if _WRITTEN.fullmatch(value) else ""


def _read(text: str) -> dict[str, str]:
    parts = (part.partition(":") for part in text.split(",") if part)
    return {what: unquote(value) for what, _colon, value in parts}
