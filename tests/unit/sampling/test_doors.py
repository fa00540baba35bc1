"""What the sampling functions take, refuse and say."""

import pickle
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from cocorope import wire
from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError
from cocorope.qc import curves, plot, sampling, svg
from cocorope.qc.sampling import (
    ChainPlan,
    LotResult,
    MultistagePlan,
    NotOfferedError,
    SinglePlan,
    Stage,
    StopRule,
    Switching,
    VariablesPlan,
    codec,
    variables,
)
from cocorope.qc.sampling.variables.plans import normality

ISO, MIL, Z14 = "ISO 2859-1:1999", "MIL-STD-105E", "ANSI/ASQ Z1.4"
OWN = SinglePlan(80, 5)
TWO = MultistagePlan([(50, 2, 5), (50, 6, 7)])


def test_importing_brings_neither_numpy_nor_scipy():
    code = "import sys; from cocorope.qc import sampling; sys.exit('numpy' in sys.modules or 'scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestRefused:
    """Everything the issue of acceptance names as refused, each with a sentence in both languages."""

    @pytest.mark.parametrize(
        ("call", "kind", "says"),
        [
            (lambda: sampling.single(100, aql="3.0", edition=ISO), InvalidValueError, "2.5 and 4.0"),
            (lambda: sampling.single(100, aql="0.001", edition=ISO), InvalidValueError, "0.010"),
            (lambda: sampling.single(100, aql="2000", edition=ISO), InvalidValueError, "1000"),
            (lambda: sampling.single(100, aql="0", edition=ISO), InvalidValueError, "not an AQL"),
            (lambda: sampling.single(100, aql="2,5", edition=ISO), InvalidValueError, "no comma"),
            (lambda: sampling.single(100, aql="Infinity", edition=ISO), InvalidValueError, "a number"),
            (lambda: sampling.single(100, aql=2.5, edition=ISO), WrongKindError, "text or Decimal"),
            (lambda: sampling.single(100, aql=True, edition=ISO), WrongKindError, "text or Decimal"),
            (lambda: sampling.single(0, aql="2.5", edition=ISO), InvalidValueError, "begin with lots of 2"),
            (lambda: sampling.single(10.0, aql="2.5", edition=ISO), WrongKindError, "whole number"),
            (lambda: sampling.single(-5, aql="2.5", edition=ISO), InvalidValueError, "at least 0"),
            (lambda: sampling.single(100, aql="2.5", edition="ISO 2859-1:2026"), NotOfferedError, "not offered"),
            (lambda: sampling.single(100, aql="2.5", edition="ISO 2859-1"), NotOfferedError, "by year"),
            (lambda: sampling.single(100, aql="2.5", edition="GB"), InvalidValueError, "is one of"),
            (lambda: sampling.single(100, aql="2.5", edition=7), InvalidValueError, "is one of"),
            (lambda: sampling.single(100, aql="2.5", edition=ISO, level="IV"), InvalidValueError, "level"),
            (lambda: sampling.single(100, aql="2.5", edition=ISO, severity="hard"), InvalidValueError, "severity"),
            (
                lambda: sampling.single(100, aql="15", edition=ISO, counting="nonconforming"),
                InvalidValueError,
                "per 100",
            ),
            (lambda: sampling.single(100, aql="1.0", edition=ISO, counting="x"), InvalidValueError, "counting"),
            (lambda: sampling.double(100, aql="2.5", edition=ISO), NotOfferedError, "could not be verified"),
            (lambda: sampling.table_plan("I", aql="2.5", edition=ISO), InvalidValueError, "code letter"),
            (lambda: sampling.isolated(3000, lq="3"), InvalidValueError, "neighbours"),
            (lambda: sampling.isolated(10, lq="3.15"), InvalidValueError, "every item"),
            (lambda: OWN.acceptance_probability(1.5), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability("x"), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability("1e-3"), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability("1/0"), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability(float("inf")), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability(float("nan")), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability(None), WrongKindError, "0 to 1"),
            (lambda: OWN.acceptance_probability(True), WrongKindError, "0 to 1"),
            (lambda: OWN.acceptance_probability(["a"]), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability({0.1}), WrongKindError, "0 to 1"),
            (lambda: OWN.acceptance_probability(np.array([0.1, 1.2])), InvalidValueError, "0 to 1"),
            (lambda: OWN.acceptance_probability(0.1, model="normal"), InvalidValueError, "model"),
            (lambda: OWN.acceptance_probability(0.1, model="hypergeometric"), InvalidValueError, "lot_size"),
            (
                lambda: OWN.acceptance_probability("0.1", model="hypergeometric", lot_size=60),
                InvalidValueError,
                "cannot come from",
            ),
            (
                lambda: OWN.acceptance_probability("0.015", model="hypergeometric", lot_size=100),
                InvalidValueError,
                "no whole number",
            ),
            (
                lambda: OWN.acceptance_probability([0.01, 0.015], model="hypergeometric", lot_size=100),
                InvalidValueError,
                "no whole number",
            ),
            (
                lambda: SinglePlan(8, 2, counting="nonconformities").acceptance_probability(0.1, model="binomial"),
                InvalidValueError,
                "poisson",
            ),
            (lambda: OWN.average_sample_number(0.1, curtailed="yes"), InvalidValueError, "curtailed"),
            (lambda: OWN.aoq(0.1, rectified="sold"), InvalidValueError, "rectified"),
            (lambda: OWN.aoq(0.1, model="hypergeometric"), InvalidValueError, "process"),
            (lambda: OWN.ati(0.1), InvalidValueError, "lot_size"),
            (lambda: OWN.limiting_quality("0"), InvalidValueError, "risk"),
            (lambda: SinglePlan(3, 5).limiting_quality(), InvalidValueError, "however bad"),
            (
                lambda: SinglePlan(3, 5).limiting_quality(model="hypergeometric", lot_size=9),
                InvalidValueError,
                "every item is bad",
            ),
            (lambda: OWN.decide(81), InvalidValueError, "cannot be in a sample"),
            (lambda: OWN.decide(), InvalidValueError, "one count"),  # noqa: PLW0108
            (lambda: OWN.decide(1, 1), InvalidValueError, "one count"),
            (lambda: OWN.decide(1.0), WrongKindError, "whole"),
            (lambda: TWO.decide(0, 1), InvalidValueError, "no further sample"),
            (lambda: SinglePlan(0, 0), InvalidValueError, "at least 1"),
            (lambda: SinglePlan(5, -1), InvalidValueError, "at least 0"),
            (lambda: SinglePlan(5, 2, 2), InvalidValueError, "above the acceptance"),
            (lambda: SinglePlan("5", 2), WrongKindError, "whole"),
            (lambda: SinglePlan(5, 2, lot_size=0), InvalidValueError, "lot size"),
            (lambda: SinglePlan(5, 2, lot_size=4), InvalidValueError, "cannot come from"),
            (lambda: MultistagePlan([]), InvalidValueError, "last sample decides"),
            (lambda: MultistagePlan([(5, None, 2)]), InvalidValueError, "last sample decides"),
            (lambda: MultistagePlan([(5, 1, 3), (5, 0, 1)]), InvalidValueError, "cannot fall"),
            (lambda: MultistagePlan([(5, 1, 3), (5, 1, 3)], lot_size=8), InvalidValueError, "cannot come from"),
            (lambda: ChainPlan(n=0, i=1), InvalidValueError, "at least 1"),
            (lambda: ChainPlan(n=1, i=0), InvalidValueError, "at least 1"),
            (lambda: sampling.design(p1=0.1, alpha=0.05, p2=0.05, beta=0.1), InvalidValueError, "below the bad"),
            (lambda: sampling.design(p1="0.1", alpha="0.05", p2="0.10001", beta="0.1"), InvalidValueError, "too close"),
            (
                lambda: sampling.design(p1="0.1", alpha="0.05", p2="0.2", beta="0.1", model="hypergeometric"),
                InvalidValueError,
                "lot_size",
            ),
            (lambda: sampling.zero_acceptance(lq="0.011", lot_size=50), InvalidValueError, "whole number of items"),
            (lambda: sampling.zero_acceptance(lq="0.1", lot_size=5, nonconforming=6), InvalidValueError, "cannot hold"),
            (lambda: sampling.destructive_sample_size(0), InvalidValueError, "more than 0"),
            (lambda: variables.plan(500, aql="1.0", edition="ISO 3951-1"), NotOfferedError, "invented"),
            (
                lambda: variables.plan(500, aql="1.0", edition="MIL-STD-414", method="sigma"),
                NotOfferedError,
                "s method",
            ),
            (lambda: variables.plan(500, aql="20", edition="MIL-STD-414"), InvalidValueError, "15"),
            (lambda: variables.plan(500, aql="0", edition="MIL-STD-414"), InvalidValueError, "not an AQL"),
            (
                lambda: variables.plan(500, aql="0.04", edition="MIL-STD-414", severity="tightened"),
                InvalidValueError,
                "0.065",
            ),
            (lambda: variables.plan(3, aql="0.10", edition="ANSI/ASQ Z1.9"), InvalidValueError, "measure every item"),
            (lambda: VariablesPlan(n=5), InvalidValueError, "one of k and m"),
            (lambda: VariablesPlan(n=5, k=1, m=0.1), InvalidValueError, "one of k and m"),
            (lambda: VariablesPlan(n=2, k=1), InvalidValueError, "at least 3"),
            (lambda: VariablesPlan(n=5, m="1.5"), InvalidValueError, "0 to 1"),
            (lambda: VariablesPlan(n=3, k=1).decide([1, 2], lower=0), InvalidValueError, "drop none"),
            (lambda: VariablesPlan(n=3, k=1).decide([1, 2, 3]), InvalidValueError, "lower limit"),
            (lambda: VariablesPlan(n=3, k=1).decide([1, 2, 3], lower=2, upper=1), InvalidValueError, "lower limit"),
            (lambda: VariablesPlan(n=3, k=1).decide([1, 2, 3], lower=0, sigma=1), InvalidValueError, "sigma"),
            (lambda: VariablesPlan(n=3, k=1).decide([1, 2, 3], lower=0, screened=True), InvalidValueError, "sorted"),
            (
                lambda: VariablesPlan(n=3, k=1).decide([1, 2, 3], lower=0, breaks_outside_marks=1),
                InvalidValueError,
                "floor",
            ),
            (
                lambda: VariablesPlan(n=3, k=1).decide([1, 2, 3], lower=0, kind=variables.plans.MoistureContent),
                InvalidValueError,
                "moisture",
            ),
            (
                lambda: variables.decide_separately(
                    [1, 2, 3], lower=0, upper=5, lower_plan=VariablesPlan(n=3, k=1), upper_plan=VariablesPlan(n=4, k=1)
                ),
                InvalidValueError,
                "one n",
            ),
            (lambda: variables.fraction_nonconforming(mean=1, s=-1, n=5, lower=0), InvalidValueError, "not below 0"),
            (lambda: variables.design(p1="0.1", alpha="0.05", p2="0.05", beta="0.1"), InvalidValueError, "below p2"),
            (
                lambda: variables.design(p1="0.1", alpha="0.05", p2="0.1001", beta="0.1"),
                InvalidValueError,
                "too close",
            ),
            (lambda: Switching.start(aql="1.0", edition=ISO, kind="double"), NotOfferedError, "verified"),
            (lambda: Switching.start(aql="1.0", edition=ISO).ordered("reduced"), InvalidValueError, "ordered"),
            (lambda: Switching.start(aql="1.0", edition=ISO).resumed(), InvalidValueError, "only discontinued"),
            (
                lambda: Switching.start(aql="1.0", edition=ISO).after(OWN, nonconforming=0),
                InvalidValueError,
                "got SinglePlan",
            ),
            (
                lambda: Switching.start(aql="1.0", edition=ISO).after(
                    sampling.single(1000, aql="1.0", edition=ISO, severity="reduced"), nonconforming=0
                ),
                InvalidValueError,
                "reduced",
            ),
            (
                lambda: Switching.start(aql="2.5", edition=MIL, kind="double").after(
                    sampling.double(1000, aql="2.5", edition=MIL), nonconforming=3
                ),
                InvalidValueError,
                "not decided",
            ),
            (lambda: StopRule(counts="days", lots=5), InvalidValueError, "counts"),
            (lambda: stopped().plan(1000), InvalidValueError, "discontinued"),
            (
                lambda: sampling.long_run(Switching.start(aql="1.0", edition=MIL), 0.1, lot_size=1000),
                NotOfferedError,
                "limit numbers",
            ),
            (
                lambda: sampling.long_run(
                    Switching.start(aql="1.0", edition=ISO, stop=StopRule(counts="remaining", lots=9)),
                    0.1,
                    lot_size=1000,
                ),
                InvalidValueError,
                "stop rule",
            ),
            (lambda: curves.lines({}, curve="acceptance", worst=0.1), InvalidValueError, "at least one plan"),
            (lambda: curves.lines({"a": OWN}, curve="x", worst=0.1), InvalidValueError, "at least one plan"),
            (lambda: curves.control_chart({"a": 1}), InvalidValueError, "two lots"),
            (lambda: svg.curves({"a": OWN}, theme="pink"), InvalidValueError, "light"),
        ],
        ids=(f"refused-{number}" for number in range(1000)),
    )
    def test_says_why(self, call, kind, says):
        with pytest.raises(kind, match=says) as caught:
            call()
        assert isinstance(caught.value, CocoropeError)
        assert caught.value.text("id") != caught.value.text("en")


