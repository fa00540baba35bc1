"""Laws of the operating characteristic, of designs and of variables plans."""

from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.qc import sampling
from cocorope.qc.sampling import MultistagePlan, SinglePlan, VariablesPlan, variables
from cocorope.qc.sampling.two_risks import _exact_binomial

quality = st.floats(0, 1)
sizes = st.integers(1, 300)


class TestOperatingCharacteristic:
    """Acceptance falls as quality worsens, rises with Ac, falls with n, and is a probability."""

    @given(sizes, st.integers(0, 20), quality, quality)
    @settings(max_examples=60)
    def test_falls_in_p(self, n, ac, p, q):
        plan = SinglePlan(n, ac)
        good, bad = sorted((p, q))
        assert plan.acceptance_probability(good) >= plan.acceptance_probability(bad) - 1e-12
        assert 0 <= plan.acceptance_probability(bad) <= 1

    @given(sizes, st.integers(0, 20), quality)
    @settings(max_examples=60)
    def test_rises_in_ac_and_falls_in_n(self, n, ac, p):
        at = SinglePlan(n, ac).acceptance_probability(p)
        assert SinglePlan(n, ac + 1).acceptance_probability(p) >= at - 1e-12
        assert SinglePlan(n + 1, ac).acceptance_probability(p) <= at + 1e-12

    @given(st.integers(1, 60), st.integers(0, 8), st.integers(0, 100))
    @settings(max_examples=60)
    def test_exact(self, n, ac, percent):
        p = Fraction(percent, 100)
        wanted = float(_exact_binomial(n, min(ac, n), p))
        assert SinglePlan(n, ac).acceptance_probability(p) == pytest.approx(wanted, abs=1e-13)
        many = SinglePlan(n, ac).acceptance_probability(np.full(70, percent / 100))
        assert many == pytest.approx(wanted, abs=1e-13)

    @given(st.integers(2, 120), st.data())
    @settings(max_examples=60)
    def test_hypergeometric_is_counting(self, lot, data):
        n = data.draw(st.integers(1, lot))
        bad = data.draw(st.integers(0, lot))
        ac = data.draw(st.integers(0, 6))
        ways = sum(comb(bad, x) * comb(lot - bad, n - x) for x in range(min(ac, n) + 1))
        got = SinglePlan(n, ac).acceptance_probability(Fraction(bad, lot), model="hypergeometric", lot_size=lot)
        assert got == pytest.approx(ways / comb(lot, n), abs=1e-12)

    def test_hypergeometric_tends_to_binomial(self):
        plan = SinglePlan(50, 2)
        gaps = [
            abs(
                plan.acceptance_probability("0.05", model="hypergeometric", lot_size=size)
                - plan.acceptance_probability("0.05")
            )
            for size in (100, 1000, 10_000, 100_000)
        ]
        assert gaps == sorted(gaps, reverse=True)
        assert gaps[-1] < 1e-4

    def test_large_samples_underflow_nothing(self):
        plan = SinglePlan(20_000, 60)
        p = np.linspace(0, 1, 200)
        assert plan.acceptance_probability(p) == pytest.approx(
            [plan.acceptance_probability(float(x)) for x in p], abs=1e-13
        )


@st.composite
def multistage(draw):
    stages, ac, re = [], -1, 1
    for _ in range(draw(st.integers(1, 4))):
        ac = max(ac, draw(st.integers(ac, ac + 2)))
        re = max(re, ac + 1 + draw(st.integers(1, 3)))
        stages.append((draw(st.integers(1, 12)), None if ac < 0 else ac, re))
    n, _, re = stages[-1]
    last = draw(st.booleans())
    return MultistagePlan([*stages[:-1], (n, max(ac, 0), re if last else max(re, max(ac, 0) + 1))])


def by_items(plan, p, curtailed):
    """Acceptance and sample number by walking item by item, exactly."""
    accepted = looked = Fraction(0)
    live = {0: Fraction(1)}
    for place, stage in enumerate(plan.stages):
        last = place == len(plan.stages) - 1
        early = curtailed if place or last else "no"
        ac = stage.re - 1 if last else -1 if stage.ac is None else stage.ac
        here, live = live, {}
        for found, weight in here.items():
            walk = {(found, early == "both" and found + stage.n <= ac): weight}
            for k in range(1, stage.n + 1):
                step = {}
                for (d, done), w in walk.items():
                    if done:
                        step[d, True] = step.get((d, True), 0) + w
                        continue
                    looked += w
                    for bad, share in ((1, p), (0, 1 - p)):
                        count, left = d + bad, stage.n - k
                        stop = (early != "no" and count >= stage.re) or (early == "both" and count + left <= ac)
                        step[count, stop] = step.get((count, stop), 0) + w * share
                walk = step
            for (d, done), w in walk.items():
                if (done and d < stage.re) or (not done and d <= ac):
                    accepted += w
                elif not done and d < stage.re:
                    live[d] = live.get(d, 0) + w
    return float(accepted), float(looked)


