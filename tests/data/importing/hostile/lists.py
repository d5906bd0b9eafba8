"""Files of Pajek and UCINET, of JSON and Parquet, and of nothing that is read, made to trip a reader, by key."""

import json
from collections.abc import Callable, Mapping
from io import BytesIO

from graph.data.importing.tables import Upload

_NET = '*Vertices 2\n1 "Alfa"\n2 "Beta"\n*Edges\n1 2 1\n'
_DL = "dl n=2 format=fullmatrix\nlabels:\nAlfa,Beta\ndata:\n0 1\n1 0\n"
_NODE_LINK = {
    "directed": False,
    "nodes": [{"id": "Alfa"}, {"id": "Beta"}],
    "links": [{"source": "Alfa", "target": "Beta"}],
}


def parquet(rows: int, name: str = "Alfa") -> bytes:
    """An exported table of actors, as the program writes it, with many equal rows."""
    import pyarrow as pa
    from pyarrow.parquet import write_table

    places = pa.array(bytes(rows), pa.uint8())
    same = {"name": name, "sector": "public", "form": "", "cross_sector": "false", "source_urls": ""}
    columns = {column: pa.DictionaryArray.from_arrays(places, [value]) for column, value in same.items()}
    made = BytesIO()
    write_table(pa.table({"id": [f"a{i}" for i in range(rows)], **columns}), made)
    return made.getvalue()


def _lying_parquet() -> bytes:
    """A Parquet file whose footer is longer than the file."""
    content = parquet(3)
    return content[:-8] + (2**31 - 1).to_bytes(4, "little") + content[-4:]


def _spoilt_parquet() -> bytes:
    """A Parquet file with damage in its metadata."""
    content = bytearray(parquet(3))
    length = int.from_bytes(content[-8:-4], "little")
    for i in range(len(content) - 8 - length, len(content) - 8, 7):
        content[i] ^= 0xFF
    return bytes(content)


def _net(name: str, *contents: str) -> Callable[[], tuple[Upload, ...]]:
    return lambda: tuple(
        Upload(f"{name}.{ending}", text.encode()) for ending, text in zip(("net", "clu"), contents, strict=False)
    )


FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    "net-good": _NET.encode(),
    "net-lying-count": b'*Vertices 1000000000000\n1 "Alfa"\n',
    "net-huge-number": lambda: b"*Vertices " + b"9" * 1_000_000 + b"\n",
    "net-no-number": b"*Vertices many\n",
    "net-matrix-too-large": b"*Vertices 5000\n*Matrix\n0 1\n",
    "net-vertex-beyond": _NET.replace("1 2 1", "1 3 1").encode(),
    "net-arcslist": ("*Vertices 3000\n*Arcslist\n" + ("1 " + " ".join(map(str, range(1, 3000))) + "\n") * 600).encode,
    "net-many-sections": lambda: b"*Vertices 1\n" + b"*Edges\n" * 500_000,
    "net-many-relations": ("*Vertices 2\n" + "".join(f'*Edges :{i} "r{i}"\n1 2 1\n' for i in range(20_000))).encode,
    "net-long-line": lambda: b"*Vertices 2\n1 " + b"x" * 9_000_000,
    "net-quotes": lambda: b"*Vertices 2\n1 " + b'"' * 4_000_000,
    "net-brackets": lambda: b"*Vertices 2\n1 Alfa " + b"[" * 4_000_000,
    "net-two-modes": b'*Vertices 3 9\n1 "Alfa"\n*Edges\n1 3\n',
    "net-negative": b"*Vertices -5\n",
    "net-nan": _NET.replace("1 2 1", "1 2 NaN").encode(),
    "net-other-partition": _net("nät", _NET, "*Vertices 3\n1\n2\n3\n"),
    "clu-alone": lambda: (Upload("nät.clu", b"*Vertices 2\n1\n2\n"),),
    "dl-good": _DL.encode(),
    "dl-lying-count": b"dl n=1000000000 format=fullmatrix\ndata:\n0 1\n1 0\n",
    "dl-huge-count": b"dl n=99999999999999999999999999 format=edgelist1\ndata:\n1 2\n",
    "dl-large-matrix": b"dl n=100000 format=fullmatrix\ndata:\n0 1\n",
    "dl-many-matrices": b"dl n=1000 nm=1000 format=fullmatrix\ndata:\n0 1\n",
    "dl-too-short": b"dl n=3 format=fullmatrix\ndata:\n0 1\n1 0\n",
    "dl-too-long": b"dl n=1 format=fullmatrix\ndata:\n0 1\n1 0\n",
    "dl-labels": b"dl n=2 format=fullmatrix\nlabels:\nAlfa Beta Gamma\ndata:\n0 1\n1 0\n",
    "dl-no-data": b"dl n=2\n",
    "dl-unknown-format": b"dl n=2 format=blockmatrix\ndata:\n0 1\n1 0\n",
    "dl-many-phrases": lambda: b"dl n=2 " + b"labels: data " * 500_000,
    "dl-million-cells": lambda: b"dl n=1000 format=fullmatrix\ndata:\n" + (b"1 " * 1000 + b"\n") * 1000,
    "dl-index-beyond": b"dl n=2 format=edgelist1\ndata:\n1 7\n",
    "dl-nan": b"dl n=2 format=fullmatrix\ndata:\n0 nan\nx 0\n",
    "dl-binary": lambda: (Upload("matris.##h", bytes(range(256)) * 4),),
    "json-good": json.dumps(_NODE_LINK).encode(),
    "json-brackets": lambda: b"[" * 9_900_000,
    "json-deep": lambda: b'{"nodes":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
    "json-deep-keys": lambda: b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "json-own-deep": lambda: b"[" * 50_000 + b"]" * 50_000,
    "json-empty-objects": lambda: b'{"nodes":[' + b"{}," * 3_000_000 + b'{}],"links":[]}',
    "json-objects": lambda: b'{"nodes":[' + b"{}," * 400_000 + b'{}],"links":[]}',
    "json-many-keys": lambda: json.dumps(
        {**_NODE_LINK, "nodes": [{"id": "a", **{f"k{i}": i for i in range(100_000)}}]}
    ).encode(),
    "json-key-twice": b'{"nodes":[],"nodes":[{"id":"a"}],"links":[]}',
    "json-long-number": lambda: b'{"nodes":[{"id":' + b"9" * 5_000_000 + b'}],"links":[]}',
    "json-long-text": lambda: b'{"nodes":[{"id":"' + b"x" * 9_000_000 + b'"}],"links":[]}',
    "json-backslashes": lambda: b'{"nodes":[{"id":"' + b"\\" * 9_000_001,
    "json-surrogate": b'{"nodes":[{"id":"a","label":"\\ud800"},{"id":"b"}],"links":[]}',
    "json-nan": b'{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","weight":NaN}]}',
    "json-cut-off": json.dumps(_NODE_LINK).encode()[:-10],
    "json-prototype": json.dumps(_NODE_LINK).replace("Alfa", "__proto__").replace("Beta", "constructor").encode(),
    "json-dangling": b'{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"zz"}]}',
    "json-not-a-network": b'{"type":"FeatureCollection","features":[]}',
    "json-no-list": b'{"nodes":{"a":1},"links":[]}',
    "json-value": b"42",
    "json-utf16": json.dumps(_NODE_LINK).encode("utf-16"),
    "json-nuls": lambda: bytes(1000),
    "cx2-wrong-types": b'[{"CXVersion":"2.0"},{"nodes":[{"id":{},"v":[]}]},{"edges":{"s":1}}]',
    "kumu-wrong-types": b'{"elements":[{"_id":1,"attributes":[]},7],"connections":null}',
    "cyjs-wrong-types": b'{"elements":{"nodes":[{"data":"x"}],"edges":[[]]}}',
    "parquet-good": lambda: parquet(3),
    "parquet-lying-footer": _lying_parquet,
    "parquet-damaged": _spoilt_parquet,
    "parquet-cut-off": lambda: parquet(3)[:-200],
    "parquet-magic-only": b"PAR1" * 3,
    "parquet-long-name": lambda: parquet(100_000, "å" * 5000),
    "parquet-many-rows": lambda: parquet(1_000_000),
    "other-random": lambda: bytes((i * 7919 + i // 256) % 256 for i in range(100_000)),
    "other-html": b"<!doctype html><html><body>x</body></html>",
    "other-xml": b"<?xml version='1.0'?><rss/>",
    "other-gzip": b"\x1f\x8b\x08\x00" + bytes(100),
    "other-program": b"MZ\x90\x00\x03\x00\x00\x00",
    "other-rtf": b"{\\rtf1 hello}",
}
