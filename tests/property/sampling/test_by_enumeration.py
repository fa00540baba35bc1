"""The chance laws, decisions, inverses and outgoing quality beside plain enumeration in fractions."""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import comb, exp, factorial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.errors import InvalidValueError
from cocorope.qc import sampling
from cocorope.qc.sampling import MultistagePlan, SinglePlan
from cocorope.qc.sampling.laws import Binomial, Hypergeometric, Poisson
from cocorope.qc.sampling.tables import limiting_quality

PERCENT = st.integers(0, 100)
COUNTS = st.integers(-1, 9)
SAMPLES = st.integers(1, 8)


def near(wanted):
    return pytest.approx(float(wanted), rel=1e-9, abs=1e-12)


def waiting(n, success, wanted):
    """E[T; T ≤ n], T the item that brings the wanted number of successes; success(item, successes so far)."""
    if wanted <= 0:
        return 0
    total, states = Fraction(0), {0: Fraction(1)}
    for item in range(1, n + 1):
        after = {}
        for seen, chance in states.items():
            p = success(item, seen)
            for more, share in ((1, p), (0, 1 - p)):
                if seen + more == wanted:
                    total += item * chance * share
                else:
                    after[seen + more] = after.get(seen + more, 0) + chance * share
        states = after
    return total


class TestProcess:
    """Type B: every item is nonconforming with one probability, whatever was drawn before."""

    @given(COUNTS, SAMPLES, PERCENT)
    @settings(max_examples=150)
    def test_counts(self, x, n, percent):
        p = Fraction(percent, 100)
        law = Binomial(np.array([percent / 100]))
        masses = [comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]
        assert law.at_most(x, n, 3, 1)[0] == near(sum(masses[: x + 1]))
        if x >= 0:
            assert law.mass(x, n, 3, 1)[0] == near(masses[x] if x <= n else 0)

    @given(st.integers(0, 9), SAMPLES, PERCENT)
    @settings(max_examples=150)
    def test_waiting(self, k, n, percent):
        p = Fraction(percent, 100)
        law = Binomial(np.array([percent / 100]))
        if k:
            assert law.items_to_reach(k, n, 0, 0)[0] == near(waiting(n, lambda _i, _s: p, k))
        assert law.items_to_clear(k, n, 0, 0)[0] == near(waiting(n, lambda _i, _s: 1 - p, n - k))
        assert law.items_to_clear(-1, n, 0, 0)[0] == 0

    @pytest.mark.parametrize("how_many", [3, 64, 65, 200])
    @pytest.mark.parametrize(("x", "n"), [(0, 5), (3, 50), (64, 100), (65, 100), (5, 100_000), (63, 64), (64, 64)])
    def test_many_qualities_at_once(self, how_many, x, n):
        p = np.linspace(0, 1, how_many)
        together = Binomial(p).at_most(x, n, 0, 0)
        alone = [Binomial(np.array([one])).at_most(x, n, 0, 0)[0] for one in p]
        assert together == pytest.approx(alone, rel=1e-10, abs=1e-300)
        assert together.max() <= 1
        assert together.dtype == np.float64


class TestCountsPerItem:
    """Each item brings a Poisson number of nonconformities."""

    @given(COUNTS, SAMPLES, st.integers(0, 200))
    @settings(max_examples=100)
    def test_counts_and_waiting(self, x, n, percent):
        rate = percent / 100
        law = Poisson(np.array([rate]))

        def below(k, items):
            return sum(exp(-items * rate) * (items * rate) ** j / factorial(j) for j in range(k + 1))

        assert law.at_most(x, n, 0, 0)[0] == near(below(x, n))
        if x >= 1:
            steps = sum(t * (below(x - 1, t - 1) - below(x - 1, t)) for t in range(1, n + 1))
            assert law.items_to_reach(x, n, 0, 0)[0] == near(steps)
        assert law.items_to_clear(x, n, 0, 0)[0] == near(n * below(x, n))


class TestThisLot:
    """Type A: what was drawn before is missing from the lot."""

    @given(st.integers(1, 30), st.data())
    @settings(max_examples=200)
    def test_counts_and_waiting(self, lot, data):
        bad = data.draw(st.integers(0, lot))
        drawn = data.draw(st.integers(0, lot - 1))
        found = data.draw(st.integers(max(0, drawn - (lot - bad)), min(drawn, bad)))
        n = data.draw(st.integers(1, lot - drawn))
        x = data.draw(st.integers(0, n))
        law = Hypergeometric(np.array([float(bad)]), lot)
        rest, worse = lot - drawn, bad - found
        masses = [Fraction(comb(worse, k) * comb(rest - worse, n - k), comb(rest, n)) for k in range(n + 1)]
        assert law.mass(x, n, drawn, found)[0] == near(masses[x])
        assert law.at_most(x, n, drawn, found)[0] == near(sum(masses[: x + 1]))

        def next_bad(item, seen):
            return Fraction(max(worse - seen, 0), rest - item + 1)

        def next_good(item, seen):
            return Fraction(max(rest - worse - seen, 0), rest - item + 1)

        if x:
            assert law.items_to_reach(x, n, drawn, found)[0] == near(waiting(n, next_bad, x))
        assert law.items_to_clear(x, n, drawn, found)[0] == near(waiting(n, next_good, n - x))
        assert law.items_to_clear(-1, n, drawn, found)[0] == 0


