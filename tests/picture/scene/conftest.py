"""A page that holds the picture alone, and visits to it."""

import pytest
from playwright.sync_api import Page

from . import stage


@pytest.fixture
def served():
    with stage.serving() as served:
        yield served


@pytest.fixture
def visit(chromium, served):
    contexts, faults = [], []

    def open_page(webgl=False, width=1100, height=760, **more) -> Page:
        more = {"reduced_motion": "reduce", **more}
        context = chromium(webgl).new_context(viewport={"width": width, "height": height}, **more)
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
        page.on("request", lambda r: r.url.startswith((served.address, "blob:", "data:")) or faults.append(r.url))
        page.goto(served.address)
        stage.settle(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)
