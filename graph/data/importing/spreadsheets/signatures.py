"""What a file is by its first bytes, and whether its name agrees."""

import codecs
import re
from collections.abc import Sequence
from pathlib import PurePath

from ..tables import Upload
from . import archive
from .archive import Archive
from .refused import RefusedError

WORKBOOKS = ("xlsx", "ods")
# The endings that each workbook may have; that of another known format is refused.
_SUFFIXES = {"xlsx": ("xlsx", "xlsm", "xltx", "xltm"), "ods": ("ods", "ots")}
_OF_WORKBOOKS = (*_SUFFIXES["xlsx"], *_SUFFIXES["ods"], "xls", "xlsb", "xlt", "numbers")
# A text with one of these endings is read as nothing else; its reader reports if it is something else.
_BY_ENDING = {
    **dict.fromkeys(("csv", "tsv", "tab"), "csv"),
    **dict.fromkeys(("json", "cyjs", "cx", "cx2"), "json"),
    **dict.fromkeys(("net", "paj"), "pajek"),
    **dict.fromkeys(("clu", "vec"), "partition"),
    **{"graphml": "graphml", "gexf": "gexf", "dl": "ucinet"},
}
_YAML = ("yaml", "yml")
_TEXTS = ("txt", "xml")
_DOCUMENTS = ("md", "markdown")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What other files begin with, with the code of the problem.
_OTHERS: Sequence[tuple[bytes, str]] = (
    (b"\x89PNG", "import_is_picture"),
    (b"\xff\xd8\xff", "import_is_picture"),
    (b"GIF8", "import_is_picture"),
    (b"BM", "import_is_picture"),
    (b"RIFF", "import_is_picture"),
    (b"II*\0", "import_is_picture"),
    (b"MM\0*", "import_is_picture"),
    (b"%PDF", "import_is_pdf"),
    (rb"{\rtf", "import_is_document"),
    (b"MZ", "import_is_program"),
    (b"\x7fELF", "import_is_program"),
    (b"\x1f\x8b", "import_is_packed"),
    (b"7z\xbc\xaf", "import_is_packed"),
    (b"Rar!", "import_is_packed"),
    (b"PAR1", "import_is_parquet"),
)
_MAY_BE_TEXT = (b"BM", b"MZ", b"RIFF", b"GIF8", b"Rar!", b"PAR1")
_OF_ARCHIVES = {
    "xlsb": "import_is_xlsb",
    "numbers": "import_is_numbers",
    "document": "import_is_document",
    "zip": "import_is_packed",
}
_XML_ROOT = re.compile(r"<(?:[\w.-]+:)?(graphml|gexf|svg|html)[\s/>]", re.IGNORECASE)
_ANY_ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)")
_NETWORKS = ("vertices", "network", "arcs", "edges", "matrix")  # what begins a network of Pajek's
_PAJEK = re.compile(r"(?:\s|%[^\r\n]*[\r\n])*\*(vertices|network|arcs|edges|matrix|partition|vector)", re.IGNORECASE)
_UCINET = re.compile(r"\s*dl\s*[\s,](?:n|nr|nc|nm|format|data|labels|row|col|diagonal)\b", re.IGNORECASE)
_HEAD = 4096
_SHOWN = 40


def suffix(name: str) -> str:
    """The ending of a file's name in lower case, without its point."""
    return PurePath(name).suffix.lower().removeprefix(".")


def format_of(upload: Upload) -> tuple[str, Archive | None]:
    """The format of a file, and the zip folder that it is if it is a workbook.

    One of `xlsx`, `ods`, `graphml`, `gexf`, `json`, `pajek`, `partition` (of a Pajek network), `ucinet` and `csv`:
    any other text. The content decides, and the name between texts.

    Raises
    ------
    RefusedError
        If the file is of no format that is read, or its name has the ending of another one.
    """
    content, ending = upload.content, suffix(upload.name)
    if content.startswith(_ZIP):
        return _archive(content, ending)
    if content.startswith(_OLE):
        raise RefusedError(_old_office(content))
    for start, code in _OTHERS:
        if content.startswith(start) and (start not in _MAY_BE_TEXT or b"\0" in content[:_HEAD]):
            raise RefusedError(code)
    if content[4:8] == b"ftyp":
        raise RefusedError("import_is_picture")
    if upload.name.lower().endswith(("##h", "##d")):
        raise RefusedError("import_is_ucinet_binary")
    head = _head(content)
    format = _text(content, head, ending)
    if ending in _OF_WORKBOOKS:
        raise RefusedError("import_is_text" if format == "csv" else "import_other_name", format=format)
    return format, None


def _archive(content: bytes, ending: str) -> tuple[str, Archive]:
    folder = Archive(content)
    kind = archive.kind(folder)
    if kind in _OF_ARCHIVES:
        raise RefusedError(_OF_ARCHIVES[kind])
    if ending not in _SUFFIXES[kind] and ending in (*_OF_WORKBOOKS, *_BY_ENDING, *_YAML, *_TEXTS):
        raise RefusedError("import_is_xlsx" if kind == "xlsx" else "import_is_ods")
    return kind, folder


def _old_office(content: bytes) -> str:
    """The code for a file of the form that Office had before 2007, and has for what is encrypted."""
    streams = {name for name in ("EncryptedPackage", "Workbook", "Book") if name.encode("utf-16-le") in content}
    if "EncryptedPackage" in streams:
        return "import_password"
    return "import_is_xls" if streams else "import_is_document"


def _text(content: bytes, head: str, ending: str) -> str:
    """The format of a text: what its ending stands for, and otherwise what it begins with."""
    if ending in _YAML:
        raise RefusedError("import_is_yaml")
    if ending in _DOCUMENTS:
        raise RefusedError("import_is_document")
    pajek = _PAJEK.match(head)
    if ending not in _BY_ENDING and pajek:
        return "pajek" if pajek[1].lower() in _NETWORKS else "partition"
    if ending not in _BY_ENDING and head.startswith("<"):
        return _xml(content, head)
    begins_as_json = head.startswith(("{", "[")) and ending != "txt"
    by_content = "json" if begins_as_json else "ucinet" if _UCINET.match(head) else "csv"
    return _BY_ENDING.get(ending, by_content)


def _xml(content: bytes, head: str) -> str:
    """The format of an XML file; a document type before its root is left to the reader to refuse."""
    # Between a byte order mark and the root there may be any length of declarations.
    text = content.replace(b"\0", b"").decode("latin-1")
    found = _XML_ROOT.search(text)
    root = found[1].lower() if found else ""
    if root in ("graphml", "gexf"):
        return root
    if root == "svg":
        raise RefusedError("import_is_picture")
    if root == "html":
        raise RefusedError("import_is_html")
    named = _ANY_ROOT.search(head)
    raise RefusedError("import_is_xml", root=named[1][:_SHOWN] if named else "?")


def _head(content: bytes) -> str:
    """The beginning of a text, without a byte order mark and blank lines; only what is ASCII in it matters."""
    head = content[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[2:].replace(b"\0", b"")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1").lstrip()
