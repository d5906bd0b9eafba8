"""What is stated of the engagement of the actors that are shown, for those who may edit it."""

from pathlib import Path

from ...data.reading.engagement import FILE, EngagementRead
from ...network.model import Network
from .. import data_source, files
from ..editing import access


def is_shown() -> bool:
    """Whether it is shown: to those who may edit it, and to nobody else."""
    return access.is_open()


def of(network: Network) -> EngagementRead | None:
    """What is stated of the actors of the folder's network; nothing where it is not shown, None while it is read."""
    if not is_shown():
        return EngagementRead()
    return files.open_engagement(Path(data_source.folder(), FILE), network)
