"""Streamlit's own words are those of the version that is installed, and each has one sentence in Swedish."""

from pathlib import Path

import pytest
import streamlit

from graph.text import REWORDED, STREAMLIT
from graph.text.catalogue import messages

_PART = "{}"
# Sentences that are put together, and what of them stands in the source.
_COMPOSED = {
    "Press Enter to apply": "Press Enter to $",
    "Press ⌘+Enter to apply": "+Enter to $",
    "Press Ctrl+Enter to apply": "+Enter to $",
    "{} option available.": " available.",
    "{} options available.": " available.",
}


@pytest.fixture(scope="module")
def scripts() -> str:
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.js"))


@pytest.mark.parametrize("english", STREAMLIT)
def test_a_word_of_streamlits_is_said_there(english, scripts):
    told = _COMPOSED.get(english, english.replace(": {}", "")).split(_PART)
    assert all(part.strip() in scripts for part in told)


@pytest.mark.parametrize("english", STREAMLIT)
def test_the_words_that_stay_stand_once_in_both(english):
    swedish = messages("sv").gettext(english)
    assert swedish.strip()
    assert swedish.count(_PART) == english.count(_PART) <= 1


@pytest.mark.parametrize("words", REWORDED)
def test_what_is_said_of_a_file_that_was_not_taken_is_said_there(words, scripts):
    name, _, message = words.partition(": ")
    assert name in scripts
    assert message.rstrip("{}0123456789") in scripts
    assert messages("sv").gettext(REWORDED[words]) != REWORDED[words]
