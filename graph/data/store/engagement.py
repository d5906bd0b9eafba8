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
    """Who sets it and on which day; `author` is what tells one's own edits from others'."""

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
        after = _with({"actor": actor, **before}, fields, by)
        wanted = after if after.keys() - _OF_OTHERS else None
        name = actor if before or seen else ""
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


def _with(before: Mapping[str, Plain], fields: Mapping[str, str | float | None], by: By) -> dict[str, Plain]:
    """The fields of an entry with some of them set."""
    given = {key: _text(value) for key, value in fields.items()}
    is_assessed = any(key in given and given[key] != before.get(key, "") for key in ASSESSED)
    by_whom = {"assessed_by": by.who, "assessed_on": by.today.isoformat()} if is_assessed else {}
    every = {**before, **by_whom, **given}
    return {key: every[key] for key in dict.fromkeys((*FIELDS, *every)) if every.get(key)}


def _text(value: str | float | None) -> str:
    """A value as it is written: a whole number without decimals."""
    if value is None:
        return ""
    return value.strip() if isinstance(value, str) else f"{value:g}"
