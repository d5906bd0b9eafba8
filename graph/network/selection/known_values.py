"""Values of a selection that a network does not have, and what was probably meant."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from ...text import UNDEFINED, problems
from ..model import Network
from ..problems import Guesser
from .entries import filters_of
from .filters import Selection

_MOST_LISTED = 40


class Unknown(NamedTuple):
    """A value of a selection's field that the network does not have.

    `known` are the values it has, in order, and `guess` the one that was probably meant, None if none is close.
    """

    field: str
    value: str
    known: tuple[str, ...]
    guess: str | None


def refuse_unknown_values(network: Network, selection: Selection) -> None:
    """Raise ValueError with a line for each value of the selection that the network does not have."""
    if lines := [unknown_sentence(unknown, "en") for unknown in unknown_values(network, selection)]:
        raise ValueError("\n".join(lines))


def unknown_sentence(unknown: Unknown, lang: str) -> str:
    """What is wrong with the value, with what is allowed and what was probably meant."""
    listed = ", ".join(unknown.known[:_MOST_LISTED]) + (", …" if len(unknown.known) > _MOST_LISTED else "")
    facts = {"key": unknown.field, "value": unknown.value, "allowed": listed or UNDEFINED, "guess": unknown.guess or ""}
    return problems.sentence("unknown_choice", facts, lang)


def unknown_values(network: Network, selection: Selection, guesser: Guesser | None = None) -> Iterator[Unknown]:
    """Every value of the selection that the network does not have, by field and then in alphabetical order."""
    guesser = guesser or Guesser()
    for entry in filters_of(selection):
        wanted: Collection[str] = getattr(selection, entry.field)
        if entry.takes != "values" or not wanted:
            continue
        known = entry.allowed(network)
        called = entry.called(known, network)
        for value in sorted(wanted):
            if not entry.accepts(value, known):
                yield Unknown(entry.field, value, known, guesser.closest(value, known, called))
