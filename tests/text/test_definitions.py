"""Every metric and every exported column is defined in each language, in files that are read as they are."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import exported
import installed
import networks
import pytest

from graph import text
from graph.export.formats import TABLES, Parameters
from graph.metrics import ACTOR_METRICS, LENSES
from graph.metrics.directed_brokerage import DIRECTED_ROLES
from graph.metrics.direction import DIRECTED_DEGREES
from graph.metrics.engagement import engagement_table
from graph.metrics.groups import GROUP_LENSES
from graph.metrics.lengths import DIRECTED_PATHS, WEIGHTED
from graph.metrics.sampling import Sampling
from graph.text import definitions
from graph.text.catalogue import SOURCE
from graph.text.definitions.markdown import Definition, Definitions, read

GRAPH = Path(text.__file__).parents[1]
FILES = sorted(definitions.FILES.glob("*.md"))
ENGLISH = definitions.FILES / "en.md"
TRANSLATED = [file for file in FILES if file != ENGLISH]
ENDINGS = {"*_expected", "*_z", "*_low", "*_high", "*_samples", "custom_*"}
ALL = sorted({*ACTOR_METRICS, *DIRECTED_DEGREES, *DIRECTED_ROLES, *DIRECTED_PATHS, *WEIGHTED, *LENSES})
ON_METHODS_ALONE = {"expected_ties"}  # the formula of `expected` in the table of mixing
SMALL = """# Definitions

A paragraph for readers,
of two lines.

## Metrics

### Partners (`degree`)

How many actors it has
a partnership with.

- formula: `k(i) = |{j}|;  Σⱼ a(i,j)`
- range: 0 … n−1
- strength: [^alike]
- isolate: 0
- source: Freeman (1979), Social Networks 1,
  215–239
- misread: Many partners are not power.
- unit: partners
- digits: 0

## Columns

| column | name | meaning | unit |
|---|---|---|---|
| `links.id` | Id | The link's id. | |
| `size` | Size | How many members. [^alike] | actors |

[^alike]: All ties count
  alike.
