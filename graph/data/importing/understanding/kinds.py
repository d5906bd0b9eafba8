"""Kinds of partnership by the words that people have for them, and from whom to whom a word says that a link runs."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from ....network.model import Bilingual, Kind
from ....network.vocabulary import KINDS
from ..matching.ids import slug
from ..spelling import folded, tidy

# From the party before the word to the one after it, or from the one after it to the one before; None: not said.
Sense: TypeAlias = Literal["forward", "reversed"] | None


class KindWord(NamedTuple):
    """The kind that a word stands for, and in which direction."""

    kind: str
    sense: Sense = None


# A tie of which nothing is known but that it has a direction.
DIRECTED_TIE = Kind("directed_tie", Bilingual("Riktat band", "Directed tie"), directed=True)

_FORWARD = {
    "funding": "finansierar, finansiär, finansiärer, huvudfinansiär, medfinansierar, medfinansiär, medfinansiärer, "
    "delfinansierar, "
    "bidragsgivare, ger bidrag till, ger stöd till, ger anslag till, ger medel till, ger pengar till, sponsrar, "
    "sponsor, sponsorer, anslagsgivare, "
    "bidrar ekonomiskt till, givare, funds, funder, funders, co funds, cofunds, finances, sponsors, donor, donors, "
    "gives grant to, gives grants to, grants to, "
    "is funder of, finansierar verksamhet i",
    "membership": "medlem, medlemmar, medlemsorganisationer, members, medlem i, är medlem i, är med i, medlem "
    "av, ingår i, är ansluten till, tillhör, member, "
    "member of, is member of, is a member of, "
    "belongs to, is part of",
    "hosting": "värd, värdorganisation, är värd för, värd för, är värdorganisation för, host, hosts, host of, is "
    "host of, huserar",
    "lead": "leder, ledare, projektägare, äger projektet, leads, leader, lead partner, lead organisation, lead "
    "organization, coordinator, coordinates, koordinator, "
    "koordinerar, samordnar, samordnare, huvudman, projektledare, processledare, driver",
    "commission": "uppdragsgivare, är uppdragsgivare till, ger uppdrag till, ger i uppdrag till, ger uppdrag åt, "
    "commissions, commissioner, client, beställare, beställer av",
    "founding": "grundare, grundade, har grundat, bildade, har bildat, startade, initierade, stiftare, founder, "
    "founded, co founded, established, initiated",
    "procurement": "upphandlar, upphandlar av, upphandlar från, köper av, köper tjänster av, köper från, inköpare, "
    "procures from, buys from, purchases from",
    "board_representation": "styrelseledamot i, sitter i styrelsen för, har styrelseplats i, har plats i styrelsen "
    "för, utser ledamot i, board member of, "
    "is on the board of, sits on the board of, has a board seat in",
    "project_participation": "deltagare, deltar i, deltar i projekt, deltar, medverkar i, participant, participates "
    "in, takes part in, participates",
}
_REVERSED = {
    "funding": "finansieras av, medfinansieras av, delfinansieras av, får bidrag av, får bidrag från, får stöd av, "
    "får stöd från, får medel från, får medel av, "
    "bidragsmottagare, bidrag från, finansiering från, stöd från, sponsras av, funded by, is funded by, receives "
    "funding from, receives grants from, "
    "sponsored by, financed by, co funded by, grant from, mottagare av bidrag",
    "membership": "har medlem, har medlemmar, har som medlem, medlemmar, medlemsorganisationer, has member, has "
    "members, members",
    "hosting": "har som värd, hosted by, is hosted by, värdas av",
    "lead": "leds av, drivs av, samordnas av, koordineras av, ägs av, led by, is led by, coordinated by, run by, is "
    "run by",
    "commission": "utför uppdrag åt, på uppdrag av, får uppdrag av, har uppdrag av, har uppdrag från, uppdrag från, "
    "utförare, "
    "commissioned by, is commissioned by, contractor",
    "founding": "grundad av, grundades av, grundat av, bildades av, startades av, founded by, was founded by, "
    "established by, initiated by",
    "procurement": "säljer till, leverantör, leverantör till, levererar till, säljer tjänster till, supplier, "
    "supplier to, sells to, upphandlad av",
    "board_representation": "har i styrelsen, har i sin styrelse, has on its board",
    "project_participation": "har deltagare, has participant, has participants",
}
_EITHER = {
    "funding": "bidrag, finansiering, medfinansiering, projektfinansiering, verksamhetsbidrag, projektbidrag, "
    "föreningsbidrag, organisationsbidrag, "
    "driftsbidrag, verksamhetsstöd, anslag, projektmedel, projektstöd, ekonomiskt stöd, ekonomiskt bidrag, "
    "finansiellt stöd, sponsring, donation, gåva, "
    "funding, grant, grants, financing, cofunding, co funding, financial support, sponsorship, esf medel, eu medel",
    "membership": "medlemskap, medlemsskap, membership",
    "hosting": "värdskap, hosting",
    "lead": "ledning, projektägarskap, ledarskap, lead, leadership, coordination, samordning, huvudmannaskap",
    "commission": "uppdrag, uppdragsavtal, uppdragsforskning, commission, commissioned work, assignment",
    "founding": "grundande, bildande, founding",
    "procurement": "upphandling, upphandlat, inköp, köp, tjänsteköp, köp av tjänst, procurement, purchase, ramavtal "
    "upphandling",
    "board_representation": "styrelseplats, styrelse, styrelseledamot, styrelserepresentation, styrelseuppdrag, "
    "plats i styrelse, "
    "board, board member, board seat, board representation",
    "project_participation": "projektdeltagande, deltagande, deltagande i projekt, project participation, "
    "participation",
    "project_partnership": "projektpartner, projektpartnerskap, projektsamverkan, projektsamarbete, gemensamt "
    "projekt, gemensamma projekt, projekt, "
    "samverkansprojekt, samarbetsprojekt, partner i projekt, project partner, project partners, project "
    "partnership, joint project, project",
    "strategic_partnership": "strategiskt partnerskap, avtal, samverkansavtal, samarbetsavtal, partnerskapsavtal, "
    "avsiktsförklaring, överenskommelse, "
    "lokal överenskommelse, regional överenskommelse, iop, iop avtal, idéburet offentligt partnerskap, partnerskap, "
    "ramöverenskommelse, "
    "strategic partnership, agreement, cooperation agreement, collaboration agreement, partnership agreement, mou, "
    "memorandum of understanding, "
    "letter of intent, loi, partnership",
    "knowledge_exchange": "kunskapsutbyte, erfarenhetsutbyte, kunskapsspridning, kunskapsdelning, dialog, "
    "informationsutbyte, nätverksträffar, "
    "utbyte, knowledge exchange, exchange of experience, exchange of experiences, knowledge sharing, information "
    "exchange, dialogue, peer learning",
    "co_organising": "gemensamt arrangemang, medarrangör, medarrangörer, samarrangemang, samarrangör, arrangerar "
    "tillsammans, arrangerar tillsammans med, "
    "arrangerar med, gemensam konferens, co organising, co organizing, co organiser, co organizer, co host, co "
    "organises with, joint event",
    "other": "annat, övrigt, övriga, other, others, misc, miscellaneous",
}
# Verbs that no noun of the tables above has, for sentences such as `A samarbetar med B`.
_JOINT_VERBS = (
    "samarbetar med, samverkar med, har samarbete med, har samverkan med, har avtal med, har iop med, har "
    "överenskommelse med, har partnerskap med, "
    "utbyter erfarenheter med, utbyter kunskap med, har dialog med, är partner till, är partner med, "
    "cooperates with, collaborates with, works with, has an agreement with, has agreement with, partners with, "
    "exchanges knowledge with, is partner of"
)
_JOINT_KINDS = {
    "har avtal med": "strategic_partnership",
    "har iop med": "strategic_partnership",
    "har overenskommelse med": "strategic_partnership",
    "har partnerskap med": "strategic_partnership",
    "utbyter erfarenheter med": "knowledge_exchange",
    "utbyter kunskap med": "knowledge_exchange",
    "har dialog med": "knowledge_exchange",
    "has an agreement with": "strategic_partnership",
    "has agreement with": "strategic_partnership",
    "exchanges knowledge with": "knowledge_exchange",
}
_WORDS_OF_A_VERB = 5
_LONGEST = 600


@lru_cache(maxsize=1)
def _words() -> Mapping[str, KindWord]:
    return dict(_spellings())


def _spellings() -> Iterator[tuple[str, KindWord]]:
    for words, sense in ((_EITHER, None), (_REVERSED, "reversed"), (_FORWARD, "forward")):
        for kind, listed in words.items():
            yield from ((folded(word), KindWord(kind, sense)) for word in listed.split(", "))  # type: ignore[arg-type]
    for verb, kind in _JOINT_KINDS.items():
        yield verb, KindWord(kind)
    for default in KINDS.values():
        yield from ((folded(name), KindWord(default.id)) for name in (*default.name, default.id))
    for name in (*DIRECTED_TIE.name, DIRECTED_TIE.id):
        yield folded(name), KindWord(DIRECTED_TIE.id)


def kind_word(text: str) -> KindWord | None:
    """The kind that a text stands for; None if it is not known for sure."""
    return _words().get(folded(text))


def verbs_of(kind: str) -> list[str]:
    """What stands between two parties for a kind: what the first does, and then what is done to it.

    >>> [verb for verb in verbs_of("hosting") if "av" in verb]
    ['värdas av']
    """
    words = (word for listed in (_FORWARD, _REVERSED) for word in listed.get(kind, "").split(", "))
    return [word for word in words if word and not is_role(word)]


def is_role(text: str) -> bool:
    """Whether a word names what a party is in a partnership (`finansiär`), and not what it does."""
    return folded(text) in _nouns()


def kinds_in(text: str) -> tuple[str, ...]:
    """The words of a cell that names several kinds, all of them known; otherwise the whole text."""
    parts = [part for part in _separated(text) if part]
    return tuple(parts) if len(parts) > 1 and all(kind_word(part) for part in parts) else (tidy(text),)


def _separated(text: str) -> list[str]:
    whole = tidy(text)
    return [whole] if kind_word(whole) else [part.strip() for part in re.split(r"[;,/|+&\n]| och | and ", whole)]


def own_kind(word: str, *, directed: bool) -> Kind:
    """A kind of the file's own, named as it is written there."""
    name = tidy(word)
    return Kind(slug(name), Bilingual(name, name), directed)


