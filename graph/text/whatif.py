"""What would be otherwise, told plainly: who loses contact, what falls apart, which sectors are hubs then."""

from collections.abc import Mapping, Sequence

from .headline import capital, listed
from .numbers import counted, number
from .problems import GUESS

_MOST_NAMED = 5
_DIGITS = 3


def several(names: Sequence[str], lang: str) -> str:
    """`A, B och C`; of many the first five and how many more."""
    if len(names) <= _MOST_NAMED + 1:
        return listed(names, lang)
    more = _say(lang)["more"].format(n=number(len(names) - _MOST_NAMED, lang))
    return f"{', '.join(names[:_MOST_NAMED])} {more}"


def supposing(gone: Sequence[str], new: Sequence[str], lang: str) -> str:
    """`Utan A och B, med C`: what is taken away and what is added, each as a sentence calls it."""
    say = _say(lang)
    told = [say["without"].format(gone=several(gone, lang))] if gone else []
    told += [say["with"].format(new=several(new, lang))] if new else []
    return capital(", ".join(told))


def part(key: str, lang: str, **names: str) -> str:
    """One thing that a change takes away or adds: `link`, `funded_by`, `ends_by`, `tie`, `newcomer`."""
    return _say(lang)[f"part_{key}"].format(**names)


def size(supposed: str, before: tuple[int, int], after: tuple[int, int], lang: str) -> str:
    """How many actors and ties there are then, and are now."""
    then, now = (
        {"actors": counted("actors", actors, lang), "ties": counted("ties", ties, lang)}
        for actors, ties in (after, before)
    )
    say = _say(lang)
    if before == after:
        return say["same_size"].format(supposed=supposed, **then)
    return say["size"].format(supposed=supposed, **then, actors_now=now["actors"], ties_now=now["ties"])


def components(before: int, after: int, largest: tuple[int, int], lang: str) -> str:
    """How many components there are, and how many actors the largest has; each now and then."""
    say = _say(lang)
    then = counted("components", after, lang)
    if not after:
        return say["no_components"]
    key = "components_same" if before == after else "components"
    told = say[key].format(then=then, now=number(before, lang))
    key = "largest_same" if largest[0] == largest[1] else "largest"
    return told + " " + say[key].format(then=counted("actors", largest[1], lang), now=number(largest[0], lang))


def fragmentation(before: float, after: float, near: tuple[float, float], lang: str) -> str:
    """The share of pairs that cannot reach each other, and the same weighted by distance; each now and then."""
    say, told = _say(lang), []
    for key, (now, then) in (("fragmentation", (before, after)), ("by_distance", near)):
        values = {"now": number(now, lang, _DIGITS), "then": number(then, lang, _DIGITS)}
        told.append(say[key if values["now"] != values["then"] else f"{key}_same"].format(**values))
    return f"{told[0]}; {told[1]}."


def contact(event: str, names: Sequence[str], others: int, lang: str) -> str:
    """Who has `lost` contact with how many others, `gained` it, or lost it by being left `alone`, each for itself."""
    say = _say(lang)
    also = say["another"] if others == 1 else say["others"].format(n=number(others, lang))
    if len(names) == 1:
        return say[f"{event}_one"].format(name=names[0], others=also)
    n = counted("actors", len(names), lang)
    return say[event].format(n=n, others=also, names=several(names, lang))


def further_parts(event: str, parts: int, actors: int, lang: str) -> str:
    """How many more parts have `lost` contact or `gained` it, and how many actors they have in all."""
    key = f"further_{event}" if parts > 1 else f"further_{event}_one"
    return _say(lang)[key].format(n=number(parts, lang), actors=counted("actors", actors, lang))


def isolates(names: Sequence[str], lang: str) -> str:
    """Who has no partner left."""
    key = "isolate" if len(names) == 1 else "isolates"
    return _say(lang)[key].format(n=counted("actors", len(names), lang), names=several(names, lang))


def nobody_apart(lang: str) -> str:
    """Everybody who is there reaches whom they reached."""
    return _say(lang)["nobody_apart"]


def regions_apart(region: str, others: Sequence[str], lang: str) -> str:
    """One region no longer reaches others."""
    return _say(lang)["regions_apart"].format(region=region, others=several(others, lang))


def regions_empty(regions: Sequence[str], lang: str) -> str:
    """Regions that have no actors left."""
    return _say(lang)["regions_empty"].format(regions=several(regions, lang))


def hubs(changes: Sequence[str], lens: str, changed: int, compared: int, lang: str) -> str:
    """What becomes of the verdicts on the headline's lens, and of how many there are on the others.

    `changes` are clauses as `hinges.becomes` gives them.
    """
    say = _say(lang)
    first = capital("; ".join(changes)) if changes else say["verdicts_same"]
    told = say["on_lens"].format(lens=lens, told=first)
    key = ("elsewhere_one" if changed == 1 else "elsewhere") if changed else "none_elsewhere"
    others = {"n": number(changed, lang), "of": number(compared, lang)}
    return f"{told} {say[key].format(**others)}" if compared else told


