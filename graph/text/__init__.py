"""Every text that people read, in Swedish and in English, and numbers as each language writes them."""

from collections.abc import Mapping

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

from . import between, comparing, definitions, exports, headline, hinges, installation, problems, scopes, sheets, whatif
from .catalogue import catalogues
from .challenges import challenge_name
from .numbers import LOCALES, UNDEFINED, chance, counted, noun, number, p_value, percent, significant, summary
from .regions import REGIONS
from .shortened import shorten
from .streamlit import STREAMLIT

__all__ = [
    "LANGUAGES",
    "STREAMLIT",
    "UNDEFINED",
    "between",
    "challenge_name",
    "chance",
    "comparing",
    "counted",
    "definitions",
    "exports",
    "headline",
    "hinges",
    "installation",
    "language_name",
    "noun",
    "number",
    "p_value",
    "percent",
    "problems",
    "region_name",
    "scopes",
    "separators",
    "sheets",
    "shorten",
    "significant",
    "summary",
    "whatif",
]

# The first is the one in which the app starts; a further one is a folder of `locale/`.
LANGUAGES = ("sv", "en", *sorted(set(catalogues()) - {"sv", "en"}))

# NUTS writes two countries by other letters than ISO does.
_ISO = {"EL": "GR", "UK": "GB"}


def language_name(lang: str) -> str:
    """What a language calls itself: `Svenska`."""
    locale = Locale.parse(lang)
    return str(locale.get_display_name(locale)).capitalize()


def separators(lang: str) -> tuple[str, str]:
    """What stands before decimals, and between thousands."""
    return get_decimal_symbol(LOCALES[lang]), get_group_symbol(LOCALES[lang])


def region_name(code: str, lang: str) -> str:
    """The name of a country, of the EU or of a Swedish NUTS region; the code itself for any other region."""
    if code in REGIONS:
        return REGIONS[code][LANGUAGES.index(lang)]
    names: Mapping[str, str] = Locale.parse(LOCALES[lang]).territories
    return names.get(_ISO.get(code, code), code)
