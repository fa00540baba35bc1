"""Nothing is hidden by a word, dropped by a name, or accepted because nobody could tell."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import qc, spec
from cocorope.qc import rules
from cocorope.qc.conformity import Statistic, judge
from cocorope.qc.spread import Spread, judge_spread
from cocorope.units import Force, Length

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
few = settings(max_examples=30, deadline=None)


def force(value, mark="S1", **more):
    return qc.Measurement(spec.BREAKING_FORCE, value, specimen=mark, **more)


def on_force(judged=spec.EACH, limit=None, count=1, units=400, terms=None, visual=None, grades=(), **more):
    requirement = spec.Requirement(spec.BREAKING_FORCE, limit or spec.at_least("0.60 kN"), judged=judged, **more)
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement], visual=visual, grades=grades)
    terms = terms or qc.InspectionTerms(specimens={"breaking_force": count})
    return qc.plan(one, qc.Lot("L-1", product=ROPE, units=units, unit="coil"), terms=terms)


def codes(decision):
    return {finding.code for finding in decision.report.findings}


class TestARetestHidesNothing:
    """A failed specimen is never dropped: a result is a retest only of a specimen that failed."""

    def test_of_a_specimen_that_conforms(self):
        for retest in (None, spec.Retest(specimens=1)):
            plan = on_force(retest=retest)
            hidden = [force("0.7 kN"), force("0.5 kN", "R1", retest_of="S1")]
            assert qc.decide(plan, hidden).outcome == "not accepted"
            sound = [force("0.7 kN"), force("0.65 kN", "R1", retest_of="S1")]
            assert qc.decide(plan, sound).outcome == "accepted"

    def test_of_a_specimen_that_is_not_here(self):
        assert qc.decide(on_force(), [force("0.5 kN", "R1", retest_of="S9")]).outcome == "not accepted"
        assert qc.decide(on_force(), [force("0.7 kN", "R1", retest_of="S9")]).outcome == "accepted"

    def test_of_each_other(self):
        circle = [force("0.5 kN", "A", retest_of="B"), force("0.7 kN", "B", retest_of="A")]
        assert qc.decide(on_force(retest=spec.Retest(specimens=1)), circle).outcome == "not accepted"
        into = [*circle, force("0.7 kN", "C", retest_of="A")]
        assert qc.decide(on_force(retest=spec.Retest(specimens=1)), into).requirements[0].specimens == 3

    def test_counted_against_an_aql(self):
        plan = on_force(spec.FRACTION("2.5", "II"))  # 50, 3
        sound = [force("0.7 kN", f"S{n:02}") for n in range(50)]
        hidden = [force("0.5 kN", f"R{n}", retest_of=f"S{n:02}") for n in range(8)]
        assert qc.decide(plan, sound).outcome == "accepted"
        assert qc.decide(plan, [*sound, *hidden]).outcome == "undecided"  # which 50 of the 58 are the sample?
        failed = [force("0.5 kN", f"S{n:02}") for n in range(4)]
        again = [force("0.7 kN", f"R{n}", retest_of=f"S{n:02}") for n in range(4)]
        decision = qc.decide(plan, [*failed, *sound[4:], *again])
        assert decision.outcome == "not accepted"
        assert rules.RETEST_IGNORED.code in codes(decision)

    @pytest.mark.parametrize("judged", [spec.MEAN, spec.MEAN_MINUS("1")])
    def test_a_statistic_of_all_has_no_place_for_it(self, judged):
        plan = on_force(judged, count=2, retest=spec.Retest(specimens=1))
        given_twice = [force("0.5 kN"), force("0.52 kN", "S2"), force("0.9 kN", "R1", retest_of="S1")]
        decision = qc.decide(plan, given_twice)
        assert decision.outcome == "not accepted"
        assert rules.RETEST_IGNORED.code in codes(decision)

    def test_as_often_as_the_contract_says(self):
        once, twice = (on_force(retest=spec.Retest(specimens=1, times=times)) for times in (1, 2))
        chain = [
            force("0.5 kN"),
            force("0.55 kN", "R1", retest_of="S1"),
            force("0.7 kN", "R2", retest_of="R1"),
        ]
        assert qc.decide(once, chain).outcome == "not accepted"
        assert qc.decide(twice, chain).outcome == "accepted"
        assert qc.decide(twice, [*chain[:2], force("0.5 kN", "R2", retest_of="R1")]).outcome == "not accepted"

    def test_a_failure_decides_though_another_states_no_uncertainty(self):
        terms = qc.InspectionTerms(decision_rule="guarded_acceptance", specimens={"breaking_force": 2})
        stated = qc.Uncertainty(Force("0.01 kN"), coverage="0.95")
        failed, bare = force("0.5 kN", uncertainty=stated), force("0.9 kN", "S2")
        assert qc.decide(on_force(terms=terms), [failed, bare]).outcome == "not accepted"
        assert qc.decide(on_force(terms=terms), [bare, force("0.9 kN", uncertainty=stated)]).outcome == "undecided"


class TestSpecimensAndUnits:
    """A specimen is one piece of one unit; its readings are of it alone."""

    def test_one_mark_on_two_coils_is_two_specimens(self):
        both = [force("0.5 kN", unit="coil-1"), force("0.9 kN", unit="coil-2")]
        for order in (both, both[::-1]):
            decision = qc.decide(on_force(), order)
            assert decision.outcome == "not accepted"
            (found,) = decision.report.of(rules.REQUIREMENT_NOT_MET)
            assert found.facts["specimens"] == "S1 (coil-1)"
        assert qc.decide(on_force(), [force("0.5 kN"), force("0.9 kN", unit="coil-2")]).outcome == "not accepted"

    def test_every_unit_is_every_unit(self):
        plan = on_force(spec.EVERY_UNIT, units=3)
        one_coil = [force("0.7 kN", f"S{n}", unit="1") for n in range(3)]
        decision = qc.decide(plan, one_coil)
        assert decision.outcome == "undecided"
        (found,) = decision.report.of(rules.RESULTS_MISSING)
        assert (found.facts["found"], found.facts["needed"]) == (1, 3)
        assert set(found.facts["missing"].en.removeprefix("units ").split(", ")) == {"2", "3"}
        assert qc.decide(plan, [force("0.7 kN", f"S{n}", unit=str(n)) for n in (1, 2, 3)]).outcome == "accepted"
        assert qc.decide(plan, [force("0.7 kN", f"S{n}") for n in range(3)]).outcome == "accepted"

    def test_a_floor_among_readings_lowers_no_bar(self):
        plan = on_force(limit=spec.at_least("1000 N", step="1 N"))
        mixed = [force("1000 N", outside_marks=True), force("920 N")]
        assert qc.decide(plan, mixed).outcome == "not accepted"
        assert (
            qc.decide(on_force(spec.MEAN), [force("0.9 kN", outside_marks=True), force("0.9 kN")]).outcome
            == "undecided"
        )

    def test_a_specimen_is_cut_once(self):
        read = [
            force("0.7 kN", unit="coil-1", cut="2 m"),
            force("0.7 kN", unit="coil-1", cut="3 m"),
            force("0.7 kN", unit="coil-2", cut="2 m"),
            force("0.7 kN", "S2", unit="coil-1", cut="2 m"),
        ]
        for order in (read, read[::-1]):
            assert qc.decide(on_force(), order).cut == (("coil-1", Length("5 m")), ("coil-2", Length("2 m")))


class TestMeanLessDeviations:
    """The mean less k standard deviations, exactly, rounded once, and guarded where agreed."""

    @few
    @given(
        st.lists(st.integers(1, 2000), min_size=2, max_size=6),
        st.fractions(0, 4, max_denominator=20),
        st.integers(1, 2000),
    )
    def test_against_the_root_itself(self, values, k, end):
        some = [Statistic(Force, Fraction(value), "N") for value in values]
        limit = spec.at_least(Force(end, "N"), step="none")
        mean = Fraction(sum(values), len(values))
        variance = sum((value - mean) ** 2 for value in values) / (len(values) - 1)
        told = float(mean) - float(k) * float(variance) ** 0.5
        if abs(told - end) > 1e-6:
            assert (judge_spread(some, k, limit) == "conforms") == (told > end)

    @few
    @given(
        st.integers(-3000, 3000).map(lambda n: Fraction(n, 100)),
        st.integers(1, 30),
        st.sampled_from(("half-even", "half-up")),
        st.sampled_from(qc.DECISION_RULES),
        st.integers(1, 4),
    )
    def test_without_deviations_it_is_the_mean(self, value, end, rounding, rule, half):
        some = [Statistic(Force, value, "N")] * 2
        guard = qc.Uncertainty(Force(half, "N"), coverage="0.95")
        for limit in (
            spec.at_least(Force(end, "N"), step="1 N", rounding=rounding),
            spec.at_most(Force(end, "N"), step="1 N", rounding=rounding),
            spec.between(Force(end, "N"), Force(end + 3, "N"), step="1 N", rounding=rounding),
        ):
            for k in (0, 3):
                told = judge_spread(some, Fraction(k), limit, rule=rule, uncertainty=guard)
                assert told == judge(some[0], limit, rule=rule, uncertainty=guard)

    @pytest.mark.parametrize(("end", "outcome"), [("0.5 kN", "accepted"), ("0.6 kN", "not accepted")])
    def test_rounded_once(self, end, outcome):
        # the mean less one deviation is 0.7 - 0.2 = 0.5; of 0.64, 0.86 it is 0.594…, which rounds to 0.6
        some = [force("0.5 kN", "a"), force("0.7 kN", "b"), force("0.9 kN", "c")]
        assert qc.decide(on_force(spec.MEAN_MINUS("1"), spec.at_least(end), count=3), some).outcome == outcome
        near = [force("0.64 kN", "a"), force("0.86 kN", "b")]
        assert qc.decide(on_force(spec.MEAN_MINUS("1"), spec.at_least("0.6 kN"), count=2), near).outcome == "accepted"

    @pytest.mark.parametrize(
        ("rule", "outcome"),
        [("guarded_acceptance", "not accepted"), ("guarded_rejection", "accepted"), ("three_zone", "undecided")],
    )
    def test_guarded(self, rule, outcome):
        terms = qc.InspectionTerms(decision_rule=rule, specimens={"breaking_force": 2})
        guard = qc.Uncertainty(Force("0.02 kN"), coverage="0.95")
        some = [force("0.6 kN", "a", uncertainty=guard), force("0.62 kN", "b", uncertainty=guard)]
        plan = on_force(spec.MEAN_MINUS("0.000001"), spec.at_least("0.60 kN", step="none"), terms=terms)
        assert qc.decide(plan, some).outcome == outcome
        bare = qc.decide(plan, [force("0.9 kN", "a"), force("0.9 kN", "b")])
        assert bare.outcome == "undecided"
        assert rules.NO_UNCERTAINTY.code in codes(bare)

    def test_a_tie(self):
        spread = Spread(mean=Fraction(3), variance=Fraction(0), k=Fraction(1))
        assert spread.reaches(Fraction(3))
        assert not spread.reaches(Fraction(3), tie=False)
        assert spread.mirrored().reaches(Fraction(-3))


class TestByVariables:
    """No result is dropped, and what has no guarded rule is not called guarded."""

    def some(self, count):
        return [force(f"{700 + n} N", f"S{n:02}") for n in range(count)]

    def test_more_results_than_the_plan_takes(self):
        plan = on_force(spec.VARIABLES("1.0", "II"))
        n = plan.requirements[0].specimens
        assert qc.decide(plan, self.some(n)).outcome == "accepted"
        decision = qc.decide(plan, self.some(n + 1))
        assert decision.outcome == "undecided"
        (found,) = decision.report.of(rules.VARIABLES_REFUSED)
        assert f"{n + 1} results" in found.facts["why"].en

    def test_no_guarded_rule(self):
        plan = on_force(spec.VARIABLES("1.0", "II"), terms=qc.InspectionTerms(decision_rule="guarded_acceptance"))
        decision = qc.decide(plan, self.some(plan.requirements[0].specimens))
        assert decision.outcome == "undecided"
        assert rules.VARIABLES_REFUSED.code in codes(decision)


class TestGrade:
    """IS 1410: a grade is decided by breaking force alone, by the results that the requirement may use."""

    def plan(self, **more):
        grades = [spec.Grade(name="I", breaking_force=spec.at_least("0.70 kN"))]
        return on_force(grades=grades, **more)

    def test_results_missing(self):
        assert qc.decide(self.plan(count=2), [force("0.8 kN")]).grade is None
        assert qc.decide(self.plan(count=2), [force("0.8 kN"), force("0.9 kN", "S2")]).grade == "I"

    def test_readings_make_the_specimen(self):
        assert qc.decide(self.plan(), [force("0.69 kN"), force("0.71 kN")]).grade == "I"

    def test_another_property(self):
        oiled = spec.Conditions(finish="oiled")
        plan = self.plan(conditions=spec.Conditions(finish="unoiled"))
        assert qc.decide(plan, [force("0.8 kN", conditions=oiled)]).grade is None

    def test_guarded(self):
        terms = qc.InspectionTerms(decision_rule="guarded_acceptance", specimens={"breaking_force": 1})
        guard = qc.Uncertainty(Force("0.05 kN"), coverage="0.95")
        plan = self.plan(terms=terms)
        assert qc.decide(plan, [force("0.74 kN", uncertainty=guard)]).grade is None
        assert qc.decide(plan, [force("0.75 kN", uncertainty=guard)]).grade == "I"

    def test_without_a_requirement(self):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN)],
            grades=[spec.Grade(name="I", breaking_force=spec.at_least("0.70 kN"))],
        )
        plan = qc.plan(one, qc.Lot("L", product=ROPE, units=4, unit="coil"))
        assert qc.decide(plan, [force("0.8 kN")]).grade == "I"


class TestCounts:
    """What was counted on a larger sample says little of the first items."""

    def visual(self, **more):
        return spec.VisualQuality(unit="coil", **more)

    def test_nonconformities_may_all_lie_on_the_others(self):
        plan = on_force(visual=self.visual(major="15", basis="nonconformities"))
        one = plan.classes[0]
        on_more = qc.Counts(sample=one.n + 10, nonconformities={"major": one.re})
        decision = qc.decide(plan, [force("0.7 kN")], on_more)
        assert decision.outcome == "undecided"
        few_found = qc.Counts(sample=one.n + 10, nonconformities={"major": one.ac})
        assert qc.decide(plan, [force("0.7 kN")], few_found).outcome == "accepted"

    def test_more_examined_than_the_lot_holds(self):
        plan = on_force(units=4, visual=self.visual(major="2.5"))
        with pytest.raises(qc.OtherPlanError, match="5 items"):
            qc.decide(plan, (), [qc.Examined(str(n)) for n in range(5)])

    def test_a_limit_per_length_needs_each_item(self):
        limit = spec.PerLength(defect="joint_in_length", at_most=2, per="10 m")
        plan = on_force(visual=self.visual(examine="10 m", per_length=[limit]))
        done = [force("0.7 kN")]
        for counts in (None, (), qc.Counts(sample=400)):
            decision = qc.decide(plan, done, counts)
            assert decision.outcome == "undecided"
            assert rules.PER_LENGTH_OPEN.code in codes(decision)
        assert plan.units_to_examine == len(plan.draws) == 50, "no class, so the sample of the letter itself"
        assert qc.decide(plan, done, [qc.Examined("1")]).outcome == "undecided"
        assert qc.decide(plan, done, iter([qc.Examined(str(n)) for n in range(50)])).outcome == "accepted"

    def test_a_limit_per_length_is_held_exactly(self):
        """3 in 3 m are 10 in 10 m, though 10/3 has no end."""
        limit = spec.PerLength(defect="joint_in_length", at_most=3, per="3 m")
        plan = on_force(units=1, visual=self.visual(examine="10 m", per_length=[limit]))
        for found, outcome in ((10, "accepted"), (11, "not accepted")):
            items = [qc.Examined("1", defects={"joint_in_length": found})]
            assert qc.decide(plan, [force("0.7 kN")], items).outcome == outcome

    def test_of_a_stretch_the_stretch_is_looked_at(self):
        limit = spec.PerLength(defect="joint_in_length", at_most=2, per="10 m")
        visual = self.visual(item="5 m", per_length=[limit])
        one = spec.Specification(id="S", revision=1, product=ROPE, requirements=[], visual=visual)
        plan = qc.plan(one, qc.Lot("L-1", product=ROPE, units=2, unit="coil", length="10 m"))
        assert plan.portion == Length("5 m")
        for found, outcome in ((1, "accepted"), (2, "not accepted")):
            items = [qc.Examined("1", defects={"joint_in_length": found}), qc.Examined("2")]
            decision = qc.decide(plan, [], items)
            assert decision.outcome == outcome
        (told,) = decision.report.of(rules.PER_LENGTH_NOT_MET)
        assert told.path == "$.visual.per_length"
        assert (told.facts["unit"], told.facts["found"], told.facts["limit"]) == ("1", 2, 2)
        assert (told.facts["length"], told.facts["per"]) == (Length("5 m"), Length("10 m"))
        assert told.facts["defect"] == qc.VOCABULARY["joint_in_length"].name

    def test_a_limit_per_length_needs_a_length(self):
        limit = spec.PerLength(defect="joint_in_length", at_most=2, per="10 m")
        plan = on_force(visual=self.visual(per_length=[limit]))
        decision = qc.decide(plan, [force("0.7 kN")], [qc.Examined("1")])
        assert decision.outcome == "undecided"
        assert rules.PER_LENGTH_OPEN.code in codes(decision)
