"""Other users, for whom only root can act: a service, and a group that shares a folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

SERVICE, TEAM = 61_001, 61_009  # ids of nobody


@contextmanager
def open_folder(owner: int, group: int = SERVICE, mode: int = 0o755) -> Iterator[Path]:
    """A folder that every user can reach, unlike those that pytest gives."""
    with TemporaryDirectory() as name:
        os.chown(name, owner, group)
        Path(name).chmod(mode)
        yield Path(name)


@contextmanager
def acting_as(user: int, *groups: int) -> Iterator[None]:
    """What is done inside is done by this user, of its own group and these."""
    own = os.geteuid(), os.getegid(), os.getgroups()
    os.setgroups(list(groups))
    os.setegid(user)
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(own[0])
        os.setegid(own[1])
        os.setgroups(own[2])
