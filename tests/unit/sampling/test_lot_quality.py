"""The quality of a lot that passes with a given probability is found whatever the first guess."""

from fractions import Fraction
from math import comb

import pytest

from cocorope.qc import sampling
from cocorope.qc.sampling.inverse import _bracket


def counted(plan, probability, size):
    """The first number of bad items that does not pass more often, in whole numbers."""

    def passes(bad):
        ways = sum(comb(bad, x) * comb(size - bad, plan.n - x) for x in range(plan.ac + 1))
        return Fraction(ways, comb(size, plan.n)) > probability

    low, high = 0, size
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if passes(middle) else (low, middle)
    return high / size


@pytest.mark.parametrize(
    ("size", "n", "ac"), [(2, 1, 0), (10, 3, 1), (37, 30, 2), (400, 50, 3), (3000, 2900, 6), (3000, 8, 0)]
)
@pytest.mark.parametrize("probability", [Fraction(1, 100), Fraction(1, 10), Fraction(1, 2), Fraction(99, 100)])
def test_the_guess_does_not_matter(size, n, ac, probability):
    plan = sampling.SinglePlan(n, ac, lot_size=size)
    found = plan.limiting_quality(probability, model="hypergeometric", lot_size=size)
    assert found == counted(plan, probability, size)


@pytest.mark.parametrize("edge", [1, 2, 50, 99, 100])
@pytest.mark.parametrize("near", [0, 1, 50, 99, 100])
def test_a_bracket_holds_the_edge(edge, near):
    low, high = _bracket(lambda bad: bad < edge, near, 100)
    assert 0 <= low < edge <= high <= 100
