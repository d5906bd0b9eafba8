"""The tables that actors and links refer to."""

from dataclasses import replace

import networks
import openpyxl
import pytest

from graph.export.formats.contents import link_table
from graph.export.formats.dictionary import about_table, custom_table, kind_table, sector_table
from graph.export.formats.workbook import workbook
from graph.network.model import About, Asked, Bilingual, Kind, Link, Order, Source


def test_sectors_and_kinds_have_their_names_and_what_they_mean() -> None:
    star = networks.star()
    made = replace(
        star, kinds={**star.kinds, "grant": Kind("grant", Bilingual("Anslag", "Grant"), True, False, "funding")}
    )
    assert sector_table(made).values.tolist()[0] == ["public", "Offentlig sektor", "Public sector"]
    assert kind_table(made).values.tolist()[-1] == ["grant", "Anslag", "Grant", True, False, "funding"]
    assert kind_table(made)["id"].tolist() == list(made.kinds)


def test_attributes_are_as_they_are_written() -> None:
    star = networks.star()
    own = (("a;b", "1.50"), ("ID", "7"), ("id", "-0"))
    made = replace(star, actors=(replace(star.actors[0], custom=own), *star.actors[1:]))
    assert custom_table(made).values.tolist() == [["hub", key, value] for key, value in own]
    assert custom_table(star).columns.tolist() == ["actor", "attribute", "value"]


def test_the_description_of_the_data_is_there_in_both_languages() -> None:
    source = Source("Rapport", "https://example.org/")
    order = Order(Bilingual("En", "One"), Source("Bara titel"), (("public", "academia"), ("business",)))
    about = About(
        Bilingual("Nät", "Net"), date="2026", limits=(Bilingual("Få", "Few"),), sources=(source,), compare=(order,)
    )
    assert about_table(replace(networks.star(), about=about)).values.tolist() == [
        ["title.sv", "Nät"],
        ["title.en", "Net"],
        ["date", "2026"],
        ["limits.1.sv", "Få"],
        ["limits.1.en", "Few"],
        ["sources.1.title", "Rapport"],
        ["sources.1.url", "https://example.org/"],
        ["compare.1.title.sv", "En"],
        ["compare.1.title.en", "One"],
        ["compare.1.source.title", "Bara titel"],
        ["compare.1.order.1", "public;academia"],
        ["compare.1.order.2", "business"],
    ]
    assert about_table(networks.star()).empty


def test_who_was_asked_is_there_of_those_in_the_network() -> None:
    star = networks.star()
    asked = replace(star, about=About(asked=Asked(("elsewhere", "hub", "region"), ("hub",))))
    assert about_table(asked).values.tolist() == [["asked.asked", "hub;region"], ["asked.answered", "hub"]]
    nobody = replace(star, about=About(asked=Asked(("hub",), ())))
    assert about_table(nobody).values.tolist() == [["asked.asked", "hub"], ["asked.answered", ""]]


def test_a_currency_without_an_amount_is_kept() -> None:
    star = networks.star()
    those = (Link(("hub", "region"), "other", currency="EUR"), Link(("hub", "university"), "other"))
    assert link_table(replace(star, links=those))["currency"].tolist() == ["EUR", ""]


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 5e-324, 123456789.123456789, 2.0])
def test_numbers_in_workbooks_keep_all_digits(number: float, tmp_path) -> None:
    star = networks.star()
    table = link_table(replace(star, links=(Link(("hub", "region"), "other", strength=number),)))
    file = tmp_path / "links.xlsx"
    file.write_bytes(workbook({"links": table}).content)
    rows = list(openpyxl.load_workbook(file)["links"].iter_rows(values_only=True))
    assert dict(zip(*rows, strict=True))["strength"] == number
