"""The words of the templates that people fill in: headings, what belongs under them, and an example.

Keys are the roles of columns as the import has them.
"""

from collections.abc import Mapping
from typing import NamedTuple

from .catalogue import N_, NC_, messages


class Words(NamedTuple):
    """A heading, what belongs under it, and what the example has there; messages, the heading with its context."""

    heading: tuple[str, str]
    meaning: str
    example: str = ""

    def heading_in(self, lang: str) -> str:
        """The heading in a language."""
        return messages(lang).pgettext(*self.heading)


ACTORS: Mapping[str, Words] = {
    "name": Words(
        NC_("heading of a template", "Actor"),
        N_("The full name of an organisation or a collaboration. The only column that must be filled in."),
        N_("The coast's association"),
    ),
    "sector": Words(
        NC_("heading of a template", "Sector"),
        N_(
            "Who owns or controls the actor, not what it does. Choose from the list, or write sectors of your own. Leave it empty if you do not know."
        ),
    ),
    "form": Words(
        NC_("heading of a template", "Form of the actor"),
        N_("Organisation, or what sort of collaboration it is. Empty means organisation."),
    ),
    "region": Words(
        NC_("heading of a template", "Region"),
        N_("The county in which the actor works, or Sweden if it works in the whole country."),
    ),
    "aliases": Words(
        NC_("heading of a template", "Other names"),
        N_("Abbreviations, former names and short names, with a semicolon between two."),
        N_("The association; TCA"),
    ),
    "name_en": Words(NC_("heading of a template", "Name in English"), N_("The actor's own name in English.")),
    "cross_sector": Words(
        NC_("heading of a template", "Spans sectors"),
        N_("yes if the actor itself spans several sectors. Empty means no."),
    ),
    "functions": Words(
        NC_("heading of a template", "Support that it offers"),
        N_("One or more of funding, organising, knowledge, dissemination and scaling, with a semicolon between two."),
    ),
    "challenges": Words(
        NC_("heading of a template", "Societal challenges"),
        N_("What the actor works with, in words of your own, with a semicolon between two."),
    ),
    "url": Words(
        NC_("heading of a template", "Website"),
        N_("The whole address, beginning with https://."),
        "https://example.org/",
    ),
    "orgnr": Words(
        NC_("heading of a template", "Organisation number"),
        N_("The Swedish organisation number: NNNNNN-NNNN. Never a personal identity number."),
    ),
    "as_of": Words(
        NC_("heading of a template", "Facts as of the year"), N_("The year in which the facts were true: 2026."), "2026"
    ),
    "confidence": Words(NC_("heading of a template", "How sure"), N_("How sure the facts are. Choose from the list.")),
    "source": Words(
        NC_("heading of a template", "Source"), N_("Where the facts come from: the title of a report or a page.")
    ),
    "source_url": Words(
        NC_("heading of a template", "Address of the source"), N_("The source's address, beginning with https://.")
    ),
    "note": Words(
        NC_("heading of a template", "Note"), N_("What else there is to say. No names, addresses or numbers of people.")
    ),
}
LINKS: Mapping[str, Words] = {
    "source_actor": Words(
        NC_("heading of a template", "First party"),
        N_("A name as on the sheet of actors. In a directed kind, the one that funds, leads, hosts or is a member."),
        N_("The coast's association"),
    ),
    "target_actor": Words(
        NC_("heading of a template", "Second party"),
        N_("The other party. In a directed kind, the one that is funded, led or hosted, or that has the member."),
        N_("The harbour"),
    ),
    "party": Words(
        NC_("heading of a template", "Further parties"),
        N_("If there are more than two: their names, with a semicolon between two. Not in a directed kind."),
    ),
    "kind": Words(
        NC_("heading of a template", "Kind of partnership"),
        N_("What the partnership is about. Choose from the list, or write a kind of your own."),
    ),
    "link_name": Words(
        NC_("heading of a template", "Name of the partnership"), N_("What the project or the agreement is called.")
    ),
    "start": Words(
        NC_("heading of a template", "From and including"),
        N_("A year, a month or a day: 2024, 2024-05 or 2024-05-31. Empty if it is not known."),
        "2024",
    ),
    "end": Words(
        NC_("heading of a template", "To and including"),
        N_("A year, a month or a day. Empty if it is not known, or has not ended."),
        "2026-06",
    ),
    "amount": Words(NC_("heading of a template", "Amount"), N_("A number without thousands separators.")),
    "currency": Words(NC_("heading of a template", "Currency"), N_("Three letters such as EUR. Empty means SEK.")),
    "as_of": ACTORS["as_of"],
    "confidence": ACTORS["confidence"],
    "source": ACTORS["source"],
    "source_url": ACTORS["source_url"],
    "note": ACTORS["note"],
}
SHEETS: Mapping[str, str] = {
    "actors": N_("Actors"),
    "links": N_("Partnerships"),
    "explanation": N_("Explanation"),
}
# The names of the two files without a workbook.
FILES: Mapping[str, tuple[str, str]] = {
    "actors": NC_("name of a file", "actors.csv"),
    "links": NC_("name of a file", "partnerships.csv"),
}
EXPLANATION = (
    NC_("heading of a template", "Sheet"),
    NC_("heading of a template", "Column"),
    NC_("heading of a template", "What belongs there"),
    NC_("heading of a template", "Choices"),
)
EXAMPLE = N_("Example:")  # what the first cell of the example begins with; such a row is not taken in
INTRODUCTION = (
    N_("One row for each actor, and one for each partnership between actors. Leave empty what you do not know."),
    N_("The rows that begin with “Example:” show how it is done. They are not taken in; you may write over them."),
    N_("Only facts about organisations: no names, e-mail addresses or telephone numbers of people."),
)
YES_NO = (N_("yes"), N_("no"))
OTHER_VALUE = N_("This is not in the list. Is it a value of your own?")
ONLY_LISTED = N_("Choose a value from the list.")


def example(text: str, lang: str) -> str:
    """The first cell of an example."""
    _ = messages(lang).gettext
    return f"{_(EXAMPLE)} {_(text)}"


def unnamed(value: str, lang: str, *, schema: bool) -> str:
    """A name to write to that is neither that of a workbook nor of a folder."""
    _ = messages(lang).gettext
    told = (
        _("'{value}' is the name of a file; name a folder, to which both schemas are written")
        if schema
        else _("'{value}' is no workbook (.xlsx); name one, or a folder for two files of CSV")
    )
    return told.format(value=value)
