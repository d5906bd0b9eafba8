"""A memo that is passed to the functions that compose, or none: equal arguments need not be computed again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from concurrent.futures import Future
from threading import Lock
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar

from ..network.model import Network
from .scene import Layer

P = ParamSpec("P")
T = TypeVar("T")


class Remember(Protocol):
    """Returns the result of a function for its arguments, possibly a remembered one.

    The function has a name of its own in a module, its arguments are values, and its result is never changed.
    """

    def __call__(self, make: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What `make` gives for these arguments; what it raises is raised."""


def uncached(make: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """No memory: everything is computed at each call."""
    return make(*args, **kwargs)


class _Kept(NamedTuple):
    value: Future[Any]
    layers: tuple[Layer, ...]  # those of the key, kept so that their ids stay theirs


class Memo:
    """Remembers the `most` values that were last asked for; threads share it, and no value is computed twice at once.

    Networks are equal by their digest, and those passed as arguments are not retained; layers are equal only if they
    are the same object. Errors are not remembered.

    Raises
    ------
    ValueError
        If it is to remember less than one value.
    """

    def __init__(self, most: int) -> None:
        if most < 1:
            raise ValueError(f"a memo of {most} values (must be at least 1)")
        self._most = most
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._lock = Lock()

    def __call__(self, make: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What `make` gives for these arguments, made once as long as it is remembered."""
        key = key_of(make, args, kwargs)
        with self._lock:
            known = self._kept.get(key)
            if known is None:
                kept = _Kept(Future[T](), tuple(one for one in (*args, *kwargs.values()) if isinstance(one, Layer)))
                self._kept[key] = kept
                if len(self._kept) > self._most:
                    self._kept.popitem(last=False)
            else:
                kept = known
                self._kept.move_to_end(key)
        if known is None:
            self._make(key, kept, lambda: make(*args, **kwargs))
        value: T = kept.value.result()
        return value

    def __len__(self) -> int:
        return len(self._kept)

    def _make(self, key: Hashable, kept: _Kept, make: Callable[[], object]) -> None:
        """Make the value; threads that wait for it get the same value or error."""
        try:
            kept.value.set_result(make())
        except BaseException as fault:  # noqa: BLE001 - it is raised where the value is asked for
            with self._lock:
                if self._kept.get(key) is kept:
                    del self._kept[key]
            kept.value.set_exception(fault)


def key_of(make: Callable[..., object], args: Iterable[object], kwargs: Mapping[str, object]) -> Hashable:
    """What identifies a call: the function, and its arguments as values, networks by their digest."""
    return (make, *map(_named, args), *((name, _named(value)) for name, value in sorted(kwargs.items())))


def _named(part: object) -> object:
    """What stands for an argument in a key."""
    if isinstance(part, Network):
        return part.digest
    return id(part) if isinstance(part, Layer) else part
