"""The sentence about one fault, in Swedish or in English, made from its code and its facts."""

from collections.abc import Iterator, Mapping

from .headline import listed
from .municipalities import MUNICIPALITIES
from .regions import REGIONS
from .sentences import SENTENCES
from .syntax import SYNTAX
from .system import reason

GUESS = ("; menade du '{guess}'?", "; did you mean '{guess}'?")
_SPARE = ("; egna fält skrivs under {spare}:", "; put it under {spare}:")
_SPARE_TOO = (" Egna fält skrivs under {spare}:", " A field of your own goes under {spare}:")
_KNOWN = (" (finns: {allowed})", " (there are: {allowed})")
_NOTHING_LOADED = {
    "sv": ("{n} fel; inget lästes in", "{n} fel; inget lästes in"),
    "en": ("{n} problem; nothing was loaded", "{n} problems; nothing was loaded"),
}
_IN_STORIES = {
    "sv": ("{n} fel i berättelserna; steget säger det", "{n} fel i berättelserna; stegen säger det"),
    "en": ("{n} problem in the stories; its step says so", "{n} problems in the stories; their steps say so"),
}
_SWEDISH = {
    "step": "steg",
    "story": "berättelse",
    "actor": "aktör",
    "link": "länk",
    "source": "källa",
    "limit": "begränsning",
    "order": "ordning",
}
# What two actors have in common.
_SAME = {
    "orgnr": ("organisationsnummer", "organisation number"),
    "url": ("webbadress", "web address"),
    "name": ("namn", "name"),
    "alias": ("namn eller alias", "name or alias"),
}
_COUNTS = {"limit", "n", "drawn"}
_LONG = 10_000


def codes() -> frozenset[str]:
    """Every code that has a sentence."""
    return frozenset(SENTENCES)


def sentence(code: str, facts: Mapping[str, str | int], lang: str) -> str:
    """The sentence for a fault in Swedish (`sv`) or English (`en`); KeyError for an unknown code."""
    which = 0 if lang == "sv" else 1
    told = {name: _grouped(fact, lang) if name in _COUNTS else str(fact) for name, fact in facts.items()}
    if code == "yaml_syntax" and told["detail"] in SYNTAX:
        told["detail"] = SYNTAX[told["detail"]][which]
    if code == "bad_region" and (guess := _region_named(told["value"])):
        told["guess"] = guess
    if code == "unreadable":
        told["reason"] = reason(told["reason"], lang)
    if "who" in told:
        told["who"] = _called(told["who"], lang)
    if "same" in told:
        told["same"] = listed([_SAME.get(what, (what, what))[which] for what in told["same"].split(",")], lang)
    text = SENTENCES[code][which] + _way_out(code, told, which)
    return text.format_map(told)


def nothing_loaded(errors: int, lang: str = "en") -> str:
    """The last line of a report on data that cannot be loaded."""
    return _NOTHING_LOADED["sv" if lang == "sv" else "en"][errors != 1].format(n=errors)


def in_stories(errors: int, lang: str = "en") -> str:
    """What faults in stories mean: the network and all other steps are there."""
    return _IN_STORIES["sv" if lang == "sv" else "en"][errors != 1].format(n=errors)


def _way_out(code: str, facts: Mapping[str, str], which: int) -> str:
    """What was probably meant, or what there is to choose from."""
    guess, spare = facts.get("guess"), facts.get("spare")
    if guess:
        return GUESS[which] + (_SPARE_TOO[which] if spare else "")
    if spare:
        return _SPARE[which]
    return _KNOWN[which] if code == "unknown_key" else ""


def _grouped(number: str | int, lang: str) -> str:
    """A count or a limit, a long one in groups of three digits."""
    if isinstance(number, str) or number < _LONG:
        return str(number)
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}") if lang == "sv" else f"{number:,}"


def _called(who: str, lang: str) -> str:
    """`actor 3` → `aktör 3`; the name of a field stays."""
    what, blank, which = who.partition(" ")
    return _SWEDISH.get(what, what) + blank + which if lang == "sv" else who


def _region_named(name: str) -> str | None:
    """The code of a region that somebody wrote by its name, by a municipality in it, or in small letters."""
    return _REGION_CODES.get(" ".join(name.casefold().split()))


def _region_spellings() -> Iterator[tuple[str, str]]:
    for code, names in MUNICIPALITIES.items():
        for known in names:
            spelling = known.casefold()
            yield from ((one, code) for one in (spelling, f"{spelling} kommun", f"{spelling}s kommun"))
            yield from ((one, code) for one in (f"{spelling} stad", f"{spelling}s stad"))
    yield from dict.fromkeys(
        ("se", "sverige", "sweden", "nationell", "nationellt", "hela landet", "national"), "SE"
    ).items()
    for code, names in REGIONS.items():
        for known in (code, *names):
            spelling = known.casefold()
            plain = spelling.removesuffix(" län").removesuffix(" county")
            yield from ((one, code) for one in (spelling, plain, plain.removesuffix("s"), f"region {plain}"))
            yield f"region {plain.removesuffix('s')}", code


# A county wins over the larger region, and over the municipality, of the same name: it comes later.
_REGION_CODES = dict(_region_spellings())
