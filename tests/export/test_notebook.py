"""What a notebook shows of a network."""

import re
from base64 import b64decode
from dataclasses import replace
from xml.etree import ElementTree

import exported
import networks
import pytest

from graph.network.model import About, Bilingual, Network

EVERY = pytest.mark.parametrize("make", exported.NETWORKS.values(), ids=exported.NETWORKS)


def cells(html: str) -> dict[str, str]:
    return dict(re.findall(r"<th[^>]*>(.*?)</th><td>(.*?)</td>", html))


def test_a_table_counts_what_the_network_holds() -> None:
    shown = cells(networks.shipped()._repr_html_())
    assert shown["Actors"] == "170"
    assert (shown["Links"], shown["Ties"], shown["Components"]) == ("221", "253", "4")
    assert sum(int(count) for name, count in shown.items() if name.startswith("– ")) == 170


@EVERY
def test_the_picture_is_an_image_of_every_actor(make) -> None:
    network = make()
    html = network._repr_html_()
    images = re.findall(r"src='data:image/svg\+xml;base64,([^']*)'", html)
    assert len(images) == bool(network.actors)
    for image in images:
        drawing = ElementTree.fromstring(b64decode(image))
        actors = drawing.find(".//*[@id='actors']")
        assert actors is not None
        assert len(actors) == len(network.actors)


def test_names_are_text() -> None:
    title = Bilingual("<script>", "<script>alert('1')</script>")
    network = replace(networks.star(), about=About(title=title))
    assert "<script" not in network._repr_html_()


def test_a_large_network_is_only_counted() -> None:
    star = networks.star()
    many = tuple(replace(star.actors[0], id=f"a{i}") for i in range(2_001))
    html = Network(many, (), star.sectors, star.kinds)._repr_html_()
    assert "<img" not in html
    assert cells(html)["Actors"] == "2,001"
