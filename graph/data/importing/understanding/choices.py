"""Words for what the format has a list of: yes and no, forms, functions, confidence, directed or not."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from ....network.vocabulary import CONFIDENCES, FORMS, FUNCTIONS, RESULTS
from ..spelling import folded, tidy

_TRUE = "ja, j, yes, y, true, sant, 1, x, ✓, ✔, ✅, ☑, jepp"
_FALSE = "nej, n, no, false, falskt, 0, ✗, ✘, ❌, ☐"
_FORMS = {
    "organisation": "organisation, organization, organisationer, org",
    "network": "nätverk, nätverket, nätverksorganisation, network, samverkansnätverk",
    "partnership": "partnerskap, partnership, samverkan, samverkansforum, allians, alliance, koalition, coalition, "
    "konsortium, consortium, iop",
    "platform": "plattform, platform, samverkansplattform, arena, mötesplats, forum, samverkansarena, hub, hubb, "
    "meeting place",
    "cluster": "kluster, cluster, klusterorganisation, cluster organisation",
    "project": "projekt, project, program, programme, initiativ, initiative, samverkansprojekt, satsning, "
    "utvecklingsprojekt",
}
_FUNCTIONS = {
    "funding": "funding, finansiering, bidrag, finansiär, finansierar, ekonomi, finance, grants",
    "organising": "organising, organizing, organisering, samordning, koordinering, coordination, organiserar",
    "knowledge": "knowledge, kunskap, forskning, utbildning, kompetens, research, education, training, rådgivning, "
    "advice",
    "dissemination": "dissemination, spridning, kommunikation, information, communication",
    "scaling": "scaling, skalning, uppskalning, scale up, scaling up",
}
_RESULTS = {
    "policy": "policy, policy level, politik, policynivå, samhälle, samhällsnivå, system, systemnivå, society",
    "collaboration": "collaboration, collaboration level, samverkan, samverkansnivå, samarbete, samarbetsnivå, "
    "partnership",
    "organisation": "organisation, organization, organisation level, organisationer, organisationsnivå, verksamhet",
    "individual": "individual, individual level, individ, individer, individnivå, individuals, deltagare, participants",
}
_CONFIDENCES = {
    "high": "high, hög, säker, säkert, stor, bekräftad, certain, confirmed",
    "medium": "medium, medel, mellan, trolig, troligt, moderate, likely, ganska säker",
    "low": "low, låg, osäker, osäkert, liten, obekräftad, uncertain, unconfirmed",
}
_DIRECTIONS = {
    "forward": "directed, riktad, riktat, riktade, dirigerad, oneway, one way, enkelriktad, →, ->, >, out, arrow",
    "reversed": "←, <-, <, in, reversed, bakåt",
    "undirected": "undirected, oriktad, oriktat, oriktade, mutual, ömsesidig, ömsesidigt, both, bidirectional, "
    "båda, dubbelriktad, ↔, <->, –, none",
}
Direction = Literal["forward", "reversed", "undirected"]


def _table(words: Mapping[str, str]) -> dict[str, str]:
    return {_word(word): meant for meant, listed in words.items() for word in listed.split(", ")}


def _word(text: str) -> str:
    """The folded text; signs alone stay as they are."""
    return folded(text) or tidy(text)


@lru_cache(maxsize=1)
def _truths() -> Mapping[str, str]:
    return _table({"yes": _TRUE, "no": _FALSE})


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Mapping[str, str]]:
    tables = {"form": _FORMS, "function": _FUNCTIONS, "confidence": _CONFIDENCES, "direction": _DIRECTIONS}
    tables |= {"result": _RESULTS}
    known = {"form": FORMS, "function": FUNCTIONS, "confidence": CONFIDENCES, "direction": (), "result": RESULTS}
    return {name: _table(words) | {_word(id): id for id in known[name]} for name, words in tables.items()}


def read_truth(text: str) -> bool | None:
    """Yes or no; None for another word."""
    word = _truths().get(_word(text))
    return None if word is None else word == "yes"


def read_form(text: str) -> str | None:
    """The form that a word stands for; None for what is no form, such as `kommun`."""
    return _tables()["form"].get(_word(text))


def read_function(text: str) -> str | None:
    """The function that a word stands for."""
    return _tables()["function"].get(_word(text))


def read_result(text: str) -> str | None:
    """The level of results that a word stands for."""
    return _tables()["result"].get(_word(text))


def read_confidence(text: str) -> str | None:
    """How sure a fact is, as the format has it."""
    return _tables()["confidence"].get(_word(text))


def read_direction(text: str) -> Direction | None:
    """Whether a link runs from its first party, to it, or both ways."""
    return _tables()["direction"].get(_word(text))  # type: ignore[return-value]
