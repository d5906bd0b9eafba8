"""A network in two tables: the same as in YAML, with the same faults, each at its row."""

from pathlib import Path

import networks
import pandas as pd
import pytest
from exported import NETWORKS

from graph.data.reading import check, load, read
from graph.data.writing import texts
from graph.export.formats import actor_table, link_table
from graph.export.formats.tables import table_bytes
from graph.network.model import Network

ACTORS = """\
id,name,sector
a,Alfa,public
b,Beta,business
c,"Gamma, Delta",academia
"""
LINKS = """\
source,target,kind
a,b,funding
"""
FORMS = (".csv", ".parquet")


def written(folder: Path, network: Network, suffix: str) -> Path:
    (folder / f"actors{suffix}").write_bytes(table_bytes(actor_table(network), suffix))
    (folder / f"links{suffix}").write_bytes(table_bytes(link_table(network), suffix))
    (folder / "network.yaml").write_text(frame(network), encoding="utf-8")
    return folder


def frame(network: Network) -> str:
    """What stands in the YAML files before the actors and before the links."""
    actors, links = texts(network)
    described = actors.partition("actors:\n")[0] if "actors:\n" in actors else actors.partition("actors: []")[0]
    kinds = links.partition("links:\n")[0] if "links:\n" in links else links.partition("links: []")[0]
    return f"format: 2\n{described.removeprefix('format: 2')}\n{kinds}"


def said(folder: Path, actors: str = ACTORS, links: str = LINKS, stated: str | None = None) -> list[str]:
    """Every problem of these tables as `file:line: severity: sentence`."""
    (folder / "actors.csv").write_text(actors, encoding="utf-8")
    (folder / "links.csv").write_text(links, encoding="utf-8")
    if stated is not None:
        (folder / "network.yaml").write_text(stated, encoding="utf-8")
    report = check(read(folder))
    assert (report.network is None) == bool(report.errors)
    return [f"{p.place.removeprefix(f'{folder}/')}: {p.severity}: {p.message()}" for p in report.problems]


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("name", ["shipped", "toy12"])
def test_the_same_network_as_from_yaml(name: str, suffix: str, tmp_path: Path) -> None:
    network = load(networks.REFERENCE / name)
    read_again = load(written(tmp_path, network, suffix))
    assert read_again.digest == network.digest
    assert (read_again.actors, read_again.links, read_again.about) == (network.actors, network.links, network.about)


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_the_same_network_as_from_its_own_yaml(name: str, suffix: str, tmp_path: Path) -> None:
    from_yaml, in_tables = tmp_path / "yaml", tmp_path / "tables"
    for folder in (from_yaml, in_tables):
        folder.mkdir()
    for file, text in zip(("actors.yaml", "links.yaml"), texts(NETWORKS[name]()), strict=True):
        (from_yaml / file).write_text(text, encoding="utf-8")
    network = check(read(from_yaml)).network
    if network is None:
        assert check(read(written(in_tables, NETWORKS[name](), suffix))).network is None
    else:
        assert without_custom(load(written(in_tables, network, suffix))) == without_custom(network)


def without_custom(network: Network) -> list[object]:
    """The content, but for attributes of one's own: an export writes numbers among them as numbers."""
    actors = [(a.id, a.name, a.aliases, a.sources, a.note, a.functions, a.challenges) for a in network.actors]
    return [actors, network.links, list(network.sectors.items()), list(network.kinds.items()), network.about]


