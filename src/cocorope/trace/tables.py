"""The facts in force as plain tuples, for engines that hold more than memory does.

:func:`edges` and :func:`rows` are links and events; :func:`parts`, :func:`boxes` and :func:`outputs` are what the box
rule of a recall needs, each process in the measure the ledger would use. :func:`families` splits events into sets that
have nothing to do with each other, so that each can be told, asked and exported alone. The how-to page has the recipes
and says what they cannot answer.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from cocorope.trace import _account
from cocorope.trace._account import ONE, Measure, Take, amounts, is_item, process_of, takes
from cocorope.trace._checks import several
from cocorope.trace._index import Index
from cocorope.trace._making import PLACES, Box, box_of
from cocorope.trace._mixing import basis, inputs_of
from cocorope.trace._told import events_of, for_index, in_force, order, tell, things_of
from cocorope.trace.events import (
    Corrected,
    Event,
    Packed,
    Received,
    Shipped,
    Transformed,
)

Edge: TypeAlias = "tuple[str, str, str, datetime, Decimal | None]"
"""Source, target, event, time, kilograms taken of the source where stated."""
Row: TypeAlias = "tuple[str, str, datetime, datetime, str, str]"
"""Event, kind, time, time recorded, place, party."""
PartRow: TypeAlias = "tuple[str, str, float | None, float, float, bool]"
"""Process, source, fraction taken of the source as born (``None`` where it cannot be read), what all takes of the source
hold (1 or more), amount in the measure of the process, whether the source is taken only whole."""
BoxRow: TypeAlias = "tuple[str, str, float, bool]"
"""Process, measure (empty where nothing is known), what the box holds, whether nothing in it is certain."""
OutputRow: TypeAlias = "tuple[str, str, float, float | None]"
"""Process, thing, amount in the measure of the process, kilograms where known."""


def facts(events: Iterable[Event]) -> list[Event]:
    """The events in force, corrections having spoken, in canonical order.

    Raises:
        WrongKindError: Something among the events is not one.
    """
    return sorted(in_force(tell(_events(events))).values(), key=order)


def _events(events: Iterable[Event]) -> tuple[Event, ...]:
    return several(events, Event, "a table of events")


def edges(events: Iterable[Event]) -> Iterator[Edge]:
    """Every link between two things: source, target, event, time, kilograms.

    A process of several inputs and outputs gives a link for each pair; of an order, between the inputs and
    outputs of all its events.

    Raises:
        WrongKindError: Something among the events is not one.
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
    """Every event in force: identifier, kind, time, time recorded, place, party.

    Raises:
        WrongKindError: Something among the events is not one.
    """
    for event in facts(events):
        yield event.id, type(event).__name__, event.at, event.recorded, event.place, event.party


class Mixing:
    """What the box rule needs of every process of a set of events, as plain tuples.

    Args:
        events: A set of events; a family of them is enough (:func:`families`).
        assume: Whether masses without moisture may be trusted, as in :meth:`cocorope.trace.Ledger.recall`.

    Raises:
        WrongKindError: Something among the events is not one.
    """

    def __init__(self, events: Iterable[Event], *, assume: bool = True) -> None:
        told = tell(_events(events))
        self._index = Index(*for_index(told))
        self._assume = assume
        self._told: dict[str, tuple[Event, ...]] = {}
        for event in sorted(in_force(told).values(), key=order):
            if isinstance(event, Transformed):
                kind, name = process_of(event)
                key = f"{kind} {name}"
                self._told[key] = (*self._told.get(key, ()), event)

    def parts(self) -> Iterator[PartRow]:
        """What went into each process, packages opened."""
        index = self._index
        for process, events in self._told.items():
            inputs = inputs_of(index, events)
            measure = self._measure(events)
            for one in inputs:
                amount = one.amounts.of(measure) if measure else None
                share = None if one.share is None else float(one.share.fraction())
                yield (process, index.names[one.node] or "", share, _held(index, one.node),
                       float(ONE if amount is None else amount), is_item(index, one.node))  # fmt: skip

    def boxes(self) -> Iterator[BoxRow]:
        """Each process as a box."""
        for process, events in self._told.items():
            box = box_of(self._index, events, assume=self._assume)
            if isinstance(box, Box):
                yield process, box.measure, float(Fraction(box.total, 10**PLACES)), box.unsure
            else:
                yield process, "", 1.0, box.gains

    def outputs(self) -> Iterator[OutputRow]:
        """What came out of each process; a lot that came out in several events of one order is told once."""
        index = self._index
        for process, events in self._told.items():
            measure = self._measure(events)
            made = dict.fromkeys(
                thing.id for event in events if isinstance(event, Transformed) for thing in event.outputs
            )
            for name in made:
                node = index.ids[name]
                if process_of(_account.births(index, node)[0][0]) == process_of(events[0]):
                    known = _account.born(index, node)
                    amount = known.of(measure) if measure else None
                    yield (process, name, float(ONE if amount is None else amount),
                           None if known.mass is None else float(known.mass))  # fmt: skip

    def _measure(self, events: tuple[Event, ...]) -> Measure | None:
        inputs = inputs_of(self._index, events)
        return basis(inputs, events, assume=self._assume) if inputs else None


def _held(index: Index, node: int) -> float:
    """What all takes of a thing hold together, as fractions of it as born: 1 or more."""
    return float(max(Fraction(1), sum(map(_fraction, takes(index, node)), Fraction(0))))


def _fraction(take: Take) -> Fraction:
    return Fraction(0) if take.share is None else take.share.fraction()


def births(events: Iterable[Event]) -> Iterator[tuple[str, str, Decimal | None]]:
    """Every thing brought into being: identifier, event, kilograms where stated."""
    for event in facts(events):
        if isinstance(event, Received | Transformed):
            for thing in event.outputs:
                yield thing.id, event.id, amounts(thing).mass


def families(events: Iterable[Event]) -> list[tuple[Event, ...]]:
    """Events in sets that share no thing, no order and no correction, each in canonical order.

    A ledger of one family says of its things what the ledger of all says of them, places beside them aside.

    Raises:
        WrongKindError: Something among the events is not one.

    Example:
        >>> families([])
        []
    """
    roots: dict[str, str] = {}
    told = list(events_of(tell(_events(events))))
    for event in told:
        _join(roots, [f"event {event.id}", *_ties(event)])
    groups: dict[str, list[Event]] = {}
    for event in told:
        groups.setdefault(_root(roots, f"event {event.id}"), []).append(event)
    return sorted((tuple(sorted(group, key=order)) for group in groups.values()), key=lambda group: order(group[0]))


def _ties(event: Event) -> Iterator[str]:
    """What an event has to do with: things, an order, the event it corrects and what it tells instead."""
    if isinstance(event, Corrected):
        yield f"event {event.target}"
        if event.instead is not None:
            yield from _ties(event.instead)
        return
    yield from (f"thing {name}" for name in things_of(event))
    if isinstance(event, Transformed) and event.order:
        yield f"order {event.order}"


def _root(roots: dict[str, str], name: str) -> str:
    """The representative of a set, the way to it shortened (Tarjan and van Leeuwen 1984, path halving)."""
    while (above := roots.setdefault(name, name)) != name:
        roots[name] = name = roots[above]
    return name


def _join(roots: dict[str, str], names: list[str]) -> None:
    head = _root(roots, names[0])
    for name in names[1:]:
        roots[_root(roots, name)] = head
