"""The code an exporter writes, as the type checkers see it. Never run."""

from datetime import date
from typing import assert_type

from cocorope import qc, shipment, spec, trace
from cocorope.findings import Report

rope = spec.Specification(
    id="BE-07",
    revision=3,
    product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
    requirements=[
        spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),
        spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
    ],
    visual=spec.VisualQuality(critical=spec.none_in_sample(), major="2.5", minor="4.0", unit="coil", examine="10 m"),
)
assert_type(rope, spec.Specification)
assert_type(spec.plausibility(rope), Report)
lot = qc.Lot("L-0731", product=rope.product, units=400, unit="coil", packages=40, net="10000 kg", series=False)
plan = qc.plan(rope, lot)
assert_type(plan, qc.InspectionPlan)
decision = qc.decide(plan, [qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1")])
assert_type(decision, qc.LotDecision)
ledger = trace.Ledger([])
assert_type(ledger, trace.Ledger)
assert_type(ledger.upstream("coil-0042"), frozenset[str])
assert_type(ledger.recall(["fibre-17"]), trace.Recall)
cargo = shipment.Shipment(id="SH-7", specification=rope, lots=["L-0731"])
market = shipment.market("BE")
assert_type(market, shipment.Market)
report = shipment.release(cargo, ledger, [decision], market=market, on=date(2025, 9, 15))
assert_type(report, Report)
assert_type(report.text(lang="id"), str)
report.text(lang="fr")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # no such language
qc.plan(lot, rope)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the other way round
spec.Requirement(spec.BREAKING_FORCE, "0.6 kN")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # no limit
