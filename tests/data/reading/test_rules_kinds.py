"""The rules of links.yaml for kinds of links."""

import pytest

from graph.network.model import Bilingual, Kind

from .example import report, said

MAPPING_RULE = "must consist of key: value (a space after the colon), such as"

# What `kinds:` says of one kind, and what is said of that.
OWN_KINDS = {
    "sponsoring: {en: Sponsoring, directed: true}": [],
    "sponsoring:": ["error: 'sponsoring' needs a text in sv or en: {sv: …, en: …}"],
    "sponsoring: {directed: true}": ["error: 'sponsoring' needs a text in sv or en: {sv: …, en: …}"],
    "sponsoring: Sponsring": [f"error: 'sponsoring' {MAPPING_RULE} {{sv: …, en: …, directed: true}}"],
    "sponsoring: {sv: S, directed: kanske}": ["error: 'directed' must be true or false, not 'kanske'"],
    "sponsoring: {sv: S, joins: 1}": ["error: 'joins' must be true or false, not '1'"],
    "sponsoring: {sv: S, direct: true}": ["error: unknown field 'direct'; did you mean 'directed'?"],
    f"sponsoring: {{sv: S, resource: {'x' * 81}}}": ["error: 'resource' is longer than 80 characters"],
    "funding:": [],
    "funding: {joins: true}": [],
    "funding: {colour: red}": ["error: unknown field 'colour' (there are: sv, en, directed, joins, resource)"],
}


def expected(line: int, sentences: list[str]) -> list[str]:
    return [f"links.yaml:{line}: {sentence}" for sentence in sentences]


def check_load(links: str) -> None:
    """Nothing is loaded if there is an error, and everything if there is none."""
    read = report(links=links)
    assert (read.network is None) == any(p.severity == "error" for p in read.problems)


@pytest.mark.parametrize(("text", "sentences"), OWN_KINDS.items())
def test_own_kind(text: str, sentences: list[str]) -> None:
    """A link of a faulty kind is not reported for an unknown kind."""
    kind = text.partition(":")[0]
    links = f"kinds:\n  {text}\nlinks:\n  - {{source: a, target: b, kind: {kind}}}\n"
    assert said(links=links) == expected(2, sentences)
    check_load(links)


def test_own_kinds_extend_and_replace_the_default_ones() -> None:
    links = "kinds:\n  sponsoring: {sv: Sponsring, resource: money}\n  funding: {en: Grants, joins: yes}\nlinks: []\n"
    network = report(links=links).network
    assert network is not None
    assert network.kinds["sponsoring"] == Kind("sponsoring", Bilingual("Sponsring", "Sponsring"), resource="money")
    assert network.kinds["funding"] == Kind(
        "funding", Bilingual("Grants", "Grants"), directed=True, joins=True, resource="funding"
    )
    assert network.kinds["membership"].directed


def test_kinds_that_cannot_be_read_are_one_problem() -> None:
    links = "kinds: [sponsoring]\nlinks:\n  - {source: a, target: b, kind: sponsoring}\n"
    assert said(links=links) == expected(
        1, [f"error: 'kinds' {MAPPING_RULE} sponsoring: {{sv: …, en: …, directed: true}}"]
    )
