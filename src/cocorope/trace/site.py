"""The balance of a site over a period: opening stock and what came in, against what left and closing stock.

Goods are at the site where they were last seen: received, made, used, moved, counted or packed there. What is used or
seen at another place without a shipment is *moved*; goods on their way are at no site. Stock goes by the account of
each thing, and a count changes it: what it finds missing is unexplained. An order begun and not ended is work in
process: goods of its inputs that have not come out yet. What must have been carried between the sites of one order,
since more came out at a site than was put in there, has *crossed*.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

import attrs

from cocorope.trace._account import amounts, birth, born, is_item, process_of, share_in, share_of
from cocorope.trace._checks import one_of
from cocorope.trace._html import table
from cocorope.trace._in_process import IN, OUT, Held, Order, parts_of
from cocorope.trace._index import Index
from cocorope.trace._mixing import inputs_of
from cocorope.trace._nesting import Nesting
from cocorope.trace._order import in_order
from cocorope.trace._views import NOTHING, Basis, Goods, Interval, View, basis_view, component_view, made, of_lot, used
from cocorope.trace.balance import Status, status_of, worst
from cocorope.trace.events import (
    Arrived,
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
from cocorope.trace.goods import COMPONENTS, Component, Flow, Part
from cocorope.units import Mass, Regain

if TYPE_CHECKING:
    from cocorope.spec.specification import Cap

Entry: TypeAlias = Literal[
    "opening", "received", "moved in", "crossed in", "gains",
    "shipped", "moved out", "crossed out", "removed", "losses", "closing",
]  # fmt: skip
"""A heading of the balance of a site, in and then out."""
ENTRIES: Final[tuple[Entry, ...]] = get_args(Entry)
"""Every heading."""


@attrs.frozen(kw_only=True)
class SiteLine:
    """A component or a basis: opening + received + moved in + crossed in + gains = shipped + moved out + crossed out +
    removed + losses + closing + unexplained, work in process being part of opening and closing. Exact where every
    moisture is known.
    """  # noqa: D205  # one sentence is what it says

    of: Component | Basis
    """What is counted."""
    entries: tuple[tuple[Entry, Interval], ...]
    """Each heading with its kilograms."""
    in_process: tuple[Interval, Interval]
    """Work in process when the period opened and when it closed: as much of opening and closing."""
    unexplained: Interval
    """What is left; negative where more was there than came."""
    status: Status
    """How it stands within the caller's tolerance."""

    def __getitem__(self, entry: Entry) -> Interval:
        return dict(self.entries)[entry]


@attrs.frozen(kw_only=True)
class Move:
    """Goods under a heading; a flow for declared gains and losses."""

    entry: Entry
    """The heading."""
    goods: Goods | Flow
    """The goods; of what crossed all of one sort together, under the name of the order."""
    event: str = ""
    """The event, where one tells it."""
    times: Fraction = IN
    """How many times they count: once, or of what crossed the part that did, negative where more of a component had
    come out than was put in."""


