"""Where the network of an import may be saved, and saving it: everything in one commit, or nothing."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ...data import locations
from ...data.atomic import archive
from ...data.folders import look_into, name_problem
from ...data.importing.taking_in import Destination, destination
from ...data.importing.understood import Decisions
from ...data.saving import BusyError, ChangedError
from ...network.model import Network
from ...network.problems import DataError, Problem
from ...text import system
from ...text.catalogue import N_, messages
from ...text.importing import words
from .. import data_source
from ..computing import imports
from ..computing.apart import COMPUTING
from ..locality import is_local
from ..worker.jobs import save_network
from ..worker.limits import LIMITS
from .session import Import

_FAULTS = {
    "elsewhere": N_(
        "Networks can be saved only at the computer that the app runs on. Here it can be opened for this visit, and "
        "its files can be downloaded."
    ),
    "example": N_(
        "These are the example data that come with the program. Start the app with a folder of your own to save: "
        "samverkan app --data DIR."
    ),
    "unwritable": N_("The data folder cannot be written to."),
}


class Target(NamedTuple):
    """A place to save to: a new folder inside the data folder if `is_new`, else the folder itself."""

    folder: Path
    is_new: bool


def fault() -> str | None:
    """The code of the reason why nothing can be saved here, None if it can."""
    if not is_local():
        return "elsewhere"
    root = Path(data_source.root())
    if str(root) == locations.shipped_data():
        return "example"
    there = next((one for one in (root, *root.absolute().parents) if one.exists()), root)
    return None if os.access(there, os.W_OK) else "unwritable"


def reason(code: str, lang: str) -> str:
    """Why nothing can be saved here."""
    return messages(lang).gettext(_FAULTS[code])


def has_no_place() -> bool:
    """Whether the data folder is itself a network, so that it has no place for another."""
    return look_into(data_source.root()).kind == "network"


def targets(*, adds: bool) -> tuple[Target, ...]:
    """The places that a network may be saved to: its own folder if it `adds` to the one there, else new ones."""
    root = Path(data_source.root())
    kind = look_into(root).kind
    if adds:
        return (Target(Path(data_source.folder()), is_new=False),)
    new = (Target(root, is_new=True),) if kind in ("empty", "several") else ()
    return (*((Target(root, is_new=False),) if kind in ("empty", "missing") else ()), *new)


def whole(made: Import, network: Network, there: Network | None) -> Network:
    """What would be saved or opened: the network, or both as one where it adds to one that is there.

    Raises
    ------
    Pending
        If both are still being put together.
    """
    if there is None:
        return network
    key = (network.digest, there.digest, made.choices)
    if made.combined is None or made.combined[0] != key:
        made.combined = key, COMPUTING(imports.both, there, network, imports.made(made.choices))
    return made.combined[1]


def into(target: Target, name: str, lang: str) -> Destination | str:
    """The folder to write to as it is now, or the sentence that says what is wrong with it."""
    if target.is_new and (problem := name_problem(name)) is not None:
        return problem.message(lang)
    if target.is_new and os.path.lexists(target.folder / name):
        return messages(lang).gettext("There is something of this name in the data folder already.")
    try:
        found = destination(target.folder / name if target.is_new else target.folder)
    except OSError as error:
        return system.unwritable(error.strerror or str(error), lang)
    return found.message(lang) if isinstance(found, Problem) else found


@dataclass(slots=True, eq=False)
class Saving:
    """A network that is being saved, where, the names of its files, its decisions, and what has come of it.

    `outcome` is None until it has been written or refused, then empty or the sentence that says why not: a run of the
    page may be interrupted after that, and the next one goes on from there.
    """

    network: Network
    to: Destination
    is_new: bool
    files: str
    decisions: Decisions
    outcome: str | None = None


def save(saving: Saving, lang: str) -> str:
    """Write the network and the decisions in a process of its own; the sentence that says why not, empty if written."""
    if saving.outcome is None:
        saving.outcome = _saved(saving.network, saving.to, saving.files, saving.decisions, lang)
    return saving.outcome


def archived(network: Network, files: str, decisions: Decisions, lang: str) -> bytes:
    """The files of the network, with the decisions, as one archive.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    with TemporaryDirectory() as folder:
        to = destination(Path(folder, "network"))
        assert isinstance(to, Destination), "a new folder"
        save_network(network, to, _heading(files, lang), decisions, LIMITS)
        return archive((name, (to.folder / name).read_bytes()) for name in sorted(to.fingerprints))


def _saved(network: Network, to: Destination, files: str, decisions: Decisions, lang: str) -> str:
    try:
        save_network(network, to, _heading(files, lang), decisions, LIMITS)
    except DataError as error:
        return _first(error.problems, lang)
    except (ChangedError, BusyError):
        return words.changed_meanwhile(lang)
    except OSError as error:
        return system.unwritable(error.strerror or str(error), lang)
    return ""


def _heading(files: str, lang: str) -> str:
    return words.heading(files, datetime.now().astimezone().date().isoformat(), lang)


def _first(problems: Sequence[Problem], lang: str) -> str:
    return problems[0].message(lang) if problems else words.changed_meanwhile(lang)