def test_tables_as_people_write_them(tmp_path: Path) -> None:
    actors = (
        "id;name;sector;aliases;custom_members;cross_sector;sources;source_urls\n\n"
        "a;Alfa;Offentlig sektor;A1\n".replace("A1", '"A1;A2"')[:-1]
        + ";40;true;Om oss;https://a.example/\n"
        "b;'=Beta;Business;;;;;\n"
    )
    links = "source;target;members;kind;strength\n;;a;b;other;\n".replace(";;a;b;", ';;"a;b";')
    assert said(tmp_path, actors, links + "b;a;;funding;2.5\n") == []
    network = load(tmp_path)
    first, second = network.actors
    assert (first.sector, first.aliases, first.custom) == ("public", ("A1", "A2"), (("members", "40"),))
    assert (first.cross_sector, first.sources) == (True, (("Om oss", "https://a.example/"),))
    assert (second.name, second.sector) == ("=Beta", "business")
    assert [(link.members, link.kind, link.strength) for link in network.links] == [
        (("a", "b"), "other", 1.0),
        (("b", "a"), "funding", 2.5),
    ]


def test_what_stands_in_no_table(tmp_path: Path) -> None:
    stated = "about: {title: {sv: Karta, en: Map}}\nsectors:\n  north: {sv: Norr, en: North}\n"
    stated += "kinds:\n  visit: {sv: Besök, en: Visit, directed: true}\n"
    actors, links = "id,name,sector\na,A,north\nb,B,north\n", "members,kind,directed\nb;a,visit,true\n"
    assert said(tmp_path, actors, links, stated) == []
    network = load(tmp_path)
    assert (network.about.title, list(network.sectors)) == (("Karta", "Map"), ["north"])
    assert [(link.members, network.kinds[link.kind].directed) for link in network.links] == [(("b", "a"), True)]


@pytest.mark.parametrize(
    ("actors", "links", "expected"),
    [
        (ACTORS + "a,Again,public\n", LINKS, "actors.csv:5: error: id 'a' is already used on line 2"),
        (ACTORS + '"d\ne",D,public\n', LINKS, "actors.csv:5: error: id 'd e' may hold"),
        ('id,name,sector\na,"A\nA",publik\nb,B,x\n', LINKS, "actors.csv:4: error: unknown sector 'x'"),
        (ACTORS, LINKS + "a,x,funding\n", "links.csv:3: error: link 2: no actor with id 'x'"),
        (ACTORS, 'source,target,kind,strength\na,b,other,"1,5"\n', "links.csv:2: error: strength '1,5' is not a num"),
        (ACTORS, "source,target,kind,start\na,b,other,20x4\n", "links.csv:2: error: 'start' must be a date"),
        (ACTORS, "members,kind\na,other\n", "links.csv:2: error: link 1 needs at least two different members"),
        (ACTORS, "members,kind\na;b;c,funding\n", "links.csv:2: error: 'funding' is directed and takes source"),
        (ACTORS, "members,kind,directed\na;b,other,true\n", "links.csv:2: error: 'directed' is true, but the kind"),
        (ACTORS, "members,kind,directed\na;b,other,ja\n", "links.csv:2: error: 'directed' must be true or false"),
        ("id,name\na,Alfa\n", LINKS, "actors.csv:1: error: there is no column 'sector'; add it, or read"),
        ("id,name,sector,namn\na,A,public,B\n", LINKS, "actors.csv:1: error: unknown column 'namn'; call one of"),
        ("id,name,sector,id\na,A,public,b\n", LINKS, "actors.csv:1: error: columns 1 and 4 are both called 'id'"),
        (ACTORS, "source,target,kind,weight\na,b,other,2\n", "links.csv:1: error: unknown column 'weight'; did you"),
        (ACTORS, LINKS + "a,b\n", "links.csv:3: error: the row has 2 cells for 3 columns; write"),
        (ACTORS, LINKS + "a,b,other,x\n", "links.csv:3: error: the row has 4 cells for 3 columns; put"),
        (ACTORS, LINKS + '"a,b,other\n', "links.csv:3: error: a text in quotation marks that begins here"),
        (ACTORS + f"d,{'x' * 200_000},public\n", LINKS, "actors.csv:5: error: 'name' is longer than 300 characters"),
        ("", LINKS, "actors.csv: error: the file is empty; its first line should name the columns"),
        (ACTORS + "d,Bo 811218-9876,public\n", LINKS, "actors.csv:5: warning: this looks like a personal identity"),
        (ACTORS, "members,kind,size\na;b,other,3\n", "links.csv:2: warning: the link has 3 members, of whom 2 are"),
    ],
)
def test_faults_name_their_row(actors: str, links: str, expected: str, tmp_path: Path) -> None:
    assert [line for line in said(tmp_path, actors, links) if line.startswith(expected)] != []


