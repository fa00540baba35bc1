"""Do the amounts of a history add up? What was taken, made, shipped and received, class by class."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, TypeAlias

from cocorope.epcis import rules
from cocorope.epcis.events import ObjectEvent, TransformationEvent
from cocorope.epcis.links import canonical_link
from cocorope.epcis.model import QuantityElement
from cocorope.epcis.walk import Told, amounts_of, measured
from cocorope.findings import Finding
from cocorope.text import Text
from cocorope.units import Length, Mass

Sum: TypeAlias = Decimal | Mass | Length
"""What can be added up: pieces, masses, lengths."""
Key: TypeAlias = tuple[str, ...]

_COUNTED: Final = Text("as a count", "sebagai hitungan")


def accounts(history: list[Told]) -> Iterator[Finding]:
    """Every finding about amounts, over events in the order of their times.

    Args:
        history: The events.
    """
    yield from _unit_kinds(history)
    yield from _taken(history)
    yield from _balances(history)
    yield from _received(history)


def _unit_kinds(history: list[Told]) -> Iterator[Finding]:
    """A class told both as a count and as a measure, or in two kinds of measure."""
    kinds: dict[str, Text] = {}
    for told in history:
        for element in (*amounts_of(told.event), *_outputs(told)):
            amount, thing = measured(element), canonical_link(element.epc_class)
            if amount is None:
                continue
            name = type(amount).__name__
            kind = _COUNTED if isinstance(amount, Decimal) else Text(f"as {name}", f"sebagai {name}")
            first = kinds.setdefault(thing, kind)
            if first != kind:
                yield rules.UNITS_MIXED.finding(told.path, thing=thing, one=first, other=kind)


def _taken(history: list[Told]) -> Iterator[Finding]:
    """More of a class taken than came; or some of it taken before any came."""
    came: dict[Key, Sum] = {}
    went: dict[Key, Sum] = {}
    first_taken: dict[Key, str] = {}
    for told in history:
        for key, amount in _sums(_inputs(told)):
            _add(went, key, amount)
            first_taken.setdefault(key, told.path)
            if key in came and _more(went[key], came[key]):
                yield rules.TAKEN_TOO_MUCH.finding(told.path, thing=key[0], taken=went[key], told=came[key])
        for key, amount in _sums(_arrivals(told)):
            if key in first_taken and key not in came:
                yield rules.USED_BEFORE_BEGUN.finding(first_taken[key], thing=key[0])
            _add(came, key, amount)


def _balances(history: list[Told]) -> Iterator[Finding]:
    """More mass out of a process than went in, where all of it is told as mass; one transformationID, one process."""
    processes: dict[str, list[tuple[Told, TransformationEvent]]] = {}
    for told in history:
        event = told.event
        if isinstance(event, TransformationEvent):
            name = canonical_link(event.transformation_id) if event.transformation_id else told.path
            processes.setdefault(name, []).append((told, event))
    for several in processes.values():
        into = _mass([one for _, event in several for one in event.input_quantity_list or ()])
        out = _mass([one for _, event in several for one in event.output_quantity_list or ()])
        whole = not any(event.input_epc_list for _, event in several)  # a single thing's mass is not told
        if whole and into is not None and out is not None and out > into:
            yield rules.BALANCE.finding(several[-1][0].path, into=into, out=out)


def _mass(elements: list[QuantityElement]) -> Mass | None:
    """The mass of a side, where every amount on it is a mass."""
    amounts = [measured(element) for element in elements]
    masses = [amount for amount in amounts if isinstance(amount, Mass)]
    return Mass.sum(masses) if masses and len(masses) == len(amounts) else None


def _received(history: list[Told]) -> Iterator[Finding]:
    """Amounts received under a despatch advice against those shipped under it."""
    shipped: dict[Key, Sum] = {}
    received: dict[Key, Sum] = {}
    place: dict[Key, str] = {}
    for told in history:
        sums = {"shipping": shipped, "receiving": received}.get(told.event.business_step or "")
        papers = [paper for paper in told.event.business_transactions or () if paper.type == "desadv"]
        if sums is None:
            continue
        for paper in papers:
            for key, amount in _sums(amounts_of(told.event)):
                under = (*key, canonical_link(paper.business_transaction))
                _add(sums, under, amount)
                place[under] = told.path
    for key, amount in received.items():
        if key in shipped and shipped[key] != amount:
            yield rules.RECEIVED_OTHERWISE.finding(
                place[key], thing=key[0], received=amount, shipped=shipped[key], paper=key[2]
            )


def _outputs(told: Told) -> tuple[QuantityElement, ...]:
    return told.event.output_quantity_list or () if isinstance(told.event, TransformationEvent) else ()


def _inputs(told: Told) -> tuple[QuantityElement, ...]:
    """What an event takes away."""
    event = told.event
    taken = isinstance(event, TransformationEvent) or (isinstance(event, ObjectEvent) and event.action == "DELETE")
    return amounts_of(event) if taken else ()


def _arrivals(told: Told) -> tuple[QuantityElement, ...]:
    """What an event brings into being."""
    event = told.event
    begun = amounts_of(event) if isinstance(event, ObjectEvent) and event.action == "ADD" else ()
    return (*begun, *_outputs(told))


def _sums(elements: tuple[QuantityElement, ...]) -> Iterator[tuple[Key, Sum]]:
    for element in elements:
        amount = measured(element)
        if isinstance(amount, Decimal | Mass | Length):
            yield (canonical_link(element.epc_class), type(amount).__name__), amount


def _add(sums: dict[Key, Sum], key: Key, amount: Sum) -> None:
    """Add to what is there; the key holds the kind."""
    match sums.get(key), amount:
        case (Mass() as before, Mass()):
            sums[key] = before + amount
        case (Length() as before, Length()):
            sums[key] = before + amount
        case (Decimal() as before, Decimal()):
            sums[key] = before + amount
        case _:
            sums[key] = amount


def _more(one: Sum, other: Sum) -> bool:
    """Whether one is more than the other, of one kind."""
    return one > other  # type: ignore[operator]  # a key holds one kind
