"""Records, their fields and what became of them in words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ...data.store.edits import STORIES
from ...data.store.places import Plain
from ...data.store.summaries import Summary, story_title
from ...network.model import Network
from ...text import challenge_name, history, labels, region_name
from ...text.catalogue import N_, messages
from .form_fields import FIELDS

PARTIES = ("source", "target", "members")
_LABELS: Mapping[str, Mapping[str, str]] = {
    "form": labels.FORMS,
    "confidence": labels.CONFIDENCES,
    "functions": labels.RESOURCES,
    "resources": labels.RESOURCES,
    "results": labels.RESULTS,
}
# What became of a record: it is new, gone, or another.
_BECAME = {
    "actors.yaml": (N_("new actor {name}"), N_("removed {name}"), N_("changed {name}: {fields}")),
    "links.yaml": (N_("new partnership {name}"), N_("removed the partnership {name}"), N_("changed {name}: {fields}")),
    STORIES: (N_("published {name}"), N_("removed {name}"), N_("changed {name}")),
}


def parties(fields: Mapping[str, Plain]) -> list[str]:
    """The ids of the parties of a partnership, in order."""
    found: list[str] = []
    for key in PARTIES:
        value = fields.get(key)
        found += [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []
    return found


class Words(NamedTuple):
    """How records are spoken of; `names` are those of actors who are not in the network, by id."""

    network: Network
    lang: str
    names: Mapping[str, str]

    @classmethod
    def of(cls, network: Network, lang: str, differing: Iterable[Summary] = ()) -> "Words":
        """The words for these differences, in which actors may be named who are gone."""
        names = {}
        for one in differing:
            fields = one.after or one.before or {}
            if one.file == "actors.yaml" and fields.get("name"):
                names[str(fields.get("id"))] = str(fields["name"])
        return cls(network, lang, names)

    def title(self, id: str) -> str:
        """The name of an actor, or the id where nobody is called so."""
        return self.network.title(id, self.lang) if id in self.network.position else self.names.get(id, id)

    def record(self, file: str, fields: Mapping[str, Plain]) -> str:
        """What a record is called: an actor by its name, a partnership by its parties and its kind."""
        if file == "actors.yaml":
            return str(fields.get("name") or fields.get("id") or "")
        if file == STORIES:
            return history.story(story_title(fields, self.lang), self.lang)
        kind = self.value("kind", fields.get("kind"))
        return " – ".join(map(self.title, parties(fields))) + (f" ({kind})" if kind else "")

    def field(self, file: str, key: str) -> str:
        """What a field is called in a sentence."""
        _ = messages(self.lang).gettext
        shown = "parties" if key in PARTIES else key
        label = next((_(one.label) for one in FIELDS.get(file, ()) if one.key == shown), key)
        return label[:1].lower() + label[1:]

    def fields(self, one: Summary) -> str:
        """The fields of a record that differ, each once."""
        return ", ".join(dict.fromkeys(self.field(one.file, key) for key in one.fields))

    def difference(self, one: Summary) -> str:
        """What became of a record."""
        if one.part:
            changed_part = messages(self.lang).gettext("changed {name}")
            return changed_part.format(name=history.part(one.part, self.lang))
        new, removed, changed = _BECAME[one.file]
        sentence = new if one.before is None else removed if one.after is None else changed
        name = self.record(one.file, one.after or one.before or {})
        return messages(self.lang).gettext(sentence).format(name=name, fields=self.fields(one))

    def value(self, key: str, value: Plain) -> str:
        """The value of a field on one line; empty where nothing is stated."""
        if value is None:
            return ""
        if isinstance(value, list):
            return "; ".join(self.value(key, one) for one in value)
        if isinstance(value, dict):
            if key == "custom":
                return "; ".join(f"{name}: {self.value('', one)}" for name, one in value.items())
            return ", ".join(self.value("", one) for one in value.values() if one)
        return self._named(key, value)

    def _named(self, key: str, value: str) -> str:
        _ = messages(self.lang).gettext
        match key:
            case "source" | "target" | "members":
                return self.title(value)
            case "region":
                return region_name(value, self.lang)
            case "challenges":
                return challenge_name(value, self.lang)
            case "sector" | "kind":
                sectors = self.network.sectors
                names = sectors if key == "sector" else {id: kind.name for id, kind in self.network.kinds.items()}
                return names[value].text(self.lang) if value in names else value
        return _(_LABELS[key][value]) if value in _LABELS.get(key, {}) else value
