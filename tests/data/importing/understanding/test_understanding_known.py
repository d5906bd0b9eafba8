"""What is asked once, the sectors and kinds of a file's own, and tables that are added to a network that is there."""

from graph.data.importing.understanding.understand import understand
from graph.data.importing.understood import Decisions
from graph.network.model import Actor, Bilingual, Kind, Network
from graph.network.vocabulary import KINDS, SECTORS

from .drafts import asked, names, read_back, table, ties

KNOWN = Network(
    actors=(
        Actor("mau", "Malmö universitet", "academia", name_en="Malmö University", aliases=("Malmö högskola",)),
        Actor("stad", "Malmö stad", "public"),
    ),
    links=(),
    sectors=SECTORS,
    kinds={**KINDS, "mentoring": Kind("mentoring", Bilingual("Mentorskap", "Mentoring"), directed=True)},
)
OWN = Network(
    actors=(Actor("a", "Alfa", "north"),),
    links=(),
    sectors={"north": Bilingual("Norra", "Northern"), "south": Bilingual("Södra", "Southern")},
    kinds=KINDS,
)


def test_a_word_is_asked_about_once_with_all_its_rows() -> None:
    found = understand([table("A", "Organisation|Sektor\nAlfa|kooperativ\nBeta|Kooperativ\nGamma|AB\nDelta|AB")])
    (question,) = found.questions
    assert (question.key, question.suggested, question.facts) == (
        "sector:kooperativ",
        "civil_society",
        {"value": "kooperativ", "n": 2},
    )
    assert question.places == ("bok.xlsx [A]:2", "bok.xlsx [A]:3")
    assert question.options == (*SECTORS, "not_stated", "own")


def test_a_sector_that_nobody_knows_stays_unstated_until_it_is_answered() -> None:
    text = "Organisation|Sektor\nAlfa|AB\nBeta|kommun\nGamma|ett slags ting\nDelta|AB"
    sectors = {actor.id: actor.sector for actor in understand([table("A", text)]).draft.actors}
    assert sectors["gamma"] == "not_stated"
    for answer, sector in (("business", "business"), ("own", "ett-slags-ting"), ("not_stated", "not_stated")):
        found = understand([table("A", text)], Decisions(answers={"sector:ett slags ting": answer}))
        assert {actor.id: actor.sector for actor in found.draft.actors}["gamma"] == sector
        assert read_back(found.draft).errors == 0
    assert found.questions[0].answer == "not_stated"


def test_an_answer_that_is_no_option_is_none() -> None:
    found = understand(
        [table("A", "Organisation|Sektor\nAlfa|kooperativ\nBeta|AB")], Decisions(answers={"sector:kooperativ": "x"})
    )
    assert (found.questions[0].answer, found.questions[0].value) == (None, "civil_society")


def test_a_column_of_other_sectors_is_asked_about_once() -> None:
    text = "Organisation|Sektor\nAlfa|Norra\nBeta|Södra\nGamma|Västra\nDelta|kommun\nEta|"
    found = understand([table("A", text)])
    assert asked(found) == {"sectors:A:Sektor": "own"}
    assert {actor.sector for actor in found.draft.actors} == {"norra", "sodra", "vastra", "kommun", "not_stated"}
    assert list(found.draft.sectors) == ["norra", "sodra", "vastra", "kommun", "not_stated"]
    assert found.draft.sectors["sodra"] == ("Södra", "Södra")
    assert read_back(found.draft).errors == 0
    found = understand([table("A", text)], Decisions(answers={"sectors:A:Sektor": "four"}))
    assert set(asked(found)) == {"sectors:A:Sektor", "sector:norra", "sector:sodra", "sector:vastra"}
    assert list(found.draft.sectors) == [*SECTORS, "not_stated"]


def test_more_sectors_than_can_be_compared_are_none() -> None:
    rows = "\n".join(f"Alfa {i}|sort {i}" for i in range(100))
    found = understand([table("A", f"Organisation|Sektor\n{rows}")])
    assert {actor.sector for actor in found.draft.actors} == {"not_stated"}
    assert len(found.questions) == 100


def test_kinds_of_the_files_own() -> None:
    pairs = table("L", "Source|Target|Kind\nAlfa|Beta|lånar ut\nBeta|Gamma|Lånar ut")
    found = understand([pairs])
    assert asked(found) == {"kind:lanar ut": "undirected"}
    assert found.draft.kinds["lanar-ut"] == Kind("lanar-ut", Bilingual("lånar ut", "lånar ut"))
    found = understand([pairs], Decisions(answers={"kind:lanar ut": "directed"}))
    assert found.draft.kinds["lanar-ut"].directed
    assert read_back(found.draft).errors == 0
    found = understand([pairs], Decisions(answers={"kind:lanar ut": "hosting"}))
    assert ties(found.draft) == [("hosting", "alfa", "beta"), ("hosting", "beta", "gamma")]


