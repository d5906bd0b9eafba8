"""The step of an import that shows what was understood, asks what is open, and leads to the network."""

from collections.abc import Sequence
from functools import partial
from html import escape
from time import monotonic

import streamlit as st

from ...data.importing import decisions as decision_file
from ...network.model import Network
from ...network.problems import Problem
from ...picture import compose
from ...picture.url import View
from ...text import number
from ...text.catalogue import messages
from ...text.importing import page, words
from .. import cache, choices, picture, server, visit
from ..computing.section import section
from ..worker.preview_wire import PreviewRead
from . import differences, questions, save_step, saving, session, sheets
from .session import Import, Kept

_FIRST = 3  # of what was left out, in a line
_MOST_UNFOLDED = 12  # columns
_MAY_PASS = ("import_reading_time", "import_reading_stopped")  # on a machine that has much else to do
_PICTURE = "import_picture"
_HEIGHT = "clamp(18rem, 50vh, 32rem)"


def show(made: Import, read: PreviewRead, known: Network | None, lang: str) -> None:
    """Show what was understood."""
    _ = messages(lang).gettext
    there = known if made.adds else None
    st.title(words.understood(read.actors, read.links, lang), anchor=False)
    unanswered = sum(question.answer is None for question in read.questions)
    suggested = sum(question.answer is None and question.suggested is not None for question in read.questions)
    lead = (
        *([words.open_questions(unanswered, lang)] if unanswered else []),
        _("Nothing has been saved yet."),
        *([words.suggestions(suggested, unanswered, lang)] if suggested else []),
    )
    st.html(f'<p class="import-lead" role="status">{escape(" ".join(lead))}</p>')
    errors = [problem for problem in read.left_out if problem.severity == "error"]
    if errors:
        st.html(_list(errors, made, lang))
    questions.show(made, read, there, lang)
    st.header(_("How the sheets were read"), anchor=False)
    _columns(made, read, lang)
    st.button(
        _("Correct a column"), key="import_correct", type="tertiary", on_click=session.go_to, args=(made, "columns")
    )
    _left_out(made, read, lang)
    if there is not None and read.network is not None:
        differences.show(made, read.network, there, lang)
    network = None if read.network is None else saving.whole(made, read.network, there)
    if network is not None and network.actors:
        st.header(_("The network"), anchor=False)
        section("import_picture", network, lang, lambda: _drawn(made, network, lang), _HEIGHT)
    _ways_on(made, read, network, lang)


def _columns(made: Import, read: PreviewRead, lang: str) -> None:
    """Show all columns with what they were taken for, folded where they are many: the step before shows them too."""
    table = partial(sheets.table, read.tables, made.uploads, read.names, lang)
    shown = sheets.count(read.tables)
    if shown <= _MOST_UNFOLDED:
        st.html(table())
        return
    with st.expander(sheets.counted_columns(shown, lang), key="import_columns", on_change="rerun") as folded:
        if folded.open:
            st.html(table())


def show_nothing(made: Import, read: PreviewRead, lang: str) -> None:
    """Show why nothing could be read, and the way back to the files."""
    _ = messages(lang).gettext
    st.title(_("Nothing could be read"), anchor=False)
    st.html(_list(read.left_out, made, lang))
    with st.container(horizontal=True):
        back = _("Bring another file")
        st.button(back, key="import_back", type="primary", on_click=session.go_to, args=(made, "file"))
        if any(problem.code in _MAY_PASS for problem in read.left_out):
            st.button(_("Try again"), key="import_again", on_click=session.read_again, args=(made,))


def _left_out(made: Import, read: PreviewRead, lang: str) -> None:
    """Show the first of what was not taken in, all of it folded, and what was decided without a question."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    warnings = [problem for problem in read.left_out if problem.severity != "error"]
    left_out = [problem for problem in warnings if problem.code not in page.NOTES]
    remarks = [problem for problem in (*warnings, *read.remarks) if problem.code in page.NOTES]
    remarks += [problem for problem in read.remarks if problem.code not in page.NOTES]
    left_out.sort(key=lambda problem: problem.code in page.EXPECTED)
    if left_out:
        st.header(_("This was not taken in"), anchor=False)
        first = " · ".join(f"{sheets.row(p, made.uploads, lang)}: {p.message(lang)}" for p in left_out[:_FIRST])
        st.html(f'<p class="also">{escape(first)}</p>')
    elif read.network is not None:
        st.header(_("Every row was taken in"), anchor=False)
    if len(left_out) > _FIRST:
        name = _("All {n} that were left out").format(n=number(len(left_out), lang))
        _folded("import_left_out", name, left_out, made, lang)
    if remarks:
        name = catalogue.ngettext("{n} remark", "{n} remarks", len(remarks)).format(n=number(len(remarks), lang))
        _folded("import_remarks", name, remarks, made, lang)
    if read.more:
        st.caption(_("… and {n} more").format(n=number(read.more, lang)))


def _folded(key: str, name: str, problems: Sequence[Problem], made: Import, lang: str) -> None:
    with st.expander(name, key=key, on_change="rerun") as folded:
        if folded.open:
            st.html(_list(problems, made, lang))


def _list(problems: Sequence[Problem], made: Import, lang: str) -> str:
    items = "".join(
        f'<li class="{p.severity}"><b>{escape(sheets.row(p, made.uploads, lang))}</b> {escape(p.message(lang))}</li>'
        for p in problems
    )
    return f'<ul class="problems">{items}</ul>'


def _drawn(made: Import, network: Network, lang: str) -> None:
    """Show the picture of the network as it would be opened or saved."""
    server.RESOURCES.set_data(network.digest, monotonic(), made.place)
    shown = compose(network, View(), lang, cache.remember, readable=True)
    picture.show(
        _PICTURE, shown, network.digest, height=_HEIGHT, failed=picture.unavailable(lang), on_change=lambda: None
    )


def _ways_on(made: Import, read: PreviewRead, network: Network | None, lang: str) -> None:
    """Show the ways on: to open the `network` for this visit, to save it, to save the mapping."""
    _ = messages(lang).gettext
    can_save = saving.fault() is None
    with st.container(horizontal=True, key="import_ways"):
        st.button(
            _("Open the network"),
            key="import_open",
            type="primary",
            disabled=network is None,
            on_click=_open,
            args=(made, read, network),
        )
        if can_save:
            st.button(
                _("Save in folder …"),
                key="import_to_save",
                disabled=network is None,
                on_click=session.go_to,
                args=(made, "save"),
            )
        elif network is not None:
            files = ", ".join(upload.name for upload in made.uploads)
            save_step.download(network, files, read.decisions, lang)
    st.download_button(
        _("Save the mapping for the next file"),
        data=lambda: decision_file.written(read.decisions),
        file_name=decision_file.FILE,
        mime="application/json",
        on_click="ignore",
        key="import_mapping",
    )
    st.caption(
        _(
            "Opened, the network is there for this visit only, and nothing is saved. The mapping is a small file: "
            "brought along with the next file of the same kind, it answers the same questions."
        )
    )


def _open(made: Import, read: PreviewRead, network: Network) -> None:
    file = ", ".join(upload.name for upload in made.uploads)
    kept = Kept(network, file, read.decisions)
    session.end()
    visit.open_network(network, file, (*read.left_out, *read.remarks), keep=lambda _visit: _keep(kept))
    choices.go_to_page("explore")


def _keep(kept: Kept) -> None:
    session.begin_keeping(kept)
    choices.go_to_page("data")
