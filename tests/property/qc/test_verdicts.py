"""A verdict is one of its documented words, and says what its finding says."""

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import get_args
from unittest import mock

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cocorope import qc, spec
from cocorope.findings import Severity
from cocorope.qc import judging, rules
from cocorope.qc.conformity import RULE_NAMES
from cocorope.qc.counts import Interval
from cocorope.qc.specimens import Specimen, mean_of
from cocorope.strategies import qc as draws
from cocorope.units import Force, LinearDensity, MoistureContent, Runnage

some = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
ROPE = draws.ROPE
DAY = date(2026, 6, 1)
JUDGED = st.sampled_from(
    (
        spec.EACH,
        spec.MEAN,
        spec.TOTAL,
        spec.COMPOSITE,
        spec.EVERY_UNIT,
        spec.RATIO_OF_TOTALS,
        spec.MEAN_MINUS("1.5"),
        spec.FRACTION("10", "S-1"),
        spec.VARIABLES("10", "S-3"),
        spec.VARIABLES("2.5", "S-1"),
        spec.TYPE_TEST(DAY),
        spec.TYPE_TEST(date(2026, 5, 31)),
    )
)
LIMITS = st.sampled_from(
    (
        spec.at_least("600 N", step="1 N"),
        spec.at_most("600 N", step="1 N"),
        spec.between("0.60 kN", "0.65 kN"),
    )
)
RULES = st.sampled_from(qc.DECISION_RULES)


@st.composite
def forces(draw):
    """Breaking forces near 600 N, some of them of one specimen, a retest, outside the marks, uncertain or by hand."""
    found = []
    for number in range(draw(st.integers(0, 7))):
        mark = f"S{draw(st.integers(1, 6))}"
        again = draw(st.none() | st.none() | st.sampled_from(("S1", "S2", "S9")))
        found.append(
            qc.Measurement(
                spec.BREAKING_FORCE,
                Force(draw(st.integers(560, 680)), "N"),
                specimen=f"R{number}" if again else mark,
                unit=draw(st.none() | st.sampled_from(("1", "2"))),
                retest_of=again,
                outside_marks=draw(st.integers(0, 9)) == 0,
                uncertainty=draw(
                    st.sampled_from(
                        (None, *[qc.Uncertainty(Force(half, "N"), coverage="0.95") for half in (1, 1, 5, 20)])
                    )
                ),
                method=draw(st.sampled_from((None, None, None, "ISO 2307", "by hand"))),
            )
        )
    return found


@st.composite
def cases(draw):
    """A plan with one requirement on a breaking force, and what was measured."""
    retest = draw(st.none() | st.builds(spec.Retest, specimens=st.integers(1, 2), times=st.integers(1, 2)))
    requirement = spec.Requirement(spec.BREAKING_FORCE, draw(LIMITS), judged=draw(JUDGED), retest=retest)
    wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
    terms = qc.InspectionTerms(
        decision_rule=draw(RULES), specimens={"breaking_force": draw(st.integers(1, 4))}, routine=draw(st.booleans())
    )
    lot = qc.Lot("L-1", product=ROPE, units=draw(st.sampled_from((1, 2, 60))), unit="coil")
    return qc.plan(wanted, lot, terms=terms), draw(forces()), draw(st.none() | st.just(DAY))


def spoken(decision, place=0):
    """The findings about one requirement, and how many of each rule."""
    path = f"$.requirements[{place}]"
    found = [one for one in decision.report.findings if one.path == path]
    return found, Counter(one.rule for one in found)


