"""The sentence about one fault in the reader's language, made from its code and its facts."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from . import editing, importing
from .catalogue import LANGUAGES, N_, messages
from .headline import listed
from .municipalities import MUNICIPALITIES
from .numbers import number
from .problem_sentences import SENTENCES
from .regions import REGIONS, swedish_region
from .syntax import SYNTAX
from .system import reason

# What an entry of a file is called when its place is all that is known of it.
_ENTRIES = {
    "step": N_("step"),
    "story": N_("story"),
    "actor": N_("actor"),
    "link": N_("link"),
    "source": N_("source"),
    "limit": N_("limit"),
    "order": N_("order"),
    "entry": N_("entry"),
}
# What two actors have in common.
_SAME = {
    "orgnr": N_("organisation number"),
    "url": N_("web address"),
    "name": N_("name"),
    "alias": N_("name or alias"),
}
_SENTENCES = {**SENTENCES, **importing.SENTENCES, **editing.SENTENCES}
_COUNTS = {"limit", "n", "drawn"}
_LONG = 10_000


def codes() -> frozenset[str]:
    """Every code that has a sentence."""
    return frozenset(_SENTENCES)


def sentence(code: str, facts: Mapping[str, str | int], lang: str) -> str:
    """The sentence for a fault in a language; KeyError for an unknown code."""
    _ = messages(lang).gettext
    shown = {name: _grouped(fact, lang) if name in _COUNTS else str(fact) for name, fact in facts.items()}
    if code == "yaml_syntax" and (put := SYNTAX.get(shown["detail"])):
        shown["detail"] = _(put).format()
    if code == "bad_region" and (guess := _region_named(shown["value"])):
        shown["guess"] = guess
    if code in ("unreadable", "not_saved", "not_certain"):
        shown["reason"] = reason(shown["reason"], lang)
    if "who" in shown:
        shown["who"] = _called(shown["who"], lang)
    if "same" in shown:
        shown["same"] = listed([_(_SAME[what]) if what in _SAME else what for what in shown["same"].split(",")], lang)
    return _(_SENTENCES[code]).format_map(shown) + _way_out(code, shown, lang)


def nothing_loaded(errors: int, lang: str = "en") -> str:
    """The last line of a report on data that cannot be loaded."""
    template = messages(lang).ngettext("{n} problem; nothing was loaded", "{n} problems; nothing was loaded", errors)
    return template.format(n=errors)


def in_stories(errors: int, lang: str = "en") -> str:
    """What faults in stories mean: the network and all other steps are there."""
    template = messages(lang).ngettext(
        "{n} problem in the stories; its step says so", "{n} problems in the stories; their steps say so", errors
    )
    return template.format(n=errors)


def in_engagement(errors: int, lang: str = "en") -> str:
    """What faults in what is stated of engagement mean: the network and all other entries are there."""
    template = messages(lang).ngettext(
        "{n} problem in what is stated of engagement; its entry is left out",
        "{n} problems in what is stated of engagement; their entries are left out",
        errors,
    )
    return template.format(n=errors)


def did_you_mean(guess: str | None, lang: str) -> str:
    """What was probably meant, behind a sentence; empty where nothing is close."""
    return "; " + messages(lang).gettext("did you mean '{guess}'?").format(guess=guess) if guess else ""


def _way_out(code: str, facts: Mapping[str, str], lang: str) -> str:
    """What was probably meant, or what there is to choose from."""
    _, guess, spare = messages(lang).gettext, facts.get("guess"), facts.get("spare")
    if guess and spare:
        return did_you_mean(guess, lang) + " " + _("A field of your own goes under {spare}:").format(spare=spare)
    if guess:
        return did_you_mean(guess, lang)
    if spare:
        return "; " + _("put it under {spare}:").format(spare=spare)
    return " " + _("(there are: {allowed})").format_map(facts) if code == "unknown_key" else ""


def _grouped(count: str | int, lang: str) -> str:
    """A count or a limit, a long one in groups of three digits."""
    return str(count) if isinstance(count, str) or count < _LONG else number(count, lang)


def _called(who: str, lang: str) -> str:
    """`actor 3` → `aktör 3`; the name of a field stays."""
    what, space, which = who.partition(" ")
    return messages(lang).gettext(_ENTRIES[what]) + space + which if what in _ENTRIES else who


def _region_named(name: str) -> str | None:
    """The code of a region that somebody wrote by its name, by a municipality in it, or in small letters."""
    return _region_codes().get(" ".join(name.casefold().split()))


@lru_cache
def _region_codes() -> Mapping[str, str]:
    # A county wins over the larger region, and over the municipality, of the same name: it comes later.
    return dict(_region_spellings())


def _region_spellings() -> Iterator[tuple[str, str]]:
    for code, names in MUNICIPALITIES.items():
        for known in names:
            spelling = known.casefold()
            yield from ((one, code) for one in (spelling, f"{spelling} kommun", f"{spelling}s kommun"))
            yield from ((one, code) for one in (f"{spelling} stad", f"{spelling}s stad"))
    yield from dict.fromkeys(
        ("se", "sverige", "sweden", "nationell", "nationellt", "hela landet", "national"), "SE"
    ).items()
    for code in REGIONS:
        for known in (code, *(swedish_region(code, lang) for lang in LANGUAGES)):
            spelling = known.casefold()
            plain = spelling.removesuffix(" län").removesuffix(" county")
            yield from ((one, code) for one in (spelling, plain, plain.removesuffix("s"), f"region {plain}"))
            yield f"region {plain.removesuffix('s')}", code
