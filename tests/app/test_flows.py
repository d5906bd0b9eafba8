"""The section of resources on the page Hubs."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from .test_pages import SHIPPED, TOY, run_page, text, undefined

SPACE = "\N{NO-BREAK SPACE}"
OWN = "sectors: {farms: {sv: Gårdar, en: Farms}, shops: {sv: Affärer, en: Shops}}\n"


def _section(folder: str, by: str, lang: str, theme: str) -> None:
    from graph.app import files, flows
    from graph.app.groups import groups

    network = files.open_folder(folder).network
    flows.show(network, groups(network, by, lang), lang, theme)


def shown(folder: Path | str, by: str = "sector", lang: str = "en", theme: str = "light") -> AppTest:
    given = {"folder": str(folder), "by": by, "lang": lang, "theme": theme}
    test = AppTest.from_function(_section, kwargs=given, default_timeout=60).run()
    assert not test.exception
    assert undefined(test) == []
    return test


def written(tmp_path: Path, *links: str, actors: dict[str, str] | None = None, head: str = "") -> Path:
    sectors = actors or {"a": "public", "b": "business", "c": "academia"}
    of_actors = "".join(f"  - {{id: {id}, name: {id}, sector: {sector}}}\n" for id, sector in sectors.items())
    (tmp_path / "actors.yaml").write_text(f"{head}actors:\n{of_actors}", encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links:\n" + "".join(f"  - {{{link}}}\n" for link in links), encoding="utf-8")
    return tmp_path


def charts(test: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in test.get("vega_lite_chart")]


def test_the_table_keeps_currencies_apart_and_says_what_states_no_amount(tmp_path):
    test = shown(
        written(
            tmp_path,
            "source: a, target: b, kind: funding, amount: 13980000",
            "source: a, target: b, kind: funding, amount: 20.5, currency: EUR",
            "source: a, target: b, kind: funding",
            "source: b, target: c, kind: hosting",
            "members: [a, b, c], kind: knowledge_exchange",
        )
    )
    flows, shared = (table.value for table in test.dataframe)
    assert [*flows] == ["Giver", "Resource", "Receiver", "Partnerships", "Without amount", "EUR", "SEK"]
    assert flows.values.tolist() == [
        ["Public sector", "Funding", "Business", 3, "1", "20.50", "13,980,000"],
        ["Business", "Infrastructure", "Academia", 1, "1", "–", "–"],
    ]
    assert shared.values.tolist() == [["Public sector, Academia and Business", "Knowledge", 1, "1"]]
    said = text(test).replace(SPACE, " ")
    assert "Most often the public sector brings funding to business (3 partnerships)." in said
    assert "2 of 4 state no amount, so that sums are too low." in said
    assert "Documented amounts: 20.50 EUR and 13,980,000 SEK." in said
    assert "<dt>Giver and receiver</dt>" in said


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_diagram_has_an_alternative_and_the_colours_of_the_sectors(lang, theme):
    test = shown(SHIPPED, lang=lang, theme=theme)
    [chart] = test.get("vega_lite_chart")
    assert chart.proto.alt.startswith("Diagram ")
    [spec] = charts(test)
    scale = spec["layer"][0]["encoding"]["color"]["scale"]
    assert scale["range"][0] == {"light": "#0B6BB0", "dark": "#56B4E9"}[theme]
    assert scale["domain"][0] == {"sv": "Offentlig sektor", "en": "Public sector"}[lang]


def test_without_direction_there_is_no_diagram_but_a_table(tmp_path):
    test = shown(written(tmp_path, "members: [a, b], kind: knowledge_exchange, amount: 5"))
    assert charts(test) == []
    assert [len(table.value) for table in test.dataframe] == [1]
    assert "No partnership is documented to carry a resource from one actor to another." in text(test)


def test_without_resources_a_sentence_says_so():
    test = shown(TOY, lang="sv")
    assert charts(test) == []
    assert not test.dataframe
    assert "Inget partnerskap har en dokumenterad resurs." in text(test)


def test_sectors_and_resources_of_ones_own_are_shown_by_their_names(tmp_path):
    links = [f"source: a, target: b, kind: lead, resources: ['=r{i}', tools]" for i in range(12)]
    folder = written(tmp_path, *links, actors={"a": "farms", "b": "shops"}, head=OWN)
    test = shown(folder, lang="sv")
    [table] = (table.value for table in test.dataframe)
    assert {*table["Givare"]} == {"Gårdar"}
    assert len(table) == 13
    assert table["Resurs"].tolist()[-1] == "Tools"
    assert len(charts(test)) == 1


def test_more_groups_than_can_be_told_apart_have_a_table_alone(tmp_path):
    actors = {f"a{i}": f"s{i}" for i in range(20)}
    head = "sectors: {" + ", ".join(f"s{i}: {{sv: S{i}, en: S{i}}}" for i in range(20)) + "}\n"
    links = [f"source: a{i}, target: a{i + 1}, kind: funding" for i in range(19)]
    test = shown(written(tmp_path, *links, actors=actors, head=head))
    assert charts(test) == []
    assert [len(table.value) for table in test.dataframe] == [19]


def test_another_attribute(tmp_path):
    test = shown(written(tmp_path, "source: a, target: b, kind: funding"), by="region")
    assert test.dataframe[0].value.iloc[0].tolist()[:3] == ["(none)", "Funding", "(none)"]


def test_the_page_offers_the_section_closed():
    assert "Who brings which resource to whom?" in [one.label for one in run_page("hubs", TOY, lang="en").expander]
