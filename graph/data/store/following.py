"""What is stated of engagement follows its actors, and is checked as the reader does."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from ...network.problems import Problem
from ..reading.actors import LinkableActors
from ..reading.engagement import parse
from ..reading.files import InputFile
from .edits import ENGAGEMENT, Change, Edit, version
from .layout import Layout
from .splicing import lines_of, record_of

_ACTORS = "actors.yaml"


def following(edit: Edit, layouts: Mapping[str, Layout]) -> Iterator[Change]:
    """What becomes of entries with an edit: that of an actor that goes, goes, and another id is another there too.

    Entries that the edit changes itself are not touched.
    """
    layout = layouts.get(ENGAGEMENT)
    if layout is None or not len(layout):
        return
    touched = {one.record for one in edit.changes if one.file == ENGAGEMENT}
    ids = {str((one.fields or {}).get("id", "")) for one in edit.changes if one.file == _ACTORS}
    for one in edit.changes:
        is_of_actor = one.file == _ACTORS and one.record in layout.positions and one.record not in touched
        id = None if one.fields is None else one.fields.get("id")
        if not is_of_actor or id == one.record or (id is None and one.record in ids):
            continue
        entry = record_of(layout, layout.positions[one.record])
        yield Change(ENGAGEMENT, one.record, version(entry), None if id is None else {**entry, "actor": id})


def entry_problems(files: Mapping[str, Layout], touched: Collection[tuple[str, int]], folder: str) -> list[Problem]:
    """What the reader finds in entries that have changed, warnings too, and nothing that stands elsewhere."""
    layout = files.get(ENGAGEMENT)
    places = [i for file, i in touched if file == ENGAGEMENT]
    if layout is None or not places:
        return []
    lines = {line for i in places for line in lines_of(layout, i)}
    return [one for one in all_entry_problems(files, folder) if one.line in lines]


def all_entry_problems(files: Mapping[str, Layout], folder: str) -> list[Problem]:
    """What the reader finds in the entries of all actors."""
    actors = files.get(_ACTORS)
    known = None if actors is None else LinkableActors(actors.positions, {})
    source = InputFile(str(Path(folder, ENGAGEMENT)), files[ENGAGEMENT].text.encode(errors="surrogatepass"))
    return [problem for one in parse(source, known).found for problem in one.problems]
