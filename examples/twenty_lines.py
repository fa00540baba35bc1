"""The first twenty lines: state a specification once, plan, decide, trace, and ask whether the goods may leave and enter.

Every number here is illustrative but the linear density of 47 ktex ± 5 %, which is the published row of IS 1410 for an
8 mm hawser, un-oiled.
"""

from datetime import UTC, date, datetime

from cocorope import qc, shipment, spec, trace
from cocorope.units import Length, Mass

july = datetime(2025, 7, 1, tzinfo=UTC)
tension = spec.Conditions(tension="80 N", finish="unoiled")
measurements = [
    qc.Measurement.of_parts(spec.LINEAR_DENSITY, Mass("945 g"), Length("20 m"), specimen=f"S{n}", conditions=tension)
    for n in range(13)
]
measurements += [
    qc.Measurement(spec.BREAKING_FORCE, "0.66 kN", specimen=f"S{n}", conditions=spec.Conditions(finish="unoiled"))
    for n in range(13)
]
measurements += [qc.Measurement(spec.MOISTURE_CONTENT, "13.1 %", specimen="M1")]
counts = qc.Counts(sample=50, nonconforming={"critical": 0, "major": 1, "minor": 2})
village, workshop = trace.Work("spinning", "free"), trace.Work("laying", "prison", site="workshop")
events = [
    trace.Received(id="e1", at=july, outputs=[trace.Lot("fibre-17", mass="10100 kg", moisture="14 %")]),
    trace.spin(id="e2", at=july, inputs=["fibre-17"], outputs=[trace.Lot("yarn-5", mass="10050 kg")], work=village),
    trace.Transformed(
        id="e3",
        at=july,
        process="laying",
        inputs=["yarn-5"],
        outputs=[trace.Lot("L-0731", mass="9975 kg"), trace.Item("coil-0042", mass="25 kg")],
        work=workshop,
    ),
]
arrival = date(2025, 9, 15)

# --- the twenty lines ---
rope = spec.Specification(
    id="BE-07", revision=3,
    product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
    requirements=[
        spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),            # judged: mass over length
        spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH),
    ],
    visual=spec.VisualQuality(critical=spec.none_in_sample(), major="2.5", minor="4.0", unit="coil", examine="10 m"),
)  # fmt: skip
print(spec.plausibility(rope).outcome)                   # could such a rope exist?
lot = qc.Lot("L-0731", product=rope.product, units=400, unit="coil", packages=40, net="10000 kg", series=False)
plan = qc.plan(rope, lot)                                # packages to open, coils to look at, lengths to break
decision = qc.decide(plan, measurements, counts)         # accepted / not accepted / undecided, every reason
ledger = trace.Ledger(events)
print(sorted(ledger.upstream("coil-0042")), ledger.recall(["fibre-17"]).total)
cargo = shipment.Shipment(id="SH-7", specification=rope, lots=["L-0731"])
report = shipment.release(cargo, ledger, [decision], market=shipment.market("BE"), on=arrival)
print(report.text(lang="id"))
# --- end ---
