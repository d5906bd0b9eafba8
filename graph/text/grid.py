"""What the grid of influence and interest says, on the page Actors."""

from collections.abc import Iterator, Mapping, Sequence

from .catalogue import N_, messages
from .headline import listed
from .numbers import counted, number

# Mendelow's four, as guides to stakeholder work call them; influence first.
QUADRANTS = {
    "high-high": N_("Manage closely"),
    "high-low": N_("Keep satisfied"),
    "low-high": N_("Keep informed"),
    "low-low": N_("Monitor"),
}
_SIDES = {
    "high-high": N_("Influence and interest high"),
    "high-low": N_("Influence high, interest low"),
    "low-high": N_("Influence low, interest high"),
    "low-low": N_("Influence and interest low"),
}
_MOST_NAMED = 3


def quadrants(named: Mapping[str, str], lang: str) -> dict[str, str]:
    """The names of the quadrants: those that users have given, else the usual ones."""
    _ = messages(lang).gettext
    return {key: named.get(key) or _(usual) for key, usual in QUADRANTS.items()}


def side(quadrant: str, lang: str) -> str:
    """Where a quadrant lies."""
    return messages(lang).gettext(_SIDES[quadrant])


def placed(there: Mapping[str, Sequence[str]], named: Mapping[str, str], every: int, lang: str) -> Iterator[str]:
    """How many actors are placed, and who is in which quadrant; `there` has names by quadrant, "" in the middle."""
    _ = messages(lang).gettext
    n = sum(map(len, there.values()))
    if not n:
        yield _("Nobody is placed yet.")
        return
    placed = _("{n} of {all} are placed.").format(n=number(n, lang), all=counted("actors", every, lang))
    clauses = [f"{named[key]} {number(len(there[key]), lang)}" for key in QUADRANTS if there.get(key)]
    if there.get(""):
        clauses.append(_("neither high nor low {n}").format(n=number(len(there[""]), lang)))
    yield f"{placed} {'; '.join(clauses)}."
    if first := there.get("high-high"):
        more = [_("{n} more").format(n=number(len(first) - _MOST_NAMED, lang))] if len(first) > _MOST_NAMED else []
        yield f"{named['high-high']}: {listed([*first[:_MOST_NAMED], *more], lang)}."


def in_one(n: int, influence: int, interest: int, lang: str) -> str:
    """What it means that all who are placed are in the same cell."""
    return (
        messages(lang)
        .gettext(
            "All {actors} have influence {influence} and interest {interest}: a grid in which nobody differs does not say "
            "whom to see to first."
        )
        .format(actors=counted("actors", n, lang), influence=influence, interest=interest)
    )


def note(name: str, numbers: tuple[float | None, float | None], assessed: Sequence[str | None], lang: str) -> str:
    """What is stated of an actor: influence and interest, and by whom and when they were `assessed`."""
    _ = messages(lang).gettext
    texts = (_("influence {value}"), _("interest {value}"))
    parts = [
        text.format(value=_shown(value, lang)) for text, value in zip(texts, numbers, strict=True) if value is not None
    ]
    who, day = assessed
    if parts and who:
        parts.append(_("assessed by {who}").format(who=who))
    if parts and day:
        parts.append(day)
    return f"{name}: {', '.join(parts)}" if parts else name


def words(lang: str) -> dict[str, str]:
    """The words of the grid in the browser."""
    _ = messages(lang).gettext
    return {
        "influence": _("Influence"),
        "interest": _("Interest"),
        "beside": _("Not placed"),
        "rest": _("Those with most partners first; whoever is selected is among them."),
        "none": _("All actors are placed."),
        "count": _("{n} actors"),
        "how": _("Space lifts it, the arrow keys move it, Space drops it, Delete takes it out, Esc puts it back."),
        "lifted": _("{name} is lifted. The arrow keys move it, Space drops it, Esc puts it back."),
        "at": _("{name}: influence {influence}, interest {interest}"),
        "dropped": _("{name} has influence {influence} and interest {interest}."),
        "out": _("{name} is no longer placed."),
    }


def _shown(value: float, lang: str) -> str:
    return number(value, lang, 0 if value == int(value) else 1)
