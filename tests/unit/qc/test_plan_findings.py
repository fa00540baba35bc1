"""What should be known about a plan: where each finding points, what it says, and where it stays away."""

from datetime import date
from decimal import Decimal

import pytest

from cocorope import document, qc, spec
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.qc import rules
from cocorope.qc.requirement_risks import passes_one_in_ten

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
FORCE = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)
DENSITY = spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))
DRY = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN)


def of(*requirements, units=200, terms=None, visual=None, series=False, **more):
    eyes = None if visual is None else spec.VisualQuality(unit="coil", **visual)
    one = spec.Specification(id="S", revision=1, product=ROPE, requirements=requirements, visual=eyes)
    lot = qc.Lot("L-1", product=ROPE, units=units, unit="coil", series=series, **more)
    return qc.plan(one, lot, terms=terms or qc.InspectionTerms())


def only(plan, rule):
    (found,) = plan.report.of(rule)
    return found


class TestClasses:
    def test_each_has_its_risk(self):
        plan = of(visual={"critical": spec.none_in_sample(), "major": "1.0"})
        told = {found.path: found.facts["risk"] for found in plan.report.of(rules.RISK)}
        assert told == {f"$.visual.{one.name}": one.risk for one in plan.classes}
        assert len(told) == 2

    def test_an_arrow_only_where_there_is_one(self):
        plan = of(visual={"major": "0.65", "minor": "1.5"})
        assert [(one.letter, one.table_letter) for one in plan.classes] == [("G", "F"), ("G", "G")]
        found = only(plan, rules.ARROW)
        assert found.path == "$.visual.major"
        assert (found.facts["letter"], found.facts["table_letter"], found.facts["count"]) == ("G", "F", 20)

    def test_one_letter_by_agreement(self):
        agreed = qc.InspectionTerms(one_letter=True)
        found = only(of(visual={"major": "1.0", "minor": "4.0"}, terms=agreed), rules.ONE_LETTER)
        assert found.path == "$.visual"
        assert (found.facts["letter"], found.facts["count"]) == ("H", 50)

    @pytest.mark.parametrize("minor", ["0.65", "1.5", "4.0"])
    def test_an_arrow_down_moves_all_of_them(self, minor):
        """AQL 0.65 goes from H to J; then 1.0 is read at J too, and no class keeps the sample of H."""
        made = of(visual={"major": "1.0", "minor": minor}, terms=qc.InspectionTerms(one_letter=True))
        count, letter = (80, "J") if minor == "0.65" else (50, "H")
        assert {(one.n, one.table_letter) for one in made.classes} == {(count, letter)}
        assert {one.letter for one in made.classes} == {"G"}
        assert only(made, rules.ONE_LETTER).facts["letter"] == letter

    def test_at_one_letter_what_is_counted_stays_counted(self):
        agreed = qc.InspectionTerms(one_letter=True, severity="tightened")
        per_hundred = of(visual={"major": "15", "minor": "40", "basis": "nonconformities"}, terms=agreed)
        assert {one.counting for one in per_hundred.classes} == {"nonconformities"}
        assert all("nonconformities per 100 units" in one.risk.en for one in per_hundred.classes)
        items = of(visual={"major": "1.0", "minor": "4.0"}, terms=agreed)
        assert {(one.counting, one.severity) for one in items.classes} == {("items", "tightened")}
        assert all("Of lots of 200 with" in one.risk.en for one in items.classes)

    @pytest.mark.parametrize(
        ("visual", "terms"),
        [
            ({"major": "1.0", "minor": "4.0"}, {}),
            ({"major": "1.0"}, {"one_letter": True}),
            ({"critical": spec.every_item(), "major": "1.0"}, {"one_letter": True}),
        ],
    )
    def test_no_letter_to_share(self, visual, terms):
        assert not of(visual=visual, terms=qc.InspectionTerms(**terms)).report.of(rules.ONE_LETTER)

    def test_reduced_inspection_belongs_to_a_series(self):
        reduced = qc.InspectionTerms(severity="reduced")
        found = only(of(visual={"major": "1.0"}, terms=reduced), rules.REDUCED_ALONE)
        assert (found.path, found.facts["lot"]) == ("$.terms.severity", "L-1")
        assert not of(visual={"major": "1.0"}, terms=reduced, series=True).report.of(rules.REDUCED_ALONE)
        tight = qc.InspectionTerms(severity="tightened")
        assert not of(visual={"major": "1.0"}, terms=tight).report.of(rules.REDUCED_ALONE)