class TestWords:
    """Every verdict and every outcome is one of the documented words, and agrees with its finding."""

    @some
    @given(cases())
    def test_of_a_requirement(self, case):
        plan, measured, on = case
        decision = qc.decide(plan, measured, on=on)
        (told,) = decision.requirements
        found, of_rule = spoken(decision)
        open_ones = [one for one in found if one.severity is Severity.OPEN]
        met = of_rule[rules.REQUIREMENT_MET] + of_rule[rules.TYPE_TEST_HOLDS]
        failed = of_rule[rules.REQUIREMENT_NOT_MET]
        assert told.verdict in get_args(qc.Verdict)
        assert (met, failed) == {"conforms": (1, 0), "does not conform": (0, 1), "undecided": (0, 0)}[told.verdict]
        if told.verdict != "does not conform":
            assert bool(open_ones) == (told.verdict == "undecided")
        assert decision.outcome in get_args(qc.Outcome)
        words = {"conforms": "accepted", "does not conform": "not accepted", "undecided": "undecided"}
        assert decision.outcome == words[told.verdict], "a lot with one requirement is decided by it"

    @some
    @given(cases())
    def test_of_the_reason(self, case):
        """The finding names the statistic, its value, the limit, the rule, the methods and how many specimens."""
        plan, measured, on = case
        decision = qc.decide(plan, measured, on=on)
        (told,) = decision.requirements
        requirement = plan.specification.requirements[0]
        for one in spoken(decision)[0]:
            if one.rule not in {rules.REQUIREMENT_MET, rules.REQUIREMENT_NOT_MET, rules.REQUIREMENT_UNDECIDED}:
                continue
            assert one.facts["value"] == told.value
            assert one.facts["statistic"] == requirement.judged.name
            assert one.facts["limit"] == requirement.limit.text()
            assert one.facts.get("count", told.specimens) == told.specimens
            if one.rule is rules.REQUIREMENT_UNDECIDED:
                continue
            assert one.facts["rule"] == RULE_NAMES[plan.terms.decision_rule]
            method = one.facts["method"].en
            assert set(method.split(", ")) <= {spec.BREAKING_FORCE.method, "ISO 2307", "by hand"}
            assert "by hand" not in method or any(reading.method for reading in measured)
            assert plan.terms.routine or "by hand" not in method

    @some
    @given(cases())
    def test_of_a_count(self, case):
        """A fraction by attributes tells d, Ac and Re, and its verdict follows from them."""
        plan, measured, on = case
        decision = qc.decide(plan, measured, on=on)
        (told,), planned = decision.requirements, plan.requirements[0]
        for one in decision.report.of(rules.COUNT_OF_RESULTS):
            assert (one.facts["ac"], one.facts["re"]) == (planned.ac, planned.re)
            assert one.facts["count"] == told.specimens
            low, _, high = one.facts["found"].en.partition(" to ")
            d = Interval(int(low), int(high or low))
            if d.low >= planned.re:
                assert told.verdict == "does not conform"
            elif told.specimens >= planned.specimens and d.high <= planned.ac:
                assert told.verdict in {"conforms", "undecided"}
            else:
                assert told.verdict == "undecided"

    @some
    @given(cases())
    def test_of_what_is_missing(self, case):
        """Fewer results than planned are said to be missing, how many, and which drawn units."""
        plan, measured, on = case
        decision = qc.decide(plan, measured, on=on)
        (told,), planned = decision.requirements, plan.requirements[0]
        for one in decision.report.of(rules.RESULTS_MISSING):
            assert one.facts["found"] < one.facts["needed"]
            assert told.verdict == "undecided"
            named = one.facts["missing"].en.removeprefix("units ").split(", ")
            assert len(named) == min(one.facts["needed"] - one.facts["found"], 30)
        judged = plan.specification.requirements[0].judged
        short = told.specimens < planned.specimens and not isinstance(judged, spec.TypeTest)
        if short and told.verdict == "undecided" and not decision.report.of(rules.FLOORS_LEFT_OUT):
            assert decision.report.of(rules.RESULTS_MISSING) or decision.report.of(rules.PARTS_MISSING)

    @some
    @given(draws.plans(), draws.results(), st.none() | draws.counts(20))
    def test_of_every_class(self, plan, measured, counts):
        counts = None if counts is None or plan.items < 20 else counts
        decision = qc.decide(plan, measured, counts)
        of = {
            "accepted": rules.CLASS_ACCEPTED,
            "not accepted": rules.CLASS_NOT_ACCEPTED,
        }
        for planned, told in zip(plan.classes, decision.classes, strict=True):
            assert told.outcome in get_args(qc.Outcome)
            (one,) = [found for found in decision.report.findings if found.path == f"$.visual.{told.name}"]
            assert one.rule is of.get(told.outcome, one.rule)
            assert (one.severity is Severity.OPEN) == (told.outcome == "undecided")
            if told.found is not None and one.rule is not rules.COUNTS_MISSING:
                assert one.facts["found"] == told.found.told
                assert one.facts["re"] == planned.re
        for told in decision.requirements:
            assert told.verdict in get_args(qc.Verdict)


def plainly(numbers, judged, *, lower):
    """The statistic of plain values, worked out beside the library."""
    values = [Fraction(number) for number in numbers]
    if isinstance(judged, (spec.Each, spec.EveryUnit, spec.Fraction)):
        return min(values) if lower else max(values)
    if isinstance(judged, spec.Total):
        return sum(values)
    return sum(values) / len(values)


