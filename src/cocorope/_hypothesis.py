"""What Hypothesis finds when it is imported: how to draw a value of each of our types.

Hypothesis imports this by its entry point while a module of ``cocorope.strategies`` may itself be half imported,
so nothing here touches the strategies before one is drawn from; what is registered are functions.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from hypothesis import strategies as st

STRATEGIES: Final[dict[str, dict[str, str]]] = {
    "findings": {
        "Text": "texts",
        "Rule": "rules",
        "Waiver": "waivers",
        "Finding": "findings",
        "Report": "reports",
        "Policy": "policies",
    },
    "identifiers": {
        "Gtin": "gtins",
        "Sscc": "ssccs",
        "Gln": "glns",
        "LotNumber": "lot_numbers",
        "ContainerNumber": "container_numbers",
        "UnLocode": "un_locodes",
        "DigitalLink": "digital_links",
        "ElementString": "element_strings",
    },
    "spec": {
        "Construction": "constructions",
        "Rope": "ropes",
        "Yarn": "yarns",
        "Fibre": "fibres",
        "Net": "nets",
        "Article": "articles",
        "Assortment": "assortments",
        "Packing": "packings",
        "VisualQuality": "visuals",
        "Requirement": "requirements",
        "Specification": "specifications",
    },
    "qc": {
        "Lot": "lots",
        "Measurement": "measurements",
        "Uncertainty": "uncertainties",
        "Counts": "counts",
        "Interval": "intervals",
        "InspectionTerms": "terms",
        "InspectionPlan": "plans",
        "LotDecision": "decisions",
    },
    "trace": {"Lot": "lots", "Item": "items", "Part": "parts", "Event": "events"},
    "trace.chain": {"Link": "links", "Proof": "proofs"},
    "shipment": {
        "Money": "moneys",
        "Evidence": "evidence",
        "Party": "parties",
        "Market": "markets",
        "Container": "containers",
        "Shipment": "shipments",
        "ReleaseRecord": "records",
        "ClaimSheet": "claims",
    },
    "epcis": {
        "Namer": "namers",
        "QuantityElement": "quantity_elements",
        "SensorElement": "sensor_elements",
        "ObjectEvent": "object_events",
        "AggregationEvent": "aggregation_events",
        "AssociationEvent": "association_events",
        "TransactionEvent": "transaction_events",
        "TransformationEvent": "transformation_events",
        "EventDocument": "epcis_documents",
    },
}
"""For each floor (or module of one), the strategy function of each of its types, both by name; quantities are drawn by kind."""


def register() -> None:
    """Tells Hypothesis how to draw each of our types, so that ``from_type`` and ``builds`` know them."""
    for kind in import_module("cocorope.units").KINDS.values():
        st.register_type_strategy(kind, lambda kind: import_module("cocorope.strategies.units").of(kind))
    for floor, names in STRATEGIES.items():
        face = import_module(f"cocorope.{floor}")
        for name, function in names.items():
            st.register_type_strategy(getattr(face, name), _drawn(floor, function))


def _drawn(floor: str, function: str) -> Callable[[type], st.SearchStrategy[object]]:
    def draw(_kind: type) -> st.SearchStrategy[object]:
        module = import_module(f"cocorope.strategies.{floor.partition('.')[0]}")
        strategy: st.SearchStrategy[object] = getattr(module, function)()
        return strategy

    return draw


register()
