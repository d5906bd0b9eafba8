"""Files of networks that are damaged at random: every reader gives tables or errors, and never raises."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.data.importing.networks import (
    cytoscape,
    gexf,
    graphml,
    kumu_blueprint,
    network_json,
    node_link,
    pajek,
    ucinet,
)

from .network_files import Reader, read
from .test_gexf import GEPHI
from .test_graphml import graphml as graphml_text
from .test_network_json import BLUEPRINT, CX2, CYJS
from .test_pajek import NET
from .test_ucinet import EDGES, EMBEDDED, FULL, NODES

NODE_LINK = {"directed": True, "nodes": [{"id": 1, "label": "A"}, {"id": 2}], "links": [{"source": 1, "target": 2}]}
TWO_MODES = 'dl nr=3 nc=2 format=edgelist2 labels embedded data:\nA möte\nB möte 2\nC "stort möte"\n'
PAJEK = NET + '*Arcs :1 "råd"\n1 2 1 [1-5]\n*Arcslist\n1 2 3\n*Partition x\n*Vertices 4\n1\n2\n1\n2\n'
SAMPLES: dict[str, tuple[Reader, str]] = {
    "GraphML": (graphml.tables, graphml_text()),
    "GEXF": (gexf.tables, GEPHI),
    "Pajek": (pajek.tables, PAJEK),
    "Pajek of two modes": (pajek.tables, PAJEK.replace("*Vertices 4", "*Vertices 4 2", 1)),
    **{f"DL {i}": (ucinet.tables, text) for i, text in enumerate((FULL, EMBEDDED, EDGES, NODES, TWO_MODES))},
    "node-link": (node_link.tables, json.dumps(NODE_LINK)),
    "CYJS": (cytoscape.tables, json.dumps(CYJS)),
    "CX2": (cytoscape.tables, json.dumps(CX2)),
    "blueprint": (kumu_blueprint.tables, json.dumps(BLUEPRINT)),
    "any JSON": (network_json.tables, json.dumps(BLUEPRINT)),
}
SIGNS = "\0 \" ' < > & [ ] { } , : * % = -1 1e999 NaN null [] {} true 99999999999 å ! <node/> </node> </graph> <graph>"
LINES = ("\n", " ", "\n*Matrix\n", "\n*Vertices 3 1\n", "\nlabels:\n", "\ndata:\n", "")
PIECES = st.sampled_from([*(sign.encode() for sign in (*SIGNS.split(" "), *LINES)), b"\xff"])
DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), PIECES), min_size=1, max_size=4)


@pytest.mark.parametrize("sample", SAMPLES)
@given(damage=DAMAGE)
def test_a_damaged_file_gives_tables_or_errors(sample: str, damage: list[tuple[float, int, bytes]]) -> None:
    reader, text = SAMPLES[sample]
    content = text.encode()
    for place, length, piece in damage:
        start = int(place * len(content))
        content = content[:start] + piece + content[start + length :]
    read(reader, content)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_file_that_is_cut_off_anywhere_gives_tables_or_errors(sample: str) -> None:
    reader, text = SAMPLES[sample]
    content = text.encode()
    for end in range(0, len(content), 7):
        read(reader, content[:end])


@pytest.mark.parametrize("reader", sorted({reader for reader, _ in SAMPLES.values()}, key=lambda one: one.__module__))
@example(content=b"\xef\xbb\xbf")
@example(content=b"\xff\xfe")
@given(content=st.binary(max_size=200))
def test_any_bytes_give_tables_or_errors(reader: Reader, content: bytes) -> None:
    read(reader, content)


NAMES = "nodes edges links elements connections data id source target s t v label from to graphs attributes"
KEYS = st.sampled_from([*NAMES.split(), "CXVersion", "attributeDeclarations"])
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=3)


@given(
    value=st.recursive(
        LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=25
    )
)
def test_any_json_gives_tables_or_errors(value: object) -> None:
    for reader in (network_json.tables, node_link.tables, cytoscape.tables, kumu_blueprint.tables):
        read(reader, json.dumps(value))
