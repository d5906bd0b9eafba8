"""The fields of the forms: what each is called, and how it is asked for."""

from typing import NamedTuple

from ...text.catalogue import N_


class Field(NamedTuple):
    """A field of a record: its key, what it is called, and how it is asked for: see `Inputs`."""

    key: str
    label: str
    asked: str
    is_first: bool = False  # stands in the form, and not in its fold


ACTOR = (
    Field("name", N_("Name"), "text", is_first=True),
    Field("sector", N_("Sector"), "sector", is_first=True),
    Field("name_en", N_("Name in English"), "text"),
    Field("aliases", N_("Other names"), "terms"),
    Field("form", N_("Form"), "form"),
    Field("cross_sector", N_("Spans sectors"), "flag"),
    Field("region", N_("Region"), "region"),
    Field("functions", N_("Support"), "functions"),
    Field("challenges", N_("Challenges"), "challenges"),
    Field("url", N_("Website"), "text"),
    Field("orgnr", N_("Organisation number"), "text"),
    Field("as_of", N_("Year that the facts are of"), "text"),
    Field("confidence", N_("How sure the fact is"), "confidence"),
    Field("note", N_("Note"), "long"),
    Field("sources", N_("Sources"), "sources"),
    Field("custom", N_("Fields of your own"), "pairs"),
    Field("id", N_("Id"), "text"),
)
LINK = (
    Field("kind", N_("Kind"), "kind", is_first=True),
    Field("parties", N_("Parties"), "parties", is_first=True),
    Field("name", N_("Name"), "text"),
    Field("start", N_("Start"), "text", is_first=True),
    Field("end", N_("End"), "text", is_first=True),
    Field("strength", N_("Strength"), "text"),
    Field("amount", N_("Amount"), "text"),
    Field("currency", N_("Currency"), "text"),
    Field("resources", N_("Resources"), "terms"),
    Field("results", N_("Levels of results"), "results"),
    Field("as_of", N_("Year that the facts are of"), "text"),
    Field("confidence", N_("How sure the fact is"), "confidence"),
    Field("note", N_("Note"), "long"),
    Field("sources", N_("Sources"), "sources"),
    Field("id", N_("Id"), "text"),
)
HELP = {
    "start": N_("A year, a month (2024-05) or a day (2024-05-06)"),
    "end": N_("A year, a month (2024-05) or a day (2024-05-06)"),
    "region": N_("A county, a country, or a NUTS code"),
    "orgnr": N_("Ten digits: 212000-1124"),
    "url": N_("Begins with https://"),
}
FIELDS = {"actors.yaml": ACTOR, "links.yaml": LINK}
# Of the parts beside the lists, by the names that they have in edits.
PARTS = {
    "@about": (
        Field("title_sv", N_("Title in Swedish"), "text", is_first=True),
        Field("title_en", N_("Title in English"), "text", is_first=True),
        Field("description_sv", N_("Description in Swedish"), "long", is_first=True),
        Field("description_en", N_("Description in English"), "long", is_first=True),
        Field("limits", N_("What the data cannot show"), "limits", is_first=True),
        Field("date", N_("Date of the data"), "text"),
        Field("publisher", N_("Publisher"), "text"),
        Field("licence", N_("Licence"), "text"),
        Field("sources", N_("Sources"), "sources"),
        Field("asked", N_("Who was asked about their partnerships"), "parties"),
        Field("answered", N_("Who of them answered"), "parties"),
        Field("compare", N_("Published orders of involvement to compare with"), "orders"),
    ),
    "@sectors": (Field("rows", N_("Sectors"), "sectors", is_first=True),),
    "@kinds": (Field("rows", N_("Kinds of partnerships"), "kinds", is_first=True),),
}


def fields_of(file: str, record: str) -> tuple[Field, ...]:
    """The fields of a record, or of a part beside the list."""
    return PARTS.get(record) or FIELDS[file]
