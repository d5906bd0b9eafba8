"""Whether edited files would still be read as a network, found out from the records that have changed."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...network.model import Bilingual, Kind, Link
from ...network.problems import Guesser, Problem
from ...network.vocabulary import MOST_PAIRS
from ..reading import Sources, check
from ..reading import actors as actor_file
from ..reading import links as link_file
from ..reading.actors import LinkableActors
from ..reading.characters import legible
from ..reading.findings import Findings
from ..reading.record import Record
from ..reading.tree import tree
from .layout import Layout
from .splicing import record_text

_ACTORS, _LINKS = "actors.yaml", "links.yaml"


class _Frame(NamedTuple):
    """What records are read by."""

    format: int
    sectors: Mapping[str, Bilingual] | None
    kinds: Mapping[str, Kind] | None


def problems(
    files: Mapping[str, Layout], touched: Collection[tuple[str, int]], gone: Collection[str], folder: str
) -> Sequence[Problem]:
    """What is wrong with files in which some records have changed, and ids of others are gone; nothing if they fit.

    The records alone are read as long as that suffices. Otherwise all is read, as the reader does.
    """
    if _fit(files, touched, gone):
        return ()
    return [problem for problem in all_problems(files, folder) if problem.severity == "error"]


def all_problems(files: Mapping[str, Layout], folder: str) -> Sequence[Problem]:
    """What the reader finds in the files, warnings too."""
    return check(Sources.of(files[_ACTORS].text, files[_LINKS].text, folder)).problems


def link_of(files: Mapping[str, Layout], index: int) -> Link | None:
    """A record of `links.yaml` as the reader has it; None if it is no link."""
    frame = _frame(files[_ACTORS].frame, files[_LINKS].frame)
    if frame is None:
        return None
    records = _read(files[_LINKS], index, Findings("", Guesser()))
    known = LinkableActors(files[_ACTORS].positions, {})
    return next(iter(link_file.links_of(records, frame.kinds, known, frame.format)), None)


def _fit(files: Mapping[str, Layout], touched: Collection[tuple[str, int]], gone: Collection[str]) -> bool:
    actors, links = files[_ACTORS], files[_LINKS]
    frame = _frame(actors.frame, links.frame)
    if frame is None or len(actors.positions) != len(actors) or links.pairs > MOST_PAIRS:
        return False
    if any(id in links.text or id in actors.frame for id in gone):
        return False
    findings = Findings("", Guesser())
    records = {
        file: [record for name, i in touched if name == file for record in _read(files[file], i, findings)]
        for file in files
    }
    known = LinkableActors(actors.positions, {})
    actor_file.actors_of(records[_ACTORS], frame.sectors, frame.format)
    link_file.links_of(records[_LINKS], frame.kinds, known, frame.format)
    names = [links.infos[i].name for name, i in touched if name == _LINKS]
    named = {name for name in names if not name.startswith("~")}
    if named and sum(info.name in named for info in links.infos) > len(named):
        return False
    return not findings.errors


def _read(layout: Layout, index: int, findings: Findings) -> list[Record]:
    text = legible(record_text(layout, index), findings)
    top = None if text is None else tree(text, findings, layout.key)
    return Record("", 1, top or {}, findings).records(layout.key, "", "")


@lru_cache(maxsize=8)
def _frame(actors: str, links: str) -> _Frame | None:
    """What stands in the two files beside the lists; None if anything is wrong with it."""
    findings = Findings("", Guesser())
    tops = []
    for text, key in ((actors, "actors"), (links, "links")):
        read = legible(text, findings)
        tops.append(None if read is None else tree(read, findings, key))
    people, ties = tops
    if people is None or ties is None:
        return None
    file = Record("", 1, people, findings)
    file.only(actor_file.TOP)
    others = Record("", 1, ties, findings)
    others.only(link_file.TOP)
    newer = actor_file.is_newer(people, findings)
    found = _Frame(actor_file.format_of(people, findings), actor_file.sectors_of(file), link_file.kinds_of(others))
    return None if newer or findings.errors else found
