"""Where actors stand: by all the data, and worked out once."""

from dataclasses import replace

import networks

from graph.picture.placed import territories


def test_equal_data_are_placed_once() -> None:
    one, other = networks.toy12(), replace(networks.toy12())
    assert one is not other
    assert territories(one, "regions") is territories(other, "regions")
    assert territories(one, "regions") != territories(one, "sectors")
