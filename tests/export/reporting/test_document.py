"""The sheet for papers: what it fills in, what it marks as missing, and that it holds nothing else."""

import re
from collections.abc import Callable
from dataclasses import replace

import exported
import networks
import pytest
from markdown_it import MarkdownIt

from graph.export.exporting import Export
from graph.export.formats import UnreadableError, readback
from graph.metrics.sampling import Sampling
from graph.network.model import About, Asked, Bilingual, Kind, Link, Network, Source
from graph.network.selection import Scope, Selection
from graph.network.vocabulary import COLLABORATION
from graph.text import number, reporting

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BOTH = pytest.mark.parametrize("lang", ["en", "sv"])


def items(sheet: str) -> dict[str, list[str]]:
    """The lines of each item, its state first; the settings are under their heading."""
    found: dict[str, list[str]] = {}
    for part in re.split(r"^##+ ", sheet, flags=re.MULTILINE)[1:]:
        heading, *lines = part.splitlines()
        found[heading.split()[0]] = [line for line in lines if line]
    return found


def sheet(network: Network, scope: Scope | None = None, lang: str = "en", **settings: object) -> dict[str, list[str]]:
    return items(Export(network, scope or Scope(), lang=lang, **settings).sheet())  # type: ignore[arg-type]


def states(network: Network) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item, lines in sheet(network).items():
        if item in reporting.ITEMS:
            found.setdefault(lines[0].strip("*"), []).append(item)
    return found


# --- filled and missing ---


def test_what_the_shipped_data_fill() -> None:
    assert states(networks.shipped()) == {
        "Filled": ["1.3", "2.1", "2.2", "3.1", "3.3", "3.5", "3.6", "3.7", "4.1", "4.2", "4.3", "4.5"],
        "Filled in part": ["1.1", "1.4", "1.5", "1.6", "1.7", "2.3", "2.4", "2.5", "3.2", "4.6"],
        "Missing": ["1.2"],
        "Does not apply": ["3.4", "4.4"],
    }


def test_what_a_toy_network_without_a_description_fills() -> None:
    assert states(networks.toy12()) == {
        "Filled": ["1.3", "2.1", "2.2", "3.1", "3.2", "3.3", "3.6", "3.7", "4.2", "4.3", "4.5"],
        "Filled in part": ["2.5", "4.6"],
        "Missing": ["1.1", "1.2", "1.4", "1.5", "1.6", "1.7", "2.3", "2.4"],
        "Does not apply": ["3.4", "3.5", "4.1", "4.4"],
    }


@BOTH
def test_the_overview_lists_each_item_under_its_state(lang: str) -> None:
    text = Export(networks.shipped(), lang=lang).sheet()
    found = items(text)
    rows = [row.strip("| ").split(" | ") for row in text.partition("\n## ")[0].splitlines() if row.startswith("| ")]
    listed = {item: state for state, those in rows[2:] for item in those.split(", ")}
    assert listed == {item: found[item][0].strip("*") for item in reporting.ITEMS}


@BOTH
@pytest.mark.parametrize("make", exported.NETWORKS.values(), ids=exported.NETWORKS)
def test_every_item_says_what_is_known_or_what_is_missing(make: Callable[[], Network], lang: str) -> None:
    network = make()
    text = Export(network, lang=lang).sheet()
    readback.reporting_sheet(text.encode(), [*reporting.ITEMS])
    missing, check = (f"- **{reporting.word(sort, lang)}** " for sort in ("lacking", "check"))
    found = items(text)
    for item in reporting.ITEMS:
        state, *lines = found[item]
        lacks = [line.startswith((missing, check)) for line in lines if line.startswith("- ")]
        expected = "missing" if all(lacks) else "part" if any(lacks) else "filled"
        if state != f"*{reporting.state('none', lang)}*":
            assert state == f"*{reporting.state(expected, lang)}*", item
    assert not re.search(r"\bNone\b|\bnan\b|[{}]", re.sub(r"\\[{}]", "", text))


def test_the_numbers_of_the_shipped_data() -> None:
    network = networks.shipped()
    found = sheet(network)
    graph = network.graph
    assert "- Actors: 170." in found["2.2"]
    assert "- By sector: Public sector 58; Academia 28; Civil society 77; Business 7." in found["2.2"]
    assert f"- Ties: {graph.number_of_edges()}. Links: {len(network.links)}." in found["3.7"]
    degree = [n for _, n in graph.degree]
    mean = sum(degree) / len(degree)
    assert found["2.5"][1].startswith(f"- Partners of an actor: {mean:.2f} on average")
    assert found["2.5"][1].endswith(f"from {min(degree)} to {max(degree)}.")
    directed = sum(network.kinds[link.kind].directed for link in network.links)
    assert f"- Links of directed kinds: {directed} of 221" in found["3.2"][2]
    used = [kind for kind in network.kinds if any(link.kind == kind for link in network.links)]
    rows = [line.strip("| ").split(" | ") for line in found["3.7"] if line.startswith("| ")][2:]
    assert [row[0] for row in rows] == [network.kinds[kind].name.en for kind in used]
    assert [int(row[1]) for row in rows] == [sum(link.kind == kind for link in network.links) for kind in used]
    assert "Such links: 13;" in found["4.3"][1]
    assert len([line for line in found["2.4"] if line.startswith("  - ")]) == len(network.about.limits)
    assert f"- Digest of the data: `{network.digest}`" in found["Settings"]


