"""A network that is written is read again as the same, and its files are made to be read by people."""

from itertools import product

import pytest
import yaml
from any_networks import networks as any_networks
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import shipped

from graph.data.reading import Sources, check, parse
from graph.data.scalars import scalar
from graph.data.writing import texts
from graph.network.model import About, Actor, Asked, Bilingual, Kind, Link, Network, Source
from graph.network.vocabulary import KINDS, SECTORS

thorough = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None)


def read_again(network: Network, heading: str = "") -> Network:
    return parse(Sources.of(*texts(network, heading)))


def small(*links: Link, kinds: dict[str, Kind] | None = None, about: About | None = None, **fields) -> Network:
    actors = (Actor("a", "A", "public", **fields), Actor("b", "B", "business"), Actor("c", "C", "academia"))
    return Network(actors, links, SECTORS, kinds or KINDS, about or About())


@thorough
@given(any_networks())
def test_any_network_is_read_again_as_the_same(network: Network) -> None:
    assert read_again(network) == network


@thorough
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=300))
def test_no_heading_gets_out_of_its_comment(heading: str) -> None:
    network = small(Link(("a", "b"), "other"))
    assert read_again(network, heading) == network
    for text in texts(network, heading):
        opening = text[: text.index("actors:" if "actors:" in text else "links:")]
        assert all(line.startswith("#") or not line for line in opening.split("\n"))


@pytest.mark.parametrize(
    "heading", ["actors: []\r\nb", "x\x85links: []", "x\u2028y: z", "\ufeff", "a" * 10_000, "\u0301" * 99]
)
def test_a_heading_with_other_line_ends_stays_one(heading: str) -> None:
    network = small()
    report = check(Sources.of(*texts(network, heading)))
    assert (report.network, report.problems) == (network, ())


def test_the_shipped_data_are_written_as_they_are_kept() -> None:
    assert read_again(shipped()) == shipped()


def test_a_file_is_laid_out_as_a_person_would() -> None:
    title = Bilingual("Nätverket: en karta", "The network")
    about = About(title=title, date="2026-11-23", limits=(Bilingual("Få svar", "Few answers"),), sources=(Source("S"),))
    kinds = dict(KINDS) | {"loan": Kind("loan", Bilingual("Lån", "Loan"), directed=True)}
    network = small(
        Link(("b", "a"), "loan", start="2023", amount=2e6),
        Link(("a", "b", "c"), "project_partnership", name="Tre", strength=0.5),
        kinds=kinds,
        about=about,
        aliases=("Alfa, AB", "ett"),
        custom=(("web: x", "no"),),
        note="one\n\ntwo",
    )
    actors, links = texts(network, "From list.xlsx, 2026-11-23\n3 rows left out")
    assert (
        actors
        == """\
# From list.xlsx, 2026-11-23
# 3 rows left out

about:
  title:
    sv: "Nätverket: en karta"
    en: The network
  date: 2026-11-23
  limits:
    - sv: Få svar
      en: Few answers
  sources:
    - title: S

actors:
  - id: a
    name: A
    aliases: ["Alfa, AB", ett]
    sector: public
    note: |-
      one

      two
    custom:
      "web: x": no

  - id: b
    name: B
    sector: business

  - id: c
    name: C
    sector: academia
"""
    )
    assert (
        links
        == """\
# From list.xlsx, 2026-11-23
# 3 rows left out

kinds:
  loan: {sv: Lån, en: Loan, directed: true}

links:
  - members: [a, b, c]
    kind: project_partnership
    name: Tre
    strength: 0.5

  - source: b
    target: a
    kind: loan
    start: 2023
    amount: 2000000
"""
    )


def test_an_empty_network_is_two_empty_lists() -> None:
    assert texts(Network((), (), SECTORS, KINDS)) == ("actors: []\n", "links: []\n")


def test_who_was_asked_is_written_of_those_who_are_there() -> None:
    people = Actor("a", "A", "public"), Actor("b", "B", "public")
    about = About(asked=Asked(("a", "b", "gone"), ()))
    actors, _ = texts(Network(people, (), SECTORS, KINDS, about))
    assert actors.startswith("format: 2\n\nabout:\n  asked:\n    asked: [a, b]\n    answered: []\n\nactors:\n")
    read = check(Sources.of(actors, "links: []\n")).network
    assert read is not None
    assert read.about.asked == Asked(("a", "b"), ())


def test_long_lists_have_a_line_for_each_entry() -> None:
    actors, _ = texts(small(aliases=("En mycket lång benämning på en organisation", "Ännu ett namn " * 5 + "till")))
    assert "    aliases:\n      - En mycket lång" in actors


def test_own_sectors_are_stated_in_their_order() -> None:
    sectors = {"b": Bilingual("B-sektor", "B sector"), "a": Bilingual("no", "Yes, no")}
    network = Network((Actor("x", "X", "a"),), (), sectors, KINDS)
    assert '\nsectors:\n  b: {sv: B-sektor, en: B sector}\n  a: {sv: no, en: "Yes, no"}\n' in "\n" + texts(network)[0]
    assert list(read_again(network).sectors) == ["b", "a"]


def test_a_directed_link_of_three_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="two members"):
        texts(small(Link(("a", "b", "c"), "funding")))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Malmö universitet", "Malmö universitet"),
        ("007", "007"),
        ("https://a.se/x", "https://a.se/x"),
        ("", '""'),
        (" a", '" a"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- x", '"- x"'),
        ('say "x"', 'say "x"'),
        ('"x" \\', '"\\"x\\" \\\\"'),
        ("a\tb\x00", '"a\\tb\\x00"'),
        ("\ufeff", '"\\ufeff"'),
        ("🙂", '"🙂"'),
    ],
)
def test_quotes_stand_where_the_reader_needs_them(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("around", ["[{}]", "{{k: {}}}"])
def test_any_signs_in_a_list_on_one_line_are_read_as_they_were(around: str) -> None:
    wrong = []
    for signs in (each for length in (1, 2) for each in product(":? ,[]{}#-&*!|>'\"%@`a", repeat=length)):
        text = f"x{''.join(signs)}"
        node = yaml.compose(around.format(scalar(text, in_list=True)), Loader=yaml.CBaseLoader)
        found = node.value[0][1] if isinstance(node, yaml.MappingNode) else node.value[0]
        if found.value != text:
            wrong.append(text)
    assert wrong == []
