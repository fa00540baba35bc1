"""What is refused, with a sentence that says how to write it right."""

import copy
import pickle
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError
from cocorope.units import (
    KINDS,
    DivisionByZeroError,
    InexactError,
    Length,
    LinearDensity,
    Mass,
    MoistureContent,
    OutOfRangeError,
    Ratio,
    Regain,
    Runnage,
    Temperature,
    Twist,
    UnknownUnitError,
    read,
)


class TestText:
    """One strict grammar: a plain ASCII decimal number, one space or none, a unit."""

    @pytest.mark.parametrize(
        ("text", "error", "english", "indonesian"),
        [
            ("12,5 mm", InvalidValueError, 'write "12.5 mm"', 'tulis "12.5 mm"'),
            ("12,5", InvalidValueError, 'write "12.5"', 'tulis "12.5"'),
            ("12, 5 mm", InvalidValueError, "no comma", "tanpa koma"),
            ("12 MM", UnknownUnitError, "did you mean mm?", "maksud Anda mm?"),
            ("12 fathon", UnknownUnitError, "did you mean fathom?", "maksud Anda fathom?"),
            ("12 xyz", UnknownUnitError, "one of mm, cm", "salah satu dari mm, cm"),
            ("12 ton", UnknownUnitError, "metric tonne", "ton metrik"),
            ("12", InvalidValueError, "the unit is missing", "satuannya tidak ada"),
            ("12 ", InvalidValueError, "the unit is missing", "satuannya tidak ada"),
            ("mm", InvalidValueError, "the number is missing", "bilangannya tidak ada"),
            ("", InvalidValueError, "empty", "kosong"),
            ("1e999999999 mm", InvalidValueError, "no exponent", "tanpa eksponen"),
            ("NaN mm", InvalidValueError, "finite", "berhingga"),
            ("-Infinity mm", InvalidValueError, "finite", "berhingga"),
            ("2*3 mm", InvalidValueError, "no sums", "bukan perhitungan"),
            ("9**9**9 m", InvalidValueError, "no sums", "bukan perhitungan"),
            ("1.000.000 kg", InvalidValueError, 'write "1000000 kg"', 'tulis "1000000 kg"'),
            ("1.000.000", InvalidValueError, 'write "1000000"', 'tulis "1000000"'),
            ("1,000 kg", InvalidValueError, '"1000 kg" if it separates thousands', "pemisah ribuan"),
            ("1,234.5 kg", InvalidValueError, 'write "1234.5 kg"', 'tulis "1234.5 kg"'),
            ("1_000 mm", InvalidValueError, 'write "1000 mm"', 'tulis "1000 mm"'),
            ("12 mm ", InvalidValueError, 'write "12 mm"', 'tulis "12 mm"'),
            ("12  mm", InvalidValueError, 'write "12 mm"', 'tulis "12 mm"'),
            (".5 mm", InvalidValueError, 'write "0.5 mm"', 'tulis "0.5 mm"'),
            ("5. mm", InvalidValueError, 'write "5 mm"', 'tulis "5 mm"'),
            ("5.", InvalidValueError, 'write "5"', 'tulis "5"'),
            (". mm", InvalidValueError, "write a number, a space", "tulis bilangan"),
            ("1.5.2 mm", InvalidValueError, "write a number, a space", "tulis bilangan"),
            ("25 °C", InvalidValueError, "write degC", "tulis degC"),
            ("３ mm", InvalidValueError, "plain ASCII", "ASCII biasa"),
            ("٣ mm", InvalidValueError, "plain ASCII", "ASCII biasa"),
            ("1" * 31 + " mm", OutOfRangeError, "out of range", "di luar jangkauan"),
            ("0." + "1" * 41 + " mm", OutOfRangeError, "out of range", "di luar jangkauan"),
            ("x" * 10**7, InvalidValueError, "no quantity is longer", "tidak ada besaran"),
            ("1" * 10**7 + " mm", InvalidValueError, "no quantity is longer", "tidak ada besaran"),
            ("3 kg", WrongKindError, "'3 kg' is a mass (Mass), not a length (Length)", "adalah massa"),
        ],
        ids=lambda value: value[:20] if isinstance(value, str) else None,
    )
    def test_says_how(self, text, error, english, indonesian):
        with pytest.raises(error) as caught:
            Length(text)
        assert english in caught.value.text("en")
        assert indonesian in caught.value.text("id")
        assert len(str(caught.value)) < 400

    @pytest.mark.parametrize(("text", "printed"), [("12mm", "12 mm"), ("+5 mm", "5 mm"), ("12 metre", "12 m")])
    def test_taken(self, text, printed):
        assert str(Length(text)) == printed

    def test_one_needs_its_space(self):
        assert str(Ratio("0.5 1")) == "0.5 1"
        with pytest.raises(InvalidValueError, match="unit is missing"):
            Ratio("0.51")


