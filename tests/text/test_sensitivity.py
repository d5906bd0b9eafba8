"""What the answer hangs on, in sentences: without whom, in which view, on which lens."""

from math import nan

import pytest
from standings import SPACE, standing

from graph.text.sensitivity import other_measures, views, without

NAMES = {"academia": "akademin", "public": "den offentliga sektorn", "civil": "civilsamhället"}
UNDER = {"hub_ratio": 0.43, "p_adjusted": 1.0, "p_lower_adjusted": 0.014, "verdict": "under-represented"}
BEFORE = [
    standing(),
    standing(group="public", sector=NAMES["public"], hub_ratio=1.4, p_adjusted=0.36),
    standing(group="civil", sector=NAMES["civil"], **UNDER),
]


def after(group: str, **facts):
    """The same, but for one group."""
    return [s._replace(**facts) if s.group == group else s for s in BEFORE]


def told(line) -> tuple[str, str]:
    return line.about, line.outcome.replace(SPACE, " ")


def test_without_an_actor_the_lead_and_every_other_change_is_told():
    changed = [
        BEFORE[0]._replace(hub_ratio=0.37, p_adjusted=1.0),
        BEFORE[1]._replace(hub_ratio=2.0, p_adjusted=0.014, verdict="hub"),
        BEFORE[2]._replace(hub_ratio=0.6, p_lower_adjusted=0.139, verdict="not significant"),
    ]
    assert told(without("Mötesplats", BEFORE, changed, "sv")) == (
        "Utan Mötesplats",
        "akademin har 0,37 gånger sin andel (p = 1); den offentliga sektorn blir ett nav, 2,0 gånger sin andel "
        "(p = 0,014); att civilsamhället har mindre än slumpen ger är inte längre säkerställt (p = 0,14).",
    )


@pytest.mark.parametrize(
    ("before", "verdict", "lang", "said"),
    [
        ("hub", "hub", "sv", "akademin är fortfarande ett nav, 2,0 gånger sin andel (p = 0,14)."),
        ("hub", "hub", "en", "akademin is still a hub, 2.0 times its share (p = 0.14)."),
        (
            "hub",
            "not significant",
            "sv",
            "att akademin är ett nav är inte längre säkerställt, 2,0 gånger sin andel (p = 0,14).",
        ),
        (
            "hub",
            "not significant",
            "en",
            "that akademin is a hub is no longer established, 2.0 times its share (p = 0.14).",
        ),
        ("hub", "under-represented", "sv", "akademin får mindre än slumpen ger (p = 1)."),
        ("hub", "under-represented", "en", "akademin becomes under-represented (p = 1)."),
        ("not significant", "undefined", "sv", "akademin går inte att pröva."),
        ("not significant", "undefined", "en", "akademin cannot be tested."),
        ("undefined", "not significant", "sv", "akademin går att pröva, 2,0 gånger sin andel (p = 0,14)."),
        ("undefined", "not significant", "en", "akademin can be tested, 2.0 times its share (p = 0.14)."),
        (
            "not significant",
            "undecided",
            "sv",
            "för akademin, 2,0 gånger sin andel, går det inte att avgöra om det är slump (p = 0,14).",
        ),
        (
            "hub",
            "undecided",
            "en",
            "for akademin, 2.0 times its share, it is undecided whether that is chance (p = 0.14).",
        ),
        (
            "undecided",
            "not significant",
            "en",
            "for akademin, 2.0 times its share, the difference may be chance (p = 0.14).",
        ),
        ("undecided", "hub", "en", "akademin becomes a hub, 2.0 times its share (p = 0.14)."),
        ("undecided", "undecided", "en", "akademin has 2.0 times its share (p = 0.14)."),
        ("not significant", "hub", "en", "akademin becomes a hub, 2.0 times its share (p = 0.14)."),
    ],
)
def test_what_becomes_of_the_lead(before, verdict, lang, said):
    lead = standing(verdict=before)
    assert told(without("X", [lead], [lead._replace(verdict=verdict)], lang))[1] == said


def test_nobody_leads_and_nothing_changes_or_nothing_is_left():
    low = [standing(hub_ratio=0.9)]
    assert told(without("X", low, low, "en")) == ("Without X", "the verdicts are the same.")
    assert told(without("X", low, [], "sv")) == ("Utan X", "det finns inget kvar att jämföra.")


SAME = dict.fromkeys(NAMES, "not significant")


def test_two_views_that_agree():
    line = views(BEFORE, BEFORE, {"Partner": (SAME, SAME)}, "as_actors", "sv")
    assert told(line) == (
        "Räknas samarbetena som band i stället för aktörer",
        "resultaten blir desamma. På de andra måtten ändras inget resultat.",
    )


