"""Every reason names what it is about: the specimens, the units still to come, the rule, the place."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from cocorope import qc, spec
from cocorope.errors import InvalidValueError
from cocorope.qc import rules
from cocorope.qc.conformity import Statistic, as_shown, check_rule, rounded
from cocorope.qc.specimens import Specimen
from cocorope.units import Force, Length, LinearDensity, Mass

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
WIDE = qc.Uncertainty(Force("0.05 kN"), coverage="0.95")
NARROW = qc.Uncertainty(Force("0.01 kN"), coverage="0.95")


def force(value, mark="S1", **more):
    return qc.Measurement(spec.BREAKING_FORCE, value, specimen=mark, **more)


def planned(
    judged=spec.EACH, limit=None, *, count=1, units=400, characteristic=spec.BREAKING_FORCE, retest=None, **terms
):
    requirement = spec.Requirement(characteristic, limit or spec.at_least("0.60 kN"), judged=judged, retest=retest)
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
    lot = qc.Lot("L-1", product=ROPE, units=units, unit="coil")
    return qc.plan(one, lot, terms=qc.InspectionTerms(specimens={characteristic.code: count}, **terms))


class TestSpecimensNamed:
    @pytest.mark.parametrize(("count", "told"), [(8, "S07, S08"), (9, "S08 … (+1)"), (12, "S08 … (+4)")])
    def test_the_first_eight_and_how_many_more(self, count, told):
        weak = [force("0.5 kN", f"S{number:02}") for number in range(1, count + 1)]
        (one,) = qc.decide(planned(count=count), weak).report.of(rules.REQUIREMENT_NOT_MET)
        assert one.facts["specimens"].endswith(told)
        assert one.facts["specimens"].startswith("S01, S02")

    def test_a_mark_on_two_units(self):
        two = [force("0.5 kN", unit="coil-2"), force("0.5 kN"), force("0.5 kN", "S0", unit="coil-1")]
        (one,) = qc.decide(planned(), two).report.of(rules.REQUIREMENT_NOT_MET)
        assert one.facts["specimens"] == "S0, S1 (-), S1 (coil-2)"

    def test_in_the_order_of_their_marks(self):
        some = [force("0.7 kN", "S2"), force("0.7 kN", "S1")]
        (one,) = qc.decide(planned(spec.RATIO_OF_TOTALS, count=2), some).report.of(rules.PARTS_MISSING)
        assert one.facts["specimens"] == "S1, S2"

    def test_a_break_outside_the_marks_is_read_with_its_specimen(self):
        (one,) = qc.decide(planned(), [force("0.58 kN", outside_marks=True)]).report.of(rules.BREAK_OUTSIDE)
        assert (one.facts["specimen"], one.facts["value"]) == ("S1", Force("0.58 kN"))


class TestUnitsStillToCome:
    def test_as_many_as_are_missing(self):
        plan = planned(count=5)
        drawn = [str(one.unit) for one in plan.specimen_draws(5)]
        unnamed = [force("0.7 kN", f"S{number}") for number in range(2)]
        (one,) = qc.decide(plan, unnamed).report.of(rules.RESULTS_MISSING)
        assert one.facts["missing"].en == f"units {', '.join(drawn[-3:])}"
        assert one.facts["missing"].id == f"unit {', '.join(drawn[-3:])}"

    def test_two_specimens_of_one_unit_are_two_results(self):
        plan = planned(spec.MEAN, count=2)
        unit = str(plan.specimen_draws(1)[0].unit)
        both = [force("0.7 kN", mark, unit=unit) for mark in ("S1", "S2")]
        assert qc.decide(plan, both).outcome == "accepted"

    def test_by_variables(self):
        plan = planned(spec.VARIABLES("2.5", "II"), units=40)
        few = [force(f"0.7{number} kN", f"S{number}") for number in range(2)]
        decision = qc.decide(plan, few)
        (one,) = decision.report.of(rules.RESULTS_MISSING)
        assert (one.facts["found"], one.facts["needed"]) == (2, plan.requirements[0].specimens)
        assert not decision.report.of(rules.VARIABLES_REFUSED)


class TestGuardsOfSeveral:
    """The uncertainty of a mean is bounded by the widest of all, that of a total by their sum."""

    def near(self, judged, *values, rule="three_zone", limit=None, uncertainties=(WIDE, WIDE)):
        plan = planned(judged, limit, count=2, decision_rule=rule)
        some = [
            force(value, f"S{place}", uncertainty=uncertainty)
            for place, (value, uncertainty) in enumerate(zip(values, uncertainties, strict=True))
        ]
        return qc.decide(plan, some).outcome

    def test_a_mean_is_as_uncertain_as_one(self):
        assert self.near(spec.MEAN, "0.66 kN", "0.66 kN") == "accepted", "0.66 less 0.05 is 0.61"
        assert self.near(spec.MEAN, "0.64 kN", "0.64 kN") == "undecided"

    def test_the_widest_of_all(self):
        for uncertainties in ((WIDE, NARROW), (NARROW, WIDE)):
            assert self.near(spec.MEAN, "0.64 kN", "0.64 kN", uncertainties=uncertainties) == "undecided"
        assert self.near(spec.MEAN, "0.64 kN", "0.64 kN", uncertainties=(NARROW, NARROW)) == "accepted"

    def test_a_total_adds_them(self):
        limit = spec.at_least("1.20 kN")
        assert self.near(spec.TOTAL, "0.64 kN", "0.64 kN", limit=limit) == "undecided", "1.28 less 0.10 is 1.18"
        assert self.near(spec.TOTAL, "0.66 kN", "0.66 kN", limit=limit) == "accepted"

    def test_readings_of_one_specimen(self):
        plan = planned(decision_rule="three_zone")
        for two in ((WIDE, NARROW), (NARROW, WIDE)):
            read = [force("0.64 kN", uncertainty=one) for one in two]
            assert qc.decide(plan, read).outcome == "undecided"
            assert Specimen(mark="S1", readings=tuple(read)).uncertainty(None) == WIDE

    def test_one_without_its_uncertainty_leaves_each_undecided(self):
        plan = planned(decision_rule="guarded_acceptance")
        decision = qc.decide(plan, [force("0.70 kN", uncertainty=NARROW), force("0.70 kN", "S2")])
        assert decision.requirements[0].verdict == "undecided"
        (one,) = decision.report.of(rules.NO_UNCERTAINTY)
        assert one.facts["specimens"] == "S2"


class TestRetests:
    """Retests stand in for a failed specimen only where every one of them conforms."""

    def test_an_undecided_retest_stands_for_nothing(self):
        plan = planned(retest=spec.Retest(specimens=1, times=2), decision_rule="three_zone")
        some = [
            force("0.50 kN", uncertainty=WIDE),
            force("0.62 kN", "S2", retest_of="S1", uncertainty=WIDE),
            force("0.80 kN", "S3", retest_of="S2", uncertainty=WIDE),
        ]
        assert qc.decide(plan, some).outcome == "not accepted"
        assert qc.decide(plan, [some[0], attrs.evolve(some[1], value="0.50 kN"), some[2]]).outcome == "accepted"

    def test_a_specimen_is_a_retest_if_one_reading_says_so(self):
        plan = planned(retest=spec.Retest(specimens=1))
        some = [force("0.50 kN"), force("0.70 kN", "S2"), force("0.70 kN", "S2", retest_of="S1")]
        assert qc.decide(plan, some).outcome == "accepted"

    @pytest.mark.parametrize("judged", [spec.VARIABLES("2.5", "II"), spec.MEAN_MINUS("1"), spec.FRACTION("2.5", "II")])
    def test_a_statistic_of_all_has_no_place_for_them(self, judged):
        plan = planned(judged, units=40, count=3)
        some = [force(f"0.7{number % 10} kN", f"S{number}") for number in range(plan.requirements[0].specimens)]
        decision = qc.decide(plan, [*some, force("0.9 kN", "R1", retest_of="S0")])
        if isinstance(judged, spec.Fraction):  # a retest of one that conforms is a specimen like any other
            assert decision.requirements[0].specimens == len(some) + 1
            return
        (one,) = decision.report.of(rules.RETEST_IGNORED)
        assert (one.facts["specimen"], one.facts["retest"]) == ("S0", "R1")


class TestByVariables:
    def some(self, plan, *, low=700):
        return [force(f"{low + number} N", f"S{number:02}") for number in range(plan.requirements[0].specimens)]

    def test_the_level_of_the_requirement(self):
        plan = planned(spec.VARIABLES("2.5", "I"), units=400)
        assert (
            plan.requirements[0].specimens != planned(spec.VARIABLES("2.5", "II"), units=400).requirements[0].specimens
        )
        assert qc.decide(plan, self.some(plan)).outcome == "accepted"

    def test_an_upper_limit(self):
        plan = planned(spec.VARIABLES("2.5", "II"), spec.between("0.60 kN", "0.69 kN"), units=40)
        assert qc.decide(plan, self.some(plan)).outcome == "not accepted"
        assert qc.decide(plan, self.some(plan, low=640)).outcome == "accepted"

    def test_moisture_is_refused(self):
        plan = planned(
            spec.VARIABLES("2.5", "II"), spec.at_most("15 %"), units=40, characteristic=spec.MOISTURE_CONTENT
        )
        damp = [
            qc.Measurement(spec.MOISTURE_CONTENT, f"12.{number} %", specimen=f"M{number}")
            for number in range(plan.requirements[0].specimens)
        ]
        decision = qc.decide(plan, damp)
        assert decision.outcome == "undecided"
        assert decision.report.of(rules.VARIABLES_REFUSED)

    def test_a_level_that_its_table_does_not_have(self):
        plan = planned(spec.VARIABLES("2.5", "S-1"), units=40)
        (one,) = qc.decide(plan, [force("0.7 kN", f"S{number}") for number in range(4)]).report.of(
            rules.VARIABLES_REFUSED
        )
        assert "S-1" in one.facts["why"].en

    def test_the_mean_is_told(self):
        plan = planned(spec.VARIABLES("2.5", "II"), units=40)
        some = self.some(plan)
        (told,) = qc.decide(plan, some).requirements
        assert told.value.exact_in("N") == 700 + Fraction(len(some) - 1, 2)


class TestFractions:
    def test_a_plan_stored_without_its_numbers_lets_none_through(self):
        plan = planned(spec.FRACTION("2.5", "II"), units=40)
        bare = attrs.evolve(plan, requirements=(attrs.evolve(plan.requirements[0], ac=None, re=None),))
        n = bare.requirements[0].specimens
        sound = [force("0.7 kN", f"S{number:02}") for number in range(n)]
        assert qc.decide(bare, sound).outcome == "accepted"
        assert qc.decide(bare, [*sound[1:], force("0.5 kN", "B")]).outcome == "not accepted"
        (one,) = qc.decide(bare, sound).report.of(rules.COUNT_OF_RESULTS)
        assert (one.facts["ac"], one.facts["re"]) == (0, 1)


class TestTypeTests:
    def test_the_day_that_was_asked_is_told(self):
        plan = planned(spec.TYPE_TEST(date(2027, 1, 1)))
        (one,) = qc.decide(plan, on=date(2027, 1, 2)).report.of(rules.TYPE_TEST_LAPSED)
        assert (one.facts["until"], one.facts["day"]) == (date(2027, 1, 1), date(2027, 1, 2))
        (one,) = qc.decide(plan).report.of(rules.TYPE_TEST_LAPSED)
        assert one.facts["day"].id == "hari tidak disebutkan"


class TestNoStatistic:
    def test_is_undecided_by_name(self):
        plan = planned(None, spec.at_most("15 %"), characteristic=spec.MOISTURE_CONTENT)
        assert plan.specification.requirements[0].judged is None
        decision = qc.decide(plan, [qc.Measurement(spec.MOISTURE_CONTENT, "13 %", specimen="M1")])
        assert decision.requirements[0].verdict == "undecided"
        assert decision.report.of(rules.JUDGED_UNSETTLED)


class TestMethodsNamed:
    def test_those_that_were_stated_in_order(self):
        stated = [force("0.7 kN", "S1", method="ISO 2307:2010"), force("0.7 kN", "S2", method="ISO 2307")]
        (one,) = qc.decide(planned(), stated).report.of(rules.REQUIREMENT_MET)
        assert one.facts["method"].en == one.facts["method"].id == "ISO 2307, ISO 2307:2010"

    def test_its_own_beside_another(self):
        """Where some results are by the method itself and some by another, both are told, each in the reader's language."""
        plan = planned(spec.MEAN, spec.at_most("15 %"), count=2, characteristic=spec.MOISTURE_CONTENT, routine=True)
        some = [
            qc.Measurement(spec.MOISTURE_CONTENT, "13 %", specimen=mark, method=method)
            for mark, method in (("M1", "electric meter"), ("M2", None))
        ]
        (one,) = qc.decide(plan, some).report.of(rules.REQUIREMENT_MET)
        assert one.facts["method"].en == "oven drying to constant mass, electric meter"
        assert one.facts["method"].id == "pengeringan oven sampai massa tetap, alat ukur listrik"

    def test_one_without_a_method_in_words(self):
        own = spec.Characteristic(code="pull", name=spec.BREAKING_FORCE.name, kind=Force)
        plan = planned(characteristic=own)
        (one,) = qc.decide(plan, [qc.Measurement(own, "0.7 kN", specimen="S1")]).report.of(rules.REQUIREMENT_MET)
        assert one.facts["method"].id == "metodenya sendiri"


