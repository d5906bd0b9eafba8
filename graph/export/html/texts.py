"""The stage's own texts, as its script takes them."""

from typing import Any

from ...picture.texts import search_texts
from ...text.catalogue import messages
from ...text.revisions import revision_texts


def texts(lang: str) -> dict[str, Any]:
    """All texts of the script, by its own names; `keys` are the rows of the list of keys."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    keys = (
        (("→", "←"), _("next and previous step; with a presentation clicker too")),
        (("Home", "End"), _("first and last step")),
        (("1", "2", "3", "4"), _("what surrounds the selected actor, so many steps away")),
        (("n", "p"), _("next and previous actor by rank")),
        (("/",), _("find an actor")),
        (("b", "."), _("blank the screen, and light it again")),
        (("s",), _("the speaker's window: notes, next step and clock")),
        (("f",), _("full screen")),
        (("u",), _("update: the step as the network is now, when others have changed it")),
        (("?",), _("this list")),
        (("Esc",), _("back to the step, then out")),
    )
    return {
        "find": _("Find actor"),
        "help": _("Keys"),
        "card": _("Actor"),
        "card_empty": _("Click on an actor in the picture, or find it by name."),
        "partners": _("Partners"),
        "theme": _("Light or dark"),
        "blanked": _("The screen is blank"),
        "lost": _("The server does not answer. The picture and the keys are still there."),
        "blank": _("Blank the screen"),
        "back": _("Previous"),
        "forth": _("Next"),
        "next": catalogue.pgettext("heading of the next step", "Next"),
        "end": _("The end"),
        "no_notes": _("No notes to this step."),
        "elapsed": _("Elapsed"),
        "restart": _("Restart the time"),
        "updating": _("Updating …"),
        "search": search_texts(lang),
        "revisions": revision_texts(lang),
        "keys": [[list(caps), meaning] for caps, meaning in keys],
    }
