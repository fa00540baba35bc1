"""What a plan by variables decided, and how far its assumption could be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from typing import Final, Literal, TypeAlias

import attrs

Normality: TypeAlias = Literal["NOT_ASSESSABLE", "NOT_CONTRADICTED", "DOUBTFUL"]
"""How far the readings support the normal distribution that the plan assumes. It never chooses the plan."""

FEWEST_FOR_NORMALITY: Final = 20
"""Below about so many readings nothing can be said about the distribution."""


@attrs.frozen(kw_only=True)
class VariablesDecision:
    """What a plan by variables decided, and on which assumption."""

    outcome: Literal["accepted", "not accepted"]
    """The lot is accepted, or is not."""
    mean: float
    """Mean of the readings."""
    s: float
    """Standard deviation of the readings, divisor n - 1."""
    quality_index: float | None
    """The smaller Q of the limits; ``None`` where the spread is 0."""
    fraction_nonconforming: float
    """Estimated fraction nonconforming, both tails together."""
    normality: Normality
    """How far the readings support the assumption of a normal distribution."""


def normality(readings: Sequence[float]) -> Normality:
    """How far readings support a normal distribution: the Anderson-Darling statistic at 5 %.

    The limit 0.752 of A² (1 + 0.75/n + 2.25/n²) is that of D'Agostino and Stephens (1986) for an estimated mean and
    standard deviation.

    Args:
        readings: The readings, in any order.
    """
    from scipy.special import log_ndtr

    n = len(readings)
    mean = fsum(readings) / n
    s = sqrt(fsum((value - mean) ** 2 for value in readings) / max(n - 1, 1))
    if n < FEWEST_FOR_NORMALITY or s == 0:
        return "NOT_ASSESSABLE"
    z = [(value - mean) / s for value in sorted(readings)]
    total = fsum((2 * i + 1) * float(log_ndtr(z[i]) + log_ndtr(-z[n - 1 - i])) for i in range(n))
    statistic = (-n - total / n) * (1 + 0.75 / n + 2.25 / n**2)
    return "DOUBTFUL" if statistic > 0.752 else "NOT_CONTRADICTED"