def stopped():
    state = Switching.start(aql="1.0", edition=Z14, severity="tightened")
    for _ in range(5):
        state = state.after(state.plan(1000), nonconforming=3)
    return state


class TestAnswers:
    """A number in, a float out; an array in, an array out."""

    def test_kinds(self):
        same = [0.02, "0.02", "2 %", Decimal("0.02"), Fraction(1, 50)]
        got = {OWN.acceptance_probability(p) for p in same}
        assert len(got) == 1
        assert all(type(value) is float for value in got)
        assert OWN.acceptance_probability([0.01, 0.02]).shape == (2,)
        assert OWN.acceptance_probability(np.full((3, 2), 0.1)).shape == (3, 2)
        assert OWN.acceptance_probability(np.array([0, 1])).tolist() == [1, 0]
        for one in (OWN, TWO):
            assert one.average_sample_number([0.1, 0.2]).shape == (2,)
            assert one.aoq([0.1, 0.2], lot_size=500).shape == (2,)
            assert one.ati([0.1, 0.2], lot_size=500).shape == (2,)
        assert sampling.chain(n=5, i=2).acceptance_probability([0.1, 0.2]).shape == (2,)
        assert OWN.acceptance_probability([0.07], model="hypergeometric", lot_size=100)[0] < 1
        assert OWN.acceptance_probability([0.1, 0.2], model="poisson").shape == (2,)

    def test_aql_is_read_by_value(self):
        assert {sampling.single(99, aql=a, edition=ISO).entry.aql for a in ("10", "10.0", 10, Decimal("1E+1"))} == {
            "10"
        }

    def test_numbers_where_laws_end(self):
        assert SinglePlan(3, 3).acceptance_probability(1.0, model="hypergeometric", lot_size=3) == 1.0
        assert SinglePlan(3, 0).acceptance_probability(0.0, model="hypergeometric", lot_size=3) == 1.0
        assert SinglePlan(3, 0).average_sample_number(0.5, curtailed="both") < 3
        nothing_left = SinglePlan(3, 0).aoq(1.0, rectified="removed")
        assert nothing_left == 0.0

    def test_curtailed_where_acceptance_is_not_possible_yet(self):
        plan = MultistagePlan([(4, None, 2), (4, None, 3), (4, 2, 3)])
        for args in ({"model": "poisson"}, {"model": "hypergeometric", "lot_size": 20}):
            assert plan.average_sample_number("0.1", curtailed="both", **args) <= plan.average_sample_number(
                "0.1", **args
            )

    def test_far_tails(self):
        plan = MultistagePlan([(5, None, 2), (5, 1, 2)], counting="nonconformities")
        assert plan.acceptance_probability(plan.limiting_quality("0.0001")) == pytest.approx(1e-4)
        assert SinglePlan(20, 1).aoql(model="poisson") == pytest.approx(0.84 / 20, abs=1e-4)
        assert SinglePlan(20, 1, counting="nonconformities").aoql() == pytest.approx(0.84 / 20, abs=1e-4)
        assert sampling.design(p1="0.5", alpha="0.4", p2="0.99", beta="0.1").ac >= 0
        assert VariablesPlan(n=5, k=1, method="sigma").m == pytest.approx(0.1318, abs=1e-4)

    def test_destructive(self):
        assert sampling.lengths_of(68_750) == Fraction(625, 2)
        sizes = [sampling.destructive_sample_size(n) for n in (1, Fraction(625, 2), "39.0625", 39, 400)]
        assert sizes == [1, 7, 3, 2, 8]

    def test_zero_acceptance_of_a_lot(self):
        assert (
            sampling.zero_acceptance(lq="0.05", lot_size=50, nonconforming=3).n == 27
        )  # 23·22·21 of 50·49·48 is 0.090
        assert sampling.zero_acceptance(lq="0.99", beta="0.5").n == 1


