"""The command `completion`: what a shell needs to finish commands and options that are begun."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterator

from .options import Commands

# The name that the command has once the project is installed; shells complete no `python -m graph`.
INSTALLED = "samverkan"
# How each shell takes the script in, now or from the file that it reads when it starts.
SHELLS = {
    "bash": f'eval "$({INSTALLED} completion bash)"',
    "zsh": f'eval "$({INSTALLED} completion zsh)"',
    "fish": f"{INSTALLED} completion fish | source",
    "powershell": f"{INSTALLED} completion powershell | Out-String | Invoke-Expression",
}
_FOLDERS = ("DIR", "FOLDER")


def add(commands: Commands, parser: ArgumentParser) -> None:
    """Add the command; `parser` is that of the whole command line."""
    does = "print a script with which a shell completes commands and options"
    command = commands.add_parser(
        "completion",
        help=does,
        description=f"{does[0].upper()}{does[1:]}, once the project is installed and called as {INSTALLED}.",
        epilog=f"Example: {SHELLS['bash']}",
    )
    command.add_argument("shell", choices=tuple(SHELLS), help="the shell to write for")

    def run(options: Namespace) -> int:
        import shtab

        for action in _actions(parser):
            if action.metavar in (*_FOLDERS, "FILE"):
                action.complete = shtab.DIRECTORY if action.metavar in _FOLDERS else shtab.FILE  # type: ignore[attr-defined]
        prog, parser.prog = parser.prog, INSTALLED
        print(shtab.complete(parser, options.shell))
        parser.prog = prog
        return 0

    command.set_defaults(run=run)


def _actions(parser: ArgumentParser) -> Iterator[Action]:
    """All options and arguments, those of the commands included; argparse lists them nowhere else."""
    for action in parser._actions:
        yield action
        if isinstance(action.choices, dict):
            for command in action.choices.values():
                if isinstance(command, ArgumentParser):
                    yield from _actions(command)
