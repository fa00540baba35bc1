"""The smallest single plan for two risk points: what should pass, and what should not."""

from collections.abc import Callable
from fractions import Fraction
from math import inf
from typing import Final, TypeAlias

import attrs

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.close_calls import (
    binomial_at_least,
    binomial_at_most,
    hypergeometric_at_least,
    hypergeometric_at_most,
)
from cocorope.qc.sampling.numbers import FRACTION, RATE, RISK, Number, whole, within
from cocorope.qc.sampling.plans import SinglePlan
from cocorope.qc.sampling.search import smallest
from cocorope.qc.sampling.words import MODELS, Model, choice
from cocorope.qc.sampling.zero import LARGEST_SAMPLE, items_of, sample_too_large
from cocorope.text import Text

LARGEST_AC: Final = 10_000
"""Acceptance numbers beyond this one are not searched: the two qualities are too close to tell apart by counting."""

_Test: TypeAlias = Callable[[int, int], bool]


def design(
    *,
    p1: Number,
    alpha: Number,
    p2: Number,
    beta: Number,
    model: Model = "binomial",
    lot_size: int | None = None,
) -> SinglePlan:
    """The single plan with the smallest n, then the smallest Ac, that keeps both risks.

    Args:
        p1: A good quality (fraction nonconforming; a rate per item under the Poisson model).
        alpha: Producer's risk: it is refused with at most this probability.
        p2: A bad quality, worse than ``p1``.
        beta: Consumer's risk: it is accepted with at most this probability.
        model: The chance model.
        lot_size: Items in the lot, for the hypergeometric model; both qualities must be whole numbers of items.

    Returns:
        The plan. In the hypergeometric model it may take the whole lot. Under the Poisson model it counts
        nonconformities.

    Example:
        >>> plan = design(p1="0.01", alpha="0.05", p2="0.05", beta="0.10")
        >>> plan.n, plan.ac
        (132, 3)

    Raises:
        InvalidValueError: Qualities or risks out of bounds or out of order; qualities so close that Ac would pass
            ``LARGEST_AC``, or so near 0 that n would pass ``LARGEST_SAMPLE``; no lot size, or a quality that is no
            whole number of items, in the hypergeometric model.
        WrongKindError: Not a number.
    """
    choice(model, MODELS, Text("model", "model"))
    of, top = (RATE, None) if model == "poisson" else (FRACTION, 1)
    good, bad = within(p1, of, high=top), within(p2, of, high=top)
    producer, consumer = within(alpha, RISK, strict=True), within(beta, RISK, strict=True)
    if not 0 < good < bad:
        raise InvalidValueError(
            Text(
                f"the good quality p1 is above 0 and below the bad one p2; got {float(good):g} and {float(bad):g}",
                f"mutu baik p1 di atas 0 dan di bawah mutu buruk p2; diterima {float(good):g} dan {float(bad):g}",
            )
        )
    if model == "hypergeometric":
        return _of_lot(good, producer, bad, consumer, lot_size)
    problem = (_Binomial if model == "binomial" else _Poisson)(good, producer, bad, consumer)
    n, ac = _search(problem.stops, problem.passes, problem.guess)
    return SinglePlan(n, ac, counting="nonconformities" if model == "poisson" else "nonconforming")


@attrs.frozen
class _Binomial:
    """The two risk points of a process."""

    good: Fraction
    alpha: Fraction
    bad: Fraction
    beta: Fraction

    def stops(self, n: int, ac: int) -> bool:
        """Whether the bad quality is accepted with at most beta."""
        return n > ac and binomial_at_most(ac, n, self.bad, self.beta)

    def passes(self, n: int, ac: int) -> bool:
        """Whether the good quality is accepted with at least 1 - alpha."""
        return n <= ac or binomial_at_least(ac, n, self.good, self.alpha)

    def guess(self, ac: int) -> int:
        """About the smallest n that stops the bad quality: Poisson, corrected for the binomial."""
        return _as_sample(_poisson_mean(ac, self.beta) * (_waited(self.bad) - 0.5) + ac / 2)


