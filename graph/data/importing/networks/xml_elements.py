"""XML, element by element: nothing outside the file is read, and no document type is accepted."""

from collections.abc import Callable, Mapping
from typing import TypeAlias
from xml.parsers import expat

from .limits import DEEPEST, LONGEST_VALUE
from .noted import Noted

# An element without its prefix, its attributes without theirs, and its line.
Start: TypeAlias = Callable[[str, Mapping[str, str], int], None]
# An element, the text that stands directly before its end, and the line of the end.
End: TypeAlias = Callable[[str, str, int], None]

_ENDS_EARLY = {
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
}
_ENCODING = {
    expat.errors.codes[message]
    for message in (expat.errors.XML_ERROR_UNKNOWN_ENCODING, expat.errors.XML_ERROR_INCORRECT_ENCODING)
}


def read(content: bytes, root: str, noted: Noted, start: Start, end: End) -> None:
    """Call `start` and `end` for each element of a file whose outermost element is `root`.

    Raises
    ------
    Refused
        If the file is empty, no XML, cut off, wrongly encoded, or holds another root, a document type, an inclusion,
        too deep a structure or too long a value.
    """
    if not content.strip():
        raise noted.refuse(0, "import_file_empty")
    elements = _Elements(root, noted, start, end)
    try:
        elements.parser.Parse(content, True)
    except (LookupError, ValueError):  # an encoding that Python lacks, or of several bytes a character
        raise noted.refuse(1, "import_bad_encoding") from None
    except expat.ExpatError as error:
        if error.code in _ENDS_EARLY:
            raise noted.refuse(error.lineno, "import_cut_off") from None
        if error.code in _ENCODING or not _is_utf8(content):
            raise noted.refuse(error.lineno, "import_bad_encoding") from None
        raise noted.refuse(error.lineno, "import_bad_xml") from None


class _Elements:
    def __init__(self, root: str, noted: Noted, start: Start, end: End) -> None:
        self.root, self.noted, self.start, self.end = root, noted, start, end
        self.depth, self.length = 0, 0
        self.text: list[str] = []
        self.names = _Local()
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.opened
        self.parser.EndElementHandler = self.closed
        self.parser.CharacterDataHandler = self.written

    def doctype(self, *_: object) -> None:
        raise self.noted.refuse(self.parser.CurrentLineNumber, "import_dtd")

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        line, tag, depth = self.parser.CurrentLineNumber, self.names[name], self.depth + 1
        self.depth = depth
        if depth == 1 and tag.casefold() != self.root:
            raise self.noted.refuse(line, "import_other_root", expected=self.root, found=tag)
        if depth > DEEPEST:
            raise self.noted.refuse(line, "import_too_deep", limit=DEEPEST)
        if tag == "include":
            raise self.noted.refuse(line, "import_inclusion")
        if attributes:
            if max(map(len, attributes.values())) > LONGEST_VALUE:
                raise self.noted.refuse(line, "import_long_value", limit=LONGEST_VALUE)
            if ":" in "".join(attributes):
                attributes = {self.names[key]: value for key, value in attributes.items()}
        self.text.clear()
        self.length = 0
        self.start(tag, attributes, line)

    def closed(self, name: str) -> None:
        self.depth -= 1
        self.end(self.names[name], "".join(self.text), self.parser.CurrentLineNumber)
        self.text.clear()
        self.length = 0

    def written(self, text: str) -> None:
        self.length += len(text)
        if self.length > LONGEST_VALUE:
            raise self.noted.refuse(self.parser.CurrentLineNumber, "import_long_value", limit=LONGEST_VALUE)
        self.text.append(text)


class _Local(dict[str, str]):
    """Names without their prefix, by what is written."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


def _is_utf8(content: bytes) -> bool:
    """Whether the bytes are UTF-8, or have the mark of UTF-16, so that the encoding is not what is wrong."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
