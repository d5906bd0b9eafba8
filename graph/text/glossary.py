"""What the words on the page Hubs mean, and what each question of a hub holds a share against."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import definitions
from .catalogue import N_, messages

# What a question is called, and what it asks.
NAMES = {"position": N_("Position"), "activity": N_("Activity"), "membership": N_("Membership")}
_ASKED = {
    "position": N_("more than as many actors drawn at random?"),
    "activity": N_("more than randomly rewired ties give?"),
    "membership": N_("more than randomly reassigned partnerships give?"),
}
_RANDOM = {
    "position": N_(
        "Random is who belongs to which {group}: the network stays as it is, and each {group} has as many actors. The "
        "title of the page answers this question."
    ),
    "activity": N_(
        "Random is who is whose partner: every actor has as many partners as now, and belongs to the same {group}."
    ),
    "membership": N_(
        "Random is who takes part in which partnership: every actor is in as many as now, every partnership has as many "
        "members, and everybody belongs to the same {group}."
    ),
}
_EXPLAINS = {
    "activity": (
        N_("Randomly rewired ties"),
        N_(
            "What a {group} would have of the betweenness if chance decided who is whose partner, every actor having "
            "as many as now."
        ),
    ),
    "membership": (
        N_("Randomly reassigned partnerships"),
        N_(
            "What a {group} would have of the betweenness if chance decided who takes part in which partnership, every "
            "actor in as many as now and every partnership as large."
        ),
    ),
}
_OF_ANSWER = (
    (
        N_("Hub"),
        N_(
            "A {group} with more of the betweenness than its share of the actors, and so much more that as many actors "
            "drawn at random would hardly have as much."
        ),
    ),
    (
        N_("Its share"),
        N_(
            "How large a part of all actors belongs to a {group}. Twice its share means that its part of the "
            "betweenness is twice as large."
        ),
    ),
    (
        N_("Under-represented"),
        N_("So little of the betweenness that as many actors drawn at random would hardly have as little."),
    ),
    (
        N_("May be chance, not established"),
        N_(
            "As many actors drawn at random would often enough have as much, or as little. That does not show that "
            "there is no difference, only that these data do not establish one."
        ),
    ),
    (
        N_("95% null interval"),
        N_(
            "Where 95% of the random draws put the share of a {group}: those of as many random actors, the grey band, "
            "or of randomly rewired ties or reassigned partnerships, the thin line."
        ),
    ),
    (
        N_("Undecided"),
        N_("The comparison draws at random, and here other draws could give another result."),
    ),
)
_COLLABORATIONS = (
    N_("Collaborations as actors or as ties"),
    N_(
        "A network, partnership, platform, cluster or project can be read as an actor among others, or as ties "
        "between those who take part in it."
    ),
)
_P = (
    N_("p, permutation test, Holm"),
    N_(
        "A permutation test draws at random who belongs to which {group}, as many in each. p is the share of draws in "
        "which as many actors have as much or more, or as little or less: where it is small, chance seldom gives that. "
        "Its standard error is how far drawing may put it off. Holm's adjustment allows for several {groups} being "
        "tested at once."
    ),
)
_OF_DATA = (
    (
        N_("Partnership, partner, tie"),
        N_(
            "A partnership is something documented that joins two actors or more, such as a funding or a membership. "
            "They are partners, and each two of them have a tie. The shortest path between two actors is the one over "
            "the fewest ties."
        ),
    ),
    (
        N_("Cross-sector actor"),
        N_("An actor that spans several sectors itself, as the data state. It is counted in one of them."),
    ),
)


class Entry(NamedTuple):
    """A word of the screen, and its meaning in a sentence or two."""

    term: str
    meaning: str


class Asked(NamedTuple):
    """What a question is called, what it asks, and what is random in the comparison."""

    name: str
    asks: str
    random: str


def of_answer(
    explaining: str, group: str, groups: str, lang: str, *, has_collaborations: bool = True
) -> Iterator[Entry]:
    """The words of the answer, where `explaining` is the question that explains it.

    `group` and `groups` are what one group is called, and several. Without collaborations none are explained.
    """
    _ = messages(lang).gettext
    hub, *verdicts = (Entry(_(term), _(meaning).format(group=group)) for term, meaning in _OF_ANSWER)
    yield hub
    total = _("That of a {group} is the sum of its actors'.").format(group=group)
    yield Entry(_("Betweenness"), f"{definitions.meaning('betweenness', lang)} {total}")
    yield from verdicts
    of_data = (*_OF_DATA, _COLLABORATIONS) if has_collaborations else _OF_DATA
    for term, meaning in (_EXPLAINS[explaining], *of_data, _P):
        yield Entry(_(term), _(meaning).format(group=group, groups=groups))


def defined(metrics: Iterable[str], lang: str) -> Iterator[Entry]:
    """The words that are defined with the metrics."""
    for metric in metrics:
        yield Entry(definitions.name(metric, lang), definitions.meaning(metric, lang))


def questions(explaining: str, group: str, lang: str) -> Iterator[Asked]:
    """The questions that a share is held against, in their order; that which stands in the answer says so."""
    _ = messages(lang).gettext
    for question, name in NAMES.items():
        random = _(_RANDOM[question]).format(group=group)
        if question == explaining:
            random += f" {_('What it finds stands below the title.')}"
        yield Asked(_(name), _(_ASKED[question]), random)


def errors(group: str, lang: str) -> str:
    """Where each question finds hubs too often, as counted in `benchmarks/results-calibration.csv`."""
    return (
        messages(lang)
        .gettext(
            "No question is right everywhere. Position finds a hub too often where the partnerships of one {group} are "
            "better documented than those of others, or it has more partners; activity where partnerships have three "
            "members or more, or partners are those nearby; membership where partners are those nearby, or mostly of "
            "one's own {group}. How often has been counted on made-up networks: docs/metrics.md, “How often a verdict "
            "is wrong”."
        )
        .format(group=group)
    )
