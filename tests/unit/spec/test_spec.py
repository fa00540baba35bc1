"""What specifications, products and packings say of themselves."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from cocorope import spec, wire
from cocorope.errors import DocumentError
from cocorope.provenance import Source
from cocorope.spec import codec, geometry, rules
from cocorope.spec.bands import judge
from cocorope.spec.catalogue import is1410_2001, mesh_matting
from cocorope.spec.packing import count
from cocorope.text import Text
from cocorope.units import (
    ArealDensity,
    EndsPerLength,
    Force,
    Length,
    LinearDensity,
    Mass,
    MoistureContent,
    Ratio,
    Regain,
)

ROPE = spec.Rope(spec.hawser_laid(yarns_per_strand=4), nominal_diameter="8 mm", finish="unoiled")
HEAVY = spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %"))
STRONG = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"))
CONVERTER = wire.converter()
codec.configure(CONVERTER)


def contract(*requirements, product=ROPE, **parts):
    return spec.Specification(id="X", revision=1, product=product, requirements=requirements, **parts)


def codes(report):
    return [finding.code for finding in report.findings]


class TestLimits:
    """How limits are written."""

    def test_one_sided_absolute(self):
        limit = spec.nominal("6.25 m", plus="0.10 m", minus="0 m")
        assert (str(limit.lower), str(limit.upper), str(limit.step)) == ("6.25 m", "6.35 m", "0.01 m")

    def test_percentage_points(self):
        limit = spec.nominal("12 %", plus="2 %", minus="1 %").of_kind(MoistureContent)
        assert limit.admits(MoistureContent("14 %"))
        assert not limit.admits(MoistureContent("10 %"))

    def test_a_typed_ratio_is_relative(self):
        limit = spec.nominal(MoistureContent("12 %"), Ratio("5 %"))
        assert limit.upper == MoistureContent("12.6 %")

    def test_a_tolerance_in_another_unit(self):
        assert spec.nominal("12 in", "5 mm").upper == Length("309.8 mm")

    def test_another_number_tells_the_step(self):
        assert spec.between("190 m/kg", "215 m/kg").step == spec.between("190 m/kg", "215 m/kg", step="1 m/kg").step

    def test_banded(self):
        bands = spec.BandedTolerance(
            [
                spec.ToleranceBand(smallest=Length("5 mm"), largest=Length("8 mm"), tolerance=Ratio("10 %")),
                spec.ToleranceBand(smallest=Length("10 mm"), largest=Length("14 mm"), tolerance=Ratio("8 %")),
            ]
        )
        assert spec.nominal("39.3 ktex", bands, size="8 mm").upper == LinearDensity("43.23 ktex")
        with pytest.raises(spec.ToleranceError, match="nothing is interpolated"):
            bands.at("9 mm")

    def test_words(self):
        assert spec.at_most("15 %").text().id == "setinggi-tingginya 15 %"
        assert spec.at_least("0.6 kN").kind is Force
        assert spec.at_most("15 %").kind is None
        assert spec.at_least("0.6 kN").of_kind(Force) == spec.at_least("0.6 kN")

    def test_half_up(self):
        assert spec.at_most("14 %", rounding="half-even").of_kind(MoistureContent).admits(MoistureContent("14.5 %"))
        assert not spec.at_most("14 %", rounding="half-up").of_kind(MoistureContent).admits(MoistureContent("14.5 %"))

    def test_limits_of_other_kinds_are_not_within(self):
        assert not spec.at_least("1.5 kN").within(spec.at_least("1.5 m"))


class TestConditions:
    """Conditions match within the method's tolerance."""

    def test_deviations(self):
        asked = spec.Conditions(tension="80 N", finish="unoiled", atmosphere=spec.ISO_139_STANDARD)
        air = spec.Atmosphere.measured("21 degC", "66 %")
        assert asked.matches(spec.Conditions(tension="79.3 N", finish="unoiled", atmosphere=air))
        found = spec.deviations(asked, spec.Conditions(tension="78 N", atmosphere=spec.IS_6359_TROPICAL))
        assert [(one.condition, one.unstated) for one in found] == [
            ("tension", False),
            ("finish", True),
            ("atmosphere", False),
        ]
        assert found[0].name.id == "tegangan"
        assert found[2].actual == "IS 6359 tropical"
        assert str(air) == "21 degC, 66 %"

    def test_the_stated_tension_has_no_second_variant(self):
        assert not spec.Tension("80 N").agrees(Force("78.45 N"))
        assert str(spec.Tension("80 N")) == "80 N"
        assert str(spec.reference_tension("8 mm")) == "80 N (d2/8)"

    def test_the_specification_settles_them(self):
        one = spec.Requirement(
            spec.LINEAR_DENSITY, spec.nominal("60 ktex", "5 %"), conditions=spec.Conditions(finish="oiled")
        )
        both = contract(HEAVY, one)
        assert HEAVY.lacks == ("tension", "finish")
        assert both.conditions_of(one).finish == "oiled"
        assert both.conditions_of(HEAVY) == ROPE.conditions
        assert both.decides("linear_density")