def test_which_way_links_run() -> None:
    text = "Part 1|Part 2|Typ\nAlfa|Vinnova|finansieras av\nAlfa|Beta|bidrag"
    found = understand([table("L", text)])
    assert asked(found) == {"direction:finansieras av": "reversed", "direction:bidrag": "forward"}
    assert ties(found.draft) == [("funding", "vinnova", "alfa"), ("funding", "alfa", "beta")]
    assert found.questions[0].facts == {"value": "finansieras av", "first": "Part 1", "second": "Part 2", "n": 1}
    ordered = understand([table("L", text.replace("Part 1|Part 2", "Source|Target"))])
    assert asked(ordered) == {}
    assert ties(ordered.draft) == ties(found.draft)
    undirected = understand([table("L", text.replace("Part 1|Part 2", "Source|Target"), directed=False)])
    assert asked(undirected) == asked(found)


def test_dates_that_are_not_sure() -> None:
    pairs = table("L", "Source|Target|Kind|Start\nAlfa|Beta|avtal|ca 2020")
    (taken,) = understand([pairs]).draft.links
    (left,) = understand([pairs], Decisions(answers={"dates:approximate": "left_out"})).draft.links
    assert (taken.start, taken.note) == ("2020", "Start: ca 2020")
    assert (left.start, left.note) == (None, "Start: ca 2020")


def test_names_that_may_be_one_or_several() -> None:
    pairs = table("L", "Part 1|Part 2|Typ\nAlfa|Skola och utbildning|avtal\nAlfa|Röda Korset och Rädda Barnen|avtal")
    found = understand([pairs])
    assert names(found.draft) == ["Alfa", "Rädda Barnen", "Röda Korset", "Skola och utbildning"]
    answers = {"split:skola och utbildning": "several", "split:röda korset och rädda barnen": "one"}
    found = understand([pairs], Decisions(answers=answers))
    assert names(found.draft) == ["Alfa", "Röda Korset och Rädda Barnen", "Skola", "utbildning"]


def test_actors_that_are_there_are_found_by_all_their_names() -> None:
    actors = table("A", "Organisation|Sektor\nMalmö högskola|Akademi\nNykomlingen|AB")
    links = table("L", "Source|Target|Kind\nMalmö University|malmö stad|avtal\nNykomlingen|mau|Mentorskap")
    found = understand([actors, links], known=KNOWN)
    assert [(actor.id, actor.name) for actor in found.draft.actors] == [
        ("mau", "Malmö högskola"),
        ("nykomlingen", "Nykomlingen"),
        ("stad", "Malmö stad"),
    ]
    assert found.draft.actors[2] == KNOWN.actor("stad")
    assert ties(found.draft) == [("strategic_partnership", "mau", "stad"), ("mentoring", "nykomlingen", "mau")]
    assert (found.questions, found.remarks) == ((), ())


def test_a_new_actor_takes_no_id_that_is_there() -> None:
    found = understand([table("A", "Organisation|Sektor\nStad!|AB\nMau?|AB")], known=KNOWN)
    assert {"mau", "stad"}.isdisjoint(actor.id for actor in found.draft.actors)


def test_sectors_that_are_there_are_found_by_their_names() -> None:
    found = understand(
        [table("A", "Organisation|Sektor\nBeta|Södra\nGamma|northern\nDelta|kommun\nEta|south")], known=OWN
    )
    assert {actor.id: actor.sector for actor in found.draft.actors} == {
        "beta": "south",
        "gamma": "north",
        "delta": "not_stated",
        "eta": "south",
    }
    assert found.questions[0].options == ("north", "south", "not_stated", "own")
    assert list(found.draft.sectors) == ["north", "south", "not_stated"]


def test_the_same_file_gives_the_same_ids_in_any_order() -> None:
    rows = ["Ängen|AB", "Angen|AB", "Beta|kommun", "Öland|förening"]
    ids = [
        {
            actor.name: actor.id
            for actor in understand([table("A", "\n".join(("Organisation|Sektor", *some)))]).draft.actors
        }
        for some in (rows, rows[::-1])
    ]
    assert ids[0] == ids[1]
    assert ids[0]["Öland"] == "oland"
