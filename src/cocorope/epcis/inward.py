"""Foreign EPCIS read as events of ours, with a report of what could not be understood.

An event that carries ours whole is taken from there, after a check that both say the same. Any other is
read by the words of CBV 2.0; what they do not say is not guessed but reported.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Final, TypedDict

import attrs

from cocorope import wire
from cocorope.epcis import rules
from cocorope.epcis.carrier import Document
from cocorope.epcis.eventhash import event_hash
from cocorope.epcis.events import (
    AggregationEvent,
    AssociationEvent,
    EpcisEvent,
    ObjectEvent,
    StandardEvent,
    TransformationEvent,
)
from cocorope.epcis.exactjson import Json, thawed
from cocorope.epcis.kinds import moment
from cocorope.epcis.model import QuantityElement
from cocorope.epcis.namer import Namer
from cocorope.epcis.outward import OWN, from_event
from cocorope.epcis.walk import measured
from cocorope.errors import DocumentError
from cocorope.findings import Finding, Report, collect
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace import codec
from cocorope.trace.events import (
    Arrived,
    Corrected,
    Counted,
    Event,
    Judged,
    Packed,
    Received,
    Reference,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
    Verdict,
)
from cocorope.trace.goods import Found, Item, Lot, Part, Thing
from cocorope.units import Length, Mass

_CONVERTER: Final = wire.converter()
codec.configure(_CONVERTER)


class _Common(TypedDict):
    id: str
    at: datetime
    recorded: datetime
    place: str
    references: tuple[Reference, ...]


class _Amount(TypedDict, total=False):
    mass: Mass
    length: Length
    pieces: int


@attrs.frozen
class Translation:
    """What a document says in our words, and what of it we could not say."""

    events: tuple[Event, ...]
    """Our events, fit for a :class:`~cocorope.trace.Ledger`."""
    report: Report
    """What was not understood, each at its event."""


def to_events(document: Document, namer: Namer | None = None) -> Translation:
    """The events of an EPCIS document as ours.

    Args:
        document: What :func:`~cocorope.epcis.read` gave.
        namer: How URIs become identifiers; where none is given a URI is its own identifier.

    Returns:
        Events and report. A document that :func:`~cocorope.epcis.from_ledger` wrote with the same namer
        gives the events of that ledger and no finding.
    """
    translator = _Translator(namer, document.context)
    events: list[Event] = []
    findings: list[Finding] = []
    skip = translator.corrective(document)
    for index, event in enumerate(document.events):
        path = f"$.events[{index}]"
        if not isinstance(event, EpcisEvent):
            findings.append(
                rules.NOT_UNDERSTOOD.finding(path, what=Text("an event type of its own", "tipe peristiwa sendiri"))
            )
        elif event.event_id not in skip or event.error_declaration is not None:
            told, found = translator.told(event, path)
            events += told
            findings += found
    return Translation(tuple(events), collect(rules.TRANSLATION_RULES, findings))


class _Translator:
    """One document's way in."""

    def __init__(self, namer: Namer | None, context: Json) -> None:
        self.namer = namer
        self.context = context
        self.instead: dict[str, StandardEvent] = {}

    def corrective(self, document: Document) -> frozenset[str]:
        """The events that stand instead of others: they are read with the error declaration, not alone."""
        by_name = {event.event_id: event for event in document.events if isinstance(event, EpcisEvent)}
        for event in by_name.values():
            if event.error_declaration is not None:
                for name in event.error_declaration.corrective_event_ids or ():
                    if name in by_name:
                        self.instead[name] = by_name[name]
        return frozenset(self.instead)

    def local(self, uri: str) -> str:
        return self.namer.local(uri) if self.namer else uri

    def told(self, event: StandardEvent, path: str) -> tuple[list[Event], list[Finding]]:
        """Our events for one of theirs."""
        declaration = event.error_declaration
        own = (declaration.extensions if declaration else event.extensions).get(OWN)
        if own is not None:
            carried = self._carried(own, event)
            if carried is not None:
                return [carried], []
            return [], [rules.CARRIED_OTHERWISE.finding(path)]
        if declaration is not None:
            return self._declared(event, path)
        return self._read(event, path, self._name(event))

    def _carried(self, own: Json, event: StandardEvent) -> Event | None:
        """Our event as it was carried, if what stands around it says the same."""
        try:
            carried = wire.structure(_CONVERTER, thawed(own), Event)
        except DocumentError:
            return None
        if self.namer is None or isinstance(carried, Corrected):
            return carried
        (expected,) = from_event(carried, self.namer)
        return carried if expected.write() == event.write() else None

    def _name(self, event: StandardEvent) -> str:
        return self.local(event.event_id) if event.event_id else event_hash(event, context=self.context)

    def _declared(self, event: StandardEvent, path: str) -> tuple[list[Event], list[Finding]]:
        """An event in error: told, and corrected by what stands instead or withdrawn."""
        declaration = event.error_declaration
        assert declaration is not None  # noqa: S101  # asked by the caller
        name = self._name(event)
        told, findings = self._read(event, path, name)
        instead: Event | None = None
        for other in declaration.corrective_event_ids or ():
            if other in self.instead:
                anew, more = self._read(self.instead[other], path, name)
                findings += more
                instead = anew[-1] if anew else None
        when = moment(declaration.declaration_time)
        correction = Corrected(
            id=f"{name}/correction", at=when, target=name, instead=instead, reason=declaration.reason or ""
        )
        return [*told, correction], findings

    def _read(self, event: StandardEvent, path: str, name: str) -> tuple[list[Event], list[Finding]]:
        """One event by the words of CBV, under a name."""
        reading = _Reading(self, event, path, name)
        told = list(reading.events())
        return told, reading.findings


