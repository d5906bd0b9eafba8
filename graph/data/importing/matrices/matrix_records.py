"""What comes of a matrix, a two-mode table or a survey."""

from dataclasses import dataclass, field

from ....network.problems import Problem
from ..networks.noted import Noted
from ..tables import Table
from ..understood import Decisions, Question


@dataclass(frozen=True, slots=True)
class MatrixActor:
    """An actor as the table names it, its row (0 if it stands in a heading only), and its form."""

    name: str
    row: int
    form: str = "organisation"


@dataclass(frozen=True, slots=True)
class MatrixLink:
    """A link between actors by their names.

    `row` is where it is stated first. A directed link runs from the first member to the second. `strength` is a number
    with a decimal point, empty where it is 1; `kind` is a kind of the data format, empty where the table does not state
    it, and `relation` what the table calls it (the question of a survey, the matrix of a network file), empty where
    there is only one.
    """

    members: tuple[str, ...]
    row: int
    directed: bool = False
    strength: str = ""
    link_name: str = ""
    kind: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRecords:
    """Actors, links, and what was asked, left out and decided.

    `asked` and `answered` are the names of those who were asked about their ties and those who gave any answer, both
    empty where the table is no report of its rows. `one_member` are events with a single member, as event and member:
    facts that make no tie. `problems` are what was left out, `remarks` what was decided without a question.
    """

    place: str
    actors: tuple[MatrixActor, ...]
    links: tuple[MatrixLink, ...]
    asked: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    one_member: tuple[tuple[str, str], ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Reading:
    """A table while it is read: what is left out, what is decided, and what is asked."""

    table: Table
    decisions: Decisions
    left_out: Noted = field(init=False)
    remarks: Noted = field(init=False)
    questions: list[Question] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.left_out, self.remarks = Noted(self.table.place), Noted(self.table.place)

    def ask(self, code: str, options: tuple[str, ...], suggested: str, **facts: str | int) -> str:
        """Ask something about the whole table: the answer, or what is suggested until there is one."""
        key = f"{code.removeprefix('import_')}:{self.table.key}"
        given = self.decisions.answers.get(key)
        question = Question(
            key=key,
            code=code,
            options=options,
            facts={"table": self.table.key, **facts},
            suggested=suggested,
            answer=given if given in options else None,
            places=(self.table.place,),
        )
        self.questions.append(question)
        return question.value or suggested
