"""Every disagreement between sources, with the value that is right."""

import json
from pathlib import Path

import pytest

from cocorope.qc import sampling
from cocorope.qc.sampling import MultistagePlan, SinglePlan, variables

FILE = Path(__file__).resolve().parents[4] / "shared" / "reference" / "sampling_disagreements.json"
ISO, MIL = "ISO 2859-1:1999", "MIL-STD-105E"


def triplet(letter, aql, edition, severity="normal"):
    plan = sampling.table_plan(letter, aql=aql, edition=edition, severity=severity)
    return [plan.n, plan.ac, plan.re]


@pytest.mark.skipif(not FILE.exists(), reason="the disagreements are not beside the checkout")
def test_editions():
    found = json.loads(FILE.read_text())["standard_differences_105e_vs_iso1999_single"]
    for severity in ("tightened", "reduced"):
        assert len(found[severity]) == found["counts"][severity]
        for letter, aql, old, new in found[severity]:
            assert triplet(letter, aql, MIL, severity) == old
            assert triplet(letter, aql, ISO, severity) == new


class TestPrograms:
    """What other programs give otherwise."""

    @pytest.mark.parametrize(
        ("letter", "aql", "wanted"),
        [("A", "10", [3, 0, 2, 1, 2]), ("A", "15", [2, 0, 2, 1, 2]), *((x, "100", None) for x in "LMNP")],
    )
    def test_double(self, letter, aql, wanted):
        plan = sampling.table_plan(letter, aql=aql, edition=MIL, kind="double")
        if wanted is None:
            assert (plan.stages[1].ac, plan.stages[1].re) == (26, 27)
        else:
            assert [plan.n, *(x for s in plan.stages for x in (s.ac, s.re))] == wanted

    def test_multiple(self):
        for aql in ("100", "150"):
            assert sampling.table_plan("F", aql=aql, edition=MIL, kind="multiple").n == 3
        pairs = [
            "D25",
            "E15",
            "F10",
            "G6.5",
            "H4.0",
            "J2.5",
            "K1.5",
            "L1.0",
            "M0.65",
            "N0.40",
            "P0.25",
            "Q0.15",
            "R0.10",
        ]
        for pair in pairs:
            plan = sampling.table_plan(pair[0], aql=pair[1:], edition=MIL, kind="multiple", severity="tightened")
            assert plan.stages[0].re == 3
            assert plan.entry.source.confidence == "medium"

    def test_curves(self):
        stages = [(20, 1, 7), (20, 4, 10), (20, 8, 13), (20, 12, 17), (20, 17, 20), (20, 21, 23), (20, 25, 26)]
        assert MultistagePlan(stages).acceptance_probability("0.01") == pytest.approx(1, abs=1e-4)
        reduced = sampling.table_plan("K", aql="0.65", edition=MIL, severity="reduced")
        assert reduced.acceptance_probability("0.02") == SinglePlan(50, 2).acceptance_probability("0.02")
        outside = variables.fraction_nonconforming(mean=195, s="8.803408431", n=5, upper=190)
        assert outside == pytest.approx(0.699, abs=5e-4)

    def test_single(self):
        cells = [
            "C6.5",
            "D4.0",
            "E2.5",
            "F1.5",
            "G1.0",
            "H0.65",
            "J0.40",
            "K0.25",
            "L0.15",
            "M0.10",
            "N0.065",
            "P0.040",
            "Q0.025",
        ]
        for cell in cells:
            plan = sampling.table_plan(cell[0], aql=cell[1:], edition=ISO)
            assert (plan.ac, plan.entry.arrow) == (1, "down")
        assert triplet("G", "1.0", ISO) == [50, 1, 2]

    def test_z19_sigma(self):
        for letter, aql, n in (("E", "0.65", 3), ("N", "4.0", 70)):
            found = variables.table_plan(letter, aql=aql, edition="ANSI/ASQ Z1.9", method="sigma")
            assert found.n == n

    def test_designs(self):
        for p1, p2, beta, wanted in (("0.05", "0.15", "0.20", (61, 6)), ("0.10", "0.25", "0.10", (67, 11))):
            plan = sampling.design(p1=p1, alpha="0.05", p2=p2, beta=beta, model="poisson")
            assert (plan.n, plan.ac) == wanted

    def test_known_points_of_textbooks(self):
        plan = SinglePlan(52, 3)
        assert plan.acceptance_probability([0.04, 0.05]) == pytest.approx([0.8460, 0.7383], abs=5e-5)
        assert plan.aoq("0.01", lot_size=10_000) == pytest.approx(0.00993, abs=5e-6)
