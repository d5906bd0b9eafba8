"""Sentences on measures that are estimated from a random sample."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal
from math import floor, log10

from . import definitions
from .catalogue import N_, messages
from .numbers import number, significant

# By what is drawn, and whether it is about actors or about sectors' shares.
_SENTENCES = {
    ("paths", "actors"): N_(
        "{measure} is estimated from {n} random shortest paths; with 95% confidence no actor's value is more than {error} off."
    ),
    ("actors", "actors"): N_(
        "{measure} is estimated from the distances to {n} random actors; with 95% confidence no actor's value is more than {error} off."
    ),
    ("paths", "shares"): N_(
        "{measure} is estimated from {n} random shortest paths; with 95% confidence no share is more than {error} percentage points off."
    ),
    ("actors", "shares"): N_(
        "{measure} is estimated from the distances to {n} random actors; with 95% confidence no share is more than {error} percentage points off."
    ),
}
_PER_CENT = 100


def of_actors(measure: str, drawn: str, samples: int, error: float, lang: str) -> str:
    """How far the values of actors on a sampled measure may be off."""
    return _sentence((drawn, "actors"), measure, samples, _rounded_up(error, lang), lang)


def of_shares(measure: str, drawn: str, samples: int, error: float, lang: str) -> str:
    """How far the shares of sectors in a sampled measure may be off; `error` is a share."""
    return _sentence((drawn, "shares"), measure, samples, _rounded_up(_PER_CENT * error, lang), lang)


def left_out(measures: Iterable[str], most: int, lang: str) -> str:
    """Which measures of a network of more than `most` actors are empty because there is no sample of their paths."""
    text = messages(lang).gettext(
        "Empty, since these are measured of more than {n} actors only with --exact: {measures}."
    )
    named = "; ".join(definitions.name(measure, lang) for measure in measures)
    return text.format(n=number(most, lang), measures=named)


def too_many_pairs(measure: str, most: int, lang: str) -> str:
    """Why a measure that compares more than `most` pairs of partners is empty."""
    text = messages(lang).gettext("Empty, since more than {n} pairs of partners would have to be compared: {measure}.")
    return text.format(n=number(most, lang), measure=definitions.name(measure, lang))


def _sentence(kind: tuple[str, str], measure: str, samples: int, error: str, lang: str) -> str:
    template = messages(lang).gettext(_SENTENCES[kind])
    return template.format(measure=definitions.name(measure, lang), n=number(samples, lang), error=error)


def _rounded_up(error: float, lang: str) -> str:
    """In two figures, and never less than it is."""
    if not error > 0:
        return number(error, lang)
    unit = floor(log10(error)) - 1
    # Through decimals, since 0.0011 / 0.0001 is more than 11.
    up = Decimal(repr(float(error))).quantize(Decimal(1).scaleb(unit), ROUND_CEILING)
    return significant(float(up), lang)


def method(lang: str) -> str:
    """How measures of a large network are sampled."""
    return messages(lang).gettext(
        "The network has more than 10,000 actors, so betweenness is estimated: random pairs of actors are drawn, of each "
        "one of their shortest paths, and what is counted is how many of the paths pass through each actor (Riondato & "
        "Kornaropoulos 2016). Distances, and with them closeness, are measured to all actors, or to random ones where "
        "that takes long. Where it is so, tables have the bounds between which the values of all actors lie with 95% "
        "confidence (Clopper & Pearson 1934; Bardenet & Maillard 2015), and ranks that the bounds leave open are shown as "
        "1–3. The command line measures exactly with --exact."
    )


def ranks(best: int, worst: int, lang: str) -> str:
    """A rank, or the first and the last that the bounds of a sampled measure leave open: `1–3`."""
    first, last = number(best, lang), number(worst, lang)
    return first if best == worst else f"{first}–{last}"
