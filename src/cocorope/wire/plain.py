"""Plain data, which is what JSON can say: reading it from text, measuring its depth, writing it canonically.

Plain data is made of text, whole numbers, ``true``, ``false``, ``null``, lists, and objects with text keys.
A number with a point is read exactly, as :class:`~decimal.Decimal`, and is never written: decimals and
quantities travel as text, so no reader anywhere can round them.
"""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from hashlib import sha256
from itertools import accumulate
from typing import Final, NoReturn

from cocorope.errors import DocumentError, Fault, InvalidValueError, WrongKindError, shown
from cocorope.text import Text

DEEPEST: Final = 64
"""How deep lists and objects may stand in one another."""
MOST_DIGITS: Final = 1300
"""How many digits a number may have; enough for a share with a denominator of 4096 bits."""

_SURELY_SHALLOW: Final = 400
"""So many brackets cannot nest deeper than the JSON reader of any Python goes."""
_STRING: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
# Whole strings and what stands between them, some at a time, so that a huge text is not copied whole.
_CHUNK: Final = re.compile(r'(?:[^"]{1,1024}+|"(?:[^"\\]++|\\.)*+"){1,256}+', re.DOTALL)
_NO_BRACKET: Final = re.compile(r"[^\[\]{}]+")
_TURN: Final = {"[": 1, "{": 1, "]": -1, "}": -1}
_MOST_EXPONENT: Final = 999
_TEXT: Final = frozenset({str})
_SURE: Final = frozenset({str, bool, type(None)})
_ATOMS: Final = frozenset({str, int, bool, float, type(None), Decimal})
_MANY: Final = 256  # from so many on it pays to look for things that are shared
_MOST_BITS: Final = 4300  # what surely fits in MOST_DIGITS


def parse(text: str | bytes) -> object:
    """The plain data that a JSON text says.

    Numbers with a point become exact decimals. Refused, with a sentence in both languages: text that is
    not JSON, ``NaN`` and infinities, a key told twice in one object, a number of more than
    1300 digits, bytes that are not UTF-8, nesting deeper than :data:`DEEPEST`.

    Raises:
        DocumentError: With one fault of code ``bad_json``, ``duplicate_key``, ``bad_number`` or ``too_deep``.
        WrongKindError: Neither text nor bytes.

    Example:
        >>> parse('{"coils": 400, "share": 0.1}')
        {'coils': 400, 'share': Decimal('0.1')}
    """
    words = _decoded(text)
    if words.count("[") + words.count("{") > _SURELY_SHALLOW and _is_deep(words):
        raise _too_deep()
    try:
        data: object = _DECODER.decode(words)
    except json.JSONDecodeError as error:
        raise _bad_json(error) from None
    except RecursionError:  # the host stands deep in its own stack already
        raise _too_deep() from None
    check_depth(data)
    return data


def _decoded(text: object) -> str:
    if isinstance(text, str):
        return text
    if not isinstance(text, bytes | bytearray):
        raise WrongKindError(
            Text(
                f"A document is read from JSON text or from a dict; got {shown(text)}.",
                f"Dokumen dibaca dari teks JSON atau dari dict; yang diberikan {shown(text)}.",
            )
        )
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _fault(
            Text(
                f"The document is not UTF-8: byte {error.start} does not fit. Save it as UTF-8.",
                f"Dokumen ini bukan UTF-8: bita ke-{error.start} tidak sesuai. Simpan sebagai UTF-8.",
            ),
            "bad_json",
        ) from None


def _is_deep(words: str) -> bool:
    """Whether a text opens more than :data:`DEEPEST` brackets at once: told at the first that is too many."""
    depth = place = 0
    while chunk := _CHUNK.match(words, place):
        brackets = _NO_BRACKET.sub("", _STRING.sub("", chunk[0]))
        depths = list(accumulate(map(_TURN.__getitem__, brackets), initial=depth))
        if max(depths) > DEEPEST:
            return True
        depth, place = depths[-1], chunk.end()
    return False  # what follows a string that never ends is no JSON, as the reader will say


def _bad_json(error: json.JSONDecodeError) -> DocumentError:
    return _fault(
        Text(
            f"The document is not JSON: line {error.lineno}, column {error.colno}: {error.msg}.",
            f"Dokumen ini bukan JSON: baris {error.lineno}, kolom {error.colno}.",
        ),
        "bad_json",
    )


def _fault(message: Text, code: str) -> DocumentError:
    return DocumentError([Fault("$", message, code)])


def _too_deep() -> DocumentError:
    return _fault(
        Text(
            f"The document is nested deeper than {DEEPEST} levels, which no document of ours is.",
            f"Dokumen ini bersarang lebih dari {DEEPEST} tingkat; dokumen kami tidak pernah sedalam itu.",
        ),
        "too_deep",
    )


def _record(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) == len(pairs):
        return record
    seen: set[str] = set()
    twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # the idiom for "seen before"
    raise _fault(
        Text(
            f"The key {shown(twice)} is told twice in one object. Keep one.",
            f"Kunci {shown(twice)} disebut dua kali dalam satu objek. Sisakan satu.",
        ),
        "duplicate_key",
    )


