"""Papers against containers: what each weighs, by which method, and when it was fumigated and passed the gate."""

from collections.abc import Iterator
from typing import Final

from cocorope.findings import Finding, Text
from cocorope.shipment import rules_cargo as cargo_rules
from cocorope.shipment import rules_papers as rules
from cocorope.shipment.cargo import Container, Shipment
from cocorope.shipment.papers import PackingList
from cocorope.shipment.papers_transport import FumigationCertificate, VgmDeclaration
from cocorope.shipment.paperset import PaperSet
from cocorope.shipment.weighing import methods_agree, on_plate, tare_used
from cocorope.units import Mass, Ratio

_GATE: Final = Text("gate-in", "masuk gerbang")
_GAS: Final = Text("fumigation", "fumigasi")
_AIR: Final = Text("ventilation", "ventilasi")


def of_containers(shipment: Shipment, tolerance: Ratio | None) -> Iterator[Finding]:
    """What the papers say of each container of the shipment.

    Args:
        shipment: The cargo with its papers.
        tolerance: How far the two methods of weighing may part; ``None``: not asked.
    """
    here = PaperSet(shipment.papers or ())
    listed = here.one(PackingList)
    if listed is not None and len(shipment.containers) > 1 and not _placed(listed):
        yield rules.STATEMENT_MISSING.finding("$.papers.PL.lines.container", checks="X06", missing=_PLACE)
    for container in shipment.containers:
        declared = [one for one in here.all(VgmDeclaration) if one.container == container.number]
        packages = _packages(listed, container, alone=len(shipment.containers) == 1)
        yield from _weighed(container, declared, packages, tolerance)
        for gas in here.all(FumigationCertificate):
            if any(one.number == container.number for one in gas.containers):
                yield from _gassed(container, gas)


_PLACE: Final = Text("packing list: the container of every line", "daftar kemasan: peti kemas tiap baris")


def _placed(listed: PackingList) -> bool:
    return all(line.container is not None for line in listed.lines)


def _packages(listed: PackingList | None, container: Container, *, alone: bool) -> Mass | None:
    """The gross mass of the packages in a container; ``None`` where the list does not say."""
    if listed is None:
        return None
    if alone:
        return listed.gross
    inside = [line.gross for line in listed.lines if line.container == container.number]
    return Mass.sum(inside) if inside and _placed(listed) else None


def _weighed(
    container: Container, declared: list[VgmDeclaration], packages: Mass | None, tolerance: Ratio | None
) -> Iterator[Finding]:
    number = str(container.number)
    cargo = None if packages is None else packages + container.dunnage
    total = None if cargo is None else cargo + container.tare
    if not declared:
        yield cargo_rules.NO_VGM.finding(f"$.containers[{number}]", container=number)
    yield from on_plate(container, None, cargo)
    for one in declared:
        yield from on_plate(container, one.mass, None)
        yield from tare_used(container, one.tare)
        if one.method == 1 and tolerance is not None:
            yield from methods_agree(container, one.mass, total, tolerance)
        if one.method == 2 and packages is not None and total != one.mass:  # SOLAS method 2
            yield rules.X06_VGM_IDENTITY.finding(
                f"$.containers[{number}]", container=number, vgm=one.mass, packages=packages,
                dunnage=container.dunnage, tare=container.tare, total=packages + container.dunnage + container.tare,
            )  # fmt: skip


def _gassed(container: Container, gas: FumigationCertificate) -> Iterator[Finding]:
    """Begun, ventilated, then in at the gate; travelling as UN 3359 it may be ventilated later."""
    gate = container.gate_in
    steps = [(_GAS, gas.begun)]
    if gas.ventilated is not None and not gas.declared_un3359:
        steps.append((_AIR, gas.ventilated))
    for earlier, at in steps:
        if gate is not None and gate < at:
            yield rules.FUMIGATION_ORDER.finding(
                f"$.containers[{container.number}]", later=_GATE, later_at=gate, earlier=earlier, earlier_at=at
            )
