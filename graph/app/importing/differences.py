"""How the files differ from the network that they are added to, and the choices where both state something."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import TypeVar

import streamlit as st

from ...data.importing.matching.comparing import Choice, Compared
from ...data.importing.matching.records import Difference
from ...network.model import Actor, Bilingual, Link, Network, Source
from ...text import number, region_name
from ...text.catalogue import N_, messages
from ...text.importing import words
from ...text.labels import VALUES
from .. import cache, markup
from ..computing import imports
from . import pages, session
from .session import Import

T = TypeVar("T")

_MOST_LISTED = 200
_LONGEST = 80
_LISTS = (("new", N_("New")), ("changed", N_("Changed")))


def show(made: Import, network: Network, known: Network, lang: str) -> None:
    """Show the counts, the conflicts with their choices, what is gone with its own, and what is new or changed."""
    _ = messages(lang).gettext
    found = cache.remember(imports.different, known, network)
    counts = Counter(one.status for one in found)
    st.header(_("What changes"), anchor=False)
    st.text(words.differences(counts["new"], counts["changed"], counts["conflict"], counts["gone"], lang))
    if conflicts := [(one, each) for one in found for each in one.differences if each.is_conflict]:
        with st.container(border=True, key="import_conflicts"):
            _conflicts(made, conflicts, network, known, lang)
    if gone := [one for one in found if one.status == "gone"]:
        with st.container(border=True, key="import_gone"):
            _gone(made, gone, network, known, lang)
    for status, name in _LISTS:
        those = [one for one in found if one.status == status]
        if those:
            with st.expander(f"{_(name)} ({number(len(those), lang)})", key=f"import_{status}", on_change="rerun") as f:
                if f.open:
                    st.html(_listed(those, network, known, lang))


def _conflicts(
    made: Import, conflicts: list[tuple[Compared, Difference]], network: Network, known: Network, lang: str
) -> None:
    """Show the fields of which both state something, with a choice for each and for all."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    st.subheader(_("Which is right?"), anchor=False)
    taken = sum(made.choices.takes_new(f"{one.key}:{each.field}") for one, each in conflicts)
    n = len(conflicts)
    sentence = catalogue.ngettext(
        "{n} value differs (taken from the files: {taken}).",
        "{n} values differ (taken from the files: {taken}).",
        n,
    ).format(n=number(n, lang), taken=number(taken, lang))
    for_all: tuple[tuple[str, Choice], ...] = (
        (_("Keep all as they are there"), "existing"),
        (_("Take the files' for all"), "new"),
    )
    _for_all(sentence, "conflicts", for_all, lambda choice: session.choose_all(made, choice))
    start, shown = pages.page_of(made, "conflicts", conflicts)
    for n, (one, each) in enumerate(shown, start):
        key = f"{one.key}:{each.field}"
        names = {
            which: markup.escape_markdown(_shown(each.field, value, network, known, lang))
            for which, value in (("existing", each.before), ("new", each.after))
        }
        chosen = "new" if made.choices.takes_new(key) else "existing"
        label = f"{_title(one, network, known, lang)}: {_field(each.field, lang)}"
        st.radio(
            markup.escape_markdown(label),
            ("existing", "new"),
            format_func=names.__getitem__,
            captions=(_("as it is there"), _("as the files have it")),
            horizontal=True,
            key=f"import_conflict_{n}",
            on_change=session.show_in(f"import_conflict_{n}", chosen, partial(_choose, made, key)),
        )
    pages.turn(made, "conflicts", len(conflicts), lang)


