"""The rules of actors.yaml for what is said of the data set, and for sectors."""

import networks
import pytest

from graph.metrics.grouping import MOST_GROUPS
from graph.network.model import Asked, Bilingual, Order, Source
from graph.network.vocabulary import MOST_SECTORS

from .example import report, said

URL_FAULT = "'url' must begin with http:// or https:// and hold no spaces, not"
ID_RULE = "may hold A–Z a–z 0–9 . _ - : only, at most 80 characters"
LIST_RULE = "must be a list with '-' before each entry, or [a, b]; write [] for an empty one"
TEXT_RULE = "must be a single text; put it in quotes if it begins with [ or {"
MAPPING_RULE = "must consist of key: value (a space after the colon), such as"
BILINGUAL = "{sv: …, en: …}"
ACTOR = "actors:\n  - {id: a, name: Alfa, sector: north}\n"

ABOUT = {
    "title: Karta": f"error: 'title' {MAPPING_RULE} {BILINGUAL}",
    "title: {sv: Karta, de: Karte}": "error: unknown field 'de' (there are: sv, en)",
    "title: {sv: '', en: }": f"error: 'title' needs a text in sv or en: {BILINGUAL}",
    "titel: {sv: Karta}": "error: unknown field 'titel'; did you mean 'title'?",
    "license: CC0": "error: unknown field 'license'; did you mean 'licence'?",
    "licence: [CC0]": f"error: 'licence' {TEXT_RULE}",
    "date: 23/11 2026": "error: 'date' must be a date such as 2024, 2024-05 or 2024-05-31, not '23/11 2026'",
    "limits: {sv: x}": f"error: 'limits' {LIST_RULE}",
    "limits: [Few businesses]": f"error: limit 1 {MAPPING_RULE} {BILINGUAL}",
    "limits: [{sv: x}, ~]": "error: limit 2 is empty; fill it in or remove its '-'",
    "limits: [{sv: x}, {en: ''}]": f"error: limit 2 needs a text in sv or en: {BILINGUAL}",
    "sources: [{url: x.se}]": f"error: {URL_FAULT} 'x.se'; did you mean 'https://x.se'?",
    "publisher: anna@hotmail.com": "warning: this looks like a private e-mail address; remove it if it is one",
}

OWN_SECTORS = {
    "a: North": f"error: 'a' {MAPPING_RULE} {BILINGUAL}",
    "a:": f"error: 'a' needs a text in sv or en: {BILINGUAL}",
    "a: {en: ''}": f"error: 'a' needs a text in sv or en: {BILINGUAL}",
    "a: {english: North}": [
        f"error: 'a' needs a text in sv or en: {BILINGUAL}",
        "error: unknown field 'english' (there are: sv, en)",
    ],
    "å: {en: North}": f"error: id 'å' {ID_RULE}; did you mean 'a'?",
}


def expected(line: int, sentences: str | list[str] | None) -> list[str]:
    listed = [sentences] if isinstance(sentences, str) else sentences or []
    return [f"actors.yaml:{line}: {sentence}" for sentence in listed]


def check_load(actors: str) -> None:
    """Nothing is loaded if there is an error, and everything if there is none."""
    read = report(actors=actors)
    assert (read.network is None) == any(p.severity == "error" for p in read.problems)


@pytest.mark.parametrize(("line", "sentence"), ABOUT.items())
def test_about(line: str, sentence: str) -> None:
    actors = f"about:\n  {line}\nactors: []\n"
    assert said(actors=actors) == expected(2, sentence)
    check_load(actors)


def test_about_is_a_mapping() -> None:
    sentence = f"error: 'about' {MAPPING_RULE} title: {{sv: …, en: …}}"
    assert said(actors="about: Karta\nactors: []\n") == expected(1, sentence)


def test_about_is_kept() -> None:
    text = (
        "format: 1\nabout:\n  title: {sv: Karta}\n  licence: CC0\n  date: 2026-11-23\n  limits: [{sv: x, en: y}]\n"
        "  sources: [{title: Källa}]\nactors: []\n"
    )
    network = report(actors=text).network
    assert network is not None
    about = network.about
    assert about.title == Bilingual("Karta", "Karta")
    assert (about.licence, about.date, about.publisher) == ("CC0", "2026-11-23", None)
    assert (about.limits, about.sources) == ((Bilingual("x", "y"),), (Source("Källa"),))


