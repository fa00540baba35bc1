"""The thirty test vectors of coir, those of the sampling tables and of breaks outside the marks among them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from cocorope import qc, spec
from cocorope.qc import sampling
from cocorope.qc.conformity import judge
from cocorope.spec import geometry
from cocorope.spec.catalogue import ci1308_1996
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
    Runnage,
)


class TestLinearDensity:
    """Hawser 8 mm un-oiled, nominal 47 ktex, tolerance 5 %: 44.65 to 49.35 ktex inclusive."""

    @pytest.mark.parametrize(
        ("value", "admitted"),
        [("44.65 ktex", True), ("49.35 ktex", True), ("44.64 ktex", False), ("49.36 ktex", False), ("47 ktex", True)],
    )
    def test_ends_are_included(self, value, admitted):
        assert spec.nominal("47 ktex", "5 %").admits(LinearDensity(value)) is admitted

    def test_mass_over_length(self):
        assert LinearDensity.of(Mass("10340 g"), Length("220 m")) == LinearDensity("47.0 ktex")

    def test_fathoms(self):
        assert Length("120 fathom") == Length("219.456 m")


class TestRunnage:
    """Runnage is inverse: averages by length or mass, tolerances not symmetric in tex."""

    def test_reciprocal(self):
        assert Runnage("200 m/kg").linear_density() == LinearDensity("5 ktex") == LinearDensity("5000 tex")

    def test_equal_masses(self):
        length = Length.sum([Runnage("200 m/kg").linear_density().length_of(Mass("10 kg")), Length("2500 m")])
        assert Runnage.of(length, Mass("20 kg")) == Runnage("225 m/kg")

    def test_equal_lengths(self):
        mass = Mass.sum(Runnage(text).linear_density().mass_of(Length("1000 m")) for text in ("200 m/kg", "250 m/kg"))
        assert mass == Mass("9 kg")
        assert round(Runnage.of(Length("2000 m"), mass).exact_in("m/kg"), 2) == Fraction("222.22")

    def test_tolerance_is_not_symmetric(self):
        limit = spec.nominal("200 m/kg", "5 %")
        tex = [end.linear_density().to("ktex", digits=4) for end in (limit.upper, limit.lower)]
        assert [str(value) for value in tex] == ["4.762 ktex", "5.263 ktex"]


class TestMoisture:
    """Content and regain; the commercial mass at an agreed regain."""

    def test_bases(self):
        assert round(MoistureContent("15 %").regain().exact_in("%"), 4) == Fraction("17.6471")
        assert round(Regain("13 %").content().exact_in("%"), 4) == Fraction("11.5044")

    @pytest.mark.parametrize(("content", "mass"), [("15 %", "9605.00 kg"), ("10 %", "10170.00 kg")])
    def test_commercial_mass(self, content, mass):
        found = spec.commercial_mass(Mass("10000 kg"), MoistureContent(content), regain=Regain("13 %"), cap="none")
        assert found == Mass(mass)

    def test_cap(self):
        found = spec.commercial_mass(
            Mass("10000 kg"), MoistureContent("10 %"), regain=Regain("13 %"), cap="weighed mass"
        )
        assert found == Mass("10000 kg")


class TestReferenceTension:
    """d squared over 8."""

    @pytest.mark.parametrize(("size", "newton", "kgf"), [("8 mm", "80 N", "78.45"), ("24 mm", "720 N", "706.08")])
    def test_both_variants(self, size, newton, kgf):
        assert spec.reference_tension(size).force == Force(newton)
        variant = spec.reference_tension_kgf(size)
        assert round(variant.exact_in("N"), 2) == Fraction(kgf)
        assert spec.reference_tension(size).agrees(variant)


class TestBreakingForce:
    """Specified 1000 N: a break outside the marks is held against 90 % of it and is never scaled up (ISO 2307)."""

    @pytest.mark.parametrize(
        ("force", "outside", "verdict"),
        [
            ("905 N", True, "conforms"),
            ("899 N", True, "does not conform"),
            ("995 N", False, "does not conform"),
            ("1000 N", False, "conforms"),
        ],
    )
    def test_breaks(self, force, outside, verdict):
        limit = spec.at_least("1000 N", step="1 N")
        assert judge(Force(force), limit, floor=outside) == verdict

    def test_the_recorded_force_stays(self):
        recorded = qc.Measurement(spec.BREAKING_FORCE, Force("905 N"), specimen="1", outside_marks=True)
        assert recorded.value == Force("905 N")


class TestSampling:
    """The number of ISO 2307 for breaking, the plans of ISO 2859-1 for looking."""

    @pytest.mark.parametrize(("metres", "pieces"), [(22_000, 4), (220, 1)])
    def test_lengths_to_break(self, metres, pieces):
        assert sampling.destructive_sample_size(sampling.lengths_of(metres)) == pieces

    @pytest.mark.parametrize(
        ("lot", "aql", "severity", "letter", "n", "ac"),
        [
            (1000, "2.5", "normal", "J", 80, 5),
            (200, "1.0", "normal", "G", 50, 1),
            (200, "0.65", "normal", "G", 20, 0),
            (64_700, "2.5", "normal", "N", 500, 21),
            (64_700, "4.0", "normal", "N", 315, 21),
            (200, "2.5", "tightened", "G", 32, 1),
            (5, "2.5", "normal", "A", 5, 0),
        ],
    )
    def test_plans(self, lot, aql, severity, letter, n, ac):
        plan = sampling.single(lot, aql=aql, edition="ISO 2859-1:1999", level="II", severity=severity)
        assert (plan.n, plan.ac, plan.re) == (n, ac, ac + 1)
        assert plan.entry.letter == letter  # looked up; an arrow moves n and Ac from it


class TestGeometry:
    """Circumference, take-up, mesh, manila."""

    def test_circumference(self):
        assert geometry.diameter_of_label(Length("3 in")) == Length("24 mm")
        assert str(geometry.diameter_of_circumference(Length("3 in")).to("mm", digits=4)) == "24.26 mm"

    def test_manila_formula_and_table(self):
        force = ci1308_1996.TABLE.row("24 mm").get("breaking_force")
        assert force == Force(900 * 3 * 3, "lbf")
        assert str(force.to("kN", digits=4)) == "36.03 kN"

    def test_yarn_for_hawser(self):
        assert spec.TakeUp.measured("1.5").yarn_for(Length("220 m")) == Length("330 m")

    def test_mesh(self):
        found = geometry.mean_yarn_linear_density(
            ArealDensity("650 g/m2"), EndsPerLength("9 /dm"), EndsPerLength("8 /dm"), Ratio("0 %")
        )
        assert round(found.exact_in("ktex"), 3) == Fraction("3.824")

    def test_helix(self):
        assert round(spec.TakeUp.helix(Length("4.3 mm"), Length("28 mm")).factor, 4) == Decimal("1.1103")

    def test_strands_in_a_circle(self):
        assert round(geometry.strand_ratio(3), 4) == Decimal("0.4641")
        assert round(geometry.strand_ratio(4), 4) == Decimal("0.4142")
        assert [str(round(geometry.fill(n), 4)) for n in (3, 4, 9)] == ["0.6462", "0.6863", "0.4175"]
