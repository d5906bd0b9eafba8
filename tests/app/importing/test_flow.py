"""An import on the page Data, from files to a network that is opened or saved, without a browser."""

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app.computing.apart import COMPUTING
from graph.app.importing.saving import archived
from graph.data.importing import decisions as decision_file
from graph.data.importing.preview import preview
from graph.data.importing.tables import Upload
from graph.data.importing.understood import Decisions

ROOT = Path(__file__).parents[3]
ACTORS = (
    ("Organisation", "Sektor", "Kommun/Län", "Kontaktperson"),
    ("Malmö stad", "Kommun", "Malmö", "anna@malmo.se"),
    ("Lunds universitet", "Universitet", "Lund", "bo@lu.se"),
    ("Coompanion Skåne", "Kooperativ", "Malmö", "cia@coompanion.se"),
    ("Röda Korset", "Ideell förening", "Hela landet", ""),
)
LINKS = (
    ("Part 1", "Part 2", "Typ", "Start"),
    ("Malmö stad", "Lunds universitet", "avtal", "hösten 2022"),
    ("Malmö stad", "Röda Korset; Coompanion Skåne", "finansierar", "2023"),
    ("Malmö stad", "", "avtal", "2021"),
)


def workbook(**sheets: tuple[tuple[str, ...], ...]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


MAP = workbook(Aktörer=ACTORS, Samarbeten=LINKS)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that is not there yet, of the app that is started next."""
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(tmp_path / "data")])
    monkeypatch.setattr(ContextProxy, "ip_address", None)  # a request from this machine, which is none here
    return tmp_path / "data"


def begun(lang: str = "sv") -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["lang"] = lang
    app.run()
    return press(app, "import_begin")


def on_data() -> AppTest:
    """A new visit that has chosen the page Data."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["lang"] = "sv"
    app.session_state["page"] = "data"
    return app.run()


def press(app: AppTest, key: str) -> AppTest:
    app.button(key).click().run()
    assert not app.exception
    return app


def bring(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    app.file_uploader[0].set_value([(name, content, "application/octet-stream") for name, content in files]).run()
    assert not app.exception
    return app


def reviewed(*files: tuple[str, bytes], lang: str = "sv") -> AppTest:
    """The step Review of an import of these files."""
    return press(press(bring(begun(lang), *files), "import_continue"), "import_to_review")


def shown(app: AppTest) -> str:
    """All texts of the page as one."""
    parts = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.text, *app.error]
    return "\n".join([str(p.value) for p in parts] + [str(e.proto.body) for e in app.get("html")])


def answer(app: AppTest, label: str) -> AppTest:
    [button] = [one for one in app.button if one.label == label]
    button.click().run()
    assert not app.exception
    return app


def test_a_workbook_is_understood_asked_about_and_opened(folder: Path) -> None:
    app = reviewed(("karta.xlsx", MAP))
    assert app.title[0].value == "4 aktörer och 3 partnerskap förstods."
    assert "2 saker behöver ditt svar. Inget är sparat än." in shown(app)
    assert "Samarbeten, rad 4" in shown(app)
    answer(app, "Näringsliv")
    assert "1 sak behöver ditt svar. Inget är sparat än." in shown(app)
    answer(app, "Tvärtom")
    assert "behöver ditt svar" not in shown(app)
    press(app, "import_open")
    assert "karta\\.xlsx" in shown(app), "the banner says where the network comes from"
    assert "4 aktörer" in shown(app)
    assert not folder.exists(), "nothing is written"


def test_a_column_is_corrected_and_the_way_back_loses_nothing(folder: Path) -> None:
    app = reviewed(("karta.xlsx", MAP))
    answer(app, "Näringsliv")
    press(app, "import_correct")
    [place] = [one for one in app.selectbox if one.label == "Kommun/Län blir"]
    place.set_value("note").run()
    press(app, "import_to_review")
    press(app, "import_step_beside_file")
    press(app, "import_continue")
    [place] = [one for one in app.selectbox if one.label == "Kommun/Län blir"]
    assert place.value == "note"
    press(app, "import_to_review")
    assert "1 sak behöver ditt svar" in shown(app)


def test_another_language_in_the_middle_loses_nothing(folder: Path) -> None:
    app = reviewed(("karta.xlsx", MAP))
    answer(app, "Näringsliv")
    app.segmented_control[0].set_value("en").run()
    assert app.title[0].value == "4 actors and 3 partnerships were understood."
    assert "1 thing needs your answer. Nothing has been saved yet." in shown(app)


def test_an_answer_is_changed(folder: Path) -> None:
    app = answer(reviewed(("karta.xlsx", MAP)), "Näringsliv")
    assert "Näringsliv" not in [one.label for one in app.button]
    app.session_state["import_answered"] = True
    app.run()
    answer(app, "Ändra svaret")
    answer(app, "Offentlig sektor")
    app.session_state["import_answered"] = True
    assert "**Offentlig sektor**" in shown(app.run())


def test_it_is_saved_with_the_mapping_in_the_empty_folder(folder: Path) -> None:
    app = reviewed(("karta.xlsx", MAP))
    answer(app, "Näringsliv")
    press(app, "import_to_save")
    press(app, "import_save")
    network = load(folder)
    assert [actor.name for actor in network.actors if actor.sector == "business"] == ["Coompanion Skåne"]
    saved = decision_file.read((folder / decision_file.FILE).read_bytes())
    assert saved.decisions.answers == {"sector:kooperativ": "business"}
    assert "4 aktörer" in shown(app), "and the network is shown"


def test_it_is_saved_in_a_folder_of_its_own(folder: Path) -> None:
    folder.mkdir()
    app = press(reviewed(("karta.xlsx", MAP)), "import_to_save")
    app.radio("import_target").set_value(app.radio("import_target").options[1]).run()
    assert app.button("import_save").disabled, "without a name"
    (folder / "taken").mkdir()
    for name, sentence in (
        ("../elsewhere", "får inte innehålla ”/”"),
        ("A & B", "får inte innehålla ”&”"),
        ("con", "Windows reserverar namnet ”con”"),
        (".hidden", "måste börja med en bokstav eller en siffra"),
        ("中" * 80, "Namnet är för långt för en mapp"),
        ("taken", "Det finns redan något med det namnet"),
    ):
        app.text_input("import_name").set_value(name).run()
        assert app.button("import_save").disabled
        assert sentence in app.error[0].value.replace("\\", "")
    app.text_input("import_name").set_value("Ska\u030ane 2024 ").run()
    assert not app.error
    press(app, "import_save")
    assert len(load(folder / "Skåne 2024").actors) == 4
    assert app.query_params["network"] == "Skåne 2024"


def test_a_network_of_a_visit_is_kept_after_all(folder: Path) -> None:
    app = press(reviewed(("karta.xlsx", MAP)), "import_open")
    press(app, "visit_keep")
    assert app.title[0].value == "Spara nätverket"
    press(app, "import_save")
    assert len(load(folder).actors) == 4
    assert "visit" not in app.session_state


@pytest.mark.parametrize(
    "files",
    [
        [
            ("nodes.csv", b"Id,Label\na,A\nb,B\nc,C\n"),
            ("edges.csv", b"Source,Target,Type,Weight\na,b,Undirected,1\nb,c,Undirected,2\n"),
        ],
        [
            ("map.net", b'*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n*Edges\n1 2\n2 3\n'),
            ("map.clu", b"*Vertices 3\n1\n1\n2\n"),
        ],
    ],
    ids=["Gephi", "Pajek"],
)
def test_files_that_belong_together(folder: Path, files: list[tuple[str, bytes]]) -> None:
    assert reviewed(*files).title[0].value == "3 aktörer och 2 partnerskap förstods."


def test_nothing_is_written_where_the_folder_has_changed_meanwhile(folder: Path) -> None:
    app = press(reviewed(("karta.xlsx", MAP)), "import_to_save")
    folder.mkdir()
    for name in ("actors.yaml", "links.yaml"):
        (folder / name).write_text(f"{name.partition('.')[0]}: []\n", encoding="utf-8")
    app.button("import_save").click().run()
    assert load(folder).actors == ()
    assert "har ändrats av någon annan" in app.error[0].value
    assert app.title[0].value == "Spara nätverket", "and nothing that was decided is lost"


def test_the_mapping_answers_the_next_file(folder: Path) -> None:
    mapping = decision_file.written(decision_file.Decisions(answers={"sector:kooperativ": "business"}))
    app = reviewed(("karta 2025.xlsx", MAP), ("import.json", mapping))
    assert "1 sak behöver ditt svar" in shown(app)


def test_two_files_and_one_of_them_removed(folder: Path) -> None:
    app = bring(begun(), ("karta.xlsx", MAP), ("annan.csv", b"Namn;Sektor\nX;Kommun\n"))
    assert "annan.csv" in shown(app)
    press(app, "import_remove_1")
    assert "annan.csv" not in shown(app)
    press(press(app, "import_continue"), "import_to_review")
    assert app.title[0].value == "4 aktörer och 3 partnerskap förstods."


def test_a_table_that_is_pasted(folder: Path) -> None:
    app = begun()
    app.session_state["import_paste"] = True
    app.run()
    app.text_area("import_pasted").set_value("Namn\tSektor\nMalmö stad\tKommun\nLund\tKommun\n").run()
    press(app, "import_take_pasted")
    press(press(app, "import_continue"), "import_to_review")
    assert app.title[0].value == "2 aktörer och 0 partnerskap förstods."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("empty.csv", b""),
        ("<b>x</b>.csv", b"\0\1\2\3" * 100),
    ],
)
def test_what_cannot_be_read_says_why_and_leads_back(folder: Path, name: str, content: bytes) -> None:
    app = press(bring(begun(), (name, content)), "import_continue")
    assert app.title[0].value == "Inget kunde läsas"
    assert "<b>x" not in shown(app)
    press(app, "import_back")
    assert app.file_uploader


