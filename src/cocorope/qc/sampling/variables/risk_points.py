"""The smallest plan by variables for two risk points."""

from math import ceil, sqrt
from typing import Final

import attrs

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.numbers import FRACTION, RISK, Number, within
from cocorope.qc.sampling.search import smallest
from cocorope.qc.sampling.variables.estimates import Method, accepts, check_method
from cocorope.qc.sampling.variables.plans import VariablesPlan
from cocorope.text import Text

LARGEST_N: Final = 100_000
"""Samples beyond about this one are not searched."""


def design(*, p1: Number, alpha: Number, p2: Number, beta: Number, method: Method = "s") -> VariablesPlan:
    """The plan with the smallest n whose k accepts ``p1`` with exactly 1 - alpha and ``p2`` with at most beta.

    Args:
        p1: A good quality.
        alpha: Producer's risk; k is set by this point.
        p2: A bad quality.
        beta: Consumer's risk.
        method: ``"s"`` or ``"sigma"``.

    Example:
        >>> plan = design(p1="0.01", alpha="0.05", p2="0.06", beta="0.10")
        >>> plan.n, round(plan.k, 4)
        (42, 1.9053)

    Raises:
        InvalidValueError: Qualities or risks out of bounds or out of order, or so close that n would pass
            ``LARGEST_N``.
        WrongKindError: Not a number.
    """
    check_method(method)
    good, bad = (float(within(p, FRACTION, strict=True)) for p in (p1, p2))
    producer, consumer = (float(within(risk, RISK, strict=True)) for risk in (alpha, beta))
    if good >= bad or producer + consumer >= 1:
        raise InvalidValueError(
            Text(
                "p1 is below p2, and the two risks are less than 1 together",
                "p1 di bawah p2, dan jumlah kedua risiko kurang dari 1",
            )
        )
    known = _known(good, producer, bad, consumer)
    if known > LARGEST_N:
        raise _too_close()
    problem = _Points(good, producer, bad, consumer, method)
    n = max(2, ceil(known - 1e-9))
    if method == "s":
        guess = ceil(known * (1 + problem.constant(n, "sigma") ** 2 / 2))
        if guess > LARGEST_N:
            raise _too_close()
        n = smallest(problem.holds, guess, low=3)
    return VariablesPlan(n=n, k=problem.constant(n), method=method)


def _too_close() -> InvalidValueError:
    return InvalidValueError(
        Text(
            f"the two qualities are too close: n would pass {LARGEST_N}",
            f"kedua mutu terlalu dekat: n akan melewati {LARGEST_N}",
        )
    )


def _known(good: float, alpha: float, bad: float, beta: float) -> float:
    """The sample size of the sigma method, as a real number."""
    from scipy.special import ndtri

    return float(((ndtri(1 - alpha) + ndtri(1 - beta)) / (ndtri(bad) - ndtri(good))) ** 2)


@attrs.frozen
class _Points:
    """Two risk points."""

    good: float
    alpha: float
    bad: float
    beta: float
    method: Method

    def constant(self, n: int, method: Method | None = None) -> float:
        """The k that accepts the good quality with exactly 1 - alpha."""
        import numpy as np
        from scipy.optimize import brentq
        from scipy.special import ndtri

        if (method or self.method) == "sigma":
            return float(-ndtri(self.good) + ndtri(self.alpha) / sqrt(n))
        quality = np.asarray(self.good)
        found = brentq(lambda k: float(accepts(quality, n, k, "s")) - 1 + self.alpha, -40.0, 40.0, xtol=1e-12)
        return float(found)

    def holds(self, n: int) -> bool:
        """Whether that k stops the bad quality."""
        import numpy as np

        return float(accepts(np.asarray(self.bad), n, self.constant(n), self.method)) <= self.beta
