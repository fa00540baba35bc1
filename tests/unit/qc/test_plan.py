"""What to open, look at and break."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

from cocorope import qc, spec
from cocorope.errors import InvalidValueError
from cocorope.qc import rules
from cocorope.qc.class_plans import count_items
from cocorope.qc.requirement_plans import batch_of


def codes(report):
    return {finding.code for finding in report.findings}


def of(product, *requirements, **more):
    return spec.Specification(id="S", revision=1, product=product, requirements=requirements, **more)


ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
FORCE = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)
YARN = spec.Yarn(plies=2)
MOISTURE = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN)


def coils(units=400, **more):
    return qc.Lot("L-1", product=ROPE, units=units, unit="coil", **more)


class TestTwoRegimes:
    """Looking counts units by code letter, breaking counts lengths of 220 m."""

    def test_the_lot_of_the_design(self, plan):
        assert plan.units_to_examine == 50
        assert plan.lengths_to_break == 13  # 10,000 kg at 44.65 g/m: 1018 lengths
        assert plan.packages_to_open == len(plan.packages) == len({d.package for d in plan.draws})
        assert {rules.LENGTH_DERIVED.code, rules.ROOT_RECALLED.code, rules.ISOLATED_LOT.code} <= codes(plan.report)
        assert [(one.n, one.ac, one.re) for one in plan.classes] == [(50, 0, 1), (50, 3, 4), (50, 5, 6)]

    @pytest.mark.parametrize(("metres", "pieces"), [(22_000, 4), (220, 1), (68_750, 7)])
    def test_the_number_of_iso_2307(self, metres, pieces):
        made = qc.plan(of(ROPE, FORCE), coils(length=f"{metres} m"))
        assert made.lengths_to_break == pieces

    def test_without_a_length_it_stays_open(self):
        made = qc.plan(of(ROPE, FORCE), coils())
        assert rules.LENGTH_UNKNOWN.code in codes(made.report)
        assert made.report.outcome == "open"
        assert batch_of(of(ROPE, FORCE), coils(net="10 kg")) is None

    def test_terms_take_the_place_of_the_rule(self):
        lot = coils(length="22000 m")
        made = qc.plan(of(ROPE, FORCE), lot, terms=qc.InspectionTerms(specimens={"breaking_force": 7}))
        assert made.lengths_to_break == 7
        assert rules.SPECIMENS_UNSETTLED.code not in codes(made.report)
        assert qc.plan(of(ROPE, FORCE), lot, terms=qc.InspectionTerms(iso_2307=False)).lengths_to_break == 1

    def test_yarn_takes_the_contracts_number(self):
        lot = qc.Lot("Y", product=YARN, units=50, unit="hank", length="22000 m")
        made = qc.plan(of(YARN, MOISTURE), lot)
        assert made.requirements[0].specimens == 1
        assert rules.SPECIMENS_UNSETTLED.code in codes(made.report)
        assert made.lengths_to_break == 0
        assert made.packages == ()
        assert made.units_to_cut == ()

    def test_few_specimens_protect_little(self):
        made = qc.plan(of(ROPE, FORCE), coils(length="22000 m"))
        (found,) = made.report.of(rules.FEW_SPECIMENS)
        assert found.facts["percent"] == 44


class TestDrawing:
    """A draw is settled by its seed; a larger sample begins with the smaller one."""

    def test_only_some_packages(self, rope, lot):
        made = qc.plan(rope, lot, terms=qc.InspectionTerms(open_packages=8))
        assert made.packages_to_open == 8
        assert rules.PACKAGES_FEW.code in codes(made.report)
        with pytest.raises(InvalidValueError, match="41 packages"):
            qc.plan(rope, lot, terms=qc.InspectionTerms(open_packages=41))
        with pytest.raises(InvalidValueError, match="has 0"):
            qc.plan(rope, attrs.evolve(lot, packages=None), terms=qc.InspectionTerms(open_packages=1))

    def test_the_seed_settles_it(self, rope, lot, plan):
        assert qc.plan(rope, lot).draws == plan.draws
        assert qc.plan(rope, lot, terms=qc.InspectionTerms(seed="after packing")).draws != plan.draws

    def test_an_assortment_is_drawn_in_proportion(self):
        toys = spec.Assortment(
            [spec.Part(spec.Article("bone"), pieces=600), spec.Part(spec.Article("ball"), pieces=400)]
        )
        one = of(toys, visual=spec.VisualQuality(unit="piece", major="2.5"))
        made = qc.plan(one, qc.Lot("T", product=toys, units=1000, unit="piece"))
        assert made.shares == (("bone", 48), ("ball", 32))
        assert rules.IN_PROPORTION.code in codes(made.report)
        assert sum(one.unit <= 600 for one in made.draws) == 48
        assert "Of the units drawn: bone 48, ball 32." in made.text().replace("\n   ", " ")
        assert "Dari unit yang diundi: bone 48, ball 32." in made.text("id").replace("\n   ", " ")

    def test_packages_drawn_first_leave_the_articles_to_the_inspector(self):
        toys = spec.Assortment(
            [spec.Part(spec.Article("bone"), pieces=600), spec.Part(spec.Article("ball"), pieces=400)]
        )
        one = of(toys, visual=spec.VisualQuality(unit="piece", major="2.5"))
        mixed = qc.Lot("T", product=toys, units=1000, unit="piece", packages=50)
        made = qc.plan(one, mixed, terms=qc.InspectionTerms(open_packages=20))
        assert made.shares == (("bone", 48), ("ball", 32))
        assert "in proportion: bone 48, ball 32." in made.text().replace("\n   ", " ")
        stood = qc.plan(one, mixed)
        assert all((one.unit <= 600) == (one.package <= 30) for one in stood.draws)
        assert stood.shares == (("bone", 48), ("ball", 32))


class TestClasses:
    """Each class has its own n and Ac; an acceptance number never goes with another n."""

    def visual(self, units=200, *, terms=None, series=True, **classes):
        one = of(ROPE, visual=spec.VisualQuality(unit="coil", **classes))
        return qc.plan(one, coils(units, series=series), terms=terms or qc.InspectionTerms())

    def test_arrows_move_both_numbers(self):
        made = self.visual(major="0.65", minor="1.0")
        assert [(one.n, one.ac) for one in made.classes] == [(20, 0), (50, 1)]
        assert [(one.letter, one.table_letter) for one in made.classes] == [("G", "F"), ("G", "H")]
        assert rules.ARROW.code in codes(made.report)
        assert rules.ISOLATED_LOT.code not in codes(made.report)

    def test_all_at_the_largest_letter_by_agreement(self):
        made = self.visual(major="1.0", minor="4.0", terms=qc.InspectionTerms(one_letter=True))
        assert [(one.n, one.ac) for one in made.classes] == [(50, 1), (50, 5)]
        assert rules.ONE_LETTER.code in codes(made.report)

    def test_one_letter_without_a_table(self):
        made = self.visual(critical=spec.every_item(), terms=qc.InspectionTerms(one_letter=True))
        assert [(one.n, one.ac) for one in made.classes] == [(200, 0)]
        assert made.every_item

    def test_none_in_the_sample_that_the_others_draw(self):
        made = self.visual(critical=spec.none_in_sample(), major="1.0")
        assert [(one.n, one.ac) for one in made.classes] == [(50, 0), (50, 1)]
        alone = self.visual(critical=spec.none_in_sample())
        assert [(one.n, one.ac) for one in alone.classes] == [(32, 0)]

    def test_every_item_and_the_others_sample(self):
        made = self.visual(critical=spec.every_item(), major="1.0", minor=spec.none_in_sample())
        assert [(one.n, one.ac) for one in made.classes] == [(200, 0), (50, 1), (50, 0)]
        assert rules.WHOLE_LOT.code in codes(made.report)

    def test_zero_acceptance_of_this_lot(self):
        made = self.visual(critical=spec.zero_acceptance(lq="0.05", beta="0.10"))
        (one,) = made.classes
        assert one.ac == 0
        assert 30 <= one.n <= 45

    def test_an_isolated_lot_by_limiting_quality(self):
        terms = qc.InspectionTerms(limiting_quality={"major": "3.15"})
        made = self.visual(3200, major="1.0", series=False, terms=terms)
        assert [(one.n, one.ac, one.edition) for one in made.classes] == [(125, 1, "ISO 2859-2:1985")]
        assert rules.ISOLATED_LOT.code not in codes(made.report)
        with pytest.raises(InvalidValueError, match="isolated"):
            self.visual(3200, major="1.0", series=True, terms=terms)

    def test_a_lot_of_one(self):
        assert [(one.n, one.ac) for one in self.visual(1, major="1.0", minor=spec.none_in_sample()).classes] == [
            (1, 0),
            (1, 0),
        ]
        assert self.visual(1, critical=spec.none_in_sample()).units_to_examine == 1

    def test_the_risk_an_exporter_understands(self):
        made = self.visual(64_700, major="0.010")
        assert made.classes[0].ac == 0
        assert "half still pass" in made.risks[0].en

    def test_nonconformities_per_hundred(self):
        made = self.visual(major="15", basis="nonconformities")
        assert made.classes[0].counting == "nonconformities"
        assert made.single_plan("major").counting == "nonconformities"
        assert self.visual(major="2.5").single_plan("major").ac == 2
        with pytest.raises(KeyError):
            made.single_plan("minor")

    def test_an_aql_in_no_table(self):
        with pytest.raises(InvalidValueError, match="neighbours"):
            self.visual(major="3.0")

    def test_items_by_length(self):
        one = of(ROPE, visual=spec.VisualQuality(unit="coil", major="2.5", item="10 m"))
        assert count_items(one, coils(length="22000 m")) == 2200
        for length in (None, "9 m"):
            with pytest.raises(InvalidValueError, match="10 m"):
                count_items(one, coils(length=length))
        assert qc.plan(one, coils(length="22000 m")).units_to_examine == 125

    def test_items_by_area(self):
        one = of(ROPE, visual=spec.VisualQuality(unit="coil", major="2.5", item="1 m2"))
        assert count_items(one, coils(area="150.5 m2")) == 150

    def test_other_units(self):
        one = of(ROPE, visual=spec.VisualQuality(unit="bale", major="2.5"))
        with pytest.raises(InvalidValueError, match="by the bale"):
            qc.plan(one, coils())


class TestRequirements:
    def count(self, judged, units=400, terms=None):
        force = isinstance(judged, spec.ByVariables)
        asked = (
            (spec.BREAKING_FORCE, spec.at_least("0.6 kN")) if force else (spec.MOISTURE_CONTENT, spec.at_most("15 %"))
        )
        one = of(ROPE, spec.Requirement(*asked, judged=judged))
        return qc.plan(one, coils(units), terms=terms or qc.InspectionTerms()).requirements[0]

    def test_numbers_of_specimens(self):
        assert self.count(spec.EVERY_UNIT).specimens == 400
        assert str(self.count(spec.EVERY_UNIT).basis) == "every unit of the lot"
        assert self.count(spec.COMPOSITE).specimens == 1
        assert str(self.count(spec.COMPOSITE).basis) == "one result for the whole lot"
        assert self.count(spec.COMPOSITE).edition == "contract"
        assert self.count(spec.TYPE_TEST(date(2027, 1, 1))).specimens == 0
        found = self.count(spec.FRACTION("2.5", "II"))
        assert (found.specimens, found.ac, found.re) == (50, 3, 4)
        assert (str(found.basis), found.edition) == ("ISO 2859-1:1999, AQL 2.5, level II", "ISO 2859-1:1999")
        one = self.count(spec.FRACTION("2.5", "II"), units=1)
        assert (one.specimens, one.ac, one.re, one.edition) == (1, 0, 1, "contract")
        assert str(one.basis) == "every unit of the lot"
        assert self.count(spec.VARIABLES("1.0", "II")).specimens > 3
        assert self.count(spec.VARIABLES("1.0", "S-1")).specimens == 1

    def test_the_level_and_the_severity_of_the_terms(self):
        """By attributes (ISO 2859-1) and by variables (Z1.9) alike."""
        assert self.count(spec.FRACTION("2.5", "S-2")).specimens == 5
        tight, less = (qc.InspectionTerms(severity=severity) for severity in ("tightened", "reduced"))
        found = self.count(spec.FRACTION("2.5", "II"), terms=tight)
        assert (found.specimens, found.ac, found.re) == (50, 2, 3)
        normal = self.count(spec.VARIABLES("1.0", "II"))
        assert (normal.specimens, normal.edition) == (20, "ANSI/ASQ Z1.9")
        assert str(normal.basis) == "ANSI/ASQ Z1.9, AQL 1.0, level II"
        assert self.count(spec.VARIABLES("1.0", "I")).specimens < normal.specimens
        assert float(self.count(spec.VARIABLES("1.0", "II"), terms=tight).k) > float(normal.k)
        assert self.count(spec.VARIABLES("1.0", "II"), terms=less).specimens < normal.specimens

    def test_a_type_test_wants_nothing_broken(self):
        force = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.TYPE_TEST(date(2027, 1, 1)))
        made = qc.plan(of(ROPE, force), coils(length="22000 m"))
        assert (made.lengths_to_break, made.units_to_cut, made.draws) == (0, (), ())
        (one,) = made.requirements
        assert (one.destructive, one.cuts, str(one.basis)) == (False, False, "a type test speaks for it")

    def test_iso_2307_is_of_rope(self):
        yarn = spec.Requirement(
            spec.LINEAR_DENSITY,
            spec.nominal("4 ktex", "5 %"),
            conditions=spec.Conditions(tension="4 N", finish="unoiled"),
        )
        made = qc.plan(of(YARN, yarn), qc.Lot("Y", product=YARN, units=50, unit="hank", length="22000 m"))
        assert (made.requirements[0].specimens, made.requirements[0].edition) == (1, "")
        rope = qc.plan(of(ROPE, FORCE), coils(length="22000 m")).requirements[0]
        assert str(rope.basis) == "ISO 2307: 0.4·√N lengths of 220 m"
        unknown = qc.plan(of(ROPE, FORCE), coils()).requirements[0]
        assert (str(unknown.basis), unknown.edition) == (str(rope.basis), "ISO 2307:2010")


class TestBatch:
    """A length that nobody states is the net mass over the lowest admitted linear density."""

    def test_derived(self):
        density = spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))
        batch = batch_of(of(ROPE, FORCE, density), coils(net="10000 kg"))
        assert str(batch.shown) == "223964.166 m"
        assert batch.lengths == Fraction(10_000_000) / Fraction("44.65") / 220
        assert str(batch.density) == "44.65 ktex"

    def test_stated(self):
        density = spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))
        batch = batch_of(of(ROPE, density), coils(net="10000 kg", length="0.1234 km"))
        assert (str(batch.shown), batch.density, batch.lengths) == ("123.4 m", None, Fraction("123.4") / 220)

    def test_from_no_lower_limit(self):
        most = spec.Requirement(spec.LINEAR_DENSITY, spec.at_most("49 ktex"))
        assert batch_of(of(ROPE, most), coils(net="10000 kg")) is None
        none = spec.Requirement(spec.LINEAR_DENSITY, spec.at_least("0 ktex", step="1 ktex"))
        assert batch_of(of(ROPE, none), coils(net="10000 kg")) is None
        thin = spec.Requirement(spec.LINEAR_DENSITY, spec.at_least("0.5 ktex"))
        assert str(batch_of(of(ROPE, thin), coils(net="1 kg")).shown) == "2000 m"


class TestRefused:
    def test_another_product(self, lot):
        with pytest.raises(qc.AnotherProductError, match="another product"):
            qc.plan(of(YARN, MOISTURE), lot)


class TestReading:
    @pytest.mark.parametrize("lang", ["en", "id"])
    def test_the_text(self, plan, lang):
        told = plan.text(lang, width=100)
        assert "L-0731" in told
        assert all(len(line) <= 100 for line in told.splitlines())
        assert str(plan) == plan.text("en")

    def test_the_text_of_every_item(self):
        one = of(ROPE, visual=spec.VisualQuality(unit="coil", critical=spec.every_item()))
        made = qc.plan(one, coils(40, packages=4))
        assert "Open all 4 packages." in made.text()
        assert made.packages == (1, 2, 3, 4)
        bare = qc.plan(of(ROPE, FORCE), coils(40, length="220 m"))
        assert "specimens: 1, of the pieces cut (" in bare.text()
        assert bare.units_to_examine == 0

    def test_lengths_to_cut(self, rope, lot):
        assert qc.plan(rope, lot).length_to_cut is None
        made = qc.plan(rope, lot, terms=qc.InspectionTerms(cut_length="3 m", cut_units="replaced"))
        assert str(made.length_to_cut) == "39 m"
        assert len(made.units_to_cut) == 13
        assert rules.CUT_UNSETTLED.code not in codes(made.report)

    def test_resubmission(self, rope, lot):
        assert qc.decide(qc.plan(rope, lot, resubmission=True)).resubmission
