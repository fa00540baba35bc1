"""A measurement: a value of a characteristic, on a specimen, under conditions, with its uncertainty (floor 4).

*Readings* are the values that several looks at one specimen give; the specimen's value is made of them. A value that
is a ratio (kilograms by metres) keeps its two parts, because the ratio of totals cannot be made of ratios.
"""

from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias, TypeVar

import attrs

from cocorope import spec, units
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.qc._fields import a, an_instant, named, of_class, yes_or_no
from cocorope.qc.weighing import Weighing
from cocorope.spec.quantities import exact_in
from cocorope.text import Text
from cocorope.units import (
    Area,
    ArealDensity,
    Density,
    Duration,
    Force,
    ForcePerWidth,
    Length,
    LinearDensity,
    Mass,
    MassFraction,
    MoistureContent,
    Quantity,
    Ratio,
    Regain,
    Runnage,
    Scale,
    Temperature,
    Volume,
)

AnyScale: TypeAlias = Scale[str]
"""A value of any kind."""

PARTS: Final[dict[type[AnyScale], tuple[type[Quantity[str]], type[Quantity[str]]]]] = {
    LinearDensity: (Mass, Length),
    Runnage: (Length, Mass),
    ArealDensity: (Mass, Area),
    Density: (Mass, Volume),
    ForcePerWidth: (Force, Length),
    MassFraction: (Mass, Mass),
}
"""The kinds that are a ratio of two quantities, and which: numerator, denominator."""


def ratio_of(kind: type[AnyScale], numerator: Quantity[str], denominator: Quantity[str]) -> AnyScale:
    """A value of a kind out of its two parts, rounded once to 34 digits where it does not end.

    Args:
        kind: A kind of :data:`PARTS`.
        numerator: The quantity above the line.
        denominator: The quantity below it.

    Raises:
        WrongKindError: A kind that is no ratio of two quantities, or parts of other kinds.
        InvalidValueError: A denominator of zero or less.
    """
    wanted = PARTS.get(kind)
    if wanted is None or (type(numerator), type(denominator)) != wanted:
        raise _other_parts(kind, numerator, denominator)
    if denominator.value <= 0:
        raise InvalidValueError(
            Text(
                f"{kind.__name__} is {wanted[0].__name__} over {wanted[1].__name__}, which is above zero; got {denominator}",
                f"{kind.__name__} adalah {wanted[0].__name__} dibagi {wanted[1].__name__}, yang lebih dari nol; bukan "
                f"{denominator}",
            )
        )
    made: AnyScale = kind.of(numerator, denominator)  # type: ignore[attr-defined]  # every kind of PARTS has `of`
    return made


def _other_parts(kind: type[AnyScale], *parts: AnyScale) -> WrongKindError:
    known = ", ".join(f"{made.__name__} = {top.__name__}/{low.__name__}" for made, (top, low) in PARTS.items())
    got = "/".join(type(part).__name__ for part in parts)
    return WrongKindError(
        Text(
            f"a ratio of totals is one of {known}; got {kind.__name__} from {got}",
            f"rasio total adalah salah satu dari {known}; bukan {kind.__name__} dari {got}",
        )
    )


def _coverage(value: "Decimal | str") -> Decimal:
    number = value if isinstance(value, Decimal) else Decimal(value) if _plain(value) else None
    if number is None or not number.is_finite() or not 0 < number < 1:
        raise InvalidValueError(
            Text(
                f'Uncertainty.coverage is a probability between 0 and 1, got {shown(value)}: write "0.95"',
                f'Uncertainty.coverage adalah peluang antara 0 dan 1, bukan {shown(value)}: tulis "0.95"',
            )
        )
    return number


