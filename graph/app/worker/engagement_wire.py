"""Serialises what is stated of engagement, and the actors it may be stated of, as lines of JSON; reads them back."""

from collections.abc import Iterator
from dataclasses import astuple
from typing import Any

from ...data.reading.actors import LinkableActors
from ...data.reading.engagement import EngagementRead
from ...network.engagement import Engagement
from ...network.model import Network
from .wire import Pause, found_of, found_packed, line, no_pause, slices


def actor_lines(network: Network, pause: Pause = no_pause) -> Iterator[bytes]:
    """How many actors there are, then the id and the name of each."""
    yield line(len(network.actors))
    for some in slices(network.actors):
        yield line([[actor.id, actor.name] for actor in some])
        pause()


def actors_of(lines: Iterator[Any]) -> LinkableActors:
    """The inverse."""
    count = next(lines)
    ids: dict[str, int] = {}
    by_name: dict[str, str] = {}
    while len(ids) < count:
        for id, name in next(lines):
            ids[id] = len(ids)
            by_name[name] = id
    return LinkableActors(ids, by_name)


def engagement_lines(digest: str, stated: EngagementRead) -> Iterator[bytes]:
    """What the file with this digest states, and its problems."""
    yield line({"digest": digest, "found": found_packed(stated.found), "entries": len(stated.entries)})
    for some in slices(stated.entries):
        yield line([astuple(one) for one in some])


def engagement_of(lines: Iterator[Any], pause: Pause = no_pause) -> tuple[str, EngagementRead]:
    """The digest, and what is stated; raises as `wire.report_of`."""
    head = next(lines)
    entries: list[Engagement] = []
    while len(entries) < head["entries"]:
        entries += [Engagement(*values) for values in next(lines)]
        pause()
    return head["digest"], EngagementRead(tuple(entries), found_of(head["found"]))
