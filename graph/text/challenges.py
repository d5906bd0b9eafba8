"""What societal challenges are called: data name them in English words of their own choice, most often these."""

import re

from .catalogue import N_, SOURCE, messages

CHALLENGES = frozenset(
    {
        N_("children and youth"),
        N_("climate"),
        N_("democracy and participation"),
        N_("disability inclusion"),
        N_("discrimination"),
        N_("education"),
        N_("environment"),
        N_("financial inclusion"),
        N_("gender equality"),
        N_("health"),
        N_("health and social care"),
        N_("homelessness"),
        N_("housing"),
        N_("integration"),
        N_("labour market inclusion"),
        N_("loneliness"),
        N_("mental health"),
        N_("poverty"),
        N_("public health"),
        N_("rural development"),
        N_("segregation"),
        N_("social exclusion"),
    }
)
# "labour-market-inclusion" is three words, but "e-health" and "co-creation" are one.
_SLUG = re.compile(r"[a-z0-9]{3,}(?:[-_][a-z0-9]+)+")


def challenge_name(challenge: str, lang: str) -> str:
    """The challenge in words: translated where it is a common one, otherwise as the data have it, without hyphens."""
    spelt = challenge.replace("_", " ")
    words = spelt.replace("-", " ") if _SLUG.fullmatch(challenge.casefold()) else spelt
    common = words.casefold()
    return messages(lang).gettext(common) if common in CHALLENGES and lang != SOURCE else words
