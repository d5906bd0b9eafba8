"""What the filters and their values are called, by the key of the filter in an address."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from . import challenge_name, phrases, region_name

_EXACTLY = "."  # after the code of a region: its own actors, without those of the regions in it


class FilterTexts(NamedTuple):
    """The texts of a filter.

    `label` and `example`, of what is typed, are keys of the phrases; `value` and `help` are the placeholder and the
    description of its option on the command line.
    """

    label: str
    value: str
    help: str
    example: str = ""


TEXTS: Mapping[str, FilterTexts] = {
    "sector": FilterTexts("filter_sector", "ID,…", "only actors of these sectors"),
    "form": FilterTexts("filter_form", "FORM,…", "only actors of these forms"),
    "region": FilterTexts(
        "filter_region",
        "NUTS,…",
        "only actors of these regions; SE22 takes in all that begin so, SE. the country alone",
    ),
    "kind": FilterTexts("filter_kind", "KIND,…", "only links of these kinds"),
    "resource": FilterTexts("filter_resource", "RESOURCE,…", "only links that carry any of these resources"),
    "challenge": FilterTexts(
        "filter_challenge", "TERM,…", "only actors that work with any of these societal challenges"
    ),
    "confidence": FilterTexts("filter_confidence", "LEVEL,…", "only links as sure as this"),
    "q": FilterTexts("filter_q", "TEXT", "only actors whose name, alias or id holds this", "filter_q_help"),
    "at": FilterTexts(
        "filter_at", "DATE", "only links that hold, or may hold, at a year, a month or a day", "filter_at_help"
    ),
    "dates": FilterTexts("known_dates", "", "with --at: only links that hold for certain"),
}
# Resources that have a name of their own; of others the data's word is the name.
_RESOURCES = frozenset({"funding", "organising", "knowledge", "dissemination", "scaling", "infrastructure"})


def texts_of(key: str) -> FilterTexts:
    """The texts of a filter; one without any is called by its key."""
    return TEXTS.get(key, FilterTexts(key, f"{key.upper()},…", key))


def label(key: str, lang: str) -> str:
    """What the screen calls a filter."""
    name = texts_of(key).label
    return phrases(lang).get(name, name)


def example(key: str, lang: str) -> str:
    """An example of what is typed into a filter, empty if there is none."""
    name = texts_of(key).example
    return phrases(lang)[name] if name else ""


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


def _form(form: str, lang: str) -> str:
    return phrases(lang).get(form, form)


def _region(code: str, lang: str) -> str:
    """The name of a region, or of those of it that are of no smaller one."""
    name = region_name(code.removesuffix(_EXACTLY), lang)
    return phrases(lang)["only_itself"].format(region=name) if code.endswith(_EXACTLY) else name


def _resource(resource: str, lang: str) -> str:
    return phrases(lang)[resource] if resource in _RESOURCES else resource


def _confidence(level: str, lang: str) -> str:
    return phrases(lang).get(f"confidence_is_{level}", level)


_VALUES: Mapping[str, Callable[[str, str], str]] = {
    "form": _form,
    "region": _region,
    "resource": _resource,
    "challenge": challenge_name,
    "confidence": _confidence,
}
