"""How much of a measure each group holds beside its share of the actors: legible from the back of a room."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, isfinite

from ...picture.scene.scales import Mark
from ...picture.theme import LABELS
from ...text import percent, shorten
from .glyphs import BOLD, PLAIN, single_line, text_width
from .markup import element, text
from .shapes import outline
from .tones import TONES, Tone

WIDTH = 1800.0
MOST_ROWS = 8  # more would be too small to read from the back of a room
_FONT_SIZE = 34.0
_ROW, _TOP, _BOTTOM = 112.0, 84.0, 70.0
_ROWS = 560.0  # what all rows may take
_NAMES = 470.0  # for the names of the groups
_MARGIN = 130.0  # for a number beyond the last mark
_LONGEST = 26  # characters of a name
_STEPS = (0.05, 0.1, 0.2, 0.25, 0.5)
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class HubRow:
    """A group: its share of the actors and of the measure, and the null interval of that share; NaN if undefined."""

    name: str
    mark: Mark
    actors: float
    share: float
    low: float
    high: float

    def sentence(self, words: Mapping[str, str], lang: str) -> str:
        """The row in words."""
        shares = {"actors": percent(self.actors, lang), "share": percent(self.share, lang)}
        return words["row"].format(name=self.name, low=percent(self.low, lang), high=percent(self.high, lang), **shares)


def hub_chart(rows: Sequence[HubRow], words: Mapping[str, str], lang: str, tone: str = "light") -> str:
    """The chart as SVG; `words` explain its signs, "actors", "share" and "chance", and "row" is a sentence.

    Of more than eight groups those that hold most are shown.
    """
    shown = [row for row in rows if isfinite(row.share)]
    largest = sorted(shown, key=lambda row: -row.share)[:MOST_ROWS]
    shown = [row for row in shown if row in largest]
    row_height = min(_ROW, _ROWS / max(len(shown), 1))
    palette, height = TONES[tone], _TOP + row_height * len(shown) + _BOTTOM
    end = max((value for row in shown for value in (row.actors, row.share, row.high) if isfinite(value)), default=1.0)
    step = next((step for step in _STEPS if end / step <= _MOST_TICKS), 1.0)
    last = ceil(round(end / step, 9)) * step
    scale = (WIDTH - _NAMES - _MARGIN) / last
    parts = [
        element("title", text(" ".join(row.sentence(words, lang) for row in shown), 2_000)),
        element("rect", width=WIDTH, height=height, fill=palette.background),
        *_key(words, palette),
        *_axis(last, step, scale, height, palette, lang),
    ]
    for i, row in enumerate(shown):
        parts += _row(row, _TOP + row_height * (i + 0.5), scale, palette, tone, lang)
    return element(
        "svg",
        parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH:g} {height:g}",
        width=WIDTH,
        height=height,
        role="img",
        font_family=LABELS.family,
    )


def _key(words: Mapping[str, str], tone: Tone) -> Iterator[str]:
    x, y = 8.0, 34.0
    for sign in ("actors", "share", "chance"):
        if sign == "chance":
            yield element("rect", x=x, y=y - 13, width=52, height=26, rx=6, fill=tone.text, fill_opacity=0.2)
            start = x + 68
        else:
            filled = (
                {"fill": tone.text} if sign == "share" else {"fill": "none", "stroke": tone.text, "stroke_width": 4}
            )
            yield element("circle", cx=x + 15, cy=y, r=13, **filled)
            start = x + 44
        yield _words(words[sign], start, y, tone.text)
        x = start + text_width(words[sign], _FONT_SIZE) + 56


def _axis(last: float, step: float, scale: float, height: float, tone: Tone, lang: str) -> Iterator[str]:
    for i in range(round(last / step) + 1):
        x = _NAMES + i * step * scale
        line = f"M{x:.1f} {_TOP:.1f}V{height - _BOTTOM:.1f}"
        yield element("path", d=line, stroke=tone.text, stroke_opacity=0.5 if not i else 0.14, stroke_width=2)
        yield _words(percent(i * step, lang), x, height - _BOTTOM / 2 + 6, tone.quiet, anchor="middle")


def _row(row: HubRow, y: float, scale: float, palette: Tone, tone: str, lang: str) -> Iterator[str]:
    colour = getattr(row.mark.colour, tone)
    yield _words(shorten(single_line(row.name), _LONGEST), 8, y, palette.text, weight=BOLD)
    if isfinite(row.low) and isfinite(row.high):
        left, right = (_NAMES + share * scale for share in (row.low, row.high))
        band = {"width": max(right - left, 2.0), "height": 52, "rx": 8, "fill": palette.text, "fill_opacity": 0.2}
        yield element("rect", x=left, y=y - 26, **band)
    actors_x, share_x = (_NAMES + share * scale for share in (row.actors, row.share))
    yield element(
        "path", d=f"M{actors_x:.1f} {y:.1f}H{share_x:.1f}", stroke=colour, stroke_width=8, stroke_linecap="round"
    )
    edge = {"stroke": palette.text, "stroke_width": 4}
    yield element("circle", cx=actors_x, cy=y, r=13, fill=palette.background, **edge)
    yield element("path", d=outline(row.mark.shape, share_x, y, 20.0), fill=colour)
    outward = 1 if row.share >= row.actors else -1
    for share, x, side, weight in ((row.actors, actors_x, -outward, PLAIN), (row.share, share_x, outward, BOLD)):
        anchor = "start" if side > 0 else "end"
        yield _words(percent(share, lang), x + side * 34, y, palette.text, weight=weight, anchor=anchor)


def _words(words: str, x: float, y: float, ink: str, *, weight: int = PLAIN, anchor: str | None = None) -> str:
    style = {"font_size": _FONT_SIZE, "font_weight": weight, "fill": ink, "text_anchor": anchor}
    return element("text", text(words), x=x, y=y + _FONT_SIZE * 0.36, **style)
