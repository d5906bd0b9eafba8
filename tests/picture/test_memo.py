"""A remembered value equals a computed one, is computed once, and makes room."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event, Thread, get_ident

import networks
import pytest

from graph.network.model import Network
from graph.picture import Memo, uncached
from graph.picture.scene import Places


def actors(network: Network) -> list[str]:
    return [actor.id for actor in network.actors]


def first_x(places: Places) -> float:
    return places.x[0]


def test_without_a_memory_everything_is_made_when_it_is_asked_for() -> None:
    assert uncached(actors, networks.star()) is not uncached(actors, networks.star())


def test_equal_data_are_worked_on_once() -> None:
    memo = Memo(4)
    one, other = networks.star(), replace(networks.star())
    assert one is not other
    assert memo(actors, one) is memo(actors, other)
    assert memo(actors, one) == actors(one)
    assert memo(actors, networks.bridge()) == actors(networks.bridge())
    assert len(memo) == 2


def test_a_network_that_was_asked_about_is_not_held() -> None:
    memo, network = Memo(4), networks.star()
    memo(actors, network)
    held = weakref.ref(network)
    del network
    gc.collect()
    assert held() is None


def test_functions_and_arguments_with_a_name_are_told_apart() -> None:
    memo = Memo(8)
    assert memo(int, "11") == 11
    assert memo(int, "11", base=2) == 3
    assert memo(int, "11", base=3) == 4
    assert memo(str, "11") == "11"


def test_a_layer_stands_for_itself_alone() -> None:
    memo = Memo(2)
    # Each is gone when the next one comes, and may be where that one was.
    assert [memo(first_x, Places((float(i),), (0.0,))) for i in range(50)] == [float(i) for i in range(50)]


def test_who_was_asked_for_longest_ago_makes_room() -> None:
    memo, made = Memo(2), list[str]()
    for word in ("a", "b", "a", "c", "a", "b"):
        memo(made.append, word)
        assert len(memo) <= 2
    assert made == ["a", "b", "c", "b"]


def test_a_memory_holds_something() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Memo(0)


def test_what_fails_is_tried_again() -> None:
    memo, answers = Memo(2), iter([ValueError("not yet"), 3])

    def answer(_: str) -> int:
        found = next(answers)
        if isinstance(found, ValueError):
            raise found
        return found

    with pytest.raises(ValueError, match="not yet"):
        memo(answer, "x")
    assert len(memo) == 0
    assert memo(answer, "x") == 3


@dataclass(eq=False)
class Question:
    """Tells when a second thread looks it up."""

    threads: set[int] = field(default_factory=set)
    again: Event = field(default_factory=Event)

    def __hash__(self) -> int:
        self.threads.add(get_ident())
        if len(self.threads) > 1:
            self.again.set()
        return 1


@pytest.mark.parametrize("fails", [False, True])
def test_what_one_is_making_another_waits_for(fails: bool) -> None:
    memo, made, given = Memo(2), list[int](), list[object]()
    question = Question()

    def slowly(asked: Question) -> int:
        made.append(1)
        assert asked.again.wait(60)
        if fails:
            raise ValueError("no answer")
        return 42

    def ask(make: Callable[[Question], int]) -> None:
        try:
            given.append(memo(make, question))
        except ValueError as fault:
            given.append(str(fault))

    threads = [Thread(target=ask, args=(slowly,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert given == (["no answer"] * 2 if fails else [42, 42])
    assert made == [1]
