"""The bands of what is plausible and what is possible, applied to one figure."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from cocorope.findings import Finding
from cocorope.spec.limit import Limit
from cocorope.spec.quantities import AnyScale, decimal_of, exact_in
from cocorope.spec.rules import BOUNDS, Bound, BoundName

BY_NAME: Final[dict[BoundName, Bound]] = {bound.name: bound for bound in BOUNDS}
"""Every band by the name of its quantity."""


def judge(name: BoundName, value: Fraction, path: str = "$") -> tuple[Finding, ...]:
    """What a band says of one figure: nothing, a query, or that it is impossible.

    Args:
        name: Which band.
        value: The exact figure, in the unit of the band.
        path: Where it stands.
    """
    bound = BY_NAME[name]
    if bound.hard_min <= value <= bound.hard_max:
        return doubt(name, value, path)
    low, high = bound.hard_min, bound.hard_max
    return (
        bound.impossible.finding(
            path, what=bound.words, value=_four_places(value), unit=bound.unit, low=low, high=high
        ),
    )


def doubt(name: BoundName, value: Fraction, path: str = "$") -> tuple[Finding, ...]:
    """As :func:`judge`, where the figure is one end of what it may be: a query at most.

    Args:
        name: Which band.
        value: The exact figure, in the unit of the band.
        path: Where it stands.
    """
    bound = BY_NAME[name]
    low, high = bound.warn_min, bound.warn_max
    if low <= value <= high:
        return ()
    return (
        bound.query.finding(path, what=bound.words, value=_four_places(value), unit=bound.unit, low=low, high=high),
    )


def _four_places(value: Fraction) -> Decimal:
    return decimal_of(Fraction(round(value * 10000), 10000))


def figures(limit: Limit) -> tuple[AnyScale, ...]:
    """The figures of a limit that a plausibility question is about: the nominal, else each end."""
    if limit.nominal is not None:
        return (limit.nominal,)
    return tuple(end for end in (limit.lower, limit.upper) if end is not None)


def judge_each(name: BoundName, limit: Limit, unit: str, path: str, per: Fraction = Fraction(1)) -> Iterator[Finding]:
    """What a band says of every figure of a limit.

    Args:
        name: Which band.
        limit: The limit.
        unit: The unit of its figures in which the band is told.
        path: Where the limit stands.
        per: What the figures are divided by first, such as a diameter squared.
    """
    for figure in figures(limit):
        yield from judge(name, exact_in(figure, unit) / per, path)
