"""Which group brings which resource to which, in a few sentences made from the numbers of `metrics.flows`."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .catalogue import N_, messages
from .filters import value_name
from .headline import capital, listed
from .numbers import counted, number

_SPACE = "\N{NO-BREAK SPACE}"
_WORDS = (
    (
        N_("Resource"),
        N_(
            "What a partnership carries, as the data state it. Where they state nothing, its kind decides: a funding "
            "carries funding, a hosting infrastructure, an exchange of knowledge carries knowledge; most other kinds "
            "carry nothing that is documented. A partnership that carries two resources counts in both."
        ),
    ),
    (
        N_("Giver and receiver"),
        N_(
            "The actor that a partnership runs from, and the one it runs to, such as a funder and what it funds. In a "
            "partnership without direction nobody is known to give. It counts once, for all groups that its members "
            "are of."
        ),
    ),
    (
        N_("Amount"),
        N_(
            "The sum of the amounts that sources state, each currency by itself. An amount is of the funding where the "
            "partnership carries that, or else of the only resource it carries. One for several other resources is not "
            "divided, and is in no sum."
        ),
    ),
)


class Largest(NamedTuple):
    """The most frequent flow: what its giver, its resource and its receiver are called, and its number of links."""

    giver: str
    resource: str
    receiver: str
    links: int


def sentences(counts: Mapping[str, int], largest: Largest | None, amounts: Mapping[str, float], lang: str) -> list[str]:
    """What is brought from whom to whom, what it amounts to in each currency, and what is undocumented.

    `counts` are those of `metrics.flows.Documented`; `largest` is None where several flows are as frequent.
    """
    _ = messages(lang).gettext
    if not counts["links"]:
        return [_("There are no partnerships.")]
    if not counts["directed"] + counts["shared"]:
        return [_("No partnership is documented to carry a resource."), *_unassigned(counts["unassigned"], lang)]
    lines = [*_directed(counts["directed"], largest, lang), *_amounts(counts, amounts, lang)]
    lines += _shared(counts["shared"], counts["unpriced_shared"], lang)
    without = counts["links"] - counts["directed"] - counts["shared"]
    if without:
        template = messages(lang).ngettext(
            "Of the {all} partnerships {n} has no documented resource.",
            "Of the {all} partnerships {n} have no documented resource.",
            without,
        )
        lines.append(template.format(all=number(counts["links"], lang), n=number(without, lang)))
    return lines + _unassigned(counts["unassigned"], lang)


def results(counts: Mapping[str, int], levels: Iterable[tuple[str, int]], lang: str) -> list[str]:
    """How many partnerships have documented results, and on which levels; nothing where none has any."""
    if not (n := counts["resulting"]):
        return []
    each = [f"{value_name('result', level, lang)} {number(links, lang)}" for level, links in levels]
    template = messages(lang).ngettext(
        "{n} of {all} partnerships has documented results: {levels}.",
        "{n} of {all} partnerships have documented results: {levels}.",
        n,
    )
    return [template.format(n=number(n, lang), all=number(counts["links"], lang), levels=", ".join(each))]


def amount(value: float, currency: str, lang: str) -> str:
    """A sum of money: `13 980 000 SEK`; with decimals where it has them."""
    return f"{plain_amount(value, lang)}{_SPACE}{currency}"


def plain_amount(value: float, lang: str) -> str:
    """The number of a sum of money."""
    return number(value, lang, 0 if round(value, 2) % 1 == 0 else 2)


def resource_name(resource: str, lang: str) -> str:
    """What the screen calls a resource, at the start of a label."""
    return capital(value_name("resource", resource, lang))


def words(lang: str) -> list[tuple[str, str]]:
    """The words of the section and what they mean."""
    _ = messages(lang).gettext
    return [(_(term), _(meaning)) for term, meaning in _WORDS]


def _directed(links: int, largest: Largest | None, lang: str) -> list[str]:
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    if not links:
        return [_("No partnership is documented to carry a resource from one actor to another.")]
    lines = [
        ngettext(
            "{partnerships} carries a resource from one actor to another.",
            "{partnerships} carry a resource from one actor to another.",
            links,
        ).format(partnerships=counted("partnerships", links, lang))
    ]
    if largest:
        text = _("Most often {giver} brings {resource} to {receiver} ({n}).")
        if largest.giver == largest.receiver:
            text = _("Most often {resource} is brought within {giver} ({n}).")
        n = counted("partnerships", largest.links, lang)
        lines.insert(0, text.format(**largest._asdict() | {"n": n}))
    return lines


def _amounts(counts: Mapping[str, int], amounts: Mapping[str, float], lang: str) -> list[str]:
    """How many of the links from one actor to another state no amount, and what the others come to."""
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    links, unpriced, lines = counts["directed"], counts["unpriced"], list[str]()
    if links and unpriced == links:
        lines.append(_("No amount is documented, so that only their number is known."))
    elif unpriced:
        lines.append(
            ngettext(
                "{n} of {all} states no amount, so that sums are too low.",
                "{n} of {all} state no amount, so that sums are too low.",
                unpriced,
            ).format(n=number(unpriced, lang), all=number(links, lang))
        )
    if amounts:
        sums = listed([amount(value, currency, lang) for currency, value in amounts.items()], lang)
        lines.append(_("Documented amounts: {sums}.").format(sums=sums))
    if n := counts["undivided"]:
        lines.append(
            ngettext(
                "{n} states an amount for several resources together, which is in no sum.",
                "{n} state an amount for several resources together, which is in no sum.",
                n,
            ).format(n=number(n, lang))
        )
    return lines


def _shared(links: int, unpriced: int, lang: str) -> list[str]:
    """How many share a resource without direction; and of them how many state no amount, if any states one."""
    ngettext = messages(lang).ngettext
    if not links:
        return []
    lines = [
        ngettext(
            "{partnerships} shares a resource without direction: nobody is known to give it.",
            "{partnerships} share a resource without direction: nobody is known to give it.",
            links,
        ).format(partnerships=counted("partnerships", links, lang))
    ]
    if 0 < unpriced < links:
        lines.append(
            ngettext("{n} of them states no amount.", "{n} of them state no amount.", unpriced).format(
                n=number(unpriced, lang)
            )
        )
    return lines


def _unassigned(links: int, lang: str) -> list[str]:
    if not links:
        return []
    template = messages(lang).ngettext(
        "{partnerships} states an amount and carries no documented resource: it is left out here.",
        "{partnerships} state an amount and carry no documented resource: they are left out here.",
        links,
    )
    return [template.format(partnerships=counted("partnerships", links, lang))]