class TestNumbers:
    """A number is an int or a Decimal, and finite."""

    @pytest.mark.parametrize("number", [1.5, True, None, "8", Fraction(1, 2)])
    def test_other_numbers(self, number):
        with pytest.raises(WrongKindError, match="takes an int or a Decimal"):
            Length(number, "mm")

    @pytest.mark.parametrize(
        "number", [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), 10**30, 10**500, Decimal("1E-41")]
    )
    def test_out_of_range(self, number):
        with pytest.raises(OutOfRangeError):
            Length(number, "mm")

    @pytest.mark.parametrize("value", [8, 8.0, None, [], b"8 mm"])
    def test_no_unit(self, value):
        with pytest.raises(WrongKindError, match="takes a text or a number with its unit"):
            Length(value)

    def test_wrong_units(self):
        with pytest.raises(WrongKindError, match="a unit is text"):
            Length(8, 5)
        with pytest.raises(WrongKindError, match="is a mass"):
            Length(8, "kg")
        with pytest.raises(UnknownUnitError, match="did you mean mm"):
            Length(8, "MM")
        with pytest.raises(WrongKindError, match="is a mass"):
            Length(Mass("1 kg"))

    def test_positional_only(self):
        with pytest.raises(TypeError):
            Length(8, unit="mm")

    def test_exponents_are_written_out(self):
        assert str(Length(Decimal("1E+3"), "mm")) == "1000 mm"
        assert str(Length(Decimal("0E+3"), "mm")) == "0 mm"


class TestArithmetic:
    """Kinds do not mix; nothing is divided by zero; sums stay in bounds."""

    @pytest.mark.parametrize("operator", ["__add__", "__sub__", "__lt__", "__le__", "__gt__", "__ge__"])
    @pytest.mark.parametrize("other", [Mass("1 kg"), "8 mm", 3])
    def test_other_kinds(self, operator, other):
        with pytest.raises(WrongKindError, match=r"both sides must be Length|write Length"):
            getattr(Length("8 mm"), operator)(other)

    def test_division(self):
        with pytest.raises(WrongKindError):
            Length("8 mm") / Mass("1 kg")
        with pytest.raises(WrongKindError):
            Length("8 mm") / 0.5
        for zero in (0, Decimal(0), Length("0 m")):
            with pytest.raises(DivisionByZeroError) as caught:
                Length("8 mm") / zero
            assert isinstance(caught.value, ZeroDivisionError)
        assert Length("8 mm") / Length("3 mm") == Decimal("2.666666666666666666666666666666667")
        assert str(Mass("10 kg") / 4) == "2.5 kg"
        assert str(Mass(Decimal("1E-39"), "kg") / 3).startswith("0.000")

    def test_bounds(self):
        great = Length(Decimal(9) * 10**29, "mm")
        with pytest.raises(OutOfRangeError):
            great + great
        with pytest.raises(OutOfRangeError):
            great * Decimal("1E+500")
        with pytest.raises(OutOfRangeError):
            great * Decimal("1." + "1" * 500)
        with pytest.raises(OutOfRangeError):
            great * 10**200
        with pytest.raises(OutOfRangeError):
            great.to("um")
        with pytest.raises(OutOfRangeError):
            Length(10**29, "km") + Length(Decimal("1E-40"), "mm")
        assert (Length("1 km") + Length(Decimal("1E-40"), "m")).unit == "m"

    def test_inexact(self):
        with pytest.raises(InexactError) as caught:
            Length("8 mm").to("in")
        assert str(caught.value) == '8 mm is 40/127 in; say .to("in", digits=6)'
        assert str(Length("8 mm").to("in", digits=6)) == "0.314961 in"
        long = Length(Decimal("0." + "7" * 40), "mm")
        with pytest.raises(InexactError, match="is … in"):
            long.to("in")
        for digits in (0, 35, True, 2.0):
            with pytest.raises(InvalidValueError, match="digits is a whole number"):
                Length("8 mm").to("in", digits=digits)

    def test_split(self):
        assert [str(part) for part in Mass("10.0 kg").split(3)] == ["3.3 kg", "3.3 kg", "3.4 kg"]
        assert [str(part) for part in Mass("1 t").split(3, "1 kg")] == ["0.333 t", "0.333 t", "0.334 t"]
        assert [str(part) for part in Length("10 in").split(3, "1 mm")] == ["84 mm", "84 mm", "0.0860 m"]
        with pytest.raises(InvalidValueError, match="at least 1"):
            Mass("1 kg").split(0)
        with pytest.raises(WrongKindError, match="whole number"):
            Mass("1 kg").split(True)
        with pytest.raises(InvalidValueError, match="above zero"):
            Mass("1 kg").split(2, "0 kg")

    def test_sum(self):
        assert Mass.sum([]) == Mass.zero() == Mass("0 kg")
        assert str(Mass.sum([Mass("1 lb"), Mass("1 kg")])) == "1.45359237 kg"
        with pytest.raises(WrongKindError):
            Mass.sum([Length("1 m")])

    def test_signs(self):
        assert -Length("8 mm") == Length("-8 mm")
        assert abs(Length("-8 mm")) == +Length("8 mm")
        assert 2 * Length("8.0 mm") == Length("16 mm")


