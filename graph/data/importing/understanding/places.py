"""Which NUTS region or country a place lies in: municipalities, counties, parts of Sweden, countries."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ....network.vocabulary import REGION
from ....text import LANGUAGES
from ....text.catalogue import locale
from ....text.municipalities import MUNICIPALITIES
from ....text.regions import REGIONS, swedish_region
from ..spelling import folded, same_name, tidy

_COUNTRY = "SE"
_NATIONWIDE = (
    "se, sverige, sweden, swe, nationell, nationellt, nationella, nationell nivå, hela landet, hela sverige, riket, "
    "rikstäckande, national, "
    "nationwide, national level, whole country, riksomfattande, riksnivå, hela riket, all of sweden, nationell "
    "(sverige), sverige (nationell)"
)
_UNION = "eu, europeiska unionen, european union, eu-nivå, eu level, eu-kommissionen"
# Which the territories of Babel call otherwise, or NUTS by other letters.
_COUNTRIES = {
    "usa": "US",
    "u s a": "US",
    "uk": "UK",
    "u k": "UK",
    "storbritannien": "UK",
    "great britain": "UK",
    "england": "UK",
    "skottland": "UK",
    "scotland": "UK",
    "wales": "UK",
    "holland": "NL",
    "tjeckien": "CZ",
    "czech republic": "CZ",
    "the netherlands": "NL",
    "turkiet": "TR",
    "turkey": "TR",
    "vitryssland": "BY",
}
_NUTS_LETTERS = {"GR": "EL", "GB": "UK"}
# Each county's number (Statistics Sweden; the first two digits of a municipality's code), letter and region.
_COUNTIES = (
    "01 AB SE110, 03 C SE121, 04 D SE122, 05 E SE123, 06 F SE211, 07 G SE212, 08 H SE213, 09 I SE214, 10 K SE221, "
    "12 M SE224, 13 N SE231, 14 O SE232, 17 S SE311, 18 T SE124, 19 U SE125, 20 W SE312, 21 X SE313, 22 Y SE321, "
    "23 Z SE322, 24 AC SE331, 25 BD SE332"
)
_COUNTY_CODES = {
    code: region for number, letter, region in map(str.split, _COUNTIES.split(", ")) for code in (number, letter)
}
_MUNICIPALITY_CODE = re.compile(r"\d{4}", re.ASCII)
_COUNTY_CODE = re.compile(r"\d\d?", re.ASCII)
_BETWEEN = re.compile(r"\s*(?:[,;/|\n()]|\s[–—-]\s|\soch\s|\sand\s|\s&\s)\s*")
_LONGEST = 300


@lru_cache(maxsize=20_000)
def region_of(text: str) -> str | None:
    """The code of the region or country that a text names; None if it names none, or several that differ.

    Of a place and what it lies in, the place counts: `Malmö, Skåne, Sverige` is SE224.
    """
    if len(text) > _LONGEST:
        return None
    place = _one(text)
    if place:
        return place
    parts = [part for part in _BETWEEN.split(tidy(text)) if part]
    found = [_one(part) for part in parts]
    if len(parts) < 2:  # noqa: PLR2004 - a text of one part has been looked up
        return None
    if None in found:
        # `Köpenhamn, Danmark`: the place is not known, the country after it is.
        last = found[-1]
        return last if last and len(last) == len(_COUNTRY) and last != _COUNTRY and not any(found[:-1]) else None
    codes = sorted({code for code in found if code}, key=len)
    longest = codes[-1]
    return longest if all(longest.startswith(code) for code in codes) else None


def region_by_code(text: str) -> str | None:
    """The region of a county's number or letter, or of a municipality's code; None for another text."""
    code = tidy(text)
    if _MUNICIPALITY_CODE.fullmatch(code):
        return _COUNTY_CODES.get(code[:2])
    return _COUNTY_CODES.get(code.zfill(2) if _COUNTY_CODE.fullmatch(code) else code)


def is_place(text: str) -> bool:
    """Whether the text names a place that is known."""
    return region_of(text) is not None


def _one(text: str) -> str | None:
    code = tidy(text)
    if REGION.fullmatch(code) and (code in REGIONS or code in _codes() or code in _NUTS_LETTERS.values()):
        return _NUTS_LETTERS.get(code, code)
    if REGION.fullmatch(code) and code[:2] in _codes() and any(map(str.isdigit, code)):
        return code
    exact, loose = _names()
    return exact.get(same_name(code)) or loose.get(folded(code))


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    """The codes of countries."""
    territories = map(str, locale("en").territories)
    return frozenset(code for code in territories if len(code) == len(_COUNTRY) and code.isalpha()) | {"EU", "EL", "UK"}


@lru_cache(maxsize=1)
def _names() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Every name of a place in small letters, and without accents and signs where that is one place (not Habo)."""
    exact = dict(_spellings())
    loose: dict[str, str] = {}
    twice = set()
    for name, code in exact.items():
        plain = folded(name)
        if loose.setdefault(plain, code) != code:
            twice.add(plain)
    return exact, {name: code for name, code in loose.items() if name not in twice}


def _spellings() -> Iterator[tuple[str, str]]:
    # What comes later wins: a county over a country and a municipality of its name, and over the larger region.
    for lang in LANGUAGES:
        for code, name in locale(lang).territories.items():
            if code in _codes():
                yield str(name).casefold(), _NUTS_LETTERS.get(code, code)
    yield from _COUNTRIES.items()
    for word in _UNION.split(", "):
        yield word, "EU"
    for code, names in MUNICIPALITIES.items():
        for known in names:
            yield from ((spelling, code) for spelling in _of_municipality(known.casefold()))
    for code in REGIONS:
        for lang in LANGUAGES:
            yield from ((spelling, code) for spelling in _of_region(swedish_region(code, lang).casefold()))
    yield from (("vgr", "SE232"), ("västra götalandsregionen", "SE232"), ("dalarna", "SE312"))
    for word in _NATIONWIDE.split(", "):
        yield word, _COUNTRY


def _of_municipality(name: str) -> Iterator[str]:
    for owner in (name, name if name.endswith(("s", "x")) else f"{name}s"):
        yield owner
        yield from (f"{owner} {what}" for what in ("kommun", "stad", "municipality"))
    yield f"city of {name}"


def _of_region(name: str) -> Iterator[str]:
    plain = name.removesuffix(" län").removesuffix(" county")
    for spelling in {plain, plain.removesuffix("s")}:
        yield from (spelling, f"{spelling} län", f"region {spelling}", f"{spelling} region", f"{spelling} county")
        yield from (f"region {spelling} län", f"länsstyrelsen {spelling}", f"länsstyrelsen i {spelling} län")
    yield name
