"""Numbers at the door of the sampling functions: whole numbers, fractions of one, rates, arrays.

A fraction nonconforming may be given as a number (``0.02``), as text (``"0.02"``, ``"2 %"``), as a ``Decimal`` or
``Fraction``, or as an array or sequence of numbers: an array in, an array out.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
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

Several: TypeAlias = "NDArray[np.floating] | NDArray[np.integer] | Sequence[float]"
"""Several numbers at once."""

FRACTION: Final = Text("a fraction nonconforming, 0 to 1", "proporsi tidak sesuai, 0 sampai 1")
RATE: Final = Text("nonconformities per item, 0 or more", "ketidaksesuaian per barang, 0 atau lebih")
RISK: Final = Text("a risk, more than 0 and less than 1", "risiko, lebih dari 0 dan kurang dari 1")
"""What an argument means, for the messages."""

_LONGEST: Final = 60


def exact(value: Number, meaning: Text) -> Fraction:
    """A number without any rounding: text and ``Decimal`` as written, a float by its shortest decimal form.

    Raises:
        WrongKindError: Not a number and not text.
        InvalidValueError: Text that is no number, NaN or infinite.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal | Fraction):
        raise WrongKindError(_wanted(meaning, value))
    if isinstance(value, int | Fraction):
        return Fraction(value)
    try:
        return _read(value) if isinstance(value, str) else Fraction(str(value))
    except (ValueError, ZeroDivisionError, OverflowError):
        raise InvalidValueError(_wanted(meaning, value)) from None


def _read(text: str) -> Fraction:
    """Text to a number, bounded so that a hostile exponent cannot cost a gigabyte."""
    body = text.strip().removesuffix("%")
    if len(body) > _LONGEST or "e" in body.lower():
        raise ValueError("too long, or an exponent")
    return Fraction(body.strip()) / (100 if text.rstrip().endswith("%") else 1)


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


def whole(value: object, meaning: Text, *, low: int = 0) -> int:
    """A whole number of at least ``low``.

    Raises:
        WrongKindError: Not an ``int``.
        InvalidValueError: Below ``low``.
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
    return value


def is_number(value: object) -> bool:
    """Whether a value is one number or text, so that the answer is one number too."""
    return isinstance(value, str | int | float | Decimal | Fraction)


def array(value: Number | Several, meaning: Text, *, high: float | None = 1) -> Floats:
    """One number or several as an array of floats, each within 0 and ``high``.

    Raises:
        WrongKindError: Not numbers.
        InvalidValueError: A number out of bounds, NaN, or text that is no number.
    """
    import numpy as np  # noqa: PLC0415  # numpy is imported where numbers are crunched, never on import

    if is_number(value):
        return np.asarray(float(within(value, meaning, high=None if high is None else int(high))))  # type: ignore[arg-type]  # is_number has seen it
    try:
        numbers = np.asarray(value)
        if numbers.dtype.kind not in "fiu":
            raise TypeError  # noqa: TRY301
        numbers = numbers.astype(np.float64)
    except (TypeError, ValueError):
        raise WrongKindError(_wanted(meaning, value)) from None
    if not bool(np.all((numbers >= 0) & (numbers <= (np.inf if high is None else high)) & np.isfinite(numbers))):
        raise InvalidValueError(_wanted(meaning, value))
    return numbers


def answer(result: Floats, asked: object) -> float | Floats:
    """A result as it was asked for: a float for one number, an array for several."""
    return float(result) if is_number(asked) else result
