"""What a stage shows: pictures in their order, and the texts of each."""

from dataclasses import dataclass
from typing import NamedTuple

from ...picture import Picture
from ..drawing.hub_chart import HubRow

THEMES = ("auto", "light", "dark", "projector", "projector-white")
MODES = ("explore", "story")


@dataclass(frozen=True, slots=True)
class StageStep:
    """A picture, what is written above and below it, and the notes that only the speaker sees.

    `sentence` describes the scope. Without a title, the stage's own stands there. Where there is a
    `chart` of hubs, it stands in place of the picture.
    """

    picture: Picture
    title: str = ""
    caption: str = ""
    notes: str = ""
    sentence: str = ""
    chart: tuple[HubRow, ...] = ()


class Live(NamedTuple):
    """Where a document hears of the revisions that others make, relative to itself, and the one that it shows.

    Its own address answers with the document of the latest.
    """

    events: str
    shown: int


@dataclass(frozen=True, slots=True)
class Stage:
    """One picture to explore, or a story of several; `facts` are lines about the data.

    The theme `auto` follows the reader's system; `projector` is black and `projector-white` white, both for a wall.
    `back` is where Escape finally leads, an address on the same server; nowhere if it is empty. With `live` the
    document hears of edits.

    Raises
    ------
    ValueError
        If there is no step, or more than one to explore, or a value is none of those allowed.
    """

    title: str
    lang: str
    steps: tuple[StageStep, ...]
    theme: str = "auto"
    mode: str = "explore"
    facts: tuple[str, ...] = ()
    back: str = ""
    live: Live | None = None

    def __post_init__(self) -> None:
        if self.theme not in THEMES or self.mode not in MODES:
            raise ValueError(f"{self.mode}, {self.theme}: one of {MODES}, {THEMES}")
        if not self.steps or (self.mode == "explore" and len(self.steps) > 1):
            raise ValueError(f"{len(self.steps)} steps to show in the mode {self.mode}")
        for address in (self.back, self.live.events if self.live else ""):
            if address and (address[0] not in "./?" or address.startswith("//") or "\\" in address):
                raise ValueError(f"{address!r} leads elsewhere")
