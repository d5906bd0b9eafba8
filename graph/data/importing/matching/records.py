"""Two records of one actor or of one link: where they differ, and both as one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeAlias, TypeVar

from ....network.model import About, Actor, Link
from ....network.vocabulary import NOT_STATED
from ..spelling import same_name

# What makes a record the one it is, and is no difference.
_IDENTITY = {"id", "members", "kind", "size"}
# Lists that grow together.
_UNITED = {"aliases", "functions", "challenges", "sources", "resources", "results", "limits", "compare"}
_EMPTY = (None, (), "", False, NOT_STATED)
_EVERY = {Actor: Actor("", "", NOT_STATED), Link: Link((), ""), About: About()}

AnyRecord: TypeAlias = Actor | Link | About
Record = TypeVar("Record", bound=AnyRecord)


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that a new record states otherwise: its value `before`, and `after` taking the new one.

    `field` of a custom attribute is `custom.` and its key. A conflict is where both state something; elsewhere the new
    record adds to what is there.
    """

    field: str
    before: Any
    after: Any
    is_conflict: bool = False


def differences(old: AnyRecord, new: AnyRecord) -> tuple[Difference, ...]:
    """What a new record of the same actor, link or description states otherwise than the old one, in order of fields.

    What the new one does not state, or has as the format has it by default, is no difference; nor is a name that the
    old one has too, as a name or an alias.
    """
    return tuple(_differences(old, new))


def together(old: Record, new: Record, takes_new: Callable[[str], bool] = lambda _: False) -> Record:
    """The old record with what the new one adds, and the new value of a field in conflict if `takes_new` of it."""
    found = [one for one in differences(old, new) if not one.is_conflict or takes_new(one.field)]
    values = {one.field: one.after for one in found if not one.field.startswith("custom.")}
    custom = {one.field.removeprefix("custom."): one.after for one in found if one.field.startswith("custom.")}
    if isinstance(old, Actor):
        if "name" in values:  # the former name is still one that it is found by
            values["aliases"] = with_alias(values.get("aliases", old.aliases), old.name, values["name"])
        if custom:
            values["custom"] = tuple(sorted((dict(old.custom) | custom).items()))
    return replace(old, **values)


def with_alias(aliases: Iterable[str], alias: str, *names: str | None) -> tuple[str, ...]:
    """The aliases and one more, unless it is one of them or of the `names` but for case and spaces."""
    known = {same_name(name) for name in (*aliases, *names) if name}
    return (*aliases, *(() if same_name(alias) in known else (alias,)))


def names_of(actor: Actor) -> frozenset[str]:
    """The actor's names and aliases as they are compared."""
    return frozenset(same_name(name) for name in (actor.name, actor.name_en, *actor.aliases) if name)


def _differences(old: AnyRecord, new: AnyRecord) -> Iterator[Difference]:
    if old == new:  # as most are
        return
    default = _EVERY[type(old)]
    for field in (one.name for one in fields(old)):
        before, after = getattr(old, field), getattr(new, field)
        if field in _IDENTITY and not (field == "id" and isinstance(old, Link)):
            continue
        if field == "custom":
            yield from _in_custom(dict(before), dict(after))
        elif after == getattr(default, field) or after in _EMPTY or before == after:
            continue
        elif field in _UNITED:
            if further := _further(old, field, after):
                yield Difference(field, before, (*before, *further))
        elif not _is_no_statement(old, new, field):
            yield Difference(field, before, after, is_conflict=not _is_unstated(old, field))


def _is_no_statement(old: AnyRecord, new: AnyRecord, field: str) -> bool:
    """Whether the new value states nothing new: a name that the old one has too, the currency of no amount."""
    if isinstance(old, Actor):
        return field in ("name", "name_en") and same_name(getattr(new, field)) in names_of(old)
    if isinstance(old, Link) and isinstance(new, Link):
        is_same_name = field == "name" and same_name(old.name or "") == same_name(new.name or "")
        return is_same_name or (field == "currency" and new.amount is None)
    return False


def _is_unstated(old: AnyRecord, field: str) -> bool:
    if field == "currency" and isinstance(old, Link):
        return old.amount is None
    return getattr(old, field) in _EMPTY


def _further(old: AnyRecord, field: str, values: Iterable[Any]) -> tuple[Any, ...]:
    """The values of a list that are not there yet."""
    if field == "aliases" and isinstance(old, Actor):
        known = set(names_of(old))
        return tuple(dict.fromkeys(value for value in values if same_name(value) not in known))
    there = getattr(old, field)
    return tuple(dict.fromkeys(value for value in values if value not in there))


def _in_custom(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    for key, value in sorted(after.items()):
        if before.get(key) != value:
            yield Difference(f"custom.{key}", before.get(key), value, is_conflict=key in before)
