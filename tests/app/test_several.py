"""The app on a folder that holds several networks, and on one that holds none yet."""

import os
import shutil
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import networks
import pytest
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app import networks as network_entries
from graph.data.networks import Entry
from graph.network.model import Bilingual
from graph.network.problems import DataError
from graph.network.vocabulary import SECTORS

from .test_pages import address, text

ROOT = Path(__file__).parents[2]
TOY = networks.REFERENCE / "toy12"
Start = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def _patient_with_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_entries, "PATIENCE", 60.0)


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch, as_shipped: None) -> Start:
    """Runs the whole app on a folder, at an address."""

    def start(folder: Path, **parameters: str) -> AppTest:
        monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(folder)])
        test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        test.query_params.update({"lang": "en", **parameters})
        test.run()
        assert not test.exception
        return test

    return start


@pytest.fixture
def several(tmp_path: Path) -> Path:
    """Three networks: the shipped one, a small one without a title, and one that cannot be loaded."""
    root = tmp_path / "nets"
    shutil.copytree(networks.DATA, root / "Sverige 2026")
    shutil.copytree(TOY, root / "Blekinge")
    (root / "faulty").mkdir()
    (root / "faulty" / "actors.yaml").write_text("actors: [{id: a}]")
    (root / "faulty" / "links.yaml").write_text("links: []")
    return root


def test_the_networks_are_listed_with_what_they_hold(several: Path) -> None:
    os.utime(several / "Blekinge" / "actors.yaml", (0, 1_700_000_000))
    os.utime(several / "Blekinge" / "links.yaml", (0, 1_600_000_000))
    blekinge, faulty, sweden = network_entries.networks(str(several)).entries or ()
    assert blekinge == Entry("Blekinge", None, 12, 10, None, 1_700_000_000.0)
    assert (faulty.name, faulty.errors) == ("faulty", 2)
    assert (sweden.actors, sweden.links, sweden.date) == (170, 221, "2026-11-23")
    assert sweden.title == load(networks.DATA).about.title


def test_a_network_that_changes_is_read_again_and_the_others_are_not(several: Path) -> None:
    before = network_entries.networks(str(several))
    assert network_entries.networks(str(several)) == before
    (several / "faulty" / "actors.yaml").write_text("actors: [{id: a, name: A, sector: public}]")
    shutil.rmtree(several / "Blekinge")
    after = network_entries.networks(str(several))
    assert [(entry.name, entry.actors) for entry in after.entries or ()] == [("faulty", 1), ("Sverige 2026", 170)]
    assert after.revision != before.revision
    assert (after.entries or ())[-1] is (before.entries or ())[-1]


def test_a_network_whose_reader_meets_its_limits_is_listed_as_faulty(
    several: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_entries, "LIMITS", network_entries.LIMITS.__class__(memory=1 << 20))
    assert [entry.errors for entry in network_entries.networks(str(several)).entries or ()] == [1, 1, 1]


def test_the_app_opens_with_the_list(app: Start, several: Path) -> None:
    test = app(several)
    shown = text(test)
    assert [title.value for title in test.title] == ["Which network?"]
    assert '<a href="?network=Sverige+2026&amp;lang=en" target="_self">Collaboration for social' in shown
    assert '<td>170</td><td>221</td><td class="spare">2026-11-23</td>' in shown
    assert '<a href="?network=Blekinge&amp;lang=en" target="_self">Blekinge</a></th><td>12</td><td>10</td>' in shown
    assert "2 problems; cannot be shown" in shown
    assert address(test) == {"lang": "en"}


def test_the_list_and_the_switch_are_in_alphabetical_order(app: Start, several: Path) -> None:
    for name in ("Örebro", "ale", "Zinkgruvan", "Åre", "Ängelholm"):
        shutil.copytree(TOY, several / name)
    ordered = ["ale", "Blekinge", "faulty", "Samverkan för social innovation i Sverige", "Zinkgruvan"]
    ordered += ["Åre", "Ängelholm", "Örebro"]
    listed = text(app(several, lang="sv"))
    assert sorted(ordered, key=lambda title: listed.index(f'target="_self">{title}')) == ordered
    assert app(several, network="Blekinge", lang="sv").selectbox("control_network").options == ordered


