"""Laws of the plan of each class of defects."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import qc, spec
from cocorope.errors import InvalidValueError
from cocorope.qc import rules, sampling
from cocorope.strategies.qc import ROPE

some = settings(max_examples=60, deadline=None)
AQLS = st.sampled_from(("0.010", "0.65", "1.0", "2.5", "4.0", "6.5", "10"))
EDITIONS = st.sampled_from(("ISO 2859-1:1999", "MIL-STD-105E", "ANSI/ASQ Z1.4"))
SEVERITIES = st.sampled_from(("normal", "tightened", "reduced"))
UNITS = st.integers(2, 600_000)


def planned(units, *, terms=None, series=True, basis="items", level="II", **classes):
    visual = spec.VisualQuality(unit="coil", basis=basis, level=level, **classes)
    wanted = spec.Specification(id="S", revision=1, product=ROPE, requirements=[], visual=visual)
    lot = qc.Lot("L-1", product=ROPE, units=units, unit="coil", series=series)
    return qc.plan(wanted, lot, terms=terms or qc.InspectionTerms())


class TestEachByItself:
    """ISO 2859-1: each class has an AQL and a plan of its own, and an acceptance number never goes with another n."""

    @some
    @given(UNITS, AQLS, AQLS, EDITIONS, SEVERITIES, st.sampled_from(("S-2", "I", "II", "III")))
    def test_is_its_look_up(self, units, major, minor, edition, severity, level):
        terms = qc.InspectionTerms(edition=edition, severity=severity)
        plan = planned(units, terms=terms, level=level, major=major, minor=minor)
        for told, aql in zip(plan.classes, (major, minor), strict=True):
            table = sampling.single(units, aql=aql, level=level, severity=severity, edition=edition)
            assert (told.n, told.ac, told.re) == (table.n, table.ac, table.re)
            assert (told.letter, told.table_letter) == (table.letter, table.table_letter)
            assert (told.edition, told.severity, told.aql, told.counting) == (edition, severity, aql, "items")

    @some
    @given(UNITS, AQLS, AQLS, EDITIONS, SEVERITIES)
    def test_read_again_at_the_largest_letter(self, units, major, minor, edition, severity):
        """By agreement each AQL is looked up again at the letter with the largest n, each with its own Ac.

        Where an arrow down at that letter makes another n the largest, all are read again there.
        """
        own = planned(units, terms=qc.InspectionTerms(edition=edition, severity=severity), major=major, minor=minor)
        terms = qc.InspectionTerms(edition=edition, severity=severity, one_letter=True)
        plan = planned(units, terms=terms, major=major, minor=minor)
        letter = max(one.table_letter for one in plan.classes)
        assert letter >= max(one.table_letter for one in own.classes)
        for before, told, aql in zip(own.classes, plan.classes, (major, minor), strict=True):
            table = sampling.table_plan(letter, aql=aql, edition=edition, severity=severity, lot_size=units)
            assert (told.n, told.ac, told.re, told.table_letter) == (table.n, table.ac, table.re, table.table_letter)
            assert told.letter == before.letter, "the letter that the lot began with stays in the record"

    @some
    @given(UNITS, st.sampled_from(("15", "40", "100")))
    def test_nonconformities(self, units, aql):
        (told,) = planned(units, basis="nonconformities", major=aql).classes
        table = sampling.single(units, aql=aql, edition="ISO 2859-1:1999", counting="nonconformities")
        assert (told.n, told.ac, told.re, told.counting) == (table.n, table.ac, table.re, "nonconformities")


class TestNoneInTheSample:
    """ "Critical: 0" is no AQL: Ac 0 on the sample that the other classes draw."""

    @some
    @given(UNITS, AQLS, AQLS)
    def test_the_largest_that_is_drawn(self, units, major, minor):
        critical, *others = planned(units, critical=spec.none_in_sample(), major=major, minor=minor).classes
        drawn = [one.n for one in others if one.n < units] or [units]
        assert (critical.n, critical.ac, critical.re) == (max(drawn), 0, 1)
        assert critical.letter == critical.aql == critical.severity == ""

    @some
    @given(UNITS)
    def test_every_item_is_no_sample(self, units):
        made = planned(units, critical=spec.every_item(), major="2.5", minor=spec.none_in_sample())
        critical, major, minor = made.classes
        assert (critical.n, critical.ac) == (units, 0)
        assert f"Every one of the {units} items is examined" in critical.risk.en, "no sample, so no chance to tell of"
        assert f"Seluruh {units} unit diperiksa" in critical.risk.id
        assert "Every one" not in major.risk.en or major.n == units
        assert (minor.n, minor.ac) == (major.n, 0)


class TestZeroAcceptance:
    """The smallest sample with Ac 0 that lets no lot as bad as the limiting quality pass more often than agreed."""

    @some
    @given(st.integers(2, 300), st.integers(1, 40), st.sampled_from(("0.05", "0.10", "0.20")))
    def test_by_counting(self, units, percent, beta):
        lq = Decimal(percent) / 100
        (told,) = planned(units, critical=spec.zero_acceptance(lq=str(lq), beta=beta)).classes
        bad = ceil(lq * units)
        assert bad >= lq * units > bad - 1

        def passes(n):
            return Fraction(comb(units - bad, n), comb(units, n))

        assert (told.ac, told.re) == (0, 1)
        assert passes(told.n) <= Fraction(beta)
        assert told.n == 1 or passes(told.n - 1) > Fraction(beta)


class TestLimitingQuality:
    """ISO 2859-2: for an isolated lot, in the place of an AQL and of no stricter rule."""

    TERMS = qc.InspectionTerms(limiting_quality={"critical": "3.15"})

    @some
    @given(st.integers(16, 600_000), st.sampled_from(("3.15", "5.00", "12.5")))
    def test_in_the_place_of_an_aql(self, units, quality):
        terms = qc.InspectionTerms(limiting_quality={"major": quality})
        (told,) = planned(units, terms=terms, series=False, major="1.0").classes
        table = sampling.isolated(units, lq=quality)
        assert (told.n, told.ac, told.re, told.aql) == (table.n, table.ac, table.re, quality)
        assert told.edition == "ISO 2859-2:1985"

    @pytest.mark.parametrize(
        "stricter", [spec.every_item(), spec.none_in_sample(), spec.zero_acceptance(lq="0.02", beta="0.10")]
    )
    def test_a_stricter_rule_of_the_contract_stands(self, stricter):
        plan = planned(3200, terms=self.TERMS, series=False, critical=stricter, major="1.0")
        assert plan.classes == planned(3200, series=False, critical=stricter, major="1.0").classes
        assert plan.classes[0].ac == 0
        (unused,) = plan.report.of(rules.TERM_UNUSED)
        assert unused.facts["name"] == "critical"

    def test_a_lot_of_one_is_looked_at(self):
        (told,) = planned(1, terms=self.TERMS, series=False, critical="1.0").classes
        assert (told.n, told.ac) == (1, 0)

    def test_is_of_items(self):
        with pytest.raises(InvalidValueError, match="nonconforming items") as caught:
            planned(3200, terms=self.TERMS, series=False, basis="nonconformities", critical="15")
        assert "unit tidak sesuai" in caught.value.text("id")
