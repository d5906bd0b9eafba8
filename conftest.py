"""What the examples in docstrings may use."""

from typing import Any

import networks
import pytest


@pytest.fixture(autouse=True)
def _examples(doctest_namespace: dict[str, Any]) -> None:
    """`star`: a public hub tied to a region (public) and a university (academia)."""
    doctest_namespace["star"] = networks.star()
