"""The fields of records as the cells of a table: one line of text each, as people write them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from ...data.importing.spelling import folded
from ...data.importing.understanding.kinds import kind_word
from ...data.importing.understanding.places import region_of
from ...data.reading.cells import separated
from ...data.store.places import Plain
from ...network.model import Network
from ...text import LANGUAGES, challenge_name, labels, region_name
from ...text.catalogue import messages
from .actor_names import ActorNames
from .form_fields import Field

_URL = re.compile(r"(?:^|\s)(https?://\S+)$")
_YES, _NO = ("true", "yes", "ja", "1", "x"), ("false", "no", "nej", "0", "")
_LABELS: Mapping[str, Mapping[str, str]] = {
    "form": labels.FORMS,
    "confidence": labels.CONFIDENCES,
    "functions": labels.RESOURCES,
    "resources": labels.RESOURCES,
    "results": labels.RESULTS,
}


class CellError(Exception):
    """A cell names an actor that is not there, or several; its text says so to the visitor."""


@dataclass(frozen=True)
class TableCells:
    """What cells hold, with the names of a network in the visitor's language; read are those of every language."""

    network: Network
    names: ActorNames
    lang: str
    _known: dict[tuple[str, str], Mapping[str, str]] = dataclass_field(default_factory=dict)

    def shown(self, field: Field, value: Plain) -> str:
        """A value as a cell."""
        if isinstance(value, list):
            return "; ".join(_escaped(self._one(field, one)) for one in value)
        if isinstance(value, dict):
            return "; ".join(_escaped(f"{key}: {one}") for key, one in value.items())
        return self._one(field, value)

    def read(self, field: Field, cell: str) -> Plain:
        """The value of a cell, None if it is empty.

        Raises
        ------
        CellError
            If an actor is named that is not known.
        """
        match field.asked:
            case "parties" | "functions" | "results" | "challenges" | "terms":
                return [self._meant(field, one) for one in _parts(cell)] or None
            case "sources":
                return [_source(one) for one in _parts(cell)] or None
            case "pairs":
                pairs = (one.partition(":") for one in _parts(cell))
                return {key.strip(): value.strip() for key, _colon, value in pairs} or None
            case "flag":
                flag = cell.strip().casefold()
                return "true" if flag in _YES else None if flag in _NO else cell.strip()
        return self._meant(field, cell.strip()) if cell.strip() else None

    def _one(self, field: Field, value: Plain) -> str:
        _ = messages(self.lang).gettext
        if isinstance(value, dict):
            return " ".join(str(value[key]) for key in ("title", "url") if value.get(key))
        text = "" if value is None else str(value)
        if field.asked == "parties":
            return self.names.title(text)
        if field.asked == "flag" and text.casefold() in _YES:
            return _("yes")
        if field.asked == "region" and text:
            return region_name(text, self.lang)
        return self._named(field, self.lang).get(text, text)

    def _meant(self, field: Field, text: str) -> str:
        """The value that a text stands for; the text itself where that is not known, for the reader to refuse."""
        if field.asked == "parties":
            return self._actor(text)
        if field.asked == "region":
            return text if region_name(text, self.lang) != text else region_of(text) or text
        for lang in LANGUAGES:
            for id, name in self._named(field, lang).items():
                if folded(text) in (folded(id), folded(name)):
                    return id
        if field.asked == "kind" and (word := kind_word(text)) and word.kind in self.network.kinds:
            return word.kind
        return text

    def _actor(self, text: str) -> str:
        _ = messages(self.lang).gettext
        ids = self.names.found(text)
        if len(ids) == 1:
            return ids[0]
        if ids:
            several = ", ".join(map(self.names.title, ids))
            raise CellError(_("several are called “{name}”: {several}").format(name=text, several=several))
        if like := self.names.like(text):
            raise CellError(_("there is no actor “{name}”; did you mean “{like}”?").format(name=text, like=like))
        raise CellError(_("there is no actor “{name}”; add it among the actors first").format(name=text))

    def _named(self, field: Field, lang: str) -> Mapping[str, str]:
        """What values are called, by value."""
        if (field.key, lang) not in self._known:
            self._known[field.key, lang] = dict(self._names_of(field, lang))
        return self._known[field.key, lang]

    def _names_of(self, field: Field, lang: str) -> Iterable[tuple[str, str]]:
        _ = messages(lang).gettext
        network = self.network
        match field.asked:
            case "sector":
                return ((id, name.text(lang)) for id, name in network.sectors.items())
            case "kind":
                return ((id, kind.name.text(lang)) for id, kind in network.kinds.items())
            case "challenges":
                return ((one, challenge_name(one, lang)) for actor in network.actors for one in actor.challenges)
        return ((id, _(name)) for id, name in _LABELS.get(field.key, {}).items())


def _parts(cell: str) -> Iterable[str]:
    return [part for one in separated(cell) if (part := one.strip())]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;")


def _source(text: str) -> Plain:
    """A source: a title, and after it its web address if there is one."""
    found = _URL.search(text)
    title, url = (text[: found.start()].strip(), found[1]) if found else (text, "")
    return {key: value for key, value in (("title", title), ("url", url)) if value}
