"""What the values of a filter are called."""

from dataclasses import replace

import networks

from graph.network.model import Bilingual
from graph.network.selection import Selection, filters_of
from graph.picture.filters import value_names

TABLE = {entry.key: entry for entry in filters_of(Selection)}


def test_a_value_is_called_as_the_data_call_it() -> None:
    star = networks.star()
    data = replace(star, sectors={**star.sectors, "public": Bilingual("Det allmänna", "The public")})
    assert value_names(data, TABLE["sector"], ["public", "academia"], "sv") == {
        "public": "Det allmänna",
        "academia": "Akademi",
    }
    assert value_names(data, TABLE["kind"], ["funding"], "sv") == {"funding": "Finansiering"}


def test_a_value_that_the_data_do_not_name_is_called_by_its_text_or_itself() -> None:
    names = value_names(networks.star(), TABLE["form"], ["network", "choir"], "sv")
    assert names == {"network": "nätverk", "choir": "choir"}
    assert value_names(networks.star(), TABLE["sector"], ["choir"], "sv") == {"choir": "choir"}


def test_a_heading_has_the_short_names() -> None:
    region = TABLE["region"]
    assert value_names(networks.star(), region, ["SE."], "en", short=True) == {"SE.": "Sweden"}
    assert value_names(networks.star(), region, ["SE."], "en") == {"SE.": "Sweden as a whole"}