class TestSmallLots:
    """100 % inspection: the same numbers, every item."""

    def test_single_and_double(self):
        one = sampling.single(4, aql="10", edition=ISO)
        assert (one.n, one.ac, one.inspect_all, one.entry.sizes) == (4, 1, True, (5,))
        two = sampling.double(20, aql="2.5", edition=MIL, level="III")
        assert two.inspect_all is (two.stages[0].n >= 20 or sum(s.n for s in two.stages) >= 20)
        cut = sampling.table_plan("F", aql="4.0", edition=MIL, kind="double", lot_size=20)
        assert [(s.n, s.ac, s.re) for s in cut.stages] == [(13, 0, 3), (7, 3, 4)]
        whole = sampling.table_plan("F", aql="4.0", edition=MIL, kind="multiple", lot_size=5)
        assert whole.stages == (Stage(n=5, ac=4, re=5),)
        assert (cut.n, cut.total) == (13, 20)


class TestWords:
    """A plan explains itself and its risks in both languages."""

    @pytest.mark.parametrize(
        "plan",
        [
            OWN,
            TWO,
            SinglePlan(3, 5),
            SinglePlan(8, 2, counting="nonconformities"),
            SinglePlan(500, 0, lot_size=64_700),
            sampling.single(41, aql="4.0", edition=ISO),
            sampling.single(40, aql="0.65", edition=ISO),
            sampling.single(1000, aql="15", edition=ISO),
            sampling.single(2000, aql="0.65", edition=MIL, severity="reduced"),
            sampling.single(4, aql="10", edition=MIL),
            sampling.multiple(2000, aql="0.65", edition=MIL),
            sampling.table_plan("R", aql="10", edition=MIL),
            sampling.isolated(3200, lq="3.15"),
            sampling.isolated(300, lq="0.50"),
            sampling.isolated(20, lq="0.50"),
        ],
        ids=(f"plan-{number}" for number in range(100)),
    )
    def test_both_languages(self, plan):
        for text in (plan.explanation, plan.risks.text):
            assert text.en != text.id
        report = sampling.review(plan, isolated=True)
        assert report.text("en") != report.text("id")

    def test_toys(self):
        risks = SinglePlan(500, 0, lot_size=64_700).risks
        assert "with 90 nonconforming units about half still pass" in risks.text.en

    def test_doubts_are_told(self):
        doubtful = sampling.double(1000, aql="1.5", edition=MIL)
        assert doubtful.entry.source.confidence == "medium"
        assert "QC504" in {finding.rule.code for finding in sampling.review(doubtful).findings}

    def test_fewer_than_a_handful_protect_little(self):
        assert SinglePlan(4, 0).limiting_quality() == pytest.approx(0.4377, abs=1e-4)

    def test_plan_by_variables(self):
        plan = variables.plan(500, aql="0.7", edition="ANSI/ASQ Z1.9")
        assert (plan.entry.asked, plan.entry.aql, plan.letter, plan.table_letter) == ("0.7", "1.0", "I", "I")
        assert plan.explanation.en != plan.explanation.id
        assert plan.risks.en != plan.risks.id
        own = VariablesPlan(n=5, k=1.5)
        assert (own.letter, own.table_letter) == (None, None)
        assert own.explanation.en.startswith("s method")
        assert (OWN.letter, OWN.table_letter) == (None, None)


