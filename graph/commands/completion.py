"""The command `completion`: what a shell needs to finish commands and options that are begun."""

from argparse import ArgumentParser, Namespace

from .options import Commands

# The name that the command has once the project is installed; shells complete no `python -m graph`.
INSTALLED = "samverkan"
_SHELLS = ("bash", "zsh", "fish", "powershell")


def add(commands: Commands, parser: ArgumentParser) -> None:
    """Add the command; `parser` is that of the whole command line."""
    does = "print a script with which a shell completes commands and options"
    command = commands.add_parser(
        "completion",
        help=does,
        description=f"{does[0].upper()}{does[1:]}, once the project is installed and called as {INSTALLED}.",
        epilog=f'Example: eval "$({INSTALLED} completion bash)"',
    )
    command.add_argument("shell", choices=_SHELLS, help="the shell to write for")

    def run(options: Namespace) -> int:
        import shtab

        prog, parser.prog = parser.prog, INSTALLED
        print(shtab.complete(parser, options.shell))
        parser.prog = prog
        return 0

    command.set_defaults(run=run)
