"""What ends within a period, whom it touches, and what is left once it has ended."""

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networks import YEARS, dated, of_each_course

from graph.metrics.ended import after, touched_actors, touched_groups
from graph.metrics.endings import COURSES, Ending, course_of, courses, ending_around, partnership_table, year_of
from graph.network.model import Network

PERIOD = Ending("2025", "2027")


def test_each_partnership_has_one_course() -> None:
    assert courses(of_each_course(), PERIOD) == ("ends", "not yet", "ended", "goes on", "ends", "unknown")


@pytest.mark.parametrize(
    ("period", "first", "last", "expected"),
    [
        (("2020", "2025"), "2025-01", "2025-06", "goes on"),  # to the last day of the year
        (("2020", "2025"), "2025-12-31", "2025-12-31", "ends"),
        (("2020", "2025"), "2026", "2026", "ended"),
        ((None, None), "2026", "2026", "unknown"),
        (("2027", None), "2026", "2026", "not yet"),
        (("2026-12-31", None), "2026", "2026", "unknown"),
        (("0001", "9999"), "9999", "9999", "ends"),
    ],
)
def test_a_date_stands_for_its_whole_period(
    period: tuple[str | None, str | None], first: str, last: str, expected: str
) -> None:
    assert course_of(period, Ending(first, last)) == expected


def test_the_table_is_ordered_by_end() -> None:
    table = partnership_table(of_each_course(), PERIOD)
    assert table["members"].tolist() == ["a d", "a b", "b d", "b c", "a c", "c d"]
    assert table.loc[1, ["sectors", "regions"]].tolist() == ["public academia", "SE224"]


def test_a_sector_and_a_region_narrow_what_is_asked() -> None:
    of_region = partnership_table(of_each_course(), Ending("2025", "2027", region="SE11"))
    assert set(of_region["members"]) == {"a c", "b c", "c d"}
    both = partnership_table(of_each_course(), Ending("2025", "2027", sector="public", region="SE110"))
    assert both.empty  # no actor is of both


def test_whom_the_ends_touch() -> None:
    table = touched_actors(of_each_course(), PERIOD).set_index("id")
    assert table.loc["b"].to_dict() == {
        "ending": 2,
        "goes_on": 1,
        "unknown": 0,
        "partners_before": 3,
        "partners_after": 1,
        "known_after": 1,
    }
    assert table.loc["a", ["ending", "partners_before", "partners_after"]].tolist() == [1, 1, 0]
    assert table.loc["d", ["partners_after", "known_after"]].tolist() == [1, 0]  # only of unknown end
    assert table.index.tolist() == ["b", "a", "d"]


def test_which_regions_and_sectors_the_ends_touch() -> None:
    regions = touched_groups(of_each_course(), PERIOD).set_index("group")
    assert regions.loc["SE224"].tolist() == [2, 1, 0, 2, 2, 1]  # a partnership counts once
    assert regions.loc["(none)", ["ending", "touched", "alone"]].tolist() == [1, 1, 0]
    assert "SE110" not in regions.index
    assert touched_groups(of_each_course(), PERIOD, "sector")["group"].tolist() == [
        "academia",
        "civil_society",
        "public",
    ]


def test_what_is_left_afterwards() -> None:
    table = after(of_each_course(), PERIOD).set_index(["reading", "measure", "group"])

    def of(reading: str, measure: str) -> list[float]:
        return table.loc[(reading, measure, ""), ["before", "after"]].tolist()

    assert of("possible", "partnerships") == [4, 2]
    assert of("possible", "components") == [1, 2]
    assert of("possible", "alone") == [0, 1]
    assert of("known", "partnerships") == [2, 1]  # the end without a start is no known period
    assert of("known", "isolates") == [1, 2]
    # a–b, b–c, b–d, c–d: only b lies between others; afterwards c does, between b and d.
    assert table.loc[("possible", "hub_ratio", "academia"), ["before", "after"]].tolist() == [4, 0]
    assert table.loc[("possible", "hub_ratio", "business"), ["before", "after"]].tolist() == [0, 4]


def test_only_what_is_asked_about_goes() -> None:
    table = after(of_each_course(), Ending("2025", "2027", sector="public")).set_index(["reading", "measure", "group"])
    assert table.loc[("possible", "partnerships", ""), ["before", "after"]].tolist() == [4, 3]


def test_as_ties_the_network_is_that_of_organisations() -> None:
    network = networks.shipped()
    tables = {as_ties: after(network, PERIOD, as_ties=as_ties) for as_ties in (False, True)}
    found = {key: one.set_index(["reading", "measure", "group"])["before"] for key, one in tables.items()}
    assert found[True]["possible", "partnerships", ""] == found[False]["possible", "partnerships", ""]
    assert found[True]["possible", "largest", ""] <= sum(not actor.is_collaboration for actor in network.actors)


@pytest.mark.parametrize("network", [networks.empty(), networks.isolates(), networks.star()])
def test_without_dates_nothing_ends(network: Network) -> None:
    assert ending_around(network) is None
    assert touched_actors(network, PERIOD).empty
    assert touched_groups(network, PERIOD).empty
    assert set(courses(network, PERIOD)) <= {"unknown"}
    table = after(network, PERIOD)
    assert (table["before"].fillna(-1) == table["after"].fillna(-1)).all()


def test_the_years_that_are_asked_about_follow_the_date_of_the_data() -> None:
    assert ending_around(dated(date="2026-11-23")) == PERIOD
    assert ending_around(dated(date="9999")) == Ending("9998", "9999")
    assert year_of(dated(("a b", None, "0001"), ("a c", None, "2026"), ("b c", "1990", "9999"))) == 2026
    assert year_of(dated(("a b", "1990", None))) == 1990


@pytest.mark.parametrize(("first", "last"), [("2025", "2024"), ("2025-13", "2026"), ("", "2026")])
def test_a_period_that_is_none_is_refused(first: str, last: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|ends before it begins"):
        Ending(first, last)


@given(st.lists(st.tuples(YEARS, YEARS), max_size=8), YEARS, YEARS)
def test_the_courses_are_all_there_is(
    periods: list[tuple[str | None, str | None]], a: str | None, b: str | None
) -> None:
    first, last = sorted((a or "2025", b or "2027"))
    sound = [(start, end) for start, end in periods if not (start and end) or start <= end]
    network = dated(*(("a b", start, end) for start, end in sound))
    asked = Ending(first, last)
    table = partnership_table(network, asked)
    assert len(table) == len(sound)
    assert set(table["course"]) <= set(COURSES)
    # An end that is not stated is neither an end nor something that goes on.
    assert set(table[table["end"] == ""]["course"]) <= {"unknown", "not yet"}
