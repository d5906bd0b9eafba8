"""What the tables of actors and links refer to: the names of sectors and kinds, attributes to the letter, the data set.

With these the tables hold the whole network, and can be read back as it.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from ...network.model import About, Network, Source
from .characters import encodable
from .separated import joined
from .tables import Table


def sector_table(network: Network) -> Table:
    """One row per sector, in order: id, and its name in Swedish (sv) and English (en)."""
    rows = [(id, *name) for id, name in network.sectors.items()]
    return _texts(rows, "id", "sv", "en")


def kind_table(network: Network) -> Table:
    """One row per kind of link, in order: id, sv, en, directed, joins (both true or false) and resource, or empty."""
    kinds = network.kinds.values()
    texts = _texts([(kind.id, *kind.name, kind.resource or "") for kind in kinds], "id", "sv", "en", "resource")
    truths = {
        "directed": pd.Series([kind.directed for kind in kinds], dtype="bool"),
        "joins": pd.Series([kind.joins for kind in kinds], dtype="bool"),
    }
    return texts.assign(**truths)[["id", "sv", "en", "directed", "joins", "resource"]]


def custom_table(network: Network) -> Table:
    """One row per attribute of the analysts' own and actor: actor (its id), attribute and value as they are written."""
    rows = [(actor.id, key, value) for actor in network.actors for key, value in actor.custom]
    return _texts(rows, "actor", "attribute", "value")


def about_table(network: Network) -> Table:
    """The description of the data set, a row for each text: field (such as `title.sv` or `limits.2.en`) and value."""
    rows = [(field, value) for field, value in _about(network.about) if value]
    if network.about.asked is not None:
        asked = network.about.asked.among(network.position)
        rows += [(f"asked.{key}", joined(ids)) for key, ids in zip(asked._fields, asked, strict=True)]
    return _texts(rows, "field", "value")


def _about(about: About) -> Iterator[tuple[str, str]]:
    for key in ("title", "description"):
        if text := getattr(about, key):
            yield from _bilingual(key, text)
    for key in ("licence", "publisher", "date"):
        yield key, getattr(about, key) or ""
    for number, limit in enumerate(about.limits, 1):
        yield from _bilingual(f"limits.{number}", limit)
    for number, source in enumerate(about.sources, 1):
        yield from _source(f"sources.{number}", source)
    for number, one in enumerate(about.compare, 1):
        yield from _bilingual(f"compare.{number}.title", one.title)
        yield from _source(f"compare.{number}.source", one.source)
        yield from ((f"compare.{number}.order.{place}", joined(sectors)) for place, sectors in enumerate(one.order, 1))


def _bilingual(key: str, text: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return zip((f"{key}.sv", f"{key}.en"), text, strict=True)


def _source(key: str, source: Source) -> Iterator[tuple[str, str]]:
    return zip((f"{key}.title", f"{key}.url"), source, strict=True)


def _texts(rows: Sequence[Sequence[str]], *columns: str) -> Table:
    values = [encodable([row[place] for row in rows]) for place in range(len(columns))]
    return pd.DataFrame({name: pd.Series(column, dtype="str") for name, column in zip(columns, values, strict=True)})
