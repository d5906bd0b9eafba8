"""Every text exists in both languages with the same blanks to fill in, and numbers are written as each does."""

import ast
import re
from collections.abc import Iterator
from math import nan
from pathlib import Path
from string import Formatter

import exported
import pytest

from graph import text
from graph.export.formats import SINGLE
from graph.network.selection import UNSTATED
from graph.network.vocabulary import CONFIDENCES, FORMS, FUNCTIONS, KINDS
from graph.text import exports, labels, problems, scopes
from graph.text.municipalities import MUNICIPALITIES
from graph.text.problem_sentences import SENTENCES
from graph.text.regions import REGIONS
from graph.text.syntax import SYNTAX

GRAPH = Path(text.__file__).parents[1]
NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
# Which argument of a call is the code of a problem.
CODE_AT = {"error": 1, "warn": 1, "unknown": 1, "bad": 1, "Problem": 2}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def syntax_trees() -> Iterator[ast.AST]:
    for path in sorted(GRAPH.rglob("*.py")):
        if "text" not in path.relative_to(GRAPH).parts:
            yield from ast.walk(ast.parse(path.read_text()))


def codes_in_calls() -> set[str]:
    """The codes that are written out where a problem is noted."""
    found = set()
    for node in syntax_trees():
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = CODE_AT.get(name)
            if place is not None and len(node.args) > place:
                argument = node.args[place]
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    found.add(argument.value)
    return found


def texts_in_source() -> set[str]:
    return {node.value for node in syntax_trees() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_a_note_on_one_thing_speaks_of_one() -> None:
    assert exports.note("apostrophes", {"n": 1}, "en").startswith("One text ")
    assert exports.note("apostrophes", {"n": 2}, "sv").startswith("2 texter ")
    assert exports.note("rows_left_out", {"n": 1, "sheet": "ties"}, "sv").startswith(
        "En rad får inte plats på bladet ties"
    )
    assert exports.note("ids_only", {}, "en") == exports.note("ids_only", {"n": 0}, "en")


@pytest.mark.parametrize("answer", ["y", "Yes", "j", "JA"])
def test_a_question_is_answered_in_any_language(answer: str) -> None:
    assert exports.agrees(answer)
    assert not exports.agrees(f"{answer} no")
    assert not exports.agrees("")


def test_every_code_has_a_sentence() -> None:
    used = codes_in_calls()
    assert {"missing", "unknown_actor", "folder_missing", "bad_url"} <= used  # the search finds all four kinds of call
    assert used <= problems.codes()


def test_every_sentence_has_a_code_that_is_used() -> None:
    assert problems.codes() <= texts_in_source()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentence(code: str) -> None:
    named = blanks(SENTENCES[code])
    facts = {name: f"<{name}>" for name in named} | {
        "guess": "<guess>",
        "spare": "<spare>",
        "allowed": "<allowed>",
    }
    assert problems.sentence(code, facts, "sv") != problems.sentence(code, facts, "en")
    for lang in text.LANGUAGES:
        sentence = problems.sentence(code, facts, lang)
        assert all(f"<{name}>" in sentence for name in named)
        assert "<guess>" in sentence
        assert not sentence[0].isspace()
        assert not sentence.endswith(".")


def test_ways_out() -> None:
    def told(lang: str = "en", **facts: str) -> str:
        return problems.sentence("unknown_key", {"value": "x", "allowed": "a, b"} | facts, lang)

    assert told() == "unknown field 'x' (there are: a, b)"
    assert told(guess="a") == "unknown field 'x'; did you mean 'a'?"
    assert told(spare="custom") == "unknown field 'x'; put it under custom:"
    assert told(guess="a", spare="custom") == (
        "unknown field 'x'; did you mean 'a'? A field of your own goes under custom:"
    )
    assert told("sv") == "okänt fält 'x' (finns: a, b)"
    assert told("sv", guess="a") == "okänt fält 'x'; menade du 'a'?"
    assert told("sv", spare="custom") == "okänt fält 'x'; egna fält skrivs under custom:"


def test_facts_are_never_taken_for_blanks() -> None:
    text = problems.sentence("unknown_choice", {"value": "{0.__class__}", "key": "{x}", "allowed": "{}"}, "en")
    assert text == "'{0.__class__}' is not a known '{x}' (allowed: {})"


def test_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        problems.sentence("no_such_code", {}, "en")


def test_lines_are_not_grouped_but_limits_are() -> None:
    facts = {"value": "a", "first": 12345}
    assert problems.sentence("id_twice", facts, "en") == "id 'a' is already used on line 12345"
    assert problems.sentence("too_long", {"key": "note", "limit": 10_000}, "sv") == (
        f"'note' är längre än 10{NBSP}000 tecken"
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Skåne", "SE224"),
        ("SKÅNE LÄN", "SE224"),
        ("se224", "SE224"),
        ("Stockholm", "SE110"),
        ("Västra Götaland", "SE232"),
        ("Norrbotten County", "SE332"),
        ("Sverige", "SE"),
        ("Sydsverige", "SE22"),
        ("Umeå kommun", "SE331"),
    ],
)
def test_region_by_name_is_understood(written: str, code: str) -> None:
    assert problems.sentence("bad_region", {"value": written}, "en").endswith(f"did you mean '{code}'?")


