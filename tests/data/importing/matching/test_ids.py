"""Ids from names: readable, valid, unique, and the same when the names come again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.data.importing.matching.ids import ids_of, slug
from graph.network.vocabulary import ID, ID_LENGTH

names = st.text(st.characters(codec=None, exclude_categories=()), max_size=100) | st.sampled_from(
    ["Malmö stad", "Malmo stad", "MALMÖ STAD", "malmö-stad", "!", "?", "Ö", "O", "ö"]
)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Malmö universitet", "malmo-universitet"),
        ("Länsstyrelsen i Örebro län", "lansstyrelsen-i-orebro-lan"),
        ("Café Été – Sthlm (ideell förening)", "cafe-ete-sthlm-ideell-forening"),
        ("  A & B,  AB ", "a-b-ab"),
        ("Région Île-de-France", "region-ile-de-france"),
        ("Straße Søndre Ðæ", "strasse-sondre-dae"),
        ("007", "007"),
        ("Ååååå\u0308", "aaaaa"),
        ("Sámi Ŋ", "sami-ng"),
    ],
)
def test_an_id_reads_as_the_name(name: str, id: str) -> None:
    assert slug(name) == id


@pytest.mark.parametrize("name", ["Организация 1", "中国", "🙂", "", "x" * 500, "Constructor"])
def test_what_plain_letters_cannot_say_is_marked(name: str) -> None:
    assert ID.fullmatch(slug(name))
    assert slug(name)[-5] == "-" or slug(name).startswith("actor-")


@given(st.lists(names, max_size=12), st.randoms())
def test_order_and_repetition_change_nothing(given_names: list[str], random) -> None:
    ids = ids_of(given_names, {})
    again = given_names * 2
    random.shuffle(again)
    assert ids_of(again, {}) == ids
    assert all(ID.fullmatch(id) and len(id) <= ID_LENGTH for id in ids.values())
    assert len({id.casefold() for id in ids.values()}) == len(ids)


@given(st.lists(names, max_size=8), st.lists(names, max_size=8))
def test_what_an_existing_network_has_stays(before: list[str], further: list[str]) -> None:
    taken = ids_of(before, {})
    ids = ids_of([*further, *before], taken)
    assert {name: ids[name] for name in before} == taken
    assert len(set(ids.values())) == len(ids)


def test_a_further_name_changes_no_other_id() -> None:
    ids = ids_of(["A-B", "A & B", "Malmö stad"], {})
    more = ids_of(["A / B", "A-B", "Malmö stad", "A & B", "Lund"], {})
    assert ids["A & B"] == more["A & B"] == "a-b"
    assert ids["A-B"] == more["A-B"]
    assert ids["A-B"].startswith("a-b-")
    assert ids["Malmö stad"] == more["Malmö stad"] == "malmo-stad"


def test_an_id_of_the_network_that_belongs_to_another_name_is_not_used() -> None:
    ids = ids_of(["Malmö stad"], {"Stadskontoret": "malmo-stad", "Lund": "lund-2"})
    assert ids["Malmö stad"].startswith("malmo-stad-")


def test_ids_that_differ_only_by_case_are_one() -> None:
    assert ids_of(["KTH"], {"Kungliga Tekniska högskolan": "KTH"})["KTH"] != "kth"
