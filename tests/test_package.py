"""What others install: the sdist, the wheel, and `samverkan` without this checkout or what it does not need."""

import ast
import sys
import tarfile
import tomllib
from pathlib import Path
from zipfile import ZipFile

import installed
import networks
import pytest
from packaging.requirements import Requirement

import graph
from graph.picture.scene import bundle
from graph.text import installation
from graph.text.extras import EXTRAS

ROOT = installed.ROOT
SHIPPED = ("app.py", ".streamlit/config.toml", "data/actors.yaml", "data/links.yaml", "data/stories.yaml")
HEAVY = (
    "babel",
    "igraph",
    "networkx",
    "numpy",
    "pandas",
    "PIL",
    "pyarrow",
    "pyvis",
    "scipy",
    "streamlit",
    "typst",
    "yaml",
)
EXAMPLE = "example data that come with samverkan"


def files(folder: str) -> set[str]:
    """What a folder of the checkout holds, seen from its root."""
    found = (ROOT / folder).rglob("*")
    gathered = {"__pycache__", "node_modules"}
    return {f.relative_to(ROOT).as_posix() for f in found if f.is_file() and not gathered & set(f.parts)}


def contents(wheel: Path) -> dict[str, bytes]:
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


# --- what is in them ---


def test_the_wheel_holds_the_package_and_what_the_app_starts_from(built: installed.Built) -> None:
    sources_of_the_bundle = files("graph/frontend") - files("graph/frontend/bundle")
    shipped = {*SHIPPED, *files("static")}
    held = contents(built.wheel)
    package = {name for name in held if ".dist-info/" not in name}
    catalogues = {name for name in files("graph") if name.endswith(".po")}
    compiled = {name.removesuffix(".po") + ".mo" for name in catalogues}
    assert compiled
    assert package == (files("graph") - sources_of_the_bundle - catalogues) | compiled | {
        f"graph/shipped/{name}" for name in shipped
    }
    assert {"graph/py.typed", "graph/__init__.pyi", "graph/app/explore.py", "graph/text/definitions/sv.md"} <= package
    for name in shipped:
        assert held[f"graph/shipped/{name}"] == (ROOT / name).read_bytes()


def test_the_sdist_builds_the_same_wheel(built: installed.Built, tmp_path: Path) -> None:
    assert contents(installed.wheel_of(built.sdist, tmp_path / "wheel")) == contents(built.wheel)


def test_the_sdist_holds_the_sources_of_all_that_is_built_and_tested(built: installed.Built) -> None:
    with tarfile.open(built.sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    folders = ("graph", "tests", "docs", "scripts", "benchmarks", "data", "static", ".github")
    files_of_their_own = {"setup.py", "conftest.py", "Makefile", "requirements.txt", "LICENSE", *SHIPPED}
    files_of_their_own |= {".pre-commit-config.yaml", "CITATION.cff", *(file.name for file in ROOT.glob("*.md"))}
    assert files_of_their_own.union(*map(files, folders)) - held == set()


def test_name_version_and_components_stand_in_one_place(core: installed.Installed, tmp_path: Path) -> None:
    outer, inner = project(), tomllib.loads((ROOT / "graph" / "pyproject.toml").read_text(encoding="utf-8"))
    assert inner["project"] == {"name": "samverkan", "dynamic": ["version"]}
    here = [
        {**c, "asset_dir": f"graph/{c['asset_dir']}"} for c in inner["tool"]["streamlit"]["component"]["components"]
    ]
    assert here == outer["tool"]["streamlit"]["component"]["components"]  # type: ignore[index]
    [metadata] = core.packages.glob("samverkan-*.dist-info/METADATA")
    assert f"\nVersion: {graph.__version__}\n" in metadata.read_text(encoding="utf-8")
    assert core.run("--version", cwd=tmp_path).stdout == f"samverkan {graph.__version__}\n"
    assert f"samverkan-{graph.__version__}-py3" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_what_is_looked_for_is_what_an_extra_installs() -> None:
    table = project()["project"]
    listed = {extra: {Requirement(r).name for r in asked} for extra, asked in table["optional-dependencies"].items()}  # type: ignore[index]
    assert EXTRAS["pictures"].keys() == listed["pictures"]
    assert EXTRAS["app"].keys() == listed["app"] - {"samverkan"} | listed["pictures"]
    assert EXTRAS["cluster"].keys() == listed["cluster"]
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0] for line in lines if "==" in line}
    core = {Requirement(r).name for r in table["dependencies"]}  # type: ignore[index]
    assert pinned == core | EXTRAS["app"].keys()


# --- what is loaded ---


