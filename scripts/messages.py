"""Brings the catalogues in `graph/text/locale/` up to date with the messages of the code, for translators.

A new message is added without a translation, one whose English changed is marked fuzzy, one that nobody uses removed.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

GRAPH = Path(__file__).parents[1] / "graph"
KEYWORDS = {
    "_": None,
    "N_": None,
    "NN_": (1, 2),
    "NC_": ((1, "c"), 2),
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def extracted() -> Catalog:
    """Every message of the code with the places where it stands."""
    found = Catalog(project="samverkan", charset="utf-8")
    for name, line, message, comments, context in extract_from_dir(
        GRAPH, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        found.add(message, locations=[(f"graph/{name}", line)], auto_comments=comments, context=context)
    return found


def main() -> None:
    """Update every catalogue."""
    found = extracted()
    for path in sorted((GRAPH / "text" / "locale").glob("*/LC_MESSAGES/graph.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.parts[-3])
        catalogue.update(found)
        catalogue.obsolete.clear()
        with path.open("wb") as file:
            write_po(file, catalogue, width=0, sort_output=True, omit_header=False, include_lineno=False)


if __name__ == "__main__":
    main()
