"""Errors of options that ask for a comparison that cannot be made, or for too many actors."""

from .catalogue import messages
from .numbers import number


def too_many_draws(n: int, most: int, lang: str) -> str:
    """More relabellings than can be drawn."""
    template = messages(lang).gettext("--permutations can be at most {most}, not {n}")
    return template.format(n=number(n, lang), most=number(most, lang))


def is_a_list(by: str, others: str, lang: str) -> str:
    """An attribute with several values for an actor; `others` can be compared by."""
    template = messages(lang).gettext(
        "--by: '{by}' is a list, and an actor can be in one group only (choose from: {others})"
    )
    return template.format(by=by, others=others)


def too_many_groups(by: str, n: int, most: int, others: str, lang: str) -> str:
    """An attribute that makes too many groups; `others` can be compared by."""
    template = messages(lang).gettext(
        "--by: '{by}' makes {n} groups, and at most {most} can be compared (choose from: {others})"
    )
    return template.format(by=by, n=n, most=most, others=others)


def too_large(most: int, n: int, lang: str) -> str:
    """More key players than leave a pair of `n` actors to be apart."""
    template = messages(lang).gettext("--size can be at most {most}, so that at least two of {n} actors are left")
    return template.format(most=most, n=n)