@pytest.mark.parametrize("arguments", [None, ["--help"], ["--version"]], ids=["import", "--help", "--version"])
def test_nothing_heavy_is_loaded_before_it_is_needed(arguments: list[str] | None) -> None:
    program = f"import runpy; sys.argv = ['graph', *{arguments}]; runpy.run_module('graph', run_name='__main__')"
    script = f"""
import atexit, sys
atexit.register(lambda: print("loaded:", *sorted(set({HEAVY}) & sys.modules.keys())))
{"import graph" if arguments is None else program}
"""
    ran = installed.run(sys.executable, "-c", script, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "loaded:"


def test_what_is_loaded_late_is_seen_all_the_same() -> None:
    stub = ast.parse((ROOT / "graph" / "__init__.pyi").read_text(encoding="utf-8"))
    [listed] = [ast.literal_eval(node.value) for node in stub.body if isinstance(node, ast.Assign)]
    assert graph.__all__ == listed == sorted(listed)
    assert set(listed) <= set(dir(graph))
    with pytest.raises(AttributeError, match="sektor_hubs"):
        graph.sektor_hubs  # noqa: B018


# --- the core: tables and commands ---


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "metrics",
        "hubs --permutations 20 --draws 20",
        "mixing --summary --permutations 20 --draws 20",
        "critical",
        "path msi esf-radet",
        "whatif --remove msi",
        "export --to metrics.parquet",
    ],
)
def test_a_command_needs_the_core_alone(command: str, core: installed.Installed, tmp_path: Path) -> None:
    ran = core.run(*command.split(), cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert EXAMPLE in ran.stderr.splitlines()[0]
    assert ran.stdout or list(tmp_path.iterdir())


def test_what_is_installed_speaks_swedish(core: installed.Installed, tmp_path: Path) -> None:
    arguments = ["metrics", "--collaborations", "as-ties", "--lang", "sv"]
    assert "Samarbetena (" in core.run(*arguments, cwd=tmp_path).stderr


def test_the_installed_command_gives_what_the_checkout_gives(core: installed.Installed, tmp_path: Path) -> None:
    for name in ("n.gexf", "sectors.csv"):
        arguments = ["export", "--permutations", "20", "--draws", "9", "--to"]
        installed.done(core.run(*arguments, name, cwd=tmp_path))
        here = [sys.executable, "-m", "graph", *arguments, tmp_path / f"here-{name}"]
        installed.done(installed.run(*here, cwd=ROOT))
        assert (tmp_path / name).read_bytes() == (tmp_path / f"here-{name}").read_bytes()


@pytest.mark.parametrize(
    ("command", "extra"),
    [
        ("export --lang sv --to map.svg", "pictures"),
        ("export --lang en --to network.html", "pictures"),
        ("export --lang en --out folder", "pictures"),
        ("report --lang en --out report.html", "pictures"),
        ("app --lang sv", "app"),
    ],
)
def test_what_is_missing_is_named_with_what_installs_it(
    command: str, extra: str, core: installed.Installed, tmp_path: Path
) -> None:
    ran = core.run(*command.split(), cwd=tmp_path)
    assert ran.returncode == 2
    *before, last = ran.stderr.splitlines()
    lang, error = ("sv", "fel") if "sv" in command else ("en", "error")
    assert last == f"{error}: {installation.missing(extra, tuple(EXTRAS[extra]), lang)}"
    assert f'pip install "samverkan[{extra}]"' in last
    assert len(before) <= 1, "of the data, and no traceback"
    assert list(tmp_path.iterdir()) == []


def test_a_call_that_needs_pictures_says_so_too(core: installed.Installed, tmp_path: Path) -> None:
    script = f"""
import graph
network = graph.load({str(networks.DATA)!r})
try:
    graph.export(network, "map.png")
except ImportError as error:
    print(error)
print(len(graph.export(network, "kumu.json")))
"""
    python = core.command.with_name("python")
    ran = installed.run(python, "-c", script, cwd=tmp_path, env=core.variables)
    assert (ran.returncode, ran.stderr) == (0, "")
    said, notes = ran.stdout.splitlines()
    assert said == installation.missing("pictures", tuple(EXTRAS["pictures"]), "en")
    assert int(notes) > 0


@pytest.mark.parametrize("name", ["graph.py", "graph/__init__.py"])
def test_a_graph_of_ones_own_beside_the_data_is_none_of_ours(
    name: str, core: installed.Installed, tmp_path: Path
) -> None:
    own = tmp_path / name
    own.parent.mkdir(exist_ok=True)
    own.write_text("raise SystemExit('not this one')")
    ran = core.run("check", "--data", str(networks.DATA), cwd=tmp_path)
    assert (ran.returncode, ran.stdout.split(",")[0]) == (0, "170 actors")


@pytest.mark.parametrize("called", ["samverkan", "python -m graph"])
def test_help_names_the_command_as_it_was_called(called: str, core: installed.Installed, tmp_path: Path) -> None:
    command = [core.command] if called == "samverkan" else [core.command.with_name("python"), "-m", "graph"]
    said = installed.run(*command, "hubs", "--help", cwd=tmp_path, env=core.variables).stdout
    assert said.startswith(f"usage: {called} hubs ")
    assert f"Example: {called} hubs " in said


# --- with the app ---


def test_streamlit_finds_the_components_in_the_wheel(with_app: installed.Installed, tmp_path: Path) -> None:
    script = """
from streamlit.components.v2.manifest_scanner import scan_component_manifests
[(manifest, root)] = [found for found in scan_component_manifests() if found[0].name == "samverkan"]
print(root, *[component.name for component in manifest.components if component.resolve_asset_root(root).is_dir()])
"""
    python = with_app.command.with_name("python")
    ran = installed.run(python, "-c", script, cwd=tmp_path, env=with_app.variables)
    assert ran.stdout.split() == [str(with_app.packages / "graph"), *bundle.components()], ran.stderr


@pytest.mark.parametrize("name", ["picture.svg", "picture-a4.pdf", "network.html"])
def test_pictures_come_with_the_app(name: str, with_app: installed.Installed, tmp_path: Path) -> None:
    installed.done(with_app.run("export", "--to", name, cwd=tmp_path))
    assert (tmp_path / name).stat().st_size > 0


def test_an_option_that_streamlit_does_not_know_is_refused(with_app: installed.Installed, tmp_path: Path) -> None:
    ran = with_app.run("app", "--server.prot", "1", cwd=tmp_path)
    assert ran.returncode == 2
    assert "No such option '--server.prot'" in ran.stderr
    assert "Traceback" not in ran.stderr
