"""One strict grammar for a quantity in text: a plain ASCII decimal number, one space or none, a unit.

No expression, no comma, no exponent, no thousands separator; at most 30 digits before the point and 40
after it. What does not match is explained by :mod:`cocorope.units.advice`.
"""

import re
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from cocorope.frozen import FrozenMap
from cocorope.units.exact import power_of_ten_kept
from cocorope.units.table import TABLE, Kind

QUANTITY: Final = re.compile(
    r"([+-]?[0-9]{1,30}(?:\.[0-9]{1,40})?)( ?[A-Za-z%/][A-Za-z0-9%/]{0,23}| 1)", re.ASCII
).fullmatch
"""Matches a whole text: the number, and the unit with the space before it; the unit ``1`` needs its space."""


NUMBER: Final = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,40})?", re.ASCII).fullmatch
"""Matches the number alone."""


class Row(NamedTuple):
    """What a constructor needs of a unit, looked up once."""

    symbol: str
    """How the unit prints."""
    factor: Decimal
    """Into the canonical unit of the kind, exact."""
    offset: Decimal
    """Added after the factor."""
    ratio: Fraction
    """The factor as a ratio."""


def rows(kind: Kind) -> MappingProxyType[str, Row]:
    """Every spelling of the units of a kind, with its row."""
    found: dict[str, Row] = {}
    for unit in kind.units:
        ratio = Fraction(unit.numerator, unit.denominator) * kind.scale
        factor = power_of_ten_kept(ratio)
        if factor is None:  # pragma: no cover  # the table's promise, proved by a test over all of it
            raise AssertionError(f"{kind.name}: the factor of {unit.symbol} does not end")
        row = Row(unit.symbol, factor, unit.offset, ratio)
        for spelling in (unit.symbol, *unit.aliases):
            found[spelling] = row
    return MappingProxyType(found)


KINDS_BY_NAME: Final[FrozenMap[str, Kind]] = FrozenMap({kind.name: kind for kind in TABLE})
"""The rows of the table by the name of their class."""


def _spelled() -> FrozenMap[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for kind in TABLE:
        for unit in kind.units:
            for spelling in (unit.symbol, *unit.aliases):
                found.setdefault(spelling, []).append(kind.name)
    return FrozenMap({spelling: tuple(names) for spelling, names in found.items()})


KINDS_OF_UNIT: Final[FrozenMap[str, tuple[str, ...]]] = _spelled()
"""The names of the kinds that know a spelling of a unit."""
