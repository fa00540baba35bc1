"""Stuffing records against the shipment: gaps, tests not passed, plate and seal, wood, rain, order in time, spread."""

from collections.abc import Iterator
from typing import Final

from cocorope.findings import Finding, Rule, Text
from cocorope.shipment import rules_papers
from cocorope.shipment import rules_stuffing as rules
from cocorope.shipment.cargo import Container, Shipment
from cocorope.shipment.container_data import STOWAGE
from cocorope.shipment.papers_transport import VgmDeclaration
from cocorope.shipment.paperset import PaperSet
from cocorope.shipment.stuffing import StuffingRecord
from cocorope.units import Mass, Ratio

ASKED: Final[tuple[Rule, ...]] = (
    rules.NO_RECORD, rules.GAPS, rules.TEST_FAILED, rules.RECORD_DIFFERS, rules.RAINED, rules.LONG_OPEN, rules.PALLETS_WET,
    rules.AFTER_THE_GATE, rules.SPREAD,
    rules_papers.X27_ECCENTRIC,
)  # fmt: skip
"""The rules asked here, where the shipment has containers."""

MOST_IN_HALF: Final = Ratio(STOWAGE["spread"].most, "%")
"""The CTU Code's rule of thumb: so much of the mass in half of the length."""

OFF_MIDDLE: Final = Ratio("5 %")
"""X27: how far the centre of gravity may lie off the middle, as a share of the inner length."""
BY_ARRANGEMENT: Final = Ratio("10 %")
"""X27: how far it may by arrangement with the carrier."""
_ASK: Final = Text("ask the carrier", "tanyakan kepada pengangkut")
_BEYOND: Final = Text("more than is arranged: stow it anew", "melebihi yang dapat disepakati: muat ulang")
_GATE: Final = Text("the gate", "gerbang")
_SCALE: Final = Text("weighing (method 1)", "penimbangan (metode 1)")
_SEAL: Final = Text("the seal", "segel")
_TARE: Final = Text("the tare", "tara")
_RATING: Final = Text("the maximum gross mass", "massa bruto maksimum")
_DESICCANT: Final = Text("the drying agent, part of all dunnage,", "bahan pengering, bagian dari seluruh dunnage,")
_PACKAGES: Final = Text("the packages measured", "kemasan yang diukur")
_NONE: Final = Text("not among its packages", "tidak ada di antara kemasannya")


def of_stuffing(shipment: Shipment) -> Iterator[Finding]:
    """What the stuffing records say of each container of a shipment.

    Args:
        shipment: The cargo with its containers and records.
    """
    records = {one.container: one for one in shipment.stuffing}
    known = {package.id for package in shipment.packages}
    for container in shipment.containers:
        record = records.get(container.number)
        if record is None:
            yield rules.NO_RECORD.finding(_path(container), container=str(container.number))
            continue
        yield from _within_itself(container, record)
        yield from _against(container, record)
        strange = sorted(record.moisture.keys() - known) if known else []
        if strange:
            yield _differs(container, _PACKAGES, ", ".join(strange[:10]), _NONE)
        yield from _in_time(container, record, shipment)


def _path(container: Container) -> str:
    return f"$.stuffing[{container.number}]"


def _within_itself(container: Container, record: StuffingRecord) -> Iterator[Finding]:
    number, path = str(container.number), _path(container)
    if record.gaps:
        yield rules.GAPS.finding(path, container=number, missing=record.gaps)
    if record.failed:
        yield rules.TEST_FAILED.finding(path, container=number, failed=record.failed)
    if record.rain:
        yield rules.RAINED.finding(f"{path}.rain", container=number)
    limit = record.door_open_limit
    if record.door_open is not None and limit is not None and record.door_open > limit:
        yield rules.LONG_OPEN.finding(f"{path}.door_open", container=number, time=record.door_open, limit=limit)
    wood, most = record.pallet_moisture, record.pallet_limit
    if wood is not None and most is not None and wood > most:
        yield rules.PALLETS_WET.finding(path, container=number, moisture=wood, limit=most)
    if record.centre is not None and record.centre.heavier_half > MOST_IN_HALF:
        share = record.centre.heavier_half
        yield rules.SPREAD.finding(path, container=number, share=share, most=MOST_IN_HALF)
    if record.centre is not None and abs(record.centre.off_middle) > OFF_MIDDLE:
        off = abs(record.centre.off_middle)
        more = _ASK if off <= BY_ARRANGEMENT else _BEYOND
        yield rules_papers.X27_ECCENTRIC.finding(path, container=number, off=off, most=OFF_MIDDLE, more=more)


def _against(container: Container, record: StuffingRecord) -> Iterator[Finding]:
    """Plate, seal and drying agent, where both sides state them."""
    for what, recorded, stated in (
        (_TARE, record.tare, container.tare),
        (_RATING, record.max_gross, container.max_gross),
    ):
        if recorded is not None and recorded != stated:
            yield _differs(container, what, recorded, stated)
    if record.seal and container.seal and record.seal != container.seal:
        yield _differs(container, _SEAL, record.seal, container.seal)
    if record.desiccant is not None and record.desiccant > container.dunnage:
        yield _differs(container, _DESICCANT, record.desiccant, container.dunnage)


def _differs(container: Container, what: Text, recorded: Mass | str, stated: Mass | Text | str) -> Finding:
    return rules.RECORD_DIFFERS.finding(
        _path(container), container=str(container.number), what=what, recorded=recorded, stated=stated
    )


def _in_time(container: Container, record: StuffingRecord, shipment: Shipment) -> Iterator[Finding]:
    """Closed before the gate, and before it was weighed packed."""
    later = [(_GATE, container.gate_in)]
    later += [
        (_SCALE, one.signed)
        for one in PaperSet(shipment.papers or ()).all(VgmDeclaration)
        if one.container == container.number and one.method == 1
    ]
    for what, at in later:
        if record.ended is not None and at is not None and at < record.ended:
            yield rules.AFTER_THE_GATE.finding(
                _path(container), container=str(container.number), ended=record.ended, later=what, at=at
            )


def seals(shipment: Shipment) -> Iterator[Finding]:
    """X10: the seal of the shipment on each container is the one on the papers.

    Args:
        shipment: The cargo with its containers and papers.
    """
    here = PaperSet(shipment.papers or ())
    for container in shipment.containers:
        told = {
            f"{paper.document} {one.seal}"
            for paper in here.items
            for one in getattr(paper, "containers", ())
            if one.number == container.number and one.seal not in ("", container.seal)
        }
        if container.seal and told:
            yield rules_papers.X10_SEAL.finding(
                f"$.containers[{container.number}]",
                container=str(container.number),
                told=(container.seal, *sorted(told)),
            )
