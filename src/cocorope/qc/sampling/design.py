"""Plans made for two risks, plans with acceptance number 0, and plans for an isolated lot."""

from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil, comb, log, log1p
from typing import Final

from cocorope.errors import InvalidValueError, shown
from cocorope.provenance import Source
from cocorope.qc.sampling.numbers import FRACTION, RISK, Number, exact, whole, within
from cocorope.qc.sampling.plans import SinglePlan, TableEntry
from cocorope.qc.sampling.tables import limiting_quality as table
from cocorope.qc.sampling.words import MODELS, Model, canonical_aql, choice
from cocorope.text import Text

LARGEST_AC: Final = 10_000
"""Acceptance numbers beyond this one are not searched: the two qualities are too close to tell apart by counting."""

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
    items = _items(quality, size) if bad is None else bad
    n = next((k for k in range(1, size - items + 1) if comb(size - items, k) <= risk * comb(size, k)), size - items + 1)
    return SinglePlan(n, 0, lot_size=size)


def _zero_of_process(quality: Fraction, risk: Fraction) -> int:
    """The smallest n with (1 - p)^n ≤ beta: the logarithms guess, exact powers decide."""
    n = max(1, ceil(log(risk) / log1p(-float(quality))))
    good = 1 - quality
    while n > 1 and _power_at_most(good, n - 1, risk):
        n -= 1
    while not _power_at_most(good, n, risk):
        n += 1
    return n


def _power_at_most(base: Fraction, n: int, bound: Fraction) -> bool:
    value = n * log(base)
    if abs(value - log(bound)) > _DOUBTFUL * max(1, abs(value)):
        return value < log(bound)
    return base**n <= bound


def _items(quality: Fraction, lot_size: int) -> int:
    items = quality * lot_size
    if items.denominator != 1:
        low = int(items)
        raise InvalidValueError(
            Text(
                f"{float(quality):g} of a lot of {lot_size} is no whole number of items: say {low} or {low + 1} of {lot_size}",
                f"{float(quality):g} dari lot {lot_size} bukan jumlah barang yang bulat: sebut {low} atau {low + 1} dari {lot_size}",
            )
        )
    return int(items)


_BY_NUMBER: Final = {Decimal(lq): lq for lq in table.PLANS}


def isolated(lot_size: int, *, lq: str | Decimal | int) -> SinglePlan:
    """The plan of ISO 2859-2:1985 procedure A for a lot that both parties see as isolated.

    The protection of an AQL scheme comes from switching; a single lot has none. This plan is chosen by the limiting quality
    instead: a lot that bad passes about one time in ten.

    Args:
        lot_size: Items in the lot.
        lq: Limiting quality in per cent, one of the ten of the table: 0.50 to 32.

    Returns:
        The plan; where the table asks for every item, n is the lot size and Ac 0.

    Example:
        >>> plan = isolated(3200, lq="3.15")
        >>> plan.n, plan.ac
        (125, 1)

    Raises:
        InvalidValueError: A limiting quality not in the table (neighbours are named); a lot below 16.
        WrongKindError: A float limiting quality; a lot size that is not whole.
    """
    size = whole(lot_size, _LOT, low=1)
    quality = canonical_aql(lq, _BY_NUMBER)
    if size < table.LOT_STARTS[0]:
        raise InvalidValueError(
            Text(
                f"the table begins with lots of {table.LOT_STARTS[0]}, got {size}: inspect every item",
                f"tabel dimulai dari lot {table.LOT_STARTS[0]}, diterima {size}: periksa setiap barang",
            )
        )
    token = table.PLANS[quality].split()[bisect_right(table.LOT_STARTS, size) - 1]
    n, ac = (size, 0) if token == "all" else (int(part) for part in token.split("/"))
    return SinglePlan(min(n, size), ac, lot_size=size, entry=_isolated_entry(quality, n))


def _isolated_entry(quality: str, n: int) -> TableEntry:
    medium = Decimal(quality) < Decimal(table.MEDIUM_BELOW)
    return TableEntry(
        edition="ISO 2859-2:1985",
        kind="single",
        severity="normal",
        aql=quality,
        letter="",
        table_letter="",
        sizes=(n,),
        source=Source(
            "ISO 2859-2:1985",
            clause="Table A, procedure A",
            confidence="medium",
            note="checked by theory alone" if medium else "an independent program agrees in every cell it has",
        ),
    )


__all__ = ["LARGEST_AC", "MODELS", "Callable", "Model", "choice", "exact", "isolated", "shown", "zero_acceptance"]
