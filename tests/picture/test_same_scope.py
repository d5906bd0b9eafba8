"""The command line and the screen look at the same part of a network."""

import networks
import pytest

from graph.__main__ import main
from graph.cli import command_line
from graph.cli.scope_options import in_scope
from graph.export.formats import table_bytes
from graph.metrics.whatif import change_table
from graph.network.selection import Scope, Selection, compose
from graph.picture.url import Known, read

SAME = {
    "--sector public,academia": {"sector": "public,academia"},
    "--region SE22 --kind funding": {"region": "SE22", "kind": "funding"},
    "--at 2023": {"at": "2023"},
    "--at 2023 --known-dates": {"at": "2023", "dates": "known"},
    "--focus msi --radius 2": {"focus": "msi", "radius": "2"},
    "--focus msi,samforma --sector academia": {"focus": "msi,samforma", "sector": "academia"},
    "--collaborations as-ties --form organisation": {"collaborations": "as-ties", "form": "organisation"},
    "--text malmo --confidence unstated,high": {"q": "malmo", "confidence": "unstated,high"},
    "--challenge integration,housing --region SE.,SE224": {
        "challenge": "integration,housing",
        "region": "SE.,SE224",
    },
    "--focus msi --radius 3 --at 2022-06 --collaborations as-ties --sector public,academia": {
        **{"focus": "msi", "radius": "3", "at": "2022-06", "collaborations": "as-ties"},
        "sector": "public,academia",
    },
    "--resource knowledge --collaborations as-ties": {"resource": "knowledge", "collaborations": "as-ties"},
}


@pytest.mark.parametrize(("options", "address"), SAME.items(), ids=list(SAME))
def test_the_same_scope_is_the_same_network(options, address, capsys):
    network = networks.shipped()
    asked = command_line().parse_args(["metrics", *options.split()])
    view, unknown = read(address, Known.of(network))
    assert not unknown
    assert compose(network, view.scope).network == in_scope(network, asked).network
    assert compose(network, view.scope).network != network


@pytest.mark.parametrize(("options", "address"), SAME.items(), ids=list(SAME))
def test_the_same_scope_of_a_change_is_the_same_comparison(options, address, tmp_path, capsys):
    change = {"remove": "msi", "add-tie": "ikea~malmo-stad", "remove-ending-by": "2021"}
    asked = [part for name, value in change.items() for part in (f"--{name}", value)]
    file = tmp_path / "whatif.csv"
    assert main(["whatif", "--data", str(networks.DATA), "--out", str(file), *asked, *options.split()]) == 0
    view, unknown = read({**address, **change}, Known.of(networks.shipped()))
    assert not unknown
    table = change_table(networks.shipped(), view.change, view.scope)
    assert file.read_bytes() == table_bytes(table)


def test_check_counts_what_is_in_scope(capsys):
    assert main(["check", "--data", str(networks.DATA), "--sector", "public"]) == 0
    network = compose(networks.shipped(), Scope(Selection(sectors=frozenset({"public"})))).network
    counts = f"{len(network.actors)} actors, {len(network.links)} links, {len(network.ties)} ties"
    assert counts in capsys.readouterr().out


def test_check_names_what_a_scope_asks_for_in_vain(capsys):
    assert main(["check", "--data", str(networks.DATA), "--sector", "pblic"]) == 2
    assert "did you mean 'public'" in capsys.readouterr().err
