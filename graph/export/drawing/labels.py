"""Names and numbers as they are written on a sheet, each with a halo in the colour of the background."""

from collections.abc import Iterator, Mapping, Sequence

from ...picture.theme import LABELS, MAP_LABELS
from ...text import number
from .geometry import Box, Geometry
from .glyphs import BOLD, text_width
from .markup import element, text
from .names import Name
from .tones import Tone
from .visibility import Visibility

_NO_HALO: Mapping[str, object] = {}
_DESCENT = 0.36  # from the middle of a line to its base, in font sizes


def written(name: Name, tone: Tone, web: bool) -> str:
    """A name, with a fine line to its dot if it stands away from it."""
    box, size = name.box, name.height
    middle, last = box.y + box.h / 2 + size * _DESCENT, len(name.lines) - 1
    line = "" if name.lead is None else _lead(name.lead, box, tone)
    lines = [
        (words, box.x + box.w / 2, middle + (i - last / 2) * size * LABELS.leading, size, weight)
        for i, (words, weight) in enumerate(zip(name.lines, name.weights, strict=True))
    ]
    halo = _halo(size, tone)
    if web:
        halo["paint_order"] = "stroke"
        return line + "".join(_line(*line_parts, tone, halo) for line_parts in lines)
    # Other programs paint the halo of a glyph over the glyph before: all halos come first.
    return line + "".join(_line(*line_parts, tone, edge) for edge in (halo, _NO_HALO) for line_parts in lines)


def empty_message(words: str, geometry: Geometry, size: float, tone: Tone) -> str:
    """The text of an empty picture."""
    return _line(words, geometry.width / 2, geometry.height / 2, size * 1.2, BOLD, tone)


def numbers(visible: Visibility, geometry: Geometry, size: float, tone: Tone, names: Sequence[Box]) -> Iterator[str]:
    """In a map, how many ties a line stands for, at its middle; of two that overlap, the smaller is left out."""
    graph = visible.picture.graph
    boxes = [*names, *(disc.box for disc in geometry.discs)]
    for count, i in sorted(
        ((line.count, i) for i, line in enumerate(graph.lines)), key=lambda pair: (-pair[0], pair[1])
    ):
        a, b, x, y = geometry.arcs[i]
        x = (geometry.discs[a].x + 2 * x + geometry.discs[b].x) / 4
        y = (geometry.discs[a].y + 2 * y + geometry.discs[b].y) / 4
        count_text = number(count, graph.lang)
        w, h = max(text_width(count_text, size, BOLD) + 12, size + 6), size + 6
        box = Box(x - w / 2, y - h / 2, w, h)
        if any(box.meets(other) for other in boxes):
            continue
        boxes.append(box)
        behind = {"fill": tone.background, "fill_opacity": MAP_LABELS.number_opacity}
        yield element("rect", x=box.x, y=box.y, width=w, height=h, rx=h / 2, **behind)
        yield _line(count_text, x, y + size * _DESCENT, size, BOLD, tone)


def _lead(start: tuple[float, float], box: Box, tone: Tone) -> str:
    x, y = start
    across = min(max(x, box.x + 4), box.x + box.w - 4)
    down = box.y + 2 if box.y > y else box.y + box.h - 2
    path = f"M{x:.1f} {y:.1f}L{across:.1f} {down:.1f}"
    return element("path", d=path, fill="none", stroke=tone.text, stroke_opacity=LABELS.lead_opacity)


def _halo(size: float, tone: Tone) -> dict[str, object]:
    edge = {"stroke_width": size * LABELS.halo, "stroke_opacity": LABELS.halo_opacity, "stroke_linejoin": "round"}
    return {"stroke": tone.background, **edge}


def _line(
    words: str, x: float, y: float, size: float, weight: int, tone: Tone, halo: Mapping[str, object] = _NO_HALO
) -> str:
    style = {"font_size": size, "font_weight": weight, "fill": tone.text, "text_anchor": "middle"}
    return element("text", text(words), x=x, y=y, **style, **halo)
