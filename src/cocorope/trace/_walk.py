"""Walks over the genealogy: plain ones a frontier at a time in C, windowed ones where packages ask for it."""

from collections.abc import Iterable
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from cocorope.trace._index import Index, Neighbours
from cocorope.trace._packing import ALWAYS, Windows, holding, is_simple, join, meet, used_at


def reach(adjacency: list[Neighbours], start: Iterable[int]) -> set[int]:
    """Every node that can be reached, the start included."""
    row, known, seen, frontier = adjacency.__getitem__, 0, set(start), set(start)
    while frontier and len(seen) == known + len(frontier):
        # All of the frontier was new: that needs no look at each, as long as it lasts.
        known, frontier = len(seen), set(chain.from_iterable(map(row, frontier)))
        seen |= frontier
    while frontier:
        found = set(chain.from_iterable(map(row, frontier)))
        frontier = found if found.isdisjoint(seen) else found - seen
        seen |= frontier
    return seen


def simple(index: Index, nodes: set[int]) -> bool:
    """Whether no package among the nodes needs its windows looked at; looked into once for each."""
    if index.unlooked.isdisjoint(nodes):
        return True
    for box in index.unlooked & nodes:
        if not is_simple(index, box):
            return False
        index.plain.add(box)
        index.unlooked.discard(box)
    return True


def downstream(index: Index, seeds: Iterable[int], since: datetime | None = None) -> dict[int, Windows] | set[int]:
    """What seeds went into: the nodes, with windows where packages or ``since`` make them matter."""
    start = tuple(seeds)
    if since is None:
        found = reach(index.down, start)
        if simple(index, found):
            return found
    return windowed_down(index, start, ALWAYS if since is None else ((since, None),))


def upstream(index: Index, node: int) -> set[int]:
    """What a node came of, itself included."""
    found = reach(index.up, (node,))
    return found if simple(index, found) else set(windowed_up(index, node))


def windowed_down(index: Index, seeds: Iterable[int], window: Windows) -> dict[int, Windows]:
    """The nodes seeds went into, each with the time it holds something of them."""
    labels: dict[int, Windows] = dict.fromkeys(seeds, window)
    waiting = list(labels)
    while waiting:
        node = waiting.pop()
        for target in dict.fromkeys(index.down[node]):
            reached = passed_down(index, node, target, labels[node])
            if reached and _widened(labels, target, reached):
                waiting.append(target)
    return labels


def passed_down(index: Index, node: int, target: int, window: Windows) -> Windows:
    """When a thing or process held something that its neighbour holds too, of the times at which it mattered."""
    if index.names[node] is None:
        return ALWAYS
    reached: Windows = ()
    if target in index.boxes:
        reached = meet(holding(index, target).stays.get(node, ()), window)
    instants = used_at(index, node, target)
    if instants and (window is ALWAYS or any(meet(((at, at),), window) for at in instants)):
        return ALWAYS
    return reached


def windowed_up(index: Index, node: int) -> dict[int, Windows]:
    """The nodes a node came of, each with the time at which it mattered."""
    labels: dict[int, Windows] = {node: ALWAYS}
    waiting = [node]
    while waiting:
        target = waiting.pop()
        for source in dict.fromkeys(index.up[target]):
            reached = _passed_up(index, source, target, labels[target])
            if reached and _widened(labels, source, reached):
                waiting.append(source)
    return labels


def _passed_up(index: Index, source: int, target: int, window: Windows) -> Windows:
    held: Windows = ()
    if target in index.boxes:
        held = meet(holding(index, target).stays.get(source, ()), window)
    if index.names[source] is None:
        return ALWAYS
    if source not in index.boxes:
        # Of a thing that is no package every instant is alike: what went into it is in it.
        return ALWAYS if held or used_at(index, source, target) else ()
    for at in used_at(index, source, target):
        held = join(held, ((at, at),))
    return held


class Step(NamedTuple):
    """A thing on a way."""

    node: int
    held: Windows
    """When it held the goods."""
    before: "Step | None"
    """The step before it."""


