"""The reader's task of saving an import: a network and a folder in, what came of it as a line of JSON out."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...data.importing.taking_in import Destination, take_in
from ...data.importing.understood import Decisions
from ...data.saving import BusyError, ChangedError
from ...network.model import Network
from ...network.problems import DataError
from .preview_wire import decisions_of, decisions_packed
from .wire import line, problems_of, problems_packed


def task_of(to: Destination, heading: str, decisions: Decisions) -> dict[str, Any]:
    """The task, in JSON's types."""
    return {
        "what": "take_in",
        "folder": str(to.folder),
        "fingerprints": dict(to.fingerprints),
        "heading": heading,
        "decisions": decisions_packed(decisions),
    }


def taken_in(network: Network, task: Mapping[str, Any]) -> Iterator[bytes]:
    """Write a network as the task says, and yield what kept it from being written, if anything did."""
    to = Destination(Path(task["folder"]), task["fingerprints"])
    outcome: dict[str, Any] = {}
    try:
        take_in(network, to, task["heading"], decisions_of(task["decisions"]))
    except DataError as error:
        outcome = {"problems": problems_packed(error.problems), "errors": error.errors}
    except ValueError:
        outcome = {"problems": [], "errors": 1}
    except (ChangedError, BusyError):
        outcome = {"changed": True}
    except OSError as error:
        outcome = {"fault": [error.errno, error.strerror or str(error)]}
    yield line(outcome)


def raise_fault(outcome: Mapping[str, Any]) -> None:
    """Raise what kept the network from being written, as `take_in` does."""
    if "problems" in outcome:
        raise DataError(problems_of(outcome["problems"]), outcome["errors"])
    if "changed" in outcome:
        raise ChangedError
    if "fault" in outcome:
        raise OSError(*outcome["fault"])
