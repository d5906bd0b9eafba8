"""A story on a stage: its views as pictures, its texts with their figures."""

from .. import picture
from ..export.html import HubRow, Stage, StageStep, facts
from ..metrics import HEADLINE
from ..network.model import Network
from ..picture import Remember, uncached, url
from ..picture.scene import scales
from ..picture.url import Known, View
from ..text.catalogue import messages
from .stories import Figures, HubTable, Step, Story, hub_table


def staged(
    network: Network,
    story: Story,
    lang: str,
    theme: str = "projector",
    *,
    hubs: HubTable = hub_table,
    remember: Remember = uncached,
) -> Stage:
    """The story as a stage, with one step at least; `hubs` makes the table of hubs, or remembers it.

    A step with a fault is shown as far as possible, with a remark; a story without steps shows the network.
    """
    title = story.title.text(lang)
    steps = [shown(network, step, lang, hubs=hubs, remember=remember) for step in story.steps]
    if not steps:
        everything = picture.compose(network, View(), lang, remember)
        steps = [StageStep(everything, title=title, caption=messages(lang).gettext("The story has no steps yet."))]
    return Stage(title, lang, tuple(steps), theme, "story", facts(network.about, lang))


def shown(
    network: Network, step: Step, lang: str, *, hubs: HubTable = hub_table, remember: Remember = uncached
) -> StageStep:
    """One step as it is shown; its faults stand in its caption."""
    view, _ = url.read(step.view, Known.of(network))
    subject = picture.subject_of(network, view, remember)
    figures = Figures(subject.measured, subject.scoped.network, lang, hubs=hubs)
    faults = [problem.message(lang) for problem in step.problems if problem.severity == "error"]
    wrong = [f"{messages(lang).gettext('This step is shown as near as can be:')} {'; '.join(faults)}"] if faults else []
    caption = figures.filled(step.caption.text(lang))
    if wrong and caption and caption[-1] not in ".!?…":
        caption += "."
    return StageStep(
        picture.compose(network, view, lang, remember),
        title=figures.filled(step.title.text(lang)),
        caption=" ".join([caption, *wrong]).strip(),
        notes=figures.filled(step.notes.text(lang)),
        sentence=picture.sentence(network, view, subject.scoped, lang, numbers=False),
        chart=_hub_rows(subject.measured, hubs, lang) if view.chart else (),
    )


def of_view(network: Network, view: View, lang: str, remember: Remember = uncached) -> Stage:
    """The view as a stage of one step, under the title of the data."""
    title = network.about.title.text(lang) if network.about.title else messages(lang).gettext("Stakeholder network")
    scoped = picture.subject_of(network, view, remember).scoped
    sentence = picture.sentence(network, view, scoped, lang, numbers=False)
    step = StageStep(picture.compose(network, view, lang, remember), title=title, caption=sentence)
    return Stage(title, lang, (step,), "projector", "story", facts(network.about, lang))


def _hub_rows(network: Network, hubs: HubTable, lang: str) -> tuple[HubRow, ...]:
    """How much of the headline's measure each sector holds, and its null interval."""
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
