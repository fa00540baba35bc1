"""Where a thing is and how it stands, by event time."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from cocorope.trace._account import births, named_takes, standing, takes
from cocorope.trace._index import Index
from cocorope.trace._packing import Holding, Windows, holding, meet
from cocorope.trace._told import order
from cocorope.trace._walk import boxes_ever
from cocorope.trace.events import DecisionRef, Event, Judged, Shipped, Verdict
from cocorope.trace.goods import Item

Form: TypeAlias = Literal["lot", "item", "package", "shipment", "unknown"]
"""What an identifier names."""


@attrs.frozen(kw_only=True)
class Whereabouts:
    """Where a thing is."""

    packages: tuple[str, ...] = ()
    """The packages it is in, the innermost first."""
    place: str = ""
    """Where it was last seen: the place of the last event that made, used, moved or counted it or a package around it."""
    shipments: tuple[str, ...] = ()
    """The shipments it was part of."""
    customers: tuple[str, ...] = ()
    """Whom it was shipped to."""
    papers: tuple[str, ...] = ()
    """The papers of these shipments."""
    gone: bool = False
    """Whether the last of it was used up or removed."""


@attrs.frozen(kw_only=True)
class State:
    """How a thing stands at an instant."""

    id: str
    """The thing."""
    form: Form
    """What it is."""
    born: datetime | None
    """When it came into being, where that is told."""
    left: Fraction
    """The fraction of it as born that is left."""
    where: Whereabouts
    """Where it is."""
    held: bool
    """Whether it, or a package it is in, is held, rejected or recalled and not released since."""
    verdicts: tuple[Verdict, ...]
    """What was said of it, in order."""
    decision: DecisionRef | None
    """The latest decision referred to."""

    @property
    def gone(self) -> bool:
        """Whether the last of it was used up or removed."""
        return self.where.gone


def boxes_around(index: Index, node: int, at: datetime | None) -> list[int]:
    """The packages around a thing at an instant (or at the end), the innermost first."""
    found: list[int] = []
    seen, waiting = {node}, [node]
    while waiting:
        inner = waiting.pop(0)
        for box in sorted(set(index.down[inner]) & index.boxes, key=lambda one: index.names[one] or ""):
            if box not in seen and inside(holding(index, box), inner, at):
                seen.add(box)
                found.append(box)
                waiting.append(box)
    return found


def inside(held: Holding, node: int, at: datetime | None) -> bool:
    """Whether a package held a thing at an instant, or at the end."""
    stays = held.stays.get(node, ())
    if at is None:
        return any(end is None for _start, end in stays)
    return any(start is not None and start <= at and (end is None or at < end) for start, end in stays)


def whereabouts(index: Index, node: int, at: datetime | None = None) -> Whereabouts:
    """Where a thing is at an instant, or at the end."""
    around = boxes_around(index, node, at)
    ever = boxes_ever(index, node, at)
    travelled = [box for box in ever if any(isinstance(event, Shipped) for event in index.events(box))]
    ended = standing(index, node, at).ended
    events = [event for box in travelled for event in index.events(box) if isinstance(event, Shipped)]
    names = [index.names[box] or "" for box in travelled]
    seen = seen_at(index, node, ever, at)
    return Whereabouts(
        packages=tuple(index.names[box] or "" for box in around),
        place=seen[-1].place if seen else "",
        shipments=tuple(sorted(names)),
        customers=tuple(sorted({event.to for event in events if event.to})),
        papers=tuple(sorted({paper.number for event in events for paper in event.references})),
        gone=ended is not None,
    )


def seen_at(index: Index, node: int, ever: Mapping[int, Windows], at: datetime | None = None) -> list[Event]:
    """The events that show at what place a thing was, in canonical order: its own, and those of packages around it."""
    used = [take.event for take in (named_takes if node in index.boxes else takes)(index, node)]
    found = {event.id: event for event in (*index.events(node), *index.acts.get(node, ()), *used)}
    for box, windows in ever.items():
        found |= {event.id: event for event in index.events(box) if meet(windows, ((event.at, event.at),))}
    shown = [one for one in found.values() if one.place and not isinstance(one, Judged)]
    return sorted((one for one in shown if at is None or one.at <= at), key=order)


def form(index: Index, node: int) -> Form:
    """What an identifier names."""
    if node in index.boxes:
        return "shipment" if any(isinstance(event, Shipped) for event in index.events(node)) else "package"
    found = births(index, node)
    if not found:
        return "unknown"
    return "item" if isinstance(found[0][1], Item) else "lot"


def judgements(index: Index, node: int, at: datetime | None = None) -> list[Judged]:
    """What was said of a thing, in canonical order."""
    found = [
        event for event in index.acts.get(node, ()) if isinstance(event, Judged) and (at is None or event.at <= at)
    ]
    found.sort(key=order)
    return found


def hold_on(
    index: Index, node: int, at: datetime | None = None, before: tuple[datetime, str] | None = None
) -> Judged | None:
    """The hold, rejection or recall a thing is under, by its own verdicts."""
    standing_hold: Judged | None = None
    for event in judgements(index, node, at):
        if before is not None and order(event) >= before:
            break
        if event.verdict in ("held", "rejected", "recalled"):
            standing_hold = event
        elif event.verdict in ("released", "accepted") and (
            event.verdict == "released" or (standing_hold is not None and standing_hold.verdict == "rejected")
        ):
            standing_hold = None
    return standing_hold


def state(index: Index, name: str, at: datetime | None = None) -> State:
    """How a thing stands at an instant, or at the end."""
    node = index.ids.get(name)
    if node is None:
        return State(id=name, form="unknown", born=None, left=Fraction(1), where=Whereabouts(), held=False,
                     verdicts=(), decision=None)  # fmt: skip
    said = judgements(index, node, at)
    decisions = [event.decision for event in said if event.decision is not None]
    around = boxes_around(index, node, at)
    found = births(index, node)
    return State(
        id=name,
        form=form(index, node),
        born=found[0][0].at if found else None,
        left=max(Fraction(0), standing(index, node, at).left),
        where=whereabouts(index, node, at),
        held=any(hold_on(index, one, at) is not None for one in [node, *around]),
        verdicts=tuple(event.verdict for event in said),
        decision=decisions[-1] if decisions else None,
    )
