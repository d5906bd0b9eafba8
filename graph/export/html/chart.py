"""The chart of hubs that a step shows in place of its picture."""

from ...text import phrases
from ..drawing.hub_chart import hub_chart
from .steps import Step

_TONES = {"projector": "projector", "dark": "dark"}


def chart(step: Step, lang: str, theme: str) -> str:
    """The chart as SVG, on the ground of the theme; empty where the step has none."""
    say = phrases(lang)
    words = {sign: say[f"hub_chart_{sign}"] for sign in ("actors", "share", "chance", "row")}
    return hub_chart(step.chart, words, lang, _TONES.get(theme, "light")) if step.chart else ""
