"""The genealogy as a graph: identifiers to ints, neighbours as tuples of ints, events beside their nodes.

A node is a thing (lot, item, package, shipment) or a process that is a node of its own, because several
things go in and several come out, or because it is an order of several events. Links run the way goods
go: input to output, input to process to output, content to package, content to shipment.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from cocorope.trace._told import things_of
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

Neighbours: TypeAlias = "tuple[int, ...] | list[int]"
"""Neighbours of a node: a tuple, or beyond :data:`LONG_TUPLE` a list."""
Told: TypeAlias = "Event | list[Event] | None"
"""The events of a node: none, one, or several."""

_NONE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})

LONG_TUPLE: Final = 64
"""A longer row of neighbours is a list: a tuple is copied for each new one."""


class Index:
    """The graph of the events in force; it only grows.

    ``made`` holds the events that bring a node about: births of a thing, events of a process, packing and
    unpacking of a package. ``acts`` holds what else was said of a thing: removed, counted, judged. ``late`` holds
    the nodes that something with a higher number went into: among all others numbers tell which came first.
    ``unlooked`` holds the packages whose windows a walk may need, so far as nobody looked; ``plain`` those of them
    that somebody looked at and that need none. All others were filled once, with what went nowhere else, and moved on.
    """

    __slots__ = ("acts", "boxes", "cache", "down", "ids", "late", "made", "names", "orders", "plain", "targets",
                 "unlooked", "up")  # fmt: skip

    def __init__(self, events: Iterable[Event] = (), targets: Mapping[str, tuple[str, ...]] = _NONE) -> None:
        self.targets = targets
        self.ids: dict[str, int] = {}
        self.names: list[str | None] = []
        self.up: list[Neighbours] = []
        self.down: list[Neighbours] = []
        self.made: list[Told] = []
        self.acts: dict[int, list[Event]] = {}
        self.boxes: set[int] = set()
        self.plain: set[int] = set()
        self.late: set[int] = set()
        self.orders: dict[str, int] = {}
        self.cache: dict[object, object] = {}
        self._take(events)
        self.unlooked = {box for box in self.boxes if not moved_on(self, box)}

    def grow(self, event: Event) -> None:
        """Add one more event; what was worked out before is worked out anew when next asked."""
        if self.cache:
            self.cache.clear()
            self.unlooked |= self.plain
            self.plain.clear()
        self._take((event,))
        self._look(event)

    def _look(self, event: Event) -> None:
        """See whether the packages an event concerns still moved on: those it names, and those that hold what it names.

        Of the packages that hold a thing the first suffices: what went on twice had made it one to look at before.
        """
        boxes, down = self.boxes, self.down
        named = [self.ids[name] for name in things_of(event)] if boxes else []
        for node in {*named, *(down[one][0] for one in named if down[one])}:
            if node in boxes:
                (self.unlooked.discard if moved_on(self, node) else self.unlooked.add)(node)

    def _take(self, events: Iterable[Event]) -> None:
        """Take events in; written out for one new thing made of others, which most events tell of."""
        handlers, ids, node = _HANDLERS, self.ids, self.node
        names, up, down, made = self.names, self.up, self.down, self.made
        for event in events:
            if type(event) is not Transformed or event.order or len(event.outputs) != 1:
                handlers[type(event)](self, event)
                continue
            sources = tuple([ids[part.of] if part.of in ids else node(part.of) for part in event.inputs])
            name = event.outputs[0].id
            if name in ids:
                _transformed(self, event)
                continue
            ids[name] = target = len(names)
            names.append(name)
            up.append(sources)
            down.append(())
            made.append(event)
            _into(down, sources, target)

    def node(self, name: str) -> int:
        """The node of a thing, made when it is first heard of."""
        found = self.ids.get(name)
        if found is None:
            found = self.ids[name] = len(self.names)
            self.names.append(name)
            self.up.append(())
            self.down.append(())
            self.made.append(None)
        return found

    def process(self) -> int:
        """A new node for a process: a node without a name."""
        self.names.append(None)
        self.up.append(())
        self.down.append(())
        self.made.append(None)
        return len(self.names) - 1

    def events(self, node: int) -> tuple[Event, ...]:
        """The events that bring a node about."""
        told = self.made[node]
        if told is None:
            return ()
        return tuple(told) if isinstance(told, list) else (told,)

    def link(self, source: int, target: int) -> None:
        """Goods go from source to target."""
        _extend(self.down, source, target)
        _extend(self.up, target, source)
        if source >= target:
            self.late.add(target)

    def tell(self, node: int, event: Event) -> None:
        """An event brings a node about."""
        told = self.made[node]
        if told is None:
            self.made[node] = event
        elif isinstance(told, list):
            told.append(event)
        else:
            self.made[node] = [told, event]


def moved_on(index: Index, box: int) -> bool:
    """Whether a package was only filled, with what went nowhere else, and then went on once: seen without its windows.

    What it holds may be used up where it went on twice, since to use a package uses up what is in it.
    """
    filled, down, acts = index.made[box], index.down, index.acts
    if not down[box]:
        return True
    if not isinstance(filled, Packed | Shipped) or len(down[box]) > 1 or box in acts:
        return False
    for one in index.up[box]:
        if len(down[one]) > 1 or one in acts:
            return False
    onward = index.made[down[box][0]]
    return isinstance(onward, Event) and onward.at >= filled.at


def _extend(rows: list[Neighbours], node: int, neighbour: int) -> None:
    row = rows[node]
    if type(row) is list:
        row.append(neighbour)
    elif len(row) < LONG_TUPLE:
        rows[node] = (*row, neighbour)
    else:
        rows[node] = [*row, neighbour]


def _into(down: list[Neighbours], sources: Iterable[int], target: int) -> None:
    """Goods go from several sources to one target: :func:`_extend`, written out."""
    for source in sources:
        row = down[source]
        if not row:
            down[source] = (target,)
        elif len(row) >= LONG_TUPLE:
            _extend(down, source, target)
        else:
            down[source] = (*row, target)


def _received(index: Index, event: Received) -> None:
    for thing in event.outputs:
        index.tell(index.node(thing.id), event)


def _transformed(index: Index, event: Transformed) -> None:
    inputs, outputs = event.inputs, event.outputs
    if event.order or (len(inputs) > 1 and len(outputs) > 1):
        _through_a_node(index, event)
        return
    sources = [index.node(part.of) for part in inputs]
    for thing in outputs:
        target = index.node(thing.id)
        index.tell(target, event)
        for source in sources:
            index.link(source, target)


def _through_a_node(index: Index, event: Transformed) -> None:
    sources = [index.node(part.of) for part in event.inputs]
    between = index.orders.get(event.order) if event.order else None
    if between is None:
        between = index.process()
        if event.order:
            index.orders[event.order] = between
    index.tell(between, event)
    for source in sources:
        index.link(source, between)
    for thing in event.outputs:
        target = index.node(thing.id)
        index.link(between, target)
        index.tell(target, event)


def _act(index: Index, name: str, event: Event) -> None:
    index.acts.setdefault(index.node(name), []).append(event)


def _removed(index: Index, event: Removed) -> None:
    for name in dict.fromkeys(part.of for part in event.parts):
        _act(index, name, event)


def _counted(index: Index, event: Counted) -> None:
    for found in event.found:
        _act(index, found.of, event)


def _judged(index: Index, event: Judged) -> None:
    for name in event.of:
        _act(index, name, event)


def _put(index: Index, box: str, contents: tuple[str, ...], event: Event) -> None:
    ids, node = index.ids, index.node
    sources = tuple([ids[name] if name in ids else node(name) for name in contents])
    target = node(box)
    index.boxes.add(target)
    index.tell(target, event)
    if index.up[target] or max(sources) >= target:
        for source in sources:
            index.link(source, target)
    else:
        index.up[target] = sources if len(sources) <= LONG_TUPLE else list(sources)
        _into(index.down, sources, target)


def _packed(index: Index, event: Packed) -> None:
    _put(index, event.into, event.contents, event)


def _shipped(index: Index, event: Shipped) -> None:
    _put(index, event.shipment, event.contents, event)


def _taken_out(index: Index, box: str, contents: tuple[str, ...], event: Event) -> None:
    target = index.node(box)
    index.boxes.add(target)
    index.tell(target, event)
    for name in contents:
        index.node(name)


def _unpacked(index: Index, event: Unpacked) -> None:
    _taken_out(index, event.out_of, event.contents, event)


def _arrived(index: Index, event: Arrived) -> None:
    _taken_out(index, event.shipment, event.contents, event)


_HANDLERS: Final[dict[type[Event], Callable[..., None]]] = {
    Received: _received,
    Transformed: _transformed,
    Removed: _removed,
    Counted: _counted,
    Packed: _packed,
    Unpacked: _unpacked,
    Shipped: _shipped,
    Arrived: _arrived,
    Judged: _judged,
}