def test_a_grade_stands_on_its_breaking_force():
    graded = attrs.evolve(ROPE, grade="I")
    strong = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH)
    assert spec.Specification(id="G", revision=1, product=graded, requirements=[strong]).product.grade == "I"


class TestProducts:
    """Products say what they are, in both languages, and what they settle."""

    @pytest.mark.parametrize(
        "product",
        [
            ROPE,
            spec.Yarn(plies=2, finish="oiled", spinning="hand"),
            spec.Fibre(form="bristle", scheme="IS 9308", length_class="long", grade=1),
            spec.Net(spec.Woven(warp=spec.Yarn(plies=2), weft=spec.Yarn(plies=2)), width="2 m"),
            spec.Net(spec.Knotted(strand=ROPE, mesh_opening="40 mm"), width="2 m"),
            spec.Article("bone", made_of=ROPE),
            spec.Article("ball"),
            spec.Assortment([spec.Part(spec.Article("bone", made_of=ROPE), 3), spec.Part(spec.Article("ball"), 1)]),
            spec.Assortment([spec.Part(spec.Article("bone"), 3), spec.Part(spec.Article("ball"), 1)]),
        ],
    )
    def test_in_words_and_as_document(self, product):
        assert product.name.en != product.name.id
        one = contract(product=product)
        assert wire.structure(CONVERTER, CONVERTER.unstructure(one), spec.Specification) == one

    def test_shares(self):
        two = spec.Assortment([spec.Part(spec.Article("bone"), 3), spec.Part(spec.Article("ball"), 1)])
        assert two.share("bone") == Fraction(3, 4)
        assert two.share("ball") == Fraction(1, 4)

    def test_yarns(self):
        assert ROPE.construction.yarns == 12
        assert spec.plaited().yarns is None
        assert spec.shroud_laid(heart=True).heart
        assert spec.cable_laid().name.en == "cable-laid, 9 strands (3 hawsers of 3)"


class TestPacking:
    """Counts, ranges of numbers, levels, densities."""

    def test_levels(self):
        pallet = spec.Packing("pallet", holds=spec.Packing("carton", pieces="40-60"), pieces=20)
        assert str(pallet.items) == "800-1200"
        assert pallet.items.fixed is None
        assert count(7).fixed == 7
        assert count(count("7")) == count(7)
        assert 900 in pallet.items
        assert "900" not in pallet.items
        assert [level.kind for level in pallet.levels] == ["pallet", "carton"]
        assert spec.Packing("pallet", holds=spec.Packing("coil"), pieces=40).items is None
        assert pallet.name.id == "palet"
        assert pallet.density is None

    def test_density(self):
        bale = spec.Packing("bale", net="150 kg", length="3 km", size=spec.Size("70 cm", "70 cm", "50 cm"))
        assert str(bale.density.to("kg/m3", digits=3)) == "612 kg/m3"

    def test_numbers(self):
        marks = spec.NumberRange.read("B001-B040")
        assert str(marks) == "B001-B040"
        assert (len(marks), next(iter(marks)), "B040" in marks, "B041" in marks) == (40, "B001", True, False)
        assert 40 not in marks
        assert "B1" not in marks
        assert marks.overlaps(spec.NumberRange.read("B040-B050"))
        assert not marks.overlaps(spec.NumberRange.read("B041-B050"))
        assert not marks.overlaps(spec.NumberRange.read("1-40"))


