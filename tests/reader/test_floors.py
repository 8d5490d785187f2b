"""The shipped reader keeps the quality it has, on frozen reports in our own words."""

from eval.floors import Floors, broken, digest, labelled_reports, measure, told
from eval.shipped import ShippedReader
from sayso.readings import Reader


def test_no_figure_is_below_its_floor(reader: Reader) -> None:
    """Where this fails: ``python -m eval.floors`` shows every figure beside its floor."""
    subject = ShippedReader(reader)

    figures = measure(labelled_reports(), lambda r: told(subject.statements(r.name, r.text)))

    assert subject.set_aside == []
    assert broken(Floors.kept(), digest(), figures) == []