def _gone(made: Import, gone: list[Compared], network: Network, known: Network, lang: str) -> None:
    """Show what is there and not in the files, with a choice for each and for all whether it is removed."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    st.subheader(_("What is not in the files"), anchor=False)
    keys = [one.key for one in gone]
    removed = len(made.choices.removed & {*keys})
    sentence = catalogue.ngettext(
        "{n} entry is not in the files, and stays unless it is removed (removed: {removed}).",
        "{n} entries are not in the files, and stay unless they are removed (removed: {removed}).",
        len(gone),
    ).format(n=number(len(gone), lang), removed=number(removed, lang))
    _for_all(
        f"{sentence} {_('With an actor go its partnerships.')}",
        "gone",
        ((_("Keep all"), False), (_("Remove all"), True)),
        lambda remove: session.set_removed(made, keys, removed=remove),
    )
    start, shown = pages.page_of(made, "gone", gone)
    for n, one in enumerate(shown, start):
        title = markup.escape_markdown(_title(one, network, known, lang))
        key = f"import_gone_{n}"
        st.checkbox(
            _("Remove {name}").format(name=title),
            key=key,
            on_change=session.show_in(key, one.key in made.choices.removed, partial(_remove, made, one.key)),
        )
    pages.turn(made, "gone", len(gone), lang)


def _for_all(sentence: str, key: str, choices: Sequence[tuple[str, T]], choose: Callable[[T], None]) -> None:
    """Show how many are chosen, and a button for each choice that is made for all."""
    st.caption(sentence)
    with st.container(horizontal=True, gap="xsmall", key=f"import_all_{key}"):
        for n, (name, choice) in enumerate(choices):
            st.button(name, key=f"import_all_{key}_{n}", on_click=choose, args=(choice,))


def _listed(those: list[Compared], network: Network, known: Network, lang: str) -> str:
    items = "".join(f"<li>{escape(_line(one, network, known, lang))}</li>" for one in those[:_MOST_LISTED])
    more = len(those) - _MOST_LISTED
    rest = messages(lang).gettext("… and {n} more").format(n=number(more, lang)) if more > 0 else ""
    return f'<ul class="different">{items}</ul><p class="also">{escape(rest)}</p>'


def _line(one: Compared, network: Network, known: Network, lang: str) -> str:
    title = _title(one, network, known, lang)
    fields = ", ".join(
        f"{_field(each.field, lang)} → {_shown(each.field, each.after, network, known, lang)}"
        for each in one.differences
    )
    return f"{title}: {fields}" if fields else title


def _title(one: Compared, network: Network, known: Network, lang: str) -> str:
    record = one.after or one.before
    if isinstance(record, Actor):
        return record.name
    if isinstance(record, Link):
        kinds = {**network.kinds, **known.kinds}
        parties = " – ".join(_name(id, network, known, lang) for id in record.members)
        return f"{parties} ({kinds[record.kind].name.text(lang)})"
    return messages(lang).gettext("About the network")


def _name(id: str, network: Network, known: Network, lang: str) -> str:
    return next((one.title(id, lang) for one in (known, network) if id in one.position), id)


def _field(field: str, lang: str) -> str:
    name = field.removeprefix("custom.")
    return words.role(name, lang) if name in words.ROLES and name == field else name


def _shown(field: str, value: object, network: Network, known: Network, lang: str) -> str:
    """A value of a field as text, under the name that the app has for it."""
    if isinstance(value, tuple) and not isinstance(value, (Bilingual, Source)):
        text = ", ".join(_shown(field, each, network, known, lang) for each in value)
    elif isinstance(value, Bilingual):
        text = value.text(lang)
    elif isinstance(value, Source):
        text = next((str(part) for part in value if part), "")
    elif isinstance(value, str):
        text = _named(field, value, network, known, lang)
    else:
        text = "–" if value is None else str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _named(field: str, value: str, network: Network, known: Network, lang: str) -> str:
    sectors = {**network.sectors, **known.sectors}
    if field == "sector" and value in sectors:
        return sectors[value].text(lang)
    if field == "region":
        return region_name(value, lang)
    names = VALUES.get(field, {})
    return messages(lang).gettext(names[value]) if value in names else value


def _choose(made: Import, key: str, choice: object) -> None:
    session.choose(made, key, "new" if choice == "new" else "existing")


def _remove(made: Import, key: str, removed: object) -> None:
    session.set_removed(made, (key,), removed=bool(removed))
