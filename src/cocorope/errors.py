"""One family of errors, and the fault: what is wrong, where, in both languages.

Ground floor. An exception here is always a caller's mistake; a rope that fails is *reported* (see
:mod:`cocorope.findings`), never raised. Every message says what was tried, what was expected, what was
got and how to write it right.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Self

import attrs

from cocorope.text import Language, Text

ECHO_LIMIT = 60
"""How many characters of an input an error message repeats; input is never echoed whole."""


class CocoropeError(Exception):
    """The base of every error we raise.

    Args:
        message: The sentence, in both languages.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message

    def text(self, lang: Language = "en") -> str:
        """The message in one language."""
        return self.message.say(lang)

    def __str__(self) -> str:
        return self.message.en


class InvalidValueError(CocoropeError, ValueError):
    """A value of the right kind that cannot be: a value fault, so also a :class:`ValueError`."""


class WrongKindError(CocoropeError, TypeError):
    """A value of another kind than the one asked for: a kind fault, so also a :class:`TypeError`."""


@attrs.frozen
class Fault:
    """One thing wrong in a document: where, what, and a code that a program can test."""

    path: str
    """Where, as a JSON path from the root: ``$.requirements[2].limit``."""
    message: Text
    """What is wrong and how to write it right."""
    code: str
    """A short, stable word for the kind of fault: ``missing``, ``unknown_key``, ``unknown_type``, …"""

    def text(self, lang: Language = "en") -> str:
        """Path and message in one line."""
        return f"{self.path}: {self.message.say(lang)}"

    def __str__(self) -> str:
        return self.text()


class DocumentError(InvalidValueError):
    """A document that cannot be read, with *all* its faults.

    Args:
        faults: Every fault found, in document order; at least one.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        if not self.faults:
            raise ValueError("DocumentError takes the faults of a document, got none")
        super().__init__(_joined(self.faults))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Fault, ...]]]:
        return type(self), (self.faults,)


def _joined(faults: tuple[Fault, ...]) -> Text:
    count = len(faults)
    return Text(
        "\n".join(
            [f"{count} fault{'s' * (count != 1)} in the document:", *(f"- {fault.text('en')}" for fault in faults)]
        ),
        "\n".join([f"{count} kesalahan dalam dokumen:", *(f"- {fault.text('id')}" for fault in faults)]),
    )


def shown(value: object) -> str:
    """An input as an error message may repeat it: quoted, on one line, at most :data:`ECHO_LIMIT` characters.

    Example:
        >>> shown("12 MM")
        "'12 MM'"
    """
    if isinstance(value, str):
        clipped = f"{value[:ECHO_LIMIT]!a}"
        return clipped if len(value) <= ECHO_LIMIT else f"{clipped}… ({len(value)} characters)"
    name = type(value).__name__
    if isinstance(value, bool | float) or (isinstance(value, int) and -(10**ECHO_LIMIT) < value < 10**ECHO_LIMIT):
        return f"{value!r} ({name})"
    if isinstance(value, Decimal) and len(number := str(value)) <= ECHO_LIMIT:
        return f"{number} ({name})"
    return name if value is not None else "None"