def test_leaving_the_page_drops_the_files(folder: Path) -> None:
    app = bring(begun(), ("karta.xlsx", MAP))
    press(app, "import_cancel")
    assert "import" not in app.session_state
    assert not app.file_uploader


def test_a_file_beside_the_network_that_is_there(folder: Path) -> None:
    first = press(reviewed(("karta.xlsx", MAP)), "import_to_save")
    press(first, "import_save")
    more = workbook(
        Aktörer=(ACTORS[0], ("Malmö stad", "Kommun", "Lund", ""), ("Region Skåne", "Region", "Skåne", "")),
    )
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["lang"] = "sv"
    app.run()
    app.session_state["page"] = "data"
    app.run()
    bring(press(app, "import_begin"), ("mer.xlsx", more))
    app.radio("import_adds").set_value(app.radio("import_adds").options[1]).run()
    press(press(app, "import_continue"), "import_to_review")
    assert "1 nya, 0 ändrade, 0 motstridiga" in shown(app)
    press(app, "import_to_save")
    press(app, "import_save")
    assert {actor.name for actor in load(folder).actors} == {row[0] for row in ACTORS[1:]} | {"Region Skåne"}


def test_of_two_values_one_is_chosen(folder: Path) -> None:
    press(press(reviewed(("karta.xlsx", MAP)), "import_to_save"), "import_save")
    app = on_data()
    other = workbook(Aktörer=(ACTORS[0], ("Lunds universitet", "AB", "Lund", "")))
    bring(press(app, "import_begin"), ("mer.xlsx", other))
    app.radio("import_adds").set_value(app.radio("import_adds").options[1]).run()
    press(press(app, "import_continue"), "import_to_review")
    choice = app.radio("import_conflict_0")
    assert [*choice.options] == ["Akademi", "Näringsliv"]
    assert choice.label == "Lunds universitet\\: sektor"
    choice.set_value("Näringsliv").run()
    press(app, "import_to_save")
    press(app, "import_save")
    assert {actor.name: actor.sector for actor in load(folder).actors}["Lunds universitet"] == "business"


