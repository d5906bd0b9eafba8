"""Which files of a folder can be edited."""

from pathlib import Path
from typing import Literal, TypeAlias

from ...network.problems import Problem
from ..folders import FILES, data_files
from .drives import is_network_drive
from .edits import OPTIONAL, RefusedError
from .journal import NAME

# Whether a folder whose network stands in tables will do: never, once it has a journal, or in any case.
Tables: TypeAlias = Literal["never", "begun", "any"]


def editable_files(folder: Path, tables: Tables) -> tuple[str, ...]:
    """The names of the files: of a network in tables those that need not be there alone.

    Raises
    ------
    RefusedError
        With the problem, if the folder lies on a network drive, or `tables` are there that will not do.
    """
    names = data_files(folder)
    is_yaml = (names.actors, names.links) == FILES
    if not is_yaml and (tables == "never" or (tables == "begun" and not (folder / NAME).exists())):
        raise RefusedError(Problem(str(folder), 0, "tables_not_editable", {"found": names.actors}))
    if is_network_drive(folder):
        raise RefusedError(Problem(str(folder), 0, "network_drive"))
    return (*FILES, *OPTIONAL) if is_yaml else OPTIONAL