def test_unknown_region_is_not_guessed() -> None:
    assert "did you mean" not in problems.sentence("bad_region", {"value": "Atlantis"}, "en")


@pytest.mark.parametrize("detail", sorted(SYNTAX))
def test_what_the_parser_says_is_put_in_other_words(detail: str) -> None:
    said = [problems.sentence("yaml_syntax", {"detail": detail}, lang) for lang in text.LANGUAGES]
    assert said[0].startswith("ingen giltig YAML: ")
    assert said[1].startswith("not valid YAML: ")
    assert not any(detail in sentence for sentence in said)


@pytest.mark.parametrize(
    ("errors", "sv", "en"),
    [
        (1, "1 fel; inget lästes in", "1 problem; nothing was loaded"),
        (2, "2 fel; inget lästes in", "2 problems; nothing was loaded"),
    ],
)
def test_nothing_loaded(errors: int, sv: str, en: str) -> None:
    assert [problems.nothing_loaded(errors, lang) for lang in text.LANGUAGES] == [sv, en]


def test_what_the_format_tells_apart_has_a_name() -> None:
    assert labels.FORMS.keys() == set(FORMS)
    assert labels.CONFIDENCES.keys() == {*CONFIDENCES, UNSTATED}
    assert labels.RESOURCES.keys() == {*FUNCTIONS, *(kind.resource for kind in KINDS.values() if kind.resource)}


@pytest.mark.parametrize(
    ("value", "digits", "sv", "en"),
    [
        (1234.5, 1, f"1{NBSP}234,5", "1,234.5"),
        (1_000_000, 0, f"1{NBSP}000{NBSP}000", "1,000,000"),
        (0.125, 2, "0,12", "0.12"),
        (-0.5, 1, f"{MINUS}0,5", "-0.5"),
        (-0.0, 0, "0", "0"),
        (-0.0004, 3, "0,000", "0.000"),
        (7, 0, "7", "7"),
        (nan, 3, "–", "–"),
    ],
)
def test_number(value: float, digits: int, sv: str, en: str) -> None:
    assert [text.number(value, lang, digits) for lang in text.LANGUAGES] == [sv, en]


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (0.34, f"34{NBSP}%", "34%"),
        (0.0, f"0{NBSP}%", "0%"),
        (1e-17, f"0{NBSP}%", "0%"),
        (0.0051, f"1{NBSP}%", "1%"),
        (0.005, f"0,5{NBSP}%", "0.5%"),
        (0.0012, f"0,1{NBSP}%", "0.1%"),
        (0.0009, f"<{NBSP}0,1{NBSP}%", f"<{NBSP}0.1%"),
        (0.994, f"99{NBSP}%", "99%"),
        (0.995, f"99,5{NBSP}%", "99.5%"),
        (0.9962, f"99,6{NBSP}%", "99.6%"),
        (0.9996, f">{NBSP}99,9{NBSP}%", f">{NBSP}99.9%"),
        (1.0, f"100{NBSP}%", "100%"),
        (12.34, f"1{NBSP}234{NBSP}%", "1,234%"),
        (-0.1, f"{MINUS}10{NBSP}%", "-10%"),
        (nan, "–", "–"),
    ],
)
def test_percent(value: float, sv: str, en: str) -> None:
    assert [text.percent(value, lang) for lang in text.LANGUAGES] == [sv, en]


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (0.14, "p = 0,14", "p = 0.14"),
        (1.0, "p = 1", "p = 1"),
        (0.9951, "p = 1", "p = 1"),
        (0.9949, "p = 0,99", "p = 0.99"),
        (0.0099999, "p = 0,010", "p = 0.010"),
        (nan, "p = –", "p = –"),
        (0.0123, "p = 0,012", "p = 0.012"),
        (0.05, "p = 0,050", "p = 0.050"),
        (0.0496, "p = 0,050", "p = 0.050"),
        (0.0504, "p = 0,0504", "p = 0.0504"),
        (0.05004, "p = 0,05004", "p = 0.05004"),
        (0.0506, "p = 0,051", "p = 0.051"),
        (0.001, "p = 0,0010", "p = 0.0010"),
        (0.00099, "p < 0,001", "p < 0.001"),
        (0.0, "p < 0,001", "p < 0.001"),
    ],
)
def test_p_value(value: float, sv: str, en: str) -> None:
    told = [text.p_value(value, lang) for lang in text.LANGUAGES]
    assert told == [text.replace(" ", NBSP) for text in (sv, en)]
    assert [text.chance(value, lang) for lang in text.LANGUAGES] == [
        text.removeprefix(f"p{NBSP}").removeprefix(f"={NBSP}") for text in told
    ]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("da", "1.234,5 -0,25 34{s}% 99,5{s}% 0,14 a, b og c Sverige"),
        ("fr", "1{n}234,5 -0,25 34{s}% 99,5{s}% 0,14 a, b et c Suède"),
        ("fi", "1{s}234,5 {m}0,25 34{s}% 99,5{s}% 0,14 a, b ja c Ruotsi"),
    ],
)
def test_the_habits_of_a_further_language_are_known(lang: str, told: str) -> None:
    said = [text.number(1234.5, lang, 1), text.number(-0.25, lang, 2), text.percent(0.34, lang)]
    said += [text.percent(0.995, lang), text.chance(0.14, lang), text.headline.listed(["a", "b", "c"], lang)]
    said.append(text.region_name("SE", lang))
    assert " ".join(said) == told.format(s=NBSP, n="\N{NARROW NO-BREAK SPACE}", m=MINUS)