def saved_then(*rows: tuple[str, ...]) -> AppTest:
    """A network of the first workbook, saved, with a table of actors beside it, at the step Review."""
    press(press(reviewed(("karta.xlsx", MAP)), "import_to_save"), "import_save")
    return beside(workbook(Aktörer=(ACTORS[0], *rows)))


def beside(content: bytes) -> AppTest:
    """A workbook as an addition to the network of the folder, at the step Review."""
    app = on_data()
    bring(press(app, "import_begin"), ("mer.xlsx", content))
    app.radio("import_adds").set_value(app.radio("import_adds").options[1]).run()
    return press(press(app, "import_continue"), "import_to_review")


def test_what_is_not_in_the_files_stays_unless_it_is_removed(folder: Path) -> None:
    app = saved_then(*ACTORS[1:4])
    assert "4 poster finns inte i filerna och blir kvar om de inte tas bort (tas bort: 0)." in shown(app)
    names = [box.label for box in app.checkbox]
    assert names[0] == "Ta bort Röda Korset"
    app.checkbox("import_gone_0").check().run()
    assert "(tas bort: 1)" in shown(app)
    press(app, "import_to_save")
    press(app, "import_save")
    network = load(folder)
    assert {actor.name for actor in network.actors} == {row[0] for row in ACTORS[1:4]}
    assert not any("roda-korset" in link.members for link in network.links), "they go with the actor"
    assert len(network.links) == 2


