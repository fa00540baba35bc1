"""Numbers at the door of the sampling functions: whole numbers, fractions of one, rates, arrays.

A fraction nonconforming may be given as a number (``0.02``), as text (``"0.02"``, ``"2 %"``), as a ``Decimal`` or
``Fraction``, or as an array or sequence of numbers: an array in, an array out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import TYPE_CHECKING, Final, TypeAlias

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Number: TypeAlias = float | int | Decimal | Fraction | str
"""One number, in any of the kinds people have at hand; text is exact."""

Floats: TypeAlias = "NDArray[np.float64]"
"""An array of results."""

Several: TypeAlias = (
    "NDArray[np.floating] | NDArray[np.integer] | Sequence[float] | Sequence[Decimal] | Sequence[Fraction]"
)
"""Several numbers at once."""

FRACTION: Final = Text("a fraction nonconforming, 0 to 1", "proporsi tidak sesuai, 0 sampai 1")
RATE: Final = Text("nonconformities per item, 0 or more", "ketidaksesuaian per barang, 0 atau lebih")
RISK: Final = Text("a risk, more than 0 and less than 1", "risiko, lebih dari 0 dan kurang dari 1")
FOUND: Final = Text("the count found", "jumlah yang ditemukan")
"""What an argument means, for the messages."""

_TEXT: Final = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,40}|/[0-9]{1,30})?", re.ASCII).fullmatch
"""A plain number in text, or a ratio of whole ones: no exponent, no comma, no underscore, no other script's digits."""

_LARGEST: Final = Fraction(10) ** 30
"""No number of a rope is larger; beyond it the squares of a standard deviation would leave the floats."""
_SMALLEST_EXPONENT: Final = -400
"""A ``Decimal`` below 10 to this power is no number anyone measured; its digits would fill the memory."""
LARGEST_COUNT: Final = 10**15
"""More items than any lot holds; up to it every whole number is a float exactly."""


def exact(value: Number, meaning: Text) -> Fraction:
    """A number without any rounding: text and ``Decimal`` as written, a float by its shortest decimal form.

    Raises:
        WrongKindError: Not a number and not text.
        InvalidValueError: Text that is no number, NaN, infinite, 10^30 or larger.
    """
    if isinstance(value, bool) or not isinstance(value, str | Decimal | Real):
        raise WrongKindError(_wanted(meaning, value))
    try:
        number = _read(value)
    except (ValueError, ZeroDivisionError, OverflowError):
        raise InvalidValueError(_wanted(meaning, value)) from None
    if abs(number) >= _LARGEST:
        raise InvalidValueError(_wanted(meaning, value))
    return number


def _read(value: Number) -> Fraction:
    """The kinds of numbers, each read exactly and at a cost that its writer cannot drive up."""
    if isinstance(value, int | Fraction):
        return Fraction(value)
    if isinstance(value, str):
        percent = value.rstrip().endswith("%")
        body = value.strip().removesuffix("%").strip() if percent else value.strip()
        if not _TEXT(body):
            raise ValueError("no plain number")
        return Fraction(body) / (100 if percent else 1)
    if isinstance(value, Decimal) and value.is_finite() and not _SMALLEST_EXPONENT <= value.adjusted() <= 30:
        if value == 0:
            return Fraction(0)
        raise ValueError("a Decimal too large or too small")
    return Fraction(str(value))


def _wanted(meaning: Text, value: object) -> Text:
    return Text(
        f"expected {meaning.en}, as a number or text such as '0.02' or '2 %'; got {shown(value)}",
        f"diharapkan {meaning.id}, sebagai bilangan atau teks seperti '0.02' atau '2 %'; diterima {shown(value)}",
    )


def within(value: Number, meaning: Text, *, low: int = 0, high: int | None = 1, strict: bool = False) -> Fraction:
    """A number between two bounds.

    Args:
        value: The number.
        meaning: What it means, for the message.
        low: The lower bound.
        high: The upper bound, ``None`` for none.
        strict: The bounds themselves are refused.

    Raises:
        WrongKindError: Not a number.
        InvalidValueError: Out of bounds.
    """
    number = exact(value, meaning)
    fits = (
        low < number and (high is None or number < high)
        if strict
        else low <= number and (high is None or number <= high)
    )
    if not fits:
        raise InvalidValueError(_wanted(meaning, value))
    return number


def whole(value: object, meaning: Text, *, low: int = 0, high: int = LARGEST_COUNT) -> int:
    """A whole number from ``low`` to ``high``.

    Raises:
        WrongKindError: Not an ``int``.
        InvalidValueError: Below ``low`` or above ``high``.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongKindError(
            Text(
                f"{meaning.en} is a whole number (int), got {shown(value)}",
                f"{meaning.id} adalah bilangan bulat (int), diterima {shown(value)}",
            )
        )
    if value < low:
        raise InvalidValueError(
            Text(
                f"{meaning.en} is at least {low}, got {shown(value)}",
                f"{meaning.id} paling sedikit {low}, diterima {shown(value)}",
            )
        )
    if value > high:
        raise InvalidValueError(
            Text(
                f"{meaning.en} is at most {high}, got {shown(value)}",
                f"{meaning.id} paling banyak {high}, diterima {shown(value)}",
            )
        )
    return value


def flag(value: object, name: str) -> bool:
    """A yes or no: ``True`` or ``False``, no word and no number, for the text ``"no"`` would count as yes.

    Raises:
        WrongKindError: Not a ``bool``.
    """
    if isinstance(value, bool):
        return value
    raise WrongKindError(
        Text(
            f"{name} is True or False, got {shown(value)}",
            f"{name} adalah True atau False, diterima {shown(value)}",
        )
    )


def is_number(value: object) -> bool:
    """Whether a value is one number or text, so that the answer is one number too."""
    return isinstance(value, str | Decimal | Real)


def array(value: Number | Several, meaning: Text, *, high: float | None = 1) -> Floats:
    """One number or several as an array of floats, each within 0 and ``high``.

    Raises:
        WrongKindError: Not numbers, or rows of unlike length.
        InvalidValueError: A number out of bounds, NaN, or text that is no number.
    """
    import numpy as np

    top = None if high is None else int(high)
    if is_number(value):
        return np.asarray(float(within(value, meaning, high=top)))  # type: ignore[arg-type]  # is_number has seen it
    try:
        numbers = np.asarray(value)
    except ValueError:  # rows of unlike length
        raise WrongKindError(_wanted(meaning, value)) from None
    if numbers.dtype.kind in "OU" and numbers.ndim:  # fractions, decimals, text: each read as it would be alone
        each = (float(within(one, meaning, high=top)) for one in numbers.flat)
        return np.fromiter(each, np.float64, numbers.size).reshape(numbers.shape)
    if numbers.dtype.kind not in "fiu":
        raise WrongKindError(_wanted(meaning, value))
    floats = numbers.astype(np.float64)
    if not bool(np.all((floats >= 0) & (floats <= (np.inf if high is None else high)) & np.isfinite(floats))):
        raise InvalidValueError(_wanted(meaning, value))
    return floats


def answer(result: Floats, asked: object) -> float | Floats:
    """A result as it was asked for: a float for one number, an array for several."""
    return float(result) if is_number(asked) else result
