"""The document: one HTML file that fetches nothing, and in which names are text only."""

import json
from base64 import b64encode
from dataclasses import replace
from hashlib import blake2b, sha256
from html import escape
from typing import Any

from ...picture import scene
from ...picture.scene.bundle import bundled
from ...text.catalogue import messages
from ..drawing.embedded_fonts import embedded_fonts
from .chart import chart
from .fallback import fallback
from .stage import Stage, StageStep
from .texts import texts

# What could end the element that holds it, or the line, is escaped.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def document(stage: Stage) -> bytes:
    """The stage as one HTML file; the same bytes for the same stage.

    Its script, its style, its fonts and its data are within it, and its policy allows nothing else; where there is a
    way back, it may check that its server is still there, and where it is live, ask for what has changed.
    """
    script, style = bundled("stage")
    content, markup = _json(stage), fallback(stage)
    style = embedded_fonts(content + markup) + style
    connect = "connect-src 'self'; " if stage.back or stage.live else ""
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; font-src data:; "
        f"img-src data: blob:; {connect}base-uri 'none'; form-action 'none'"
    )
    return (
        f'<!doctype html>\n<html lang="{escape(stage.lang)}" data-theme="{stage.theme}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">'
        f'<link rel="icon" href="data:,"><title>{escape(stage.title)}</title><style>{style}</style></head>'
        f'<body>{markup}<script type="application/json" id="stage">{content}</script>'
        f'<script type="module">{script}</script></body></html>\n'
    ).encode()


def _json(stage: Stage) -> str:
    """Steps that name their layers, and each layer once, by the hash of its content."""
    layers: dict[str, str] = {}
    content = {
        "format": 1,
        "lang": stage.lang,
        "title": stage.title,
        "mode": stage.mode,
        "theme": stage.theme,
        "back": stage.back,
        "facts": stage.facts,
        "live": stage.live._asdict() if stage.live else None,
        "texts": texts(stage.lang),
        "steps": [_step(step, stage, layers) for step in stage.steps],
    }
    head = json.dumps(content, ensure_ascii=False, allow_nan=False)[:-1]
    shared = ",".join(f'"{name}":{layer}' for name, layer in layers.items())
    # Windows with the same key keep the same step: those of a live stage after it has changed, too.
    key = _name(f"{stage.live.events}{stage.back}" if stage.live else f"{head}{shared}")
    return f'{head},"key":"{key}","layers":{{{shared}}}}}'.translate(_ESCAPES)


def _step(step: StageStep, stage: Stage, layers: dict[str, str]) -> dict[str, Any]:
    picture, names = step.picture, dict[str, str | None]()
    _ = messages(stage.lang).gettext
    own = {
        "picture": _(
            "Picture of the network: {actors} actors, {ties} ties. The table in this document has the same content."
        )
    }
    if stage.mode == "story":
        own["keys"] = own["map_keys"] = _("Right and left arrow: next and previous step. ?: all keys.")
    for name, layer in picture.layers.items():
        worded = replace(layer, words={**layer.words, **own}) if isinstance(layer, scene.Graph) else layer
        names[name] = None if worded is None else _add_layer(scene.to_json(worded).decode(), layers)
    return {
        **{"title": step.title, "caption": step.caption, "notes": step.notes, "sentence": step.sentence},
        "layers": names,
        "chart": chart(step, stage.lang, stage.theme),
        "select": picture.select,
        "hidden": picture.hidden,
        "focus": picture.focus,
        "radius": picture.radius,
        "mode": "hide" if picture.hide else "dim",
    }


def _add_layer(layer: str, layers: dict[str, str]) -> str:
    name = _name(layer)
    layers[name] = layer
    return name


def _name(text: str) -> str:
    return blake2b(text.encode(), digest_size=9).hexdigest()


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