class TestVisual:
    """Classes by AQL, none in the sample, every item, zero acceptance."""

    def test_classes(self):
        eyes = spec.VisualQuality(
            critical=spec.every_item(),
            major=spec.zero_acceptance("0.05", "0.10"),
            minor=spec.Aql("4.0"),
            unit="piece",
            item="1 m2",
            per_length=[spec.PerLength(defect="joint", at_most=2, per="100 m")],
        )
        assert [name for name, _ in eyes.rules] == ["critical", "major", "minor"]
        assert all(rule.text().en for _, rule in eyes.rules)
        assert spec.none_in_sample().text().id
        assert spec.VisualQuality(unit="coil", per_length=eyes.per_length).rules == ()


class TestMoisture:
    """Dry mass with its uncertainty; linear density at a reference moisture."""

    def test_dry_mass(self):
        found = spec.dry_mass(
            Mass("100 kg"),
            MoistureContent("15 %"),
            mass_uncertainty=Mass("0 kg"),
            moisture_uncertainty=Ratio("0.5 %"),
        )
        assert (found.value, found.standard_uncertainty) == (Mass("85 kg"), Mass("0.5 kg"))

    def test_linear_density(self):
        moist, agreed = Regain("13 %"), Regain("13 %")
        measured = LinearDensity("47 ktex")
        assert spec.linear_density_at(measured, moist, agreed, finish="unoiled") == measured


class TestGeometry:
    """What follows from what."""

    def test_masses_and_lengths(self):
        assert geometry.coil_mass(LinearDensity("47 ktex"), Length("220 m")) == Mass("10.34 kg")
        take_up = spec.TakeUp.of(Length("330 m"), Length("220 m"))
        assert (take_up.factor, take_up.basis) == (Decimal("1.5"), "measured")
        assert geometry.yarn_needed(Length("220 m"), 12, take_up) == Length("3960 m")
        both = take_up.then(spec.TakeUp.helix(Length("4.3 mm"), Length("28 mm")))
        assert both.basis == "estimated"
        assert take_up.then(take_up).basis == "measured"
        assert both.overridden_by(take_up) == take_up
        assert both.overridden_by(None) == both
        assert geometry.rope_linear_density(12, LinearDensity("2.5 ktex"), take_up) == LinearDensity("45 ktex")

    def test_roll_and_scorage(self):
        held = geometry.roll_capacity(
            Length("40 cm"), Length("10 cm"), Length("20 cm"), Length("8 mm"), Ratio("78.5 %")
        )
        assert held == Length("367.96875 m")
        assert str(geometry.scorage_diameter(12, Length("914.4 mm"))) == "3.81 mm"

    def test_net(self):
        found = geometry.net_mass_per_area(
            EndsPerLength("9 /dm"),
            LinearDensity("4 ktex"),
            EndsPerLength("8 /dm"),
            LinearDensity("4 ktex"),
            Ratio("5 %"),
        )
        assert found == ArealDensity("714 g/m2")


