"""What is found in a folder after an attack: edits that are lost, files that are torn, what lies about.

It reads the journal by itself, revision by revision, and asks none of the program's own code what it holds.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from graph.data.reading import check, read
from graph.data.store.folder import FolderStore

FILES = ("actors.yaml", "links.yaml", "stories.yaml")
JOURNAL = "history.sqlite"
NOTE = re.compile(rb"\n    note: ([a-z]+[0-9]+)-([0-9]+)(?=\r?\n|$)")
COUNTED = re.compile(rb"id: shared\n(?:    .*\n)*?    note: ['\"]?([0-9]+)")

# Edits: not there although acknowledged, there although refused, ended by what is no answer. Files: neither as before
# nor as after. Revisions: of changes that nobody has made.
SORTS = ("lost", "refused", "crashed", "torn", "unmade", "left")


def found(folder: Path, said: Iterable[str]) -> Counter[str]:
    """How much of each sort of fault there is, after writers have said `+`, `-` or `?` and the token of each edit."""
    wrong: Counter[str] = Counter()
    told = defaultdict(set)
    for line in said:
        told[line[0]].add(line[1:])
    wrong["crashed"] = len(told["!"])
    wrong["torn"] += check(read(folder)).network is None
    with_store = FolderStore(folder)
    with closing(with_store):
        contents = [*(file.content for file in with_store.sources().files), with_store.stories()[0]]
    for name, content in zip(FILES, contents, strict=True):
        wrong["torn"] += (folder / name).read_bytes() != content
    made = replayed(folder, wrong)
    wrong["lost"] += len(told["+"] - made)
    wrong["refused"] += len(told["-"] & made)
    wrong["left"] += len(left(folder))
    return wrong


def left(folder: Path) -> set[str]:
    """What lies about in a folder beside the files and their journal."""
    return {path.name for path in folder.iterdir()} - {*FILES, JOURNAL}


def replayed(folder: Path, wrong: Counter[str]) -> set[str]:
    """The tokens of the edits in the journal that are in the files of their revision too."""
    made: set[str] = set()
    last: dict[tuple[str, bytes], bytes] = {}  # by file and writer the token that it wrote last
    contents, counted = dict.fromkeys(FILES, b""), 0
    with closing(sqlite3.connect(folder / JOURNAL)) as journal:
        edits = journal.execute("SELECT number, origin, token FROM revision ORDER BY number").fetchall()
        patches = defaultdict(list)
        for revision, *patch in journal.execute("SELECT revision, file, mark, start, before, after FROM patch"):
            patches[revision].append(patch)
    wrong["unmade"] += sum(origin != "edit" for _, origin, _ in edits[1:])
    for number, _, token in edits:
        for name, mark, start, before, after in patches[number]:
            was = contents[name]
            now = contents[name] = was[:start] + after + was[start + len(before) :]
            wrong["torn"] += sha256(now).hexdigest() != mark or was[start : start + len(before)] != before
            if token and f"note: {token}\n".encode() in now:
                made.add(token)
                writer, _, _ = token.partition("-")
                last[name, writer.encode()] = token.encode()
        if token and token.startswith("shared"):
            counted += 1
            made.add(token)
            at = COUNTED.search(contents["actors.yaml"])
            wrong["lost"] += at is None or int(at[1]) != counted  # another's count was written over
    for name, content in contents.items():
        wrong["torn"] += (folder / name).read_bytes() != content
        stands = {b"-".join(note) for note in NOTE.findall(content)}
        wrong["lost"] += sum(token not in stands for (file, _), token in last.items() if file == name)
    return made
