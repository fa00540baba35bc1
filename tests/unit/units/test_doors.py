"""pint at the door; quantities in documents, by common code, in the fields of attrs classes."""

from decimal import Decimal
from fractions import Fraction
from subprocess import run
from sys import executable

import attrs
import cattrs
import pint
import pytest

from cocorope import units
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.units import (
    KINDS,
    Length,
    LinearDensity,
    Mass,
    OutOfRangeError,
    Ratio,
    Temperature,
    Twist,
    UnknownUnitError,
)
from cocorope.units.codec import configure
from cocorope.units.codes import code_of, from_code
from cocorope.units.rounding import last_place, observed, to_step
from cocorope.units.table import TABLE
from cocorope.units.thousands import as_thousands, could_mean_thousands


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry()


@pytest.fixture(scope="module")
def fractions():
    return pint.UnitRegistry(non_int_type=Fraction)


class TestPintIn:
    """A foreign magnitude is taken as it is where unit and factor agree, else through the caller's registry."""

    def test_as_it_is(self, registry):
        foot = Length(registry.Quantity(1.0, "foot"))
        assert foot == Length("1 ft")
        assert str(foot) == "1.0 ft"
        assert str(LinearDensity(registry.Quantity(47, "kilotex"))) == "47 ktex"
        assert str(Temperature(registry.Quantity(25.5, "degC"))) == "25.5 degC"

    def test_through_the_registry(self, registry):
        assert str(Length(registry.Quantity(2, "mile"))) == "3218.688 m"
        odd = pint.UnitRegistry()
        odd.define("fathom = 2 * meter")
        assert Length(odd.Quantity(1, "fathom")) == Length("2 m")

    @pytest.mark.parametrize(
        ("kind", "unit"), [(Length, "kilogram"), (Twist, "1/meter"), (Ratio, "radian"), (Mass, "pound_force")]
    )
    def test_other_dimensions(self, registry, kind, unit):
        with pytest.raises(WrongKindError, match="give it in"):
            kind(registry.Quantity(1, unit))

    @pytest.mark.parametrize(
        ("number", "printed"),
        [
            (Decimal("1.50"), "1.50 m"),
            (Fraction(1, 4), "0.25 m"),
            (Fraction(1, 3), "0.3333333333333333333333333333333333 m"),
            (3, "3 m"),
        ],
    )
    def test_number_types(self, registry, number, printed):
        assert str(Length(registry.Quantity(number, "meter"))) == printed

    @pytest.mark.parametrize("number", [1j])
    def test_other_magnitudes(self, registry, number):
        with pytest.raises(WrongKindError, match="one plain number"):
            Length(registry.Quantity(number, "meter"))

    def test_registry_of_fractions(self, fractions):
        assert units.Area(fractions.Quantity(Fraction(3, 2), "meter**2")) == units.Area("1.5 m2")
        assert str(units.Area("1.5 m2").to_pint(fractions).magnitude) == "3/2"
        with pytest.raises(WrongKindError):
            units.Area(fractions.Quantity(1, "meter**3"))

    def test_a_bool_is_no_number(self):
        class Odd:
            magnitude = True
            units = "meter"

            def m_as(self, unit):
                return True

        with pytest.raises(WrongKindError, match="one plain number"):
            Length(Odd())

    def test_out_of_range(self, registry):
        with pytest.raises(OutOfRangeError):
            Length(registry.Quantity(float("nan"), "meter"))


class TestPintOut:
    """``to_pint`` gives a quantity of the caller's registry, in the same unit where the two agree."""

    @pytest.mark.parametrize(("kind", "unit"), [(kind, unit.symbol) for kind in TABLE for unit in kind.units])
    def test_round_trip(self, registry, kind, unit):
        value = KINDS[kind.name](Decimal("2.5"), unit)
        back = KINDS[kind.name](value.to_pint(registry))
        assert abs(float(back.value_in(unit)) - 2.5) < 1e-12
        assert isinstance(value.to_pint(registry), registry.Quantity)

    def test_number_type_of_the_registry(self):
        exact = pint.UnitRegistry(non_int_type=Decimal)
        assert Length("8.10 mm").to_pint(exact).magnitude == Decimal("8.10")

    def test_units_the_registry_does_not_know_or_means_otherwise(self, registry):
        small = pint.UnitRegistry(["meter = [length]", "foot = 0.3 * meter"])
        assert str(Length("1 in").to_pint(small).units) == "meter"
        assert Length("10 ft").to_pint(small).magnitude == 3.048
        with pytest.raises(UnknownUnitError, match="knows neither"):
            Mass("1 kg").to_pint(small)
        with pytest.raises(WrongKindError, match="takes a pint registry"):
            Length("1 m").to_pint(3)