"""


def small(tmp_path: Path, content: str = SMALL, lang: str = SOURCE) -> Path:
    file = tmp_path / f"{lang}.md"
    file.write_text(content, encoding="utf-8")
    return file


@cache
def exported_columns(by: str = "sector") -> set[tuple[str, str]]:
    """The table and the name of every column that an export writes, those of sampled measures included."""
    material = exported.material(networks.shipped(), Parameters(by, 20, 0, Sampling(samples=20), draws=9))
    gephi = {("gephi_nodes", column) for column in ("Id", "Label")}
    gephi |= {("gephi_edges", str(column)) for column in material.table("gephi_edges")}
    beside = {("engagement", column) for column in engagement_table(networks.toy12(), ())}
    return gephi | beside | {(table, str(column)) for table in TABLES for column in material.table(table)}


def names_in_code() -> set[str]:
    """The texts, functions and fields of all modules but those of the room of texts."""
    modules = [file for file in GRAPH.rglob("*.py") if "text" not in file.relative_to(GRAPH).parts]
    nodes = [node for file in modules for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    fields = {node.target.id for node in nodes if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)}
    return texts | fields | {node.name for node in nodes if isinstance(node, ast.FunctionDef)}


# --- what is defined ---


@pytest.mark.parametrize("metric", ALL)
def test_metric_is_defined(metric: str) -> None:
    assert metric in definitions.DEFINITIONS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_definitions_say_something(file: Path) -> None:
    for metric, definition in read(file).metrics.items():
        assert definition.meaning.endswith("."), metric
        assert definition.misread.endswith("."), metric
        assert "[^" not in "".join(map(str, definition)), metric


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_names_of_metrics_are_told_apart(lang: str) -> None:
    names = [definitions.name(metric, lang) for metric in definitions.DEFINITIONS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("lang", text.LANGUAGES)
@pytest.mark.parametrize("by", ["sector", "form"])
def test_every_exported_column_is_defined(lang: str, by: str) -> None:
    for table, column in exported_columns(by):
        description = definitions.column(table, column, lang)
        assert description, f"{table}.{column}"
        assert description.title
        assert description.description
        assert "{" not in description.title + description.description
    assert definitions.column("actors", "nothing", lang) is None


def test_no_definition_is_unused() -> None:
    metrics, columns = read(ENGLISH)
    exported = exported_columns()
    keys = {f"{table}.{column}" for table, column in exported} | {column for _, column in exported}
    patterns = {key for key in columns if "*" in key}
    assert columns.keys() - keys == patterns == ENDINGS
    assert metrics.keys() - keys - names_in_code() == ON_METHODS_ALONE


def test_a_column_that_people_have_named_is_called_as_they_did() -> None:
    for name in ("influence", "*", "{name}", "{0}", ""):
        assert definitions.column("actors", f"custom_{name}", "sv") == definitions.Description(
            name, "Ett eget attribut ur datafilerna."
        )


def test_what_chance_gives_is_named_after_its_metric() -> None:
    assert definitions.column("metrics", "gatekeeper_d_z", "en") == definitions.Description(
        "Gatekeeper (z)", "How many standard deviations above the expected: Gatekeeper.", "standard deviations"
    )


@pytest.mark.parametrize(
    ("lang", "alike", "counts", "as_length"),
    [
        (
            "sv",
            "Alla band räknas lika, oavsett styrka.",
            "Bandens styrka räknas.",
            "Bandens styrka räknas: ett band med styrkan w är 1/w långt.",
        ),
        (
            "en",
            "All ties count alike, whatever their strength.",
            "The strength of ties counts.",
            "The strength of ties counts: a tie of strength w is 1/w long.",
        ),
    ],
)
def test_each_measure_says_whether_strength_counts(lang: str, alike: str, counts: str, as_length: str) -> None:
    counted = dict.fromkeys(("strength", "in_strength", "out_strength"), counts) | dict.fromkeys(WEIGHTED, as_length)
    for metric in (*ALL, *GROUP_LENSES, "ei_index", "fragmentation"):
        expected = counted.get(metric, alike)
        assert definitions.ties_read(metric, lang) == expected
        column = definitions.column("metrics", metric, lang)
        assert column is not None
        assert column.description.endswith(expected)
    assert definitions.ties_read("p_value", lang) == definitions.ties_read("no_metric", lang) == ""


# --- from language to language ---


def test_swedish_defines_what_english_does() -> None:
    swedish, english = read(definitions.FILES / "sv.md"), read(ENGLISH)
    assert list(swedish.metrics) == list(english.metrics)
    assert list(swedish.columns) == list(english.columns)


@pytest.mark.parametrize("file", TRANSLATED, ids=lambda file: file.stem)
def test_translations_agree_with_english_in_all_but_words(file: Path) -> None:
    own, english = read(file), read(ENGLISH)
    assert own.metrics.keys() <= english.metrics.keys()
    assert own.columns.keys() <= english.columns.keys()
    assert {key: facts(metric) for key, metric in own.metrics.items()} == {
        key: facts(english.metrics[key]) for key in own.metrics
    }
    assert {key: (column.meaning.count("{name}"), bool(column.unit)) for key, column in own.columns.items()} == {
        key: (english.columns[key].meaning.count("{name}"), bool(english.columns[key].unit)) for key in own.columns
    }
    strengths = {(english.metrics[key].strength, metric.strength) for key, metric in own.metrics.items()}
    assert len(strengths) == len({theirs for theirs, _ in strengths}), "one sentence is translated in two ways"


def facts(metric: Definition) -> tuple[object, ...]:
    """What no language changes."""
    return metric.formula, metric.source, metric.digits, bool(metric.unit), bool(metric.strength)


def test_what_a_language_does_not_define_is_said_in_english(tmp_path: Path) -> None:
    english = read(small(tmp_path, SMALL.replace("Partners (`degree`)", "Power (`power`)")))
    both = SMALL + SMALL.replace("Partners (`degree`)", "Power (`power`)").partition("## Columns")[0]
    small(tmp_path, both)
    small(tmp_path, SMALL.partition("## Columns")[0].replace("Partners", "Grad") + "[^alike]: Alle.\n", "de")
    german = definitions.load("de", tmp_path)
    assert (german.metrics["degree"].name, german.metrics["degree"].strength) == ("Grad", "Alle.")
    assert german.metrics["power"] == english.metrics["power"]
    assert german.columns == english.columns
    assert definitions.load("fr", tmp_path) == read(tmp_path / "en.md")
    assert definitions.metrics("fr") == definitions.metrics(SOURCE) == dict(definitions.DEFINITIONS)


# --- how the files are read ---


def test_the_layout_is_read(tmp_path: Path) -> None:
    degree = Definition(
        name="Partners",
        meaning="How many actors it has a partnership with.",
        formula="k(i) = |{j}|;  Σⱼ a(i,j)",
        range="0 … n−1",
        isolate="0",
        source="Freeman (1979), Social Networks 1, 215–239",
        misread="Many partners are not power.",
        strength="All ties count alike.",
        unit="partners",
        digits=0,
    )
    columns = {
        "links.id": ("Id", "The link's id.", ""),
        "size": ("Size", "How many members. All ties count alike.", "actors"),
    }
    assert read(small(tmp_path)) == Definitions({"degree": degree}, columns)
    shorter = re.sub(r"- (strength|unit|digits): .*\n", "", SMALL)
    assert read(small(tmp_path, shorter)).metrics["degree"] == degree._replace(strength="", unit="", digits=3)


@pytest.mark.parametrize(
    ("there", "instead", "named"),
    [
        ("- range: 0 … n−1\n", "", "### Partners (`degree`)"),  # a field is missing
        ("- range:", "- rang:", "### Partners (`degree`)"),
        ("- unit: partners", "- unit: partners\n- unit: ties", "### Partners (`degree`)"),
        ("digits: 0", "digits: none", "### Partners (`degree`)"),
        ("`k(i) = |{j}|;  Σⱼ a(i,j)`", "k(i)", "### Partners (`degree`)"),
        ("How many actors it has\na partnership with.\n\n", "", "### Partners (`degree`)"),
        ("partnership with.\n", "partnership with.\n\nA second paragraph.\n", "### Partners (`degree`)"),
        ("(`degree`)", "(degree)", "### Partners (degree)"),
        ("### Partners", "#### Partners", "#### Partners (`degree`)"),
        ("## Columns", "- range: 0\n\n## Columns", "### Partners (`degree`)"),
        ("## Columns", "## Columns\n\n- range: 0", "- range: 0"),
        ("| Id | The link's id. | |", "| Id | The link's id. |", "| `links.id` | Id | The link's id. |"),
        ("`size`", "size", "| size | Size |"),
        ("`size`", "`links.id`", "| `links.id` | Size |"),  # twice
        ("[^alike]: ", "[^other]: ", "[^alike]"),
    ],
)
def test_what_is_not_in_the_layout_is_refused(tmp_path: Path, there: str, instead: str, named: str) -> None:
    assert there in SMALL
    with pytest.raises(ValueError, match=re.escape(named)) as refused:
        read(small(tmp_path, SMALL.replace(there, instead)))
    assert str(refused.value).startswith("en.md: ")


def test_a_metric_is_defined_once(tmp_path: Path) -> None:
    metric = SMALL[SMALL.index("### ") : SMALL.index("## Columns")]
    with pytest.raises(ValueError, match=re.escape("### Partners (`degree`)")):
        read(small(tmp_path, SMALL.replace(metric, metric * 2)))


@pytest.mark.parametrize(
    ("script", "opened"),
    [
        ("import graph, graph.text", []),
        ("import runpy; sys.argv = ['graph', '--help']; runpy.run_module('graph', run_name='__main__')", []),
        ("from graph.text.definitions import name; name('degree', 'en'); name('core', 'en')", ["en.md"]),
        ("from graph.text.definitions import name; name('degree', 'sv'); name('core', 'sv')", ["en.md", "sv.md"]),
    ],
    ids=["import", "--help", "en", "sv"],
)
def test_files_are_read_once_and_only_when_they_are_asked_for(script: str, opened: list[str]) -> None:
    program = f"""
import atexit, pathlib, sys
opened = []
sys.addaudithook(lambda event, args: event == "open" and str(args[0]).endswith(".md") and opened.append(args[0]))
atexit.register(lambda: print("opened:", *(pathlib.Path(file).name for file in opened)))
{script}
"""
    ran = installed.run(sys.executable, "-c", program, cwd=GRAPH.parent)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1].split() == ["opened:", *opened]