def test_the_sheet_in_swedish() -> None:
    found = sheet(networks.shipped(), lang="sv", seed=7)
    assert "- Aktörer: 170." in found["2.2"]
    assert "- Efter sektor: Offentlig sektor 58; Akademi 28; Civilsamhälle 77; Näringsliv 7." in found["2.2"]
    assert found["1.2"][0] == "*Saknas*"
    assert found["1.2"][1].startswith("- **Saknas:** om ett etikgodkännande behövdes")
    drawn = f"- Permutationer: {number(10_000, 'sv')}, med slumpfröet 7;"
    assert any(line.startswith(drawn) for line in found["Exportens"])


def test_each_part_of_the_description_fills_its_item() -> None:
    about = About(
        title=Bilingual("Titel", "Title"),
        description=Bilingual("Om", "On"),
        licence="CC0-1.0",
        publisher="Somebody",
        date="2024-05",
        limits=(Bilingual("Brist", "Limit"),),
        sources=(Source("Register", "https://example.org/a"), Source("Paper")),
    )
    bare, found = sheet(networks.star()), sheet(replace(networks.star(), about=about))
    for item, line in {
        "1.1": "- Sources of the data set: Register (https://example.org/a); Paper.",
        "1.5": "- The data are dated 2024-05.",
        "1.6": "- Licence: CC0-1.0.",
        "1.7": "- What a reference can be made of: Title; Somebody; 2024-05.",
        "2.4": "  - Limit",
    }.items():
        assert line in found[item]
        assert line not in bare[item]
    for item, field in {"1.5": "`about.date`", "1.6": "`about.licence`", "2.4": "`about.limits`"}.items():
        assert any(field in line for line in bare[item])
        assert not any(field in line for line in found[item])
    assert "These fill it: `about.title`, `about.publisher`, `about.date`." in bare["1.7"][1]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "- Actors that were asked in a survey: 2. Of these have answered: 1 (50%)."),
        ("sv", "- Aktörer som har tillfrågats i en enkät: 2. Av dem har svarat: 1 (50\N{NO-BREAK SPACE}%)."),
    ],
)
def test_who_was_asked_and_has_answered_fills_the_response(lang: str, line: str) -> None:
    about = About(limits=(Bilingual("Brist", "Limit"),), asked=Asked(("hub", "region"), ("hub",)))
    found = sheet(replace(networks.star(), about=about), lang=lang)["2.4"]
    assert found[0] == f"*{reporting.state('filled', lang)}*"
    assert line in found


def test_strengths_that_are_not_all_one_need_a_meaning() -> None:
    network = networks.star()
    strong = replace(network, links=(replace(network.links[0], strength=3.5), *network.links[1:]))
    alike = sheet(network)["3.3"]
    assert "- Strength of a link: 1 for all of them, as for each that states none." in alike
    assert alike[0] == "*Filled*"
    found = sheet(strong)["3.3"]
    assert "- Strength of a link: 2.25 on average, standard deviation 1.25, from 1 to 3.50." in found
    assert found[0] == "*Filled in part*"


# --- the scope and the settings ---


def test_a_part_of_the_data_says_what_was_asked_for() -> None:
    scope = Scope(Selection(at="2023", regions=frozenset({"SE22"}), sectors=frozenset({"public", "academia"})))
    export = Export(networks.shipped(), scope, lang="en")
    found, part = items(export.sheet()), export.scoped
    excluded = found["4.4"][1]
    assert "Sector: Public sector, Academia; Region: South Sweden; At the date: 2023." in excluded
    assert f"Actors: {len(part.network.actors)} of 170. Links: {len(part.network.links)} of 221" in excluded
    assert f"- Actors: {len(part.network.actors)}, of 170 in the data." in found["2.2"]
    assert part.dates is not None
    assert any(line.endswith(f"with dates that leave it open: {part.dates.unknown}.") for line in found["1.3"])
    assert (
        f"- Links whose dates leave open whether they hold at 2023 are counted: {part.dates.unknown}." in found["4.6"]
    )
    sure = Export(networks.shipped(), Scope(Selection(at="2023", known_dates=True)), lang="en")
    known = items(sure.sheet())
    assert "known to be active then" in known["1.3"][2]
    assert not any("leave open" in line for line in known["4.6"])


def test_a_focus_is_named() -> None:
    [_, excluded] = sheet(networks.toy12(), Scope(focus=("P1",), radius=2))["4.4"]
    assert "at most 2 ties from P1." in excluded