def test_an_addition_is_compared_and_put_together_apart_where_that_takes_long(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(press(reviewed(("karta.xlsx", MAP)), "import_to_save"), "import_save")
    monkeypatch.setattr(COMPUTING, "_threshold", 0.0)
    app = beside(workbook(Aktörer=(ACTORS[0], *ACTORS[1:4], ("Region Skåne", "Region", "Skåne", ""))))
    assert "Jämför filerna med nätverket som finns …" in shown(app)
    while 'class="computing"' in shown(app):
        app.run()
        assert not app.exception
    assert "4 poster finns inte i filerna" in shown(app)
    press(app, "import_to_save")
    press(app, "import_save")
    assert {actor.name for actor in load(folder).actors} == {"Region Skåne", *(row[0] for row in ACTORS[1:])}


def test_all_that_is_not_in_the_files_is_removed_or_stays_at_once(folder: Path) -> None:
    app = press(saved_then(*ACTORS[1:4]), "import_all_gone_1")
    assert "(tas bort: 4)" in shown(app)
    assert all(box.value for box in app.checkbox)
    press(app, "import_all_gone_0")
    assert not any(box.value for box in app.checkbox)
    press(app, "import_all_gone_1")
    app.checkbox("import_gone_0").uncheck().run()
    press(press(app, "import_to_save"), "import_save")
    network = load(folder)
    assert {actor.name for actor in network.actors} == {row[0] for row in ACTORS[1:]}
    assert network.links == ()


def test_every_conflict_can_be_answered_however_many_there_are(folder: Path) -> None:
    many = tuple((f"Aktör {n:02}", "Kommun", "", "") for n in range(30))
    other = tuple((name, "AB", "", "") for name, *_ in many)
    book = workbook(Aktörer=(ACTORS[0], *many))
    press(press(reviewed(("karta.xlsx", book)), "import_to_save"), "import_save")
    app = beside(workbook(Aktörer=(ACTORS[0], *other)))
    assert "30 värden skiljer sig (från filerna: 0)." in shown(app)
    assert "1–20 av 30" in shown(app)
    press(app, "import_page_conflicts_after")
    assert "21–30 av 30" in shown(app)
    app.radio("import_conflict_29").set_value("Näringsliv").run()
    assert "(från filerna: 1)" in shown(app)
    press(app, "import_page_conflicts_before")
    press(app, "import_all_conflicts_1")
    assert "(från filerna: 30)" in shown(app)
    app.radio("import_conflict_0").set_value("Offentlig sektor").run()
    press(press(app, "import_to_save"), "import_save")
    sectors = [actor.sector for actor in load(folder).actors]
    assert sectors == ["public"] + ["business"] * 29


def test_a_folder_that_is_a_network_takes_an_addition_or_gives_the_files_away(folder: Path) -> None:
    press(press(reviewed(("karta.xlsx", MAP)), "import_to_save"), "import_save")
    app = on_data()
    other = workbook(Aktörer=(ACTORS[0], ("Region Skåne", "Region", "Skåne", "")))
    bring(press(app, "import_begin"), ("mer.xlsx", other))
    assert "Öppnas för det här besöket eller laddas ner" in str(app.radio("import_adds").proto)
    press(press(press(app, "import_continue"), "import_to_review"), "import_to_save")
    assert "Datamappen är själv ett nätverk" in shown(app)
    assert [one.proto.label for one in app.get("download_button")] == ["Ladda ner nätverkets filer (.zip)"]
    press(app, "import_add_instead")
    assert "1 nya" in shown(app)
    press(press(app, "import_to_save"), "import_save")
    assert len(load(folder).actors) == 5


def test_the_files_of_a_network_are_given_away_as_they_would_be_saved(tmp_path: Path) -> None:
    network = preview([Upload("karta.xlsx", MAP)]).network
    assert network is not None
    with ZipFile(BytesIO(archived(network, "karta.xlsx", Decisions(answers={"a": "b"}), "sv"))) as packed:
        packed.extractall(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["actors.yaml", "import.json", "links.yaml"]
    assert load(tmp_path) == network


KINDS = workbook(
    Samarbeten=(
        LINKS[0],
        ("Malmö stad", "Lunds universitet", "fadderskap", ""),
        ("Malmö stad", "Röda Korset", "vänskap", ""),
        ("Röda Korset", "Lunds universitet", "finansierar", ""),
        ("Röda Korset", "Region Skåne", "medlem", ""),
    )
)


def test_questions_of_a_sort_are_answered_together_and_one_of_them_otherwise(folder: Path) -> None:
    app = reviewed(("karta.xlsx", KINDS))
    press(app, "import_all_import_ask_kind_directed")
    assert "Vilket slag" not in shown(app)
    app.session_state["import_answered"] = True
    app.run()
    reopen = next(one.key for one in app.button if one.label == "Ändra svaret")
    press(app, reopen)
    answer(app, "Ett eget slag, utan riktning")
    press(press(app, "import_to_save"), "import_save")
    answers = decision_file.read((folder / decision_file.FILE).read_bytes()).decisions.answers
    assert answers == {"kind:fadderskap": "undirected", "kind:vanskap": "directed"}
    network = load(folder)
    assert sorted(kind.directed for kind in network.kinds.values() if kind.name.sv in ("fadderskap", "vänskap")) == [
        False,
        True,
    ]


def test_the_answers_of_a_group_are_those_of_last_years_mapping(folder: Path) -> None:
    kept = decision_file.Decisions(answers={"kind:fadderskap": "directed", "kind:vanskap": "undirected"})
    app = reviewed(("karta.xlsx", KINDS), ("import.json", decision_file.written(kept)))
    assert "Vilket slag" not in shown(app)
