"""The rules of YAML itself: what of it is refused, and how what is not YAML is explained."""

import pytest

from .example import report, said

# The text of actors.yaml, and what is said of it.
REFUSED = {
    "an anchor": (
        "actors:\n  - &x {id: a, name: Alfa, sector: public}\n",
        ["actors.yaml:2: error: anchors (&x) are not allowed; write the value out, or put the text in quotes"],
    ),
    "a tag": (
        "actors:\n  - {id: a, name: !wow Alfa, sector: public}\n",
        ["actors.yaml:2: error: tags (!wow) are not allowed; remove the tag, or put the text in quotes"],
    ),
    "an alias": (
        "actors:\n  - {id: a, name: Alfa, name_en: *x, sector: public}\n",
        ["actors.yaml:2: error: aliases (*x) are not allowed; write the value out, or put the text in quotes"],
    ),
    "a second document": (
        "actors: []\n---\nactors: []\n",
        ["actors.yaml:2: error: only one document is allowed; remove the line '---' and what follows"],
    ),
    "too deep": (
        "actors: " + "[" * 12 + "]" * 12,
        ["actors.yaml:1: error: nested deeper than 12 levels; check the brackets and the indentation"],
    ),
    "a list as a key": (
        "? [a]\n: b\n",
        ["actors.yaml:1: error: a key must be text; put it in quotes if it begins with [ or {"],
    ),
}

# A line that is not YAML, in place of the third one, and how it is put for people who do not know YAML's terms.
NOT_YAML = {
    "    name: Alfa: the first": "a colon where none is expected; check the indentation and that a space follows the "
    "colon on the line above, or put the text in quotes",
    "\tname: Alfa": "a tab in the indentation; use spaces",
    "    name: @home": "a character that cannot come first (tab, @, `, %); use spaces, or quotes around the text",
    '    name: "Alfa': "the text that begins here has no closing quotation mark",
    '    name: "Alfa" AB': "wrong indentation, or a text that needs quotation marks around all of it (one that begins "
    "with [ { \" or '); a key was expected here",
    "   name: Alfa": "a line that does not belong to the list; check the indentation",
    "  name: Alfa": "a line that does not belong to the list; check the indentation",
    "    name": "a colon is missing after the key, or the line is indented wrongly",
    "    name: * star": "a text that begins like this needs quotation marks around it",
    "    name: - Alfa": "a text that begins like this needs quotation marks around it",
    '    name: "C:\\dir"': "a \\ within \" \" has a meaning of its own; use ' ' instead",
    "    note: > Alfa": "after | or > the text begins on the next line; otherwise put the text in quotes",
}


def entry(third_line: str) -> str:
    return f"actors:\n  - id: a\n{third_line}\n    sector: public\n"


@pytest.mark.parametrize(("text", "expected"), REFUSED.values(), ids=REFUSED)
def test_refused(text: str, expected: list[str]) -> None:
    assert said(actors=text) == expected
    assert report(actors=text).network is None


@pytest.mark.parametrize(("line", "sentence"), NOT_YAML.items())
def test_what_is_not_yaml_is_explained(line: str, sentence: str) -> None:
    assert said(actors=entry(line)) == [f"actors.yaml:3: error: not valid YAML: {sentence}"]


def test_missing_bracket_names_both_lines() -> None:
    assert said(actors="actors:\n  - {id: a,\n     name: Alfa\n") == [
        "actors.yaml:4: error: missing ',' or '}'; the bracket opens on line 2"
    ]
    assert said(links="links: [a\n") == ["links.yaml:2: error: missing ',' or ']'; the bracket opens on line 1"]


def test_line_further_left_than_the_first() -> None:
    assert said(actors=" about: {}\nactors: []\n") == [
        "actors.yaml:2: error: not valid YAML: the line stands further left than the first one, or after the end of "
        "the document; check the indentation"
    ]


def test_unknown_yaml_fault_keeps_the_words_of_the_parser() -> None:
    text = 'actors:\n  - {id: a, name: "\\ud800", sector: public}\n'
    assert said(actors=text) == ["actors.yaml:2: error: not valid YAML: found invalid Unicode character escape code"]


def test_depth_of_twelve_is_allowed() -> None:
    assert "too_deep" not in {p.code for p in report(actors="actors: " + "[" * 11 + "]" * 11).problems}
