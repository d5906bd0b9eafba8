"""What browsers fetch along with a page: the scripts of the element that holds the style sheet.

Streamlit loads the script of each sort of element once an element needs it, so that a page would be without its style
until then.
"""

import re
from functools import cache
from pathlib import Path

import streamlit

_SCRIPTS = Path("static", "js")  # below Streamlit's static files, and below the page's address
_ELEMENT = "Html.*.js"
_IMPORTED = re.compile(r"""from\s*["'`]\./([\w.-]+\.js)["'`]""")


@cache
def link_header() -> bytes:
    """The value of the header `Link` of a page; empty where Streamlit has no such script."""
    folder = Path(streamlit.__file__).with_name("static") / _SCRIPTS
    names: dict[str, None] = {}
    for script in sorted(folder.glob(_ELEMENT)):
        names |= dict.fromkeys([script.name, *_IMPORTED.findall(script.read_text(encoding="utf-8"))])
    links = (f"<./{_SCRIPTS.as_posix()}/{name}>; rel=modulepreload; crossorigin" for name in names)
    return ", ".join(links).encode()
