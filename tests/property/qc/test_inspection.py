"""Laws of a plan and of a decision, lot by lot."""

from fractions import Fraction
from unittest import mock

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cocorope import qc, spec
from cocorope.qc import judging, rules
from cocorope.strategies import qc as draws
from cocorope.text import Text
from cocorope.units import Force, Length, Mass

few = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
fewer = settings(few, max_examples=15)
ROPE = draws.ROPE
ORDER = ("not accepted", "undecided", "accepted")
GUARD = qc.Uncertainty(Force("20 N"), coverage="0.95")
newtons = st.integers(500, 750)
forces = st.lists(newtons, min_size=1, max_size=8)


def of(characteristic, limit, judged, *, rule="simple", count=1, units=400, **more):
    one = spec.Specification(
        id="S", revision=1, product=ROPE, requirements=[spec.Requirement(characteristic, limit, judged=judged, **more)]
    )
    terms = qc.InspectionTerms(decision_rule=rule, specimens={characteristic.code: count})
    return qc.plan(one, qc.Lot("L-1", product=ROPE, units=units, unit="coil"), terms=terms)


def force(number, mark):
    return qc.Measurement(spec.BREAKING_FORCE, Force(number, "N"), specimen=f"S{mark:02}", uncertainty=GUARD)


def measured(numbers):
    return [force(number, mark) for mark, number in enumerate(numbers)]


def decided(judged, numbers, **more):
    plan = of(spec.BREAKING_FORCE, spec.at_least("600 N", step="none"), judged, **more)
    return qc.decide(plan, measured(numbers)).outcome


JUDGED = st.sampled_from((spec.EACH, spec.MEAN, spec.MEAN_MINUS("1.5"), spec.EVERY_UNIT, spec.COMPOSITE))


class TestDecisionRules:
    """JCGM 106: a lot accepted by guarded acceptance is by simple, and one by simple is by guarded rejection."""

    @few
    @given(JUDGED, forces)
    def test_nested(self, judged, numbers):
        outcomes = [
            decided(judged, numbers, rule=rule, units=1, count=1)
            for rule in ("guarded_acceptance", "three_zone", "guarded_rejection")
        ]
        simple = decided(judged, numbers, units=1)
        guarded, zoned, lenient = (ORDER.index(one) for one in outcomes)
        assert guarded <= zoned <= lenient
        assert guarded <= ORDER.index(simple) <= lenient


class TestMonotone:
    """Stronger rope is never worse: raising every value never takes acceptance away."""

    @few
    @given(JUDGED | st.just(spec.FRACTION("10", "S-1")), forces, st.integers(1, 60), st.sampled_from(qc.DECISION_RULES))
    def test_every_value_raised(self, judged, numbers, more, rule):
        before = decided(judged, numbers, rule=rule)
        after = decided(judged, [number + more for number in numbers], rule=rule)
        assert ORDER.index(before) <= ORDER.index(after)

    @few
    @given(forces, st.data(), st.integers(1, 60), st.sampled_from((spec.EACH, spec.MEAN)))
    def test_one_value_raised(self, numbers, data, more, judged):
        place = data.draw(st.integers(0, len(numbers) - 1))
        better = [number + more * (index == place) for index, number in enumerate(numbers)]
        assert ORDER.index(decided(judged, numbers)) <= ORDER.index(decided(judged, better))


class TestFailures:
    """A failed specimen is never dropped, and one more never mends the lot."""

    @few
    @given(
        JUDGED | st.just(spec.FRACTION("2.5", "II")), st.lists(newtons, min_size=1, max_size=60), st.integers(1, 599)
    )
    def test_one_more_failure(self, judged, numbers, failing):
        if decided(judged, numbers, units=50) != "accepted":
            assert decided(judged, [*numbers, failing], units=50) != "accepted"

    @few
    @given(forces, st.lists(st.tuples(st.integers(0, 9), newtons), max_size=4), st.none() | st.integers(1, 2))
    def test_called_a_retest_or_not(self, numbers, again, allowed):
        """Where every result given as a retest fails, no naming of it as one accepts the lot."""
        retest = None if allowed is None else spec.Retest(specimens=allowed)
        plan = of(spec.BREAKING_FORCE, spec.at_least("600 N", step="none"), spec.EACH, retest=retest)
        more = [
            attrs.evolve(force(min(number, 599), 20 + place), retest_of=f"S{which:02}")
            for place, (which, number) in enumerate(again)
        ]
        if more:
            assert qc.decide(plan, [*measured(numbers), *more]).outcome == "not accepted"


