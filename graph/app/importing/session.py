"""What one visitor has brought, decided and seen in an import; held in the session, and written nowhere."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from secrets import token_hex
from typing import TYPE_CHECKING
from weakref import finalize

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ...data.importing.matching.comparing import Choice, Choices
from ...data.importing.tables import Shape, Upload
from ...data.importing.understood import Decisions
from ...data.reading import MEBIBYTE
from ...network.model import Network
from .. import server
from ..uploads import Allowance
from ..worker.jobs import read_preview
from ..worker.limits import Limits
from ..worker.preview_wire import PreviewRead
from ..worker.ready import PREVIEWS

if TYPE_CHECKING:
    from .saving import Saving

STEPS = ("file", "columns", "review", "save")
LIMITS = Limits(seconds=10, memory=1024 * MEBIBYTE, patience=4)
_KEY = "import"
_MOST_PREVIEWS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A network that was opened for a visit: the names of its files, and the decisions it was made with."""

    network: Network
    file: str
    decisions: Decisions


@dataclass(slots=True, eq=False, weakref_slot=True)
class Import:
    """An import under way: the files, the decisions, and the step that is shown.

    `adds` is whether the files are an addition to the network that is shown, and not one of their own; `choices` are
    then those of conflicts. `reopened` are the keys of answered questions that are shown again. `keeps` is a network
    whose files are no longer there, which is to be saved. `pages` are the pages of long lists that are shown. `pasted`
    counts the tables that were pasted, `round` the uploads, each of which gets an empty field. `place` is where the
    layers of the picture are current, `combined` the files with the network that is there, after what they came of.
    `saving` is what is being saved, in the last step.
    """

    allowance: Allowance
    uploads: tuple[Upload, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)
    step: str = STEPS[0]
    adds: bool = False
    choices: Choices = field(default_factory=Choices)
    reopened: set[str] = field(default_factory=set)
    keeps: "Kept | None" = None
    pages: dict[str, int] = field(default_factory=dict)
    pasted: int = 0
    round: int = 0
    place: str = field(default_factory=token_hex)
    previews: OrderedDict[str, PreviewRead] = field(default_factory=OrderedDict)
    combined: tuple[object, Network] | None = None
    saving: "Saving | None" = None


def current() -> Import | None:
    """The import under way, None if there is none."""
    found: Import | None = st.session_state.get(_KEY)
    return found


def begin() -> None:
    """Begin an import, unless one is under way."""
    if current() is None:
        _begin()


def begin_keeping(kept: Kept) -> None:
    """Begin with the last step: to save a network that was opened for a visit."""
    end()
    made = _begin()
    made.keeps, made.step = kept, STEPS[-1]


def _begin() -> Import:
    context = get_script_run_ctx()
    assert context is not None, "a script runs"
    streamlits = context.uploaded_file_mgr
    assert isinstance(streamlits, MemoryUploadedFileManager), "the only one there is"
    made = Import(Allowance(context.session_id, streamlits))
    finalize(made, server.RESOURCES.release, made.place)
    PREVIEWS.hold()
    finalize(made, PREVIEWS.release)
    st.session_state[_KEY] = made
    return made


def end() -> None:
    """Drop the files and all that was made of them; take no further ones."""
    if (made := st.session_state.pop(_KEY, None)) is not None:
        made.allowance.withdraw()


def preview(made: Import, known: Network | None) -> PreviewRead:
    """What the files hold with the decisions so far; read once for the same files, decisions and network there."""
    beside = known if made.adds else None
    key = _digest(made, beside)
    if key in made.previews:
        made.previews.move_to_end(key)
    else:
        made.previews[key] = read_preview(made.uploads, made.decisions, beside, LIMITS)
        while len(made.previews) > _MOST_PREVIEWS:
            made.previews.popitem(last=False)
    return made.previews[key]


def read_again(made: Import) -> None:
    """Have the files read again, where something that may pass has kept them from being read."""
    made.previews.clear()


def add(made: Import, uploads: Iterable[Upload]) -> None:
    """Add files; one of the name of another takes its place."""
    by_name = {upload.name: upload for upload in (*made.uploads, *uploads)}
    _hold(made, tuple(by_name.values()))


def remove(made: Import, name: str) -> None:
    """Remove a file."""
    _hold(made, tuple(upload for upload in made.uploads if upload.name != name))


def go_to(made: Import, step: str) -> None:
    """Show another step."""
    made.step = step


def answer(made: Import, answers: Mapping[str, str | None]) -> None:
    """Answer questions by their keys; None takes an answer back."""
    every = {**made.decisions.answers, **answers}
    taken = {key: value for key, value in every.items() if value is not None}
    made.decisions = replace(made.decisions, answers=taken)


def set_role(made: Import, table: str, column: str, role: str) -> None:
    """Decide what a column holds; `column` is its heading, or `#3` for the third."""
    roles = {**made.decisions.roles, table: {**made.decisions.roles.get(table, {}), column: role}}
    made.decisions = replace(made.decisions, roles=roles)


def set_shape(made: Import, table: str, shape: Shape) -> None:
    """Decide what a table holds."""
    made.decisions = replace(made.decisions, shapes={**made.decisions.shapes, table: shape})


def choose(made: Import, conflict: str, choice: Choice) -> None:
    """Choose a value of a field in conflict."""
    made.choices = replace(made.choices, conflicts={**made.choices.conflicts, conflict: choice})


def choose_all(made: Import, choice: Choice) -> None:
    """Choose the same value of all fields in conflict."""
    made.choices = replace(made.choices, conflicts={}, otherwise=choice)


def set_removed(made: Import, keys: Iterable[str], *, removed: bool) -> None:
    """Decide whether records that are not in the files are removed, or stay."""
    before = made.choices.removed
    made.choices = replace(made.choices, removed=before | {*keys} if removed else before - {*keys})


def show_in(key: str, value: object, store: Callable[[object], None]) -> Callable[[], None]:
    """Show `value` in the widget of a key, and return the callback that stores what the visitor chooses."""
    st.session_state[key] = value
    return lambda: store(st.session_state[key])


def _hold(made: Import, uploads: tuple[Upload, ...]) -> None:
    made.uploads = uploads
    made.allowance.held = sum(len(upload.content) for upload in uploads)
    made.allowance.files = len(uploads)


def _digest(made: Import, beside: Network | None) -> str:
    parts = [repr((upload.name, sha256(upload.content).hexdigest())) for upload in made.uploads]
    decisions = made.decisions
    answers = sorted(decisions.answers.items())
    roles = sorted((table, sorted(columns.items())) for table, columns in decisions.roles.items())
    key = (parts, sorted(decisions.shapes.items()), roles, answers, beside.digest if beside else None)
    return sha256(repr(key).encode(errors="surrogatepass")).hexdigest()
