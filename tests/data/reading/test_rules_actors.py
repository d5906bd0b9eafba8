"""The rules of actors.yaml, field by field."""

from typing import Any

import pytest

from graph.network.model import Source

from .example import report, said

URL_FAULT = "'url' must begin with http:// or https:// and hold no spaces, not"
SECTORS = "(there are: public, academia, civil_society, business)"
FORMS = "(allowed: organisation, network, partnership, platform, cluster, project)"
FUNCTIONS = "(allowed: funding, organising, knowledge, dissemination, scaling)"
CONFIDENCES = "(allowed: high, medium, low)"
ID_RULE = "may hold A–Z a–z 0–9 . _ - : only, at most 80 characters"
LIST_RULE = "must be a list with '-' before each entry, or [a, b]; write [] for an empty one"
TEXT_RULE = "must be a single text; put it in quotes if it begins with [ or {"
MAPPING_RULE = "must consist of key: value (a space after the colon), such as"

# What stands on the fifth line of an actor that is sound otherwise, and what is said of that line.
FAULTS = {
    "name_en: [Alpha]": f"error: 'name_en' {TEXT_RULE}",
    f"name_en: {'x' * 301}": "error: 'name_en' is longer than 300 characters",
    "aliases: Alfa AB": f"error: 'aliases' {LIST_RULE}",
    "aliases: [Alfa AB, ]": None,
    "aliases: [Alfa AB, '']": "error: an empty text in 'aliases'; remove it",
    "aliases: [[Alfa]]": f"error: 'aliases' {TEXT_RULE}",
    f"aliases: [{'x' * 301}]": "error: 'aliases' is longer than 300 characters",
    "form: club": f"error: 'club' is not a known 'form' {FORMS}",
    "form: Network": f"error: 'Network' is not a known 'form' {FORMS}; did you mean 'network'?",
    "form: [network]": f"error: 'form' {TEXT_RULE}",
    "cross_sector: ja": "error: 'cross_sector' must be true or false, not 'ja'",
    "cross_sector: 1": "error: 'cross_sector' must be true or false, not '1'",
    "region: Skåne": "error: region 'Skåne' is not a country or NUTS code such as SE or SE224; did you mean 'SE224'?",
    "region: Sverige": "error: region 'Sverige' is not a country or NUTS code such as SE or SE224; did you mean 'SE'?",
    "region: se224": "error: region 'se224' is not a country or NUTS code such as SE or SE224; did you mean 'SE224'?",
    "region: SE2241": "error: region 'SE2241' is not a country or NUTS code such as SE or SE224",
    "functions: funding": f"error: 'functions' {LIST_RULE}",
    "functions: [money]": f"error: 'money' is not a known 'functions' {FUNCTIONS}",
    "functions: [organizing]": f"error: 'organizing' is not a known 'functions' {FUNCTIONS}; "
    "did you mean 'organising'?",
    "challenges: {a: b}": f"error: 'challenges' {LIST_RULE}",
    "url: mau.se": f"error: {URL_FAULT} 'mau.se'; did you mean 'https://mau.se'?",
    "url: ftp://mau.se": f"error: {URL_FAULT} 'ftp://mau.se'",
    "url: javascript:alert(1)": f"error: {URL_FAULT} 'javascript:alert(1)'",
    "url: https://mau.se/a b": f"error: {URL_FAULT} 'https://mau.se/a b'",
    "orgnr: 2021004920": None,
    "orgnr: 202100-4920": None,
    "orgnr: 202100-4921": "warning: organisation number '202100-4921' has a wrong check digit",
    "orgnr: 202100 4920": "error: organisation number '202100 4920' must be written NNNNNN-NNNN, "
    "its third digit at least 2",
    "as_of: 2024-05": "error: 'as_of' must be a year such as 2024, not '2024-05'",
    "as_of: 24": "error: 'as_of' must be a year such as 2024, not '24'",
    "as_of: ２０２４": "error: 'as_of' must be a year such as 2024, not '２０２４'",
    "confidence: sure": f"error: 'sure' is not a known 'confidence' {CONFIDENCES}",
    "sources: https://mau.se": f"error: 'sources' {LIST_RULE}",
    "sources: [https://mau.se]": f"error: source 1 {MAPPING_RULE} {{title: …, url: …}}",
    "sources: [{title: x}, ]": None,
    "sources: [{title: x}, {}]": "error: source 2 is empty; fill it in or remove its '-'",
    "sources: [{title: ''}]": "error: source 1 has no 'title'",
    "sources: [{url: mau.se}]": f"error: {URL_FAULT} 'mau.se'; did you mean 'https://mau.se'?",
    "sources: [{title: x, date: 2024}]": "error: unknown field 'date' (there are: title, url)",
    "sources: [{titel: x, url: 'https://mau.se'}]": "error: unknown field 'titel'; did you mean 'title'?",
    f"note: {'x' * 10_001}": "error: 'note' is longer than 10,000 characters",
    "custom: blue": f"error: 'custom' {MAPPING_RULE} any_key: any text",
    "custom: {colours: [red, blue]}": f"error: 'colours' {TEXT_RULE}",
    "custom: {colours: {red: 1}}": f"error: 'colours' {TEXT_RULE}",
    "custom: {'': red}": "error: a field under custom: needs a name of 1–80 characters",
    f"custom: {{{'x' * 81}: red}}": "error: a field under custom: needs a name of 1–80 characters",
    "custom: {colour: red, colour: blue}": "error: 'colour' is written twice (first on line 5); keep one",
    "phone: 040-123": "error: unknown field 'phone'; put it under custom:",
    "nmae: Alfa": "error: unknown field 'nmae'; did you mean 'name'? A field of your own goes under custom:",
    "website: https://mau.se": "error: unknown field 'website'; did you mean 'url'? "
    "A field of your own goes under custom:",
    "org_form: project": "error: unknown field 'org_form'; did you mean 'form'? A field of your own goes under custom:",
    "sector: business": "error: 'sector' is written twice (first on line 4); keep one",
    "note: anna.berg@gmail.com": "warning: this looks like a private e-mail address; remove it if it is one",
    "note: info@mau.se": None,
    "note: born 850709-9805": "warning: this looks like a personal identity number; remove it if it is one",
    "note: 850709-9805 and 8507099805": "warning: this looks like a personal identity number; remove it if it is one",
    "note: 19850709-9805": "warning: this looks like a personal identity number; remove it if it is one",
    "note: 8507699802": "warning: this looks like a personal identity number; remove it if it is one",
    "note: 850709-9806 or 202100-4920": None,
    "# 850709-9805": "warning: this looks like a personal identity number; remove it if it is one",
    "note: a\N{RIGHT-TO-LEFT OVERRIDE}b": "warning: invisible marks (U+202E) were removed from 'ab'",
    'note: "a\\x07b"': "error: control character U+0007 in 'note'; remove it",
}

