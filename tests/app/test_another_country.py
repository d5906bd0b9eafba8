"""The pages that answer coordinators' questions, of a made network of another country."""

import networks
import pytest
from streamlit.testing.v1 import AppTest

MADE = str(networks.REFERENCE / "another_country")


def _page(page: str, folder: str) -> None:
    from importlib import import_module

    from graph.app import cache, choices, files, gaps
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    choices.language()  # reads the address
    import_module(f"graph.app.{page}").show(view_state(network, choices.current(cache.known(network), gaps.asked())))


@pytest.mark.parametrize(
    ("page", "answers"),
    [
        ("gaps.page", ("NO0A2", "Both are based in NO0A2", "2 partnerships", "4 partnerships have no known end")),
        ("compare.page", ("NO081: 5 actors and 4 ties", "cannot be tested")),
    ],
)
def test_the_page_answers(page: str, answers: tuple[str, ...]) -> None:
    test = AppTest.from_function(_page, kwargs={"page": page, "folder": MADE}, default_timeout=60)
    test.query_params["lang"] = "en"
    test.run()
    assert not test.exception
    shown = " ".join(str(one.proto.body) for one in test.get("html"))
    assert not [answer for answer in answers if answer not in shown]