@attrs.frozen(kw_only=True)
class SiteBalance:
    """The balance of a site over a period, per component and on every basis."""

    site: str
    """The place, as events name it."""
    start: datetime
    """The first instant of the period."""
    end: datetime
    """The first instant after it."""
    moves: tuple[Move, ...]
    """Everything under the headings, in the order it happened."""
    tolerance: Mass
    """What may stay unexplained."""
    in_process: tuple[tuple[Held, ...], ...]
    """Work in process at the start and at the end: goods in (1) and out (-1) of open orders, and what crossed."""
    rest: tuple[Held, ...]
    """What has no heading: closed processes in (1) and out (-1), differences found by counts and takes."""

    @property
    def lines(self) -> tuple[SiteLine, ...]:
        """A line for each component that occurs."""
        lines = [self._line(component, component_view(component)) for component in COMPONENTS]
        return tuple(line for line in lines if any(part != NOTHING for _entry, part in line.entries))

    @property
    def status(self) -> Status:
        """The worst line: a gain, else undecided, else a loss, else closed."""
        return worst(line.status for line in self.lines)

    def line(self, component: Component) -> SiteLine:
        """The line of one component; nothing everywhere where it does not occur.

        Raises:
            InvalidValueError: A component not known here.
        """
        one_of(component, COMPONENTS, "a component")
        return self._line(component, component_view(component))

    def _repr_html_(self) -> str:
        rows = [
            (one.of, *(str(part) for _entry, part in one.entries), str(one.unexplained), one.status)
            for one in self.lines
        ]
        heads = ("component", *ENTRIES, "unexplained", "status")
        return table(heads, rows, f"Balance of {self.site}, kg: {self.status}")

    def on(self, basis: Basis, *, regain: Regain | None = None, cap: "Cap | None" = None) -> SiteLine:
        """All components together on one basis; see :meth:`cocorope.trace.Balance.on`.

        Raises:
            InvalidValueError: No such basis; a commercial one without the contract's terms, or another one with them.
        """
        return self._line(basis, basis_view(basis, regain, cap))

    def things(self, entry: Entry) -> tuple[str, ...]:
        """The things under a heading.

        Raises:
            InvalidValueError: A heading not known here.
        """
        one_of(entry, ENTRIES, "a heading")
        return tuple(
            dict.fromkeys(m.goods.thing for m in self.moves if m.entry == entry and isinstance(m.goods, Goods))
        )

    def _line(self, name: Component | Basis, view: View) -> SiteLine:
        found = dict.fromkeys(ENTRIES, NOTHING)
        for move in self.moves:
            found[move.entry] += _kilograms(view, move.goods).times(move.times)
        waiting = (_signed(view, self.in_process[0]), _signed(view, self.in_process[1]))
        found["opening"] += waiting[0]
        found["closing"] += waiting[1]
        rest = _signed(view, self.rest)
        return SiteLine(of=name, entries=tuple(found.items()), in_process=waiting, unexplained=rest,
                        status=status_of(rest, self.tolerance.exact_in("kg")))  # fmt: skip


def _kilograms(view: View, goods: Goods | Flow) -> Interval:
    return view.flows([goods]) if isinstance(goods, Flow) else view.goods(goods)


def _signed(view: View, parts: Iterable[Held]) -> Interval:
    return sum((_kilograms(view, goods).times(times) for times, goods in parts), NOTHING)


def site_balance(
    index: Index, events: Iterable[Event], site: str, start: datetime, end: datetime, tolerance: Mass
) -> SiteBalance:
    """The balance of a site over a period."""
    told = sorted(events, key=_Turn(index))
    book = _Book(index, site, told)
    for event in told:
        if event.at >= end:
            break
        if event.at >= start:
            book.open()
        book.tell(event)
    book.open()
    return SiteBalance(
        site=site, start=start, end=end, tolerance=tolerance, moves=(*book.moves, *book.stock("closing")),
        in_process=(tuple(book.begun), tuple(book.in_process())), rest=(*book.rest, *book.ended()),
    )  # fmt: skip


_RANKS: Final[dict[type[Event], int]] = {
    kind: rank
    for rank, kind in enumerate((Received, Arrived, Unpacked, Transformed, Counted, Judged, Packed, Shipped, Removed))
}


class _Turn:
    """The order in which events are read: by time, at one instant by kind and by the order goods went."""

    def __init__(self, index: Index) -> None:
        groups = in_order(index.up, set(range(len(index.names))))
        self.place = {node: place for place, group in enumerate(groups) for node in group}
        self.ids = index.ids

    def __call__(self, event: Event) -> tuple[datetime, int, int, str]:
        outputs = event.outputs if isinstance(event, Transformed) else ()
        place = min((self.place[self.ids[thing.id]] for thing in outputs), default=len(self.place))
        return event.at, _RANKS[type(event)], place, event.id