class TestPlausibility:
    """A query for the odd, a block for the impossible; nothing of conformity."""

    def test_two_levels(self):
        assert judge("k_unoiled", Fraction(1, 2)) == ()
        assert codes(spec.plausibility(contract(HEAVY, STRONG))) == []
        light = spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("20 ktex", "5 %"))
        report = spec.plausibility(contract(light, STRONG))
        assert (report.outcome, codes(report)) == ("pass", ["SPC101", "SPC104"])
        lead = spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("90 ktex", "5 %"))
        assert spec.plausibility(contract(lead)).outcome == "fail"

    def test_force(self):
        report = spec.plausibility(contract(HEAVY, spec.Requirement(spec.BREAKING_FORCE, spec.at_least("6.5 kN"))))
        assert codes(report) == ["SPC205", "SPC206"]

    def test_oiled_beside_unoiled(self):
        oiled = spec.Requirement(
            spec.LINEAR_DENSITY, spec.nominal("45 ktex", "5 %"), conditions=spec.Conditions(finish="oiled")
        )
        assert codes(spec.plausibility(contract(HEAVY, oiled))) == ["SPC203"]
        assert attrs.evolve(ROPE, finish="oiled").conditions.finish == "oiled"

    def test_yarns_against_rope(self):
        yarn = spec.Yarn(plies=2, linear_density="2.5 ktex")
        made = attrs.evolve(ROPE, yarn=yarn, take_up=spec.TakeUp.measured("1.5"))
        assert codes(spec.plausibility(contract(HEAVY, product=made))) == []
        thin = attrs.evolve(made, yarn=spec.Yarn(plies=2, linear_density="2 ktex"), take_up=spec.TakeUp.measured("2.2"))
        assert codes(spec.plausibility(contract(HEAVY, product=thin))) == ["SPC111", "SPC120"]
        cable = spec.Rope(
            spec.cable_laid(), nominal_diameter="48 mm", finish="unoiled", take_up=spec.TakeUp.measured("3")
        )
        assert codes(spec.plausibility(contract(product=cable))) == ["SPC212"]
        plait = spec.Rope(spec.plaited(), nominal_diameter="8 mm", finish="unoiled", take_up=spec.TakeUp.measured("3"))
        assert codes(spec.plausibility(contract(product=plait))) == []

    def test_yarn_moisture_fibre(self):
        yarn = spec.Yarn(plies=2, linear_density="100 ktex", finish="unoiled")
        fine = [
            spec.Requirement(spec.RUNNAGE, spec.nominal("200 m/kg", "5 %")),
            spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("35 %")),
            spec.Requirement(spec.REGAIN, spec.at_most("13 %")),
            spec.Requirement(spec.FIBRE_ELONGATION, spec.at_least("70 %", step="1 %")),
            spec.Requirement(
                spec.LINEAR_DENSITY, spec.between("0 ktex", "5 ktex"), conditions=spec.Conditions(tension="1 N")
            ),
        ]
        assert codes(spec.plausibility(contract(*fine, product=yarn))) == [
            "SPC207",
            "SPC208",
            "SPC209",
            "SPC125",
            "SPC125",
        ]

    def test_net(self):
        yarn = spec.Yarn(plies=2, linear_density="4 ktex")
        woven = spec.Woven(warp=yarn, weft=yarn, ends="9 /dm", picks="8 /dm", crimp="0 %")
        asked = spec.Requirement(spec.AREAL_DENSITY, spec.nominal("900 g/m2", "10 %"))
        assert codes(spec.plausibility(contract(asked, product=spec.Net(woven, width="2 m")))) == ["SPC122"]
        right = spec.Requirement(spec.AREAL_DENSITY, spec.nominal("680 g/m2", "10 %"))
        assert codes(spec.plausibility(contract(right, product=spec.Net(woven, width="2 m")))) == []
        knotted = spec.Net(spec.Knotted(strand=yarn, mesh_opening="40 mm"), width="2 m")
        assert codes(spec.plausibility(contract(asked, product=knotted))) == []
        wide = spec.Requirement(spec.WIDTH, spec.nominal("2.00 m", "2 %"))
        assert codes(spec.plausibility(contract(wide, product=knotted))) == []
        unknown = attrs.evolve(woven, crimp=None)
        assert codes(spec.plausibility(contract(asked, product=spec.Net(unknown, width="2 m")))) == []

    def test_articles(self):
        yarn = spec.Yarn(plies=2, linear_density="5 ktex")
        heavy = spec.Article("string", made_of=yarn, mass="10 g", rope_per_piece="6.25 m")
        right = spec.Article("bone", made_of=yarn, mass="46 g", rope_per_piece="6.25 m")
        both = spec.Assortment([spec.Part(heavy, 1), spec.Part(right, 1), spec.Part(spec.Article("ball"), 1)])
        assert codes(spec.plausibility(contract(product=heavy))) == ["SPC123"]
        assert [one.path for one in spec.plausibility(contract(product=both)).findings] == [
            "$.product.parts[0].article"
        ]

    def test_packing(self):
        bale = spec.Packing(
            "bale", net="500 kg", length="100 m", size=spec.Size("70 cm", "70 cm", "50 cm"), holds=spec.Packing("coil")
        )
        report = spec.plausibility(contract(STRONG, HEAVY, packing=bale))
        assert codes(report) == ["SPC210", "SPC121"]
        coil = spec.Packing("coil", net="10.34 kg", length="220 m")
        assert codes(spec.plausibility(contract(STRONG, HEAVY, packing=coil))) == []

    def test_force_over_nothing(self):
        nothing = spec.Requirement(spec.LINEAR_DENSITY, spec.between("0 ktex", "47 ktex"))
        oiled = spec.Requirement(
            spec.LINEAR_DENSITY, spec.nominal("60 ktex", "5 %"), conditions=spec.Conditions(finish="oiled")
        )
        assert "SPC201" in codes(spec.plausibility(contract(nothing, oiled, STRONG)))


