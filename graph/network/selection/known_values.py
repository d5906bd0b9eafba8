"""What a selection asks for that a network does not have, and what was probably meant."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from ...text import LANGUAGES, UNDEFINED, problems, region_name
from ..model import Bilingual, Network
from ..problems import Guesser
from ..vocabulary import CONFIDENCES, CONFIDENCES_CALLED, FORMS, FORMS_CALLED, KINDS_CALLED, SECTORS_CALLED
from .filters import EXACTLY, SEVERAL, UNSTATED, Selection, resources_of

_MOST_LISTED = 40
# What may be asked of any network.
_OF_ALL = {"forms": FORMS, "confidences": (*CONFIDENCES, UNSTATED)}
_CALLED = {"forms": FORMS_CALLED, "confidences": CONFIDENCES_CALLED}


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
    for field in SEVERAL:
        asked: Collection[str] = getattr(selection, field)
        if not asked:
            continue
        known, called = _known(network, field)
        for value in sorted(asked):
            if not (_is_region(value, known) if field == "regions" else value in known):
                yield Unknown(field, value, known, guesser.closest(value, known, called))


def _known(network: Network, field: str) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """The values that the field may have, and the same by other names."""
    known: tuple[str, ...] = _OF_ALL.get(field, ())
    called: Mapping[str, str] = _CALLED.get(field, {})
    if field == "sectors":
        known, called = tuple(network.sectors), _among(SECTORS_CALLED, network.sectors) | _by_name(network.sectors)
    elif field == "kinds":
        names = {kind.id: kind.name for kind in network.kinds.values()}
        known, called = tuple(network.kinds), _among(KINDS_CALLED, network.kinds) | _by_name(names)
    elif field == "regions":
        known = tuple(sorted({actor.region for actor in network.actors if actor.region}))
        called = {region_name(code, lang): code for code in known for lang in LANGUAGES}
    elif field == "resources":
        carried = {resource for link in network.links for resource in resources_of(link, network.kinds)}
        known = tuple(sorted(carried | {kind.resource for kind in network.kinds.values() if kind.resource}))
    elif field == "challenges":
        known = tuple(sorted({challenge for actor in network.actors for challenge in actor.challenges}))
    return known, called


def _among(called: Mapping[str, str], known: Collection[str]) -> dict[str, str]:
    return {word: id for word, id in called.items() if id in known}


def _by_name(names: Mapping[str, Bilingual]) -> dict[str, str]:
    return {name: id for id, both in names.items() for name in both}


def _is_region(value: str, known: Collection[str]) -> bool:
    """Whether any actor lies in the region, or with a full stop after the code in that region alone."""
    code = value.removesuffix(EXACTLY)
    return bool(code) and (code in known if code != value else any(region.startswith(code) for region in known))
