"""What a click of one visitor costs while another's hubs are computed, by Streamlit's own protocol.

    python benchmarks/waiting.py [--actors 10000] [--rounds 5] [--clicks 20]
    python benchmarks/waiting.py --estimates

One visitor opens cards of actors on the page Explore, alone and while another has opened the page Hubs, in turns. The
other's network is another each time, so that everything is computed anew; milliseconds are those from sending a click
to the last message of its run. Exits with 1 if the median while another computes is above 1.5 times that alone.
With `--estimates` it shows instead what each computation takes, beside what `computing.estimates` expects.
"""

import asyncio
import random
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from clicks import HERE, started, synthetic
from load import late, run
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from graph import load
from graph.app.computing import measures
from graph.app.computing.estimates import COSTS
from graph.network.selection import without
from graph.picture.placed import territories

GOAL = 1.5
SETTLED = 8  # runs, of which each finds more of the page


@asynccontextmanager
async def visitor(address: str) -> AsyncIterator[ClientConnection]:
    host = address.removeprefix("http://").removesuffix("/")
    async with connect(
        f"ws://{host}/_stcore/stream", max_size=None, origin=f"http://{host}", open_timeout=60
    ) as socket:
        yield socket


async def clicks(socket: ClientConnection, network: str, ids: list[str], number: int) -> list[float]:
    """The milliseconds of so many clicks, each on another actor."""
    return [await run(socket, f"network={network}&actor={random.choice(ids)}") for _ in range(number)]


async def computing(socket: ClientConnection, network: str) -> AsyncIterator[int]:
    """Ask for the page Hubs of a network each second, as a browser does; how many of its parts are being computed."""
    message = BackMsg()
    message.rerun_script.query_string = f"network={network}"
    message.rerun_script.page_name = "hubs"
    while True:
        await socket.send(message.SerializeToString())
        parts, kind = 0, ""
        while kind != "script_finished":
            content = await socket.recv()
            answer = ForwardMsg.FromString(content)
            parts += b'class="computing"' in content
            kind = answer.WhichOneof("type") or ""
        yield parts
        await asyncio.sleep(1)


async def beside(socket: ClientConnection, network: str, begun: asyncio.Event, over: asyncio.Event) -> bool:
    """Have the page Hubs computed, from `begun` until `over`; whether it was still computed then."""
    async for parts in computing(socket, network):
        if parts:
            begun.set()
        if over.is_set():
            return parts > 0
    return False


async def measured(address: str, networks: list[str], ids: list[str], rounds: int, number: int) -> list[list[float]]:
    alone, while_computing = [], []
    async with visitor(address) as one:
        for _ in range(SETTLED):  # until the page shows everything
            await run(one, f"network={networks[0]}")
            await asyncio.sleep(2)
        await clicks(one, networks[0], ids, number)
        for network in networks[1 : rounds + 1]:
            alone += await clicks(one, networks[0], ids, number)
            async with visitor(address) as other:
                begun, over = asyncio.Event(), asyncio.Event()
                task = asyncio.create_task(beside(other, network, begun, over))
                await begun.wait()  # the files have been read
                while_computing += await clicks(one, networks[0], ids, number)
                over.set()
                if not await task:
                    sys.exit("the other's page was there before the clicks were over: take more actors or fewer clicks")
    return [alone, while_computing]


def estimates() -> None:
    print("| function | actors | ms | estimated |\n|---|--:|--:|--:|")
    for actors in (300, 1_000, 3_000, 10_000):
        with TemporaryDirectory() as name:
            synthetic(Path(name), actors)
            network = load(Path(name))
        for make, cost in COSTS.items():
            further: tuple[object, ...] = ()
            if make is measures.comparison:
                further = (without(network, (network.actors[0].id,)),)
            elif make is measures.hubs_without:
                further = ((network.actors[0].id,), "sector")
            elif make is territories:
                further = ("sectors",)
            elif "by" in make.__code__.co_varnames if hasattr(make, "__code__") else True:
                further = ("sector",)
            begun = process_time()
            make(network, *further)
            print(f"| {make.__name__} | {actors} | {1000 * (process_time() - begun):.0f} | {cost.of(network):.0f} |")


def main() -> int:
    parser = ArgumentParser(description="A click of one visitor while another's hubs are computed.")
    parser.add_argument("--actors", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--clicks", type=int, default=20)
    parser.add_argument("--estimates", action="store_true")
    options = parser.parse_args()
    if options.estimates:
        estimates()
        return 0
    with TemporaryDirectory() as name:
        root = Path(name)
        networks = [f"n{i}" for i in range(options.rounds + 1)]
        shutil.copytree(HERE.parent / "data", root / networks[0])
        for i, network in enumerate(networks[1:]):
            (root / network).mkdir()
            synthetic(root / network, options.actors + i)
        ids = [actor.id for actor in load(root / networks[0]).actors]
        with started(str(HERE.parent / "app.py"), root) as (address, _):
            begun = perf_counter()
            alone, while_computing = asyncio.run(measured(address, networks, ids, options.rounds, options.clicks))
    ratio = median(while_computing) / median(alone)
    print("| click | number | median ms | 95 % | ratio |\n|---|--:|--:|--:|--:|")
    print(f"| alone | {len(alone)} | {median(alone):.0f} | {late(alone):.0f} | 1 |")
    who = f"while another's hubs of {options.actors} actors are computed"
    middle, last = median(while_computing), late(while_computing)
    print(f"| {who} | {len(while_computing)} | {middle:.0f} | {last:.0f} | {ratio:.2f} |")
    print(f"{perf_counter() - begun:.0f} s")
    return int(ratio > GOAL)


if __name__ == "__main__":
    sys.exit(main())
