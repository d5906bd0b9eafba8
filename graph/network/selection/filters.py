"""What to keep of a network: links by what they say, actors by what they are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from ..dates import is_date
from ..model import Actor, Kind, Link, Network
from ..vocabulary import SUPPOSED
from .arguments import texts
from .parts import among
from .periods import standing
from .spelling import plain

# The confidence of a link that states none.
UNSTATED = "unstated"
# After the code of a region: its own actors, without those of the regions in it.
EXACTLY = "."
# The fields of a selection that keep any of several values.
SEVERAL = ("sectors", "forms", "regions", "kinds", "resources", "challenges", "confidences")
_MAY_HOLD = ("active", "unknown")


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep; an empty field keeps everything.

    Of links: `kinds`, `resources`, `confidences` (`unstated` for those that state none), and those that hold
    `at` a date (a year, a month or a day). What is active then is kept, and what cannot be told unless
    `known_dates` asks for active links only; without a date `known_dates` asks nothing.

    Of actors: `sectors`, `forms`, `challenges` (any of them), `regions`, which are NUTS prefixes (`SE2` keeps
    every county of southern Sweden; `SE.`, with a full stop, those of the whole country alone), and `text`, which is
    found in a name, an alias or the id whatever its case and diacritics.

    A field that keeps several values takes any collection of them and holds a frozenset.

    Raises
    ------
    TypeError
        If such a field is given a single text.
    ValueError
        If `at` is not a date.
    """

    sectors: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    resources: frozenset[str] = frozenset()
    challenges: frozenset[str] = frozenset()
    confidences: frozenset[str] = frozenset()
    text: str = ""
    at: str | None = None
    known_dates: bool = False

    def __post_init__(self) -> None:
        for name in SEVERAL:
            object.__setattr__(self, name, frozenset(texts(name, getattr(self, name))))
        if self.at is not None and not is_date(self.at):
            raise ValueError(f"not a date: {self.at!r} (must be one such as 2024, 2024-05 or 2024-05-31)")

    @property
    def chooses_actors(self) -> bool:
        """Whether it asks anything of actors."""
        return bool(self.sectors or self.forms or self.regions or self.challenges or _sought(self.text))

    @property
    def chooses_links(self) -> bool:
        """Whether it asks anything of links."""
        return bool(self.kinds or self.resources or self.confidences) or self.at is not None

    def keeps(self, actor: Actor) -> bool:
        """Whether the actor belongs to the selection."""
        return (
            (not self.sectors or actor.sector in self.sectors)
            and (not self.forms or actor.form in self.forms)
            and (not self.regions or _lies_in(actor.region or "", self.regions))
            and (not self.challenges or not self.challenges.isdisjoint(actor.challenges))
            and (not self.text or _is_called(actor, _sought(self.text)))
        )

    def keeps_link(self, link: Link, kinds: Mapping[str, Kind]) -> bool:
        """Whether the link belongs to the selection; `kinds` are those of its network. A supposed tie always does."""
        return link.kind == SUPPOSED.id or (
            (not self.kinds or link.kind in self.kinds)
            and (not self.resources or not self.resources.isdisjoint(resources_of(link, kinds)))
            and (not self.confidences or confidence_of(link) in self.confidences)
            and (self.at is None or standing(link, self.at) in (("active",) if self.known_dates else _MAY_HOLD))
        )


def _lies_in(region: str, regions: Collection[str]) -> bool:
    return any(region == code[:-1] if code.endswith(EXACTLY) else region.startswith(code) for code in regions)


def resources_of(link: Link, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    """What the link carries: what it says itself, or else what its kind does; often nothing."""
    of_kind = kinds[link.kind].resource
    return link.resources or ((of_kind,) if of_kind else ())


def confidence_of(link: Link) -> str:
    """How sure the link is, `unstated` if it does not say."""
    return link.confidence or UNSTATED


@lru_cache(maxsize=8)  # the same is sought in every actor, and somebody may have pasted a page
def _sought(text: str) -> str:
    return plain(text.strip())


def _is_called(actor: Actor, text: str) -> bool:
    return any(text in plain(name) for name in (actor.name, actor.name_en or "", *actor.aliases, actor.id))


def select_links(network: Network, selection: Selection) -> Network:
    """The network with only the links that the selection keeps; all actors stay."""
    if not selection.chooses_links:
        return network
    return replace(network, links=tuple(link for link in network.links if selection.keeps_link(link, network.kinds)))


def select_actors(network: Network, selection: Selection) -> Network:
    """The network with only the actors that the selection keeps, and the links among them."""
    if not selection.chooses_actors:
        return network
    return among(network, {actor.id for actor in network.actors if selection.keeps(actor)})