class TestSpecimenValues:
    """Readings with both their parts make total over total; one without them leaves the plain mean."""

    def read(self, *parts):
        return tuple(
            qc.Measurement.of_parts(spec.LINEAR_DENSITY, Mass(mass), Length(length), specimen="S1")
            for mass, length in parts
        )

    def test_total_over_total(self):
        readings = self.read(("1 g", "1 m"), ("297 g", "99 m"))
        assert Specimen(mark="S1", readings=readings).value.shown() == LinearDensity("2.98 g/m")

    def test_a_reading_without_its_parts(self):
        readings = self.read(("1 g", "1 m"), ("297 g", "99 m"))
        some = Specimen(mark="S1", readings=(readings[0], attrs.evolve(readings[1], parts=None)))
        assert not some.has_parts
        assert some.value.shown() == LinearDensity("2 g/m")


class TestShown:
    """A value for a reader is exact where ten digits hold it."""

    @pytest.mark.parametrize(
        ("number", "shown"),
        [
            (Fraction(1234567890), "1234567890 N"),
            (Fraction(12345678905), "12345678900 N"),
            (Fraction(123456789, 10), "12345678.9 N"),
            (Fraction(2, 3), "0.6666666667 N"),
            (Fraction(0), "0 N"),
        ],
    )
    def test_a_statistic(self, number, shown):
        told = Statistic(Force, number, "N").shown()
        assert f"{told.value:f} {told.unit}" == shown

    @pytest.mark.parametrize(
        "written",
        ["0 N", "7 N", "70 N", "0.0 N", "1234567890 N", "12345678901 N", "0.12345678905 N", "1.50 N", "0.1234567890 N"],
    )
    def test_a_reading_as_its_statistic(self, written):
        told, stated = as_shown(Force(written)), Statistic.of(Force(written)).shown()
        assert (str(told), told) == (str(stated), stated)

    def test_half_up_of_nothing(self):
        limit = spec.at_least("0 N", step="1 N", rounding="half-up")
        assert rounded(Statistic(Force, Fraction(0), "N"), limit).number == 0
        assert rounded(Statistic(Force, Fraction(-1, 2), "N"), limit).number == -1


