"""A picture as SVG: well-formed whatever the names, complete, and the same every time."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from xml.etree import ElementTree

import exported
import networks
import pytest

from graph.export import drawing
from graph.export.drawing.geometry import Box, geometry_of
from graph.export.drawing.legend import legend
from graph.export.drawing.names import names
from graph.export.drawing.ring import ring_boxes, ring_names
from graph.export.drawing.visibility import visibility_of
from graph.export.formats import readback
from graph.metrics.whatif import cut_off
from graph.network.model import Network
from graph.network.selection import Change, Scope, Selection, without
from graph.picture import Picture, compose
from graph.picture.url import View

SVG = "{http://www.w3.org/2000/svg}"
VIEWS = {
    "everything": View(),
    "dimmed": View(scope=Scope(Selection(sectors=frozenset({"public"})))),
    "hidden": View(scope=Scope(Selection(sectors=frozenset({"public"}))), hide=True),
    "focus": View(scope=Scope(focus=("msi",)), hide=True),
    "selected": View(actor="msi"),
    "path": View(actor="msi", to="almi"),
    "regions": View(colour="region", layout="regions", size="betweenness"),
    "map": View(map="sector"),
    "communities": View(map="community"),
}


def shipped(view: str) -> Picture:
    return compose(networks.shipped(), VIEWS[view], "sv")


def drawn(picture: Picture, **options: bool) -> tuple[ElementTree.Element, drawing.SvgDocument]:
    made = drawing.svg(picture, "Title", "What it shows", **options)
    return ElementTree.fromstring(made.text), made


def group(root: ElementTree.Element, name: str) -> ElementTree.Element:
    found = root.find(f".//{SVG}g[@id='{name}']")
    return ElementTree.Element("none") if found is None else found


def written(root: ElementTree.Element, name: str) -> list[str]:
    return [text.text or "" for text in group(root, name).iter(f"{SVG}text")]


@pytest.mark.parametrize("make", exported.NETWORKS.values(), ids=exported.NETWORKS)
def test_it_is_well_formed_and_shows_everybody(make: Callable[[], Network]) -> None:
    network = make()
    root, made = drawn(compose(network, View(), "en"))
    assert (made.actors, made.ties) == (len(network.actors), len(network.ties))
    assert len(group(root, "actors")) == len(network.actors)
    assert (root.get("role"), root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == (
        "img",
        "Title",
        "What it shows",
    )


def test_a_description_is_heard_to_its_end() -> None:
    told = " ".join(f"word {i}" for i in range(100))
    root = ElementTree.fromstring(drawing.svg(compose(networks.star(), View(), "en"), "Title", told).text)
    assert root.findtext(f"{SVG}desc") == told


def test_nothing_in_it_runs_or_is_fetched() -> None:
    root, made = drawn(compose(exported.hostile(), View(), "en"))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "defs", "radialGradient", "stop"),
        *("rect", "g", "circle", "path", "text"),
    }
    addresses = [value for element in root.iter() for value in element.attrib.values() if "url(" in value]
    assert {address[:5] for address in addresses} == {"url(#"}
    assert "<script" not in made.text
    assert "url(http" not in made.text


def test_hostile_names_are_plain_cut_and_never_turn_the_line() -> None:
    root, _ = drawn(compose(exported.hostile(), View(), "en"))
    texts = written(root, "names")
    assert "<script>alert(1)</script>" in texts
    assert "null bell escape end" in texts
    assert "x" * 17 + "…" + "x" * 10 in texts
    assert not set("\u202e\u202c\x00\x07\n") & set("".join(root.itertext()))


def test_the_same_picture_gives_the_same_text() -> None:
    assert drawn(shipped("everything"))[1] == drawn(shipped("everything"))[1]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("sheet", [drawing.SCREEN, *(paper.format for paper in drawing.PAPERS.values())])
def test_nothing_written_lies_over_another_and_nothing_is_cut_off(view: str, sheet: drawing.Format) -> None:
    visible = visibility_of(shipped(view))
    picture = visible.picture
    explained = legend(visible, ["#000000"] * len(picture.partition.legend), sheet)
    fills = partial(ring_boxes, picture, height=sheet.font_size) if picture.graph.map else None
    geometry = geometry_of(visible, sheet.width, sheet.height, explained.width, fills)
    taken = explained.box(geometry.scale)
    named = (
        ring_names(picture, geometry.discs, sheet.font_size, geometry.origin)
        if picture.graph.map
        else names(visible, geometry, sheet.font_size, sheet.names, [taken])
    )
    boxes = [taken, *(name.box for name in named)]
    assert len(boxes) > 4
    assert [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if a.meets(b)] == []
    assert all(box.x >= 0 and box.y >= 0 for box in boxes)
    assert all(box.x + box.w <= sheet.width and box.y + box.h <= sheet.height for box in boxes)
    shown = [geometry.discs[i] for i in visible.whole]
    assert all(explained.width <= disc.x - disc.r and disc.x + disc.r <= sheet.width for disc in shown)
    assert all(disc.r <= disc.y <= sheet.height - disc.r for disc in shown)


@pytest.mark.parametrize("view", ["everything", "dimmed", "hidden", "regions"])
@pytest.mark.parametrize("sheet", [drawing.SCREEN, *(paper.format for paper in drawing.PAPERS.values())])
def test_no_name_stands_beside_a_nameless_dot_that_could_be_its_own(view: str, sheet: drawing.Format) -> None:
    visible = visibility_of(shipped(view))
    geometry = geometry_of(visible, sheet.width, sheet.height, 0, None)
    placed = names(visible, geometry, sheet.font_size, sheet.names, [])
    nameless = set(visible.present) - {name.dot for name in placed}
    assert nameless
    for name in placed:
        x, y, w, h = name.box
        around, own = Box(x - 3, y - 3, w + 6, h + 6), geometry.discs[name.dot].r
        assert [i for i in nameless if geometry.discs[i].r >= own and geometry.discs[i].box.meets(around)] == []


def test_more_is_named_on_larger_sheets_and_hubs_always() -> None:
    picture = shipped("everything")
    many = []
    for sheet in (drawing.PAPERS[paper].format for paper in ("a4", "a3", "a0")):
        root = ElementTree.fromstring(drawing.svg(picture, "", "", sheet=sheet).text)
        many.append(len(written(root, "names")))
        assert "SEED2SCALE" in written(root, "names")
    assert many == sorted(many)
    assert many[0] >= 20
    assert many[2] >= 100


def test_what_is_out_of_scope_is_faint_or_gone() -> None:
    assert drawn(shipped("dimmed"))[1].actors == 170
    public = [actor for actor in networks.shipped().actors if actor.sector == "public"]
    root, made = drawn(shipped("hidden"))
    assert made.actors == len(public) == 58
    colours = Counter(path.get("fill") for path in group(root, "actors").iter(f"{SVG}path"))
    assert colours["#0B6BB0"] == 58
    assert made.ties < 253


def test_ties_that_lead_out_of_the_scope_are_fainter_than_those_within_and_stronger_than_the_rest() -> None:
    def strengths(view: View) -> dict[float, int]:
        paths = group(drawn(compose(networks.shipped(), view, "en"))[0], "ties").iter(f"{SVG}path")
        counts: Counter[float] = Counter()
        for path in paths:
            counts[float(path.get("stroke-opacity") or 1)] += (path.get("d") or "").count("Q")
        return counts

    projects = Scope(Selection(forms=frozenset({"project"})))
    assert strengths(View(scope=projects)) == {0.24: 57, 0.11: 253 - 57}
    assert strengths(View(scope=projects, hide=True)) == {}


def test_who_is_gone_is_an_outline_and_who_is_cut_off_is_marked_and_named() -> None:
    picture = compose(networks.shipped(), View(change=Change(actors=frozenset({"msi"}))), "sv")
    root, made = drawn(picture)
    assert picture.loss is not None
    assert picture.loss.gone == ("Mötesplats Social Innovation",)
    apart = cut_off(networks.shipped(), without(networks.shipped(), ["msi"]))
    assert len(apart) == 24
    assert [picture.graph.dots[i].id for i in picture.loss.apart] == list(apart)
    outlines = group(root, "gone").findall(f"{SVG}g")
    assert [outline.findtext(f"{SVG}title") for outline in outlines] == ["Mötesplats Social Innovation"]
    dashed = [one for one in group(root, "actors").iter(f"{SVG}circle") if one.get("stroke-dasharray")]
    assert len(dashed) == len(apart)
    assert made.actors == len(networks.shipped().actors) - 1
    named = " ".join(written(root, "names"))
    assert "Mötesplats Social Innovation" in named
    assert sum(networks.shipped().actor(id).name.split()[0] in named for id in apart) >= 20
    assert {"Borttagen", "Avskuren"} <= set(written(root, "legend"))
    readback.svg(made.text.encode(), made.actors, made.ties)
    before = drawn(compose(networks.shipped(), View(), "sv"))[0]
    assert not {"Borttagen", "Avskuren"} & set(written(before, "legend"))


def test_a_focus_shows_the_surroundings_and_counts_them() -> None:
    root, made = drawn(shipped("focus"))
    near = set(networks.shipped().graph["msi"])
    assert made.actors == len(near) + 1
    assert any(" / " in text for text in written(root, "legend"))


def test_a_path_shines_and_its_ends_are_named() -> None:
    root, _ = drawn(shipped("path"))
    assert {"Mötesplats Social Innovation", "Almi"} <= set(written(root, "names"))
    strong = [path for path in group(root, "ties") if path.get("stroke-opacity") == "0.9"]
    assert strong
    assert group(root, "ties")[-1] in strong


def test_the_legend_explains() -> None:
    texts = written(drawn(shipped("everything"))[0], "legend")
    assert texts[:3] == ["Sektor", "Offentlig sektor", "58"]
    assert texts[-4:] == ["Storlek: Partner", "30", "9", "2"]


def test_an_empty_picture_says_so() -> None:
    root, _ = drawn(compose(networks.empty(), View(), "sv"))
    assert "Ingen aktör syns med de här filtren" in "".join(root.itertext())


def test_a_map_names_its_nodes_and_numbers_its_ties() -> None:
    root, made = drawn(shipped("map"))
    assert (made.actors, made.ties) == (4, 6)
    assert "Aktörer: 58 · band inom: 49" in written(root, "names")
    assert sorted(written(root, "numbers")) == sorted(["75", "36", "25", "6", "3", "2"])


def test_uncertain_ties_are_dashed_and_explained() -> None:
    root, _ = drawn(compose(networks.shipped(), View(scope=Scope(Selection(at="2019"))), "en"))
    assert [path for path in group(root, "ties") if path.get("stroke-dasharray")]
    assert "Uncertain tie" in written(root, "legend")


@pytest.mark.parametrize("tone", drawing.TONES)
def test_the_ground_is_that_of_the_tone(tone: str) -> None:
    made = drawing.svg(shipped("everything"), "", "", tone=tone)
    assert f'fill="{drawing.TONES[tone].background}"' in made.text
    entry = shipped("everything").partition.legend[0]
    assert f'fill="{getattr(entry.mark.colour, tone)}"' in made.text


def test_letters_travel_with_a_file_for_browsers_only() -> None:
    swedish = drawn(shipped("everything"))[1].text
    assert swedish.count("@font-face") == 1
    polish = replace(networks.star(), actors=tuple(replace(a, name="Łódź") for a in networks.star().actors))
    assert drawn(compose(polish, View(), "en"))[1].text.count("@font-face") == 2
    assert "@font-face" not in drawn(shipped("everything"), web=False)[1].text


def test_thousands_without_a_tie_are_drawn() -> None:
    many = networks.network({f"n{i:04}": "public" for i in range(3_000)})
    assert drawn(compose(many, View(), "en"))[1].actors == 3_000