def _plain(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 20 and value.isascii() and value.replace(".", "", 1).isdigit()


@attrs.frozen
class Uncertainty:
    """Expanded uncertainty of a measurement (VIM 2.35): value ± :attr:`expanded` with a coverage probability.

    It is of the *measurement*; what a sample leaves unknown about the lot is another thing, and has no place here.

    Example:
        >>> from cocorope.units import Force
        >>> Uncertainty(Force("0.02 kN"), coverage="0.95").coverage
        Decimal('0.95')

    Raises:
        InvalidValueError: Nothing above zero, or a coverage that is no probability.
        WrongKindError: No quantity.
    """

    expanded: AnyScale = attrs.field()
    """Half the width of the coverage interval, of the kind of the value."""
    coverage: Decimal = attrs.field(kw_only=True, converter=_coverage)
    """The coverage probability of the interval: ``"0.95"``."""

    @expanded.validator
    def _above_zero(self, _attribute: object, value: AnyScale) -> None:
        check_expanded(value, "Uncertainty.expanded")


def check_expanded(value: object, where: str) -> None:
    """Refuse an expanded uncertainty that is none.

    Args:
        value: What was given.
        where: What it is, as the error names it.

    Raises:
        InvalidValueError: Zero or less.
        WrongKindError: No quantity.
    """
    if isinstance(value, Scale) and value.value > 0:
        return
    got = str(value) if isinstance(value, Scale) else shown(value)
    error = InvalidValueError if isinstance(value, Scale) else WrongKindError
    raise error(
        Text(
            f"{where} is a quantity above zero, got {got}: write Force('0.02 kN')",
            f"{where} adalah besaran di atas nol, bukan {got}: tulis Force('0.02 kN')",
        )
    )


def width_in(expanded: AnyScale, unit: str) -> Fraction:
    """The exact number of an expanded uncertainty in a unit of its kind; of a temperature the difference it is.

    Args:
        expanded: Half the width of a coverage interval.
        unit: A unit of its kind.

    Raises:
        WrongKindError: The unit is of another kind.

    Example:
        >>> from cocorope.units import Temperature
        >>> width_in(Temperature("2 degC"), "K")
        Fraction(2, 1)
    """
    zero = type(expanded)(0, expanded.unit)
    return exact_in(expanded, unit) - exact_in(zero, unit)  # type: ignore[arg-type]  # every scale is of a known kind


_ANY_SIGN: Final = frozenset({Temperature, Ratio})
"""The kinds of which a reading may lie below zero: a temperature, and a ratio such as a swelling that was none."""
_DIFFERENCES: Final = frozenset({Length, Area, Volume, Mass, Duration})
"""The kinds in which a characteristic of one's own may be a difference, such as the deviation from a nominal length."""
_WHOLE: Final[dict[type[AnyScale], AnyScale]] = {
    MoistureContent: MoistureContent("100 %"),
    MassFraction: MassFraction("100 %"),
}
"""What is a share of the specimen's own mass, and all of it."""


def check_possible(characteristic: spec.Characteristic, value: AnyScale) -> None:
    """Refuse what no specimen can give, so that a slip of the sign is not below an upper limit.

    What is merely odd is another thing, and is asked by :func:`cocorope.spec.plausibility`.

    Args:
        characteristic: What was measured.
        value: Its value.

    Raises:
        InvalidValueError: Less than nothing; a share of the specimen above the whole, or water that is all of it.
    """
    kind = type(value)
    own = spec.CHARACTERISTICS.get(characteristic.code) != characteristic
    signed = kind in _ANY_SIGN or (own and kind in _DIFFERENCES)
    if value.value < 0 and not signed:
        raise InvalidValueError(_below_nothing(characteristic.name, value))
    whole = _WHOLE.get(kind)
    if whole is not None and (value > whole or (value == whole and kind is MoistureContent)):
        raise InvalidValueError(_above_all(characteristic.name, value))


def _below_nothing(name: Text, value: AnyScale) -> Text:
    return Text(
        f"{name.en} is never below zero, got {value}: check the sign",
        f"{name.id} tidak pernah di bawah nol, bukan {value}: periksa tandanya",
    )


def _above_all(name: Text, value: AnyScale) -> Text:
    return Text(
        f"{name.en} is a share of the specimen's own mass, got {value}: water over the dry mass is a regain",
        f"{name.id} adalah bagian dari massa spesimen itu sendiri, bukan {value}: air per massa kering adalah regain",
    )


_CHARACTERISTIC: Final = a(spec.Characteristic, "spec.BREAKING_FORCE")
_CONDITIONS: Final = a(spec.Conditions, "spec.Conditions(tension='80 N')")
_UNCERTAINTY: Final = attrs.validators.optional(a(Uncertainty, "qc.Uncertainty(Force('0.02 kN'), coverage='0.95')"))


def _two(_instance: object, _attribute: object, value: tuple[Quantity[str], Quantity[str]] | None) -> None:
    pair = value if isinstance(value, tuple) else ()
    if value is not None and not (len(pair) == 2 and all(isinstance(part, Quantity) for part in pair)):
        raise WrongKindError(
            Text(
                f"Measurement.parts is two quantities, above and below the line, got {shown(value)}: write "
                "(Mass('0.94 kg'), Length('20 m'))",
                f"Measurement.parts berisi dua besaran, pembilang dan penyebut, bukan {shown(value)}: tulis "
                "(Mass('0.94 kg'), Length('20 m'))",
            )
        )


def _positive(_instance: object, attribute: "attrs.Attribute[Length | None]", value: Length | None) -> None:
    if value is not None and value.value <= 0:
        raise InvalidValueError(
            Text(f"{attribute.name} is above zero, got {value}", f"{attribute.name} lebih dari nol, bukan {value}")
        )


def _told(value: AnyScale | str) -> AnyScale:
    return value  # type: ignore[return-value]  # __attrs_post_init__ reads a text in the kind of the characteristic


UNSTATED: Final = spec.Conditions()
"""Nothing said of the conditions of a measurement."""


@attrs.frozen
class Measurement:
    """A value of a characteristic, measured on a specimen.

    Example:
        >>> Measurement(spec.BREAKING_FORCE, "0.64 kN", specimen="S1").value
        Force('0.64 kN')

    Raises:
        WrongKindError: A value, uncertainty or part of another kind than the characteristic's; a field of another
            class, such as text for a characteristic or a number for a mark.
        InvalidValueError: A text that is no quantity, no specimen, a specimen that retests itself, parts that do not
            make the value, a break outside the marks of something that does not break, a value that nothing can have:
            a force below zero, a moisture content of the whole wet mass.
    """

    characteristic: spec.Characteristic = attrs.field(validator=_CHARACTERISTIC)
    """What was measured."""
    value: AnyScale = attrs.field(converter=_told)
    """The value; a text is read in the kind of the characteristic. A reading as it was taken: never corrected,
    never scaled."""
    specimen: str = attrs.field(kw_only=True, validator=named)
    """The specimen it was measured on. Several readings of one specimen bear one mark."""
    unit: str | None = attrs.field(kw_only=True, default=None, validator=named)
    """The unit of the lot that the specimen was taken from: the mark of a coil."""
    conditions: spec.Conditions = attrs.field(kw_only=True, default=UNSTATED, validator=_CONDITIONS)
    """Under what it was measured."""
    method: str | None = attrs.field(kw_only=True, default=None, validator=named)
    """The method used; ``None`` says it was the characteristic's own."""
    indicative: bool = attrs.field(kw_only=True, default=False, validator=yes_or_no)
    """Whether a meter only indicated it, without the reference method: a moisture meter is never equal to the oven."""
    uncertainty: Uncertainty | None = attrs.field(kw_only=True, default=None, validator=_UNCERTAINTY)
    """Its uncertainty, where stated."""
    parts: tuple[Quantity[str], Quantity[str]] | None = attrs.field(kw_only=True, default=None, validator=_two)
    """The two quantities whose ratio the value is: see :meth:`of_parts`."""
    outside_marks: bool = attrs.field(kw_only=True, default=False, validator=yes_or_no)
    """Whether a rope broke outside the marks (ISO 2307): the value is then a floor."""
    retest_of: str | None = attrs.field(kw_only=True, default=None, validator=named)
    """The failed specimen that this one tests again; or the one that broke outside the marks and whose place this one
    takes in a mean."""
    cut: Length | None = attrs.field(
        kw_only=True, default=None, converter=attrs.converters.optional(units.length), validator=_positive
    )
    """The length that was cut from the unit for the specimen; the unit is short by it."""
    at: datetime | None = attrs.field(kw_only=True, default=None, validator=an_instant)
    """When it was measured."""
    special: bool = attrs.field(init=False, default=False, repr=False, eq=False)
    """Whether something is said of it that most results do not have: a meter, a method, a break outside the marks, a
    retest, a length cut. Worked out when it is made: deciding a lot asks it of every result."""

    def __attrs_post_init__(self) -> None:
        if not self.ordinary or self.cut is not None or self.unit is not None:
            object.__setattr__(self, "special", True)
        kind = self.characteristic.kind
        if self.value.__class__ is not kind:
            object.__setattr__(self, "value", self._read(kind))
        if self.value.value < 0 or kind in _WHOLE:
            check_possible(self.characteristic, self.value)
        if self.uncertainty is not None:
            self._check_uncertainty(self.uncertainty)
        if self.parts is not None and ratio_of(kind, *self.parts) != self.value:
            raise InvalidValueError(self._parts_differ(ratio_of(kind, *self.parts)))
        if self.outside_marks and kind is not Force:
            raise InvalidValueError(self._does_not_break())
        if self.retest_of == self.specimen:
            raise InvalidValueError(
                Text(
                    f"specimen {shown(self.specimen)} cannot retest itself: a retest is a further specimen",
                    f"spesimen {shown(self.specimen)} tidak dapat menguji ulang dirinya: uji ulang memakai spesimen lain",
                )
            )

    @property
    def ordinary(self) -> bool:
        """Whether it is a result like any other: by the method itself, no retest, no break outside the marks."""
        return not self.outside_marks and not self.indicative and self.retest_of is None and self.method is None

    def _read(self, kind: type[AnyScale]) -> AnyScale:
        if isinstance(self.value, Scale):
            name = self.characteristic.name
            got = type(self.value).__name__
            raise WrongKindError(
                Text(
                    f"{name.en} is measured as {kind.__name__}, got {got} ({self.value})",
                    f"{name.id} diukur sebagai {kind.__name__}, bukan {got} ({self.value})",
                )
            )
        return kind(self.value)

    def _check_uncertainty(self, stated: Uncertainty) -> None:
        if type(stated.expanded) is not type(self.value):
            wanted, got = type(self.value).__name__, type(stated.expanded).__name__
            raise WrongKindError(
                Text(
                    f"the uncertainty of {self.value} is of its kind, {wanted}; got {got} ({stated.expanded})",
                    f"ketidakpastian {self.value} sejenis dengannya, {wanted}; bukan {got} ({stated.expanded})",
                )
            )

    def _parts_differ(self, made: AnyScale) -> Text:
        return Text(
            f"specimen {shown(self.specimen)}: its parts make {made}, not {self.value}; leave the value to "
            "Measurement.of_parts(…)",
            f"spesimen {shown(self.specimen)}: bagiannya menghasilkan {made}, bukan {self.value}; serahkan nilainya "
            "kepada Measurement.of_parts(…)",
        )

    def _does_not_break(self) -> Text:
        name = self.characteristic.name
        return Text(
            f"outside_marks belongs to a breaking force, not to {name.en}",
            f"outside_marks hanya untuk gaya putus, bukan untuk {name.id}",
        )

    @classmethod
    def of_parts(
        cls,
        characteristic: spec.Characteristic,
        numerator: Quantity[str] | Weighing,
        denominator: Quantity[str] | Weighing,
        *,
        specimen: str,
        **more: object,
    ) -> "Measurement":
        """A measurement of a ratio, keeping both parts.

        Args:
            characteristic: A characteristic whose kind is a ratio, such as linear density.
            numerator: The quantity above the line: the mass; of a weighing its net mass.
            denominator: The quantity below it: the length.
            specimen: The mark of the specimen.
            **more: Further fields of :class:`Measurement`.

        Raises:
            WrongKindError: Parts of other kinds, or no characteristic.
            InvalidValueError: A denominator of zero or less.

        Example:
            >>> str(
            ...     Measurement.of_parts(
            ...         spec.LINEAR_DENSITY, Mass("10.34 kg"), Length("220 m"), specimen="S1"
            ...     ).value.to("ktex")
            ... )
            '47 ktex'
        """
        of_class(spec.Characteristic, characteristic, "Measurement.of_parts", "spec.LINEAR_DENSITY")
        top, low = _net(numerator), _net(denominator)
        value = ratio_of(characteristic.kind, top, low)
        made: Measurement = cls(characteristic, value, specimen=specimen, parts=(top, low), **more)  # type: ignore[arg-type]  # the fields' own validators check them
        return made

    @classmethod
    def of_drying(
        cls,
        characteristic: spec.Characteristic,
        wet: Mass | str | Weighing,
        dry: Mass | str | Weighing,
        *,
        specimen: str,
        **more: object,
    ) -> "Measurement":
        """Moisture content or regain out of two weighings: wet, and bone dry.

        Args:
            characteristic: One whose kind is :class:`~cocorope.units.MoistureContent` (water over wet mass) or
                :class:`~cocorope.units.Regain` (water over dry mass).
            wet: The mass before drying; of a weighing its net mass, such as without the dish.
            dry: The mass after drying, likewise.
            specimen: The mark of the specimen.
            **more: Further fields of :class:`Measurement`.

        Raises:
            WrongKindError: A characteristic of another kind, or none.
            InvalidValueError: Dry above wet, or nothing left.

        Example:
            >>> drying = Measurement.of_drying(spec.MOISTURE_CONTENT, "100 g", "85 g", specimen="M1")
            >>> str(drying.value)
            '15 %'
        """
        of_class(spec.Characteristic, characteristic, "Measurement.of_drying", "spec.REGAIN")
        value = moisture_of(characteristic.kind, units.mass(_net(wet)), units.mass(_net(dry)))
        made: Measurement = cls(characteristic, value, specimen=specimen, **more)  # type: ignore[arg-type]  # the fields' own validators check them
        return made


_Given = TypeVar("_Given")


def _net(given: _Given | Weighing) -> _Given | Mass:
    return given.net if isinstance(given, Weighing) else given


def moisture_of(kind: type[AnyScale], wet: Mass, dry: Mass) -> AnyScale:
    """Moisture out of a wet and a dry mass, rounded once to 34 digits where it does not end.

    Args:
        kind: :class:`~cocorope.units.MoistureContent` or :class:`~cocorope.units.Regain`.
        wet: The mass before drying.
        dry: The mass after drying.

    Raises:
        WrongKindError: Another kind.
        InvalidValueError: Dry above wet, or nothing left.
    """
    if kind not in {MoistureContent, Regain}:
        raise WrongKindError(
            Text(
                f"two weighings give MoistureContent or Regain, not {kind.__name__}",
                f"dua penimbangan memberikan MoistureContent atau Regain, bukan {kind.__name__}",
            )
        )
    if not Mass.zero() < dry <= wet:
        raise InvalidValueError(
            Text(
                f"a specimen loses water in drying: 0 < dry <= wet, got dry {dry}, wet {wet}",
                f"spesimen kehilangan air saat dikeringkan: 0 < kering <= basah, bukan kering {dry}, basah {wet}",
            )
        )
    return MoistureContent.of(wet - dry, wet) if kind is MoistureContent else Regain.of(wet - dry, dry)
