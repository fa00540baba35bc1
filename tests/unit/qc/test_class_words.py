"""Where the numbers of a class come from is told in both languages."""

import pytest

from cocorope import qc, spec

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")


@pytest.mark.parametrize(
    ("rule", "english", "indonesian"),
    [
        (spec.none_in_sample(), "contract: none in the sample", "kontrak: tidak boleh ada dalam sampel"),
        ("0.65", "ISO 2859-1:1999", "ISO 2859-1:1999"),
    ],
)
def test_a_rule_of_the_contract_and_a_table(rule, english, indonesian):
    visual = spec.VisualQuality(critical=rule, major="2.5", unit="coil")
    wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[], visual=visual)
    plan = qc.plan(wanted, qc.Lot("L-1", product=ROPE, units=400, unit="coil"))
    counts = qc.Counts(sample=plan.units_to_examine, nonconforming={"critical": 0, "major": 0})
    told = [one for one in qc.decide(plan, [], counts).report.findings if one.path == "$.visual.critical"]
    assert any(english in one.text() and indonesian in one.text("id") for one in told)
