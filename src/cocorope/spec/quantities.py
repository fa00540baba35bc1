"""What the rest of spec asks of quantities of any kind: read a text that may be several kinds, compute exactly."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, TypeVar

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text
from cocorope.units import (
    KINDS,
    Area,
    ArealDensity,
    Density,
    Duration,
    EndsPerLength,
    Force,
    ForcePerWidth,
    Length,
    LinearDensity,
    Mass,
    MassFraction,
    MoistureContent,
    Ratio,
    Regain,
    Runnage,
    Stress,
    Temperature,
    Tenacity,
    Twist,
    Volume,
    read,
)
from cocorope.units.exact import rounded, terminating
from cocorope.units.reading import KINDS_OF_UNIT, QUANTITY
from cocorope.units.scale import canonical as number_of

AnyScale: TypeAlias = (
    Temperature
    | Runnage
    | MoistureContent
    | Regain
    | Length
    | Area
    | Volume
    | Mass
    | Force
    | LinearDensity
    | ArealDensity
    | Density
    | Stress
    | Tenacity
    | ForcePerWidth
    | Twist
    | EndsPerLength
    | Ratio
    | MassFraction
    | Duration
)
"""A quantity or other scale of any kind."""

S = TypeVar("S", bound=AnyScale)
Kind: TypeAlias = type[AnyScale]
"""The class of a quantity."""


def kind_named(name: str) -> Kind:
    """The class of a quantity by its name, such as ``"LinearDensity"``.

    Raises:
        InvalidValueError: No kind of that name.
    """
    found: Kind | None = KINDS.get(name)  # type: ignore[assignment]  # every entry is one of AnyScale, proved by a test
    if found is None:
        known = ", ".join(sorted(KINDS))
        raise InvalidValueError(
            Text(
                f"no kind of quantity {shown(name)}: write one of {known}",
                f"tidak ada jenis besaran {shown(name)}: tulis salah satu dari {known}",
            )
        )
    return found


def is_scale(value: object) -> bool:
    """Whether a value is a quantity or scale of any kind of ours."""
    return type(value) in KINDS.values()


def readings(value: AnyScale | str) -> tuple[AnyScale, ...]:
    """Every quantity a text may be: ``"15 %"`` is a ratio, a mass fraction, a moisture content or a regain.

    Raises:
        InvalidValueError: Text that is no quantity at all.
        WrongKindError: Neither text nor a quantity.
    """
    if not isinstance(value, str):
        if is_scale(value):
            return (value,)
        raise WrongKindError(
            Text(
                f'a limit takes a quantity or its text, such as "47 ktex"; got {shown(value)}',
                f'batas menerima besaran atau teksnya, misalnya "47 ktex"; diterima {shown(value)}',
            )
        )
    match = QUANTITY(value)
    names = KINDS_OF_UNIT.get(match[2].lstrip(), ()) if match else ()
    if not names:
        read(value)  # raises, and says what is wrong with the text
    return tuple(kind_named(name)(value) for name in names)


def common_kinds(terms: Iterable[tuple[AnyScale, ...]]) -> tuple[Kind, ...]:
    """The kinds that all terms of one limit may be, in the order of the first.

    Raises:
        WrongKindError: There is none.
    """
    first, *others = terms
    kinds = tuple(
        type(term) for term in first if all(type(term) in {type(reading) for reading in other} for other in others)
    )
    if kinds:
        return kinds
    got = ", ".join(f"{term[0]} ({type(term[0]).__name__})" for term in (first, *others))
    raise WrongKindError(
        Text(
            f"the numbers of one limit are of one kind; got {got}",
            f"angka-angka dalam satu batas harus sejenis; diterima {got}",
        )
    )


def decimal_of(ratio: Fraction) -> Decimal:
    """The number as a decimal: exact where it ends, else rounded once, half to even, to 34 digits."""
    exact = terminating(ratio)
    return rounded(ratio) if exact is None else exact


def made(kind: type[S], ratio: Fraction, unit: str) -> S:
    """A quantity of a kind from an exact number: exact where it ends, else rounded once to 34 digits.

    Raises:
        OutOfRangeError: A number that a quantity cannot hold.
    """
    return kind(decimal_of(ratio), unit)  # type: ignore[call-overload,no-any-return]  # the unit is one of the kind's


def exact_in(quantity: AnyScale, unit: str) -> Fraction:
    """The exact number of a quantity in one of its units."""
    return quantity.exact_in(unit)  # type: ignore[arg-type]  # the unit is one of the quantity's kind


def in_unit(quantity: AnyScale, unit: str) -> AnyScale:
    """The same quantity in another unit, exactly.

    Raises:
        InexactError: No decimal holds it in that unit.
    """
    return quantity.to(unit)  # type: ignore[arg-type]  # the unit is one of the quantity's kind


def canonical(quantity: AnyScale) -> Decimal:
    """The exact number by which quantities of one kind compare."""
    return number_of(quantity)


def canonical_of(kind: Kind, number: Fraction, unit: str) -> Fraction:
    """The exact number by which a quantity would compare that is too exact to be one."""
    nothing, one = (Fraction(canonical(made(kind, Fraction(count), unit))) for count in (0, 1))
    return nothing + number * (one - nothing)
