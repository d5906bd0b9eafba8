"""Sentences about a what-if: who loses contact, which parts separate, and which sectors are hubs then."""

from collections.abc import Sequence

from .catalogue import N_, NN_, messages
from .headline import capital, listed
from .numbers import counted, number
from .problems import did_you_mean
from .sensitivity import elsewhere

_MOST_NAMED = 5
_DIGITS = 3
_PARTS = {
    "link": N_("the partnership {members} ({kind})"),
    "funded_by": N_("all that {name} funds"),
    "ends_by": N_("all that ends by {date}"),
    "tie": N_("a tie between {a} and {b}"),
    "newcomer": N_("{name} as a new actor"),
}
# By what has become of the actors, of one and of several.
_CONTACTS = {
    "lost": NN_("{names} loses contact with {others}.", "{n} lose contact with {others}: {names}."),
    "alone": NN_(
        "{names} is left without partners and loses contact with {others}.",
        "{n} are left without partners and each lose contact with {others}: {names}.",
    ),
    "gained": NN_("{names} comes into contact with {others}.", "{n} come into contact with {others}: {names}."),
}
_FURTHER = {
    "lost": NN_("One more part, of {actors}, comes apart.", "{n} more parts, of {actors} in all, come apart."),
    "gained": NN_(
        "One more part, of {actors}, comes into contact.",
        "{n} more parts, of {actors} in all, come into contact.",
    ),
}
_NOTES = {
    "nothing": N_("Nothing changes in what is shown."),
    "open_ended": N_("Kept, without a known end: {links}."),
    "unclear_funding": N_("Kept, with funding from somebody unnamed: {links}."),
    "tied": N_("Tied already: {names}."),
    "loose": N_("Not tied, since one of the two is gone: {names}."),
    "outside": N_("{names}: outside the scope, and so not seen."),
}
_FAULTS = {
    "tie": N_("'{value}' is no tie for --add-tie; write two different ids with ~ between them: A~B"),
    "newcomer": N_(
        "'{value}' is no actor for --add-actor; write id and sector with ~ between them and, if need be, region (a NUTS code) and name: ID~SECTOR~REGION~NAME"
    ),
    "there": N_("there is an actor with id '{value}' already; choose another id for --add-actor"),
    "nothing": N_("say what to take away or to add: {value}"),
}


def several(names: Sequence[str], lang: str) -> str:
    """`A, B och C`; of many the first five and how many more."""
    if len(names) <= _MOST_NAMED + 1:
        return listed(names, lang)
    more = messages(lang).gettext("and {n} more").format(n=number(len(names) - _MOST_NAMED, lang))
    return f"{', '.join(names[:_MOST_NAMED])} {more}"


def supposing(gone: Sequence[str], new: Sequence[str], lang: str) -> str:
    """`Utan A och B, med C`: what is taken away and what is added, each as a sentence calls it."""
    _ = messages(lang).gettext
    clauses = [_("without {gone}").format(gone=several(gone, lang))] if gone else []
    clauses += [_("with {new}").format(new=several(new, lang))] if new else []
    return capital(", ".join(clauses))


def part(key: str, lang: str, **names: str) -> str:
    """One thing that a change takes away or adds: `link`, `funded_by`, `ends_by`, `tie`, `newcomer`."""
    return messages(lang).gettext(_PARTS[key]).format(**names)


def size(supposed: str, before: tuple[int, int], after: tuple[int, int], lang: str) -> str:
    """How many actors and ties there are then, and are now."""
    _ = messages(lang).gettext
    then, now = (
        {"actors": counted("actors", actors, lang), "ties": counted("ties", ties, lang)}
        for actors, ties in (after, before)
    )
    if before == after:
        return _("{supposed}: {actors} and {ties}, as before.").format(supposed=supposed, **then)
    template = _("{supposed}: {actors} and {ties} instead of {actors_now} and {ties_now}.")
    return template.format(supposed=supposed, **then, actors_now=now["actors"], ties_now=now["ties"])


def components(before: int, after: int, largest: tuple[int, int], lang: str) -> str:
    """How many components there are, and how many actors the largest has; each now and then."""
    _ = messages(lang).gettext
    if not after:
        return _("There are no actors left.")
    if before == after:
        parts = _("The network consists of {then}, as many as before.")
    else:
        parts = _("The network consists of {then} instead of {now}.")
    if largest[0] == largest[1]:
        actors = _("The largest has {then}, as before.")
    else:
        actors = _("The largest has {then} instead of {now}.")
    text = parts.format(then=counted("components", after, lang), now=number(before, lang))
    return text + " " + actors.format(then=counted("actors", largest[1], lang), now=number(largest[0], lang))


