"""Networks in JSON of any of the forms that are read, recognised by their contents."""

from ....network.problems import Problem
from ..tables import Table, Upload
from . import cytoscape, json_values, kumu_blueprint, node_link
from .noted import Noted


def tables(upload: Upload) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """The tables of CX2, CYJS, a Kumu blueprint or node-link JSON, or none and the errors that prevent it."""
    return json_values.tables(upload, _read)


def _read(value: json_values.Value, noted: Noted) -> tuple[Table, ...]:
    if cytoscape.is_cx(value):
        return cytoscape.cx2(value, noted)
    if kumu_blueprint.is_blueprint(value):
        return kumu_blueprint.read(value, noted)
    if cytoscape.is_cyjs(value):
        return cytoscape.cyjs(value, noted)
    if node_link.is_node_link(value):
        return node_link.read(value, noted)
    raise noted.refuse(0, "import_unknown_json")
