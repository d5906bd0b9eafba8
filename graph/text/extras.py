"""Packages that only pictures and the app need, and the command that installs them."""

from collections.abc import Mapping
from importlib.util import find_spec

# By the extra's name in pyproject.toml: distribution → the module that is imported. The app draws pictures too.
PICTURES: Mapping[str, str] = {
    **{"pillow": "PIL", "pyvis": "pyvis", "python-docx": "docx", "segno": "segno", "typst": "typst"},
}
EXTRAS: Mapping[str, Mapping[str, str]] = {
    "pictures": PICTURES,
    "app": {
        **{name: name for name in ("altair", "starlette", "streamlit")},
        **PICTURES,
    },
    "cluster": {"distributed": "distributed"},
}


class MissingPackagesError(ImportError):
    """Packages of an extra are not installed; the message names them, and the command that installs them."""

    def __init__(self, extra: str, missing: tuple[str, ...]) -> None:
        self.extra, self.missing = extra, missing
        super().__init__(self.sentence("en"))

    def sentence(self, lang: str) -> str:
        """What is missing and how it is installed, in Swedish (`sv`) or English (`en`)."""
        from . import installation  # noqa: PLC0415 - `--help` does without

        return installation.missing(self.extra, self.missing, lang)


def require(extra: str) -> None:
    """See that the packages of an extra, `pictures`, `app` or `cluster`, are installed.

    Raises
    ------
    MissingPackagesError
        If some are not.
    """
    if missing := tuple(name for name, module in EXTRAS[extra].items() if find_spec(module) is None):
        raise MissingPackagesError(extra, missing)
