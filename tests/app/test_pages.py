"""Each page as Streamlit runs it, without a browser."""

import json
import re
import shutil
import sys
from collections.abc import Callable, Iterable
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path

import networks
import pytest
import yaml
from app_pages import MODULES, PAGES
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1 import AppTest

from graph import group_hubs, hub_questions, load, sector_hubs
from graph.app.actors import MOST_ROWS
from graph.app.computing.apart import COMPUTING
from graph.data.locations import shipped_data
from graph.export.formats import table_bytes
from graph.metrics.grouping import MOST_GROUPS
from graph.metrics.hub_table import joined
from graph.metrics.questions import with_questions

ROOT = Path(__file__).parents[2]
SHIPPED = str(networks.DATA)
TOY = str(ROOT / "tests" / "reference" / "toy12")
COMPUTED = 'class="computing"'
_INTERVAL = 1.0  # seconds, as in a browser
CARDS = ("actor", "reading", "cross", "record")


def _one_page(page: str, folder: str) -> None:
    from importlib import import_module

    from graph.app import cache, choices, files, gaps
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    choices.language()  # reads the address
    import_module(f"graph.app.{page}").show(view_state(network, choices.current(cache.known(network), gaps.asked())))


def run_page(page: str, folder: str = SHIPPED, **address: str) -> AppTest:
    test = AppTest.from_function(
        _one_page, kwargs={"page": MODULES.get(page, page), "folder": folder}, default_timeout=60
    )
    for key, value in address.items():
        test.query_params[key] = value
    return test.run()


def run_at(
    page: Callable[[], None],
    folder: str | Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: Iterable[str] = (),
    **address: str,
) -> AppTest:
    """A page that reads the folder of the command line, at an address, with these parts of it open."""
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(folder)])
    test = AppTest.from_function(page, default_timeout=60)
    test.query_params.update({"lang": "en", **address})
    for key in opened:
        test.session_state[key] = True
    test = settled(test.run())
    assert not test.exception
    assert undefined(test) == []
    return test


def hubs_page(folder: str = SHIPPED, **address: str) -> AppTest:
    """The page Hubs with everything on it there, and open."""
    test = AppTest.from_function(_one_page, kwargs={"page": "hubs", "folder": folder}, default_timeout=60)
    for key, value in address.items():
        test.query_params[key] = value
    for key in ("hubs_mixing", "hubs_analysis", *(f"depends_{card}_numbers" for card in CARDS)):
        test.session_state[key] = True
    return settled(test.run())


def settled(test: AppTest) -> AppTest:
    """The page once everything on it is there, run again whenever something has been computed, or a second has gone."""
    pool = COMPUTING.pool
    while COMPUTED in text(test):
        with pool._changed:  # without a pause the page takes the processor from what it waits for
            pool._changed.wait(_INTERVAL)
        test.run()
    return test


def text(test: AppTest) -> str:
    """All texts of the page as one."""
    parts = [
        *test.title,
        *test.header,
        *test.subheader,
        *test.markdown,
        *test.caption,
        *test.text,
        *test.warning,
    ]
    return "\n".join([str(p.value) for p in parts] + [str(e.proto.body) for e in test.get("html")])


def undefined(test: AppTest) -> list[str]:
    """Every number without a value that the page shows as a word: in its texts, controls, tables or charts."""
    controls = [*test.selectbox, *test.multiselect, *test.text_input, *test.button, *test.expander, *test.tabs]
    shown = [text(test), *(control.label for control in controls)]
    shown += [str(option) for field in (*test.selectbox, *test.multiselect) for option in field.options]
    charts = [chart.proto for chart in test.get("vega_lite_chart")]
    shown += [chart.spec for chart in charts]
    tables = [table.value for table in test.dataframe]
    tables += [convert_arrow_bytes_to_pandas_df(data.data.data) for chart in charts for data in chart.datasets]
    for table in tables:
        shown += [*map(str, table.columns), *(cell for cell in table.to_numpy().ravel() if isinstance(cell, str))]
    return re.findall(r"\b(?:nan|inf)\b|<NA>", "\n".join(shown), re.IGNORECASE)


@pytest.fixture
def app(monkeypatch):
    """Runs the whole app on a folder, as `streamlit run app.py -- --data FOLDER` does."""

    def start(folder: str | Path) -> AppTest:
        monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(folder)])
        return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)

    return start


