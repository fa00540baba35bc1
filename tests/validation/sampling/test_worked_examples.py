"""The worked examples of textbooks, handbooks and standards, one test each."""

import json
import re
from pathlib import Path

import pytest

from cocorope.qc import sampling
from cocorope.qc.sampling import SinglePlan, VariablesPlan, variables

FILE = Path(__file__).resolve().parents[4] / "shared" / "reference" / "sampling_examples.json"
EDITIONS = ("MIL-STD-105E", "ANSI/ASQ Z1.4", "ISO 2859-1:1999")

if not FILE.exists():
    pytest.skip("the worked examples are not beside the checkout", allow_module_level=True)

EXAMPLES = {example["id"]: example for example in json.loads(FILE.read_text())["examples"]}


def given(key):
    example = EXAMPLES[key]
    return example["given"], example["expect"], max(example.get("tolerance", 0), 1e-9)


def test_every_example_is_held():
    """Each example is asked for by one of the tests below."""
    asked = set(re.findall(r"E[0-9]{2}", Path(__file__).read_text(encoding="utf-8"))) | {f"E{n}" for n in range(15, 28)}
    assert {*EXAMPLES} <= asked
    assert len(EXAMPLES) == 48


class TestOperatingCharacteristic:
    """Montgomery; NIST/SEMATECH 6.2; Minitab; 7 CFR 42: probabilities, AOQ, ATI, AOQL of single plans."""

    @pytest.mark.parametrize("key", ["E01", "E02", "E03", "E05", "E47"])
    def test_single_binomial(self, key):
        told, wanted, tolerance = given(key)
        plan = SinglePlan(n=told["n"], ac=told["ac"])
        size = told.get("lot_size")
        figures = {
            "pa": lambda: plan.acceptance_probability(told["p"]),
            "aoq": lambda: plan.aoq(told["p"], lot_size=size),
            "ati": lambda: plan.ati(told["p"], lot_size=size),
            "aoql": lambda: plan.aoql(lot_size=size),
            "aoql_with_lot_size": lambda: plan.aoql(lot_size=size),
            "aoql_infinite_lot": plan.aoql,
        }
        for name, value in wanted.items():
            if name == "at_p":
                assert plan.fraction_at_aoql(lot_size=size) == pytest.approx(value, abs=1e-4)
            else:
                assert figures[name]() == pytest.approx(value, rel=tolerance, abs=tolerance), name

    def test_double(self):
        told, wanted, tolerance = given("E04")
        plan = sampling.MultistagePlan(list(zip(told["n"], told["ac"], told["re"], strict=True)))
        assert plan.acceptance_probability(told["p"]) == pytest.approx(wanted["pa"], abs=tolerance)
        assert plan.average_sample_number(told["p"]) == pytest.approx(wanted["asn"], abs=1e-7)
        first = SinglePlan(told["n"][0], told["ac"][0]).acceptance_probability(told["p"])
        assert first == pytest.approx(wanted["pa_first"], abs=tolerance)

    def test_poisson(self):
        told, wanted, tolerance = given("E12")
        plan = SinglePlan(told["n"], told["ac"])
        got = plan.acceptance_probability(told["rate_per_item"], model="poisson")
        assert got == pytest.approx(wanted["pa"], abs=tolerance)

    def test_producers_risk(self):
        told, wanted, tolerance = given("E13")
        risks = [1 - SinglePlan(n, ac).acceptance_probability(told["p"]) for n, ac in told["plans"]]
        assert risks == pytest.approx(wanted["risk"], abs=tolerance)

    def test_nonconformities(self):
        told, wanted, _ = given("E14")
        plan = sampling.single(1000, aql="15", edition="ISO 2859-1:1999")
        assert (plan.n, plan.ac, plan.counting) == (told["n"], told["ac"], "nonconformities")
        assert plan.acceptance_probability(told["rate_per_item"]) == pytest.approx(wanted["pa"], abs=1e-9)
        assert 100 * plan.limiting_quality() == pytest.approx(wanted["rql_per_100_items_at_pa_0.10"], abs=1e-3)

    def test_aoql_factors(self):
        _, wanted, _ = given("E11")
        for ac, y in wanted["y"].items():
            plan = SinglePlan(1000, int(ac))
            assert 1000 * plan.aoql(model="poisson") == pytest.approx(y, abs=5e-5)
            assert plan.aoql(model="poisson", lot_size=5000) == pytest.approx(y / 1000 * 0.8, abs=1e-7)

    def test_chain(self):
        told, wanted, tolerance = given("E10")
        assert sampling.chain(n=told["n"], i=told["i"]).acceptance_probability(told["p"]) == pytest.approx(
            wanted["pa"], abs=tolerance
        )


