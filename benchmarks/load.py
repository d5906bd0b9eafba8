"""How long many visitors wait for the server: sessions that open actors one after another, by Streamlit's own protocol.

    python benchmarks/load.py [--sessions 50] [--think 10] [--seconds 60] [--data DIR]

Each session opens the page Explore, and then the card of an actor, drawn at random, after a think time that is
distributed exponentially. No browser is there: milliseconds are those from sending a click to the last message of the
run, the server's part of what a visitor waits. Exits with 1 if the 95th percentile is above the goal of 500 ms.
"""

import asyncio
import os
import random
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from clicks import DATA, HERE, started
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from graph import load

GOAL = 500
OPENING = 5  # seconds over which sessions open


async def run(socket: ClientConnection, query: str) -> float:
    """Run the page with an address; milliseconds until its last message has come."""
    message = BackMsg()
    message.rerun_script.query_string = query
    begun = perf_counter()
    await socket.send(message.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(await socket.recv())
        if answer.WhichOneof("type") == "script_finished":
            return 1000 * (perf_counter() - begun)


async def session(address: str, ids: Sequence[str], think: float, seconds: float, number: int) -> list[float]:
    draw = random.Random(number)
    host = address.removeprefix("http://").removesuffix("/")
    await asyncio.sleep(OPENING * draw.random())
    async with connect(
        f"ws://{host}/_stcore/stream", max_size=None, origin=f"http://{host}", open_timeout=60
    ) as socket:
        await run(socket, "")
        until, waits = perf_counter() + seconds, []
        while True:
            await asyncio.sleep(draw.expovariate(1 / think))
            if perf_counter() > until:
                return waits
            waits.append(await run(socket, f"actor={draw.choice(ids)}"))


async def sessions(address: str, ids: Sequence[str], number: int, think: float, seconds: float) -> list[float]:
    found = await asyncio.gather(*(session(address, ids, think, seconds, i) for i in range(number)))
    return [wait for waits in found for wait in waits]


def late(waits: Sequence[float]) -> float:
    """What 95 % of the waits stay below."""
    return quantiles(waits, n=20)[-1]


def processor(pid: int) -> float:
    """Seconds of processor that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> int:
    parser = ArgumentParser(description="Many visitors at once, by Streamlit's own protocol.")
    parser.add_argument("--sessions", type=int, default=50)
    parser.add_argument("--think", type=float, default=10)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args()
    ids = [actor.id for actor in load(options.data).actors]
    with started(str(HERE.parent / "app.py"), options.data) as (address, process):
        asyncio.run(sessions(address, ids, 1, 0.01, 5))  # a first visit computes what all others find
        before = processor(process)
        alone = asyncio.run(sessions(address, ids, 1, 0.01, 10))
        each = 1000 * (processor(process) - before) / len(alone)
        waits = asyncio.run(sessions(address, ids, options.sessions, options.think, options.seconds))
    print("| visitors | clicks | median | 95 % |\n|---|--:|--:|--:|")
    for who, some in (("one, without a pause", alone), (f"{options.sessions}, {options.think:g} s to think", waits)):
        print(f"| {who} | {len(some)} | {median(some):.0f} | {late(some):.0f} |")
    print(f"processor of the server: {each:.0f} ms a click")
    return int(late(waits) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
