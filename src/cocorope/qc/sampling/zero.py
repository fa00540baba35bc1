"""Plans with acceptance number 0, by the quality that must hardly ever pass."""

from fractions import Fraction
from math import comb, log, log1p
from typing import Final

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.numbers import FRACTION, RISK, Number, whole, within
from cocorope.qc.sampling.plans import SinglePlan
from cocorope.text import Text

_DOUBTFUL: Final = 1e-9
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
        InvalidValueError: A risk or quality out of bounds; ``lq`` times the lot size is not whole.
        WrongKindError: Not a number.
    """
    quality = within(lq, FRACTION, strict=True)
    risk = within(beta, RISK, strict=True)
    if lot_size is None:
        return SinglePlan(_zero_of_process(quality, risk), 0)
    size = whole(lot_size, _LOT, low=1)
    bad = (
        whole(nonconforming, Text("nonconforming items", "barang tidak sesuai"), low=1)
        if nonconforming is not None
        else None
    )
    items = items_of(quality, size) if bad is None else bad
    if items > size:
        raise InvalidValueError(
            Text(
                f"a lot of {size} cannot hold {items} nonconforming items",
                f"lot {size} tidak mungkin berisi {items} barang tidak sesuai",
            )
        )
    n = next((k for k in range(1, size - items + 1) if comb(size - items, k) <= risk * comb(size, k)), size - items + 1)
    return SinglePlan(n, 0, lot_size=size)


def _zero_of_process(quality: Fraction, risk: Fraction) -> int:
    """The smallest n with (1 - p)^n ≤ beta: the logarithms guess, exact powers decide."""
    n = max(1, int(log(risk) / log1p(-float(quality))) - 1)
    good = 1 - quality
    while not _power_at_most(good, n, risk):
        n += 1
    return n


def _power_at_most(base: Fraction, n: int, bound: Fraction) -> bool:
    value = n * log(base)
    if abs(value - log(bound)) > _DOUBTFUL * max(1, abs(value)):
        return value < log(bound)
    return base**n <= bound


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