class TestDesign:
    """Package vignettes and the success-run formula."""

    @pytest.mark.parametrize("key", ["E06", "E07", "E48"])
    def test_two_points(self, key):
        told, wanted, _ = given(key)
        plan = sampling.design(
            p1=told["aql"],
            alpha=told["alpha"],
            p2=told["ltpd"],
            beta=told["beta"],
            model=told["distribution"],
            lot_size=told.get("lot_size"),
        )
        assert (plan.n, plan.ac) == (wanted["n"], wanted["ac"])
        if "producer_risk" in wanted:
            assert 1 - plan.acceptance_probability(told["aql"]) == pytest.approx(wanted["producer_risk"], abs=1e-9)

    def test_zero_acceptance(self):
        for row in given("E08")[1]["rows"]:
            lq, beta = f"{1 - row['reliability']:.2f}", f"{1 - row['confidence']:.2f}"
            assert sampling.zero_acceptance(lq=lq, beta=beta).n == row["n"]
        assert sampling.zero_acceptance(lq="0.1", lot_size=50).n == given("E09")[1]["n"]
        pa = SinglePlan(18, 0, lot_size=50).acceptance_probability("0.1", model="hypergeometric")
        assert pa == pytest.approx(given("E09")[1]["pa"], abs=1e-9)


class TestLookUp:
    """Plans read from tables and regulations."""

    @pytest.mark.parametrize("key", [f"E{n}" for n in (*range(15, 28),)])
    def test_single(self, key):
        told, wanted, _ = given(key)
        for edition in EDITIONS:
            if "ISO" in told.get("standard", "ISO") or not edition.startswith("ISO"):
                self.check(told, wanted, edition)

    def check(self, told, wanted, edition):
        named = {e: wanted[e] for e in wanted if e in EDITIONS}
        if named and edition not in named:
            return
        if not edition.startswith("ISO") and told.get("standard") == "ISO 2859-1:1999":
            return
        severities = [s for s in ("normal", "tightened") if s in wanted] or [
            told.get("severity", "tightened")  # E27 names it in its topic alone
        ]
        for severity in severities:
            plan = sampling.single(
                told["lot_size"], aql=repr(told["aql"]), level=told["level"], severity=severity, edition=edition
            )
            triplet = named.get(edition) or wanted.get(severity) or [wanted.get(k) for k in ("n", "ac", "re")]
            expected = (min(triplet[0], told["lot_size"]), triplet[1], triplet[2])
            assert (plan.n, plan.ac, plan.re) == expected
            if told["level"] != "S-3":  # E26 names D; Table I has E for lots of 501 to 1200 at level S-3
                assert plan.letter == wanted.get("start_letter", plan.letter)
            assert plan.table_letter == wanted.get("letter", plan.table_letter)
            assert plan.inspect_all is (wanted.get("inspect_all", False) or triplet[0] >= told["lot_size"])

    def test_double_and_multiple(self):
        told, wanted, _ = given("E28")
        plan = sampling.double(told["lot_size"], aql="1.5", edition="MIL-STD-105E")
        assert [(s.n, s.ac, s.re) for s in plan.stages] == list(
            zip(*(wanted[k] for k in ("n", "ac", "re")), strict=True)
        )
        told, wanted, _ = given("E29")
        plan = sampling.table_plan(told["letter"], aql="6.5", edition="MIL-STD-105E", kind="multiple")
        assert [(s.n, s.ac, s.re) for s in plan.stages] == list(
            zip(*(wanted[k] for k in ("n", "ac", "re")), strict=True)
        )

    def test_isolated(self):
        told, wanted, _ = given("E30")
        plan = sampling.isolated(told["lot_size"], lq=str(told["lq_percent"]))
        assert (plan.n, plan.ac) == (wanted["n"], wanted["ac"])


