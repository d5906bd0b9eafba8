"""Who connects and who should meet, in sentences: how near two ends are, who stands between, why two should meet."""

from collections.abc import Sequence
from math import isnan
from typing import NamedTuple

from .catalogue import N_, NN_, messages
from .headline import listed
from .numbers import counted, number, percent

_MOST_NAMED = 3
# Of pairs in different sectors, and of all where there is one sector only.
_NEARER = {
    True: NN_(
        "a tie would bring one pair of actors in different sectors nearer to each other",
        "a tie would bring {n} pairs of actors in different sectors nearer to each other",
    ),
    False: NN_(
        "a tie would bring one pair of actors nearer to each other",
        "a tie would bring {n} pairs of actors nearer to each other",
    ),
}
_JOINED = {
    True: NN_(
        "a tie would join two parts of the network, so that one pair of actors in different sectors reaches each other that does not now",
        "a tie would join two parts of the network, so that {n} pairs of actors in different sectors reach each other that do not now",
    ),
    False: NN_(
        "a tie would join two parts of the network, so that one pair of actors reaches each other that does not now",
        "a tie would join two parts of the network, so that {n} pairs of actors reach each other that do not now",
    ),
}
_NOTHING = {
    True: N_("a tie would bring no actors of different sectors nearer to each other"),
    False: N_("a tie would bring no actors nearer to each other"),
}
NO_PREDICTION = N_(
    "The order is by what a tie would be of use for, and does not predict who will become partners: of ties that were "
    "hidden to test it, fewer come first in it than in an order by partners in common."
)


class Shared(NamedTuple):
    """What two actors share, in words: a region, challenges, and partners; each may be empty."""

    region: str
    challenges: Sequence[str]
    partners: Sequence[str]


class Effect(NamedTuple):
    """What a tie would do: pairs `nearer`, and those of them `joined`; steps now, and cells `(function, region)`.

    `steps` is None where there is no path; `across` whether only pairs in different sectors count, and `after_others`
    whether other introductions, which are before it in an order, are taken for made.
    """

    nearer: int
    joined: int
    steps: int | None
    coverage: Sequence[tuple[str, str]]
    across: bool = True
    after_others: bool = False


def reason(shared: Shared, effect: Effect, lang: str) -> str:
    """Why two actors should be introduced to each other: what they share, and what a tie would do; one sentence."""
    _ = messages(lang).gettext
    both = []
    if shared.region:
        both.append(_("are based in {region}").format(region=shared.region))
    if shared.challenges:
        both.append(_("work with {challenges}").format(challenges=listed(shared.challenges, lang)))
    if shared.partners:
        both.append(_("are partners of {names}").format(names=_some(shared.partners, lang)))
    would = [_change(effect, lang), *_own(shared, effect, lang)]
    would += [
        _("{function} would be documented in {region}, where it is not now").format(function=function, region=region)
        for function, region in effect.coverage
    ]
    text = _("Both {share}; {would}.")
    if effect.after_others:
        text = _("Both {share}; once the introductions before this one have been made, {would}.")
    return text.format(share=listed(both, lang), would=listed(would, lang))


def _some(names: Sequence[str], lang: str) -> str:
    """The names, or of many the first three and how many more."""
    if len(names) <= _MOST_NAMED:
        return listed(names, lang)
    more = messages(lang).gettext("{n} more").format(n=number(len(names) - _MOST_NAMED, lang))
    return listed([*names[:_MOST_NAMED], more], lang)


def _change(effect: Effect, lang: str) -> str:
    catalogue = messages(lang)
    if not effect.nearer:
        return catalogue.gettext(_NOTHING[effect.across])
    forms, n = (_JOINED, effect.joined) if effect.joined else (_NEARER, effect.nearer)
    return catalogue.ngettext(*forms[effect.across], n).format(n=number(n, lang))


def _own(shared: Shared, effect: Effect, lang: str) -> list[str]:
    """What changes between the two themselves."""
    catalogue = messages(lang)
    if effect.steps is None:
        return []
    if len(shared.partners) == 1:
        return [catalogue.gettext("the two would no longer depend on that partner alone")]
    between = effect.steps - 1
    if shared.partners or between < 1:
        return []
    text = catalogue.ngettext(
        "the two would do without one intermediary", "the two would do without {n} intermediaries", between
    )
    return [text.format(n=number(between, lang))]


def between(a: str, b: str, lang: str) -> str:
    """What the pairs between two ends are called, whose names these are."""
    return messages(lang).gettext("between {a} and {b}").format(a=a, b=b)


def within(group: str, across: bool, lang: str) -> str:
    """What the pairs within a group are called, those `across` its sectors or all; no name means the whole network."""
    _ = messages(lang).gettext
    if not group:
        return _("between different sectors") if across else _("in the network")
    text = _("between the sectors within {group}") if across else _("within {group}")
    return text.format(group=group)


