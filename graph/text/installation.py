"""What is said of what is installed: packages that are missing, and the data that come with the project."""

from collections.abc import Sequence

_NEEDED = {
    "pictures": ("bilder och webbsidor kräver", "pictures and web pages need"),
    "app": ("appen kräver", "the app needs"),
}


def missing(extra: str, names: Sequence[str], lang: str) -> str:
    """Packages of an extra that are not installed, and the command that installs them."""
    needed = _NEEDED[extra][lang == "en"]
    listed = ", ".join(names)
    # Double quotes, which every shell understands, that of Windows too.
    command = f'pip install "samverkan[{extra}]"'
    if lang == "sv":
        return f"{needed} paket som inte är installerade ({listed}); installera dem med: {command}"
    return f"{needed} packages that are not installed ({listed}); install them with: {command}"


def shipped_data(folder: str, lang: str) -> str:
    """Nobody has named a folder, and there is no `data` in the current one."""
    if lang == "sv":
        return f"här finns ingen mapp data: exempeldata som följer med samverkan används ({folder}); --data DIR väljer andra"
    return f"no folder data here: using the example data that come with samverkan ({folder}); --data DIR chooses others"
