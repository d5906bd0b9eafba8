"""Errors of the operating system about a file, in the reader's language."""

from .catalogue import N_, messages

_REASONS = frozenset(
    {
        N_("Permission denied"),
        N_("File name too long"),
        N_("Too many levels of symbolic links"),
        N_("No such file or directory"),
        N_("Not a directory"),
        N_("Is a directory"),
        N_("No space left on device"),
        N_("File too large"),
        N_("Read-only file system"),
        N_("Input/output error"),
    }
)
_SEVERITIES = {"error": N_("error"), "warning": N_("warning")}


def severity(name: str, lang: str) -> str:
    """The label of a message: `error` or `warning`, in Swedish `fel` or `varning`."""
    return messages(lang).gettext(_SEVERITIES[name])


def reason(why: str, lang: str) -> str:
    """Why the system refused; in its own words where there is no translation."""
    return messages(lang).gettext(why) if why in _REASONS else why


def unwritable(why: str, lang: str) -> str:
    """The system refuses to write a file, and why."""
    return messages(lang).gettext("cannot be written: {reason}").format(reason=reason(why, lang))
