"""What has changed in the network since a day or a revision, as the address asks."""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from ...data.folders import FILES, data_files
from ...data.store.folder import MOST_REVISIONS
from ...data.store.history import differences, together
from ...data.store.journal import NAME
from ...data.store.revision import MOST_CHANGES, Revision
from ...data.store.summaries import Summary
from .. import choices, data_source, visit
from . import session

KEY = "since"
TODAY, WEEK = "today", "week"
_DAYS = {TODAY: 0, WEEK: 7}  # before this day
_REVISION = re.compile(r"r([1-9]\d{0,8})", re.ASCII)


class Changed(NamedTuple):
    """What became of actors and partnerships, what changed last first.

    `begins` is the first revision if the history begins later than was asked for. It is not complete where the
    journal lists no more of a revision, or more revisions have been made than are read.
    """

    records: tuple[Summary, ...]
    begins: Revision | None
    is_complete: bool

    @property
    def actors(self) -> frozenset[str]:
        """The ids of the actors that are new, or not as they were."""
        there = (one for one in self.records if one.file == "actors.yaml" and one.after is not None)
        return frozenset(id for one in there for id in one.actors)

    @property
    def ties(self) -> frozenset[tuple[str, str]]:
        """The pairs that partnerships tie which are new, or not as they were."""
        there = (one for one in self.records if one.file == "links.yaml" and one.after is not None)
        return frozenset(pair for one in there for pair in combinations(sorted({*one.actors}), 2))


def has_history() -> bool:
    """Whether what is shown has a history: no network that is open for one visit, and no tables."""
    if visit.current():
        return False
    folder = data_source.folder()
    names = data_files(folder)
    return (names.actors, names.links) == FILES and Path(folder, NAME).is_file()


def asked() -> Mapping[str, str]:
    """What the address asks for, as far as this network has it."""
    value = choices.beside_view(KEY)
    return {KEY: value} if value and has_history() and _is_known(value) else {}


def revision_of(value: str) -> int | None:
    """The number of the revision that a value names; None if it names none."""
    found = _REVISION.fullmatch(value)
    return int(found[1]) if found else None


def latest() -> int:
    """The number of the latest revision, 0 where the history cannot be read."""
    return session.feed(data_source.folder()).revision()


def changed(value: str, digest: str) -> Changed:
    """What has changed since a value of the address, in a network with this digest.

    Raises
    ------
    LookupError
        If there is no such revision.
    RefusedError
        If the history cannot be read.
    """
    day = datetime.now().astimezone().date()
    return _changed(data_source.folder(), value, day.isoformat(), latest(), digest)


# What is changed by hand gives another network before it is a revision.
@st.cache_resource(max_entries=8, show_spinner=False)
def _changed(folder: str, value: str, day: str, latest: int, digest: str) -> Changed:  # noqa: ARG001 - the key
    store = session.store()
    number = revision_of(value)
    if number is None:
        number = store.last_before(midnight(value, day))
    now, made = store.since(number, MOST_REVISIONS)
    if now < number:
        raise LookupError(number)
    of_files = (one for _, changes in made for one in changes if one.file in FILES)
    found = [one for one in differences(together(of_files)) if one.part is None]
    is_complete = len(made) == now - number and all(len(changes) < MOST_CHANGES for _, changes in made)
    begins = made[0][0] if made and made[0][0].origin == "start" else None
    return Changed(tuple(reversed(found)), begins, is_complete)


def midnight(value: str, day: str) -> datetime:
    """When what a value names begins, seen from a day: at a midnight of this machine's clock."""
    first = datetime.fromisoformat(day).date() - timedelta(days=_DAYS[value])
    return datetime.combine(first, time()).astimezone()


def _is_known(value: str) -> bool:
    if value in _DAYS:
        return True
    number, last = revision_of(value), latest()
    return number is not None and (not last or number <= last)
