"""Delimited texts made to trip a reader, by key."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

from graph.data.importing.tables import Upload

ACTORS = "id,name,sector\na,Alfa,public\nb,Beta,business\n"
_LONG = 9_900_000


def table(*rows: str, heading: str = "id,name,sector") -> bytes:
    """A table of actors, or of what its headings say, in UTF-8."""
    return ("\n".join((heading, *rows)) + "\n").encode()


def links(*rows: str, heading: str = "source,target,strength") -> bytes:
    """A table of partnerships."""
    return table(*rows, heading=heading)


def named(name: str, content: bytes) -> tuple[Upload, ...]:
    """A file with a name of its own."""
    return (Upload(name, content),)


def _workbook() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as folder:
        folder.writestr("[Content_Types].xml", "<Types/>")
        folder.writestr("xl/workbook.xml", "<workbook/>")
    return made.getvalue()


def _many_links() -> tuple[Upload, ...]:
    """100,000 partnerships of 2,000 actors; every hundredth is with itself, and the last thousand are repeated."""
    pairs = [(i % 2000, i % 2000 if i % 100 == 0 else (i * 7 + i // 2000 + 1) % 2000) for i in range(99_000)]
    rows = [f"a{a},a{b}" for a, b in (*pairs, *pairs[-1000:])]
    actors = table(*(f"a{i},Aktör {i},public" for i in range(2000)))
    return Upload("actors.csv", actors), Upload("links.csv", links(*rows, heading="source,target"))


def _numbered(content: str, times: int) -> str:
    return "\n".join(content.format(i) for i in range(times))


FILES: Mapping[str, bytes | Callable[[], bytes | tuple[Upload, ...]]] = {
    "csv-good": ACTORS.encode(),
    "csv-swedish": "från;till;styrka\nAlfa;Beta;1,5\n".encode(),
    "csv-windows-1252": "id,name,sector\na,Malmö stad,public\n".encode("cp1252"),
    "csv-bom": b"\xef\xbb\xbf" + ACTORS.encode(),
    "csv-missing-words": table("a,NA,public", "b,None,public", "c,null,public", "d,nan,public"),
    "csv-equal-numbers": table("1e5,Alfa,public", "100000,Beta,public"),
    "csv-wide-row": table("a,Alfa,public", "b,Beta,business,more"),
    "csv-short-row": table("a,Alfa,public", "b,Beta"),
    "csv-unnamed-column": table("a,1,Alfa,public", heading="id,,name,sector"),
    "csv-empty": b"",
    "csv-line-break": table('a,"Alfa\nstad",public'),
    "csv-old-mac": ACTORS.replace("\n", "\r").encode(),
    "csv-swedish-headings": "namn,sektor\nMalmö stad,offentlig\n".encode(),
    "csv-is-xlsx": _workbook,
    "csv-dde": table("a,=cmd|' /C calc'!A0,public"),
    "csv-long-cell": lambda: table(f"a,{'x' * _LONG},public"),
    "csv-many-links": _many_links,
    "csv-negative": links("Alfa,Beta,-1", "Beta,Gamma,2"),
    "csv-typographic": table("a,“Alfa, stad”,public"),
    "csv-broken-character": "id,name,sector\na,Malmö,public\n".encode().replace(b"\xb6", b""),
    "csv-device-name": lambda: named("CON.csv", ACTORS.encode()),
    "csv-long-name": lambda: named("a" * 10_000 + ".csv", ACTORS.encode()),
    # how large and how wide
    "csv-one-line": lambda: b"x" * _LONG,
    "csv-one-line-of-pairs": lambda: b"ab," * (_LONG // 3),
    "csv-many-columns": (",".join(f"k{i}" for i in range(1_000_000)) + "\na,b,c\n").encode,
    "csv-300-columns": lambda: table("a," * 299 + "x", heading=",".join(f"k{i}" for i in range(300))),
    "csv-1024-columns": lambda: table(*[",".join(["a"] * 1024)] * 1900, heading=",".join(f"k{i}" for i in range(1024))),
    "csv-quotes-only": lambda: b'"' * _LONG,
    "csv-odd-quotes": lambda: b'"' * (_LONG + 1),
    "csv-open-quotes": lambda: (b'"a\n') * 500_000,
    "csv-open-quote-at-start": table('"a,Alfa,public', *(f"b{i},Beta {i},public" for i in range(50))),
    "csv-commas-only": lambda: b"," * _LONG,
    "csv-comma-lines": lambda: b",,,,,,,,,\n" * 900_000,
    "csv-line-feeds": lambda: b"\n" * _LONG,
    "csv-blanks": lambda: b" " * _LONG,
    "csv-million-blank-rows": lambda: ACTORS.encode() + b"\n" * 1_000_000 + b"c,Gamma,academia\n",
    "csv-rows": lambda: table(*(f"a{i},Aktör {i},public" for i in range(250_000))),
    "csv-cells": lambda: table(*["1," * 999 + "1"] * 2100, heading=",".join(f"k{i}" for i in range(1000))),
    "csv-over-10-mb": lambda: b"a,b\n" * 2_600_000,
    "csv-over-30-mb": lambda: tuple(Upload(f"{i}.csv", b"a,b\n" * 2_400_000) for i in range(4)),
    "csv-every-delimiter": (";,\t|" * 2_400_000).encode,
    "csv-sep-line": b"sep=,\n" + ACTORS.encode(),
    "csv-matrix-million": lambda: table(
        *(f"a{i},{',1' * 999}".replace(",,", ",", 1) + ",1" for i in range(1000)),
        heading="," + ",".join(f"a{i}" for i in range(1000)),
    ),
    # encodings and characters
    "csv-utf16-bom": ACTORS.encode("utf-16"),
    "csv-utf16-no-bom": ACTORS.encode("utf-16-le"),
    "csv-utf16-cut": ACTORS.encode("utf-16")[:-1],
    "csv-utf32": ACTORS.encode("utf-32"),
    "csv-utf7": b"id,name,sector\na,+AOU-,public\n",
    "csv-mac": "id,name,sector\na,Malmö stad på ön,public\nb,Ärlig förening,business\n".encode("mac_roman"),
    "csv-nuls": ACTORS.replace("a", "a\0").encode(),
    "csv-nul-bytes": bytes(1000),
    "csv-controls": table("a,Al\x01fa\x1b[31m,public", "b,Beta,public", "c,Gamma,public"),
    "csv-surrogates": b"id,name,sector\na,Al\xed\xa0\x80fa,public\n",
    "csv-rtl-mark": table("a,Alfa\u202egnitekram,public", "b,\u200fBeta,public"),
    "csv-zero-width": table("a,\u200bAlfa\u200b,public", "b,Alfa,public"),
    "csv-nfd": table("a,Ra\u0308dda Barnen,public", "b,Rädda Barnen,public"),
    "csv-heap-of-accents": lambda: table("a,A" + "\u0315\u0300" * 16_000 + ",public"),
    "csv-look-alikes": table("a,Aksel,public", "b,Аksel,public"),
    "csv-line-separator": table("a,Al\u2028fa,public"),
    # what cells hold
    "csv-hyperlink": table('a,"=HYPERLINK(""http://x"",""y"")",public', "b,+46 40 1,public", "c,@SUM(1),public"),
    "csv-javascript-ids": table("__proto__,Alfa,public", "constructor,Beta,public", "toString,Gamma,public"),
    "csv-markup": table("a,<script>alert(1)</script>,public", "b,[x](javascript:alert(1)),public"),
    "csv-templates": table("a,{{7*7}},public", "b,%s%n{0},public", "c,$(id),public"),
    "csv-path-ids": table("../../etc/passwd,Alfa,public", "C:\\x,Beta,public"),
    "csv-errors": table("#N/A,#REF!,public", "b,#VALUE!,#DIV/0!"),
    "csv-self-links": lambda: links(*(f"A{i},A{i},1" for i in range(50_000))),
    "csv-infinite": links("Alfa,Beta,inf", "Alfa,Gamma,1e999", "Beta,Gamma,NaN"),
    "csv-long-number": lambda: links("Alfa,Beta," + "9" * 30_000),
    "csv-zero": links("Alfa,Beta,0", "Alfa,Gamma,0", "Beta,Gamma,1"),
    "csv-parties-in-a-cell": lambda: table(
        "; ".join(f"A{i}" for i in range(5000)) + ",råd", heading="parter|vad".replace("|", ",")
    ),
    "csv-parties-columns": lambda: table(
        ",".join(f"A{i}" for i in range(900)), heading=",".join(f"part {i}" for i in range(900))
    ),
    "csv-many-tables": (("id,name,sector\na,Alfa,public\n\n\n") * 20_000).encode,
    "csv-headings-only": b"id,name,sector\n",
    "csv-headings-repeated": (ACTORS * 2000).encode,
    "csv-same-heading": lambda: table(",".join(["x"] * 1000), heading=",".join(["namn"] * 1000)),
    "csv-same-name": lambda: table(*(f"{i},Alfa,public" for i in range(20_000))),
    "csv-alike-names": lambda: table(*(f"a{i},{'Föreningen ' * 20}{i:05},public" for i in range(9000))),
    "csv-no-common-letters": lambda: table(*(f"a{i},{chr(0x4E00 + i % 20_000)},public" for i in range(60_000))),
    "csv-long-names": lambda: table(*(f"a{i},{'å' * 4000} {i},public" for i in range(1000))),
    "csv-many-sectors": lambda: table(*(f"a{i},A{i},sektor {i}" for i in range(20_000))),
    "csv-many-kinds": lambda: links(*(f"A{i},B{i},sort {i}" for i in range(20_000)), heading="från,till,typ"),
    "csv-many-dates": lambda: links(
        *(f"A{i},B{i},hösten {i} eller så" for i in range(20_000)), heading="från,till,start"
    ),
    "csv-many-amounts": lambda: links(*(f"A{i},B{i},ca {i} mkr?" for i in range(20_000)), heading="från,till,belopp"),
    "csv-people": table("a,Alfa,19121212-1212", "b,Beta,19121212-1212", heading="id,namn,personnummer"),
    "csv-tabs-and-semicolons": b"a;b\tc,d|e\nf;g\th,i|j\n",
    "csv-is-yaml": lambda: named("actors.yaml", b"actors: []\n"),
    "csv-hidden-name": lambda: named("../../\x1b[2J\u202efdp.csv", ACTORS.encode()),
    "csv-no-name": lambda: named("", ACTORS.encode()),
    "csv-no-ending": lambda: named("aktorer", ACTORS.encode()),
    "csv-wrong-ending": lambda: named("aktorer.txt", ACTORS.encode()),
}