def contact(pairs: int, tied: int, reached: int, steps: float, phrase: str, lang: str) -> str:
    """How near the two ends of so many pairs are; `phrase` is what `between` calls them."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    if not pairs:
        return _("There are no pairs of actors {phrase}.").format(phrase=phrase)
    if pairs == 1:
        return _one(tied, steps, phrase, lang)
    some = (
        _("Of {pairs} of actors {phrase} {tied} are partners")
        if tied
        else _("Of {pairs} of actors {phrase} none are partners")
    )
    text = some.format(pairs=counted("pairs", pairs, lang), phrase=phrase, tied=number(tied, lang))
    if reached == pairs:
        return _("{partners}, and all reach each other, in {steps} steps on average.").format(
            partners=text, steps=number(steps, lang, 1)
        )
    apart = catalogue.ngettext("one has no path", "{n} have no path", pairs - reached).format(
        n=number(pairs - reached, lang)
    )
    if not reached:
        return _("{partners}: no path leads from any of them to the other.").format(partners=text)
    return _("{partners}; {n} reach each other, in {steps} steps on average, and {apart}.").format(
        partners=text, n=number(reached, lang), steps=number(steps, lang, 1), apart=apart
    )


def _one(tied: int, steps: float, phrase: str, lang: str) -> str:
    """The same of a single pair."""
    _ = messages(lang).gettext
    if tied:
        return _("There is a tie {phrase}.").format(phrase=phrase)
    if isnan(steps):
        return _("There is no path {phrase}.").format(phrase=phrase)
    return _("There are {steps} steps {phrase}.").format(steps=number(steps, lang), phrase=phrase)


def connector(name: str, share: float, exclusive: int, cut_off: int, phrase: str, lang: str) -> str:
    """Who stands between most of the pairs, and what depends on that actor alone."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    text = _("{name} connects the most: {share} of the shortest paths {phrase} lead through it").format(
        name=name, share=percent(share, lang), phrase=phrase
    )
    if not exclusive:
        return _("{connects}, though for every pair there is another path as short.").format(connects=text)
    alone = catalogue.ngettext(
        "one pair has no other path as short", "{n} pairs have no other path as short", exclusive
    ).format(n=number(exclusive, lang))
    if not cut_off:
        return _("{connects}; {alone}.").format(connects=text, alone=alone)
    apart = catalogue.ngettext("one would be cut off without it", "{n} would be cut off without it", cut_off)
    return _("{connects}; {alone}, and {apart}.").format(
        connects=text, alone=alone, apart=apart.format(n=number(cut_off, lang))
    )


def no_connector(lang: str) -> str:
    """Nobody stands between."""
    return messages(lang).gettext("Nobody stands between them: no shortest path leads through a third actor.")


def no_introductions(lang: str) -> str:
    """There is nobody to introduce."""
    return messages(lang).gettext(
        "There is nobody to introduce: no two of them without a tie share a region, a challenge or a partner in the data."
    )


def measured(pairs: int, most: int, lang: str) -> str:
    """How many pairs share something, and which of them are measured."""
    catalogue = messages(lang)
    if pairs <= most:
        text = catalogue.ngettext(
            "One pair without a tie shares a region, a challenge or a partner.",
            "{n} pairs without a tie share a region, a challenge or a partner.",
            pairs,
        )
        return text.format(n=number(pairs, lang))
    return catalogue.gettext(
        "{n} pairs without a tie share a region, a challenge or a partner; measured are the {most} whose actors have the "
        "most partners."
    ).format(n=number(pairs, lang), most=number(most, lang))


def too_large(actors: int, most: int, lang: str) -> str:
    """The network is too large for this question."""
    return (
        messages(lang)
        .gettext(
            "Who connects and who should meet is computed of up to {most} actors, and here are {n}: choose a part, such as "
            "a region or a sector, and compute on it."
        )
        .format(n=number(actors, lang), most=number(most, lang))
    )


def unknown_end(value: str, guess: str | None, lang: str) -> str:
    """Nothing in the network is called so."""
    _ = messages(lang).gettext
    if guess:
        return _("'{value}' is no sector, region or actor of this network; did you mean '{guess}'?").format(
            value=value, guess=guess
        )
    return _("'{value}' is no sector, region or actor of this network").format(value=value)


def ambiguous_end(value: str, kinds: Sequence[str], lang: str) -> str:
    """Several things are called so."""
    return (
        messages(lang)
        .gettext("'{value}' may be several things; write one of {choices}")
        .format(value=value, choices=", ".join(f"{kind}:{value}" for kind in kinds))
    )