@attrs.frozen
class _Poisson:
    """The two risk points of counts per item; no exact ties can occur, for e to a fraction is irrational."""

    good: Fraction
    alpha: Fraction
    bad: Fraction
    beta: Fraction

    def stops(self, n: int, ac: int) -> bool:
        """Whether the bad quality is accepted with at most beta."""
        from scipy.special import gammaincc

        return float(gammaincc(ac + 1, n * float(self.bad))) <= float(self.beta)

    def passes(self, n: int, ac: int) -> bool:
        """Whether the good quality is accepted with at least 1 - alpha."""
        from scipy.special import gammainc

        return float(gammainc(ac + 1, n * float(self.good))) <= float(self.alpha)

    def guess(self, ac: int) -> int:
        """About the smallest n that stops the bad quality."""
        return _as_sample(_poisson_mean(ac, self.beta) * _waited(self.bad))


def _poisson_mean(ac: int, beta: Fraction) -> float:
    from scipy.special import gammainccinv

    return float(gammainccinv(ac + 1, float(beta)))


def _waited(bad: Fraction) -> float:
    """Items until one is bad, on average; more than any sample where the quality is too near 0 for a float."""
    return 1 / float(bad) if bad > Fraction(1, 10**300) else inf


def _as_sample(size: float) -> int:
    if size > LARGEST_SAMPLE:
        raise sample_too_large()
    return round(size)


def _search(stops: _Test, passes: _Test, guess: Callable[[int], int]) -> tuple[int, int]:
    """The smallest n, and for it the smallest Ac.

    For each Ac there is a smallest n that stops the bad quality, and it never falls as Ac rises: the first Ac
    whose n also passes the good quality wins. Were n a real number, the probability of passing at that n would
    rise with Ac; so if even n - 1 does not pass, no smaller Ac does either, and a bisection may skip them.
    """

    def smallest_n(ac: int) -> int:
        return smallest(lambda n: stops(n, ac), guess(ac), low=1)

    low, high = -1, 0
    while not passes(smallest_n(high) - 1, high):
        low, high = high, 2 * high + 1
        if high > 2 * LARGEST_AC:
            raise _too_close()
    while high - low > 1:
        middle = (low + high) // 2
        if passes(smallest_n(middle) - 1, middle):
            high = middle
        else:
            low = middle
    while not passes(n := smallest_n(high), high):
        high += 1
    return n, high


def _too_close() -> InvalidValueError:
    return InvalidValueError(
        Text(
            f"the two qualities are too close: the acceptance number would pass {LARGEST_AC}; take them further apart",
            f"kedua mutu terlalu dekat: angka penerimaan akan melewati {LARGEST_AC}; ambil yang lebih berjauhan",
        )
    )


def _of_lot(good: Fraction, alpha: Fraction, bad: Fraction, beta: Fraction, lot_size: int | None) -> SinglePlan:
    """The hypergeometric design: Ac by Ac; it ends at the latest when Ac is all that a good lot holds."""
    if lot_size is None:
        raise InvalidValueError(
            Text(
                "the hypergeometric model needs lot_size=, the items in the lot",
                "model hipergeometrik memerlukan lot_size=, jumlah barang dalam lot",
            )
        )
    size = whole(lot_size, Text("lot size", "ukuran lot"), low=1)
    few, many = items_of(good, size), items_of(bad, size)

    def smallest_n(ac: int, start: int) -> int:
        return smallest(lambda n: n >= size or hypergeometric_at_most(ac, n, many, size, beta), start, low=1)

    ac, n = 0, min(smallest_n(0, 1), size)
    while not hypergeometric_at_least(ac, n, few, size, alpha):
        ac += 1
        n = min(smallest_n(ac, n), size)
    return SinglePlan(n, ac, lot_size=size)
