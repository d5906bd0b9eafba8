"""The same in plain HTML: for screen readers, and for browsers that run no script."""

from collections.abc import Iterable
from html import escape

from ...picture import Picture
from ...text.catalogue import messages
from .stage import Stage


def fallback(stage: Stage) -> str:
    """Titles and captions of all steps, and a table of the actors of the first picture that shows actors."""
    _ = messages(stage.lang).gettext
    pictures = [step.picture for step in stage.steps]
    picture = next((each for each in pictures if not each.graph.map), pictures[0])
    headings = "".join(f'<th scope="col">{escape(title)}</th>' for title in (_("Actor"), _("Sector"), _("Partners")))
    steps = "".join(
        f"<li>{_paragraphs((step.title, step.caption, step.sentence))}</li>"
        for step in stage.steps
        if step.title or step.caption or step.sentence
    )
    return (
        f'<div class="plain"><h1>{escape(stage.title)}</h1>'
        + (f"<ol>{steps}</ol>" if steps else "")
        + f"<details><summary>{escape(_('Actors and ties as a table'))}</summary>"
        + f"<table><thead><tr>{headings}</tr></thead><tbody>{''.join(_rows(picture))}</tbody></table></details>"
        + f'<div class="facts">{_paragraphs(stage.facts)}</div></div>'
    )


def _rows(picture: Picture) -> Iterable[str]:
    graph, partition = picture.graph, picture.partition
    partners: dict[str, list[str]] = {dot.id: [] for dot in graph.dots}
    for line in graph.lines:
        for one, other in ((line.a, line.b), (line.b, line.a)):
            partners[one].append(graph.dots[graph.place[other]].name)
    for dot, row in zip(graph.dots, partition.of, strict=True):
        group = escape(partition.legend[row].name)
        named = ", ".join(f'<span dir="auto">{escape(name)}</span>' for name in sorted(partners[dot.id]))
        yield f'<tr><th scope="row" dir="auto">{escape(dot.name)}</th><td>{group}</td><td>{named}</td></tr>'


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)
