"""The three chance laws of attribute sampling, at SciPy's door.

A law answers, for a sample of ``n`` items, how likely it is to find exactly ``x`` or at most ``x``; a later sample
of the same lot knows how many items were drawn before and how many nonconforming ones were among them (that
matters to the hypergeometric law alone). All laws work on arrays of qualities at once.

Masses follow Loader's saddle-point form (C. Loader, *Fast and accurate computation of binomial probabilities*,
2000), whose relative error does not grow with n; cumulative values are the regularised incomplete beta and gamma
functions.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from math import lgamma, log, pi
from typing import Final

import attrs

from cocorope.qc.sampling.numbers import Floats

_SERIES_FROM: Final = 16
_MANY: Final = 64
_FEW: Final = 64
"""For many qualities and few counts the sum of the masses is quicker than the incomplete beta function, and as
exact."""
_UNDERFLOW: Final = -700.0


class Law(ABC):
    """A chance law of the count in a sample."""

    @abstractmethod
    def mass(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """P(X = x) in a sample of n, after ``drawn`` items with ``found`` among them."""

    @abstractmethod
    def at_most(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """P(X ≤ x) in a sample of n, after ``drawn`` items with ``found`` among them."""

    @abstractmethod
    def items_to_reach(self, k: int, n: int, drawn: int, found: int) -> Floats:
        """E[T; T ≤ n], T the item that is the k-th nonconforming one of the sample."""

    @abstractmethod
    def items_to_clear(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """E[T; T ≤ n], T the item after which the sample of n can no longer hold more than x nonconforming ones."""


@attrs.frozen(eq=False)
class Binomial(Law):
    """The process: each item is nonconforming with probability ``p``, whatever the others are (type B)."""

    p: Floats

    def mass(self, x: int, n: int, drawn: int, found: int) -> Floats:  # noqa: ARG002  # a process does not remember
        """P(X = x)."""
        return binomial_mass(x, n, self.p)

    def at_most(self, x: int, n: int, drawn: int, found: int) -> Floats:  # noqa: ARG002  # as above
        """P(X ≤ x), the complement of the regularised incomplete beta function I_p(x + 1, n - x)."""
        from scipy.special import betaincc

        if x < 0 or x >= n:
            return _constant(self.p, float(x >= n))
        if self.p.size > _MANY and x <= _FEW:
            return _binomial_sum(x, n, self.p)
        return betaincc(x + 1, n - x, self.p)

    def items_to_reach(self, k: int, n: int, drawn: int, found: int) -> Floats:
        """(k / p) P(B(n + 1, p) ≥ k + 1)."""
        more = 1 - self.at_most(k, n + 1, drawn, found)
        return k * _ratio(more, self.p)

    def items_to_clear(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """((n - x) / (1 - p)) P(B(n + 1, p) ≤ x)."""
        if x < 0:
            return _constant(self.p, 0)
        return max(n - x, 0) * _ratio(self.at_most(x, n + 1, drawn, found), 1 - self.p)


@attrs.frozen(eq=False)
class Poisson(Law):
    """Counts per item: each item has on average ``rate`` nonconformities."""

    rate: Floats

    def mass(self, x: int, n: int, drawn: int, found: int) -> Floats:  # noqa: ARG002  # as above
        """P(X = x), mean n times the rate."""
        import numpy as np
        from scipy.special import xlogy

        mean = n * self.rate
        return np.exp(xlogy(x, mean) - mean - lgamma(x + 1))

    def at_most(self, x: int, n: int, drawn: int, found: int) -> Floats:  # noqa: ARG002  # as above
        """P(X ≤ x), the regularised incomplete gamma function Q(x + 1, n rate)."""
        from scipy.special import gammaincc

        if x < 0:
            return _constant(self.rate, 0)
        return gammaincc(x + 1, n * self.rate)

    def items_to_reach(self, k: int, n: int, drawn: int, found: int) -> Floats:
        """Item by item, since an item may bring several at once: E[T; T ≤ n] = Σ P(T > t) - n P(T > n)."""
        total = _constant(self.rate, 0)
        for t in range(n):
            total = total + self.at_most(k - 1, t, drawn, found)
        return total - n * self.at_most(k - 1, n, drawn, found)

    def items_to_clear(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """The whole sample, n P(X ≤ x): the last item may still bring any number."""
        return n * self.at_most(x, n, drawn, found)


@attrs.frozen(eq=False)
class Hypergeometric(Law):
    """This very lot: ``bad`` nonconforming items among ``lot_size``, drawn without putting back (type A)."""

    bad: Floats
    lot_size: int

    def mass(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """P(X = x)."""
        return hypergeometric_mass(x, n, self.bad - found, self.lot_size - drawn)

    def at_most(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """P(X ≤ x), the sum of the masses."""
        return self._at_most(x, n, self.bad - found, self.lot_size - drawn)

    def _at_most(self, x: int, n: int, bad: Floats, lot_size: int) -> Floats:
        import numpy as np

        if x >= n:
            return _constant(bad, 1)
        total = _constant(bad, 0)
        for count in range(x + 1):
            total = total + hypergeometric_mass(count, n, bad, lot_size)
        return np.minimum(total, 1)

    def items_to_reach(self, k: int, n: int, drawn: int, found: int) -> Floats:
        """That is k (N + 1)/(D + 1) P(H(n + 1 of N + 1 with D + 1) ≥ k + 1)."""
        import numpy as np

        bad, lot_size = self.bad - found, self.lot_size - drawn
        enough = bad >= k  # of fewer the k-th is never reached, and 1 - P would say so only nearly
        reached = 1 - self._at_most(k, n + 1, np.where(enough, bad, k) + 1, lot_size + 1)
        return np.where(enough, k * (lot_size + 1) / (np.where(enough, bad, k) + 1) * reached, 0.0)

    def items_to_clear(self, x: int, n: int, drawn: int, found: int) -> Floats:
        """The same of the conforming items: n - x of them clear the sample."""
        import numpy as np

        bad, lot_size = self.bad - found, self.lot_size - drawn
        good = np.maximum(
            lot_size - bad, 0
        )  # a count that this lot cannot have brought has probability 0, not a quotient
        if x < 0:
            return _constant(bad, 0)
        # at most x nonconforming among n + 1 of N + 1, one conforming item added to the lot
        return max(n - x, 0) * (lot_size + 1) / (good + 1) * self._at_most(x, n + 1, bad, lot_size + 1)


def _constant(like: Floats, value: float) -> Floats:
    import numpy as np

    return np.full_like(like, value, dtype=np.float64)


def _binomial_sum(x: int, n: int, p: Floats) -> Floats:
    """P(B(n, p) ≤ x) as a sum, each mass from the one before; the beta function where (1 - p)^n underflows."""
    import numpy as np
    from scipy.special import betaincc

    certain = p >= 1
    start = n * np.log1p(-np.where(certain, 0.0, p))
    small = certain | (start < _UNDERFLOW)
    odds = p / np.where(small, 1.0, 1 - p)
    term = np.exp(start)
    total: Floats = term.copy()
    for k in range(x):
        term *= odds
        term *= (n - k) / (k + 1)
        total += term
    np.minimum(total, 1, out=total)
    if small.any():
        total[small] = betaincc(x + 1, n - x, p[small])
    return total


def _ratio(top: Floats, bottom: Floats) -> Floats:
    """Quotient, 0 where the bottom is 0: there the top vanishes faster."""
    import numpy as np

    return np.divide(top, bottom, out=np.zeros_like(top * bottom), where=bottom > 0)


_STIRLING_ERRORS: Final = (
    0.0,
    *(lgamma(k + 1) - (k + 0.5) * log(k) + k - 0.5 * log(2 * pi) for k in range(1, _SERIES_FROM)),
)
"""The errors for small numbers, worked out once; the series is good enough from there on."""


def _stirling_error(n: Floats) -> Floats:
    """The logarithm of n! minus Stirling's approximation of it (0 for n = 0, which is never asked)."""
    import numpy as np

    small = np.array(_STIRLING_ERRORS)
    whole = np.maximum(np.asarray(n, dtype=np.float64), 1)
    square = whole * whole
    series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / whole
    return np.where(whole < _SERIES_FROM, small[np.minimum(whole, _SERIES_FROM - 1).astype(np.intp)], series)


