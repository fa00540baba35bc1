"""One foreign event read by the words of CBV 2.0.

What has no word of ours is reported, not guessed: :class:`Reading` keeps the findings beside the events.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Final, TypeAlias, TypedDict

from cocorope.epcis import rules
from cocorope.epcis.events import (
    AggregationEvent,
    AssociationEvent,
    ObjectEvent,
    StandardEvent,
    TransactionEvent,
    TransformationEvent,
)
from cocorope.epcis.kinds import moment
from cocorope.epcis.measuring import ALL, Amount, Measured, member
from cocorope.epcis.model import QuantityElement
from cocorope.epcis.namer import SHIPMENT
from cocorope.epcis.outward import LOT_NUMBER
from cocorope.epcis.sensors import Sensed
from cocorope.epcis.walk import measured
from cocorope.findings import Finding
from cocorope.frozen import FrozenMap
from cocorope.text import Text
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
    Verdict,
)
from cocorope.trace.goods import Found, Item, Lot, Part, Thing
from cocorope.units import Length, Mass

Shares: TypeAlias = dict[tuple[str, str], dict[str, QuantityElement]]
"""What lies of a class in a package: the identifier of each share, with the amount it was packed with."""


class Common(TypedDict):
    """What every event of ours has."""

    id: str
    at: datetime
    recorded: datetime
    place: str
    references: tuple[Reference, ...]


class Reading:
    """One foreign event being read.

    Args:
        local: How a URI becomes an identifier.
        shares: The shares of lots that lie in packages; the reading adds to it.
        event: The event.
        path: Where it stands, for the findings.
        name: The identifier of the event that is made of it.
        said_of: The names of the members by which a sensor element says of which thing it tells.
    """

    def __init__(  # one event, and what it is read with
        self,
        local: Callable[[str], str],
        shares: Shares,
        event: StandardEvent,
        path: str,
        name: str,
        said_of: tuple[str, ...] = (),
    ) -> None:
        self.local = local
        self.shares = shares
        self.event = event
        self.path = path
        self.name = name
        self.findings: list[Finding] = []
        named = self._named()
        self.measured = Measured(event, local, named[0] if len(named) == 1 else "", said_of)

    def events(self) -> Iterator[Event]:
        """Our events for it: none, one, or a packing with the divisions before it.

        Raises:
            InvalidValueError: Our events cannot say it, such as an identifier too long.
        """
        event = self.event
        if isinstance(event, TransformationEvent):
            yield self._transformed(event)
        elif isinstance(event, AggregationEvent | AssociationEvent):
            yield from self._packing(event)
        elif isinstance(event, ObjectEvent):
            yield from self._object(event)
        elif not ties(event):
            yield from self._observed(event)
        else:
            self.miss(
                Text("a transaction that ties papers to goods", "transaksi yang mengaitkan dokumen dengan barang")
            )

    def left(self) -> tuple[Sensed, ...]:
        """What was measured and found no place in our events; what else they have no place for is a finding."""
        sensed = tuple(self.measured.left(self.name))
        for what in self.measured.missed:
            self.miss(what)
        self._unsaid()
        return sensed

    def _unsaid(self) -> None:
        """Members that no event of ours has a place for."""
        event = self.event
        if event.certification_info:
            self.miss(member("certificationInfo"))
        known = {LOT_NUMBER} if isinstance(event, ObjectEvent) else set()
        for name in sorted(set(getattr(event, "ilmd", None) or ()) - known):
            self.miss(member(f"ilmd.{name}"))
        if event.business_location is not None and event.business_location != event.read_point:
            self.miss(member("bizLocation"))
        judged = isinstance(event, ObjectEvent | TransactionEvent) and event.action != "DELETE"
        judged = judged and not (isinstance(event, ObjectEvent) and event.action == "ADD")
        if event.persistent_disposition is not None and not judged:
            self.miss(member("persistentDisposition"))
        for name in event.extensions:
            self.miss(member(name))

    def miss(self, what: Text) -> None:
        """Something that was said and is not taken over."""
        self.findings.append(rules.NOT_UNDERSTOOD.finding(self.path, what=what))

    def common(self) -> Common:
        """What our event has in common with every other."""
        event = self.event
        at = moment(event.event_time)
        return {
            "id": self.name,
            "at": at,
            "recorded": moment(event.record_time) if event.record_time else at,
            "place": self.local(event.read_point.id) if event.read_point else "",
            "references": self.references(),
        }

    def references(self) -> tuple[Reference, ...]:
        """The papers that the event names."""
        return tuple(
            Reference(self.local(paper.business_transaction), _PAPERS.get(paper.type or "", ""))
            for paper in self.event.business_transactions or ()
            if paper.type != SHIPMENT
        )

    def things(self) -> tuple[str, ...]:
        """The things that the event is about, a package among them."""
        parent = getattr(self.event, "parent_id", None)
        return self._names((*([parent] if parent else []), *self._uris()))

    def _named(self) -> tuple[str, ...]:
        return self._names(self._uris())

    def _uris(self) -> tuple[str, ...]:
        """What comes of a transformation, else what the event is about."""
        event = self.event
        if isinstance(event, TransformationEvent):
            epcs, amounts = event.output_epc_list, event.output_quantity_list
        elif isinstance(event, AggregationEvent | AssociationEvent):
            epcs, amounts = event.child_epcs, event.child_quantity_list
        else:
            epcs, amounts = event.epc_list, event.quantity_list
        return (*(epcs or ()), *(one.epc_class for one in amounts or ()))

    def _names(self, uris: Iterable[str] | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.local(uri) for uri in uris or ()))

    def _amount(self, element: QuantityElement) -> Amount:
        """Mass, length or pieces above nothing; an amount of another kind is not understood."""
        amount = measured(element)
        if isinstance(amount, Mass) and amount.value > 0:
            return {"mass": amount}
        if isinstance(amount, Length) and amount.value > 0:
            return {"length": amount}
        if isinstance(amount, Decimal) and amount == amount.to_integral_value() and amount > 0:
            return {"pieces": int(amount)}
        if element.quantity is not None:
            said = f"{element.quantity} {element.uom or ''}".strip()
            self.miss(Text("the amount {said}", "jumlah {said}").filled(said=said))
        return {}

    def _part(self, element: QuantityElement) -> Part | None:
        """Part of a lot. Where the amount says nothing, all of it, which is reported; none of none or less."""
        of = self.local(element.epc_class)
        amount = self._amount(element)
        if not amount and element.quantity is not None and element.quantity <= 0:
            return None
        part = Part(of, **self.measured.beside(of, amount))
        if part.whole:
            self.miss(
                Text("how much of {lot}: taken as all of it", "berapa banyak dari {lot}: dianggap semuanya").filled(
                    lot=of
                )
            )
        return part

    def _outputs(
        self, epcs: tuple[str, ...] | None, elements: tuple[QuantityElement, ...] | None, supplier_lot: str = ""
    ) -> tuple[Thing, ...]:
        items = [
            Item(name, supplier_lot=supplier_lot, **self.measured.beside(name, {}, ALL - {"pieces"}))
            for name in self._names(epcs)
        ]
        lots = [
            Lot(name, supplier_lot=supplier_lot, **self.measured.beside(name, self._amount(one)))
            for one in elements or ()
            for name in (self.local(one.epc_class),)
        ]
        return (*items, *lots)

    def _inputs(self, epcs: tuple[str, ...] | None, elements: tuple[QuantityElement, ...] | None) -> tuple[Part, ...]:
        whole = [Part(name, **self.measured.beside(name, {}, frozenset({"moisture"}))) for name in self._names(epcs)]
        parts = (self._part(one) for one in elements or ())
        return (*whole, *(part for part in parts if part is not None))

    def _transformed(self, event: TransformationEvent) -> Event:
        self.findings.append(rules.PROCESS_UNTOLD.finding(self.path))
        return Transformed(
            **self.common(),
            process="reworking",
            inputs=self._inputs(event.input_epc_list, event.input_quantity_list),
            outputs=self._outputs(event.output_epc_list, event.output_quantity_list),
            order=self.local(event.transformation_id) if event.transformation_id else "",
        )

    def _packing(self, event: AggregationEvent | AssociationEvent) -> Iterator[Event]:
        parent = self.local(event.parent_id) if event.parent_id else None
        amounts = event.child_quantity_list or ()
        if parent is None or event.action == "OBSERVE":
            self.miss(Text("an observed package", "kemasan yang hanya diamati"))
        elif event.action == "ADD":
            divided = list(self._divided(amounts, parent))
            yield from (division for division, _ in divided)
            contents = (*self._names(event.child_epcs), *(name for _, name in divided))
            yield Packed(**self.common(), into=parent, contents=contents)
        else:
            shares = [name for one in amounts for name in self._packed_before(one, parent)]
            yield Unpacked(
                **self.common(), out_of=parent, contents=dict.fromkeys((*self._names(event.child_epcs), *shares))
            )

    def _packed_before(self, element: QuantityElement, parent: str) -> tuple[str, ...]:
        """The shares of a class that lie in a package; the class itself where none was packed here."""
        of = self.local(element.epc_class)
        shares = self.shares.get((of, parent), {})
        if list(shares.values()) != [element]:
            self.miss(
                Text(
                    "how much of {lot} was unpacked: taken as all of it in {package}",
                    "berapa banyak dari {lot} yang dibongkar: dianggap semuanya dalam {package}",
                ).filled(lot=of, package=parent)
            )
        return tuple(shares) or (of,)

    def _divided(self, elements: Iterable[QuantityElement], parent: str) -> Iterator[tuple[Event, str]]:
        """Part of a lot in a package: dividing it first, then packing the share."""
        for index, element in enumerate(elements):
            name = f"{self.name}/share/{index}"
            part = self._part(element)
            if part is not None:
                common = self.common() | {"id": f"{self.name}/division/{index}"}
                share = Lot(name, mass=part.mass, length=part.length, pieces=part.pieces)
                self.shares.setdefault((part.of, parent), {})[name] = element
                yield Transformed(**common, process="dividing", inputs=(part,), outputs=(share,)), name

    def _object(self, event: ObjectEvent) -> Iterator[Event]:
        if not (event.epc_list or event.quantity_list):
            self.miss(Text("an event about no goods", "peristiwa tanpa barang"))
        elif event.action == "ADD":
            number = event.ilmd.get(LOT_NUMBER) if event.ilmd else None
            outputs = self._outputs(event.epc_list, event.quantity_list, number if isinstance(number, str) else "")
            supplier = next((self.local(one.source) for one in event.sources or ()), "")
            yield Received(**self.common(), outputs=outputs, supplier=supplier)
        elif event.action == "DELETE":
            parts = self._inputs(event.epc_list, event.quantity_list)
            yield Removed(**self.common(), parts=parts, reason=event.business_step or "")
        else:
            yield from self._observed(event)

    def _observed(self, event: ObjectEvent | TransactionEvent) -> Iterator[Event]:
        names = self._named() if isinstance(event, ObjectEvent) else self.things()
        verdict = _verdict(event)
        if event.business_step in {"stock_taking", "cycle_counting"} and event.quantity_list:
            if event.epc_list:
                self.miss(Text("single things seen in a count", "barang satuan yang terlihat saat stok opname"))
            found = [each for each in map(self._found, event.quantity_list) if each is not None]
            if found:
                yield Counted(**self.common(), found=found)
            return
        if verdict is not None:
            yield Judged(**self.common(), of=names, verdict=verdict)
        elif event.business_step == "shipping":
            to = next((self.local(one.destination) for one in event.destinations or ()), "")
            yield Shipped(**self.common(), shipment=self._shipment(), contents=names, to=to)
        elif event.business_step in {"arriving", "receiving"}:
            yield Arrived(**self.common(), shipment=self._shipment(), contents=names)
        else:
            self.miss(Text("an observation ({step})", "pengamatan ({step})").filled(step=event.business_step or "-"))
        if any(one.quantity is not None for one in event.quantity_list or ()):
            self.miss(Text("the amounts that were seen", "jumlah yang terlihat"))

    def _found(self, element: QuantityElement) -> Found | None:
        """What was found of a lot, nothing among it; ``None`` where the amount is not understood."""
        of = self.local(element.epc_class)
        stated: Amount = {"pieces": 0} if element.quantity == 0 else self._amount(element)
        amount = self.measured.beside(of, stated)
        return Found(of, **amount) if amount else None

    def _shipment(self) -> str:
        """What names the shipment: our own member, the despatch advice, the transport paper; else the event itself."""
        papers = {paper.type: paper.business_transaction for paper in self.event.business_transactions or ()}
        paper = papers.get(SHIPMENT) or papers.get("desadv") or papers.get("bol")
        return self.local(paper) if paper else f"{self.name}/shipment"


def ties(event: TransactionEvent) -> bool:
    """Whether a transaction event only ties papers to goods or unties them, and tells of nothing seen or done."""
    return event.action == "DELETE" or (event.business_step not in _SEEN and _verdict(event) is None)


def _verdict(event: ObjectEvent | TransactionEvent) -> Verdict | None:
    kept = event.persistent_disposition
    if event.disposition == "recalled" or (kept is not None and "recalled" in (kept.set or ())):
        return "recalled"
    if event.business_step == "holding" or (kept is not None and kept.set):
        return "held"
    if kept is not None:
        return "released"
    return _BY_DISPOSITION.get(event.disposition or "")


_BY_DISPOSITION: Final[dict[str, Verdict]] = {"conformant": "accepted", "non_conformant": "rejected"}
_PAPERS: Final = FrozenMap(
    {
        "inv": "invoice", "bol": "bill of lading", "po": "order", "prodorder": "process order", "cert": "certificate",
        "desadv": "despatch advice", "recadv": "receiving advice", "testres": "test result",
    }
)  # fmt: skip
_SEEN: Final = frozenset({"shipping", "arriving", "receiving"})
"""The steps by which an observation is a fact of ours."""
