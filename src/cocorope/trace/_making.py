"""How a thing was made: the process as a box, read from the events once, in whole numbers of one grain.

What does not end on a grain is rounded: the least down, the most up.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import ROUND_CEILING, Context, Decimal
from math import gcd
from typing import Final, NamedTuple, TypeAlias

from cocorope.trace._account import ONE, ZERO, Measure, amounts, births, born, is_item, process_of, takes
from cocorope.trace._index import Index
from cocorope.trace._mixing import Input, basis, inputs_of
from cocorope.trace.events import Event, Transformed
from cocorope.units.exact import EXACT
from cocorope.units.scale import canonical

PLACES: Final = 100
"""A grain is 10⁻¹⁰⁰ of the unit of a measure: finer than any amount can be written."""
_EXACT: Final = Context(prec=400, rounding=ROUND_CEILING)
_UP: Final = Context(prec=60, rounding=ROUND_CEILING)
Drawn: TypeAlias = tuple[int, datetime, int, int, int, int, int, int]
"""One input: the thing, when, how much it is; of what total of the thing, how much was drawn, how much else is
held; and the amount it is for each unit held, as numerator and denominator, 0 where the record does not say."""
Making: TypeAlias = tuple[tuple[Drawn, ...], int, int, int, int, str, bool]
"""How a thing was made by a process whose quantities are known: what went in; how much of the thing came out; what
else the box holds (all of it where nothing is sure to be in the thing); the part of the box that the thing is, as
numerator and denominator; the process, where its shares rest on masses as stated; whether more came out of the box,
which is then mixed once for all. A plain tuple: it is unpacked for each thing of each recall."""


class Unreckoned(NamedTuple):
    """How a thing was made by a process whose quantities nobody told: nothing or all."""

    inputs: tuple[tuple[int, datetime], ...]
    """What went in, and when."""
    gains: bool
    """Whether something else was put in."""


Made: TypeAlias = tuple[Making | Unreckoned, ...]
"""How a thing was made: once, or in a contradiction several times."""


def grains(value: Decimal) -> int:
    """An amount in whole grains."""
    return int(_EXACT.scaleb(value, PLACES))


def _grains_up(value: Decimal) -> int:
    return int(_EXACT.to_integral_value(_EXACT.scaleb(value, PLACES)))


def events_of_process(index: Index, event: Event) -> tuple[Event, ...]:
    """All events of the process an event belongs to."""
    if isinstance(event, Transformed) and event.order:
        return index.events(index.orders[event.order])
    return (event,)


def read(index: Index, node: int, *, assume: bool) -> Made:
    """How a thing was made, by each process it was born by; nothing for a node that is no thing."""
    if index.names[node] is None:
        return ()
    found = births(index, node)
    processes = {process_of(event): event for event, _thing in reversed(found)}
    return tuple(
        _made_by(
            index, node, events_of_process(index, processes[key]), assume=assume, first=process_of(found[0][0]) == key
        )
        for key in sorted(processes)
    )


def _made_by(index: Index, node: int, events: tuple[Event, ...], *, assume: bool, first: bool) -> Making | Unreckoned:
    box = box_of(index, events, assume=assume)
    if isinstance(box, Unreckoned):
        return box
    if first:
        stated = born(index, node).of(box.measure) or ZERO
    else:
        outputs = [thing for event in events if isinstance(event, Transformed) for thing in event.outputs]
        name = index.names[node]
        stated = _sum(amounts(thing).of(box.measure) for thing in outputs if thing.id == name)
    quantity = grains(stated)
    divisor = gcd(quantity, box.total)
    return (
        box.inputs,
        quantity,
        box.total if box.unsure else box.total - quantity,
        quantity // divisor,
        box.total // divisor,
        process_of(events[0])[1] if box.measure == "mass" else "",
        box.shared,
    )


class Box(NamedTuple):
    """A process as a box."""

    inputs: tuple[Drawn, ...]
    """What went in."""
    measure: Measure
    """The measure it is reckoned in."""
    total: int
    """What it holds, in grains."""
    unsure: bool
    """Whether nothing in it is certain, since something was put in beside masses as stated."""
    shared: bool
    """Whether several things came out of it."""


def box_of(index: Index, events: tuple[Event, ...], *, assume: bool) -> Box | Unreckoned:
    """A process as a box, read once for all its outputs."""
    key = ("box", process_of(events[0]), assume)
    known = index.cache.get(key)
    if known is None:
        known = index.cache[key] = _boxed(index, events, assume=assume)
    return known  # type: ignore[return-value]  # put there two lines above


def _boxed(index: Index, events: tuple[Event, ...], *, assume: bool) -> Box | Unreckoned:
    told = [event for event in events if isinstance(event, Transformed)]
    inputs = inputs_of(index, told)
    measure = basis(inputs, events, assume=assume) if inputs else None
    if measure is None:
        put_in = bool(inputs) and any(event.gains for event in told)
        return Unreckoned(tuple((one.node, one.event.at) for one in inputs), put_in)
    weighed = told if measure in ("dry", "mass") else []
    gains = _sum(canonical(flow.mass) for event in weighed for flow in event.gains if flow.component != "water")
    losses = _sum(canonical(flow.mass) for event in weighed for flow in event.losses if flow.component != "water")
    drawn = tuple([_drawn(index, one, measure) for one in inputs])
    outputs = [amounts(thing).of(measure) for event in told for thing in event.outputs]
    total = max(sum(one[2] for one in drawn) + grains(gains), grains(EXACT.add(_sum(outputs), losses)))
    return Box(drawn, measure, total, measure == "mass" and gains > 0, len(outputs) > 1)


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    total = ZERO
    for value in values:
        total = EXACT.add(total, value or ZERO)
    return total


def _drawn(index: Index, one: Input, measure: Measure) -> Drawn:
    """An input as a part of a lot that others drew from too."""
    amount = grains(one.amounts.of(measure) or ONE)
    share = one.share
    if share is None:
        return one.node, one.event.at, amount, amount, amount, 0, 0, 1
    if is_item(index, one.node):
        total = drawn = held = amount
    elif share.measure is None:
        total = drawn = amount
        held = _grains_up(_EXACT.multiply(one.amounts.of(measure) or ONE, _taken_fraction(index, one.node)))
    else:
        total, held = _held(index, one.node, share.measure, share.total)
        drawn = amount if share.measure == measure else grains(share.amount)
    divisor = gcd(amount, held)
    return one.node, one.event.at, amount, total, drawn, held - drawn, amount // divisor, held // divisor


def _held(index: Index, node: int, measure: Measure, total: Decimal) -> tuple[int, int]:
    """What a lot was born with, and what it held: if more than that was taken, as much as was taken."""
    key = ("held", node, measure)
    known = index.cache.get(key)
    if known is None:
        shares = [take.share for take in takes(index, node) if take.share is not None]
        if all(share.measure == measure for share in shares):
            held = max(grains(total), grains(_sum(share.amount for share in shares)))
        else:
            held = _grains_up(_EXACT.multiply(total, _taken_fraction(index, node)))
        known = index.cache[key] = (grains(total), held)
    return known  # type: ignore[return-value]  # put there just above


def _taken_fraction(index: Index, node: int) -> Decimal:
    taken = ZERO
    for take in takes(index, node):
        if take.share is not None:
            taken = _UP.add(taken, _UP.divide(take.share.amount, take.share.total))
    return max(ONE, taken)