def fragmentation(before: float, after: float, near: tuple[float, float], lang: str) -> str:
    """The share of pairs that cannot reach each other, and the same weighted by distance; each now and then."""
    _ = messages(lang).gettext
    now, then = (number(value, lang, _DIGITS) for value in (before, after))
    if now == then:
        template = _("Fragmentation, the share of pairs of actors that cannot reach each other, is {then}, as before")
    else:
        template = _(
            "Fragmentation, the share of pairs of actors that cannot reach each other, is {then} instead of {now}"
        )
    near_now, near_then = (number(value, lang, _DIGITS) for value in near)
    if near_now == near_then:
        weighted = _("weighted by distance {then}, as before")
    else:
        weighted = _("weighted by distance {then} instead of {now}")
    return f"{template.format(now=now, then=then)}; {weighted.format(now=near_now, then=near_then)}."


def contact(event: str, names: Sequence[str], others: int, lang: str) -> str:
    """Which actors have `lost` contact with how many others, `gained` it, or lost it by being left `alone`."""
    ngettext = messages(lang).ngettext
    also = ngettext("one other actor", "{n} other actors", others).format(n=number(others, lang))
    template = ngettext(*_CONTACTS[event], len(names))
    return template.format(n=counted("actors", len(names), lang), others=also, names=several(names, lang))


def further_parts(event: str, parts: int, actors: int, lang: str) -> str:
    """How many more parts have `lost` contact or `gained` it, and how many actors they have in all."""
    template = messages(lang).ngettext(*_FURTHER[event], parts)
    return template.format(n=number(parts, lang), actors=counted("actors", actors, lang))


def isolates(names: Sequence[str], lang: str) -> str:
    """Which actors have no partner left."""
    template = messages(lang).ngettext(
        "{names} is left without partners.", "{n} are left without partners: {names}.", len(names)
    )
    return template.format(n=counted("actors", len(names), lang), names=several(names, lang))


def nobody_apart(lang: str) -> str:
    """No actor loses or gains contact."""
    return messages(lang).gettext("Nobody loses or gains contact with anybody.")


def regions_apart(region: str, others: Sequence[str], lang: str) -> str:
    """One region no longer reaches others."""
    template = messages(lang).gettext("{region} no longer reaches {others}.")
    return template.format(region=region, others=several(others, lang))


def regions_empty(regions: Sequence[str], lang: str) -> str:
    """Regions that have no actors left."""
    return messages(lang).gettext("No actor is left in {regions}.").format(regions=several(regions, lang))


def hubs(changes: Sequence[str], measure: str, changed: int, compared: int, lang: str) -> str:
    """What becomes of the verdicts on the headline's measure, and of how many there are on the others.

    `changes` are clauses as `sensitivity.becomes` gives them.
    """
    _ = messages(lang).gettext
    first = capital("; ".join(changes)) if changes else _("the verdicts are the same")
    sentence = _("{measure}: {changes}.").format(measure=measure, changes=first)
    return f"{sentence} {elsewhere(changed, compared, lang)}" if compared else sentence


def ranks(metric: str, moved: int, moves: Sequence[tuple[str, int, int]], more: int, lang: str) -> str:
    """How many have another rank on a metric, and which move farthest: (name, rank now, rank then).

    `more` is how many more move as far as the last of them.
    """
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    if not moved:
        return _("{metric}: all keep their rank.").format(metric=metric)
    move = _("{name}, from {now} to {then}")
    farthest = [move.format(name=name, now=number(now, lang), then=number(then, lang)) for name, now, then in moves]
    farthest += [_("and {n} more as far").format(n=number(more, lang))] if more else []
    moving = ngettext(
        "{metric}: {n} gets another rank: {moves}.",
        "{metric}: {n} get another rank. Farthest move {moves}.",
        moved,
    )
    return moving.format(metric=metric, n=counted("actors", moved, lang), moves="; ".join(farthest))


def note(key: str, lang: str, n: int = 0, names: Sequence[str] = ()) -> str:
    """What a change did not do, or did not do here.

    `open_ended` and `unclear_funding` give how many links stayed; `tied` and `loose` which ties add nothing, since they
    exist already or an end is gone; `outside` which actors are out of scope; `nothing` that all is as it was.
    """
    template = messages(lang).gettext(_NOTES[key])
    return template.format(links=counted("links", n, lang), names=several(names, lang))


def no_such_link(value: str, links: int, guess: str | None, lang: str) -> str:
    """No link has that name; with the one that was probably meant, since there are too many to name all."""
    template = messages(lang).gettext(
        "no link is called '{value}' (there are {n}; each is called by its id, or by its members and kind: A~B~funding)"
    )
    return template.format(value=value, n=number(links, lang)) + did_you_mean(guess, lang)


def fault(key: str, value: str, lang: str) -> str:
    """What is wrong with an option: `tie`, `newcomer`, `there` (the id is taken) or `nothing` (no change is asked for)."""
    return messages(lang).gettext(_FAULTS[key]).format(value=value)
