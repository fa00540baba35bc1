"""Exposure: what else stood, was processed or travelled beside goods. It is not ancestry."""

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.frozen import FrozenMap
from cocorope.trace._checks import one_of
from cocorope.trace._index import Index
from cocorope.trace._packing import holding, meet
from cocorope.trace.events import Event, Received, Transformed

Share: TypeAlias = Literal["place", "process", "package"]
"""What two things can share: a place on one day, a process, a package at one time."""

SHARES: Final[tuple[Share, ...]] = get_args(Share)
"""Everything two things can share."""


@attrs.frozen(kw_only=True)
class Exposure:
    """What was beside goods, and where."""

    places: FrozenMap[str, frozenset[str]]
    """Per place: what else was worked on or received there on a same day."""
    processes: FrozenMap[str, frozenset[str]]
    """Per process: what else went in or came out."""
    packages: FrozenMap[str, frozenset[str]]
    """Per package, yard or bay: what else was in it at a same time."""

    @property
    def ids(self) -> frozenset[str]:
        """Everything exposed."""
        groups = (*self.places.values(), *self.processes.values(), *self.packages.values())
        return frozenset().union(*groups)


def together(index: Index, ids: Iterable[str], share: tuple[str, ...]) -> Exposure:
    """What else was beside things.

    Raises:
        InvalidValueError: Something else that things share.
    """
    for one in share:
        one_of(one, SHARES, "what is shared")
    names = frozenset(ids)
    nodes = [index.ids[name] for name in sorted(names) if name in index.ids]
    return Exposure(
        places=_others(_places(index, nodes), names) if "place" in share else FrozenMap(),
        processes=_others(_processes(index, nodes), names) if "process" in share else FrozenMap(),
        packages=_others(_packages(index, nodes), names) if "package" in share else FrozenMap(),
    )


def _others(found: dict[str, set[str]], names: frozenset[str]) -> FrozenMap[str, frozenset[str]]:
    return FrozenMap({key: frozenset(others - names) for key, others in sorted(found.items()) if others - names})


def _events(index: Index, node: int) -> list[Event]:
    """The receipts and processes a thing came of or went into."""
    found: dict[str, Event] = {}
    for one in (node, *index.down[node]):
        for event in index.events(one):
            if isinstance(event, Received | Transformed) and index.names[node] in _spoken(event):
                found[event.id] = event
    return list(found.values())


def _spoken(event: Event) -> set[str]:
    inputs = {part.of for part in event.inputs} if isinstance(event, Transformed) else set()
    outputs = event.outputs if isinstance(event, Received | Transformed) else ()
    return inputs | {thing.id for thing in outputs}


def _processes(index: Index, nodes: list[int]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for node in nodes:
        for event in _events(index, node):
            if isinstance(event, Transformed):
                events = index.events(index.orders[event.order]) if event.order else (event,)
                for one in events:
                    found.setdefault(event.order or event.id, set()).update(_spoken(one))
    return found


def _places(index: Index, nodes: list[int]) -> dict[str, set[str]]:
    days = {(event.place, event.at.date()) for node in nodes for event in _events(index, node) if event.place}
    found: dict[str, set[str]] = {}
    if not days:
        return found
    for told in index.made:
        for event in told if isinstance(told, list) else (told,):
            if isinstance(event, Received | Transformed) and (event.place, event.at.date()) in days:
                found.setdefault(event.place, set()).update(_spoken(event))
    return found


def _packages(index: Index, nodes: list[int]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for node in nodes:
        for box in set(index.down[node]) & index.boxes:
            stays = holding(index, box).stays
            mine = stays.get(node, ())
            beside = {index.names[one] or "" for one, windows in stays.items() if meet(mine, windows)}
            if beside:
                found.setdefault(index.names[box] or "", set()).update(beside)
    return found