class TestSeveralSamples:
    """The walk through the samples equals the count of every item, curtailed or not."""

    @given(multistage(), st.integers(0, 20), st.sampled_from(["no", "rejection", "both"]))
    @settings(max_examples=60, deadline=None)
    def test_item_by_item(self, plan, twentieths, curtailed):
        p = Fraction(twentieths, 20)
        accepted, looked = by_items(plan, p, curtailed)
        assert plan.acceptance_probability(p) == pytest.approx(accepted, abs=1e-12)
        assert plan.average_sample_number(p, curtailed=curtailed) == pytest.approx(looked, abs=1e-9)

    @given(st.integers(2, 40), st.integers(0, 3), st.integers(0, 40))
    @settings(max_examples=40)
    def test_curtailed_lot(self, n, ac, bad):
        lot = 40
        plan = SinglePlan(n, ac)
        costs = [
            plan.average_sample_number(Fraction(bad, lot), curtailed=c, model="hypergeometric", lot_size=lot)
            for c in ("no", "rejection", "both")
        ]
        assert costs[0] >= costs[1] - 1e-9
        assert costs[1] >= costs[2] - 1e-9
        if bad == lot:
            assert costs[1] == pytest.approx(min(ac + 1, n))
        if bad == 0:
            assert costs[2] == pytest.approx(max(n - ac, 0))

    def test_curtailed_poisson(self):
        plan = SinglePlan(10, 1, counting="nonconformities")
        assert plan.average_sample_number(0.5, curtailed="rejection") == pytest.approx(
            plan.average_sample_number(0.5, curtailed="both")
        )
        assert plan.average_sample_number(0.0, curtailed="rejection") == pytest.approx(10)

    def test_splitting_a_sample_changes_nothing(self):
        whole, halves = SinglePlan(40, 2), MultistagePlan([(20, None, 3), (20, 2, 3)])
        p = np.linspace(0, 0.4, 50)
        assert halves.acceptance_probability(p) == pytest.approx(whole.acceptance_probability(p), abs=1e-12)
        lot = [Fraction(d, 200) for d in (0, 7, 30)]
        for share in lot:
            args = {"model": "hypergeometric", "lot_size": 200}
            assert halves.acceptance_probability(share, **args) == pytest.approx(
                whole.acceptance_probability(share, **args), abs=1e-12
            )


class TestDesign:
    """The plan keeps both risks, and no smaller sample does at any acceptance number."""

    @given(
        st.integers(1, 8),
        st.integers(2, 6),
        st.sampled_from(["0.05", "0.10", "0.20"]),
        st.sampled_from(["binomial", "poisson"]),
    )
    @settings(max_examples=40, deadline=None)
    def test_minimal(self, percent, times, risk, model):
        p1, p2 = Fraction(percent, 100), Fraction(percent * times, 100)
        plan = sampling.design(p1=p1, alpha=risk, p2=p2, beta=risk, model=model)
        bound = float(risk)

        def holds(n, ac):
            one = SinglePlan(n, ac)
            return (
                one.acceptance_probability(p1, model=model) >= 1 - bound - 1e-12
                and one.acceptance_probability(p2, model=model) <= bound + 1e-12
            )

        assert holds(plan.n, plan.ac)
        assert not any(holds(plan.n - 1, ac) for ac in range(plan.ac + 3) if plan.n > 1)
        assert not any(holds(plan.n, ac) for ac in range(plan.ac))

    @given(st.integers(20, 200), st.integers(1, 4), st.integers(2, 5))
    @settings(max_examples=30, deadline=None)
    def test_lot(self, lot, few, times):
        many = min(few * times, lot)
        plan = sampling.design(
            p1=Fraction(few, lot), alpha="0.1", p2=Fraction(many, lot), beta="0.1", model="hypergeometric", lot_size=lot
        )
        args = {"model": "hypergeometric", "lot_size": lot}
        assert plan.acceptance_probability(Fraction(few, lot), **args) >= 0.9 - 1e-12
        assert plan.acceptance_probability(Fraction(many, lot), **args) <= 0.1 + 1e-12

    def test_exact_ties(self):
        assert sampling.zero_acceptance(lq="0.5", beta="0.125").n == 3
        assert sampling.design(p1="0.001", alpha="0.5", p2="0.5", beta="0.125").n == 3

    @given(st.integers(1, 99), st.integers(1, 99))
    @settings(max_examples=40)
    def test_zero_acceptance(self, lq, beta):
        quality, risk = Fraction(lq, 100), Fraction(beta, 100)
        n = sampling.zero_acceptance(lq=quality, beta=risk).n
        assert (1 - quality) ** n <= risk
        assert n == 1 or (1 - quality) ** (n - 1) > risk


