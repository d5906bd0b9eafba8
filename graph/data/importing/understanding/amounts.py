"""Amounts of money as people write them."""

import re
from functools import lru_cache
from typing import NamedTuple

from ....text.catalogue import locale
from ..spelling import folded, tidy
from .sectors import UNSTATED


class Amount(NamedTuple):
    """A number above 0 and its currency (None where none is stated); no number where it is not sure."""

    number: float | None = None
    currency: str | None = None


_LONGEST = 100
_MOST = 10**15  # as the reader has it
_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9
_UNITS = {
    **dict.fromkeys(("tkr", "tsek", "ksek", "kkr"), (_THOUSAND, "SEK")),
    **dict.fromkeys(("mkr", "mnkr", "mikr", "msek", "milj kr", "mn kr"), (_MILLION, "SEK")),
    **dict.fromkeys(("mdkr", "mdr kr", "md kr", "mdsek", "miljarder kr"), (_BILLION, "SEK")),
    **dict.fromkeys(("meur", "m€"), (_MILLION, "EUR")),
    **dict.fromkeys(("keur", "teur", "k€"), (_THOUSAND, "EUR")),
    **dict.fromkeys(("musd",), (_MILLION, "USD")),
    **dict.fromkeys(("mnok",), (_MILLION, "NOK")),
    **dict.fromkeys(("mdkk",), (_MILLION, "DKK")),
}
_MULTIPLIERS = {
    **dict.fromkeys(("k", "tusen", "thousand", "t"), _THOUSAND),
    **dict.fromkeys(("m", "mn", "mio", "milj", "miljon", "miljoner", "million", "millions", "mln"), _MILLION),
    **dict.fromkeys(("md", "mdr", "miljard", "miljarder", "billion", "bn"), _BILLION),
}
_CURRENCIES = {
    **dict.fromkeys(("kr", "kronor", "krona", ":-", ",-", "skr", "svenska kronor", "sek"), "SEK"),
    **dict.fromkeys(("€", "euro", "euros", "eur"), "EUR"),
    **dict.fromkeys(("$", "us$", "dollar", "dollars", "usd"), "USD"),
    **dict.fromkeys(("£", "pund", "pounds", "gbp"), "GBP"),
}
_PARTS = re.compile(r"([^\d]*?)\s*([+-]?\d[\d .,' \u2019\u00a0\u202f]*\d|[+-]?\d)\s*(.*)")
_BLANKS = re.compile("[ '\u2019\u00a0\u202f]")
_GROUPED = re.compile(r"\d{1,3}(?:[ '\u2019\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_WITH_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
_WITH_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,}")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_DASHES = re.compile(r":-+$|,-+$")
_WORDS = re.compile(r"[€$£]|[^€$£\s.]+")
_CODE = re.compile(r"[A-Za-z]{3}")


@lru_cache(maxsize=20_000)
def read_amount(text: str, unit: str = "") -> Amount:
    """The amount that a text states for sure; `unit` is what the heading says of all (`tkr`).

    >>> read_amount("1,5 mkr")
    Amount(number=1500000.0, currency='SEK')
    """
    match = _PARTS.fullmatch(_DASHES.sub(" kr", tidy(text))) if len(text) <= _LONGEST else None
    if not match:
        return Amount()
    before, digits, after = match.groups()
    read = _unit(f"{before} {after}".strip().casefold() or unit)
    number = _number(digits, read[1]) if read else None
    if read is None or number is None:
        return Amount()
    amount = round(number * read[0], 2)
    return Amount(amount, read[1]) if 0 < amount <= _MOST else Amount()


def read_currency(text: str) -> str | None:
    """The code of a currency that is called by its sign, name or code; None if it is not known."""
    word = tidy(text).casefold()
    if word in _CURRENCIES:
        return _CURRENCIES[word]
    code = word.upper()
    return code if _CODE.fullmatch(code) and code in locale("en").currencies else None


def unit_of(heading: str) -> str:
    """The unit that a heading states of its amounts: `Belopp (tkr)` → `tkr`; empty if it states none."""
    words = heading.casefold().replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " ").split()
    for word in words:
        if word in _UNITS or word in _CURRENCIES or (len(word) == len("sek") and word.upper() in ("NOK", "DKK")):
            return word
    return ""


def states_money(text: str) -> bool:
    """Whether the text is an amount with its currency."""
    return read_amount(text).currency is not None


def is_nothing(text: str) -> bool:
    """Whether the cell states no amount at all: a stroke, `okänt`."""
    return not any(map(str.isalnum, text)) or folded(text) in UNSTATED


def _unit(words: str) -> tuple[int, str | None] | None:
    """What a number is to be multiplied with, and the currency; None if a word is not known (`per år`, `ca`)."""
    words = words.rstrip(".")
    if words in _UNITS:
        return _UNITS[words]
    if words in _MULTIPLIERS:
        return _MULTIPLIERS[words], None
    if words == "" or (whole := read_currency(words)):
        return 1, whole if words else None
    multiplier, currency = 1, None
    for part in _WORDS.findall(words):
        if part in _MULTIPLIERS and multiplier == 1:
            multiplier = _MULTIPLIERS[part]
        elif part in _UNITS and multiplier == 1 and currency is None:
            multiplier, currency = _UNITS[part]
        elif (named := read_currency(part)) and currency in (None, named):
            currency = named
        elif part != "svenska":
            return None
    return multiplier, currency


def _number(digits: str, currency: str | None) -> float | None:
    """A number with blanks, points or commas in it; None where they can mean two things (`1.500`)."""
    digits = digits.removeprefix("+")
    if digits.startswith("-"):
        return None
    if _GROUPED.fullmatch(digits):
        return float(_BLANKS.sub("", digits).replace(",", "."))
    if _WITH_POINTS.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    if _WITH_COMMAS.fullmatch(digits):
        return float(digits.replace(",", ""))
    if _ONE_GROUP.fullmatch(digits):
        # Dollars and pounds are written in English, where a comma stands between thousands.
        return float(digits.replace(",", "")) if "," in digits and currency in ("USD", "GBP") else None
    return float(digits.replace(",", ".")) if _PLAIN.fullmatch(digits) else None
