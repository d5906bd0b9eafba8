"""The analysts' own attributes that are numbers."""

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache

import numpy as np

from ..network.model import Actor, Network
from .kernel import Floats

# Names of custom attributes that are no attributes: notes on another field of the actor.
FIELDS = frozenset(field.name for field in fields(Actor))

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d{1,2})?", re.ASCII | re.IGNORECASE)
_CLASSES = 6  # more shades of one colour cannot be distinguished
_MOST_DIGITS = 15  # as many as a number of the machine keeps


def number_of(text: str) -> float | None:
    """The number that a text is; None if it is none.

    As numbers are written in data: digits, a decimal point, an exponent. What begins with a 0 too many, or has more
    than 15 digits, is a name made of digits (`007`, a telephone number); a decimal comma, `nan` and `inf` are text.

    >>> number_of("-2.50"), number_of("1e3"), number_of("007"), number_of("1,5"), number_of("inf")
    (-2.5, 1000.0, None, None, None)
    """
    if not _NUMBER.fullmatch(text) or sum(letter.isdigit() for letter in text) > _MOST_DIGITS:
        return None
    return float(text) + 0.0  # −0 is 0


@lru_cache(maxsize=8)
def numeric(network: Network) -> Mapping[str, Floats]:
    """The custom attributes that are numbers in every actor that has them, in order; remembered.

    Each has shape (n,) and is NaN where an actor has none.

    >>> numeric(star)
    {}
    """
    n, values = len(network.actors), dict[str, Floats]()
    texts: set[str] = set()
    for i, actor in enumerate(network.actors):
        for key, text in actor.custom:
            number = number_of(text)
            if number is None:
                texts.add(key)
            else:
                values.setdefault(key, np.full(n, np.nan))[i] = number
    return {key: values[key] for key in sorted(values.keys() - texts - FIELDS)}


def classes(network: Network, by: str) -> list[tuple[float, float]]:
    """At most six classes of an attribute that is a number, from the lowest: the lowest and the highest value of each.

    Each has as many different values as the others, or one more.
    """
    values = numeric(network)[by]
    distinct = np.unique(values[~np.isnan(values)])
    parts = np.array_split(distinct, min(_CLASSES, len(distinct)))
    return [(float(part[0]), float(part[-1])) for part in parts]


def class_of(network: Network, by: str) -> dict[str, str]:
    """The class of each actor, "1" the lowest; "" without a number."""
    values = numeric(network)[by]
    found = np.searchsorted([low for low, _ in classes(network, by)], values, side="right").tolist()
    known = (~np.isnan(values)).tolist()
    return {a.id: str(place) if has else "" for a, place, has in zip(network.actors, found, known, strict=True)}