def ranks(metric: str, moved: int, moves: Sequence[tuple[str, int, int]], more: int, lang: str) -> str:
    """How many have another rank on a metric, and who moves farthest: (name, rank now, rank then).

    `more` is how many more move as far as the last of them.
    """
    say = _say(lang)
    if not moved:
        return say["ranks_same"].format(metric=metric)
    told = [say["move"].format(name=name, now=number(now, lang), then=number(then, lang)) for name, now, then in moves]
    told += [say["as_far"].format(n=number(more, lang))] if more else []
    key = "ranks" if moved > 1 else "ranks_one"
    return say[key].format(metric=metric, n=counted("actors", moved, lang), moves="; ".join(told))


def note(key: str, lang: str, n: int = 0, names: Sequence[str] = ()) -> str:
    """What a change did not do, or did not do here.

    `open_ended` and `unclear_funding` say how many links stayed; `tied` and `loose` which ties add nothing, since they
    are there already or somebody is gone; `outside` who is out of scope; `nothing` that all is as it was.
    """
    return _say(lang)[f"note_{key}"].format(
        links=counted("links", n, lang), names=several(names, lang) if names else ""
    )


def no_such_link(value: str, links: int, guess: str | None, lang: str) -> str:
    """No link is called that, and which was probably meant; there are too many to name all."""
    told = _say(lang)["fault_link"].format(value=value, n=number(links, lang))
    return told + (GUESS[lang != "sv"].format(guess=guess) if guess else "")


def fault(key: str, value: str, lang: str) -> str:
    """What is wrong with an option: `tie`, `newcomer`, `there` (the id is taken) or `nothing` (no change is asked for)."""
    return _say(lang)[f"fault_{key}"].format(value=value)


def _say(lang: str) -> Mapping[str, str]:
    return _SV if lang == "sv" else _EN


