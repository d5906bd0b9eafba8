"""The actors that tables name, found again by id, name or alias, and those that only links name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ....network.model import Actor, Network, Source
from ....network.vocabulary import ID, ID_LENGTH
from ..matching.ids import ids_of
from ..spelling import same_name


@dataclass(slots=True, eq=False)
class Entry:
    """An actor as far as it has been read.

    `file_id` is what its file calls it, `keeps_id` whether that becomes its id, `is_listed` whether a table of actors
    has it, `known` the actor of the existing network that it is.
    """

    name: str
    file_id: str = ""
    keeps_id: bool = False
    is_listed: bool = True
    known: Actor | None = None
    values: dict[str, Any] = field(default_factory=dict)
    custom: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    sources: dict[Source, None] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)


class Register:
    """The actors so far, in the order they came."""

    def __init__(self, known: Network | None) -> None:
        self.entries: list[Entry] = []
        self._names: dict[str, Entry] = {}
        self._aliases: dict[str, Entry | None] = {}  # None: several have it
        self._ids: dict[tuple[str, str], Entry] = {}
        self._ids_anywhere: dict[str, Entry | None] = {}
        self._known = dict(_known_names(known))
        self._known_ids = {actor.id for actor in known.actors} if known else set()
        self._of_known: dict[str, Entry] = {}

    def is_known(self, text: str) -> bool:
        """Whether the text is the id, the name or an alias of an actor."""
        name = same_name(text)
        return name in self._names or name in self._aliases or text in self._ids_anywhere or name in self._known

    def listed(self, name: str, file: str, file_id: str, orgnr: str | None) -> tuple[Entry, bool]:
        """The actor that a row of a table is about, and whether it is new.

        A row with another id, or another organisation number, than the actor of its name is about another actor.
        """
        same, key = self._ids.get((file, file_id)) if file_id else None, same_name(name)
        known = self._known.get(key)
        entry = same or self._names.get(key) or (self._of_known.get(known.id) if known else None)
        if entry is not None and (same is not None or not _differ(entry, file_id, orgnr)):
            if file_id and not entry.file_id:
                self._identify(entry, file, file_id)
            return entry, False
        return self._add(Entry(name, file_id, known=known if entry is None else None), file), True

    def find(self, text: str, file: str) -> Entry | None:
        """The actor that a text names: by its id in this file or another, its name, or an alias that only it has."""
        entry = self._ids.get((file, text)) or self._ids_anywhere.get(text)
        if entry is None:
            name = same_name(text)
            entry = self._names.get(name) or self._aliases.get(name)
            if entry is None and (known := self._known.get(name)):
                entry = self._of_known.get(known.id)
        return entry

    def party(self, text: str, file: str, place: str) -> Entry:
        """The actor that a link names; one that no table has is added."""
        entry = self.find(text, file)
        if entry is None:
            entry = self._add(Entry(text, is_listed=False, known=self._known.get(same_name(text))), file)
            entry.places[place] = None
        return entry

    def call(self, entry: Entry, alias: str) -> None:
        """Give an actor one more name, under which links may have it."""
        name = same_name(alias)
        if name != same_name(entry.name):
            entry.aliases[alias] = None
            self.also(entry, alias)

    def also(self, entry: Entry, name: str) -> None:
        """Let links find an actor by a name that is no alias, such as its English one."""
        key = same_name(name)
        self._aliases[key] = entry if self._aliases.get(key, entry) is entry else None

    def ids(self) -> Mapping[Entry, str]:
        """The id of each actor: that of the existing network, its own where it keeps that, else one of its name."""
        ids: dict[Entry, str] = {entry: entry.known.id for entry in self.entries if entry.known}
        used = set(ids.values()) | self._known_ids
        for entry in self.entries:
            if entry.known is None and entry.keeps_id and _is_id(entry.file_id) and entry.file_id not in used:
                ids[entry] = entry.file_id
                used.add(entry.file_id)
        labels: dict[Entry, str] = {}
        spelt: set[str] = set()
        for entry in self.entries:
            if entry not in ids:
                label = entry.name
                if label in spelt:
                    label = " ".join(filter(None, (entry.name, entry.values.get("orgnr") or entry.file_id)))
                number = 2
                while label in spelt:
                    label = f"{entry.name} {number}"
                    number += 1
                spelt.add(label)
                labels[entry] = label
        # Only which ids are taken matters: no name is a line break and an id.
        made = ids_of(labels.values(), {f"\n{id}": id for id in used})
        return ids | {entry: made[label] for entry, label in labels.items()}

    def _add(self, entry: Entry, file: str) -> Entry:
        self.entries.append(entry)
        self._names.setdefault(same_name(entry.name), entry)
        if entry.file_id:
            self._identify(entry, file, entry.file_id)
        if entry.known:
            self._of_known.setdefault(entry.known.id, entry)
        return entry

    def _identify(self, entry: Entry, file: str, file_id: str) -> None:
        entry.file_id = file_id
        self._ids[file, file_id] = entry
        first = self._ids_anywhere.setdefault(file_id, entry)
        if first is not entry:
            self._ids_anywhere[file_id] = None


def _is_id(text: str) -> bool:
    return len(text) <= ID_LENGTH and bool(ID.fullmatch(text))


def _differ(entry: Entry, file_id: str, orgnr: str | None) -> bool:
    own = entry.values.get("orgnr")
    return bool((file_id and entry.file_id and file_id != entry.file_id) or (orgnr and own and orgnr != own))


def _known_names(known: Network | None) -> list[tuple[str, Actor]]:
    """The names under which the actors of a network are found; a name goes before an alias, an alias before an id."""
    actors = known.actors if known else ()
    return [
        *((same_name(actor.id), actor) for actor in reversed(actors)),
        *((same_name(alias), actor) for actor in reversed(actors) for alias in actor.aliases),
        *((same_name(actor.name_en), actor) for actor in reversed(actors) if actor.name_en),
        *((same_name(actor.name), actor) for actor in reversed(actors)),
    ]