@pytest.mark.parametrize(("line", "sentences"), OWN_SECTORS.items())
def test_own_sectors(line: str, sentences: str | list[str]) -> None:
    """An actor in a faulty sector is not reported for an unknown sector."""
    actors = f"sectors:\n  {line}\nactors: [{{id: x, name: X, sector: {line[0]}}}]\n"
    assert said(actors=actors) == expected(2, sentences)
    check_load(actors)


def test_own_sectors_replace_the_default_ones() -> None:
    sectors = "sectors: {north: {sv: Norr, en: North}, south: {en: South}}\n"
    network = report(actors=sectors + ACTOR).network
    assert network is not None
    assert network.sectors == {"north": Bilingual("Norr", "North"), "south": Bilingual("South", "South")}
    assert said(actors=sectors + ACTOR.replace("north", "public")) == expected(
        3, "error: unknown sector 'public' (there are: north, south)"
    )


def test_sectors_that_cannot_be_read_are_one_problem() -> None:
    actors = ACTOR
    assert said(actors="sectors: [north]\n" + actors) == expected(
        1, f"error: 'sectors' {MAPPING_RULE} public: {{sv: …, en: …}}"
    )
    assert said(actors="sectors: {}\n" + actors) == expected(
        1, "error: at least one sector is needed; remove sectors: to get the default ones"
    )


def test_empty_sectors_are_the_default_ones() -> None:
    assert said(actors="sectors:\n" + ACTOR.replace("north", "public")) == []


def test_long_list_of_choices_is_cut_off() -> None:
    sectors = "sectors:\n" + "".join(f"  s{i}: {{sv: S{i}}}\n" for i in range(31))
    (line,) = said(actors=sectors + ACTOR.replace("north", "other"))
    assert line.endswith("s28, s29, …)")


def test_there_are_no_more_sectors_than_can_be_compared() -> None:
    assert MOST_SECTORS == MOST_GROUPS
    sectors = [f"s{i}: {{en: S}}" for i in range(61)]
    actors = "actors: [{id: x, name: X, sector: s0}]"
    assert said(actors=f"sectors: {{{', '.join(sectors[1:])}}}\n{actors.replace('s0', 's1')}") == []
    assert said(actors=f"sectors: {{{', '.join(sectors)}}}\n{actors}") == expected(
        1, "error: more than 60 entries in 'sectors'"
    )


# --- published orders ---

ORDERS = """\
format: 2
about:
  compare:
    - title: {{sv: Kartan, en: The map}}
      source: {{title: A report, url: 'https://a.example/'}}
      order: {0}
actors: []
"""
TOO_SHORT = "error: order 1 needs at least two sets of sectors, such as [[public, academia], [business]]"
FAULTY_ORDERS = {
    "[[public], [publik]]": "error: unknown sector 'publik' (there are: public, academia, civil_society, business); "
    "did you mean 'public'?",
    "[[public], [business, public]]": "error: sector 'public' stands twice in the order; keep one",
    "[[public, academia]]": TOO_SHORT,
    "[[public], []]": TOO_SHORT,
    "[public, academia]": [
        *2 * (f"error: 'order' {LIST_RULE}",),
        TOO_SHORT,
    ],
    "": "error: order 1 has no 'order'",
}


def test_published_orders() -> None:
    read = report(actors=ORDERS.format("[[public, academia], [civil_society, business]]"))
    assert read.problems == ()
    assert read.network is not None
    assert read.network.about.compare == (
        Order(
            Bilingual("Kartan", "The map"),
            Source("A report", "https://a.example/"),
            (("public", "academia"), ("civil_society", "business")),
        ),
    )


@pytest.mark.parametrize(("order", "sentences"), FAULTY_ORDERS.items())
def test_faulty_orders(order: str, sentences: str | list[str]) -> None:
    actors = ORDERS.format(order)
    assert said(actors=actors) == expected(6, sentences)
    check_load(actors)


