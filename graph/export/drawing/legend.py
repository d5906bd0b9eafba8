"""The legend: what colours, shapes, rings, dashes and sizes mean."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...picture.scene.scales import radius
from ...picture.theme import LEGEND
from ...text import number, shorten, significant
from .format import Format
from .geometry import Box, grown
from .glyphs import BOLD, PLAIN, single_line, text_width
from .markup import dashes, element, text
from .shapes import outline
from .tones import Tone
from .visibility import Visibility

_LONGEST = 30  # characters
_ROW = 1.85  # font sizes
_SHARES = (1.0, 0.3, 0.05)  # of the largest value, for the samples of the scale


@dataclass(frozen=True)
class Row:
    """A line of the legend: its mark and what that is, with a number if it has one."""

    sign: str  # the shape of a mark, or "ring", "dash", "gone", "apart", "none"
    text: str
    colour: str = ""
    count: str = ""
    off: bool = False


@dataclass(frozen=True)
class Legend:
    """A legend for the lower left corner of a sheet: columns of this width and number of rows."""

    title: str
    rows: tuple[Row, ...]
    notes: tuple[Row, ...]
    samples: tuple[tuple[str, float], ...]
    sheet: Format
    column: float
    fit: int

    @property
    def font_size(self) -> float:
        """The font size."""
        return self.sheet.font_size * self.sheet.larger

    @property
    def width(self) -> float:
        """The width that it takes at the left of the sheet."""
        columns = math.ceil(len(self.rows) / self.fit) if self.rows else 1
        others = max((text_width(row.text, self.font_size) + 26 for row in self.notes), default=0.0)
        return self.sheet.inset + max(self.column * columns, others)

    def box(self, scale: float) -> Box:
        """The area that it fills at this scale of the picture."""
        lines = 1.25 + self.fit + len(self.notes) + 0.2 * bool(self.notes)
        high = self.font_size * _ROW * lines + (self._largest(scale) * 2 + 6 if self.samples else 0)
        inset = self.sheet.inset
        return Box(inset, self.sheet.height - inset - high, self.width - inset, high)

    def _largest(self, scale: float) -> float:
        return max(*(grown(radius, scale) for _, radius in self.samples), self.font_size * 0.7)


def legend(visible: Visibility, colours: Sequence[str], sheet: Format) -> Legend:
    """The legend of a picture for such a sheet."""
    picture, font_size = visible.picture, sheet.font_size * sheet.larger
    partition, graph = picture.partition, picture.graph
    rows = tuple(
        Row(
            entry.mark.shape,
            shorten(single_line(entry.name), _LONGEST),
            colour,
            _count(visible, i),
            not graph.map and entry.id in picture.hidden,
        )
        for i, (entry, colour) in enumerate(zip(partition.legend, colours, strict=True))
    )
    notes = tuple(_notes(visible))
    values = tuple(_samples(visible))
    title = shorten(single_line(partition.title), _LONGEST)
    fit = max(4, int(sheet.height * 0.9 / (font_size * _ROW)) - len(notes) - 6)
    fit = math.ceil(len(rows) / max(1, math.ceil(len(rows) / fit))) if rows else 1
    wide = max((text_width(row.text, font_size) + text_width(row.count, font_size, BOLD) for row in rows), default=0)
    column = max(wide + 46, text_width(title, font_size, BOLD) + 10)
    return Legend(title, rows, notes, values, sheet, column, fit)


def _count(visible: Visibility, row: int) -> str:
    lang, every = visible.picture.graph.lang, visible.picture.partition.legend[row].count
    if (
        visible.picture.graph.map
        or (visible.picture.scope is None and not visible.focused)
        or visible.counts[row] == every
    ):
        return number(every, lang)
    return f"{number(visible.counts[row], lang)} / {number(every, lang)}"


def _notes(visible: Visibility) -> Iterator[Row]:
    picture = visible.picture
    graph, words = picture.graph, picture.graph.words
    if any(graph.dots[i].collaboration for i in visible.present):
        yield Row("ring", words["collaboration"])
    if picture.scope and any(dashed and visible.has_line(i) for i, dashed in enumerate(picture.scope.dashed)):
        yield Row("dash", words["dashed"])
    if picture.loss and picture.loss.gone:
        yield Row("gone", words["gone"])
    if picture.loss and picture.loss.apart:
        yield Row("apart", words["apart"])
    if graph.omitted:
        yield Row("none", words["omitted"].format(omitted=number(graph.omitted, graph.lang)))
    if picture.ranking.name:
        yield Row("none", words["size"].format(ranking=picture.ranking.name))


def _samples(visible: Visibility) -> Iterator[tuple[str, float]]:
    """Round values from the largest down, as they are written, and the radius of each in the layout."""
    ranking, lang = visible.picture.ranking, visible.picture.graph.lang
    largest = ranking.largest
    if visible.picture.graph.map or not (math.isfinite(largest) and largest > 0):
        return  # a map writes its numbers
    shown = set()
    for share in _SHARES:
        value = _rounded(share * largest, float(largest).is_integer()) if share < 1 else largest
        value_text = number(value, lang) if float(value).is_integer() else significant(value, lang)
        if value_text not in shown:
            shown.add(value_text)
            yield value_text, radius(value, largest)


def _rounded(value: float, is_count: bool) -> float:
    """The nearest number of one figure; a count stays one."""
    rounded = float(f"{value:.0e}")
    return max(1.0, round(rounded)) if is_count else rounded


def drawn(legend: Legend, scale: float, tone: Tone) -> Iterator[str]:
    """The legend as it stands on the sheet; `scale` is that of the picture, for the samples."""
    font_size, pitch = legend.font_size, legend.font_size * _ROW
    box = legend.box(scale)
    x, y = box.x, box.y + pitch * 0.6
    yield _words(legend.title, x, y, font_size, tone.text, weight=BOLD)
    top = y + pitch * 1.15
    for i, row in enumerate(legend.rows):
        column, line = divmod(i, legend.fit)
        yield from _row(row, x + column * legend.column, top + line * pitch, legend, tone)
    y = top + legend.fit * pitch + (pitch * 0.2 if legend.notes else 0)
    for i, row in enumerate(legend.notes):
        yield from _row(row, x, y + i * pitch, legend, tone)
    if legend.samples:
        yield from _scale(legend, scale, box, tone)


def _row(row: Row, x: float, y: float, legend: Legend, tone: Tone) -> Iterator[str]:
    middle, ink = x + LEGEND.mark + 1, tone.quiet if row.off else tone.text
    if row.sign == "dash":
        edge = {"stroke": ink, "stroke_width": LEGEND.dash_width, "stroke_dasharray": dashes(LEGEND.dash)}
        yield element("path", d=f"M{x:.1f} {y:.1f}h16", **edge)
    elif row.sign == "ring":
        edge = {"stroke": ink, "stroke_width": LEGEND.ring_width}
        yield element("path", d=outline("dot", middle, y, LEGEND.ring), fill="none", **edge)
        yield element("path", d=outline("dot", middle, y, LEGEND.ring_core), fill=ink)
    elif row.sign in ("gone", "apart"):
        edge = {"stroke": ink, "stroke_width": LEGEND.outline_width, "stroke_dasharray": dashes(LEGEND.outline_dash)}
        yield element("circle", cx=middle, cy=y, r=LEGEND.outline, fill="none", **edge)
        if row.sign == "apart":
            yield element("circle", cx=middle, cy=y, r=LEGEND.outline_core, fill=ink)
    elif row.sign != "none":
        mark = outline(row.sign, middle, y, LEGEND.mark)
        yield element("path", d=mark, fill=row.colour, opacity=LEGEND.off if row.off else None)
    start = x if row.sign == "none" else x + 22
    yield _words(row.text, start, y, legend.font_size, ink)
    if row.count:
        right = x + legend.column - 16
        yield _words(row.count, right, y, legend.font_size, tone.quiet, weight=BOLD, anchor="end")


def _scale(legend: Legend, scale: float, box: Box, tone: Tone) -> Iterator[str]:
    """Sample dots side by side on the last line, each with its value."""
    x, middle = box.x, box.y + box.h - max(grown(radius, scale) for _, radius in legend.samples)
    for value_text, radius_ in legend.samples:
        r = grown(radius_, scale)
        yield element("circle", cx=x + r, cy=middle, r=r, fill=tone.tie, fill_opacity=0.75)
        yield _words(value_text, x + 2 * r + 5, middle, legend.font_size, tone.text)
        x += 2 * r + text_width(value_text, legend.font_size) + 20


def _words(
    words: str, x: float, y: float, size: float, ink: str, *, weight: int = PLAIN, anchor: str | None = None
) -> str:
    return element(
        "text", text(words), x=x, y=y + size * 0.36, font_size=size, font_weight=weight, fill=ink, text_anchor=anchor
    )
