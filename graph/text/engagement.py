"""Sentences about what is stated of engagement: what is to be seen to, and what each list holds."""

from collections.abc import Mapping

from .catalogue import N_, NN_, messages
from .numbers import number

# What each list is called, and what it holds.
TITLES = {
    "overdue": N_("Overdue"),
    "unattended": N_("Influential, and nobody sees to them"),
    "upcoming": N_("Next steps"),
}
DEFINITIONS = {
    "overdue": N_("The date by which something was to be done is over. A month or a year is over after its last day."),
    "unattended": N_(
        "Stated influence is 4 or more, and neither an owner, a next step nor a date is stated. Whom nobody has assessed "
        "is not here."
    ),
    "upcoming": N_("What is to be done next, the first date first; without a date last."),
}
NOTHING = {
    "overdue": N_("Nothing is overdue."),
    "unattended": N_("Every actor of stated high influence has an owner, a next step or a date."),
    "upcoming": N_("No next step is stated. State one on the card of an actor."),
}
_COUNTS = {
    "overdue": NN_("{n} is overdue", "{n} are overdue"),
    "unattended": NN_(
        "{n} influential actor has neither owner, next step nor date",
        "{n} influential actors have neither owner, next step nor date",
    ),
    "upcoming": NN_("{n} next step is to come", "{n} next steps are to come"),
}


def answer(counts: Mapping[str, int], stated: int, lang: str) -> str:
    """How many actors something is stated of, and what is to be seen to."""
    catalogue = messages(lang)
    if not stated:
        return catalogue.gettext("Nothing is stated of any actor’s engagement.")
    of = catalogue.ngettext("Engagement is stated of {n} actor", "Engagement is stated of {n} actors", stated).format(
        n=number(stated, lang)
    )
    parts = [
        catalogue.ngettext(*_COUNTS[key], counts.get(key, 0)).format(n=number(counts.get(key, 0), lang))
        for key in _COUNTS
    ]
    return f"{of}: {'; '.join(parts)}."
