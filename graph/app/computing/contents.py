"""The contents of exported files, as a function that a process can be asked for."""

from ...data import atomic
from ...export import formats
from ...export.exporting import Export

EVERYTHING = "everything"


def content_of(export: Export, stem: str, suffix: str) -> bytes:
    """The content of one file, or of an archive of all files where the stem is `everything`."""
    material = export.material()
    if stem == EVERYTHING:
        return atomic.archive((name, written.content) for name, written in export.files(material))
    return formats.SINGLE[f"{stem}{suffix}"](material).content
