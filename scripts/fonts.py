"""Makes the fonts of the exported pictures, `graph/export/drawing/fonts/`, from the app's own in `static/`.

`.venv/bin/python scripts/fonts.py`

The app's are variable and packed for browsers, in two files; typesetters and rulers want one file for each weight.
Pictures and pages bring the app's along, so those go there too: an installed package has no `static/`.
"""

from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parents[1]
PARTS = [ROOT / "static" / f"inter-{part}-wght-normal.woff2" for part in ("latin", "latin-ext")]
FONTS = ROOT / "graph" / "export" / "drawing" / "fonts"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 1, 2, 3, 4, 6, 16, 17


def static(style: str, weight: int) -> TTFont:
    """One weight with the letters of both files."""
    with TemporaryDirectory() as folder:
        parts = []
        for part in PARTS:
            font = instantiateVariableFont(TTFont(part, recalcTimestamp=False), {"wght": weight})
            font.flavor = None
            parts.append(str(Path(folder, part.stem).with_suffix(".ttf")))
            font.save(parts[-1])
        made = Merger().merge(parts)
    made["head"].created = made["head"].modified = 0
    made.recalcTimestamp = False
    made["OS/2"].usWeightClass = weight
    names = {
        **{FAMILY: f"Inter {style}".removesuffix(" Regular"), STYLE: "Regular", FULL: f"Inter {style}"},
        **{UNIQUE: f"Inter-{style}-static", POSTSCRIPT: f"Inter-{style}"},
        **{TYPOGRAPHIC_FAMILY: "Inter", TYPOGRAPHIC_STYLE: style},
    }
    for number, text in names.items():
        made["name"].setName(text, number, 3, 1, 0x409)
    return made


if __name__ == "__main__":
    FONTS.mkdir(exist_ok=True)
    for part in PARTS:
        copy(part, FONTS)
    for style, weight in WEIGHTS.items():
        static(style, weight).save(FONTS / f"Inter-{style}.ttf")
