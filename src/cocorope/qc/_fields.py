"""What the fields of records of inspection have in common: words, times, yes or no, records of a class (floor 4)."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final, TypeVar

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text, Wording, both, is_utf8

T = TypeVar("T")
Words = TypeVar("Words", str, str | None)
Instant = TypeVar("Instant", datetime, datetime | None)

_LONGEST: Final = 2000


def _place(instance: object, attribute: "attrs.Attribute[T]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def worded(instance: object, attribute: "attrs.Attribute[Words]", value: Words) -> None:
    """An attrs validator: text, ``""`` for not stated, and ``None`` where that is the field's default.

    Raises:
        WrongKindError: Not text.
        InvalidValueError: Longer than 2,000 characters, or with half of a surrogate pair.
    """
    if value is None and attribute.default is None:
        return
    if not isinstance(value, str):
        where = _place(instance, attribute)
        raise WrongKindError(
            Text(
                f"{where} is text, got {shown(value)}: write it in quotes",
                f"{where} berupa teks, bukan {shown(value)}: tulis dalam tanda kutip",
            )
        )
    if len(value) > _LONGEST or not (value.isascii() or is_utf8(value)):
        where = _place(instance, attribute)
        raise InvalidValueError(
            Text(
                f"{where} has at most {_LONGEST} characters, all of which UTF-8 can say, got {shown(value)}",
                f"{where} paling panjang {_LONGEST} karakter yang dapat ditulis dengan UTF-8, bukan {shown(value)}",
            )
        )


def named(instance: object, attribute: "attrs.Attribute[Words]", value: Words) -> None:
    """An attrs validator: text that is there; ``None`` where that is the field's default.

    Raises:
        WrongKindError: Not text.
        InvalidValueError: Blank, or what :func:`worded` refuses.
    """
    worded(instance, attribute, value)
    if value is not None and not value.strip():
        where = _place(instance, attribute)
        raise InvalidValueError(
            Text(
                f"{where} is a name or mark, and this one is blank: write it in quotes, like 'L-0731'",
                f"{where} adalah nama atau tanda, sedangkan ini kosong: tulis dalam tanda kutip, seperti 'L-0731'",
            )
        )


def yes_or_no(instance: object, attribute: "attrs.Attribute[bool]", value: object) -> None:
    """An attrs validator: ``True`` or ``False`` and nothing that only looks like one.

    Raises:
        WrongKindError: Anything else.
    """
    if not isinstance(value, bool):
        where = _place(instance, attribute)
        raise WrongKindError(
            Text(
                f"{where} is True or False, got {shown(value)}",
                f"{where} adalah True atau False, bukan {shown(value)}",
            )
        )


def an_instant(instance: object, attribute: "attrs.Attribute[Instant]", value: Instant) -> None:
    """An attrs validator: a time with its offset from UTC; ``None`` where that is the field's default.

    Raises:
        WrongKindError: Not a time.
        InvalidValueError: One without its offset.
    """
    if value is None and attribute.default is None:
        return
    if not isinstance(value, datetime):
        where = _place(instance, attribute)
        raise WrongKindError(
            Text(
                f"{where} is a time, got {shown(value)}: write datetime(2026, 3, 1, 8, tzinfo=UTC)",
                f"{where} berupa waktu, bukan {shown(value)}: tulis datetime(2026, 3, 1, 8, tzinfo=UTC)",
            )
        )
    if value.utcoffset() is None:
        where = _place(instance, attribute)
        raise InvalidValueError(
            Text(
                f"{where} needs its offset from UTC, got {value.isoformat()}: add a tzinfo",
                f"{where} memerlukan selisih dari UTC, bukan {value.isoformat()}: tambahkan tzinfo",
            )
        )


def one_of(words: tuple[str, ...]) -> Callable[[object, "attrs.Attribute[Words]", Words], None]:
    """An attrs validator: one of some words; ``None`` where that is the field's default.

    Args:
        words: The words.
    """

    def check(instance: object, attribute: "attrs.Attribute[Words]", value: Words) -> None:
        if not (value is None and attribute.default is None):
            check_word(value, words, _place(instance, attribute))

    return check


def check_word(value: object, words: tuple[str, ...], where: Wording) -> None:
    """Refuse what is not one of some words.

    Args:
        value: What was given.
        words: The words.
        where: What it is, as the error names it.

    Raises:
        InvalidValueError: Another word, or no word.
    """
    if value not in words:
        what, known = both(where), ", ".join(map(repr, words))
        raise InvalidValueError(
            Text(
                f"{what.en} is one of {known}, got {shown(value)}",
                f"{what.id} adalah salah satu dari {known}, bukan {shown(value)}",
            )
        )


def of_class(kinds: type | tuple[type, ...], value: object, where: str, like: str = "") -> None:
    """Refuse a value of another class.

    Args:
        kinds: The class or classes.
        value: What was given.
        where: What it is, as the error names it.
        like: How it is written right, where there is an example.

    Raises:
        WrongKindError: Another class.
    """
    if not isinstance(value, kinds):
        names = " / ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
        raise WrongKindError(
            _with(
                like,
                Text(
                    f"{where} takes {names}, got {shown(value)}",
                    f"{where} menerima {names}, bukan {shown(value)}",
                ),
            )
        )


def _with(like: str, told: Text) -> Text:
    """A sentence with how it is written right."""
    return Text(f"{told.en}: write it like {like}", f"{told.id}: tulis seperti {like}") if like else told


def a(kind: type[T], like: str = "") -> Callable[[object, "attrs.Attribute[T]", T], None]:
    """An attrs validator: a record of a class.

    Args:
        kind: The class.
        like: How one is written.
    """

    def check(instance: object, attribute: "attrs.Attribute[T]", value: object) -> None:
        if not isinstance(value, kind):
            of_class(kind, value, _place(instance, attribute), like)

    return check


def several(given: object, kind: type[T], where: str, like: str = "") -> tuple[T, ...]:
    """Records of a class, as a tuple.

    Args:
        given: An iterable of them.
        kind: The class.
        where: Who asks for them, as the error names it.
        like: How they are written.

    Raises:
        WrongKindError: No iterable, or something else in it.
    """
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise WrongKindError(
            _with(
                like,
                Text(
                    f"{where} takes several {kind.__name__} in a list, got {shown(given)}",
                    f"{where} menerima beberapa {kind.__name__} dalam daftar, bukan {shown(given)}",
                ),
            )
        )
    things = tuple(given)
    for thing in things:
        of_class(kind, thing, where, like)
    return things
