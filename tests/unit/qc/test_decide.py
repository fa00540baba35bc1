"""Accepted, not accepted, undecided: every reason, and what is missing."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

from cocorope import qc, spec
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.qc import rules
from cocorope.units import Force, Length, Mass, MoistureContent

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
AT_TENSION = spec.Conditions(tension="80 N")
WIDE = qc.Uncertainty(Force("0.05 kN"), coverage="0.95")


def force(value, mark="S1", **more):
    return qc.Measurement(spec.BREAKING_FORCE, value, specimen=mark, **more)


def moisture(value, mark="M1", **more):
    return qc.Measurement(spec.MOISTURE_CONTENT, value, specimen=mark, **more)


def on_force(judged=spec.EACH, limit=None, count=1, units=400, terms=None, **more):
    """A plan with one requirement on breaking force and so many specimens."""
    requirement = spec.Requirement(spec.BREAKING_FORCE, limit or spec.at_least("0.60 kN"), judged=judged, **more)
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
    lot = qc.Lot("L-1", product=ROPE, units=units, unit="coil", packages=None)
    return qc.plan(one, lot, terms=terms or qc.InspectionTerms(specimens={"breaking_force": count}))


def codes(decision):
    return {finding.code for finding in decision.report.findings}


def complete():
    found = []
    for place in range(13):
        found.append(
            qc.Measurement.of_parts(
                spec.LINEAR_DENSITY,
                Mass(f"{940 + place} g"),
                Length("20 m"),
                specimen=f"S{place}",
                unit=f"coil-{place}",
                cut=Length("21 m"),
                conditions=AT_TENSION,
            )
        )
        found.append(force(f"0.6{place % 9} kN", f"S{place}", unit=f"coil-{place}", cut=Length("21 m")))
    return [*found, moisture("13.2 %")]


SOUND = qc.Counts(sample=50, nonconforming={"critical": 0, "major": 2, "minor": 1})


class TestTheLotOfTheDesign:
    def test_accepted(self, plan):
        decision = qc.decide(plan, complete(), SOUND)
        assert decision.outcome == "accepted"
        assert decision.accepted
        assert decision.report.ok
        assert (decision.specification_id, decision.revision, decision.lot_id) == ("BE-07", 3, "L-0731")
        assert decision.id == "L-0731/BE-07/3"
        assert len(decision.cut) == 13
        assert decision.cut[0] == ("coil-0", Length("21 m"))
        assert rules.UNITS_CUT.code in codes(decision)

    def test_how_cut_coils_count_is_said(self, rope, lot):
        made = qc.plan(rope, lot, terms=qc.InspectionTerms(cut_units="delivered short"))
        (found,) = qc.decide(made, complete(), SOUND).report.of(rules.UNITS_CUT)
        assert "delivered short" in str(found)

    def test_nothing_was_done(self, plan):
        decision = qc.decide(plan)
        assert decision.outcome == "undecided"
        assert codes(decision) == {rules.RESULTS_MISSING.code, rules.COUNTS_MISSING.code}

    def test_the_units_left_are_named(self, plan):
        drawn = plan.specimen_draws(13)
        done = [force("0.64 kN", f"S{one.order}", unit=str(one.unit)) for one in drawn if one.order != 5]
        (found,) = (
            one for one in qc.decide(plan, done).report.of(rules.RESULTS_MISSING) if one.path == "$.requirements[1]"
        )
        assert found.facts["missing"].en == f"units {drawn[4].unit}"

    @pytest.mark.parametrize("lang", ["en", "id"])
    def test_the_text(self, plan, lang):
        decision = qc.decide(plan, complete(), SOUND)
        assert "L-0731" in decision.text(lang)
        assert str(decision) == decision.text("en")


class TestSpecimens:
    """A failed specimen is never dropped."""

    def test_each(self):
        plan = on_force(count=2)
        assert qc.decide(plan, [force("0.60 kN"), force("0.70 kN", "S2")]).outcome == "accepted"
        decision = qc.decide(plan, [force("0.59 kN"), force("0.70 kN", "S2"), force("0.80 kN", "S3")])
        assert decision.outcome == "not accepted"
        assert decision.requirements[0].value == Force("0.59 kN")
        assert decision.requirements[0].specimens == 3

    def test_units_may_be_mixed(self):
        plan = on_force(count=2)
        decision = qc.decide(plan, [force("610 N"), force("0.70 kN", "S2")])
        assert decision.outcome == "accepted"
        assert decision.requirements[0].value == Force("0.61 kN")

    def test_a_failure_decides_without_waiting(self):
        assert qc.decide(on_force(count=4), [force("0.1 kN")]).outcome == "not accepted"

    def test_readings_make_the_specimen(self):
        plan = on_force()
        assert qc.decide(plan, [force("0.58 kN"), force("0.62 kN")]).outcome == "accepted"

    def test_retests_only_as_the_contract_says(self):
        failed, again = force("0.5 kN"), [force("0.7 kN", f"R{n}", retest_of="S1") for n in (1, 2)]
        ignored = qc.decide(on_force(), [failed, *again])
        assert ignored.outcome == "not accepted"
        assert rules.RETEST_IGNORED.code in codes(ignored)
        given = on_force(retest=spec.Retest(specimens=2))
        counted = qc.decide(given, [failed, *again])
        assert counted.outcome == "accepted"
        assert rules.RETEST_COUNTED.code in codes(counted)
        assert qc.decide(given, [failed, again[0]]).outcome == "not accepted"
        worse = [again[0], force("0.5 kN", "R2", retest_of="S1")]
        assert qc.decide(given, [failed, *worse]).outcome == "not accepted"

    def test_no_statistic_agreed(self):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"))],
        )
        made = qc.plan(one, qc.Lot("L", product=ROPE, units=10, unit="coil"))
        if one.requirements[0].judged is None:
            assert codes(qc.decide(made, [moisture("13 %")])) == {rules.JUDGED_UNSETTLED.code}


class TestBreaksOutsideTheMarks:
    """ISO 2307: inside 100 %, outside 90 %, never scaled up; a floor enters no mean."""

    @pytest.mark.parametrize(
        ("value", "outside", "outcome"),
        [
            ("905 N", True, "accepted"),
            ("900 N", True, "accepted"),
            ("899 N", True, "not accepted"),
            ("995 N", False, "not accepted"),
            ("1000 N", False, "accepted"),
        ],
    )
    def test_the_published_cases(self, value, outside, outcome):
        plan = on_force(limit=spec.at_least("1000 N", step="1 N"))
        decision = qc.decide(plan, [force(value, outside_marks=outside)])
        assert decision.outcome == outcome
        assert decision.requirements[0].value == Force(value)
        assert (rules.BREAK_OUTSIDE.code in codes(decision)) == outside

    @pytest.mark.parametrize("judged", [spec.MEAN, spec.MEAN_MINUS("1")])
    def test_a_floor_enters_no_statistic(self, judged):
        decision = qc.decide(on_force(judged, count=2), [force("0.7 kN"), force("0.9 kN", "S2", outside_marks=True)])
        assert decision.outcome == "undecided"
        assert rules.FLOORS_LEFT_OUT.code in codes(decision)

    def test_a_guarded_floor(self):
        terms = qc.InspectionTerms(decision_rule="three_zone", specimens={"breaking_force": 1})
        plan = on_force(terms=terms)
        decision = qc.decide(plan, [force("0.55 kN", outside_marks=True, uncertainty=WIDE)])
        assert decision.outcome == "undecided"


class TestStatistics:
    def test_the_mean_is_exact(self):
        plan = on_force(spec.MEAN, limit=spec.at_least("0.6 kN", step="none"), count=3)
        third = [force(value, mark) for value, mark in (("0.5 kN", "a"), ("0.6 kN", "b"), ("0.7 kN", "c"))]
        assert qc.decide(plan, third).outcome == "accepted"
        third[0] = force("0.4999999999999999999999 kN", "a")
        assert qc.decide(plan, third).outcome == "not accepted"

    def test_rounding_once(self):
        plan = on_force(spec.MEAN, limit=spec.at_least("0.6 kN"), count=2)
        assert qc.decide(plan, [force("0.54 kN", "a"), force("0.57 kN", "b")]).outcome == "accepted"

    def test_total_over_total(self):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))],
        )
        lot = qc.Lot("L", product=ROPE, units=10, unit="coil", length="220 m")
        plan = qc.plan(one, lot)
        light = qc.Measurement.of_parts(
            spec.LINEAR_DENSITY, Mass("1 g"), Length("1 m"), specimen="a", conditions=AT_TENSION
        )
        heavy = qc.Measurement.of_parts(
            spec.LINEAR_DENSITY, Mass("4699 g"), Length("99 m"), specimen="b", conditions=AT_TENSION
        )
        assert qc.decide(plan, [light, heavy]).outcome == "accepted"
        bare = [attrs.evolve(one, parts=None) for one in (light, heavy)]
        decision = qc.decide(plan, bare)
        assert decision.outcome == "undecided"
        assert rules.PARTS_MISSING.code in codes(decision)
        assert qc.decide(plan, bare[:1]).outcome == "not accepted"

    def test_total(self):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[
                spec.Requirement(spec.DELIVERED_MASS, spec.at_least("10000 kg", step="1 kg"), judged=spec.TOTAL)
            ],
        )
        lot = qc.Lot("L", product=ROPE, units=10, unit="coil")
        terms = qc.InspectionTerms(decision_rule="three_zone")
        masses = [
            qc.Measurement(
                spec.DELIVERED_MASS, "5001 kg", specimen=mark, uncertainty=qc.Uncertainty(Mass("2 kg"), coverage="0.95")
            )
            for mark in ("a", "b")
        ]
        assert qc.decide(qc.plan(one, lot), masses).outcome == "accepted"
        assert qc.decide(qc.plan(one, lot, terms=terms), masses).outcome == "undecided"

    def test_mean_less_k_deviations(self):
        some = [force(value, mark) for value, mark in (("0.6 kN", "a"), ("0.8 kN", "b"), ("1.0 kN", "c"))]
        assert qc.decide(on_force(spec.MEAN_MINUS("1"), count=3), some).outcome == "accepted"
        assert qc.decide(on_force(spec.MEAN_MINUS("1.1"), count=3), some).outcome == "not accepted"
        assert qc.decide(on_force(spec.MEAN_MINUS("1"), count=1), some[:1]).outcome == "undecided"
        upper = on_force(spec.MEAN_MINUS("1"), limit=spec.at_most("1.00 kN"), count=3)
        assert qc.decide(upper, some).outcome == "accepted"

    def test_type_tests(self):
        plan = on_force(spec.TYPE_TEST(date(2027, 1, 1)))
        assert qc.decide(plan, on=date(2027, 1, 1)).outcome == "accepted"
        assert qc.decide(plan, on=date(2027, 1, 2)).outcome == "undecided"
        assert rules.TYPE_TEST_LAPSED.code in codes(qc.decide(plan))

    def test_counting_against_an_aql(self):
        plan = on_force(spec.FRACTION("2.5", "II"), units=400)
        sound = [force("0.7 kN", f"S{n}") for n in range(50)]
        bad = [force("0.5 kN", f"B{n}") for n in range(4)]
        assert qc.decide(plan, sound).outcome == "accepted"
        assert qc.decide(plan, sound[:-3] + bad[:3]).outcome == "accepted"
        assert qc.decide(plan, sound[:-4] + bad).outcome == "not accepted"
        assert qc.decide(plan, sound[:-4]).outcome == "undecided"
        assert qc.decide(plan, sound[:10] + bad).outcome == "not accepted"
        more = qc.decide(plan, sound + bad)
        assert more.outcome == "undecided", "four of 54 may all be among the first 50, and none is dropped"

    def test_counting_with_doubt(self):
        terms = qc.InspectionTerms(decision_rule="three_zone")
        plan = on_force(spec.FRACTION("2.5", "II"), units=400, terms=terms)
        near = [force("0.60 kN", f"S{n}", uncertainty=WIDE) for n in range(4)]
        far = [force("0.80 kN", f"F{n}", uncertainty=WIDE) for n in range(47)]
        assert qc.decide(plan, near[:3] + far).outcome == "accepted"
        assert qc.decide(plan, near + far[:-1]).outcome == "undecided"
        assert qc.decide(plan, [attrs.evolve(one, uncertainty=None) for one in far]).outcome == "undecided"

    def test_by_variables(self):
        plan = on_force(spec.VARIABLES("2.5", "II"), units=40)
        needed = plan.requirements[0].specimens
        good = [force(f"0.8{n % 10} kN", f"S{n:02}") for n in range(needed)]
        decision = qc.decide(plan, good)
        assert decision.outcome == "accepted"
        assert rules.NORMALITY.code in codes(decision)
        assert qc.decide(plan, good[:-1]).outcome == "undecided"
        poor = [force(f"0.{5 + n % 4} kN", f"S{n:02}") for n in range(needed)]
        assert qc.decide(plan, poor).outcome == "not accepted"
        broken = [*good[:-1], attrs.evolve(good[-1], outside_marks=True)]
        refused = qc.decide(plan, broken)
        assert refused.outcome == "undecided"
        assert rules.VARIABLES_REFUSED.code in codes(refused)

    def test_by_variables_at_the_severity_of_the_terms(self):
        """ANSI/ASQ Z1.9, AQL 10: tightened inspection asks for a greater k than normal."""
        values = [force(f"{600 + 19 * n} N", f"S{n:02}") for n in range(-4, 16)]
        outcomes = {}
        for severity in ("normal", "tightened"):
            terms = qc.InspectionTerms(severity=severity)
            plan = on_force(spec.VARIABLES("10", "II"), limit=spec.at_least("590 N", step="1 N"), terms=terms)
            assert plan.requirements[0].specimens == len(values)
            outcomes[severity] = qc.decide(plan, values).outcome
        assert outcomes == {"normal": "accepted", "tightened": "not accepted"}


class TestDecisionRules:
    """The uncertainty is of the measurement; without one there is no guarded rule."""

    def plan(self, rule, judged=spec.EACH, **more):
        return on_force(judged, terms=qc.InspectionTerms(decision_rule=rule, specimens={"breaking_force": 1}, **more))

    @pytest.mark.parametrize("judged", [spec.EACH, spec.MEAN])
    @pytest.mark.parametrize(
        ("value", "outcomes"),
        [
            ("0.65 kN", ("accepted", "accepted", "accepted", "accepted")),
            ("0.64 kN", ("accepted", "not accepted", "accepted", "undecided")),
            ("0.55 kN", ("not accepted", "not accepted", "accepted", "undecided")),
            ("0.54 kN", ("not accepted", "not accepted", "not accepted", "not accepted")),
        ],
    )
    def test_the_four_rules(self, value, outcomes, judged):
        for rule, outcome in zip(qc.DECISION_RULES, outcomes, strict=True):
            decision = qc.decide(self.plan(rule, judged), [force(value, uncertainty=WIDE)])
            assert decision.outcome == outcome, rule

    @pytest.mark.parametrize("judged", [spec.EACH, spec.MEAN])
    def test_no_uncertainty_no_guard(self, judged):
        decision = qc.decide(self.plan("guarded_acceptance", judged), [force("0.9 kN")])
        assert decision.outcome == "undecided"
        assert rules.NO_UNCERTAINTY.code in codes(decision)

    def test_the_coverage_that_was_asked(self):
        made = self.plan("guarded_acceptance", coverage=Decimal("0.99"))
        assert qc.decide(made, [force("0.9 kN", uncertainty=WIDE)]).outcome == "undecided"


class TestConditions:
    def density(self, *, routine=False):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))],
        )
        lot = qc.Lot("L", product=ROPE, units=10, unit="coil", length="220 m")
        return qc.plan(one, lot, terms=qc.InspectionTerms(routine=routine))

    def reading(self, **conditions):
        return qc.Measurement(spec.LINEAR_DENSITY, "47 ktex", specimen="S1", conditions=spec.Conditions(**conditions))

    def test_no_tension_stated(self):
        decision = qc.decide(self.density(routine=True), [self.reading()])
        assert decision.outcome == "undecided"
        assert rules.NOT_COMPARABLE.code in codes(decision)

    def test_another_finish(self):
        decision = qc.decide(self.density(routine=True), [self.reading(tension="80 N", finish="oiled")])
        assert rules.NOT_COMPARABLE.code in codes(decision)

    def test_another_tension_is_routine(self):
        refused = qc.decide(self.density(), [self.reading(tension="100 N")])
        assert refused.outcome == "undecided"
        assert rules.ROUTINE_REFUSED.code in codes(refused)
        used = qc.decide(self.density(routine=True), [self.reading(tension="100 N")])
        assert used.outcome == "accepted"
        (shown,) = used.report.of(rules.ROUTINE_USED)
        assert shown.facts["count"] == 1

    def test_a_meter_only_indicates(self):
        told = qc.compare(moisture("13 %", indicative=True), spec.Conditions())
        assert told.status is qc.ROUTINE
        assert "meter" in told.why.en

    def test_another_method(self):
        told = qc.compare(moisture("13 %", method="distillation"), spec.Conditions(), method="oven")
        assert told.status is qc.ROUTINE
        assert qc.compare(moisture("13 %"), spec.Conditions(), method="oven").why.id == "sesuai permintaan"


class TestClasses:
    def plan(self, basis="items", **classes):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN)],
            visual=spec.VisualQuality(unit="coil", basis=basis, **classes),
        )
        return qc.plan(one, qc.Lot("L", product=ROPE, units=200, unit="coil", series=True))

    def decide(self, plan, counts):
        return qc.decide(plan, [moisture("13 %")], counts)

    @pytest.mark.parametrize(
        ("found", "outcome"),
        [(1, "accepted"), (2, "not accepted"), ((0, 1), "accepted"), ((1, 2), "undecided"), ((2, 5), "not accepted")],
    )
    def test_a_guarded_count(self, found, outcome):
        decision = self.decide(self.plan(major="1.0"), qc.Counts(sample=50, nonconforming={"major": found}))
        assert decision.outcome == outcome
        assert decision.classes[0].outcome == outcome

    def test_a_class_nobody_looked_for(self):
        decision = self.decide(self.plan(major="1.0", minor="4.0"), qc.Counts(sample=50, nonconforming={"major": 0}))
        assert [one.outcome for one in decision.classes] == ["accepted", "undecided"]

    def test_too_few_examined(self):
        plan = self.plan(major="1.0")
        assert self.decide(plan, qc.Counts(sample=49, nonconforming={"major": 0})).outcome == "undecided"
        assert self.decide(plan, qc.Counts(sample=10, nonconforming={"major": 2})).outcome == "not accepted"

    def test_counted_on_more_than_the_first(self):
        plan = self.plan(major="1.0", minor="4.0")  # 50, 1 and 32, 3
        counts = qc.Counts(sample=50, nonconforming={"major": 0, "minor": 3})
        assert self.decide(plan, counts).outcome == "accepted"
        counts = qc.Counts(sample=50, nonconforming={"major": 0, "minor": 6})
        decision = self.decide(plan, counts)
        assert decision.outcome == "undecided" or [one.n for one in plan.classes] == [50, 50]

    def test_items_in_draw_order(self):
        plan = self.plan(major="1.0", minor="10")
        minor = plan.class_plan("minor")
        late = [qc.Examined(str(n)) for n in range(minor.n)]
        late += [qc.Examined(f"x{n}", defects=["hairy"]) for n in range(50 - minor.n)]
        assert self.decide(plan, late).outcome == "accepted"

    def test_damp_is_decided_by_the_oven(self):
        items = [qc.Examined(str(n), defects=["damp"]) for n in range(50)]
        decision = self.decide(self.plan(major="1.0"), items)
        assert decision.outcome == "accepted"
        assert rules.DECIDED_ELSEWHERE.code in codes(decision)

    def test_nonconformities(self):
        plan = self.plan("nonconformities", major="15")
        one = plan.classes[0]
        counts = qc.Counts(sample=one.n, nonconformities={"major": one.ac})
        assert self.decide(plan, counts).outcome == "accepted"
        assert self.decide(plan, qc.Counts(sample=one.n, nonconformities={"major": one.re})).outcome == "not accepted"

    def test_limits_per_length(self):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[],
            visual=spec.VisualQuality(
                unit="coil",
                examine="10 m",
                per_length=[spec.PerLength(defect="joint_in_length", at_most=2, per="10 m")],
            ),
        )
        plan = qc.plan(one, qc.Lot("L", product=ROPE, units=5, unit="coil"))
        two, three = ([qc.Examined("1", defects=["joint_in_length"] * n), qc.Examined("2")] for n in (2, 3))
        assert qc.decide(plan, (), two).outcome == "accepted"
        decision = qc.decide(plan, (), three)
        assert decision.outcome == "not accepted"
        assert rules.PER_LENGTH_NOT_MET.code in codes(decision)


class TestRefused:
    def test_of_another_lot(self, plan):
        with pytest.raises(qc.OtherPlanError, match="L-1"):
            qc.decide(plan, (), attrs.evolve(SOUND, lot_id="L-1"))
        with pytest.raises(qc.OtherPlanError, match="401 items"):
            qc.decide(plan, (), qc.Counts(sample=401))

    def test_no_measurement(self, plan):
        with pytest.raises(WrongKindError, match="takes measurements"):
            qc.decide(plan, [Force("1 kN")])
        with pytest.raises(WrongKindError, match="Examined"):
            qc.decide(plan, (), ["mould"])


class TestConcessionAndGrade:
    def test_a_concession_changes_no_finding(self):
        decision = qc.decide(on_force(), [force("0.5 kN")])
        given = decision.conceded(by="buyer's head of quality", reason="for mulch only, order 771")
        assert given.outcome == "not accepted"
        assert not given.accepted
        assert given.concession == qc.Concession(by="buyer's head of quality", reason="for mulch only, order 771")
        assert set(decision.report.findings) < set(given.report.findings)
        with pytest.raises(InvalidValueError, match="who gave it"):
            decision.conceded(by=" ", reason="x")
        with pytest.raises(InvalidValueError, match="needs no concession"):
            qc.decide(on_force(), [force("0.7 kN")]).conceded(by="x", reason="y")

    def test_grade_from_breaking_force_alone(self):
        one = spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.50 kN"), judged=spec.EACH)],
            grades=[
                spec.Grade(name="I", breaking_force=spec.at_least("0.70 kN")),
                spec.Grade(name="II", breaking_force=spec.at_least("0.60 kN")),
            ],
        )
        plan = qc.plan(one, qc.Lot("L", product=ROPE, units=10, unit="coil", length="220 m"))
        assert qc.decide(plan, [force("0.75 kN")]).grade == "I"
        assert qc.decide(plan, [force("0.65 kN")]).grade == "II"
        assert qc.decide(plan, [force("0.55 kN")]).grade is None
        assert qc.decide(plan, []).grade is None
        assert qc.decide(plan, [force("0.64 kN", outside_marks=True)]).grade == "I"

    def test_a_result_nobody_asked_for(self):
        decision = qc.decide(on_force(), [force("0.7 kN"), moisture("40 %")])
        assert decision.outcome == "accepted"
        assert rules.UNASKED_RESULT.code in codes(decision)


def test_a_derived_moisture():
    assert qc.Measurement.of_drying(spec.MOISTURE_CONTENT, "100 g", "85 g", specimen="M").value == MoistureContent(
        "15 %"
    )
