"""Which support a new tie would bring to a region where it is not documented."""

from collections.abc import Iterator

from ..network.model import Network
from ..network.selection.regions import UNION
from .coverage import covered_regions, derived_functions, providers
from .kernel import Ints

Cell = tuple[str, str]  # a region and a function


def coverage_gained(network: Network, ends: Ints) -> Iterator[tuple[Cell, ...]]:
    """The cells of `coverage` that are documented nowhere now and are by a tie between each two of `ends`, in order.

    Positions, shape (ties, 2). A tie brings the functions of an actor that is based in no region of `covered_regions`
    to the region that the other is based in, if that lies in its area.
    """
    regions = set(covered_regions(network))
    documented = {(one.region, one.group) for one in providers(network)}
    derived = derived_functions(network)
    functions = [{*actor.functions, *derived.get(actor.id, ())} for actor in network.actors]
    bases = [actor.region if actor.region in regions else None for actor in network.actors]
    areas = ["" if actor.region == UNION else actor.region or "" for actor in network.actors]
    for a, b in ends.tolist():
        found = set[Cell]()
        for one, other in ((a, b), (b, a)):
            region = bases[one]
            if region and not bases[other] and region.startswith(areas[other]):
                found |= {(region, function) for function in functions[other]} - documented
        yield tuple(sorted(found))
