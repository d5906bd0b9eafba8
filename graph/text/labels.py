"""The names of the categories of a network, as messages: forms, resources, degrees of confidence, attributes, verdicts.

Each table is keyed by what the data or the results have; a name is translated where it is shown.
"""

from .catalogue import N_

FORMS = {
    "organisation": N_("organisation"),
    "network": N_("network"),
    "partnership": N_("partnership"),
    "platform": N_("platform"),
    "cluster": N_("cluster"),
    "project": N_("project"),
}
RESOURCES = {
    "funding": N_("funding"),
    "organising": N_("organising"),
    "knowledge": N_("knowledge"),
    "dissemination": N_("dissemination"),
    "scaling": N_("scaling"),
    "infrastructure": N_("infrastructure"),
}
# The levels on which a partnership has had results.
RESULTS = {
    "policy": N_("policy level"),
    "collaboration": N_("collaboration level"),
    "organisation": N_("organisation level"),
    "individual": N_("individual level"),
}
CONFIDENCES = {
    "high": N_("high"),
    "medium": N_("medium"),
    "low": N_("low"),
    "unstated": N_("not stated"),
}
# What actors can be grouped by, and the values that have names of their own.
ATTRIBUTES = {
    "sector": N_("Sector"),
    "form": N_("Form"),
    "region": N_("Region"),
    "confidence": N_("How sure the fact is"),
    "cross_sector": N_("Cross-sector"),
    "results": N_("Results of its partnerships"),
    "community": N_("Community"),
}
VALUES = {
    "form": FORMS,
    "confidence": CONFIDENCES,
    "cross_sector": {"true": N_("cross-sector"), "false": N_("within one sector")},
}
MAPS = {
    "sector": N_("Map of sectors"),
    "region": N_("Map of regions"),
    "community": N_("Map of communities"),
}
VERDICTS = {
    "hub": N_("hub"),
    "not significant": N_("may be chance"),
    "under-represented": N_("under-represented"),
    "undecided": N_("undecided"),
    "undefined": N_("undefined"),
}
