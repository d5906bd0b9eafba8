"""The words a data file may use without defining them."""

import re

from .model import Bilingual, Kind

ID = re.compile(r"[A-Za-z0-9._\-:]+")
ID_LENGTH = 80
NAME_LENGTH = 300
REGION = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")

MOST_PAIRS = 500_000  # tied by partnerships of three and more, all together

FORMS = ("organisation", "network", "partnership", "platform", "cluster", "project")
FUNCTIONS = ("funding", "organising", "knowledge", "dissemination", "scaling")
CONFIDENCES = ("high", "medium", "low")

MOST_SECTORS = 60  # as many groups as can be compared
SECTORS = {
    "public": Bilingual("Offentlig sektor", "Public sector"),
    "academia": Bilingual("Akademi", "Academia"),
    "civil_society": Bilingual("Civilsamhälle", "Civil society"),
    "business": Bilingual("Näringsliv", "Business"),
}


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
