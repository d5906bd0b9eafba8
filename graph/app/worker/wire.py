"""Serialises networks and their problems as lines of JSON, and reads them back in slices."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import IO, Any

from ...data.reading import Report
from ...network import model
from ...network.model import About, Actor, Kind, Link, Network
from ...network.problems import Found, Problem

_SLICE = 100  # entries on a line, which is parsed in a millisecond or less
# Values that are written with the name of their type: the named tuples of the model.
_TAGGED = {name: kind for name, kind in vars(model).items() if hasattr(kind, "_fields")}
_SIMPLE = (str, int, float, bool, type(None))

Pause = Callable[[], None]


def no_pause() -> None:
    """Continue without a pause."""


def parsed(file: IO[bytes]) -> Iterator[Any]:
    """The value of each line of a file."""
    return map(json.loads, iter(file.readline, b""))


def report_lines(digest: str, report: Report) -> Iterator[bytes]:
    """The report on the content with this digest: its problems, then its network if it has one."""
    yield line({"digest": digest, "found": found_packed(report.found), "network": report.network is not None})
    if report.network is not None:
        yield from network_lines(report.network)


def report_of(lines: Iterator[Any], pause: Pause = no_pause) -> tuple[str, Report]:
    """The digest and the report of these lines.

    Raises
    ------
    ValueError, KeyError, IndexError, TypeError, StopIteration
        If the lines are of another format.
    """
    head = next(lines)
    network = network_of(lines, pause) if head["network"] else None
    return head["digest"], Report(network, found_of(head["found"]))


def network_lines(network: Network, pause: Pause = no_pause) -> Iterator[bytes]:
    """A network: first what applies to all of it, then its actors and its links in their order."""
    yield line(
        {
            "sectors": [[id, packed(name)] for id, name in network.sectors.items()],
            "kinds": [[id, _fields_packed(kind)] for id, kind in network.kinds.items()],
            "about": _fields_packed(network.about),
            "digest": network.digest,
            "actors": len(network.actors),
            "links": len(network.links),
        }
    )
    for some in slices(network.actors):
        yield line([_fields_packed(actor) for actor in some])
        pause()
    position = network.position
    for some in slices(network.links):
        yield line([_fields_packed(link) | {"members": [position[id] for id in link.members]} for link in some])
        pause()


def network_of(lines: Iterator[Any], pause: Pause = no_pause) -> Network:
    """The network of these lines, with the digest that they state; the writer has checked it.

    Raises
    ------
    ValueError, KeyError, IndexError, TypeError, StopIteration
        If the lines are of another format.
    """
    head = next(lines)
    actors: list[Actor] = []
    while len(actors) < head["actors"]:
        actors += [Actor(**_fields_unpacked(written)) for written in next(lines)]
        pause()
    ids = [actor.id for actor in actors]
    links: list[Link] = []
    while len(links) < head["links"]:
        for written in next(lines):
            members = tuple([ids[place] for place in written.pop("members")])
            links.append(Link(members=members, **_fields_unpacked(written)))
        pause()
    return Network.made_before(
        tuple(actors),
        tuple(links),
        {id: unpacked(name) for id, name in head["sectors"]},
        {id: Kind(**_fields_unpacked(written)) for id, written in head["kinds"]},
        About(**_fields_unpacked(head["about"])),
        head["digest"],
    )


def found_packed(found: Iterable[Found]) -> list[Any]:
    """The problems found in files, in JSON's types."""
    return [[one.file, problems_packed(one.problems), one.errors, one.warnings] for one in found]


def found_of(packed: Iterable[Any]) -> tuple[Found, ...]:
    """The inverse."""
    return tuple(Found(file, problems_of(problems), errors, warnings) for file, problems, errors, warnings in packed)


def problems_packed(problems: Iterable[Problem]) -> list[Any]:
    """Problems, in JSON's types."""
    return [[p.file, p.line, p.code, dict(p.facts), p.severity] for p in problems]


def problems_of(packed: Iterable[Any]) -> tuple[Problem, ...]:
    """The inverse."""
    return tuple(Problem(*values) for values in packed)


def line(value: object) -> bytes:
    """A value as one line of JSON."""
    return json.dumps(value, separators=(",", ":"), check_circular=False).encode() + b"\n"


def slices(entries: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The entries in slices, one for each line."""
    return (entries[start : start + _SLICE] for start in range(0, len(entries), _SLICE))


def packed(value: Any) -> Any:
    """A field's value in JSON's types: a tuple becomes a list, and a named tuple an object with its name."""
    if type(value) in _SIMPLE:
        return value
    inner = [packed(one) for one in value]
    name = type(value).__name__
    return {name: inner} if name in _TAGGED else inner


def unpacked(value: Any) -> Any:
    """The inverse."""
    if isinstance(value, list):
        return tuple([unpacked(one) for one in value])
    if isinstance(value, dict):
        [(name, inner)] = value.items()
        return _TAGGED[name](*[unpacked(one) for one in inner])
    return value


def _fields_packed(record: Any) -> dict[str, Any]:
    """The fields of a record whose values differ from their defaults."""
    values = ((name, getattr(record, name), default) for name, default in _DEFAULTS[type(record)])
    return {name: packed(value) for name, value, default in values if value is not default and value != default}


def _fields_unpacked(written: dict[str, Any]) -> dict[str, Any]:
    return {name: unpacked(value) if type(value) in (list, dict) else value for name, value in written.items()}


_DEFAULTS = {kind: tuple((field.name, field.default) for field in fields(kind)) for kind in (Actor, Link, Kind, About)}