class TestSwitching:
    """ISO 2859-1:1999 clause 9; MIL-STD-105E 4.7."""

    def test_score(self):
        told, wanted, _ = given("E31")
        state = sampling.Switching.start(aql="1.0", edition="ISO 2859-1:1999")
        scores = []
        for found in told["nonconforming"]:
            state = state.after(state.plan(1000), nonconforming=found)
            scores.append(state.score)
        assert scores == wanted["score_after"]

    @pytest.mark.parametrize(("key", "aql"), [("E32", "0.40"), ("E33", "1.0")])
    def test_lots_to_reduced(self, key, aql):
        state = sampling.Switching.start(aql=aql, edition="ISO 2859-1:1999")
        lots = 0
        while state.severity == "normal":
            state = state.after(state.plan(1000), nonconforming=0, steady=True, authority=True)
            lots += 1
        assert lots == given(key)[1]["lots_to_30"]
        assert state.severity == "reduced"

    @pytest.mark.parametrize("key", ["E34", "E35"])
    def test_tightened(self, key):
        told, wanted, _ = given(key)
        assert run([r == "accepted" for r in told["results"]]).severity == wanted["severity_for_next_lot"]

    def test_discontinued(self):
        sequence = given("E36")[1]["sequence (tightened)"].split()
        state = run([letter == "a" for letter in sequence], start="tightened")
        assert state.severity == "discontinued"
        assert run([letter == "a" for letter in sequence[:-1]], start="tightened").severity == "tightened"

    def test_gap(self):
        state = sampling.Switching.start(aql="0.65", edition="MIL-STD-105E", severity="reduced")
        plan = state.plan(2000)
        assert (plan.n, plan.ac, plan.re) == (50, 1, 3)
        told, wanted, _ = given("E37")
        found = told["nonconforming"]
        assert plan.decide(found) == wanted["lot"]
        after = state.after(plan, nonconforming=found, steady=True, authority=True)
        assert after.severity == wanted["severity_for_next_lot"]
        assert (
            sampling.single(2000, aql="0.65", edition="ISO 2859-1:1999", severity="reduced").decide(found)
            == "not accepted"
        )


def run(results, start="normal"):
    state = sampling.Switching.start(aql="1.0", edition="ISO 2859-1:1999", severity=start)
    for accepted in results:
        plan = state.plan(1000)
        state = state.after(plan, nonconforming=0 if accepted else plan.re)
    return state


class TestVariables:
    """MIL-STD-414 worked examples, Montgomery, ISO 3951-1 form."""

    @pytest.mark.parametrize(
        ("key", "method"), [("E38", "s"), ("E39", "s"), ("E40", "sigma"), ("E45", "s"), ("E46", "sigma")]
    )
    def test_decisions(self, key, method):
        told, wanted, _ = given(key)
        m = told.get("max_fraction")
        plan = VariablesPlan(n=len(told["sample"]), k=None if m else told["k"], m=m, method=method)
        got = plan.decide(told["sample"], lower=told.get("lsl"), upper=told.get("usl"), sigma=told.get("sigma"))
        assert (got.outcome == "accepted") is wanted["accept"]
        for name, value in (
            ("mean", got.mean),
            ("s", got.s),
            ("q", got.quality_index),
            ("p_hat", got.fraction_nonconforming),
        ):
            if name in wanted and not (name == "q" and "lsl" in told and "usl" in told):
                assert value == pytest.approx(wanted[name], rel=1e-8)

    def test_characteristic(self):
        told, wanted, _ = given("E41")
        plan = VariablesPlan(n=told["n"], k=told["k"])
        assert plan.acceptance_probability(told["p"]) == pytest.approx(wanted["pa"], abs=1e-7)

    @pytest.mark.parametrize(("key", "method"), [("E42", "s"), ("E43", "sigma")])
    def test_design(self, key, method):
        told, wanted, _ = given(key)
        plan = variables.design(p1=told["aql"], alpha=told["alpha"], p2=told["ltpd"], beta=told["beta"], method=method)
        assert plan.n == wanted["n"]
        assert plan.k == pytest.approx(wanted["k"], abs=1e-6)
        assert plan.acceptance_probability(told["ltpd"]) == pytest.approx(wanted["pa_at_ltpd"], abs=1e-6)

    def test_estimate(self):
        told, wanted, _ = given("E44")
        got = variables.fraction_nonconforming(mean=told["q"], s=1, n=told["n"], lower=0)
        assert got == pytest.approx(wanted["p_hat"], abs=1e-8)
        assert VariablesPlan(n=told["n"], k=told["k"]).m == pytest.approx(wanted["max_fraction_from_k"], abs=1e-8)
