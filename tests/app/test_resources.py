"""What is resources for browsers, and for how long."""

import pytest

from graph.app.resources import Resources


def test_what_was_made_of_former_data_is_gone() -> None:
    resources = Resources()
    resources.set_data("first", 1.0)
    old = resources.add(b"names", ".json", "first")
    assert resources.get(old) == b"names"
    resources.set_data("first", 2.0)
    assert resources.get(old) == b"names"
    resources.set_data("second", 3.0)
    assert resources.get(old) is None


def test_a_slow_run_of_the_page_does_not_bring_it_back() -> None:
    resources = Resources()
    resources.set_data("second", 3.0)
    new = resources.add(b"fewer names", ".json", "second")
    resources.set_data("first", 2.0)
    old = resources.add(b"names", ".json", "first")
    assert resources.get(old) is None
    assert resources.get(new) == b"fewer names"


def test_a_name_is_of_the_content_and_of_this_process() -> None:
    one, other = Resources(), Resources()
    assert one.add(b"a", ".json", "data") == other.add(b"a", ".json", "data") != one.add(b"b", ".json", "data")
    assert len(one.add(b"a", ".json", "data")) == len(".json") + 40


@pytest.mark.parametrize("size", [1, 2**20])
def test_the_oldest_make_room(size: int) -> None:
    resources = Resources()
    resources.set_data("data", 1.0)
    names = [resources.add(n.to_bytes(2) * size, ".json", "data") for n in range(1_001 if size == 1 else 130)]
    assert resources.get(names[0]) is None
    assert resources.get(names[-1]) is not None


def test_it_is_found_by_its_own_ending_alone() -> None:
    resources = Resources()
    resources.set_data("data", 1.0)
    name = resources.add(b"<script>", ".json", "data")
    assert resources.get(name.removesuffix(".json") + ".html") is None


def test_what_is_made_of_no_data_stays() -> None:
    resources = Resources()
    name = resources.add(b"texts", ".json", None)
    resources.set_data("one", 1.0)
    of_data = resources.add(b"layer", ".json", "one")
    resources.set_data("other", 2.0)
    assert (resources.get(name), resources.get(of_data)) == (b"texts", None)
