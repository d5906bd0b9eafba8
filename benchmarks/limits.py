"""What the worst megabyte of each list and mapping of the format costs to read and check.

    python benchmarks/limits.py [--only NAME …] [--bytes 1000000]

Each file is read in a process of its own: processor seconds from its bytes to the last sentence, what is listed of it,
how much text that is, and the most memory; *then* is what a valid one costs next: its digest, its ties, and what an
address may name in it. Two minutes are the most that one may take. Exits with 1 if reading one takes more than the goal
of 2 seconds.
"""

import json
import resource
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from graph.data.reading import Sources, check
from graph.narrative.stories import parse, source
from graph.network.model import Network
from graph.picture.url import Known

GOAL, PATIENCE = 2.0, 120  # seconds
ONE = "actors: [{id: a, name: A, sector: public}, {id: b, name: B, sector: public}]\n"
NO_LINKS = "links: []\n"
TITLE = "title: {en: T}"
MSI = "{actors.msi.name}"

Texts = tuple[str, str, str]


def filled(beginning: str, piece: Callable[[int], str], end: str, size: int, between: str = ", ") -> str:
    """Pieces between a beginning and an end, as many as make a text of this size."""
    pieces, length = [], len(beginning) + len(end)
    for number in count():
        new = piece(number)
        length += len(new.encode()) + len(between)
        if length > size:
            return f"{beginning}{between.join(pieces)}{end}"
        pieces.append(new)
    raise AssertionError


def actor(field: str, piece: Callable[[int], str], around: str = "[]") -> Callable[[int], Texts]:
    """One field of an actor, filled."""
    start = f"actors: [{{id: b, name: B, sector: public}}, {{id: a, name: A, sector: public, {field}: {around[0]}"
    return lambda size: (filled(start, piece, f"{around[1]}}}]\n", size), NO_LINKS, "")


def actors(piece: Callable[[int], str], before: str = "", ending: str = "") -> Callable[[int], Texts]:
    return lambda size: (filled(f"{before}actors:\n- ", piece, ending or "\n", size, "\n- "), NO_LINKS, "")


def links(piece: Callable[[int], str], known: str = ONE, before: str = "") -> Callable[[int], Texts]:
    return lambda size: (known, filled(f"{before}links:\n- ", piece, "\n", size, "\n- "), "")


def link(field: str, piece: Callable[[int], str], known: str = ONE) -> Callable[[int], Texts]:
    start = f"links: [{{source: a, target: b, kind: other, {field}: ["
    return lambda size: (known, filled(start, piece, "]}]\n", size), "")


def story(piece: Callable[[int], str], start: str = "", end: str = "") -> Callable[[int], Texts]:
    def texts(size: int) -> Texts:
        # No story may have more steps than this; a new one begins after each.
        def step(number: int) -> str:
            head = f"- id: s{number // 900}\n  {TITLE}\n  steps:\n" if not number % 900 else ""
            return f"{head}  - {start}{piece(number)}{end}"

        return ONE, NO_LINKS, filled("stories:\n", step, "\n", size, "\n")

    return texts


def stories_of_shipped(piece: Callable[[int], str]) -> Callable[[int], Texts]:
    """Steps beside the network that comes with the project."""
    data = Path(__file__).parent.parent / "data"
    made = story(piece)
    return lambda size: (
        (data / "actors.yaml").read_text(encoding="utf-8"),
        (data / "links.yaml").read_text(encoding="utf-8"),
        made(size)[2],
    )


def many_actors(number: int, width: int = 0) -> str:
    names = (f"{{id: o-{i:0{width}d}, name: Organisation {i}, sector: public}}" for i in range(number))
    return "actors:\n- " + "\n- ".join(names) + "\n"


def partnership(number: int) -> Callable[[int], Texts]:
    """One link of so many members, whatever the size; the file beside it is larger."""
    known, everybody = many_actors(number), ", ".join(f"o-{i}" for i in range(number))
    return lambda _: (known, f"links: [{{kind: other, members: [{everybody}]}}]\n", "")


