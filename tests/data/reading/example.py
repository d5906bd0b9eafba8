"""Small texts to begin from, and what the reader says of them."""

from graph.data.reading import Report, Sources, check

from .agreement import differences

ACTORS = """\
actors:
  - {id: a, name: Alfa, sector: public}
  - {id: b, name: Beta, sector: business}
  - {id: c, name: Gamma, sector: academia}
"""
LINKS = """\
links:
  - {source: a, target: b, kind: funding}
"""


def report(actors: str = ACTORS, links: str = "links: []\n") -> Report:
    """The result of reading; the JSON Schemas say the same of both texts."""
    read = check(Sources.of(actors, links))
    found = differences({"actors": actors, "links": links}, read.problems)
    assert found == [], "\n".join(found)
    return read


def said(actors: str = ACTORS, links: str = "links: []\n", lang: str = "en") -> list[str]:
    """Every problem as `file:line: severity: sentence`, the folder left out."""
    problems = report(actors, links).problems
    return [f"{p.place.removeprefix('data/')}: {p.severity}: {p.message(lang)}" for p in problems]
