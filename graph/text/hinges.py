"""What the answer hangs on: who carries it, how collaborations are read, and which lens is looked through."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .headline import Standing, capital, leading, listed
from .numbers import number, p_value, significant

Verdicts = Mapping[str, str]  # group → verdict

_MOST_TOLD = 4  # differences between lenses; the table has them all


class Line(NamedTuple):
    """What is otherwise, and what that changes."""

    about: str
    told: str


def without(gone: str, before: Sequence[Standing], after: Sequence[Standing], lang: str) -> Line:
    """What becomes of the leading groups without an actor or some, and every other verdict that changes.

    `gone` is whom the network is without, as a sentence calls it.
    """
    say = _SV if lang == "sv" else _EN
    leads = [s.group for s in leading(before)]
    told = [_becomes(s, t, lang, leads=s.group in leads) for s, t in _both(before, after)]
    changes = [clause for clause in told if clause] or [say["same" if told else "nobody"]]
    return Line(say["without"].format(gone=gone), "; ".join(changes) + ".")


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
    say = _SV if lang == "sv" else _EN
    changes = [clause for s, t in _both(here, there) if (clause := _becomes(s, t, lang))]
    told = ("; ".join(changes) or say["same"]) + "."
    names = {s.group: s.sector for s in (*here, *there)}
    only_here, only_there = ([names[g] for g in names if g not in {s.group for s in side}] for side in (there, here))
    told += "".join(
        " " + capital(say[key].format(groups=listed(groups, lang)))
        for key, groups in (("only_here", only_here), ("only_there", only_there))
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
    key = ("elsewhere_hubs" if hubs else "elsewhere") if changed else "none_elsewhere"
    key = f"{key}_one" if len(changed) == 1 else key
    counts = {"n": number(len(changed), lang), "of": number(len(compared), lang)}
    further = f" {say[key].format(changes='; '.join(hubs), **counts)}" if compared else ""
    return Line(say[view], told + further)


def other_lenses(headline: Verdicts, lenses: Mapping[str, Verdicts], names: Mapping[str, str], lang: str) -> Line:
    """Whether the other lenses say the same as the headline's, and who differs on which.

    `headline` and each of the `lenses`, by its name, have the verdict of every group; `names` what a sentence
    calls it.
    """
    say = _SV if lang == "sv" else _EN
    pairs = [
        (lens, names[group], headline[group], verdict)
        for lens, verdicts in lenses.items()
        for group, verdict in verdicts.items()
    ]
    told = _differences(pairs, lang)
    if not told:
        return Line(say["others"], f"{say['same']}.")
    if any((before == "hub") != (after == "hub") for _, _, before, after in pairs):
        agreed = "disagree"
    else:
        agreed = "same_hubs" if "hub" in headline.values() else "no_hubs"
    if len(told) > _MOST_TOLD:
        told = [*told[:_MOST_TOLD], say["more"]]
    return Line(say[agreed], "; ".join(told) + ".")


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
    say = _SV if lang == "sv" else _EN
    event = _event(*verdicts)
    if leads and not event:
        event = "still" if verdicts[1] == "hub" else "has"
    if not event:
        return ""
    p = p_value(chances[event in ("under", "no_under")], lang)
    return say[f"becomes_{event}"].format(group=group, ratio=significant(ratio, lang), p=p)


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
    say = _SV if lang == "sv" else _EN
    lenses: dict[tuple[str, str], list[str]] = {}
    for lens, group, before, after in pairs:
        if event := _event(before, after):
            lenses.setdefault((event, group), []).append(lens.lower())
    order = ("hub", "no_hub", "under", "no_under", "untested", "tested")
    found = sorted(lenses.items(), key=lambda item: order.index(item[0][0]))
    return [say[f"on_{event}"].format(group=group, lenses=listed(on, lang)) for (event, group), on in found]


_SV = {
    "without": "Utan {gone}",
    "same": "resultaten blir desamma",
    "nobody": "det finns inget kvar att jämföra",
    "becomes_hub": "{group} blir ett nav, {ratio} gånger sin andel ({p})",
    "becomes_no_hub": "{group} är inte längre med säkerhet ett nav, {ratio} gånger sin andel ({p})",
    "becomes_under": "{group} hamnar under sin andel ({p})",
    "becomes_no_under": "{group} ligger inte längre säkert under sin andel ({p})",
    "becomes_untested": "{group} går inte att pröva",
    "becomes_tested": "{group} går att pröva, {ratio} gånger sin andel ({p})",
    "becomes_still": "{group} är fortfarande ett nav, {ratio} gånger sin andel ({p})",
    "becomes_has": "{group} har {ratio} gånger sin andel ({p})",
    "on_hub": "mätt i {lenses} är {group} ett nav",
    "on_no_hub": "mätt i {lenses} är {group} inte med säkerhet ett nav",
    "on_under": "mätt i {lenses} ligger {group} under sin andel",
    "on_no_under": "mätt i {lenses} ligger {group} inte säkert under sin andel",
    "on_untested": "mätt i {lenses} går {group} inte att pröva",
    "on_tested": "mätt i {lenses} går {group} att pröva",
    "as_actors": "Räknas samarbetena som band i stället för aktörer",
    "as_ties": "Räknas samarbetena som aktörer i stället för band",
    "only_here": "{groups} finns inte då.",
    "only_there": "{groups} finns bara då.",
    "elsewhere": "På de andra måtten ändras {n} av {of} resultat.",
    "elsewhere_hubs": "På de andra måtten ändras {n} av {of} resultat, bland dem vilka som är nav: {changes}.",
    "elsewhere_one": "På de andra måtten ändras ett av {of} resultat.",
    "elsewhere_hubs_one": "På de andra måtten ändras ett av {of} resultat: {changes}.",
    "none_elsewhere": "På de andra måtten ändras inget resultat.",
    "others": "På de andra måtten",
    "disagree": "Olika mått ger olika svar",
    "same_hubs": "De andra måtten pekar ut samma nav, men alla resultat är inte desamma",
    "no_hubs": "Inte heller något av de andra måtten pekar ut ett nav, men alla resultat är inte desamma",
    "more": "fler skillnader står i tabellen",
}
_EN = {
    "without": "Without {gone}",
    "same": "the verdicts are the same",
    "nobody": "there is nothing left to compare",
    "becomes_hub": "{group} becomes a hub, {ratio} times its share ({p})",
    "becomes_no_hub": "{group} is no longer a hub beyond doubt, {ratio} times its share ({p})",
    "becomes_under": "{group} gets less than its share ({p})",
    "becomes_no_under": "{group} no longer has less than its share beyond doubt ({p})",
    "becomes_untested": "{group} cannot be tested",
    "becomes_tested": "{group} can be tested, {ratio} times its share ({p})",
    "becomes_still": "{group} is still a hub, {ratio} times its share ({p})",
    "becomes_has": "{group} has {ratio} times its share ({p})",
    "on_hub": "measured by {lenses}, {group} is a hub",
    "on_no_hub": "measured by {lenses}, {group} is not a hub beyond doubt",
    "on_under": "measured by {lenses}, {group} has less than its share",
    "on_no_under": "measured by {lenses}, {group} does not have less than its share beyond doubt",
    "on_untested": "measured by {lenses}, {group} cannot be tested",
    "on_tested": "measured by {lenses}, {group} can be tested",
    "as_actors": "With collaborations as ties rather than actors",
    "as_ties": "With collaborations as actors rather than ties",
    "only_here": "{groups}: not there then.",
    "only_there": "{groups}: there only then.",
    "elsewhere": "On the other lenses {n} of {of} verdicts change.",
    "elsewhere_hubs": "On the other lenses {n} of {of} verdicts change, among them who is a hub: {changes}.",
    "elsewhere_one": "On the other lenses one of {of} verdicts changes.",
    "elsewhere_hubs_one": "On the other lenses one of {of} verdicts changes: {changes}.",
    "none_elsewhere": "On the other lenses no verdict changes.",
    "others": "On the other lenses",
    "disagree": "Different lenses give different answers",
    "same_hubs": "The other lenses point out the same hubs, but not all verdicts are the same",
    "no_hubs": "None of the other lenses points out a hub either, but not all verdicts are the same",
    "more": "the table has more differences",
}
