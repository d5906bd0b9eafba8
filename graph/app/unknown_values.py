"""What an address asks for and the data do not have, in words."""

from collections.abc import Sequence

from ..picture.url import Unknown
from ..text.catalogue import N_, messages

# The keys of an address whose value may be unknown, and the name of what each chooses.
KEYS = {
    "actor": N_("the actor"),
    "to": N_("the actor"),
    "focus": N_("the actor in focus"),
    "size": N_("the size"),
    "colour": N_("the colour"),
    "layout": N_("the layout"),
    "map": N_("the map"),
    "by": N_("the comparison"),
    "chart": N_("the chart"),
    "sector": N_("the sector"),
    "form": N_("the form"),
    "region": N_("the region"),
    "kind": N_("the kind"),
    "resource": N_("the resource"),
    "result": N_("the level of results"),
    "challenge": N_("the challenge"),
    "confidence": N_("the confidence"),
    "through": N_("the sector"),
    "at": N_("the date"),
    "dates": N_("the choice of dates"),
    "radius": N_("the number of steps"),
    "show": N_("what is out of scope"),
    "numbers": N_("the choice of numbers"),
    "collaborations": N_("the reading of collaborations"),
    "remove": N_("the actor to take away"),
    "remove-sector": N_("the sector to take away"),
    "remove-link": N_("the partnership to take away"),
    "remove-funded-by": N_("the funder"),
    "remove-ending-by": N_("the date of the end"),
    "add-tie": N_("the tie to add"),
    "add-actor": N_("the actor to add"),
    "v": N_("the link's version"),
    "lang": N_("the language"),
    "network": N_("the network"),
    "since": N_("what changed since"),
    "sides": N_("what is compared"),
}

_MAX_LISTED, _MAX_VALUE = 5, 80  # unknown values listed, and characters of each


def sentence(unknown: Sequence[Unknown], lang: str) -> str:
    """The message about values in the address that the data do not have; lists the first of them."""
    _ = messages(lang).gettext
    listed = [f"{_key_name(one.key, lang)} ”{one.value[:_MAX_VALUE]}”" for one in unknown[:_MAX_LISTED]]
    if more := len(unknown) - len(listed):
        listed.append(_("… and {n} more").format(n=more))
    return _("This is not in these data: {values}. The page shows the nearest that it can.").format(
        values=", ".join(listed)
    )


def _key_name(key: str, lang: str) -> str:
    return messages(lang).gettext(KEYS[key]) if key in KEYS else key
