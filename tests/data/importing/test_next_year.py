"""A file is brought in, and next year's with it: what was decided is decided still, and nothing is lost or doubled."""

from pathlib import Path

from graph import load
from graph.data.importing.decisions import FILE, read
from graph.data.importing.preview import Preview, preview, taken_in
from graph.data.importing.tables import Upload
from graph.data.importing.taking_in import Destination, destination, take_in
from graph.data.importing.understood import Decisions

ACTORS = """Namn;Sektor;Hemsida
Malmö universitet;Universitet;https://mau.se
Malmö stad;Kommun;
Yalla Trappan;Förening;https://yallatrappan.se
Föreningen Yalla Trappan;Förening;https://yallatrappan.se
"""
NEXT = """Namn;Sektor;Hemsida
Malmö University;Universitet;https://mau.se/en
Malmö Stad;Kommun;https://malmo.se
Yalla Trappan;Förening;https://yallatrappan.se
Botildenborg;Stiftelse;
"""


def brought(folder: Path, text: str, decisions: Decisions, *same: str) -> Preview:
    """A file taken in as the command does it, with `same` for the pairs whose keys are named."""
    to = destination(folder)
    assert isinstance(to, Destination)
    known = load(folder) if to.holds_network else None
    answered = Decisions(decisions.shapes, decisions.roles, {**decisions.answers, **dict.fromkeys(same, "same")})
    seen = preview([Upload("actors.csv", text.encode())], answered, known)
    assert seen.network is not None, [problem.message() for problem in seen.problems]
    take_in(taken_in(seen.network, known), to, "From actors.csv", answered)
    return seen


def asked(seen: Preview) -> dict[str, str | None]:
    return {one.key: one.answer for one in seen.understood.questions if one.key.startswith("same:")}


def test_a_pair_is_asked_and_never_merged_unasked(tmp_path: Path) -> None:
    seen = brought(tmp_path, ACTORS, Decisions())
    assert asked(seen) == {"same:foreningen-yalla-trappan~yalla-trappan": None}
    assert len(load(tmp_path).actors) == 4


def test_what_was_decided_holds_for_the_next_file(tmp_path: Path) -> None:
    brought(tmp_path, ACTORS, Decisions(), "same:foreningen-yalla-trappan~yalla-trappan")
    [one] = [actor for actor in load(tmp_path).actors if actor.id == "yalla-trappan"]
    assert one.aliases == ("Föreningen Yalla Trappan",)
    decisions, problems = read((tmp_path / FILE).read_bytes())
    assert problems == ()
    seen = brought(tmp_path, ACTORS, decisions)
    assert [entry.differences for entry in seen.comparison if entry.differences] == []
    assert {entry.status for entry in seen.comparison} == {"unchanged"}
    assert len(load(tmp_path).actors) == 3


def test_next_year_s_file_adds_and_asks(tmp_path: Path) -> None:
    brought(tmp_path, ACTORS, Decisions(), "same:foreningen-yalla-trappan~yalla-trappan")
    decisions, _ = read((tmp_path / FILE).read_bytes())
    same = "same:malmo-universitet~malmo-university"
    assert same in asked(preview([Upload("actors.csv", NEXT.encode())], decisions, load(tmp_path)))
    seen = brought(tmp_path, NEXT, decisions, same)
    assert {entry.key: entry.status for entry in seen.comparison if entry.key != "about"} == {
        "actor:botildenborg": "new",
        "actor:malmo-stad": "changed",
        "actor:malmo-universitet": "conflict",
        "actor:yalla-trappan": "unchanged",
    }
    now = {actor.id: actor for actor in load(tmp_path).actors}
    assert now["malmo-stad"].url == "https://malmo.se"
    assert (now["malmo-universitet"].url, now["malmo-universitet"].aliases) == ("https://mau.se", ("Malmö University",))
    assert len(list(tmp_path.glob("*.bak"))) == 2
