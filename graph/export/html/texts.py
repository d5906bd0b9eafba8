"""The stage's own texts, as its script takes them."""

from typing import Any

from ...text import phrases

_TEXTS = (
    *("find", "help", "card", "card_empty", "partners", "theme", "blanked", "lost"),
    *("blank", "back", "forth", "next", "end", "no_notes", "elapsed", "restart"),
)
_SEARCH = ("placeholder", "none", "near", "one", "count", "more", "clear")
# Which keys do what, as the list of keys shows them.
_KEYS = {
    "key_steps": ("→", "←"),
    "key_ends": ("Home", "End"),
    "key_reach": ("1", "2", "3", "4"),
    "key_ranks": ("n", "p"),
    "key_find": ("/",),
    "key_blank": ("b", "."),
    "key_speaker": ("s",),
    "key_full": ("f",),
    "key_help": ("?",),
    "key_out": ("Esc",),
}


def texts(lang: str) -> dict[str, Any]:
    """All that the script says, by its own names."""
    say = phrases(lang)
    return {
        **{name: say[f"stage_{name}"] for name in _TEXTS},
        "search": {name: say[f"search_{name}"] for name in _SEARCH},
        "keys": [[list(caps), say[f"stage_{name}"]] for name, caps in _KEYS.items()],
    }
