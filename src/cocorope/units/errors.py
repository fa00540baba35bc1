"""The named errors of quantities; each is also a :class:`~cocorope.errors.InvalidValueError`."""

from cocorope.errors import InvalidValueError


class UnknownUnitError(InvalidValueError):
    """A unit that nobody here knows, or that several kinds share where one was needed."""


class OutOfRangeError(InvalidValueError):
    """A value of 1e30 or more, with more than 40 decimal places, or not finite."""


class InexactError(InvalidValueError):
    """A conversion that no decimal can hold; the sentence says how to ask for digits."""


class DivisionByZeroError(InvalidValueError, ZeroDivisionError):
    """A division by a zero quantity or number."""
