"""Files as the network that they would make, to be looked at before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from ...network.model import Actor, Network
from ...network.problems import Problem
from ..reading import Report, Sources, check
from ..reading.held import without_collector
from ..rereading import is_reread_as_it_is
from ..writing import texts
from .exact import tables as exact
from .matching.comparing import Choices, Compared, combined, compared
from .matching.duplicates import Pair
from .matching.merging import candidates, merged
from .recognising import Read, read_tables
from .spreadsheets.sizes import MANY_COLUMNS, MOST_ACTORS, MOST_BYTES, MOST_RECORDS
from .tables import Table, Upload
from .understanding.understand import understand
from .understood import Decisions, Draft, Question, Understood

ASK_SAME = "import_ask_same"
SAME, DIFFERENT = "same", "different"
_MOST_ASKED = 200  # pairs of likely duplicates; more say that names are no names


@dataclass(frozen=True, slots=True)
class Preview:
    """What some files hold, and what comes of it.

    `understood` has all questions, those about likely duplicates included (key `same:` and two ids, options `same`
    and `different`, nothing suggested). `network` is what the files make with the decisions so far, None if nothing
    can be taken in. With a network that is there already, `comparison` says what is new, changed, gone and in conflict.
    `problems` are those of the files and what was left out, then what was decided without a question, in order of
    place; those of severity `error` say why there is no network.
    """

    understood: Understood
    network: Network | None
    comparison: tuple[Compared, ...]
    problems: tuple[Problem, ...]


def preview(uploads: Sequence[Upload], decisions: Decisions | None = None, known: Network | None = None) -> Preview:
    """What the files hold, understood with some decisions and beside the network that is there, if any.

    Never raises for what is wrong with the files.
    """
    with without_collector():
        return _preview(uploads, decisions or Decisions(), known)


def _preview(uploads: Sequence[Upload], decisions: Decisions, known: Network | None) -> Preview:
    """As `preview`."""
    read = _within_bounds(read_tables(uploads))
    understood = exact.understood(read.tables, decisions) or understand(read.tables, decisions, known)
    if len(understood.draft.actors) > MOST_ACTORS:
        too_many = Problem(read.tables[0].place, 0, "import_many_actors", {"limit": MOST_ACTORS})
        return Preview(replace(understood, draft=Draft((), (), {}, {})), None, (), (*read.problems, too_many))
    draft, questions, unmerged = _with_duplicates(understood.draft, decisions, known)
    understood = replace(understood, draft=draft, questions=(*understood.questions, *questions))
    problems = (*read.problems, *understood.left_out, *unmerged, *understood.remarks)
    if not draft.actors and not any(problem.severity == "error" for problem in problems):
        files = ", ".join(upload.name for upload in uploads)
        problems = (*problems, Problem(files, 0, "import_no_actors"))
    network = None
    if not any(problem.severity == "error" for problem in problems):
        report = _read_again(draft)
        network = report.network
        # Its warnings are questions and remarks already.
        problems = (*problems, *(problem for problem in report.problems if problem.severity == "error"))
    comparison = compared(known, network) if known and network else ()
    return Preview(understood, network, comparison, problems)


def read_any(*files: str | Path, decisions: Decisions | None = None, known: Network | None = None) -> Preview:
    """What files of other programs hold, as one network: `read_any("nodes.csv", "edges.csv").network`.

    Spreadsheets, tables, and files of Gephi, Kumu, Pajek, UCINET and other programs of networks; `docs/importing.md`
    lists them. `decisions` answer what is asked, `known` is a network that the files are compared with.

    Raises
    ------
    OSError
        If a file cannot be read.
    """
    uploads = []
    for path in map(Path, files):
        with path.open("rb") as file:
            uploads.append(Upload(path.name, file.read(MOST_BYTES + 1)))  # a longer one is refused by its length
    return preview(uploads, decisions, known)


def taken_in(network: Network, known: Network | None, choices: Choices | None = None) -> Network:
    """What would be written: the network itself, or both as one where a network is there already."""
    return network if known is None else combined(known, network, choices)


def _within_bounds(read: Read) -> Read:
    """The tables of files, or none and an error if they hold more than can be understood in reasonable time."""
    for table, so_far in zip(read.tables, accumulate(map(_records, read.tables)), strict=True):
        if so_far > MOST_RECORDS:
            problem = Problem(table.place, 0, "import_many_records", {"limit": MOST_RECORDS})
            return Read((), (*read.problems, problem))
    return read


def _records(table: Table) -> int:
    """How many actors or ties a table may state: its rows, or the cells of a wide one that say something."""
    if table.shape == "other":
        return 0
    if len(table.headings) <= MANY_COLUMNS:
        return len(table.rows)
    return sum(len(row.cells) - sum(map(row.cells.count, ("", "0"))) for row in table.rows)


def _with_duplicates(
    draft: Draft, decisions: Decisions, known: Network | None
) -> tuple[Draft, tuple[Question, ...], tuple[Problem, ...]]:
    """The draft with the actors that somebody has found to be one, the questions, and the links that it then lacks."""
    found = candidates(draft, known)[:_MOST_ASKED]
    everybody = {actor.id: actor for actor in (*(known.actors if known else ()), *draft.actors)}
    questions = tuple(_question(pair, everybody, draft.places, decisions) for pair in found)
    same = [pair for pair, question in zip(found, questions, strict=True) if question.value == SAME]
    one = merged(draft, same, known)
    return one.draft, questions, one.left_out


def _question(
    pair: Pair, everybody: Mapping[str, Actor], places: Mapping[str, tuple[str, ...]], decisions: Decisions
) -> Question:
    first, second = everybody[pair.first].name, everybody[pair.second].name
    facts: dict[str, str | int] = {**pair.reason.facts, "first": first, "second": second, "reason": pair.reason.code}
    facts["certain"] = int(pair.certain)
    answer = decisions.answers.get(pair.key)
    where = (*places.get(pair.first, ()), *places.get(pair.second, ()))
    return Question(
        pair.key, ASK_SAME, (SAME, DIFFERENT), facts, None, answer if answer in (SAME, DIFFERENT) else None, where
    )


def _read_again(draft: Draft) -> Report:
    """What the reader finds in the draft as it would be written: nothing gets in that it would refuse."""
    network = Network(draft.actors, draft.links, draft.sectors, draft.kinds, draft.about)
    if is_reread_as_it_is(network):
        return Report(network, ())
    return check(Sources.of(*texts(network), folder=""))
