"""Probabilities beside a bound: floating point decides, and where it cannot, as many digits as are needed.

A plan is the *smallest* that keeps a risk, so a probability that differs from the bound in the tenth digit decides the
sample size. Where floats are too near to call, the sum is taken again in decimals of sixty digits more than the bound has;
where even those agree with the bound, the two are equal and whole numbers say so.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from math import comb, log10
from typing import Final

from cocorope.qc.sampling.laws import hypergeometric_mass

_DOUBTFUL: Final = 1e-9
_DIGITS: Final = 60
_LONGEST: Final = 200_000
"""Bits of a denominator up to which a tie is proved in whole numbers; beyond, sixty equal digits are a tie."""


def binomial_at_most(ac: int, n: int, p: Fraction, bound: Fraction) -> bool:
    """Whether P(B(n, p) ≤ Ac) is at most a bound.

    Args:
        ac: Acceptance number, below n.
        n: Sample size.
        p: Fraction nonconforming, above 0 and at most 1.
        bound: The bound, above 0 and below 1.
    """
    from scipy.special import betaincc

    if p == 1:
        return True
    value = float(betaincc(ac + 1, n - ac, float(p)))
    if abs(value - float(bound)) > _DOUBTFUL:
        return value < float(bound)
    return _compared(ac, n, p, bound) <= 0


def binomial_at_least(ac: int, n: int, p: Fraction, bound: Fraction) -> bool:
    """Whether P(B(n, p) ≤ Ac) is at least 1 - bound.

    Args:
        ac: As :func:`binomial_at_most`.
        n: As :func:`binomial_at_most`.
        p: Above 0 and below 1.
        bound: The risk that is left, above 0 and below 1.
    """
    from scipy.special import betainc

    value = float(betainc(ac + 1, n - ac, float(p)))
    if abs(value - float(bound)) > _DOUBTFUL:
        return value < float(bound)
    return _compared(ac, n, p, 1 - bound) >= 0


def _compared(ac: int, n: int, p: Fraction, bound: Fraction) -> int:
    """-1, 0 or 1: P(B(n, p) ≤ Ac) below, equal to or above the bound."""
    nearest = min(bound, 1 - bound)
    digits = _DIGITS - int(log10(nearest.numerator) - log10(nearest.denominator))
    gap = _in_decimals(ac, n, p, digits) - _quotient(bound, digits)
    if abs(gap) > Decimal(10) ** (_DIGITS // 2 - digits):
        return 1 if gap > 0 else -1
    if n * p.denominator.bit_length() > _LONGEST:
        return 0
    exactly = in_whole_numbers(ac, n, p)
    return (exactly > bound) - (exactly < bound)


def _quotient(number: Fraction, digits: int) -> Decimal:
    return _context(digits).divide(Decimal(number.numerator), Decimal(number.denominator))


def _context(digits: int) -> Context:
    return Context(prec=digits + 10, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX)


def _in_decimals(ac: int, n: int, p: Fraction, digits: int) -> Decimal:
    """P(B(n, p) ≤ Ac), each term from the one before; all are positive, so no digit is lost."""
    c = _context(digits)
    quality = c.divide(Decimal(p.numerator), Decimal(p.denominator))
    good = c.subtract(Decimal(1), quality)
    term = total = c.power(good, n)
    for k in range(ac):
        step = c.divide(c.multiply(Decimal(n - k), quality), c.multiply(Decimal(k + 1), good))
        term = c.multiply(term, step)
        total = c.add(total, term)
    return total


def in_whole_numbers(ac: int, n: int, p: Fraction) -> Fraction:
    """P(B(n, p) ≤ Ac) as a fraction.

    Args:
        ac: Acceptance number.
        n: Sample size.
        p: Fraction nonconforming.
    """
    a, b = p.numerator, p.denominator
    return Fraction(sum(comb(n, k) * a**k * (b - a) ** (n - k) for k in range(ac + 1)), b**n)


def hypergeometric_at_most(ac: int, n: int, bad: int, lot_size: int, bound: Fraction) -> bool:
    """Whether P(H ≤ Ac) is at most a bound; H: nonconforming in n of a lot, ``bad`` of them in all.

    Args:
        ac: Acceptance number.
        n: Sample size, at most the lot.
        bad: Nonconforming items in the lot.
        lot_size: Items in the lot.
        bound: The bound, above 0 and below 1.
    """
    value = _summed(ac, n, bad, lot_size)
    if abs(value - float(bound)) > _DOUBTFUL:
        return value < float(bound)
    return hypergeometric(ac, n, bad, lot_size) <= bound


def hypergeometric_at_least(ac: int, n: int, bad: int, lot_size: int, bound: Fraction) -> bool:
    """Whether P(H ≤ Ac) is at least 1 - bound.

    Args:
        ac: As :func:`hypergeometric_at_most`.
        n: As :func:`hypergeometric_at_most`.
        bad: As :func:`hypergeometric_at_most`.
        lot_size: As :func:`hypergeometric_at_most`.
        bound: The risk that is left, above 0 and below 1.
    """
    value = _summed(ac, n, bad, lot_size)
    if abs(value - float(1 - bound)) > _DOUBTFUL:
        return value > float(1 - bound)
    return hypergeometric(ac, n, bad, lot_size) >= 1 - bound


def _summed(ac: int, n: int, bad: int, lot_size: int) -> float:
    import numpy as np

    counts = np.arange(min(ac, n) + 1, dtype=np.float64)
    return float(hypergeometric_mass(counts, n, np.asarray(float(bad)), lot_size).sum())


def hypergeometric(ac: int, n: int, bad: int, lot_size: int) -> Fraction:
    """P(H ≤ Ac) as a fraction; sample and nonconforming items change places, so the shorter product is taken.

    Args:
        ac: As :func:`hypergeometric_at_most`.
        n: As :func:`hypergeometric_at_most`.
        bad: As :func:`hypergeometric_at_most`.
        lot_size: As :func:`hypergeometric_at_most`.
    """
    few, many = sorted((n, bad))
    ways = sum(comb(many, x) * comb(lot_size - many, few - x) for x in range(min(ac, few) + 1))
    return Fraction(ways, comb(lot_size, few))
