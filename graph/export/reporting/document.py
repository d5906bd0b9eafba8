"""The sheet as a document: an overview, the items in order, the settings of the export."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ... import __version__, picture
from ...metrics.verdicts import DRAWS
from ...picture.groups import attribute_name
from ...picture.url import View
from ...text import reporting, sheets
from ..formats.package import libraries
from . import of_actors, of_data, of_ties, of_transformations
from .markdown import Markdown, code, escaped, table
from .subject import Line, Subject, fact

_VERSION, _YEAR, _URL = "0.5", "2026", "https://www.grand-statement.org"

ITEMS: Mapping[str, Callable[[Subject], Iterator[Line]]] = {
    "1.1": of_data.collection,
    "1.2": of_data.ethics,
    "1.3": of_data.waves,
    "1.4": of_data.place,
    "1.5": of_data.time,
    "1.6": of_data.availability,
    "1.7": of_data.citation,
    "2.1": of_actors.meaning,
    "2.2": of_actors.size,
    "2.3": of_actors.boundary,
    "2.4": of_actors.missing,
    "2.5": of_actors.partners,
    "3.1": of_ties.meaning,
    "3.2": of_ties.direction,
    "3.3": of_ties.weight,
    "3.4": of_ties.loops,
    "3.5": of_ties.types,
    "3.6": of_ties.hypergraph,
    "3.7": of_ties.ties,
    "4.1": of_transformations.symmetrised,
    "4.2": of_transformations.dichotomised,
    "4.3": of_transformations.projected,
    "4.4": of_transformations.excluded,
    "4.5": of_transformations.merged,
    "4.6": of_transformations.inferred,
}


def sheet(of: Subject) -> str:
    """The sheet on an export, in Markdown; the same for the same data and settings."""
    return "\n".join(_lines(of)) + "\n"


def state_of(lines: Sequence[Line]) -> str:
    """Whether an item is `filled`, filled in `part`, `missing`, or there is `none` of it."""
    sorts = {line.sort for line in lines}
    if "none" in sorts:
        return "none"
    if "fact" not in sorts:
        return "missing"
    return "part" if sorts & {"lacking", "check"} else "filled"


def _lines(of: Subject) -> Iterator[str]:
    lang, title = of.lang, of.data.about.title
    items = {number: tuple(of_item(of)) for number, of_item in ITEMS.items()}
    states = {number: state_of(lines) for number, lines in items.items()}
    name = title.text(lang) if title else sheets.untitled(lang)
    yield f"# {reporting.title(escaped(name), lang)}"
    yield from ("", reporting.introduction(_VERSION, _YEAR, _URL, lang), "")
    yield from table(
        [reporting.head("state", lang), reporting.head("items", lang)],
        (
            [reporting.state(state, lang), ", ".join(number for number, found in states.items() if found == state)]
            for state in reporting.STATES
            if state in states.values()
        ),
    )
    for section in reporting.SECTIONS:
        yield from ("", f"## {section}. {reporting.section(section, lang)}")
        for number, lines in items.items():
            if number.startswith(section):
                yield from ("", f"### {number} {reporting.item(number, lang)}", "")
                yield from (f"*{reporting.state(states[number], lang)}*", "")
                yield from _written(lines, lang)
    yield from ("", f"## {reporting.settings(lang)}", "")
    yield from _written(_settings(of), lang)


def _written(lines: Iterable[Line], lang: str) -> Iterator[str]:
    for line in lines:
        if line.sort in ("lacking", "check"):
            yield f"- **{reporting.word(line.sort, lang)}** {reporting.lacking(line.code, line.facts, lang)}"
        else:
            yield f"- {reporting.fact(line.code, line.facts, lang)}"
        yield from line.below


def _settings(of: Subject) -> Iterator[Line]:
    """What the numbers of the export were computed of, and how."""
    lang, asked, sampling = of.lang, of.asked, of.asked.sampling
    view = View(scope=of.scope)
    yield fact("scope", scope=picture.sentence(of.data, view, of.scoped, lang, numbers=False))
    yield fact("read_as_ties" if of.scope.as_ties else "read_as_actors")
    yield fact("by", by=attribute_name(asked.by, lang))
    yield fact("permutations", permutations=of.count(asked.permutations), seed=str(asked.seed))
    draws = DRAWS[-1] if asked.draws is None else asked.draws
    yield fact("networks", draws=of.count(draws)) if draws else fact("no_networks")
    if sampling.samples_of(len(of.network.actors)):
        if sampling.samples is None:
            yield fact("sampled", seed=str(sampling.seed))
        else:
            yield fact("sampled_size", samples=of.count(sampling.samples), seed=str(sampling.seed))
    else:
        yield fact("exact")
    yield fact("digest", digest=code(of.data.digest))
    yield fact("digest_of_part", digest=code(of.network.digest))
    versions = "; ".join(f"{name} {version}" for name, version in libraries().items())
    yield fact("versions", version=__version__, libraries=Markdown(versions))