def binomial_mass(x: int | Floats, n: int | Floats, p: float | Floats) -> Floats:
    """P(B(n, p) = x) for numbers or arrays that broadcast; 0 outside 0..n."""
    import numpy as np
    from scipy.special import kl_div, xlog1py, xlogy

    x, n, p = (np.asarray(value, dtype=np.float64) for value in (x, n, p))
    inside = (x > 0) & (x < n)
    y = np.where(inside, x, 1.0)
    m = np.where(inside, n, 2.0)
    exponent = (
        _stirling_error(m) - _stirling_error(y) - _stirling_error(m - y) - kl_div(y, m * p) - kl_div(m - y, m * (1 - p))
    )
    between = np.exp(exponent) * np.sqrt(m / (2 * pi * y * (m - y)))
    at_ends = np.where(x == 0, np.exp(xlog1py(n, -p)), np.where(x == n, np.exp(xlogy(n, p)), 0.0))
    return np.where(inside, between, at_ends)


def hypergeometric_mass(x: int | Floats, n: int, bad: Floats, lot_size: int) -> Floats:
    """P(H = x): a sample of ``n`` from ``lot_size`` items, ``bad`` of them nonconforming; 0 where x cannot be."""
    import numpy as np

    if n == lot_size:
        return np.where(bad == x, 1.0, 0.0)
    q = n / lot_size
    possible = (x <= bad) & (n - x <= lot_size - bad) & (bad >= 0)
    drawn_bad = binomial_mass(x, np.where(possible, bad, x), q)
    drawn_good = binomial_mass(n - x, np.where(possible, lot_size - bad, n - x), q)
    return np.where(possible, drawn_bad * drawn_good / binomial_mass(n, lot_size, q), 0.0)