class _Reading:
    """One foreign event being read."""

    def __init__(self, translator: _Translator, event: StandardEvent, path: str, name: str) -> None:
        self.local = translator.local
        self.event = event
        self.path = path
        self.name = name
        self.findings: list[Finding] = []

    def events(self) -> Iterator[Event]:
        event = self.event
        if isinstance(event, TransformationEvent):
            yield self._transformed(event)
        elif isinstance(event, AggregationEvent | AssociationEvent):
            yield from self._packing(event)
        elif isinstance(event, ObjectEvent):
            yield from self._object(event)
        else:
            self._miss(
                Text("a transaction that ties papers to goods", "transaksi yang mengaitkan dokumen dengan barang")
            )
        if event.sensor_elements:
            self._miss(Text("measured values", "nilai terukur"))
        for member in event.extensions:
            self._miss(Text("the member {name}", "anggota {name}").filled(name=member))

    def _miss(self, what: Text) -> None:
        self.findings.append(rules.NOT_UNDERSTOOD.finding(self.path, what=what))

    def _common(self) -> _Common:
        event = self.event
        at = moment(event.event_time)
        return {
            "id": self.name,
            "at": at,
            "recorded": moment(event.record_time) if event.record_time else at,
            "place": self.local(event.read_point.id) if event.read_point else "",
            "references": tuple(
                Reference(self.local(paper.business_transaction), _PAPERS.get(paper.type or "", ""))
                for paper in event.business_transactions or ()
            ),
        }

    def _names(self, uris: Iterable[str] | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.local(uri) for uri in uris or ()))

    def _lot(self, element: QuantityElement) -> Lot:
        amount = self._amount(element)
        return Lot(self.local(element.epc_class), **amount)

    def _part(self, element: QuantityElement) -> Part:
        return Part(self.local(element.epc_class), **self._amount(element))

    def _amount(self, element: QuantityElement) -> _Amount:
        """Mass, length or pieces; an amount of another kind, or none above nothing, is not understood."""
        amount = measured(element)
        if isinstance(amount, Mass) and amount.value > 0:
            return {"mass": amount}
        if isinstance(amount, Length) and amount.value > 0:
            return {"length": amount}
        if isinstance(amount, Decimal) and amount == amount.to_integral_value() and amount > 0:
            return {"pieces": int(amount)}
        if element.quantity is not None:
            said = f"{element.quantity} {element.uom or ''}".strip()
            self._miss(Text("the amount {said}", "jumlah {said}").filled(said=said))
        return {}

    def _outputs(self, epcs: tuple[str, ...] | None, elements: tuple[QuantityElement, ...] | None) -> tuple[Thing, ...]:
        return (*(Item(name) for name in self._names(epcs)), *_once(self._lot(one) for one in elements or ()))

    def _inputs(self, epcs: tuple[str, ...] | None, elements: tuple[QuantityElement, ...] | None) -> tuple[Part, ...]:
        return (*(Part(name) for name in self._names(epcs)), *(self._part(one) for one in elements or ()))

    def _transformed(self, event: TransformationEvent) -> Event:
        self.findings.append(rules.PROCESS_UNTOLD.finding(self.path))
        return Transformed(
            **self._common(),
            process="reworking",
            inputs=self._inputs(event.input_epc_list, event.input_quantity_list),
            outputs=self._outputs(event.output_epc_list, event.output_quantity_list),
            order=self.local(event.transformation_id) if event.transformation_id else "",
        )

    def _packing(self, event: AggregationEvent | AssociationEvent) -> Iterator[Event]:
        parent = self.local(event.parent_id) if event.parent_id else None
        if parent is None or event.action == "OBSERVE":
            self._miss(Text("an observed package", "kemasan yang hanya diamati"))
        elif event.action == "ADD":
            divided = list(self._divided(event.child_quantity_list or (), parent))
            yield from (division for division, _ in divided)
            contents = (*self._names(event.child_epcs), *(name for _, name in divided))
            yield Packed(**self._common(), into=parent, contents=contents)
        else:
            amounts = tuple(self._share(one, parent) for one in event.child_quantity_list or ())
            yield Unpacked(**self._common(), out_of=parent, contents=(*self._names(event.child_epcs), *amounts))

    def _share(self, element: QuantityElement, parent: str) -> str:
        """The identifier of the share of a lot that lies in a package."""
        return f"{self.local(element.epc_class)}/in/{parent}"

    def _divided(self, elements: Iterable[QuantityElement], parent: str) -> Iterator[tuple[Event, str]]:
        """Part of a lot in a package: dividing it first, then packing the share."""
        for index, element in enumerate(elements):
            name = self._share(element, parent)
            part = self._part(element)
            common = self._common() | {"id": f"{self.name}/division/{index}"}
            share = Lot(name, mass=part.mass, length=part.length, pieces=part.pieces)
            yield Transformed(**common, process="dividing", inputs=(part,), outputs=(share,)), name

    def _object(self, event: ObjectEvent) -> Iterator[Event]:
        if event.action == "ADD":
            outputs = self._outputs(event.epc_list, event.quantity_list)
            supplier = next((self.local(one.source) for one in event.sources or ()), "")
            if outputs:
                yield Received(**self._common(), outputs=outputs, supplier=supplier)
        elif event.action == "DELETE":
            parts = self._inputs(event.epc_list, event.quantity_list)
            if parts:
                yield Removed(**self._common(), parts=parts, reason=event.business_step or "")
        else:
            yield from self._observed(event)

    def _observed(self, event: ObjectEvent) -> Iterator[Event]:
        names = self._names((*(event.epc_list or ()), *(one.epc_class for one in event.quantity_list or ())))
        verdict = _verdict(event)
        if verdict is not None and names:
            yield Judged(**self._common(), of=names, verdict=verdict)
        elif event.business_step == "shipping" and names:
            to = next((self.local(one.destination) for one in event.destinations or ()), "")
            yield Shipped(**self._common(), shipment=self._shipment(), contents=names, to=to)
        elif event.business_step in {"arriving", "receiving"} and names:
            yield Arrived(**self._common(), shipment=self._shipment(), contents=names)
        elif event.business_step in {"stock_taking", "cycle_counting"} and event.quantity_list:
            yield Counted(**self._common(), found=tuple(self._found(one) for one in event.quantity_list))
        else:
            self._miss(Text("an observation ({step})", "pengamatan ({step})").filled(step=event.business_step or "-"))

    def _found(self, element: QuantityElement) -> Found:
        amount = self._amount(element)
        return Found(self.local(element.epc_class), **(amount or {"pieces": 0}))

    def _shipment(self) -> str:
        """The despatch advice or transport paper that names a shipment; else the event itself."""
        papers = {paper.type: paper.business_transaction for paper in self.event.business_transactions or ()}
        paper = papers.get("desadv") or papers.get("bol")
        return self.local(paper) if paper else f"{self.name}/shipment"


def _once(lots: Iterable[Lot]) -> Iterator[Lot]:
    """Each lot once: a class told twice in one list is one lot, as first told."""
    seen: set[str] = set()
    for lot in lots:
        if lot.id not in seen:
            seen.add(lot.id)
            yield lot


def _verdict(event: ObjectEvent) -> Verdict | None:
    kept = event.persistent_disposition
    if event.disposition == "recalled" or (kept is not None and "recalled" in (kept.set or ())):
        return "recalled"
    if event.business_step == "holding" or (kept is not None and kept.set):
        return "held"
    if kept is not None and kept.unset:
        return "released"
    return _BY_DISPOSITION.get(event.disposition or "")


_BY_DISPOSITION: Final[dict[str, Verdict]] = {"conformant": "accepted", "non_conformant": "rejected"}
_PAPERS: Final = FrozenMap(
    {
        "inv": "invoice", "bol": "bill of lading", "po": "order", "prodorder": "process order", "cert": "certificate",
        "desadv": "despatch advice", "recadv": "receiving advice", "testres": "test result",
    }
)  # fmt: skip
