"""Destructive tests: how many 220 m lengths of a batch ISO 2307 has broken."""

from decimal import Decimal
from fractions import Fraction
from math import isqrt
from typing import Final

from cocorope.errors import InvalidValueError
from cocorope.provenance import Source
from cocorope.qc.sampling.numbers import Number, exact
from cocorope.text import Text

SOURCE: Final = Source(
    "ISO 2307:2010",
    clause=Text("sampling", "pengambilan sampel"),
    confidence="recalled",
    note="0.4 and N were read; the root sign is lost in both copies seen and the root form is recalled: "
    "a linear 0.4 N would break 40 % of all coils",
)
"""The rule 0.4 √N, N the number of 220 m lengths in the batch, rounded to the nearest, at least 1."""

LENGTH_METRES: Final = 220
"""The length that the rule counts, in metres."""


def destructive_sample_size(lengths: Number) -> int:
    """How many 220 m lengths to take for breaking: 0.4 √N, to the nearest, at least 1.

    Exact: 0.4 √N reaches h + 1/2 if and only if N reaches 6.25 (h + 1/2)², in rational numbers; halves round up.
    The rule applies when the purchaser asks for the test on the batch.

    Args:
        lengths: N, the number of 220 m lengths in the batch; need not be whole (metres / 220).

    Example:
        >>> destructive_sample_size(400), destructive_sample_size(1)
        (8, 1)

    Raises:
        InvalidValueError: Nothing in the batch.
        WrongKindError: Not a number.
    """
    n = exact(lengths, Text("the number of 220 m lengths", "jumlah potongan 220 m"))
    if n <= 0:
        raise InvalidValueError(
            Text(
                f"a batch holds more than 0 lengths of {LENGTH_METRES} m; metres / {LENGTH_METRES} is their number",
                f"satu batch berisi lebih dari 0 potongan {LENGTH_METRES} m; jumlahnya adalah meter / {LENGTH_METRES}",
            )
        )
    return max(1, _nearest_root(Fraction(4, 25) * n))


def _nearest_root(square: Fraction) -> int:
    """The whole number nearest to the root of ``square``, halves up: the largest h with (h - 1/2)² ≤ square."""
    # h - 1/2 <= sqrt(s)  <=>  2h - 1 <= sqrt(4 s)  <=>  2h - 1 <= floor(sqrt(floor(4 s)))
    return (isqrt(4 * square.numerator // square.denominator) + 1) // 2


def lengths_of(metres: Decimal | int | Fraction) -> Fraction:
    """The number of 220 m lengths in a batch of so many metres.

    Example:
        >>> lengths_of(68_750)
        Fraction(625, 2)
    """
    return exact(metres, Text("metres", "meter")) / LENGTH_METRES
