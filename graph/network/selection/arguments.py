"""Arguments that take several texts."""

from collections.abc import Iterable


def texts(name: str, values: Iterable[str]) -> tuple[str, ...]:
    """The values of the argument called `name`; TypeError for a single text, which Python would take letter by letter.

    >>> texts("regions", ["SE22"])
    ('SE22',)
    """
    if isinstance(values, str):
        raise TypeError(f"'{name}' takes a collection of texts, not one: [{values!r}] instead of {values!r}")
    return tuple(values)