def test_titles_in_the_list_are_text(app: Start, several: Path) -> None:
    (several / "Blekinge" / "actors.yaml").write_text("about: {title: {sv: '<b>x', en: '<b>x'}}\nactors: []")
    (several / "Blekinge" / "links.yaml").write_text("links: []")
    shown = text(app(several))
    assert "&lt;b&gt;x" in shown
    assert "<b>x" not in shown


def test_the_choice_stands_first_in_the_address_and_stays_there(app: Start, several: Path) -> None:
    test = app(several, network="Sverige 2026", actor="msi", lang="sv")
    assert "170 aktörer · 253 band" in text(test)
    assert list(address(test)) == ["network", "lang", "v", "actor"]
    test.selectbox("control_size").select("betweenness").run()
    assert address(test)["network"] == "Sverige 2026"
    test.button_group(key="control_lang").set_value("en").run()
    assert address(test) == {"network": "Sverige 2026", "lang": "en", "v": "1", "actor": "msi", "size": "betweenness"}


def test_the_switch_in_the_side_bar_leads_to_another_network_as_it_is(app: Start, several: Path) -> None:
    network_entries.networks(str(several))  # nobody waits for titles
    test = app(several, network="Sverige 2026", actor="msi", sector="public")
    switch = test.selectbox("control_network")
    assert switch.value == "Sverige 2026"
    assert switch.options == ["Blekinge", "Collaboration for social innovation in Sweden", "faulty"]
    switch.select("Blekinge").run()
    assert not test.exception
    assert not test.warning
    assert address(test) == {"network": "Blekinge", "lang": "en"}
    assert "12 actors · " in text(test)


@pytest.mark.parametrize(
    "name", ["nowhere", "../nets/Blekinge", "/etc", ".", "Sverige 2026/../Blekinge", "con", "x" * 999]
)
def test_an_unknown_name_gives_a_message_and_the_list(app: Start, several: Path, name: str) -> None:
    test = app(several, network=name)
    assert "There is no network ”" in test.warning[0].value
    assert "Sverige+2026" in text(test)


def test_a_faulty_network_lists_its_faults_and_the_way_back(app: Start, several: Path) -> None:
    test = app(several, network="faulty")
    assert "actor 'a' has no 'name'" in unescape(text(test))
    assert f"--data {several / 'faulty'}" in test.code[0].value
    test.button("all_networks").click().run()
    assert [title.value for title in test.title] == ["Which network?"]


def test_a_network_that_is_gone_leads_back_to_the_list(app: Start, several: Path) -> None:
    test = app(several, network="Blekinge")
    shutil.rmtree(several / "Blekinge")
    test.run()
    assert not test.exception
    assert "There is no network ”Blekinge”" in test.warning[0].value


def test_where_there_is_one_network_the_address_names_none(app: Start) -> None:
    test = app(TOY, network="Blekinge")
    assert "the network ”Blekinge”" in test.warning[0].value.replace("\\", "")
    assert "12 actors" in text(test)
    assert "control_network" not in [box.key for box in test.selectbox]


def _stories() -> None:
    from graph.app import cache, choices, data_source, files, stories
    from graph.app.view_state import view_state

    choices.language()  # which reads the address
    network = files.open_folder(data_source.folder()).network
    source = {"network": choices.beside_view("network")}
    stories.show(view_state(network, choices.current(cache.known(network), source)))


