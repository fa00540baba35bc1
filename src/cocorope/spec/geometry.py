"""The geometry of rope and net: strands in a circle, take-up, masses and lengths that follow from one another.

Nothing here certifies anything: a computed linear density is what the yarns make, to be compared with what was
weighed. Angles and roots are rounded once, half to even, to 28 digits.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.spec.judged import positive
from cocorope.spec.quantities import exact_in, made
from cocorope.text import Text
from cocorope.units import ArealDensity, EndsPerLength, Length, LinearDensity, Mass, Quantity, Ratio

DIGITS: Final = Context(prec=28, rounding=ROUND_HALF_EVEN)
"""The context of everything irrational here; the host's context is never used."""

PI: Final = Fraction("3.14159265358979323846264338327950288419716939937510")
"""Pi to 50 places."""

LABEL_MM_PER_INCH: Final = 8
"""The trade's rule for labels: 8 mm of diameter for an inch of circumference."""

TakeUpBasis: TypeAlias = Literal["measured", "estimated"]
"""Whether a take-up was measured on the rope or estimated from its geometry."""


class GeometryError(InvalidValueError):
    """Dimensions that no rope or net has."""


def root(square: Fraction) -> Fraction:
    """The square root, rounded once to 28 digits."""
    return Fraction(DIGITS.sqrt(DIGITS.divide(Decimal(square.numerator), Decimal(square.denominator))))


def _above_zero(what: str, *quantities: Quantity[str]) -> None:
    for quantity in quantities:
        if quantity.value <= 0:
            raise GeometryError(
                Text(
                    f"{what} needs values above zero; got {quantity}",
                    f"{what} memerlukan nilai di atas nol; diterima {quantity}",
                )
            )


def _factor(value: Decimal | int | str) -> Decimal:
    number = positive(value, "TakeUp.factor")
    if number < 1:
        raise GeometryError(
            Text(
                f"a take-up is yarn length over rope length, 1 or more; got {number}",
                f"take-up adalah panjang benang dibagi panjang tali, 1 atau lebih; diterima {number}",
            )
        )
    return number


def _basis(_instance: "TakeUp", _attribute: "attrs.Attribute[TakeUpBasis]", value: TakeUpBasis) -> None:
    if value not in get_args(TakeUpBasis):
        raise GeometryError(
            Text(
                f'TakeUp.basis is "measured" or "estimated"; got {shown(value)}',
                f'TakeUp.basis adalah "measured" atau "estimated"; diterima {shown(value)}',
            )
        )


@attrs.frozen
class TakeUp:
    """Length of yarn over length of the rope made of it: there is no default.

    Example:
        >>> str(TakeUp.measured("1.5").yarn_for(Length("220 m")))
        '330 m'

    Raises:
        GeometryError: Below 1, or an unknown basis.
    """

    factor: Decimal = attrs.field(converter=_factor)
    """Yarn length over rope length."""
    basis: TakeUpBasis = attrs.field(validator=_basis)
    """Measured on the rope, or estimated from its geometry."""

    @classmethod
    def measured(cls, factor: Decimal | int | str) -> "TakeUp":
        """A take-up measured on the rope.

        Raises:
            GeometryError: Below 1.
        """
        return cls(factor, "measured")

    @classmethod
    def of(cls, yarn: Length, rope: Length) -> "TakeUp":
        """Measured: the length of yarn that went into a length of rope.

        Raises:
            GeometryError: A length of zero or less, or yarn shorter than the rope.
        """
        _above_zero("TakeUp.of", yarn, rope)
        return cls(_rounded(yarn.exact_in("m") / rope.exact_in("m")), "measured")

    @classmethod
    def helix(cls, helix_diameter: Length, lay_length: Length) -> "TakeUp":
        """An estimate for one stage, from the helix of the strand's centre line.

        The root of 1 + (pi D / P) squared: exact geometry of a thin line, an estimate for a soft strand.

        Args:
            helix_diameter: D, the diameter on which the centre lines of the strands lie.
            lay_length: P, the length of one turn.

        Raises:
            GeometryError: A length of zero or less.

        Example:
            >>> f"{TakeUp.helix(Length('4.3 mm'), Length('28 mm')).factor:.4f}"
            '1.1103'
        """
        _above_zero("TakeUp.helix", helix_diameter, lay_length)
        slope = PI * helix_diameter.exact_in("mm") / lay_length.exact_in("mm")
        return cls(_rounded(root(1 + slope * slope)), "estimated")

    def then(self, further: "TakeUp") -> "TakeUp":
        """This stage and a further one, yarn to strand to rope: measured only if both are."""
        basis: TakeUpBasis = "measured" if self.basis == further.basis == "measured" else "estimated"
        return TakeUp(_rounded(Fraction(self.factor) * Fraction(further.factor)), basis)

    def overridden_by(self, measured: "TakeUp | None") -> "TakeUp":
        """The measured take-up where there is one: an estimate only stands in for it.

        Raises:
            GeometryError: Another estimate instead of a measured one.

        Example:
            >>> estimate = TakeUp.helix(Length("4.3 mm"), Length("28 mm"))
            >>> str(estimate.overridden_by(TakeUp.measured("1.5")).factor), estimate.overridden_by(None).basis
            ('1.5', 'estimated')
        """
        if measured is None:
            return self
        if measured.basis != "measured":
            raise GeometryError(
                Text(
                    "only a measured take-up overrides another: write TakeUp.measured(...) or TakeUp.of(yarn, rope)",
                    "hanya take-up terukur yang menggantikan: tulis TakeUp.measured(...) atau TakeUp.of(benang, tali)",
                )
            )
        return measured

    def yarn_for(self, rope: Length) -> Length:
        """The length of each yarn in a length of rope."""
        return made(Length, rope.exact_in("m") * Fraction(self.factor), "m")


