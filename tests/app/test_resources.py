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


def test_networks_of_several_places_are_current_side_by_side() -> None:
    resources = Resources()
    resources.set_data("one", 1.0, "folder/a")
    resources.set_data("other", 2.0, "folder/b")
    of_one, of_other = (resources.add(data.encode(), ".json", data) for data in ("one", "other"))
    resources.set_data("another", 3.0, "folder/b")
    assert (resources.get(of_one), resources.get(of_other)) == (b"one", None)


def test_what_is_current_elsewhere_stays() -> None:
    resources = Resources()
    resources.set_data("same", 1.0, "folder/a")
    resources.set_data("same", 2.0, "a file")
    layer = resources.add(b"names", ".json", "same")
    resources.set_data("other", 3.0, "folder/a")
    assert resources.get(layer) == b"names"
    resources.release("a file")
    resources.set_data("other", 4.0, "folder/a")
    assert resources.get(layer) is None
    assert resources.get(resources.add(b"names", ".json", "same")) is None


def test_the_same_content_of_two_networks_stays_until_both_are_gone() -> None:
    resources = Resources()
    for n, place in enumerate(("a", "b")):
        resources.set_data(f"of {place}", float(n), place)
        layer = resources.add(b"both", ".json", f"of {place}")
    resources.set_data("new", 3.0, "a")
    assert resources.get(layer) == b"both"
    resources.set_data("new", 4.0, "b")
    assert resources.get(layer) is None


def test_a_place_that_is_released_twice_or_was_never_known_is_no_fault() -> None:
    resources = Resources()
    resources.set_data("one", 1.0, "a")
    for place in ("a", "a", "nowhere"):
        resources.release(place)
    resources.set_data("two", 2.0, "b")
    assert resources.get(resources.add(b"x", ".json", "one")) is None
