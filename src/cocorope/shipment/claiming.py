"""Finding what a complaint is about: in the ledger, on the packing list, on the invoice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final

import attrs

from cocorope.errors import InvalidValueError
from cocorope.findings import Finding, Text, collect
from cocorope.qc import LotDecision
from cocorope.shipment import rules_record as rules
from cocorope.shipment._fields import Amount, must_be, ratio_of
from cocorope.shipment.cargo import Package, Shipment
from cocorope.shipment.claim import ClaimedPackage, ClaimSheet, MoistureReading, Notice
from cocorope.shipment.documents_data import DOCUMENTS
from cocorope.shipment.market import a_day
from cocorope.shipment.money import Money
from cocorope.shipment.papers import Contract, Invoice, PackingLine, PackingList
from cocorope.shipment.papers_credit import Insurance
from cocorope.shipment.papers_transport import BillOfLading
from cocorope.shipment.paperset import PaperSet
from cocorope.shipment.release import conceded
from cocorope.trace import DecisionRef, Ledger
from cocorope.trace.events import Counted, Event, Judged, Packed, Received, Shipped, Transformed
from cocorope.trace.goods import Thing
from cocorope.units import Length, Mass, MoistureContent


def claim_sheet(  # what a complaint names, and what it is answered from
    ledger: Ledger,
    *,
    marks: Iterable[str] | str = (),
    invoice: str = "",
    shipment: Shipment | None = None,
    decisions: Iterable[LotDecision] = (),
    delivered: date | None = None,
    on: date,
) -> ClaimSheet:
    """What the record has on the packages of a complaint.

    A mark is compared whole, without regard to capitals and spaces at the ends: with the marks and names in the
    ledger, the names in the shipment's package list and the number ranges of its packing list. An invoice is all
    that an event with that paper speaks of, and all of the shipment when it is the shipment's own.

    Args:
        ledger: The record of the goods.
        marks: The marks on the packages complained of.
        invoice: The number of the invoice, where the whole of it is complained of.
        shipment: The cargo they left with: its packages, papers and stuffing records.
        decisions: Lot decisions; those on other lots are not looked at.
        delivered: The day of delivery, from which days of notice are counted.
        on: The day the sheet is made.

    Raises:
        InvalidValueError: Neither mark nor invoice.
        WrongKindError: Something of another kind.
    """
    must_be("claim_sheet", (ledger, Ledger), *([] if shipment is None else [(shipment, Shipment)]))
    asked = (marks,) if isinstance(marks, str) else tuple(marks)
    if not asked and not invoice:
        raise InvalidValueError(
            Text(
                'A claim names marks or an invoice: claim_sheet(ledger, marks=["SRG 07/1"], on=...); got neither.',
                'Klaim menyebut marka atau faktur: claim_sheet(ledger, marks=["SRG 07/1"], on=...); keduanya kosong.',
            )
        )
    if delivered is not None:
        a_day("delivered", delivered)
    case = _Case(ledger, shipment, tuple(decisions), asked, invoice, delivered, a_day("on", on))
    return case.sheet()


def _folded(words: str) -> str:
    return words.strip().casefold()


@attrs.define
class _Record:
    """What the events say of each thing, gathered in one pass."""

    marks: dict[str, set[str]] = attrs.field(factory=lambda: defaultdict(set))
    things: dict[str, tuple[Thing, datetime]] = attrs.field(factory=dict)
    contents: dict[str, set[str]] = attrs.field(factory=lambda: defaultdict(set))
    moisture: dict[str, tuple[datetime, MoistureContent]] = attrs.field(factory=dict)
    decisions: dict[str, dict[str, DecisionRef]] = attrs.field(factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, events: Iterable[Event]) -> "_Record":
        made = cls()
        for event in sorted(events, key=lambda one: (one.at, one.id)):
            made.read(event)
        return made

    def read(self, event: Event) -> None:
        match event:
            case Received() | Transformed():
                self._born(event.outputs, event.at)
            case Packed():
                self.contents[event.into] |= {*event.contents}
                self.marks[event.into] |= {*event.marks}
            case Shipped():
                self.contents[event.shipment] |= {*event.contents}
            case Counted():
                for found in event.found:
                    if found.moisture is not None:
                        self.moisture[found.of] = (event.at, found.moisture)
            case Judged() if event.decision is not None:
                for name in event.of:
                    self.decisions[name][event.decision.id] = event.decision
            case _:
                return

    def _born(self, things: Iterable[Thing], at: datetime) -> None:
        for thing in things:
            self.things[thing.id] = (thing, at)
            if thing.marks:
                self.marks[thing.id] |= {*thing.marks}

    def inside(self, box: str) -> frozenset[str]:
        """All that was ever put into a package, and into what was put into it."""
        found, waiting = set[str](), [box]
        while waiting:
            fresh = self.contents.get(waiting.pop(), set()) - found
            found |= fresh
            waiting += sorted(fresh)
        return frozenset(found)

    def packages(self, name: str) -> Iterator[str]:
        """The innermost packages of a thing: itself, unless it holds packages."""
        boxes = sorted(one for one in self.contents.get(name, ()) if one in self.contents)
        if not boxes:
            yield name
        for box in boxes:
            yield from self.packages(box)


@attrs.frozen(slots=False)
class _Case:
    """One complaint, with what it is answered from."""

    ledger: Ledger
    shipment: Shipment | None
    decided: tuple[LotDecision, ...]
    asked: tuple[str, ...]
    invoice: str
    delivered: date | None
    on: date

    @cached_property
    def record(self) -> _Record:
        return _Record.of(self.ledger.facts)

    @cached_property
    def papers(self) -> PaperSet:
        return PaperSet((self.shipment.papers if self.shipment else None) or ())

    @cached_property
    def listed(self) -> tuple[PackingLine, ...]:
        paper = self.papers.one(PackingList)
        return paper.lines if paper else ()

    @cached_property
    def own_invoice(self) -> Invoice | None:
        """The invoice of the shipment."""
        return self.papers.one(Invoice)

    def sheet(self) -> ClaimSheet:
        found = {mark: self._named(mark) for mark in dict.fromkeys(self.asked)}
        if self.invoice:
            found[self.invoice] = self._invoiced()
        missing = [name for name, names in found.items() if not names]
        packages = tuple(self._package(name) for name in self._once(names for names in found.values()))
        weighed = [one.kilograms for one in packages if one.kilograms is not None]
        money, unpriced = self._money(packages)
        notices = tuple(self._notices())
        findings = [
            *(rules.CLAIM_NOT_FOUND.finding(f"$.asked[{name}]", what=name) for name in missing),
            *self._unknown(packages),
            *unpriced,
            *self._open(notices),
            *self._conceded(packages),
        ]
        return ClaimSheet(
            asked=tuple(found),
            on=self.on,
            packages=packages,
            mass=Mass.sum(weighed) if weighed else None,
            money=money,
            notices=notices,
            report=collect([*rules.CLAIM_RULES, rules.BY_CONCESSION], findings),
        )

    def _named(self, mark: str) -> set[str]:
        """The things and packages that bear a mark, or whose name it is."""
        wanted = _folded(mark)
        found = {name for name, marks in self.record.marks.items() if wanted in map(_folded, marks)}
        found |= {name for name in (*self.record.things, *self.record.contents) if _folded(name) == wanted}
        if found:
            return {one for name in found for one in self.record.packages(name)}
        return {mark} if self._listed({mark})[0] is not None or self._listed({mark})[1] is not None else set()

    def _invoiced(self) -> set[str]:
        """All that events with the paper speak of; all of the shipment when the invoice is its own."""
        found = set(self.ledger.find(paper=self.invoice))
        if self.shipment and self.own_invoice and _folded(self.own_invoice.number) == _folded(self.invoice):
            found |= {name for name in self.shipment.traced if name in self.ledger}
            if not found:
                found |= {package.id for package in self.shipment.packages}
        return {one for name in found for one in self.record.packages(name)}

    def _once(self, found: Iterable[set[str]]) -> list[str]:
        """Each package once; what is in, or went into, another one that was found is not counted beside it."""
        names = frozenset().union(*found)
        behind = frozenset().union(*(self.ledger.upstream(name) for name in names))
        return sorted(names - behind)

    def _listed(self, names: Iterable[str]) -> tuple[Package | None, PackingLine | None]:
        """The package of the shipment, and the line of the packing list, that bear one of these names."""
        wanted = {_folded(name) for name in names}
        own = next(
            (one for one in (self.shipment.packages if self.shipment else ()) if _folded(one.id) in wanted), None
        )
        ranged = (line for line in self.listed if line.numbers and any(name in line.numbers for name in names))
        return own, next(ranged, None)

    def _package(self, name: str) -> ClaimedPackage:
        inside, behind = self.record.inside(name), self.ledger.upstream(name)
        names = {name, *self.record.marks.get(name, ())}
        own, line = self._listed(names)
        packed = {one.lot for one in (own, line) if one is not None}
        known = name in self.ledger
        where = self.ledger.state(name).where
        goods = sorted(one for one in {name, *inside} if one in self.record.things)
        return ClaimedPackage(
            id=name,
            marks=tuple(sorted(self.record.marks.get(name, ()))),
            lots=tuple(sorted(packed | ({name, *inside, *behind} & self._lots))),
            contents=tuple(sorted(inside)),
            net=own.net if own else line.net if line and line.packages.count == 1 else None,
            mass=self.ledger.recall([name]).items[name].quantity if known else None,
            length=_sum_of_lengths([self.record.things[one][0].length for one in goods]),
            pieces=_sum_of_pieces([self.record.things[one][0].pieces for one in goods]),
            moisture=tuple(self._moisture(names, own, goods)),
            decisions=tuple(self._decisions({name, *inside, *behind, *packed})),
            customers=where.customers,
            shipments=where.shipments,
        )

    @cached_property
    def _lots(self) -> set[str]:
        """The names by which lots were shipped or decided."""
        own = {*self.shipment.lots} if self.shipment else set[str]()
        return own | {one.lot_id for one in self.decided} | self.record.decisions.keys()

    def _moisture(self, names: set[str], own: Package | None, goods: list[str]) -> Iterator[MoistureReading]:
        if own is not None and own.moisture is not None:
            yield MoistureReading(of=own.id, moisture=own.moisture, how="at stuffing")
        wanted = {_folded(name) for name in names}
        for record in self.shipment.stuffing if self.shipment else ():
            for name, moisture in record.moisture.items():
                if _folded(name) in wanted:
                    yield MoistureReading(of=name, moisture=moisture, how="at stuffing", at=record.begun)
        for name in sorted({*names, *goods}):
            if name in self.record.moisture:
                at, moisture = self.record.moisture[name]
                yield MoistureReading(of=name, moisture=moisture, how="when counted", at=at)
            elif name in self.record.things:
                thing, at = self.record.things[name]
                if thing.moisture is not None:
                    yield MoistureReading(of=name, moisture=thing.moisture, how="as made", at=at)

    def _decisions(self, names: set[str]) -> Iterator[DecisionRef]:
        told = {key: ref for name in names for key, ref in self.record.decisions.get(name, {}).items()}
        given = {one.id: DecisionRef.of(one) for one in self.decided if one.lot_id in names}
        yield from (ref for _, ref in sorted({**told, **given}.items()))

    def _money(self, packages: tuple[ClaimedPackage, ...]) -> tuple[Money | None, list[Finding]]:
        """What the packages were billed at, when one price stands for all of them."""
        invoice = self.own_invoice
        if invoice is None or not packages:
            return None, [_lacking("$.money", _BILLED, _INVOICE)] if packages else []
        first = invoice.lines[0]
        if any(not _same_price(first.price, first.per, line.price, line.per) for line in invoice.lines):
            return None, [_lacking("$.money", _BILLED, _ONE_PRICE)]
        shares = [
            (one, ratio_of(quantity, first.per))
            for one in packages
            if (quantity := _of_kind(one, first.per)) is not None
        ]
        known = {one.id for one, _ in shares}
        if len(known) < len(packages):
            return None, [
                _lacking(f"$.money[{one.id}]", Text(one.id, one.id), _AMOUNT.filled(per=first.per))
                for one in packages if one.id not in known
            ]  # fmt: skip
        places = -int(invoice.total.amount.as_tuple().exponent)
        exact = Fraction(first.price.amount) * sum((share or Fraction(0) for _, share in shares), Fraction(0))
        return Money(Decimal(round(exact * 10**places)).scaleb(-places), first.price.currency), []

    def _unknown(self, packages: tuple[ClaimedPackage, ...]) -> Iterator[Finding]:
        for one in packages:
            gaps = [(one.kilograms is None, _MASS), (not one.decisions, _DECISION)]
            gaps.append((not any(reading.how == "at stuffing" for reading in one.moisture), _STUFFING))
            for lacking, what in gaps:
                if lacking:
                    yield _lacking(f"$.packages[{one.id}]", Text(one.id, one.id), what)

    def _conceded(self, packages: tuple[ClaimedPackage, ...]) -> Iterator[Finding]:
        told = {ref.id for one in packages for ref in one.decisions}
        for one in self.decided:
            if one.id in told:
                yield from conceded(one.lot_id, [one])

    def _notices(self) -> Iterator[Notice]:
        for paper in (self.papers.one(Contract), self.papers.one(BillOfLading), self.papers.one(Insurance)):
            if paper is not None:
                days, since = paper.notice_days, self.delivered
                due = None if days is None or since is None else since + timedelta(days=days)
                yield Notice(paper=paper.name, days=days, due=due)

    def _open(self, notices: tuple[Notice, ...]) -> Iterator[Finding]:
        if not notices:
            yield rules.NOTICE_OPEN.finding("$.notices", paper=DOCUMENTS["SC"].name, missing=_PERIOD)
        for one in notices:
            if one.days is None:
                yield rules.NOTICE_OPEN.finding("$.notices", paper=one.paper, missing=_PERIOD)
            elif one.due is None:
                yield rules.NOTICE_OPEN.finding("$.notices", paper=one.paper, missing=_DELIVERY)
            elif one.due < self.on:
                yield rules.NOTICE_PASSED.finding("$.notices", paper=one.paper, due=one.due, on=self.on)


def _same_price(price: Money, per: Amount, other: Money, other_per: Amount) -> bool:
    parts = ratio_of(other_per, per)
    same = price.currency == other.currency
    return same and parts is not None and Fraction(other.amount) == Fraction(price.amount) * parts


def _of_kind(package: ClaimedPackage, per: Amount) -> Amount | None:
    """How much a package holds, in the measure that is billed."""
    match per:
        case Mass():
            return package.kilograms
        case Length():
            return package.length
        case int():
            return package.pieces
        case _:  # an area, which nothing here records
            return None


def _sum_of_lengths(lengths: list[Length | None]) -> Length | None:
    known = [one for one in lengths if one is not None]
    return Length.sum(known) if known and len(known) == len(lengths) else None


def _sum_of_pieces(pieces: list[int | None]) -> int | None:
    known = [one for one in pieces if one is not None]
    return sum(known) if known and len(known) == len(pieces) else None


def _lacking(path: str, what: Text, missing: Text) -> Finding:
    return rules.CLAIM_UNKNOWN.finding(path, what=what, missing=missing)


_BILLED: Final = Text("what was billed", "yang ditagih")
_INVOICE: Final = Text("invoice", "faktur")
_ONE_PRICE: Final = Text("one price for all lines of the invoice", "satu harga untuk semua baris faktur")
_AMOUNT: Final = Text("quantity in the measure of the price, {per},", "jumlah dalam satuan harga, {per},")
_MASS: Final = Text("mass", "massa")
_DECISION: Final = Text("lot decision", "keputusan lot")
_STUFFING: Final = Text("moisture content at stuffing", "kadar air saat pemuatan")
_PERIOD: Final = Text("days of notice", "jangka pemberitahuan")
_DELIVERY: Final = Text("day of delivery", "hari penyerahan")
