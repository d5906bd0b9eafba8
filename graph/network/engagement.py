"""What is stated of the engagement of actors: who matters how much, and what is to be done next by whom."""

from dataclasses import dataclass

# The scale of influence and interest: 1 is very low, 5 very high.
LEAST, MOST = 1, 5

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
