"""The report in words: its headings, the sentences that stand on no page, and where the numbers stand."""

from collections.abc import Mapping, Sequence

from .catalogue import N_, messages
from .headline import listed
from .numbers import counted, number, percent, significant
from .shortened import shorten

TITLE = N_("The network in two pages")
SECTIONS: Mapping[str, str] = {
    "network": N_("Who is in the network"),
    "hubs": N_("Which sectors are hubs, and how sure that is"),
    "connectors": N_("Who connects, and whom to introduce"),
    "gaps": N_("What is not documented where"),
    "endings": N_("What ends"),
    "weak_points": N_("Weak points"),
    "limits": N_("What the data cannot show"),
}
_HEADINGS = (
    N_("Sector"),
    N_("Actors"),
    N_("Share of the actors"),
    N_("Share of the betweenness"),
    N_("Relative to its share"),
    N_("p, adjusted"),
    N_("Result"),
)
_FIGURES = 6
_LONGEST = 60  # characters of a text among the references


def title(lang: str) -> str:
    """What the report is called."""
    return messages(lang).gettext(TITLE)


def section(key: str, lang: str) -> str:
    """The heading of a section."""
    return messages(lang).gettext(SECTIONS[key])


def headings(lang: str) -> tuple[str, ...]:
    """The headings of the table of sectors."""
    return tuple(map(messages(lang).gettext, _HEADINGS))


def caption(lang: str) -> str:
    """The caption of the table of sectors."""
    return messages(lang).gettext("The sectors on betweenness, by the test of position.")


def uncomputed(lang: str) -> str:
    """A section whose numbers are not there."""
    return messages(lang).gettext("This section could not be computed.")


def notes_title(lang: str) -> str:
    """The heading of the list of references."""
    return messages(lang).gettext("Where the numbers stand")


def notes_lead(lang: str) -> str:
    """What the list of references is."""
    return messages(lang).gettext(
        "Each number above stands in a table of the export, in the row that is named here, under the name of its column."
    )


def mark(notes: Sequence[int], lang: str) -> str:
    """What a mark at the end of a sentence is called for those who do not see it."""
    return messages(lang).gettext("numbers: {notes}").format(notes=", ".join(map(str, notes)))


def note(
    table: str,
    where: Sequence[tuple[str, Sequence[str]]],
    values: Sequence[tuple[str, str | int | float | bool]],
    lang: str,
) -> str:
    """Where some numbers stand: the table, the row, and the columns; a column without a name counts the rows."""
    _ = messages(lang).gettext
    conditions = ", ".join(
        f"{column} = {'|'.join(found) if found != ('',) else _('(empty)')}" for column, found in where
    )
    numbers = ", ".join(f"{column or _('number of rows')} = {_plain(value)}" for column, value in values)
    place = f"{table}.csv, {conditions}" if conditions else f"{table}.csv"
    return f"{place}: {numbers}"


