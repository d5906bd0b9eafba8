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
from .. import delivery, markup
from ..view_state import ViewState
from . import access, buttons, conflict, keep_change, kept, quick_add, removal, saving, session, source
from .form_fields import PARTS, Field, fields_of
from .form_values import record, shown
from .inputs import Inputs
from .new_ids import id_for
from .session import Form
from .words import Words

_TITLES = {
    ("actors.yaml", True): N_("New actor"),
    ("actors.yaml", False): N_("Edit actor"),
    ("links.yaml", True): N_("New partnership"),
    ("links.yaml", False): N_("Edit partnership"),
}

_PART_TITLES = {"@about": N_("The description of the data"), "@sectors": N_("Sectors"), "@kinds": N_("Kinds")}
_MISSING = ("missing", "no_members", "too_few_members")


def show(state: ViewState) -> None:
    """Show the form that is open, if one is, and what kept one from being opened."""
    buttons.fault(state.lang)
    form = session.opened()
    if form is None:
        quick_add.show(state)
        return
    _ = messages(state.lang).gettext
    panel = st.dialog(_(_title(form)), position="right", width="medium", on_dismiss=session.close_form)
    panel(partial(_content, state))(form)


def _content(state: ViewState, form: Form) -> None:
    _shown(state, form)
    delivery.wait()


def _shown(state: ViewState, form: Form) -> None:
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
    values: dict[str, Plain] = {**shown(form, network), **form.typed}
    places: dict[str, DeltaGenerator] = {}
    inputs, every = Inputs(network, form.key, lang), fields_of(form.file, form.record)
    for field in (one for one in every if one.is_first):
        places[field.key] = _field(field, values, inputs)
    is_part = form.record in PARTS
    if form.record == "@kinds":
        st.caption(_("The usual kinds can be named otherwise, and stay if their rows are taken away."))
    provenance = source.Provenance(None, is_given=True) if is_part else source.ask(form, values, lang)
    if rest := [one for one in every if not one.is_first]:
        with st.expander(_("More fields"), key=f"more_{form.key}"):
            for field in rest:
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
        if form.record and form.file == "links.yaml" and not is_part:
            st.button(_("Remove"), key=f"removes_{form.key}", on_click=form.turn_to_removal)
        if st.button(_("Cancel"), key=f"cancel_{form.key}"):
            session.close_form()
            st.rerun()
    if is_asked and provenance.is_given and not any(one.problem.severity == "error" for one in found):
        _save(form, edit, lang)


def _keep(form: Form, values: Mapping[str, Plain], state: ViewState) -> None:
    """Have the browser keep what stands in the fields."""
    fields = {one.key: values.get(one.key) for one in fields_of(form.file, form.record)}
    beside = kept.beside(form)
    is_begun = stated(fields) != stated(shown(form, state.network)) or any(
        map(beside.get, ("source_title", "source_url"))
    )
    named = form.start if form.record else record(form, fields, state.network)
    name = "" if form.record in PARTS else Words.of(state.network, state.lang).record(form.file, named)
    title = name or messages(state.lang).gettext(_title(form))
    content = kept.record_of(form, fields)
    kept.keep(form, "fields", title, content, is_begun=is_begun)


def _title(form: Form) -> str:
    """What the form is of, as a message."""
    if form.keeps_change:
        return N_("Keep the change")
    if form.removes:
        return N_("Remove")
    return _PART_TITLES.get(form.record) or _TITLES[form.file, not form.record]


def _field(field: Field, values: dict[str, Plain], inputs: Inputs) -> DeltaGenerator:
    """Show a field, and return the place for what the reader says of it."""
    values[field.key] = inputs.ask(field, values.get(field.key))
    return st.empty()


def _edit(network: Network, form: Form, values: Mapping[str, Plain]) -> Edit:
    """What is to be saved; without a change where nothing differs."""
    fields = stated(record(form, values, network))
    is_part = form.record in PARTS
    if form.file == "actors.yaml" and not is_part and not fields.get("id") and isinstance(fields.get("name"), str):
        fields = {"id": id_for(str(fields["name"]), network), **fields}
    if (not fields and not is_part) or (form.record and fields == stated(form.start)):
        return Edit(())
    change = Change(form.file, form.record, form.seen, fields)
    renamed = [] if is_part else _renamed(form, fields)
    return Edit((change, *renamed), session.who(), session.author(), form.key)


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
        field = next((key for key in places if key in (field, f"{field}_sv")), "rows" if "rows" in places else "")
        of_field.setdefault(field, []).append(one.problem)
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
    if form.file == "actors.yaml" and saved.records and form.record not in PARTS:
        session.select(saved.records[0])
    st.rerun()
