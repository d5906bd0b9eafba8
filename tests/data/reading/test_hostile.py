"""Files made to trip a reader: each is taken, or refused with its reason, within seconds."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from graph import DataError
from graph.data.reading import Sources, check, parse
from graph.data.reading.actors import MOST_ACTORS
from graph.data.reading.files import InputFile
from graph.data.reading.findings import Findings
from graph.data.reading.links import MOST_LINKS
from graph.data.reading.record import Record
from graph.network.problems import MOST_LISTED, Guesser

from .example import ACTORS, LINKS, report

SECONDS = 10  # of processor time, on a slow and busy machine; most cases take milliseconds
NO_LINKS = "links: []\n"
ID_RULE = "may hold A–Z a–z 0–9 . _ - : only"


def actors(*entries: str) -> str:
    return f"actors: [{', '.join(entries)}]\n"


def actor(id: str, name: str = "", more: str = "") -> str:
    return f"{{id: {id}, name: {name or f'Actor {id}'}, sector: public{more}}}"


def links(*entries: str) -> str:
    return f"links: [{', '.join(entries)}]\n"


def link(more: str = "", target: str = "b") -> str:
    return f"{{source: a, target: {target}, kind: other{more}}}"


MERGE = "a0: &a0 {k: v}\n" + "".join(
    f"a{i}: &a{i} {{{', '.join([f'<<: [*a{i - 1}, *a{i - 1}]'])}, k{i}: v}}\n" for i in range(1, 25)
)
NESTED = "".join(f"{' ' * i}a:\n" for i in range(2000))
PROGRAM = b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4

# Text of actors.yaml, text of links.yaml, what becomes of them, and the gist of what is said.
CASES = {
    "smallest good file": (ACTORS, LINKS, "accept", ""),
    "comment only": ("# later\n", NO_LINKS, "reject", "no data found"),
    "top level is a word": ("what", NO_LINKS, "reject", "expected actors:"),
    "top level of the links is a word": (ACTORS, "what", "reject", "expected links:"),
    "actors as mapping": ("actors:\n  a: {name: A}\n", NO_LINKS, "reject", "'actors' must be a list with '-'"),
    "merge-key bomb": (MERGE, NO_LINKS, "reject", "yaml:1: anchors .* are not allowed"),
    "list that holds itself": ("actors: &x [*x]\n", NO_LINKS, "reject", "aliases .* are not allowed"),
    "2,000 nested maps": (NESTED, NO_LINKS, "reject", "nested deeper than 12 levels"),
    "organisation named Yes / Null": (actors(actor("yes", "Yes"), actor("no", "Null")), NO_LINKS, "accept", ""),
    "ids read as base-60 numbers": (actors(actor("12:30"), actor("1:20")), NO_LINKS, "accept", ""),
    "1.0 and 1 equal as numbers": (actors(actor("1.0"), actor("1")), NO_LINKS, "accept", ""),
    "+46 loses plus sign in YAML 1.1": (
        actors(actor("a", more=", phone: +46401234567")),
        NO_LINKS,
        "reject",
        "unknown field 'phone'; put it under custom:",
    ),
    "actors: given twice": (
        f"actors:\n  - {actor('a')}\nabout: {{}}\nactors:\n  - {actor('b')}\n",
        NO_LINKS,
        "reject",
        "yaml:4: 'actors' is written twice",
    ),
    "ids differ in case only": (actors(actor("kth"), actor("KTH")), NO_LINKS, "warn", "ids 'KTH' and 'kth' differ"),
    "same id as NFC and NFD": (actors(actor("caf\u00e9"), actor("cafe\u0301")), NO_LINKS, "reject", ID_RULE),
    "zero-width blank in id": (actors(actor("a"), actor("a\u200b")), NO_LINKS, "reject", ID_RULE),
    "honest RTL names": (actors(actor("a", "جمعية الأمل"), actor("b", "עמותה")), NO_LINKS, "accept", ""),
    "Sami letters": (actors(actor("a", "Sámediggi Čáhcesuolu ŋđŧ")), NO_LINKS, "accept", ""),
    "no sector": ("actors: [{id: a, name: A}]\n", NO_LINKS, "reject", "actor 'a' has no 'sector'"),
    "no id": ("actors: [{name: A, sector: public}]\n", NO_LINKS, "reject", "actor 1 has no 'id'"),
    "null id": (actors(actor("~")), NO_LINKS, "reject", "actor 1 has no 'id'"),
    "10,000-letter name": (actors(actor("a", "å" * 10_000)), NO_LINKS, "reject", "'name' is longer than 300"),
    "link to an unknown actor": (ACTORS, links(link(target="ghost")), "reject", "link 1: no actor with id 'ghost'"),
    "two links between the same pair": (ACTORS, links(link(), "{source: a, target: b, kind: lead}"), "accept", ""),
    "link without target": (ACTORS, links("{source: a, kind: other}"), "reject", "link 1 has no 'target'"),
    "weight .inf": (ACTORS, links(link(", strength: .inf")), "reject", "must be finite"),
    "weight 0": (ACTORS, links(link(", strength: 0")), "reject", "must be above 0"),
    "weight '3'": (ACTORS, links(link(", strength: '3'")), "accept", ""),
    "weight 1,5": (ACTORS, links(link(", strength: '1,5'")), "reject", "'1,5' is not a number; write a decimal point"),
    "weight [1]": (ACTORS, links(link(", strength: [1]")), "reject", "'strength' must be a single text"),
    "code-running tag": ("actors: !!python/object/apply:os.system [x]\n", NO_LINKS, "reject", "tags .* not allowed"),
    "two documents": (ACTORS + "---\nactors: []\n", NO_LINKS, "reject", "yaml:5: only one document"),
    "unclosed brace": ("actors:\n- {id: a, name: A\n", NO_LINKS, "reject", "yaml:3: missing ',' or '}'"),
    "UTF-16 with BOM": (ACTORS.encode("utf-16"), NO_LINKS, "reject", "not UTF-8; save the file as UTF-8"),
    "raw NUL byte": (actors(actor("a", "one\n  tw\0o, two")), NO_LINKS, "reject", r"yaml:2: control character U\+0000"),
    "vertical tab": (actors(actor("a", '"A\\vB"')), NO_LINKS, "reject", r"control character U\+000B in 'name'"),
    "script in name": (actors(actor("a", "<script>alert(1)</script>")), NO_LINKS, "accept", ""),
    "href in description": (actors(actor("a", more=", note: '<a href=x>y</a>'")), NO_LINKS, "accept", ""),
    "spreadsheet formulas in names": (actors(actor("a", "'=HYPERLINK(\"http://x\")'")), NO_LINKS, "accept", ""),
    "path as id": (actors(actor("../../etc/passwd")), NO_LINKS, "reject", ID_RULE),
    "JavaScript object-property ids": (
        actors(actor("__proto__"), actor("constructor")),
        NO_LINKS,
        "warn",
        "id '__proto__' is a name that JavaScript itself uses",
    ),
    "100k-digit number": (ACTORS, links(link(", strength: " + "9" * 100_000)), "reject", "is longer than 10,000"),
    "list as key": ("{[a, b]: c}\n", NO_LINKS, "reject", "yaml:1: a key must be text"),
    "Windows line ends": (ACTORS.replace("\n", "\r\n"), LINKS.replace("\n", "\r\n"), "accept", ""),
    "disconnected": (actors(*map(actor, "abcd")), links(link(), "{source: c, target: d, kind: other}"), "accept", ""),
    "20,000 actors": (actors(*(actor(f"a{i}") for i in range(20_000))), NO_LINKS, "accept", ""),
    "200,000 empty actors": ("actors: [" + "[], " * 200_000 + "]", NO_LINKS, "reject", "and 199,000 more"),
    "program renamed .yaml": (PROGRAM, NO_LINKS, "reject", "this is not a text file"),
    "JSON is also YAML": ('{"actors": [{"id": "a", "name": "A", "sector": "public"}]}', '{"links": []}', "accept", ""),
}  # fmt: skip

# What would fill the memory, overflow the stack or take time in the square of its length, as either file.
BOMBS = {
    "brackets": ("[" * 100_000, "too_deep"),
    "braces": ("{" * 100_000, "key_not_text"),
    "dashes": ("- " * 50_000, "too_deep"),
    "question marks": ("? " * 50_000, "key_not_text"),
    "nested maps": (NESTED, "too_deep"),
    "merge keys": (MERGE, "anchor"),
    "aliases": ("a: &a [x]\nb: &b [" + "*a," * 50_000 + "]\n", "alias"),
    "100,000 anchors": ("a:\n" + "".join(f"- &x{i} y\n" for i in range(100_000)), "anchor"),
    "a long alias": ("a: *" + "x" * 1_000_000, "alias"),
    "a long tag": ("a: !" + "x" * 1_000_000 + " y", "tag"),
    "100,000 documents": ("---\n" * 100_000, "second_document"),
    "a long text": ("x" * 5_000_000, "expected_top"),
    "a long key": ("? " + "x" * 5_000_000 + "\n: y\n", "unknown_key"),
    "a long quoted text": ('a: "' + "x" * 5_000_000, "yaml_syntax"),
    "a long comment": ("#" + "x" * 5_000_000, "file_empty"),
    "blank lines": ("\n" * 5_000_000, "file_empty"),
    "tabs": ("a:\n" + "\t" * 1_000_000, "yaml_syntax"),
    "200,000 empty lists": ("a: [" + "[], " * 200_000 + "]", "unknown_key"),
    "50,000 unknown keys": ("".join(f"key{i}: x\n" for i in range(50_000)), "unknown_key"),
    "50,000 equal keys": ("a: b\n" * 50_000, "key_twice"),
    "a heap of accents": ("a: a" + "\u0315\u0300" * 500_000, "too_many_marks"),
    "a heap of accents that have no class": ("a: a" + "\u0f73" * 500_000, "too_many_marks"),
    "a heap of accents, escaped": ('a: "a' + "\\u0315\\u0300" * 500_000 + '"', "too_many_marks"),
    "control characters": (("x" * 20 + "\x01") * 200_000, "more_control_characters"),
    "an endless e-mail address": ("a: " + "x" * 5_000_000 + "@", "unknown_key"),
    "an endless number": ("a: " + "1-" * 2_500_000, "unknown_key"),
}


@contextmanager
def in_time() -> Iterator[None]:
    before = time.process_time()
    yield
    assert time.process_time() - before < SECONDS


def sources(of_actors: str | bytes, of_links: str | bytes) -> Sources:
    texts = (text if isinstance(text, bytes) else text.encode() for text in (of_actors, of_links))
    return Sources(*map(InputFile, ("actors.yaml", "links.yaml"), texts))


@pytest.mark.parametrize(("of_actors", "of_links", "fate", "gist"), CASES.values(), ids=CASES)
def test_case(of_actors: str | bytes, of_links: str, fate: str, gist: str) -> None:
    with in_time():
        read = check(sources(of_actors, of_links))
    severities = {p.severity for p in read.problems}
    assert severities == {"accept": set(), "warn": {"warning"}, "reject": severities | {"error"}}[fate]
    assert (read.network is None) == (fate == "reject")
    assert not gist or any(re.search(gist, f"{p.place}: {p.message()}") for p in read.problems)


@pytest.mark.parametrize(("text", "code"), BOMBS.values(), ids=BOMBS)
def test_bomb(text: str, code: str) -> None:
    for bomb in ((text, NO_LINKS), (ACTORS, text)):
        with in_time(), pytest.raises(DataError) as error:
            parse(Sources.of(*bomb))
        assert code in {p.code for p in error.value.problems}
        assert max(map(len, str(error.value).splitlines())) < 1000


def test_names_that_look_like_code_stay_text() -> None:
    names = ["<script>alert(1)</script>", '=HYPERLINK("http://x")', "$(true)", "{{7*7}}", "%s%n", "../..", "\\x41"]
    text = "actors:\n" + "".join(f"  - {{id: a{i}, name: '{name}', sector: public}}\n" for i, name in enumerate(names))
    network = report(text).network
    assert network is not None
    assert [a.name for a in network.actors] == names


def test_file_name_is_shown_and_never_used() -> None:
    name = "../../etc/passwd"
    read = check(Sources(InputFile(name, ACTORS.encode()), InputFile("links.yaml", LINKS.encode())))
    assert read.network is not None
    read = check(Sources(InputFile(name, b""), InputFile("links.yaml", LINKS.encode())))
    assert read.problems[0].place == name


@pytest.mark.parametrize("wrong", ["organisaton-{:05d}", "zzz-{:05d}-qqqqqqqqqqqqqqqqq"])
def test_fifty_thousand_unknown_ids_among_ten_thousand(wrong: str) -> None:
    many = actors(*(actor(f"organisation-{i}") for i in range(10_000)))
    ties = links(*(f"{{source: organisation-1, target: {wrong.format(i)}, kind: other}}" for i in range(50_000)))
    with in_time():
        read = report(many, ties)
    assert sum("no actor with id" in p.message() for p in read.problems) == MOST_LISTED
    assert read.problems[-1].message().startswith("and 49,000 more")
    assert read.errors == 50_000


def test_thousands_of_choices_are_not_listed_thousands_of_times() -> None:
    sectors = "sectors: {" + ", ".join(f"sector{i}: {{en: Sector {i}}}" for i in range(5000)) + "}\n"
    wrong = actors(*(f"{{id: a{i}, name: A, sector: other{i}}}" for i in range(5000)))
    with in_time():
        read = report(sectors + wrong)
    assert max(len(p.message()) for p in read.problems) < 1000


def test_number_of_entries_is_limited() -> None:
    assert (MOST_ACTORS, MOST_LINKS) == (1_000_000, 5_000_000)
    findings = Findings("links.yaml", Guesser())
    file = Record("links.yaml", 1, {"links": (7, [(i, {"kind": (i, "other")}) for i in range(3)])}, findings)
    assert len(file.main_list("links", "link", "source: …", limit=3) or ()) == 3
    assert file.main_list("links", "link", "source: …", limit=2) is None
    assert [(p.line, p.message()) for p in findings.problems] == [(7, "more than 2 entries in 'links'")]
