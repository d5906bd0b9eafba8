"""Every text that people read, in each language, and numbers as each writes them."""

from collections.abc import Mapping
from functools import lru_cache

from . import between, comparing, definitions, exports, headline, hinges, installation, problems, scopes, sheets, whatif
from .catalogue import LANGUAGES, locale
from .challenges import challenge_name
from .numbers import UNDEFINED, chance, counted, noun, number, p_value, percent, significant, summary
from .regions import REGIONS, swedish_region
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
        return swedish_region(code, lang)
    names: Mapping[str, str] = locale(lang).territories
    return names.get(_ISO.get(code, code), code)
