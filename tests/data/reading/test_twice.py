"""The same actor entered twice under different ids: what gives it away, what does not, and how it is said."""

import networks
import pytest

from graph import check

from .example import report, said

WAY_OUT = "if so, keep one and let the links name it"

# What a second actor says beside `id: b, sector: public`, where the first has all of this, and what is the same.
FIRST = "name: Företag Öst AB, name_en: East Company, aliases: [FÖAB], url: 'https://www.ost.se/om', orgnr: 556036-0793"
THE_SAME = {
    "name: X, orgnr: '5560360793'": "organisation number",
    "name: X, url: 'http://OST.se/om/'": "web address",
    "name: foretag  öst": "name",
    "name: 'Företag Öst (publ)'": "name",
    "name: FÖAB": "name or alias",
    "name: X, aliases: [Aktiebolaget Företag Öst]": "name or alias",
    "name: X, aliases: [föab]": "name or alias",
    "name: East company": "name or alias",
    "name: Företag Öst, aliases: [FÖAB], orgnr: 556036-0793": "organisation number and name",
}
ANOTHER = {
    "a page of the same site": "name: X, url: 'https://ost.se/om/plattformen'",
    "the site itself": "name: X, url: 'https://ost.se'",
    "the page in another case": "name: X, url: 'https://www.ost.se/OM'",
    "a longer name": "name: Företag Öst Holding AB",
    "another number, whatever else": "name: Företag Öst AB, url: 'https://www.ost.se/om', orgnr: 556012-5790",
    "nothing but a legal form": "name: AB",
}


def second(more: str, first: str = FIRST) -> str:
    return f"actors:\n- {{id: a, sector: public, {first}}}\n- {{id: b, sector: public, {more}}}\n"


@pytest.mark.parametrize(("more", "same"), THE_SAME.items())
def test_what_gives_an_actor_away(more: str, same: str) -> None:
    assert said(actors=second(more)) == [
        f"actors.yaml:3: warning: 'b' may be the same actor as 'a' on line 2: the same {same}; {WAY_OUT}"
    ]
    assert report(actors=second(more)).network is not None


@pytest.mark.parametrize("more", ANOTHER.values(), ids=ANOTHER)
def test_what_makes_another_actor(more: str) -> None:
    assert said(actors=second(more)) == []


def test_names_without_letters_and_legal_forms_alone_are_compared_as_they_are() -> None:
    assert said(actors=second("name: AB", first="name: HB")) == []
    assert said(actors=second("name: ☂", first="name: ☀")) == []
    assert len(said(actors=second("name: ☀", first="name: ☀"))) == 1


def test_one_organisation_entered_three_times() -> None:
    table = check(networks.REFERENCE / "dup-org", "sv")
    assert table[["line", "severity", "code"]].to_numpy().tolist() == [
        [7, "warning", "actor_twice"],
        [12, "warning", "actor_twice"],
    ]
    assert table["message"].to_list() == [
        "'region-skane-2' kan vara samma aktör som 'region-skane' på rad 2: samma organisationsnummer, webbadress och "
        "namn; behåll i så fall en, och låt länkarna nämna den",
        "'rs' kan vara samma aktör som 'region-skane' på rad 2: samma namn eller alias; behåll i så fall en, och låt "
        "länkarna nämna den",
    ]
