"""What the operating system says of a file, in the user's language."""

_SWEDISH = {
    "Permission denied": "behörighet saknas",
    "File name too long": "namnet är för långt",
    "Too many levels of symbolic links": "länken leder tillbaka till sig själv",
    "No such file or directory": "filen eller mappen finns inte",
    "Not a directory": "är ingen mapp",
    "Is a directory": "är en mapp",
    "No space left on device": "disken är full",
    "File too large": "filen är för stor",
    "Read-only file system": "enheten är skrivskyddad",
    "Input/output error": "enheten svarar inte",
}


_SEVERITIES = {"error": "fel", "warning": "varning"}


def severity(name: str, lang: str) -> str:
    """What stands before a message: `error` or `warning`, in Swedish `fel` or `varning`."""
    return _SEVERITIES[name] if lang == "sv" else name


def reason(why: str, lang: str) -> str:
    """Why the system refused; in its own words where they have no Swedish here."""
    return _SWEDISH.get(why, why) if lang == "sv" else why


def unwritable(why: str, lang: str) -> str:
    """The system does not let a file be written."""
    return f"{'kan inte skrivas' if lang == 'sv' else 'cannot be written'}: {reason(why, lang)}"
