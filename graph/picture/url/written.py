"""A view as keys and values that no language changes."""

from collections.abc import Collection
from urllib.parse import quote

from ...network.selection import Change, Selection, filters_of, tie_name
from .view import NARROWEST, VERSION, View


def write(view: View) -> dict[str, str]:
    """The view as keys and values, without what is as usual; an unchanged view is empty."""
    address = {key: value for key, value in _written(view).items() if value}
    return {"v": VERSION, **address} if address else {}


def _written(view: View) -> dict[str, str | None]:
    """Every key, and its value where it is not as usual."""
    usual, scope = View(), view.scope
    return {
        "actor": view.actor,
        "size": view.size if view.size != usual.size else None,
        "colour": view.colour if view.colour != usual.colour else None,
        "layout": view.layout if view.layout != usual.layout else None,
        "map": view.map,
        "by": view.by if view.by != usual.by else None,
        "chart": view.chart,
        **_selection_written(scope.selection),
        "collaborations": "as-ties" if scope.as_ties else None,
        "focus": joined(scope.focus),
        "radius": str(scope.radius) if scope.radius != NARROWEST else None,
        "show": "hide" if view.hide else None,
        "numbers": "scope" if view.recompute else None,
        "to": view.to,
        "through": joined(sorted(view.through)),
        "off": joined(view.off),
        **_change_written(view.change),
    }


def _selection_written(selection: Selection) -> dict[str, str | None]:
    written: dict[str, str | None] = {}
    for entry in filters_of(selection):
        value = getattr(selection, entry.field)
        match entry.takes:
            case "values":
                written[entry.key] = joined(sorted(value))
            case "switch":
                written[entry.key] = entry.on if value else None
            case "text" | "date":
                written[entry.key] = value
    return written


def _change_written(change: Change) -> dict[str, str | None]:
    return {
        "remove": joined(sorted(change.actors)),
        "remove-sector": joined(sorted(change.sectors)),
        "remove-link": joined(sorted(change.links)),
        "remove-funded-by": joined(sorted(change.funded_by)),
        "remove-ending-by": change.ends_by,
        "add-tie": joined(sorted(map(tie_name, change.ties))),
        "add-actor": joined([newcomer.spelling for newcomer in change.newcomers]),
    }


EMPTY = "%"  # a value that is empty, as the name of a group may be; no other is written so


def joined(values: Collection[str]) -> str | None:
    """Values in one, separated by commas; a comma or anything rare within one is written as `%…`."""
    return ",".join(quote(value, safe=" :._-åäöÅÄÖ") or EMPTY for value in values) or None


# Every key that an address may hold, and under which name its values are known if it is not its own.
KEYS = frozenset({"v", *_written(View())})
NAMES = {"to": "actor", "focus": "actor", "through": "sector", "remove": "actor"}
NAMES |= {"remove-sector": "sector", "remove-link": "link", "remove-funded-by": "actor"}
