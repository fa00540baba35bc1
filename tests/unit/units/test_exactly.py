"""Digits, bounds and signs to the last place; the sentences word for word."""

from decimal import ROUND_UP, Decimal, localcontext
from fractions import Fraction
from unittest.mock import ANY

import cattrs
import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.units import (
    KINDS,
    EndsPerLength,
    Force,
    Length,
    LinearDensity,
    Mass,
    MassFraction,
    OutOfRangeError,
    Quantity,
    Ratio,
    Runnage,
    Scale,
    Temperature,
    Twist,
    UnknownUnitError,
    read,
)
from cocorope.units.codec import configure
from cocorope.units.codes import code_of, from_code
from cocorope.units.exact import terminating
from cocorope.units.reading import KINDS_BY_NAME, KINDS_OF_UNIT
from cocorope.units.rounding import observed, to_step
from cocorope.units.thousands import as_thousands


def refused(error, tried, *arguments):
    with pytest.raises(error) as caught:
        tried(*arguments)
    return caught.value


class TestDigits:
    """What was written is kept: a change of unit by a power of ten moves the point and no digit."""

    def test_trailing_zeros_stay(self):
        assert str(Length("12.50 mm").to("cm")) == "1.250 cm"
        assert str(Mass("1.50 t").to("kg")) == "1500 kg"
        assert str(Length("10.50 ft") + Length("0.50 ft")) == "11.00 ft"
        assert str(Length("10.50 ft") - Length("0.50 ft")) == "10.00 ft"

    @pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
    def test_its_own_unit_changes_nothing(self, kind):
        for unit in kind.units():
            value = kind(Decimal("25.50"), unit)
            assert value.to(unit) is value

    def test_no_exponent_is_held(self):
        for written, digits in [("1E+3", 1000), ("1E+1", 10), ("0E+3", 0), ("0E+40", 0)]:
            assert Length(Decimal(written), "mm").value.as_tuple() == Decimal(digits).as_tuple()

    @given(st.integers(-(10**9), 10**9), st.integers(0, 9), st.integers(0, 9))
    def test_a_ratio_that_ends_has_the_fewest_places(self, numerator, twos, fives):
        ratio = Fraction(numerator, 2**twos * 5**fives)
        ends = terminating(ratio)
        assert ends == ratio
        places = -ends.as_tuple().exponent
        assert places == 0 or ends.as_tuple().digits[-1] != 0

    def test_a_rounding_to_six_digits_leaves_the_next_one_at_34(self):
        assert str(Length("8 mm").to("in", digits=6)) == "0.314961 in"
        assert Length("8 mm").value_in("in") == Decimal("0.3149606299212598425196850393700787")

    def test_the_host_does_not_round_thousands(self):
        with localcontext() as context:
            context.rounding = ROUND_UP
            assert str(as_thousands(Mass("1.2341 kg"))) == "1234 kg"


class TestTemperature:
    """The zero of a temperature moves with its unit."""

    def test_zeros(self):
        assert Temperature("0 degC").exact_in("degC") == 0
        assert Temperature("0 degC").exact_in("K") == Fraction("273.15")
        assert str(Temperature("300.00 K").to("degC")) == "26.85 degC"
        assert str(Temperature("26.85 degC").to("K")) == "300 K"


class TestOrder:
    """Order is that of the exact numbers, whether a value was compared before or never."""

    @pytest.mark.parametrize("before", [False, True])
    @pytest.mark.parametrize("texts", [("1 in", "25.4 mm"), ("1 in", "26 mm"), ("1 in", "25 mm")])
    def test_every_comparison(self, texts, before):
        def fresh():
            both = Length(texts[0]), Length(texts[1])
            if before:
                assert all(map(hash, both))
            return both

        one, two = (value.exact_in("mm") for value in fresh())
        left, right = fresh()
        assert (left == right) is (one == two)
        left, right = fresh()
        assert (left < right) is (one < two)
        left, right = fresh()
        assert (left <= right) is (one <= two)
        left, right = fresh()
        assert (left > right) is (one > two)
        left, right = fresh()
        assert (left >= right) is (one >= two)

    def test_equality_asks_the_other_side_too(self):
        assert Length("8 mm") == ANY
        assert Length("8 mm").__eq__(8) is NotImplemented


class TestAcross:
    """By name, with a divisor other than one."""

    def test_counts_over_lengths(self):
        assert Twist.of(30, Length("2 m")) == Twist("15 turns/m")
        assert EndsPerLength.of(12, Length("2 dm")) == EndsPerLength("6 /dm")

    def test_parts(self):
        assert str(Ratio("5 %").part_of(Mass("2 t"))) == "0.1 t"
        assert str(MassFraction("5 %").part_of(Mass("2 t"))) == "0.1 t"

    def test_below_one_step(self):
        assert str(to_step(Length("0.6 mm"), "1 mm", "half-up")) == "1 mm"
        assert str(to_step(Length("-0.6 mm"), "1 mm", "half-up")) == "-1 mm"


