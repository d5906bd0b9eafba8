"""Whether an actor has been entered before under another id: by its organisation number, web address and names."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining, normalize

from ...network.model import Actor
from .record import Record

_SIGNS = re.compile(r"[\W_]+")
# What a company's or an association's form adds to its name, as `_folded` leaves it.
_LEGAL_FORM = re.compile(
    r"^(?:ab|aktiebolaget) (?=.)| (?:ab|aktiebolag|hb|handelsbolag|kb|kommanditbolag|ek for|ekonomisk forening|"
    r"ideell forening|publ|svb|ltd|inc|gmbh)$"
)


class _Entry(NamedTuple):
    """An actor that has been read, and the line it begins on."""

    id: str
    line: int
    orgnr: str | None


class Twice:
    """Every actor so far, by what distinguishes organisations; one that may be there already is noted.

    Two that have different organisation numbers are two, whatever their names and addresses. Each actor is compared
    with the first that had the same number, address or name, so that a file of n actors takes time in the order of n.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], tuple[_Entry, str]] = {}

    def note(self, record: Record, actor: Actor) -> None:
        """Compare one more actor with those before it."""
        entry = _Entry(actor.id, record.line, actor.orgnr)
        same: dict[_Entry, dict[str, None]] = {}
        for what, key in _marks(actor):
            kind = "name" if what == "alias" else what
            other, called = self._first.setdefault((kind, key), (entry, what))
            differ = other.orgnr and entry.orgnr and other.orgnr != entry.orgnr
            if other.id != entry.id and not differ:
                same.setdefault(other, {})["alias" if called == "alias" else what] = None
        for other, found in same.items():
            # One that has the same name has nothing to add by an alias.
            facts = [what for what in found if what != "alias" or "name" not in found]
            record.findings.warn(
                record.line, "actor_twice", value=actor.id, other=other.id, first=other.line, same=",".join(facts)
            )


def _marks(actor: Actor) -> Iterator[tuple[str, str]]:
    """What distinguishes an actor: what it is (orgnr, url, name or alias), and its value as it is compared.

    The English name counts as an alias.
    """
    if actor.orgnr:
        yield "orgnr", actor.orgnr
    if actor.url:
        yield "url", _address(actor.url)
    yield "name", _folded(actor.name)
    for alias in filter(None, (actor.name_en, *actor.aliases)):
        yield "alias", _folded(alias)


def _address(url: str) -> str:
    """The address without what makes no other page of it: http or https, `www.`, a last stroke, the host's case."""
    host, stroke, page = url.partition("://")[2].partition("/")
    return f"{host.lower().removeprefix('www.')}{stroke}{page}".rstrip("/")


def _folded(name: str) -> str:
    """The name without case, diacritics, signs and legal form: `Företag X (publ) AB` → `foretag x`."""
    text = name.casefold()
    if not text.isascii():
        text = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    has_signs = "  " in text or not text.replace(" ", "").isalnum()
    folded = (_SIGNS.sub(" ", text) if has_signs else text).strip() or text
    while (shorter := _LEGAL_FORM.sub("", folded)) != folded:
        folded = shorter
    return folded
