"""Every text that people read, in Swedish and in English, and numbers as each language writes them."""

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from . import between, comparing, definitions, exports, headline, hinges, installation, problems, scopes, sheets, whatif
from .challenges import challenge_name
from .numbers import LOCALES, UNDEFINED, chance, counted, noun, number, p_value, percent, significant, summary
from .regions import REGIONS
from .screen import PHRASES
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
    "noun",
    "number",
    "p_value",
    "percent",
    "phrases",
    "problems",
    "region_name",
    "scopes",
    "sheets",
    "shorten",
    "significant",
    "summary",
    "whatif",
]

LANGUAGES = ("sv", "en")

# NUTS writes two countries by other letters than ISO does.
_ISO = {"EL": "GR", "UK": "GB"}


@lru_cache(maxsize=len(LANGUAGES))
def phrases(lang: str) -> Mapping[str, str]:
    """The texts of the screen in one language, by key."""
    which = LANGUAGES.index(lang)
    return {key: both[which] for key, both in PHRASES.items()}


def region_name(code: str, lang: str) -> str:
    """The name of a country, of the EU or of a Swedish NUTS region; the code itself for any other region."""
    if code in REGIONS:
        return REGIONS[code][LANGUAGES.index(lang)]
    names: Mapping[str, str] = Locale.parse(LOCALES[lang]).territories
    return names.get(_ISO.get(code, code), code)
