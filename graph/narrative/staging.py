"""A story on a stage: its views as pictures, its texts with their figures."""

from .. import picture
from ..export.html import HubRow, Stage, facts
from ..export.html import Step as Shown
from ..metrics import HEADLINE
from ..network.model import Network
from ..picture import url
from ..picture.scene import scales
from ..picture.url import Known, View
from ..text.catalogue import messages
from .stories import Figures, Measure, Step, Story, hub_table, measured, scoped


def staged(network: Network, story: Story, lang: str, theme: str = "projector", *, hubs: Measure = hub_table) -> Stage:
    """The story as a stage, with one step at least; `hubs` makes the table of hubs, or remembers it.

    A step with a fault is shown as near as can be and says so; a story without steps shows the network.
    """
    title = story.title.text(lang)
    steps = [shown(network, step, lang, hubs=hubs) for step in story.steps]
    nothing = Shown(
        picture.compose(network, View(), lang),
        title=title,
        caption=messages(lang).gettext("The story has no steps yet."),
    )
    return Stage(title, lang, tuple(steps) or (nothing,), theme, "story", facts(network.about, lang))


def shown(network: Network, step: Step, lang: str, *, hubs: Measure = hub_table) -> Shown:
    """One step as it is shown; what is wrong with it stands in its caption."""
    view, _ = url.read(step.view, Known.of(network))
    made = scoped(network, view)
    figures = Figures(measured(made, view), made.network, lang, hubs=hubs)
    faults = [problem.message(lang) for problem in step.problems if problem.severity == "error"]
    wrong = [f"{messages(lang).gettext('This step is shown as near as can be:')} {'; '.join(faults)}"] if faults else []
    caption = figures.filled(step.caption.text(lang))
    if wrong and caption and caption[-1] not in ".!?…":
        caption += "."
    return Shown(
        picture.compose(network, view, lang),
        title=figures.filled(step.title.text(lang)),
        caption=" ".join([caption, *wrong]).strip(),
        notes=figures.filled(step.notes.text(lang)),
        sentence=picture.sentence(network, view, made, lang, numbers=False),
        chart=_hub_rows(measured(made, view), hubs, lang) if view.chart else (),
    )


def _hub_rows(network: Network, hubs: Measure, lang: str) -> tuple[HubRow, ...]:
    """How much of the headline's lens each sector holds, and where chance leaves it."""
    table, marks = hubs(network), scales.partition(network.sectors)
    return tuple(
        HubRow(
            network.sectors[row["group"]].text(lang),
            marks[row["group"]],
            row["share_of_actors"],
            row["share"],
            row["null_low"] * row["share_of_actors"],
            row["null_high"] * row["share_of_actors"],
        )
        for row in table[table["lens"] == HEADLINE].to_dict("records")
    )
