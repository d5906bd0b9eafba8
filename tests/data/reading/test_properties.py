"""What holds for any text, any order of rows and any id."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.data.reading import Report, Sources, check
from graph.data.reading.files import InputFile
from graph.network.model import Network

from .example import ACTORS, LINKS, report

fast = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)

WORDS = ["actors", "links", "id", "name", "sector", "public", "kind", "source", "target", "members", "sectors", "kinds"]
SIGNS = ["- ", "? ", ": ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "&a ", "*a", "!t ", "| ", "> ", "'", '"']
OTHERS = [
    "#",
    "%",
    "@",
    "`",
    "~",
    "---\n",
    "...\n",
    "<<: ",
    "\t",
    "\r",
    "\0",
    "\x85",
    "\u2028",
    "\u200e",
    "\ufeff",
    "å",
]
ESCAPES = ['"\\x00"', '"\\u202e"', '"\\ud800"', '"\\L"', "0", "-1", "1e999", ".inf", "2024-13", "no", "12:30"]

anything = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)
yamlish = st.lists(st.sampled_from([*WORDS, *SIGNS, *OTHERS, *ESCAPES]), max_size=40).map("".join)
keys = st.sampled_from(
    [*WORDS, "start", "end", "strength", "custom", "about", "limits", "title", "sources", "url", "x"]
)
trees = st.recursive(
    st.none() | st.sampled_from([*WORDS, *ESCAPES, "a", "b", "A"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=25,
)


def flow(tree: object) -> str:
    """The tree as YAML on one line."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {flow(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(flow, tree)) + "]"
    return "" if tree is None else str(tree)


def block(top: str) -> st.SearchStrategy[str]:
    """A file with the right top and anything under it."""
    return trees.map(lambda tree: f"{top}: {flow(tree)}\n") | st.lists(trees).map(
        lambda entries: f"{top}:\n" + "".join(f"  - {flow(entry)}\n" for entry in entries)
    )


def assert_reported(read: Report) -> None:
    """There is a network or an error, and every problem has a sentence in both languages."""
    assert (read.network is None) == any(p.severity == "error" for p in read.problems)
    for problem in read.problems:
        assert problem.line >= 0
        assert problem.message("sv").strip()
        assert problem.message("en").strip()
        assert len(problem.message("en")) < 2000


@fast
@given(actors=anything | yamlish | block("actors"), links=anything | yamlish | block("links"))
def test_any_text_gives_a_report(actors: str, links: str) -> None:
    assert_reported(report(actors, links))
    assert_reported(report(actors, LINKS))
    assert_reported(report(ACTORS, links))


@fast
@given(actors=st.binary(max_size=200), links=st.binary(max_size=200))
def test_any_bytes_give_a_report(actors: bytes, links: bytes) -> None:
    assert_reported(check(Sources(InputFile("actors.yaml", actors), InputFile("links.yaml", links))))


@fast
@given(
    value=st.text(max_size=30), field=st.sampled_from(["id", "name", "sector", "form", "region", "url", "as_of", "x"])
)
def test_any_value_of_a_field_gives_a_report(value: str, field: str) -> None:
    quoted = "'" + value.replace("'", "''") + "'"
    assert_reported(report(f"actors: [{{id: a, name: A, sector: public, {field}: {quoted}}}]"))


def entries(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    ids = [f"a{i}" for i in range(draw(st.integers(2, 6)))]
    actors = [f"{{id: {id}, name: N, sector: {draw(st.sampled_from(['public', 'business']))}}}" for id in ids]
    links = [
        f"{{members: [{', '.join(draw(st.permutations(ids))[: draw(st.integers(2, len(ids)))])}], kind: other}}"
        for _ in range(draw(st.integers(0, 6)))
    ]
    links += [
        f"{{source: {source}, target: {target}, kind: funding, start: {draw(st.integers(2000, 2002))}}}"
        for source, target in [draw(st.permutations(ids))[:2] for _ in range(draw(st.integers(0, 6)))]
    ]
    return actors, links


def network_of(actors: list[str], links: list[str]) -> Network:
    network = report(f"actors: [{', '.join(actors)}]", f"links: [{', '.join(links)}]").network
    assert network is not None
    return network


@fast
@given(st.data())
def test_order_of_rows_does_not_change_the_network(data: st.DataObject) -> None:
    actors, links = data.draw(st.composite(entries)())
    one = network_of(actors, links)
    other = network_of(data.draw(st.permutations(actors)), data.draw(st.permutations(links)))
    assert one.digest == other.digest
    assert one.ties == other.ties


LOOKALIKES = [
    "no",
    "Yes",
    "true",
    "null",
    "Null",
    "007",
    "1e5",
    "1.0",
    "0x1F",
    "0o17",
    "12:30",
    "2024-01-01",
    ".5",
    "-",
]


@fast
@given(
    ids=st.lists(
        st.sampled_from(LOOKALIKES)
        | st.from_regex(r"[A-Za-z0-9._][A-Za-z0-9._:\-]{0,8}[A-Za-z0-9._\-]", fullmatch=True),
        min_size=2,
        max_size=6,
        unique_by=str.casefold,
    )
)
def test_ids_stay_the_text_that_was_written(ids: list[str]) -> None:
    """Whatever number, date or truth value they look like, in quotes or not."""
    lines = [f"  - id: {id}\n    name: '{id}'\n    sector: public\n" for id in ids if id != "-"]
    quoted = [f'  - id: "{id}"\n    name: "{id}"\n    sector: public\n' for id in ids if id == "-"]
    links = f"links:\n  - source: '{ids[0]}'\n    target: \"{ids[1]}\"\n    kind: funding\n"
    network = report("actors:\n" + "".join(lines + quoted), links).network
    assert network is not None
    assert sorted(ids) == [a.id for a in network.actors]
    assert [a.name for a in network.actors] == sorted(ids)
    assert network.links[0].members == (ids[0], ids[1])
