"""The versions on which the last bits of a result depend, here and at a worker."""

import platform
from collections.abc import Mapping
from importlib.metadata import version

from ... import __version__

# Of the same version, or what is sent might not be understood, or give other bits.
_PACKAGES = ("dask", "distributed", "numpy", "scipy", "numba", "igraph")


def versions() -> dict[str, str]:
    """The version of Python, of this package, and of each one that computes or sends."""
    here = {"python": ".".join(platform.python_version_tuple()[:2]), "samverkan": __version__}
    return here | {name: version(name) for name in _PACKAGES}


def difference(here: Mapping[str, str], there: Mapping[str, str]) -> tuple[str, str, str] | None:
    """The first package whose versions differ, with both of them; one that is missing has the version ""."""
    for name, wanted in here.items():
        if (found := there.get(name, "")) != wanted:
            return name, wanted, found
    return None