class TestRevisions:
    """What a revision changed; whether an offer meets what is asked."""

    def test_diff(self):
        weaker = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.5 kN"))
        retested = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), retest=spec.Retest(specimens=2))
        old, new = contract(HEAVY, STRONG), contract(weaker, visual=spec.VisualQuality(major="2.5", unit="coil"))
        assert [change.kind for change in spec.diff(old, new)] == ["changed", "looser", "dropped"]
        assert [change.kind for change in spec.diff(new, old)] == ["changed", "new", "tighter"]
        assert str(spec.diff(old, new)[1]) == "looser: breaking force, unspliced: at least 0.6 kN → at least 0.5 kN"
        assert [change.kind for change in spec.diff(contract(STRONG), contract(retested))] == ["changed"]
        assert [change.path for change in spec.diff(old, contract(STRONG, HEAVY))] == ["$.requirements"]
        other = spec.Requirement(spec.BREAKING_FORCE, spec.between("0.5 kN", "0.9 kN"))
        assert [change.kind for change in spec.diff(contract(STRONG), contract(other))] == ["changed"]
        assert [change.what.en for change in spec.diff(old, attrs.evolve(old, revision=2))] == ["revision"]
        oiled = attrs.evolve(old, product=attrs.evolve(ROPE, finish="oiled"))
        assert spec.diff(old, oiled)[0].after.en.endswith("oiled")

    def test_compatible(self):
        weaker = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.5 kN"))
        mean = spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.5 kN"), judged=spec.MEAN)
        assert spec.compatible(contract(weaker), contract(STRONG)).ok
        assert spec.compatible(contract(mean), contract(STRONG)).ok
        assert codes(spec.compatible(contract(STRONG), contract(weaker))) == ["SPC402"]
        assert codes(spec.compatible(contract(STRONG), contract(mean))) == ["SPC403"]
        assert codes(spec.compatible(contract(HEAVY), contract(STRONG))) == ["SPC401"]
        other = contract(STRONG, product=spec.Yarn(plies=2), visual=None)
        assert codes(
            spec.compatible(contract(STRONG, moisture=spec.MoistureTerms(regain="13 %", cap="none")), other)
        ) == [
            "SPC404",
            "SPC403",
            "SPC405",
        ]

    def test_completeness(self):
        mean = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"))
        report = spec.completeness(contract(HEAVY, STRONG, mean))
        assert set(codes(report)) == {"SPC301", "SPC302", "SPC303", "SPC304", "SPC305", "SPC306"}
        assert report.ok
        full = contract(
            spec.Requirement(
                spec.PIECE_MASS,
                spec.nominal("46 g", "10 %"),
                judged=spec.MEAN,
                source=Source("contract", confidence="read"),
            ),
            spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
            product=spec.Article("bone"),
            packing=spec.Packing("carton", pieces=50),
            visual=spec.VisualQuality(major="2.5", unit="piece"),
        )
        assert codes(spec.completeness(full)) == []
        conditioned = spec.Requirement(
            spec.LINEAR_DENSITY,
            spec.nominal("47 ktex", "5 %"),
            conditions=spec.Conditions(atmosphere=spec.ISO_139_STANDARD),
        )
        assert "SPC306" not in codes(spec.completeness(contract(conditioned)))
        assert "each specimen" in STRONG.text().en
        assert "belum disebut" in mean.text().id
        assert str(STRONG).startswith("breaking force, unspliced: at least 0.6 kN")
        assert spec.Agreed(about="colour", sample="seal 17").words == ""
        assert spec.Grade("I", spec.at_least("0.6 kN")).breaking_force.kind is Force


