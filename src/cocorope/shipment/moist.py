"""Moisture against the contract, package by package; where the contract limits only the mean, lot by lot."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from cocorope import spec
from cocorope.findings import Finding, Text
from cocorope.shipment import rules_cargo as cargo_rules
from cocorope.shipment import rules_papers as rules
from cocorope.shipment.cargo import Shipment
from cocorope.units import MoistureContent

_MEAN: Final = Text("mean of lot {lot}, {count} packages", "rata-rata lot {lot}, {count} kemasan")


def of_moisture(shipment: Shipment) -> Iterator[Finding]:
    """X25 and the wet-cargo stop: what was measured at stuffing against the limits of the specification.

    Args:
        shipment: The cargo with its packages and stuffing records.
    """
    wanted = [
        one for one in shipment.specification.requirements if one.characteristic.code == spec.MOISTURE_CONTENT.code
    ]
    each = [one.limit for one in wanted if one.judged == spec.EACH]
    means = [one.limit for one in wanted if one.judged == spec.MEAN] if not each else []
    by_lot: dict[str, list[MoistureContent]] = {}
    for name, lot, moisture in measured(shipment):
        by_lot.setdefault(lot, []).append(moisture)
        for limit in each:
            if not limit.admits(moisture):
                yield rules.X25_MOISTURE.finding(f"$.packages[{name}]", what=name, moisture=moisture, limit=str(limit))
    for limit in means:
        for lot, found in sorted(by_lot.items()):
            mean = sum((one.exact_in("%") for one in found), Fraction(0)) / len(found)
            if not limit.admits_exact(mean, "%"):
                shown = MoistureContent(Decimal(f"{round(mean * 100)}E-2"), "%")
                what = _MEAN.filled(lot=lot, count=len(found))
                yield rules.X25_MOISTURE.finding(f"$.lots[{lot}]", what=what, moisture=shown, limit=str(limit))
    for package in shipment.packages:
        if package.wet:
            yield cargo_rules.WET_CARGO.finding(f"$.packages[{package.id}]", what=package.id)


def measured(shipment: Shipment) -> Iterator[tuple[str, str, MoistureContent]]:
    """Every moisture measured: package, lot (``""`` where the package is not recorded), value.

    A value that stands both on the package and in the stuffing record is given once; two that differ are both given.

    Args:
        shipment: The cargo.
    """
    recorded: dict[str, list[MoistureContent]] = {}
    for record in shipment.stuffing:
        for name, moisture in record.moisture.items():
            recorded.setdefault(name, []).append(moisture)
    for package in shipment.packages:
        values = recorded.pop(package.id, [])
        if package.moisture is not None and package.moisture not in values:
            values = [package.moisture, *values]
        for moisture in values:
            yield package.id, package.lot, moisture
    for name in sorted(recorded):
        for moisture in recorded[name]:
            yield name, "", moisture
