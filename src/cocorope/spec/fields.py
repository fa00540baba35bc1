"""Validators that several records of spec share."""

from typing import TypeVar

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.text import Text
from cocorope.units import Scale

T = TypeVar("T")


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
