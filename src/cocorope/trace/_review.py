"""What a review finds, thing by thing: gaps, contradictions, breaches."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import combinations

from cocorope.findings import Finding
from cocorope.text import Text
from cocorope.trace import rules
from cocorope.trace._account import (
    MEASURES,
    Take,
    births,
    born,
    counts,
    is_item,
    named_takes,
    process_of,
    standing,
    takes,
)
from cocorope.trace._index import Index
from cocorope.trace._mixing import inputs_of
from cocorope.trace._order import goes_round, in_order
from cocorope.trace._packing import ALWAYS, Window, Windows, holding, meet
from cocorope.trace._state import boxes_around, hold_on, judgements
from cocorope.trace._told import Told, first, order
from cocorope.trace._walk import boxes_ever, held_by, reach, returns, upstream
from cocorope.trace.balance import solids_gained
from cocorope.trace.events import Corrected, Event, Judged, Packed, Shipped, Transformed, Verdict
from cocorope.trace.goods import Item

_MEASURE_NAMES = {
    "pieces": Text("pieces", "potong"),
    "length": Text("length", "panjang"),
    "dry": Text("dry mass", "massa kering"),
    "mass": Text("mass", "massa"),
}
_VERDICTS: dict[Verdict, Text] = {
    "held": Text("held", "ditahan"),
    "rejected": Text("rejected", "ditolak"),
    "recalled": Text("recalled", "ditarik"),
}
_FORMS = {
    "lot": Text("a lot", "lot"),
    "item": Text("an item", "item"),
    "package": Text("a package", "kemasan"),
    "shipment": Text("a shipment", "kiriman"),
}


def told_findings(told: Told, keys: Iterable[str]) -> Iterator[Finding]:
    """What is wrong with the telling: one event told twice, a correction without its event, early records."""
    for key in keys:
        known = told[key]
        if isinstance(known, tuple):
            yield rules.TOLD_TWICE.finding(f"$.events[{key}]", event=key, count=len(known))
        event = first(known)
        if isinstance(event, Corrected) and event.target not in told:
            yield rules.WAITING_CORRECTION.finding(f"$.events[{key}]", event=key, target=event.target)
        if event.recorded < event.at:
            yield rules.EARLY_RECORD.finding(f"$.events[{key}]", event=key, at=event.at, recorded=event.recorded)


def all_findings(index: Index) -> Iterator[Finding]:
    """Everything found about the things and processes of a ledger."""
    return _findings(index, range(len(index.names)), set(range(len(index.names))))


def findings_behind(told: Told, index: Index, ends: Iterable[int]) -> Iterator[Finding]:
    """What is found about things, about what stands behind them, and about the telling of it."""
    start = tuple(ends)
    nodes = sorted(set().union(*(upstream(index, end) for end in start)))
    yield from told_findings(told, _keys_behind(told, index, nodes))
    yield from _findings(index, nodes, reach(index.up, start))


def _keys_behind(told: Told, index: Index, nodes: Iterable[int]) -> dict[str, None]:
    """The events that speak of things, their corrections, and corrections that still wait for their event."""
    keys = {event.id: None for node in nodes for event in (*index.events(node), *index.acts.get(node, ()))}
    waiting = list(keys)
    while waiting:
        for correction in index.targets.get(waiting.pop(), ()):
            if correction not in keys:
                keys[correction] = None
                waiting.append(correction)
    for target, corrections in index.targets.items():
        if target not in told:
            keys |= dict.fromkeys(corrections)
    return keys


def _findings(index: Index, nodes: Sequence[int], whole: set[int]) -> Iterator[Finding]:
    """What is found about nodes; cycles are looked for in ``whole``, which misses nothing upstream of itself."""
    for node in nodes:
        if index.names[node] is not None:
            yield from thing_findings(index, node)
    yield from _cycles(index, whole.intersection(nodes), whole)
    yield from _gains(index, nodes)


def thing_findings(index: Index, node: int) -> Iterator[Finding]:
    """What is found about one thing."""
    yield from _birth_findings(index, node)
    yield from _take_findings(index, node)
    yield from _life_findings(index, node)
    yield from _verdict_findings(index, node)
    if node in index.boxes:
        yield from _box_findings(index, node)
    yield from _parents(index, node)


def _path(name: str | None) -> str:
    return f"$.things[{name}]"


def _birth_findings(index: Index, node: int) -> Iterator[Finding]:
    name, found = index.names[node] or "", births(index, node)
    processes = sorted({process_of(event)[1] for event, _thing in found})
    if len({process_of(event) for event, _thing in found}) > 1:
        yield rules.BORN_TWICE.finding(_path(name), thing=name, events=tuple(processes))
    forms = {"item" if isinstance(thing, Item) else "lot" for _event, thing in found}
    if node in index.boxes:
        shipped = any(isinstance(event, Shipped) for event in index.events(node))
        packed = any(isinstance(event, Packed) for event in index.events(node))
        forms |= {"shipment"} if shipped else set()
        forms |= {"package"} if packed else set()
        forms -= {"item"} if not shipped else set()  # a pallet is an item that holds
    if len(forms) > 1:
        yield rules.TWO_FORMS.finding(_path(name), thing=name, forms=tuple(_FORMS[form] for form in sorted(forms)))


def _take_findings(index: Index, node: int) -> Iterator[Finding]:
    name, taken, whole = index.names[node] or "", named_takes(index, node), is_item(index, node)
    if taken and not births(index, node) and node not in index.boxes:
        yield rules.UNKNOWN_INPUT.finding(_path(name), thing=name, event=taken[0].event.id)
    lot = born(index, node)
    for take in taken:
        if whole and not take.part.whole and not _all_of_it(take):
            yield rules.ITEM_IN_PARTS.finding(_path(name), event=take.event.id, thing=name)
        elif take.share is None and any(one is not None for one in lot):
            stated = [m for m in ("pieces", "length", "mass") if getattr(take.part, m) is not None]
            known = [m for m, one in zip(MEASURES, lot, strict=True) if one is not None and m != "dry"]
            yield rules.MEASURES_PART.finding(
                _path(name), event=take.event.id, thing=name,
                part=tuple(_MEASURE_NAMES[m] for m in stated), lot=tuple(_MEASURE_NAMES[m] for m in known),
            )  # fmt: skip
    account = standing(index, node)
    if account.lowest < 0:
        had = Decimal(1)
        yield rules.OVERDRAWN.finding(_path(name), thing=name, taken=1 - account.lowest, had=had)


def _all_of_it(take: Take) -> bool:
    return take.share is not None and take.share.amount == take.share.total


def _uses(index: Index, node: int) -> list[Event]:
    """The events that take of a thing, pack it or ship it, in canonical order."""
    name = index.names[node]
    taken = named_takes(index, node) if node in index.boxes else takes(index, node)
    found: dict[str, Event] = {take.event.id: take.event for take in taken}
    for box in set(index.down[node]) & index.boxes:
        for event in index.events(box):
            if isinstance(event, Packed | Shipped) and name in event.contents:
                found[event.id] = event
    return sorted(found.values(), key=order)


def _life_findings(index: Index, node: int) -> Iterator[Finding]:
    name, found = index.names[node] or "", births(index, node)
    uses = _uses(index, node)
    counted = [event for event, _found in counts(index, node)]
    if found:
        birthday = found[0][0].at
        for event in (*uses, *counted):
            if event.at < birthday:
                yield rules.BEFORE_BIRTH.finding(_path(name), event=event.id, thing=name, at=event.at, born=birthday)
    ended = standing(index, node).ended
    if ended is not None:
        for event in uses:
            if event.at > ended:
                yield rules.AFTER_END.finding(_path(name), event=event.id, thing=name, at=event.at, ended=ended)


def _verdict_findings(index: Index, node: int) -> Iterator[Finding]:
    name = index.names[node] or ""
    for event in judgements(index, node):
        if event.verdict != "released":
            continue
        if hold_on(index, node, before=order(event)) is None:
            yield rules.RELEASE_WITHOUT_HOLD.finding(_path(name), event=event.id, thing=name)
        if event.decision is None or event.decision.outcome != "accepted":
            yield rules.RELEASE_WITHOUT_EVIDENCE.finding(_path(name), event=event.id, thing=name)
    for use in _uses(index, node):
        hold = _hold_over(index, node, use)
        if hold is not None:
            yield rules.HELD_MOVED.finding(
                _path(name), event=use.id, thing=name, verdict=_VERDICTS[hold.verdict], since=hold.at
            )


def _hold_over(index: Index, node: int, event: Event) -> Judged | None:
    """A hold on a thing, on a package around it or on something in it, when an event uses it."""
    if not meet(_near_holds(index).get(node, ()), ((event.at, event.at),)):
        return None
    target = {event.into} if isinstance(event, Packed) else {event.shipment} if isinstance(event, Shipped) else set()
    around = [box for box in _around_until(index, node, event.at) if index.names[box] not in target]
    for one in [node, *around, *_contents_at(index, node, event)]:
        hold = hold_on(index, one, before=order(event))
        if hold is not None:
            return hold
    return None


def _around_until(index: Index, node: int, at: datetime) -> list[int]:
    """The packages around a thing at an instant, those included out of which the last of it went then."""
    found = boxes_around(index, node, at)
    if standing(index, node).ended == at:
        for box in sorted(set(index.down[node]) & index.boxes):
            if any(end == at for _start, end in holding(index, box).stays.get(node, ())):
                found += [box, *boxes_around(index, box, at)]
    return found


def _near_holds(index: Index) -> dict[int, Windows]:
    """When a hold can be over a thing: it was held before, or what was in it or around it was; of all else none is sought."""
    known = index.cache.get("near holds")
    if known is None:
        found: dict[int, Windows] = {}
        for node, told in index.acts.items():
            holds = [event.at for event in told if isinstance(event, Judged) and event.verdict in _VERDICTS]
            if holds:
                since: Windows = ((min(holds), None),)
                near = {node: ALWAYS} | boxes_ever(index, node) | held_by(index, (node,), ALWAYS)
                for one, windows in near.items():
                    found[one] = (*found.get(one, ()), *meet(windows, since))
        known = index.cache["near holds"] = found
    return known  # type: ignore[return-value]  # put there one line above


def _contents_at(index: Index, node: int, event: Event) -> Iterable[int]:
    seen, waiting = {node}, [node]
    while waiting:
        box = waiting.pop()
        if box not in index.boxes:
            continue
        for content in holding(index, box).at(event.at):
            if content not in seen:
                seen.add(content)
                waiting.append(content)
    seen.discard(node)
    return sorted(seen, key=lambda one: index.names[one] or "")


def _box_findings(index: Index, node: int) -> Iterator[Finding]:
    name = index.names[node] or ""
    for event, content in holding(index, node).strays:
        thing = index.names[content] or ""
        yield rules.NOT_INSIDE.finding(_path(name), event=event.id, thing=thing, package=name)
    for event in index.events(node):
        if isinstance(event, Shipped) and not (event.to and event.references):
            yield rules.NO_PAPER.finding(_path(name), event=event.id, shipment=name)


def _parents(index: Index, node: int) -> Iterator[Finding]:
    stays: list[tuple[Window, int, bool]] = []
    for box in set(index.down[node]) & index.boxes:
        shipment = any(isinstance(event, Shipped) for event in index.events(box))
        stays += [(window, box, shipment) for window in holding(index, box).stays.get(node, ())]
    for shipment in (False, True):
        ours = [stay for stay in stays if stay[2] is shipment]
        clash = {
            box
            for one, other in combinations(ours, 2)
            if one[1] != other[1] and _overlap(one[0], other[0])
            for box in (one[1], other[1])
        }
        if clash:
            names = tuple(sorted(index.names[box] or "" for box in clash))
            name = index.names[node] or ""
            if shipment:
                yield rules.SHIPPED_TWICE.finding(_path(name), thing=name, shipments=names)
            else:
                yield rules.TWO_PARENTS.finding(_path(name), thing=name, packages=names)


def _overlap(one: Window, other: Window) -> bool:
    """Whether two stays have more than an instant in common."""
    return any(start is None or end is None or start < end for start, end in meet((one,), (other,)))


def _cycles(index: Index, nodes: set[int], whole: set[int]) -> Iterator[Finding]:
    for group in in_order(index.up, whole):
        looped = goes_round(index.up, group)
        if not looped or nodes.isdisjoint(group):
            continue
        names = tuple(sorted(name for node in group if (name := index.names[node]) is not None))
        boxes = set(group) & index.boxes
        # A package is another one at another time; what is no package is the same at every time.
        lasting = [node for node in group if node not in boxes and index.names[node] is not None] or boxes
        if boxes and not any(returns(index, node) for node in lasting):
            continue
        if len(boxes) == len(group):
            yield rules.IN_ITSELF.finding(_path(names[0]), packages=names)
        else:
            yield rules.CYCLE.finding(_path(names[0]), things=names)


def _gains(index: Index, nodes: Iterable[int]) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for node in nodes:
        for event in index.events(node):
            if not isinstance(event, Transformed) or process_of(event) in seen:
                continue
            seen.add(process_of(event))
            events = index.events(index.orders[event.order]) if event.order else (event,)
            gained = solids_gained(inputs_of(index, events), events)
            if gained is not None:
                name = process_of(event)[1]
                yield rules.BALANCE_GAIN.finding(f"$.processes[{name}]", process=name, mass=gained)