class _Book:
    """What is where, event by event."""

    def __init__(self, index: Index, site: str, told: Iterable[Event]) -> None:
        self.index, self.site = index, site
        self.places: dict[int, str] = {}
        self.left: dict[int, Fraction] = {}
        self.nesting = Nesting()
        self.orders: dict[str, Order] = {}
        self.active: set[str] = set()
        self.moves: list[Move] = []
        self.begun: list[Held] = []
        self.rest: list[Held] = []
        self.opened = False
        events: dict[str, list[Transformed]] = {}
        for event in told:
            if isinstance(event, Transformed) and event.order:
                events.setdefault(event.order, []).append(event)
        self.orders = {name: Order(index, of_it) for name, of_it in events.items()}

    def open(self) -> None:
        """The period begins: what is at the site is its opening stock."""
        if not self.opened:
            self.opened = True
            self.moves.extend(self.stock("opening"))
            self.begun.extend(self.in_process())

    def in_process(self) -> Iterator[Held]:
        """What open orders have at the site now."""
        for order in self.orders.values():
            if order.open:
                yield from order.pools.get(self.site, ())

    def ended(self) -> Iterator[Held]:
        """What the orders that ended in the period leave unexplained at the site."""
        for name in sorted(self.active):
            if not self.orders[name].open:
                yield from self.orders[name].pools.get(self.site, ())

    def stock(self, entry: Entry) -> Iterator[Move]:
        """What is at the site now."""
        for node, left in self.left.items():
            if left and self.places.get(node) == self.site:
                yield Move(entry=entry, goods=of_lot(self.index, node).part(left))

    def tell(self, event: Event) -> None:
        """One more event."""
        if isinstance(event, Received):
            self._born(event, event.place, "received")
        elif isinstance(event, Transformed):
            self._process(event)
        elif isinstance(event, Removed):
            self._removed(event)
        elif isinstance(event, Counted):
            self._counted(event)
        elif isinstance(event, Packed | Shipped):
            self._put(event)
        elif isinstance(event, Unpacked | Arrived):
            self._taken_out(event)

    def _note(self, entry: Entry, goods: Goods | Flow, event: Event) -> None:
        if self.opened:
            self.moves.append(Move(entry=entry, goods=goods, event=event.id))

    def _differ(self, times: Fraction, goods: Goods | Flow) -> None:
        if self.opened:
            self.rest.append((times, goods))

    def _born(self, event: Received | Transformed, place: str, entry: Entry | None) -> None:
        for thing in event.outputs:
            node, told = self.index.ids[thing.id], made(thing)
            share = self._birth_share(node, event, thing.id)
            if share:
                self._grown(node, share, place, event)
            if place != self.site:
                continue
            if entry is not None:
                self._note(entry, told, event)
            if len(birth(self.index, node)) > 1 or not share:
                self._differ(IN, told)
                self._differ(OUT, of_lot(self.index, node).part(share))

    def _grown(self, node: int, share: Fraction, place: str, event: Event) -> None:
        """There is more of a thing: what there was of it already comes along to where that is."""
        known = self.left.get(node)
        if known:
            self._seen(node, place, event)
        else:
            self._is_at(node, place)
        self.left[node] = (known or Fraction(0)) + share
        if self.places[node] == self.site != place:
            self._note("moved in", of_lot(self.index, node).part(share), event)

    def _birth_share(self, node: int, event: Event, name: str) -> Fraction:
        """What part of a thing one of its births brought; none where another process bore it first."""
        told = birth(self.index, node)
        if process_of(event) != process_of(told[0][0]):
            return Fraction(0)
        if len(told) == 1:
            return Fraction(1)
        mine = [amounts(thing) for one, thing in told if one.id == event.id and thing.id == name]
        share = share_in(mine[0], born(self.index, node))
        return Fraction(1, len(told)) if share is None else share.fraction()

    def _process(self, event: Transformed) -> None:
        inputs = [(one, used(self.index, one)) for one in inputs_of(self.index, (event,))]
        order = self.orders[event.order] if event.order else None
        seen = (self.places.get(one.node) for one, _goods in inputs)
        here = event.place or next(filter(None, seen), order.last if order is not None else "")
        for one, goods in inputs:
            share = None if one.share is None else one.share.fraction()
            self._take(one.node, share, goods, here, event, None)
        if here == self.site:
            for flow in event.gains:
                self._note("gains", flow, event)
            for flow in event.losses:
                self._note("losses", flow, event)
        told = parts_of((goods for _one, goods in inputs), event)
        if order is not None:
            self._ordered(order, event, here, told)
        elif here == self.site and self.opened:
            self.rest.extend(told)
        self._born(event, here, None)

    def _ordered(self, order: Order, event: Transformed, here: str, told: Iterable[Held]) -> None:
        """An event of an order: what is left in process when it ends is unexplained, and what crossed is told."""
        for crossed in order.tell(event, here, told):
            if crossed.place == self.site and self.opened:
                entry: Entry = "crossed out" if crossed.out else "crossed in"
                self.moves.extend(Move(entry=entry, goods=one, event=event.id, times=n) for n, one in crossed.parts)
        if self.opened:
            self.active.add(order.name)

    def _removed(self, event: Removed) -> None:
        for part in event.parts:
            for node, share, goods in self._opened(self.index.ids[part.of], part):
                self._take(node, share, goods, event.place or self.places.get(node, ""), event, "removed")

    def _opened(self, node: int, part: Part) -> Iterator[tuple[int, Fraction | None, Goods]]:
        """A part as it was told; of a package what is left of all that is in it, whatever else it says."""
        nesting = self.nesting
        inner = [one for one in nesting.all_in([node]) if one != node and not nesting.inside.get(one)]
        for one in sorted(inner):
            left = self.left.get(one, Fraction(1))
            yield one, left, of_lot(self.index, one).part(left)
        if inner:
            return
        lot = born(self.index, node)
        share = share_of(part, lot)
        stated = lot if part.whole else amounts(part)
        goods = of_lot(self.index, node)
        if share is not None and stated.mass is None:
            yield node, share.fraction(), goods.part(share.fraction())
            return
        mass = None if stated.mass is None else Fraction(stated.mass)
        dry = Fraction(stated.dry) if stated.dry is not None else None
        if share is not None and dry is None and goods.dry is not None and part.moisture is None:
            dry = goods.dry * share.fraction()
        scale = mass / goods.mass if mass is not None and goods.mass else Fraction(1)
        taken = None if share is None else share.fraction()
        yield node, taken, attrs.evolve(goods, mass=mass, dry=dry, contains=goods.part(scale).contains)

    def _take(  # what a take says
        self, node: int, share: Fraction | None, told: Goods, place: str, event: Event, entry: Entry | None
    ) -> None:
        """Something is taken of a thing, as told; the account knows what part of it that is."""
        part = Fraction(1) if is_item(self.index, node) else share or Fraction(0)
        known = node in self.left
        stock = of_lot(self.index, node).part(part) if known else told
        at = self.places.get(node, "") if known else ""
        if place == self.site:
            if at != self.site:
                self._note("moved in", stock, event)
            if entry is not None:
                self._note(entry, told, event)
            if stock != told:
                self._differ(IN, stock)
                self._differ(OUT, told)
        elif at == self.site:
            self._note("moved out", stock, event)
        if known:
            self._lower(node, part, at)

    def _lower(self, node: int, part: Fraction, at: str) -> None:
        left = self.left[node] - part
        if left < 0:
            # More was taken than there was: what was not there is a gain nobody told of.
            if at == self.site:
                self._differ(OUT, of_lot(self.index, node).part(-left))
            left = Fraction(0)
        self.left[node] = left

    def _counted(self, event: Counted) -> None:
        for found in event.found:
            node = self.index.ids[found.of]
            self._seen(node, event.place, event)
            share = share_of(found, born(self.index, node))
            if node not in self.left or share is None:
                continue
            missing = self.left[node] - share.fraction()
            if self.places.get(node) == self.site and missing:
                self._differ(IN if missing > 0 else OUT, of_lot(self.index, node).part(abs(missing)))
            self.left[node] = share.fraction()

    def _put(self, event: Packed | Shipped) -> None:
        box = self.index.ids[event.into if isinstance(event, Packed) else event.shipment]
        contents = [self.index.ids[name] for name in event.contents]
        self.nesting.put(box, contents)
        if isinstance(event, Shipped):
            for node in self.nesting.all_in(contents):
                self._left_for(node, event)
        else:
            self._all_seen(contents, event)

    def _taken_out(self, event: Unpacked | Arrived) -> None:
        box = self.index.ids[event.out_of if isinstance(event, Unpacked) else event.shipment]
        self._all_seen(self.nesting.take(box, [self.index.ids[name] for name in event.contents]), event)

    def _all_seen(self, contents: Iterable[int], event: Event) -> None:
        if event.place:
            seen = self.nesting.all_in(contents, event.place)
            for node in seen:
                self._seen(node, event.place, event)
            self.nesting.settle(seen, event.place)

    def _is_at(self, node: int, place: str) -> None:
        self.places[node] = place
        self.nesting.stray(node)

    def _left_for(self, node: int, event: Shipped) -> None:
        self._seen(node, event.place, event)
        left = self.left.get(node)
        if left and self.places.get(node) == self.site:
            self._note("shipped", of_lot(self.index, node).part(left), event)
        self._is_at(node, "")

    def _seen(self, node: int, place: str, event: Event) -> None:
        before = self.places.get(node, "")
        if not place or place == before:
            return
        self._is_at(node, place)
        left = self.left.get(node)
        if left and self.site in (before, place):
            entry: Entry = "moved in" if place == self.site else "moved out"
            self._note(entry, of_lot(self.index, node).part(left), event)
