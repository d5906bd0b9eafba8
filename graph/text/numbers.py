"""Numbers and counts as Swedish and English write them."""

from math import floor, isnan, log10

from babel.numbers import format_decimal, format_percent

UNDEFINED = "–"
LOCALES = {"sv": "sv_SE", "en": "en_GB"}

_SMALLEST_P = 0.001
_LEVEL = 0.05
_ONE = 0.995  # what is 1 in two figures
_HALF = 0.5
_PART, _TENTH, _NOTHING = 0.005, 0.001, 1e-12  # up to so much of everything is rounded to none of it
_SPACE = "\N{NO-BREAK SPACE}"
_NOUNS = {
    "actors": {"sv": ("aktör", "aktörer"), "en": ("actor", "actors")},
    "links": {"sv": ("länk", "länkar"), "en": ("link", "links")},
    "partnerships": {"sv": ("partnerskap", "partnerskap"), "en": ("partnership", "partnerships")},
    "ties": {"sv": ("band", "band"), "en": ("tie", "ties")},
    "organisations": {"sv": ("organisation", "organisationer"), "en": ("organisation", "organisations")},
    "collaborations": {"sv": ("samarbete", "samarbeten"), "en": ("collaboration", "collaborations")},
    "components": {"sv": ("komponent", "komponenter"), "en": ("component", "components")},
    "pairs": {"sv": ("par", "par"), "en": ("pair", "pairs")},
    "problems": {"sv": ("fel", "fel"), "en": ("problem", "problems")},
    "warnings": {"sv": ("varning", "varningar"), "en": ("warning", "warnings")},
    "sectors": {"sv": ("sektor", "sektorer"), "en": ("sector", "sectors")},
    "groups": {"sv": ("grupp", "grupper"), "en": ("group", "groups")},
}


def number(value: float, lang: str, digits: int = 0) -> str:
    """A number with so many decimals: `1 234,5` or `1,234.5`; `–` where it is undefined. What rounds to 0 has no sign."""
    if isnan(value):
        return UNDEFINED
    value = value if round(value, digits) else 0
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return _with_minus(format_decimal(value, format=pattern, locale=LOCALES[lang]), lang)


def significant(value: float, lang: str, figures: int = 2) -> str:
    """A number with so many significant figures, never in powers of ten."""
    if isnan(value) or value == 0:
        return number(value, lang)
    # Rounded first: 0.0099999 in two figures is 0.010.
    rounded = float(f"{value:.{figures - 1}e}")
    return number(rounded, lang, max(0, figures - 1 - floor(log10(abs(rounded)))))


def percent(value: float, lang: str) -> str:
    """A share in whole per cent: `34 %` or `34%`; what is only nearly nothing or everything is not told as if it were."""
    if isnan(value):
        return UNDEFINED
    bound, sign = (0.0, "<") if value < _HALF else (1.0, ">")
    off = abs(value - bound)
    if not _NOTHING < off <= _PART + _NOTHING:
        return _with_minus(format_percent(value, locale=LOCALES[lang]), lang)
    near = abs(bound - max(off, _TENTH))
    told = format_percent(near, format="0.0%" if lang == "en" else f"0.0{_SPACE}%", locale=LOCALES[lang])
    return told if off >= _TENTH else f"{sign}{_SPACE}{told}"


def _with_minus(text: str, lang: str) -> str:
    """Swedish writes a minus sign; Babel keeps the hyphen of its patterns."""
    return text.replace("-", "\N{MINUS SIGN}") if lang == "sv" else text


def chance(value: float, lang: str) -> str:
    """A p-value in two figures: `0,14`, `1`, or `< 0,001` for anything smaller; `–` where it is undefined.

    What is above 0.05 is told in so many figures that it does not look like 0.050: that is where verdicts turn.
    """
    if isnan(value):
        return UNDEFINED
    if value < _SMALLEST_P:
        return f"<{_SPACE}{number(_SMALLEST_P, lang, 3)}"
    return number(1, lang) if value >= _ONE else significant(value, lang, _figures_of_chance(value))


def _figures_of_chance(value: float) -> int:
    """Two, or as many as it takes to stay above the level of significance: 0.0502 is no 0.050."""
    return next((n for n in (2, 3, 4) if value <= _LEVEL or float(f"{value:.{n - 1}e}") > _LEVEL), 5)


def p_value(value: float, lang: str) -> str:
    """`p = 0,14`, `p = 1`, `p < 0,001`; never broken between lines."""
    told = chance(value, lang)
    return f"p{_SPACE}{told}" if told.startswith("<") else f"p{_SPACE}={_SPACE}{told}"


def counted(name: str, count: int, lang: str) -> str:
    """`1 aktör`, `1 234 aktörer`."""
    return f"{number(count, lang)} {noun(name, count, lang)}"


def noun(name: str, count: int, lang: str) -> str:
    """`aktör` for one, `aktörer` for any other number."""
    return _NOUNS[name][lang][count != 1]


def summary(actors: int, links: int, ties: int, components: int, *, warnings: int, lang: str) -> str:
    """The size of a network that was loaded, on one line; plain digits, so that programs can read it too."""
    counts = {"actors": actors, "links": links, "ties": ties, "components": components}
    size = ", ".join(f"{count} {noun(name, count, lang)}" for name, count in counts.items())
    return f"{size}; 0 {noun('problems', 0, lang)}, {warnings} {noun('warnings', warnings, lang)}"
