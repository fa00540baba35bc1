"""Our events told abroad: each of the ten kinds as EPCIS 2.0.

What EPCIS can say is said in its own words; the rest of our event stands beside it, whole, under one member
of our namespace. So a reader who knows us loses nothing, and one who does not reads plain EPCIS.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import singledispatch
from typing import Final, TypeAlias, TypedDict

from cocorope import wire
from cocorope.epcis.events import (
    AggregationEvent,
    ObjectEvent,
    TransformationEvent,
)
from cocorope.epcis.exactjson import Json, frozen
from cocorope.epcis.kinds import is_uri, sayable, time_of
from cocorope.epcis.model import (
    BusinessTransaction,
    EventDestination,
    EventSource,
    Location,
    PersistentDisposition,
    QuantityElement,
    SensorElement,
)
from cocorope.epcis.namer import OWN, SHIPMENT, Namer
from cocorope.epcis.sensors import element, figures, rounded
from cocorope.frozen import FrozenMap
from cocorope.identifiers import ContainerNumber
from cocorope.trace import codec
from cocorope.trace.events import (
    Arrived,
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
)
from cocorope.trace.goods import Found, Item, Lot, Part, Thing

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
        "held": ("holding", "non_sellable_other", "unavailable", None),
        "released": ("inspecting", None, None, "unavailable"),
        "recalled": ("holding", "recalled", "recalled", None),
        "complained": ("other", None, None, None),
    }
)
LOT_NUMBER: Final = "cbvmda:lotNumber"
"""The member of master data for a lot's number: here the supplier's own."""


class Common(TypedDict):
    """The members that every event of ours has abroad."""

    event_time: str
    event_time_zone_offset: str
    record_time: str
    event_id: str
    read_point: Location | None
    business_transactions: tuple[BusinessTransaction, ...] | None
    extensions: FrozenMap[str, Json]


@singledispatch
def told_abroad(event: Event, namer: Namer) -> Written:
    """An observation of nothing that carries our event: for a kind that EPCIS has no word for."""
    return ObjectEvent(**common(event, namer), action="OBSERVE", epc_list=())


def own_form(event: Event) -> Json:
    """Our event whole, as its document form, frozen."""
    return frozen(_CONVERTER.unstructure(event, Event), None, [])


def _offset(moment: datetime) -> str:
    text = sayable(moment).strftime("%z")
    return f"{text[:3]}:{text[3:5]}"


def _said(text: str, namer: Namer) -> str | None:
    """A free text as a URI; ``None`` where there is none, or none that a URI could hold: we carry it beside."""
    try:
        uri = namer.uri(text) if text else ""
    except UnicodeEncodeError:
        return None
    return uri if is_uri(uri) else None


def papers_of(references: Iterable[Reference], namer: Namer) -> tuple[BusinessTransaction, ...]:
    """Papers as business transactions; one whose number no URI could hold is left out: our event carries it."""
    return tuple(
        BusinessTransaction(type=_PAPERS.get(paper.kind), business_transaction=uri)
        for paper in references
        if (uri := _said(paper.number, namer))
    )


def common(event: Event, namer: Namer, *more: BusinessTransaction) -> Common:
    """What every event of ours says, whatever its kind.

    Args:
        event: The event.
        namer: How identifiers become URIs.
        more: Papers beside those that the event refers to.
    """
    papers = (*papers_of(event.references, namer), *more)
    place = _said(event.place, namer)
    return {
        "event_time": time_of(event.at),
        "event_time_zone_offset": _offset(event.at),
        "record_time": time_of(event.recorded),
        "event_id": namer.uri(event.id),
        "read_point": Location(id=place) if place else None,
        "business_transactions": papers or None,
        "extensions": FrozenMap({OWN: own_form(event)}),
    }


def _amount(of: str, stated: "Thing | Part | Found", namer: Namer) -> QuantityElement:
    """An amount of a class: the mass where it is known, else the length, else the count; to 15 digits."""
    if stated.mass is not None:
        return QuantityElement(epc_class=namer.uri(of), quantity=rounded(stated.mass.value_in("kg")), uom="KGM")
    if stated.length is not None:
        return QuantityElement(epc_class=namer.uri(of), quantity=rounded(stated.length.value_in("m")), uom="MTR")
    return QuantityElement(epc_class=namer.uri(of), quantity=stated.pieces)


def _sensed(stated: "Iterable[Thing | Part | Found]", namer: Namer) -> tuple[SensorElement, ...] | None:
    """What is stated of goods beside their amounts: the moisture of a lot, the mass and length of a coil."""
    elements: list[SensorElement] = []
    for one in stated:
        of = one.id if isinstance(one, Lot | Item) else one.of
        told = "mass" if one.mass is not None else "length" if one.length is not None else "pieces"
        if several := tuple(figures(one, "pieces" if isinstance(one, Item) else told)):
            elements.append(element(namer.uri(of), several))
    return tuple(elements) or None


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


@told_abroad.register
def _received(event: Received, namer: Namer) -> Written:
    names, amounts = _listed(event.outputs, namer)
    supplier = _said(event.supplier, namer)
    return ObjectEvent(
        **common(event, namer),
        action="ADD",
        business_step="receiving",
        disposition="in_progress",
        epc_list=names,
        quantity_list=amounts or None,
        sources=(EventSource(type="owning_party", source=supplier),) if supplier else None,
        sensor_elements=_sensed(event.outputs, namer),
        ilmd=_supplier_lot(event.outputs),
    )


def _supplier_lot(outputs: Iterable[Thing]) -> FrozenMap[str, Json] | None:
    """The supplier's own number as lot master data, where one holds for all that came in."""
    numbers = {thing.supplier_lot for thing in outputs}
    number = numbers.pop()
    return FrozenMap({LOT_NUMBER: number}) if number and not numbers else None


