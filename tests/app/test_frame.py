"""What all pages share: their names, and the message about unknown values in an address."""

from app_pages import PAGES

from graph.app import frame, unknown_values
from graph.picture.url import KEYS


def test_every_page_has_a_name() -> None:
    assert tuple(frame.PAGES) == PAGES


def test_every_key_of_an_address_whose_value_may_be_unknown_has_a_name() -> None:
    whatever = {"q", "off"}  # any text will do
    assert {key for key in (*KEYS, "lang") if key not in unknown_values.KEYS} == whatever
