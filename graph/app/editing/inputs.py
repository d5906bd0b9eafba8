"""The widgets of a form: each shows the value of a field as it stands in the file, and gives what it is then."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd
import streamlit as st

from ...data.store.places import Plain
from ...network import vocabulary
from ...network.model import Network
from ...text import challenge_name, labels, region_name
from ...text.alphabet import alphabetical
from ...text.catalogue import N_, messages
from ..controls import distinct
from .form_fields import HELP, Field

_MOST_LETTERS = 10_000  # of a text, as the reader has it
_LISTED: Mapping[str, tuple[Sequence[str], Mapping[str, str]]] = {
    "form": (vocabulary.FORMS, labels.FORMS),
    "confidence": (vocabulary.CONFIDENCES, labels.CONFIDENCES),
    "functions": (vocabulary.FUNCTIONS, labels.RESOURCES),
    "results": (vocabulary.RESULTS, labels.RESULTS),
}
_YES = ("true", "yes", "ja", "1")


@dataclass(frozen=True)
class Inputs:
    """The widgets of one form, whose keys end with `key`; what can be chosen is what the network has."""

    network: Network
    key: str
    lang: str

    def ask(self, field: Field, value: Plain) -> Plain:
        """Show a field with its value, and return what it holds now."""
        match field.asked:
            case "parties" | "functions" | "results" | "challenges" | "terms":
                return self._several(field, value, is_open=field.asked in ("challenges", "terms"))
            case "sector" | "form" | "kind" | "confidence" | "region":
                return self._choice(field, value, is_open=field.asked == "region")
            case _:
                return getattr(self, f"_{field.asked}")(field, value)  # type: ignore[no-any-return]

    def _translated(self, message: str) -> str:
        return messages(self.lang).gettext(message)

    def _help(self, field: Field) -> str | None:
        return self._translated(HELP[field.key]) if field.key in HELP else None

    def _key(self, field: Field) -> str:
        return f"field_{field.key}_{self.key}"

    def _text(self, field: Field, value: Plain) -> Plain:
        shown = value if isinstance(value, str) else ""
        typed = st.text_input(self._translated(field.label), shown, key=self._key(field), help=self._help(field))
        return typed.strip() or None

    def _long(self, field: Field, value: Plain) -> Plain:
        shown = value if isinstance(value, str) else ""
        typed = st.text_area(self._translated(field.label), shown, key=self._key(field), max_chars=_MOST_LETTERS)
        return typed.strip() or None

    def _flag(self, field: Field, value: Plain) -> Plain:
        was = isinstance(value, str) and value.strip().lower() in _YES
        now = st.checkbox(self._translated(field.label), was, key=self._key(field))
        if now == was:
            return value
        return "true" if now else None

    def _choice(self, field: Field, value: Plain, *, is_open: bool) -> Plain:
        """A choice of one; a value that cannot be chosen, as one with an error, stays until another is."""
        shown = distinct(self._options(field.asked))
        if isinstance(value, str) and value not in shown:
            shown[value] = value
        ids = list(shown)
        chosen: str | None = st.selectbox(
            self._translated(field.label),
            ids,
            ids.index(value) if isinstance(value, str) else None,
            format_func=lambda id: shown.get(id, id),
            key=self._key(field),
            accept_new_options=is_open,
            placeholder=self._translated(N_("Not stated")),
            help=self._help(field),
        )
        return chosen

    def _several(self, field: Field, value: Plain, *, is_open: bool) -> Plain:
        chosen = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
        shown = distinct({**dict(zip(chosen, chosen, strict=True)), **self._options(field.asked)})
        found = st.multiselect(
            self._translated(field.label),
            list(shown),
            chosen,
            format_func=lambda id: shown.get(id, id),
            key=self._key(field),
            accept_new_options=is_open,
            placeholder=self._translated(N_("Write, or choose")) if is_open else self._translated(N_("Choose")),
            select_all=False,
            help=self._help(field),
        )
        return [*found] or None

    def _options(self, asked: str) -> dict[str, str]:
        """What can be chosen, by its value in the file."""
        actors, lang = self.network.actors, self.lang
        match asked:
            case "sector":
                return {id: name.text(lang) for id, name in self.network.sectors.items()}
            case "form" | "confidence" | "functions" | "results":
                words, called = _LISTED[asked]
                return {id: self._translated(called[id]) for id in words}
            case "kind":
                names = {id: kind.name.text(lang) for id, kind in self.network.kinds.items()}
            case "parties":
                names = {actor.id: self.network.title(actor.id, lang) for actor in actors}
            case "challenges":
                names = {one: challenge_name(one, lang) for actor in actors for one in actor.challenges}
            case "region":
                names = {actor.region: region_name(actor.region, lang) for actor in actors if actor.region}
            case _:
                return {}
        return {id: names[id] for id in alphabetical(names, lang)}

    def _sources(self, field: Field, value: Plain) -> Plain:
        rows = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
        found = self._table(
            field, rows, {"title": self._translated(N_("Title")), "url": self._translated(N_("Web address"))}
        )
        return [{name: text for name, text in row.items() if text} for row in found if any(row.values())] or None

    def _pairs(self, field: Field, value: Plain) -> Plain:
        rows = [{"key": name, "value": one} for name, one in value.items()] if isinstance(value, dict) else []
        found = self._table(field, rows, {"key": self._translated(N_("Field")), "value": self._translated(N_("Value"))})
        return {row["key"]: row["value"] for row in found if row["key"]} or None

    def _limits(self, field: Field, value: Plain) -> Plain:
        return self._rows(field, value, self._languages())

    def _orders(self, field: Field, value: Plain) -> Plain:
        names = self._languages()
        columns = {
            **{f"title_{lang}": f"{self._translated(N_('Title'))} ({name})" for lang, name in names.items()},
            "order": self._translated(N_("Order: sector, sector > sector")),
            "source_title": self._translated(N_("Source")),
            "source_url": self._translated(N_("Web address")),
        }
        return self._rows(field, value, columns)

    def _sectors(self, field: Field, value: Plain) -> Plain:
        return self._rows(field, value, {"id": self._translated(N_("Id")), **self._languages()})

    def _kinds(self, field: Field, value: Plain) -> Plain:
        columns = {
            "id": self._translated(N_("Id")),
            **self._languages(),
            "directed": self._translated(N_("Has a direction")),
            "joins": self._translated(N_("Joins")),
            "resource": self._translated(N_("Resource")),
        }
        words = {"true": self._translated(N_("yes")), "false": self._translated(N_("no"))}
        resources = {id: self._translated(name) for id, name in labels.RESOURCES.items()}
        return self._rows(field, value, columns, {"directed": words, "joins": words, "resource": resources})

    def _languages(self) -> dict[str, str]:
        return {"sv": self._translated(N_("Swedish")), "en": self._translated(N_("English"))}

    def _rows(
        self,
        field: Field,
        value: Plain,
        columns: Mapping[str, str],
        choices: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    ) -> Plain:
        """A list of records as a small table; `choices` are those of a column, by the value in the file."""
        listed = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
        rows = [
            {key: choices.get(key, {}).get(str(cell), cell) for key, cell in row.items() if isinstance(cell, str)}
            for row in listed
        ]
        back = {key: {word: id for id, word in of.items()} for key, of in choices.items()}
        found = self._table(field, rows, columns, {key: list(of) for key, of in back.items()})
        made = ({key: back.get(key, {}).get(cell, cell) for key, cell in row.items() if cell} for row in found)
        rows_now: list[Plain] = [dict(row) for row in made if row]
        return rows_now or None

    def _table(
        self,
        field: Field,
        rows: Iterable[Mapping[str, Plain]],
        columns: Mapping[str, str],
        choices: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> Sequence[dict[str, str]]:
        """A small table whose rows are added, changed and removed; its texts, empty where there is none."""
        st.html(f'<p class="field">{self._translated(field.label)}</p>')
        frame = pd.DataFrame([[row.get(name) or "" for name in columns] for row in rows], columns=list(columns))
        edited = st.data_editor(
            frame.astype("str"),
            num_rows="dynamic",
            hide_index=True,
            column_config={
                name: st.column_config.SelectboxColumn(label, options=choices[name])
                if name in choices
                else st.column_config.TextColumn(label)
                for name, label in columns.items()
            },
            key=self._key(field),
            alt=self._translated(field.label),
        )
        return [
            {name: str(row[name] or "").strip() for name in columns} for row in edited.fillna("").to_dict("records")
        ]
