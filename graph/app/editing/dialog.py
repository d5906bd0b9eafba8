"""The form of an actor or a partnership, beside the picture: what the reader says stands at each field."""

from collections.abc import Mapping
from functools import partial
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ...data.store.edits import Change, ConflictError, Edit, Finding
from ...data.store.places import Plain
from ...data.store.record_values import stated
from ...network.model import Network
from ...network.problems import Problem
from ...text.catalogue import N_, messages
from .. import markup
from ..view_state import ViewState
from . import access, buttons, conflict, keep_change, kept, quick_add, removal, saving, session, source
from .form_fields import FIELDS, Field
from .inputs import Inputs
from .link_fields import as_record, as_shown
from .new_ids import id_for
from .session import Form
from .words import Words

_TITLES = {
    ("actors.yaml", True): N_("New actor"),
    ("actors.yaml", False): N_("Edit actor"),
    ("links.yaml", True): N_("New partnership"),
    ("links.yaml", False): N_("Edit partnership"),
}

_MISSING = ("missing", "no_members", "too_few_members")


def show(state: ViewState) -> None:
    """Show the form that is open, if one is, and what kept one from being opened."""
    buttons.fault(state.lang)
    form = session.opened()
    if form is None:
        quick_add.show(state)
        return
    _ = messages(state.lang).gettext
    if form.keeps_change:
        title = _("Keep the change")
    else:
        title = _("Remove") if form.removes else _(_TITLES[form.file, not form.record])
    panel = st.dialog(title, position="right", width="medium", on_dismiss=session.close_form)
    panel(partial(_content, state))(form)


def _content(state: ViewState, form: Form) -> None:
    lang = state.lang
    if why := access.refusal():
        st.warning(access.reason(why, lang))
        return
    if access.needs_code():
        access.ask_code(lang)
        return
    if form.clash:
        conflict.show(form, lang)
        return
    if form.keeps_change:
        keep_change.show(state, form)
        return
    if form.removes:
        removal.show(state.network, form, lang)
        return
    _form(state, form)


def _form(state: ViewState, form: Form) -> None:
    """Show the fields, and below them where the facts come from and the buttons."""
    _ = messages(state.lang).gettext
    network, lang = state.network, state.lang
    values: dict[str, Plain] = {**as_shown(form.start), **form.typed}
    places: dict[str, DeltaGenerator] = {}
    inputs, every = Inputs(network, form.key, lang), FIELDS[form.file]
    for field in (one for one in every if one.is_first):
        places[field.key] = _field(field, values, inputs)
    provenance = source.ask(form, values, lang)
    with st.expander(_("More fields"), key=f"more_{form.key}"):
        for field in (one for one in every if not one.is_first):
            places[field.key] = _field(field, values, inputs)
    name = st.text_input(_("Your name, which the history shows"), session.who(), key=f"who_{form.key}", max_chars=80)
    session.set_who(name)
    _keep(form, values, state)
    edit = _edit(network, form, {**values, "sources": provenance.added(values.get("sources"))})
    is_changed = bool(edit.changes)
    found = saving.findings(edit) if is_changed else []
    _show_findings([one for one in found if form.tried or _is_filled(one, values)], places, lang)
    if form.tried and is_changed and not provenance.is_given:
        st.warning(_("State a source, or that it was heard in the workshop."))
    with st.container(horizontal=True):
        is_asked = st.button(
            _("Save"),
            key=f"save_{form.key}",
            type="primary",
            icon=":material/save:",
            disabled=not is_changed,
            on_click=form.note_try,
        )
        if form.record and form.file == "links.yaml":
            st.button(_("Remove"), key=f"removes_{form.key}", on_click=form.turn_to_removal)
        if st.button(_("Cancel"), key=f"cancel_{form.key}"):
            session.close_form()
            st.rerun()
    if is_asked and provenance.is_given and not any(one.problem.severity == "error" for one in found):
        _save(form, edit, lang)