# The three fields that every actor has, one of them wrong, and what is said of line 2 to 4.
REQUIRED = {
    ("name: Alfa", "sector: public"): "2: error: actor 1 has no 'id'",
    ("id:", "name: Alfa", "sector: public"): "2: error: actor 1 has no 'id'",
    ("id: ~", "name: Alfa", "sector: public"): "2: error: actor 1 has no 'id'",
    ("id: [a]", "name: Alfa", "sector: public"): f"2: error: 'id' {TEXT_RULE}",
    ("id: ''", "name: Alfa", "sector: public"): "2: error: actor 1 has no 'id'",
    ("id: Malmö högskola", "name: Alfa", "sector: public"): f"2: error: id 'Malmö högskola' {ID_RULE}; "
    "did you mean 'Malmo-hogskola'?",
    ("id: 東京", "name: Alfa", "sector: public"): f"2: error: id '東京' {ID_RULE}",
    (f"id: {'x' * 81}", "name: Alfa", "sector: public"): f"2: error: id '{'x' * 80}…' {ID_RULE}",
    ("id: __proto__", "name: Alfa", "sector: public"): "2: warning: id '__proto__' is a name that JavaScript itself "
    "uses; other programs may trip over it",
    ("id: a", "sector: public"): "2: error: actor 'a' has no 'name'",
    ("id: a", "name:", "sector: public"): "3: error: actor 'a' has no 'name'",
    ("id: a", "name: '  '", "sector: public"): "3: error: actor 'a' has no 'name'",
    (
        "id: a",
        "name: \N{BRAILLE PATTERN BLANK}\N{HANGUL FILLER}",
        "sector: public",
    ): "3: error: actor 'a' has no 'name'",
    ("id: a", "name: [Alfa]", "sector: public"): f"3: error: 'name' {TEXT_RULE}",
    ("id: a", f"name: {'x' * 301}", "sector: public"): "3: error: 'name' is longer than 300 characters",
    ("id: a", "name: Alfa"): "2: error: actor 'a' has no 'sector'",
    ("id: a", "name: Alfa", "sector:"): "4: error: actor 'a' has no 'sector'",
    ("id: a", "name: Alfa", "sector: cloud"): f"4: error: unknown sector 'cloud' {SECTORS}",
    ("id: a", "name: Alfa", "sector: kommun"): f"4: error: unknown sector 'kommun' {SECTORS}; did you mean 'public'?",
    ("id: a", "name: Alfa", "sector: Universitet"): (
        f"4: error: unknown sector 'Universitet' {SECTORS}; did you mean 'academia'?"
    ),
    ("id: a", "name: Alfa", "sector: Civil society"): f"4: error: unknown sector 'Civil society' {SECTORS}; "
    "did you mean 'civil_society'?",
    ("id: a", "name: Alfa", "sector: naringsliv"): f"4: error: unknown sector 'naringsliv' {SECTORS}; "
    "did you mean 'business'?",
    ("id: a", "name: Alfa", "sector: [public]"): f"4: error: 'sector' {TEXT_RULE}",
}

