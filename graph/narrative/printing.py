"""Stories and views on paper: a page for each step, its pictures, and a sheet to take home."""

from collections.abc import Iterator

from ..data.atomic import archive
from ..export.drawing import PAPERS, SCREEN, WIDTH, Page, pdf, png, svg, uncovered
from ..export.html import chart
from ..network.model import Network
from ..picture import Caption, Picture, Remember, caption, compose, heading, uncached
from ..picture.url import View
from ..text import sheets
from .staging import staged
from .stories import HubTable, Story, hub_table

_PAPER = "a4"


def story_pdf(
    network: Network, story: Story, lang: str, *, hubs: HubTable = hub_table, remember: Remember = uncached
) -> bytes:
    """The story as a PDF, a page of A4 for each step: its title, its caption and its picture."""
    stage = staged(network, story, lang, "light", hubs=hubs, remember=remember)
    about = _about(network, lang, remember)
    pages = [
        Page(
            step.title or stage.title,
            step.caption,
            chart(step, lang, stage.theme) or _drawn(step.picture, step.title, step.caption),
            sheets.alt(step.sentence, "", (), 0, lang),
            about.source,
            f"{number}/{len(stage.steps)} · {about.digest}",
            findings=(step.sentence,),
        )
        for number, step in enumerate(stage.steps, 1)
    ]
    return pdf(pages, PAPERS[_PAPER], lang, {"limits": about.limits_title})


def story_pictures(
    network: Network,
    story: Story,
    lang: str,
    scale: float = 2,
    *,
    hubs: HubTable = hub_table,
    remember: Remember = uncached,
) -> bytes:
    """The pictures of the story, a PNG for each step, in a zip."""

    def pictures() -> Iterator[tuple[str, bytes]]:
        stage = staged(network, story, lang, "light", hubs=hubs, remember=remember)
        for number, step in enumerate(stage.steps, 1):
            drawn = chart(step, lang, "light") or svg(step.picture, step.title, step.sentence, web=False).text
            yield f"{story.id}-{number:02}.png", png(drawn, WIDTH if step.chart else SCREEN.width, scale)

    return archive(pictures())


def handout(
    network: Network,
    view: View,
    lang: str,
    findings: tuple[str, ...],
    link: str = "",
    *,
    remember: Remember = uncached,
) -> bytes:
    """A sheet of A4 to take home: what a view shows, its picture, what was found, and a link as a code to read."""
    picture = compose(network, view, lang, remember)
    texts = caption(network, view, picture, lang, remember)
    title = heading(network, view, lang)
    lead = texts.scope if title == texts.title else f"{texts.title}. {texts.scope}"
    drawn = _drawn(picture, title, texts.alt)
    page = Page(title, lead, drawn, texts.alt, texts.source, texts.digest, findings=findings, link=link)
    return pdf([page], PAPERS[_PAPER], lang, {"limits": texts.limits_title})


def boxes(network: Network, lang: str) -> str:
    """The characters of the actors' names that no font of this machine has: on paper boxes stand in their place."""
    return uncovered(actor.title(lang) for actor in network.actors)


def _about(network: Network, lang: str, remember: Remember) -> Caption:
    view = View()
    return caption(network, view, compose(network, view, lang, remember), lang, remember)


def _drawn(picture: Picture, title: str, alt: str) -> str:
    return svg(picture, title, alt, sheet=PAPERS[_PAPER].format, web=False).text
