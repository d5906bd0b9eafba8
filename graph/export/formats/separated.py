"""Several values in one cell."""

from collections.abc import Iterable


def joined(values: Iterable[str]) -> str:
    r"""The values with `;` between them, so that they can be separated again.

    >>> print(joined(["a;b", "c"]))
    a\;b;c
    """
    return ";".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)
