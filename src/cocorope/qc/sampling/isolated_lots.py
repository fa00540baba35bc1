"""Isolated lots: plans by limiting quality, ISO 2859-2:1985 procedure A."""

from bisect import bisect_right
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from cocorope.errors import InvalidValueError
from cocorope.provenance import Source
from cocorope.qc.sampling.numbers import whole
from cocorope.qc.sampling.plans import SinglePlan, TableEntry
from cocorope.qc.sampling.tables import limiting_quality as table
from cocorope.qc.sampling.words import canonical_aql
from cocorope.text import Text

_LOT: Final = Text("lot size", "ukuran lot")
_QUALITY: Final = Text("a limiting quality", "mutu batas")
_BY_NUMBER: Final = MappingProxyType({Decimal(lq): lq for lq in table.PLANS})


def isolated(lot_size: int, *, lq: str | Decimal | int) -> SinglePlan:
    """The plan of ISO 2859-2:1985 procedure A for a lot that both parties see as isolated.

    The protection of an AQL scheme comes from switching; a single lot has none. This plan is chosen by the
    limiting quality
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
    quality = canonical_aql(lq, _BY_NUMBER, _QUALITY)
    if size < table.LOT_STARTS[0]:
        raise InvalidValueError(
            Text(
                f"the table begins with lots of {table.LOT_STARTS[0]}, got {size}: inspect every item",
                f"tabel dimulai dari lot {table.LOT_STARTS[0]}, diterima {size}: periksa setiap barang",
            )
        )
    token = table.PLANS[quality].split()[bisect_right(table.LOT_STARTS, size) - 1]
    n, ac = (size, 0) if token == "all" else (int(part) for part in token.split("/"))  # noqa: S105  # a cell of a table, no password
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
            clause=Text("Table A, procedure A", "Tabel A, prosedur A"),
            confidence="medium",
            note="checked by theory alone" if medium else "an independent program agrees in every cell it has",
        ),
    )
