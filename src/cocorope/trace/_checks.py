"""What is refused when an event is made: identifiers, times, counts that could never be true."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final, TypeVar

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text

T = TypeVar("T")

LONGEST_ID: Final = 300
"""How many characters an identifier may have: room for any key of GS1 as a Digital Link."""

# Character set 82 of the GS1 General Specifications, or an absolute URI (RFC 3986), which serves people
# without a GS1 prefix.
_PLAIN: Final = re.compile(r"[!\"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,300}")
_URI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]{1,290}")


def identifier(value: object) -> str:
    """An identifier as text: a ``str``, or one of the types of :mod:`cocorope.identifiers`.

    Raises:
        InvalidValueError: Not character set 82 of GS1, nor an absolute URI; empty; too long.
        WrongKindError: Neither text nor an identifier.
    """
    text = named(value)
    if _PLAIN.fullmatch(text) or _URI.fullmatch(text):
        return text
    raise InvalidValueError(_bad_identifier(text))


def named(value: object) -> str:
    """What a query names a thing by: text, or one of the types of :mod:`cocorope.identifiers`.

    Raises:
        WrongKindError: Neither.
    """
    if isinstance(value, str):
        return value
    if type(value).__module__.startswith("cocorope.identifiers"):
        return str(value)
    raise WrongKindError(
        Text(
            f"an identifier is text, got {shown(value)}: write it in quotes",
            f"pengenal berupa teks, yang diberikan {shown(value)}: tulislah dalam tanda kutip",
        )
    )


def all_named(value: object) -> tuple[str, ...]:
    """One name of a thing or an iterable of them, as a tuple without repeats, in the order given.

    Raises:
        WrongKindError: Neither.
    """
    if isinstance(value, str) or not isinstance(value, Iterable):
        return (named(value),)
    return tuple(dict.fromkeys(map(named, value)))


def must_be(value: object, kind: type[T], what: str) -> T:
    """Something, if it is of a kind.

    Raises:
        WrongKindError: It is of another.
    """
    if isinstance(value, kind):
        return value
    raise WrongKindError(
        Text(
            f"{what} is a {kind.__name__}, got {shown(value)}",
            f"{what} berupa {kind.__name__}, yang diberikan {shown(value)}",
        )
    )


def _bad_identifier(text: str) -> Text:
    if not text:
        return Text("an identifier has at least one character, got ''", "pengenal berisi paling sedikit satu karakter")
    if len(text) > LONGEST_ID:  # before its characters are looked at: there may be ten million
        return Text(
            f"an identifier has at most {LONGEST_ID} characters, got {shown(text)}",
            f"pengenal paling panjang {LONGEST_ID} karakter, yang diberikan {shown(text)}",
        )
    wrong = next(character for character in text if not _PLAIN.fullmatch(character))
    return Text(
        f"an identifier is plain text of GS1 character set 82 (no space) or an absolute URI: "
        f"{shown(text)} has {wrong!a}",
        f"pengenal berupa teks polos dalam himpunan karakter GS1 82 (tanpa spasi) atau URI lengkap: "
        f"{shown(text)} memuat {wrong!a}",
    )


def words(value: object, what: str) -> str:
    """Free text: a ``str`` of at most 2,000 characters.

    Raises:
        WrongKindError: Not text.
        InvalidValueError: Longer.
    """
    if not isinstance(value, str):
        raise WrongKindError(
            Text(f"{what} is text, got {shown(value)}", f"{what} berupa teks, yang diberikan {shown(value)}")
        )
    if len(value) > 2000:
        raise InvalidValueError(
            Text(
                f"{what} has at most 2000 characters, got {shown(value)}",
                f"{what} paling panjang 2000 karakter, yang diberikan {shown(value)}",
            )
        )
    return value


def check_words(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """An attrs validator: :func:`words`."""
    words(value, attribute.name)


def check_time(_instance: object, attribute: "attrs.Attribute[datetime]", value: datetime) -> None:
    """An attrs validator: a time that says its offset from UTC.

    Raises:
        WrongKindError: Not a datetime.
        InvalidValueError: A naive one.
    """
    if not isinstance(value, datetime):
        raise WrongKindError(
            Text(
                f"{attribute.name} is a datetime, got {shown(value)}",
                f"{attribute.name} berupa datetime, yang diberikan {shown(value)}",
            )
        )
    if value.utcoffset() is None:
        raise InvalidValueError(
            Text(
                f"{attribute.name} says its offset from UTC, got {value.isoformat()} without one: "
                "write datetime(2025, 3, 1, 8, tzinfo=UTC)",
                f"{attribute.name} menyebut selisihnya dari UTC, yang diberikan {value.isoformat()} tanpa selisih: "
                "tulis datetime(2025, 3, 1, 8, tzinfo=UTC)",
            )
        )


def check_count(_instance: object, attribute: "attrs.Attribute[int | None]", value: int | None) -> None:
    """An attrs validator: a whole number of things, or ``None`` where not known.

    Raises:
        WrongKindError: Not an ``int`` (a ``bool`` is none).
        InvalidValueError: Negative.
    """
    if value is None:
        return
    if type(value) is not int:
        raise WrongKindError(
            Text(
                f"{attribute.name} is a whole number, got {shown(value)}",
                f"{attribute.name} berupa bilangan bulat, yang diberikan {shown(value)}",
            )
        )
    if value < 0:
        raise InvalidValueError(
            Text(
                f"{attribute.name} is not negative, got {shown(value)}",
                f"{attribute.name} tidak negatif, yang diberikan {shown(value)}",
            )
        )


def check_flag(_instance: object, attribute: "attrs.Attribute[bool]", value: bool) -> None:  # noqa: FBT001  # attrs calls it so
    """An attrs validator: ``True`` or ``False``.

    Raises:
        WrongKindError: Something else.
    """
    if type(value) is not bool:
        raise WrongKindError(
            Text(
                f"{attribute.name} is True or False, got {shown(value)}",
                f"{attribute.name} berupa True atau False, yang diberikan {shown(value)}",
            )
        )


def several(value: object, kind: type[T], what: str) -> tuple[T, ...]:
    """One thing or an iterable of things of ``kind``, as a tuple.

    Raises:
        WrongKindError: Something of another kind.
    """
    if isinstance(value, kind):
        return (value,)
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise WrongKindError(_not_several(value, kind, what))
    things = tuple(value)
    for thing in things:
        if not isinstance(thing, kind):
            raise WrongKindError(_not_several(thing, kind, what))
    return things


def _not_several(value: object, kind: type[object], what: str) -> Text:
    return Text(
        f"{what} takes {kind.__name__}, one or several, got {shown(value)}",
        f"{what} menerima {kind.__name__}, satu atau beberapa, yang diberikan {shown(value)}",
    )


def one_of(value: object, known: tuple[str, ...], what: str) -> None:
    """Refuse a word that is not one of the known ones.

    Raises:
        InvalidValueError: Another word.
    """
    if not isinstance(value, str) or value not in known:
        listed = ", ".join(known)
        raise InvalidValueError(
            Text(
                f"{what} is one of {listed}; got {shown(value)}",
                f"{what} adalah salah satu dari {listed}; yang diberikan {shown(value)}",
            )
        )


def identifiers(value: object) -> tuple[str, ...]:
    """One identifier or an iterable of them, as a tuple without repeats, in the order given.

    Raises:
        WrongKindError: Neither.
        InvalidValueError: One of them is none.
    """
    if isinstance(value, str) or not isinstance(value, Iterable):
        return (identifier(value),)
    return tuple(dict.fromkeys(map(identifier, value)))


def not_empty(things: tuple[object, ...], what: str) -> None:
    """Refuse an empty flow: an event that moves nothing.

    Raises:
        InvalidValueError: Nothing in it.
    """
    if not things:
        raise InvalidValueError(
            Text(
                f"{what} names at least one thing, got none: an event moves something",
                f"{what} menyebut paling sedikit satu barang, yang diberikan kosong: kejadian menggerakkan sesuatu",
            )
        )


def no_repeats(ids: Iterable[str], what: str) -> None:
    """Refuse one thing named twice in one list.

    Raises:
        InvalidValueError: Named twice.
    """
    seen: set[str] = set()
    for thing in ids:
        if thing in seen:
            raise InvalidValueError(
                Text(f"{what} names {shown(thing)} twice", f"{what} menyebut {shown(thing)} dua kali")
            )
        seen.add(thing)
