"""Stakeholder networks across sectors: who works with whom, and which sectors act as hubs.

from graph import actor_metrics, ego_network, load, sector_hubs

network = load("data")
table = actor_metrics(network)               # one row per actor
hubs = sector_hubs(network)                  # one row per lens and sector
circle = ego_network(network, "msi", 2)      # a network again: everything applies to it
"""

import lazy_loader

__version__ = "0.2.0"

# Each is imported from where `__init__.pyi` says when it is first used: `import graph` takes no time.
__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
