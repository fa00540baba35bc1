"""What was told, and what of it is in force once corrections have spoken."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from cocorope.trace.events import (
    Arrived,
    Corrected,
    Counted,
    Event,
    Judged,
    Packed,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
)

Told: TypeAlias = dict[str, "Event | tuple[Event, ...]"]
"""Every event told, by its identifier; several where one identifier was told in different ways."""
Targets: TypeAlias = Mapping[str, tuple[str, ...]]
"""What corrections speak of: the identifier of an event, with those of its corrections."""


def add(told: Told, event: Event) -> bool:
    """Add an event to what was told; ``False`` where it was told already.

    Tellings of one identifier are kept in canonical order, so the order of arrival changes nothing.
    """
    known = told.setdefault(event.id, event)
    if known is event:
        return True
    if isinstance(known, tuple):
        if event in known:
            return False
        told[event.id] = tuple(sorted((*known, event), key=_canonical))
        return True
    if known == event:
        return False
    told[event.id] = tuple(sorted((known, event), key=_canonical))
    return True


def holds(told: Told, event: Event) -> bool:
    """Whether an event is told already."""
    known = told.get(event.id)
    return known is not None and (event in known if isinstance(known, tuple) else known == event)


def targets_of(told: Told) -> Targets:
    """The identifiers that corrections speak of, told or not, each with these corrections."""
    found: dict[str, tuple[str, ...]] = {}
    for event in events_of(told):
        if isinstance(event, Corrected):
            found[event.target] = (*found.get(event.target, ()), event.id)
    return found


def tell(events: Iterable[Event]) -> Told:
    """What a set of events tells."""
    known = events if isinstance(events, list) else list(events)
    told: Told = {event.id: event for event in known}
    if len(told) == len(known):
        return told
    told = {}
    for event in known:
        if told.setdefault(event.id, event) is not event:
            add(told, event)
    return told


def plain(told: Told) -> bool:
    """Whether every event was told in one way, and none is a correction: then all are in force."""
    return {tuple, Corrected}.isdisjoint(set(map(type, told.values())))


def events_of(told: Told) -> Iterable[Event]:
    """Every event told."""
    for known in told.values():
        if isinstance(known, tuple):
            yield from known
        else:
            yield known


def first(known: "Event | tuple[Event, ...]") -> Event:
    """Of several tellings the canonically first."""
    return known[0] if isinstance(known, tuple) else known


def order(event: Event) -> tuple[datetime, str]:
    """The canonical place of an event among others."""
    return event.at, event.id


def _canonical(event: Event) -> tuple[datetime, datetime, bytes]:
    from cocorope.trace.chain import canonical_bytes  # noqa: PLC0415  # needed only for two tellings of one event

    return event.at, event.recorded, canonical_bytes(event)


def speaking(told: Told) -> dict[str, Corrected]:
    """The standing correction that speaks for each target.

    A correction stands unless a later standing one targets it; of several the latest speaks.
    """
    corrections = [one for known in told.values() if isinstance(one := first(known), Corrected)]
    corrections.sort(key=lambda one: (one.at, one.recorded, one.id), reverse=True)
    speaks: dict[str, Corrected] = {}
    for correction in corrections:
        later = speaks.get(correction.id)
        standing = correction if later is None else later.instead
        if isinstance(standing, Corrected):
            speaks.setdefault(standing.target, standing)
    return speaks


def in_force(told: Told) -> dict[str, Event]:
    """The events that count, by identifier: corrected ones as they are told anew, withdrawn ones left out."""
    if plain(told):
        return told.copy()  # type: ignore[return-value]  # of events alone, as plain() says
    speaks = speaking(told)
    force: dict[str, Event] = {}
    for key, known in told.items():
        event = first(known)
        correction = speaks.get(key)
        now = event if correction is None else correction.instead
        if now is not None and not isinstance(now, Corrected):
            force[key] = now
    return force


def for_index(told: Told) -> tuple[Iterable[Event], Targets]:
    """The events that count, in no order, and what corrections speak of; what was told is looked over once."""
    if plain(told):
        return told.values(), {}  # type: ignore[return-value]  # of events alone, as plain() says
    return in_force(told).values(), targets_of(told)


def things_of(event: Event) -> Iterator[str]:
    """The things an event speaks of."""
    if isinstance(event, Received | Transformed):
        yield from (thing.id for thing in event.outputs)
    if isinstance(event, Transformed | Removed):
        yield from (part.of for part in (event.inputs if isinstance(event, Transformed) else event.parts))
    if isinstance(event, Counted):
        yield from (found.of for found in event.found)
    if isinstance(event, Packed | Unpacked | Shipped | Arrived):
        yield from event.contents
        yield _box(event)
    if isinstance(event, Judged):
        yield from event.of


def _box(event: Packed | Unpacked | Shipped | Arrived) -> str:
    if isinstance(event, Packed):
        return event.into
    return event.out_of if isinstance(event, Unpacked) else event.shipment


def marked(event: Event, marks: str) -> set[str]:
    """The things of an event that bear a mark, or part of one, in small letters; or a supplier's lot number."""
    found = {
        thing.id
        for thing in getattr(event, "outputs", ())
        if any(marks in mark.casefold() for mark in thing.marks) or (marks and thing.supplier_lot.casefold() == marks)
    }
    if isinstance(event, Packed) and any(marks in mark.casefold() for mark in event.marks):
        found.add(event.into)
    return found