class TestTable:
    """Each factor is pint's own, but for pint 0.25's fathom, which is the survey one."""

    @pytest.mark.parametrize(("kind", "unit"), [(kind, unit) for kind in TABLE for unit in kind.units])
    def test_factor(self, kind, unit, registry, fractions):
        si = next(u for u in kind.units if u.symbol == kind.si)
        theirs = Fraction(fractions.Quantity(1, unit.pint).m_as(si.pint))
        ours = Fraction(unit.numerator, unit.denominator) + Fraction(unit.offset)
        survey = unit.symbol == "fathom" and theirs != ours
        assert theirs == (Fraction(6 * 1200, 3937) if survey else ours)
        assert format(registry.Unit(unit.pint), "D") == unit.pint

    @pytest.mark.parametrize("kind", TABLE, ids=lambda kind: kind.name)
    def test_literals_are_the_table(self, kind):
        alias = {
            "Ratio": "FractionUnit",
            "MassFraction": "FractionUnit",
            "MoistureContent": "FractionUnit",
            "Regain": "FractionUnit",
        }
        literal = getattr(units, alias.get(kind.name, f"{kind.name}Unit"))
        assert literal.__args__ == tuple(unit.symbol for unit in kind.units) == KINDS[kind.name].units()

    @pytest.mark.parametrize("kind", TABLE, ids=lambda kind: kind.name)
    def test_every_unit_reaches_the_fallback(self, kind):
        for symbol in KINDS[kind.name].units():
            assert KINDS[kind.name](1, symbol).to(kind.fallback) == KINDS[kind.name](1, symbol)


class TestCodec:
    """A quantity in a document is its text."""

    @pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
    def test_round_trip(self, kind):
        converter = cattrs.Converter()
        configure(converter)
        configure(converter)
        value = kind(Decimal("1.50"), kind.units()[0])
        plain = converter.unstructure(value)
        assert plain == f"1.50 {kind.units()[0]}"
        assert str(converter.structure(plain, kind)) == plain
        with pytest.raises(WrongKindError, match="in a document is a text"):
            converter.structure(1.5, kind)


class TestCommonCodes:
    """UN/CEFACT Recommendation 20."""

    def test_known(self):
        assert code_of(Mass("1 kg")) == "KGM"
        assert from_code(25, "KGM") == Mass("25 kg")
        assert from_code(5, "P1", KINDS["MoistureContent"]) == KINDS["MoistureContent"]("5 %")
        assert from_code(5, "P1") == Ratio("5 %")
        assert from_code(9, "A49") == LinearDensity("1 tex")

    def test_unknown(self):
        with pytest.raises(InvalidValueError, match="has no common code"):
            code_of(Length("1 dm"))
        with pytest.raises(InvalidValueError, match="has no common code"):
            code_of(KINDS["Runnage"]("1 m/kg"))
        with pytest.raises(UnknownUnitError, match="no unit with the common code"):
            from_code(1, "XXX")
        with pytest.raises(WrongKindError, match="not of Length"):
            from_code(1, "KGM", Length)

    @pytest.mark.parametrize("code", ["BE", "BG", "BL", "BX", "CL", "CT", "PK", "RL", "RO", "SA", "ST"])
    def test_deleted_codes_are_not_emitted(self, code):
        assert code not in {unit.rec20 for kind in TABLE for unit in kind.units}


class TestRounding:
    """ASTM E29, IS 2: the rounding method goes half to even in the last place of the limit."""

    def test_rules(self):
        assert str(to_step(Length("12.25 mm"), "0.50 mm")) == "12.00 mm"
        assert str(to_step(Length("12.25 mm"), "0.5 mm", "half-up")) == "12.5 mm"
        assert str(to_step(Length("-12.25 mm"), "0.5 mm", "half-up")) == "-12.5 mm"
        assert str(to_step(Length("1 in"), "1 mm")) == "25 mm"
        with pytest.raises(InvalidValueError, match="above zero"):
            to_step(Length("1 m"), "0 m")
        with pytest.raises(InvalidValueError, match="rule is one of"):
            to_step(Length("1 m"), "1 m", "up")

    def test_methods(self):
        limit = Length("0.60 m")
        assert str(last_place(limit)) == "0.01 m"
        assert str(observed(Length("0.595 m"), limit)) == "0.60 m"
        assert observed(Length("0.595 m"), limit, "absolute") == Length("0.595 m")
        with pytest.raises(InvalidValueError, match="method is one of"):
            observed(limit, limit, "exact")


