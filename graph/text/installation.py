"""Sentences about what is installed: packages that are missing, and the data that come with the project."""

from collections.abc import Sequence

from .catalogue import N_, messages

_NEEDED = {
    "pictures": N_(
        "pictures and web pages need packages that are not installed ({listed}); install them with: {command}"
    ),
    "app": N_("the app needs packages that are not installed ({listed}); install them with: {command}"),
    "cluster": N_("a cluster needs packages that are not installed ({listed}); install them with: {command}"),
}


def missing(extra: str, names: Sequence[str], lang: str) -> str:
    """Packages of an extra that are not installed, and the command that installs them."""
    # Double quotes, which every shell understands, that of Windows too.
    command = f'pip install "samverkan[{extra}]"'
    return messages(lang).gettext(_NEEDED[extra]).format(listed=", ".join(names), command=command)


def shipped_data(folder: str, lang: str) -> str:
    """Nobody has named a folder, and there is no `data` in the current one."""
    template = messages(lang).gettext(
        "no folder data here: using the example data that come with samverkan ({folder}); --data DIR chooses others"
    )
    return template.format(folder=folder)
