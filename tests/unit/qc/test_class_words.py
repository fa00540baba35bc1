"""Where the numbers of a class come from is told in both languages."""

import attrs
import pytest

from cocorope import qc, spec
from cocorope.qc.class_plans import numbers_from

TIGHT = qc.InspectionTerms(severity="tightened")
ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")


@pytest.mark.parametrize(
    ("rule", "english", "indonesian"),
    [
        (spec.none_in_sample(), "contract: none in the sample", "kontrak: tidak boleh ada dalam sampel"),
        (
            "0.65",
            "(ISO 2859-1:1999, tightened inspection, AQL 0.65, letter K)",
            "(ISO 2859-1:1999, inspeksi ketat, AQL 0.65, huruf K)",
        ),
    ],
)
def test_a_rule_of_the_contract_and_a_table(rule, english, indonesian):
    visual = spec.VisualQuality(critical=rule, major="2.5", unit="coil")
    wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[], visual=visual)
    plan = qc.plan(wanted, qc.Lot("L-1", product=ROPE, units=400, unit="coil"), terms=TIGHT)
    counts = qc.Counts(sample=plan.units_to_examine, nonconforming={"critical": 0, "major": 0})
    told = [one for one in qc.decide(plan, [], counts).report.findings if one.path == "$.visual.critical"]
    assert any(english in one.text() and indonesian in one.text("id") for one in told)


def test_a_limiting_quality_and_numbers_of_ones_own():
    visual = spec.VisualQuality(major="1.0", unit="coil")
    wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[], visual=visual)
    agreed = qc.InspectionTerms(limiting_quality={"major": "3.15"})
    plan = qc.plan(wanted, qc.Lot("L-1", product=ROPE, units=3200, unit="coil"), terms=agreed)
    told = numbers_from(plan.classes[0], wanted)
    assert told.en == "ISO 2859-2:1985, procedure A, limiting quality 3.15 %"
    assert told.id == "ISO 2859-2:1985, prosedur A, mutu batas 3.15 %"
    own = attrs.evolve(plan.classes[0], edition="agreed on 3 July", aql="")
    assert numbers_from(own, wanted) == "agreed on 3 July"
