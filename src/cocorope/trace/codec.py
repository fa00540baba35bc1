"""Events and ledgers as plain data and back."""

from collections.abc import Mapping
from typing import Final

from cattrs import Converter

from cocorope import wire
from cocorope.findings import codec as findings_codec
from cocorope.frozen import FrozenMap
from cocorope.trace.chain import Link, Proof
from cocorope.trace.events import (
    Arrived,
    Corrected,
    Counted,
    DecisionRef,
    Event,
    Judged,
    Packed,
    Received,
    Reference,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
)
from cocorope.trace.goods import Flow, Found, Item, Lot, Part, Thing
from cocorope.trace.ledger import Ledger
from cocorope.trace.work import Labour, LabourMap, Stage, Work

_EVENTS: Final[Mapping[str, type[Event]]] = {
    "Received": Received,
    "Transformed": Transformed,
    "Removed": Removed,
    "Counted": Counted,
    "Packed": Packed,
    "Unpacked": Unpacked,
    "Shipped": Shipped,
    "Arrived": Arrived,
    "Judged": Judged,
    "Corrected": Corrected,
}
_THINGS: Final[Mapping[str, type]] = {"Lot": Lot, "Item": Item}

TYPES: Final[Mapping[str, type]] = {
    **_EVENTS,
    "TraceLot": Lot,
    "TraceItem": Item,
    "Part": Part,
    "Flow": Flow,
    "Found": Found,
    "Work": Work,
    "Labour": Labour,
    "LabourMap": LabourMap,
    "Reference": Reference,
    "DecisionRef": DecisionRef,
    "Ledger": Ledger,
    "ChainLink": Link,
    "InclusionProof": Proof,
}
"""The names of this floor's types in the envelope of a document."""


def configure(converter: Converter) -> None:
    """Teaches a converter this floor and the ones below; twice does no harm."""
    findings_codec.configure(converter)
    wire.tagged_union(converter, Event, _EVENTS)
    wire.tagged_union(converter, Thing, _THINGS)
    converter.register_structure_hook(
        LabourMap, lambda value, _: LabourMap(converter.structure(value, FrozenMap[Stage, tuple[Labour, ...]]))
    )
    converter.register_unstructure_hook(
        LabourMap,
        lambda labour: {
            stage: [converter.unstructure(one, Labour) for one in labour.details(stage)] for stage in labour
        },
    )
    converter.register_structure_hook(Ledger, lambda value, _: Ledger(converter.structure(value, tuple[Event, ...])))
    converter.register_unstructure_hook(
        Ledger, lambda ledger: [converter.unstructure(event, Event) for event in ledger.events]
    )