class TestDecisions:
    """Counts, chains, gaps and readings to verdicts."""

    def test_chain(self):
        plan = sampling.chain(n=5, i=3)
        assert plan.decide(0, []) == "accepted"
        assert plan.decide(1, [0, 0, 0]) == "accepted"
        assert plan.decide(1, [0, 0]) == plan.decide(1, [1, 0, 0]) == plan.decide(2, [0, 0, 0]) == "not accepted"

    def test_nonconformities_may_exceed_the_sample(self):
        assert sampling.single(8, aql="1000", edition=ISO).decide(30) == "accepted"

    def test_separate_limits(self):
        plans = {"lower_plan": VariablesPlan(n=5, m="0.05"), "upper_plan": VariablesPlan(n=5, m="0.10")}
        readings = [197, 188, 184, 205, 201]
        assert variables.decide_separately(readings, lower=170, upper=220, **plans).outcome == "accepted"
        assert variables.decide_separately(readings, lower=188, upper=220, **plans).outcome == "not accepted"

    def test_no_spread(self):
        plan = VariablesPlan(n=3, k=1)
        assert plan.decide([5, 5, 5], lower=5).outcome == "accepted"
        assert plan.decide([5, 5, 5], lower=6).outcome == "not accepted"

    def test_normality(self):
        even = [float(x) for x in np.linspace(-2, 2, 30) ** 3]
        from scipy.special import ndtri  # noqa: PLC0415

        assert normality([1.0] * 30) == "NOT_ASSESSABLE"
        assert normality([*even, 500.0]) == "DOUBTFUL"
        assert normality([float(ndtri((k + 0.5) / 40)) for k in range(40)]) == "NOT_CONTRADICTED"