class TestStatistics:
    """Readings to specimen to statistic are exact, and rounded once."""

    @few
    @given(st.lists(st.integers(1, 10**6), min_size=1, max_size=7), st.integers(1, 10**6))
    def test_the_mean(self, numbers, end):
        limit = spec.at_least(Force(end, "N"), step="none")
        found = [qc.Measurement(spec.BREAKING_FORCE, Force(n, "N"), specimen=f"S{i}") for i, n in enumerate(numbers)]
        outcome = qc.decide(of(spec.BREAKING_FORCE, limit, spec.MEAN), found).outcome
        assert (outcome == "accepted") == (Fraction(sum(numbers), len(numbers)) >= end)

    @few
    @given(
        st.lists(st.tuples(st.integers(1, 10**5), st.integers(1, 300)), min_size=1, max_size=6), st.integers(1, 10**5)
    )
    def test_total_over_total(self, parts, end):
        """Σm/Σl: the mean of ratios is another number."""
        limit = spec.at_least(f"{end} tex", step="none")
        under = spec.Conditions(tension="80 N")
        found = [
            qc.Measurement.of_parts(
                spec.LINEAR_DENSITY, Mass(mass, "mg"), Length(length, "m"), specimen=f"S{place}", conditions=under
            )
            for place, (mass, length) in enumerate(parts)
        ]
        outcome = qc.decide(of(spec.LINEAR_DENSITY, limit, spec.RATIO_OF_TOTALS), found).outcome
        exact = Fraction(sum(mass for mass, _ in parts), sum(length for _, length in parts))  # mg/m is tex
        assert (outcome == "accepted") == (exact >= end)

    @few
    @given(st.lists(newtons, min_size=1, max_size=9), st.integers(1, 9))
    def test_the_quick_way_is_the_long_way(self, numbers, count):
        plan = of(spec.BREAKING_FORCE, spec.between("600 N", "700 N", step="1 N"), spec.EACH, count=count)
        quick = qc.decide(plan, measured(numbers))
        with mock.patch.object(judging, "worst_if_all_conform", return_value=None):
            assert qc.decide(plan, measured(numbers)) == quick


class TestReasons:
    """Every class and every requirement has its reason, and every reason its rule and its source."""

    @fewer
    @given(draws.plans(), draws.results(), st.none() | draws.counts(20))
    def test_each_has_one(self, plan, found, counts):
        counts = None if counts is None or plan.items < 20 else counts
        decision = qc.decide(plan, found, counts)
        paths = {finding.path for finding in decision.report.findings}
        assert {f"$.requirements[{one.place}]" for one in plan.requirements} <= paths
        assert {f"$.visual.{one.name}" for one in plan.classes} <= paths
        for finding in decision.report.findings:
            assert finding.rule in rules.RULES
            assert finding.rule.source.reference
            assert finding.rule.code in decision.report.checked

    @few
    @given(st.integers(1, 25), st.integers(25, 500), st.data())
    def test_what_is_missing_is_named(self, count, units, data):
        """The drawn units without a result, and no other."""
        plan = of(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), spec.EACH, count=count, units=units)
        drawn = {str(one.unit) for one in plan.specimen_draws(count)}
        done = data.draw(st.sets(st.sampled_from(sorted(drawn)), max_size=count - 1)) if count > 1 else set()
        found = [qc.Measurement(spec.BREAKING_FORCE, "0.65 kN", specimen=f"S{unit}", unit=unit) for unit in done]
        (missing,) = qc.decide(plan, found).report.of(rules.RESULTS_MISSING)
        assert set(missing.facts["missing"].en.removeprefix("units ").split(", ")) == drawn - done


class TestPlans:
    """More packages opened never changes n; the risk stays with the plan."""

    @fewer
    @given(draws.specifications(), draws.lots(), draws.terms(), st.data())
    def test_packages_opened(self, specification, lot, terms, data):
        whole = qc.plan(specification, lot, terms=terms)
        held = lot.units // lot.packages
        least = -(-len(whole.draws) // held)
        if least > lot.packages:
            return
        opened = data.draw(st.integers(least, lot.packages))
        some = qc.plan(specification, lot, terms=attrs.evolve(terms, open_packages=opened))
        assert some.classes == whole.classes
        assert some.requirements == whole.requirements
        assert some.packages_to_open <= opened or some.every_item
        assert len({one.unit for one in some.draws}) == len(some.draws) == len(whole.draws)

    @fewer
    @given(draws.specifications(), draws.lots(), draws.terms())
    def test_an_isolated_lot_sees_its_risks(self, specification, lot, terms):
        made = qc.plan(specification, lot, terms=terms)
        told = {finding.path for finding in made.report.of(rules.ISOLATED_LOT)}
        sampled = {f"$.visual.{one.name}" for one in made.classes if one.aql and one.n < made.items}
        assert told == (set() if lot.series else sampled)
        assert made.risks[: len(made.classes)] == tuple(
            Text(f"Class {one.title.en}: {one.risk.en}", f"Kelas {one.title.id}: {one.risk.id}") for one in made.classes
        )


class TestCountedByWeight:
    """Every count in the interval agrees with the masses, and no other."""

    @few
    @given(st.integers(1, 60), st.integers(1, 20), st.integers(0, 10), st.sampled_from((1, 2, 5, 10, 50)))
    def test_against_counting(self, net, lightest, wider, division):
        heaviest = lightest + wider
        agree = [
            count
            for count in range(200)
            if 2 * count * lightest <= 2 * net + division and 2 * count * heaviest >= 2 * net - division
        ]
        try:
            told = qc.count_by_weight(
                Mass(net, "g"), lightest=Mass(lightest, "g"), heaviest=Mass(heaviest, "g"), division=Mass(division, "g")
            )
        except ValueError:
            assert not agree
        else:
            assert (told.low, told.high) == (agree[0], agree[-1])
