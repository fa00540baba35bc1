"""The kinds: quantities that add, scales that do not, and the named ways from one kind to another.

Kinds meet only by name: ``LinearDensity.of(mass, length)``, never ``mass / length``. What is worked out
across kinds is rounded once, half to even, to 34 digits.
"""

from fractions import Fraction
from typing import Final, Literal, Self, TypeAlias, TypeVar, final

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.units.errors import DivisionByZeroError
from cocorope.units.scale import Quantity, Scale, _rounded, canonical

LengthUnit: TypeAlias = Literal["mm", "cm", "dm", "m", "km", "um", "in", "ft", "yd", "fathom"]
"""Units of :class:`Length`."""
AreaUnit: TypeAlias = Literal["m2", "dm2", "cm2", "mm2", "in2", "ft2", "yd2"]
"""Units of :class:`Area`."""
VolumeUnit: TypeAlias = Literal["m3", "dm3", "cm3", "mm3", "L", "mL", "ft3"]
"""Units of :class:`Volume`."""
MassUnit: TypeAlias = Literal["kg", "g", "mg", "t", "lb", "oz"]
"""Units of :class:`Mass`; ``t`` is the metric tonne, ``oz`` the avoirdupois ounce."""
ForceUnit: TypeAlias = Literal["N", "mN", "cN", "daN", "kN", "gf", "kgf", "lbf"]
"""Units of :class:`Force`."""
LinearDensityUnit: TypeAlias = Literal["tex", "ktex", "dtex", "denier", "g/m", "kg/m", "g/km", "kg/km", "mg/m"]
"""Units of :class:`LinearDensity`."""
ArealDensityUnit: TypeAlias = Literal["g/m2", "kg/m2"]
"""Units of :class:`ArealDensity`."""
DensityUnit: TypeAlias = Literal["kg/m3", "g/cm3"]
"""Units of :class:`Density`."""
StressUnit: TypeAlias = Literal["MPa", "kPa", "Pa", "N/mm2"]
"""Units of :class:`Stress`."""
TenacityUnit: TypeAlias = Literal["cN/tex", "N/tex", "N/ktex", "gf/tex"]
"""Units of :class:`Tenacity`."""
ForcePerWidthUnit: TypeAlias = Literal["kN/m", "N/m"]
"""Units of :class:`ForcePerWidth`."""
TwistUnit: TypeAlias = Literal["turns/m", "turns/cm", "turns/in"]
"""Units of :class:`Twist`."""
EndsPerLengthUnit: TypeAlias = Literal["/dm", "/m", "/cm", "/in"]
"""Units of :class:`EndsPerLength`."""
FractionUnit: TypeAlias = Literal["%", "1", "ppm"]
"""Units of :class:`Ratio`, :class:`MassFraction`, :class:`MoistureContent` and :class:`Regain`."""
DurationUnit: TypeAlias = Literal["s", "min", "h", "d"]
"""Units of :class:`Duration`; ``d`` is 24 hours."""
TemperatureUnit: TypeAlias = Literal["degC", "K"]
"""Units of :class:`Temperature`."""
RunnageUnit: TypeAlias = Literal["m/kg"]
"""Units of :class:`Runnage`."""

_Q = TypeVar("_Q", bound=Quantity[str])


@final
class Length(Quantity[LengthUnit]):
    """A length or a diameter.

    Example:
        >>> Length("12.5 mm") < Length("0.5 in")
        True
    """

    __slots__ = ()


@final
class Area(Quantity[AreaUnit]):
    """An area."""

    __slots__ = ()

    @classmethod
    def of(cls, length: Length, width: Length) -> Self:
        """Length times width, in m2."""
        return _rounded(cls, _si(length, "m") * _si(width, "m"), "m2")


@final
class Volume(Quantity[VolumeUnit]):
    """A volume."""

    __slots__ = ()

    @classmethod
    def of(cls, length: Length, width: Length, height: Length) -> Self:
        """Length times width times height, in m3."""
        return _rounded(cls, _si(length, "m") * _si(width, "m") * _si(height, "m"), "m3")


@final
class Mass(Quantity[MassUnit]):
    """A mass; of goods, what a balance shows."""

    __slots__ = ()


@final
class Force(Quantity[ForceUnit]):
    """A force, such as a breaking force."""

    __slots__ = ()


@final
class LinearDensity(Quantity[LinearDensityUnit]):
    """Mass per length of yarn, strand or rope (ISO 1968; ISO 1144 for the tex system)."""

    __slots__ = ()

    @classmethod
    def of(cls, mass: Mass, length: Length) -> Self:
        """Mass over length, in ktex (g/m).

        Raises:
            DivisionByZeroError: A zero length.
        """
        return _rounded(cls, _over(mass, "g", length, "m"), "ktex")

    def mass_of(self, length: Length) -> Mass:
        """The mass of a length of it, in kg."""
        return _rounded(Mass, self.exact_in("kg/m") * _si(length, "m"), "kg")

    def length_of(self, mass: Mass) -> Length:
        """The length that has a mass, in m.

        Raises:
            DivisionByZeroError: A zero linear density.
        """
        return _rounded(Length, _over(mass, "kg", self, "kg/m"), "m")

    def runnage(self) -> "Runnage":
        """Its reciprocal, length per mass, in m/kg.

        Raises:
            DivisionByZeroError: A zero linear density.
        """
        return _rounded(Runnage, 1 / _divisor(self, "kg/m"), "m/kg")


