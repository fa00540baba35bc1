"""The box rule: how much of what went into a box is in each thing that came out of it.

A box holds T = max(in + gains, out + solid losses), of which lo to hi is affected; a part q of it holds at
least max(0, q - (T - lo)), at most min(q, hi), and q·x/T if it was mixed evenly.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Final, NamedTuple

from cocorope.trace._account import (
    ALL,
    ONE,
    ZERO,
    Amounts,
    Measure,
    Share,
    amounts,
    born,
    is_item,
    share_in,
    takes,
)
from cocorope.trace._index import Index
from cocorope.trace._packing import holding
from cocorope.trace.events import Event, Transformed
from cocorope.trace.goods import Part
from cocorope.units.exact import EXACT
from cocorope.units.scale import canonical

DOWN: Final = Context(prec=60, rounding=ROUND_FLOOR)
UP: Final = Context(prec=60, rounding=ROUND_CEILING)
EVEN: Final = Context(prec=60)


class State(NamedTuple):
    """How much of a thing is affected, of a total in one measure."""

    total: Decimal
    low: Decimal
    expected: Decimal | None
    high: Decimal
    measure: Measure | None


WHOLE: Final = State(ONE, ONE, ONE, ONE, None)
NONE: Final = State(ONE, ZERO, ZERO, ZERO, None)
POOL: Final = State(ONE, ZERO, None, ONE, None)


class Input(NamedTuple):
    """One thing that went into a process: the node, when, its amounts, and what part of the thing it is."""

    node: int
    event: Transformed
    amounts: Amounts
    share: Share | None


class Box(NamedTuple):
    """A process as a box: its basis, what it holds, and how much of that is affected."""

    measure: Measure | None
    total: Decimal
    low: Decimal
    expected: Decimal | None
    high: Decimal


def inputs_of(index: Index, events: Iterable[Event]) -> list[Input]:
    """What went into a process; a package used as input is what was in it then."""
    found: list[Input] = []
    for event in events:
        if isinstance(event, Transformed):
            for part in event.inputs:
                found.extend(_opened(index, index.ids[part.of], part, event, frozenset()))
    return found


def _opened(index: Index, node: int, part: Part, event: Transformed, around: frozenset[int]) -> list[Input]:
    if node in index.boxes and node not in around:
        inside = holding(index, node).at(event.at)
        if inside:
            found: list[Input] = []
            for content in inside:
                name = index.names[content] or ""
                found.extend(_opened(index, content, Part(name), event, around | {node}))
            return found
    lot = born(index, node)
    if part.whole:
        return [Input(node, event, lot, ALL)]
    stated = amounts(part)
    share = share_in(stated, lot)
    return [Input(node, event, stated if share is None else _filled(stated, share, lot), share)]


def _filled(stated: Amounts, share: Share, lot: Amounts) -> Amounts:
    """What a part amounts to in each measure: as stated, else its fraction of the lot."""
    return Amounts(
        *(
            mine
            if mine is not None
            else None
            if whole is None
            else EVEN.divide(EXACT.multiply(whole, share.amount), share.total)
            for mine, whole in zip(stated, lot, strict=True)
        )
    )


def basis(inputs: list[Input], events: tuple[Event, ...], *, assume: bool) -> Measure | None:
    """The first measure known for all that went in and came out, in which the process conserves.

    Dry mass; pieces or length where goods are only divided or merged; stated mass where that is assumed.
    """
    told = [event for event in events if isinstance(event, Transformed)]
    outputs = [amounts(thing) for event in told for thing in event.outputs]
    sides = [[one.amounts for one in inputs], outputs]
    rests_on_mass = not assume and any(one.share is not None and one.share.assumed for one in inputs)
    if not rests_on_mass and all(one.dry is not None for side in sides for one in side):
        return "dry"
    if all(event.process in ("dividing", "merging") for event in told):
        if all(one.length is not None for side in sides for one in side):
            return "length"
        if all(one.pieces is not None for side in sides for one in side) and _pieces_kept(sides):
            return "pieces"
    if assume and all(one.mass is not None for side in sides for one in side) and _may_assume(sides, told):
        return "mass"
    return None


def _pieces_kept(sides: list[list[Amounts]]) -> bool:
    return sum((one.pieces or ZERO) for one in sides[0]) == sum((one.pieces or ZERO) for one in sides[1])


def _may_assume(sides: list[list[Amounts]], told: list[Transformed]) -> bool:
    if any(flow.component == "water" for event in told for flow in event.gains):
        return False
    driest = [one for one in map(_wetness, sides[0]) if one is not None]
    wettest = [one for one in map(_wetness, sides[1]) if one is not None]
    return not driest or not wettest or max(wettest) <= min(driest)


def _wetness(one: Amounts) -> Decimal | None:
    if one.mass is None or one.dry is None:
        return None
    return EVEN.subtract(ONE, EVEN.divide(one.dry, one.mass))


def drawn(index: Index, one: Input, state: State, measure: Measure | None) -> State:
    """How much of a part is affected: the lot as a box."""
    if state is NONE or state.high == 0:
        return State(one.amounts.of(measure) or ONE, ZERO, ZERO, ZERO, measure) if measure else NONE
    amount = (one.amounts.of(measure) if measure else None) or ONE
    fraction = _part_state(index, one, state)
    return State(
        amount,
        scaled(fraction.low, amount, fraction.total, DOWN),
        None if fraction.expected is None else scaled(fraction.expected, amount, fraction.total, EVEN),
        scaled(fraction.high, amount, fraction.total, UP),
        measure,
    )


def scaled(value: Decimal, to: Decimal, total: Decimal, context: Context) -> Decimal:
    """A value of a total, of another total, rounded by a context where it does not end."""
    if value == 0:
        return ZERO
    if value == total:
        return to
    if to == total:
        return value
    return context.divide(EXACT.multiply(value, to), total)


def _part_state(index: Index, one: Input, state: State) -> State:
    """The affected part of what was taken of a thing."""
    if state.low == state.total:
        return WHOLE
    node, share = one.node, one.share
    if is_item(index, node):
        return state
    if share is None:
        return POOL
    total = share.total
    low = scaled(state.low, total, state.total, DOWN)
    high = scaled(state.high, total, state.total, UP)
    expected = None if state.expected is None else scaled(state.expected, total, state.total, EVEN)
    held = _taken_fraction(index, node) if share.measure is None else _held(index, node, share.measure, total)
    return State(
        share.amount,
        max(ZERO, EXACT.subtract(share.amount, EXACT.subtract(held, low))),
        None if expected is None else EVEN.divide(EXACT.multiply(share.amount, expected), held),
        min(share.amount, high),
        share.measure,
    )


def _held(index: Index, node: int, measure: Measure, total: Decimal) -> Decimal:
    taken, mixed = ZERO, False
    for take in takes(index, node):
        if take.share is None:
            continue
        if take.share.measure == measure:
            taken = EXACT.add(taken, take.share.amount)
        else:
            mixed = True
    if mixed:
        return UP.multiply(total, _taken_fraction(index, node))
    return max(total, taken)


def _taken_fraction(index: Index, node: int) -> Decimal:
    taken = ZERO
    for take in takes(index, node):
        if take.share is not None:
            taken = UP.add(taken, UP.divide(take.share.amount, take.share.total))
    return max(ONE, taken)


def mixed(
    index: Index, events: tuple[Event, ...], inputs: list[Input], states: dict[int, State], since: datetime | None,
    seeds: frozenset[int], *, measure: Measure | None,
) -> Box:  # fmt: skip
    """A process as a box."""
    told = [event for event in events if isinstance(event, Transformed)]
    parts = [_input_state(index, one, states, since, seeds, measure) for one in inputs]
    if measure is None:
        return _without_basis(parts, told)
    low = _add(part.low for part in parts)
    high = _add(part.high for part in parts)
    expected = None if any(part.expected is None for part in parts) else _add(part.expected or ZERO for part in parts)
    weighed = told if measure in ("dry", "mass") else []
    gains = _add(canonical(flow.mass) for event in weighed for flow in event.gains if flow.component != "water")
    losses = _add(canonical(flow.mass) for event in weighed for flow in event.losses if flow.component != "water")
    into = EXACT.add(_add(part.total for part in parts), gains)
    out = EXACT.add(_add(amounts(thing).of(measure) or ZERO for event in told for thing in event.outputs), losses)
    if measure == "mass" and gains > 0:
        low = ZERO
    return Box(measure, max(into, out), low, expected, high)


def _without_basis(parts: list[State], told: list[Transformed]) -> Box:
    if any(event.gains for event in told):
        return Box(None, ONE, ZERO, None, ONE)
    if all(part.low == part.total for part in parts):
        return Box(None, ONE, ONE, ONE, ONE)
    if all(part.high == 0 for part in parts):
        return Box(None, ONE, ZERO, ZERO, ZERO)
    return Box(None, ONE, ZERO, None, ONE)


def _input_state(
    index: Index, one: Input, states: dict[int, State], since: datetime | None, seeds: frozenset[int],
    measure: Measure | None,
) -> State:  # fmt: skip
    state = states.get(one.node, NONE)
    if since is not None and one.node in seeds:
        state = WHOLE if one.event.at >= since else NONE
    return drawn(index, one, state, measure)


def _add(values: Iterable[Decimal]) -> Decimal:
    total = ZERO
    for value in values:
        total = EXACT.add(total, value)
    return total


def came_out(box: Box, quantity: Decimal | None) -> State:
    """How much of one output is affected."""
    if box.measure is None or quantity is None:
        return State(ONE, box.low if box.measure is None else ZERO, box.expected if box.measure is None else None,
                     box.high if box.measure is None else ONE, None)  # fmt: skip
    low = max(ZERO, DOWN.subtract(quantity, UP.subtract(box.total, box.low)))
    high = min(quantity, box.high)
    expected = None if box.expected is None else EVEN.divide(EVEN.multiply(quantity, box.expected), box.total)
    if expected is not None:
        expected = min(max(expected, low), high)
    return State(quantity, low, expected, high, box.measure)
