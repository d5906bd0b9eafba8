"""What is kept for browsers, and for how long."""

import pytest

from graph.app.resources import Resources


def test_what_was_made_of_former_data_is_gone() -> None:
    kept = Resources()
    kept.show("first", 1.0)
    old = kept.keep(b"names", ".json", "first")
    assert kept.get(old) == b"names"
    kept.show("first", 2.0)
    assert kept.get(old) == b"names"
    kept.show("second", 3.0)
    assert kept.get(old) is None


def test_a_slow_run_of_the_page_does_not_bring_it_back() -> None:
    kept = Resources()
    kept.show("second", 3.0)
    new = kept.keep(b"fewer names", ".json", "second")
    kept.show("first", 2.0)
    old = kept.keep(b"names", ".json", "first")
    assert kept.get(old) is None
    assert kept.get(new) == b"fewer names"


def test_a_name_is_of_the_content_and_of_this_process() -> None:
    one, other = Resources(), Resources()
    assert one.keep(b"a", ".json", "data") == other.keep(b"a", ".json", "data") != one.keep(b"b", ".json", "data")
    assert len(one.keep(b"a", ".json", "data")) == len(".json") + 40


@pytest.mark.parametrize("size", [1, 2**20])
def test_the_oldest_make_room(size: int) -> None:
    kept = Resources()
    kept.show("data", 1.0)
    names = [kept.keep(n.to_bytes(2) * size, ".json", "data") for n in range(1_001 if size == 1 else 130)]
    assert kept.get(names[0]) is None
    assert kept.get(names[-1]) is not None


def test_it_is_found_by_its_own_ending_alone() -> None:
    kept = Resources()
    kept.show("data", 1.0)
    name = kept.keep(b"<script>", ".json", "data")
    assert kept.get(name.removesuffix(".json") + ".html") is None


def test_what_is_made_of_no_data_stays() -> None:
    kept = Resources()
    name = kept.keep(b"texts", ".json", None)
    kept.show("one", 1.0)
    of_data = kept.keep(b"layer", ".json", "one")
    kept.show("other", 2.0)
    assert (kept.get(name), kept.get(of_data)) == (b"texts", None)
