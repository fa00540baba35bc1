"""Decimal arithmetic that the host's context cannot touch.

The methods of two contexts of our own: :data:`EXACT` traps every rounding, :data:`D34` rounds once,
half to even, to 34 digits (IEEE 754 decimal128). Nothing in ``cocorope.units`` uses an operator of
:class:`~decimal.Decimal` that reads the ambient context.
"""

from decimal import (
    ROUND_HALF_EVEN,
    Clamped,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    Underflow,
)
from fractions import Fraction
from typing import Final

from cocorope.text import Text
from cocorope.units.errors import OutOfRangeError

DIGITS: Final = 34
"""Digits of every number that has to be rounded."""
PLACES: Final = 40
"""Decimal places a value may have."""
MAGNITUDE: Final = 30
"""A value is smaller than ten to this power."""

_TRAPS = [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped]
EXACT: Final = Context(
    prec=400, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, traps=[Inexact, *_TRAPS]
)
"""Raises :class:`decimal.Inexact` rather than round; 400 digits hold every value, factor and sum of ours."""
D34: Final = Context(
    prec=DIGITS, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, traps=_TRAPS
)
"""Rounds once, half to even, to 34 digits."""

ZERO: Final = Decimal(0)
ONE: Final = Decimal(1)


def within_bounds(value: Decimal) -> Decimal:
    """The value, with its exponent brought to 0 or below, if we can hold it.

    Raises:
        OutOfRangeError: Not finite, a magnitude of 1e30 or more, or more than 40 decimal places.
    """
    _sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise OutOfRangeError(Text("not a finite number", "bukan bilangan berhingga"))
    if (value and exponent + len(digits) > MAGNITUDE) or exponent < -PLACES:
        raise OutOfRangeError(OUT_OF_RANGE)
    return value if exponent <= 0 else EXACT.quantize(value, ONE)


OUT_OF_RANGE: Final = Text(
    f"out of range: a value is smaller than 1e{MAGNITUDE} and has at most {PLACES} decimal places",
    f"di luar jangkauan: nilai harus lebih kecil dari 1e{MAGNITUDE} dan paling banyak {PLACES} angka desimal",
)
"""The sentence of :class:`~cocorope.units.errors.OutOfRangeError`."""


def terminating(ratio: Fraction) -> Decimal | None:
    """The ratio as a decimal of the fewest digits, or ``None`` where it does not end."""
    rest, twos, fives = ratio.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return None
    places = max(twos, fives)
    scaled = ratio.numerator * 10**places // ratio.denominator
    return Decimal(scaled).scaleb(-places, EXACT)


def power_of_ten_kept(ratio: Fraction) -> Decimal | None:
    """As :func:`terminating`, with zeros at the end moved into the exponent: 1000 is ``1E+3``.

    A multiplication by it adds no digits, so that 1.5 t is 1500 kg is 1.5 t again.
    """
    ends = terminating(ratio)
    return None if ends is None else ends.normalize(EXACT)


def rounded(ratio: Fraction, digits: int = DIGITS) -> Decimal:
    """The number rounded once, half to even, to 34 digits or fewer, and to 40 places where it is that small."""
    context = D34 if digits == DIGITS else D34.copy()
    context.prec = digits
    result = context.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    if result.as_tuple().exponent < -PLACES:  # type: ignore[operator]  # finite, so the exponent is an int
        result = Decimal(round(ratio * 10**PLACES)).scaleb(-PLACES, EXACT)
    return result