@pytest.mark.parametrize(
    ("code", "sv", "en"),
    [
        ("SE224", "Skåne län", "Skåne County"),
        ("SE2", "Södra Sverige", "South Sweden"),
        ("SE22", "Sydsverige", "South Sweden"),
        ("SE", "Sverige", "Sweden"),
        ("EL", "Grekland", "Greece"),
        ("UK", "Storbritannien", "United Kingdom"),
        ("EU", "Europeiska unionen", "European Union"),
        ("DK012", "DK012", "DK012"),
        ("QQ", "QQ", "QQ"),
    ],
)
def test_region_name(code: str, sv: str, en: str) -> None:
    assert [text.region_name(code, lang) for lang in text.LANGUAGES] == [sv, en]


def test_sweden_has_21_counties() -> None:
    assert sum(len(code) == len("SE224") for code in REGIONS) == 21


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_sentences_about_a_scope(lang: str) -> None:
    told = [
        scopes.part(1, 1, 0, 2, lang),
        scopes.dates(16, 125, lang),
        scopes.lost_focus(("a", "b"), lang),
        scopes.outside("a", lang),
        scopes.needs("--one", "--other", lang),
        scopes.no_such_actor("a", 170, "b", lang),
        scopes.listed_paths(20, 48_620, 18, lang),
        scopes.paths_elsewhere("A", "B", 3, lang),
        scopes.connecting_tie(("A", "B"), ("X", "Y"), 5, "2.5", lang),
    ]
    english = [
        "1 of 1 actor, 0 of 2 links",
        "16 active, 125 with unknown dates",
        "a, b: outside the scope, and so left out of the focus",
        "actor 'a' is outside the scope",
        "--one means something only together with --other",
        "no actor with id 'a' (there are 170; the command metrics lists them); did you mean 'b'?",
        "20 of 48620 shortest paths, of 18 steps",
        "No path between A and B runs through these sectors alone; the shortest through all has 3 steps.",
        "No path joins A and B. A tie between X and Y would bring the two parts nearest to each other: "
        "A and B would then be 5 steps apart, and the two parts 2.5 steps on average.",
    ]
    if lang == "en":
        assert told == english
    else:
        assert told[0] == "1 av 1 aktör, 0 av 2 länkar"
        assert not set(told) & set(english)
        facts = [re.findall(r"\d+|\b[ABXY]\b|--\w+", text) for text in told]
        assert [sorted(set(found)) for found in facts] == [
            sorted(set(re.findall(r"\d+|\b[ABXY]\b|--\w+", re.sub(r"^A tie|\bA tie", "tie", text)))) for text in english
        ]


# --- exports ---


def test_every_exported_file_has_a_title_and_every_note_a_sentence() -> None:
    for lang in ("sv", "en"):
        assert all(exports.title(name, lang) for name in SINGLE)
    used = {note.code for name in SINGLE for note in SINGLE[name](exported.material(exported.hostile())).notes}
    assert used <= exports.note_codes()
    written = texts_in_source()
    assert exports.note_codes() <= written


def test_every_municipality_has_one_county() -> None:
    counts = {code: len(names) for code, names in MUNICIPALITIES.items()}
    assert sum(counts.values()) == len({name for names in MUNICIPALITIES.values() for name in names}) == 290
    assert counts.keys() == {code for code in REGIONS if len(code) == len("SE224")}
    # Statistics Sweden, municipalities by county, 2024.
    assert [counts[code] for code in ("SE110", "SE214", "SE221", "SE224", "SE232", "SE331")] == [26, 1, 5, 33, 49, 15]
