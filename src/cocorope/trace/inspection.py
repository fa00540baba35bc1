"""From the ledger to the inspector: lots of traced goods as the lot that is decided on."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from cocorope.errors import InvalidValueError, shown
from cocorope.text import Text
from cocorope.trace._account import born, is_item, standing
from cocorope.trace._checks import all_named, must_be
from cocorope.trace.ledger import Ledger
from cocorope.trace.recall import EVEN_34, weighed

if TYPE_CHECKING:
    from cocorope.qc import Lot
    from cocorope.spec import Product


def inspection_lot(ledger: Ledger, ids: Iterable[str], *, id: str, product: "Product", unit: str = "coil") -> "Lot":  # noqa: A002
    """The inspection lot of traced goods: their units counted, their masses summed.

    Args:
        ledger: The ledger that knows them.
        ids: Items, each one unit; lots, each as many units as it has pieces left; packages, for all they hold now; the lot
            counts packages where nothing but packages is named.
        id: The identifier of the inspection lot.
        product: What they are.
        unit: What a unit is.

    Raises:
        InvalidValueError: A thing not in the ledger, a lot whose pieces are not known, or of which no whole pieces are left.
        WrongKindError: No ledger, or something that names no thing.
    """
    from cocorope.qc import Lot  # noqa: PLC0415  # the floor below, only when asked for

    graph = must_be(ledger, Ledger, "the ledger of an inspection lot")._graph  # noqa: SLF001  # one package
    names = all_named(ids)
    units, net, known_all = 0, Fraction(0), True
    for node in _opened(ledger, names):
        known = born(graph, node)
        left = max(Fraction(0), standing(graph, node).left)
        units += _pieces(graph.names[node] or "", Decimal(1) if is_item(graph, node) else known.pieces, left)
        known_all = known_all and known.mass is not None
        net += Fraction(known.mass or 0) * left
    packed = bool(names) and all(graph.ids[name] in graph.boxes for name in names)
    return Lot(id, product=product, units=units, unit=unit, packages=len(names) if packed else None,
               net=weighed(net, EVEN_34) if known_all else None, series=False)  # fmt: skip


def _pieces(name: str, born: Decimal | None, left: Fraction) -> int:
    """How many pieces of a thing are left.

    Raises:
        InvalidValueError: Its pieces are not known, or no whole number of them is left.
    """
    if born is None:
        raise InvalidValueError(
            Text(f"{shown(name)} does not say its pieces: units to inspect are counted",
                 f"{shown(name)} tidak menyebut jumlah potong: satuan yang diperiksa harus terhitung")
        )  # fmt: skip
    count = Fraction(born) * left
    if count.denominator != 1:
        raise InvalidValueError(
            Text(
                f"of {shown(name)} {float(count):g} pieces are left by its account: tell a count of the pieces (Counted)",
                f"dari {shown(name)} tersisa {float(count):g} potong menurut rekeningnya: "
                "ceritakan hitungan potongnya (Counted)",
            )
        )
    return int(count)


def _opened(ledger: Ledger, ids: Iterable[str]) -> list[int]:
    from cocorope.trace._packing import holding  # noqa: PLC0415

    graph = ledger._graph  # noqa: SLF001  # one package
    found: dict[int, None] = {}
    for name in ids:
        if name not in ledger:
            raise InvalidValueError(
                Text(f"{shown(name)} is not in this ledger", f"{shown(name)} tidak ada dalam buku ini")
            )
        waiting, opened = [graph.ids[name]], set[int]()
        while waiting:
            node = waiting.pop()
            if node in opened:
                continue
            opened.add(node)
            if node in graph.boxes:
                waiting.extend(holding(graph, node).at(None))
            else:
                found[node] = None
    return list(found)