@told_abroad.register
def _transformed(event: Transformed, namer: Namer) -> Written:
    if not (event.inputs or event.outputs):  # losses and gains alone: EPCIS has no word for them
        return ObjectEvent(**common(event, namer), action="OBSERVE", epc_list=())
    inputs, input_amounts = _taken(event.inputs, namer)
    outputs, output_amounts = _listed(event.outputs, namer)
    return TransformationEvent(
        **common(event, namer),
        business_step=_STEPS.get(event.process, "creating_class_instance"),
        disposition="in_progress",
        input_epc_list=inputs or None,
        input_quantity_list=input_amounts or None,
        output_epc_list=outputs or None,
        output_quantity_list=output_amounts or None,
        transformation_id=namer.uri(event.order) if event.order else None,
        sensor_elements=_sensed((*event.inputs, *event.outputs), namer),
    )


@told_abroad.register
def _removed(event: Removed, namer: Namer) -> Written:
    names, amounts = _taken(event.parts, namer)
    return ObjectEvent(
        **common(event, namer),
        action="DELETE",
        business_step="destroying",
        disposition="destroyed",
        epc_list=names,
        quantity_list=amounts or None,
        sensor_elements=_sensed(event.parts, namer),
    )


@told_abroad.register
def _counted(event: Counted, namer: Namer) -> Written:
    return ObjectEvent(
        **common(event, namer),
        action="OBSERVE",
        business_step="stock_taking",
        epc_list=(),
        quantity_list=tuple(_amount(found.of, found, namer) for found in event.found),
        sensor_elements=_sensed(event.found, namer),
    )


@told_abroad.register
def _packed(event: Packed, namer: Namer) -> Written:
    return AggregationEvent(
        **common(event, namer),
        action="ADD",
        business_step="loading" if ContainerNumber.is_valid(event.into) else "packing",
        disposition="in_progress",
        parent_id=namer.uri(event.into),
        child_epcs=names_of(event.contents, namer),
    )


@told_abroad.register
def _unpacked(event: Unpacked, namer: Namer) -> Written:
    return AggregationEvent(
        **common(event, namer),
        action="DELETE",
        business_step="unloading" if ContainerNumber.is_valid(event.out_of) else "unpacking",
        disposition="in_progress",
        parent_id=namer.uri(event.out_of),
        child_epcs=names_of(event.contents, namer) or None,
    )


def _shipment(name: str, namer: Namer) -> BusinessTransaction:
    return BusinessTransaction(type=SHIPMENT, business_transaction=namer.uri(name))


@told_abroad.register
def _shipped(event: Shipped, namer: Namer) -> Written:
    to, party = _said(event.to, namer), _said(event.party, namer)
    return ObjectEvent(
        **common(event, namer, _shipment(event.shipment, namer)),
        action="OBSERVE",
        business_step="shipping",
        disposition="in_transit",
        epc_list=names_of(event.contents, namer),
        sources=(EventSource(type="owning_party", source=party),) if party else None,
        destinations=(EventDestination(type="owning_party", destination=to),) if to else None,
    )


@told_abroad.register
def _arrived(event: Arrived, namer: Namer) -> Written:
    return ObjectEvent(
        **common(event, namer, _shipment(event.shipment, namer)),
        action="OBSERVE",
        business_step="arriving",
        disposition="in_progress",
        epc_list=names_of(event.contents, namer),
    )


@told_abroad.register
def _judged(event: Judged, namer: Namer) -> Written:
    step, disposition, begins, ends = _VERDICTS[event.verdict]
    decided = event.decision
    result = (BusinessTransaction(type="testres", business_transaction=namer.uri(decided.id)),) if decided else ()
    if event.verdict == "released" and decided and decided.outcome == "accepted":
        disposition = "conformant"
    return ObjectEvent(
        **common(event, namer, *result),
        action="OBSERVE",
        business_step=step,
        disposition=disposition,
        epc_list=names_of(event.of, namer),
        persistent_disposition=PersistentDisposition(set=(begins,) if begins else None, unset=(ends,) if ends else None)
        if begins or ends
        else None,
    )


def names_of(things: Iterable[str], namer: Namer) -> tuple[str, ...]:
    """Things by their URIs, each once."""
    return tuple(dict.fromkeys(namer.uri(thing) for thing in things))
