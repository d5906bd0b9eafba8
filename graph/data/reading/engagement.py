"""`engagement.yaml` in: what is stated of the engagement of actors. A faulty entry is left out, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...network.engagement import LEAST, MOST, ROLES, ROLES_CALLED, STANCES, STANCES_CALLED, Engagement
from ...network.model import Network
from ...network.problems import Found, Guesser, Problem, listed
from . import fields
from .actors import MOST_ACTORS, LinkableActors
from .files import LARGEST_SHARED, InputFile, decode, read_file
from .findings import Findings
from .personal import warn_of_personal_data
from .record import Fields, Record
from .tree import Node, tree

FILE = "engagement.yaml"
FORMAT = 2  # the first in which there is such a file, and the newest
TOP = ("format", "engagement")
REQUIRED = ("actor",)
_EXAMPLE = "actor: …"
_MEANT = {
    **dict.fromkeys(("id", "stakeholder", "aktör"), "actor"),
    **dict.fromkeys(("power", "inflytande", "makt"), "influence"),
    **dict.fromkeys(("attitude", "position", "hållning"), "stance"),
    **dict.fromkeys(("intresse",), "interest"),
    **dict.fromkeys(("goal", "syfte", "mål"), "aim"),
    **dict.fromkeys(("raci", "roll"), "role"),
    **dict.fromkeys(("action", "next_step", "nästa"), "next"),
    **dict.fromkeys(("date", "deadline", "datum"), "due"),
}
_TOP_MEANT = {"stakeholders": "engagement", "actors": "engagement"}


@dataclass(frozen=True, slots=True)
class EngagementRead:
    """What a file states, in its order and without the faulty entries, and its problems; without a file neither."""

    entries: tuple[Engagement, ...] = ()
    found: tuple[Found, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The errors and warnings, in the order of `problems.listed`."""
        return listed(self.found)

    @property
    def by_actor(self) -> Mapping[str, Engagement]:
        """What is stated of each actor by its id."""
        return {one.actor: one for one in self.entries}


def linkable(network: Network) -> LinkableActors:
    """The actors of a network that an entry may name."""
    return LinkableActors(network.position, {actor.name: actor.id for actor in network.actors})


def read_engagement(folder: str | Path, network: Network) -> EngagementRead:
    """What is stated beside a network's data; the problems are in the result, and none is raised."""
    source = read_file(Path(folder, FILE), LARGEST_SHARED)
    if source.problem and source.problem.code == "file_missing":
        return EngagementRead()
    return parse(source, linkable(network))


def parse(source: InputFile, known: LinkableActors | None) -> EngagementRead:
    """What a file's content states of the actors that are `known`; of any, where these are None."""
    if source.problem:
        return EngagementRead((), (Found.one(source.problem),))
    findings = Findings(source.file, Guesser())
    text = decode(source, findings)
    if text is None or (top := tree(text, findings, "engagement")) is None:
        return EngagementRead((), (findings.found,))
    warn_of_personal_data(text, findings)
    if _is_of_another_format(top, findings):
        return EngagementRead((), (findings.found,))
    file = Record(FILE, 1, top, findings)
    file.only(TOP, _TOP_MEANT)
    records = file.main_list("engagement", "entry", _EXAMPLE, MOST_ACTORS) or []
    return EngagementRead(tuple(_entries(records, known, findings)), (findings.found,))


def _is_of_another_format(top: dict[str, Node], findings: Findings) -> bool:
    """Whether the file says that it is of a format in which this is none; one that says nothing is of its first."""
    file = Record(FILE, 1, top, findings)
    number = file.text("format")
    if number is None:
        return False
    digits = number.lstrip("0")
    if not (number.isascii() and number.isdigit() and digits):
        file.bad("format", "bad_format", number)
    elif digits != str(FORMAT) and len(digits) == 1 and int(digits) < FORMAT:
        file.findings.error(file.line_of("format"), "format_needed", key="engagement", needed=FORMAT)
    elif digits != str(FORMAT):
        file.bad("format", "newer_format", number, known=FORMAT)
        return True
    return False


def _entries(records: list[Record], known: LinkableActors | None, findings: Findings) -> list[Engagement]:
    entries: list[Engagement] = []
    lines: dict[str, int] = {}
    for record in records:
        errors = findings.errors
        said = record.values(FIELDS, _MEANT)
        record.require("actor")
        actor = said.get("actor")
        if actor is not None:
            _check_actor(record, actor, known, lines)
        if findings.errors == errors:
            entries.append(Engagement(**said))
    return entries


def _check_actor(record: Record, actor: str, known: LinkableActors | None, lines: dict[str, int]) -> None:
    """Note an actor that there is not, or of whom something has been stated before."""
    line = record.line_of("actor")
    if known is not None and actor not in known.ids:
        record.findings.unknown(line, "unknown_actor", actor, known.ids, known.by_name, who=record.name)
    elif actor in lines:
        record.findings.error(line, "engagement_twice", value=actor, first=lines[actor])
    lines.setdefault(actor, line)


@dataclass(frozen=True, slots=True)
class Grade:
    """A number from `least` to `most`."""

    least: int
    most: int

    def __call__(self, record: Record, key: str) -> float | None:
        """Read the field `key`."""
        value = record.text(key)
        if value is None:
            return None
        if fields.NUMBER.fullmatch(value) and self.least <= float(value) <= self.most:
            return float(value)
        record.findings.error(record.line_of(key), "off_scale", key=key, value=value, least=self.least, limit=self.most)
        return None


FIELDS: Fields = {
    "actor": fields.id,
    "influence": Grade(LEAST, MOST),
    "interest": Grade(LEAST, MOST),
    "stance": fields.Choice(STANCES, STANCES_CALLED),
    "aim": Record.prose,
    "role": fields.Choice(ROLES, ROLES_CALLED),
    "owner": Record.label,
    "next": Record.prose,
    "due": fields.date,
    "assessed_by": Record.label,
    "assessed_on": fields.date,
}
