"""What the checkers must see of the trace floor."""

from datetime import UTC, datetime
from fractions import Fraction
from typing import assert_type

from cocorope.findings import Report
from cocorope.trace import Affected, Item, LabourMap, LabourSource, Ledger, Lot, Part, Received, Transformed, trade
from cocorope.units import Mass

at = datetime(2025, 3, 1, tzinfo=UTC)
received = Received(Lot("fibre-17", mass="500 kg"), "Village A", id="e1", at=at)
spun = trade.spin(["fibre-17", Part("fibre-18", mass="3 kg")], Lot("yarn-1"), id="e2", at=at, labour="free")
assert_type(spun, Transformed)
ledger = Ledger([received, spun, trade.lay("yarn-1", Item("coil-1"), id="e3", at=at)])
assert_type(ledger.append(received), Ledger)
assert_type(ledger.review(), Report)
assert_type(ledger.upstream("coil-1"), frozenset[str])
assert_type(ledger.origins("coil-1")["fibre-17"], Fraction)
item = ledger.recall(["fibre-17"]).items["coil-1"]
assert_type(item, Affected)
assert_type(item.high, Mass | None)
labour: LabourMap = ledger.labour("coil-1")
assert_type(labour["laying"], LabourSource)
LabourMap({"laying": "slave"})  # type: ignore[dict-item] # pyright: ignore[reportArgumentType]
Lot("a", mass=3)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
