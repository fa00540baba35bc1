"""Converters and validators that several records of spec share, and pickles of records that have grown."""

from typing import TypeVar

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text
from cocorope.units import Length, LinearDensity, Mass, Ratio, Scale
from cocorope.units import length as to_length
from cocorope.units import linear_density as to_linear_density
from cocorope.units import mass as to_mass
from cocorope.units import ratio as to_ratio

T = TypeVar("T")


class ProductError(InvalidValueError):
    """A product that cannot be."""


def above_zero(instance: object, attribute: "attrs.Attribute[T]", value: T) -> None:
    """A quantity above zero, or nothing.

    Raises:
        InvalidValueError: A quantity of zero or less.
    """
    if isinstance(value, Scale) and value.value <= 0:
        where = f"{type(instance).__name__}.{attribute.name}"
        raise InvalidValueError(
            Text(f"{where} is above zero; got {value}", f"{where} harus di atas nol; diterima {value}")
        )


def not_negative(instance: object, attribute: "attrs.Attribute[T]", value: T) -> None:
    """A quantity of zero or more, or nothing.

    Raises:
        InvalidValueError: A quantity below zero.
    """
    if isinstance(value, Scale) and value.value < 0:
        where = f"{type(instance).__name__}.{attribute.name}"
        raise InvalidValueError(
            Text(f"{where} is not below zero; got {value}", f"{where} tidak boleh di bawah nol; diterima {value}")
        )


def short_text(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    """A text of 1 to 120 signs.

    Raises:
        InvalidValueError: Empty, longer, or no text.
    """
    if not isinstance(value, str) or not value.strip() or len(value) > 120:
        where = f"{type(instance).__name__}.{attribute.name}"
        raise InvalidValueError(
            Text(f"{where} is a short text; got {shown(value)}", f"{where} adalah teks pendek; diterima {shown(value)}")
        )


def whole(instance: object, attribute: "attrs.Attribute[T]", value: T) -> None:
    """A whole number from 1 up, or nothing.

    Raises:
        InvalidValueError: As said.
    """
    if value is not None and not (isinstance(value, int) and not isinstance(value, bool) and value >= 1):
        where = f"{type(instance).__name__}.{attribute.name}"
        raise InvalidValueError(
            Text(
                f"{where} is a whole number from 1 up; got {shown(value)}",
                f"{where} adalah bilangan bulat mulai dari 1; diterima {shown(value)}",
            )
        )


def optional_length(value: Length | str | None) -> Length | None:
    """A length from itself or its text, letting ``None`` through."""
    return None if value is None else to_length(value)


def optional_linear_density(value: LinearDensity | str | None) -> LinearDensity | None:
    """A linear density from itself or its text, letting ``None`` through."""
    return None if value is None else to_linear_density(value)


def optional_mass(value: Mass | str | None) -> Mass | None:
    """A mass from itself or its text, letting ``None`` through."""
    return None if value is None else to_mass(value)


def optional_ratio(value: Ratio | str | None) -> Ratio | None:
    """A ratio from itself or its text, letting ``None`` through."""
    return None if value is None else to_ratio(value)


def of_kind(kinds: type | tuple[type, ...], value: object, where: str) -> None:
    """Refuse a value that is of none of the classes.

    Raises:
        WrongKindError: As said.
    """
    if not isinstance(value, kinds):
        wanted = " / ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
        raise WrongKindError(
            Text(f"{where} takes {wanted}; got {shown(value)}", f"{where} menerima {wanted}; diterima {shown(value)}")
        )


def state_of(self: attrs.AttrsInstance) -> dict[str, object]:
    """Every field, for a pickle."""
    return {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}


def restore(self: attrs.AttrsInstance, state: dict[str, object]) -> None:
    """Fields from a pickle; one that an earlier version had not is as if it was never given."""
    for field in attrs.fields(type(self)):
        value = state[field.name] if field.name in state else _default(self, field)
        object.__setattr__(self, field.name, value)


def _default(of: attrs.AttrsInstance, field: "attrs.Attribute[object]") -> object:
    default = field.default
    if not isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # typed as a function, and is a class
        return default
    return default.factory(of) if default.takes_self else default.factory()  # type: ignore[attr-defined]  # as above
