"""A what-if in sentences, in both languages."""

import networks
import pytest

from graph.metrics.whatif import Comparison, Side
from graph.narrative import whatif
from graph.network.model import Link, Network
from graph.network.selection import Change, Newcomer, Scope, Selection, before_and_after
from graph.picture.change import supposed
from graph.text import whatif as sentences

ALL = frozenset


def told(network: Network, change: Change, lang: str, scope: Scope | None = None) -> list[str]:
    before, after, made = before_and_after(network, change, scope or Scope())
    comparison = Comparison.of(Side(before.network), after.network)
    said = whatif.structure(comparison, supposed(network, change, lang), lang)
    said += whatif.notes(network, change, made, comparison, lang)
    for tell in (whatif.contact, whatif.hubs, whatif.ranks):
        said += tell(comparison, lang)
    return [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence in said]


def test_without_the_platform_that_the_data_hang_on() -> None:
    said = told(networks.shipped(), Change(actors=ALL({"msi"})), "sv")
    assert said[:4] == [
        "Utan Mötesplats Social Innovation: 169 aktörer och 233 band i stället för 170 aktörer och 253 band.",
        "Nätverket består av 8 komponenter i stället för 4. Den största har 132 aktörer i stället för 157.",
        "Fragmenteringen, andelen par av aktörer som inte kan nå varandra, är 0,376 i stället för 0,146; viktad efter "
        "avstånd 0,826 i stället för 0,760.",
        "20 aktörer tappar kontakten med 136 andra aktörer: Coompanion Nord, Hela Sverige ska leva Norrbotten, "
        "Hushållningssällskapet i Norrbotten, Hyresgästföreningen, Kalix folkhögskola och 15 till.",
    ]
    assert said[4:6] == [
        "2 aktörer tappar kontakten med 154 andra aktörer: Göteborgs universitet och GU Ventures.",
        "2 aktörer blir utan partner och tappar var för sig kontakten med 155 andra aktörer: Form/Design Center och "
        "Stockholms universitet.",
    ]
    assert said[6].startswith("Norrbottens län når inte längre ")
    assert said[7] == (
        "Mellanliggande (betweenness): Att civilsamhället har mindre än slumpen ger är inte längre "
        "säkerställt (p = 0,13). På de "
        "andra måtten ändras 6 av 24 resultat."
    )
    assert said[9] == (
        "Mellanliggande (betweenness): 51 aktörer får en annan plats. Längst flyttar Örebro universitet, från 19 "
        "till 59; Samforma, från 5 till 39; Botildenborg, från 37 till 7."
    )


def test_a_new_tie_and_a_newcomer() -> None:
    new = Newcomer("N", "Byalaget", "civil_society")
    change = Change(ties=ALL({("B2", "P3"), ("N", "A3"), ("P1", "P3")}), newcomers=(new,))
    said = told(networks.toy12(), change, "en")
    assert said[:5] == [
        "With Byalaget as a new actor, a tie between A3 and Byalaget, a tie between B2 and P3 and a tie between P1 and "
        "P3: 13 actors and 18 ties instead of 12 actors and 16 ties.",
        "The network consists of 2 components instead of 3. The largest has 10 actors instead of 9.",
        "Fragmentation, the share of pairs of actors that cannot reach each other, is 0.385 instead of 0.439; weighted "
        "by distance 0.610 instead of 0.616.",
        "Tied already: P1 – P3.",
        "B2 comes into contact with 9 other actors.",
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Får inget band, eftersom någon av de två är borta: A3 – B2."),
        ("en", "Not tied, since one of the two is gone: A3 – B2."),
    ],
)
def test_what_came_to_nothing_is_told(lang: str, said: str) -> None:
    assert said in told(networks.toy12(), Change(actors=ALL({"A3"}), ties=ALL({("A3", "B2")})), lang)


def test_what_is_outside_the_scope_changes_nothing_that_is_shown() -> None:
    academia = Scope(Selection(sectors=ALL({"academia"})))
    change = Change(ties=ALL({("N", "B2")}), newcomers=(Newcomer("N", "Nya", "public"),))
    said = told(networks.toy12(), change, "sv", academia)
    assert said[0].endswith(": 3 aktörer och 1 band, som förut.")
    assert said[3:5] == ["Ingenting ändras i det som visas.", "Nya står utanför urvalet och syns inte."]
    assert said[-2:] == ["Partner: alla behåller sin plats.", "Mellanliggande (betweenness): alla behåller sin plats."]


def test_what_stays_though_one_might_think_it_goes() -> None:
    base = networks.isolates()
    links = (
        Link(("a", "b"), "other", end="2019"),
        Link(("a", "c"), "other"),
        Link(("a", "d"), "other", resources=("funding",)),
    )
    network = Network(base.actors, links, base.sectors, base.kinds)
    said = told(network, Change(ends_by="2020", funded_by=ALL({"a"})), "en")
    assert said[0].startswith("Without all that A funds and all that ends by 2020: 4 actors and 2 ties instead of ")
    assert said[3:6] == [
        "Kept, without a known end: 2 links.",
        "Kept, with funding from somebody unnamed: 1 link.",
        "B is left without partners and loses contact with 3 other actors.",
    ]


