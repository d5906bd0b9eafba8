"""The names by which the search field finds actors, as JSON."""

import json
from collections.abc import Mapping, Sequence

from ...network.model import Actor, Network
from . import scales


def names_json(network: Network, lang: str, order: Sequence[str], words: Mapping[str, str]) -> bytes:
    """Every actor's names and its sector's mark in UTF-8, in `order`; the same bytes for the same names.

    `order` holds the ids of all actors, as the list shows them where no match is better. `words` are
    the field's own texts, sent with the names rather than at every click.

    Raises
    ------
    ValueError
        If `order` is not the actors' ids, each once.
    """
    if sorted(order) != [actor.id for actor in network.actors]:
        raise ValueError("the order must name every actor once")
    actors = [network.actor(id) for id in order]
    group = {id: i for i, id in enumerate(network.sectors)}
    marks = scales.partition(network.sectors)
    content = {
        "format": 1,
        "lang": lang,
        "words": dict(words),
        "ids": list(order),
        "names": [network.title(id, lang) for id in order],
        "also": [_other_names(actor, lang) for actor in actors],
        "groups": [group[actor.sector] for actor in actors],
        "marks": [
            {"name": name.text(lang), "shape": marks[id].shape, "colour": marks[id].colour._asdict()}
            for id, name in network.sectors.items()
        ],
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _other_names(actor: Actor, lang: str) -> list[str]:
    """The name in the other language and the aliases, without the one that is shown."""
    names = dict.fromkeys((actor.name, actor.name_en or actor.name, *actor.aliases))
    return [name for name in names if name != actor.title(lang)]