class TestSwitchingState:
    """Starts, orders, stops, and what the long run says of them."""

    def test_orders_and_stops(self):
        state = Switching.start(aql="1.0", edition=ISO)
        assert state.ordered("tightened").severity == "tightened"
        assert stopped().severity == "discontinued"
        assert stopped().resumed().severity == "tightened"

    def test_reduced_ends(self):
        state = Switching.start(aql="1.0", edition=ISO, severity="reduced")
        plan = state.plan(1000)
        assert state.after(plan, nonconforming=plan.re, steady=True, authority=True).severity == "normal"
        assert state.after(plan, nonconforming=0).severity == "normal"
        assert state.after(plan, nonconforming=0, steady=True, authority=True).severity == "reduced"

    def test_limit_numbers_are_optional(self):
        for kept, severity in ((True, "normal"), (False, "reduced")):
            state = Switching.start(aql="1.0", edition=Z14, limit_numbers=kept)
            for _ in range(10):
                state = state.after(state.plan(1000), nonconforming=2, steady=True, authority=True)
            assert state.severity == severity

    def test_double(self):
        state = Switching.start(aql="2.5", edition=MIL, kind="double")
        state = state.after(state.plan(1000), nonconforming=(3, 0))
        assert state.trail == ((100, 3),)

    def test_long_look_back(self):
        state = Switching.start(aql="0.010", edition=MIL)
        for _ in range(30):
            state = state.after(state.plan(600_000), nonconforming=0)
        assert len(state.trail) == 16
        assert all(units == 1250 for units, _found in state.trail)

    def test_long_run(self):
        state = Switching.start(aql="1.0", edition=ISO)
        found = sampling.long_run(state, [0.0, 0.012, 1.0], lot_size=1000)
        assert found.acceptance_probability == pytest.approx([1, 0.90779, 0], abs=1e-5)
        assert found.normal + found.tightened + found.reduced == pytest.approx(1)
        assert found.stops[-1] == pytest.approx(0.2)
        assert sampling.long_run(state, "0.012", lot_size=1000).acceptance_probability == pytest.approx(
            0.90779, abs=1e-5
        )
        never = sampling.long_run(state, 0.0, lot_size=1000, authority=False)
        assert (never.reduced, never.normal) == (0, 1)
        zero = Switching.start(aql="0.10", edition=ISO)
        assert sampling.long_run(zero, 0.0, lot_size=1000).reduced == pytest.approx(1)
        per_item = Switching.start(aql="15", edition=ISO)
        assert sampling.long_run(per_item, 0.05, lot_size=1000).reduced == pytest.approx(1, abs=0.01)


