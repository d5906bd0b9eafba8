"""Every text that people read, in each language, and numbers as each writes them."""

from collections.abc import Mapping

from . import (
    comparing,
    definitions,
    exports,
    headline,
    installation,
    mixing,
    problems,
    scopes,
    sensitivity,
    sheets,
    whatif,
)
from .catalogue import LANGUAGES, locale
from .challenges import challenge_name
from .numbers import UNDEFINED, chance, counted, noun, number, p_value, percent, significant, summary
from .regions import REGIONS, swedish_region
from .shortened import shorten
from .streamlit import REWORDED, STREAMLIT

__all__ = [
    "LANGUAGES",
    "REWORDED",
    "STREAMLIT",
    "UNDEFINED",
    "challenge_name",
    "chance",
    "comparing",
    "counted",
    "definitions",
    "exports",
    "headline",
    "installation",
    "language_name",
    "mixing",
    "noun",
    "number",
    "p_value",
    "percent",
    "problems",
    "region_name",
    "scopes",
    "sensitivity",
    "separators",
    "sheets",
    "shorten",
    "significant",
    "summary",
    "whatif",
]

# NUTS writes two countries by other letters than ISO does.
_ISO = {"EL": "GR", "UK": "GB"}


def language_name(lang: str) -> str:
    """What a language calls itself: `Svenska`."""
    own = locale(lang)
    return str(own.get_language_name(own)).capitalize()


def separators(lang: str) -> tuple[str, str]:
    """What stands before decimals, and between thousands."""
    from babel.numbers import get_decimal_symbol, get_group_symbol  # noqa: PLC0415 - `--help` does without

    return get_decimal_symbol(locale(lang)), get_group_symbol(locale(lang))


def region_name(code: str, lang: str) -> str:
    """The name of a country, of the EU or of a Swedish NUTS region; the code itself for any other region."""
    if code in REGIONS:
        return swedish_region(code, lang)
    names: Mapping[str, str] = locale(lang).territories
    return names.get(_ISO.get(code, code), code)