class TestDocuments:
    """Strict, with all faults at once."""

    def test_a_characteristic_of_ones_own(self):
        swelling = spec.Characteristic(code="swelling", name=Text("swelling", "pengembangan"), kind=Ratio)
        one = contract(spec.Requirement(swelling, spec.at_most("5 %")))
        document = CONVERTER.unstructure(one)
        assert document["requirements"][0]["characteristic"]["kind"] == "Ratio"
        assert wire.structure(CONVERTER, document, spec.Specification) == one

    @pytest.mark.parametrize("limit", [spec.at_most("15 %"), spec.at_least("15 %"), spec.at_least("1.5 kN")])
    def test_open_limits(self, limit):
        assert wire.structure(CONVERTER, CONVERTER.unstructure(limit), spec.Limit) == limit

    @pytest.mark.parametrize(
        ("kind", "document"),
        [
            (spec.Requirement, {"characteristic": "linear_densty", "limit": {"lower": "47 ktex"}}),
            (spec.Requirement, {"characteristic": 7, "limit": {"lower": "47 ktex"}}),
            (spec.Requirement, {"characteristic": "linear_density", "limit": {}}),
            (spec.Requirement, {"characteristic": "linear_density", "limit": {"lower": "47 kg"}}),
            (spec.Limit, 5),
            (spec.Limit, {"kind": "Force", "lower": "47 kg"}),
            (spec.Limit, {"kind": "Money", "lower": "47 kg"}),
            (spec.Limit, {"kind": ["Force"], "lower": "47 N"}),
            (spec.Requirement, 5),
            (
                spec.Requirement,
                {
                    "characteristic": "linear_density",
                    "limit": {"kind": "Force", "lower": "1 N", "step": "1 N"},
                    "judged": {"type": "each"},
                },
            ),
            (
                spec.Requirement,
                {
                    "characteristic": "linear_density",
                    "limit": {"kind": "LinearDensity", "lower": "1 ktex"},
                    "judged": {"type": ["each"]},
                },
            ),
            (spec.Packing, {"kind": "bale", "pieces": 2.5}),
            (spec.Packing, {"kind": "bale", "numbers": 7}),
            (spec.Packing, {"kind": "bale", "weight": "1 kg"}),
            (spec.VisualQuality, {"unit": "coil", "major": {"type": "aql", "value": "2.5"}, "examine": 10}),
            (spec.Specification, {"id": "x", "revision": 1, "product": {"type": "Wire"}, "requirements": []}),
        ],
    )
    def test_faults(self, kind, document):
        with pytest.raises(DocumentError) as caught:
            wire.structure(CONVERTER, document, kind)
        assert caught.value.text("id")

    def test_every_type_is_named(self):
        assert codec.TYPES["Specification"] is spec.Specification


class TestCatalogue:
    """Published figures, doubtful cells by override only."""

    def test_overrides(self):
        shroud = is1410_2001.TABLE.row("176 mm", construction="shroud_laid")
        because = "the standard in print says so"
        assert shroud.get("linear_density_unoiled", doubtful="corrected", because=because) == LinearDensity(
            "17170 ktex"
        )
        assert shroud.get("linear_density_unoiled", doubtful="as printed", because=because) == LinearDensity(
            "27170 ktex"
        )
        assert shroud.get("linear_density_oiled") == LinearDensity("23257 ktex")
        missing = mesh_matting.TABLE.find(construction="MMX")
        assert not missing
        assert "MMA1(H2M1)" in missing.text().en

    def test_bounds_are_ordered(self):
        for bound in rules.BOUNDS:
            assert bound.hard_min <= bound.warn_min < bound.warn_max <= bound.hard_max
        assert len({rule.code for rule in spec.RULES}) == len(spec.RULES)