def test_collaborations_read_as_ties_are_a_projection() -> None:
    network = networks.collaborations()
    actors, ties = sheet(network), sheet(network, Scope(as_ties=True))
    assert "- Collaborations stay actors: 5." in actors["4.3"]
    assert "- Collaborations are read as actors." in actors["Settings"]
    assert actors["4.4"][0] == "*Does not apply*"
    assert any(
        line.startswith("- Collaborations as ties: The collaborations (5) are taken out") for line in ties["4.3"]
    )
    assert "- Collaborations are read as ties." in ties["Settings"]
    assert ties["4.4"] == ["*Filled*", *ties["4.4"][1:]]
    assert "- Actors: 7, of 12 in the data." in ties["2.2"]


def test_what_collaborations_become_is_not_taken_for_links_whose_dates_and_sources_nobody_has_stated() -> None:
    export = Export(networks.shipped(), Scope(as_ties=True), lang="en")
    found, links = items(export.sheet()), export.scoped.network.links
    stated = sum(link.kind != COLLABORATION.id for link in links)
    assert f"Links that do: {stated} of {stated}." in found["1.1"][2]
    assert any(f" of {stated}; without an end:" in line for line in found["1.5"])
    assert f"- Links that collaborations have become have no period: {len(links) - stated}." in found["1.5"]
    assert "not stated" not in found["4.6"][2]


@pytest.mark.parametrize(
    ("sampling", "says"),
    [
        (Sampling(), "are measured exactly"),
        (Sampling(samples=20, seed=3), "from a random sample of 20 paths, or actors, with the random seed 3"),
    ],
)
def test_the_settings(sampling: Sampling, says: str) -> None:
    found = sheet(networks.toy12(), by="form", permutations=50, seed=3, sampling=sampling)["Settings"]
    assert "- Compared by: Form." in found
    assert any(line.startswith("- Permutations: 50, with the random seed 3;") for line in found)
    assert any(line.startswith("- Random networks (activity, membership): up to 99,999, with") for line in found)
    assert any(says in line for line in found)
    assert any(re.match(r"- Program: samverkan \d.*igraph \d", line) for line in found)


def test_equal_data_and_settings_give_equal_sheets() -> None:
    network = networks.shipped()
    other = Network(network.actors[::-1], network.links[::-1], network.sectors, network.kinds, network.about)
    assert Export(network, lang="en").sheet() == Export(other, lang="en").sheet()


# --- texts of the data ---


@BOTH
def test_texts_of_the_data_are_texts(lang: str) -> None:
    text = "a\n# b\n| c *d* <script>e</script> ![f](https://example.org/f.png) `g` [h]: https://example.org"
    both = Bilingual(text, text)
    network = networks.star()
    hostile = Network(
        network.actors,
        tuple(replace(link, kind=kind) for link, kind in zip(network.links, ("x", "y"), strict=True)),
        dict.fromkeys(network.sectors, both),
        {kind: Kind(kind, both) for kind in "xy"},
        About(both, both, text, text, "2024", (both,), (Source(text, "https://example.org"),)),
    )
    tokens = READER.parse(Export(hostile, lang=lang).sheet())
    assert not any(token.type in ("html_block", "fence", "code_block") for token in tokens)
    inside = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inside} <= {
        *("text", "text_special", "code_inline", "em_open", "em_close", "strong_open", "strong_close")
    }
    assert not any("example.org" in child.content for child in inside if child.type == "code_inline")
    shown = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    whole = " ".join(text.split())
    # Title and publisher twice, description, source, licence, limit; two sectors; two kinds, twice.
    assert sum(line.count(whole) for line in shown) == 14
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 1


def test_a_sheet_with_another_heading_is_no_sheet() -> None:
    text = Export(networks.star(), lang="en").sheet()
    for broken in (text + "\n### 9.9 more\n", text.replace("### 2.3 ", "2.3 "), "# a\n" + text):
        with pytest.raises(UnreadableError):
            readback.reporting_sheet(broken.encode(), [*reporting.ITEMS])


def test_links_of_a_kind_stand_in_its_row() -> None:
    network = networks.network(dict.fromkeys("abcd", "public"))
    links = (Link(("a", "b"), "funding", strength=2), Link(("a", "b", "c"), "other"), Link(("c", "d"), "other"))
    found = sheet(replace(network, links=links))["3.7"]
    assert "| Funding | 1 | yes | 0 | 2 for each |" in found
    assert "| Other | 2 | no | 1 | 1 for each |" in found


@pytest.mark.parametrize(
    ("draws", "says"),
    [
        (999, "- Random networks (activity, membership): up to 999, "),
        (0, "- Random networks (activity, membership): none."),
    ],
)
def test_the_settings_state_how_many_random_networks_were_asked_for(draws: int, says: str) -> None:
    found = sheet(networks.toy12(), draws=draws)["Settings"]
    assert any(line.startswith(says) for line in found)
