"""The balance of a site over a period: opening stock and what came in, against what left and closing stock.

Goods are at the site where they were last seen: received, made, used, moved, counted or packed there. What is used or
seen at another place without a shipment is *moved*; goods on their way are at no site. Stock goes by the account of
each thing, and a count changes it: what it finds missing is unexplained. An order begun and not ended is work in
process: goods of its inputs that have not come out yet.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

import attrs

from cocorope.trace._account import ALL, Share, amounts, birth, born, is_item, process_of, share_in, share_of
from cocorope.trace._html import table
from cocorope.trace._index import Index
from cocorope.trace._mixing import Input, inputs_of
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
    "opening", "received", "moved in", "gains", "shipped", "moved out", "removed", "losses", "closing"
]
"""A heading of the balance of a site, in and then out."""
ENTRIES: Final[tuple[Entry, ...]] = get_args(Entry)
"""Every heading."""


@attrs.frozen(kw_only=True)
class SiteLine:
    """A component or a basis: opening + received + moved in + gains = shipped + moved out + removed + losses +
    closing + unexplained, work in process being part of opening and closing. Exact where every moisture is known.
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
    """The goods."""
    event: str = ""
    """The event, where one tells it."""


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
    in_process: tuple[tuple[tuple[int, Goods | Flow], ...], ...]
    """Work in process at the start and at the end: goods in (1) and out (-1) of open orders."""
    rest: tuple[tuple[int, Goods | Flow], ...]
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
        """The line of one component; nothing everywhere where it does not occur."""
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
        """The things under a heading."""
        return tuple(
            dict.fromkeys(m.goods.thing for m in self.moves if m.entry == entry and isinstance(m.goods, Goods))
        )

    def _line(self, name: Component | Basis, view: View) -> SiteLine:
        found = dict.fromkeys(ENTRIES, NOTHING)
        for move in self.moves:
            found[move.entry] += _kilograms(view, move.goods)
        waiting = (_signed(view, self.in_process[0]), _signed(view, self.in_process[1]))
        found["opening"] += waiting[0]
        found["closing"] += waiting[1]
        rest = _signed(view, self.rest)
        return SiteLine(of=name, entries=tuple(found.items()), in_process=waiting, unexplained=rest,
                        status=status_of(rest, self.tolerance.exact_in("kg")))  # fmt: skip


def _kilograms(view: View, goods: Goods | Flow) -> Interval:
    return view.flows([goods]) if isinstance(goods, Flow) else view.goods(goods)


def _signed(view: View, parts: Iterable[tuple[int, Goods | Flow]]) -> Interval:
    return sum((_kilograms(view, goods).times(Fraction(sign)) for sign, goods in parts), NOTHING)


