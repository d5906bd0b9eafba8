"""Which support and which sectors are not documented in which region."""

from collections.abc import Iterator, Mapping

import pandas as pd

from ...export.documents.value import Reference, Sentence
from ...network.selection.regions import COUNTIES
from ...text import coverage as wording
from ...text import region_name
from ...text.alphabet import alphabetical
from .subject import Subject

_HOME = "SE"  # the country whose counties are known
_NOWHERE = "not documented"


def paragraphs(of: Subject) -> Iterator[tuple[Sentence, ...]]:
    """What support is least documented and where none is; then sectors that are rarer or more common than chance."""
    support, sectors = (of.table("coverage", by=by) for by in ("functions", "sector"))
    codes = list(dict.fromkeys(support["region"]))
    if not codes:
        yield (Sentence(wording.no_regions(of.lang)),)
        return
    counties = [code for code in codes if code in COUNTIES[_HOME]]
    names = {code: region_name(code, of.lang) for code in counties or codes}
    regions = {code: names[code] for code in alphabetical(names, of.lang)}
    yield tuple(_support(of, support, regions, counties=bool(counties), every=len(names) == len(codes)))
    yield tuple(_sectors(of, sectors))


def _support(
    of: Subject, table: pd.DataFrame, regions: Mapping[str, str], *, counties: bool, every: bool
) -> Iterator[Sentence]:
    states = dict(zip(zip(table["region"], table["group"], strict=True), table["documented"], strict=True))
    # Where all regions of the table are meant none need be named.
    here: dict[str, tuple[str, ...]] = {} if every else {"region": tuple(sorted(regions))}
    without = {
        function: of.count("coverage", by="functions", group=function, documented=_NOWHERE, **here)
        for function in wording.FUNCTIONS
    }
    most = max(int(one.value) for one in without.values())
    rarest = tuple(one for one in without.values() if one.value == most)
    found = wording.functions_by_part(states, regions, of.lang, counties=counties)
    for part, text in found.items():
        if part == "rarest":
            yield Sentence(text, rarest)
        elif part in ("every", "nowhere"):
            yield Sentence(text, tuple(without.values()))
        else:
            yield Sentence(text, tuple(_of_regions(of, states, regions, part)))


def _of_regions(
    of: Subject, states: Mapping[tuple[str, str], str], regions: Mapping[str, str], part: str
) -> Iterator[Reference]:
    """How many cells are not documented in the regions of a sentence: those with all functions (`full`) or none."""
    missing = {code: sum(states[code, function] == _NOWHERE for function in wording.FUNCTIONS) for code in regions}
    asked = 0 if part == "full" else len(wording.FUNCTIONS)
    those = tuple(code for code, n in missing.items() if n == asked)
    if those:
        yield of.count("coverage", by="functions", region=those, documented=_NOWHERE)
    else:
        yield of.count("coverage", by="functions", region=tuple(sorted(regions)), documented=_NOWHERE)


def _sectors(of: Subject, table: pd.DataFrame) -> Iterator[Sentence]:
    tested = of.count("coverage", by="sector", verdict=("more", "fewer", "chance"))
    unusual = {
        verdict: [
            wording.Unusual(
                region_name(row["region"], of.lang),
                of.network.sectors[row["group"]].text(of.lang),
                int(row["based"]),
                float(row["expected"]),
            )
            for row in table[table["verdict"] == verdict].to_dict("records")
        ]
        for verdict in ("fewer", "more")
    }
    reasons = table["reason"].value_counts().drop("", errors="ignore")
    lines = wording.sectors(
        unusual["fewer"],
        unusual["more"],
        int(tested.value),
        of.lang,
        reason=str(reasons.index[0]) if len(reasons) else "",
    )
    references = [tested, *(of.count("coverage", by="sector", verdict=verdict) for verdict in unusual)]
    for verdict in unusual:
        for row in table[table["verdict"] == verdict].to_dict("records"):
            place = {"region": row["region"], "group": row["group"]}
            references += of.cells("coverage", "based", "expected", "verdict", by="sector", **place)
    for line in lines:
        yield Sentence(line, tuple(references))
