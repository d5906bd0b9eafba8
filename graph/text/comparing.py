"""What is said of options that ask for a comparison, or for so many actors, that cannot be made."""

from .numbers import number

_TOO_MANY_DRAWS = {
    "sv": "--permutations kan vara högst {most}, inte {n}",
    "en": "--permutations can be at most {most}, not {n}",
}
_LIST = {
    "sv": "--by: '{by}' är en lista, och en aktör kan bara vara i en grupp (välj bland: {others})",
    "en": "--by: '{by}' is a list, and an actor can be in one group only (choose from: {others})",
}
_TOO_MANY_GROUPS = {
    "sv": "--by: '{by}' ger {n} grupper, och högst {most} går att jämföra (välj bland: {others})",
    "en": "--by: '{by}' makes {n} groups, and at most {most} can be compared (choose from: {others})",
}
_TOO_LARGE = {
    "sv": "--size kan vara högst {most}, så att minst två av {n} aktörer blir kvar",
    "en": "--size can be at most {most}, so that at least two of {n} actors are left",
}


def too_many_draws(n: int, most: int, lang: str) -> str:
    """More relabellings than can be drawn."""
    return _TOO_MANY_DRAWS[lang].format(n=number(n, lang), most=number(most, lang))


def is_a_list(by: str, others: str, lang: str) -> str:
    """An attribute with several values for an actor; `others` can be compared by."""
    return _LIST[lang].format(by=by, others=others)


def too_many_groups(by: str, n: int, most: int, others: str, lang: str) -> str:
    """An attribute that makes too many groups; `others` can be compared by."""
    return _TOO_MANY_GROUPS[lang].format(by=by, n=n, most=most, others=others)


def too_large(most: int, n: int, lang: str) -> str:
    """More key players than leave a pair of `n` actors to be apart."""
    return _TOO_LARGE[lang].format(most=most, n=n)
