"""How is the same history told in the world's language? GS1 EPCIS 2.0, in and out."""

from cocorope.epcis import untp
from cocorope.epcis.carrier import (
    STANDARD_CONTEXT,
    Document,
    EventDocument,
    QueryDocument,
    SingleEvent,
    read,
    read_events,
    write,
)
from cocorope.epcis.eventhash import event_hash, prehash
from cocorope.epcis.events import (
    AggregationEvent,
    AssociationEvent,
    EpcisEvent,
    Event,
    ExtendedEvent,
    ObjectEvent,
    StandardEvent,
    TransactionEvent,
    TransformationEvent,
)
from cocorope.epcis.exactjson import EpcisError
from cocorope.epcis.inward import Translation, to_events
from cocorope.epcis.model import (
    BusinessTransaction,
    ErrorDeclaration,
    EventDestination,
    EventSource,
    Location,
    PersistentDisposition,
    QuantityElement,
    SensorElement,
    SensorMetadata,
    SensorReport,
)
from cocorope.epcis.namer import Namer
from cocorope.epcis.review import review
from cocorope.epcis.rules import REVIEW_RULES, RULES, TRANSLATION_RULES
from cocorope.epcis.sending import EventIds, from_event, from_ledger, hash_chain
from cocorope.epcis.sensors import Sensed

__all__ = [
    "REVIEW_RULES",
    "RULES",
    "STANDARD_CONTEXT",
    "TRANSLATION_RULES",
    "AggregationEvent",
    "AssociationEvent",
    "BusinessTransaction",
    "Document",
    "EpcisError",
    "EpcisEvent",
    "ErrorDeclaration",
    "Event",
    "EventDestination",
    "EventDocument",
    "EventIds",
    "EventSource",
    "ExtendedEvent",
    "Location",
    "Namer",
    "ObjectEvent",
    "PersistentDisposition",
    "QuantityElement",
    "QueryDocument",
    "Sensed",
    "SensorElement",
    "SensorMetadata",
    "SensorReport",
    "SingleEvent",
    "StandardEvent",
    "TransactionEvent",
    "TransformationEvent",
    "Translation",
    "event_hash",
    "from_event",
    "from_ledger",
    "hash_chain",
    "prehash",
    "read",
    "read_events",
    "review",
    "to_events",
    "untp",
    "write",
]
