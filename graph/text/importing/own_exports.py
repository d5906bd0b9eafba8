"""Sentences about exports of this program that are read again."""

from collections.abc import Mapping

from ..catalogue import N_

SENTENCES: Mapping[str, str] = {
    "import_own_lacking": N_(
        "an export of this program, read as it is; the tables {files} of the same export hold what these do not: names of sectors and kinds, attributes of your own to the letter, the description of the data"
    ),
    "import_own_ties": N_(
        "an export of the measured network: each of its {n} ties became a link of each of its kinds, the strength divided evenly; the links' names, ids, amounts, resources, results, sources and notes, and which of them are partnerships of more than two, stand in the exported tables alone"
    ),
    "import_own_links": N_(
        "an export of the links (links: {n}) with their names, kinds, directions, strengths and days; their ids, amounts, resources, results, sources and notes stand in the exported tables alone"
    ),
    "import_own_kumu": N_(
        "an export for Kumu (links: {n}): a partnership of more than two is its pairs; dates, strengths, amounts, sources and attributes of your own stand in the exported tables alone"
    ),
    "import_own_page": N_(
        "an exported page: its {n} ties became links of the kind “Other”, all of the same strength; forms, kinds, strengths, dates, sources and attributes stand in the exported tables alone"
    ),
    "import_own_page_part": N_(
        "the page draws the largest part of its network alone: {n} actors are not in it; import the exported tables instead"
    ),
    "import_own_periods": N_(
        "the links of a tie have different periods, and the file does not say which has which; they were left out (ties: {n})"
    ),
    "import_own_outside": N_(
        "{n} of the partnerships have members that the export left out; they are taken in with the members that are there, and their strength is divided among those"
    ),
}

REASONS: Mapping[str, str] = {
    "import_own_referred": N_("is read together with the other tables"),
    "import_own_repeated": N_("repeats the other tables, and is not taken in"),
    "import_own_computed": N_("computed numbers, which are not taken in"),
}
