"""What a process mixed, and in which measure it can be reckoned: its basis."""

from collections.abc import Iterable
from decimal import Context, Decimal
from typing import Final, NamedTuple

from cocorope.trace._account import ALL, ONE, ZERO, Amounts, Measure, Share, amounts, born, share_in
from cocorope.trace._index import Index
from cocorope.trace._packing import holding
from cocorope.trace.events import Event, Transformed
from cocorope.trace.goods import Part
from cocorope.units.exact import EXACT

EVEN: Final = Context(prec=60)
_WETNESS: Final = Context(prec=50)
"""Coarser than a part's amounts are worked out, finer than a moisture content is written: a part is as wet as its lot."""


class Input(NamedTuple):
    """One thing that went into a process: the node, when, its amounts, and what part of the thing it is."""

    node: int
    event: Transformed
    amounts: Amounts
    share: Share | None


def inputs_of(index: Index, events: Iterable[Event]) -> list[Input]:
    """What went into a process; a package used as input is what was in it then."""
    found: list[Input] = []
    for event in events:
        if isinstance(event, Transformed):
            for part in event.inputs:
                found.extend(_opened(index, index.ids[part.of], part, event))
    return found


def _opened(index: Index, node: int, part: Part, event: Transformed) -> list[Input]:
    """A part, or of a package what was in it then, at any depth.

    A package said to be inside itself stands for what it is not known to hold.
    """
    inside = holding(index, node).at(event.at) if node in index.boxes else []
    if not inside:
        return [_input(index, node, part, event)]
    found: list[Input] = []
    opened, waiting = {node}, inside[::-1]
    while waiting:
        content = waiting.pop()
        inner = holding(index, content).at(event.at) if content in index.boxes else []
        if inner and content not in opened:
            opened.add(content)
            waiting.extend(inner[::-1])
        else:
            found.append(_input(index, content, Part(index.names[content] or ""), event))
    return found


def _input(index: Index, node: int, part: Part, event: Transformed) -> Input:
    lot = born(index, node)
    if part.whole:
        return Input(node, event, lot, ALL)
    stated = amounts(part)
    share = share_in(stated, lot)
    return Input(node, event, stated if share is None else _filled(stated, share, lot), share)


def _filled(stated: Amounts, share: Share, lot: Amounts) -> Amounts:
    """What a part amounts to in each measure: as stated, else its fraction of the lot."""
    if [one is None for one in stated] == [one is None for one in lot]:
        return stated
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
    return _WETNESS.subtract(ONE, _WETNESS.divide(one.dry, one.mass))
