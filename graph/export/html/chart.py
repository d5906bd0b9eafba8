"""The chart of hubs that a step shows in place of its picture."""

from ...text.catalogue import messages
from ..drawing.hub_chart import hub_chart
from .stage import StageStep

_TONES = {"projector": "projector", "dark": "dark"}


def chart(step: StageStep, lang: str, theme: str) -> str:
    """The chart as SVG, on the background of the theme; empty where the step has none."""
    _ = messages(lang).gettext
    words = {
        "actors": _("share of the actors"),
        "share": _("share of the betweenness"),
        "chance": _("95% null interval"),
        "row": _("{name}: {actors} of the actors, {share} of the betweenness; 95% null interval {low} to {high}."),
    }
    return hub_chart(step.chart, words, lang, _TONES.get(theme, "light")) if step.chart else ""
