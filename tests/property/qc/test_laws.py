"""What a verdict depends on, and what it does not."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cocorope import document, qc, spec
from cocorope.errors import InvalidValueError
from cocorope.qc.conformity import Statistic, judge
from cocorope.qc.draw import apportioned, draw, draw_by_part
from cocorope.strategies import qc as made
from cocorope.strategies import spec as made_spec
from cocorope.units import Force

some = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
few = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
ORDER = ("does not conform", "undecided", "conforms")
forces = st.integers(1, 5000).map(lambda number: Force(number, "N"))


def limits():
    return made_spec.limits(Force)


class TestDecisionRules:
    """JCGM 106: accepted by guarded acceptance ⊆ by simple ⊆ by guarded rejection."""

    @given(forces, limits(), forces)
    @some
    def test_nested(self, value, limit, half):
        guarded, simple, lenient = (
            judge(value, limit, rule=rule, uncertainty=half)
            for rule in ("guarded_acceptance", "simple", "guarded_rejection")
        )
        assert ORDER.index(guarded) <= ORDER.index(simple) <= ORDER.index(lenient)

    @given(forces, limits(), forces)
    @some
    def test_three_zones_are_the_two_guards(self, value, limit, half):
        told = judge(value, limit, rule="three_zone", uncertainty=half)
        inside = judge(value, limit, rule="guarded_acceptance", uncertainty=half) == "conforms"
        outside = judge(value, limit, rule="guarded_rejection", uncertainty=half) != "conforms"
        assert told == ("conforms" if inside else "does not conform" if outside else "undecided")

    @given(forces, limits(), forces, forces)
    @some
    def test_a_smaller_uncertainty_never_takes_a_verdict_back(self, value, limit, one, two):
        small, large = sorted((one, two))
        before = judge(value, limit, rule="three_zone", uncertainty=large)
        assert before == "undecided" or judge(value, limit, rule="three_zone", uncertainty=small) == before

    @given(forces, limits())
    @some
    def test_a_statistic_is_judged_as_the_value_it_is(self, value, limit):
        assert judge(Statistic.of(value), limit) == judge(value, limit)

    @given(forces, limits(), st.sampled_from(("mN", "kN", "daN")), st.sampled_from(qc.DECISION_RULES))
    @some
    def test_units_change_nothing(self, value, limit, unit, rule):
        half = Force("20 N")
        first = judge(value, limit, rule=rule, uncertainty=half)
        assert judge(value.to(unit), limit, rule=rule, uncertainty=half.to(unit)) == first

    @given(forces, st.integers(1, 5000))
    @some
    def test_a_floor_reaches_nine_tenths(self, value, least):
        limit = spec.at_least(Force(least, "N"), step="none")
        conforms = value.exact_in("N") >= Fraction(9, 10) * least
        assert (judge(value, limit, floor=True) == "conforms") == conforms


def rewritten(one):
    """The same measurement, its value in another unit and with a trailing zero."""
    unit = {"kN": "N", "N": "kN"}.get(one.value.unit, one.value.unit)
    value = one.value.to(unit) if one.parts is None else one.value
    if one.parts is not None:
        return attrs.evolve(one, parts=(one.parts[0].to("kg"), one.parts[1].to("cm")))
    number = value.value * Decimal("1.0")
    return attrs.evolve(one, value=type(value)(number, value.unit))


class TestWhatAVerdictDependsOn:
    """DESIGN: not on units, trailing zeros, order of specimens, copies."""

    @given(made.plans(), made.results(), st.randoms())
    @few
    def test_the_order_of_specimens(self, plan, found, random):
        first = qc.decide(plan, found)
        shuffled = list(found)
        random.shuffle(shuffled)
        again = qc.decide(plan, shuffled)
        assert again.outcome == first.outcome
        assert [one.verdict for one in again.requirements] == [one.verdict for one in first.requirements]

    @given(made.plans(), made.results())
    @few
    def test_units_and_zeros(self, plan, found):
        first, again = qc.decide(plan, found), qc.decide(plan, [rewritten(one) for one in found])
        assert [one.verdict for one in again.requirements] == [one.verdict for one in first.requirements]
        assert again.outcome == first.outcome

    @given(made.plans(), made.results())
    @few
    def test_copies(self, plan, found):
        first = qc.decide(plan, found)
        assert qc.decide(pickle.loads(pickle.dumps(plan)), copy.deepcopy(found)) == first
        read = [document.read(document.text(one), qc.Measurement) for one in found]
        assert read == found
        again = document.read(document.text(plan), qc.InspectionPlan)
        assert again == plan
        assert qc.decide(again, read) == first

    @given(made.plans().filter(lambda plan: plan.items >= 20), made.counts(20), made.examined(20), st.data())
    @few
    def test_copies_of_what_was_counted(self, plan, counts, items, data):
        """As JSON and back, one list or two, a list or an iterator: the decision is the same."""
        copied = document.read(document.text(counts), qc.Counts)
        assert qc.decide(plan, (), copied) == qc.decide(plan, (), counts)
        read = [document.read(document.text(one), qc.Examined) for one in items]
        cut = data.draw(st.integers(0, len(items)))
        assert qc.decide(plan, (), iter([*read[:cut], *read[cut:]])) == qc.decide(plan, (), items)

    @given(made.plans().filter(lambda plan: plan.items >= 20 and len({one.n for one in plan.classes}) == 1), st.data())
    @few
    def test_totals_and_items_decide_alike(self, plan, data):
        """Where every class looks at the same items, what they add up to decides as they do."""
        n = min(plan.units_to_examine, 60)
        items = data.draw(made.examined(n))
        codes = [requirement.characteristic.code for requirement in plan.specification.requirements]
        totals = qc.tally(items, decided=codes)
        assert qc.decide(plan, (), totals).classes == qc.decide(plan, (), items).classes

    @given(made.decisions())
    @few
    def test_decisions_travel(self, decision):
        assert document.read(document.text(decision), qc.LotDecision) == decision
        assert pickle.loads(pickle.dumps(decision)) == decision
        assert hash(decision.report) == hash(pickle.loads(pickle.dumps(decision.report)))

    @given(made.lots(), made.terms(), made.counts(), made.examined(2))
    @few
    def test_the_rest_travels(self, lot, terms, counts, items):
        for one in (lot, terms, counts, *items):
            assert document.read(document.text(one), type(one)) == one

    @given(made.plans(), made.results())
    @few
    def test_outcome_and_report_agree(self, plan, found):
        decision = qc.decide(plan, found)
        assert (
            decision.outcome
            == {"pass": "accepted", "open": "undecided", "fail": "not accepted"}[decision.report.outcome]
        )

    @given(made.plans(), made.results(), made.measurements("S9"))
    @few
    def test_more_results_never_mend_a_failed_specimen(self, plan, found, more):
        each = [place for place, one in enumerate(plan.specification.requirements) if one.judged == spec.EACH]
        before, after = qc.decide(plan, found), qc.decide(plan, [*found, more])
        for place in each:
            if before.requirements[place].verdict == "does not conform":
                assert after.requirements[place].verdict == "does not conform"


class TestGuardedCounts:
    """Accepted if d_hi ≤ Ac, not if d_lo ≥ Re, else undecided."""

    @given(made.intervals(20), st.integers(20, 60))
    @some
    def test_first_items(self, count, of):
        first = count.within(20, of=of)
        assert 0 <= first.low <= count.low
        assert first.high <= min(20, count.high)

    @given(made.examined())
    @some
    def test_tally(self, items):
        worst, each = qc.tally(items), qc.tally(items, mixed="each")
        for name in ("critical", "major", "minor"):
            assert worst.nonconforming[name].high <= each.nonconforming[name].high
            assert each.nonconforming[name].high <= each.nonconformities[name].high
        assert sum(one.high for one in worst.nonconforming.values()) == sum(bool(item.defects) for item in items)
        assert qc.tally(items, first=5) == qc.tally(items[:5])


class TestDraws:
    """A larger sample begins with the smaller; every unit lies in its package."""

    @given(st.integers(1, 500), st.integers(1, 500), st.text(max_size=4))
    @some
    def test_prefix(self, units, packages, seed):
        packages = min(units, packages)
        whole = draw(units, units=units, packages=packages, seed=seed)
        assert {one.unit for one in whole} == set(range(1, units + 1))
        half = draw(units // 2, units=units, packages=packages, seed=seed)
        assert half == whole[: units // 2]
        assert {one.package for one in whole} == set(range(1, packages + 1))

    @given(st.lists(st.integers(1, 500), min_size=1, max_size=8), st.data())
    @some
    def test_shares(self, weights, data):
        total = data.draw(st.integers(0, sum(weights)))
        shares = apportioned(total, weights)
        assert sum(shares) == total
        for share, weight in zip(shares, weights, strict=True):
            assert abs(share - Fraction(total * weight, sum(weights))) < 1
            assert share <= weight

    @given(st.lists(st.integers(0, 200), min_size=1, max_size=6).filter(any), st.text(max_size=4), st.data())
    @some
    def test_each_sample_of_an_assortment_is_in_proportion(self, counts, seed, data):
        units = sum(counts)
        packages = data.draw(st.none() | st.integers(1, units))
        whole = draw_by_part(units, parts=counts, packages=packages, seed=seed)
        assert {one.unit for one in whole} == set(range(1, units + 1))
        size = data.draw(st.integers(0, units))
        begun = draw_by_part(size, parts=counts, packages=packages, seed=seed)
        assert begun == whole[:size]
        for place, count in enumerate(counts):
            own = sum(sum(counts[:place]) < one.unit <= sum(counts[: place + 1]) for one in begun)
            quota = Fraction(size * count, units)
            assert floor(quota) <= own <= ceil(quota)

    def test_more_than_the_assortment_has(self):
        with pytest.raises(InvalidValueError, match="sample of 3 units cannot be drawn from 2"):
            draw_by_part(3, parts=[1, 1], packages=None, seed="")

    @given(made.plans())
    @few
    def test_plans_hold_together(self, plan):
        assert plan.packages_to_open <= (plan.lot.packages or 0)
        assert plan.units_to_examine <= plan.items
        for one in plan.classes:
            assert one.n <= len(plan.draws) or one.n >= plan.items
        for lang in ("en", "id"):
            assert plan.lot.id in plan.text(lang)