class TestLengths:
    """ISO 2307 counts lengths of 220 m; where nobody says the length it is derived, and said."""

    def test_derived_from_the_net_mass(self):
        plan = of(DENSITY, FORCE, net="10000 kg")
        found = only(plan, rules.LENGTH_DERIVED)
        assert found.path == "$.lot.length"
        assert str(found.facts["density"]) == "44.65 ktex"
        root = only(plan, rules.ROOT_RECALLED)
        assert root.path == "$.lot.length"
        assert (root.facts["lengths"], root.facts["batch"]) == (13, Decimal("1018.02"))

    def test_not_where_it_is_stated(self):
        plan = of(DENSITY, FORCE, net="10000 kg", length="22000 m")
        assert not plan.report.of(rules.LENGTH_DERIVED)
        assert only(plan, rules.ROOT_RECALLED).facts["batch"] == 100

    def test_not_known(self):
        found = only(of(FORCE, net="10000 kg"), rules.LENGTH_UNKNOWN)
        assert (found.path, found.facts["lot"]) == ("$.lot.length", "L-1")

    def test_nothing_of_it_where_nothing_is_cut(self):
        for plan in (of(DRY), of(FORCE, length="220 m", terms=qc.InspectionTerms(iso_2307=False))):
            for rule in (rules.LENGTH_DERIVED, rules.LENGTH_UNKNOWN, rules.ROOT_RECALLED):
                assert not plan.report.of(rule)
        assert only(of(DRY, FORCE, length="220 m"), rules.ROOT_RECALLED)


class TestSpecimens:
    def test_the_contract_is_silent(self):
        found = only(of(DRY, FORCE, length="220 m"), rules.SPECIMENS_UNSETTLED)
        assert (found.path, found.facts["count"]) == ("$.requirements[0]", 1)
        settled = qc.InspectionTerms(specimens={"moisture_content": 3})
        assert not of(DRY, terms=settled).report.of(rules.SPECIMENS_UNSETTLED)

    @pytest.mark.parametrize("judged", [spec.COMPOSITE, spec.EVERY_UNIT, spec.TYPE_TEST(date(2027, 1, 1))])
    def test_its_statistic_says_how_many(self, judged):
        plan = of(spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=judged))
        assert not plan.report.of(rules.SPECIMENS_UNSETTLED)
        assert not plan.report.of(rules.FEW_SPECIMENS)

    def test_what_few_let_through(self):
        found = only(of(DRY, FORCE, length="22000 m"), rules.FEW_SPECIMENS)
        assert found.path == "$.requirements[1]"
        assert (found.facts["count"], found.facts["percent"]) == (4, 44)

    def test_what_counted_results_let_through(self):
        counted = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.FRACTION("2.5"))
        plan = of(FORCE, counted, units=400, length="220 m")
        found = only(plan, rules.REQUIREMENT_RISK)
        assert found.path == "$.requirements[1]"
        assert "with 29 nonconforming units about half still pass" in found.facts["risk"].en

    @pytest.mark.parametrize("count", [1, 2, 4, 13, 22, 50, 500, 10_000])
    def test_the_fraction_that_passes_one_time_in_ten(self, count):
        """(1 - p) to the power n is 0.10, p to two significant digits."""
        told = passes_one_in_ten(count)
        assert len(told.as_tuple().digits) == 2
        step = Decimal(1).scaleb(told.as_tuple().exponent) / 2 / 100
        low, high = (float(1 - told / 100 + way * step) ** count for way in (-1, 1))
        assert low <= 0.1 + 1e-12
        assert high >= 0.1 - 1e-12

    @pytest.mark.parametrize(
        ("characteristic", "limit", "judged", "rule", "why"),
        [
            (spec.BREAKING_FORCE, spec.at_least("0.6 kN"), spec.VARIABLES("2.5", "S-1"), "simple", "'S-3'"),
            (spec.BREAKING_FORCE, spec.at_least("0.6 kN"), spec.VARIABLES("0.010", "II"), "simple", "neighbours: 0.10"),
            (spec.MOISTURE_CONTENT, spec.at_most("15 %"), spec.VARIABLES("2.5", "II"), "simple", "moisture is bounded"),
            (
                spec.BREAKING_FORCE,
                spec.at_least("0.6 kN"),
                spec.VARIABLES("2.5", "II"),
                "three_zone",
                "no guarded rule",
            ),
        ],
    )
    def test_what_cannot_be_judged_by_variables_is_said_before_coils_are_cut(
        self, characteristic, limit, judged, rule, why
    ):
        asked = spec.Requirement(characteristic, limit, judged=judged)
        plan = of(FORCE if characteristic is spec.MOISTURE_CONTENT else DRY, asked, units=400, length="220 m",
                  terms=qc.InspectionTerms(decision_rule=rule))  # fmt: skip
        found = only(plan, rules.VARIABLES_REFUSED)
        assert found.path == "$.requirements[1]"
        assert why in found.facts["why"].en
        assert plan.report.outcome == "open"
        assert (plan.requirements[1].specimens, plan.requirements[1].k) == (1, "")
        assert plan.requirement_risk(plan.requirements[1]) is None
        assert {one.path for one in plan.report.of(rules.SPECIMENS_UNSETTLED)} <= {"$.requirements[0]"}

    def test_the_requirements_after_it_are_told_all_the_same(self):
        refused = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.VARIABLES("2.5", "II"))
        plan = of(refused, FORCE, length="22000 m")
        assert only(plan, rules.FEW_SPECIMENS).path == "$.requirements[1]"
        assert str(plan.requirements[0].basis) == "nothing gives the number"

    def test_what_can_be_is_not(self):
        asked = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.VARIABLES("2.5", "II"))
        assert not of(asked, units=400).report.of(rules.VARIABLES_REFUSED)

    def test_how_cut_units_count(self):
        found = only(of(FORCE, length="22000 m"), rules.CUT_UNSETTLED)
        assert (found.path, found.facts["count"]) == ("$.terms.cut_units", 4)
        settled = qc.InspectionTerms(cut_units="replaced")
        assert not of(FORCE, length="22000 m", terms=settled).report.of(rules.CUT_UNSETTLED)
        assert not of(DRY).report.of(rules.CUT_UNSETTLED)