@pytest.mark.usefixtures("as_shipped")
def test_stories_of_two_networks_are_kept_apart(several: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(several)])
    file = several / "Sverige 2026" / "stories.yaml"
    before = file.read_text(encoding="utf-8")
    (several / "Blekinge" / "stories.yaml").write_text("stories: [", encoding="utf-8")
    test = AppTest.from_function(_stories, default_timeout=60)
    test.query_params.update({"network": "Blekinge", "lang": "en"})
    test.run()
    assert not test.exception
    saved(test, "Mitt steg")
    assert "Correct stories.yaml first" in test.warning[0].value
    test.query_params["network"] = "Sverige 2026"
    test.run()
    saved(test, "Annat steg")
    assert not test.warning
    test.button("story_publish").click().run()
    after = file.read_text(encoding="utf-8")
    assert after != before
    assert ("Annat steg" in after, "Mitt steg" in after) == (True, False)
    test.query_params["network"] = "Blekinge"
    test.run()
    assert "Correct stories.yaml first" in test.warning[0].value
    assert "1. Mitt steg" in [option for group in test.button_group for option in group.options]


def saved(test: AppTest, title: str) -> None:
    test.button("story_keep").click().run()
    test.text_input("story_new_title").set_value(title)
    test.button("story_new_save").click().run()
    assert not test.exception


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_where_there_is_no_network_the_page_data_says_so_at_every_address(
    app: Start, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "empty").mkdir()
    test = app(tmp_path / folder, actor="msi")
    assert [title.value for title in test.title] == ["There is no network here yet"]
    assert str(tmp_path / folder) in text(test)
    assert not test.warning


def test_the_network_is_shown_once_it_is_there(app: Start, tmp_path: Path) -> None:
    test = app(tmp_path / "data", actor="P1")
    shutil.copytree(TOY, tmp_path / "data")
    test.run()
    assert not test.exception
    assert "12 actors" in text(test)
    assert address(test)["actor"] == "P1"


def started(test: AppTest, title: str, sectors: str = "", **more: str) -> AppTest:
    test.text_input("start_title").set_value(title)
    test.text_area("start_sectors").set_value(sectors)
    for key, value in more.items():
        test.text_input(f"start_{key}").set_value(value)
    test.button("start_submit").click().run()
    assert not test.exception
    return test


def test_an_empty_network_is_started_and_shown(app: Start, tmp_path: Path) -> None:
    test = started(app(tmp_path / "data"), " Samverkan i Skåne ", "Kommuner\n\nNäringsliv\n")
    network = load(tmp_path / "data")
    assert network.about.title == Bilingual("Samverkan i Skåne", "Samverkan i Skåne")
    assert list(network.sectors) == ["kommuner", "business"]
    assert "Samverkan i Skåne" in text(test)
    assert "What the picture shows" in text(test)
    assert address(test) == {"lang": "en"}


def test_among_several_a_network_is_started_in_a_folder_of_its_own(app: Start, several: Path) -> None:
    test = started(app(several), "Örebro: län / 2026")
    assert load(several / "Örebro län 2026").sectors == SECTORS
    assert address(test) == {"network": "Örebro län 2026", "lang": "en"}
    named = started(app(several), "Another", folder="mitt")
    assert address(named)["network"] == "mitt"


@pytest.mark.parametrize(
    ("title", "more", "said"),
    [
        ("  ", {}, "Write a title first."),
        ("New", {"folder": "../out"}, "The name of a folder cannot hold ”/”"),
        ("New", {"folder": "Blekinge"}, "There is a network already."),
        ("🙂", {}, "The folder has no name yet"),
    ],
)
def test_what_cannot_be_started_is_said_and_nothing_is_written(
    app: Start, several: Path, title: str, more: dict[str, str], said: str
) -> None:
    before = sorted(several.parent.rglob("*"))
    test = started(app(several), title, **more)
    assert said in test.warning[0].value
    assert sorted(several.parent.rglob("*")) == before


def test_too_many_sectors_are_refused(app: Start, tmp_path: Path) -> None:
    test = started(app(tmp_path / "data"), "New", "\n".join(f"S{n}" for n in range(61)))
    assert "at most 60 sectors" in test.warning[0].value
    assert not (tmp_path / "data").exists()


def test_nothing_is_started_in_a_folder_that_holds_a_network(app: Start, tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("actors: [{id: a}]")
    test = app(tmp_path)
    assert "The folder holds a network already" in text(test)
    assert "start_submit" not in [button.key for button in test.button]
    with pytest.raises(DataError):
        load(tmp_path)
