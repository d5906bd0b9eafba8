"""The command `app`: the app in a browser, started from any folder."""

import os
import signal
from argparse import ArgumentParser, Namespace
from typing import NoReturn

from ..data.locations import DATA_VARIABLE, shipped_folder
from ..text.catalogue import messages
from ..text.extras import require
from .commands import INSTALLED
from .measuring import folder_of
from .options import add_data, whole_number

_LAST_PORT = 65_535


def add_app(command: ArgumentParser, lang: str) -> None:
    """Add the options of `app`, which takes those of Streamlit too."""
    _ = messages(lang).gettext
    add_data(command, lang, _app)
    command.add_argument(
        "--port",
        metavar="N",
        type=whole_number(lang, 0, _LAST_PORT),  # 0 is any that is free
        help=_("serve at http://127.0.0.1:N (default: 8501, or the next that is free)"),
    )
    command.set_defaults(takes_more=True)
    command.add_argument_group(
        _("Streamlit's options"),
        _(
            "are taken too, such as --server.baseUrlPath natverk behind a proxy; they come before the app's own "
            "settings"
        ),
    )


def _app(options: Namespace) -> NoReturn:
    require("app")
    from streamlit.web import cli

    named = options.data or os.environ.get(DATA_VARIABLE)
    folder = named or folder_of(options)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the web server ends by itself
    # The settings lie beside the script: Streamlit reads them last, after those of the user and of this folder. It runs
    # in this process, where `graph` is loaded already and cannot be another that lies in this folder.
    chosen = [] if options.port is None else ["--server.port", str(options.port)]
    arguments = [str(shipped_folder() / "app.py"), *chosen, *options.more, "--", f"--data={folder}"]
    cli.main_run.main(arguments, prog_name=f"{INSTALLED} app")