def way(index: Index, source: int, target: int, between: set[int]) -> list[int]:
    """A shortest way from one thing to another through some nodes, in the time of its packages; of several the first.

    None where goods did not get there.
    """
    labels: dict[int, Windows] = {source: ALWAYS}
    frontier = [Step(source, ALWAYS, None)]
    while frontier:
        following: list[Step] = []
        for step in sorted(frontier, key=lambda step: index.names[step.node] or ""):
            for onward, reached in sorted(_onward(index, step), key=lambda pair: index.names[pair[0]] or ""):
                if onward not in between or not reached or not _widened(labels, onward, reached):
                    continue
                following.append(Step(onward, reached, step))
                if onward == target:
                    return _steps(following[-1])
        frontier = following
    return []


def _onward(index: Index, step: Step) -> Iterable[tuple[int, Windows]]:
    """What a thing went into, processes aside, and when."""
    for one in dict.fromkeys(index.down[step.node]):
        reached = passed_down(index, step.node, one, step.held)
        if index.names[one] is not None:
            yield one, reached
        elif reached:
            for output in index.down[one]:
                yield output, ALWAYS


def _steps(step: Step | None) -> list[int]:
    found: list[int] = []
    while step is not None:
        found.append(step.node)
        step = step.before
    return found[::-1]


def returns(index: Index, node: int) -> bool:
    """Whether a thing goes into itself, for more than the instant at which packages are changed.

    Links alone do not say so: a package may hold today what held it yesterday.
    """
    labels = windowed_down(index, (node,), ALWAYS)
    back = [passed_down(index, one, node, labels[one]) for one in dict.fromkeys(index.up[node]) if one in labels]
    return any(start is None or end is None or start < end for windows in back for start, end in windows)


def _widened(labels: dict[int, Windows], node: int, reached: Windows) -> bool:
    known = labels.get(node)
    if known is None:
        labels[node] = reached
        return True
    if known is ALWAYS:
        return False
    wider = reached if reached is ALWAYS else join(known, reached)
    labels[node] = wider
    return wider != known


def boxes_ever(index: Index, node: int, until: datetime | None = None) -> dict[int, Windows]:
    """The packages and shipments a thing was ever in, itself and through other packages, up to an instant, and when."""
    labels: dict[int, Windows] = {node: ALWAYS if until is None else ((None, until),)}
    waiting = [node]
    while waiting:
        inner = waiting.pop()
        for box in set(index.down[inner]) & index.boxes:
            reached = meet(holding(index, box).stays.get(inner, ()), labels[inner])
            if reached and _widened(labels, box, reached):
                waiting.append(box)
    del labels[node]
    return labels


def contents_of(index: Index, box: int) -> list[int]:
    """The lots and items a package ever held, itself and through packages in it while they were in it."""
    return sorted(held_by(index, (box,), ALWAYS).keys() - index.boxes)


def held_by(index: Index, things: Iterable[int], window: Windows) -> dict[int, Windows]:
    """Things, and of packages what they held in a time, itself and through packages in them while they were in them."""
    labels: dict[int, Windows] = dict.fromkeys(things, window)
    waiting = list(labels)
    while waiting:
        outer = waiting.pop()
        if outer not in index.boxes:
            continue
        for content, stays in holding(index, outer).stays.items():
            reached = meet(stays, labels[outer])
            if reached and _widened(labels, content, reached):
                waiting.append(content)
    return labels


def names_but(graph: Index, nodes: Iterable[int], itself: int) -> frozenset[str]:
    """The names of nodes but one; a process has none."""
    others = nodes if isinstance(nodes, set) else set(nodes)
    others.discard(itself)
    names = map(graph.names.__getitem__, others)
    return frozenset(names if len(graph.ids) == len(graph.names) else filter(None, names))  # type: ignore[arg-type]  # None is left out


def direct(graph: Index, name: str) -> set[str]:
    """The things a thing went into directly, processes aside."""
    found: set[str] = set()
    for node in graph.down[graph.ids[name]]:
        told = graph.names[node]
        found |= {told} if told is not None else {graph.names[one] or "" for one in graph.down[node]}
    return found