def test_two_views_that_disagree_also_on_other_measures():
    there = after("civil", verdict="not significant", p_lower_adjusted=0.16)
    lenses = {"Partner": (SAME, SAME), "Öppna par": (SAME, {**SAME, "academia": "hub", "public": "under-represented"})}
    about, said = told(views(BEFORE, there, lenses, "as_ties", "en"))
    assert about == "With collaborations as actors rather than ties"
    assert said == (
        "that civilsamhället is under-represented is no longer established (p = 0.16). On the other "
        "measures 2 of 6 "
        "verdicts change, among them who is a hub: measured by öppna par, akademin is a hub."
    )


@pytest.mark.parametrize(
    ("lang", "verdict", "said"),
    [
        ("sv", "hub", "På de andra måtten ändras ett av 3 resultat: mätt i partner är akademin ett nav."),
        ("en", "hub", "On the other measures one of 3 verdicts changes: measured by partner, akademin is a hub."),
        ("sv", "under-represented", "På de andra måtten ändras ett av 3 resultat."),
        ("en", "under-represented", "On the other measures one of 3 verdicts changes."),
    ],
)
def test_one_verdict_that_differs(lang, verdict, said):
    lenses = {"Partner": (SAME, {**SAME, "academia": verdict})}
    assert told(views(BEFORE, BEFORE, lenses, "as_actors", lang))[1].endswith(said)


@pytest.mark.parametrize(
    ("lang", "only_here", "only_there"),
    [
        ("sv", "Nätverk finns inte då.", "Nätverk finns bara då."),
        ("en", "Nätverk: not there then.", "Nätverk: there only then."),
    ],
)
def test_groups_of_one_view_alone_are_named_and_not_compared(lang, only_here, only_there):
    more = [*BEFORE, standing(group="network", sector="nätverk", verdict="hub")]
    lenses = {"Partner": ({**SAME, "network": "hub"}, {**SAME, "public": "undefined"})}
    assert only_here in told(views(more, BEFORE, lenses, "as_actors", lang))[1]
    assert only_there in told(views(BEFORE, more, {}, "as_actors", lang))[1]
    none = {"sv": "På de andra måtten ändras inget resultat.", "en": "On the other measures no verdict changes."}
    assert told(views(more, BEFORE, lenses, "as_actors", lang))[1].endswith(none[lang])
    undefined = dict.fromkeys(NAMES, "undefined")
    assert "måtten" not in told(views(BEFORE, BEFORE, {"Partner": (SAME, undefined)}, "as_actors", "sv"))[1]


HEADLINE = {"academia": "not significant", "public": "not significant", "civil": "under-represented"}


@pytest.mark.parametrize(
    ("headline", "others", "lang", "about", "said"),
    [
        (HEADLINE, {}, "sv", "På de andra måtten", "resultaten blir desamma."),
        (HEADLINE, {}, "en", "On the other measures", "the verdicts are the same."),
        (
            HEADLINE,
            {"academia": "hub", "civil": "not significant"},
            "sv",
            "Resultaten skiljer sig mellan måtten, som inte är justerade för varandra",
            "mätt i partner och styrka är akademin ett nav; mätt i partner och styrka är det inte säkerställt att "
            "civilsamhället har mindre än slumpen ger.",
        ),
        (
            HEADLINE,
            {"public": "under-represented"},
            "en",
            "None of the other measures points out a hub either, but not all verdicts are the same",
            "measured by partner and styrka, den offentliga sektorn is under-represented.",
        ),
        (
            {**HEADLINE, "academia": "hub"},
            {"academia": "hub", "public": "under-represented"},
            "sv",
            "De andra måtten pekar ut samma nav, men alla resultat är inte desamma",
            "mätt i partner och styrka har den offentliga sektorn mindre än slumpen ger.",
        ),
        (
            {**HEADLINE, "academia": "hub"},
            {"academia": "undefined"},
            "en",
            "The verdicts differ by measure, and measures are not adjusted for each other",
            "measured by partner and styrka, akademin cannot be tested.",
        ),
        (
            {**HEADLINE, "academia": "hub"},
            {"academia": "not significant"},
            "en",
            "The verdicts differ by measure, and measures are not adjusted for each other",
            "measured by partner and styrka, that akademin is a hub is not established.",
        ),
    ],
)
def test_whether_the_lenses_agree(headline, others, lang, about, said):
    verdicts = {**headline, **others}
    line = other_measures(headline, {"Partner": verdicts, "Styrka": verdicts}, NAMES, lang)
    assert told(line) == (about, said)


def test_of_many_differences_some_are_told():
    names = {str(i): f"g{i}" for i in range(9)}
    line = other_measures(dict.fromkeys(names, "hub"), {"Partner": dict.fromkeys(names, "undefined")}, names, "en")
    assert line.outcome.count("measured by partner, ") == 4
    assert line.outcome.endswith("; the table has more differences.")


def test_a_chance_that_is_undefined_is_a_dash():
    lead = [standing()]
    assert "(p = –)" in told(without("X", lead, [lead[0]._replace(p_adjusted=nan)], "sv"))[1]
