"""The project as an sdist and a wheel, and environments that hold a wheel and what it asks for, and nothing else."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
NAME = "samverkan"
# What a checkout has gathered and git does not hold.
GATHERED = (".git", ".venv", "build", "dist", "node_modules", "__pycache__", "*.egg-info", ".*_cache", ".hypothesis")

Ran = subprocess.CompletedProcess[str]


class Built(NamedTuple):
    """What is handed on."""

    sdist: Path
    wheel: Path


class Installed(NamedTuple):
    """An environment with the project in it, and the environment variables of somebody who has never run it."""

    folder: Path
    variables: dict[str, str]

    @property
    def command(self) -> Path:
        """The program `samverkan`."""
        return Path(_path("scripts", self.folder), NAME)

    @property
    def packages(self) -> Path:
        """The folder of its packages."""
        return Path(_path("purelib", self.folder))

    def run(self, *arguments: str, cwd: Path) -> Ran:
        """Run a command in a folder."""
        return run(self.command, *arguments, cwd=cwd, env=self.variables)


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> Ran:
    return subprocess.run(command, cwd=cwd, env=env, text=True, encoding="utf-8", capture_output=True, check=False)


def build(folder: Path) -> None:
    """Build both of a copy of the checkout, with the setuptools that is installed: nothing is fetched."""
    copy = folder / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*GATHERED))
    script = f"from setuptools import build_meta; build_meta.build_sdist({str(folder)!r})"
    done(run(sys.executable, "-c", script, cwd=copy))
    wheel_of(copy, folder / "wheel")


def built(folder: Path) -> Built:
    """What `build` has left in a folder."""
    [sdist], [wheel] = folder.glob("*.tar.gz"), folder.glob("wheel/*.whl")
    return Built(sdist, wheel)


def wheel_of(source: Path, folder: Path) -> Path:
    """The wheel of a checkout or of an sdist."""
    options = ("--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", folder)
    done(run(sys.executable, "-m", "pip", "wheel", *options, source, cwd=folder.parent))
    [wheel] = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path, extra: str = "") -> None:
    """A new environment with the wheel, and links to what it and its extra ask for and is installed here."""
    venv.create(folder / "env", with_pip=False)
    (folder / "home").mkdir()
    made = installed(folder)
    done(
        run(
            sys.executable,
            "-m",
            "pip",
            "--python",
            made.folder,
            "install",
            "--no-index",
            "--no-deps",
            wheel,
            cwd=folder,
        )
    )
    [project] = distributions(name=NAME, path=[str(made.packages)])
    for needed in _needed(project, frozenset({extra} - {""}), {}).values():
        for top in {file.parts[0] for file in needed.files or ()} - {"..", "__pycache__"}:
            if not (made.packages / top).exists():
                (made.packages / top).symlink_to(Path(str(needed.locate_file(top))))


def installed(folder: Path) -> Installed:
    """What `install` has left in a folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "STREAMLIT_"))}
    return Installed(folder / "env", kept | {"HOME": str(folder / "home")})


def _needed(asking: Distribution, extras: frozenset[str], found: dict[str, Distribution]) -> dict[str, Distribution]:
    """All distributions that one asks for, and those that they ask for."""
    for requirement in map(Requirement, asking.requires or ()):
        if requirement.marker and not any(requirement.marker.evaluate({"extra": extra}) for extra in {"", *extras}):
            continue
        name = canonicalize_name(requirement.name)
        if name == NAME:  # one extra asks for another
            _needed(asking, frozenset(requirement.extras), found)
        elif name not in found or requirement.extras:
            found[name] = distribution(name)
            assert found[name].version in requirement.specifier, f"{requirement} is asked for by {asking.name}"
            _needed(found[name], frozenset(requirement.extras), found)
    return found


def _path(kind: str, folder: Path) -> str:
    return sysconfig.get_path(kind, "venv", {"base": str(folder), "platbase": str(folder)})


def done(ran: Ran) -> None:
    """See that a command has come to its end."""
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
