"""What a line of quick adding states."""

import pytest

from graph.app.editing import quick_field
from graph.app.editing.actor_names import ActorNames
from graph.app.editing.quick_line import kind_of, line_of
from graph.data.reading import Sources, parse

ACTORS = """\
actors:
- {id: skane, name: Region Skåne, sector: public, aliases: [RS]}
- {id: natverket, name: Nätverket 2024, name_en: Network 2024, sector: civil_society}
- {id: dash, name: Samverkan - Malmö, sector: civil_society}
"""
NETWORK = parse(Sources.of(ACTORS, "links: []\n"))
NAMES = ActorNames(NETWORK, "sv")


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("Region Skåne – finansierar – Nätverket 2024", "funding", ["skane", "natverket"]),
        ("region skane - funds - network 2024", "funding", ["skane", "natverket"]),
        ("RS → Finansiering → natverket", "funding", ["skane", "natverket"]),
        ("rs;bidrag;natverket", "funding", ["skane", "natverket"]),
        ("Nätverket 2024 – finansieras av – Region Skåne", "funding", ["skane", "natverket"]),
        ("Region Skåne finansierar Nätverket 2024", "funding", ["skane", "natverket"]),
        ("RS – deltar i – Samverkan - Malmö", "project_participation", ["skane", "dash"]),
        ("Samverkan - Malmö - avtal - RS - Nätverket 2024", "strategic_partnership", ["dash", "skane", "natverket"]),
    ],
)
def test_a_line_states_a_partnership(text, kind, parties):
    line = line_of(text, NETWORK, NAMES)
    assert (line.kind, [one for party in line.parties for one in party.ids]) == (kind, parties)


def test_what_is_not_known_stays_as_it_is_written():
    line = line_of("Region Skåne – dansar med – <b>Ny</b> förening", NETWORK, NAMES)
    assert (line.kind, line.word) == (None, "dansar med")
    assert [(party.text, list(party.ids)) for party in line.parties] == [
        ("Region Skåne", ["skane"]),
        ("<b>Ny</b> förening", []),
    ]


@pytest.mark.parametrize("text", ["", " ", "–", " – – ", "Region Skåne", "Region Skåne – ", "; ; ;", "→" * 500])
def test_an_unfinished_line_has_too_few_parties(text):
    assert len(line_of(text, NETWORK, NAMES).parties) < 2


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_verb_that_is_offered_is_understood(lang):
    for kind in NETWORK.kinds:
        for word in [*quick_field._words(kind, lang), NETWORK.kinds[kind].name.text(lang)]:
            assert kind_of(word, NETWORK.kinds)[0] == kind, word
