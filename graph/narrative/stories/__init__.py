"""Stories: views in an order, with a text for each; figures in the texts are computed, never typed."""

from .figures import Figures, HubTable, hub_table, names, references
from .merged import VIEW, Clash, answered, merge, with_field
from .reading import FILE, parse, read_stories, source
from .records import record
from .values import NOTHING, Step, Stories, Story
from .written import stories_text

__all__ = [
    "FILE",
    "NOTHING",
    "VIEW",
    "Clash",
    "Figures",
    "HubTable",
    "Step",
    "Stories",
    "Story",
    "answered",
    "hub_table",
    "merge",
    "names",
    "parse",
    "read_stories",
    "record",
    "references",
    "source",
    "stories_text",
    "with_field",
]
