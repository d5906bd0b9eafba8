"""What is stated of the engagement of an actor, set by one edit."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ..reading.engagement import FIELDS
from .edits import ENGAGEMENT, Change, ConflictError, Edit, Saved
from .folder import FolderStore
from .places import Plain

ASSESSED = ("influence", "interest", "stance")  # what somebody has assessed on some day
_OF_OTHERS = {"actor", "assessed_by", "assessed_on"}  # which state nothing by themselves
_ATTEMPTS = 5


class By(NamedTuple):
    """Who sets it and on which day; `author` is the mark by which one's own edits are recognised."""

    today: date
    who: str = ""
    author: str = ""


def set_engagement(
    store: FolderStore,
    actor: str,
    fields: Mapping[str, str | float | None],
    by: By,
    *,
    seen: str | None = None,
    token: str | None = None,
) -> Saved:
    """Set some fields of what is stated of an actor, as one edit; what is None or empty goes, all others stay.

    Where influence, interest or stance change and `fields` do not say by whom, they are assessed `by` this one and on
    this day. An actor of whom nothing else is stated any more has no entry. `seen` is the version of the entry that was
    seen (`engagement_of`): if it is another now, nothing is saved; without it the fields are set whatever the others
    are. An edit with a `token` is made once.

    Raises
    ------
    ConflictError
        If the entry has changed since it was seen.
    RefusedError
        As `FolderStore.edit`, with what the reader finds.
    """
    for attempt in range(_ATTEMPTS):
        before, now = engagement_of(store, actor)
        name = actor if before or seen else ""
        given = {key: _text(value) for key, value in fields.items()}
        wanted = with_assessor(before, {"actor": actor, **before, **given}, by)
        if (wanted or {}) == before:
            return store.edit(Edit(()))
        change = Change(ENGAGEMENT, name, now if seen is None else seen, wanted)
        try:
            return store.edit(Edit((change,), by.who, by.author, token))
        except ConflictError:
            if seen is not None or attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError(_ATTEMPTS)


def engagement_of(store: FolderStore, actor: str) -> tuple[dict[str, Plain], str]:
    """The fields of an actor's entry as they are written, and its version; both empty where there is none."""
    return store.record(ENGAGEMENT, actor) or ({}, "")


def with_assessor(before: Mapping[str, Plain], fields: Mapping[str, Plain], by: By) -> dict[str, Plain] | None:
    """The fields that an entry is to have, with who has assessed it and when; None where they state nothing.

    Who and when are as `fields` have them where what is assessed is as `before`, or they are others there.
    """
    every = dict(fields)
    marks = {"assessed_by": by.who, "assessed_on": by.today.isoformat()}
    if any((every.get(key) or "") != before.get(key, "") for key in ASSESSED):
        every |= {key: mark for key, mark in marks.items() if every.get(key) == before.get(key)}
    stated = {key: every[key] for key in dict.fromkeys((*FIELDS, *every)) if every.get(key)}
    return stated if stated.keys() - _OF_OTHERS else None


def _text(value: str | float | None) -> str:
    """A value as it is written: a whole number without decimals."""
    if value is None:
        return ""
    return value.strip() if isinstance(value, str) else f"{value:g}"
