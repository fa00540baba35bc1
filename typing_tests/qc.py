"""What type checkers see of inspection; never run."""

from typing import Literal, assert_type

from cocorope import qc, spec
from cocorope.findings import Report
from cocorope.units import Force, Length, Mass

rope = spec.Specification(
    id="BE-07",
    revision=3,
    product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
    requirements=[spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)],
    visual=spec.VisualQuality(major="2.5", unit="coil"),
)
lot = qc.Lot("L-0731", product=rope.product, units=400, unit="coil", packages=40, net="10000 kg", series=False)
plan = qc.plan(rope, lot, terms=qc.InspectionTerms(cut_length="3 m", specimens={"moisture_content": 5}))
assert_type(plan, qc.InspectionPlan)
assert_type(plan.packages_to_open, int)
assert_type(plan.units_to_examine, int)
assert_type(plan.lengths_to_break, int)
assert_type(plan.length_to_cut, Length | None)

measurements = [
    qc.Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1"),
    qc.Measurement(spec.BREAKING_FORCE, Force("0.64 kN"), specimen="S2"),
    qc.Measurement.of_parts(spec.LINEAR_DENSITY, Mass("940 g"), Length("20 m"), specimen="S1"),
]
decision = qc.decide(plan, measurements, qc.Counts(sample=50, nonconforming={"major": 2, "minor": (0, 1)}))
assert_type(decision, qc.LotDecision)
assert_type(decision.outcome, Literal["accepted", "not accepted", "undecided"])
assert_type(decision.report, Report)
assert_type(qc.judge(Force("0.6 kN"), spec.at_least("0.6 kN")), Literal["conforms", "does not conform", "undecided"])
assert_type(qc.Weighing("b", gross="10 kg").net, Mass)

qc.judge(Force("0.6 kN"), spec.at_least("0.6 kN"), rule="lenient")  # type: ignore[arg-type]
qc.Counts(sample=50, nonconforming={"grave": 2})  # type: ignore[dict-item]