def _plain(value: str | int | float | bool) -> str:
    """A value as the table has it, a fraction with six figures, and of a long text the beginning."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.{_FIGURES}g}" if isinstance(value, float) else shorten(str(value), _LONGEST)


def size(actors: int, collaborations: int, links: int, ties: int, lang: str) -> str:
    """How large the network is."""
    catalogue = messages(lang)
    if not actors:
        return catalogue.gettext("There are no actors.")
    if not links:
        template = catalogue.gettext("The network has {actors}, and no partnership is documented between them.")
        return template.format(actors=counted("actors", actors, lang))
    if collaborations:
        template = catalogue.gettext(
            "The network has {actors}, of which {n} are collaborations, with {links} that make {ties}."
        )
    else:
        template = catalogue.gettext("The network has {actors}, with {links} that make {ties}.")
    return template.format(
        actors=counted("actors", actors, lang),
        n=number(collaborations, lang),
        links=counted("partnerships", links, lang),
        ties=counted("ties", ties, lang),
    )


def by_sector(sectors: Sequence[tuple[str, int]], lang: str) -> str:
    """How many actors each sector has, in the order of the data."""
    clauses = "; ".join(f"{name} {number(count, lang)}" for name, count in sectors)
    return messages(lang).gettext("Actors by sector: {sectors}.").format(sectors=clauses)


def components(count: int, lang: str) -> str:
    """Into how many parts the network falls."""
    _ = messages(lang).gettext
    if count == 1:
        return _("All actors can reach each other through partnerships.")
    template = _("It falls into {components}: between them no path of partnerships is documented.")
    return template.format(components=counted("components", count, lang))


def date(value: str, lang: str) -> str:
    """The date of the data."""
    _ = messages(lang).gettext
    return _("The data are of {date}.").format(date=value) if value else _("The data state no date.")


def next_connectors(others: Sequence[tuple[str, float]], lang: str) -> str:
    """Who connects most after the first, each with the share of the paths."""
    names = [f"{name} ({percent(share, lang)})" for name, share in others]
    return messages(lang).gettext("Next come {names}.").format(names=listed(names, lang))


def introduction(a: str, b: str, reason: str, lang: str) -> str:
    """Whom to introduce to each other, and why; the reason is a sentence of its own."""
    return messages(lang).gettext("{a} and {b}: {reason}").format(a=a, b=b, reason=reason[:1].lower() + reason[1:])


def no_dates_of_ties(lang: str) -> str:
    """Endings of a network in which collaborations are read as ties."""
    return messages(lang).gettext(
        "Where collaborations are read as ties their dates are not, so that what ends is not counted here: read "
        "them as actors."
    )


def too_large(most: int, lang: str) -> str:
    """A network with too many actors for a section."""
    return (
        messages(lang)
        .gettext("This is computed of up to {most} actors: choose a part.")
        .format(most=number(most, lang))
    )


def articulation(count: int, actors: int, lang: str) -> str:
    """How many actors hold parts of the network together alone."""
    catalogue = messages(lang)
    if not count:
        return catalogue.gettext("No actor holds parts of the network together alone.")
    template = catalogue.ngettext(
        "{n} of {all} holds parts of the network together alone: without it others could no longer reach each other.",
        "{n} of {all} hold parts of the network together alone: without any one of them others could no longer reach each other.",
        count,
    )
    return template.format(n=number(count, lang), all=counted("actors", actors, lang))


def without(names: Sequence[str], before: tuple[int, float], after: tuple[int, float], lang: str) -> str:
    """What would be without each of some actors that are equal: components, and the share of pairs that cannot reach each other."""
    template = messages(lang).gettext(
        "Most would change without {names}: {components} instead of {before}, and {share} of the pairs that remain could "
        "not reach each other instead of {now}."
    )
    return template.format(
        names=listed(names, lang),
        components=counted("components", after[0], lang),
        before=number(before[0], lang),
        share=percent(after[1], lang),
        now=percent(before[1], lang),
    )


def key_players(names: Sequence[str], share: float, others: int, lang: str) -> str:
    """Which two actors would leave most others apart if both were gone; `others` are the pairs that are as good."""
    catalogue = messages(lang)
    template = catalogue.gettext(
        "Of all pairs of actors, the absence of {names} would leave most others apart: {share} of the pairs that remain "
        "could not reach each other."
    )
    sentence = template.format(names=listed(names, lang), share=percent(share, lang))
    if not others:
        return sentence
    more = catalogue.ngettext("The same holds of one other pair.", "The same holds of {n} other pairs.", others)
    return f"{sentence} {more.format(n=number(others, lang))}"


def no_limits(lang: str) -> str:
    """The data state no limits."""
    return messages(lang).gettext("The data say nothing about their limits.")


def ratio(value: float, lang: str) -> str:
    """A hub ratio in the table of sectors."""
    return significant(value, lang)


def no_format(value: str, allowed: str, lang: str) -> str:
    """A file name that is of none of the formats of the report."""
    return (
        messages(lang)
        .gettext("'{value}' does not say how to write the report (its name ends in one of {allowed})")
        .format(value=value, allowed=allowed)
    )
