"""Partnerships over the years, and each sector's share of what holds."""

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networks import YEARS, dated, of_each_course

from graph.metrics.timeline import MOST_YEARS, sector_years, year_table, years_of


def test_each_year_of_a_small_network() -> None:
    table = year_table(of_each_course()).set_index("year")
    assert (table.index[0], table.index[-1]) == (2010, 2033)
    assert table.loc[2025].to_dict() == {"active": 2, "unknown": 2, "ended": 1, "not_yet": 1, "ending": 1}
    assert table.loc[2026, ["active", "unknown", "ending"]].tolist() == [1, 2, 1]
    assert table.loc[2010, ["active", "ended"]].tolist() == [1, 0]


def test_each_sectors_share_of_the_partners() -> None:
    table = sector_years(of_each_course()).set_index(["year", "group"])
    # In 2025 a–b and b–c are active, b–d and c–d unknown.
    assert table.loc[(2025, "academia"), ["partners_active", "partners_possible"]].tolist() == [2, 3]
    assert table.loc[(2025, "academia"), ["share_active", "share_possible"]].tolist() == [2 / 4, 3 / 8]
    assert table.loc[(2018, "public")].isna()["share_active"]  # nothing is active then


def test_the_shares_of_a_year_make_a_whole() -> None:
    for as_ties in (False, True):
        by_year = sector_years(networks.shipped(), as_ties=as_ties).groupby("year")
        for share in ("share_active", "share_possible"):
            sums = by_year[share].sum(min_count=1).dropna().tolist()
            assert len(sums) > 10
            assert sums == pytest.approx([1] * len(sums))


def test_dates_far_out_make_no_timeline_of_thousands_of_years() -> None:
    far = dated(("a b", "0001", "2020"), ("a c", "2019", "9999"), ("b c", "2018", "2027"))
    assert len(years_of(far)) == MOST_YEARS
    assert {2018, 2020} <= set(years_of(far))
    of_1300 = dated(("a b", "1210", "1300"), date="2026")
    assert len(years_of(of_1300)) == MOST_YEARS
    assert list(years_of(dated(("a b", None, "2020")))) == [2020]
    assert year_table(networks.star()).empty


@given(st.lists(st.tuples(YEARS, YEARS), max_size=6))
def test_the_four_of_a_year_are_all_partnerships(periods: list[tuple[str | None, str | None]]) -> None:
    sound = [(start, end) for start, end in periods if not (start and end) or start <= end]
    table = year_table(dated(*(("a b", start, end) for start, end in sound)))
    assert (table[["active", "unknown", "ended", "not_yet"]].sum(axis=1) == len(sound)).all()
    assert len(table) <= MOST_YEARS
