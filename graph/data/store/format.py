"""The format that a folder is written in, which rises with the fields that an edit brings."""

from collections.abc import Iterable, Mapping

from ..reading.about import COMPARE_SINCE
from ..reading.links import RESULTS_SINCE
from .edits import Change
from .head import format_of, with_format
from .layout import Layout

_FILE = "actors.yaml"  # states the format of its folder
# The fields that a later format has brought, and which.
_SINCE = {
    (_FILE, "compare"): COMPARE_SINCE,
    (_FILE, "asked"): COMPARE_SINCE,
    ("links.yaml", "results"): RESULTS_SINCE,
}


def in_format(changes: Iterable[Change], layouts: Mapping[str, Layout]) -> dict[str, Layout]:
    """The file that states the format, if changes bring fields of a newer one; nothing where it need not change.

    The format is no change that can be undone: what others have stated since may need it too.

    Raises
    ------
    LayoutError
        If it cannot be stated in the file.
    """
    brought = {(one.file, key) for one in changes for key in one.fields or {}}
    needed = max((_SINCE.get(one, 1) for one in brought), default=1)
    people = layouts.get(_FILE)
    if people is None or needed == 1 or needed <= format_of(people):
        return {}
    return {_FILE: with_format(people, needed)}