def _rounded(number: Fraction) -> Decimal:
    return DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))


_STRAND_RATIO: Final[dict[int, Fraction]] = {
    3: 1 / (1 + 2 / root(Fraction(3))),
    4: 1 / (1 + root(Fraction(2))),
}


def strand_ratio(strands: Literal[3, 4]) -> Decimal:
    """The diameter of a strand over that of the rope, for round strands that touch: 0.4641 of 3, 0.4142 of 4.

    Raises:
        GeometryError: Another number of strands.
    """
    return _rounded(_touching(strands))


def fill(strands: Literal[3, 4, 9]) -> Decimal:
    """The share of the rope's circle that round touching strands fill: 0.6462 of 3, 0.6863 of 4, 0.4175 of 3x3.

    Raises:
        GeometryError: Another number of strands.
    """
    if strands == 9:
        hawser = _filled(3)
        return _rounded(hawser * hawser)
    return _rounded(_filled(strands))


def _touching(strands: int) -> Fraction:
    if strands not in _STRAND_RATIO:
        raise GeometryError(
            Text(
                f"the geometry of 3 or 4 touching strands is known (9 as 3 of 3 for the fill); got {shown(strands)}",
                f"geometri yang diketahui adalah 3 atau 4 untai bersentuhan (9 sebagai 3 kali 3 untuk isian); "
                f"diterima {shown(strands)}",
            )
        )
    return _STRAND_RATIO[strands]


def _filled(strands: int) -> Fraction:
    ratio = _touching(strands)
    return strands * ratio * ratio


def rope_linear_density(yarns: int, yarn: LinearDensity, take_up: TakeUp) -> LinearDensity:
    """What the yarns make: their number by the linear density of one by the take-up.

    Raises:
        GeometryError: Fewer than one yarn.
    """
    _whole("yarns", yarns)
    return made(LinearDensity, yarns * yarn.exact_in("ktex") * Fraction(take_up.factor), "ktex")


def _whole(what: str, number: int) -> None:
    if type(number) is not int or number < 1:
        raise GeometryError(
            Text(
                f"{what} is a whole number from 1 up; got {shown(number)}",
                f"{what} adalah bilangan bulat mulai dari 1; diterima {shown(number)}",
            )
        )


def yarn_needed(rope: Length, yarns: int, take_up: TakeUp) -> Length:
    """The total length of yarn in a length of rope.

    Raises:
        GeometryError: Fewer than one yarn.
    """
    _whole("yarns", yarns)
    return made(Length, rope.exact_in("m") * yarns * Fraction(take_up.factor), "m")


def roll_capacity(outer: Length, bore: Length, width: Length, diameter: Length, winding: Ratio) -> Length:
    """The length of rope on a roll: winding × (outer² − bore²) × width / diameter².

    Args:
        outer: Outer diameter of the roll.
        bore: Diameter of its bore; may be zero.
        width: Width of the roll.
        diameter: Diameter of the rope.
        winding: The winding's fill, measured: 0.785 is square stacking and 0.907 hexagonal, loose coils are lower.

    Raises:
        GeometryError: A bore not below the outer diameter, a fill not between 0 and 1, a length of zero or less.
    """
    _above_zero("roll_capacity", outer, width, diameter)
    share = winding.exact_in("1")
    big, small = outer.exact_in("mm"), bore.exact_in("mm")
    if not 0 <= small < big or not 0 < share <= 1:
        raise GeometryError(
            Text(
                f"a roll has 0 <= bore < outer and a winding fill above 0 up to 1; got {bore}, {outer}, {winding}",
                f"pada rol berlaku 0 <= lubang < garis tengah luar, dan isian gulungan di atas 0 sampai 1; "
                f"diterima {bore}, {outer}, {winding}",
            )
        )
    across = diameter.exact_in("mm")
    return made(Length, share * (big * big - small * small) * width.exact_in("mm") / (across * across), "mm")


