"""Who connects two ends and who should meet, of a network: its names and numbers in sentences."""

from collections.abc import Hashable, Mapping
from math import isnan
from typing import Any

import pandas as pd

from ..metrics.connectors import Contact
from ..metrics.pairs import End, members
from ..network.model import Network
from ..network.selection import EXACTLY
from ..picture.groups import sector_called
from ..text import challenge_name, introductions, labels, region_name
from ..text.catalogue import messages


def called(network: Network, end: End, lang: str) -> str:
    """What a sentence calls one end of the pairs."""
    match end.kind:
        case "sector":
            return sector_called(network, end.value, lang)
        case "region":
            return region_name(end.value.removesuffix(EXACTLY), lang)
        case "actor":
            return network.title(end.value, lang)
        case _:
            return messages(lang).gettext("all actors")


def between(network: Network, a: End, b: End | None, lang: str) -> str:
    """What the pairs asked about are called."""
    one = called(network, a, lang)
    if b is not None and b != a:
        return introductions.between(one, called(network, b, lang), lang)
    everybody = zip(network.actors, members(network, a).tolist(), strict=True)
    sectors = len({actor.sector for actor, is_in in everybody if is_in})
    return introductions.within("" if a.kind == "all" else one, sectors > 1, lang)


def answer(network: Network, a: End, b: End | None, found: Contact, connectors: pd.DataFrame, lang: str) -> list[str]:
    """How near the two ends are, and who connects the most of them."""
    phrase = between(network, a, b, lang)
    sentences = [introductions.contact(*found, phrase, lang)]
    if not found.pairs:
        return sentences
    if not len(connectors):
        return [*sentences, introductions.no_connector(lang)]
    first = connectors.iloc[0]
    sentences.append(
        introductions.connector(
            network.title(first["id"], lang),
            float(first["pair_betweenness"]),
            int(first["exclusive_pairs"]),
            int(first["cut_off"]),
            phrase,
            lang,
        )
    )
    return sentences


def reason(network: Network, row: Mapping[Hashable, Any], lang: str) -> str:
    """Why the two actors of a row of `metrics.introductions` should be introduced to each other."""
    _ = messages(lang).gettext
    shared = introductions.Shared(
        region_name(row["region"], lang) if row["region"] else "",
        [challenge_name(one, lang) for one in row["challenges"].split(";") if one],
        [network.title(id, lang) for id in row["partners"].split(";") if id],
    )
    cells = (cell.split(":") for cell in row["coverage"].split(";") if cell)
    alone = int(row["nearer"]), int(row["joined"])
    added = alone if isnan(row["nearer_added"]) else (int(row["nearer_added"]), int(row["joined_added"]))
    effect = introductions.Effect(
        *added,
        None if isnan(row["steps"]) else int(row["steps"]),
        [(_(labels.RESOURCES[function]), region_name(region, lang)) for region, function in cells],
        across=len({actor.sector for actor in network.actors}) > 1,
        after_others=added != alone,
    )
    return introductions.reason(shared, effect, lang)
