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
    TransformationEvent,
)
from cocorope.epcis.kinds import moment
from cocorope.epcis.model import QuantityElement
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


class Reading:
    """One foreign event being read.

    Args:
        local: How a URI becomes an identifier.
        shares: The shares of lots that lie in packages; the reading adds to it.
        event: The event.
        path: Where it stands, for the findings.
        name: The identifier of the event that is made of it.
    """

    def __init__(self, local: Callable[[str], str], shares: Shares, event: StandardEvent, path: str, name: str) -> None:
        self.local = local
        self.shares = shares
        self.event = event
        self.path = path
        self.name = name
        self.findings: list[Finding] = []

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
        else:
            self._miss(
                Text("a transaction that ties papers to goods", "transaksi yang mengaitkan dokumen dengan barang")
            )
        self._unsaid()

    def _unsaid(self) -> None:
        """Members that no event of ours has a place for."""
        event = self.event
        written = event.write()
        for name in _UNSAID:
            if written.get(name):
                self._miss(member(name))
        if event.business_location is not None and event.business_location != event.read_point:
            self._miss(member("bizLocation"))
        judged = isinstance(event, ObjectEvent) and event.action == "OBSERVE"
        if event.persistent_disposition is not None and not judged:
            self._miss(member("persistentDisposition"))
        for name in event.extensions:
            self._miss(member(name))

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

    def _amount(self, element: QuantityElement) -> _Amount:
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
            self._miss(Text("the amount {said}", "jumlah {said}").filled(said=said))
        return {}

    def _part(self, element: QuantityElement) -> Part | None:
        """Part of a lot. Where the amount says nothing, all of it, which is reported; none of none or less."""
        amount = self._amount(element)
        if not amount and element.quantity is not None and element.quantity <= 0:
            return None
        if not amount:
            of = self.local(element.epc_class)
            self._miss(
                Text("how much of {lot}: taken as all of it", "berapa banyak dari {lot}: dianggap semuanya").filled(
                    lot=of
                )
            )
        return Part(self.local(element.epc_class), **amount)

    def _outputs(self, epcs: tuple[str, ...] | None, elements: tuple[QuantityElement, ...] | None) -> tuple[Thing, ...]:
        lots = (Lot(self.local(one.epc_class), **self._amount(one)) for one in elements or ())
        return (*(Item(name) for name in self._names(epcs)), *lots)

    def _inputs(self, epcs: tuple[str, ...] | None, elements: tuple[QuantityElement, ...] | None) -> tuple[Part, ...]:
        parts = (self._part(one) for one in elements or ())
        return (*(Part(name) for name in self._names(epcs)), *(part for part in parts if part is not None))

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
        amounts = event.child_quantity_list or ()
        if parent is None or event.action == "OBSERVE":
            self._miss(Text("an observed package", "kemasan yang hanya diamati"))
        elif event.action == "ADD":
            divided = list(self._divided(amounts, parent))
            yield from (division for division, _ in divided)
            contents = (*self._names(event.child_epcs), *(name for _, name in divided))
            yield Packed(**self._common(), into=parent, contents=contents)
        else:
            shares = [name for one in amounts for name in self._packed_before(one, parent)]
            yield Unpacked(
                **self._common(), out_of=parent, contents=dict.fromkeys((*self._names(event.child_epcs), *shares))
            )

    def _packed_before(self, element: QuantityElement, parent: str) -> tuple[str, ...]:
        """The shares of a class that lie in a package; the class itself where none was packed here."""
        of = self.local(element.epc_class)
        shares = self.shares.get((of, parent), {})
        if list(shares.values()) != [element]:
            self._miss(
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
                common = self._common() | {"id": f"{self.name}/division/{index}"}
                share = Lot(name, mass=part.mass, length=part.length, pieces=part.pieces)
                self.shares.setdefault((part.of, parent), {})[name] = element
                yield Transformed(**common, process="dividing", inputs=(part,), outputs=(share,)), name

    def _object(self, event: ObjectEvent) -> Iterator[Event]:
        if not (event.epc_list or event.quantity_list):
            self._miss(Text("an event about no goods", "peristiwa tanpa barang"))
        elif event.action == "ADD":
            outputs = self._outputs(event.epc_list, event.quantity_list)
            supplier = next((self.local(one.source) for one in event.sources or ()), "")
            yield Received(**self._common(), outputs=outputs, supplier=supplier)
        elif event.action == "DELETE":
            parts = self._inputs(event.epc_list, event.quantity_list)
            yield Removed(**self._common(), parts=parts, reason=event.business_step or "")
        else:
            yield from self._observed(event)

    def _observed(self, event: ObjectEvent) -> Iterator[Event]:
        names = self._names((*(event.epc_list or ()), *(one.epc_class for one in event.quantity_list or ())))
        verdict = _verdict(event)
        if event.business_step in {"stock_taking", "cycle_counting"} and event.quantity_list:
            if event.epc_list:
                self._miss(Text("single things seen in a count", "barang satuan yang terlihat saat stok opname"))
            found = [each for each in map(self._found, event.quantity_list) if each is not None]
            if found:
                yield Counted(**self._common(), found=found)
            return
        if verdict is not None:
            yield Judged(**self._common(), of=names, verdict=verdict)
        elif event.business_step == "shipping":
            to = next((self.local(one.destination) for one in event.destinations or ()), "")
            yield Shipped(**self._common(), shipment=self._shipment(), contents=names, to=to)
        elif event.business_step in {"arriving", "receiving"}:
            yield Arrived(**self._common(), shipment=self._shipment(), contents=names)
        else:
            self._miss(Text("an observation ({step})", "pengamatan ({step})").filled(step=event.business_step or "-"))
        if any(one.quantity is not None for one in event.quantity_list or ()):
            self._miss(Text("the amounts that were seen", "jumlah yang terlihat"))

    def _found(self, element: QuantityElement) -> Found | None:
        """What was found of a lot, nothing among it; ``None`` where the amount is not understood."""
        amount = {"pieces": 0} if element.quantity == 0 else self._amount(element)
        return Found(self.local(element.epc_class), **amount) if amount else None

    def _shipment(self) -> str:
        """The despatch advice or transport paper that names a shipment; else the event itself."""
        papers = {paper.type: paper.business_transaction for paper in self.event.business_transactions or ()}
        paper = papers.get("desadv") or papers.get("bol")
        return self.local(paper) if paper else f"{self.name}/shipment"


def member(name: str) -> Text:
    """A member of a document, in a sentence."""
    return Text("the member {name}", "anggota {name}").filled(name=name)


def _verdict(event: ObjectEvent) -> Verdict | None:
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
_UNSAID: Final = ("certificationInfo", "ilmd", "sensorElementList")
