"""Estimates of the fraction nonconforming, the operating characteristic and its integral.

The estimate is the minimum variance unbiased one of Lieberman and Resnikoff (1955). The s method's characteristic is a
non-central t probability; it is integrated here over the distribution of s, since ready-made routines lose digits
or switch to an approximation where the non-centrality passes about 37.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import sqrt
from typing import Final, Literal, TypeAlias

from cocorope.errors import InvalidValueError, shown
from cocorope.qc.sampling.numbers import Floats, Number, exact, whole
from cocorope.qc.sampling.words import choice
from cocorope.text import Text

Method: TypeAlias = Literal["s", "sigma"]
"""The standard deviation is estimated from the sample (s), or known (sigma)."""

_NODES: Final = 64
_PANELS: Final = 6
_NUMBER: Final = Text("a number", "bilangan")


def check_method(method: str) -> None:
    """Refuse another word than ``"s"`` or ``"sigma"``.

    Raises:
        InvalidValueError: Another word.
    """
    choice(method, ("s", "sigma"), Text("method", "metode"))


def check_size(n: int, method: Method) -> None:
    """Refuse a sample that has no estimate: 3 at least for s (n = 2 has no unbiased one), 2 for sigma.

    Raises:
        InvalidValueError: Too small.
        WrongKindError: Not whole.
    """
    whole(n, Text("sample size n", "ukuran sampel n"), low=3 if method == "s" else 2)


def fraction_nonconforming(
    *,
    mean: Number,
    s: Number,
    n: int,
    lower: Number | None = None,
    upper: Number | None = None,
    method: Method = "s",
) -> float:
    """Estimated fraction of the lot outside the limits, from mean and standard deviation of a sample.

    Args:
        mean: Mean of the sample.
        s: Its standard deviation (divisor n - 1); under the sigma method the known one.
        n: Sample size.
        lower: Lower limit, in the unit of the mean.
        upper: Upper limit.
        method: ``"s"`` or ``"sigma"``.

    Returns:
        The sum of both tails, 0 to 1. A mean outside a limit gives more than one half.

    Example:
        >>> round(fraction_nonconforming(mean=195, s="8.803408431", n=5, upper=209), 6)
        0.021823

    Raises:
        InvalidValueError: No limit, limits out of order, a standard deviation below 0, a sample too small.
        WrongKindError: Not a number.
    """
    check_method(method)
    check_size(n, method)
    centre, spread = exact(mean, _NUMBER), exact(s, _NUMBER)
    low, high = (None if limit is None else exact(limit, _NUMBER) for limit in (lower, upper))
    _check(spread, low, high)
    tails = [*([] if low is None else [centre - low]), *([] if high is None else [high - centre])]
    return min(1.0, sum(_tail(float(distance), float(spread), n, method) for distance in tails))


def _check(spread: Fraction, low: Fraction | None, high: Fraction | None) -> None:
    if (low is None and high is None) or (low is not None and high is not None and low >= high):
        raise InvalidValueError(
            Text(
                "give a lower limit, an upper limit, or both with the lower below the upper",
                "berikan batas bawah, batas atas, atau keduanya dengan batas bawah di bawah batas atas",
            )
        )
    if spread < 0:
        raise InvalidValueError(
            Text(
                f"a standard deviation is not below 0, got {shown(float(spread))}",
                f"simpangan baku tidak di bawah 0, diterima {shown(float(spread))}",
            )
        )


def _tail(distance: float, spread: float, n: int, method: Method) -> float:
    if spread == 0:
        return 0.0 if distance >= 0 else 1.0
    return tail_beyond(distance / spread, n, method)


def tail_beyond(q: float, n: int, method: Method) -> float:
    """The estimate of one tail from the quality index Q; with Q = k it is the M that decides as that k does."""
    from scipy.special import betainc, ndtr

    if method == "sigma":
        return float(ndtr(-q * sqrt(n / (n - 1))))
    x = min(1.0, max(0.0, 0.5 - 0.5 * q * sqrt(n) / (n - 1)))
    return float(betainc(n / 2 - 1, n / 2 - 1, x))


def index_for(m: float, n: int, method: Method) -> float:
    """The other way: the k that decides as this M does."""
    from scipy.special import betaincinv, ndtri

    if method == "sigma":
        return float(-ndtri(m)) / sqrt(n / (n - 1))
    return (1 - 2 * float(betaincinv(n / 2 - 1, n / 2 - 1, m))) * (n - 1) / sqrt(n)


def accepts(p: Floats, n: int, k: float, method: Method) -> Floats:
    """Probability that Q reaches k at a fraction nonconforming p beyond one limit."""
    import numpy as np
    from scipy.special import ndtr, ndtri

    z = -ndtri(p)
    if method == "sigma":
        return ndtr(sqrt(n) * (z - k))
    nodes, weights = spread_of_s(n, abs(k) * sqrt(n))
    flat = np.ravel(z)
    result = np.empty(flat.shape)
    for begin in range(0, len(flat), 256):
        block = slice(begin, begin + 256)
        result[block] = ndtr(sqrt(n) * (flat[block, None] - k * nodes)) @ weights
    return np.clip(result, 0, 1).reshape(np.shape(p))


@cache
def _gauss() -> tuple[Floats, Floats]:
    """The nodes and weights of one panel; finding them takes longer than all the rest, and they never change."""
    import numpy as np

    x, w = np.polynomial.legendre.leggauss(_NODES)
    return x, w


def spread_of_s(n: int, slope: float = 0.0) -> tuple[Floats, Floats]:
    """Nodes and weights for a mean over s / sigma = chi / √(n - 1), n - 1 degrees of freedom.

    Composite Gauss-Legendre between the quantiles that leave 1e-17 outside; a steep integrand gets more panels.
    """
    import numpy as np
    from scipy.special import gammainccinv, gammaincinv

    half = (n - 1) / 2
    low, high = sqrt(gammaincinv(half, 1e-17) / half), sqrt(gammainccinv(half, 1e-17) / half)
    panels = _PANELS + int(slope * (high - low) / 4)
    x, w = _gauss()
    edges = np.linspace(low, high, panels + 1)
    width = (high - low) / panels / 2
    nodes = (edges[:-1, None] + width * (x + 1)).ravel()
    # its constant cancels below; about 1 at the mode, so that nothing overflows
    density = np.exp((n - 2) * np.log(nodes) - half * (nodes**2 - 1))
    weights = np.tile(width * w, panels) * density
    return nodes, weights / weights.sum()
