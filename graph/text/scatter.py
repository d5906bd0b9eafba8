"""What the page Actors says of two numbers of each actor."""

from collections.abc import Iterator, Sequence

from .catalogue import N_, messages
from .headline import listed
from .numbers import counted, number, p_value

_TOGETHER = {
    "more": N_("Actors that stand high by “{x}” tend to stand high by “{y}” too ({rho}, {p}; {actors})."),
    "fewer": N_("Actors that stand high by “{x}” tend to stand low by “{y}” ({rho}, {p}; {actors})."),
    "chance": N_("That “{x}” and “{y}” go together is not established: it may be chance ({rho}, {p}; {actors})."),
    "undecided": N_(
        "Whether the orders by “{x}” and “{y}” go together is undecided with so many permutations ({rho}, {p}; {actors})."
    ),
}
_UNDEFINED = {
    "few_actors": N_("Fewer than three actors have both “{x}” and “{y}”: too few to compare their order."),
    "equal_x": N_("All actors with both numbers have the same “{x}”, so that nothing can go together with it."),
    "equal_y": N_("All actors with both numbers have the same “{y}”, so that nothing can go together with it."),
}
_MEANS = {
    "stated": N_(
        "Both numbers are what somebody has stated. That they go together does not say that one leads to the other."
    ),
    "measured": N_(
        "Both numbers are measured on the same partnerships and may go together by the way they are computed. "
        "Neither is shown to lead to the other."
    ),
    "both": N_(
        "The one number is stated, the other measured on the documented partnerships. Neither is shown to lead to the "
        "other."
    ),
}
_PLACES, _DECIMALS = 2, 3
_MOST_NAMED = 3


def together(x: str, y: str, case: str, facts: tuple[float, float, int], lang: str) -> str:
    """Whether two numbers go together; `case` is the verdict, or the reason why there is none.

    `facts` are ρ, its p-value and the number of actors.
    """
    _ = messages(lang).gettext
    if case in _UNDEFINED:
        return _(_UNDEFINED[case]).format(x=x, y=y)
    rho, p, actors = facts
    shown = f"ρ\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{number(rho, lang, _PLACES)}"
    return _(_TOGETHER[case]).format(x=x, y=y, rho=shown, p=p_value(p, lang), actors=counted("actors", actors, lang))


def means(stated_x: bool, stated_y: bool, lang: str) -> str:
    """What a correlation of stated or measured numbers does and does not support."""
    case = "both" if stated_x != stated_y else "stated" if stated_x else "measured"
    return messages(lang).gettext(_MEANS[case])


def contrasts(stated: str, measured: str, higher: Sequence[str], lower: Sequence[str], lang: str) -> Iterator[str]:
    """Who stands much higher by what is stated than by what is measured, and who much lower; both named in order."""
    _ = messages(lang).gettext
    if higher:
        yield _("High by “{stated}”, low by “{measured}”: {names}.").format(
            names=_some(higher, lang), stated=stated, measured=measured
        )
    if lower:
        yield _("Low by “{stated}”, high by “{measured}”: {names}.").format(
            names=_some(lower, lang), stated=stated, measured=measured
        )
    if not higher and not lower:
        text = _("Nobody stands much higher or lower by “{stated}” than by “{measured}”.")
        yield text.format(stated=stated, measured=measured)
    yield _(
        "What counts is a difference of at least a third of all places. The network cannot tell which order is right: "
        "influence that needs no documented partnership is not in it."
    )


def missing(names: tuple[str, str], without: tuple[int, int], logarithms: tuple[int, int], lang: str) -> Iterator[str]:
    """How many actors lack a number, and how many have one that no logarithmic scale has a place for; each by axis."""
    catalogue = messages(lang)
    for name, count in dict(zip(names, without, strict=True)).items():
        if count:
            text = catalogue.ngettext(
                "“{name}” is not stated or not defined of {n} actor, which is left out.",
                "“{name}” is not stated or not defined of {n} actors, which are left out.",
                count,
            )
            yield text.format(name=name, n=number(count, lang))
    for name, count in dict(zip(names, logarithms, strict=True)).items():
        if count:
            text = catalogue.ngettext(
                "{n} actor whose “{name}” is 0 or less has no place on a logarithmic scale.",
                "{n} actors whose “{name}” is 0 or less have no place on a logarithmic scale.",
                count,
            )
            yield text.format(name=name, n=number(count, lang))


def at(count: int, x: float, y: float, lang: str) -> str:
    """`5 actors at 5, 5`."""
    text = messages(lang).gettext("{actors} at {x} and {y}")
    return text.format(actors=counted("actors", count, lang), x=value(x, lang), y=value(y, lang))


def value(of: float, lang: str) -> str:
    """A number with as many decimals as it has, at most three; a smaller one with its first figures."""
    digits = next((n for n in range(_DECIMALS) if round(of, n) == of), _DECIMALS)
    if digits == _DECIMALS and abs(of) < 10**-_PLACES:
        digits = next((n for n in range(_DECIMALS, _DECIMALS * 4) if round(of, n)), _DECIMALS) + 1
    return number(of, lang, digits)


def words(lang: str) -> Iterator[tuple[str, str]]:
    """The words of the view, and what they mean."""
    _ = messages(lang).gettext
    yield (
        "ρ",
        _(
            "Spearman's rank correlation: 1 where both numbers put the actors in the same order, −1 where in the reverse, "
            "and about 0 where the one order does not follow from the other. How far apart the numbers are does not "
            "count."
        ),
    )
    yield (
        "p",
        _(
            "The chance of a ρ as far from 0 if the one number belonged to any actor at random. Partners are not "
            "independent of each other, so that a p just below 0.05 is weak evidence."
        ),
    )


def _some(names: Sequence[str], lang: str) -> str:
    if len(names) <= _MOST_NAMED:
        return listed(names, lang)
    more = messages(lang).gettext("{n} more").format(n=number(len(names) - _MOST_NAMED, lang))
    return listed([*names[:_MOST_NAMED], more], lang)
