"""The state of every thing while a history is walked in the order of its times.

One pass over the events keeps, for each identifier, whether it began, where it is and whether it is barred; each
contradiction is a finding at the event that shows it. Amounts are added up in :mod:`cocorope.epcis.accounts`.
"""

from collections.abc import Iterator
from typing import Final

import attrs

from cocorope.epcis import rules
from cocorope.epcis.events import (
    AggregationEvent,
    AssociationEvent,
    ObjectEvent,
    StandardEvent,
    TransactionEvent,
    TransformationEvent,
)
from cocorope.epcis.exactjson import Json
from cocorope.epcis.links import canonical_link
from cocorope.epcis.model import QuantityElement
from cocorope.epcis.namer import SHIPMENT
from cocorope.epcis.sensors import Figure
from cocorope.epcis.sensors import amount as figure
from cocorope.findings import Finding
from cocorope.text import Text

BARRING: Final = frozenset({"recalled", "non_conformant", "non_sellable_other", "unavailable"})
"""Dispositions under which a thing may not be packed, shipped or consumed."""
_CLEARING: Final = frozenset({"conformant", "active", "available", "sellable_accessible"})
_MOVES: Final = frozenset({"packing", "loading", "shipping", "departing", "consigning"})
_ARRIVALS: Final = frozenset({"receiving", "arriving", "accepting"})
_STEP_NAMES: Final = {
    "packing": Text("packed", "pengemasan"),
    "loading": Text("loaded", "pemuatan"),
    "shipping": Text("shipped", "pengiriman"),
    "departing": Text("sent off", "keberangkatan"),
    "consigning": Text("consigned", "penyerahan"),
}
_SHIPPING_PAPERS: Final = frozenset({"bol", "desadv", "inv", "po", "poc", "rma", "recadv"})
_CONSUMED: Final = Text("consumed", "pemakaian")


@attrs.frozen(kw_only=True)
class Told:
    """One event, and where it was told."""

    event: StandardEvent
    """The event."""
    path: str
    """Its JSON path, the place of its document first."""
    context: Json
    """The context of its document."""


def things_of(event: StandardEvent) -> tuple[str, ...]:
    """The single objects that an event is about, in canonical spelling; outputs of a transformation apart."""
    if isinstance(event, ObjectEvent | TransactionEvent):
        listed = event.epc_list
    elif isinstance(event, AggregationEvent | AssociationEvent):
        listed = event.child_epcs
    else:
        listed = event.input_epc_list
    return tuple(canonical_link(thing) for thing in listed or ())


def amounts_of(event: StandardEvent) -> tuple[QuantityElement, ...]:
    """The amounts that an event is about; outputs of a transformation apart."""
    if isinstance(event, ObjectEvent | TransactionEvent):
        listed = event.quantity_list
    elif isinstance(event, AggregationEvent | AssociationEvent):
        listed = event.child_quantity_list
    else:
        listed = event.input_quantity_list
    return listed or ()


def measured(element: QuantityElement) -> Figure | None:
    """An amount as a quantity, a count as a number; ``None`` where nothing or nothing readable is stated."""
    return None if element.quantity is None else figure(element.quantity, element.uom)


