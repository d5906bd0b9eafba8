"""The sentences of what keeps an edit from being saved."""

from collections.abc import Mapping

from .catalogue import N_

SENTENCES: Mapping[str, str] = {
    "tables_not_editable": N_(
        "the network of this folder stands in tables ({found}), which cannot be edited here; edit the tables, or import "
        "them into a folder of their own"
    ),
    "network_drive": N_(
        "the folder lies on a network drive, where edits cannot be kept safely; move the data to a disk of the computer that runs the app"
    ),
    "not_editable": N_("the list of records cannot be found in this file, so nothing can be edited; correct the file"),
    "not_writable": N_(
        "this cannot be written into the file as it stands; remove characters that cannot be seen, or edit the file itself"
    ),
    "history_broken": N_(
        "the history of edits is damaged ({reason}); it is kept under another name, and a new one begins from the files"
    ),
    "history_busy": N_("others are saving and do not finish; try again"),
    "not_saved": N_("nothing was saved: {reason}"),
    "not_certain": N_(
        "the disk fails ({reason}), and it is not certain whether this was saved; look at the history once the disk works again"
    ),
}
