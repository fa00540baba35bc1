"""Where a guarded value touches an end of its limit, and what a floor and a scale with an offset are."""

from fractions import Fraction

import pytest

from cocorope import spec
from cocorope.qc.conformity import Statistic, judge
from cocorope.units import Force, Temperature

LIMIT = spec.between("0.60 kN", "0.90 kN")
HALF = Force("0.02 kN")


class TestGuardedAcceptance:
    """JCGM 106: accepted where the whole coverage interval lies inside, its ends included."""

    @pytest.mark.parametrize(
        ("value", "verdict"),
        [
            ("0.61 kN", "does not conform"),
            ("0.62 kN", "conforms"),
            ("0.88 kN", "conforms"),
            ("0.89 kN", "does not conform"),
        ],
    )
    def test_ends_are_inside(self, value, verdict):
        assert judge(Force(value), LIMIT, rule="guarded_acceptance", uncertainty=HALF) == verdict


class TestGuardedRejection:
    """JCGM 106: not accepted only where the whole coverage interval lies outside; an end that touches is not outside."""

    @pytest.mark.parametrize(
        ("value", "verdict"),
        [
            ("0.57 kN", "does not conform"),
            ("0.58 kN", "conforms"),
            ("0.92 kN", "conforms"),
            ("0.93 kN", "does not conform"),
        ],
    )
    def test_ends_are_not_outside(self, value, verdict):
        assert judge(Force(value), LIMIT, rule="guarded_rejection", uncertainty=HALF) == verdict

    @pytest.mark.parametrize("value", ["0.58 kN", "0.61 kN", "0.89 kN", "0.92 kN"])
    def test_between_is_undecided(self, value):
        assert judge(Force(value), LIMIT, rule="three_zone", uncertainty=HALF) == "undecided"


class TestFloor:
    """ISO 2307: a break outside the marks is held against 90 % as it was read, not rounded to the step of the limit."""

    @pytest.mark.parametrize(("value", "verdict"), [("0.540 kN", "conforms"), ("0.539 kN", "does not conform")])
    def test_is_not_rounded(self, value, verdict):
        assert judge(Force(value), spec.at_least("0.6 kN"), floor=True) == verdict


def test_a_scale_with_an_offset_is_converted_by_both_ends():
    assert Statistic(Temperature, Fraction(20), "degC").in_unit("K") == Fraction("293.15")
