"""What filters and their values are called."""

import pytest

from graph.network.selection import Selection, filters_of
from graph.network.vocabulary import FUNCTIONS, KINDS
from graph.text import LANGUAGES
from graph.text.filters import TEXTS, example, label, short_name, texts_of, value_name

TABLE = filters_of(Selection)


def test_every_filter_has_texts_and_no_text_is_of_none() -> None:
    assert [*TEXTS] == [entry.key for entry in TABLE]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry.key)
def test_a_filter_is_called_by_a_name_in_every_language(entry, lang: str) -> None:
    assert label(entry.key, lang) != entry.key
    assert bool(example(entry.key, lang)) == (entry.takes in {"text", "date"})


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("entry", [entry for entry in TABLE if entry.values.words], ids=lambda entry: entry.key)
def test_a_word_of_the_format_has_a_name(entry, lang: str) -> None:
    names = [value_name(entry.key, word, lang) for word in entry.values.words]
    assert len({*names}) == len(names)
    assert lang == "en" or {*names} & {*entry.values.words} <= {"organisation"}, "left in English"


@pytest.mark.parametrize("resource", sorted({*FUNCTIONS, *(kind.resource for kind in KINDS.values() if kind.resource)}))
def test_a_resource_of_the_format_has_a_name_in_swedish(resource: str) -> None:
    assert value_name("resource", resource, "sv") != resource


def test_what_the_data_call_something_is_its_name() -> None:
    assert value_name("resource", "filters", "sv") == "filters"
    assert value_name("form", "choir", "sv") == "choir"
    assert value_name("challenge", "housing", "sv") == "boende"


def test_a_region_and_its_own_actors_have_one_short_name() -> None:
    assert value_name("region", "SE.", "sv") == "Sverige, hela landet eller regionen"
    assert short_name("region", "SE.", "sv") == short_name("region", "SE", "sv") == "Sverige"


def test_a_filter_without_texts_is_called_by_its_key() -> None:
    assert (label("as-of", "sv"), example("as-of", "sv")) == ("as-of", "")
    assert (texts_of("as-of").value, texts_of("as-of").help) == ("AS-OF,…", "as-of")