def test_every_rule_is_named_where_one_is_refused():
    with pytest.raises(InvalidValueError) as caught:
        check_rule("kind")
    for word in qc.DECISION_RULES:
        assert word in str(caught.value)
        assert word in caught.value.text("id")


def test_where_the_coarse_scale_stands():
    fine = qc.Weighing("bale-1", gross="100 kg", division="0.1 kg")
    coarse = attrs.evolve(fine, id="bale-2", division="0.5 kg")
    (one,) = qc.review_weighings([fine, coarse], tolerance="1 kg").findings
    assert (one.path, one.facts["weighing"]) == ("$.weighings[1].division", "bale-2")


def test_a_routine_result_refused_hides_no_other():
    plan = planned(count=2)
    some = [force("0.7 kN", "S1", method="by hand"), force("0.7 kN", "S2"), force("0.7 kN", "S3")]
    assert qc.decide(plan, some).outcome == "accepted"


def test_the_coverage_that_is_asked_of_a_plan():
    plan = planned(decision_rule="guarded_acceptance", coverage=Decimal("0.99"))
    assert qc.decide(plan, [force("0.9 kN", uncertainty=WIDE)]).outcome == "undecided"


class TestInThePlaceOfAFloor:
    """ISO 2307: a break outside the marks enters no mean and is never dropped; a further specimen may take its place."""

    JUDGED = pytest.mark.parametrize("judged", [spec.MEAN, spec.MEAN_MINUS("0.5"), spec.TOTAL])

    @JUDGED
    def test_a_further_specimen_that_says_so(self, judged):
        limit = spec.at_least("0.60 kN")
        some = [force("0.70 kN"), force("0.54 kN", "S2", outside_marks=True)]
        plan = planned(judged, limit, count=2)
        waiting = qc.decide(plan, some)
        assert waiting.outcome == "undecided"
        (why,) = waiting.report.of(rules.FLOORS_LEFT_OUT)
        assert why.facts["specimens"] == "S2"
        assert qc.decide(plan, [*some, force("0.72 kN", "S3")]).outcome == "undecided", "S3 does not say whose place"
        decision = qc.decide(plan, [*some, force("0.72 kN", "S3", retest_of="S2")])
        assert decision.outcome == "accepted"
        assert decision.requirements[0].specimens == 2
        (told,) = decision.report.of(rules.FLOOR_REPLACED)
        assert (told.facts["specimen"], told.facts["value"], told.facts["retest"]) == ("S2", Force("0.54 kN"), "S3")
        assert not decision.report.of(rules.FLOORS_LEFT_OUT)

    @JUDGED
    def test_a_break_that_failed_keeps_its_place(self, judged):
        plan = planned(judged, count=2)
        some = [force("0.70 kN"), force("0.539 kN", "S2", outside_marks=True), force("0.72 kN", "S3", retest_of="S2")]
        decision = qc.decide(plan, some)
        assert decision.outcome == "undecided"
        assert decision.report.of(rules.FLOORS_LEFT_OUT)
        assert not decision.report.of(rules.FLOOR_REPLACED)

    def test_a_place_taken_by_one_that_broke_there_too(self):
        plan = planned(spec.MEAN)
        first = force("0.58 kN", outside_marks=True)
        second = force("0.59 kN", "S2", retest_of="S1", outside_marks=True)
        assert qc.decide(plan, [first, second]).outcome == "undecided"
        third = force("0.65 kN", "S3", retest_of="S2")
        decision = qc.decide(plan, [first, second, third])
        assert (decision.outcome, decision.requirements[0].value) == ("accepted", Force("0.65 kN"))
        assert len(decision.report.of(rules.FLOOR_REPLACED)) == 2

    def test_one_that_broke_inside_has_no_place_to_give(self):
        decision = qc.decide(planned(spec.MEAN), [force("0.50 kN"), force("0.90 kN", "S2", retest_of="S1")])
        assert decision.outcome == "not accepted"
        assert decision.report.of(rules.RETEST_IGNORED)

    def test_every_specimen_that_takes_it_counts(self):
        plan = planned(spec.MEAN)
        some = [force("0.58 kN", outside_marks=True)]
        some += [force(value, mark, retest_of="S1") for value, mark in (("0.40 kN", "S2"), ("0.90 kN", "S3"))]
        (told,) = qc.decide(plan, some).requirements
        assert (told.specimens, told.value) == (2, Force("0.65 kN"))