def test_an_order_has_a_title_and_a_source() -> None:
    order = "order: [[public], [business]]"
    assert said(actors=f"format: 2\nabout: {{compare: [{{{order}, year: 2024}}]}}\nactors: []\n") == expected(
        2,
        [
            "error: order 1 has no 'title'",
            "error: order 1 has no 'source'",
            "error: unknown field 'year' (there are: title, source, order)",
        ],
    )


@pytest.mark.parametrize("first", ["format: 1\n", "# no format\n"])
def test_what_belongs_to_a_format_needs_its_number(first: str) -> None:
    actors = ORDERS.format("[[public], [business]]").replace("format: 2\n", first)
    assert said(actors=actors) == expected(
        3, "error: 'compare' belongs to format 2; write format: 2 at the top of actors.yaml"
    )
    check_load(actors)


def test_the_shipped_data_name_both_orders_of_the_mapping() -> None:
    sweden, world = networks.shipped().about.compare
    assert sweden.order == (("public", "academia"), ("civil_society", "business"))
    assert world.order == (("civil_society", "academia"), ("business", "public"))
    assert sweden.source == world.source
    assert "2024" in sweden.source.title


# --- who was asked ---

ASKED = """\
format: 2
about:
  asked: {0}
actors:
  - {{id: alfa, name: Alfa, sector: public}}
  - {{id: beta, name: Beta, sector: public}}
  - {{id: gamma, name: Gamma, sector: academia}}
"""
FAULTY_ASKED = {
    "[alfa]": f"error: 'asked' {MAPPING_RULE} asked: [id, …], answered: [id, …]",
    "{asked: [alfa]}": "error: 'asked' has no 'answered'",
    "{answered: [alfa]}": "error: 'asked' has no 'asked'",
    "{asked: alfa, answered: []}": f"error: 'asked' {LIST_RULE}",
    "{asked: [alfa], answered: [alfa], refused: []}": "error: unknown field 'refused' (there are: asked, answered)",
    "{asked: [alfa, bta], answered: []}": "error: no actor has the id 'bta' that was asked or answered; add it to "
    "actors, or remove it here; did you mean 'beta'?",
    "{asked: [alfa, Gamma], answered: []}": "error: no actor has the id 'Gamma' that was asked or answered; add it to "
    "actors, or remove it here; did you mean 'gamma'?",
    "{asked: [alfa], answered: [beta]}": "error: 'beta' has answered but stands nowhere under asked; add it there too",
    "{asked: [alfa, alfa], answered: []}": "warning: 'alfa' is named twice and counts once",
}


def test_who_was_asked_and_who_answered() -> None:
    read = report(actors=ASKED.format("{asked: [gamma, alfa], answered: []}"))
    assert read.problems == ()
    assert read.network is not None
    assert read.network.about.asked == Asked(("alfa", "gamma"), ())
    other = report(actors=ASKED.format("{asked: [alfa, gamma], answered: []}")).network
    assert other == read.network


@pytest.mark.parametrize(("asked", "sentences"), FAULTY_ASKED.items())
def test_faulty_answers(asked: str, sentences: str) -> None:
    actors = ASKED.format(asked)
    assert said(actors=actors) == expected(3, sentences)
    check_load(actors)


def test_a_faulty_answer_names_its_own_line() -> None:
    lists = "{asked: [alfa, beta],\n    answered: [alfa,\n    gamma]}"
    assert said(actors=ASKED.format(lists)) == expected(
        5, "error: 'gamma' has answered but stands nowhere under asked; add it there too"
    )


def test_an_answer_is_not_faulty_where_actors_cannot_be_read() -> None:
    actors = "format: 2\nabout: {asked: {asked: [a], answered: [a]}}\nactors: 7\n"
    assert said(actors=actors) == expected(3, f"error: 'actors' {LIST_RULE}")


def test_who_was_asked_belongs_to_format_2() -> None:
    actors = ASKED.format("{asked: [alfa], answered: []}").replace("format: 2", "format: 1")
    assert said(actors=actors) == expected(
        3, "error: 'asked' belongs to format 2; write format: 2 at the top of actors.yaml"
    )
