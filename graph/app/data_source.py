"""Where the network on the screen comes from: the folder named at the start, or one of several networks in it."""

import os
import sys
from argparse import ArgumentParser
from functools import cache
from pathlib import Path

from ..data import locations
from ..data.folders import network_in
from ..text import installation
from . import choices


def root() -> str:
    """The data folder: from `--data` on the command line, or SAMVERKAN_DATA, or the default of the commands."""
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data")
    given = parser.parse_known_args(sys.argv[1:])[0].data or os.environ.get(locations.DATA_VARIABLE)
    return given or _default_folder(Path.cwd())


def folder() -> str:
    """The folder of the chosen network; the data folder itself where it holds one, or none is chosen."""
    name = choices.beside_view("network")
    found = network_in(root(), name) if name else None
    return str(found or root())


@cache
def _default_folder(_: Path) -> str:
    """The default data folder, found once: if it disappears later, the example data must not take its place."""
    default = locations.data_folder()
    if default == locations.shipped_data():
        sys.stderr.write(f"{installation.shipped_data(default, 'en')}\n")
    return default
