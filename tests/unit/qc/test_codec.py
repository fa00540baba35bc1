"""Documents of this floor: what they refuse, by path."""

import pytest
from hypothesis import find

from cocorope import document, qc, spec
from cocorope.errors import DocumentError
from cocorope.strategies import qc as made
from cocorope.units import Force

MEASURED = qc.Measurement(
    spec.BREAKING_FORCE,
    "0.64 kN",
    specimen="S1",
    uncertainty=qc.Uncertainty(Force("0.02 kN"), coverage="0.95"),
)


def test_there_and_back():
    assert document.read(document.write(MEASURED), qc.Measurement) == MEASURED


@pytest.mark.parametrize(
    "expanded", ["0.02 kN", {}, {"Power": "3 kN"}, {"Force": 3}, {"Force": "3 kN", "Mass": "1 kg"}]
)
def test_an_uncertainty_of_no_kind(expanded):
    written = document.write(MEASURED)
    written["value"]["uncertainty"]["expanded"] = expanded
    with pytest.raises(DocumentError) as caught:
        document.read(written)
    assert "uncertainty" in caught.value.faults[0].path


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("value", "3 kg"),
        ("value", 3),
        ("specimen", ""),
        ("outside_marks", "yes"),
        ("colour", "brown"),
        ("retest_of", "S1"),
    ],
)
def test_a_measurement_that_cannot_be(field, value):
    written = document.write(MEASURED)
    written["value"][field] = value
    with pytest.raises(DocumentError) as caught:
        document.read(written)
    assert caught.value.text("id")


def test_a_lot_that_cannot_be():
    rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
    written = document.write(qc.Lot("L", product=rope, units=400, unit="coil"))
    written["value"]["units"] = 3.7
    written["value"]["series"] = "no"
    with pytest.raises(DocumentError) as caught:
        document.read(written)
    assert len(caught.value.faults) == 2


def test_strategies_make_what_they_say():
    assert find(made.linear_densities(), lambda value: value.value > 0).unit == "ktex"
