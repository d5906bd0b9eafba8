"""The words on files of networks and on matrices are there in both languages, with the same facts to fill in."""

from string import Formatter

import pytest

from graph.text.catalogue import messages
from graph.text.importing.formats import OPTIONS, QUESTIONS, SENTENCES

OPTION_TEXTS = {f"{code} {option}": text for code, options in OPTIONS.items() for option, text in options.items()}
EVERY = {**SENTENCES, **{f"question {code}": text for code, text in QUESTIONS.items()}, **OPTION_TEXTS}


def blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


@pytest.mark.parametrize("code", EVERY)
def test_swedish_has_the_same_blanks(code: str) -> None:
    swedish = messages("sv").gettext(EVERY[code])
    assert swedish != EVERY[code]
    assert blanks(swedish) == blanks(EVERY[code])


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_begins_small_and_ends_without_a_full_stop(code: str) -> None:
    for lang in ("en", "sv"):
        text = messages(lang).gettext(SENTENCES[code])
        assert text[0] in "*'{" or text[0].islower() or text.split()[0].isupper() or text.startswith("DL")
        assert not text.endswith(".")


def test_every_question_has_words_for_its_options() -> None:
    assert OPTIONS.keys() == QUESTIONS.keys()
