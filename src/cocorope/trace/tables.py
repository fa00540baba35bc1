"""The facts in force as plain tuples, for engines that hold more than memory does.

Quantities and windows of packages need more than links; what a link table can answer and what it cannot is
said on the how-to page.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import TypeAlias

from cocorope.trace._account import amounts
from cocorope.trace._told import in_force, order, tell
from cocorope.trace.events import Event, Packed, Received, Shipped, Transformed

Edge: TypeAlias = "tuple[str, str, str, datetime, Decimal | None]"
"""Source, target, event, time, kilograms taken of the source where stated."""
Row: TypeAlias = "tuple[str, str, datetime, datetime, str, str]"
"""Event, kind, time, time recorded, place, party."""


def facts(events: Iterable[Event]) -> list[Event]:
    """The events in force, corrections having spoken, in canonical order."""
    return sorted(in_force(tell(events)).values(), key=order)


def edges(events: Iterable[Event]) -> Iterator[Edge]:
    """Every link between two things: source, target, event, time, kilograms.

    A process of several inputs and outputs gives a link for each pair; of an order, between the inputs and
    outputs of all its events.
    """
    told = facts(events)
    orders: dict[str, list[Transformed]] = {}
    for event in told:
        if isinstance(event, Transformed):
            orders.setdefault(f"order {event.order}" if event.order else f"event {event.id}", []).append(event)
        elif isinstance(event, Packed | Shipped):
            box = event.into if isinstance(event, Packed) else event.shipment
            for name in event.contents:
                yield name, box, event.id, event.at, None
    for process in orders.values():
        for event in process:
            for part in event.inputs:
                for other in process:
                    for thing in other.outputs:
                        yield part.of, thing.id, event.id, event.at, amounts(part).mass


def rows(events: Iterable[Event]) -> Iterator[Row]:
    """Every event in force: identifier, kind, time, time recorded, place, party."""
    for event in facts(events):
        yield event.id, type(event).__name__, event.at, event.recorded, event.place, event.party


def births(events: Iterable[Event]) -> Iterator[tuple[str, str, Decimal | None]]:
    """Every thing brought into being: identifier, event, kilograms where stated."""
    for event in facts(events):
        if isinstance(event, Received | Transformed):
            for thing in event.outputs:
                yield thing.id, event.id, amounts(thing).mass
