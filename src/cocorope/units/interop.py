"""The door to pint: the only module that imports it, and only inside functions.

In: a quantity of *any* registry. Where its unit has the name of one of ours and the registry's factor
agrees with ours, the number is taken as it is, so that ``1.0 foot`` is exactly ``1 ft``; otherwise the
caller's own registry converts. Out: a quantity of the caller's registry. No application registry is read
or set.
"""

from decimal import Decimal
from fractions import Fraction
from math import isclose
from numbers import Rational, Real
from typing import Final, Protocol, TypeVar, runtime_checkable

from cocorope.errors import WrongKindError, shown
from cocorope.text import Text
from cocorope.units.errors import UnknownUnitError
from cocorope.units.exact import rounded, terminating, within_bounds
from cocorope.units.reading import KINDS_BY_NAME
from cocorope.units.table import Kind, Unit

Q_co = TypeVar("Q_co", covariant=True)

AGREES: Final = 1e-9
"""Two factors agree within this relative difference; the survey foot differs from the foot by 2e-6."""


@runtime_checkable
class PintQuantity(Protocol):
    """What we ask of a quantity of somebody's pint registry, without importing pint."""

    @property
    def magnitude(self) -> object:
        """Its number."""

    @property
    def units(self) -> object:
        """Its unit, whose default format is the long name."""

    def m_as(self, units: str, /) -> object:
        """Its number in another unit of its registry."""


class Maker(Protocol[Q_co]):
    """A registry's class of quantities, called with a number and the name of a unit."""

    def __call__(self, value: object, units: str, /) -> Q_co:
        """A quantity."""


class PintRegistry(Protocol[Q_co]):
    """What we ask of a pint registry: its ``Quantity``."""

    @property
    def Quantity(self) -> Maker[Q_co]:  # noqa: N802  # pint's name
        """The registry's own class of quantities."""


def from_pint(kind_name: str, quantity: PintQuantity) -> tuple[Decimal, str]:
    """Number and unit of ours for a pint quantity.

    A float is taken by its shortest text (12.7 is 12.7); a fraction that does not end is rounded to 34 digits.

    Raises:
        WrongKindError: Another dimension, a dimension that several kinds share under another name, or a
            magnitude that is not one plain number.
        OutOfRangeError: A number we cannot hold.
    """
    kind = KINDS_BY_NAME[kind_name]
    name = _name(quantity)
    unit = next((unit for unit in kind.units if unit.pint == name), None)
    maker: Maker[object] = type(quantity)  # type: ignore[assignment]  # pint makes a class for each registry
    if unit is not None and _agrees(maker, kind, unit):
        return _decimal(quantity.magnitude), unit.symbol
    if kind.by_name:
        raise _not_of_kind(kind, quantity)
    return _converted(kind, quantity), kind.si


def to_pint(kind_name: str, value: Decimal, symbol: str, in_si: Decimal, registry: PintRegistry[Q_co]) -> Q_co:
    """The value in the caller's registry: in the same unit where the registry agrees on it, else in the SI unit.

    Raises:
        UnknownUnitError: The registry knows neither unit.
        WrongKindError: It is not a registry.
    """
    import pint  # noqa: PLC0415  # the door

    maker: Maker[Q_co] | None = getattr(registry, "Quantity", None)
    if maker is None:
        raise WrongKindError(
            Text(
                f"to_pint takes a pint registry, got {shown(registry)}: write to_pint(pint.UnitRegistry())",
                f"to_pint menerima registri pint, bukan {shown(registry)}: tulis to_pint(pint.UnitRegistry())",
            )
        )
    kind = KINDS_BY_NAME[kind_name]
    unit = next(unit for unit in kind.units if unit.symbol == symbol)
    number_type = getattr(registry, "non_int_type", float)
    try:
        if _agrees(maker, kind, unit):
            return maker(number_type(value), unit.pint)
        return maker(number_type(in_si), _si(kind).pint)
    except pint.UndefinedUnitError:
        raise UnknownUnitError(
            Text(
                f"the registry knows neither {unit.pint} nor {_si(kind).pint}",
                f"registri itu tidak mengenal {unit.pint} maupun {_si(kind).pint}",
            )
        ) from None


def _agrees(maker: Maker[object], kind: Kind, unit: Unit) -> bool:
    """Whether the registry gives the unit the factor that we give it."""
    import pint  # noqa: PLC0415  # the door

    one = Fraction(unit.numerator, unit.denominator) + Fraction(unit.offset)
    try:
        theirs = maker(1, unit.pint).m_as(_si(kind).pint)  # type: ignore[attr-defined]  # a quantity of the registry
    except pint.UndefinedUnitError:
        return False
    return isclose(float(theirs), float(one), rel_tol=AGREES)


def _name(quantity: PintQuantity) -> str:
    """The long name of its unit; empty where pint cannot print it: powers in a registry of fractions."""
    try:
        return format(quantity.units, "D")
    except (TypeError, ValueError):
        return ""


def _si(kind: Kind) -> Unit:
    return next(unit for unit in kind.units if unit.symbol == kind.si)


def _converted(kind: Kind, quantity: PintQuantity) -> Decimal:
    import pint  # noqa: PLC0415  # the door

    try:
        return _decimal(quantity.m_as(_si(kind).pint))
    except (pint.DimensionalityError, pint.UndefinedUnitError):
        raise _not_of_kind(kind, quantity) from None


def _decimal(magnitude: object) -> Decimal:
    """A plain number as a decimal; numpy's scalars are plain numbers, its arrays are not."""
    match magnitude:
        case bool():
            pass
        case Decimal():
            return within_bounds(magnitude)
        case Rational():
            ratio = Fraction(int(magnitude.numerator), int(magnitude.denominator))
            ends = terminating(ratio)
            return within_bounds(rounded(ratio) if ends is None else ends)
        case Real():
            return within_bounds(Decimal(repr(float(magnitude))))
        case _:
            pass
    raise WrongKindError(
        Text(
            f"the magnitude must be one plain number, got {shown(magnitude)}",
            f"besarnya harus satu bilangan biasa, bukan {shown(magnitude)}",
        )
    )


def _not_of_kind(kind: Kind, quantity: PintQuantity) -> WrongKindError:
    names = ", ".join(unit.pint for unit in kind.units)
    got = shown(_name(quantity))
    return WrongKindError(
        Text(
            "a pint quantity in {got} is not {noun} ({kind}): give it in {names}",
            "besaran pint dalam {got} bukan {noun} ({kind}): berikan dalam {names}",
        ).filled(got=got, noun=kind.noun, kind=kind.name, names=names)
    )
