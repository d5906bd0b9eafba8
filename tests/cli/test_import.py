"""The command import."""

from pathlib import Path

import pytest

from graph import load
from graph.__main__ import main

ACTORS = "Namn;Sektor\nMalmö stad;Kommun\nMalmö universitet;Universitet\nMAU;Högskola\n"
LINKS = "Från;Till;Typ\nMalmö stad;Malmö universitet;finansierar\n"
SAME = "same:malmo-universitet~mau"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "aktörer.csv").write_text(ACTORS, encoding="cp1252")
    (tmp_path / "länkar.csv").write_text(LINKS)
    return [str(tmp_path / "aktörer.csv"), str(tmp_path / "länkar.csv")]


def test_two_tables_become_a_data_folder(files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", *files, "--into", str(tmp_path / "net")]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "3 actors and 1 partnership were understood."
    assert "  Sektor: sector (the heading 'Sektor')" in out
    assert f"    --answer '{SAME}=same'  yes, the same" in out
    assert "aktörer.csv: warning: not UTF-8; read as Windows-1252: check å, ä and ö" in err
    network = load(tmp_path / "net")
    assert {actor.name for actor in network.actors} == {"Malmö stad", "Malmö universitet", "MAU"}
    first, *_ = (tmp_path / "net" / "actors.yaml").read_text().splitlines()
    assert first.startswith("# Imported on 20")
    assert "aktörer.csv, länkar.csv" in first


def test_a_dry_run_writes_nothing(files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", *files, "--into", str(tmp_path / "net"), "--dry-run", "--lang", "sv"]) == 0
    assert capsys.readouterr().out.startswith("3 aktörer och 1 partnerskap förstods.\n")
    assert not (tmp_path / "net").exists()


def test_decisions_are_used_again(files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    net = str(tmp_path / "net")
    assert main(["import", *files, "--into", net, "--answer", f"{SAME}=same"]) == 0
    assert len(load(net).actors) == 2
    assert main(["import", *files, "--into", str(tmp_path / "other"), "--decisions", f"{net}/import.json"]) == 0
    assert load(tmp_path / "other") == load(net)
    capsys.readouterr()


def test_a_role_and_a_shape_are_corrected(files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--role", "aktörer/Sektor=custom", "--shape", "länkar=other"]
    assert main(["import", *files, "--into", str(tmp_path / "net"), *given]) == 0
    network = load(tmp_path / "net")
    assert {actor.sector for actor in network.actors} == {"not_stated"}
    assert network.actor("mau").custom == (("Sektor", "Högskola"),)
    assert not network.links
    capsys.readouterr()


def test_a_network_that_is_there_grows_only_where_one_agrees(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    net = tmp_path / "net"
    assert main(["import", *files, "--into", str(net)]) == 0
    before = (net / "actors.yaml").read_bytes()
    Path(files[0]).write_text("Namn;Sektor\nMAU;AB\nIKEA;Företag\n")
    assert main(["import", files[0], "--into", str(net)]) == 2
    out, err = capsys.readouterr()
    assert "Beside what is there: 1 new, 0 changed, 1 in conflict, 3 not in the files." in out
    assert "error" in err
    assert (net / "actors.yaml").read_bytes() == before

    assert main(["import", files[0], "--into", str(net), "--force"]) == 0
    assert {actor.id: actor.sector for actor in load(net).actors} == {
        "ikea": "business",
        "malmo-stad": "public",
        "malmo-universitet": "academia",
        "mau": "academia",
    }
    assert main(["import", files[0], "--into", str(net), "--force", "--prefer", "new", "--remove-gone"]) == 0
    assert {actor.id: actor.sector for actor in load(net).actors} == {"ikea": "business", "mau": "business"}
    assert before in [file.read_bytes() for file in net.glob("actors.yaml.*.bak")]
    capsys.readouterr()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty"),
        (b"PK\x03\x04broken", "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "this is a picture"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_nothing_written(
    content: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fil.csv").write_bytes(content)
    assert main(["import", str(tmp_path / "fil.csv"), "--into", str(tmp_path / "net")]) == 1
    err = capsys.readouterr().err
    assert err.startswith("fil.csv: error: ")
    assert sentence in err
    assert not (tmp_path / "net").exists()


def test_usage(files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path / "none.csv"), "--into", str(tmp_path / "net")]) == 2
    assert "none.csv: error: " in capsys.readouterr().err
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("x")
    assert main(["import", *files, "--into", str(tmp_path / "full")]) == 2
    assert "letter.txt" in capsys.readouterr().err
    for wrong in (["--answer", "x"], ["--shape", "aktörer=square"], ["--role", "aktörer=name"]):
        with pytest.raises(SystemExit, match="2"):
            main(["import", *files, "--into", str(tmp_path / "net"), *wrong])
    capsys.readouterr()