class TestValues:
    """The value told is the judged statistic: of a limit on each specimen the one nearest to failing."""

    @some
    @given(
        st.lists(st.integers(560, 680), min_size=4, max_size=9),
        st.sampled_from(
            (spec.EACH, spec.MEAN, spec.TOTAL, spec.COMPOSITE, spec.MEAN_MINUS("1"), spec.FRACTION("10", "S-1"))
        ),
        LIMITS,
        RULES,
        st.booleans(),
    )
    def test_against_arithmetic(self, numbers, judged, limit, rule, slowly):
        requirement = spec.Requirement(spec.BREAKING_FORCE, limit, judged=judged)
        wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
        terms = qc.InspectionTerms(decision_rule=rule, specimens={"breaking_force": 4})
        plan = qc.plan(wanted, qc.Lot("L-1", product=ROPE, units=60, unit="coil"), terms=terms)
        guard = qc.Uncertainty(Force("3 N"), coverage="0.95")
        measured = [
            qc.Measurement(spec.BREAKING_FORCE, Force(number, "N"), specimen=f"S{place}", uncertainty=guard)
            for place, number in enumerate(numbers)
        ]
        quick = judging.worst_if_all_conform
        with (
            mock.patch.object(judging, "worst_if_all_conform", return_value=None)
            if slowly
            else mock.patch.object(judging, "worst_if_all_conform", quick)
        ):
            (told,) = qc.decide(plan, measured).requirements
        assert told.specimens == len(numbers)
        value = plainly(numbers, judged, lower=limit.lower is not None)
        assert abs(told.value.exact_in("N") - value) <= Fraction(1, 10**6)


class TestOrder:
    """Within one stage a decision, its reasons and their words do not depend on the order of specimens."""

    @some
    @given(cases(), st.randoms())
    def test_the_whole_decision(self, case, random):
        plan, measured, on = case
        shuffled = list(measured)
        random.shuffle(shuffled)
        assert qc.decide(plan, shuffled, on=on) == qc.decide(plan, measured, on=on)


class TestReadings:
    """Readings of one specimen become one value, exactly."""

    @some
    @given(st.lists(st.integers(1, 500), min_size=1, max_size=5))
    def test_runnages_are_averaged_as_linear_densities(self, numbers):
        """A runnage is inverse: 200 and 250 m/kg are 5 and 4 ktex, 4.5 in the mean, and so 222.2 m/kg."""
        readings = [qc.Measurement(spec.RUNNAGE, Runnage(number, "m/kg"), specimen="S1") for number in numbers]
        densities = [Fraction(1000, number) for number in numbers]  # ktex
        told = Specimen(mark="S1", readings=tuple(readings)).value
        assert 1000 / told.in_unit("m/kg") == sum(densities) / len(densities)

    def test_a_runnage_of_nothing(self):
        readings = [qc.Measurement(spec.RUNNAGE, Runnage(number, "m/kg"), specimen="S1") for number in (0, 200)]
        assert mean_of(readings).number == 0

    @some
    @given(st.lists(st.integers(1, 99), min_size=1, max_size=5), st.sampled_from(("ktex", "tex")))
    def test_others_are_averaged_as_they_are(self, numbers, unit):
        dry = [qc.Measurement(spec.MOISTURE_CONTENT, MoistureContent(number, "%"), specimen="S1") for number in numbers]
        assert mean_of(dry).in_unit("%") == Fraction(sum(numbers), len(numbers))
        heavy = [
            qc.Measurement(spec.MASS_PER_METRE_SLACK, LinearDensity(number, unit), specimen="S1") for number in numbers
        ]
        assert mean_of(heavy).in_unit(unit) == Fraction(sum(numbers), len(numbers))


@pytest.mark.parametrize("judged", [spec.EACH, spec.FRACTION("10", "S-1"), spec.MEAN])
def test_nothing_measured_is_all_missing(judged):
    requirement = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=judged)
    wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[requirement])
    plan = qc.plan(wanted, qc.Lot("L-1", product=ROPE, units=60, unit="coil"))
    (told,) = qc.decide(plan).requirements
    assert told == attrs.evolve(told, verdict="undecided", value=None, specimens=0)
    (one,) = qc.decide(plan).report.findings
    assert one.rule is rules.RESULTS_MISSING
