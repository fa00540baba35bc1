"""Laws of the operating characteristic, of designs and of variables plans."""

from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.qc import sampling
from cocorope.qc.sampling import MultistagePlan, SinglePlan, VariablesPlan, variables
from cocorope.qc.sampling.close_calls import (
    binomial_at_least,
    binomial_at_most,
    hypergeometric,
    hypergeometric_at_least,
    hypergeometric_at_most,
    in_whole_numbers,
)
from cocorope.qc.sampling.search import smallest

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
        wanted = float(in_whole_numbers(min(ac, n), n, p))
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

    @given(multistage(), st.integers(0, 15), st.integers(0, 20), st.sampled_from(["no", "rejection", "both"]))
    @settings(max_examples=60, deadline=None)
    def test_a_lot_out_of_a_process(self, plan, more, twentieths, curtailed):
        """Lots drawn from a process hold a binomial number of bad items: over them the lot's figures average to the process's."""
        lot, p = plan.total + more, twentieths / 20
        bad = [Fraction(d, lot) for d in range(lot + 1)]
        weights = np.array([comb(lot, d) * p**d * (1 - p) ** (lot - d) for d in range(lot + 1)])
        args = {"model": "hypergeometric", "lot_size": lot}
        accepted = np.array([plan.acceptance_probability(share, **args) for share in bad])
        looked = np.array([plan.average_sample_number(share, curtailed=curtailed, **args) for share in bad])
        assert np.isfinite(looked).all()
        assert weights @ accepted == pytest.approx(plan.acceptance_probability(p), abs=1e-11)
        assert weights @ looked == pytest.approx(plan.average_sample_number(p, curtailed=curtailed), abs=1e-9)
        assert plan.acceptance_probability(bad, **args) == pytest.approx(accepted)
        assert plan.average_sample_number(bad, curtailed=curtailed, **args) == pytest.approx(looked)

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


def both_risks(n, p1, p2, alpha, beta, model):
    """For every Ac from 0 to n - 1 whether a sample of n keeps both risks."""
    from scipy.special import betainc, betaincc, gammainc, gammaincc  # noqa: PLC0415  # scipy is slow to import

    ac = np.arange(n)
    if model == "poisson":
        refused, accepted = gammainc(ac + 1, n * p1), gammaincc(ac + 1, n * p2)
    else:
        refused, accepted = betainc(ac + 1, n - ac, p1), betaincc(ac + 1, n - ac, p2)
    return (refused <= alpha * (1 + 1e-9)) & (accepted <= beta * (1 + 1e-9))


