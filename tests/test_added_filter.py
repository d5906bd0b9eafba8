"""A filter that is added to the table is known wherever filters are: this one is that of CONTRIBUTING."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph import Actor, Link, Network, picture
from graph.app import filters
from graph.app.choices import Choices
from graph.app.view_state import view_state
from graph.cli.faults import UsageError
from graph.cli.scope_options import add_scope, scope_of
from graph.network.selection import Scope, Selection, any_of_links, compose
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.url import Known, Unknown, View, read, write

CONTRIBUTING = Path(__file__).parents[1] / "CONTRIBUTING.md"


@dataclass(frozen=True, slots=True)
class Added(Selection):
    """The table of filters with one more."""

    as_of: frozenset[str] = any_of_links("as-of", lambda link, _: (str(link.as_of),) if link.as_of else ())


def dated() -> Network:
    """Actors a, b, c and d, tied by links as of 2021, as of 2023 and of no year."""
    links = (
        Link(("a", "b"), "other", as_of=2021),
        Link(("b", "c"), "other", as_of=2023),
        Link(("c", "d"), "other"),
    )
    return Network(tuple(Actor(id, id.upper(), "public") for id in "abcd"), links, SECTORS, KINDS)


ASKED = Scope(Added(as_of=frozenset({"2023"})))
VIEW = View(scope=ASKED)


def options_of(*words: str) -> Namespace:
    parser = ArgumentParser()
    add_scope(parser, "en", Added)
    parser.set_defaults(lang="en")
    return parser.parse_args(words)


def test_contributing_shows_this_filter() -> None:
    here, there = (file.read_text(encoding="utf-8").splitlines() for file in (Path(__file__), CONTRIBUTING))
    [entry] = [line.strip() for line in here if line.startswith("    as_of:")]
    assert entry in map(str.strip, there)


def test_it_keeps_what_it_says() -> None:
    assert [link.members for link in compose(dated(), ASKED).network.links] == [("b", "c")]
    assert compose(dated(), Scope(Added())).network == dated()


def test_a_value_that_nobody_has_is_refused_with_a_guess() -> None:
    with pytest.raises(ValueError, match=r"'2032' is not a known 'as_of' \(allowed: 2021, 2023\).*did you mean '2023'"):
        compose(dated(), Scope(Added(as_of=frozenset({"2032"}))))


def test_the_address_knows_it() -> None:
    known = Known.of(dated(), Added)
    assert write(VIEW) == {"v": "1", "as-of": "2023"}
    assert read(write(VIEW), known) == (VIEW, ())
    assert read({"as-of": "2023,2032"}, known) == (VIEW, (Unknown("as-of", "2032"),))


def test_the_command_line_knows_it() -> None:
    assert scope_of(dated(), options_of("--as-of", "2023"), Added) == ASKED
    assert scope_of(dated(), options_of(), Added) == Scope(Added())
    with pytest.raises(UsageError, match=r"'2032' is not a known '--as-of' .*did you mean '2023'"):
        scope_of(dated(), options_of("--as-of", "2032"), Added)


def test_a_chip_tells_of_it_and_takes_it_off() -> None:
    [chip] = filters.active(view_state(dated(), Choices("en", VIEW)))
    assert (chip.text, chip.without) == ("as-of: 2023", View(scope=Scope(Added())))


def _side_bar(network, selection):  # Streamlit runs it in a file of its own, without the imports above
    from graph.app import choices, controls
    from graph.app.view_state import view_state
    from graph.picture.url import Known

    controls.show(view_state(network, choices.current(Known.of(network, selection))))


def test_a_control_chooses_it() -> None:
    app = AppTest.from_function(_side_bar, kwargs={"network": dated(), "selection": Added}, default_timeout=60)
    app.session_state["filters"] = True
    app.query_params["lang"] = "en"
    app.run()
    control = app.multiselect(key="control_as-of")
    assert (control.label, control.options, control.value) == ("as-of", ["2021", "2023"], [])
    control.select("2023").run()
    assert not app.exception
    assert app.multiselect(key="control_as-of").value == ["2023"]
    assert app.button(key="clear_filters").label == "Clear filters (1)"


def test_the_sentence_and_the_heading_tell_of_it() -> None:
    told = picture.sentence(dated(), VIEW, compose(dated(), ASKED), "en")
    assert told.startswith("Scope: 4 of 4 actors, 1 tie among them.")
    assert picture.heading(dated(), VIEW, "en") == "2023"
