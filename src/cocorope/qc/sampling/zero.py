"""Plans with acceptance number 0, by the quality that must hardly ever pass."""

from fractions import Fraction
from math import expm1, inf, log, log1p
from typing import Final

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.close_calls import binomial_at_most, hypergeometric
from cocorope.qc.sampling.numbers import FRACTION, RISK, Number, whole, within
from cocorope.qc.sampling.plans import SinglePlan
from cocorope.qc.sampling.search import smallest
from cocorope.text import Text

LARGEST_SAMPLE: Final = 10**12
"""Samples beyond this one are not looked for: the quality is too near 0 to be told by counting."""
_LOT: Final = Text("lot size", "ukuran lot")


def zero_acceptance(
    *, lq: Number, beta: Number = "0.10", lot_size: int | None = None, nonconforming: int | None = None
) -> SinglePlan:
    """The smallest sample with Ac 0 that accepts a lot of limiting quality ``lq`` with probability at most ``beta``.

    Args:
        lq: Limiting quality: the fraction nonconforming that must hardly ever pass.
        beta: Consumer's risk.
        lot_size: Items in the lot: the exact hypergeometric answer instead of that of an endless process.
        nonconforming: With ``lot_size``: the items that ``lq`` is, where ``lq`` times the lot size is not whole.

    Example:
        >>> zero_acceptance(lq="0.05", beta="0.10").n
        45
        >>> zero_acceptance(lq="0.1", lot_size=50).n
        18

    Raises:
        InvalidValueError: A risk or quality out of bounds, or so near 0 that n would pass ``LARGEST_SAMPLE``; ``lq``
            times the lot size is not whole; ``nonconforming`` without a lot size.
        WrongKindError: Not a number.
    """
    quality = within(lq, FRACTION, strict=True)
    risk = within(beta, RISK, strict=True)
    if lot_size is None:
        if nonconforming is not None:
            raise _no_lot()
        return SinglePlan(_zero_of_process(quality, risk), 0)
    size = whole(lot_size, _LOT, low=1)
    bad = (
        items_of(quality, size)
        if nonconforming is None
        else whole(nonconforming, Text("nonconforming items", "barang tidak sesuai"), low=1)
    )
    if bad > size:
        raise InvalidValueError(
            Text(
                f"a lot of {size} cannot hold {bad} nonconforming items",
                f"lot {size} tidak mungkin berisi {bad} barang tidak sesuai",
            )
        )
    return SinglePlan(_zero_of_lot(bad, risk, size), 0, lot_size=size)


def _no_lot() -> InvalidValueError:
    return InvalidValueError(
        Text(
            "nonconforming= is a number of items of a lot: give lot_size= too",
            "nonconforming= adalah jumlah barang dalam lot: berikan juga lot_size=",
        )
    )


def _zero_of_process(quality: Fraction, risk: Fraction) -> int:
    """The smallest n with (1 - p)^n ≤ beta."""
    good = -log1p(-min(float(quality), 1 - 2**-53))
    size = _nats(risk) / good if good > 0 else inf
    if size > LARGEST_SAMPLE:
        raise sample_too_large()
    return smallest(lambda n: binomial_at_most(0, n, quality, risk), round(size), low=1)


def _zero_of_lot(bad: int, risk: Fraction, size: int) -> int:
    """The smallest n that misses all ``bad`` items of a lot with at most the risk, in whole numbers.

    Of the last items of a lot the probability falls about as (1 - n / N)^bad; the mean of the places they can stand in
    makes that a close guess.
    """
    guess = round((size - (bad - 1) / 2) * -expm1(-_nats(risk) / bad))
    return smallest(lambda n: n > size - bad or hypergeometric(0, n, bad, size) <= risk, guess, low=1)


def _nats(risk: Fraction) -> float:
    """Minus the logarithm of a risk, also of one too small for a float."""
    return log(risk.denominator) - log(risk.numerator)


def sample_too_large() -> InvalidValueError:
    """What is said of a quality so near 0 that no sample can tell it from 0."""
    return InvalidValueError(
        Text(
            f"the bad quality is too near 0: the sample would pass {LARGEST_SAMPLE} items",
            f"mutu buruk terlalu dekat dengan 0: sampel akan melewati {LARGEST_SAMPLE} barang",
        )
    )


def items_of(quality: Fraction, lot_size: int) -> int:
    """A fraction of a lot as a number of items.

    Raises:
        InvalidValueError: It is not whole.
    """
    items = quality * lot_size
    if items.denominator != 1:
        low = int(items)
        raise InvalidValueError(
            Text(
                f"{float(quality):g} of a lot of {lot_size} is no whole number of items: say {low} or {low + 1} "
                f"of {lot_size}",
                f"{float(quality):g} dari lot {lot_size} bukan jumlah barang yang bulat: sebut {low} atau "
                f"{low + 1} dari {lot_size}",
            )
        )
    return int(items)