class TestDecisions:
    """Counts add up; Re or more refuses, Ac or fewer accepts, the last sample decides."""

    STAGES = ((5, None, 3), (5, 1, 4), (5, 4, 5))

    def test_every_row_of_counts(self):
        plan = MultistagePlan(self.STAGES)
        for counts in product(range(6), repeat=3):
            told, total = [], 0
            for (_n, ac, re), count in zip(self.STAGES, counts, strict=True):
                total += count
                told.append(count)
                if total >= re:
                    wanted = "not accepted"
                elif len(told) == 3 or (ac is not None and total <= ac):
                    wanted = "accepted"
                else:
                    wanted = "next sample"
                assert plan.decide(*told) == wanted
                assert plan.in_gap(*told) is False
                if wanted != "next sample":
                    break
            if len(told) < 3:
                with pytest.raises(InvalidValueError, match="no further sample") as caught:
                    plan.decide(*told, 0)
                word = "diterima" if wanted == "accepted" else "tidak diterima"
                assert f"lot sudah {word} setelah {len(told)} sampel" in caught.value.text("id")

    def test_the_gap_between_ac_and_re(self):
        plan = MultistagePlan([(5, 0, 4), (5, 2, 5)])
        assert [plan.in_gap(1, more) for more in range(4)] == [False, False, True, True]
        assert [plan.in_gap(found) for found in (0, 4)] == [False, False]
        assert plan.in_gap(1) is False
        assert plan.in_gap(3, 2) is False

    def test_a_sample_holds_no_more_than_itself(self):
        plan = SinglePlan(5, 1)
        assert plan.decide(5) == "not accepted"
        with pytest.raises(InvalidValueError, match="cannot be in a sample of 5"):
            plan.decide(6)
        assert SinglePlan(5, 1, counting="nonconformities").decide(6) == "not accepted"


PLANS = (
    SinglePlan(20, 1),
    SinglePlan(20, 1, counting="nonconformities"),
    SinglePlan(50, 0, lot_size=200),
    MultistagePlan([(8, 0, 2), (8, 1, 2)]),
    MultistagePlan([(5, None, 3), (50, 2, 4)], counting="nonconformities"),
)


class TestOutgoing:
    """AOQL is the greatest average outgoing quality, with the lot, the handling and the model that were asked for."""

    @pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
    @pytest.mark.parametrize("lot_size", [None, 200])
    @pytest.mark.parametrize("rectified", ["replaced", "removed"])
    @pytest.mark.parametrize("model", [None, "poisson"])
    def test_greatest(self, plan, lot_size, rectified, model):
        asked = {"lot_size": lot_size, "rectified": rectified, "model": model}
        if plan.counting == "nonconformities" and rectified == "removed":
            with pytest.raises(InvalidValueError, match="items are removed"):
                plan.aoql(**asked)
            return
        most = 1 if plan.counting == "nonconforming" else 2
        curve = plan.aoq(np.linspace(0, most, 20_001), **asked)
        worst = plan.fraction_at_aoql(**asked)
        limit = plan.aoql(**asked)
        assert limit == plan.aoq(worst, **asked)
        assert curve.max() <= limit * (1 + 1e-12)
        assert limit <= curve.max() * (1 + 1e-4)


