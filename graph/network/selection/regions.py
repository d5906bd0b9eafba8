"""Regions as they are asked for: a code takes in every region whose code begins so."""

from collections.abc import Collection, Mapping

from ...text import LANGUAGES, region_name
from ...text.regions import REGIONS
from ..model import Actor

# After the code of a region: its own actors, without those of the regions in it.
EXACTLY = "."
_COUNTY = 5  # characters of a code of NUTS 3
# The countries whose regions are known, whether actors are there or not.
COUNTIES: Mapping[str, tuple[str, ...]] = {"SE": tuple(code for code in REGIONS if len(code) == _COUNTY)}
# It is no country, and its members are not known here.
UNION = "EU"


def region_of(actor: Actor) -> tuple[str, ...]:
    """The region of an actor, if it states one."""
    return (actor.region,) if actor.region else ()


def lies_in(region: str, asked: str) -> bool:
    """Whether a region lies in another, or with a full stop after the code is that region itself.

    >>> lies_in("SE224", "SE22"), lies_in("SE224", "SE22.")
    (True, False)
    """
    return region == asked[:-1] if asked.endswith(EXACTLY) else region.startswith(asked)


def beginnings(regions: Collection[str]) -> tuple[str, ...]:
    """Every beginning of the codes, and those that hold actors of their own beside others' within them; in order."""
    own = set(regions)
    shorter = {region[:n] for region in own for n in range(2, len(region) + 1)}
    around = own & {region[:n] for region in own for n in range(2, len(region))}
    return tuple(sorted(shorter | {code + EXACTLY for code in around}))


def region_names(codes: Collection[str]) -> Mapping[str, str]:
    """The codes by the names of their regions, in every language."""
    return {region_name(code, lang): code for code in codes for lang in LANGUAGES}