# A good value, and what the actor holds.
VALUES = {
    "name_en: Alpha": ("name_en", "Alpha"),
    "aliases: [Alfa AB, A]": ("aliases", ("Alfa AB", "A")),
    "aliases: []": ("aliases", ()),
    "aliases:": ("aliases", ()),
    "form: platform": ("form", "platform"),
    "cross_sector: true": ("cross_sector", True),
    "cross_sector: No": ("cross_sector", False),
    "cross_sector: ''": ("cross_sector", False),
    "region: SE": ("region", "SE"),
    "region: EL": ("region", "EL"),
    "functions: [funding, scaling]": ("functions", ("funding", "scaling")),
    "challenges: [integration, någon annan]": ("challenges", ("integration", "någon annan")),
    "url: http://mau.se": ("url", "http://mau.se"),
    "orgnr: 2021004920": ("orgnr", "202100-4920"),
    "as_of: 2024": ("as_of", 2024),
    "confidence: low": ("confidence", "low"),
    "sources: [{title: x}, {url: 'https://x.se'}]": ("sources", (Source("x"), Source("", "https://x.se"))),
    "note: |\n      one\n      two": ("note", "one\ntwo"),
    "name_en: one\n      two": ("name_en", "one two"),
    'name_en: "one\\ttwo\\nthree\\Lfour"': ("name_en", "one two three four"),
    "custom: {b: no, a: 007, c: }": ("custom", (("a", "007"), ("b", "no"))),
    "region:": ("region", None),
    "as_of: ~": ("as_of", None),
    "note: '~'": ("note", "~"),
    'name_en: "A\\u030a"': ("name_en", "Å"),
}


def entry(*lines: str) -> str:
    return "actors:\n  - " + "\n    ".join(lines) + "\n"


def expected(line: int, sentences: str | list[str] | None) -> list[str]:
    listed = [sentences] if isinstance(sentences, str) else sentences or []
    return [f"actors.yaml:{line}: {sentence}" for sentence in listed]


def check_load(actors: str) -> None:
    """Nothing is loaded if there is an error, and everything if there is none."""
    read = report(actors=actors)
    assert (read.network is None) == any(p.severity == "error" for p in read.problems)


@pytest.mark.parametrize(("line", "sentence"), FAULTS.items())
def test_field(line: str, sentence: str | None) -> None:
    actors = entry("id: a", "name: Alfa", "sector: public", line)
    assert said(actors=actors) == expected(5, sentence)
    check_load(actors)


@pytest.mark.parametrize(("lines", "sentence"), REQUIRED.items())
def test_required_field(lines: tuple[str, ...], sentence: str) -> None:
    assert said(actors=entry(*lines)) == [f"actors.yaml:{sentence}"]
    check_load(entry(*lines))


@pytest.mark.parametrize(("line", "value"), VALUES.items())
def test_value(line: str, value: tuple[str, Any]) -> None:
    network = report(actors=entry("id: a", "name: Alfa", "sector: public", line)).network
    assert network is not None
    name, held = value
    assert getattr(network.actor("a"), name) == held


def test_personal_number_as_organisation_number_is_not_repeated() -> None:
    assert said(actors=entry("id: a", "name: Alfa", "sector: public", "orgnr: 850709-9805")) == [
        "actors.yaml:5: warning: this looks like a personal identity number; remove it if it is one",
        "actors.yaml:5: error: 'orgnr' must be an organisation number, not a personal identity number",
    ]


def test_id_with_an_invisible_mark_is_refused_and_the_mark_is_shown() -> None:
    assert said(actors=entry("id: a\N{ZERO WIDTH SPACE}b", "name: Alfa", "sector: public")) == [
        f"actors.yaml:2: error: id 'a<U+200B>b' {ID_RULE}; did you mean 'a-b'?"
    ]


def test_id_twice_and_id_twice_but_for_its_case() -> None:
    actors = "actors:\n" + "".join(
        f"  - {{id: {id}, name: X{i}, sector: public}}\n" for i, id in enumerate(("kth", "KTH", "kth"))
    )
    assert said(actors=actors) == [
        "actors.yaml:3: warning: ids 'KTH' and 'kth' differ only by case",
        "actors.yaml:4: error: id 'kth' is already used on line 2",
    ]


def test_id_twice_on_one_line() -> None:
    one = "{id: a, name: Alfa, sector: public}"
    assert said(actors=f"actors: [{one}, {one}]") == ["actors.yaml:1: error: id 'a' is already used on line 1"]
