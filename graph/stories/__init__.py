"""Stories: views in an order, with what is said of each; figures in their texts are computed, never typed."""

from .figures import Figures, Measure, hub_table, names, references
from .measured import measured, scoped
from .reading import FILE, parse, read_stories, source
from .values import Step, Stories, Story
from .written import stories_text

__all__ = [
    "FILE",
    "Figures",
    "Measure",
    "Step",
    "Stories",
    "Story",
    "hub_table",
    "measured",
    "names",
    "parse",
    "read_stories",
    "references",
    "scoped",
    "source",
    "stories_text",
]