class TestOperators:
    """Two kinds are refused with the operator and both sides named, in both languages."""

    @pytest.mark.parametrize(
        ("method", "sign"),
        [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="), ("__add__", "+"), ("__sub__", "-")],
    )
    def test_the_sentence(self, method, sign):
        error = refused(WrongKindError, getattr(Length("8 mm"), method), Mass("1 kg"))
        assert error.text("en") == f"cannot work out Length (8 mm) {sign} Mass (1 kg): both sides must be Length"
        assert error.text("id") == f"tidak dapat menghitung Length (8 mm) {sign} Mass (1 kg): kedua sisi harus Length"

    def test_division_and_sum(self):
        error = refused(WrongKindError, Length("8 mm").__truediv__, Mass("1 kg"))
        assert str(error) == "cannot work out Length (8 mm) / Mass (1 kg): both sides must be Length"
        error = refused(WrongKindError, Mass.sum, [Mass("1 kg"), Length("1 m")])
        assert str(error) == "cannot work out Mass (0 kg) + Length (1 m): both sides must be Mass"

    def test_a_text_beside_a_quantity(self):
        error = refused(WrongKindError, Length("8 mm").__add__, "9 mm")
        assert str(error) == "cannot work out Length (8 mm) + '9 mm': write Length('9 mm')"
        error = refused(WrongKindError, Length("8 mm").__add__, "1234567890123456789012 mm")
        assert error.text("en").endswith(": write Length('12345678901234567890')")
        assert error.text("id").endswith(": tulis Length('12345678901234567890')")


class TestSentences:
    """Each says which unit would have been right."""

    @pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
    def test_the_usual_unit_is_shown(self, kind):
        name, unit = kind.__name__, kind.units()[0]
        error = refused(InvalidValueError, kind, "1.5.2 x")
        noun = KINDS_BY_NAME[name].noun
        assert error.text("en").startswith(f"cannot read '1.5.2 x' as {noun.en}: ")
        assert error.text("id").startswith(f"'1.5.2 x' tidak dapat dibaca sebagai {noun.id}: ")
        assert error.text("en").endswith(f'write a number, a space and a unit, as in "12.5 {unit}"')
        assert error.text("id").endswith(f'tulis bilangan, spasi, lalu satuan, seperti "12.5 {unit}"')
        assert str(refused(WrongKindError, kind, 8)).endswith(f': write {name}("8 {unit}") or {name}(8, "{unit}")')
        for no_text in (5, []):
            error = refused(WrongKindError, kind, 8, no_text)
            assert error.text("en") == f'a unit is text such as "{unit}", got {shown(no_text)}'
            assert error.text("id") == f'satuan adalah teks seperti "{unit}", bukan {shown(no_text)}'
        converter = cattrs.Converter()
        configure(converter)
        error = refused(WrongKindError, converter.structure, 1.5, kind)
        assert error.text("en") == f'a {name} in a document is a text such as "12.5 {unit}", got {shown(1.5)}'
        assert error.text("id") == f'{name} dalam dokumen adalah teks seperti "12.5 {unit}", bukan {shown(1.5)}'

    def test_of_no_kind(self):
        error = refused(InvalidValueError, read, "1.5.2 mm")
        assert (
            str(error) == "cannot read '1.5.2 mm' as a quantity: write a number, a space and a unit, as in \"12.5 mm\""
        )
        assert "dibaca sebagai besaran: " in error.text("id")
        assert error.text("id").endswith('seperti "12.5 mm"')

    @pytest.mark.parametrize("spelling", KINDS_OF_UNIT)
    def test_a_unit_of_one_kind_names_it_and_one_of_several_asks(self, spelling):
        names = KINDS_OF_UNIT[spelling]
        if len(names) == 1:
            assert type(read(f"5 {spelling}")).__name__ == names[0]
            return
        error = refused(UnknownUnitError, read, f"5 {spelling}")
        kinds = ", ".join(names)
        assert error.text("en") == f'{spelling} is a unit of {kinds}: say which, as in {names[0]}("5 {spelling}")'
        assert error.text("id").endswith(f'satuan {kinds}: sebutkan yang mana, seperti {names[0]}("5 {spelling}")')

    def test_another_kind(self):
        units = ", ".join(Length.units())
        assert str(refused(WrongKindError, Length, Mass("1 kg"))) == (
            f"1 kg is a mass (Mass), not a length (Length): Length is written in {units}"
        )

    @pytest.mark.parametrize(
        ("kind", "text", "error", "advice"),
        [
            (Mass, "12 TON", UnknownUnitError, "metric tonne"),
            (Force, "5 KN", UnknownUnitError, "did you mean kN?"),
            (Length, "   ", InvalidValueError, "it is empty"),
            (Length, "12\tmm", InvalidValueError, 'write "12 mm"'),
            (Length, "12 m-kg", InvalidValueError, "no sums or powers"),
            (Mass, "1.000 " + "x" * 25, InvalidValueError, "write a number, a space and a unit"),
            (Length, "1" * 117 + " mm", OutOfRangeError, "out of range"),
            (Length, "1" * 118 + " mm", InvalidValueError, "no quantity is longer than 120 characters"),
        ],
    )
    def test_why_a_text_is_no_quantity(self, kind, text, error, advice):
        assert advice in str(refused(error, kind, text))

    def test_not_finite(self):
        error = refused(OutOfRangeError, Length, Decimal("NaN"), "mm")
        assert str(error) == 'Length(number, "mm"): a quantity is a finite number'
        error = refused(OutOfRangeError, Length("1 mm").__mul__, Decimal("Infinity"))
        assert str(error) == "Length * number: a quantity is a finite number"

    def test_parts_are_whole(self):
        for parts in (2.0, "2", None):
            assert "parts is a whole number" in str(refused(WrongKindError, Mass("1 kg").split, parts))

    def test_codes(self):
        coded = ", ".join(unit.symbol for unit in KINDS_BY_NAME["Length"].units if unit.rec20)
        error = refused(InvalidValueError, code_of, Length("1 dm"))
        assert str(error) == f"dm has no common code of Recommendation 20 here; these have: {coded}"
        assert str(refused(InvalidValueError, code_of, Runnage("1 m/kg"))).endswith("these have: -")
        error = refused(WrongKindError, from_code, 1, "P1", Length)
        assert error.text("en") == (
            "the common code P1 is a unit of Ratio, MassFraction, MoistureContent, Regain, not of Length"
        )
        assert error.text("id").endswith("satuan Ratio, MassFraction, MoistureContent, Regain, bukan Length")

    def test_words_of_rounding(self):
        error = refused(InvalidValueError, to_step, Length("1 m"), "1 m", "up")
        assert str(error) == 'rule is one of "half-even", "half-up", got \'up\''
        error = refused(InvalidValueError, observed, Length("1 m"), Length("1 m"), "exact")
        assert str(error) == 'method is one of "rounding", "absolute", got \'exact\''

    def test_a_text_of_another_class_in_a_document(self):
        class Word(str):
            __slots__ = ()

        converter = cattrs.Converter()
        configure(converter)
        assert converter.structure(Word("8 mm"), Length) == Length("8 mm")


class TestPint:
    """At the door."""

    def test_the_names_of_the_units(self):
        registry = pint.UnitRegistry()
        names = ", ".join(unit.pint for unit in KINDS_BY_NAME["Length"].units)
        error = refused(WrongKindError, Length, registry.Quantity(1, "kilogram"))
        assert str(error) == f"a pint quantity in 'kilogram' is not a length (Length): give it in {names}"

    def test_a_fraction_that_ends_is_not_rounded(self):
        registry = pint.UnitRegistry()
        long = "123456789012345678901234567890.123456789"
        assert str(Length(registry.Quantity(Fraction(long), "meter"))) == f"{long} m"

    def test_a_long_inexact_number_is_not_printed(self):
        for length, printed in [(60, True), (61, False)]:
            value = next(
                value
                for places in range(41)
                for value in (Length(Decimal(10**n + 1).scaleb(-places), "mm") for n in range(29))
                if len(str(value.exact_in("in"))) == length
            )
            with pytest.raises(ValueError, match=r"digits=6") as caught:
                value.to("in")
            assert (str(value.exact_in("in")) in str(caught.value)) is printed


def test_linear_density_is_compared_with_its_own_kind_alone():
    assert LinearDensity("47 ktex") != Mass("47 g")


@pytest.mark.parametrize("base", [Scale, Quantity])
@pytest.mark.parametrize("arguments", [("8 mm",), ("8mm",), (8, "mm"), (8,), (Length("8 mm"),)])
def test_the_bases_have_no_values(base, arguments):
    error = refused(WrongKindError, base, *arguments)
    assert error.text("en").startswith(f'{base.__name__} is the base of the kinds and has no values: write Length("')
    assert "dasar semua jenis" in error.text("id")
