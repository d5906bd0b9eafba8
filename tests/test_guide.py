"""The analysts' guide: its lines for NetworkX and R give the numbers that the exports have."""

import re
import shutil
import subprocess
from pathlib import Path

import networks
import pytest

from graph import Network, export, load

GUIDES = [Path(__file__).parent.parent / "docs" / "guide" / name for name in ("en/analysts.md", "sv/analytiker.md")]
NETWORKS = {
    "weighted": load(networks.REFERENCE / "weighted-diamond"),
    "toy12": networks.toy12(),
    "shipped": networks.shipped(),
}


def lines(guide: Path, language: str, beginning: str) -> str:
    """The first block of code in a language that begins so."""
    blocks = re.findall(rf"```{language}\n(.*?)```", guide.read_text(), re.DOTALL)
    return next(block for block in blocks if block.startswith(beginning))


def exported(network: Network, folder: Path) -> None:
    (folder / "export").mkdir()
    for name in ("network.json", "network.graphml", "ties.csv", "metrics.csv"):
        export(network, folder / "export" / name)


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_networkx_gives_the_exported_numbers(
    guide: Path, network: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exported(network, tmp_path)
    monkeypatch.chdir(tmp_path)
    exec(lines(guide, "python", "import json"), {})
    told = dict(line.split() for line in capsys.readouterr().out.splitlines())
    assert list(told) == ["betweenness", "closeness", "clustering", "pagerank", "strength"]
    assert all(float(off) < 1e-9 for off in told.values()), told


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_r_gives_the_exported_numbers(guide: Path, network: Network, tmp_path: Path) -> None:
    exported(network, tmp_path)
    (tmp_path / "lines.R").write_text(lines(guide, "r", "library(igraph)"))
    made = subprocess.run(["Rscript", "lines.R"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert [line for line in made.stdout.splitlines() if "TRUE" in line or "ifference" in line] == ["[1] TRUE"] * 4


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_the_guide_says_what_igraph_does_with_weights(guide: Path) -> None:
    text = guide.read_text()
    assert "weights = NA" in text
    calls = re.findall(r"(?:betweenness|harmonic_centrality|page_rank)\(g[^\n]*", text)
    assert len(calls) == 3
    assert all("weights = NA" in call for call in calls)
