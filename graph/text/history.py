"""The sentences of the history of edits: what a revision did, what was undone or restored, and what prevents it."""

from collections.abc import Sequence

from .catalogue import N_, messages
from .numbers import number

_MOST_NAMED = 5
_HAPPENED = {
    "start": N_("the history begins"),
    "edit": N_("edited"),
    "undo": N_("revision {of} undone"),
    "redo": N_("revision {of} made again"),
    "restore": N_("revision {of} restored"),
    "hand": N_("changed by hand or by another program"),
}
_RECORDS = {
    "added": N_("{record} added"),
    "removed": N_("{record} removed"),
    "changed": N_("{record} changed ({fields})"),
    "rewritten": N_("{record} changed in how it is written"),
}
_PARTS = {
    "about": N_("the description of the data"),
    "sectors": N_("the sectors"),
    "kinds": N_("the kinds of partnerships"),
}
_DONE = {
    "undo": N_("Revision {of} is undone, as revision {n}."),
    "restore": N_("The files are what they were at revision {of}, as revision {n}."),
    "same": N_("The files are what they were at revision {of} already; nothing was changed."),
    "unwritten": N_("It is kept in the history, but the files cannot be written now; they follow with the next edit."),
}
_FAULTS = {
    "no_history": N_("nothing has been edited in this folder yet"),
    "nothing_to_undo": N_("there is no edit that stands and could be undone"),
    "unknown": N_("there is no revision {n} (the latest is {latest})"),
    "no_edit": N_(
        "revision {n} is no edit, so it cannot be undone; restore --to {before} makes the files what they were before it"
    ),
    "first": N_("revision {n} is where the history begins, so it cannot be undone"),
    "conflict": N_("{record} has been changed since: {fields}"),
    "already": N_("{record} is already as it was before"),
    "gone": N_("{record} is not there any more as it was then"),
    "nothing_undone": N_("Nothing was undone. Undo first what was changed since."),
    "nothing_restored": N_("The files of revision {n} hold errors, so they were not restored."),
}


def revision(number: int, lang: str) -> str:
    """What a revision is called, by its number."""
    return messages(lang).gettext("Revision {n}").format(n=number)


def happened(origin: str, of: int | None, lang: str) -> str:
    """What a revision did: `edited`, `revision 5 undone`."""
    return messages(lang).gettext(_HAPPENED[origin]).format(of=of)


def became(what: str, record: str, fields: Sequence[str], lang: str) -> str:
    """What became of a record: it was `added`, `removed` or `changed`."""
    key = "rewritten" if what == "changed" and not fields else what
    return messages(lang).gettext(_RECORDS[key]).format(record=record, fields=", ".join(fields))


def part(key: str, lang: str) -> str:
    """What a part of a file beside its list is called in a sentence: `about`, `sectors`, `kinds`."""
    return messages(lang).gettext(_PARTS[key])


def story(title: str, lang: str) -> str:
    """What a story is called in a sentence."""
    return messages(lang).gettext("the story “{title}”").format(title=title)


def engagement(actor: str, lang: str) -> str:
    """What is stated of an actor's engagement, as a sentence calls it."""
    return messages(lang).gettext("the engagement of {actor}").format(actor=actor)


def of_some(parts: Sequence[str], lang: str) -> str:
    """What became of records; of many the first five, and how many more."""
    if len(parts) <= _MOST_NAMED + 1:
        return "; ".join(parts)
    more = messages(lang).gettext("and {n} more").format(n=number(len(parts) - _MOST_NAMED, lang))
    return f"{'; '.join(parts[:_MOST_NAMED])} {more}"


def listed_only(most: int, lang: str) -> str:
    """That a revision has changed more records than are listed."""
    return messages(lang).gettext("Only the first {n} records are listed.").format(n=number(most, lang))


def done(key: str, lang: str, **numbers: int) -> str:
    """What was done: `undo`, `restore`, `same` (nothing to do), `unwritten` (the files follow)."""
    return messages(lang).gettext(_DONE[key]).format(**numbers)


def fault(key: str, lang: str, **facts: str | int) -> str:
    """What prevents it."""
    return messages(lang).gettext(_FAULTS[key]).format(**facts)