class TestThousands:
    """A point before exactly three digits may have been meant to separate thousands."""

    @pytest.mark.parametrize(
        ("text", "could"),
        [("1.000 kg", True), ("-999.999 kg", True), ("0.500 kg", False), ("1000.000 kg", False), ("1.00 kg", False)],
    )
    def test_detected(self, text, could):
        assert could_mean_thousands(Mass(text)) is could

    def test_meant(self):
        assert str(as_thousands(Mass("1.250 kg"))) == "1250 kg"


class TestConverters:
    """A converter a kind, and two validators, for attrs fields."""

    @pytest.mark.parametrize(
        "name", [name for name in units.__all__ if name.islower() and name not in ("read", "non_negative", "positive")]
    )
    def test_every_kind(self, name):
        convert = getattr(units, name)
        kind = KINDS[name.title().replace("_", "")]
        value = convert(f"1 {kind.units()[0]}")
        assert type(value) is kind
        assert convert(value) is value

    def test_validators(self):
        @attrs.frozen
        class Bale:
            net: Mass = attrs.field(converter=units.mass, validator=units.non_negative)
            gross: Mass = attrs.field(converter=units.mass, validator=units.positive)

        assert Bale("0 kg", "1 kg").net == Mass.zero()
        with pytest.raises(InvalidValueError, match=r"Bale.net cannot be negative, got -1 kg"):
            Bale("-1 kg", "1 kg")
        with pytest.raises(InvalidValueError, match=r"Bale.gross must be above zero, got 0 kg"):
            Bale("0 kg", "0 kg")


class TestAcross:
    """From kind to kind by name, rounded once."""

    def test_all(self):
        k = units
        rope = k.LinearDensity.of(k.Mass("2.35 kg"), k.Length("50 m"))
        assert str(rope) == "47 ktex"
        assert rope.mass_of(k.Length("1 km")) == k.Mass("47 kg")
        assert rope.length_of(k.Mass("47 kg")) == k.Length("1 km")
        assert (
            k.LinearDensity("4 ktex").runnage()
            == k.Runnage("250 m/kg")
            == k.Runnage.of(k.Length("250 m"), k.Mass("1 kg"))
        )
        assert k.Runnage("250 m/kg").linear_density() == k.LinearDensity("4 ktex")
        assert k.Area.of(k.Length("2 m"), k.Length("50 cm")) == k.Area("1 m2")
        assert k.Volume.of(k.Length("2 m"), k.Length("50 cm"), k.Length("3 m")) == k.Volume("3000 L")
        assert k.ArealDensity.of(k.Mass("1 kg"), k.Area("2 m2")) == k.ArealDensity("500 g/m2")
        assert k.ArealDensity("500 g/m2").mass_of(k.Area("2 m2")) == k.Mass("1 kg")
        assert k.Density.of(k.Mass("1 kg"), k.Volume("1 L")) == k.Density("1 g/cm3")
        assert k.Density("1 g/cm3").mass_of(k.Volume("1 L")) == k.Mass("1 kg")
        assert k.Stress.of(k.Force("1 kN"), k.Area("10 mm2")) == k.Stress("100 N/mm2")
        assert k.Tenacity.of(k.Force("0.6 kN"), rope).value_in("N/ktex").quantize(Decimal("0.01")) == Decimal("12.77")
        assert k.Tenacity("1 cN/tex").force_of(k.LinearDensity("47 ktex")) == k.Force("470 N")
        assert k.ForcePerWidth.of(k.Force("10 kN"), k.Length("50 cm")) == k.ForcePerWidth("20 kN/m")
        assert k.EndsPerLength.of(12, k.Length("1 dm")) == k.EndsPerLength("12 /dm")
        assert k.Ratio.of(k.Mass("1 kg"), k.Mass("1 t")) == k.Ratio("0.1 %")
        assert k.Ratio("5 %").part_of(k.Mass("1 t")) == k.Mass("50 kg")
        assert k.MassFraction.of(k.Mass("1 kg"), k.Mass("1 t")).part_of(k.Mass("1 t")) == k.Mass("1 kg")
        wet = k.MoistureContent.of(k.Mass("15 kg"), k.Mass("100 kg"))
        assert wet == k.MoistureContent("15 %")
        assert k.Regain.of(k.Mass("25 kg"), k.Mass("100 kg")).content() == k.MoistureContent("20 %")
        assert k.MoistureContent("20 %").regain() == k.Regain("25 %")


def test_importing_leaves_pint_and_numpy_alone():
    code = "import sys, cocorope.units; print([n for n in ('pint', 'numpy', 'scipy', 'cattrs') if n in sys.modules])"
    assert run([executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"
