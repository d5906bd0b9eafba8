"""The sensitivity of the answer: to single actors, to how collaborations are read, and to the measure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .catalogue import N_, messages
from .headline import Standing, capital, leading, listed
from .numbers import number, p_value, significant

Verdicts = Mapping[str, str]  # group → verdict

_MOST_LISTED = 4  # differences between measures; the table has them all

# What becomes of a group, and how one differs, by what `_event` calls a change of verdict.
_BECOMES = {
    "hub": N_("{group} becomes a hub, {ratio} times its share ({p})"),
    "no_hub": N_("that {group} is a hub is no longer established, {ratio} times its share ({p})"),
    "under": N_("{group} becomes under-represented ({p})"),
    "no_under": N_("that {group} is under-represented is no longer established ({p})"),
    "undecided": N_("for {group}, {ratio} times its share, it is undecided whether that is chance ({p})"),
    "decided": N_("for {group}, {ratio} times its share, the difference may be chance ({p})"),
    "untested": N_("{group} cannot be tested"),
    "tested": N_("{group} can be tested, {ratio} times its share ({p})"),
    "still": N_("{group} is still a hub, {ratio} times its share ({p})"),
    "has": N_("{group} has {ratio} times its share ({p})"),
}
_DIFFERS = {
    "hub": N_("measured by {measures}, {group} is a hub"),
    "no_hub": N_("measured by {measures}, that {group} is a hub is not established"),
    "under": N_("measured by {measures}, {group} is under-represented"),
    "no_under": N_("measured by {measures}, that {group} is under-represented is not established"),
    "undecided": N_("measured by {measures}, it is undecided whether {group} differs from chance"),
    "decided": N_("measured by {measures}, the difference may be chance for {group}"),
    "untested": N_("measured by {measures}, {group} cannot be tested"),
    "tested": N_("measured by {measures}, {group} can be tested"),
}
# By how collaborations are read here.
_VIEWS = {
    "as_actors": N_("With collaborations as ties rather than actors"),
    "as_ties": N_("With collaborations as actors rather than ties"),
}


class Finding(NamedTuple):
    """What is varied, and what changes with it."""

    about: str
    outcome: str


def without(
    gone: str, before: Sequence[Standing], after: Sequence[Standing], lang: str, *, chances: bool = True
) -> Finding:
    """What becomes of the leading groups without an actor or some, and every other verdict that changes.

    `gone` is whom the network is without, as a sentence calls it; `chances` adds the p-values.
    """
    _ = messages(lang).gettext
    leads = [s.group for s in leading(before)]
    clauses = [_becomes(s, t, lang, leads=s.group in leads, p=chances) for s, t in _both(before, after)]
    unchanged = _("the verdicts are the same") if clauses else _("there is nothing left to compare")
    changes = [clause for clause in clauses if clause] or [unchanged]
    return Finding(_("Without {gone}").format(gone=gone), "; ".join(changes) + ".")


def views(
    here: Sequence[Standing],
    there: Sequence[Standing],
    measures: Mapping[str, tuple[Verdicts, Verdicts]],
    view: str,
    lang: str,
    *,
    chances: bool = True,
) -> Finding:
    """How the verdicts change when collaborations are read the other way.

    `view` is how they are read here, `as_actors` or `as_ties`; `measures` has the verdicts of the other measures here
    and there, by the measure's name; `chances` adds the p-values.
    """
    _ = messages(lang).gettext
    changes = [clause for s, t in _both(here, there) if (clause := _becomes(s, t, lang, p=chances))]
    outcome = ("; ".join(changes) or _("the verdicts are the same")) + "."
    names = {s.group: s.sector for s in (*here, *there)}
    only_here, only_there = ([names[g] for g in names if g not in {s.group for s in side}] for side in (there, here))
    outcome += "".join(
        " " + capital(only.format(groups=listed(groups, lang)))
        for only, groups in ((_("{groups}: not there then."), only_here), (_("{groups}: there only then."), only_there))
        if groups
    )
    compared = [
        (measure, names[group], verdict, then[group])
        for measure, (now, then) in measures.items()
        for group, verdict in now.items()
        if "undefined" not in (verdict, then.get(group, "undefined"))
    ]
    changed = [c for c in compared if c[2] != c[3]]
    hubs = _differences([c for c in changed if "hub" in c[2:]], lang)
    further = f" {elsewhere(len(changed), len(compared), lang, hubs)}" if compared else ""
    return Finding(_(_VIEWS[view]), outcome + further)


def elsewhere(changed: int, compared: int, lang: str, hubs: Sequence[str] = ()) -> str:
    """How many of the verdicts that are compared change on the other measures, and a clause for each hub among them."""
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    if not changed:
        return _("On the other measures no verdict changes.")
    if hubs:
        template = ngettext(
            "On the other measures one of {of} verdicts changes: {changes}.",
            "On the other measures {n} of {of} verdicts change, among them who is a hub: {changes}.",
            changed,
        )
    else:
        template = ngettext(
            "On the other measures one of {of} verdicts changes.",
            "On the other measures {n} of {of} verdicts change.",
            changed,
        )
    return template.format(n=number(changed, lang), of=number(compared, lang), changes="; ".join(hubs))


def other_measures(
    headline: Verdicts, measures: Mapping[str, Verdicts], names: Mapping[str, str], lang: str
) -> Finding:
    """Whether the other measures agree with the headline's, and which group differs on which.

    `headline` and each of the `measures`, by its name, have the verdict of every group; `names` what a sentence
    calls it.
    """
    _ = messages(lang).gettext
    pairs = [
        (measure, names[group], headline[group], verdict)
        for measure, verdicts in measures.items()
        for group, verdict in verdicts.items()
    ]
    clauses = _differences(pairs, lang)
    if not clauses:
        return Finding(_("On the other measures"), _("the verdicts are the same") + ".")
    if any((before == "hub") != (after == "hub") for _measure, _group, before, after in pairs):
        about = _("The verdicts differ by measure, and measures are not adjusted for each other")
    elif "hub" in headline.values():
        about = _("The other measures point out the same hubs, but not all verdicts are the same")
    else:
        about = _("None of the other measures points out a hub either, but not all verdicts are the same")
    if len(clauses) > _MOST_LISTED:
        clauses = [*clauses[:_MOST_LISTED], _("the table has more differences")]
    return Finding(about, "; ".join(clauses) + ".")


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
    with_p: bool = True,
) -> str:
    """What becomes of one group, in a clause; of one that leads also if its verdict stands, else empty if it does.

    `verdicts` are its verdicts before and after; `ratio` and `chances`, of as much and of as little, are those after,
    and the clause has the p-value only if it is to be `with_p`.
    """
    event = _event(*verdicts)
    if leads and not event:
        event = "still" if verdicts[1] == "hub" else "has"
    if not event:
        return ""
    of_less = min(chances) == chances[1] if "undecided" in verdicts else event in ("under", "no_under")
    p = p_value(chances[of_less], lang)
    template = messages(lang).gettext(_BECOMES[event])
    template = template if with_p else template.replace(" ({p})", "")
    return template.format(group=group, ratio=significant(ratio, lang), p=p)


def _event(before: str, after: str) -> str:
    """What a change of verdict is, as a key of the tables of clauses; empty for none."""
    if before == after:
        return ""
    gained = {"hub": "hub", "under-represented": "under", "undecided": "undecided", "undefined": "untested"}
    lost = {"hub": "no_hub", "under-represented": "no_under", "undecided": "decided", "undefined": "tested"}
    return gained.get(after) or lost.get(before, "")


def _becomes(before: Standing, after: Standing, lang: str, *, leads: bool = False, p: bool = True) -> str:
    chances, verdicts = (after.p_adjusted, after.p_lower_adjusted), (before.verdict, after.verdict)
    return becomes(after.sector, verdicts, after.hub_ratio, chances, lang, leads=leads, with_p=p)


def _differences(pairs: Sequence[tuple[str, str, str, str]], lang: str) -> list[str]:
    """A clause for each group and way to differ, hubs first; pairs are (measure, group, one verdict, the other)."""
    _ = messages(lang).gettext
    measures: dict[tuple[str, str], list[str]] = {}
    for measure, group, before, after in pairs:
        if event := _event(before, after):
            measures.setdefault((event, group), []).append(measure.lower())
    order = tuple(_DIFFERS)
    found = sorted(measures.items(), key=lambda item: order.index(item[0][0]))
    return [_(_DIFFERS[event]).format(group=group, measures=listed(on, lang)) for (event, group), on in found]
