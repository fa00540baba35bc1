"""Does "1.000 kg" mean a kilogram or a tonne?

Where the comma is the decimal sign, as in Indonesia, a point separates thousands. We read the point as the
decimal sign, always; this module only says when a text *could* have meant thousands, so that a floor above
can report it on quantities of goods.
"""

from decimal import Decimal
from typing import TypeVar

from cocorope.units.exact import EXACT
from cocorope.units.scale import Scale, _new

_S = TypeVar("_S", bound=Scale[str])


def could_mean_thousands(value: Scale[str]) -> bool:
    """Whether the number was written as one to three digits, a point and exactly three digits.

    Example:
        >>> from cocorope.units import Mass
        >>> could_mean_thousands(Mass("1.000 kg")), could_mean_thousands(Mass("0.500 kg"))
        (True, False)
    """
    return value.value.as_tuple().exponent == -3 and Decimal(1) <= value.value.copy_abs() < Decimal(1000)


def as_thousands(value: _S) -> _S:
    """The same digits with the point read as a thousands separator.

    Example:
        >>> from cocorope.units import Mass
        >>> as_thousands(Mass("1.250 kg"))
        Mass('1250 kg')
    """
    return _new(type(value), EXACT.multiply(value.value, Decimal(1000)).to_integral_value(context=EXACT), value._row)  # noqa: SLF001