def test_faults_of_what_stands_in_no_table(tmp_path: Path) -> None:
    assert said(tmp_path, stated="sektorer: {}\n")[0].startswith("network.yaml:1: error: unknown field 'sektorer'")
    assert said(tmp_path, stated="format: 9\n")[0].startswith("network.yaml:1: error: written for a newer version")
    assert said(tmp_path, stated="about: [\n")[0].startswith("network.yaml:")


def test_damaged_parquet(tmp_path: Path) -> None:
    folder = written(tmp_path, networks.toy12(), ".parquet")
    whole = (folder / "links.parquet").read_bytes()
    for damaged in (b"", b"PAR1", whole[:-20], whole[:40] + whole[60:]):
        (folder / "links.parquet").write_bytes(damaged)
        report = check(read(folder))
        assert [(Path(p.file).name, p.code) for p in report.problems] == [("links.parquet", "not_parquet")]


def test_types_of_parquet(tmp_path: Path) -> None:
    actors = pd.DataFrame(
        {
            "id": pd.Categorical(["a", "b"]),
            "name": ["A", "B"],
            "sector": ["public", "business"],
            "as_of": [2024.0, float("nan")],
            "cross_sector": [True, False],
            "aliases": [["x;y", "z"], []],
        }
    )
    links = pd.DataFrame({"members": [["a", "b"]], "kind": ["other"], "amount": [1_500_000], "strength": [0.5]})
    actors.to_parquet(tmp_path / "actors.parquet")
    links.to_parquet(tmp_path / "links.parquet")
    first, second = load(tmp_path).actors
    assert (first.as_of, first.cross_sector, first.aliases) == (2024, True, ("x;y", "z"))
    assert (second.as_of, second.cross_sector, second.aliases) == (None, False, ())
    [link] = load(tmp_path).links
    assert (link.members, link.amount, link.strength) == (("a", "b"), 1_500_000.0, 0.5)
    links.assign(start=[{"year": 2020}]).to_parquet(tmp_path / "links.parquet")
    assert [p.code for p in check(read(tmp_path)).problems] == ["column_type"]


def test_faults_in_parquet_name_the_number_of_the_row(tmp_path: Path) -> None:
    folder = written(tmp_path, networks.toy12(), ".parquet")
    actors = actor_table(networks.toy12())
    actors.loc[2, "region"] = "Skåne"
    (folder / "actors.parquet").write_bytes(table_bytes(actors, ".parquet"))
    [problem] = check(read(folder)).problems
    assert (Path(problem.file).name, problem.line, problem.code) == ("actors.parquet", 3, "bad_region")


def test_which_of_several_is_read(tmp_path: Path) -> None:
    for suffix in FORMS:
        written(tmp_path, networks.star(), suffix)
    sentence = "the folder holds a network more than once: {} are read, and not {}; remove either"
    [problem] = check(read(tmp_path)).problems
    tables = "actors.parquet + links.parquet + network.yaml"
    assert (problem.severity, problem.message()) == (
        "warning",
        sentence.format(tables, "actors.csv, links.csv"),
    )
    for file, text in zip(("actors.yaml", "links.yaml"), texts(networks.toy12()), strict=True):
        (tmp_path / file).write_text(text, encoding="utf-8")
    report = check(read(tmp_path))
    assert report.network == networks.toy12()
    assert report.problems[0].message() == sentence.format(
        "actors.yaml + links.yaml", "actors.parquet, links.parquet, actors.csv, links.csv"
    )
