"""Which records of the files are those that a network has."""

from collections.abc import Iterator, Mapping

from ...network.model import Link
from .layout import Layout
from .rules import link_of
from .splicing import record_of

_LINKS = "links.yaml"


def naming(layouts: Mapping[str, Layout], id: str) -> Iterator[int]:
    """The places in `links.yaml` of the links that an actor is part of."""
    layout = layouts[_LINKS]
    for i, (start, end) in enumerate(zip(layout.starts, layout.ends, strict=True)):
        if layout.text.find(id, start, end) >= 0:
            fields = record_of(layout, i)
            members = fields.get("members")
            if id in (fields.get("source"), fields.get("target"), *(members if isinstance(members, list) else ())):
                yield i


def record_name(layouts: Mapping[str, Layout], link: Link) -> str | None:
    """The name of the record that is read as this link: the first, where several are; None where none is.

    A link that has lost members to a selection is found by those that remain.
    """
    for i in naming(layouts, link.members[0]):
        read = link_of(layouts, i)
        if read is not None and _of(read) == _of(link) and {*link.members} <= {*read.members}:
            return layouts[_LINKS].infos[i].name
    return None


def _of(link: Link) -> tuple[object, ...]:
    return (
        *(link.kind, link.size, link.id, link.name, link.start, link.end, link.strength, link.amount, link.currency),
        *(link.resources, link.results, link.as_of, link.confidence, link.sources, link.note),
    )