def net_mass_per_area(
    ends: EndsPerLength, warp: LinearDensity, picks: EndsPerLength, weft: LinearDensity, crimp: Ratio
) -> ArealDensity:
    """Mass per area of a woven net: (ends × warp + picks × weft) × (1 + crimp).

    Args:
        ends: Warp ends per length.
        warp: Linear density of the warp yarn.
        picks: Weft picks per length.
        weft: Linear density of the weft yarn.
        crimp: Extra length of yarn, measured; ``Ratio("0 %")`` says none and is rarely true.
    """
    threads = ends.exact_in("/m") * warp.exact_in("g/m") + picks.exact_in("/m") * weft.exact_in("g/m")
    return made(ArealDensity, threads * (1 + crimp.exact_in("1")), "g/m2")


def knotted_mass_per_area(pitch: Length, strand: LinearDensity, knot_allowance: Ratio) -> ArealDensity:
    """Mass per area of a knotted net of square meshes: 2 × strand × (1 + allowance) / pitch.

    Each mesh of pitch p has two of its four sides for itself: 2 p of strand on p² of net.

    Args:
        pitch: From knot to knot along a side.
        strand: Linear density of the rope or yarn it is knotted of.
        knot_allowance: Extra length in the knots, measured.

    Raises:
        GeometryError: A pitch of zero or less.

    Example:
        >>> str(knotted_mass_per_area(Length("25 mm"), LinearDensity("5 ktex"), Ratio("20 %")))
        '480 g/m2'
    """
    _above_zero("knotted_mass_per_area", pitch)
    metres = 2 * (1 + knot_allowance.exact_in("1")) / pitch.exact_in("m")
    return made(ArealDensity, metres * strand.exact_in("g/m"), "g/m2")


def mean_yarn_linear_density(
    per_area: ArealDensity, ends: EndsPerLength, picks: EndsPerLength, crimp: Ratio
) -> LinearDensity:
    """The mean linear density of the yarns of a woven net, from its mass per area.

    Raises:
        GeometryError: No ends and no picks.
    """
    metres = (ends.exact_in("/m") + picks.exact_in("/m")) * (1 + crimp.exact_in("1"))
    if metres <= 0:
        raise GeometryError(Text("a net has ends or picks above zero", "jaring mempunyai lusi atau pakan di atas nol"))
    return made(LinearDensity, per_area.exact_in("g/m2") / metres, "g/m")


def diameter_of_label(circumference: Length) -> Length:
    """The nominal diameter of a rope sold by inches of circumference, by the trade's rule: 8 mm an inch.

    True of labels only; :func:`diameter_of_circumference` is true of ropes.

    Example:
        >>> str(diameter_of_label(Length("3 in")))
        '24 mm'
    """
    return made(Length, circumference.exact_in("in") * LABEL_MM_PER_INCH, "mm")


def diameter_of_circumference(circumference: Length) -> Length:
    """The diameter of a measured circumference: over pi, to 28 digits.

    Example:
        >>> str(diameter_of_circumference(Length("3 in")).to("mm", digits=4))
        '24.26 mm'
    """
    return Length(_rounded(circumference.exact_in("mm") / PI), "mm")


def scorage_diameter(scorage: Decimal | int | str, reference_width: Length) -> Length:
    """The yarn diameter behind a scorage, if a score is 20 yarns side by side in *your* reference width.

    No definition was found in any source: the width is yours to state, and the result yours to answer for.

    Raises:
        GeometryError: A width of zero or less.
    """
    _above_zero("scorage_diameter", reference_width)
    across = reference_width.exact_in("mm") / (20 * Fraction(positive(scorage, "scorage")))
    return Length(_rounded(across), "mm")


def coil_mass(linear_density: LinearDensity, length: Length) -> Mass:
    """The mass of a length of rope."""
    return made(Mass, exact_in(linear_density, "kg/m") * length.exact_in("m"), "kg")
