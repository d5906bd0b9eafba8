"""Brings the catalogues in `graph/text/locale/` up to date with the messages of the code, for translators.

A new message is added without a translation, one whose English changed is marked fuzzy, and one that nobody uses is
removed. A language that is named (`messages.py fi`) gets a catalogue if it has none.
"""

import ast
import sys
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tokenize import COMMENT, tokenize
from typing import IO, Any

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

GRAPH = Path(__file__).parents[1] / "graph"
LOCALE = GRAPH / "text" / "locale"
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
# The same from run to run: neither a date nor a version, so that a catalogue changes only where its messages do.
_HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: samverkan\\n"
"Language: {language}\\n"
"Plural-Forms: {plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def calls(
    file: IO[bytes],
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """The messages of a module as a method of Babel's gives them, those within f-strings too.

    Babel's own method sees those only from Python 3.12 on.
    """
    source = file.read()
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize(BytesIO(source).readline)
        if token.type == COMMENT
    }

    def above(line: int) -> list[str]:
        """The comment for translators in the lines above, if there is one."""
        first = line
        while first - 1 in comments:
            first -= 1
            if comments[first].startswith(tuple(comment_tags)):
                return [" ".join(comments[one] for one in range(first, line))]
        return []

    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for node in sorted(found, key=lambda node: (node.lineno, node.col_offset)):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in keywords:
            texts = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
            message = tuple(text if isinstance(text, str) else None for text in texts)
            yield node.lineno, name, message, above(node.lineno)


def extracted() -> Catalog:
    """Every message of the code with the modules where it stands."""
    found = Catalog(project="samverkan", charset="utf-8")
    for name, line, message, comments, context in extract_from_dir(
        GRAPH, [("**.py", calls)], keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        found.add(message, locations=[(f"graph/{name}", line)], auto_comments=comments, context=context)
    return found


def updated(path: Path, found: Catalog) -> bytes:
    """A catalogue with the messages that were found, sorted, and no others."""
    language = path.parts[-3]
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    catalogue.update(found)
    catalogue.obsolete.clear()
    for message in catalogue:
        message.flags.discard("python-format")  # which Babel takes a percent sign for; placeholders are in braces
    body = BytesIO()
    write_po(body, catalogue, width=0, sort_output=True, omit_header=True, include_lineno=False)
    return (_HEADER.format(language=language, plural_forms=catalogue.plural_forms).encode() + body.getvalue()).rstrip(
        b"\n"
    ) + b"\n"


def main(languages: Collection[str] = ()) -> None:
    """Update every catalogue, and make those of further languages."""
    for language in languages:
        path = LOCALE / str(Locale.parse(language)) / "LC_MESSAGES" / "graph.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = extracted()
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/graph.po")):
        path.write_bytes(updated(path, found))


if __name__ == "__main__":
    main(sys.argv[1:])