def _whole(digits: str) -> int:
    return int(digits) if len(digits) <= MOST_DIGITS else _bad_number(digits)


def _exact(digits: str) -> Decimal:
    _, _, exponent = digits.lower().partition("e")
    # Looked at as text first: beyond a few digits of exponent Decimal itself gives up.
    if len(digits) > MOST_DIGITS or len(exponent.lstrip("+-0")) > 3:
        _bad_number(digits)
    number = Decimal(digits)
    return number if abs(number.adjusted()) <= _MOST_EXPONENT else _bad_number(digits)


def _bad_number(digits: str) -> NoReturn:
    raise _fault(
        Text(
            f"The number {shown(digits)} is not one a document may have: finite, at most {MOST_DIGITS} digits, "
            f"power of ten at most {_MOST_EXPONENT}.",
            f"Bilangan {shown(digits)} tidak boleh ada dalam dokumen: harus berhingga, paling banyak {MOST_DIGITS} "
            f"angka, pangkat sepuluh paling besar {_MOST_EXPONENT}.",
        ),
        "bad_number",
    )


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_record, parse_int=_whole, parse_float=_exact, parse_constant=_bad_number
)


def check_depth(data: object) -> None:
    """Refuses data nested deeper than :data:`DEEPEST`, data that contains itself included.

    Looks without recursion, and at each list or object once for each depth it stands at, so that a list
    shared a million times over costs no more than one.

    Raises:
        DocumentError: With one fault of code ``too_deep``.
    """
    level: list[object] = [data]
    flat = _ATOMS.issuperset
    for _ in range(DEEPEST):
        # An object of atoms, which most are, is told without a step of Python for each of its values.
        level = [item for item in level if not (item.__class__ is dict and flat(map(type, item.values())))]
        if not level:
            return
        if len(level) > _MANY:
            level = list({id(item): item for item in level}.values())
        level = [child for item in level for child in _items(item) if child.__class__ not in _ATOMS]
    if any(isinstance(item, dict | list | tuple) for item in level):
        raise _too_deep()


def _items(parent: object) -> Iterable[object]:
    if isinstance(parent, dict):
        return parent.values()
    return parent if isinstance(parent, list | tuple) else ()


def canonical_bytes(plain: object) -> bytes:
    """Plain data as bytes that are the same for the same data: keys sorted, no spaces, UTF-8, no floats.

    Raises:
        WrongKindError: Something that is not plain data, a float or a decimal above all.
        InvalidValueError: Text that UTF-8 cannot say (half of a surrogate pair), or a number too long.
        DocumentError: Nested deeper than :data:`DEEPEST`.

    Example:
        >>> canonical_bytes({"b": [1, True], "a": "sabut"})
        b'{"a":"sabut","b":[1,true]}'
    """
    check_depth(plain)
    _check_plain(plain)
    try:
        return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        raise InvalidValueError(
            Text(
                "A text has half of a surrogate pair in it, which UTF-8 cannot say.",
                "Ada teks berisi separuh pasangan surrogate, yang tidak dapat ditulis dalam UTF-8.",
            )
        ) from None


def digest(plain: object) -> str:
    """The SHA-256 of plain data in canonical bytes, in hexadecimal digits.

    Raises:
        WrongKindError: As :func:`canonical_bytes`.
        InvalidValueError: As :func:`canonical_bytes`.
        DocumentError: As :func:`canonical_bytes`.
    """
    return sha256(canonical_bytes(plain)).hexdigest()


def _check_plain(plain: object) -> None:
    match plain:
        case None | bool() | str():
            return
        case int():
            _check_whole(plain)
        case list() | tuple():
            _check_items(plain)
        case dict():
            if not _TEXT.issuperset(map(type, plain)):
                for key in plain:
                    _check_key(key)
            _check_items(plain.values())
        case _:
            raise WrongKindError(
                Text(
                    f"Plain data is text, whole numbers, true, false, null, lists and objects; got {shown(plain)}. "
                    "Write a decimal as text.",
                    "Data polos adalah teks, bilangan bulat, true, false, null, daftar dan objek; yang diberikan "
                    f"{shown(plain)}. Tulis desimal sebagai teks.",
                )
            )


def _check_items(items: Iterable[object]) -> None:
    """What needs no look, which is most of a document, is passed over without a step of Python for each."""
    if not _SURE.issuperset(map(type, items)):
        for item in items:
            if item.__class__ not in _SURE:
                _check_plain(item)


def _check_key(key: object) -> None:
    if not isinstance(key, str):
        raise WrongKindError(
            Text(
                f"The keys of an object are text; got {shown(key)}.",
                f"Kunci sebuah objek berupa teks; yang diberikan {shown(key)}.",
            )
        )


def _check_whole(number: int) -> None:
    if number.bit_length() > _MOST_BITS:
        raise InvalidValueError(
            Text(
                f"A whole number of more than {MOST_DIGITS} digits is not written.",
                f"Bilangan bulat lebih dari {MOST_DIGITS} angka tidak ditulis.",
            )
        )