def site_balance(
    index: Index, events: Iterable[Event], site: str, start: datetime, end: datetime, tolerance: Mass
) -> SiteBalance:
    """The balance of a site over a period."""
    told = sorted(events, key=_Turn(index))
    book = _Book(index, site, start)
    for event in told:
        if event.at >= end:
            break
        if event.at >= start:
            book.open()
        book.tell(event)
    book.open()
    opening, closing, rest = _orders(index, told, book.sites, site, start, end)
    return SiteBalance(
        site=site, start=start, end=end, tolerance=tolerance,
        moves=(*book.moves, *book.stock("closing")), in_process=(opening, closing), rest=(*book.rest, *rest),
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

    def __init__(self, index: Index, site: str, start: datetime) -> None:
        self.index, self.site, self.start = index, site, start
        self.places: dict[int, str] = {}
        self.left: dict[int, Fraction] = {}
        self.inside: dict[int, set[int]] = {}
        self.sites: dict[str, str] = {}
        self.moves: list[Move] = []
        self.rest: list[tuple[int, Goods | Flow]] = []
        self.opened = False

    def open(self) -> None:
        """The period begins: what is at the site is its opening stock."""
        if not self.opened:
            self.opened = True
            self.moves.extend(self.stock("opening"))

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

    def _differ(self, sign: int, goods: Goods | Flow) -> None:
        if self.opened:
            self.rest.append((sign, goods))

    def _born(self, event: Received | Transformed, place: str, entry: Entry | None) -> None:
        for thing in event.outputs:
            node, told = self.index.ids[thing.id], made(thing)
            share = self._birth_share(node, event, thing.id)
            if share:
                self.left[node] = self.left.get(node, Fraction(0)) + share
                self.places[node] = place
            if place != self.site:
                continue
            if entry is not None:
                self._note(entry, told, event)
            if len(birth(self.index, node)) > 1 or not share:
                self._differ(1, told)
                self._differ(-1, of_lot(self.index, node).part(share))

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
        inputs = inputs_of(self.index, (event,))
        here = event.place or next((seen for one in inputs if (seen := self.places.get(one.node))), "")
        self.sites[event.id] = here
        for one in inputs:
            self._take(one.node, one.share, used(self.index, one), here, event, None)
        if here == self.site:
            for flow in event.gains:
                self._note("gains", flow, event)
            for flow in event.losses:
                self._note("losses", flow, event)
        self._born(event, here, None)

    def _removed(self, event: Removed) -> None:
        for part in event.parts:
            for node, share, goods in self._opened(self.index.ids[part.of], part):
                self._take(node, share, goods, event.place or self.places.get(node, ""), event, "removed")

    def _opened(self, node: int, part: Part) -> Iterator[tuple[int, Share | None, Goods]]:
        """A part as it was told; of a package all that is in it, whatever else it says."""
        inner = [one for one in self._all_in([node]) if one != node and not self.inside.get(one)]
        for one in sorted(inner):
            yield one, ALL, of_lot(self.index, one)
        if inner:
            return
        lot = born(self.index, node)
        share = share_of(part, lot)
        stated = lot if part.whole else amounts(part)
        goods = of_lot(self.index, node)
        if share is not None and stated.mass is None:
            yield node, share, goods.part(share.fraction())
            return
        mass = None if stated.mass is None else Fraction(stated.mass)
        dry = Fraction(stated.dry) if stated.dry is not None else None
        if share is not None and dry is None and goods.dry is not None and part.moisture is None:
            dry = goods.dry * share.fraction()
        scale = mass / goods.mass if mass is not None and goods.mass else Fraction(1)
        yield node, share, attrs.evolve(goods, mass=mass, dry=dry, contains=goods.part(scale).contains)

    def _take(  # what a take says
        self, node: int, share: Share | None, told: Goods, place: str, event: Event, entry: Entry | None
    ) -> None:
        """Something is taken of a thing, as told; the account knows what part of it that is."""
        whole = is_item(self.index, node)
        part = Fraction(1) if whole else Fraction(0) if share is None else share.fraction()
        known = node in self.left
        stock = of_lot(self.index, node).part(part) if known else told
        at = self.places.get(node, "") if known else ""
        if place == self.site:
            if at != self.site:
                self._note("moved in", stock, event)
            if entry is not None:
                self._note(entry, told, event)
            if stock != told:
                self._differ(1, stock)
                self._differ(-1, told)
        elif at == self.site:
            self._note("moved out", stock, event)
        if known:
            self._lower(node, part, at)

    def _lower(self, node: int, part: Fraction, at: str) -> None:
        left = self.left[node] - part
        if left < 0:
            # More was taken than there was: what was not there is a gain nobody told of.
            if at == self.site:
                self._differ(-1, of_lot(self.index, node).part(-left))
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
                self._differ(1 if missing > 0 else -1, of_lot(self.index, node).part(abs(missing)))
            self.left[node] = share.fraction()

    def _put(self, event: Packed | Shipped) -> None:
        box = self.index.ids[event.into if isinstance(event, Packed) else event.shipment]
        contents = [self.index.ids[name] for name in event.contents]
        self.inside.setdefault(box, set()).update(contents)
        if isinstance(event, Shipped):
            for node in self._all_in(contents):
                self._left_for(node, event)
        else:
            self._all_seen(contents, event)

    def _taken_out(self, event: Unpacked | Arrived) -> None:
        box = self.index.ids[event.out_of if isinstance(event, Unpacked) else event.shipment]
        held = self.inside.setdefault(box, set())
        contents = [self.index.ids[name] for name in event.contents] or sorted(held)
        held.difference_update(contents)
        self._all_seen(contents, event)

    def _all_seen(self, contents: Iterable[int], event: Event) -> None:
        for node in self._all_in(contents) if event.place else ():
            self._seen(node, event.place, event)

    def _all_in(self, nodes: Iterable[int]) -> list[int]:
        found: dict[int, None] = {}
        waiting = list(nodes)
        while waiting:
            node = waiting.pop()
            if node not in found:
                found[node] = None
                waiting.extend(self.inside.get(node, ()))
        return list(found)

    def _left_for(self, node: int, event: Shipped) -> None:
        left = self.left.get(node)
        if left and event.place == self.site and self.places.get(node) != self.site:
            self._note("moved in", of_lot(self.index, node).part(left), event)
            self.places[node] = self.site
        if left and self.places.get(node) == self.site:
            self._note("shipped", of_lot(self.index, node).part(left), event)
        self.places[node] = ""

    def _seen(self, node: int, place: str, event: Event) -> None:
        before = self.places.get(node, "")
        if not place or place == before:
            return
        self.places[node] = place
        left = self.left.get(node)
        if left and self.site in (before, place):
            entry: Entry = "moved in" if place == self.site else "moved out"
            self._note(entry, of_lot(self.index, node).part(left), event)


_Signed: TypeAlias = "tuple[tuple[int, Goods | Flow], ...]"


def _orders(  # a site and a period of a ledger
    index: Index, events: list[Event], sites: dict[str, str], site: str, start: datetime, end: datetime
) -> tuple[_Signed, _Signed, _Signed]:
    """Work in process at the start and at the end, and what closed processes leave unexplained."""
    processes: dict[tuple[str, str], list[Transformed]] = {}
    for event in events:
        if isinstance(event, Transformed) and sites.get(event.id, event.place or site) == site:
            processes.setdefault(process_of(event), []).append(event)
    opening: list[tuple[int, Goods | Flow]] = []
    closing: list[tuple[int, Goods | Flow]] = []
    rest: list[tuple[int, Goods | Flow]] = []
    for told in processes.values():
        before = [event for event in told if event.at < start]
        until = [event for event in told if event.at < end]
        if _is_open(before, told):
            opening.extend(_inside(index, before))
        if _is_open(until, told):
            closing.extend(_inside(index, until))
        elif len(until) > len(before):
            rest.extend(_inside(index, until))
    return tuple(opening), tuple(closing), tuple(rest)


def _is_open(told: list[Transformed], every: list[Transformed]) -> bool:
    """Whether a process has begun and not ended: more is told of it later, or nothing has come out."""
    return bool(told) and (len(told) < len(every) or not any(event.outputs for event in told))


def _inside(index: Index, told: list[Transformed]) -> Iterator[tuple[int, Goods | Flow]]:
    for event in told:
        inputs: list[Input] = inputs_of(index, (event,))
        yield from ((1, used(index, one)) for one in inputs)
        yield from ((1, flow) for flow in event.gains)
        yield from ((-1, made(thing)) for thing in event.outputs)
        yield from ((-1, flow) for flow in event.losses)
