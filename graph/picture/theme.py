"""How the picture and the pages around it look: the tokens of `theme.json`, which the browser's build reads too."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

_TOKENS: dict[str, Any] = json.loads(Path(__file__).with_name("theme.json").read_text(encoding="utf-8"))


class Page(NamedTuple):
    """The colours of everything but the groups; the last three are shares.

    `tie` and `faint` are how far the colours of a tie and of a dimmed dot go towards the background, and `cloud` is how
    much of its colour the area of a group has.
    """

    background: str
    secondary: str
    text: str
    border: str
    border_light: str
    primary: str
    tie: float
    cloud: float
    faint: float


class Dots(NamedTuple):
    """Radii in units of the layout, widths in pixels of the screen, and shares of either."""

    largest: float  # the radius of the actor that ranks first
    smallest: float  # … of the smallest that can still be hit
    even: float  # … of all where no actor has a value
    map: float  # the few dots of a map are so much larger
    natural: float  # at this scale dots are as large as the layout supposes
    growth: float  # they grow with the scale to the power of 1 less this
    overlap: float  # how much more room than there is two neighbours may take together
    edge: float
    edge_selected: float
    halo: float  # behind a selected dot: so many radii …
    halo_beyond: float  # … and so many pixels more
    halo_opacity: float
    ring: float  # around a collaboration: so many radii away …
    ring_least: float  # … at least so many pixels …
    ring_least_share: float  # … or this share of the radius, if that is less …
    ring_most: float  # … and at most so many pixels
    ring_width: float
    gone: float  # the radius of the outline of an actor that a change removes
    gone_width: float
    gone_opacity: float
    gone_dash: tuple[float, ...]
    cut_off: float  # from an actor that a change cuts off to its dashed circle
    cut_off_ring: float  # … if it has the ring of a collaboration
    cut_off_width: float
    cut_off_dash: tuple[float, ...]
    faint_within: float  # how much of `Page.faint` a dot within the filters has behind a selection
    faint_beyond: float  # how much of its own colour one beyond them keeps


class Ties(NamedTuple):
    """Widths in pixels, opacities as shares."""

    bow: float  # how far a tie bends, as a share of its length
    dash: tuple[float, ...]
    width: float
    width_per_link: float
    width_more: float  # of a highlighted tie
    growth: float  # ties grow with the scale to this power, from `thinnest` to `widest`
    thinnest: float
    widest: float
    many: float  # ties; of more, each is fainter …
    weakest: float  # … but never more than this
    within_group: float
    between_groups: float
    leaving: float  # from within the filters to beyond them
    outside: float
    behind: float  # behind a selection
    behind_outside: float
    highlighted: float


class Clouds(NamedTuple):
    """The soft area of each group: its reach in units of the layout, and its strength from the middle outwards."""

    reach: float
    most_groups: int  # more of them would cover the picture
    centre: float
    halfway: float
    behind: float  # behind a selection


class Labels(NamedTuple):
    """The names of actors: font sizes in pixels, lengths in characters, costs in square pixels of what is covered."""

    family: str
    size: float
    plain: int
    bold: int
    larger: float  # the font size of hubs, in that of others
    leading: float  # from line to line, in sizes
    letters: int  # the most characters on a line
    letters_small: int  # … where there is little room
    at_rest: int  # how many actors are named
    hubs: int  # the first in rank are written bolder
    most_around: int  # names around a selection
    margin: float  # from the edge of the picture
    most_covered: float  # of others' dots by a name at rest that is no hub's
    most_tried: int  # names tried for each that is to be written: in a crowd few have room
    same_size: float  # a dot with this share of another's radius counts as equal
    too_much: float  # what it costs to cover one of those
    aside: tuple[float, ...]  # how far a hub's name may be moved, in shares of its width
    away: tuple[float, ...]  # from the dot to a name that found no room beside it
    away_cost: float
    inward_cost: float
    halo: float  # around the glyphs, in sizes
    halo_opacity: float
    lead_opacity: float  # of the fine line to a name that stands away from its dot


class MapLabels(NamedTuple):
    """The names around a map of groups: distances in pixels, turns in radians."""

    gap: float  # between a node and its name
    step: float  # by which a name goes further out to find room, at most `steps` times
    steps: int
    turns: tuple[float, ...]  # … or aside
    turn_cost: float  # in steps
    number_opacity: float  # of what lies behind the number of ties


class Legend(NamedTuple):
    """The signs of the legend: radii, widths and dashes in pixels."""

    mark: float
    off: float  # the opacity of a category that is switched off
    ring: float
    ring_core: float
    ring_width: float
    dash: tuple[float, ...]
    dash_width: float
    outline: float
    outline_core: float
    outline_width: float
    outline_dash: tuple[float, ...]


class Chart(NamedTuple):
    """The colours of a chart on a page."""

    text: str
    axis: str
    band: str
    more: str  # ties than expected
    fewer: str


class Polygon(NamedTuple):
    """A regular polygon, of a mark of radius 1: how many corners, how far from the middle, the first turned by degrees.

    Between the corners of a star the outline goes back to `notch`.
    """

    corners: int
    reach: float
    turn: float
    notch: float | None = None


T = TypeVar("T")


def _typed(kind: Callable[..., T], tokens: Mapping[str, Any]) -> T:
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in tokens.items()})


PAGES: Mapping[str, Page] = {name: _typed(Page, page) for name, page in _TOKENS["pages"].items()}
HUES: tuple[dict[str, str], ...] = tuple(_TOKENS["hues"])
SECTORS: Mapping[str, dict[str, Any]] = _TOKENS["sectors"]
UNKNOWN: Mapping[str, Any] = _TOKENS["unknown"]
SEQUENCE: tuple[dict[str, str], ...] = tuple(_TOKENS["sequence"])
# In the order in which categories get them; what is no polygon is a circle.
SHAPES: Mapping[str, Polygon | None] = {
    name: _typed(Polygon, form) if form else None for name, form in _TOKENS["shapes"].items()
}
DOTS = _typed(Dots, _TOKENS["dots"])
TIES = _typed(Ties, _TOKENS["ties"])
CLOUDS = _typed(Clouds, _TOKENS["clouds"])
LABELS = _typed(Labels, _TOKENS["labels"])
MAP_LABELS = _typed(MapLabels, _TOKENS["map_labels"])
LEGEND = _typed(Legend, _TOKENS["legend"])
CHARTS: Mapping[str, Chart] = {name: _typed(Chart, chart) for name, chart in _TOKENS["chart"].items()}
CHROME: Mapping[str, Any] = _TOKENS["chrome"]
WORKBOOK_HEADING: str = _TOKENS["workbook"]["heading"]
WORKBOOK_EXAMPLE: str = _TOKENS["workbook"]["example"]


def properties() -> str:
    """The pages' appearance as CSS: a custom property for each token of the chrome, two colours as `light-dark()`."""
    pairs = ((name, f"light-dark({','.join(v)})" if isinstance(v, list) else v) for name, v in CHROME.items())
    page = f"--page:light-dark({PAGES['light'].background},{PAGES['dark'].background})"
    return f":root{{{';'.join((page, *(f'--{name}:{value}' for name, value in pairs)))}}}"
