"""Writes docs/commands.md from the commands' own options.

`.venv/bin/python scripts/commands_page.py`
"""

from argparse import ArgumentParser, _ActionsContainer, _ArgumentGroup, _HelpAction, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

from graph.cli import command_line
from graph.cli.completion import SHELLS

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
SCOPE = "scope"

HEAD = """# The commands

`samverkan COMMAND`, or `python -m graph COMMAND` in a folder that has no `graph` of its own. Exit codes: 0, 1 for data
that cannot be loaded (and, of `check`, for a fault in a story), 2 for a command that asks for what is not there, or for
packages that are not installed. `--lang sv`, before or after the command, gives messages, errors and `--help` in
Swedish. `samverkan --version` shows the version. Made by `scripts/commands_page.py`.

A shell completes commands, options, their values and the names of files after one line, which may stand in the file
that the shell reads when it starts:

| shell | line |
|---|---|
"""


def commands() -> dict[str, ArgumentParser]:
    """Each command's parser, by name."""
    [group] = [action for action in command_line()._actions if isinstance(action, _SubParsersAction)]
    return dict(group.choices)


def options(container: _ActionsContainer) -> Iterator[tuple[str, str]]:
    """Each option and argument of a command or of a group, as it is written, and its help."""
    for action in container._group_actions if hasattr(container, "_group_actions") else container._actions:
        if isinstance(action, _HelpAction):
            continue
        choices = f"{{{','.join(map(str, action.choices))}}}" if action.choices else action.dest
        value = [str(action.metavar or choices)] if action.nargs != 0 else []  # a switch takes none
        yield " ".join([*action.option_strings, *value]), action.help or ""


def page() -> str:
    """The whole page."""
    sections, scope = [], ""
    for name, command in commands().items():
        shared = [row for group in command._action_groups if group.title == SCOPE for row in options(group)]
        own = [row for row in options(command) if row not in shared]
        scope = scope or _table(shared)
        beside = "".join(f"\n{group.title} {group.description}.\n" for group in _empty(command))
        more = f"{beside}\nIt takes the options of a [scope](#the-scope) too.\n" if shared else beside
        example = (command.epilog or "").removeprefix("Example: ")
        sections.append(f"## {name}\n\n{command.description}\n\n```sh\n{example}\n```\n\n{_table(own)}{more}")
    shells = "".join(f"| {shell} | `{line.replace('|', chr(92) + '|')}` |\n" for shell, line in SHELLS.items())
    told = "Which part of the network is looked at; the numbers are those of the page Explore in the same scope."
    return "\n".join([HEAD + shells, *sections, f"## The scope\n\n{told}\n\n{scope}"])


def _empty(command: ArgumentParser) -> list[_ArgumentGroup]:
    """The groups of a command that only say something."""
    return [group for group in command._action_groups if group.description and not group._group_actions]


def _table(rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    told = [f"| `{written}` | {help_.replace('|', chr(92) + '|')} |\n" for written, help_ in rows]
    return "".join(["| option | |\n", "|---|---|\n", *told])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
