"""The section of coverage on the page Gaps, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ..test_pages import SHIPPED, folder_of, run_page, text, undefined


def who(id: str, region: str | None, functions: str = "", sector: str = "public") -> str:
    where = f", region: {region}" if region else ""
    return f"{{id: {id}, name: {id.upper()}, sector: {sector}{where}, functions: [{functions}]}}"


def choose(test: AppTest, key: str, value: str | None) -> AppTest:
    return test.selectbox(key=f"coverage_{key}").set_value(value).run()


def sectors(test: AppTest) -> AppTest:
    return test.button_group(key="coverage_by").set_value("sector").run()


def alts(test: AppTest) -> int:
    return sum("heat" in str(chart.proto).lower() for chart in test.get("vega_lite_chart"))


def test_what_is_not_documented_in_norrbotten() -> None:
    test = run_page("gaps", SHIPPED, lang="sv")
    assert "Minst dokumenterat är uppskalning: inte dokumenterat i 15 av 21 län." in text(test)
    test = choose(test, "region", "SE332")
    assert "<b>Norrbottens län:</b> 14 aktörer finns där. Inte dokumenterat: uppskalning." in text(test)
    assert test.button(key="behind_funding_lansstyrelsen-norrbotten").label == r"Länsstyrelsen i Norrbottens län"
    assert test.button(key="behind_organising_nysta").label.endswith("· genom Samforma")
    test = choose(test, "functions", "organising")
    assert "5 finns där, 1 genom en länk." in text(test)
    assert not [button for button in test.button if (button.key or "").startswith("behind_knowledge")]
    test = choose(test, "region", None)
    assert "Inte dokumenterat i 8 av 21 län: Gotlands län" in text(test)
    assert undefined(test) == []


def test_what_is_chosen_stays_when_sectors_are_shown() -> None:
    test = choose(run_page("gaps", SHIPPED, lang="en"), "region", "SE332")
    test = sectors(test)
    said = text(test)
    assert "No combination of sector and region is established to be rarer than chance" in said
    assert "<b>Norrbotten County:</b> 14 actors based there. Not documented: Business." in said
    assert "hypergeometric" in said
    assert undefined(test) == []


def test_a_press_on_an_actor_opens_it_in_explore() -> None:
    test = choose(run_page("gaps", SHIPPED, lang="sv"), "region", "SE332")
    test.button(key="behind_dissemination_samforma").click().run()
    assert test.session_state["page"] == "explore"
    assert test.query_params.get("actor", test.session_state["chosen"].get("actor")) in ("samforma", ["samforma"])


def test_derived_functions_and_the_table_behind_them_are_shown(tmp_path: Path) -> None:
    actors = [who("a", "SE332"), who("b", "SE331", "funding"), who("n", "SE")]
    links = [
        "{source: a, target: b, kind: knowledge_exchange}",
        "{source: a, target: b, kind: funding}",
        "{source: n, target: b, kind: funding}",
    ]
    test = choose(run_page("gaps", folder_of(tmp_path, actors, links), lang="en"), "region", "SE332")
    assert test.button(key="behind_funding_a").label == "A · derived"
    test = choose(test, "region", "SE331")
    assert test.button(key="behind_funding_n").label == "N · derived · through B"
    assert "Funding → funding; Knowledge exchange → none, since nobody is stated to give." in text(test)


SECTORS_OF_ONES_OWN = "sectors: {" + ", ".join(f"s{i}: {{sv: S{i}, en: S{i}}}" for i in range(20)) + "}\n"


@pytest.mark.parametrize(
    ("actors", "said"),
    [
        ([who("a", None, "funding"), who("b", None)], "No actor is placed in a region"),
        ([who("a", "EU", "funding")], "No actor is placed in a region"),
        ([who("a", "SE"), who("b", "SE")], "No support is documented in any region"),
        ([who("a", "IT", "funding"), who("b", "CA")], "not in 2 of 2 regions"),
        ([who("a", "SE332", "funding")], "not in 21 of 21 counties"),
        ([who("a", "NO081", "funding"), who("b", "NO")], "not in 1 of 1 region."),
        ([who(f"a{i}", f"NO{i}", "funding") for i in range(100, 200)], "Shown are the 60 regions with most actors"),
    ],
    ids=["no region", "union", "national", "abroad", "one county", "one region abroad", "many regions"],
)
@pytest.mark.parametrize("by", ["functions", "sector"])
def test_whatever_regions_the_data_have(actors: list[str], said: str, by: str, tmp_path: Path) -> None:
    test = run_page("gaps", folder_of(tmp_path, actors, []), lang="en")
    assert said in text(test)
    if by == "sector" and any(one.key == "coverage_by" for one in test.button_group):
        test = sectors(test)
        assert "Which sectors are documented where?" in text(test)
    test.session_state["coverage_table"] = True
    test = test.run()
    assert not test.exception
    assert undefined(test) == []


def test_sectors_of_ones_own_too_many_for_a_heat_map(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, [who("a", "SE332", sector="s1"), who("b", "SE331", sector="s2")], [])
    file = tmp_path / "actors.yaml"
    file.write_text(SECTORS_OF_ONES_OWN + file.read_text(encoding="utf-8"), encoding="utf-8")
    test = sectors(run_page("gaps", folder, lang="en"))
    assert not test.exception
    assert alts(test) == 0
    test = choose(test, "region", "SE332")
    assert test.button(key="behind_s1_a").label == "A"


def test_a_scope_of_a_region_shows_its_rows_and_who_reaches_it() -> None:
    test = run_page("gaps", SHIPPED, lang="en", region="SE33", numbers="scope")
    assert [option for option in test.selectbox(key="coverage_region").options if option] == [
        "Norrbotten County",
        "Västerbotten County",
    ]
    test = choose(test, "region", "SE332")
    assert test.button(key="behind_organising_nysta").label.endswith("through Samforma")


@pytest.mark.parametrize(
    "address", [{"collaborations": "as-ties"}, {"sector": "business", "numbers": "scope"}], ids=str
)
def test_another_reading_and_a_part(address: dict[str, str]) -> None:
    test = sectors(run_page("gaps", SHIPPED, lang="en", **address))
    assert not test.exception
    assert undefined(test) == []


def test_what_is_chosen_stands_in_the_address() -> None:
    test = run_page("gaps", lang="sv", covered="region:SE332", ends="years:2026-2027,region:SE224")
    assert "<b>Norrbottens län:</b> 14 aktörer finns där." in text(test)
    assert test.slider(key="control_endings_period").value == (2026, 2027)
    assert test.selectbox(key="control_endings_region").value == "SE224"
    test.selectbox(key="coverage_region").set_value("SE124").run()
    assert test.session_state["chosen"]["covered"] == "region:SE124"


@pytest.mark.parametrize("covered", ["region:SE999", "region", "planet:mars", "region:SE332,region", ""])
def test_an_address_that_these_data_do_not_have_shows_all(covered: str) -> None:
    test = run_page("gaps", lang="sv", covered=covered)
    assert not test.exception
    assert test.selectbox(key="coverage_region").value is None
