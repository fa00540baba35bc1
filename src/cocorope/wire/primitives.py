"""Strict hooks for the plain kinds: nothing is turned into another kind on the way in.

3.7 is not 3, ``true`` is not 1, ``null`` is not ``"None"``, ``"NaN"`` is no number. Decimals, fractions,
days and instants travel as text.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final, Literal, get_args, get_origin

from cattrs import Converter

from cocorope.errors import InvalidValueError
from cocorope.text import Text, Wording, is_utf8
from cocorope.wire.faults import RefusedError, one_of, wrong_kind
from cocorope.wire.plain import MOST_DIGITS

_DECIMAL: Final = re.compile(r"-?[0-9]{1,1300}(\.[0-9]{1,1300})?([eE][+-]?[0-9]{1,3})?")
_FRACTION: Final = re.compile(r"-?[0-9]{1,1300}(/[0-9]{1,1300})?")
_INSTANT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?)?"
)

TEXT: Final = Text("text", "teks")
WORDING: Final = Text(
    'text, or text in both languages, {"en": …, "id": …}', 'teks, atau teks dalam dua bahasa, {"en": …, "id": …}'
)
WHOLE: Final = Text("a whole number", "bilangan bulat")
NO_UTF8: Final = Text(
    "The text has half of a surrogate pair in it, which UTF-8 cannot say.",
    "Teks ini berisi separuh pasangan surrogate, yang tidak dapat ditulis dalam UTF-8.",
)
YES_NO: Final = Text("true or false", "true atau false")
NOTHING: Final = Text("null", "null")
DECIMAL: Final = Text('a decimal number as text, like "2.5"', 'bilangan desimal sebagai teks, seperti "2.5"')
FRACTION: Final = Text('a fraction as text, like "1/3"', 'pecahan sebagai teks, seperti "1/3"')
DAY: Final = Text('a day as text, like "2026-07-31"', 'tanggal sebagai teks, seperti "2026-07-31"')
INSTANT: Final = Text(
    'an instant with its offset as text, like "2026-07-31T08:00:00+07:00"',
    'waktu beserta selisih zonanya sebagai teks, seperti "2026-07-31T08:00:00+07:00"',
)


def text_from(value: object, _: object = None) -> str:
    """Text, and nothing else; text that UTF-8 can say."""
    if not isinstance(value, str):
        raise wrong_kind(TEXT, value)
    if value.isascii() or is_utf8(value):
        return value
    raise RefusedError(NO_UTF8, "invalid")


def whole_from(value: object, _: object = None) -> int:
    """A whole number: not a bool, not 3.0, not ``"3"``."""
    if value.__class__ is int:
        return value
    raise wrong_kind(WHOLE, value)


def yes_no_from(value: object, _: object = None) -> bool:
    """``true`` or ``false``: not 1, not ``"yes"``."""
    if value is True or value is False:
        return value
    raise wrong_kind(YES_NO, value)


def nothing_from(value: object, _: object = None) -> None:
    """``null``."""
    if value is not None:
        raise wrong_kind(NOTHING, value)


def decimal_from(value: object, _: object = None) -> Decimal:
    """A decimal from text, or from a number that :func:`~cocorope.wire.parse` has read exactly; never a float."""
    if value.__class__ is str:
        return Decimal(_matching(_DECIMAL, DECIMAL, value))
    if value.__class__ is int or (isinstance(value, Decimal) and value.is_finite()):
        return Decimal(value)
    raise wrong_kind(DECIMAL, value)


def decimal_to(value: Decimal) -> str:
    """A decimal as the text it is read back from, its digits kept.

    Raises:
        InvalidValueError: NaN and infinities, which no document holds.
    """
    text = str(value)
    if _DECIMAL.fullmatch(text):
        return text
    raise InvalidValueError(
        Text(
            f"A document holds finite decimals of at most {MOST_DIGITS} digits; this one is not written.",
            f"Dokumen hanya memuat desimal berhingga, paling banyak {MOST_DIGITS} angka; yang ini tidak ditulis.",
        )
    )


def fraction_from(value: object, _: object = None) -> Fraction:
    """A fraction from text such as ``"1/3"``, or a whole number."""
    if value.__class__ is int:
        return Fraction(value)
    try:
        return Fraction(_matching(_FRACTION, FRACTION, value))
    except ZeroDivisionError:
        raise RefusedError(
            Text("A fraction is not over nought.", "Penyebut pecahan tidak boleh nol."), "invalid"
        ) from None


def day_from(value: object, _: object = None) -> date:
    """A day from ISO 8601 text."""
    # The dashes tell the one form from the others of ISO 8601, which Python reads too.
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong_kind(DAY, value)


def instant_from(value: object, _: object = None) -> datetime:
    """An instant from ISO 8601 text, with its offset from UTC; without one it is refused."""
    try:
        instant = datetime.fromisoformat(_matching(_INSTANT, INSTANT, value))
    except ValueError as error:
        raise error if isinstance(error, RefusedError) else wrong_kind(INSTANT, value) from None
    return _aware(instant)


def instant_to(value: datetime) -> str:
    """An instant as ISO 8601 text.

    Raises:
        InvalidValueError: Without an offset.
    """
    return _aware(value).isoformat()


def _aware(instant: datetime) -> datetime:
    if instant.utcoffset() is not None:
        return instant
    raise RefusedError(
        Text(
            f'The time {instant.isoformat()} has no offset, so it is no instant. Write "+07:00" after it, or "Z".',
            f'Waktu {instant.isoformat()} tidak disertai selisih zona. Tulis "+07:00" di belakangnya, atau "Z".',
        ),
        "naive_datetime",
    )


def _matching(pattern: re.Pattern[str], expected: Text, value: object) -> str:
    if isinstance(value, str) and pattern.fullmatch(value):
        return value
    raise wrong_kind(expected, value)


def enum_hook(cls: type[Enum]) -> Callable[[object, object], Enum]:
    """The hook of an enumeration: by value, naming the values that there are."""
    members = {(member.value.__class__, member.value): member for member in cls}

    def structure(value: object, _: object = None) -> Enum:
        if value.__class__ in _HASHABLE and (value.__class__, value) in members:
            return members[value.__class__, value]
        raise one_of((str(member.value) for member in cls), value, "not_allowed")

    return structure


def literal_hook(literal: object) -> Callable[[object, object], object]:
    """The hook of a ``Literal``: the value and its kind, so that ``true`` is not 1."""
    choices = {(choice.__class__, choice): choice for choice in get_args(literal)}

    def structure(value: object, _: object = None) -> object:
        if value.__class__ in _HASHABLE and (value.__class__, value) in choices:
            return value
        raise one_of(map(str, choices.values()), value, "not_allowed")

    return structure


_HASHABLE: Final = frozenset({str, int, bool, type(None)})


def register(converter: Converter) -> None:
    """Gives a converter the strict hooks of the plain kinds."""
    for kind, hook in _HOOKS.items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(_is_wording, _wording_from(converter))
    converter.register_unstructure_hook_func(_is_wording, converter.unstructure)
    converter.register_structure_hook_factory(_is_literal, literal_hook)
    converter.register_structure_hook_factory(_is_enum, enum_hook)
    converter.register_unstructure_hook(Decimal, decimal_to)
    converter.register_unstructure_hook(Fraction, str)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(datetime, instant_to)


def _is_wording(kind: object) -> bool:
    return kind == Wording


def _wording_from(converter: Converter) -> Callable[[object, object], Wording]:
    def structure(value: object, _: object = None) -> Wording:
        if isinstance(value, str):
            return text_from(value)
        if isinstance(value, dict):
            return converter.structure(value, Text)
        raise wrong_kind(WORDING, value)

    return structure


def _is_literal(kind: object) -> bool:
    return get_origin(kind) is Literal


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


_HOOKS: Final[dict[type, Callable[[object, object], object]]] = {
    str: text_from,
    int: whole_from,
    bool: yes_no_from,
    type(None): nothing_from,
    Decimal: decimal_from,
    Fraction: fraction_from,
    date: day_from,
    datetime: instant_from,
}
