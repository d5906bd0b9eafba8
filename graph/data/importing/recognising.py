"""Files of any format, read into tables."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from ...network.problems import Problem
from . import delimited, finding, opendocument, workbook
from .archive import Archive
from .refused import RefusedError
from .signatures import format_of
from .sizes import MEGABYTE, MOST_BYTES, MOST_BYTES_TOGETHER
from .tables import Sheet, Table, Upload

# The module that reads each format of networks: its function `tables` makes those of a file, and what is said of it.
_READERS = {"graphml": "graphml", "gexf": "gexf", "json": "network_json", "pajek": "pajek", "ucinet": "ucinet"}
# What tells one year's file from the next: `aktörer 2024-05` is `aktörer` again.
_DIGITS = re.compile(r"[\W_]*\d[\d\W_]*")


@dataclass(frozen=True, slots=True)
class Read:
    """The tables of some files, in order, and what is said of them.

    An error means that the file, or the sheet, that it names gives no tables; what was left out or assumed in those
    that do is a warning.
    """

    tables: tuple[Table, ...]
    problems: tuple[Problem, ...]


def read_tables(uploads: Sequence[Upload]) -> Read:
    """The tables of all files, whatever format each has.

    Each table has a key of its own. Never raises for what is wrong with the files: that is among the problems.
    """
    found: list[Table] = []
    problems: list[Problem] = []
    texts: list[tuple[str, Upload]] = []
    together = 0
    for given in uploads:
        upload = Upload(_printable(given.name), given.content)
        together += len(upload.content)
        try:
            _check_size(upload, together)
            format, folder = format_of(upload)
        except RefusedError as error:
            problems.append(error.problem(upload.name))
            continue
        texts.append((format, upload))
    return Read(tuple(found), tuple(problems))
