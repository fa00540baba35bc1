"""From the ledger to the inspector: lots of traced goods as the lot that is decided on."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from cocorope.errors import InvalidValueError, shown
from cocorope.text import Text
from cocorope.trace._account import ZERO, born, is_item
from cocorope.trace.ledger import Ledger
from cocorope.units.exact import EXACT

if TYPE_CHECKING:
    from cocorope.qc import Lot
    from cocorope.spec import Product


def inspection_lot(ledger: Ledger, ids: Iterable[str], *, id: str, product: "Product", unit: str = "coil") -> "Lot":  # noqa: A002
    """The inspection lot of traced goods: their units counted, their masses summed.

    Args:
        ledger: The ledger that knows them.
        ids: Items, each one unit; lots, each as many units as it has pieces; packages, for all they hold now; the lot counts
            packages where nothing but packages is named.
        id: The identifier of the inspection lot.
        product: What they are.
        unit: What a unit is.

    Raises:
        InvalidValueError: A thing not in the ledger, or a lot whose pieces are not known.
    """
    from cocorope.qc import Lot  # noqa: PLC0415  # the floor below, only when asked for

    graph = ledger._graph  # noqa: SLF001  # one package
    names = (ids,) if isinstance(ids, str) else tuple(dict.fromkeys(ids))
    units, net, weighed = 0, ZERO, True
    for node in _opened(ledger, names):
        known = born(graph, node)
        count = Decimal(1) if is_item(graph, node) else known.pieces
        if count is None:
            name = graph.names[node] or ""
            raise InvalidValueError(
                Text(f"{shown(name)} does not say its pieces: units to inspect are counted",
                     f"{shown(name)} tidak menyebut jumlah potong: satuan yang diperiksa harus terhitung")
            )  # fmt: skip
        units += int(count)
        weighed = weighed and known.mass is not None
        net = EXACT.add(net, known.mass or ZERO)
    packed = bool(names) and all(graph.ids[name] in graph.boxes for name in names)
    return Lot(id, product=product, units=units, unit=unit, packages=len(names) if packed else None,
               net=f"{net:f} kg" if weighed else None, series=False)  # fmt: skip


def _opened(ledger: Ledger, ids: Iterable[str]) -> list[int]:
    from cocorope.trace._packing import holding  # noqa: PLC0415

    graph = ledger._graph  # noqa: SLF001  # one package
    found: dict[int, None] = {}
    for name in ids:
        if name not in ledger:
            raise InvalidValueError(
                Text(f"{shown(name)} is not in this ledger", f"{shown(name)} tidak ada dalam buku ini")
            )
        waiting = [graph.ids[name]]
        while waiting:
            node = waiting.pop()
            if node in graph.boxes:
                waiting.extend(holding(graph, node).at(None))
            else:
                found[node] = None
    return list(found)