class TestDesign:
    """The plan keeps both risks, and no smaller sample does at any acceptance number."""

    @given(
        st.integers(1, 8),
        st.integers(2, 6),
        st.sampled_from(["0.01", "0.05", "0.10", "0.20"]),
        st.sampled_from(["0.01", "0.05", "0.10", "0.20"]),
        st.sampled_from(["binomial", "poisson"]),
    )
    @settings(max_examples=60, deadline=None)
    def test_minimal(self, percent, times, alpha, beta, model):
        p1, p2 = Fraction(percent, 100), Fraction(percent * times, 100)
        plan = sampling.design(p1=p1, alpha=alpha, p2=p2, beta=beta, model=model)
        points = (float(p1), float(p2), float(alpha), float(beta), model)
        kept = both_risks(plan.n, *points)
        assert kept[plan.ac]
        assert not kept[: plan.ac].any()
        assert not both_risks(plan.n - 1, *points).any()

    @given(st.integers(2, 60), st.data())
    @settings(max_examples=60, deadline=None)
    def test_minimal_of_a_lot(self, lot, data):
        few = data.draw(st.integers(1, lot - 1))
        many = data.draw(st.integers(few + 1, lot))
        alpha, beta = (Fraction(data.draw(st.integers(1, 40)), 100) for _ in range(2))

        def accepted(n, ac, bad):
            return Fraction(sum(comb(bad, x) * comb(lot - bad, n - x) for x in range(ac + 1)), comb(lot, n))

        def holds(n, ac):
            return accepted(n, ac, few) >= 1 - alpha and (n == lot or accepted(n, ac, many) <= beta)

        wanted = next((n, ac) for n in range(1, lot + 1) for ac in range(n + 1) if holds(n, ac))
        plan = sampling.design(
            p1=Fraction(few, lot), alpha=alpha, p2=Fraction(many, lot), beta=beta, model="hypergeometric", lot_size=lot
        )
        assert (plan.n, plan.ac) == wanted

    def test_large(self):
        """Sizes that counting in whole numbers could not reach, each beside the formula or another program's figure."""
        assert sampling.zero_acceptance(lq="0.000000001").n == 2_302_585_092
        assert sampling.zero_acceptance(lq="0.1", lot_size=64_700, nonconforming=1).n == 58_230
        plan = sampling.design(p1="0.001", alpha="0.05", p2="0.003", beta="0.10")
        assert (plan.n, plan.ac) == (3922, 7)
        tiny = sampling.design(p1=1e-10, alpha=0.05, p2=1e-9, beta=0.1)
        assert (tiny.n, tiny.ac) == (5_322_320_337, 2)

    def test_a_large_lot_is_nearly_a_process(self):
        points = {"p1": "0.01", "alpha": "0.05", "p2": "0.05", "beta": "0.10"}
        process = sampling.design(**points)
        lot = sampling.design(**points, model="hypergeometric", lot_size=10**9)
        assert (process.n, process.ac) == (lot.n, lot.ac) == (132, 3)

    def test_exact_ties(self):
        assert sampling.zero_acceptance(lq="0.5", beta="0.125").n == 3
        assert sampling.zero_acceptance(lq="0.5", beta=Fraction(1, 8) - Fraction(1, 10**40)).n == 4
        assert sampling.zero_acceptance(lq="0.5", beta=Fraction(1, 8) + Fraction(1, 10**40)).n == 3
        assert sampling.design(p1="0.001", alpha="0.5", p2="0.5", beta="0.125").n == 3

    @given(st.integers(1, 99), st.integers(1, 99))
    @settings(max_examples=40)
    def test_zero_acceptance(self, lq, beta):
        quality, risk = Fraction(lq, 100), Fraction(beta, 100)
        n = sampling.zero_acceptance(lq=quality, beta=risk).n
        assert (1 - quality) ** n <= risk
        assert n == 1 or (1 - quality) ** (n - 1) > risk

    @given(st.integers(1, 90), st.data())
    @settings(max_examples=80)
    def test_zero_acceptance_of_a_lot(self, lot, data):
        bad = data.draw(st.integers(1, lot))
        risk = Fraction(data.draw(st.integers(1, 99)), 100)
        n = sampling.zero_acceptance(lq="0.5", beta=risk, lot_size=lot, nonconforming=bad).n
        assert comb(lot - bad, n) <= risk * comb(lot, n)
        assert n == 1 or comb(lot - bad, n - 1) > risk * comb(lot, n - 1)


class TestCloseCalls:
    """A probability is at most a bound whatever the floats say: by whole numbers where they can be counted."""

    @given(st.integers(1, 40), st.integers(1, 99), st.sampled_from([0, 0, 1, -1]), st.integers(10, 60), st.data())
    @settings(max_examples=150)
    def test_beside_a_tie(self, n, percent, side, digits, data):
        ac, p = data.draw(st.integers(0, n - 1)), Fraction(percent, 100)
        at = in_whole_numbers(ac, n, p)
        bound = at + side * Fraction(1, 10**digits) * min(at, 1 - at)
        assert binomial_at_most(ac, n, p, bound) is (side >= 0)
        assert binomial_at_least(ac, n, p, 1 - bound) is (side <= 0)

    @given(st.integers(2, 40), st.sampled_from([0, 1, -1]), st.integers(10, 60), st.data())
    @settings(max_examples=100)
    def test_of_a_lot(self, lot, side, digits, data):
        n, bad = data.draw(st.integers(1, lot)), data.draw(st.integers(0, lot))
        ac = data.draw(st.integers(0, n))
        at = hypergeometric(ac, n, bad, lot)
        assert at == Fraction(sum(comb(bad, x) * comb(lot - bad, n - x) for x in range(ac + 1)), comb(lot, n))
        if not 0 < at < 1:
            return
        bound = at + side * Fraction(1, 10**digits) * min(at, 1 - at)
        assert hypergeometric_at_most(ac, n, bad, lot, bound) is (side >= 0)
        assert hypergeometric_at_least(ac, n, bad, lot, 1 - bound) is (side <= 0)

    def test_where_everything_is_bad(self):
        assert binomial_at_most(0, 1, Fraction(1), Fraction(1, 10**40))

    def test_a_tie_too_long_to_count_is_a_tie(self):
        """Sixty digits agree: equal, as far as anyone can tell."""
        n = 300_000
        assert binomial_at_most(0, n, Fraction(1, 2), Fraction(1, 2**n))
        assert binomial_at_least(0, n, Fraction(1, 2), 1 - Fraction(1, 2**n))