STATISTICS = (
    spec.EACH,
    spec.EVERY_UNIT,
    spec.MEAN,
    spec.COMPOSITE,
    spec.TOTAL,
    spec.MEAN_MINUS("1"),
    spec.FRACTION("10", "II"),
    spec.VARIABLES("10", "II"),
)

WORDS = {
    "conforms": rules.REQUIREMENT_MET,
    "does not conform": rules.REQUIREMENT_NOT_MET,
    "undecided": rules.REQUIREMENT_UNDECIDED,
}


class TestTheWord:
    """Each statistic says each of the three words where it is due, on a plan of its own size."""

    def some(self, plan, base, **more):
        needed = max(plan.requirements[0].specimens, 2)
        return [force(f"{base + number} N", f"S{number:02}", **more) for number in range(needed)]

    def told(self, plan, measured):
        """The word; where a reason with a value stands beside it, it is the one of that word and names its statistic."""
        decision = qc.decide(plan, measured)
        (one,) = decision.requirements
        said = [found for word in WORDS.values() for found in decision.report.of(word)]
        assert [found.rule for found in said] == [WORDS[one.verdict]] * len(said)
        assert said or one.verdict == "undecided"
        for found in said:
            assert found.facts["statistic"] == plan.specification.requirements[0].judged.name
            assert found.facts["value"] == one.value
            assert found.facts.get("method", spec.method_words(spec.BREAKING_FORCE.method)) == spec.method_words(
                spec.BREAKING_FORCE.method
            )
        return one.verdict

    @pytest.mark.parametrize("judged", STATISTICS)
    @pytest.mark.parametrize("limit", [spec.at_least("600 N", step="1 N"), spec.between("600 N", "900 N", step="1 N")])
    def test_by_the_simple_rule(self, judged, limit):
        if isinstance(judged, spec.Total):
            limit = spec.at_least("1200 N", step="1 N")
        plan = planned(judged, limit, count=2, units=12)
        assert self.told(plan, self.some(plan, 700)) == "conforms"
        assert self.told(plan, self.some(plan, 500)) == "does not conform"
        assert self.told(plan, []) == "undecided"

    @pytest.mark.parametrize("judged", STATISTICS)
    def test_by_three_zones(self, judged):
        limit = spec.at_least("1200 N" if isinstance(judged, spec.Total) else "600 N", step="1 N")
        plan = planned(judged, limit, count=2, units=12, decision_rule="three_zone")
        guarded = isinstance(judged, spec.ByVariables)  # which has no guarded rule, and says so
        assert self.told(plan, self.some(plan, 700, uncertainty=WIDE)) == ("undecided" if guarded else "conforms")
        near = self.some(plan, 600 if isinstance(judged, spec.MeanMinus) else 590, uncertainty=WIDE)
        assert self.told(plan, near) == "undecided"
        assert len(qc.decide(plan, near).report.of(rules.REQUIREMENT_UNDECIDED)) == (not guarded)
        assert self.told(plan, self.some(plan, 500, uncertainty=WIDE)) == (
            "undecided" if guarded else "does not conform"
        )
        bare = self.some(plan, 700)
        decision = qc.decide(plan, bare)
        assert decision.requirements[0].verdict == "undecided"
        assert bool(decision.report.of(rules.NO_UNCERTAINTY)) != guarded

    @pytest.mark.parametrize(("day", "word"), [(date(2027, 1, 1), "conforms"), (date(2027, 1, 2), "undecided")])
    def test_of_a_type_test(self, day, word):
        plan = planned(spec.TYPE_TEST(date(2027, 1, 1)))
        decision = qc.decide(plan, on=day)
        assert decision.requirements[0].verdict == word
        assert len(decision.report.of(rules.TYPE_TEST_HOLDS)) == (word == "conforms")

    def test_of_a_ratio(self):
        plan = planned(spec.RATIO_OF_TOTALS, spec.at_least("0.60 kN"), count=2)
        assert self.told(plan, self.some(plan, 700)) == "undecided", "forces have no parts"
        assert self.told(planned(spec.RATIO_OF_TOTALS), [force("0.7 kN")]) == "conforms", "of one it is the one"

    def test_where_its_table_refuses(self):
        assert self.told(planned(spec.VARIABLES("2.5", "S-1"), units=40), [force("0.7 kN")]) == "undecided"

    @pytest.mark.parametrize("judged", STATISTICS)
    def test_with_breaks_outside_the_marks(self, judged):
        plan = planned(judged, spec.at_least("600 N", step="1 N"), count=2, units=12)
        some = self.some(plan, 700)
        some[0] = attrs.evolve(some[0], outside_marks=True)
        by_one = isinstance(judged, spec.Each | spec.EveryUnit | spec.Fraction)
        assert self.told(plan, some) == ("conforms" if by_one else "undecided")

    def test_a_single_specimen_has_no_deviation(self):
        assert self.told(planned(spec.MEAN_MINUS("1")), [force("0.9 kN")]) == "undecided"

    def test_how_many_and_which_value(self):
        plan = planned(count=3)
        told = [qc.decide(plan, some).requirements[0] for some in ([], self.some(plan, 700), self.some(plan, 599))]
        assert [(one.specimens, one.value) for one in told] == [(0, None), (3, Force("700 N")), (3, Force("599 N"))]


class TestAFloorThatPasses:
    """ISO 2307: outside the marks 90 % of the minimum; the reason says what the shown force was held against."""

    def said(self, *forces):
        (met,) = qc.decide(planned(spec.EACH, count=len(forces)), list(forces)).report.of(rules.REQUIREMENT_MET)
        return met.text("en"), met.text("id")

    def test_says_ninety_per_cent(self):
        english, indonesian = self.said(force("0.64 kN"), force("0.58 kN", "S2", outside_marks=True))
        assert "0.58 kN (specimens: 2) meets at least 90 % of 0.60 kN, as a break outside the marks" in english
        assert "sekurang-kurangnya 90 % dari 0.60 kN, sebagai putus di luar tanda" in indonesian

    def test_says_the_limit_where_the_least_broke_inside(self):
        english, _ = self.said(force("0.61 kN"), force("0.64 kN", "S2", outside_marks=True))
        assert "0.61 kN (specimens: 2) meets at least 0.60 kN" in english
