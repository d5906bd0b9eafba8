"""The network for Kumu: its blueprint JSON and its workbook of elements and connections."""

import json
from collections import Counter
from collections.abc import Mapping
from itertools import combinations

import pandas as pd

from ...network.model import Actor, Link, Network
from . import readback
from .characters import legal
from .contents import is_directed
from .notes import Note, Written, counted
from .tables import Table
from .workbook import workbook

ELEMENTS = ("Label", "Type", "Tags", "Description")
CONNECTIONS = ("From", "To", "Type", "Direction")
WITHOUT = Note("kumu_without")
_BAR = "|"


def kumu_json(network: Network, lang: str) -> Written:
    """Kumu's blueprint: elements by label, with the sector as their type, and connections with their kind as theirs."""
    labels, notes = _labels(network, lang)
    elements = [_element(network, actor, labels, lang) for actor in network.actors]
    connections = [dict(zip(CONNECTIONS, row, strict=True)) for row in _connections(network, labels, lang)]
    whole = {
        "elements": [_blueprint_row(one) for one in elements],
        "connections": [_blueprint_row(one) for one in connections],
    }
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    content = (encode(whole) + "\n").encode()
    read = readback.json_value(content)
    for name, those in whole.items():
        readback.same(name, len(read[name]), len(those))
    return Written(content, notes)


def kumu_xlsx(network: Network, lang: str) -> Written:
    """Kumu's workbook: `Label,Type,Tags,Description` and `From,To,Type,Direction`; tags have a bar between them."""
    labels, notes = _labels(network, lang)
    elements = [_element(network, actor, labels, lang) for actor in network.actors]
    rows = [(one["Label"], one["Type"], _BAR.join(one["Tags"]), one["Description"]) for one in elements]
    sheets: Mapping[str, Table] = {
        "Elements": pd.DataFrame(rows, columns=list(ELEMENTS)),
        "Connections": pd.DataFrame(_connections(network, labels, lang), columns=list(CONNECTIONS)),
    }
    made = workbook(sheets)
    return Written(made.content, (*notes, *made.notes))


def _element(network: Network, actor: Actor, labels: Mapping[str, str], lang: str) -> dict[str, "str | list[str]"]:
    tags = [actor.form, *([actor.region] if actor.region else []), *actor.functions, *actor.challenges]
    texts = (actor.note, actor.url)
    return {
        "Label": labels[actor.id],
        "Type": legal(network.sectors[actor.sector].text(lang)),
        "Tags": [_without_bars(legal(tag)) for tag in dict.fromkeys(tags)],
        "Description": legal("\n\n".join(text for text in texts if text)),
    }


def _connections(network: Network, labels: Mapping[str, str], lang: str) -> list[tuple[str, str, str, str]]:
    """One row for each link of two, and for a partnership of more one for each pair of its members."""
    return [
        (labels[a], labels[b], legal(network.kinds[link.kind].name.text(lang)), _direction(network, link))
        for link in network.links
        for a, b in combinations(link.members, 2)
    ]


def _direction(network: Network, link: Link) -> str:
    return "directed" if is_directed(network, link) else "undirected"


def _labels(network: Network, lang: str) -> tuple[dict[str, str], tuple[Note, ...]]:
    """A label for each actor that no other has, whatever its case, since Kumu identifies elements by labels."""
    titles = {actor.id: legal(actor.title(lang)).strip() or actor.id for actor in network.actors}
    names = {id: _without_bars(title) for id, title in titles.items()}
    often = Counter(name.casefold() for name in names.values())
    ambiguous = [id for id, name in names.items() if often[name.casefold()] > 1]
    labels = {**names, **{id: f"{names[id]} ({id})" for id in ambiguous}}
    if len({label.casefold() for label in labels.values()}) < len(labels):
        ambiguous, labels = list(names), {id: f"{name} ({id})" for id, name in names.items()}
    removed = sum(len(actor.title(lang)) - len(legal(actor.title(lang))) for actor in network.actors)
    challenges = [challenge for actor in network.actors for challenge in actor.challenges]
    several = sum(len(link.members) > 2 for link in network.links)  # noqa: PLR2004
    notes = (
        WITHOUT,
        *counted("partnerships_in_pairs", several),
        *counted("labels_without_bars", sum(_BAR in text for text in (*titles.values(), *challenges))),
        *counted("labels_with_ids", len(ambiguous)),
        *counted("characters_removed", removed),
    )
    return labels, notes


def _without_bars(text: str) -> str:
    # Kumu splits a cell of a workbook at a bar: one element becomes two.
    return text.replace(_BAR, "/")


def _blueprint_row(row: Mapping[str, object]) -> dict[str, object]:
    """As the blueprint spells its keys, without what is empty."""
    return {name.lower(): value for name, value in row.items() if value}
