"""The commands of the command line, one file for each group of them."""

from .arguments import command_line
from .output import USAGE_FAULT, open_streams, write_no_more

__all__ = ["USAGE_FAULT", "command_line", "open_streams", "write_no_more"]
