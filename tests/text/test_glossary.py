"""The words of the page Hubs are explained in either language, for sectors and groups, with nothing left to fill in."""

import pytest

from graph.text import glossary

NOUNS = {"en": ("sector", "sectors"), "sv": ("sektor", "sektorer")}


@pytest.mark.parametrize("lang", NOUNS)
@pytest.mark.parametrize(
    ("explaining", "term"),
    [
        (
            "activity",
            {"en": "Randomly rewired ties", "sv": "Omlottade band"},
        ),
        ("membership", {"en": "Randomly reassigned partnerships", "sv": "Omlottade partnerskap"}),
    ],
)
def test_the_words_of_the_answer(lang: str, explaining: str, term: dict[str, str]) -> None:
    group, groups = NOUNS[lang]
    entries = list(glossary.of_answer(explaining, group, groups, lang))
    terms = [entry.term for entry in entries]
    assert len(set(terms)) == len(terms)
    assert term[lang] in terms
    assert group in entries[0].meaning
    assert not any("{" in text for entry in entries for text in entry)
    without = glossary.of_answer(explaining, group, groups, lang, has_collaborations=False)
    left_out = set(terms) - {entry.term for entry in without}
    assert left_out == {
        {"en": "Collaborations as actors or as ties", "sv": "Samarbeten som aktörer eller som band"}[lang]
    }


@pytest.mark.parametrize("lang", NOUNS)
def test_one_question_explains_the_answer(lang: str) -> None:
    asked = {
        explaining: [one.random for one in glossary.questions(explaining, NOUNS[lang][0], lang)]
        for explaining in ("activity", "membership")
    }
    assert [a != b for a, b in zip(*asked.values(), strict=True)] == [False, True, True]
    assert not any("{" in text for texts in asked.values() for text in texts)


@pytest.mark.parametrize(("lang", "file"), [("en", "docs/metrics.md"), ("sv", "docs/matt.md")])
def test_where_questions_err_is_one_paragraph_with_its_table(lang: str, file: str) -> None:
    sentence = glossary.errors("region", lang)
    assert file in sentence
    assert "region" in sentence
    assert "{" not in sentence
