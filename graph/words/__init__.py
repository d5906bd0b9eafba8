"""Every text that people read, in Swedish and in English, and numbers as each language writes them."""

from collections.abc import Mapping
from functools import lru_cache
from math import floor, isnan, log10

from babel import Locale
from babel.numbers import format_decimal, format_percent

from . import definitions, headline, problems
from .regions import REGIONS
from .screen import PHRASES

__all__ = [
    "LANGUAGES",
    "definitions",
    "headline",
    "number",
    "p_value",
    "percent",
    "phrases",
    "problems",
    "region_name",
    "significant",
    "summary",
]

LANGUAGES = ("sv", "en")
UNDEFINED = "–"

_LOCALES = {"sv": "sv_SE", "en": "en_GB"}
# NUTS writes two countries by other letters than ISO does.
_ISO = {"EL": "GR", "UK": "GB"}
_COUNTRY = 2
_SMALLEST_P = 0.001


@lru_cache(maxsize=len(LANGUAGES))
def phrases(lang: str) -> Mapping[str, str]:
    """The texts of the screen in one language, by key."""
    which = LANGUAGES.index(lang)
    return {key: both[which] for key, both in PHRASES.items()}


def number(value: float, lang: str, digits: int = 0) -> str:
    """A number with so many decimals: `1 234,5` or `1,234.5`; `–` where it is undefined."""
    if isnan(value):
        return UNDEFINED
    return format_decimal(value, format="#,##0" + ("." + "0" * digits if digits else ""), locale=_LOCALES[lang])


def significant(value: float, lang: str, figures: int = 2) -> str:
    """A number with so many significant figures, never in powers of ten."""
    if isnan(value) or value == 0:
        return number(value, lang)
    return number(value, lang, max(0, figures - 1 - floor(log10(abs(value)))))


def percent(value: float, lang: str) -> str:
    """A share in whole per cent: `34 %` or `34%`."""
    return UNDEFINED if isnan(value) else format_percent(value, format="#,##0%" if lang == "en" else "#,##0 %", locale=_LOCALES[lang])


def p_value(value: float, lang: str) -> str:
    """`p = 0,14`, or `p < 0,001` for anything smaller."""
    if value < _SMALLEST_P:
        return f"p < {number(_SMALLEST_P, lang, 3)}"
    return f"p = {significant(value, lang)}"


def region_name(code: str, lang: str) -> str:
    """The name of a country or of a Swedish NUTS region; the code itself for other regions."""
    if code in REGIONS:
        return REGIONS[code][LANGUAGES.index(lang)]
    if code == "EU":
        return "Europeiska unionen" if lang == "sv" else "European Union"
    country: str | None = None
    if len(code) == _COUNTRY:
        country = Locale.parse(_LOCALES[lang]).territories.get(_ISO.get(code, code))
    return country or code


def summary(actors: int, links: int, ties: int, components: int, *, warnings: int, lang: str) -> str:
    """The size of a network that was loaded, on one line."""
    counts = {"actors": actors, "links": links, "ties": ties, "components": components}
    told = ", ".join(counted(name, count, lang) for name, count in counts.items())
    return f"{told}; {counted('problems', 0, lang)}, {counted('warnings', warnings, lang)}"


_NOUNS = {
    "actors": (("aktör", "aktörer"), ("actor", "actors")),
    "links": (("länk", "länkar"), ("link", "links")),
    "ties": (("band", "band"), ("tie", "ties")),
    "components": (("komponent", "komponenter"), ("component", "components")),
    "problems": (("fel", "fel"), ("problem", "problems")),
    "warnings": (("varning", "varningar"), ("warning", "warnings")),
    "partners": (("partner", "partner"), ("partner", "partners")),
    "partnerships": (("partnerskap", "partnerskap"), ("partnership", "partnerships")),
}


def counted(noun: str, count: int, lang: str) -> str:
    """`1 aktör`, `2 aktörer`; plain digits, so that programs can read them too."""
    return f"{count} {_NOUNS[noun][LANGUAGES.index(lang)][count != 1]}"
