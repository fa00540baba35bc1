"""What a type checker sees of the shipment."""

from datetime import date
from typing import assert_type

from cocorope import findings, shipment, spec

prison = shipment.LabourMap({"laying": "prison"})
answer = shipment.market("US").admit(prison, on=date(2025, 5, 1))
assert_type(answer, shipment.Admission)
assert_type(answer.effect, shipment.Effect | None)
assert_type(answer | answer, findings.Report)
rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
assert_type(shipment.tariff_heading(rope), shipment.Heading)
assert_type(shipment.Money(1, "USD") + shipment.Money(1, "USD"), shipment.Money)
assert_type(shipment.compare_markets(prison, ["US"], on=date(2025, 5, 1)), shipment.Comparison)
