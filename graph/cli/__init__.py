"""The commands of the command line, one file for each group of them."""

from .commands import INSTALLED, command_line, parse
from .streams import cannot_write, fault, open_streams, write_no_more

__all__ = ["INSTALLED", "cannot_write", "command_line", "fault", "open_streams", "parse", "write_no_more"]
