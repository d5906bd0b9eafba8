"""What the browser is sent is what its types say, field by field: `graph/frontend/src/types/sent.d.ts`."""

import json
import re
import subprocess
from pathlib import Path

import networks
import pytest

from graph.export.html import Stage, StageStep, document
from graph.picture import compose, scene
from graph.picture.scene import compose_graph, loss_of, place, rank, to_json, within
from graph.picture.scene.names import names_json
from graph.picture.url import View

FRONTEND = Path(scene.__file__).parents[2] / "frontend"
TSC = FRONTEND / "node_modules" / "typescript" / "bin" / "tsc"
STRICT = ("--strict", "--noEmit", "--module", "preserve", "--target", "es2022", "--lib", "es2024,dom", "--types", "")
TOY = networks.toy12()
LAYERS = ("Graph", "Places", "Ranking", "Partition", "Scope", "Lit", "Loss")


def samples() -> dict[str, list[str]]:
    """What is sent, as JSON, by the name of its type."""
    sent: dict[str, list[str]] = {name: [] for name in LAYERS}
    for view in (View(), View(actor="P1", to="C1"), View(map="sector")):
        picture = compose(TOY, view, "en")
        for name in LAYERS:
            if layer := getattr(picture, name.lower()):
                sent[name].append(to_json(layer).decode())
    graph = compose_graph(TOY, "en", picture.graph.words)
    sent["Places"].append(to_json(place(graph, {"P1": (1.0, 2.0), "gone": (3.0, 4.0)}, ["gone"])).decode())
    sent["Ranking"].append(to_json(rank(graph, "partners", {"P1": 1.0}, {"P1": 1})).decode())
    sent["Scope"].append(to_json(within(graph, ["P1"])).decode())
    sent["Loss"].append(to_json(loss_of(graph, ["Gone"], ["P1"])).decode())
    order = [actor.id for actor in TOY.actors]
    sent["NamesJson"] = [names_json(TOY, "en", order, {"none": "nobody"}).decode()]
    stage = Stage("A page", "en", (StageStep(compose(TOY, View(), "en"), title="All"),), facts=("One",))
    (held,) = re.findall(r'id="stage">(.*?)</script>', document(stage).decode())
    sent["StageJson"] = [held]
    return sent


def errors_of(folder: Path, sent: dict[str, list[str]]) -> list[str]:
    assert TSC.is_file(), "no TypeScript: `make test` installs it"
    types = (FRONTEND / "src" / "types" / "sent.d.ts").as_posix()
    lines = [f'import type {{ {", ".join(sent)} }} from "{types}";']
    for name, values in sent.items():
        lines += [f"export const {name.lower()}{i}: {name} = {value};" for i, value in enumerate(values)]
    file = folder / "sent.ts"
    file.write_text("\n".join(lines), encoding="utf-8")
    foreign = FRONTEND / "src" / "types" / "foreign.d.ts"
    command = ["node", str(TSC), *STRICT, str(file), str(foreign)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    return checked.stdout.splitlines()


def test_every_kind_of_layer_is_among_the_samples() -> None:
    assert [name for name, values in samples().items() if not values] == []


def test_what_is_sent_is_what_the_types_say(tmp_path: Path) -> None:
    assert errors_of(tmp_path, samples()) == []


@pytest.mark.parametrize("change", ["one field less", "one field more", "another type"])
def test_a_change_of_what_is_sent_would_be_seen(change: str, tmp_path: Path) -> None:
    (ranking, *_) = samples()["Ranking"]
    value = json.loads(ranking)
    if change == "one field less":
        del value["radii"]
    elif change == "one field more":
        value["colour"] = "red"
    else:
        value["order"] = "first"
    (error,) = [line for line in errors_of(tmp_path, {"Ranking": [json.dumps(value)]}) if ": error TS" in line]
    assert re.search("radii|colour|string", error)
