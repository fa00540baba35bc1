"""What is taken of goods when the package they are in is used or removed: all of them, and of the package itself nothing."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from cocorope.trace._account import ALL, Take, account
from cocorope.trace._index import Index
from cocorope.trace._packing import ALWAYS, Windows, join, meet, told_stays
from cocorope.trace._told import order
from cocorope.trace.events import Removed, Transformed
from cocorope.trace.goods import Part


def with_packages(index: Index, node: int, own: list[Take]) -> list[Take]:
    """The takes of a thing by its own name, with those of the packages it was in when these were used.

    A package that was opened is not used up: it can be filled again. Once the last of a thing is gone it is in no
    package any more, whatever its events say.
    """
    if node in index.boxes:
        return [take for take in own if not _held_something(index, node, take.event.at)]
    found = own
    part = Part(index.names[node] or "")
    for event in sorted(_uses(index, node), key=order):
        ended = account(index, node, [one for one in found if order(one.event) < order(event)], event.at).ended
        if ended is None or ended >= event.at:
            found = sorted([*found, Take(event, part, ALL)], key=lambda one: order(one.event))
    return found


def _held_something(index: Index, box: int, at: datetime) -> bool:
    return any(meet(windows, ((at, at),)) for windows in told_stays(index, box).values())


def _uses(index: Index, node: int) -> Iterator[Transformed | Removed]:
    """The events that used or removed a package while a thing was in it, itself or through packages in it."""
    if not any(_used(index, box) for box in _above(index, node)):
        # No package it can ever have been in was used: most never are, and when it was in which need not be known.
        return
    labels: dict[int, Windows] = {node: ALWAYS}
    waiting, seen = [node], set[str]()
    while waiting:
        inner = waiting.pop()
        for box in index.boxes.intersection(index.down[inner]):
            reached = meet(told_stays(index, box).get(inner, ()), labels[inner])
            known = labels.get(box, ())
            wider = join(known, reached) if reached and known is not ALWAYS else known
            if wider != known:
                labels[box] = wider
                waiting.append(box)
    for box, windows in labels.items():
        for event in _used(index, box) if box != node else ():
            if event.id not in seen and meet(windows, ((event.at, event.at),)):
                seen.add(event.id)
                yield event


def _above(index: Index, node: int) -> set[int]:
    """Every package that a thing was ever packed in, itself or through packages, by the links alone."""
    found, frontier = set[int](), {node}
    while frontier:
        onward = chain.from_iterable(map(index.down.__getitem__, frontier))
        frontier = index.boxes.intersection(onward) - found
        found |= frontier
    return found


def _used(index: Index, box: int) -> tuple[Transformed | Removed, ...]:
    """The events that used or removed a package, read once for all its contents."""
    key = ("used", box)
    known = index.cache.get(key)
    if known is None:
        known = index.cache[key] = tuple(_read_uses(index, box))
    return known  # type: ignore[return-value]  # put there two lines above


def _read_uses(index: Index, box: int) -> Iterator[Transformed | Removed]:
    name = index.names[box]
    for target in dict.fromkeys(index.down[box]):
        for event in index.events(target):
            if isinstance(event, Transformed) and any(part.of == name for part in event.inputs):
                yield event
    for event in index.acts.get(box, ()):
        if isinstance(event, Removed):
            yield event
