"""What is stated of the engagement of actors: who matters how much, and what is to be done next by whom."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from .dates import last_day

# The scale of influence and interest: 1 is very low, 5 very high.
LEAST, MOST = 1, 5

# From which stated influence on somebody should see to an actor.
INFLUENTIAL = 4

# What is to be seen to: a step whose date is over, an influential actor whom nobody sees to, a step that is to come.
Attention: TypeAlias = Literal["overdue", "unattended", "upcoming"]

STANCES = ("supportive", "neutral", "opposed", "unknown")
ROLES = ("responsible", "accountable", "consulted", "informed")

# What people write instead, and what they mean by it: for guesses, never taken for granted.
STANCES_CALLED = {
    **dict.fromkeys(("leading", "champion", "ally", "for", "positive", "stödjande", "positiv"), "supportive"),
    **dict.fromkeys(("undecided", "neutralt", "avvaktande"), "neutral"),
    **dict.fromkeys(("resistant", "blocker", "against", "negative", "emot", "negativ", "motståndare"), "opposed"),
    **dict.fromkeys(("unaware", "okänd", "okänt", "inte känd"), "unknown"),
}
ROLES_CALLED = {
    **dict.fromkeys(("r", "utförare", "utför"), "responsible"),
    **dict.fromkeys(("a", "ansvarig", "ytterst ansvarig", "beslutande"), "accountable"),
    **dict.fromkeys(("c", "rådfrågas", "konsulteras"), "consulted"),
    **dict.fromkeys(("i", "informeras"), "informed"),
}


@dataclass(frozen=True, slots=True)
class Engagement:
    """What is stated of one actor; None where nothing is.

    `influence` and `interest` are from `LEAST` to `MOST`. `owner` is the role that sees to the actor, and no person.
    `next` is the next step, to be taken by the end of `due`; what is assessed was so by `assessed_by` on `assessed_on`.
    Dates are a year, a month or a day, each of which stands for its whole period.
    """

    actor: str
    influence: float | None = None
    interest: float | None = None
    stance: str | None = None
    aim: str | None = None
    role: str | None = None
    owner: str | None = None
    next: str | None = None
    due: str | None = None
    assessed_by: str | None = None
    assessed_on: str | None = None


def attention(one: Engagement, today: date) -> Attention | None:
    """What of an entry is to be seen to; None where nothing is.

    An actor is unattended whose stated influence is 4 or more while neither an owner, a next step nor a date is stated.
    A next step without a date is to come.

    >>> attention(Engagement("a", next="Call", due="2026-10"), date(2026, 11, 1))
    'overdue'
    >>> attention(Engagement("a", influence=4.5, stance="opposed"), date(2026, 11, 1))
    'unattended'
    """
    if one.due and last_day(one.due) < today.isoformat():
        return "overdue"
    if one.next or one.due:
        return "upcoming"
    is_influential = one.influence is not None and one.influence >= INFLUENTIAL
    return "unattended" if is_influential and not one.owner else None


def by_date(entries: Iterable[Engagement]) -> list[Engagement]:
    """Entries by the end of their date, those without one last."""
    return sorted(entries, key=lambda one: (not one.due, last_day(one.due) if one.due else "", one.actor))


def by_influence(entries: Iterable[Engagement]) -> list[Engagement]:
    """Entries by stated influence, the highest first, and then by interest."""
    return sorted(entries, key=lambda one: (-(one.influence or 0), -(one.interest or 0), one.actor))


def role_counts(entries: Iterable[Engagement]) -> Mapping[str, int]:
    """How many actors have each role."""
    counts = Counter(one.role for one in entries)
    return {role: counts[role] for role in ROLES}


def quadrant_of(influence: float, interest: float) -> str:
    """The quadrant of two numbers on the scale, by the nearest whole ones: `high-low` if influence is high.

    Empty if either is in the middle of the scale, which is neither high nor low.

    >>> quadrant_of(4, 1.4), quadrant_of(3.4, 5)
    ('high-low', '')
    """
    middle = (LEAST + MOST) // 2
    cells = whole(influence), whole(interest)
    return "" if middle in cells else "-".join("high" if cell > middle else "low" for cell in cells)


def whole(value: float) -> int:
    """The nearest whole number on the scale, the higher one halfway."""
    return int(value + 0.5)
