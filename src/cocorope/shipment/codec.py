"""Shipments, papers, parties, evidence and rule data as plain data and back."""

from collections.abc import Mapping
from typing import Final

from cattrs import Converter, override

from cocorope import units, wire
from cocorope.errors import InvalidValueError, shown
from cocorope.identifiers import codec as identifiers_codec
from cocorope.qc import codec as qc_codec
from cocorope.shipment._fields import Amount
from cocorope.shipment.cargo import Container, Package, Shipment
from cocorope.shipment.claim import ClaimSheet
from cocorope.shipment.evidence import Evidence, Party
from cocorope.shipment.money import Money
from cocorope.shipment.papers import Contract, Paper, a_money
from cocorope.shipment.papers_credit import LetterOfCredit
from cocorope.shipment.papers_found import WeightNote
from cocorope.shipment.papers_transport import PAPERS, VgmDeclaration
from cocorope.shipment.record import ReleaseRecord
from cocorope.shipment.regulation import Effect, MarketRule, RuleData
from cocorope.shipment.stuffing import StuffingRecord
from cocorope.shipment.type_tests import TypeTest
from cocorope.text import Text
from cocorope.trace import codec as trace_codec
from cocorope.units import Area, Length, Mass

_PAPERS: Final[Mapping[str, type[Paper]]] = {kind.__name__: kind for kind in PAPERS}

TYPES: Final[Mapping[str, type]] = {
    "Shipment": Shipment,
    "Package": Package,
    "Container": Container,
    "Party": Party,
    "Evidence": Evidence,
    "Money": Money,
    "MarketRule": MarketRule,
    "RuleData": RuleData,
    "ReleaseRecord": ReleaseRecord,
    "StuffingRecord": StuffingRecord,
    "TypeTest": TypeTest,
    "ClaimSheet": ClaimSheet,
    **_PAPERS,
}
"""The names of this floor's types in the envelope of a document."""


_GROWN: Final[Mapping[type, tuple[str, ...]]] = {
    Container: ("gate_in", "size"),
    VgmDeclaration: ("tare",),
    WeightNote: ("moisture",),
    Contract: ("notice_days",),
    LetterOfCredit: ("about_of", "plus", "minus", "packing_units", "price", "per", "partial_shipments"),
    Shipment: (
        "item_batches",
        "item_contacts",
        "classification",
        "oil_record",
        "kernel_free",
        "stuffing",
        "division",
        "make_up",
        "pet_toy",
        "type_tests",
    ),
}
"""Fields that came later: left out where they say nothing, so that what was written before is written alike."""


def configure(converter: Converter) -> None:
    """Teaches a converter this floor and the ones below; twice does no harm."""
    qc_codec.configure(converter)
    trace_codec.configure(converter)
    identifiers_codec.configure(converter)
    wire.tagged_union(converter, Paper, _PAPERS)
    converter.register_structure_hook(Money, lambda value, _: a_money(_text(value)))
    converter.register_unstructure_hook(Money, str)
    converter.register_structure_hook(Effect, lambda value, _: Effect(_text(value)))
    converter.register_unstructure_hook(Effect, str)
    converter.register_structure_hook_func(_is_amount, lambda value, _: _amount(value))
    converter.register_unstructure_hook_func(_is_amount, _amount_written)
    for cls, fields in _GROWN.items():
        wire.record(converter, cls, **{field: override(omit_if_default=True) for field in fields})


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise InvalidValueError(
        Text(f"Text is wanted; got {shown(value)}.", f"Yang diminta teks; diterima {shown(value)}.")
    )


def _amount(value: object) -> Amount | None:
    if value is None or type(value) is int:
        return value
    read = units.read(_text(value))
    if isinstance(read, Mass | Length | Area):
        return read
    raise InvalidValueError(
        Text(
            f"A quantity of goods is a mass, a length, an area or pieces; got {shown(value)}.",
            f"Jumlah barang berupa massa, panjang, luas atau buah; yang diberikan {shown(value)}.",
        )
    )


def _is_amount(kind: object) -> bool:
    return kind in (Amount, Amount | None)


def _amount_written(value: Amount | None) -> int | str | None:
    return value if value is None or isinstance(value, int) else str(value)
