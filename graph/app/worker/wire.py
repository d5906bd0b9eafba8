"""Networks and what is wrong with them as lines of JSON, and back to values piece by piece."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import IO, Any

from ...data.reading import Report
from ...network import model
from ...network.model import About, Actor, Kind, Link, Network
from ...network.problems import Found, Problem

_AT_ONCE = 100  # entries on a line: what is made of one in a millisecond or less
# What is written by its name: whatever the model names the parts of.
_TAGGED = {name: kind for name, kind in vars(model).items() if hasattr(kind, "_fields")}
_SIMPLE = (str, int, float, bool, type(None))

Pause = Callable[[], None]


def no_pause() -> None:
    """Go on at once."""


def parsed(file: IO[bytes]) -> Iterator[Any]:
    """What the lines of a file hold."""
    return map(json.loads, iter(file.readline, b""))


def report_lines(mark: str, report: Report) -> Iterator[bytes]:
    """What came of reading the content of this mark."""
    yield line({"mark": mark, "found": found_packed(report.found), "network": report.network is not None})
    if report.network is not None:
        yield from network_lines(report.network)


def report_of(lines: Iterator[Any], pause: Pause = no_pause) -> tuple[str, Report]:
    """The mark and the report of such lines.

    Raises
    ------
    ValueError, KeyError, IndexError, TypeError, StopIteration
        If they are not such lines.
    """
    head = next(lines)
    network = network_of(lines, pause) if head["network"] else None
    return head["mark"], Report(network, found_of(head["found"]))


def network_lines(network: Network, pause: Pause = no_pause) -> Iterator[bytes]:
    """A network: first what it is as a whole, then its actors and its links in their order."""
    yield line(
        {
            "sectors": [[id, packed(name)] for id, name in network.sectors.items()],
            "kinds": [[id, _said(kind)] for id, kind in network.kinds.items()],
            "about": _said(network.about),
            "digest": network.digest,
            "actors": len(network.actors),
            "links": len(network.links),
        }
    )
    for some in slices(network.actors):
        yield line([_said(actor) for actor in some])
        pause()
    position = network.position
    for some in slices(network.links):
        yield line([_said(link) | {"members": [position[id] for id in link.members]} for link in some])
        pause()


def network_of(lines: Iterator[Any], pause: Pause = no_pause) -> Network:
    """The network of such lines, with the digest that they name; it has been checked where they were written.

    Raises
    ------
    ValueError, KeyError, IndexError, TypeError, StopIteration
        If they are not such lines.
    """
    head = next(lines)
    actors: list[Actor] = []
    while len(actors) < head["actors"]:
        actors += [Actor(**_values(said)) for said in next(lines)]
        pause()
    ids = [actor.id for actor in actors]
    links: list[Link] = []
    while len(links) < head["links"]:
        for said in next(lines):
            members = tuple([ids[place] for place in said.pop("members")])
            links.append(Link(members=members, **_values(said)))
        pause()
    return Network.made_before(
        tuple(actors),
        tuple(links),
        {id: unpacked(name) for id, name in head["sectors"]},
        {id: Kind(**_values(said)) for id, said in head["kinds"]},
        About(**_values(head["about"])),
        head["digest"],
    )


def found_packed(found: Iterable[Found]) -> list[Any]:
    """What is wrong with files, as JSON has it."""
    return [[one.file, problems_packed(one.problems), one.errors, one.warnings] for one in found]


def found_of(packed: Iterable[Any]) -> tuple[Found, ...]:
    """The same back."""
    return tuple(Found(file, problems_of(problems), errors, warnings) for file, problems, errors, warnings in packed)


def problems_packed(problems: Iterable[Problem]) -> list[Any]:
    """Problems, as JSON has them."""
    return [[p.file, p.line, p.code, dict(p.facts), p.severity] for p in problems]


def problems_of(packed: Iterable[Any]) -> tuple[Problem, ...]:
    """The same back."""
    return tuple(Problem(*values) for values in packed)


def line(value: object) -> bytes:
    """A value as one line."""
    return json.dumps(value, separators=(",", ":"), check_circular=False).encode() + b"\n"


def slices(entries: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Entries as they come on a line."""
    return (entries[start : start + _AT_ONCE] for start in range(0, len(entries), _AT_ONCE))


def packed(value: Any) -> Any:
    """A field's value, as JSON has it: a tuple is a list, and one with a name an object of that name."""
    if type(value) in _SIMPLE:
        return value
    inner = [packed(one) for one in value]
    name = type(value).__name__
    return {name: inner} if name in _TAGGED else inner


def unpacked(value: Any) -> Any:
    """The same back."""
    if isinstance(value, list):
        return tuple([unpacked(one) for one in value])
    if isinstance(value, dict):
        [(name, inner)] = value.items()
        return _TAGGED[name](*[unpacked(one) for one in inner])
    return value


def _said(record: Any) -> dict[str, Any]:
    """The fields of a record that are not what they are by default."""
    usual = _USUAL[type(record)]
    values = ((name, getattr(record, name), default) for name, default in usual)
    return {name: packed(value) for name, value, default in values if value is not default and value != default}


def _values(said: dict[str, Any]) -> dict[str, Any]:
    return {name: unpacked(value) if type(value) in (list, dict) else value for name, value in said.items()}


_USUAL = {kind: tuple((field.name, field.default) for field in fields(kind)) for kind in (Actor, Link, Kind, About)}