def _keep(form: Form, values: Mapping[str, Plain], state: ViewState) -> None:
    """Have the browser keep what stands in the fields."""
    fields = {one.key: values.get(one.key) for one in FIELDS[form.file]}
    beside = kept.beside(form)
    is_begun = stated(fields) != stated(as_shown(form.start)) or any(map(beside.get, ("source_title", "source_url")))
    record = as_record(fields, form.start, state.network.kinds) if form.file == "links.yaml" else fields
    name = Words.of(state.network, state.lang).record(form.file, form.start if form.record else record)
    title = name or messages(state.lang).gettext(_TITLES[form.file, True])
    content = kept.record_of(form, fields)
    kept.keep(form, "fields", title, content, is_begun=is_begun)


def _field(field: Field, values: dict[str, Plain], inputs: Inputs) -> DeltaGenerator:
    """Show a field, and return the place for what the reader says of it."""
    values[field.key] = inputs.ask(field, values.get(field.key))
    return st.empty()


def _edit(network: Network, form: Form, values: Mapping[str, Plain]) -> Edit:
    """What is to be saved; without a change where nothing differs."""
    record = stated(as_record(values, form.start, network.kinds) if form.file == "links.yaml" else values)
    if form.file == "actors.yaml" and not record.get("id") and isinstance(name := record.get("name"), str):
        record = {"id": id_for(name, network), **record}
    if not record or (form.record and record == stated(form.start)):
        return Edit(())
    change = Change(form.file, form.record, form.seen, record)
    return Edit((change, *_renamed(form, record)), session.who(), session.author(), form.key)


def _renamed(form: Form, record: Mapping[str, Plain]) -> list[Change]:
    """The partnerships that name an actor by an id that changes."""
    old, new = form.start.get("id"), record.get("id")
    is_renamed = form.record and form.file == "actors.yaml" and old != new
    if not is_renamed or not isinstance(old, str) or not isinstance(new, str):
        return []
    changes = []
    for name, fields, version in session.store().partnerships_of(old):
        now = {key: new if fields[key] == old else fields[key] for key in fields if key in ("source", "target")}
        if isinstance(members := fields.get("members"), list):
            now["members"] = [new if one == old else one for one in members]
        changes.append(Change("links.yaml", name, version, {**fields, **now}))
    return changes


def _is_filled(finding: Finding, values: Mapping[str, Plain]) -> bool:
    """Whether a finding is of a field that has been filled in: what is missing is said when it is to be saved."""
    return finding.problem.code not in _MISSING or bool(values.get(finding.field))


def _show_findings(found: list[Finding], places: Mapping[str, DeltaGenerator], lang: str) -> None:
    """Show each finding at its field, and those of no field below."""
    of_field: dict[str, list[Problem]] = {}
    for one in found:
        field = one.field
        if one.problem.code in _MISSING and one.change == 0:
            field = str(one.problem.facts.get("key", "parties"))
        field = "parties" if field in ("source", "target", "members") else field
        of_field.setdefault(field if field in places else "", []).append(one.problem)
    for field, problems in of_field.items():
        sentences = {_sentence(one, field, lang): one.severity for one in problems}
        items = "".join(f'<li class="{severity}">{escape(said)}</li>' for said, severity in sentences.items())
        html = f'<ul class="problems" role="status">{items}</ul>'
        (places[field] if field else st).html(html)


def _sentence(problem: Problem, field: str, lang: str) -> str:
    """What the reader says; of what is missing in a form, that it is needed."""
    _ = messages(lang).gettext
    if field and problem.code in _MISSING:
        return _("Choose two parties or more.") if field == "parties" else _("This is needed.")
    return markup.capital(problem.message(lang))


def _save(form: Form, edit: Edit, lang: str) -> None:
    """Save, and close the form; or show what keeps it from being saved."""
    try:
        saved = saving.save(edit, lang)
    except ConflictError as error:
        form.clash = error.clashes[0]
        st.rerun()
    if saved is None:
        return
    session.close_form()
    if form.file == "actors.yaml" and saved.records:
        session.select(saved.records[0])
    st.rerun()
