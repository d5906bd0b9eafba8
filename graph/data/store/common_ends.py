"""What two contents have in common from their beginnings and ends."""

from collections.abc import Callable

_CHUNK = 1 << 16


def common_ends(old: str | bytes, new: str | bytes) -> tuple[int, int]:
    """How long the same beginning of two contents is, and of what is left the same end.

    >>> common_ends("abcd", "abxd")
    (2, 1)
    """
    most = min(len(old), len(new))
    first = _longest(most, lambda i, j: old[i:j] == new[i:j])
    last = _longest(most - first, lambda i, j: old[len(old) - j : len(old) - i] == new[len(new) - j : len(new) - i])
    return first, last


def _longest(most: int, is_same: Callable[[int, int], bool]) -> int:
    """How far two are the same, compared in chunks and then by halves."""
    low = 0
    while low < most and is_same(low, min(low + _CHUNK, most)):
        low = min(low + _CHUNK, most)
    high = min(low + _CHUNK, most)
    while low < high:
        middle = (low + high + 1) // 2
        if is_same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low
