"""The quality of a lot that passes with a given probability is found whatever the first guess."""

from fractions import Fraction

import pytest

from cocorope.qc import sampling
from cocorope.qc.sampling.inverse import _bracket


def bisected(plan, probability, size):
    low, high = 0, size
    while high - low > 1:
        middle = (low + high) // 2
        accepted = plan.acceptance_probability(Fraction(middle, size), model="hypergeometric", lot_size=size)
        low, high = (middle, high) if accepted > probability else (low, middle)
    return high / size


@pytest.mark.parametrize(
    ("size", "n", "ac"), [(2, 1, 0), (10, 3, 1), (37, 30, 2), (400, 50, 3), (3000, 2900, 6), (3000, 8, 0)]
)
@pytest.mark.parametrize("probability", [0.01, 0.1, 0.5, 0.99])
def test_the_guess_does_not_matter(size, n, ac, probability):
    plan = sampling.SinglePlan(n, ac, lot_size=size)
    found = plan.limiting_quality(probability, model="hypergeometric", lot_size=size)
    assert found == bisected(plan, probability, size)


@pytest.mark.parametrize("edge", [1, 2, 50, 99, 100])
@pytest.mark.parametrize("near", [0, 1, 50, 99, 100])
def test_a_bracket_holds_the_edge(edge, near):
    low, high = _bracket(lambda bad: bad < edge, near, 100)
    assert 0 <= low < edge <= high <= 100
