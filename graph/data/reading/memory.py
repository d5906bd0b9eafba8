"""How much memory reading takes, and how much there is: what cannot be held is refused before it is begun."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from .files import MEBIBYTE, InputFile, Sources

if sys.platform != "win32":
    import resource

# Bytes for each byte of a file, and for each row of Parquet, at the peak: measured with 100,000 actors and 300,000
# links, and rounded up.
_OF_YAML, _OF_CSV, _OF_ROW = 20, 35, 2_500
_SMALL = 256 * MEBIBYTE  # what takes less is read without asking: the estimate is rough
_MEMINFO, _CGROUP, _STATM = Path("/proc/meminfo"), Path("/sys/fs/cgroup"), Path("/proc/self/statm")

# The limit of a container and what it has taken, in the second and the first version of control groups.
_CONTAINER = (
    ("memory.max", "memory.current"),
    ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes"),
)


def too_little_for(sources: Sources) -> tuple[int, int] | None:
    """The mebibytes that reading will take, about, and those that are free, if these are fewer; otherwise None."""
    needed = sum(map(_needed, sources.files))
    if needed < _SMALL:
        return None
    available = free()
    return None if available is None or needed <= available else (needed // MEBIBYTE, available // MEBIBYTE)


def free(meminfo: Path = _MEMINFO, cgroup: Path = _CGROUP) -> int | None:
    """The bytes that this process can still take: of the machine, its container and its own limit. None if unknown."""
    return min((*_of_machine(meminfo), *_of_container(cgroup), *_of_process()), default=None)


def _needed(source: InputFile) -> int:
    content = source.content or b""
    if source.file.endswith(".parquet"):
        return _rows(content) * _OF_ROW
    return len(content) * (_OF_CSV if source.file.endswith(".csv") else _OF_YAML)


def _rows(content: bytes) -> int:
    """The rows that a file in Parquet states; 0 if it is none, which reading reports."""
    import pyarrow as pa  # noqa: PLC0415 - takes long to load, and few folders hold Parquet
    from pyarrow.parquet import read_metadata  # noqa: PLC0415

    try:
        return int(read_metadata(BytesIO(content)).num_rows)
    except (pa.ArrowException, OSError, ValueError):
        return 0


def _of_machine(meminfo: Path) -> Iterator[int]:
    lines = (line.split() for line in _text(meminfo).splitlines())
    kibibytes = {line[0]: int(line[1]) for line in lines if len(line) > 1 and line[1].isdigit()}
    if "MemAvailable:" in kibibytes:
        yield (kibibytes["MemAvailable:"] + kibibytes.get("SwapFree:", 0)) * 1024


def _of_container(cgroup: Path) -> Iterator[int]:
    for most, used in _CONTAINER:
        limit, taken = _text(cgroup / most).strip(), _text(cgroup / used).strip()
        if limit.isdigit() and taken.isdigit():
            stated = dict(line.split()[:2] for line in _text((cgroup / used).with_name("memory.stat")).splitlines())
            # Files that were read and can be forgotten count as taken.
            files = int(stated.get("total_inactive_file", stated.get("inactive_file", 0)))
            yield max(0, int(limit) - int(taken) + files)


def _of_process() -> Iterator[int]:
    if sys.platform == "win32":
        return
    limit, taken = resource.getrlimit(resource.RLIMIT_AS)[0], _text(_STATM).partition(" ")[0]
    if limit != resource.RLIM_INFINITY and taken.isdigit():
        yield max(0, limit - int(taken) * resource.getpagesize())


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace")
    except OSError:  # another system, or a container without it
        return ""
