"""Calls of functions and their results, as they pass between the app and its own processes."""

from collections.abc import Callable, Mapping
from io import BytesIO
from multiprocessing.reduction import ForkingPickler
from typing import IO, Any
from weakref import WeakValueDictionary

from ...network.model import Network

_LENGTH = 8  # bytes that state how long a message is

_KNOWN: WeakValueDictionary[str, Network] = WeakValueDictionary()  # the networks of this process, by digest


class _Pickler(ForkingPickler):
    """Writes a digest in place of each network, which travels once and by itself."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)
        self.networks: dict[str, Network] = {}

    def reducer_override(self, value: object) -> Any:
        if not isinstance(value, Network):
            return NotImplemented
        self.networks[value.digest] = value
        return known, (value.digest,)


def know(network: Network) -> None:
    """Have what is unpacked mean this network by its digest, as long as somebody else holds it."""
    _KNOWN[network.digest] = network


def known(digest: str) -> Network:
    """The network with this digest; KeyError if the process does not have it."""
    return _KNOWN[digest]


def packed_call(
    make: Callable[..., object], args: tuple[object, ...], kwargs: Mapping[str, object]
) -> tuple[bytes, dict[str, Network]]:
    """A call of a function that has a name in a module, and the networks among its arguments by digest."""
    content, networks = packed_with_networks((make, args, dict(kwargs)))
    for network in networks.values():  # the value may name them
        know(network)
    return content, networks


def packed(value: object) -> bytes:
    """A value as bytes, in which networks are named by their digests."""
    return packed_with_networks(value)[0]


def packed_with_networks(value: object) -> tuple[bytes, dict[str, Network]]:
    """A value as bytes, and the networks that are named in it by their digests."""
    file = BytesIO()
    pickler = _Pickler(file)
    pickler.dump(value)
    return file.getvalue(), pickler.networks


def unpacked(content: bytes) -> Any:
    """The inverse."""
    return ForkingPickler.loads(content)


def write(file: IO[bytes], content: bytes) -> None:
    """Write a message, and how long it is before it."""
    file.write(len(content).to_bytes(_LENGTH, "big"))
    file.write(content)
    file.flush()


def read(file: IO[bytes]) -> bytes | None:
    """The next message; None where the file ends."""
    head = file.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    content = file.read(length)
    return content if len(content) == length else None
