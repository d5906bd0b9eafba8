"""How an actor is drawn whose sector nobody has stated."""

from graph.network.model import Actor, Network
from graph.network.vocabulary import KINDS, NOT_STATED, NOT_STATED_NAME, SECTORS
from graph.picture.groups import member_of, names_of
from graph.picture.scene import scales


def test_it_is_grey_and_of_a_shape_that_no_sector_has() -> None:
    marks = scales.partition([*SECTORS, NOT_STATED, "own"])
    assert marks[NOT_STATED].colour == scales.UNKNOWN.colour
    assert marks[NOT_STATED].shape not in {marks[sector].shape for sector in SECTORS}
    assert marks["own"] != marks[NOT_STATED]


def test_other_marks_are_as_without_it() -> None:
    others = [*SECTORS, *(f"s{i}" for i in range(9))]
    with_it = scales.partition([*others, NOT_STATED])
    assert {id: with_it[id] for id in others} == scales.partition(others)


def test_the_legend_names_it() -> None:
    network = Network((Actor("x", "X", NOT_STATED),), (), {**SECTORS, NOT_STATED: NOT_STATED_NAME}, KINDS)
    member = member_of(network, "sector")
    assert [names_of(network, "sector", lang, member)[NOT_STATED] for lang in ("sv", "en")] == [
        "Inte angiven",
        "Not stated",
    ]
