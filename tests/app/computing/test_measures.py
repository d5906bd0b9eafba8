"""What pages compute says how far it is."""

import networks

from graph.app.computing import measures


def test_two_computations_in_one_report_the_progress_of_both() -> None:
    reported = list[float]()
    found = measures.resampling(networks.toy12(), lambda done, total: reported.append(done / total))
    assert reported == sorted(reported)
    assert reported[-1] == 1
    assert 0.5 in reported
    assert len(found.ranges) == 4
