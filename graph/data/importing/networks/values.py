"""Values whose type a network file declares, and numbers in texts."""

import re
from functools import lru_cache
from math import isfinite

from .noted import Noted

WHOLE, NUMBER, TRUTH, TEXT = "whole number", "number", "truth value", "text"
# Types as GraphML, GEXF and CX2 name them.
TYPES = {
    **dict.fromkeys(("int", "integer", "long", "short", "byte", "biginteger"), WHOLE),
    **dict.fromkeys(("float", "double", "bigdecimal"), NUMBER),
    "boolean": TRUTH,
    **dict.fromkeys(("string", "char", "character", "anyuri", "date", "datetime", "time"), TEXT),
}
_WHOLE = re.compile(r"[+-]?\d{1,400}(?:\.0+)?", re.ASCII)
_SHORT = re.compile(r"\d{1,9}", re.ASCII)
_TRUTHS = {"true": "true", "1": "true", "false": "false", "0": "false"}
_EXACT = 2**53
_WEIGHTS = ("weight", "strength")


@lru_cache(maxsize=10_000)
def _shortest(text: str) -> str:
    """A number that a text is, as short as it can be written."""
    return shortest(text, float(text))


@lru_cache(maxsize=1_000)
def is_weight(name: str) -> bool:
    """Whether an attribute is called as the weight of an edge is."""
    return name.strip().casefold() in _WEIGHTS


def typed(value: str, type: str, name: str, line: int, noted: Noted, *, weight: bool = False) -> str:
    """A value as its declared type writes it; what does not fit the type is noted as an error and left out.

    An undefined number (`NaN`) is an error as the weight of an edge, and stays as it is elsewhere.
    """
    text = value.strip()
    if type == TEXT or not text:
        return value if type == TEXT else ""
    if type == WHOLE and _WHOLE.fullmatch(text):
        return text.partition(".")[0]
    if type == NUMBER and (number := as_number(text)) is not None:
        if isfinite(number) or not weight:
            return _shortest(text)
        noted.error(line, "import_bad_weight", value=value)
        return ""
    if type == TRUTH and text.casefold() in _TRUTHS:
        return _TRUTHS[text.casefold()]
    if type == WHOLE:
        noted.error(line, "import_not_whole", name, name=name, value=value)
    elif type == TRUTH:
        noted.error(line, "import_not_truth", name, name=name, value=value)
    else:
        noted.error(line, "import_not_number", name, name=name, value=value)
    return ""


def as_number(text: str) -> float | None:
    """The number that a text is, `nan` and `inf` included; None if it is none."""
    try:
        return float(text) if text.isascii() and "_" not in text else None
    except ValueError:
        return None


def as_whole(text: str) -> int | None:
    """The whole number from 0 to 999,999,999 that a text is; None if it is none."""
    return int(text) if _SHORT.fullmatch(text) else None


def shortest(text: str, number: float) -> str:
    """A number as short as it can be written: `1.50` is `1.5`; an undefined one is `NaN`, and more digits stay."""
    if not isfinite(number):
        return text if text.isdecimal() else "NaN"
    if number.is_integer() and abs(number) < _EXACT:
        return str(int(number))
    return min(text.strip(), repr(number), key=len)
