"""What ends around the year of the data, whom it touches, and what is then left."""

from collections import Counter
from collections.abc import Iterator

from ...export.documents.value import Reference, Sentence
from ...metrics.ended import most_endings
from ...metrics.endings import COURSES, ending_around
from ...metrics.grouping import WITHOUT
from ...network.vocabulary import COLLABORATION
from ...text import region_name
from ...text import report as report_wording
from ...text import timeline as wording
from .subject import Subject

_MEASURES = ("alone", "components", "largest")


def paragraphs(of: Subject) -> Iterator[tuple[Sentence, ...]]:
    """How many partnerships end, whom and which regions that touches, what has no known end, and what is left."""
    asked = ending_around(of.network)
    if any(link.kind == COLLABORATION.id for link in of.network.links):
        yield (Sentence(report_wording.no_dates_of_ties(of.lang)),)
        return
    if asked is None:
        yield (Sentence(wording.no_dates(of.lang)),)
        return
    actors, regions = of.tables["endings_actors"], of.tables["endings_regions"]
    counts = dict.fromkeys(COURSES, 0) | Counter(of.tables["endings"]["course"])
    most = most_endings(actors)
    named = [(code, int(n)) for code, n in zip(regions["group"], regions["ending"], strict=True) if code != WITHOUT]
    found = wording.answer_by_part(
        wording.period(asked.first, asked.last),
        counts,
        len(actors),
        [(of.title(id), n) for id, n in most],
        [(region_name(code, of.lang), n) for code, n in named],
        of.lang,
    )
    references: dict[str, tuple[Reference, ...]] = {
        "ends": (of.count("endings", course="ends"), of.count("endings_actors")),
        "most": tuple(of.cells("endings_actors", "ending", id=id)[0] for id, _ in most),
        "regions": tuple(of.cells("endings_regions", "ending", group=code)[0] for code, _ in named),
        "goes on": (of.count("endings", course="goes on"),),
        "unknown": (of.count("endings", course="unknown"),),
    }
    yield tuple(Sentence(text, references[part]) for part, text in found.items())
    if counts["ends"] and len(of.tables["endings_after"]):
        yield (_left(of),)


def _left(of: Subject) -> Sentence:
    cells = {
        measure: of.cells("endings_after", "before", "after", reading="possible", measure=measure)
        for measure in _MEASURES
    }
    values = {measure: (float(both[0].value), float(both[1].value)) for measure, both in cells.items()}
    return Sentence(wording.left(values, of.lang), tuple(one for both in cells.values() for one in both))
