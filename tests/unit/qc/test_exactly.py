"""At the very edge: equal, zero, one too many."""

from decimal import Decimal

import pytest

from cocorope import qc, spec
from cocorope.errors import InvalidValueError
from cocorope.qc.class_plans import count_items
from cocorope.qc.draw import draw, package_of
from cocorope.qc.specimens import ratio_of_totals
from cocorope.units import Force, Length, LinearDensity, Mass

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")


def force(value, mark="S1", **more):
    return qc.Measurement(spec.BREAKING_FORCE, value, specimen=mark, **more)


def on_force(**terms):
    requirement = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.60 kN"), judged=spec.EACH)
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
    lot = qc.Lot("L-1", product=ROPE, units=10, unit="coil", length="220 m")
    return qc.plan(one, lot, terms=qc.InspectionTerms(**terms))


def test_a_ratio_of_totals_adds_nothing():
    one = qc.Measurement.of_parts(spec.LINEAR_DENSITY, Mass("94 g"), Length("2 m"), specimen="a")
    two = qc.Measurement.of_parts(spec.LINEAR_DENSITY, Mass("141 g"), Length("3 m"), specimen="b")
    assert ratio_of_totals([one, two]).shown() == LinearDensity("47 ktex")


@pytest.mark.parametrize(("stated", "outcome"), [("0.95", "accepted"), ("0.949", "undecided")])
def test_just_the_coverage_that_was_asked(stated, outcome):
    plan = on_force(decision_rule="guarded_acceptance", coverage=Decimal("0.95"))
    given = qc.Uncertainty(Force("0.05 kN"), coverage=stated)
    assert qc.decide(plan, [force("0.70 kN", uncertainty=given)]).outcome == outcome


def test_packages_of_two_sizes():
    assert [package_of(unit, 11, 3) for unit in range(1, 12)] == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3]


def test_opening_all_packages_is_drawing_from_all_units():
    assert draw(9, units=40, packages=4, seed="x", opened=4) == draw(9, units=40, packages=4, seed="x")


def test_a_specimen_is_cut_once_and_the_longer_cut_counts():
    cut = [force("0.7 kN", unit="coil-1", cut=Length(length)) for length in ("2 m", "3 m")]
    assert qc.decide(on_force(), cut).cut == (("coil-1", Length("3 m")),)
    assert qc.decide(on_force(), cut[::-1]).cut == (("coil-1", Length("3 m")),)


def test_a_lot_of_one_item_by_length():
    eyes = spec.VisualQuality(unit="coil", major="2.5", item="10 m")
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=[], visual=eyes)
    assert count_items(one, qc.Lot("L-1", product=ROPE, units=1, unit="coil", length="10 m")) == 1


def test_one_count_alone_agrees_with_the_weight():
    assert qc.count_by_weight("100 g", lightest="10 g", heaviest="10 g", division="1 g") == qc.Interval(10, 10)


@pytest.mark.parametrize("zero", ["net", "lightest", "division"])
def test_nothing_weighs_nothing(zero):
    given = {"net": "100 g", "lightest": "9 g", "heaviest": "10 g", "division": "1 g"} | {zero: "0 g"}
    with pytest.raises(InvalidValueError, match="above zero"):
        qc.count_by_weight(given.pop("net"), **given)