def test_who_is_left_alone_by_somebody_who_is_gone_has_lost_nobody_else() -> None:
    pairs = networks.network({"a": "public", "b": "public", "c": "public", "d": "academia"}, "a b", "c d")
    said = told(pairs, Change(actors=ALL({"a"})), "sv")
    assert "B blir utan partner." in said
    both = told(pairs, Change(actors=ALL({"a", "d"})), "en")
    assert "2 actors are left without partners: B and C." in both


def test_everybody_is_alone() -> None:
    said = told(networks.star(), Change(actors=ALL({"hub"})), "en")
    assert (
        "2 actors are left without partners and each lose contact with one other actor: Region and University." in said
    )


def test_nobody_is_left() -> None:
    network = networks.star()
    said = told(network, Change(sectors=ALL({"public", "academia"})), "en")
    assert said == [
        "Without the public sector and academia: 0 actors and 0 ties instead of 3 actors and 2 ties.",
        "There are no actors left.",
    ]


def test_many_small_parts_are_counted() -> None:
    ends = {f"{side}{i}": "public" for i in range(9) for side in "ab"}
    spokes = [f"hub a{i}" for i in range(9)] + [f"a{i} b{i}" for i in range(9)]
    said = told(networks.network({"hub": "academia"} | ends, *spokes), Change(actors=ALL({"hub"})), "sv")
    assert sum("tappar kontakten med 16 andra aktörer" in sentence for sentence in said) == 5
    assert "Ytterligare 3 delar med sammanlagt 6 aktörer lossnar." in said


def test_a_tie_that_parts_nobody_says_so() -> None:
    tie = Change(ties=ALL({("malmo-stad", "vinnova")}))
    said = told(networks.shipped(), tie, "sv")
    assert said[2:4] == [
        "Fragmenteringen, andelen par av aktörer som inte kan nå varandra, är 0,146, som förut; viktad efter avstånd "
        "0,760, som förut.",
        "Ingen tappar eller får kontakt med någon.",
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "inte kan nå varandra, är 0,439, som förut; viktad efter avstånd 0,648 i stället för 0,616."),
        ("en", "cannot reach each other, is 0.439, as before; weighted by distance 0.648 instead of 0.616."),
    ],
)
def test_what_is_told_as_the_same_number_is_no_change(lang: str, said: str) -> None:
    assert told(networks.toy12(), Change(links=ALL({"L1"})), lang)[2].endswith(said)


def test_undefined_before_and_after_is_no_change() -> None:
    said = told(networks.single(), Change(newcomers=(Newcomer("b", "B", "public"),)), "sv")[2]
    assert said.endswith("är 1,000 i stället för –; viktad efter avstånd 1,000 i stället för –.")
    alone = told(networks.single(), Change(links=ALL(), ends_by="2020"), "en")[2]
    assert alone.endswith("is –, as before; weighted by distance –, as before.")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "Partner: 1 aktör får en annan plats: B2, från 12 till 9."),
        ("en", "Partners: 1 actor gets another rank: B2, from 12 to 9."),
    ],
)
def test_one_who_moves(lang: str, said: str) -> None:
    assert said in told(networks.toy12(), Change(ties=ALL({("B2", "P1")})), lang)


def test_everybody_who_gains_contact_is_counted() -> None:
    network = networks.network(dict.fromkeys("abcdefgh", "public"), "a b")
    said = told(network, Change(ties=ALL({("a", end) for end in "cdefgh"})), "sv")
    assert sum("får kontakt med 7 andra aktörer" in sentence for sentence in said) == 5
    assert "Ytterligare en del med 1 aktör får kontakt." in said
    nine = networks.network(dict.fromkeys("abcdefghi", "public"), "a b")
    assert "2 more parts, of 2 actors in all, come into contact." in told(
        nine, Change(ties=ALL({("a", end) for end in "cdefghi"})), "en"
    )


@pytest.mark.parametrize(
    ("lang", "one", "several"),
    [
        ("sv", "På de andra måtten ändras ett av 20 resultat.", "På de andra måtten ändras 2 av 20 resultat."),
        ("en", "On the other measures one of 20 verdicts changes.", "On the other measures 2 of 20 verdicts change."),
    ],
)
def test_one_verdict_or_several(lang: str, one: str, several: str) -> None:
    assert sentences.hubs([], "L", 1, 20, lang).endswith(one)
    assert sentences.hubs([], "L", 2, 20, lang).endswith(several)


def test_a_tie_where_the_old_one_is_out_of_scope() -> None:
    base = networks.isolates()
    network = Network(base.actors, (Link(("a", "b"), "other", start="2010", end="2012"),), base.sectors, base.kinds)
    change = Change(ties=ALL({("a", "b")}))
    now = told(network, change, "en", Scope(Selection(at="2020")))
    assert now[0].endswith("4 actors and 1 tie instead of 4 actors and 0 ties.")
    assert not [sentence for sentence in now if sentence.startswith("Tied already")]
    assert "Tied already: A – B." in told(network, change, "en", Scope(Selection(at="2011")))
