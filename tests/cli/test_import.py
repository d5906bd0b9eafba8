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
        (b"", "the file is empty; export it again"),
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


def test_a_matrix_is_described_in_a_line_and_its_many_answers_in_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "matris.csv"
    file.write_text(";Alfa;Beta;Gamma\nAlfa;;1;0\nBeta;1;;1\nGamma;0;1;\n")
    assert main(["import", str(file), "--into", str(tmp_path / "net"), "--lang", "sv"]) == 0
    out = capsys.readouterr().out
    assert "\nmatris.csv: en matris över vilka som har band till varandra\n  3 av 3 rubriker" in out
    assert "tas inte med" not in out
    assert "1 fråga. Det som är märkt * gäller." in out
    assert "  * --answer 'kind:#matris=other'  Annat\n    --answer 'kind:#matris=…'  funding (Finansiering), " in out
    assert "directed_tie (Riktat band)" in out
    assert out.endswith(f"Öppna det med: samverkan app --data {tmp_path / 'net'}\n")


def test_of_many_remarks_of_a_kind_the_first_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "edges.csv"
    file.write_text("Från;Till;Typ\n" + "".join(f"A{i};B{i};avtal\n" for i in range(20)))
    assert main(["import", str(file), "--into", str(tmp_path / "net")]) == 0
    _, err = capsys.readouterr()
    lines = [line for line in err.splitlines() if "stands in no table" in line]
    assert len(lines) == 6
    assert lines[-1].startswith("edges.csv: warning: … and 35 more, the last: 'B19' is named by a link")


def test_a_question_without_a_suggestion_says_what_happens_meanwhile(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", *files, "--into", str(tmp_path / "net"), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "stays as it is in the file until you answer." in out
    assert main(["import", *files, "--into", str(tmp_path / "net"), "--dry-run", "--answer", f"{SAME}=same"]) == 0
    assert "Every question is answered." in capsys.readouterr().out


def test_exported_tables_say_which_are_read_and_which_are_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--draws", "20", "--out", str(tmp_path / "out")]) == 0
    tables = [
        str(tmp_path / "out" / f"{name}.csv") for name in ("actors", "links", "about", "kinds", "metrics", "ties")
    ]
    assert main(["import", *tables, "--into", str(tmp_path / "net"), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "about.csv: is read together with the other tables\n" in out
    assert "ties.csv: repeats the other tables, and is not taken in\n" in out
    assert "metrics.csv: computed numbers, which are not taken in\n" in out


def test_another_answer_replaces_what_was_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, net = tmp_path / "kryss.csv", str(tmp_path / "net")
    file.write_text("Namn;Tråden;Rådet;Kliniken\nAlfa;x;x;\nBeta;x;;x\nGamma;;x;x\n")
    command = ["import", str(file), "--into", net]
    assert main(command) == 0
    again = [*command, "--answer", "two_modes:kryss=network", "--force"]
    assert main([*again, "--dry-run"]) == 0
    assert "What is not in the files stays; --remove-gone removes it." in capsys.readouterr().out
    assert main([*again, "--prefer", "new", "--remove-gone"]) == 0
    assert "stays" not in capsys.readouterr().out
    network = load(net)
    assert {link.kind for link in network.links} == {"membership"}
    assert len(network.actors) == len(network.links) == 6
