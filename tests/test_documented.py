"""Nothing that people call is without a word of what it does: commands, options, and what the library offers."""

import inspect
import re
import runpy
import shlex
from pathlib import Path
from typing import Any

import networks
import pandas as pd
import pytest

import graph
from graph.cli import command_line
from graph.metrics import ACTOR_METRICS

ROOT = Path(__file__).parents[1]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "commands_page.py"))
COMMANDS = SCRIPT["commands"]()
# What those functions are given that take more than a network.
GIVEN: dict[str, tuple[Any, ...]] = {
    "change_table": (networks.toy12(), graph.Change(actors=frozenset({"P1"}))),
    "check": (networks.REFERENCE / "toy12",),
    "path_table": (networks.toy12(), [("P1", "P3")]),
    "plausible_networks": (networks.toy12(), {}, 2),
    "rank_stability": (networks.toy12(), [0.1], "links", 2),
    "resampled_partnerships": (networks.toy12(), 2),
    "uneven_records": (networks.toy12(), "degree", 2),
}
# Calls that cannot be answered, of a star of three: at least one for each error that a function documents.
CIRCLE = graph.Scope(focus=("nobody",))
NOTHING = graph.Scope(graph.Selection(sectors=frozenset({"nothing"})))
FAULTY: dict[str, tuple[tuple[Any, ...], ...]] = {
    "bridged_sectors": (("nobody",),),
    "carriers": (("nothing",),),
    "change_table": ((graph.Change(), CIRCLE), (graph.Change(actors=frozenset({"nobody"})),)),
    "communities": ((-1.0,),),
    "compose": ((CIRCLE,), (NOTHING,)),
    "connecting_tie": (("hub", "nobody"), ("hub", "region")),
    "core_periphery": ((0, -1),),
    "critical": ((0,), (1, 0)),
    "cut_off": (("nobody",),),
    "ego_network": (("nobody",), ("hub", -1)),
    "export": (("ties.csv",), ("nowhere/ties.csv",), ("ties.docx",), ("links.csv", CIRCLE)),
    "fewest_links": (("nothing",), ("betweenness", 0)),
    "group_hubs": (("nothing",),),
    "hub_questions": (("nothing",), ("sector", 0, 0)),
    "key_players_negative": ((0,),),
    "key_players_positive": ((0,), (1, 0)),
    "explained_leverage": ((0, 0),),
    "leverage": ((0,),),
    "load": ((),),
    "mixing_matrix": (("nothing",),),
    "mixing_summary": (("nothing",), ("sector", 0)),
    "mrqap": ((["nothing"],), (["sector"], 0)),
    "partnership_span": (("nothing",),),
    "path_table": (([("hub", "nobody")],),),
    "plausible_networks": (({"sure": 1.0},), ({"low": 2.0},), ({}, 0), ({}, 1, 0, ["nothing"])),
    "read_any": ((),),
    "resampled_partnerships": ((0,), (1, 0, ["nothing"])),
    "rank_stability": (([2.0],), ([0.1], "others"), ([0.1], "links", 0), ([0.1], "links", 1, 0, ["nothing"])),
    "resource_flows": (("nothing",),),
    "sector_hubs": (("nothing",), ("sector", 0)),
    "select": ((NOTHING.selection,),),
    "shared_resources": (("nothing",),),
    "shortest_paths": (("hub", "nobody"), ("hub", "region", "public"), ("hub", "region", {"nothing"})),
    "uneven_records": (("nothing",), ("degree", 0), ("degree", 1, 0)),
    "without": ((["nobody"],), ("hub",)),
}
# That of packages which are missing: tests/test_package.py; those of an engine: tests/metrics/engine.
RAISED_ELSEWHERE = {
    "actor_metrics": {"EngineError"},
    "explained_leverage": {"EngineError"},
    "export": {"ImportError"},
    "hub_questions": {"EngineError"},
    "sector_hubs": {"EngineError"},
}
FUNCTIONS = [name for name in graph.__all__ if inspect.isfunction(getattr(graph, name))]


def returns_a_table(name: str) -> bool:
    return "DataFrame" in str(inspect.signature(getattr(graph, name)).return_annotation)


def test_the_page_of_commands_is_made_from_their_options() -> None:
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == SCRIPT["page"]()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_it_does_and_gives_an_example(name: str) -> None:
    command = COMMANDS[name]
    assert re.fullmatch(r"[A-Z].+\.", command.description)
    example = re.search(rf"(python -m graph|samverkan) ({name}\b[^)]*)", command.epilog)
    assert example
    assert command_line().parse_args(shlex.split(example[2].rstrip('"'))).run
    assert name in command_line().format_help()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    options = list(SCRIPT["options"](COMMANDS[name]))
    assert options
    assert [written for written, told in options if len(told.split()) < 2] == []


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if not re.search(rf"(python -m graph|samverkan) {name}\b", readme)] == []


@pytest.mark.parametrize("name", graph.__all__)
def test_what_the_library_offers_is_told_in_a_sentence(name: str) -> None:
    first, _, _ = (inspect.getdoc(getattr(graph, name)) or "").partition("\n")
    assert re.match(r"[A-Z\"`].{15,}[.:]$", first)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_names_everything_it_takes(name: str) -> None:
    """All but the network, which the name of the parameter says."""
    function = getattr(graph, name)
    told = inspect.getdoc(function) or ""
    taken = [parameter for parameter in inspect.signature(function).parameters if parameter != "network"]
    assert [parameter for parameter in taken if not re.search(rf"\b{parameter}\b", told)] == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_raises_what_it_documents(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ties.csv").touch()
    _, _, section = (inspect.getdoc(getattr(graph, name)) or "").partition("Raises\n------\n")
    documented = set(re.findall(r"^\w+(?=\n )", section, re.MULTILINE)) - RAISED_ELSEWHERE.get(name, set())
    first = tmp_path if name in ("load", "read_any") else networks.star()
    raised = []
    for call in FAULTY.get(name, ()):
        with pytest.raises(Exception) as caught:  # noqa: PT011 - which one it may be is documented
            getattr(graph, name)(first, *call)
        raised.append({kind.__name__ for kind in type(caught.value).mro()})
    assert [kinds for kinds in raised if not kinds & documented] == []
    assert [one for one in documented if not any(one in kinds for kinds in raised)] == []


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if returns_a_table(name)])
def test_a_table_names_its_columns(name: str, tmp_path: Path) -> None:
    """By themselves, or with what is at the end of several; or it says whose columns it has."""
    given = {**GIVEN, "export": (networks.star(), tmp_path / "ties.csv")}.get(name, (networks.toy12(),))
    table = getattr(graph, name)(*given)
    assert isinstance(table, pd.DataFrame)
    told = inspect.getdoc(getattr(graph, name)) or ""
    if same := re.search(r"columns are those of `(\w+)`", told):
        told += inspect.getdoc(getattr(graph, same[1])) or ""
    several = "|".join(re.findall(r"`…(_\w+)`", told)) or "$"
    words = set(re.findall(r"\w+", told))
    assert [column for column in table if not {column, re.sub(rf"({several})$", "", column)} & words] == []


@pytest.mark.parametrize("name", ACTOR_METRICS)
def test_a_metric_is_explained_in_code_too(name: str) -> None:
    assert len((inspect.getdoc(ACTOR_METRICS[name]) or "").split()) > 10
