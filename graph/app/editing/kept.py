"""What is typed into an open form, which the browser keeps until it is saved or not wanted."""

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import blake2b
from os import fsencode
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from ...data.store.places import Plain
from .. import data_source
from .session import Form

KEY = "kept"
# What a form is of: fields of a record, the removal of one, a supposed change, a line, or tables.
Kind = Literal["fields", "removal", "change", "line", "tables"]
_BESIDE = ("way", "source_title", "source_url", "who", "line")  # widgets that are no fields, by the start of their keys
_LONGEST = 200  # characters of a title


@cache
def component() -> Callable[..., Any]:
    """The component that keeps forms and offers them again, registered once a script runs; `picture` says why."""
    return st.components.v2.component("samverkan.kept", js="kept-*.js", css="kept-*.css")


def name_of(folder: str) -> str:
    """The name under which a browser keeps what is typed about a folder: the same after a restart, and no path."""
    path = fsencode(Path(folder).absolute())
    return blake2b(path, digest_size=12, person=b"samverkan").hexdigest()


def keep(form: Form, kind: Kind, title: str, content: Mapping[str, Any], *, is_begun: bool, sends: str = "") -> None:
    """Have the browser keep a form that has been begun, with what is typed from now on.

    `content` is what `kept_forms` makes the form of again. `sends` is the key of a button that begins the form too.
    """
    form.runs += 1
    component()(
        key=f"{KEY}_{form.key}",
        data={
            "folder": name_of(data_source.folder()),
            "form": {
                "key": form.key,
                "kind": kind,
                "title": title[:_LONGEST],
                "content": dict(content),
                "isBegun": is_begun,
                "runs": form.runs,
                "sends": sends,
                "instead": form.instead,
            },
            "page": None,
        },
    )


def record_of(form: Form, typed: Mapping[str, Plain]) -> dict[str, Any]:
    """The content of a form of a record, in whose fields this stands."""
    return {
        "file": form.file,
        "record": form.record,
        "seen": form.seen,
        "start": dict(form.start),
        "typed": dict(typed),
        "beside": beside(form),
    }


def beside(form: Form) -> dict[str, str]:
    """What stands in the widgets of a form that are no fields: where it comes from, the visitor's name, a line."""
    values = {name: st.session_state.get(f"{name}_{form.key}") for name in _BESIDE}
    return {name: value for name, value in values.items() if isinstance(value, str)}