class TestTotalInspection:
    """What is not looked at keeps its share of bad items: quality and total inspection say the same of every plan."""

    @given(
        st.lists(st.tuples(st.integers(1, 5), st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=3),
        st.integers(0, 30),
        PERCENT,
    )
    @settings(max_examples=100)
    def test_every_row_of_counts(self, drawn, more, percent):
        stages, ac, re = [], -1, 0
        for n, rise, gap in drawn:
            ac, re = ac + rise, max(re, ac + rise + 1 + gap, 1)
            stages.append((n, None if ac < 0 else ac, re))
        stages[-1] = (stages[-1][0], max(ac, 0), max(re, 1))
        plan, p = MultistagePlan(stages), Fraction(percent, 100)
        lot = plan.total + more
        looked = Fraction(0)
        live = [((), Fraction(1))]
        while live:
            counts, weight = live.pop()
            n = plan.stages[len(counts)].n
            for found in range(n + 1):
                share = weight * comb(n, found) * p**found * (1 - p) ** (n - found)
                told = (*counts, found)
                verdict = plan.decide(*told)
                if verdict == "next sample":
                    live.append((told, share))
                else:
                    sampled = sum(stage.n for stage in plan.stages[: len(told)])
                    looked += share * (sampled if verdict == "accepted" else lot)
        assert plan.ati(p, lot_size=lot) == near(looked)
        left = p * (lot - looked)
        assert plan.aoq(p, lot_size=lot) == near(left / lot)
        remaining = lot - p * looked
        assert plan.aoq(p, lot_size=lot, rectified="removed") == near(left / remaining if remaining else 0)
        assert plan.aoq(p) == near(p * Fraction(plan.acceptance_probability(p)))


class TestQualityOfAProbability:
    """The quality that is accepted with a probability, in the model that was asked for."""

    @pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
    @pytest.mark.parametrize("model", [None, "binomial", "poisson"])
    @pytest.mark.parametrize("probability", [0.01, 0.1, 0.5, 0.95])
    def test_accepted_with_it(self, plan, model, probability):
        if plan.counting == "nonconformities" and model == "binomial":
            with pytest.raises(InvalidValueError, match="an item can have several"):
                plan.limiting_quality(probability, model=model)
            return
        p = plan.limiting_quality(probability, model=model)
        assert plan.acceptance_probability(p, model=model) == pytest.approx(probability, rel=1e-9)

    @given(st.integers(2, 60), st.data())
    @settings(max_examples=80)
    def test_of_a_lot_the_first_number_that_does_not_pass(self, lot, data):
        n = data.draw(st.integers(1, lot))
        ac = data.draw(st.integers(0, n - 1))
        percent = data.draw(st.integers(1, 99))

        def passes(bad):
            ways = sum(comb(bad, x) * comb(lot - bad, n - x) for x in range(ac + 1))
            return Fraction(ways, comb(lot, n))

        wanted = next(bad for bad in range(lot + 1) if passes(bad) <= Fraction(percent, 100))
        got = SinglePlan(n, ac).limiting_quality(Fraction(percent, 100), model="hypergeometric", lot_size=lot)
        assert round(got * lot) == wanted

    @pytest.mark.parametrize(("lot", "bad"), [(2, 1), (4, 2), (5, 3), (10, 9), (30, 21)])
    def test_at_most_means_a_tie_too(self, lot, bad):
        """One item of a lot: it is good with the share of good ones, and a lot that passes just so often is the answer."""
        plan = SinglePlan(1, 0)
        for risk, wanted in ((1 - Fraction(bad, lot), bad), (1 - Fraction(bad, lot) - Fraction(1, 10**20), bad + 1)):
            if risk > 0:
                got = plan.limiting_quality(risk, model="hypergeometric", lot_size=lot)
                assert round(got * lot) == wanted

    def test_a_plan_that_accepts_everything_has_none(self):
        everything = MultistagePlan([(5, 5, 6)])
        for model in ("binomial", "hypergeometric"):
            with pytest.raises(InvalidValueError, match="accepts"):
                everything.limiting_quality(model=model, lot_size=50)


class TestIsolated:
    """ISO 2859-2:1985, procedure A: what the plan says of itself."""

    @pytest.mark.parametrize("lq", limiting_quality.PLANS)
    def test_where_it_was_read(self, lq):
        plan = sampling.isolated(3200, lq=lq)
        entry = plan.entry
        assert (entry.edition, entry.kind, entry.severity, entry.aql) == ("ISO 2859-2:1985", "single", "normal", lq)
        assert (entry.letter, entry.table_letter, entry.sizes, plan.lot_size) == ("", "", (plan.n,), 3200)
        assert (str(entry.source.clause), entry.source.confidence) == ("Table A, procedure A", "medium")
        by_theory = Decimal(lq) < Decimal(limiting_quality.MEDIUM_BELOW)
        assert entry.source.note == (
            "checked by theory alone" if by_theory else "an independent program agrees in every cell it has"
        )

    def test_small_lots(self):
        with pytest.raises(InvalidValueError, match="lots of 16, got 1: inspect every item"):
            sampling.isolated(1, lq="3.15")
        with pytest.raises(InvalidValueError, match="lot size"):
            sampling.isolated(0, lq="3.15")
        plan = sampling.isolated(16, lq="0.5")
        assert (plan.n, plan.ac, plan.inspect_all) == (16, 0, True)


class TestWholeItems:
    """A lot holds whole numbers of nonconforming items; a float may be off by 1e-9 of an item for each of the lot."""

    def test_the_neighbours_are_named(self):
        plan = SinglePlan(5, 0)
        for p in ("0.025", 0.025, np.array([0.02, 0.025])):
            with pytest.raises(InvalidValueError) as caught:
                plan.acceptance_probability(p, model="hypergeometric", lot_size=100)
            assert "a lot of 100 cannot be 0.025" in caught.value.text("en")
            assert "take 2 or 3 items, Fraction(2, 100)" in caught.value.text("en")
            assert "ambil 2 atau 3 barang, Fraction(2, 100)" in caught.value.text("id")
        with pytest.raises(InvalidValueError):
            plan.acceptance_probability(0.02 + 1e-7, model="hypergeometric", lot_size=100)
        close = plan.acceptance_probability(0.02 + 1e-12, model="hypergeometric", lot_size=100)
        assert close == plan.acceptance_probability(Fraction(2, 100), model="hypergeometric", lot_size=100)