class TestAcrossKinds:
    """By name only."""

    def test_nothing_dry(self):
        with pytest.raises(InvalidValueError, match="no dry matter"):
            MoistureContent("100 %").regain()
        with pytest.raises(InvalidValueError, match="no material"):
            Regain("-100 %").content()

    def test_zero(self):
        with pytest.raises(DivisionByZeroError):
            LinearDensity.of(Mass("1 kg"), Length("0 m"))
        with pytest.raises(DivisionByZeroError):
            Runnage("0 m/kg").linear_density()

    def test_counts_and_shares(self):
        assert str(Twist.of(30, Length("1 m"))) == "30 turns/m"
        for count in (30.0, True):
            with pytest.raises(WrongKindError, match="a count is a whole number"):
                Twist.of(count, Length("1 m"))
        with pytest.raises(WrongKindError, match="a share is of one kind"):
            Ratio.of(Mass("1 kg"), Length("1 m"))


class TestRead:
    """A unit of one kind names the kind."""

    def test_read(self):
        assert read("47 ktex") == LinearDensity("47 ktex")
        with pytest.raises(UnknownUnitError, match=r'say which, as in Ratio\("5 %"\)'):
            read("5 %")
        with pytest.raises(UnknownUnitError, match="did you mean"):
            read("5 kilogramm")
        with pytest.raises(UnknownUnitError, match="see cocorope"):
            read("5 qqqqqq")
        with pytest.raises(InvalidValueError, match="a quantity"):
            read("five mm please")
        with pytest.raises(WrongKindError, match="takes text"):
            read(5)


class TestFrozen:
    """Immutable all the way, and the same after any copy."""

    @pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
    def test_copies(self, kind):
        value = kind(Decimal("1.50"), kind.units()[0])
        for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value)), kind(value)):
            assert twin == value
            assert (str(twin), hash(twin)) == (str(value), hash(value))
        assert repr(value) == f"{kind.__name__}('{value}')"

    def test_nothing_sets(self):
        value = Length("8 mm")
        for name in ("value", "unit", "_canonical", "other"):
            with pytest.raises(AttributeError):
                setattr(value, name, 1)
            with pytest.raises(AttributeError):
                delattr(value, name)
        value.__init__("9 mm")
        assert value == Length("8 mm")

    def test_another_context(self):
        with localcontext() as context:
            context.prec = 3
            total = Length("12345.678 mm") + Length("1 in")
            assert str(total) == "12371.078 mm"
            assert total.to("cm").value_in("mm") == Decimal("12371.078")
            assert hash(total) == hash(Length("12371.078 mm"))

    def test_errors_pickle(self):
        with pytest.raises(CocoropeError) as caught:
            Length("12,5 mm")
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

    def test_other_kinds_are_not_equal(self):
        assert Ratio("5 %") != MoistureContent("5 %")
        assert Temperature("0 degC") == Temperature("273.15 K")


class TestFirstComparison:
    """A value that was never compared before compares like any other."""

    def test_equal_values(self):
        assert Length("1 in") == Length("25.4 mm")
        assert Length("1 in") <= Length("25.4 mm")
        assert Length("1 in") >= Length("25.4 mm")
        assert not Length("1 in") < Length("25.4 mm")
        assert not Length("1 in") > Length("25.4 mm")
        assert hash(Length("1 in")) == hash(Length("25.4 mm"))

    def test_very_small(self):
        assert Length(Decimal("1E-39"), "mm").to("in", digits=34).value == Decimal("0E-40")
        assert Length(Decimal("4E-38"), "mm").to("in", digits=34).value == Decimal("1.57E-39").quantize(
            Decimal("1E-40")
        )

    def test_a_text_of_another_class(self):
        class Word(str):
            __slots__ = ()

        assert Length(Word("8 mm")) == Length("8 mm")
