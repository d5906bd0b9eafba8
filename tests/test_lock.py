"""The locks: every package that is installed, with its version and its hashes, for every Python that is promised."""

import re
import sys
from collections import Counter
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = {
    "requirements.lock": ("requirements.txt", "requirements-build.txt"),
    "requirements-dev.lock": ("requirements.txt", "requirements-build.txt", "requirements-dev.txt"),
}
# networkx leaves out 3.14.1, whose dataclasses were broken.
PYTHONS = ("3.11.0", "3.11.5", "3.12.0", "3.13.0", "3.14.0", "3.14.2")
PLATFORMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}
EVERY = pytest.mark.parametrize("lock", LOCKS)


def locked(lock: str) -> dict[str, list[str]]:
    """What the lock asks for, each with its hashes; a line that is neither fails."""
    found: dict[str, list[str]] = {}
    asked = ""
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if line.lstrip().startswith("#"):
            continue
        if one := re.fullmatch(r"    --hash=(sha256:[0-9a-f]{64})( \\)?", line):
            found[asked].append(one[1])
        else:
            asked = line.removesuffix(" \\")
            assert re.fullmatch(r"[a-z0-9-]+==[0-9][\w.+!]*( ; .+)?", asked), f"{lock}: {line}"
            found[asked] = []
    return found


def target(python: str, platform: str) -> dict[str, str]:
    return {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "implementation_name": "cpython",
        "implementation_version": python,
        "platform_python_implementation": "CPython",
        "sys_platform": platform,
        "platform_system": PLATFORMS[platform],
        "os_name": "nt" if platform == "win32" else "posix",
    }


def asked_for(lock: str, python: str, platform: str) -> list[Requirement]:
    every = map(Requirement, locked(lock))
    return [one for one in every if one.marker is None or one.marker.evaluate(target(python, platform))]


def version(one: Requirement) -> str:
    return str(one.specifier).removeprefix("==")


@EVERY
def test_every_package_has_hashes(lock: str) -> None:
    found = locked(lock)
    assert len(found) > 50
    assert [asked for asked, hashes in found.items() if not hashes] == []


@EVERY
def test_every_pin_is_locked(lock: str) -> None:
    pins = {
        canonicalize_name(pin[1]): pin[2]
        for file in LOCKS[lock]
        for pin in re.finditer(r"^([\w.-]+)(?:\[.+\])?==(\S+)", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {"streamlit", "setuptools", "pip"} <= pins.keys()
    versions = {one.name: version(one) for one in map(Requirement, locked(lock))}
    assert {name: versions.get(name) for name in pins} == pins


@EVERY
def test_what_is_pinned_is_all_that_is_asked_for(lock: str) -> None:
    """What `pip install -r` reads asks for nothing without a version, but for the project itself."""
    lines = [line for file in LOCKS[lock] for line in (ROOT / file).read_text(encoding="utf-8").splitlines()]
    fit = re.compile(r"(#.*|[\w.-]+(\[.+\])?==\S+( #.*)?|-r requirements\.txt|-e \.(\[.+\])?)?")
    assert [line for line in lines if not fit.fullmatch(line)] == []


def test_what_the_app_runs_with_is_what_it_is_tested_with() -> None:
    run, tested = (
        {asked.partition(" ; ")[0]: hashes for asked, hashes in locked(lock).items()}
        for lock in ("requirements.lock", "requirements-dev.lock")  # which may ask for it on more systems
    )
    assert {asked: tested.get(asked) for asked in run} == run


@EVERY
@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_python_gets_one_version_that_takes_it(python: str, platform: str, lock: str) -> None:
    asked = asked_for(lock, python, platform)
    assert [name for name, times in Counter(one.name for one in asked).items() if times > 1] == []
    refused = []
    for one in asked:
        try:
            found = distribution(one.name)
        except PackageNotFoundError:  # for another platform
            continue
        takes = SpecifierSet(found.metadata["Requires-Python"] or "")
        if found.version == version(one) and not takes.contains(python):
            refused.append(f"{one} takes {takes}")
    assert refused == []


@pytest.mark.skipif(Path(sys.prefix) != ROOT / ".venv", reason="not make's own environment")
def test_what_is_installed_is_what_is_locked() -> None:
    every = map(Requirement, locked("requirements-dev.lock"))
    wanted = {one.name: version(one) for one in every if one.marker is None or one.marker.evaluate()}
    assert {name: distribution(name).version for name in wanted} == wanted
