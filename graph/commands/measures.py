"""The commands `metrics` and `hubs`: numbers about actors and about sectors."""

from argparse import Namespace

from ..metrics import actor_metrics, sector_hubs
from .measuring import table
from .options import Commands, add_command, positive
from .scope import add_scope


def add(commands: Commands) -> None:
    """Add both commands."""
    does = "every metric of every actor, one row each"
    command = add_command(commands, "metrics", _metrics, does, "metrics --out metrics.xlsx")
    command.add_argument("--directed", action="store_true", help="add the brokerage roles that read direction")
    add_scope(command)

    does = "which sectors act as hubs, one row per lens and sector"
    command = add_command(commands, "hubs", _hubs, does, "hubs --collaborations as-ties")
    command.add_argument(
        "--by", metavar="ATTRIBUTE", default="sector", help="compare the groups of another attribute (default: sector)"
    )
    command.add_argument(
        "--permutations", metavar="N", type=positive, default=10_000, help="relabellings to draw (default: 10000)"
    )
    command.add_argument("--seed", metavar="N", type=int, default=0, help="where the drawing starts (default: 0)")
    command.add_argument(
        "--group-lenses", action="store_true", default=None, help="measure groups as one actor even if there are many"
    )
    add_scope(command)


def _metrics(options: Namespace) -> int:
    return table(options, lambda scoped: actor_metrics(scoped.network, directed=options.directed))


def _hubs(options: Namespace) -> int:
    return table(
        options,
        lambda scoped: sector_hubs(
            scoped.network, options.by, options.permutations, options.seed, group_lenses=options.group_lenses
        ),
    )
