"""The pages of the app, as `app.py` lists them: a page that is added there is tested with the others."""

import ast
from pathlib import Path

_TREE = ast.parse((Path(__file__).parents[1] / "app.py").read_text(encoding="utf-8"))
[_TABLE] = (
    node.value
    for node in _TREE.body
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and ast.unparse(node.targets[0]) == "PAGES"
)
PAGES: tuple[str, ...] = tuple(ast.literal_eval(key) for key in _TABLE.keys if key is not None)
# The modules of `graph.app` that show them.
MODULES = {ast.literal_eval(key): show.value.id for key, show in zip(_TABLE.keys, _TABLE.values, strict=True)}
# Their addresses: the first page is the front.
ADDRESSES = ("", *PAGES[1:])
