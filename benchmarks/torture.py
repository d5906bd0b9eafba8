"""Saving under attack: services that save at once, kills at random moments, and a disk that is full.

    .venv/bin/python benchmarks/torture.py [--edits 400] [--kills 300] [--folder DIR]

`--folder` puts the files on another disk: a network's, or a small one. The program ends with 1 if an edit that was
acknowledged is lost, a file is torn, or something stays lying about.
"""

import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from itertools import count, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.data.atomic import save_folder
from graph.data.drafts import is_draft, sweep
from graph.data.importing import decisions
from graph.data.importing.taking_in import Destination, destination, take_in
from graph.data.importing.understood import Decisions
from graph.data.reading import check, read
from graph.data.saving import BusyError, ChangedError, fingerprint, save_over
from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

FILE = "stories.yaml"
HEAD = b"#" * 200_000 + b"\n"  # long enough for a kill to come while it is written
EXPORTED = ("a.csv", "b.csv", "c.csv")


def edit(file: Path, line: str) -> bool:
    """Add a line to the file as the app does; false if it was not saved."""
    mark = fingerprint(file)
    before = file.read_bytes() if mark else HEAD
    try:
        save_over(file, before + line.encode() + b"\n", mark)
    except (BusyError, ChangedError):
        return False
    return True


def serve(file: Path, name: str, edits: int) -> None:
    """A service: so many edits, each tried until it is saved, and then told of."""
    for i in range(edits):
        while not edit(file, f"{name}-{i}"):
            pass
        print(f"{name}-{i}", flush=True)