class TestPackages:
    def test_only_some(self):
        some = qc.InspectionTerms(open_packages=8)
        found = only(of(visual={"major": "2.5"}, packages=40, terms=some), rules.PACKAGES_FEW)
        assert found.path == "$.terms.open_packages"
        assert (found.facts["opened"], found.facts["packages"]) == (8, 40)
        every = qc.InspectionTerms(open_packages=40)
        assert not of(visual={"major": "2.5"}, packages=40, terms=every).report.of(rules.PACKAGES_FEW)
        assert not of(visual={"major": "2.5"}, packages=40).report.of(rules.PACKAGES_FEW)

    def test_more_than_there_are(self):
        with pytest.raises(InvalidValueError, match="open 41 packages and lot L-1 has 40"):
            of(visual={"major": "2.5"}, packages=40, terms=qc.InspectionTerms(open_packages=41))

    def test_shares_are_those_of_the_units_drawn(self):
        """The largest remainders of 3 units would be 1, 1, 1; the quota method has drawn 2, 1, 0."""
        parts = [spec.Part(spec.Article(name), pieces=pieces) for name, pieces in (("a", 2), ("b", 2), ("c", 1))]
        mixed = spec.Assortment(parts)
        eyes = spec.VisualQuality(unit="piece", critical=spec.zero_acceptance(lq="0.40", beta="0.10"))
        one = spec.Specification(id="S", revision=1, product=mixed, requirements=[], visual=eyes)
        made = qc.plan(one, qc.Lot("T", product=mixed, units=5, unit="piece"))
        drawn = [sum(one.unit in held for one in made.draws) for held in (range(1, 3), range(3, 5), range(5, 6))]
        assert [count for _, count in made.shares] == drawn
        assert len(made.draws) == 3
        assert drawn == [2, 1, 0]

    def test_of_an_assortment_drawn_first(self):
        toys = spec.Assortment(
            [spec.Part(spec.Article("bone"), pieces=600), spec.Part(spec.Article("ball"), pieces=400)]
        )
        eyes = spec.VisualQuality(unit="piece", major="2.5")
        one = spec.Specification(id="S", revision=1, product=toys, requirements=[], visual=eyes)
        lot = qc.Lot("T", product=toys, units=1000, unit="piece", packages=50)
        for opened in (7, 20, 33):
            made = qc.plan(one, lot, terms=qc.InspectionTerms(open_packages=opened))
            assert made.packages_to_open == opened
            assert made.shares == (("bone", 48), ("ball", 32))
        assert [found.path for found in made.report.of(rules.IN_PROPORTION)] == ["$.lot.product"] * 2


