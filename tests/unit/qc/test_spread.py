"""The mean less k standard deviations at the very edge: the sample's own deviation, and ties of the rounding."""

from fractions import Fraction

import pytest

from cocorope import spec
from cocorope.qc.conformity import Statistic
from cocorope.qc.spread import judge_spread
from cocorope.units import Force


def told(values, k, limit):
    return judge_spread([Statistic(Force, Fraction(value), "N") for value in values], Fraction(k), limit)


@pytest.mark.parametrize(("end", "word"), [("6 N", "conforms"), ("6.1 N", "does not conform")])
def test_the_deviation_of_a_sample(end, word):
    """Of 6, 8 and 10 it is 2, by n - 1; by n it would be 1.63, and 8 less that is above 6.1."""
    assert told((6, 8, 10), 1, spec.at_least(end, step="none")) == word


@pytest.mark.parametrize(
    ("value", "end", "rounding", "word"),
    [
        ("599.5", "600 N", "half-even", "conforms"),
        ("600.5", "601 N", "half-even", "does not conform"),
        ("599.5", "600 N", "half-up", "conforms"),
        ("600.5", "601 N", "half-up", "conforms"),
        ("0.5", "1 N", "half-up", "conforms"),
        ("0.5", "1 N", "half-even", "does not conform"),
        ("-0.5", "0 N", "half-up", "does not conform"),
        ("-0.5", "0 N", "half-even", "conforms"),
        ("599.6", "600 N", "half-even", "conforms"),
        ("599.4", "600 N", "half-even", "does not conform"),
    ],
)
@pytest.mark.parametrize("k", ["0", "2"])
def test_ties(value, end, rounding, word, k):
    limit = spec.at_least(end, step="1 N", rounding=rounding)
    assert told((value, value), k, limit) == word


@pytest.mark.parametrize(("end", "word"), [("10 N", "conforms"), ("9.9 N", "does not conform")])
def test_an_upper_limit_has_them_added(end, word):
    assert told((6, 8, 10), 1, spec.at_most(end, step="none")) == word
