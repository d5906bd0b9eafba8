"""The library is as strict as the command: what a network does not have is an error that says what was meant."""

from collections.abc import Callable

import networks
import pytest

from graph import Change, Scope, Selection, compose, ego_network, select, shortest_paths, without
from graph.__main__ import main
from graph.metrics.bridging import bridged_sectors, cut_off

SHIPPED = networks.shipped()


@pytest.mark.parametrize(
    ("name", "build"),
    [
        ("regions", lambda: Selection(regions="SE22")),  # type: ignore[arg-type]
        ("sectors", lambda: Selection(sectors="public")),  # type: ignore[arg-type]
        ("focus", lambda: Scope(focus="msi")),  # type: ignore[arg-type]
        ("actors", lambda: Change(actors="msi")),  # type: ignore[arg-type]
        ("funded_by", lambda: Change(funded_by="msi")),  # type: ignore[arg-type]
        ("ids", lambda: without(SHIPPED, "msi")),
        ("through", lambda: shortest_paths(SHIPPED, "msi", "vinnova", "public")),
    ],
)
def test_a_single_text_is_no_collection(name: str, build: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match=f"'{name}' takes a collection of texts, not one: \\['"):
        build()


def test_any_collection_will_do() -> None:
    assert Selection(regions=["SE22"]) == Selection(regions=frozenset({"SE22"}))  # type: ignore[arg-type]
    assert len(select(SHIPPED, Selection(regions=("SE22",))).actors) == 28  # type: ignore[arg-type]
    assert Scope(focus=["msi"]).focus == ("msi",)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("selection", "option"),
    [
        (Selection(sectors=frozenset({"publik"})), "--sector publik"),
        (Selection(sectors=frozenset({"Civilsamhälle"})), "--sector Civilsamhälle"),
        (Selection(forms=frozenset({"nätverk", "netwerk"})), "--form netwerk,nätverk"),
        (Selection(regions=frozenset({"Skåne län"})), "--region 'Skåne län'"),
        (Selection(regions=frozenset({"SE22."})), "--region SE22."),
        (Selection(kinds=frozenset({"fundin"})), "--kind fundin"),
        (Selection(resources=frozenset({"money"})), "--resource money"),
        (Selection(challenges=frozenset({"housin"})), "--challenge housin"),
        (Selection(confidences=frozenset({"unstatd"})), "--confidence unstatd"),
    ],
)
def test_unknown_values_are_refused_as_by_the_command(
    selection: Selection, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name, value = option.split(" ", 1)
    assert main(["check", "--data", str(networks.DATA), name, value.strip("'")]) == 2
    said = [line.removeprefix("error: ") for line in capsys.readouterr().err.splitlines() if line.startswith("error: ")]
    for ask in (lambda: select(SHIPPED, selection), lambda: compose(SHIPPED, Scope(selection))):
        with pytest.raises(ValueError, match="is not a known") as caught:
            ask()
        field = f"{name.removeprefix('--')}s"
        assert str(caught.value).splitlines() == [line.replace(f"'{name}'", f"'{field}'") for line in said]


@pytest.mark.parametrize(
    "ask",
    [
        lambda id: ego_network(SHIPPED, id),
        lambda id: without(SHIPPED, [id]),
        lambda id: compose(SHIPPED, Scope(focus=(id,))),
        lambda id: shortest_paths(SHIPPED, id, "msi"),
        lambda id: bridged_sectors(SHIPPED, id),
        lambda id: cut_off(SHIPPED, id),
    ],
)
def test_an_unknown_actor_is_named_with_a_guess(ask: Callable[[str], object]) -> None:
    with pytest.raises(KeyError) as caught:
        ask("Malmö universitet")
    assert "no actor with id 'Malmö universitet' (there are 170" in str(caught.value)
    assert "did you mean 'malmo-universitet'?" in str(caught.value)
