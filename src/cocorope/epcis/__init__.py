"""How is the same history told in the world's language? GS1 EPCIS 2.0, in and out."""

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
from cocorope.epcis.exactjson import EpcisError
from cocorope.epcis.review import review
from cocorope.epcis.rules import REVIEW_RULES, RULES

__all__ = [
    "REVIEW_RULES",
    "RULES",
    "STANDARD_CONTEXT",
    "Document",
    "EpcisError",
    "EventDocument",
    "QueryDocument",
    "SingleEvent",
    "event_hash",
    "prehash",
    "read",
    "read_events",
    "review",
    "write",
]
