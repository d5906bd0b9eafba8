"""What societal challenges are called: data name them in English words of their own choice, most often these."""

import re

_SWEDISH = {
    "children and youth": "barn och unga",
    "climate": "klimat",
    "democracy and participation": "demokrati och delaktighet",
    "disability inclusion": "funktionsrätt",
    "discrimination": "diskriminering",
    "education": "utbildning",
    "environment": "miljö",
    "financial inclusion": "ekonomisk inkludering",
    "gender equality": "jämställdhet",
    "health": "hälsa",
    "health and social care": "vård och omsorg",
    "homelessness": "hemlöshet",
    "housing": "boende",
    "integration": "integration",
    "labour market inclusion": "inkludering på arbetsmarknaden",
    "loneliness": "ensamhet",
    "mental health": "psykisk hälsa",
    "poverty": "fattigdom",
    "public health": "folkhälsa",
    "rural development": "landsbygdsutveckling",
    "segregation": "segregation",
    "social exclusion": "socialt utanförskap",
}
# "labour-market-inclusion" is three words, but "e-health" and "co-creation" are one.
_SLUG = re.compile(r"[a-z0-9]{3,}(?:[-_][a-z0-9]+)+")


def challenge_name(challenge: str, lang: str) -> str:
    """The challenge in words: in Swedish where it is a common one, otherwise as the data have it, without hyphens."""
    spelt = challenge.replace("_", " ")
    words = spelt.replace("-", " ") if _SLUG.fullmatch(challenge.casefold()) else spelt
    return _SWEDISH.get(words.casefold(), words) if lang == "sv" else words
