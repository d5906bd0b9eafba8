"""Who is in the network."""

from collections.abc import Iterator

from ...export.documents.value import Sentence
from ...network.vocabulary import FORMS
from ...text import quality
from ...text import report as wording
from .subject import Subject

_ORGANISATION = "organisation"


def paragraphs(of: Subject) -> Iterator[tuple[Sentence, ...]]:
    """How large the network is, its sectors, how it hangs together, and of when the data are."""
    lang = of.lang
    actors, links, ties = (of.count(name) for name in ("actors", "links", "ties"))
    collaborations = of.count("actors", form=tuple(form for form in FORMS if form != _ORGANISATION))
    n, m, pairs, joint = (int(one.value) for one in (actors, links, ties, collaborations))
    size = wording.size(n, joint, m, pairs, lang)
    if not n:
        yield (Sentence(size, (actors,)),)
        return
    sentences = [Sentence(size, (actors, *((collaborations,) if joint and m else ()), links, ties))]
    sectors = {id: of.count("actors", sector=id) for id in of.network.sectors}
    counts = [(of.network.sectors[id].text(lang), int(one.value)) for id, one in sectors.items()]
    yield (*sentences, Sentence(wording.by_sector(counts, lang), tuple(sectors.values())))
    yield tuple(_whole(of, n, m))


def _whole(of: Subject, actors: int, links: int) -> Iterator[Sentence]:
    lang = of.lang
    if links and len(of.tables["critical"]):
        found = of.cells("critical", "components", what="network")
        yield Sentence(wording.components(int(found[0].value), lang), found)
    alone = of.table("facts", of="actors", measure="partners", value="none")
    if not len(alone):
        every = of.cells("facts", "count", of="actors", measure="partners", value="some")
        yield Sentence(quality.isolates(0, actors, lang), every)
    else:
        none = of.cells("facts", "count", of="actors", measure="partners", value="none")
        yield Sentence(quality.isolates(int(none[0].value), actors, lang), (*none, of.count("actors")))
    stated = len(of.table("about", field="date")) > 0
    date = of.cells("about", "value", field="date") if stated else ()
    yield Sentence(wording.date(str(date[0].value) if date else "", lang), date)