class TestTerms:
    """A slip of the pen in the terms is said, not passed over."""

    def test_specimens_of_nothing(self):
        slip = qc.InspectionTerms(specimens={"brekaing_force": 7, "moisture_content": 2})
        found = only(of(DRY, FORCE, length="220 m", terms=slip), rules.TERM_UNUSED)
        assert found.path == "$.terms.specimens"
        assert (found.facts["term"], found.facts["name"], found.facts["specification"]) == (
            "specimens",
            "brekaing_force",
            "S",
        )

    def test_a_limiting_quality_of_nothing(self):
        slip = qc.InspectionTerms(limiting_quality={"major": "3.15", "minor": "8.0"})
        found = only(of(visual={"major": "1.0"}, units=3200, terms=slip), rules.TERM_UNUSED)
        assert (found.path, found.facts["name"]) == ("$.terms.limiting_quality", "minor")

    def test_a_limiting_quality_of_a_class_with_its_own_rule(self):
        own = {"critical": spec.none_in_sample(), "major": "1.0"}
        slip = qc.InspectionTerms(limiting_quality={"critical": "3.15"})
        assert only(of(visual=own, units=3200, terms=slip), rules.TERM_UNUSED).facts["name"] == "critical"

    def test_a_limit_per_length_that_no_result_decides(self):
        limit = spec.PerLength(defect="joint_in_length", at_most=2, per="30 m")
        found = only(of(visual={"per_length": [limit]}), rules.PER_LENGTH_OPEN)
        assert found.path == "$.visual.per_length"
        assert found.facts["defect"] == qc.VOCABULARY["joint_in_length"].name
        assert not of(visual={"per_length": [limit], "examine": "10 m"}).report.of(rules.PER_LENGTH_OPEN)

    def test_a_specification_that_asks_nothing(self):
        found = only(of(), rules.NOTHING_ASKED)
        assert (found.path, found.facts["lot"], found.facts["specification"]) == ("$.specification", "L-1", "S")
        for plan in (of(DRY), of(visual={"major": "1.0"})):
            assert not plan.report.of(rules.NOTHING_ASKED)

    @pytest.mark.parametrize(
        ("more", "words"),
        [
            ({"routine": "yes"}, "routine is True or False"),
            ({"iso_2307": 1}, "iso_2307 is True or False"),
            ({"one_letter": None}, "one_letter is True or False"),
            ({"catalogue": {}}, "catalogue takes DefectCatalogue"),
            ({"seed": 5}, "seed is text"),
            ({"limiting_quality": "3.15"}, "given by class"),
            ({"open_packages": "8"}, "InspectionTerms.open_packages is a whole number"),
        ],
    )
    def test_another_kind(self, more, words):
        with pytest.raises(WrongKindError, match=words) as caught:
            qc.InspectionTerms(**more)
        assert caught.value.text("id") != caught.value.text("en")

    @pytest.mark.parametrize("coverage", ["0", "1", "NaN", "Infinity", "1.5", "-0.5"])
    def test_a_coverage_is_a_probability(self, coverage):
        with pytest.raises(InvalidValueError, match="between 0 and 1"):
            qc.InspectionTerms(coverage=Decimal(coverage))
        assert qc.InspectionTerms(coverage=Decimal("0.95")).coverage == Decimal("0.95")

    def test_a_piece_has_a_length(self):
        assert str(qc.InspectionTerms(cut_length="0.5 m").cut_length) == "0.5 m"
        for length in ("0 m", "-1 m"):
            with pytest.raises(InvalidValueError, match="above zero"):
                qc.InspectionTerms(cut_length=length)

    def test_the_order_of_writing_tells_nothing(self):
        one, other = ({"breaking_force": 3, "moisture_content": 2}, {"moisture_content": 2, "breaking_force": 3})
        first, second = (qc.InspectionTerms(specimens=given) for given in (one, other))
        assert first == second
        assert document.text(first) == document.text(second)


class TestRefused:
    def test_another_kind(self):
        plan = of(DRY)
        for given, words in (
            (("BE-07", plan.lot), "takes Specification"),
            ((plan.specification, "L-1"), "takes Lot"),
        ):
            with pytest.raises(WrongKindError, match=words):
                qc.plan(*given)
        with pytest.raises(WrongKindError, match="takes InspectionTerms"):
            qc.plan(plan.specification, plan.lot, terms={"severity": "normal"})


class TestDraws:
    """Which units: for the largest sample that is not every item, and for the specimens."""

    def test_the_lot_settles_it_where_no_seed_is_given(self):
        own = of(visual={"major": "2.5"})
        assert own.draws == of(visual={"major": "2.5"}, terms=qc.InspectionTerms(seed="L-1")).draws
        assert own.draws != of(visual={"major": "2.5"}, terms=qc.InspectionTerms(seed="L-2")).draws

    def test_every_item(self):
        whole = {"critical": spec.every_item()}
        assert len(of(visual=whole).draws) == 200
        beyond = of(visual={**whole, "major": "2.5"}, units=100_001)
        assert len(beyond.draws) == beyond.class_plan("major").n == 500
        assert of(visual=whole, units=100_001).draws == ()

    def test_as_many_as_the_most_wants(self):
        settled = qc.InspectionTerms(specimens={"moisture_content": 70})
        assert len(of(DRY, visual={"major": "1.0"}, terms=settled).draws) == 70
        assert len(of(DRY, visual={"major": "1.0"}).draws) == 50
        assert len(of(DRY, units=3, terms=settled).draws) == 3
