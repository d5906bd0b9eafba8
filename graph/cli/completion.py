"""The command `completion`: a script with which a shell completes commands and options."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterator

import shtab

from ..text.catalogue import messages
from .commands import INSTALLED, command_line

# The line that loads the script in each shell, typed or in the file that it reads when it starts.
SHELLS = {
    "bash": f'eval "$({INSTALLED} completion bash)"',
    "zsh": f'eval "$({INSTALLED} completion zsh)"',
    "fish": f"{INSTALLED} completion fish | source",
    "powershell": f"{INSTALLED} completion powershell | Out-String | Invoke-Expression",
}
_FOLDERS = ("DIR", "FOLDER")


def add_completion(command: ArgumentParser, lang: str) -> None:
    """Add the argument of `completion`."""
    command.add_argument("shell", choices=tuple(SHELLS), help=messages(lang).gettext("the shell to write for"))
    command.set_defaults(run=_completion)


def _completion(options: Namespace) -> int:
    parser = command_line(
        lang=options.lang
    )  # by the name of the installed program: shells complete no `python -m graph`
    for action in _actions(parser):
        if action.metavar in (*_FOLDERS, "FILE"):
            action.complete = shtab.DIRECTORY if action.metavar in _FOLDERS else shtab.FILE  # type: ignore[attr-defined]
    print(shtab.complete(parser, options.shell))
    return 0


def _actions(parser: ArgumentParser) -> Iterator[Action]:
    """All options and arguments, those of the commands included; argparse lists them nowhere else."""
    for action in parser._actions:
        yield action
        if isinstance(action.choices, dict):
            for command in action.choices.values():
                if isinstance(command, ArgumentParser):
                    yield from _actions(command)
