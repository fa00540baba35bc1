"""When a package held what: windows of time, from the events of the package.

A window is closed at both ends: at the instant of packing and at the instant of unpacking the thing is in
the package. Records that know only the day then err towards naming a package too many, never one too few.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, TypeAlias

from cocorope.trace._account import standing
from cocorope.trace._index import Index
from cocorope.trace.events import Arrived, Event, Packed, Shipped, Transformed, Unpacked

Window: TypeAlias = "tuple[datetime | None, datetime | None]"
"""From and to, both included; ``None`` has no end on that side."""
Windows: TypeAlias = "tuple[Window, ...]"
"""Windows apart from each other, in order."""

ALWAYS: Final["Windows"] = ((None, None),)
"""All of time."""


class Holding:
    """What a package held: a window for each stay of each content, and what was taken out unseen."""

    __slots__ = ("stays", "strays")

    def __init__(self) -> None:
        self.stays: dict[int, Windows] = {}
        self.strays: list[tuple[Event, int]] = []

    def stay(self, content: int, start: datetime, end: datetime | None) -> None:
        """Keep one stay."""
        self.stays[content] = (*self.stays.get(content, ()), (start, end))

    def at(self, when: datetime | None) -> list[int]:
        """What is inside at an instant, or at the end."""
        if when is None:
            return [content for content, windows in self.stays.items() if windows[-1][1] is None]
        instant: Windows = ((when, when),)
        return [content for content, windows in self.stays.items() if meet(windows, instant)]


def holding(index: Index, box: int) -> Holding:
    """What a package held, worked out once."""
    key = ("holding", box)
    known = index.cache.get(key)
    if known is None:
        known = index.cache[key] = _holding(index, box)
    return known  # type: ignore[return-value]  # put there two lines above


def told_stays(index: Index, box: int) -> dict[int, Windows]:
    """The stays of the contents of a package as its own events tell them, whatever became of them; worked out once."""
    key = ("told stays", box)
    known = index.cache.get(key)
    if known is None:
        held, inside = _moves(index, box)
        for content, start in inside.items():
            held.stay(content, start, None)
        known = index.cache[key] = held.stays
    return known  # type: ignore[return-value]  # put there in the line above


def _holding(index: Index, box: int) -> Holding:
    held, inside = _moves(index, box)
    for content, start in inside.items():
        ended = standing(index, content).ended
        held.stay(content, start, ended if ended is None or ended > start else start)
    return held


def _moves(index: Index, box: int) -> tuple[Holding, dict[int, datetime]]:
    """The stays that ended, and since when what is still inside is there."""
    moves: dict[datetime, list[Event]] = {}
    for event in index.events(box):
        if isinstance(event, Packed | Unpacked | Shipped | Arrived):
            moves.setdefault(event.at, []).append(event)
    held, inside = Holding(), dict[int, datetime]()
    for at in sorted(moves):
        _at_one_instant(index, held, inside, at, moves[at])
    return held, inside


def _at_one_instant(
    index: Index, held: Holding, inside: dict[int, datetime], at: datetime, events: list[Event]
) -> None:
    """Of one instant: what was inside goes out before it comes in again, what was not comes in first."""
    coming = dict.fromkeys(
        index.ids[name] for event in events if isinstance(event, Packed | Shipped) for name in event.contents
    )
    for event in sorted(events, key=lambda one: one.id):
        if not isinstance(event, Unpacked | Arrived):
            continue
        named: Iterable[int] = [index.ids[name] for name in event.contents] or list(inside or coming)
        for content in named:
            if content in inside:
                held.stay(content, inside.pop(content), at)
            elif content in coming:
                del coming[content]
                held.stay(content, at, at)
            else:
                held.strays.append((event, content))
    for content in coming:
        inside.setdefault(content, at)


def meet(left: Windows, right: Windows) -> Windows:
    """The time the stays of a thing have in common with other windows."""
    if right is ALWAYS:
        return left
    found: list[Window] = []
    for start, end in left:
        for other_start, other_end in right:
            latest = _latest(start, other_start)
            earliest = _earliest(end, other_end)
            if latest is None or earliest is None or latest <= earliest:
                found.append((latest, earliest))
    return tuple(found)


def join(left: Windows, right: Windows) -> Windows:
    """The time two rows of windows cover together, neither of them all of time."""
    found: list[Window] = []
    for start, end in sorted((*left, *right), key=_by_start):
        if found and _touches(found[-1][1], start):
            found[-1] = (found[-1][0], None if end is None else _latest_end(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def _by_start(window: Window) -> tuple[bool, float]:
    return (window[0] is not None, 0.0 if window[0] is None else window[0].timestamp())


def _touches(end: datetime | None, start: datetime | None) -> bool:
    return end is None or start is None or start <= end


def _latest_end(one: datetime | None, other: datetime) -> datetime | None:
    return None if one is None else max(one, other)


def _latest(one: datetime | None, other: datetime | None) -> datetime | None:
    return other if one is None else one if other is None else max(one, other)


def _earliest(one: datetime | None, other: datetime | None) -> datetime | None:
    return other if one is None else one if other is None else min(one, other)


def used_at(index: Index, source: int, target: int) -> list[datetime]:
    """The instants at which a process used a thing."""
    name = index.names[source]
    return [
        event.at
        for event in index.events(target)
        if type(event) is Transformed and any(part.of == name for part in event.inputs)
    ]


def is_simple(index: Index, box: int) -> bool:
    """Whether whatever happens to a package happens while all its contents are in it.

    Then a walk need not look at its windows. Most packages are: packed, moved, opened.
    """
    key = ("simple", box)
    known = index.cache.get(key)
    if known is None:
        known = index.cache[key] = _is_simple(index, box)
    return bool(known)


def _is_simple(index: Index, box: int) -> bool:
    inner = [window for windows in holding(index, box).stays.values() for window in windows]
    if any(len(windows) > 1 for windows in holding(index, box).stays.values()):
        return False
    for target in dict.fromkeys(index.down[box]):
        outer = list(holding(index, target).stays.get(box, ())) if target in index.boxes else []
        outer += [(when, when) for when in used_at(index, box, target)]
        if not all(_within(window, inside) for window in outer for inside in inner):
            return False
    return True


def _within(window: Window, other: Window) -> bool:
    """Whether all of a window lies in another."""
    return _latest(window[0], other[0]) == window[0] and _earliest(window[1], other[1]) == window[1]
