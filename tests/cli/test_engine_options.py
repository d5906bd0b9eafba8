"""How processes and clusters are asked for, and what cannot be."""

import networks
import pytest

from graph.__main__ import main
from graph.text import engines

TOY = str(networks.REFERENCE / "toy12")


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("--workers 0", "argument --workers: '0' must be a whole number from 1"),
        ("--workers -1", "argument --workers: '-1' must be a whole number from 1"),
        ("--workers two --lang sv", "argumentet --workers: 'two' ska vara ett heltal från 1"),
        ("--workers 2 --cluster tcp://127.0.0.1:1", "argument --cluster: not allowed with argument --workers"),
        ("--cluster 127.0.0.1:1 --workers 2 --lang sv", "'127.0.0.1:1' är ingen adress till en schemaläggare"),
        ("--cluster here", "argument --cluster: 'here' is no address of a scheduler; write it as tcp://HOST:PORT"),
        ("--cluster tcp://127.0.0.1", "is no address of a scheduler"),
        ("--cluster http://127.0.0.1:1", "is no address of a scheduler"),
    ],
)
@pytest.mark.parametrize("command", ["metrics", "hubs", "mixing --summary", "critical"])
def test_what_cannot_compute(command: str, chosen: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        main([*command.split(), "--data", TOY, *chosen.split()])
    assert exit.value.code == 2
    assert said in capsys.readouterr().err


def test_more_workers_than_work(capsys: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for workers in ("1", "1000"):
        assert main(["critical", "--data", TOY, "--workers", workers]) == 0
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


FACTS = {"address": "tcp://a:1", "member": "tcp://a:2", "package": "numpy", "here": "2.4", "there": "2.3"}


@pytest.mark.parametrize("lang", ["en", "sv"])
@pytest.mark.parametrize("code", ["no_scheduler", "no_workers", "other_version", "lost", "process_ended"])
def test_every_error_has_a_sentence(code: str, lang: str) -> None:
    sentence = engines.sentence(code, FACTS, lang)
    assert len(sentence) > 40
    assert "{" not in sentence
    assert sentence != engines.sentence(code, FACTS, "sv" if lang == "en" else "en")


def test_a_package_that_is_missing_there_is_not_another_version() -> None:
    assert "numpy 2.3" in engines.sentence("other_version", FACTS, "en")
    assert "does not have numpy 2.4" in engines.sentence("other_version", FACTS | {"there": ""}, "en")
