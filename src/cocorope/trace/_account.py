"""The account of a thing: what it was born with, what was taken of it and when, what counts found.

Arithmetic is on exact decimals in one unit of each measure, never on shares, so that nothing is rounded
on the way.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

from cocorope.trace._index import Index
from cocorope.trace._told import order
from cocorope.trace.events import Counted, Event, Received, Removed, Transformed
from cocorope.trace.goods import Found, Item, Part, Thing
from cocorope.units.exact import EXACT
from cocorope.units.scale import canonical

Measure: TypeAlias = Literal["pieces", "length", "dry", "mass"]
"""A measure in which a fraction of a lot can be read, in the order they are tried."""

MEASURES: Final[tuple[Measure, ...]] = ("pieces", "length", "dry", "mass")
"""Every measure, the one that is tried first in front."""

ONE: Final = Decimal(1)
ZERO: Final = Decimal(0)


class Amounts(NamedTuple):
    """What is known of a thing or part in each measure: pieces, metres, kilograms dry, kilograms."""

    pieces: Decimal | None = None
    length: Decimal | None = None
    dry: Decimal | None = None
    mass: Decimal | None = None

    def of(self, measure: Measure) -> Decimal | None:
        """The amount in one measure."""
        return self[_PLACE[measure]]


_PLACE: Final[dict[Measure, int]] = {measure: place for place, measure in enumerate(MEASURES)}
NOTHING_KNOWN: Final = Amounts()


class Share(NamedTuple):
    """How much of a thing was taken: an amount, of a total, in one measure."""

    amount: Decimal
    total: Decimal
    measure: Measure | None
    """The measure it was read in; ``None`` for all of it."""
    assumed: bool
    """Whether it rests on a mass whose moisture is not stated."""

    def fraction(self) -> Fraction:
        """The exact fraction."""
        return Fraction(self.amount) / Fraction(self.total)


ALL: Final = Share(ONE, ONE, None, assumed=False)


class Take(NamedTuple):
    """Something taken of a thing."""

    event: Event
    part: Part
    share: Share | None
    """How much; ``None`` where it cannot be read."""


def amounts(thing: "Thing | Part | Found") -> Amounts:
    """What a thing, part or count states."""
    mass, moisture, pieces, length = thing.mass, thing.moisture, thing.pieces, thing.length
    weighed: Decimal | None = None if mass is None else canonical(mass)
    dry = (
        None
        if weighed is None or moisture is None
        else EXACT.multiply(weighed, EXACT.subtract(ONE, canonical(moisture)))
    )
    return Amounts(
        None if pieces is None else Decimal(pieces),
        None if length is None else canonical(length),
        dry,
        weighed,
    )


def births(index: Index, node: int) -> list[tuple[Event, Thing]]:
    """The events that bring a thing into being, with what they say of it, in canonical order."""
    name = index.names[node]
    found: list[tuple[Event, Thing]] = [
        (event, thing)
        for event in index.events(node)
        if isinstance(event, Received | Transformed)
        for thing in event.outputs
        if thing.id == name
    ]
    if len(found) > 1:
        found.sort(key=lambda birth: order(birth[0]))
    return found


def process_of(event: Event) -> tuple[str, str]:
    """The process an event belongs to: its order, or itself."""
    if isinstance(event, Transformed) and event.order:
        return ("order", event.order)
    return ("event", event.id)


def birth(index: Index, node: int) -> list[tuple[Event, Thing]]:
    """The births of a thing by one process: of several processes (a contradiction) the canonically first."""
    found = births(index, node)
    if len(found) > 1:
        first = process_of(found[0][0])
        return [one for one in found if process_of(one[0]) == first]
    return found


def born(index: Index, node: int) -> Amounts:
    """What a thing was born with: the sum over the events of the one process it was born by."""
    key = ("born", node)
    known = index.cache.get(key)
    if known is None:
        found = birth(index, node)
        known = _sum([amounts(thing) for _event, thing in found]) if found else NOTHING_KNOWN
        index.cache[key] = known
    return known  # type: ignore[return-value]  # put there two lines above


def _sum(rows: list[Amounts]) -> Amounts:
    if len(rows) == 1:
        return rows[0]
    return Amounts(*(_total(column) for column in zip(*rows, strict=True)))


def _total(column: Iterable[Decimal | None]) -> Decimal | None:
    total = ZERO
    for value in column:
        if value is None:
            return None
        total = EXACT.add(total, value)
    return total


def is_item(index: Index, node: int) -> bool:
    """Whether a thing is used whole: an item or a package."""
    if node in index.boxes:
        return True
    found = births(index, node)
    return bool(found) and isinstance(found[0][1], Item)


def share_of(part: "Part | Found", lot: Amounts) -> Share | None:
    """How much of a lot a part is: read in the first measure both state; ``None`` where there is none."""
    if isinstance(part, Part) and part.whole:
        return ALL
    return share_in(amounts(part), lot)


def share_in(stated: Amounts, lot: Amounts) -> Share | None:
    """How much of a lot stated amounts are, in the first measure both know."""
    for measure, amount, total in zip(MEASURES, stated, lot, strict=True):
        if amount is not None and total is not None:
            return Share(amount, total, measure, assumed=measure == "mass")
    return None


def takes(index: Index, node: int) -> list[Take]:
    """Everything that was taken of a thing, in canonical order; with a package all that was in it is taken."""
    key = ("takes", node)
    known = index.cache.get(key)
    if known is None:
        found = named_takes(index, node)
        if index.boxes and (node in index.boxes or not index.boxes.isdisjoint(index.down[node])):
            from cocorope.trace._opened import with_packages  # noqa: PLC0415  # it asks for the account in turn

            found = with_packages(index, node, found)
        known = index.cache[key] = found
    return known  # type: ignore[return-value]  # put there in the line above


def named_takes(index: Index, node: int) -> list[Take]:
    """What was taken of a thing by its own name, in canonical order; of a package too."""
    name, lot = index.names[node], born(index, node)
    consumers: dict[str, Transformed | Removed] = {}
    for target in index.down[node]:
        for event in index.events(target):
            if type(event) is Transformed:
                consumers[event.id] = event
    for event in index.acts.get(node, ()):
        if type(event) is Removed:
            consumers[event.id] = event
    return [
        Take(event, part, share_of(part, lot))
        for event in sorted(consumers.values(), key=order)
        for part in _parts(event)
        if part.of == name
    ]


def _parts(event: "Transformed | Removed") -> tuple[Part, ...]:
    return event.inputs if isinstance(event, Transformed) else event.parts


def counts(index: Index, node: int) -> list[tuple[Counted, Found]]:
    """What counts found of a thing, in canonical order."""
    name = index.names[node]
    told = index.acts.get(node)
    if told is None:
        return []
    found = [(event, one) for event in told if isinstance(event, Counted) for one in event.found if one.of == name]
    found.sort(key=lambda pair: order(pair[0]))
    return found


class Standing(NamedTuple):
    """How an account stands at an instant."""

    left: Fraction
    """The fraction of the thing as born that is left; below 0 where more was taken than there was."""
    lowest: Fraction
    """The lowest it ever stood."""
    ended: datetime | None
    """When the last of it went; ``None`` while something is left."""


_NOTHING: Final = Fraction(0)
_WHOLE: Final = Fraction(1)
UNTOUCHED: Final = Standing(_WHOLE, lowest=_WHOLE, ended=None)
"""The account of a thing nothing was taken of."""


def _in_one_measure(taken: list[Take], total: Decimal, until: datetime | None) -> Standing:
    """The account of a lot whose parts were all read in one measure: plain subtraction."""
    left = lowest = total
    ended: datetime | None = None
    for event, _part, share in taken:
        if share is None or (until is not None and event.at > until):
            break
        left = EXACT.subtract(left, share.amount)
        lowest = min(lowest, left)
        if left <= 0 and ended is None:
            ended = event.at
    whole = Fraction(total)
    return Standing(Fraction(left) / whole, lowest=Fraction(lowest) / whole, ended=ended)


def standing(index: Index, node: int, until: datetime | None = None) -> Standing:
    """How the account of a thing stands, by event time, at an instant or at the end."""
    return account(index, node, takes(index, node), until)


def account(index: Index, node: int, taken: list[Take], until: datetime | None = None) -> Standing:
    """How an account stands after some takes."""
    counted_ones = counts(index, node)
    if not taken and not counted_ones:
        return UNTOUCHED
    lot, whole_only = born(index, node), is_item(index, node)
    first = taken[0].share if taken else None
    if first and not counted_ones and not whole_only and all(t.share and t.share[2] == first[2] for t in taken):
        return _in_one_measure(taken, first.total, until)
    moves: list[tuple[Event, Share | None, bool]] = [(take.event, take.share, False) for take in taken]
    moves += [(event, share_of(one, lot), True) for event, one in counted_ones]
    moves.sort(key=lambda move: (move[0].at, move[0].id))
    left, lowest, ended = _WHOLE, _WHOLE, None
    for event, share, counted in moves:
        if until is not None and event.at > until:
            break
        if counted:
            left = left if share is None else share.fraction()
        elif whole_only:
            left -= _WHOLE
        elif share is not None:
            left -= share.fraction()
        lowest = min(lowest, left)
        if left <= 0 and ended is None:
            ended = event.at
        elif left > 0:
            ended = None
    return Standing(left, lowest, ended)
