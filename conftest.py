"""What the examples in docstrings may use, and how long a generated example may take."""

import os
from typing import Any

import networks
import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None, max_examples=40)  # a busy machine is not a fault
settings.register_profile("fuzz", deadline=None, max_examples=10_000)  # `make fuzz`
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))


@pytest.fixture(autouse=True, scope="session")
def _examples(doctest_namespace: dict[str, Any]) -> None:
    """`star`: a public hub tied to a region (public) and a university (academia)."""
    doctest_namespace["star"] = networks.star()
