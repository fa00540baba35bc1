"""Strategies of quantities: every kind, every unit, digits as people write them."""

from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from cocorope.units import (
    KINDS,
    Area,
    ArealDensity,
    Density,
    Duration,
    EndsPerLength,
    Force,
    ForcePerWidth,
    Length,
    LinearDensity,
    Mass,
    MassFraction,
    MoistureContent,
    Quantity,
    Ratio,
    Regain,
    Runnage,
    Scale,
    Stress,
    Temperature,
    Tenacity,
    Twist,
    Volume,
)

_S = TypeVar("_S", bound=Scale[str])


def decimals(least: int = -(10**9), most: int = 10**9, places: int = 6) -> st.SearchStrategy[Decimal]:
    """Decimals with zero to some places, trailing zeros included.

    Args:
        least: The least whole part.
        most: The greatest whole part.
        places: How many places at most.
    """
    return st.integers(0, places).flatmap(
        lambda exponent: st.integers(least * 10**exponent, most * 10**exponent).map(
            lambda number: Decimal(number).scaleb(-exponent)
        )
    )


def of(kind: type[_S], *, least: int = -(10**9), most: int = 10**9, places: int = 6) -> st.SearchStrategy[_S]:
    """Values of one kind, in any of its units.

    Args:
        kind: Such as :class:`~cocorope.units.Length`.
        least: The least number, in whatever unit.
        most: The greatest number.
        places: How many decimal places at most.
    """
    return st.builds(kind, decimals(least, most, places), st.sampled_from(kind.units()))


def kinds() -> st.SearchStrategy[type[Scale[str]]]:
    """Any kind."""
    return st.sampled_from(list(KINDS.values()))


def quantity_kinds() -> st.SearchStrategy[type[Quantity[str]]]:
    """Any kind whose values add."""
    return st.sampled_from([kind for kind in KINDS.values() if issubclass(kind, Quantity)])


def scales() -> st.SearchStrategy[Scale[str]]:
    """A value of any kind."""
    return kinds().flatmap(of)


def quantities() -> st.SearchStrategy[Quantity[str]]:
    """A value of any kind that adds."""
    return quantity_kinds().flatmap(of)


def lengths() -> st.SearchStrategy[Length]:
    """Values of :class:`~cocorope.units.Length` in any of its units."""
    return of(Length)


def areas() -> st.SearchStrategy[Area]:
    """Values of :class:`~cocorope.units.Area` in any of its units."""
    return of(Area)


def volumes() -> st.SearchStrategy[Volume]:
    """Values of :class:`~cocorope.units.Volume` in any of its units."""
    return of(Volume)


def masses() -> st.SearchStrategy[Mass]:
    """Values of :class:`~cocorope.units.Mass` in any of its units."""
    return of(Mass)


def forces() -> st.SearchStrategy[Force]:
    """Values of :class:`~cocorope.units.Force` in any of its units."""
    return of(Force)


def linear_densities() -> st.SearchStrategy[LinearDensity]:
    """Values of :class:`~cocorope.units.LinearDensity` in any of its units."""
    return of(LinearDensity)


def areal_densities() -> st.SearchStrategy[ArealDensity]:
    """Values of :class:`~cocorope.units.ArealDensity` in any of its units."""
    return of(ArealDensity)


def densities() -> st.SearchStrategy[Density]:
    """Values of :class:`~cocorope.units.Density` in any of its units."""
    return of(Density)


def stresses() -> st.SearchStrategy[Stress]:
    """Values of :class:`~cocorope.units.Stress` in any of its units."""
    return of(Stress)


def tenacities() -> st.SearchStrategy[Tenacity]:
    """Values of :class:`~cocorope.units.Tenacity` in any of its units."""
    return of(Tenacity)


def forces_per_width() -> st.SearchStrategy[ForcePerWidth]:
    """Values of :class:`~cocorope.units.ForcePerWidth` in any of its units."""
    return of(ForcePerWidth)


def twists() -> st.SearchStrategy[Twist]:
    """Values of :class:`~cocorope.units.Twist` in any of its units."""
    return of(Twist)


def ends_per_length() -> st.SearchStrategy[EndsPerLength]:
    """Values of :class:`~cocorope.units.EndsPerLength` in any of its units."""
    return of(EndsPerLength)


def ratios() -> st.SearchStrategy[Ratio]:
    """Values of :class:`~cocorope.units.Ratio` in any of its units."""
    return of(Ratio)


def mass_fractions() -> st.SearchStrategy[MassFraction]:
    """Values of :class:`~cocorope.units.MassFraction` in any of its units."""
    return of(MassFraction)


def durations() -> st.SearchStrategy[Duration]:
    """Values of :class:`~cocorope.units.Duration` in any of its units."""
    return of(Duration)


def temperatures() -> st.SearchStrategy[Temperature]:
    """Values of :class:`~cocorope.units.Temperature` in any of its units."""
    return of(Temperature)


def runnages() -> st.SearchStrategy[Runnage]:
    """Values of :class:`~cocorope.units.Runnage` in any of its units."""
    return of(Runnage)


def moisture_contents() -> st.SearchStrategy[MoistureContent]:
    """Values of :class:`~cocorope.units.MoistureContent` in any of its units."""
    return of(MoistureContent)


def regains() -> st.SearchStrategy[Regain]:
    """Values of :class:`~cocorope.units.Regain` in any of its units."""
    return of(Regain)
