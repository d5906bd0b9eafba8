"""The words a data file may use without defining them."""

import re
from collections.abc import Mapping

from .model import Bilingual, Kind

ID = re.compile(r"[A-Za-z0-9._\-:]+")
ID_LENGTH = 80
NAME_LENGTH = 300
REGION = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")

MOST_PAIRS = 500_000  # tied by partnerships of three and more, all together

FORMS = ("organisation", "network", "partnership", "platform", "cluster", "project")
FUNCTIONS = ("funding", "organising", "knowledge", "dissemination", "scaling")
RESULTS = ("policy", "collaboration", "organisation", "individual")  # the levels on which a partnership has had them
CONFIDENCES = ("high", "medium", "low")

# Which function an actor has that gives a link with a resource: who gives funding funds. Infrastructure is none.
FUNCTIONS_BY_RESOURCE = {function: function for function in FUNCTIONS}

MOST_SECTORS = 60  # as many groups as can be compared
SECTORS = {
    "public": Bilingual("Offentlig sektor", "Public sector"),
    "academia": Bilingual("Akademi", "Academia"),
    "civil_society": Bilingual("Civilsamhälle", "Civil society"),
    "business": Bilingual("Näringsliv", "Business"),
}
# The sector of the actors whose sector nobody has stated: it is shown and counted, and no sector that is tested.
NOT_STATED = "not_stated"
NOT_STATED_NAME = Bilingual("Inte angiven", "Not stated")


def _called(words: Mapping[str, str]) -> Mapping[str, str]:
    """Each word that stands between commas, and what it means."""
    return {word: meant for meant, listed in words.items() for word in listed.split(", ")}


# What people write instead, and what they mean by it: for guesses, never taken for granted.
SECTORS_CALLED = _called(
    {
        "public": "offentlig, kommun, kommuner, region, regioner, landsting, myndighet, stat, statlig myndighet, "
        "länsstyrelse, samordningsförbund, kommunalförbund, municipality, county, agency, authority, government",
        "academia": "akademin, universitet, högskola, lärosäte, forskningsinstitut, forskning, university, college, "
        "research institute, research, academic",
        "civil_society": "förening, ideell, ideell sektor, idéburen, idéburen sektor, stiftelse, samfund, trossamfund, "
        "studieförbund, folkhögskola, kooperativ, ngo, nonprofit, association, foundation, charity, third sector",
        "business": "näringslivet, privat, företag, bolag, ab, bank, private, company, industry, enterprise",
    }
)
FORMS_CALLED = _called(
    {
        "organisation": "organization",
        "network": "nätverk",
        "partnership": "partnerskap, samverkan",
        "platform": "plattform, arena, mötesplats",
        "cluster": "kluster",
        "project": "projekt",
    }
)
FUNCTIONS_CALLED = _called(
    {
        "funding": "finansiering, bidrag",
        "organising": "organisering, samordning, organizing",
        "knowledge": "kunskap, forskning, utbildning",
        "dissemination": "spridning",
        "scaling": "skalning, uppskalning",
    }
)
RESULTS_CALLED = _called(
    {
        "policy": "politik, policyer, policynivå, styrning, reform, society, system",
        "collaboration": "samverkan, samarbete, samverkansnivå, partnership, network",
        "organisation": "organization, organisationer, organisationsnivå, verksamhet",
        "individual": "individ, individer, individnivå, person, deltagare, individuals, participants",
    }
)
CONFIDENCES_CALLED = _called({"high": "hög, säker", "medium": "medel, mellan", "low": "låg, osäker"})
KINDS_CALLED = _called(
    {
        "funding": "bidrag, finansierar, finansiär, medfinansiär, medfinansiering, stöd, anslag, sponsring, grant, "
        "grants, funds, sponsorship, donation",
        "membership": "medlem, medlemmar, nätverk, member, member of, network",
        "hosting": "värd, värdorganisation, host, hosts",
        "lead": "leder, ledare, projektägare, leads, leader, coordinator",
        "commission": "uppdragsgivare, assignment",
        "founding": "grundare, bildade, founder, founded",
        "procurement": "inköp, köp, purchase, contract",
        "board_representation": "styrelse, styrelseledamot, board, board member",
        "project_participation": "deltagare, deltar, deltagande, participant, participates",
        "project_partnership": "projektpartner, projekt, partner, project, project partner",
        "strategic_partnership": "avtal, samarbetsavtal, avsiktsförklaring, överenskommelse, iop, "
        "idéburet offentligt partnerskap, agreement, mou",
        "knowledge_exchange": "erfarenhetsutbyte, kunskap, dialog, knowledge, exchange",
        "co_organising": "arrangerar, medarrangör, samarrangemang, event, co-organizing",
        "other": "övrigt",
    }
)


def _kind(id: str, sv: str, en: str, *, directed: bool, joins: bool, resource: str | None = None) -> Kind:
    return Kind(id, Bilingual(sv, en), directed, joins, resource)


KINDS = {
    kind.id: kind
    for kind in (
        _kind("funding", "Finansiering", "Funding", directed=True, joins=False, resource="funding"),
        _kind("membership", "Medlemskap", "Membership", directed=True, joins=True),
        _kind("hosting", "Värdskap", "Hosting", directed=True, joins=True, resource="infrastructure"),
        _kind("lead", "Ledning", "Lead", directed=True, joins=True),
        _kind("commission", "Uppdrag", "Commission", directed=True, joins=False),
        _kind("founding", "Grundande", "Founding", directed=True, joins=True),
        _kind("procurement", "Upphandling", "Procurement", directed=True, joins=False),
        _kind("board_representation", "Styrelseplats", "Board representation", directed=True, joins=True),
        _kind("project_participation", "Projektdeltagande", "Project participation", directed=True, joins=True),
        _kind("project_partnership", "Projektpartnerskap", "Project partnership", directed=False, joins=True),
        _kind("strategic_partnership", "Strategiskt partnerskap", "Strategic partnership", directed=False, joins=True),
        _kind(
            "knowledge_exchange",
            "Kunskapsutbyte",
            "Knowledge exchange",
            directed=False,
            joins=False,
            resource="knowledge",
        ),
        _kind("co_organising", "Gemensamt arrangemang", "Co-organising", directed=False, joins=True),
        _kind("other", "Annat", "Other", directed=False, joins=False),
    )
}

# What a collaboration becomes when collaborations are read as ties.
COLLABORATION = Kind("collaboration", Bilingual("Samarbete", "Collaboration"), directed=False, joins=True)

# What a tie that a what-if adds is: it joins, so that a tie to a collaboration makes its other end a party. No data can
# have a kind of this id.
SUPPOSED = Kind("(supposed)", Bilingual("Tänkt band", "Supposed tie"), directed=False, joins=True)
