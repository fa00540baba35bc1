"""The nature of the goods: what the dangerous-goods list says of coir, and what a consumer good bears.

"No entry found" says that the list that was read names no such goods, and nothing more.
"""

from collections.abc import Iterator
from typing import Final

from cocorope import spec
from cocorope.findings import Finding, Rule, Text
from cocorope.shipment import rules_cargo as cargo_rules
from cocorope.shipment import rules_papers as rules
from cocorope.shipment.cargo import CONTACTS, Contact, Shipment
from cocorope.shipment.tariff import Goods

ASKED: Final[tuple[Rule, ...]] = (
    cargo_rules.FIBRE_CLASSIFICATION, cargo_rules.NO_ENTRY, cargo_rules.OILED_FIBRE, cargo_rules.KERNEL,
    rules.X29_CONSUMER_MARKS,
)  # fmt: skip
"""The rules asked here."""

_BATCH: Final = Text("batch or serial number", "nomor batch atau seri")
_CONTACTS: Final[dict[Contact, Text]] = {
    "manufacturer": Text("contacts of the manufacturer", "kontak pembuat"),
    "importer": Text("contacts of the importer", "kontak importir"),
}


def of_nature(shipment: Shipment, *, union: bool) -> Iterator[Finding]:
    """What the goods are asked for by their nature.

    Args:
        shipment: The cargo.
        union: Whether it goes to the European Union.
    """
    goods, product = shipment.specification.id, shipment.specification.product
    if isinstance(product, spec.Fibre):
        if not shipment.classification:
            yield cargo_rules.FIBRE_CLASSIFICATION.finding("$.classification", goods=goods)
        if not shipment.kernel_free:
            yield cargo_rules.KERNEL.finding("$.kernel_free", goods=goods)
    else:
        yield cargo_rules.NO_ENTRY.finding("$.classification", goods=goods)
    if is_oiled(product) and not shipment.oil_record:
        yield cargo_rules.OILED_FIBRE.finding("$.oil_record", goods=goods)
    if shipment.consumer and union:
        missing = [] if shipment.item_batches else [_BATCH]
        missing += [_CONTACTS[one] for one in CONTACTS if one not in shipment.item_contacts]
        if missing:
            yield rules.X29_CONSUMER_MARKS.finding("$.item_contacts", missing=tuple(missing))


def is_oiled(product: Goods) -> bool:
    """Whether the goods, or what they are made of, are oiled.

    Args:
        product: The product of the specification.
    """
    match product:
        case spec.Rope() | spec.Yarn():
            return product.finish == "oiled"
        case spec.Net():
            made = product.making
            return any(map(is_oiled, (made.strand,) if isinstance(made, spec.Knotted) else (made.warp, made.weft)))
        case spec.Article():
            return product.made_of is not None and is_oiled(product.made_of)
        case spec.Assortment():
            return any(is_oiled(part.article) for part in product.parts)
        case _:  # fibre
            return False
