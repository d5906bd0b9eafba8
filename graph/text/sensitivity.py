"""The sensitivity of the answer: to single actors, to how collaborations are read, and to the measure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .catalogue import N_, messages
from .headline import Standing, capital, leading, listed
from .numbers import number, p_value, significant

Verdicts = Mapping[str, str]  # group → verdict

_MOST_TOLD = 4  # differences between lenses; the table has them all

# What becomes of a group, and how one differs, by what `_event` calls a change of verdict.
_BECOMES = {
    "hub": N_("{group} becomes a hub, {ratio} times its share ({p})"),
    "no_hub": N_("{group} is no longer a hub beyond doubt, {ratio} times its share ({p})"),
    "under": N_("{group} gets less than its share ({p})"),
    "no_under": N_("{group} no longer has less than its share beyond doubt ({p})"),
    "untested": N_("{group} cannot be tested"),
    "tested": N_("{group} can be tested, {ratio} times its share ({p})"),
    "still": N_("{group} is still a hub, {ratio} times its share ({p})"),
    "has": N_("{group} has {ratio} times its share ({p})"),
}
_DIFFERS = {
    "hub": N_("measured by {lenses}, {group} is a hub"),
    "no_hub": N_("measured by {lenses}, {group} is not a hub beyond doubt"),
    "under": N_("measured by {lenses}, {group} has less than its share"),
    "no_under": N_("measured by {lenses}, {group} does not have less than its share beyond doubt"),
    "untested": N_("measured by {lenses}, {group} cannot be tested"),
    "tested": N_("measured by {lenses}, {group} can be tested"),
}
# By how collaborations are read here.
_VIEWS = {
    "as_actors": N_("With collaborations as ties rather than actors"),
    "as_ties": N_("With collaborations as actors rather than ties"),
}


class Line(NamedTuple):
    """What is otherwise, and what that changes."""

    about: str
    told: str


def without(gone: str, before: Sequence[Standing], after: Sequence[Standing], lang: str) -> Line:
    """What becomes of the leading groups without an actor or some, and every other verdict that changes.

    `gone` is whom the network is without, as a sentence calls it.
    """
    _ = messages(lang).gettext
    leads = [s.group for s in leading(before)]
    told = [_becomes(s, t, lang, leads=s.group in leads) for s, t in _both(before, after)]
    unchanged = _("the verdicts are the same") if told else _("there is nothing left to compare")
    changes = [clause for clause in told if clause] or [unchanged]
    return Line(_("Without {gone}").format(gone=gone), "; ".join(changes) + ".")


def views(
    here: Sequence[Standing],
    there: Sequence[Standing],
    lenses: Mapping[str, tuple[Verdicts, Verdicts]],
    view: str,
    lang: str,
) -> Line:
    """How the verdicts change when collaborations are read the other way.

    `view` says how they are read here, `as_actors` or `as_ties`; `lenses` has the verdicts of the other lenses here
    and there, by the lens's name.
    """
    _ = messages(lang).gettext
    changes = [clause for s, t in _both(here, there) if (clause := _becomes(s, t, lang))]
    told = ("; ".join(changes) or _("the verdicts are the same")) + "."
    names = {s.group: s.sector for s in (*here, *there)}
    only_here, only_there = ([names[g] for g in names if g not in {s.group for s in side}] for side in (there, here))
    told += "".join(
        " " + capital(only.format(groups=listed(groups, lang)))
        for only, groups in ((_("{groups}: not there then."), only_here), (_("{groups}: there only then."), only_there))
        if groups
    )
    compared = [
        (lens, names[group], verdict, then[group])
        for lens, (now, then) in lenses.items()
        for group, verdict in now.items()
        if "undefined" not in (verdict, then.get(group, "undefined"))
    ]
    changed = [c for c in compared if c[2] != c[3]]
    hubs = _differences([c for c in changed if "hub" in c[2:]], lang)
    further = f" {elsewhere(len(changed), len(compared), lang, hubs)}" if compared else ""
    return Line(_(_VIEWS[view]), told + further)


def elsewhere(changed: int, compared: int, lang: str, hubs: Sequence[str] = ()) -> str:
    """How many of the verdicts that are compared change on the other lenses, and a clause for each hub among them."""
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    if not changed:
        return _("On the other measures no verdict changes.")
    if hubs:
        told = ngettext(
            "On the other measures one of {of} verdicts changes: {changes}.",
            "On the other measures {n} of {of} verdicts change, among them who is a hub: {changes}.",
            changed,
        )
    else:
        told = ngettext(
            "On the other measures one of {of} verdicts changes.",
            "On the other measures {n} of {of} verdicts change.",
            changed,
        )
    return told.format(n=number(changed, lang), of=number(compared, lang), changes="; ".join(hubs))


def other_lenses(headline: Verdicts, lenses: Mapping[str, Verdicts], names: Mapping[str, str], lang: str) -> Line:
    """Whether the other lenses say the same as the headline's, and who differs on which.

    `headline` and each of the `lenses`, by its name, have the verdict of every group; `names` what a sentence
    calls it.
    """
    _ = messages(lang).gettext
    pairs = [
        (lens, names[group], headline[group], verdict)
        for lens, verdicts in lenses.items()
        for group, verdict in verdicts.items()
    ]
    told = _differences(pairs, lang)
    if not told:
        return Line(_("On the other measures"), _("the verdicts are the same") + ".")
    if any((before == "hub") != (after == "hub") for _lens, _group, before, after in pairs):
        about = _("Different measures give different answers")
    elif "hub" in headline.values():
        about = _("The other measures point out the same hubs, but not all verdicts are the same")
    else:
        about = _("None of the other measures points out a hub either, but not all verdicts are the same")
    if len(told) > _MOST_TOLD:
        told = [*told[:_MOST_TOLD], _("the table has more differences")]
    return Line(about, "; ".join(told) + ".")


def _both(before: Sequence[Standing], after: Sequence[Standing]) -> list[tuple[Standing, Standing]]:
    """The groups that are in both, the first as they lead."""
    then = {s.group: s for s in after}
    leads = [s.group for s in leading(before)]
    return sorted(((s, then[s.group]) for s in before if s.group in then), key=lambda both: both[0].group not in leads)


def becomes(
    group: str,
    verdicts: tuple[str, str],
    ratio: float,
    chances: tuple[float, float],
    lang: str,
    *,
    leads: bool = False,
) -> str:
    """What becomes of one group, in a clause; of one that leads also if its verdict stands, else empty if it does.

    `verdicts` are its verdicts before and after; `ratio` and `chances`, of as much and of as little, are those after.
    """
    event = _event(*verdicts)
    if leads and not event:
        event = "still" if verdicts[1] == "hub" else "has"
    if not event:
        return ""
    p = p_value(chances[event in ("under", "no_under")], lang)
    return messages(lang).gettext(_BECOMES[event]).format(group=group, ratio=significant(ratio, lang), p=p)


def _event(before: str, after: str) -> str:
    """What a change of verdict is: `hub`, `no_hub`, `under`, `no_under`, `untested`, `tested`; empty for none."""
    if before == after:
        return ""
    gained = {"hub": "hub", "under-represented": "under", "undefined": "untested"}
    lost = {"hub": "no_hub", "under-represented": "no_under", "undefined": "tested"}
    return gained.get(after) or lost.get(before, "")


def _becomes(before: Standing, after: Standing, lang: str, leads: bool = False) -> str:
    chances = after.p_adjusted, after.p_lower_adjusted
    return becomes(after.sector, (before.verdict, after.verdict), after.hub_ratio, chances, lang, leads=leads)


def _differences(pairs: Sequence[tuple[str, str, str, str]], lang: str) -> list[str]:
    """A clause for each group and way to differ, hubs first; pairs are (lens, group, one verdict, the other)."""
    _ = messages(lang).gettext
    lenses: dict[tuple[str, str], list[str]] = {}
    for lens, group, before, after in pairs:
        if event := _event(before, after):
            lenses.setdefault((event, group), []).append(lens.lower())
    order = ("hub", "no_hub", "under", "no_under", "untested", "tested")
    found = sorted(lenses.items(), key=lambda item: order.index(item[0][0]))
    return [_(_DIFFERS[event]).format(group=group, lenses=listed(on, lang)) for (event, group), on in found]