def services(folder: Path, edits: int) -> tuple[int, int, int]:
    """How many edits two services acknowledge that share no temporary folder, how many are lost, and how much stays."""
    file = folder / FILE
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        command = [sys.executable, __file__, "--serve", str(file), "--edits", str(edits // 2), "--name"]
        running = [
            subprocess.Popen([*command, name], env=os.environ | {"TMPDIR": own}, stdout=subprocess.PIPE, text=True)
            for name, own in (("a", one), ("b", other))
        ]
        acknowledged = [line for service in running for line in service.communicate()[0].split()]
    if any(service.returncode for service in running):
        raise SystemExit("a service has failed")
    return len(acknowledged), len(set(acknowledged) - saved(file)), len(list(folder.iterdir())) - 1


def saved(file: Path) -> set[str]:
    """The lines of the file, all of them whole."""
    content = file.read_bytes()
    if not re.fullmatch(rb"#{200000}\n([a-z]+-[0-9]+\n)*", content):
        raise SystemExit(f"{file} is torn")
    return set(content[len(HEAD) :].decode().split())


def killed(work: Callable[[int], None], longest: float) -> str:
    """What a process tells that does its work over and over, until it is killed at some moment."""
    reader, writer = os.pipe()
    if (child := os.fork()) == 0:
        try:
            for number in count():
                work(number)
                os.write(writer, f"{number}\n".encode())
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader) as heard:
        first = heard.readline()
        time.sleep(random.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return first + heard.read()


def kills(folder: Path, rounds: int) -> tuple[int, int, int]:
    """Of so many kills: how many left something, how many acknowledged edits are lost, and how much stays."""
    file = folder / FILE
    left, lost = 0, 0
    edit(file, "begin-0")
    took = _time(lambda: edit(file, "begin-1"))
    for i in range(rounds):
        told = killed(lambda number, i=i: _must(edit(file, f"k-{i:05}{number:05}")), 3 * took)
        acknowledged = {f"k-{i:05}{int(number):05}" for number in told.split()}
        left += {path.name for path in folder.iterdir()} != {FILE}
        lost += len(acknowledged - saved(file))
        _must(edit(file, f"next-{i}"))
    return left, lost, len(list(folder.iterdir())) - 1


def export_kills(folder: Path, rounds: int) -> tuple[int, int, int]:
    """Of so many kills in exporting: how many left something, how many files are missing or torn, how much stays."""

    def export(number: int) -> None:
        save_folder([(name, f"{number:08}".encode() * 10_000) for name in EXPORTED], folder, force=True)

    left, lost = 0, 0
    export(0)
    took = _time(lambda: export(1))
    for _ in range(rounds):
        killed(export, 3 * took)
        left += any(is_draft(path.name) for path in folder.iterdir())
        sweep(folder)
        for name in EXPORTED:
            content = (folder / name).read_bytes() if (folder / name).exists() else b""
            lost += not content or content != content[:8] * 10_000
    return left, lost, len(list(folder.iterdir())) - len(EXPORTED)


def import_kills(folder: Path, rounds: int) -> tuple[int, int, int]:
    """Of so many kills in importing: how many left something, after how many the files differ, how much stays."""

    def bring(number: int) -> None:
        to = destination(folder)
        if not isinstance(to, Destination):
            raise SystemExit(f"{folder} holds half a network")
        actors = tuple(Actor(f"n{number:05}-{i:03}", "A", "public") for i in range(200))
        links = tuple(Link((one.id, other.id), "other") for one, other in pairwise(actors))
        take_in(Network(actors, links, SECTORS, KINDS), to, decisions=Decisions(answers={"number": str(number)}))
        for file in folder.glob("*.bak"):
            file.unlink()

    left, lost = 0, 0
    bring(0)
    took = _time(lambda: bring(1))
    for _ in range(rounds):
        killed(bring, 3 * took)
        left += any(is_draft(path.name) for path in folder.iterdir())
        network = check(read(folder)).network
        answers = decisions.read((folder / decisions.FILE).read_bytes()).decisions.answers
        lost += network is None or not network.actors[0].id.startswith(f"n{int(answers['number']):05}-")
    bring(2)
    return left, lost, len(list(folder.iterdir())) - 3


def full(folder: Path, rounds: int) -> tuple[int, int]:
    """Of so many saves on a disk that is full at some byte: how many changed the file, and how much stays."""
    file = folder / FILE
    edit(file, "begin-0")
    before, changed = file.read_bytes(), 0
    for _ in range(rounds):
        if (child := os.fork()) == 0:
            limit, refused = random.randrange(len(before)), False
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            try:
                edit(file, "more-1")
            except OSError:
                refused = True
            finally:
                os._exit(not refused)
        _, code = os.waitpid(child, 0)
        changed += code != 0 or file.read_bytes() != before
    return changed, len(list(folder.iterdir())) - 1


def _must(done: bool) -> None:
    if not done:
        raise SystemExit("nobody else saves, and yet it was not saved")


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    parser = ArgumentParser()
    parser.add_argument("--edits", type=int, default=400)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--serve", type=Path)
    parser.add_argument("--name", default="a")
    asked = parser.parse_args()
    if asked.serve:
        serve(asked.serve, asked.name, asked.edits)
        return 0
    fills = max(1, asked.kills // 10)
    with TemporaryDirectory(dir=asked.folder) as name:
        places = [Path(name, part) for part in ("services", "kills", "exports", "full", "imports")]
        for place in places:
            place.mkdir()
        acknowledged, lost, stays = services(places[0], asked.edits)
        print(f"two services: {acknowledged} edits acknowledged, {lost} lost, {stays} left")
        wrong = [lost, stays]
        left, lost, stays = kills(places[1], asked.kills)
        print(f"saving: {asked.kills} kills, {left} left something, {lost} edits lost, {stays} left after the next")
        wrong += [lost, stays]
        left, lost, stays = export_kills(places[2], asked.kills)
        print(f"export: {asked.kills} kills, {left} left something, {lost} files lost, {stays} left after the next")
        wrong += [lost, stays]
        left, lost, stays = import_kills(places[4], asked.kills)
        print(f"import: {asked.kills} kills, {left} left something, {lost} networks lost, {stays} left after the next")
        wrong += [lost, stays]
        lost, stays = full(places[3], fills)
        print(f"full disk: {fills} saves, {lost} changed the file, {stays} left")
        wrong += [lost, stays]
    return int(any(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