class TestOutgoing:
    """Outgoing quality is never worse than incoming, its limit is its greatest value, total inspection lies between n and N."""

    @given(st.integers(1, 100), st.integers(0, 4), st.floats(0, 1))
    @settings(max_examples=40)
    def test_bounds(self, n, ac, p):
        plan = SinglePlan(n, ac)
        for rectified in ("replaced", "removed"):
            assert plan.aoq(p, lot_size=1000, rectified=rectified) <= p + 1e-12
            assert plan.aoq(p, rectified=rectified) <= p + 1e-12
        assert n - 1e-9 <= plan.ati(p, lot_size=1000) <= 1000 + 1e-9
        assert plan.aoq(p, lot_size=1000) <= plan.aoql(lot_size=1000) + 1e-9


class TestInverse:
    """The limiting quality is accepted with its probability."""

    @given(st.integers(2, 200), st.integers(0, 5), st.integers(1, 99))
    @settings(max_examples=40)
    def test_single(self, n, ac, percent):
        for counting in ("nonconforming", "nonconformities"):
            plan = SinglePlan(n + ac, ac, counting=counting)
            p = plan.limiting_quality(percent / 100)
            assert plan.acceptance_probability(p) == pytest.approx(percent / 100, abs=1e-9)

    def test_several_and_lot(self):
        for counting in ("nonconforming", "nonconformities"):
            plan = MultistagePlan([(5, None, 3), (50, 2, 4)], counting=counting)
            assert plan.acceptance_probability(plan.limiting_quality()) == pytest.approx(0.1, abs=1e-9)
        one = SinglePlan(20, 1, lot_size=100)
        bad = round(one.limiting_quality(model="hypergeometric") * 100)
        passed = [one.acceptance_probability(Fraction(d, 100), model="hypergeometric") for d in (bad, bad - 1)]
        assert passed[0] <= 0.1 < passed[1]


class TestVariables:
    """One limit: the k and the M derived from it decide alike; the characteristic is a falling probability."""

    @given(st.lists(st.integers(0, 1000), min_size=3, max_size=30), st.integers(0, 250), st.integers(-500, 1500))
    @settings(max_examples=60)
    def test_k_and_m(self, readings, hundredths, limit):
        by_k = VariablesPlan(n=len(readings), k=hundredths / 100)
        by_m = VariablesPlan(n=len(readings), m=min(max(by_k.m, 0), 1))
        first, second = by_k.decide(readings, lower=limit), by_m.decide(readings, lower=limit)
        near = first.quality_index is None or abs(first.quality_index - by_k.k) < 1e-6
        bounded = by_k.m in (0, 1)
        assert near or bounded or first.outcome == second.outcome

    @given(st.integers(3, 300), st.integers(1, 300), st.sampled_from(["s", "sigma"]))
    @settings(max_examples=30)
    def test_falls(self, n, hundredths, method):
        curve = VariablesPlan(n=n, k=hundredths / 100, method=method).acceptance_probability(
            np.linspace(0.001, 0.999, 40)
        )
        assert np.all(np.diff(curve) <= 1e-12)
        assert np.all((curve >= 0) & (curve <= 1))

    @given(st.permutations([12, 15, 11, 19, 14, 13]))
    @settings(max_examples=20)
    def test_order_does_not_matter(self, readings):
        assert VariablesPlan(n=6, k="1.2").decide(readings, lower=8) == VariablesPlan(n=6, k="1.2").decide(
            sorted(readings), lower=8
        )

    def test_against_scipy_where_scipy_is_good(self):
        from scipy.special import nctdtr, ndtri  # noqa: PLC0415

        for n, k in ((3, 0.5), (10, 2.0), (50, 0.3), (200, 1.5)):
            p = np.array([0.01, 0.1, 0.4])
            wanted = 1 - nctdtr(n - 1, -ndtri(p) * n**0.5, k * n**0.5)
            assert VariablesPlan(n=n, k=k).acceptance_probability(p) == pytest.approx(wanted, abs=1e-10)

    def test_large_noncentrality(self):
        assert variables.design(p1="0.001", alpha="0.01", p2="0.004", beta="0.05").n == 415
        assert variables.design(p1="0.0017", alpha="0.01", p2="0.005", beta="0.2").n == 373

    @pytest.mark.parametrize("method", ["s", "sigma"])
    def test_design_is_minimal(self, method):
        for p1, p2 in (("0.01", "0.06"), ("0.001", "0.3"), ("0.1", "0.6")):
            plan = variables.design(p1=p1, alpha="0.05", p2=p2, beta="0.10", method=method)
            assert plan.acceptance_probability(p1) == pytest.approx(0.95, abs=1e-9)
            assert plan.acceptance_probability(p2) <= 0.10 + 1e-12
