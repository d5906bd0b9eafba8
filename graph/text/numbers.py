"""Numbers and counts as each language writes them."""

from math import floor, isnan, log10

from .catalogue import NN_, locale, messages

UNDEFINED = "–"

_SMALLEST_P = 0.001
_LEVELS = (0.025, 0.05)  # of one tail, and of both
_ONE = 0.995  # what is 1 in two figures
_HALF = 0.5
_PART, _TENTH, _NOTHING = 0.005, 0.001, 1e-12  # up to so much of everything is rounded to none of it
_WHOLE = "#,##0"
_SPACE = "\N{NO-BREAK SPACE}"
_NOUNS = {
    "actors": NN_("actor", "actors"),
    "links": NN_("link", "links"),
    "partnerships": NN_("partnership", "partnerships"),
    "ties": NN_("tie", "ties"),
    "organisations": NN_("organisation", "organisations"),
    "collaborations": NN_("collaboration", "collaborations"),
    "components": NN_("component", "components"),
    "pairs": NN_("pair", "pairs"),
    "problems": NN_("problem", "problems"),
    "warnings": NN_("warning", "warnings"),
    "sectors": NN_("sector", "sectors"),
    "groups": NN_("group", "groups"),
}


def number(value: float, lang: str, digits: int = 0) -> str:
    """A number with so many decimals: `1 234,5` or `1,234.5`; `–` where it is undefined. What rounds to 0 has no sign."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - `--help` does without

    if isnan(value):
        return UNDEFINED
    value = value if round(value, digits) else 0
    pattern = _WHOLE + ("." + "0" * digits if digits else "")
    return _with_minus(format_decimal(value, format=pattern, locale=locale(lang)), lang)


def significant(value: float, lang: str, figures: int = 2) -> str:
    """A number with so many significant figures, never in powers of ten."""
    if isnan(value) or value == 0:
        return number(value, lang)
    # Rounded first: 0.0099999 in two figures is 0.010.
    rounded = float(f"{value:.{figures - 1}e}")
    return number(rounded, lang, max(0, figures - 1 - floor(log10(abs(rounded)))))


def percent(value: float, lang: str) -> str:
    """A share in whole per cent: `34 %` or `34%`; what is nearly nothing or everything is not rounded to it."""
    from babel.numbers import format_percent  # noqa: PLC0415 - as above

    if isnan(value):
        return UNDEFINED
    bound, sign = (0.0, "<") if value < _HALF else (1.0, ">")
    off = abs(value - bound)
    if not _NOTHING < off <= _PART + _NOTHING:
        return _with_minus(format_percent(value, locale=locale(lang)), lang)
    near = abs(bound - max(off, _TENTH))
    pattern = locale(lang).percent_formats[None].pattern.replace(_WHOLE, "0.0")
    text = format_percent(near, format=pattern, locale=locale(lang))
    return text if off >= _TENTH else f"{sign}{_SPACE}{text}"


def _with_minus(text: str, lang: str) -> str:
    """With the language's own minus sign; Babel keeps the hyphen of its patterns."""
    from babel.numbers import get_minus_sign_symbol  # noqa: PLC0415 - as above

    return text.replace("-", get_minus_sign_symbol(locale(lang)))


def chance(value: float, lang: str) -> str:
    """A p-value in two figures: `0,14`, `1`, or `< 0,001` for anything smaller; `–` where it is undefined.

    A value above 0.025 or 0.05 has so many figures that it does not look like it: these are levels of significance.
    """
    if isnan(value):
        return UNDEFINED
    if value < _SMALLEST_P:
        return f"<{_SPACE}{number(_SMALLEST_P, lang, 3)}"
    return number(1, lang) if value >= _ONE else significant(value, lang, _figures_of_chance(value))


def _figures_of_chance(value: float) -> int:
    """Two, or as many as it takes to stay above a level of significance: 0.0502 is no 0.050."""
    below = [level for level in _LEVELS if value > level]
    return next((n for n in (2, 3, 4) if all(float(f"{value:.{n - 1}e}") > level for level in below)), 5)


def p_value(value: float, lang: str) -> str:
    """`p = 0,14`, `p = 1`, `p < 0,001`; never broken between lines."""
    text = chance(value, lang)
    return f"p{_SPACE}{text}" if text.startswith("<") else f"p{_SPACE}={_SPACE}{text}"


def counted(name: str, count: int, lang: str) -> str:
    """`1 aktör`, `1 234 aktörer`."""
    return f"{number(count, lang)} {noun(name, count, lang)}"


def noun(name: str, count: int, lang: str) -> str:
    """`aktör` for one, `aktörer` for any other number."""
    return messages(lang).ngettext(*_NOUNS[name], count)


def summary(actors: int, links: int, ties: int, components: int, *, warnings: int, lang: str) -> str:
    """The size of a network that was loaded, on one line; plain digits, so that programs can read it too."""
    counts = {"actors": actors, "links": links, "ties": ties, "components": components}
    size = ", ".join(f"{count} {noun(name, count, lang)}" for name, count in counts.items())
    return f"{size}; 0 {noun('problems', 0, lang)}, {warnings} {noun('warnings', warnings, lang)}"