@final
class ArealDensity(Quantity[ArealDensityUnit]):
    """Mass per area of a net, mat or geotextile."""

    __slots__ = ()

    @classmethod
    def of(cls, mass: Mass, area: Area) -> Self:
        """Mass over area, in g/m2.

        Raises:
            DivisionByZeroError: A zero area.
        """
        return _rounded(cls, _over(mass, "g", area, "m2"), "g/m2")

    def mass_of(self, area: Area) -> Mass:
        """The mass of an area of it, in kg."""
        return _rounded(Mass, self.exact_in("kg/m2") * _si(area, "m2"), "kg")


@final
class Density(Quantity[DensityUnit]):
    """Mass per volume."""

    __slots__ = ()

    @classmethod
    def of(cls, mass: Mass, volume: Volume) -> Self:
        """Mass over volume, in kg/m3.

        Raises:
            DivisionByZeroError: A zero volume.
        """
        return _rounded(cls, _over(mass, "kg", volume, "m3"), "kg/m3")

    def mass_of(self, volume: Volume) -> Mass:
        """The mass of a volume of it, in kg."""
        return _rounded(Mass, self.exact_in("kg/m3") * _si(volume, "m3"), "kg")


@final
class Stress(Quantity[StressUnit]):
    """Force per area."""

    __slots__ = ()

    @classmethod
    def of(cls, force: Force, area: Area) -> Self:
        """Force over area, in MPa.

        Raises:
            DivisionByZeroError: A zero area.
        """
        return _rounded(cls, _over(force, "N", area, "mm2"), "MPa")


@final
class Tenacity(Quantity[TenacityUnit]):
    """Force per linear density."""

    __slots__ = ()

    @classmethod
    def of(cls, force: Force, linear_density: LinearDensity) -> Self:
        """Force over linear density, in cN/tex.

        Raises:
            DivisionByZeroError: A zero linear density.
        """
        return _rounded(cls, _over(force, "cN", linear_density, "tex"), "cN/tex")

    def force_of(self, linear_density: LinearDensity) -> Force:
        """The force at which a yarn of that linear density has this tenacity, in N."""
        return _rounded(Force, self.exact_in("N/tex") * _si(linear_density, "tex"), "N")


@final
class ForcePerWidth(Quantity[ForcePerWidthUnit]):
    """Force per width of a strip, as the tensile strength of a geotextile is given."""

    __slots__ = ()

    @classmethod
    def of(cls, force: Force, width: Length) -> Self:
        """Force over width, in kN/m.

        Raises:
            DivisionByZeroError: A zero width.
        """
        return _rounded(cls, _over(force, "kN", width, "m"), "kN/m")


@final
class Twist(Quantity[TwistUnit]):
    """Turns per length of yarn, strand or rope."""

    __slots__ = ()

    @classmethod
    def of(cls, turns: int, length: Length) -> Self:
        """A count of turns over a length, in turns/m.

        Raises:
            WrongKindError: A count that is not an ``int``.
            DivisionByZeroError: A zero length.
        """
        return _rounded(cls, _count(turns) / _divisor(length, "m"), "turns/m")


@final
class EndsPerLength(Quantity[EndsPerLengthUnit]):
    """Ends, picks or meshes per length of a woven or knotted good."""

    __slots__ = ()

    @classmethod
    def of(cls, ends: int, length: Length) -> Self:
        """A count of ends over a length, in ends per decimetre.

        Raises:
            WrongKindError: A count that is not an ``int``.
            DivisionByZeroError: A zero length.
        """
        return _rounded(cls, _count(ends) / _divisor(length, "dm"), "/dm")


@final
class Ratio(Quantity[FractionUnit]):
    """A number of dimension one: an elongation, a tolerance, a share."""

    __slots__ = ()

    @classmethod
    def of(cls, part: _Q, whole: _Q) -> Self:
        """A part over a whole of the same kind, in percent.

        Raises:
            WrongKindError: Two kinds.
            DivisionByZeroError: A zero whole.
        """
        return _rounded(cls, 100 * _share(part, whole), "%")

    def part_of(self, whole: _Q) -> _Q:
        """This share of a whole, in the unit of the whole."""
        return _rounded(type(whole), self.exact_in("1") * Fraction(whole.value), whole.unit)


@final
class MassFraction(Quantity[FractionUnit]):
    """Mass of a component over the mass of the mixture, such as impurities or oil."""

    __slots__ = ()

    @classmethod
    def of(cls, part: Mass, whole: Mass) -> Self:
        """The mass of the component over the mass of the mixture, in percent.

        Raises:
            DivisionByZeroError: A zero whole.
        """
        return _rounded(cls, 100 * _share(part, whole), "%")

    def part_of(self, whole: Mass) -> Mass:
        """The mass of the component in a mass of the mixture, in the unit of that mass."""
        return _rounded(Mass, self.exact_in("1") * Fraction(whole.value), whole.unit)


