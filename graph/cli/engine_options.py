"""The options that choose what computes: processes of this machine, or a cluster."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..metrics.engine import IN_PLACE, Cluster, Engine, EngineError, Processes
from ..text import engines
from ..text.catalogue import messages
from ..text.extras import require
from .faults import UsageError
from .options import whole_number

_ADDRESS = re.compile(r"(tcp|tls)://[^/\s:]+:[0-9]{1,5}|(tcp|tls)://\[[0-9a-fA-F:.]+\]:[0-9]{1,5}")


def add_engine(command: ArgumentParser, lang: str) -> None:
    """`--workers` and `--cluster`: how many processes compute, or which cluster."""
    _ = messages(lang).gettext
    chosen = command.add_mutually_exclusive_group()
    chosen.add_argument(
        "--workers",
        metavar="N",
        type=whole_number(lang, 1),
        help=_(
            "compute in N processes (default: one for each core, where that is worth it); the numbers stay the same"
        ),
    )
    chosen.add_argument(
        "--cluster",
        metavar="ADDRESS",
        type=_address(lang),
        help=_("compute on the workers of a Dask scheduler: tcp://HOST:PORT; the numbers stay the same"),
    )


@contextmanager
def engine_of(options: Namespace) -> Iterator[Engine | None]:
    """The engine that the options choose, None if they choose none; UsageError if it does not answer or is lost."""
    engine: Engine | None = None
    try:
        if options.cluster:
            require("cluster")
            engine = Cluster(options.cluster)
        elif options.workers:
            engine = Processes(options.workers) if options.workers > 1 else IN_PLACE
        yield engine
    except EngineError as error:
        raise UsageError(engines.sentence(error.code, error.facts, options.lang)) from None
    finally:
        if engine:
            engine.close()


def _address(lang: str) -> Callable[[str], str]:
    """What reads the address of a scheduler."""

    def read(text: str) -> str:
        if _ADDRESS.fullmatch(text):
            return text
        sentence = messages(lang).gettext("'{value}' is no address of a scheduler; write it as tcp://HOST:PORT")
        raise ArgumentTypeError(sentence.format(value=text))

    return read