class TestDocuments:
    """Every plan and state is frozen, hashable, pickles, and reads back from plain data."""

    @pytest.mark.parametrize(
        "value",
        [
            OWN,
            TWO,
            sampling.single(1000, aql="2.5", edition=ISO),
            sampling.multiple(1000, aql="2.5", edition=MIL),
            sampling.chain(n=5, i=3),
            variables.plan(500, aql="1.0", edition="ANSI/ASQ Z1.9"),
            VariablesPlan(n=5, k=1.53),
            stopped(),
            LotResult(plan=OWN, nonconforming=3),
        ],
        ids=(f"value-{number}" for number in range(100)),
    )
    def test_round_trip(self, value):
        converter = wire.converter()
        codec.configure(converter)
        codec.configure(converter)
        plain = converter.unstructure(value)
        assert wire.canonical_bytes(plain)
        assert wire.structure(converter, plain, type(value)) == value
        assert pickle.loads(pickle.dumps(value)) == value
        assert hash(value) == hash(pickle.loads(pickle.dumps(value)))
        assert type(value) in codec.TYPES.values()


class TestPictures:
    """Figures are returned, SVG is well formed."""

    @pytest.mark.parametrize("curve", ["acceptance", "outgoing", "sample number"])
    def test_curves(self, curve):
        from xml.dom import minidom  # noqa: PLC0415

        plans = {"single": OWN, "double": TWO}
        figure = plot.curves(plans, curve=curve, lang="id")
        assert [line.get_label() for line in figure.axes[0].lines] == ["single", "double"]
        for theme in ("light", "dark"):
            minidom.parseString(svg.curves(plans, curve=curve, theme=theme))  # noqa: S318
        assert svg.curves({"flat": OWN}, curve="outgoing", worst=0)

    def test_control_chart(self):
        chart = curves.control_chart([("L-1", 46), ("L-2", "48.5"), ("L-3", 47), ("L-4", 48), ("L-5", 70)])
        assert chart.centre == pytest.approx(51.9)
        assert chart.upper - chart.centre == pytest.approx(3 / 1.128 * (2.5 + 1.5 + 1 + 22) / 4)
        assert curves.control_chart({"a": 1, "b": 1}).outside == ()
        figure = plot.control_chart(chart, lang="id")
        assert figure.axes[0].get_xlabel() == "Lot"
        assert "polyline" in svg.control_chart(chart)
