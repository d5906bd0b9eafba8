"""The texts of a picture's components in the browser: the picture itself, and the search field for actors."""

from ..text.catalogue import messages


def texts(lang: str) -> dict[str, str]:
    """The picture's own texts, by the names of `scene.WORDS`; what stands in braces is filled in by the browser."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    return {
        "picture": _(
            "Picture of the network: {actors} actors, {ties} ties. The table on the page Actors has the same content."
        ),
        "map": _("Map of the network: {categories} groups, {ties} pairs with ties between them."),
        "keys": _(
            "n and p: next and previous actor by rank. 1–4: show only what surrounds the selected actor, so many steps "
            "away. Arrows: move the picture. + and −: zoom. 0: show all. Esc: leave the surroundings, then deselect."
        ),
        "toolbar": _("Picture tools"),
        "zoom_in": _("Zoom in"),
        "zoom_out": _("Zoom out"),
        "fit": _("Show all"),
        "full_screen": _("Full screen"),
        "leave_full_screen": _("Leave full screen"),
        "copy_link": _("Copy a link to this view"),
        "link_copied": _("The link is copied"),
        "link_not_copied": _("The link could not be copied"),
        "save_picture": _("Save the picture (PNG)"),
        "file_name": catalogue.pgettext("name of a file", "network"),
        "legend": _("Legend; its buttons filter"),
        "legend_keys": _("Double click or Shift + Enter: show this group only, and then all again."),
        "collaboration": _("Collaboration"),
        "size": _("Size: {ranking}"),
        "dashed": _("Uncertain tie"),
        "gone": _("Taken away"),
        "apart": _("Cut off"),
        "unknown": _("Not known"),
        "partner": catalogue.ngettext("partner", "partners", 1),
        "partners": catalogue.ngettext("partner", "partners", 2),
        "map_node": _("Actors: {actors} · ties within: {within}"),
        "map_numbers": _("Actors: {actors} · ties within: {within} · ties to others: {out}"),
        "map_tie": _("Ties: {ties}"),
        "map_selected": _("Selected: {name}. {numbers}"),
        "map_keys": _(
            "n and p: next and previous group. Enter or space: show the actors of the group. "
            "Arrows: move the picture. + and −: zoom. 0: show all. Esc: deselect."
        ),
        "selected": _("Selected: {known}"),
        "none_selected": _("No actor is selected"),
        "hidden": _("{sector} is switched off"),
        "shown": _("{sector} is switched on"),
        "all_shown": _("All are shown"),
        "nobody": _("No actor is shown with these filters"),
        "of": _("{within} of {count}"),
        "focus": _("Around {names}"),
        "focused": _("Around {names}, at most {steps} steps: {actors} actors"),
        "unfocused": _("The whole network is shown"),
        "steps": _("Steps"),
        "leave_focus": _("Show the whole network"),
        "and_more": _("and {count} more"),
        "omitted": _("{omitted} actors do not fit into the picture"),
        "scroll": _("Hold Ctrl and scroll to zoom"),
    }


def search_texts(lang: str) -> dict[str, str]:
    """The texts of the search field; what stands in braces is filled in by the browser."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    return {
        "placeholder": _("Name, e.g. Malmö"),
        "none": _("No actor has that name"),
        "near": _("Nobody has just that name. Is one of these meant?"),
        "one": catalogue.ngettext("1 match", "{n} matches", 1),
        "count": catalogue.ngettext("1 match", "{n} matches", 2),
        "more": _("{n} more; type more to find them"),
        "clear": _("Clear"),
    }