def party_under(heading: str) -> KindWord | None:
    """The kind of the links to the parties under a heading; `forward` if those parties are their sources.

    `Finansiär` names who funds, `Medlem i` of whom somebody is a member.
    """
    word = _words().get(folded(heading))
    if word is None or word.sense is None:
        return None
    is_source = (word.sense == "forward") == (folded(heading) in _nouns())
    return KindWord(word.kind, "forward" if is_source else "reversed")


class Sentence(NamedTuple):
    """Who is named before a verb, the verb, and who after it."""

    before: str
    verb: str
    after: str


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(map(folded, _NOUNS.split(", ")))


@lru_cache(maxsize=1)
def _verbs() -> Mapping[int, frozenset[str]]:
    """Verbs by their number of words."""
    verbs = {
        folded(verb) for words in (_FORWARD, _REVERSED) for listed in words.values() for verb in listed.split(", ")
    }
    verbs |= {folded(verb) for verb in _JOINT_VERBS.split(", ")}
    by_length: dict[int, set[str]] = {}
    for verb in verbs - _nouns():
        by_length.setdefault(len(verb.split()), set()).add(verb)
    return {length: frozenset(found) for length, found in by_length.items()}


# Words for a party's role, which stand in names and texts as well.
_NOUNS = (
    "finansiär, finansiärer, huvudfinansiär, medfinansiär, medfinansiärer, bidragsgivare, sponsor, sponsorer, "
    "anslagsgivare, givare, funder, funders, donor, donors, medlem, member, medlemmar, medlemsorganisationer, "
    "members, värd, värdorganisation, host, ledare, projektägare, leader, lead partner, lead organisation, "
    "lead organization, coordinator, koordinator, samordnare, huvudman, projektledare, processledare, "
    "uppdragsgivare, commissioner, client, beställare, grundare, stiftare, founder, inköpare, deltagare, "
    "participant, bidragsmottagare, mottagare av bidrag, utförare, contractor, leverantör, supplier, sponsors"
)


def read_sentence(text: str) -> Sentence | None:
    """A sentence of two parties and a verb between them (`A finansierar B`); None if it is no such sentence."""
    words = tidy(text).split() if len(text) <= _LONGEST else []
    for length in range(min(_WORDS_OF_A_VERB, len(words) - 2), 0, -1):
        verbs = _verbs().get(length, frozenset())
        for start in range(1, len(words) - length):
            phrase = " ".join(words[start : start + length])
            if folded(phrase) in verbs:
                return Sentence(" ".join(words[:start]), phrase, " ".join(words[start + length :]).rstrip("."))
    return None


def is_kind(text: str) -> bool:
    """Whether the text names a kind, or several."""
    return all(kind_word(word) for word in kinds_in(text))
