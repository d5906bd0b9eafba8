"""What the commands of the history share: the store of a folder, and what records are called."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..data.reading import check, read
from ..data.store.edits import ENGAGEMENT, STORIES, RefusedError
from ..data.store.folder import FolderStore
from ..data.store.journal import NAME
from ..data.store.places import Plain
from ..data.store.summaries import Summary, actors_of, story_title
from ..network.model import Network
from ..text import history
from .measuring import folder_of, refused_data, unnamed
from .output import line_of
from .streams import DATA_FAULT, print_message


class Opened(NamedTuple):
    """A folder, its store, and its network, None where the files hold errors."""

    folder: str
    store: FolderStore
    network: Network | None
    has_history: bool


class Names:
    """What records are called: actors by their names, partnerships by those of their members."""

    def __init__(self, network: Network | None, lang: str) -> None:
        self._network = network
        self.lang = lang

    def became(self, record: Summary) -> str:
        """What became of a record, in words."""
        name = self.record(record.file, record.after or record.before or {})
        if record.part:
            name = history.part(record.part, self.lang)
        return history.became(record.what, name, record.fields if record.what == "changed" else (), self.lang)

    def record(self, file: str, fields: Mapping[str, Plain]) -> str:
        """What a record with these fields is called."""
        if file == "actors.yaml":
            return str(fields.get("name") or fields.get("id") or file)
        if file == STORIES:
            return history.story(story_title(fields, self.lang), self.lang)
        if file == ENGAGEMENT:
            return history.engagement(self._actor(str(fields.get("actor") or "")), self.lang)
        members = " – ".join(self._actor(id) for id in actors_of(fields)) or file
        kind = self._kind(str(fields.get("kind") or ""))
        return f"{members} ({kind})" if kind else members

    def _actor(self, id: str) -> str:
        is_known = self._network is not None and id in self._network.position
        return self._network.title(id, self.lang) if self._network and is_known else id

    def _kind(self, key: str) -> str:
        kinds = self._network.kinds if self._network else {}
        return kinds[key].name.text(self.lang).lower() if key in kinds else key


def opened(options: Namespace) -> Opened | int:
    """The folder that was asked for; the exit code if it holds several networks, or neither a network nor a history.

    Where there is no history none is made: `has_history` is false.
    """
    folder = folder_of(options)
    report = check(read(folder))
    if code := unnamed(options, report):
        return code
    has_history = Path(folder, NAME).exists()
    if not has_history and report.network is None:
        return refused_data(report, options.lang)
    return Opened(folder, FolderStore(folder), report.network, has_history)


def refusal(error: RefusedError, lang: str) -> int:
    """Report why nothing can be done, and return the exit code."""
    for problem in error.problems:
        print_message(line_of(problem, lang))
    return DATA_FAULT
