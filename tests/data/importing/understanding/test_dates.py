"""Dates and periods as people write them."""

import pytest

from graph.data.importing.understanding.dates import day_order, is_time, read_period

# Text → start, end, and whether the text is a note as well.
PERIODS = {
    "2023": ("2023", "2023", False),
    "2023.0": ("2023", "2023", False),
    "2023,0": ("2023", "2023", False),
    " 2023 ": ("2023", "2023", False),
    "2023-": ("2023", None, False),
    "2023–": ("2023", None, False),
    "2023 -": ("2023", None, False),
    "2023 →": ("2023", None, False),
    "-2023": (None, "2023", False),
    "–2023": (None, "2023", False),
    "2021–2025": ("2021", "2025", False),
    "2021-2025": ("2021", "2025", False),
    "2021 - 2025": ("2021", "2025", False),
    "2021—2025": ("2021", "2025", False),
    "2021 till 2025": ("2021", "2025", False),
    "2021 to 2025": ("2021", "2025", False),
    "2023/24": ("2023", "2024", False),
    "2023/2024": ("2023", "2024", False),
    "2023-24": ("2023", "2024", False),
    "1998/99": ("1998", "1999", False),
    "1999-02": ("1999-02", "1999-02", False),
    "2011/12": ("2011", None, True),
    "2023-05": ("2023-05", "2023-05", False),
    "2023-05-31": ("2023-05-31", "2023-05-31", False),
    "2023-05-31 00:00:00": ("2023-05-31", "2023-05-31", False),
    "2023-05-31T12:30:00": ("2023-05-31", "2023-05-31", False),
    "2023/05/31": ("2023-05-31", "2023-05-31", False),
    "2023.5.1": ("2023-05-01", "2023-05-01", False),
    "20230531": ("2023-05-31", "2023-05-31", False),
    "202305": ("2023-05", "2023-05", False),
    "31.12.2022": ("2022-12-31", "2022-12-31", False),
    "1/3 2022": ("2022-03-01", "2022-03-01", False),
    "31/12/2022": ("2022-12-31", "2022-12-31", False),
    "12/31/2022": ("2022-12-31", "2022-12-31", False),
    "3/3/2022": ("2022-03-03", "2022-03-03", False),
    "3/4/2022": ("2022", "2022", True),
    "12/2023": ("2023-12", "2023-12", False),
    "okt 2023": ("2023-10", "2023-10", False),
    "okt. 2023": ("2023-10", "2023-10", False),
    "Oktober 2023": ("2023-10", "2023-10", False),
    "October 2023": ("2023-10", "2023-10", False),
    "2023 maj": ("2023-05", "2023-05", False),
    "maj -23": ("2023-05", "2023-05", False),
    "5 maj 2023": ("2023-05-05", "2023-05-05", False),
    "den 5 maj 2023": ("2023-05-05", "2023-05-05", False),
    "May 5, 2023": ("2023-05-05", "2023-05-05", False),
    "5th of May 2023": ("2023-05-05", "2023-05-05", False),
    "mars–juni 2023": ("2023-03", "2023-06", False),
    "jan 2022 – dec 2023": ("2022-01", "2023-12", False),
    "2022-06 – 2023-05": ("2022-06", "2023-05", False),
    "2022-06-01--2023-05-31": ("2022-06-01", "2023-05-31", False),
    "fr.o.m. 2020-01-01 t.o.m. 2021-12-31": ("2020-01-01", "2021-12-31", False),
    "från 2019 till 2021": ("2019", "2021", False),
    "våren 2024": ("2024", "2024", True),
    "Hösten 2022": ("2022", "2022", True),
    "spring 2024": ("2024", "2024", True),
    "HT 2023": ("2023", "2023", True),
    "vt2023": ("2023", "2023", True),
    "Q3 2022": ("2022", "2022", True),
    "2022 Q3": ("2022", "2022", True),
    "kvartal 3 2022": ("2022", "2022", True),
    "första halvåret 2023": ("2023", "2023", True),
    "v. 12 2023": ("2023", "2023", True),
    "slutet av 2023": ("2023", "2023", True),
    "vår 2022–höst 2023": ("2022", "2023", True),
    "ca 2020": ("2020", "2020", True),
    "c:a 2020": ("2020", "2020", True),
    "omkring 2020": ("2020", "2020", True),
    "2020?": ("2020", "2020", True),
    "sedan 2019": ("2019", None, False),
    "since 2019": ("2019", None, False),
    "t.o.m. 2023": (None, "2023", False),
    "2019 – pågående": ("2019", None, True),
    "2019–tills vidare": ("2019", None, True),
    "pågående": (None, None, True),
    "tills vidare": (None, None, True),
    "t.v.": (None, None, True),
    "ongoing": (None, None, True),
    "45047": ("2023-05-01", "2023-05-01", False),
    "45047.5": ("2023-05-01", "2023-05-01", False),
    "1477": ("1477", "1477", False),
    "2023-13-01": (None, None, True),
    "2023-02-30": (None, None, True),
    "2021, 2023": (None, None, True),
    "efter 2020": (None, None, True),
    "99999": (None, None, True),
    "när som helst": (None, None, True),
    "": (None, None, False),
    "-": (None, None, False),
    "okänt": (None, None, False),
    "?": (None, None, False),
}


@pytest.mark.parametrize(("text", "read"), PERIODS.items())
def test_a_period(text: str, read: tuple[str | None, str | None, bool]) -> None:
    period = read_period(text)
    assert (period.start, period.end, bool(period.note)) == read
    assert is_time(text) == bool(read[0] or read[1])


@pytest.mark.parametrize("text", ["2023", "okt 2023", "ca 2020", "Q3 2022", "45047"])
def test_one_date_is_told_from_a_period(text: str) -> None:
    assert read_period(text).is_moment
    assert not read_period("2021–2025").is_moment
    assert not read_period("2023-").is_moment


@pytest.mark.parametrize("text", ["ca 2020", "2020?", "trol. 2020", "~2020", "2020 (?)"])
def test_what_says_of_itself_that_it_is_not_sure(text: str) -> None:
    assert read_period(text) == ("2020", "2020", True, text, True)


def test_a_column_shows_whether_days_or_months_come_first() -> None:
    assert day_order(["3/4/2022", "13/4/2022"]) == "day"
    assert day_order(["3/4/2022", "4/13/2022"]) == "month"
    assert day_order(["3/4/2022"]) is None
    assert day_order(["13/4/2022", "4/13/2022"]) is None
    assert read_period("3/4/2022", "day").start == "2022-04-03"
    assert read_period("3/4/2022", "month").start == "2022-03-04"


def test_a_text_of_a_page_is_a_note() -> None:
    assert read_period("2023 " * 100).start is None
