"""What a type checker sees of the shipment."""

from datetime import date
from typing import assert_type

from cocorope import findings, shipment, spec, units

prison = shipment.LabourMap({"laying": "prison"})
answer = shipment.market("US").admit(prison, on=date(2025, 5, 1))
assert_type(answer, shipment.Admission)
assert_type(answer.effect, shipment.Effect | None)
assert_type(answer | answer, findings.Report)
rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
assert_type(shipment.tariff_heading(rope), shipment.Heading)
assert_type(shipment.Money(1, "USD") + shipment.Money(1, "USD"), shipment.Money)
assert_type(shipment.compare_markets(prison, ["US"], on=date(2025, 5, 1)), shipment.Comparison)

box = shipment.Box(spec.Size("1 m", "1 m", "1 m"), mass="100 kg")
load = shipment.suggest_load(box, "40HC", clearance="20 mm", payload="20 t")
assert_type(load, shipment.Load)
assert_type(load.centre, shipment.Centre | None)
assert_type(shipment.fit(box, shipment.container_size("20GP").typical), shipment.Fit)
assert_type(shipment.package_counts(10, spec.Packing("carton", pieces=12)), tuple[shipment.PackageCount, ...])
assert_type(shipment.StuffingRecord(container="CSQU3054383", door_open="4 h").door_open, units.Duration | None)
