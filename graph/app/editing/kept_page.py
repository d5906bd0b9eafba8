"""What a browser has kept of forms that nobody has open: it was saved after all, or the visitor goes on with it."""

import streamlit as st

from ...data.store.edits import RefusedError
from ...text.catalogue import messages
from .. import choices, data_source
from . import access, kept, kept_forms, kept_tables, quick_add, session, table_session

_ANSWERS = "kept_answers"
_NOT_SAVED, _UNREADABLE = 0, -1  # in place of the number of a revision


def show(lang: str) -> None:
    """Have the browser offer what it has kept; nothing where nobody may edit."""
    if access.refusal():
        return
    kept.component()(
        key=kept.KEY,
        data={
            "folder": kept.name_of(data_source.folder()),
            "form": None,
            "page": {
                "open": _open(),
                "settled": session.settled(),
                "answers": st.session_state.get(_ANSWERS, {}),
                "lang": lang,
                "words": _words(lang),
            },
        },
        on_found_change=lambda: look(st.session_state[kept.KEY].get("found")),
        on_again_change=lambda: go_on(st.session_state[kept.KEY].get("again")),
        on_run_change=lambda: None,
    )


def _open() -> list[str]:
    """The keys of the forms that this visitor has open."""
    tables = table_session.current()
    forms = (session.opened(), quick_add.opened(), tables.form if tables else None)
    return [key for form in forms if form is not None for key in form.lineage()]


def look(sent: object) -> None:
    """Look whether what a browser has found was saved: `sent` are the keys of forms."""
    for key in kept_forms.keys(sent):
        _made(key)


def _made(key: str) -> int | None:
    """The revision that a form has made, 0 if none; None where the journal cannot be asked now."""
    try:
        made = session.store().made(key) or _NOT_SAVED
    except RefusedError:
        return None
    _note(key, made)
    return made


def _note(key: str, answer: int) -> None:
    answers = {**st.session_state.get(_ANSWERS, {}), key: answer}
    st.session_state[_ANSWERS] = dict([*answers.items()][-kept_forms.MOST_KEYS :])


def go_on(sent: object) -> None:
    """Open the form that a browser has kept and sent, unless it was saved meanwhile."""
    tables = kept_tables.read(sent)
    form = tables[0] if tables else kept_forms.form_of(sent)
    if form is None or not kept_forms.is_key(form.instead):
        key = sent.get("key") if isinstance(sent, dict) else None
        if kept_forms.is_key(key):
            _note(str(key), _UNREADABLE)
        return
    if _made(form.instead):
        return
    if who := form.beside.get("who"):
        session.set_who(who)
    if tables:
        _resume_tables(sent)
    else:
        (quick_add if "line" in form.beside else session).open_form(form)


def _resume_tables(sent: object) -> None:
    opened = table_session.current()
    if opened and opened.is_begun:
        session.done(messages(choices.language()).gettext("Save or close the tables that are open first."))
        return
    table_session.resume(sent)
    choices.go_to_page("data")


def _words(lang: str) -> dict[str, str]:
    _ = messages(lang).gettext
    return {
        "fields": _("What you typed about {name} on {time} was not saved."),
        "line": _("The line “{name}” of {time} was not saved."),
        "removal": _("The removal of {name} on {time} was not saved."),
        "change_lost": _("The change that you kept on {time} was not saved."),
        "tables": _("What you changed in tables on {time} was not saved."),
        "tables_lost": _("What you changed in tables on {time} was not saved, and is lost."),
        "saved": _("Your edit of {name} on {time} was saved as revision {n}."),
        "unreadable": _("What you typed about {name} on {time} was not saved, and is lost."),
        "again": _("Continue with it"),
        "discard": _("Discard"),
        "close": _("Close"),
    }
