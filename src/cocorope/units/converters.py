"""A converter a kind, for the fields of attrs classes: a value, a text, or a pint quantity becomes the kind.

attrs' plugin for mypy wants plain annotated functions, so there is one for each kind. Each raises what
the kind's constructor raises. Beside them stand two validators: :func:`non_negative` and :func:`positive`.
"""

from typing import TypeVar

import attrs

from cocorope.errors import InvalidValueError
from cocorope.text import Text
from cocorope.units.interop import PintQuantity
from cocorope.units.kinds import (
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
)
from cocorope.units.scale import Scale

_S = TypeVar("_S", bound=Scale[str])


def length(value: Length | str | PintQuantity) -> Length:
    """A :class:`~cocorope.units.Length`, as it is or read from text."""
    return value if isinstance(value, Length) else Length(value)


def area(value: Area | str | PintQuantity) -> Area:
    """A :class:`~cocorope.units.Area`, as it is or read from text."""
    return value if isinstance(value, Area) else Area(value)


def volume(value: Volume | str | PintQuantity) -> Volume:
    """A :class:`~cocorope.units.Volume`, as it is or read from text."""
    return value if isinstance(value, Volume) else Volume(value)


def mass(value: Mass | str | PintQuantity) -> Mass:
    """A :class:`~cocorope.units.Mass`, as it is or read from text."""
    return value if isinstance(value, Mass) else Mass(value)


def force(value: Force | str | PintQuantity) -> Force:
    """A :class:`~cocorope.units.Force`, as it is or read from text."""
    return value if isinstance(value, Force) else Force(value)


def linear_density(value: LinearDensity | str | PintQuantity) -> LinearDensity:
    """A :class:`~cocorope.units.LinearDensity`, as it is or read from text."""
    return value if isinstance(value, LinearDensity) else LinearDensity(value)


def areal_density(value: ArealDensity | str | PintQuantity) -> ArealDensity:
    """A :class:`~cocorope.units.ArealDensity`, as it is or read from text."""
    return value if isinstance(value, ArealDensity) else ArealDensity(value)


def density(value: Density | str | PintQuantity) -> Density:
    """A :class:`~cocorope.units.Density`, as it is or read from text."""
    return value if isinstance(value, Density) else Density(value)


def stress(value: Stress | str | PintQuantity) -> Stress:
    """A :class:`~cocorope.units.Stress`, as it is or read from text."""
    return value if isinstance(value, Stress) else Stress(value)


def tenacity(value: Tenacity | str | PintQuantity) -> Tenacity:
    """A :class:`~cocorope.units.Tenacity`, as it is or read from text."""
    return value if isinstance(value, Tenacity) else Tenacity(value)


def force_per_width(value: ForcePerWidth | str | PintQuantity) -> ForcePerWidth:
    """A :class:`~cocorope.units.ForcePerWidth`, as it is or read from text."""
    return value if isinstance(value, ForcePerWidth) else ForcePerWidth(value)


def twist(value: Twist | str | PintQuantity) -> Twist:
    """A :class:`~cocorope.units.Twist`, as it is or read from text."""
    return value if isinstance(value, Twist) else Twist(value)


def ends_per_length(value: EndsPerLength | str | PintQuantity) -> EndsPerLength:
    """A :class:`~cocorope.units.EndsPerLength`, as it is or read from text."""
    return value if isinstance(value, EndsPerLength) else EndsPerLength(value)


def ratio(value: Ratio | str | PintQuantity) -> Ratio:
    """A :class:`~cocorope.units.Ratio`, as it is or read from text."""
    return value if isinstance(value, Ratio) else Ratio(value)


def mass_fraction(value: MassFraction | str | PintQuantity) -> MassFraction:
    """A :class:`~cocorope.units.MassFraction`, as it is or read from text."""
    return value if isinstance(value, MassFraction) else MassFraction(value)


def duration(value: Duration | str | PintQuantity) -> Duration:
    """A :class:`~cocorope.units.Duration`, as it is or read from text."""
    return value if isinstance(value, Duration) else Duration(value)


def temperature(value: Temperature | str | PintQuantity) -> Temperature:
    """A :class:`~cocorope.units.Temperature`, as it is or read from text."""
    return value if isinstance(value, Temperature) else Temperature(value)


def runnage(value: Runnage | str | PintQuantity) -> Runnage:
    """A :class:`~cocorope.units.Runnage`, as it is or read from text."""
    return value if isinstance(value, Runnage) else Runnage(value)


def moisture_content(value: MoistureContent | str | PintQuantity) -> MoistureContent:
    """A :class:`~cocorope.units.MoistureContent`, as it is or read from text."""
    return value if isinstance(value, MoistureContent) else MoistureContent(value)


def regain(value: Regain | str | PintQuantity) -> Regain:
    """A :class:`~cocorope.units.Regain`, as it is or read from text."""
    return value if isinstance(value, Regain) else Regain(value)


def non_negative(instance: object, attribute: "attrs.Attribute[_S]", value: _S) -> None:
    """An attrs validator: goods have no negative mass, length or count.

    Raises:
        InvalidValueError: A value below zero.
    """
    if value.value < 0:
        raise InvalidValueError(
            Text(
                f"{_field(instance, attribute)} cannot be negative, got {value}",
                f"{_field(instance, attribute)} tidak boleh negatif, tertulis {value}",
            )
        )


def positive(instance: object, attribute: "attrs.Attribute[_S]", value: _S) -> None:
    """An attrs validator: a value above zero.

    Raises:
        InvalidValueError: Zero or below.
    """
    if value.value <= 0:
        raise InvalidValueError(
            Text(
                f"{_field(instance, attribute)} must be above zero, got {value}",
                f"{_field(instance, attribute)} harus di atas nol, tertulis {value}",
            )
        )


def _field(instance: object, attribute: "attrs.Attribute[_S]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"
