"""Engines: a function mapped over numbered blocks of work, here, in processes of this machine, or on a cluster.

A caller divides its work into blocks that depend on the work alone. A block that draws has a generator of its own, and
results come back in the order of the blocks, so that neither the engine nor the number of its workers changes a bit.
"""

from .choice import chosen, use_no_processes
from .cluster import Cluster
from .contract import Engine, EngineError, Progress, part_of
from .here import IN_PLACE, InPlace, Threads
from .processes import Processes
from .seeded import Question, generator

__all__ = [
    "IN_PLACE",
    "Cluster",
    "Engine",
    "EngineError",
    "InPlace",
    "Processes",
    "Progress",
    "Question",
    "Threads",
    "chosen",
    "generator",
    "part_of",
    "use_no_processes",
]