def test_without_a_folder_the_app_shows_what_the_commands_read(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["app.py"])
    monkeypatch.chdir(tmp_path)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    assert f"{len(load(shipped_data()).actors)} aktörer" in text(app.run())
    own = tmp_path / "own"
    shutil.copytree(TOY, own / "data")
    monkeypatch.chdir(own)
    assert "12 aktörer" in text(app.run())
    (own / "data").rename(own / "elsewhere")
    said = text(app.run())
    assert "12 aktörer" in said, "the last that could be read, and not the example"
    assert "data" in said


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("folder", [SHIPPED, TOY], ids=["shipped", "toy12"])
def test_every_page_shows_without_a_fault(page, folder, lang):
    test = run_page(page, folder, lang=lang)
    assert not test.exception
    assert not test.error
    assert undefined(test) == []


@pytest.mark.parametrize(
    "actors",
    [
        "actors: []",
        "actors: [{id: a, name: A, sector: public}]",
        "actors: [{id: a, name: A, sector: public}, {id: b, name: B, sector: business}]",
    ],
    ids=["nobody", "one actor", "isolates"],
)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_the_smallest_networks(page, actors, tmp_path):
    (tmp_path / "actors.yaml").write_text(actors, encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links: []", encoding="utf-8")
    test = run_page(page, str(tmp_path))
    assert not test.exception
    assert undefined(test) == []


WHO = "{{id: {id}, name: {id}, sector: {sector}, custom: {{kind: {kind}}}}}"
PAIR = "{source: a, target: b, kind: other}"


def folder_of(tmp_path: Path, actors: list[str], links: list[str]) -> str:
    (tmp_path / "actors.yaml").write_text(f"actors: [{', '.join(actors)}]", encoding="utf-8")
    (tmp_path / "links.yaml").write_text(f"links: [{', '.join(links)}]", encoding="utf-8")
    return str(tmp_path)


def who(id: str, sector: str = "public", kind: str = "x") -> str:
    return WHO.format(id=id, sector=sector, kind=kind)


@pytest.mark.parametrize(
    ("actors", "links"),
    [
        ([who("a"), who("b")], [PAIR]),
        ([who("a"), who("b", "business")], [PAIR]),
        (
            [who("a"), who("b"), who("c", "academia"), who("d", "academia")],
            [PAIR, PAIR.replace("a,", "c,").replace("b,", "d,")],
        ),
        ([who(f"a{i}") for i in range(4)], []),
    ],
    ids=["one sector", "sectors of one", "two components", "no links"],
)
@pytest.mark.parametrize("by", ["sector", "form", "kind"])
def test_the_hubs_page_shows_networks_without_an_answer(actors, links, by, tmp_path):
    test = hubs_page(folder_of(tmp_path, actors, links), by=by, lang="en")
    assert not test.exception
    assert not test.warning
    assert undefined(test) == []
    assert "is a hub:" not in text(test)


def test_an_attribute_with_too_many_values_is_not_compared(tmp_path):
    actors = [who(f"a{i}", "public" if i % 2 else "business", f"k{i}") for i in range(MOST_GROUPS + 1)]
    test = hubs_page(folder_of(tmp_path, actors, ["{source: a0, target: a1, kind: other}"]), by="kind", lang="en")
    assert not test.exception
    assert "more than 60 groups" in test.info[0].value
    assert "Public sector" in text(test)


@pytest.mark.parametrize("page", ["explore", "actors", "workshop"])
def test_an_attribute_with_too_many_values_neither_colours_nor_makes_a_map(page, tmp_path):
    actors = [f"{{id: a{i}, name: A, sector: public, region: SE{i}, custom: {{kind: k{i}}}}}" for i in range(100, 161)]
    folder = folder_of(tmp_path, actors, ["{source: a100, target: a101, kind: other}"])
    test = run_page(page, folder, colour="kind", map="region", by="kind", lang="en")
    assert not test.exception
    assert test.session_state["chosen"] == {"v": "1", "by": "kind", "lang": "en"}


def test_the_hubs_page_compares_by_another_attribute(tmp_path):
    # Two groups of six, platforms between them, and one of each other form.
    sides, middle = [[f"{side}{i}" for i in range(6)] for side in "ab"], ["p0", "p1", "p2"]
    forms = {id: "organisation" for side in sides for id in side} | dict.fromkeys(middle, "platform")
    forms |= {"n": "network", "o": "partnership", "j": "project"}
    actors = [f"{{id: {id}, name: A, sector: public, form: {form}}}" for id, form in forms.items()]
    pairs = [*(pair for side in sides for pair in combinations(side, 2)), *pairwise(["a0", *middle, "b0"])]
    links = [f"{{source: {a}, target: {b}, kind: other}}" for a, b in pairs]
    page_text = text(hubs_page(folder_of(tmp_path, actors, links), by="form", lang="sv"))
    assert "Plattform är ett nav" in page_text
    assert "Nätverk, partnerskap, plattform och projekt finns inte då." in page_text
    assert "går mellan grupper" in page_text
    assert "gäller bara sektorer" in page_text
    assert "sektorn deltar?" not in page_text


def test_the_hubs_page_shows_who_works_with_whom(tmp_path):
    nine = json.loads((networks.REFERENCE / "nulls.json").read_text(encoding="utf-8"))["nine"]["ties"]
    sectors = {"p": "public", "a": "academia", "c": "civil_society", "b": "business"}
    actors = [f"{{id: {id}, name: A, sector: {sectors[id[0]]}}}" for id in sorted({id for tie in nine for id in tie})]
    links = [f"{{source: {a}, target: {b}, kind: other}}" for a, b in nine]
    test = hubs_page(folder_of(tmp_path, actors, links), lang="en")
    assert "60% of 10 ties run between sectors." in text(test)
    page_text = text(settled(test)).replace("\xa0", " ")
    assert "If every actor had as many partners as now, chosen at random, it would be 83% on average." in page_text
    assert "Fewer ties run between sectors than that gives (p = 0.045, two-sided)." in page_text
    assert "Only what is established is coloured" in page_text
    assert {"may be chance", "–"} == {cell for table in test.dataframe for cell in table.value.get("Result", [])} - {""}


def test_the_hubs_page_answers_first_in_either_language():
    swedish, page = hubs_page(lang="sv"), hubs_page(lang="en")
    assert [title.value for title in swedish.title] == [r"Ingen sektor är säkerställd som nav\."]
    assert [title.value for title in page.title] == [r"No sector is established as a hub\."]
    english = text(page)
    lead = "The share of academia may be chance; compared with randomly reassigned partnerships it is undecided."
    assert lead in english
    assert "Academia has 16% of the actors and 34% of the betweenness, 2.0 times its share" in english


def test_the_hubs_page_shows_the_sensitivity_of_the_answer():
    page_text = text(hubs_page(lang="sv"))
    assert "<b>Utan Mötesplats Social Innovation</b>: akademin har 1,3 gånger sin andel" in page_text
    no_longer = "att civilsamhället har mindre än slumpen ger är inte längre säkerställt (p"
    assert page_text.count(no_longer) == 3  # without either, other view
    assert "den offentliga sektorn blir ett nav, 2,0 gånger sin andel" in page_text
    assert "<b>Resultaten skiljer sig mellan måtten, som inte är justerade för varandra</b>: mätt i" in page_text
    assert "mätt i kontakt med centrala aktörer (egenvektor) har näringslivet mindre än slumpen ger" in page_text
    assert "På de andra måtten ändras 8 av 24 resultat" in page_text


def test_the_hubs_page_names_three_carriers_and_judges_the_order_of_involvement():
    test = hubs_page(lang="en")
    page_text = text(test)
    named = [button.label for button in test.button if str(button.key).startswith("contributor_")]
    assert "Forum for Social Innovation Sweden · 45%" in named
    assert len(named) == 9  # three of each sector but business, which holds nothing
    assert (
        "The order here does not agree with: The 2024 mapping, Sweden; The 2024 mapping, internationally." in page_text
    )
    assert "Source: <a href=" in page_text


def test_data_that_name_no_published_order_are_compared_with_none(tmp_path):
    page_text = text(hubs_page(folder_of(tmp_path, [who("a"), who("b", "business")], [PAIR]), lang="en"))
    assert "Here, by number of partnerships" in page_text
    assert not re.search("mapping|agrees? with|named together", page_text)


@pytest.mark.parametrize(("collaborations", "first"), [("as-actors", "as_actors"), ("as-ties", "as_ties")])
def test_the_view_that_the_answer_reads_comes_first_and_is_marked(collaborations, first):
    test = hubs_page(str(REFERENCE / "collaborations"), lang="en", collaborations=collaborations)
    titles = {"as_actors": "Collaborations as actors", "as_ties": "Collaborations as ties"}
    second = next(view for view in titles if view != first)
    expected = [f"{titles[first]} (the answer)", titles[second]]
    assert [heading.value for heading in test.subheader] == expected
    assert [tab.label for tab in test.tabs] == expected


def test_without_collaborations_there_is_one_view_and_no_sentence_about_two(tmp_path):
    test = hubs_page(folder_of(tmp_path, [who("a"), who("b"), who("c", "business")], [PAIR, PAIR.replace("a,", "c,")]))
    assert not test.exception
    assert not test.tabs
    assert not test.subheader
    assert "Räknas samarbetena" not in text(test)
    assert "Samarbeten som aktörer eller som band" not in text(test)


@pytest.mark.parametrize(("by", "group"), [("sector", "sektor"), ("form", "grupp")])
def test_the_words_of_the_answer_are_explained(by, group):
    page_text = text(run_page("hubs", lang="sv", by=by))
    assert page_text.count("<summary>Vad betyder orden?</summary>") == 1
    assert f"<dt>Nav</dt><dd>En {group} som har mer av mellanläget än sin andel av aktörerna" in page_text
    assert "<dt>Omlottade partnerskap</dt>" in page_text
    assert "<dt>Samarbeten som aktörer eller som band</dt>" in page_text


def test_the_questions_are_explained_with_where_they_err_and_all_their_rows_are_in_the_table():
    test = hubs_page(TOY, lang="en")
    page_text = text(test)
    assert "<b>Activity</b>: more than randomly rewired ties give?" in page_text
    assert page_text.count("What it finds stands below the title.") == 1
    assert "No question is right everywhere." in page_text
    (table,) = (table.value for table in test.dataframe if "question" in table.value)
    assert table["lens"].head(12).unique().tolist() == ["Betweenness"]
    assert table["question"].value_counts().to_dict() == {"Position": 28, "Activity": 12, "Membership": 12}
    assert undefined(test) == []


def test_a_second_view_is_asked_the_other_questions_on_request(tmp_path):
    actors = [*map(who, "ab"), *(who(id, "business") for id in "cd"), "{id: p, name: P, sector: public, form: project}"]
    members = ", ".join(f"{{source: {id}, target: p, kind: membership}}" for id in "acd")
    test = hubs_page(folder_of(tmp_path, actors, [members, PAIR]), lang="en")
    asked = [set(table.value["question"]) for table in test.dataframe if "question" in table.value]
    assert asked == [{"Position", "Activity", "Membership"}, {"Position"}]
    test.button(key="run_questions_as_ties_sector").click().run()
    assert not settled(test).exception
    assert [set(table.value["question"]) for table in test.dataframe if "question" in table.value] == 2 * asked[:1]


def test_the_whole_scorecard_is_what_the_command_writes():
    toy = load(TOY)
    tables = [sector_hubs(toy, group_lenses=False), group_hubs(toy), hub_questions(toy)]
    assert table_bytes(joined(tables)) == table_bytes(with_questions(sector_hubs(toy), toy))


def test_where_nothing_is_defined_the_page_ends_with_the_sentence(tmp_path):
    nobody = hubs_page(folder_of(tmp_path, [], []), lang="sv")
    assert [title.value for title in nobody.title] == [r"Det finns inga aktörer att jämföra\."]
    unlinked = hubs_page(folder_of(tmp_path, [who("a"), who("b", "business")], []), lang="sv")
    assert "Ingen aktör ligger mellan två andra" in text(unlinked)
    for test in (nobody, unlinked):
        assert not test.header
        assert not test.dataframe
        assert not test.get("vega_lite_chart")


def test_with_many_groups_the_charts_have_a_row_per_group_and_there_are_no_blocks(tmp_path):
    regions = [
        f"SE{code}"
        for code in [
            "110",
            "121",
            "122",
            "123",
            "124",
            "125",
            "211",
            "212",
            "213",
            "214",
            "221",
            "224",
            "231",
            "232",
            "311",
            "312",
            "313",
        ]
    ]
    actors = [f"{{id: a{i}, name: A{i}, sector: public, region: {region}}}" for i, region in enumerate(regions)]
    links = [f"{{source: a{i}, target: a{i // 2}, kind: other}}" for i in range(1, len(regions))]
    test = hubs_page(folder_of(tmp_path, actors, links), lang="en", by="region")
    page_text = text(test)
    assert "With so many groups only betweenness is shown" in page_text
    assert "as one block" not in page_text
    assert "group" in {str(table.value.columns[1]) for table in test.dataframe}


@pytest.mark.parametrize("name", ["stability", "leverage", "explained_leverage", "fewest"])
def test_the_tests_of_the_answer_run_when_they_are_asked_for(name):
    test = hubs_page(TOY, lang="en")
    before = text(test)
    test.button(key=f"run_{name}").click().run()
    assert not test.exception
    assert len(text(test)) > len(before)
    assert f"run_{name}" not in [button.key for button in test.button]


def test_the_explaining_question_without_each_of_five_actors():
    test = hubs_page(TOY, lang="en")
    test.button(key="run_explained_leverage").click()
    page_text = text(settled(test.run()))
    assert not test.exception
    assert "4 verdicts on betweenness change without one of the 5 actors tried:" in page_text
    assert "; with all actors: may be chance.</li>" in page_text
    assert "Left out one at a time: " in page_text
    tables = [table.value for table in test.dataframe]
    found = next(table for table in tables if "Compared with randomly reassigned partnerships" in table)
    assert len(found) == 5 * 4
    assert set(found["Becomes"]) <= {"a larger share", "a smaller share", "may be chance", "undecided", "undefined"}


def test_a_selected_actor_is_read_with_its_partnerships_years_and_sources():
    test = run_page("explore", lang="sv", actor="msi")
    page_text = text(test)
    assert "Mötesplats Social Innovation" in page_text
    assert "22 partnerskap" in page_text
    assert "plats 1 av 170" in page_text
    assert 'href="https://socialinnovation.se/' in page_text
    assert "2017–2018" not in page_text  # folded: it is not sent before it is wanted
    for sector in ("public", "academia", "civil_society", ""):
        test.session_state[f"links_{sector}"] = True
    assert "2017–2018" in text(test.run())


def test_a_few_short_partnerships_are_not_folded():
    assert '<ul class="links">' in text(run_page("explore", lang="sv", actor="verdandi-orebro"))
    assert '<ul class="links">' not in text(run_page("explore", lang="sv", actor="almi"))  # two long ones


def test_names_are_shown_as_text(tmp_path):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    (tmp_path / "actors.yaml").write_text(
        f"actors: [{{id: a, name: '{hostile}', sector: public, note: '{hostile}', aliases: ['{hostile}']}}]",
        encoding="utf-8",
    )
    (tmp_path / "links.yaml").write_text("links: []", encoding="utf-8")
    page_text = text(run_page("explore", str(tmp_path), actor="a"))
    assert "<script>" not in page_text
    assert "<img" not in page_text
    assert "&lt;script&gt;" in page_text


def test_names_are_no_markdown_either(tmp_path):
    picture = "![x](https://example.org/x)"
    (tmp_path / "actors.yaml").write_text(
        f"sectors: {{s: {{sv: '{picture}'}}, t: {{sv: T}}}}\n"
        f"actors: [{{id: a, name: '{picture}', sector: s, custom: {{'{picture}': x}}}}, {{id: b, name: B, sector: t}}]",
        encoding="utf-8",
    )
    (tmp_path / "links.yaml").write_text("links: [{source: a, target: b, kind: other}]", encoding="utf-8")
    for page, more in (("explore", {"to": "b"}), ("hubs", {"by": picture}), ("actors", {}), ("workshop", {})):
        test = run_page(page, str(tmp_path), actor="a", focus="a", sector="t", **more)
        assert not test.exception
        texts = [*test.title, *test.header, *test.subheader, *test.markdown, *test.caption, *test.warning]
        labels = [widget.label for widget in (*test.selectbox, *test.button, *test.expander)]
        options = [str(option) for group in test.button_group for option in group.options]
        shown = "\n".join([*(str(text.value) for text in texts), *labels, *options])
        assert "[x" in shown
        assert "![" not in shown


def test_an_address_that_asks_for_what_is_not_there_gives_a_message_and_the_page(app):
    test = app(SHIPPED)
    test.query_params["actor"] = "nobody"
    test.query_params["lang"] = "en"
    test.run()
    assert not test.exception
    assert "not in these data" in text(test)


def address(test: AppTest) -> dict[str, str]:
    return {key: value[0] if isinstance(value, list) else value for key, value in test.query_params.items()}


def test_what_is_chosen_is_kept_in_the_address(app):
    test = app(SHIPPED)
    test.query_params["actor"] = "msi"
    test.session_state["filters"] = True
    test.run()
    test.button_group(key="control_lang").set_value("en").run()
    assert address(test) == {"lang": "en", "v": "1", "actor": "msi"}
    assert "Forum for Social Innovation Sweden" in text(test)
    test.selectbox(key="control_size").select("betweenness").run()
    test.multiselect(key="control_sector").select("public").run()
    test.multiselect(key="control_region").select("SE22").run()
    assert address(test) == {
        "lang": "en",
        "v": "1",
        "actor": "msi",
        "size": "betweenness",
        "sector": "public",
        "region": "SE22",
    }
    assert "Metrics computed on the whole network." in text(test)
    test.button(key="clear_filters").click().run()
    assert address(test) == {"lang": "en", "v": "1", "actor": "msi", "size": "betweenness"}


def test_numbers_are_recomputed_within_the_scope_where_that_is_asked_for(app):
    test = app(SHIPPED)
    test.query_params.update({"lang": "en", "sector": "academia", "actor": "msi", "numbers": "scope"})
    test.run()
    page_text = text(test)
    assert "Scope: 28 of 170 actors" in page_text
    assert "Metrics computed on the scope alone." in page_text
    assert "of 28</small>" in page_text
    test.query_params["sector"] = "public"
    test.run()
    assert "The actor is out of scope" in text(test)


@pytest.mark.parametrize(
    ("lang", "here"),
    [
        ("sv", "8 aktörer, inga band mellan dem, 57 till andra. Måtten är räknade på hela nätverket."),
        ("en", "8 of 170 actors, no ties among them, 57 to others. Metrics computed on the whole network."),
    ],
)
def test_ties_to_those_out_of_scope_are_counted_and_numbers_are_of_the_whole(app, lang, here):
    test = app(SHIPPED)
    test.query_params.update({"lang": lang, "form": "project"})
    page_text = text(test.run())
    assert here.replace("8 aktörer", "8 av 170 aktörer") in page_text
    most = {"sv": "Flest partner i hela nätverket har ", "en": " have the most partners in the whole network."}
    assert most[lang] in page_text
    assert {"sv": "Inga band mellan dem, 57 till andra.", "en": "No ties among them, 57 to others."}[lang] in page_text
    assert "(0)" not in page_text
    assert "None of them has a tie" not in page_text
    assert "8 samarbeten i urvalet." in page_text or "8 collaborations in scope." in page_text


def test_a_zero_is_never_the_most(app):
    test = app(SHIPPED)
    test.query_params.update({"lang": "en", "form": "project", "numbers": "scope"})
    page_text = text(test.run())
    assert "No ties among them, 57 to others." in page_text
    assert "most partners" not in page_text


def test_a_part_that_has_ties_shows_what_it_is_measured_in(app):
    test = app(SHIPPED)
    test.query_params.update({"lang": "en", "region": "SE224", "numbers": "scope"})
    page_text = text(test.run())
    assert "are connected with each other" in page_text
    assert re.search(r"ha(s|ve) the most partners within the scope\.", page_text)
    del test.query_params["numbers"]
    page_text = text(test.run())
    assert "are connected with each other" not in page_text  # it would be a number of the part
    assert "have the most partners in the whole network." in page_text


def test_the_card_counts_the_partnerships_that_are_in_scope(app):
    test = app(SHIPPED)
    test.query_params.update({"lang": "en", "actor": "malmo-universitet", "sector": "academia"})
    assert re.search(r"<h3>\d+ partnerships, \d+ of them in scope</h3>", text(test.run()))


def test_what_if_shows_that_it_counts_within_the_scope(app):
    test = run_page("workshop", lang="en", remove="msi", region="SE224")
    assert "Everything here is counted within the scope, both before and after." in text(test)
    assert "counted within the scope" not in text(run_page("workshop", lang="en", remove="msi"))


@pytest.fixture
def alike(tmp_path) -> str:
    """A folder with a network of two parts that are equally central but for rounding."""
    two = networks.two_cores(60)
    actors = [{"id": actor.id, "name": actor.name, "sector": actor.sector} for actor in two.actors]
    links = [{"source": a, "target": b, "kind": "other"} for a, b in (link.members for link in two.links)]
    (tmp_path / "actors.yaml").write_text(yaml.safe_dump({"actors": actors}), encoding="utf-8")
    (tmp_path / "links.yaml").write_text(yaml.safe_dump({"links": links}), encoding="utf-8")
    return str(tmp_path)


@pytest.mark.parametrize("page", ["hubs", "actors"])
def test_a_metric_that_rounding_would_decide_is_shown_as_empty(page, alike):
    run = hubs_page if page == "hubs" else partial(run_page, page)
    shown = [run(folder, lang="en") for folder in (alike, TOY)]
    assert not any(test.exception for test in shown)
    reason = (
        "Eigenvector centrality is empty: two parts of the network are so equally central that rounding would decide."
    )
    assert [reason in text(test) for test in shown] == [True, False]


@pytest.mark.parametrize("page", ["explore", "actors"])
def test_a_metric_that_is_empty_sizes_and_orders_nothing(page, alike):
    assert not run_page(page, alike, lang="en", size="eigenvector").exception


def test_what_if_explains_its_marks_where_there_are_any():
    texts = [text(run_page("workshop", lang="en", **change)) for change in ({"remove": "msi"}, {"add-tie": "msi~almi"})]
    assert ["a dashed outline is an actor taken away" in one for one in texts] == [True, False]


def test_a_date_is_shown_with_its_precision(app):
    test = app(SHIPPED)
    test.query_params.update({"lang": "sv", "at": "2023"})
    test.run()
    assert "Vid 2023: 16 partnerskap pågår säkert, 125 har okända datum" in text(test)


def test_a_filter_with_nothing_to_choose_from_is_not_shown(app, tmp_path):
    test = app(folder_of(tmp_path, [who("a"), who("b")], [PAIR]))
    test.session_state["filters"] = True
    test.run()
    assert not test.exception
    assert [widget.key for widget in test.multiselect] == []
    assert "control_at" not in [widget.key for widget in test.text_input]


def test_a_resource_of_the_data_is_called_by_its_own_name(app, tmp_path):
    links = [f"{{source: a, target: b, kind: other, resources: [{resource}]}}" for resource in ("find", "knowledge")]
    test = app(folder_of(tmp_path, [who("a"), who("b")], links))
    test.session_state["filters"] = True
    test.query_params["lang"] = "sv"
    test.run()
    assert test.multiselect(key="control_resource").options == ["find", "kunskap"]


def test_paths_are_described_with_the_sectors_they_may_pass(app):
    test = app(SHIPPED)
    test.query_params.update({"lang": "en", "actor": "vinnova", "to": "samforma"})
    test.run()
    assert "shortest path" in text(test) or "equally short paths" in text(test)
    test.query_params.update({"to": "tiess"})
    test.run()
    assert "There is no path" in text(test)


def test_the_first_visit_asks_questions_that_follow_the_data_and_lead_somewhere(app):
    test = app(SHIPPED)
    test.query_params["lang"] = "en"
    test.run()
    questions = {button.key: button.label for button in test.button if (button.key or "").startswith("question_")}
    of_the_data = {
        "question_connects": "Who connects business with civil society?",
        "question_endings": "What ends in 2025–2027?",
    }
    assert list(questions) == ["question_between", "question_map", *of_the_data, "question_region"]
    assert questions.items() >= of_the_data.items()
    test.button(key="question_map").click().run()
    assert address(test)["map"] == "sector"
    assert not test.exception


def test_a_line_of_the_map_lists_its_partnerships_and_who_connects_the_two(app):
    test = app(SHIPPED)
    test.query_params.update({"lang": "en", "map": "sector"})
    test.session_state["between_map"] = ("business", "civil_society")
    test.run()
    assert not test.exception
    shown = text(test)
    assert "3 partnerships" in shown
    assert "connects the most" in shown


def test_a_broken_folder_is_explained_and_shown_again_once_it_is_mended(app, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(TOY, folder)
    links = (folder / "links.yaml").read_text(encoding="utf-8")
    (folder / "links.yaml").write_text(links.replace("target: P2", "target: P22"), encoding="utf-8")
    test = app(folder)
    test.query_params["lang"] = "sv"
    test.run()
    assert not test.exception
    page_text = text(test)
    assert "Uppgifterna innehåller fel" in page_text
    assert "ingen aktör har id" in page_text
    assert "links.yaml:3" in page_text
    (folder / "links.yaml").write_text(links, encoding="utf-8")
    test.run()
    assert "Vad bilden visar" in text(test)


def test_the_last_readable_version_stays_while_the_files_are_broken(app, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(TOY, folder)
    test = app(folder)
    test.query_params["lang"] = "en"
    test.run()
    (folder / "links.yaml").write_text("links: [", encoding="utf-8")
    test.run()
    assert not test.exception
    assert "cannot be read" in text(test)
    assert "What the picture shows" in text(test)


def test_a_file_too_large_for_the_app_is_explained(app, tmp_path):
    folder = Path(shutil.copytree(TOY, tmp_path / "my data"))
    with (folder / "links.yaml").open("wb") as file:
        file.truncate(65 << 20)
    test = app(folder).run()
    assert not test.exception
    assert "64" in text(test)
    assert f"--data '{folder}'" in test.code[0].value


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_a_missing_or_empty_folder_is_explained(app, tmp_path, folder):
    (tmp_path / "empty").mkdir()
    test = app(tmp_path / folder).run()
    assert not test.exception
    assert "actors.yaml" in text(test)


def test_of_too_many_actors_for_one_picture_the_communities_come_first(app, tmp_path):
    actors = "".join(f"  - {{id: a{i}, name: A {i}, sector: public}}\n" for i in range(20_001))
    (tmp_path / "actors.yaml").write_text(f"actors:\n{actors}", encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links: [{source: a0, target: a1, kind: other}]", encoding="utf-8")
    test = app(tmp_path)
    test.query_params["lang"] = "en"
    test.run()
    assert not test.exception
    assert "here are their communities first" in text(test)


def test_whoever_a_change_takes_away_is_in_nobodys_focus_on_a_wall():
    test = run_page("workshop", lang="sv", focus="msi", actor="msi", remove="msi")
    assert not test.exception
    assert "Utan Mötesplats Social Innovation" in text(test)


def test_what_a_format_leaves_out_is_shown_before_the_download():
    test = run_page("actors", TOY, lang="en")
    assert "names, attributes, colours and kinds of links are left out" not in text(test)
    test.selectbox("export_what").set_value("network").run()
    test.selectbox("export_form_network").set_value(".dl").run()
    assert "names, attributes, colours and kinds of links are left out" in text(test)


def test_a_picture_comes_in_four_sizes():
    test = run_page("actors", lang="sv")
    test.selectbox("export_what").set_value("picture").run()
    assert "export_scale" not in [field.key for field in test.selectbox]  # an SVG has none
    test.selectbox("export_form_picture").set_value(".png").run()
    sizes = test.selectbox("export_scale")
    expected = ["1 600 × 1 000", "3 200 × 2 000", "4 800 × 3 000", "6 400 × 4 000"]
    assert ([size.replace("\xa0", " ") for size in sizes.options], sizes.value) == (expected, 2)
    assert not sizes.set_value(4).run().exception


REFERENCE = ROOT / "tests" / "reference"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("sv", "Alla 6 har lika många partner: 2."), ("en", "All 6 have the same number of partners: 2.")],
)
def test_no_first_actor_is_named_where_all_are_equal(lang, expected):
    shown = text(run_page("explore", str(REFERENCE / "ring-ties"), lang=lang))
    assert expected in shown
    assert ("Flest partner" if lang == "sv" else "the most partners") not in shown


def test_a_place_that_others_share_is_a_shared_one():
    card = text(run_page("explore", str(REFERENCE / "ring-ties"), lang="en", actor="a"))
    assert "shared rank 1 of 6" in card


def test_actors_without_ties_are_no_components(tmp_path):
    (tmp_path / "actors.yaml").write_text(
        "actors:\n" + "".join(f"- {{id: {id}, name: {id.upper()}, sector: public}}\n" for id in "abcdefg")
    )
    (tmp_path / "links.yaml").write_text("links:\n- {members: [a, b], kind: other}\n")
    shown = text(run_page("explore", str(tmp_path), lang="en"))
    assert "2 are connected with each other; without partners: 5." in shown
    assert "group" not in shown.split("without partners")[0].rsplit("connected", 1)[1]
    coloured = run_page("explore", str(tmp_path), lang="en", colour="community")
    assert not coloured.exception


def test_a_table_of_many_actors_shows_those_that_rank_highest(tmp_path):
    many = MOST_ROWS + 20
    hub = [f"{{source: a{i:04}, target: hub, kind: other}}" for i in range(many - 1)]
    chain = [f"{{source: a{i:04}, target: a{i + 1:04}, kind: other}}" for i in range(20)]
    actors = [f"{{id: a{i:04}, name: A{i}, sector: public}}" for i in range(many - 1)]
    folder = folder_of(tmp_path, [*actors, "{id: hub, name: Navet, sector: business}"], hub + chain)
    test = run_page("actors", folder, lang="sv", size="betweenness")
    while not test.dataframe:
        test.run()
    assert not test.exception
    [table] = test.dataframe
    assert len(table.value) == MOST_ROWS
    assert table.value["name"].iloc[0] == "Navet"
    shown = text(test).replace("\xa0", " ")
    assert "Tabellen visar de 1 500 aktörer som ligger högst efter detta mått: Mellanliggande" in shown
    assert "innehåller alla 1 520." in shown
