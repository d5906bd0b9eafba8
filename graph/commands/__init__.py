"""The commands of the command line, one file for each group of them."""

from .arguments import INSTALLED, command_line, parse
from .streams import USAGE_FAULT, open_streams, say, write_no_more

__all__ = ["INSTALLED", "USAGE_FAULT", "command_line", "open_streams", "parse", "say", "write_no_more"]
