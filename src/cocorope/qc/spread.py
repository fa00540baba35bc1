"""The mean less k standard deviations against a limit, exactly: no root is taken (floor 4).

``mean - k·s >= end`` says the same as ``mean - end >= 0`` and ``(mean - end)² >= k²·s²``, and both sides of that are
fractions. Rounding to the step of the limit moves the end by half a step and says who has the tie, so it is exact too.
"""

from fractions import Fraction

import attrs

from cocorope import spec
from cocorope.qc.conformity import DecisionRule, Statistic, Verdict, half_width, zoned
from cocorope.qc.measurement import Uncertainty
from cocorope.spec.quantities import exact_in


@attrs.frozen(kw_only=True)
class Spread:
    """Values as ISO 9554 and the like judge them: by mean and standard deviation."""

    mean: Fraction
    """Their mean, in a unit that the caller knows."""
    variance: Fraction
    """Their sample variance, in that unit squared."""
    k: Fraction
    """How many standard deviations are taken off the mean, or put on it for an upper limit; zero or more."""

    def reaches(self, end: Fraction, *, tie: bool = True) -> bool:
        """Whether mean less k standard deviations is at least a number; above it, where a tie is not enough.

        Example:
            >>> spread = Spread(mean=Fraction(8), variance=Fraction(4), k=Fraction(1))
            >>> spread.reaches(Fraction(6)), spread.reaches(Fraction(6), tie=False)
            (True, False)
        """
        gap, taken = self.mean - end, self.k * self.k * self.variance
        return gap >= 0 and (gap * gap >= taken if tie else gap * gap > taken)

    def mirrored(self) -> "Spread":
        """The same below zero, which makes an upper limit a lower one."""
        return attrs.evolve(self, mean=-self.mean)


def spread_of(values: list[Fraction], k: Fraction) -> Spread:
    """The spread of at least two values.

    Args:
        values: The values, in one unit.
        k: How many standard deviations count.
    """
    mean = sum(values, Fraction(0)) / len(values)
    squares = sum(((value - mean) ** 2 for value in values), Fraction(0))
    return Spread(mean=mean, variance=squares / (len(values) - 1), k=k)


def judge_spread(
    values: list[Statistic],
    k: Fraction,
    limit: spec.Limit,
    *,
    rule: DecisionRule = "simple",
    uncertainty: Uncertainty | None = None,
) -> Verdict:
    """Judge the mean less k standard deviations against a limit; plus them against an upper end.

    Args:
        values: At least two values of one kind.
        k: How many standard deviations count.
        limit: The limit; the statistic is rounded once to its step.
        rule: The decision rule.
        uncertainty: The expanded uncertainty of the statistic; every rule but ``simple`` needs it.

    Raises:
        UncertaintyMissingError: A guarded rule without an uncertainty.
    """
    unit = values[0].unit if limit.step is None else limit.step.unit
    lower = spread_of([value.in_unit(unit) for value in values], k)
    half = half_width(rule, uncertainty, unit)
    sides = [] if limit.lower is None else [(lower, exact_in(limit.lower, unit))]
    sides += [] if limit.upper is None else [(lower.mirrored(), -exact_in(limit.upper, unit))]
    inside = all(_rounded_reaches(side, end + half, limit) for side, end in sides)
    outside = not all(_rounded_reaches(side, end - half, limit) for side, end in sides)
    return zoned(rule, inside=inside, outside=outside)


def _rounded_reaches(side: Spread, end: Fraction, limit: spec.Limit) -> bool:
    """Whether the statistic, rounded to the step of the limit, is at least an end in the unit of that step."""
    if limit.step is None:
        return side.reaches(end)
    step = Fraction(limit.step.value)
    least = (end / step).__ceil__()
    tie = least % 2 == 0 if limit.rounding == "half-even" else least >= 1
    return side.reaches((least - Fraction(1, 2)) * step, tie=tie)
