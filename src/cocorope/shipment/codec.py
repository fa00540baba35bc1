"""Shipments, parties, evidence and rule data as plain data and back."""

from collections.abc import Mapping
from typing import Final

from cattrs import Converter

from cocorope.qc import codec as qc_codec
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.evidence import Evidence, Party
from cocorope.shipment.regulation import MarketRule, RuleData
from cocorope.shipment.tariff import Heading
from cocorope.trace import codec as trace_codec

TYPES: Final[Mapping[str, type]] = {
    "Shipment": Shipment,
    "Party": Party,
    "Evidence": Evidence,
    "MarketRule": MarketRule,
    "RuleData": RuleData,
    "Heading": Heading,
}
"""The names of this floor's types in the envelope of a document."""


def configure(converter: Converter) -> None:
    """Teaches a converter this floor and the ones below; twice does no harm."""
    qc_codec.configure(converter)
    trace_codec.configure(converter)