_SV = {
    "more": "och {n} till",
    "without": "utan {gone}",
    "with": "med {new}",
    "part_link": "partnerskapet {members} ({kind})",
    "part_funded_by": "allt som {name} finansierar",
    "part_ends_by": "allt som slutar senast {date}",
    "part_tie": "ett band mellan {a} och {b}",
    "part_newcomer": "{name} som ny aktör",
    "size": "{supposed}: {actors} och {ties} i stället för {actors_now} och {ties_now}.",
    "same_size": "{supposed}: {actors} och {ties}, som förut.",
    "no_components": "Det finns inga aktörer kvar.",
    "components": "Nätverket består av {then} i stället för {now}.",
    "components_same": "Nätverket består av {then}, lika många som förut.",
    "largest": "Den största har {then} i stället för {now}.",
    "largest_same": "Den största har {then}, som förut.",
    "fragmentation": "Fragmenteringen, andelen par av aktörer som inte kan nå varandra, är {then} i stället för {now}",
    "fragmentation_same": "Fragmenteringen, andelen par av aktörer som inte kan nå varandra, är {then}, som förut",
    "by_distance": "viktad efter avstånd {then} i stället för {now}",
    "by_distance_same": "viktad efter avstånd {then}, som förut",
    "lost": "{n} tappar kontakten med {others}: {names}.",
    "lost_one": "{name} tappar kontakten med {others}.",
    "alone": "{n} blir utan partner och tappar var för sig kontakten med {others}: {names}.",
    "alone_one": "{name} blir utan partner och tappar kontakten med {others}.",
    "gained": "{n} får kontakt med {others}: {names}.",
    "gained_one": "{name} får kontakt med {others}.",
    "further_lost": "Ytterligare {n} delar med sammanlagt {actors} lossnar.",
    "further_lost_one": "Ytterligare en del med {actors} lossnar.",
    "further_gained": "Ytterligare {n} delar med sammanlagt {actors} får kontakt.",
    "further_gained_one": "Ytterligare en del med {actors} får kontakt.",
    "another": "en annan aktör",
    "others": "{n} andra aktörer",
    "nobody_apart": "Ingen tappar eller får kontakt med någon.",
    "isolate": "{names} blir utan partner.",
    "isolates": "{n} blir utan partner: {names}.",
    "regions_apart": "{region} når inte längre {others}.",
    "regions_empty": "Ingen aktör finns kvar i {regions}.",
    "on_lens": "{lens}: {told}.",
    "verdicts_same": "resultaten blir desamma",
    "elsewhere": "På de andra måtten ändras {n} av {of} resultat.",
    "elsewhere_one": "På de andra måtten ändras ett av {of} resultat.",
    "none_elsewhere": "På de andra måtten ändras inget resultat.",
    "ranks": "{metric}: {n} får en annan plats. Längst flyttar {moves}.",
    "ranks_one": "{metric}: {n} får en annan plats: {moves}.",
    "ranks_same": "{metric}: alla behåller sin plats.",
    "move": "{name}, från {now} till {then}",
    "as_far": "och {n} till lika långt",
    "note_nothing": "Ingenting ändras i det som visas.",
    "note_open_ended": "Kvar, utan känt slut: {links}.",
    "note_unclear_funding": "Kvar, med finansiering från någon som inte anges: {links}.",
    "note_tied": "Har redan ett band: {names}.",
    "note_loose": "Får inget band, eftersom någon av de två är borta: {names}.",
    "note_outside": "{names} står utanför urvalet och syns inte.",
    "fault_link": "ingen länk heter '{value}' (det finns {n}; var och en heter som sitt id, eller som parterna och slaget: A~B~funding)",
    "fault_tie": "'{value}' är inget band för --add-tie; skriv två olika id med ~ emellan: A~B",
    "fault_newcomer": "'{value}' är ingen aktör för --add-actor; skriv id och sektor med ~ emellan, och om det behövs region (en NUTS-kod) och namn: ID~SEKTOR~REGION~NAMN",
    "fault_there": "det finns redan en aktör med id '{value}'; välj ett annat id för --add-actor",
    "fault_nothing": "ange vad som ska tas bort eller läggas till: {value}",
}
_EN = {
    "more": "and {n} more",
    "without": "without {gone}",
    "with": "with {new}",
    "part_link": "the partnership {members} ({kind})",
    "part_funded_by": "all that {name} funds",
    "part_ends_by": "all that ends by {date}",
    "part_tie": "a tie between {a} and {b}",
    "part_newcomer": "{name} as a new actor",
    "size": "{supposed}: {actors} and {ties} instead of {actors_now} and {ties_now}.",
    "same_size": "{supposed}: {actors} and {ties}, as before.",
    "no_components": "There are no actors left.",
    "components": "The network consists of {then} instead of {now}.",
    "components_same": "The network consists of {then}, as many as before.",
    "largest": "The largest has {then} instead of {now}.",
    "largest_same": "The largest has {then}, as before.",
    "fragmentation": "Fragmentation, the share of pairs of actors that cannot reach each other, is {then} instead of {now}",
    "fragmentation_same": "Fragmentation, the share of pairs of actors that cannot reach each other, is {then}, as before",
    "by_distance": "weighted by distance {then} instead of {now}",
    "by_distance_same": "weighted by distance {then}, as before",
    "lost": "{n} lose contact with {others}: {names}.",
    "lost_one": "{name} loses contact with {others}.",
    "alone": "{n} are left without partners and each lose contact with {others}: {names}.",
    "alone_one": "{name} is left without partners and loses contact with {others}.",
    "gained": "{n} come into contact with {others}: {names}.",
    "gained_one": "{name} comes into contact with {others}.",
    "further_lost": "{n} more parts, of {actors} in all, come apart.",
    "further_lost_one": "One more part, of {actors}, comes apart.",
    "further_gained": "{n} more parts, of {actors} in all, come into contact.",
    "further_gained_one": "One more part, of {actors}, comes into contact.",
    "another": "one other actor",
    "others": "{n} other actors",
    "nobody_apart": "Nobody loses or gains contact with anybody.",
    "isolate": "{names} is left without partners.",
    "isolates": "{n} are left without partners: {names}.",
    "regions_apart": "{region} no longer reaches {others}.",
    "regions_empty": "No actor is left in {regions}.",
    "on_lens": "{lens}: {told}.",
    "verdicts_same": "the verdicts are the same",
    "elsewhere": "On the other lenses {n} of {of} verdicts change.",
    "elsewhere_one": "On the other lenses one of {of} verdicts changes.",
    "none_elsewhere": "On the other lenses no verdict changes.",
    "ranks": "{metric}: {n} get another rank. Farthest move {moves}.",
    "ranks_one": "{metric}: {n} gets another rank: {moves}.",
    "ranks_same": "{metric}: all keep their rank.",
    "move": "{name}, from {now} to {then}",
    "as_far": "and {n} more as far",
    "note_nothing": "Nothing changes in what is shown.",
    "note_open_ended": "Kept, without a known end: {links}.",
    "note_unclear_funding": "Kept, with funding from somebody unnamed: {links}.",
    "note_tied": "Tied already: {names}.",
    "note_loose": "Not tied, since one of the two is gone: {names}.",
    "note_outside": "{names}: outside the scope, and so not seen.",
    "fault_link": "no link is called '{value}' (there are {n}; each is called by its id, or by its members and kind: A~B~funding)",
    "fault_tie": "'{value}' is no tie for --add-tie; write two different ids with ~ between them: A~B",
    "fault_newcomer": "'{value}' is no actor for --add-actor; write id and sector with ~ between them and, if need be, region (a NUTS code) and name: ID~SECTOR~REGION~NAME",
    "fault_there": "there is an actor with id '{value}' already; choose another id for --add-actor",
    "fault_nothing": "say what to take away or to add: {value}",
}