class Walk:
    """What is known of every thing so far."""

    def __init__(self) -> None:
        self.first_use: dict[str, str] = {}
        self.begun: set[str] = set()
        self.ended: set[str] = set()
        self.inside: dict[str, str] = {}
        self.held: dict[str, str] = {}
        self.was_held: set[str] = set()
        self.shipped: set[str] = set()
        self.sampled: dict[str, str] = {}

    def findings(self, history: list[Told]) -> Iterator[Finding]:
        """Walk the events, which come in the order of their times."""
        for told in history:
            yield from self._life(told)
            yield from self._barred(told)
            yield from self._packing(told)
            yield from self._shipping(told)
            self._states(told)
        for thing, path in self.sampled.items():
            yield rules.SAMPLE_LEFT.finding(path, thing=thing)

    def _life(self, told: Told) -> Iterator[Finding]:
        event = told.event
        for thing in things_of(event):
            yield from self._begins(told, thing)
            if thing in self.ended:
                yield rules.USED_AFTER_END.finding(told.path, thing=thing)
            self.first_use.setdefault(thing, told.path)
            if _ends(event):
                self.ended.add(thing)
                self.sampled.pop(thing, None)
            elif event.business_step == "sampling":
                self.sampled[thing] = told.path
        if isinstance(event, TransformationEvent):
            for thing in map(canonical_link, event.output_epc_list or ()):
                if thing in self.first_use:
                    yield rules.USED_BEFORE_BEGUN.finding(self.first_use[thing], thing=thing)
                self.begun.add(thing)
                self.first_use.setdefault(thing, told.path)

    def _begins(self, told: Told, thing: str) -> Iterator[Finding]:
        event = told.event
        if not (isinstance(event, ObjectEvent) and event.action == "ADD"):
            return
        if event.business_step == "commissioning" and thing in self.begun:
            yield rules.COMMISSIONED_TWICE.finding(told.path, thing=thing)
        elif event.business_step == "commissioning" and thing in self.first_use:
            yield rules.USED_BEFORE_BEGUN.finding(self.first_use[thing], thing=thing)
        self.begun.add(thing)

    def _state(self, thing: str) -> str | None:
        """Why a thing may not move: its own state, or that of something it lies in."""
        seen: set[str] = set()
        place: str | None = thing
        while place is not None and place not in seen:
            if place in self.held:
                return self.held[place]
            seen.add(place)
            place = self.inside.get(place)
        return None

    def _barred(self, told: Told) -> Iterator[Finding]:
        event = told.event
        consumed = isinstance(event, TransformationEvent)
        if not consumed and event.business_step not in _MOVES:
            return
        step = _CONSUMED if consumed else _STEP_NAMES[event.business_step or ""]
        held_inside = {self.inside.get(thing): thing for thing in self.held if thing in self.inside}
        for thing in (*things_of(event), *(canonical_link(one.epc_class) for one in amounts_of(event))):
            state = self._state(thing) or self.held.get(held_inside.get(thing, ""))
            if state is not None:
                yield rules.BARRED.finding(told.path, thing=thing, step=step, state=state)

    def _packing(self, told: Told) -> Iterator[Finding]:
        event = told.event
        if not isinstance(event, AggregationEvent):
            return
        parent = canonical_link(event.parent_id) if event.parent_id else None
        if parent is None:
            if event.action != "OBSERVE":
                yield rules.PARENT_MISSING.finding(told.path, action=event.action)
            return
        if event.action == "ADD":
            for child in things_of(event):
                other = self.inside.get(child)
                if other is not None and other != parent:
                    yield rules.TWO_PARENTS.finding(told.path, child=child, parent=parent, other=other)
                self.inside[child] = parent
        elif event.action == "DELETE":
            yield from self._unpacking(told, parent)

    def _unpacking(self, told: Told, parent: str) -> Iterator[Finding]:
        children = things_of(told.event)
        if not children and not amounts_of(told.event):
            children = tuple(child for child, place in self.inside.items() if place == parent)
        for child in children:
            if self.inside.get(child) != parent:
                yield rules.NOT_INSIDE.finding(told.path, child=child, parent=parent)
            else:
                del self.inside[child]

    def _shipping(self, told: Told) -> Iterator[Finding]:
        event = told.event
        things = things_of(event)
        if event.business_step in _ARRIVALS:
            self.shipped.difference_update(things)
        if event.business_step != "shipping":
            return
        if not (event.sources and event.destinations):
            yield rules.SHIPPED_BARE.finding(told.path, missing=Text("source and destination", "asal dan tujuan"))
        if not any(_is_paper(paper.type) for paper in event.business_transactions or ()):
            yield rules.SHIPPED_BARE.finding(told.path, missing=Text("paper", "dokumen"))
        for thing in things:
            if thing in self.shipped:
                yield rules.SHIPPED_TWICE.finding(told.path, thing=thing)
            self.shipped.add(thing)

    def _states(self, told: Told) -> None:
        event = told.event
        things = [*things_of(event), *(canonical_link(one.epc_class) for one in amounts_of(event))]
        if isinstance(event, AggregationEvent | AssociationEvent) and event.parent_id and event.action == "OBSERVE":
            things.append(canonical_link(event.parent_id))
        kept = event.persistent_disposition
        barred = [word for word in (event.disposition, *(kept.set or () if kept else ())) if word in BARRING]
        for thing in things:
            if barred or event.business_step == "holding":
                self.held[thing] = barred[0] if barred else "holding"
                self.was_held.add(thing)
            elif event.disposition in _CLEARING or (kept is not None and set(kept.unset or ()) & BARRING):
                self.held.pop(thing, None)


def released(told: Told) -> bool:
    """Whether an event lifts a bar: it unsets a barring disposition."""
    kept = told.event.persistent_disposition
    return kept is not None and bool(set(kept.unset or ()) & BARRING)


def _is_paper(kind: str | None) -> bool:
    """Whether a type is one of a transport or commercial paper, or of somebody's own; our shipment is no paper."""
    return kind is not None and (kind in _SHIPPING_PAPERS or (":" in kind and kind != SHIPMENT))


def _ends(event: StandardEvent) -> bool:
    return isinstance(event, TransformationEvent) or (isinstance(event, ObjectEvent) and event.action == "DELETE")
