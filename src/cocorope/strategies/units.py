"""Strategies of quantities: every kind, every unit, digits as people write them."""

from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from cocorope.units import KINDS, Quantity, Scale

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
