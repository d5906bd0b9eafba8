"""Small texts to begin from, and what the reader says of them."""

from graph.data.reading import Report, Sources, check

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
    return check(Sources.of(actors, links))


def said(actors: str = ACTORS, links: str = "links: []\n", lang: str = "en") -> list[str]:
    """Every problem as `file:line: severity: sentence`, the folder left out."""
    problems = report(actors, links).problems
    return [f"{p.place.removeprefix('data/')}: {p.severity}: {p.message(lang)}" for p in problems]
