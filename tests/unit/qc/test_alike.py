"""What is out of the ordinary is judged one specimen after the other."""

import attrs
import pytest

from cocorope import qc, spec
from cocorope.qc import alike
from cocorope.units import Force

FORCE = qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1")


def worst(*some, limit=None):
    nothing = spec.Conditions()
    return alike.worst_if_all_conform(some, limit or spec.at_least("0.6 kN"), nothing, nothing)


def test_ordinary_readings():
    other = attrs.evolve(FORCE, value="0.61 kN", specimen="S2")
    assert worst(FORCE, other) == Force("0.61 kN")
    assert worst(FORCE, other, limit=spec.at_most("0.7 kN")) == Force("0.64 kN")


@pytest.mark.parametrize(
    "odd",
    [
        {"specimen": "S1"},
        {"value": "640 N"},
        {"value": "0.5 kN"},
        {"outside_marks": True},
        {"retest_of": "S1"},
        {"method": "another"},
        {"indicative": True},
    ],
)
def test_out_of_the_ordinary(odd):
    assert worst(FORCE, attrs.evolve(FORCE, **{"specimen": "S2", **odd})) is None


def test_equal_characteristics_are_one():
    twin = attrs.evolve(FORCE, characteristic=attrs.evolve(spec.BREAKING_FORCE), specimen="S2")
    assert alike.grouped([FORCE, twin]) == {spec.BREAKING_FORCE: (FORCE, twin)}