class TestSearch:
    """The smallest number that holds, whatever the guess."""

    @given(st.integers(-3, 400), st.integers(-50, 500), st.integers(-3, 3))
    def test_smallest(self, wanted, guess, low):
        asked = []

        def holds(n):
            asked.append(n)
            return n >= wanted

        assert smallest(holds, guess, low=low) == max(wanted, low)
        assert min(asked) >= low
        assert len(asked) <= 24


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

    @given(st.lists(st.integers(-50, 50), min_size=3, max_size=12), st.integers(-60, 60), st.integers(-30, 30))
    @settings(max_examples=100)
    def test_k_is_reached_exactly(self, readings, limit, tenths):
        """Q >= k without a root: by the squares of whole numbers, on either limit and by either method."""
        n, total = len(readings), sum(readings)
        far, squares = total - n * limit, n * sum(x * x for x in readings) - total**2  # n (mean - L); n (n - 1) s^2
        k2 = Fraction(tenths * tenths, 100)
        reached = Fraction(far * far * (n - 1), n) - k2 * squares
        wanted = far >= 0 and reached >= 0 if tenths >= 0 else far >= 0 or reached <= 0
        plan = VariablesPlan(n=n, k=Fraction(tenths, 10))
        assert (plan.decide(readings, lower=limit).outcome == "accepted") is wanted
        mirrored = plan.decide([-x for x in readings], upper=-limit)
        assert (mirrored.outcome == "accepted") is wanted

    @pytest.mark.parametrize(("k", "accepted"), [("2", True), ("2.000000000000000000001", False)])
    def test_k_at_the_very_limit(self, k, accepted):
        """Mean 2, s 1, limit 0: Q is 2, and k 2 is reached; floats would not tell the second k from it."""
        decided = VariablesPlan(n=3, k=k).decide(["1", "2", "3"], lower=0)
        assert (decided.outcome == "accepted") is accepted
        tenths = VariablesPlan(n=3, k="0.1").decide(["0.1", "0.2", "0.3"], lower="0.19")
        assert tenths.outcome == "accepted"
        known = VariablesPlan(n=3, k=k, method="sigma").decide(["1", "2", "3"], lower=0, sigma=1)
        assert (known.outcome == "accepted") is accepted

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

    @given(
        st.lists(st.integers(0, 30), min_size=5, max_size=12),
        st.integers(-10, 14),
        st.integers(16, 40),
        st.integers(1, 30),
        st.integers(1, 30),
    )
    @settings(max_examples=100)
    def test_two_limits_each_with_its_aql(self, readings, lower, upper, below, above):
        """Each estimated tail within its own M, and their sum within the larger; exactly the M is within."""
        n = len(readings)
        mean = sum(readings) / n
        s = float(np.std(readings, ddof=1))
        tails = [
            variables.fraction_nonconforming(mean=mean, s=s, n=n, **limit)
            for limit in ({"lower": lower}, {"upper": upper})
        ]
        ms = [Fraction(below, 100), Fraction(above, 100)]
        pairs = [*zip(tails, ms, strict=True), (min(sum(tails), 1), max(ms))]
        if any(abs(tail - m) < 1e-9 for tail, m in pairs):
            return
        decided = variables.decide_separately(
            readings,
            lower=lower,
            upper=upper,
            lower_plan=VariablesPlan(n=n, m=ms[0]),
            upper_plan=VariablesPlan(n=n, m=ms[1]),
        )
        assert (decided.outcome == "accepted") is all(tail <= m for tail, m in pairs)

    @pytest.mark.parametrize("method", ["s", "sigma"])
    @pytest.mark.parametrize(("n", "p"), [(3, 0.2), (4, 0.05), (5, 0.1), (10, 0.02), (25, 0.3)])
    def test_the_estimate_is_unbiased(self, n, p, method):
        """Over all samples of a normal process the estimated fraction is the fraction itself, on average."""
        from scipy.special import gammaincinv, ndtri  # noqa: PLC0415  # scipy is slow to import

        steps = (np.arange(60) + 0.5) / 60
        means = -ndtri(p) + ndtri(steps) / n**0.5
        spreads = np.sqrt(2 * gammaincinv((n - 1) / 2, steps) / (n - 1)) if method == "s" else [1.0]
        got = [
            variables.fraction_nonconforming(mean=float(mean), s=float(s), n=n, lower=0, method=method)
            for mean in means
            for s in spreads
        ]
        assert np.mean(got) == pytest.approx(p, rel=0.02)

    def test_nothing_beyond_is_within_an_m_of_0(self):
        assert VariablesPlan(n=5, m=0).decide([9, 10, 10, 10, 11], lower=5).outcome == "accepted"

    @pytest.mark.parametrize("method", ["s", "sigma"])
    def test_design_is_minimal(self, method):
        for p1, p2 in (("0.01", "0.06"), ("0.001", "0.3"), ("0.1", "0.6")):
            plan = variables.design(p1=p1, alpha="0.05", p2=p2, beta="0.10", method=method)
            assert plan.acceptance_probability(p1) == pytest.approx(0.95, abs=1e-9)
            assert plan.acceptance_probability(p2) <= 0.10 + 1e-12
