"""Files that come with the project and are no modules: the app's script and settings, its fonts, and data to try."""

from pathlib import Path

DATA = "data"
# The environment variable that names the app's data folder, where no command line does.
DATA_VARIABLE = "SAMVERKAN_DATA"

_PACKAGE = Path(__file__).parents[1]
_SHIPPED = _PACKAGE / "shipped"


def shipped_folder() -> Path:
    """The folder with `app.py`, `.streamlit/`, `static/` and `data/`.

    It lies inside the package where a wheel is installed (`setup.py` puts it there), and is the root of a checkout.
    """
    return _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def shipped_data() -> str:
    """The data that come with the project."""
    return str(shipped_folder() / DATA)


def data_folder(asked: str | None = None) -> str:
    """The folder that was asked for; without one `data` in the current folder, or the shipped data if it has none."""
    if asked is not None:
        return asked
    try:
        return DATA if Path(DATA).is_dir() else shipped_data()
    except OSError:  # the current folder is not accessible, which reading reports
        return DATA


def is_replaced(folder: str | Path) -> bool:
    """Whether the next version of an installed wheel would replace what is written to a folder."""
    return Path(folder).resolve().is_relative_to(_SHIPPED.resolve())
