"""What the data cannot show: the limits that they state, and how partners and sources go together."""

from collections.abc import Iterator

from ...export.documents.value import Sentence
from ...metrics.quality import ALL, OWN
from ...text import quality
from ...text import report as wording
from .subject import Subject


def paragraphs(of: Subject) -> Iterator[tuple[Sentence, ...]]:
    """The limits that the data state of themselves, then whether who is documented more has more partners."""
    stated = of.network.about.limits
    if not stated:
        yield (Sentence(wording.no_limits(of.lang)),)
    else:
        yield tuple(
            Sentence(limit.text(of.lang), of.cells("about", "value", field=f"limits.{place}.{of.lang}"))
            for place, limit in enumerate(stated, 1)
            if limit.text(of.lang)
        )
    yield tuple(_bias(of))


def _bias(of: Subject) -> Iterator[Sentence]:
    rows = {which: of.table("documentation_bias", sources=which).to_dict("records")[0] for which in (ALL, OWN)}
    every, own = rows[ALL], rows[OWN]
    text = quality.together(every["rho"], every["reason"], of.lang)
    yield Sentence(text, of.cells("documentation_bias", "rho", "reason", sources=ALL))
    of_own = quality.of_own(own["rho"], own["p_value"], own["verdict"], own["reason"], of.lang)
    if every["reason"] == "by_construction" and of_own:
        yield Sentence(of_own, of.cells("documentation_bias", "rho", "p_value", "verdict", "reason", sources=OWN))
    yield Sentence(quality.bias(every["rho"], own["verdict"], of.lang))
