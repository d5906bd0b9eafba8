"""What a page or a stage says of the revisions that others make while it is shown."""

from .catalogue import messages


def revision_texts(lang: str) -> dict[str, str]:
    """The texts by the names that the browser's part has for them."""
    _ = messages(lang).gettext
    return {
        "stale": _("Numbers of revision {shown}, now {latest}"),
        "update": _("Update"),
        "changed": _("{who} has changed the network. The numbers are of revision {shown}, now {latest}."),
        "somebody": _("Somebody"),
    }
