"""Our events told abroad: each of the ten kinds as EPCIS 2.0.

What EPCIS can say is said in its own words; the rest of our event stands beside it, whole, under one member
of our namespace. So a reader who knows us loses nothing, and one who does not reads plain EPCIS.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import singledispatch
from typing import Final, TypeAlias, TypedDict

import attrs

from cocorope import wire
from cocorope.epcis.carrier import EventDocument
from cocorope.epcis.events import (
    AggregationEvent,
    ObjectEvent,
    TransformationEvent,
)
from cocorope.epcis.exactjson import Json, frozen
from cocorope.epcis.kinds import is_uri
from cocorope.epcis.model import (
    BusinessTransaction,
    ErrorDeclaration,
    EventDestination,
    EventSource,
    Location,
    PersistentDisposition,
    QuantityElement,
)
from cocorope.epcis.namer import Namer
from cocorope.frozen import FrozenMap
from cocorope.trace import codec
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
from cocorope.trace.goods import Found, Item, Part, Thing
from cocorope.trace.ledger import Ledger

NAMESPACE: Final = "https://cocorope.example/epcis/1/"
"""The namespace of our extension members; the number is the version of what stands in them."""
PREFIX: Final = "cocorope"
"""The prefix that our documents declare for :data:`NAMESPACE`."""
OWN: Final = f"{PREFIX}:event"
"""The member that holds our event whole, as its document form."""

Written: TypeAlias = AggregationEvent | ObjectEvent | TransformationEvent
"""The types of EPCIS event that our events become."""

_CONVERTER: Final = wire.converter()
codec.configure(_CONVERTER)
_STEPS: Final = FrozenMap({"dividing": "commissioning", "merging": "commissioning", "reworking": "repairing"})
_PAPERS: Final = FrozenMap(
    {
        "invoice": "inv", "bill of lading": "bol", "order": "po", "purchase order": "po", "process order": "prodorder",
        "delivery note": "desadv", "despatch advice": "desadv", "receiving advice": "recadv", "test result": "testres",
        "certificate": "cert",
    }
)  # fmt: skip
_VERDICTS: Final = FrozenMap(
    {
        "accepted": ("inspecting", "conformant", None, None),
        "rejected": ("inspecting", "non_conformant", None, None),
        "held": ("holding", None, "unavailable", None),
        "released": ("inspecting", None, None, "unavailable"),
        "recalled": ("holding", "recalled", "recalled", None),
        "complained": ("other", None, None, None),
    }
)


def from_ledger(ledger: Ledger, namer: Namer, *, creation_date: datetime | None = None) -> EventDocument:
    """A ledger as one EPCIS document.

    Args:
        ledger: The ledger; every event that was told is written, corrected ones as errors declared.
        namer: How identifiers become URIs.
        creation_date: When the document is made; the latest recorded time where nothing is said.

    Returns:
        A document valid under schema 2.0.1, from which :func:`~cocorope.epcis.to_events` gives the same
        events.
    """
    told = tuple(ledger.events)
    when = creation_date or max((event.recorded for event in told), default=_EPOCH)
    known = {event.id: event for event in told}
    events = [written for event in told for written in from_event(event, namer, known)]
    return EventDocument.of(events, creation_date=_time(when), namespaces={PREFIX: NAMESPACE})


_EPOCH: Final = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_FARTHEST: Final = timedelta(hours=14)
_MINUTE: Final = timedelta(minutes=1)
_FIFTEEN: Final = Context(prec=15, rounding=ROUND_HALF_EVEN)
_SMALLEST: Final = -40


class _Common(TypedDict):
    event_time: str
    event_time_zone_offset: str
    record_time: str
    event_id: str
    read_point: Location | None
    business_transactions: tuple[BusinessTransaction, ...] | None
    extensions: FrozenMap[str, Json]


def from_event(event: Event, namer: Namer, known: Mapping[str, Event] = FrozenMap()) -> tuple[Written, ...]:
    """One event of ours as EPCIS: one event, and for a correction that tells anew two.

    Args:
        event: The event.
        namer: How identifiers become URIs.
        known: The other events, so that a correction can repeat the one it corrects.
    """
    if isinstance(event, Corrected):
        return _corrected(event, namer, known)
    return (_told_abroad(event, namer),)


@singledispatch
def _told_abroad(event: Event, namer: Namer) -> Written:
    """An observation of nothing that carries our event: for a kind that EPCIS has no word for."""
    return ObjectEvent(**_common(event, namer), action="OBSERVE", epc_list=())


def own_form(event: Event) -> Json:
    """Our event whole, as its document form, frozen."""
    return frozen(_CONVERTER.unstructure(event, Event), None, [])


def _time(moment: datetime) -> str:
    return _sayable(moment).isoformat()


def _offset(moment: datetime) -> str:
    text = _sayable(moment).strftime("%z")
    return f"{text[:3]}:{text[3:5]}"


def _sayable(moment: datetime) -> datetime:
    """The same instant; in UTC where EPCIS cannot say the offset: beyond 14 hours, or with seconds in it."""
    offset = moment.utcoffset()
    if offset is None or (abs(offset) <= _FARTHEST and not offset % _MINUTE):
        return moment
    return moment.astimezone(UTC)


def _said(text: str, namer: Namer) -> str | None:
    """A free text as a URI; ``None`` where there is none, or none that a URI could hold: we carry it beside."""
    try:
        uri = namer.uri(text) if text else ""
    except UnicodeEncodeError:
        return None
    return uri if is_uri(uri) else None


def _common(event: Event, namer: Namer) -> _Common:
    papers = tuple(
        BusinessTransaction(type=_PAPERS.get(paper.kind), business_transaction=uri)
        for paper in event.references
        if (uri := _said(paper.number, namer))
    )
    place = _said(event.place, namer)
    return {
        "event_time": _time(event.at),
        "event_time_zone_offset": _offset(event.at),
        "record_time": _time(event.recorded),
        "event_id": namer.uri(event.id),
        "read_point": Location(id=place) if place else None,
        "business_transactions": papers or None,
        "extensions": FrozenMap({OWN: own_form(event)}),
    }


def _amount(of: str, stated: "Thing | Part | Found", namer: Namer) -> QuantityElement:
    """An amount of a class: the mass where it is known, else the length, else the count; to 15 digits."""
    if stated.mass is not None:
        return QuantityElement(epc_class=namer.uri(of), quantity=_rounded(stated.mass.value_in("kg")), uom="KGM")
    if stated.length is not None:
        return QuantityElement(epc_class=namer.uri(of), quantity=_rounded(stated.length.value_in("m")), uom="MTR")
    return QuantityElement(epc_class=namer.uri(of), quantity=stated.pieces)


def _rounded(value: Decimal) -> Decimal | None:
    """To 15 digits, which every JSON reader keeps; none where it is too small for EPCIS to say."""
    return _FIFTEEN.plus(value) if value.adjusted() >= _SMALLEST else None


def _listed(things: Iterable[Thing], namer: Namer) -> tuple[tuple[str, ...], tuple[QuantityElement, ...]]:
    """Items by name, lots by amount."""
    several = tuple(things)
    return (
        tuple(namer.uri(thing.id) for thing in several if isinstance(thing, Item)),
        tuple(_amount(thing.id, thing, namer) for thing in several if not isinstance(thing, Item)),
    )


def _taken(parts: Iterable["Part | Found"], namer: Namer) -> tuple[tuple[str, ...], tuple[QuantityElement, ...]]:
    """Whole things by name, parts by amount."""
    several = tuple(parts)
    whole = [part for part in several if isinstance(part, Part) and part.whole]
    names = dict.fromkeys(namer.uri(part.of) for part in whole)
    return tuple(names), tuple(_amount(part.of, part, namer) for part in several if part not in whole)


@_told_abroad.register
def _received(event: Received, namer: Namer) -> Written:
    names, amounts = _listed(event.outputs, namer)
    supplier = _said(event.supplier, namer)
    return ObjectEvent(
        **_common(event, namer),
        action="ADD",
        business_step="receiving",
        disposition="in_progress",
        epc_list=names,
        quantity_list=amounts or None,
        sources=(EventSource(type="owning_party", source=supplier),) if supplier else None,
    )


@_told_abroad.register
def _transformed(event: Transformed, namer: Namer) -> Written:
    if not (event.inputs or event.outputs):  # losses and gains alone: EPCIS has no word for them
        return ObjectEvent(**_common(event, namer), action="OBSERVE", epc_list=())
    inputs, input_amounts = _taken(event.inputs, namer)
    outputs, output_amounts = _listed(event.outputs, namer)
    return TransformationEvent(
        **_common(event, namer),
        business_step=_STEPS.get(event.process, "creating_class_instance"),
        disposition="in_progress",
        input_epc_list=inputs or None,
        input_quantity_list=input_amounts or None,
        output_epc_list=outputs or None,
        output_quantity_list=output_amounts or None,
        transformation_id=namer.uri(event.order) if event.order else None,
    )


@_told_abroad.register
def _removed(event: Removed, namer: Namer) -> Written:
    names, amounts = _taken(event.parts, namer)
    return ObjectEvent(
        **_common(event, namer),
        action="DELETE",
        business_step="destroying",
        disposition="destroyed",
        epc_list=names,
        quantity_list=amounts or None,
    )


@_told_abroad.register
def _counted(event: Counted, namer: Namer) -> Written:
    return ObjectEvent(
        **_common(event, namer),
        action="OBSERVE",
        business_step="stock_taking",
        epc_list=(),
        quantity_list=tuple(_amount(found.of, found, namer) for found in event.found),
    )


@_told_abroad.register
def _packed(event: Packed, namer: Namer) -> Written:
    return AggregationEvent(
        **_common(event, namer),
        action="ADD",
        business_step="packing",
        disposition="in_progress",
        parent_id=namer.uri(event.into),
        child_epcs=_names(event.contents, namer),
    )


@_told_abroad.register
def _unpacked(event: Unpacked, namer: Namer) -> Written:
    return AggregationEvent(
        **_common(event, namer),
        action="DELETE",
        business_step="unpacking",
        disposition="in_progress",
        parent_id=namer.uri(event.out_of),
        child_epcs=_names(event.contents, namer) or None,
    )


@_told_abroad.register
def _shipped(event: Shipped, namer: Namer) -> Written:
    to, party = _said(event.to, namer), _said(event.party, namer)
    return ObjectEvent(
        **_common(event, namer),
        action="OBSERVE",
        business_step="shipping",
        disposition="in_transit",
        epc_list=_names(event.contents, namer),
        sources=(EventSource(type="owning_party", source=party),) if party else None,
        destinations=(EventDestination(type="owning_party", destination=to),) if to else None,
    )


@_told_abroad.register
def _arrived(event: Arrived, namer: Namer) -> Written:
    return ObjectEvent(
        **_common(event, namer),
        action="OBSERVE",
        business_step="arriving",
        disposition="in_progress",
        epc_list=_names(event.contents, namer),
    )


@_told_abroad.register
def _judged(event: Judged, namer: Namer) -> Written:
    step, disposition, begins, ends = _VERDICTS[event.verdict]
    return ObjectEvent(
        **_common(event, namer),
        action="OBSERVE",
        business_step=step,
        disposition=disposition,
        epc_list=_names(event.of, namer),
        persistent_disposition=PersistentDisposition(set=(begins,) if begins else None, unset=(ends,) if ends else None)
        if begins or ends
        else None,
    )


def _names(things: Iterable[str], namer: Namer) -> tuple[str, ...]:
    return tuple(dict.fromkeys(namer.uri(thing) for thing in things))


def _corrected(event: Corrected, namer: Namer, known: Mapping[str, Event]) -> tuple[Written, ...]:
    """The event repeated with an error declaration, and the one that stands instead.

    Where the corrected event is not at hand, an observation of nothing carries the declaration.
    """
    target = known.get(event.target)
    instead = event.instead
    repeated = (
        from_event(target, namer)[0]
        if target is not None and not isinstance(target, Corrected)
        else _told_abroad(event, namer)
    )
    anew = from_event(instead, namer) if instead is not None and not isinstance(instead, Corrected) else ()
    name = namer.uri(event.id)
    declaration = ErrorDeclaration(
        declaration_time=_time(event.at),
        reason="incorrect_data" if event.instead is not None else "did_not_occur",
        corrective_event_ids=(name,) if anew else None,
        extensions=FrozenMap({OWN: own_form(event)}),
    )
    declared = attrs.evolve(
        repeated,
        event_id=namer.uri(event.target),
        record_time=_time(event.recorded),
        error_declaration=declaration,
        extensions=FrozenMap[str, Json](),
    )
    return (declared, *(attrs.evolve(one, event_id=name, extensions=FrozenMap[str, Json]()) for one in anew))
