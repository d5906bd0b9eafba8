"""Amounts of money as people write them."""

import pytest

from graph.data.importing.understanding.amounts import is_nothing, read_amount, read_currency, states_money, unit_of

AMOUNTS = {
    "1,5 mkr": (1_500_000, "SEK"),
    "1.5 mkr": (1_500_000, "SEK"),
    "2 Mkr": (2_000_000, "SEK"),
    "1 mnkr": (1_000_000, "SEK"),
    "3 MSEK": (3_000_000, "SEK"),
    "2M SEK": (2_000_000, "SEK"),
    "250 tkr": (250_000, "SEK"),
    "45 kSEK": (45_000, "SEK"),
    "1 md kr": (1_000_000_000, "SEK"),
    "10 milj. kr": (10_000_000, "SEK"),
    "2,5 miljoner kronor": (2_500_000, "SEK"),
    "2 000 000:-": (2_000_000, "SEK"),
    "2 000 000,-": (2_000_000, "SEK"),
    "500 000 kr": (500_000, "SEK"),
    "500\N{NO-BREAK SPACE}000 kr": (500_000, "SEK"),
    "SEK 500 000": (500_000, "SEK"),
    "1 500,50 kr": (1_500.5, "SEK"),
    "1.500.000 kr": (1_500_000, "SEK"),
    "1,500,000 SEK": (1_500_000, "SEK"),
    "1500000": (1_500_000, None),
    "1500000.0": (1_500_000, None),
    "120000,50": (120_000.5, None),
    "1,500.00": (1_500, None),
    "€ 3.2M": (3_200_000, "EUR"),
    "3,2 M€": (3_200_000, "EUR"),
    "3 MEUR": (3_000_000, "EUR"),
    "12 000 euro": (12_000, "EUR"),
    "$5,000": (5_000, "USD"),
    "£1,200": (1_200, "GBP"),
    "75 000 NOK": (75_000, "NOK"),
    "1'000'000 CHF": (1_000_000, "CHF"),
}
UNSURE = [
    *("1.500", "1,500", "€5,000", "ca 2 mkr", "2-3 mkr", "300 000 SEK/år", "500 kr per år", "över 1 mkr", "gratis"),
    *("0", "0 kr", "-5", "5 XYZ", "1 2 3 kr", "kr", "", "9" * 30, "1 " * 500),
]


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_an_amount(text: str, amount: tuple[float, str | None]) -> None:
    assert read_amount(text) == amount
    assert states_money(text) == (amount[1] is not None)


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_no_sure_amount(text: str) -> None:
    assert read_amount(text).number is None


@pytest.mark.parametrize(
    ("heading", "unit", "text", "amount"),
    [
        ("Belopp (tkr)", "tkr", "250", (250_000, "SEK")),
        ("Belopp i mkr", "mkr", "1,5", (1_500_000, "SEK")),
        ("Amount [EUR]", "eur", "1500", (1_500, "EUR")),
        ("Belopp (tkr)", "tkr", "250 000 kr", (250_000, "SEK")),
        ("Belopp", "", "250", (250, None)),
    ],
)
def test_a_heading_may_state_the_unit(heading: str, unit: str, text: str, amount: tuple[float, str | None]) -> None:
    assert unit_of(heading) == unit
    assert read_amount(text, unit) == amount


@pytest.mark.parametrize(
    ("text", "code"),
    [("SEK", "SEK"), ("kr", "SEK"), ("€", "EUR"), ("euro", "EUR"), ("nok", "NOK"), ("XYZ", None), ("", None)],
)
def test_a_currency(text: str, code: str | None) -> None:
    assert read_currency(text) == code


@pytest.mark.parametrize(("text", "nothing"), [("-", True), ("okänt", True), ("0", False), ("ca 5", False)])
def test_no_amount_at_all(text: str, nothing: bool) -> None:
    assert is_nothing(text) == nothing
