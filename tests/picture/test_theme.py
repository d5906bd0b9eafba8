"""One file says how everything looks: nothing else has a colour, and what cannot read the file agrees with it."""

import re
import tomllib
from pathlib import Path

import pytest

from graph.app import frame, markup
from graph.picture import shapes, theme

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
SOURCES = sorted(
    file
    for ending in ("py", "js", "mjs", "css", "typ")
    for file in (ROOT / "graph").rglob(f"*.{ending}")
    if not {"bundle", "node_modules", "shipped"} & set(file.relative_to(ROOT).parts)
)
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w(-])")
OF_A_FIELD = re.compile(r"(?:this|[a-z]\w*)\.#\w+|^\s*#\w+", re.MULTILINE)  # of JavaScript, which may be called #add
KINDS = ("--size-", "--radius-", "--weight-")
PROPERTY = re.compile(r"var\((--[\w-]+)")


def area(corners: shapes.Corners) -> float:
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in sides)) / 2


def colours(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    return COLOUR.findall(OF_A_FIELD.sub("", text) if file.suffix == ".js" else text)


def test_no_colour_stands_elsewhere() -> None:
    assert len(SOURCES) > 300
    assert {str(file.relative_to(ROOT)): found for file in SOURCES if (found := colours(file))} == {}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_streamlit_has_the_colours_of_the_page(name: str) -> None:
    page = theme.PAGES[name]
    written = {key: value.upper() for key, value in SETTINGS[name].items() if isinstance(value, str)}
    assert written == {
        "primaryColor": page.primary.upper(),
        "backgroundColor": page.background.upper(),
        "secondaryBackgroundColor": page.secondary.upper(),
        "textColor": page.text.upper(),
        "borderColor": page.border.upper(),
        "linkColor": theme.CHROME["link"][("light", "dark").index(name)].upper(),
    }
    assert SETTINGS[name]["chartCategoricalColors"] == [theme.HUES[m["hue"]][name] for m in theme.SECTORS.values()]


def test_streamlit_has_the_sizes_and_weights_of_the_chrome() -> None:
    assert f"{SETTINGS['baseFontSize']}px" == theme.CHROME["size-text"]
    assert SETTINGS["baseRadius"] == SETTINGS["buttonRadius"] == theme.CHROME["radius-control"]
    assert SETTINGS["headingFontWeights"][1:] == [theme.CHROME["weight-heading"], theme.CHROME["weight-strong"]]
    assert SETTINGS["metricValueFontWeight"] == theme.CHROME["weight-heading"]


def test_what_a_style_sheet_asks_of_the_theme_is_in_it() -> None:
    sheets = [file for file in SOURCES if file.suffix == ".css"]
    tokens = {f"--{name}" for name in theme.CHROME}
    asked = {name for sheet in sheets for name in PROPERTY.findall(sheet.read_text(encoding="utf-8"))}
    assert {name for name in asked if name.startswith(KINDS)} <= tokens
    assert tokens <= asked


def test_the_pages_get_the_theme_with_their_style() -> None:
    light, dark = theme.CHROME["link"]
    assert f"--link:light-dark({light},{dark})" in frame._style()
    assert f"--weight-title:{theme.CHROME['weight-title']}" in frame._style()


def test_marks_of_the_same_radius_are_of_about_the_same_area() -> None:
    areas = {shape: area(corners) for shape, corners in shapes.CORNERS.items()}
    assert set(theme.SHAPES) - areas.keys() == {"dot"}
    assert all(found == pytest.approx(3.14, abs=0.25) for found in areas.values()), areas


def test_a_symbol_on_a_page_is_whole() -> None:
    numbers = [float(n) for n in re.findall(r"(-?[\d.]+)%", markup.symbol_style())]
    assert len(numbers) > 40
    assert min(numbers) >= 0
    assert max(numbers) <= 100


def test_each_shape_has_one_outline_in_all_its_forms() -> None:
    for shape, corners in shapes.CORNERS.items():
        path = [tuple(map(float, point.split(","))) for point in (shapes.path(shape) or "")[1:-1].split("L")]
        box = re.findall(r"([\d.]+)% ([\d.]+)%", shapes.css(shape, 30))
        assert path == [pytest.approx(corner, abs=1e-3) for corner in corners]
        assert [((float(x) - 50) / 30, (float(y) - 50) / 30) for x, y in box] == [
            pytest.approx(corner, abs=1e-2) for corner in corners
        ]
    assert (shapes.path("dot"), shapes.css("dot", 30)) == (None, "circle(30%)")
