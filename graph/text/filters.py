"""What the filters and their values are called, by the key of the filter in an address."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from . import challenge_name, labels, region_name
from .catalogue import N_, messages

_EXACTLY = "."  # after the code of a region: its own actors, without those of the regions in it


class FilterTexts(NamedTuple):
    """The texts of a filter.

    `label`, `example`, of what is typed, and `help`, of its option on the command line, are messages; `value` is the
    placeholder of that option.
    """

    label: str
    value: str
    help: str
    example: str = ""


TEXTS: Mapping[str, FilterTexts] = {
    "sector": FilterTexts(N_("Sector"), "ID,…", N_("only actors of these sectors")),
    "form": FilterTexts(N_("Form"), "FORM,…", N_("only actors of these forms")),
    "region": FilterTexts(
        N_("Region"),
        "NUTS,…",
        N_("only actors of these regions; SE22 takes in all that begin so, SE. the country alone"),
    ),
    "kind": FilterTexts(N_("Kind of partnership"), "KIND,…", N_("only links of these kinds")),
    "resource": FilterTexts(N_("Resource"), "RESOURCE,…", N_("only links that carry any of these resources")),
    "challenge": FilterTexts(
        N_("Challenge"), "TERM,…", N_("only actors that work with any of these societal challenges")
    ),
    "confidence": FilterTexts(N_("How sure the fact is"), "LEVEL,…", N_("only links as sure as this")),
    "q": FilterTexts(
        N_("Name contains"), "TEXT", N_("only actors whose name, alias or id holds this"), N_("e.g. region")
    ),
    "at": FilterTexts(
        N_("At the date"), "DATE", N_("only links that hold, or may hold, at a year, a month or a day"), N_("e.g. 2023")
    ),
    "dates": FilterTexts(N_("Known dates only"), "", N_("with --at: only links that hold for certain")),
    "result": FilterTexts(N_("Level of results"), "LEVEL,…", N_("only links with results on any of these levels")),
}


def texts_of(key: str) -> FilterTexts:
    """The texts of a filter; one without any is called by its key."""
    return TEXTS.get(key, FilterTexts(key, f"{key.upper()},…", key))


def label(key: str, lang: str) -> str:
    """What the screen calls a filter."""
    return messages(lang).gettext(texts_of(key).label)


def example(key: str, lang: str) -> str:
    """An example of what is typed into a filter, empty if there is none."""
    found = texts_of(key).example
    return messages(lang).gettext(found) if found else ""


def value_name(key: str, value: str, lang: str) -> str:
    """What a value of a filter is called; the value itself where it has no name.

    >>> value_name("region", "SE.", "en"), value_name("resource", "premises", "en")
    ('Sweden as a whole', 'premises')
    """
    named = _VALUES.get(key)
    return named(value, lang) if named else value


def short_name(key: str, value: str, lang: str) -> str:
    """The same in a heading, where a region and its own actors have one name.

    >>> short_name("region", "SE.", "en")
    'Sweden'
    """
    return value_name(key, value.removesuffix(_EXACTLY) if key == "region" else value, lang)


def _region(code: str, lang: str) -> str:
    """The name of a region, or of those of it that are of no smaller one."""
    name = region_name(code.removesuffix(_EXACTLY), lang)
    return messages(lang).gettext("{region} as a whole").format(region=name) if code.endswith(_EXACTLY) else name


def _labelled(names: Mapping[str, str]) -> Callable[[str, str], str]:
    """The messages of a table; of what is not in it the data's word is the name."""

    def name(value: str, lang: str) -> str:
        return messages(lang).gettext(names[value]) if value in names else value

    return name


_VALUES: Mapping[str, Callable[[str, str], str]] = {
    "form": _labelled(labels.FORMS),
    "region": _region,
    "resource": _labelled(labels.RESOURCES),
    "result": _labelled(labels.RESULTS),
    "challenge": challenge_name,
    "confidence": _labelled(labels.CONFIDENCES),
}
