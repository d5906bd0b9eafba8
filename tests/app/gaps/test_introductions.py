"""The section of introductions on the page Gaps: the choices, the answer, the introductions, and the what-if."""

from pathlib import Path

import large_networks
import pytest
from streamlit.testing.v1 import AppTest

from graph.metrics.pairs import MOST_ACTORS
from graph.network.model import Actor, Network
from graph.network.vocabulary import KINDS, SECTORS

from ..test_pages import SHIPPED, TOY, settled, text


def _section(folder: str) -> None:
    from graph.app import cache, choices, files, gaps
    from graph.app.gaps import introductions
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    choices.language()  # reads the address
    introductions.show(view_state(network, choices.current(cache.known(network), gaps.asked())))


def section(folder: str = SHIPPED, lang: str = "en", chosen: dict[str, str] | None = None) -> AppTest:
    test = AppTest.from_function(_section, kwargs={"folder": folder}, default_timeout=60)
    test.query_params["lang"] = lang
    if chosen:
        test.query_params["meet"] = ",".join(f"{what}:{value}" for what, value in chosen.items())
    test = settled(test.run())
    assert not test.exception
    return test


def test_a_coordinator_chooses_orebro_and_reads_which_three_to_introduce() -> None:
    test = section()
    assert (
        "Forum for Social Innovation Sweden connects the most: 40% of the shortest paths between different sectors"
        in text(test)
    )
    test.segmented_control(key="meet_kind").set_value("region").run()
    test = settled(test.selectbox(key="meet_region_a").set_value("SE124").run())
    shown = text(test)
    assert "Of 251 pairs of actors between the sectors within Örebro County 21 are partners" in shown
    first, second, third = (shown.index(f"<b>{n}. ") for n in (1, 2, 3))
    assert "Region Örebro County" in shown[first:second]
    assert "a tie would bring 128 pairs of actors in different sectors nearer" in shown[first:second]
    assert "Cykelreturen" in shown[second:third]
    assert "does not predict who will become partners" in shown
    test.button(key="meet_whatif_1").click().run()
    assert test.session_state["chosen"]["add-tie"] == "orebro-universitet~region-orebro-lan"
    assert test.session_state["page"] == "workshop"


def test_who_connects_business_with_civil_society() -> None:
    test = section(lang="sv", chosen={"kind": "sector", "sector_a": "business", "sector_b": "civil_society"})
    assert "förenar flest: 28\N{NO-BREAK SPACE}% av de kortaste vägarna mellan näringslivet och civilsamhället" in text(
        test
    )
    test.session_state["meet_tables"] = True
    connecting, meeting = settled(test.run()).dataframe
    assert connecting.value.iloc[0, 0].startswith("Agenda: Ett ekosystem")
    assert list(meeting.value["Ordning"]) == list(range(1, 14))
    assert [button.label for button in test.get("download_button")] == [
        "Vem som förenar som CSV",
        "Introduktionerna som CSV",
    ]


def test_actors_are_chosen_one_or_two() -> None:
    assert "Choose an actor, or two." in text(section(TOY, chosen={"kind": "actor"}))
    assert "of actors between P1 and all actors" in text(section(TOY, chosen={"kind": "actor", "actor_b": "P1"}))
    both = section(TOY, chosen={"kind": "actor", "actor_a": "P1", "actor_b": "A2"})
    assert "between P1 and A2" in text(both)
    assert "between different sectors" in text(section(TOY, chosen={"kind": "sector", "sector_a": "gone"}))


@pytest.mark.parametrize(
    ("actors", "sentence"),
    [
        (["{id: a, name: A, sector: public}"], "There are no pairs of actors in the network."),
        (
            ["{id: a, name: A, sector: public, region: IT}", "{id: b, name: B, sector: business, region: IT}"],
            "There is no path between different sectors.",
        ),
        (["{id: a, name: A, sector: public}", "{id: b, name: B, sector: public}"], "There is no path in the network."),
    ],
)
def test_networks_without_an_answer_have_a_sentence(actors: list[str], sentence: str, tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("actors:\n" + "".join(f"  - {one}\n" for one in actors))
    (tmp_path / "links.yaml").write_text("links: []\n")
    shown = text(section(str(tmp_path)))
    assert sentence in shown
    assert "There is nobody to introduce" in shown


def test_a_network_that_is_too_large_is_said_to_be(tmp_path: Path) -> None:
    who = tuple(Actor(f"a{i:05}", f"Actor {i}", "public") for i in range(MOST_ACTORS + 1))
    shown = text(section(large_networks.written(tmp_path, Network(who, (), SECTORS, KINDS))))
    assert "computed of up to 5,000 actors, and here are 5,001" in shown