def alike_unknown(size: int) -> Texts:
    """Unknown ids among known ones of the same letters in another order: each comparison goes to its end."""
    known = "".join(f"- {{id: {'ab' * 35}{i:06d}, name: A, sector: public}}\n" for i in range(size // 130))
    wrong = filled(
        "links:\n- ", lambda i: f"{{source: {'ba' * 35}{i:06d}x, target: b, kind: other}}", "\n", size, "\n- "
    )
    return "actors:\n" + known, wrong, ""


def cased(number: int) -> str:
    """A word that differs from others by its case alone."""
    return "".join(letter.upper() if number >> bit & 1 else letter for bit, letter in enumerate("abcdefghijklmnop"))


def same_hash(number: int) -> str:
    """Links whose numbers have one hash: Python's of a float is its value modulo 2**61 - 1."""
    strength, amount = 2.0 ** -(61 * (number % 17)), 2.0 ** -(61 * (number // 17 % 17))
    return f"{{source: a, target: b, kind: other, strength: {strength!r}, amount: {amount!r}}}"


CASES: dict[str, Callable[[int], Texts]] = {
    # One mapping or list of each sort, filled with what is repeated, empty, unknown or of the wrong sort.
    "{a,a,…}": lambda size: (filled("{", lambda _: "a", "}", size, ","), NO_LINKS, ""),
    "[a,a,…]": lambda size: (filled("[", lambda _: "a", "]", size, ","), NO_LINKS, ""),
    "[[],[],…]": lambda size: (filled("[", lambda _: "[]", "]", size, ","), NO_LINKS, ""),
    "unknown top keys": lambda size: (filled("{actors: [], ", lambda i: f"k{i}", "}", size), NO_LINKS, ""),
    "*a, *a, …": lambda size: (filled("[", lambda _: "*a", "]", size), NO_LINKS, ""),
    "&a, &b, …": lambda size: (filled("[", lambda i: f"&a{i} x", "]", size), NO_LINKS, ""),
    "!t, !t, …": lambda size: (filled("[", lambda _: "!t x", "]", size), NO_LINKS, ""),
    "%TAG, %TAG, …": lambda size: (filled("", lambda i: f"%TAG !{i}! b", f"\n---\n{ONE}", size, "\n"), NO_LINKS, ""),
    "? ? ? …": lambda size: (filled("", lambda i: f"? a{i}", "\n", size, "\n"), NO_LINKS, ""),
    "explicit long key": lambda size: (f"? {'k' * (size - 20)}\n: x\n", NO_LINKS, ""),
    "one long plain text": lambda size: ("a b " * (size // 4), NO_LINKS, ""),
    "empty lines": lambda size: (f"{ONE}{chr(10) * (size - 100)}", NO_LINKS, ""),
    "comments": lambda size: (filled("", lambda _: "#", f"\n{ONE}", size, "\n"), NO_LINKS, ""),
    "text over empty lines": lambda size: (f"a: 'x{chr(10) * (size - 100)}y'\n{ONE}", NO_LINKS, ""),
    "block text": lambda size: (filled("a: |\n ", lambda _: "x", f"\n{ONE}", size, "\n "), NO_LINKS, ""),
    "indents": lambda size: ("".join(" " * (i % 1000) + "- a\n" for i in range(size // 504)), NO_LINKS, ""),
    "control characters": lambda size: (ONE + "# " + "aaaaaaaaaaaa\x01" * (size // 13), NO_LINKS, ""),
    "accents": lambda size: (ONE + "# " + "á" * (size // 3), NO_LINKS, ""),
    "accents in values": actor("aliases", lambda i: f"a{'́' * 29}{i}"),
    "invisible marks": actor("aliases", lambda i: f"a\u200b{i}"),
    "line separators": lambda size: (ONE + "#" + "\u2028" * (size // 3), NO_LINKS, ""),
    "personal numbers": lambda size: (filled("#", lambda _: "811218-9876", f"\n{ONE}", size, "\n#"), NO_LINKS, ""),
    "digits": lambda size: (f"#{'1' * (size - 100)}\n{ONE}", NO_LINKS, ""),
    "digits and strokes": lambda size: (f"#{'1-' * (size // 2 - 50)}\n{ONE}", NO_LINKS, ""),
    "private addresses": lambda size: (filled("#", lambda _: "a@me.x", f"\n{ONE}", size, "\n#"), NO_LINKS, ""),
    "@@@": lambda size: (f"#{'@' * (size - 100)}\n{ONE}", NO_LINKS, ""),
    # actors.yaml
    "sectors": lambda size: (filled("sectors: {", lambda i: f"s{i}: {{en: S}}", f"}}\n{ONE}", size), NO_LINKS, ""),
    "empty sectors": lambda size: (filled("sectors: {", lambda i: f"s{i}", f"}}\n{ONE}", size), NO_LINKS, ""),
    "unknown sectors": actors(lambda i: f"{{id: a{i}, name: A, sector: t{i}}}"),
    "unknown sectors, long ones": lambda size: (
        filled(
            f"sectors: {{? {'s' * (size // 2)} : {{en: S}}, t: {{en: T}}}}\nactors:\n- ",
            lambda i: f"{{id: a{i}, name: A, sector: p}}",
            "\n",
            size,
            "\n- ",
        ),
        NO_LINKS,
        "",
    ),
    "limits": lambda size: (filled("about: {limits: [", lambda _: "{sv: a}", f"]}}\n{ONE}", size), NO_LINKS, ""),
    "empty limits": lambda size: (filled("about: {limits: [", lambda _: "{}", f"]}}\n{ONE}", size), NO_LINKS, ""),
    "about sources": lambda size: (filled("about: {sources: [", lambda _: "{a: b}", f"]}}\n{ONE}", size), NO_LINKS, ""),
    "actors": actors(lambda i: f"{{id: a{i}, name: A, sector: public}}"),
    "actors, nothing else": actors(lambda _: "{}"),
    "actors, empty": actors(lambda _: ""),
    "actors, texts": actors(lambda _: "x"),
    "same id": actors(lambda _: "{id: a, name: A, sector: public}"),
    "ids that differ by case": actors(lambda i: f"{{id: {cased(i)}, name: A, sector: public}}"),
    "bad ids": actors(lambda i: f"{{id: å{i}, name: A, sector: public}}"),
    "unknown fields": actors(lambda i: f"{{f{i}: x}}"),
    "misspelt fields": actors(lambda _: "{naem: x, sektr: x, secor: x, alaises: x}"),
    "script words": actors(lambda _: "{id: constructor, name: A, sector: public}"),
    "names over lines": actors(lambda i: f'{{id: a{i}, sector: public, name: "a{" " * 290}b\\n{i % 9}"}}'),
    "notes over lines": actors(lambda i: f'{{id: a{i}, sector: public, name: A, licence: "{" " * 9_000}b\\tc"}}'),
    "blanks in custom": actor("custom", lambda i: f'k{i}: "a{" " * 9_900}b\\tc"', "{}"),
    "hosts": actors(lambda i: f"{{id: a{i}, name: A, sector: public, url: {'a.' * 4_900}!}}"),
    "long numbers": links(lambda _: f"{{source: a, target: b, kind: other, strength: {'1' * 9_900}}}"),
    "long numbers, not finite": links(
        lambda i: f"{{source: a, target: b, kind: other, strength: {'1' * 9_900}e9{i}x}}"
    ),
    "aliases": actor("aliases", lambda i: f"n{i}"),
    "same alias": actor("aliases", lambda _: "n"),
    "empty aliases": actor("aliases", lambda _: "~"),
    "aliases of the wrong sort": actor("aliases", lambda _: "[]"),
    "regions": actors(lambda i: f"{{id: a{i}, name: A, sector: public, region: AA{i % 1000:03d}}}"),
    "functions": actor("functions", lambda _: "funding"),
    "unknown functions": actor("functions", lambda i: f"f{i}"),
    "challenges": actor("challenges", lambda i: f"c{i}"),
    "sources": actor("sources", lambda i: f"{{title: s{i}}}"),
    "empty sources": actor("sources", lambda _: "{}"),
    "faulty sources": actor("sources", lambda i: f"{{t{i}: x}}"),
    "custom": actor("custom", lambda i: f"k{i}: x", "{}"),
    "faulty custom": actor("custom", lambda i: f"k{i}: []", "{}"),
    # links.yaml
    "kinds": lambda size: (ONE, filled("kinds: {", lambda i: f"k{i}: {{en: K}}", f"}}\n{NO_LINKS}", size), ""),
    "empty kinds": lambda size: (ONE, filled("kinds: {", lambda i: f"k{i}", f"}}\n{NO_LINKS}", size), ""),
    "unknown kinds": links(lambda i: f"{{source: a, target: b, kind: k{i}}}"),
    "links": links(lambda i: f"{{source: o-{i % 999}, target: o-{i // 999}, kind: other}}", many_actors(999)),
    "links, empty": links(lambda _: "{}"),
    "same link": links(lambda _: "{source: a, target: b, kind: other}"),
    "links of one hash": links(same_hash),
    "self-links": links(lambda _: "{source: a, target: a, kind: other}"),
    "unknown actors": links(lambda i: f"{{source: x{i}, target: y{i}, kind: other}}"),
    "unknown actors among many": lambda size: links(
        lambda i: f"{{source: x-{i}, target: y{i}, kind: other}}", many_actors(size // 50, 5)
    )(size),
    "unknown actors alike": alike_unknown,
    "members": lambda size: (
        many_actors(9_000),
        filled("links: [{kind: other, members: [", lambda i: f"o-{i % 9_000}", "]}]\n", size),
        "",
    ),
    "same member": links(lambda _: f"{{kind: other, members: [{'a, ' * 4_000}b]}}"),
    "unknown members": links(lambda _: f"{{kind: other, members: [{', '.join(f'x{i}' for i in range(4_000))}]}}"),
    "members of the wrong sort": links(lambda _: f"{{kind: other, members: [{'[], ' * 4_000}b]}}"),
    "4,472 members": partnership(4_472),
    "1,000 members": partnership(1_000),
    "resources": link("resources", lambda i: f"r{i}"),
    "link sources": link("sources", lambda i: f"{{title: s{i}}}"),
    "bad dates": links(lambda i: f"{{source: a, target: b, kind: other, start: 2024-13-{i}}}"),
    # stories.yaml
    "steps": story(lambda _: f"{{{TITLE}}}"),
    "empty steps": story(lambda _: "{view: {}}"),
    "stories": lambda size: (ONE, NO_LINKS, filled("stories:\n- ", lambda i: f"{{id: s{i}}}", "\n", size, "\n- ")),
    "views": story(lambda _: f"{{{TITLE}, view: {{actor: a, size: degree}}}}"),
    "unknown view keys": story(lambda i: f"{{{TITLE}, view: {{k{i}: x}}}}"),
    "long views": story(lambda _: f"{{{TITLE}, view: {{focus: {'x%2C' * 2000}}}}}"),
    "many foci": story(lambda _: f"{{{TITLE}, view: {{focus: '{','.join(f'x{n}' for n in range(1_400))}'}}}}"),
    "figures": story(lambda _: f"{{{TITLE}, caption: {{en: '{'{hubs.betweenness.public.share} ' * 270}'}}}}"),
    "distinct figures": story(
        lambda i: f"{{{TITLE}, caption: {{en: '{' '.join(f'{{hubs.{i}.{n}.s}}' for n in range(500))}'}}}}"
    ),
    "figures of actors": stories_of_shipped(
        lambda i: f"{{{TITLE}, view: {{numbers: scope, q: {i}}}, caption: {{en: '{MSI}'}}}}"
    ),
    "figures of changes": stories_of_shipped(
        lambda i: f"{{{TITLE}, view: {{at: {1000 + i % 9000}, collaborations: as-ties}}, caption: {{en: '{MSI}'}}}}"
    ),
    "unknown figures": story(lambda i: f"{{{TITLE}, caption: {{en: '{{actors.a.x{i}}}'}}}}"),
    "braces": story(lambda _: f"{{{TITLE}, caption: {{en: '{'{' * 9_000}'}}}}"),
}


def measured(name: str, size: int) -> dict[str, float]:
    """Read one file here; to be called in a process of its own."""
    actors_text, links_text, stories_text = CASES[name](size)
    network: Network | None = None
    sources = Sources.of(actors_text, links_text)
    if stories_text:
        network = check(sources).network
        assert network is not None
    begun = time.process_time()
    if network is not None:
        problems = parse(source(Path("stories.yaml"), stories_text.encode()), network).problems
    else:
        report = check(sources)
        problems, network = report.problems, report.network
    text = sum(len(f"{p.place}: {p.message('sv')}\n".encode()) for p in problems)
    spent = time.process_time() - begun
    if network is not None:
        assert network.digest
        assert Known.of(network)
        assert network.ties is not None
    then = time.process_time() - begun - spent
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": spent, "then": then, "problems": len(problems), "text": text / 1e6, "memory": most}


def table(names: list[str], size: int) -> Iterator[float]:
    for name in names:
        command = [sys.executable, __file__, "--in-process", name, "--bytes", str(size)]
        try:
            ran = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
        except subprocess.TimeoutExpired:
            print(f"| {name} | > {PATIENCE} | | | | |", flush=True)
            yield float(PATIENCE)
            continue
        f = json.loads(ran.stdout)
        told = f"{f['seconds']:.2f} | {f['then']:.2f} | {f['problems']:,} | {f['text']:.1f} | {f['memory']:,.0f}"
        print(f"| {name.replace('|', '')} | {told} |", flush=True)
        yield float(f["seconds"])


def main() -> int:
    parser = ArgumentParser(description="What the worst megabyte of each list and mapping costs.")
    parser.add_argument("--only", nargs="+", default=list(CASES))
    parser.add_argument("--bytes", type=int, default=1_000_000)
    parser.add_argument("--in-process")
    options = parser.parse_args()
    if options.in_process:
        print(json.dumps(measured(options.in_process, options.bytes)))
        return 0
    print("| worst megabyte of … | seconds | then | problems | text, MB | memory, MiB |\n|---|--:|--:|--:|--:|--:|")
    return 1 if max(table(options.only, options.bytes)) > GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