@final
class Duration(Quantity[DurationUnit]):
    """A length of time; a day is 24 hours."""

    __slots__ = ()


@final
class Temperature(Scale[TemperatureUnit]):
    """A temperature on a scale; it compares and converts, and does not add."""

    __slots__ = ()


@final
class Runnage(Scale[RunnageUnit]):
    """Length per mass, as coir yarn is sold; it does not add: two runnages have no sum."""

    __slots__ = ()

    @classmethod
    def of(cls, length: Length, mass: Mass) -> Self:
        """Length over mass, in m/kg.

        Raises:
            DivisionByZeroError: A zero mass.
        """
        return _rounded(cls, _over(length, "m", mass, "kg"), "m/kg")

    def linear_density(self) -> LinearDensity:
        """Its reciprocal, mass per length, in ktex.

        Raises:
            DivisionByZeroError: A zero runnage.
        """
        return _rounded(LinearDensity, 1000 / _divisor(self, "m/kg"), "ktex")


@final
class MoistureContent(Scale[FractionUnit]):
    """Mass of water over the mass of the *wet* material (wet basis)."""

    __slots__ = ()

    @classmethod
    def of(cls, water: Mass, wet: Mass) -> Self:
        """Mass of water over the mass with its water, in percent.

        Raises:
            DivisionByZeroError: A zero mass.
        """
        return _rounded(cls, 100 * _share(water, wet), "%")

    def regain(self) -> "Regain":
        """The same moisture on the dry basis: c / (1 - c), in percent.

        Raises:
            InvalidValueError: A content of 100 % or more leaves nothing dry.
        """
        content = self.exact_in("1")
        if content >= 1:
            raise InvalidValueError(
                Text(
                    f"a moisture content of {self} leaves no dry matter: it is below 100 %",
                    f"kadar air {self} tidak menyisakan bahan kering: nilainya harus di bawah 100 %",
                )
            )
        return _rounded(Regain, 100 * content / (1 - content), "%")


@final
class Regain(Scale[FractionUnit]):
    """Mass of water over the mass of the *dry* material (dry basis)."""

    __slots__ = ()

    @classmethod
    def of(cls, water: Mass, dry: Mass) -> Self:
        """Mass of water over the oven-dry mass, in percent.

        Raises:
            DivisionByZeroError: A zero dry mass.
        """
        return _rounded(cls, 100 * _share(water, dry), "%")

    def content(self) -> MoistureContent:
        """The same moisture on the wet basis: r / (1 + r), in percent.

        Raises:
            InvalidValueError: A regain of -100 % or less.
        """
        regain = self.exact_in("1")
        if regain <= -1:
            raise InvalidValueError(
                Text(f"no material has a regain of {self}", f"tidak ada bahan dengan regain {self}")
            )
        return _rounded(MoistureContent, 100 * regain / (1 + regain), "%")


KINDS: Final[FrozenMap[str, type[Scale[str]]]] = FrozenMap(
    {
        kind.__name__: kind
        for kind in (
            Length, Area, Volume, Mass, Force, LinearDensity, ArealDensity, Density, Stress, Tenacity,
            ForcePerWidth, Twist, EndsPerLength, Ratio, MassFraction, Duration,
            Temperature, Runnage, MoistureContent, Regain,
        )
    }
)  # fmt: skip
"""Every kind by its name: the quantities, then the scales."""


def _si(quantity: Scale[str], unit: str) -> Fraction:
    return quantity.exact_in(unit)


def _divisor(quantity: Scale[str], unit: str) -> Fraction:
    exact = quantity.exact_in(unit)
    if not exact:
        raise DivisionByZeroError(
            Text(f"cannot divide by {quantity}: it is zero", f"tidak dapat dibagi {quantity}: nilainya nol")
        )
    return exact


def _over(part: Scale[str], part_unit: str, whole: Scale[str], whole_unit: str) -> Fraction:
    return part.exact_in(part_unit) / _divisor(whole, whole_unit)


def _share(part: Quantity[str], whole: Quantity[str]) -> Fraction:
    if part.__class__ is not whole.__class__:
        raise WrongKindError(
            Text(
                f"a share is of one kind, got {type(part).__name__} of {type(whole).__name__}",
                f"bagian dan keseluruhan harus sejenis, bukan {type(part).__name__} dari {type(whole).__name__}",
            )
        )
    return Fraction(canonical(part)) / _divisor(whole, whole.unit) / whole._row.ratio  # noqa: SLF001  # one family


def _count(count: object) -> Fraction:
    if not isinstance(count, int) or isinstance(count, bool):
        raise WrongKindError(
            Text(
                f"a count is a whole number, got {shown(count)}", f"jumlah adalah bilangan bulat, bukan {shown(count)}"
            )
        )
    return Fraction(count)
