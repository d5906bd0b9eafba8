"""The questions of an import as cards: one for all of a sort, with a button for each answer."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

import streamlit as st

from ...data.importing.understood import Question
from ...network.model import Network
from ...network.vocabulary import NOT_STATED, NOT_STATED_NAME
from ...text.catalogue import messages
from ...text.importing import page, words
from .. import markup
from ..worker.preview_wire import PreviewRead
from . import duplicates, session, sheets
from .session import Import

_A_ROW = 3  # cards side by side
_MOST_BUTTONS = 6
_MOST_SHOWN = 12  # questions of a card; further ones come when these are answered
_SAME = "import_ask_same"
# Answers that may be given to all questions of a sort at once, beside what is suggested.
_FOR_ALL = {
    "import_ask_direction": ("forward", "reversed"),
    "import_ask_kind": ("undirected", "directed"),
    _SAME: ("different",),
}


def show(made: Import, read: PreviewRead, known: Network | None, lang: str) -> None:
    """Show the cards of what is not answered, and what is, folded."""
    by_code: defaultdict[str, list[Question]] = defaultdict(list)
    for question in read.questions:
        if question.answer is None or question.key in made.reopened:
            by_code[question.code].append(question)
    cards = sorted(by_code.items(), key=lambda item: len(item[1]) > 1)
    for start in range(0, len(cards), _A_ROW):
        row = cards[start : start + _A_ROW]
        with st.container(key=f"import_questions_{start}"):
            for column, (code, questions) in zip(st.columns(len(row)), row, strict=True):
                with column, st.container(border=True, key=f"import_card_{code}"):
                    _card(made, read, known, code, questions, lang)
    _answered(made, read, lang)


def _card(
    made: Import, read: PreviewRead, known: Network | None, code: str, questions: Sequence[Question], lang: str
) -> None:
    _ = messages(lang).gettext
    if len(questions) > 1:
        st.subheader(page.title(code, lang), anchor=False)
        _for_all(made, read, code, questions, lang)
    for question in questions[:_MOST_SHOWN]:
        with st.container(key=f"import_question_{_mark(question.key)}", gap="small"):
            _question(made, read, known, question, lang, alone=len(questions) == 1)
    if (more := len(questions) - _MOST_SHOWN) > 0:
        st.caption(_("… and {n} more").format(n=more))


def _for_all(made: Import, read: PreviewRead, code: str, questions: Sequence[Question], lang: str) -> None:
    """Show the answers that may be given to all questions at once; each can be changed afterwards."""
    _ = messages(lang).gettext
    suggested: dict[str, str | None] = {one.key: one.suggested for one in questions if one.suggested}
    answers = {"": (_("Take all suggestions"), suggested)} if len(suggested) == len(questions) else {}
    named = dict(_options(questions[0], read, lang))
    for option in _FOR_ALL.get(code, ()):
        given: dict[str, str | None] = {one.key: option for one in questions}
        if given != suggested and all(option in one.options for one in questions):
            answers[f"_{option}"] = _("All: {answer}").format(answer=named[option]), given
    if answers:
        with st.container(horizontal=True, gap="xsmall", key=f"import_for_all_{code}"):
            for option, (name, given) in answers.items():
                label = markup.escape_markdown(name)
                st.button(label, key=f"import_all_{code}{option}", on_click=_answer, args=(made, given))


def _question(
    made: Import, read: PreviewRead, known: Network | None, question: Question, lang: str, *, alone: bool
) -> None:
    """Show a question, as a heading if it is `alone` in its card, with its places and its answers."""
    _ = messages(lang).gettext
    text = markup.escape_markdown(words.question(question.code, question.facts, lang, question.places))
    if alone:
        st.subheader(text, anchor=False)
    else:
        st.markdown(text)
    named = dict(_options(question, read, lang))
    about = [sheets.rows_named(question.places, made.uploads, lang)]
    if question.suggested in named:
        about.append(_("suggested: {answer}").format(answer=named[question.suggested]))
    st.caption(markup.escape_markdown(" · ".join(filter(None, about))))
    if question.code == _SAME:
        st.html(duplicates.side_by_side(question, read, known, lang))
    name = _mark(question.key)
    first = list(question.options)
    if question.suggested in first and len(first) > _MOST_BUTTONS:
        first = [question.suggested]
    with st.container(horizontal=True, gap="xsmall", key=f"import_answers_{name}"):
        for n, option in enumerate(first[:_MOST_BUTTONS]):
            st.button(
                markup.escape_markdown(named[option]),
                key=f"import_answer_{name}_{n}",
                type="primary" if option == question.suggested else "secondary",
                on_click=_answer,
                args=(made, {question.key: option}),
            )
    if len(question.options) > _MOST_BUTTONS:
        key = f"import_choice_{name}"
        others = [option for option in question.options if option != question.suggested]
        st.selectbox(
            _("Another answer"),
            others,
            format_func=named.__getitem__,
            index=None,
            placeholder=_("Choose …"),
            key=key,
            on_change=lambda: _answer(made, {question.key: st.session_state[key]}),
        )


def _answered(made: Import, read: PreviewRead, lang: str) -> None:
    """Show what was answered, folded, with a way to change it."""
    catalogue = messages(lang)
    done = [one for one in read.questions if one.answer is not None and one.key not in made.reopened]
    if not done:
        return
    label = catalogue.ngettext("{n} answer", "{n} answers", len(done)).format(n=len(done))
    with st.expander(label, key="import_answered", on_change="rerun") as folded:
        if not folded.open:
            return
        for question in done:
            named = dict(_options(question, read, lang))
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                text = words.question(question.code, question.facts, lang, question.places)
                st.markdown(
                    f"{markup.escape_markdown(text)} **{markup.escape_markdown(named[question.answer or ''])}**"
                )
                st.button(
                    catalogue.gettext("Change the answer"),
                    key=f"import_reopen_{_mark(question.key)}",
                    type="tertiary",
                    on_click=made.reopened.add,
                    args=(question.key,),
                )


def _options(question: Question, read: PreviewRead, lang: str) -> Iterator[tuple[str, str]]:
    named = {NOT_STATED: NOT_STATED_NAME, **read.names}
    names = {id: name.text(lang) for id, name in named.items()}
    for option in question.options:
        yield option, markup.capital(words.option(question.code, option, names, lang))


def _answer(made: Import, answers: dict[str, str | None]) -> None:
    made.reopened -= answers.keys()
    session.answer(made, answers)


def _mark(key: str) -> str:
    """A question's key as part of a widget's: keys of the file's own values may be long, and hold anything."""
    return blake2b(key.encode(errors="surrogatepass"), digest_size=8).hexdigest()
