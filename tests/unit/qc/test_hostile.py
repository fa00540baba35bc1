"""Numbers that no lot has are taken or refused in a moment; nothing is written out that long."""

import pytest

from cocorope import qc, spec
from cocorope.errors import CocoropeError

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")


def of(judged, **more):
    force = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=judged)
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=[force])
    terms = qc.InspectionTerms(specimens=more.pop("specimens", {}))
    return qc.plan(one, qc.Lot("L", product=ROPE, unit="coil", **more), terms=terms)


@pytest.mark.parametrize(
    ("judged", "more"),
    [
        (spec.EVERY_UNIT, {"units": 10**9}),
        (spec.EACH, {"units": 10**9, "specimens": {"breaking_force": 10**12}}),
        (spec.EACH, {"units": 4, "length": "99999999999999999999 km"}),
    ],
)
def test_a_lot_that_cannot_be(judged, more):
    plan = of(judged, **more)
    assert len(plan.draws) <= 100_000
    assert len(plan.units_to_cut) <= len(plan.draws)
    decision = qc.decide(plan, [qc.Measurement(spec.BREAKING_FORCE, "0.7 kN", specimen="S1")])
    assert decision.outcome == "undecided"
    assert len(decision.text("id")) < 5000


def test_long_words_are_not_echoed():
    with pytest.raises(CocoropeError) as caught:
        qc.Measurement(spec.BREAKING_FORCE, "9" * 10**5, specimen="S1")
    assert len(str(caught.value)) < 1000
    with pytest.raises(CocoropeError) as caught:
        qc.Counts(sample=1, nonconforming={"x" * 10**5: 1})
    assert len(str(caught.value)) < 1000
