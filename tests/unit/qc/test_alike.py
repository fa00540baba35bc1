"""What is out of the ordinary is judged one specimen after the other."""

import attrs
import pytest

from cocorope import qc, spec
from cocorope.qc import alike
from cocorope.qc.conditions import Asked
from cocorope.qc.conformity import Statistic, as_shown
from cocorope.units import Force

FORCE = qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1")


NOTHING = spec.Conditions()


def worst(*some, limit=None, asked=NOTHING, goods=NOTHING):
    return alike.worst_if_all_conform(list(some), limit or spec.at_least("0.6 kN"), Asked(asked, goods))


def test_ordinary_readings():
    other = attrs.evolve(FORCE, value="0.61 kN", specimen="S2")
    assert worst(FORCE, other) == Force("0.61 kN")
    assert worst(FORCE, other, limit=spec.at_most("0.7 kN")) == Force("0.64 kN")


def test_equal_limits_on_both_sides_show_the_least():
    other = attrs.evolve(FORCE, value="0.61 kN", specimen="S2")
    assert worst(other, FORCE, limit=spec.between("0.6 kN", "0.7 kN")) == Force("0.61 kN")


@pytest.mark.parametrize(
    "odd",
    [
        {"specimen": "S1"},
        {"value": "640 N"},
        {"value": "0.5 kN"},
        {"conditions": spec.Conditions(finish="oiled")},
    ],
)
def test_judged_one_by_one(odd):
    """Asked un-oiled, and the goods are un-oiled: a silent result is as asked, an oiled one is not."""
    unoiled = spec.Conditions(finish="unoiled")
    odd_one = attrs.evolve(FORCE, **{"specimen": "S2", **odd})
    assert worst(FORCE, odd_one, asked=unoiled, goods=unoiled) is None


def test_conditions_stated_with_some_results():
    unoiled = spec.Conditions(finish="unoiled")
    stated = attrs.evolve(FORCE, specimen="S2", conditions=unoiled)
    assert worst(FORCE, stated, asked=unoiled, goods=unoiled) == FORCE.value
    assert worst(FORCE, stated, asked=unoiled) is None
    assert worst(stated, FORCE, asked=unoiled) is None
    assert worst(stated, asked=unoiled) == FORCE.value


def test_a_value_above_the_upper_limit():
    assert worst(FORCE, attrs.evolve(FORCE, value="0.8 kN", specimen="S2"), limit=spec.at_most("0.7 kN")) is None


@pytest.mark.parametrize(
    ("said", "special", "ordinary"),
    [
        ({}, False, True),
        ({"unit": "coil-1"}, True, True),
        ({"cut": "220 m"}, True, True),
        ({"outside_marks": True}, True, False),
        ({"retest_of": "S1"}, True, False),
        ({"method": "another"}, True, False),
        ({"indicative": True}, True, False),
    ],
)
def test_what_is_special_about_a_result(said, special, ordinary):
    one = attrs.evolve(FORCE, specimen="S2", **said)
    assert (one.special, one.ordinary) == (special, ordinary)


@pytest.mark.parametrize(
    ("written", "shown"),
    [("0.60 kN", "0.6 kN"), ("0.64 kN", "0.64 kN"), ("640 N", "640 N"), ("0.123456789012 kN", "0.1234567890 kN")],
)
def test_a_reading_is_shown_as_its_mean_would_be(written, shown):
    assert str(as_shown(Force(written))) == shown == str(Statistic.of(Force(written)).shown())


def test_equal_characteristics_are_one():
    twin = attrs.evolve(FORCE, characteristic=attrs.evolve(spec.BREAKING_FORCE), specimen="S2")
    assert twin.characteristic is not FORCE.characteristic
    assert alike.grouped([FORCE, twin]) == {spec.BREAKING_FORCE: [FORCE, twin]}


def test_namesakes_are_two():
    namesake = attrs.evolve(FORCE, characteristic=attrs.evolve(spec.BREAKING_FORCE, method="ours"), specimen="S2")
    damp = qc.Measurement(spec.MOISTURE_CONTENT, "12 %", specimen="S1")
    assert alike.grouped([FORCE, damp, namesake, FORCE]) == {
        spec.BREAKING_FORCE: [FORCE, FORCE],
        spec.MOISTURE_CONTENT: [damp],
        namesake.characteristic: [namesake],
    }


@pytest.mark.parametrize(("tension", "met"), [("80.8 N", True), ("80.9 N", False)])
def test_within_the_tolerance_of_the_method(tension, met):
    """ISO 2307: a force is accurate to 1 %."""
    rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
    asked = Asked.of(spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")), rope.conditions)
    assert asked.met_by(spec.Conditions(tension=tension, finish="unoiled")) is met
