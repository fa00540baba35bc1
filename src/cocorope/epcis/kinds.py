"""The kinds of member that EPCIS 2.0 knows: how each is read from JSON, checked and written.

One :class:`Kind` serves three doors: reading a document, making an event by hand, writing it out. All
three therefore agree, and what was made can be written.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from difflib import get_close_matches
from typing import Final, Generic, TypeAlias, TypeVar

import attrs

from cocorope.epcis import vocabulary
from cocorope.epcis.compiled import NotPlainError, quick_by
from cocorope.epcis.exactjson import Json, Path, Plain, fault, frozen, number, thawed, written_number
from cocorope.errors import Fault, shown

T = TypeVar("T")
R = TypeVar("R")
Faults: TypeAlias = list[Fault]
Read: TypeAlias = Callable[[object, Path, Faults], T]

_PCHAR: Final = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
_REGISTERED: Final = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
_URI: Final = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.\-]*:(?://(?:(?:{_REGISTERED}|:)*@)?{_REGISTERED}*(?::[0-9]*)?(?:/{_PCHAR}*)*"
    rf"|/(?:{_PCHAR}+(?:/{_PCHAR}*)*)?|{_PCHAR}+(?:/{_PCHAR}*)*)?(?:\?(?:{_PCHAR}|[/?])*)?(?:#(?:{_PCHAR}|[/?])*)?"
)
# Most URIs are as plain as this one, which is part of the grammar above and much quicker to see.
_PLAIN_URI: Final = re.compile(
    r"[A-Za-z][A-Za-z0-9+.\-]*:(?://[A-Za-z0-9.\-]+|[A-Za-z0-9\-._~:@]+)(?:/[A-Za-z0-9\-._~:@]+)*"
)
_TIME: Final = re.compile(
    r"([0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(\.[0-9]+)?"
    r"(Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
# Most times are as plain as this one: a day that every month has needs no calendar.
_PLAIN_TIME: Final = re.compile(
    r"[1-9][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_OFFSET: Final = re.compile(r"[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)")
_UOM: Final = re.compile(r"[A-Z0-9]{2,3}")
_HEX: Final = re.compile(r"[A-Fa-f0-9]+")
_VERSION: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_LONGEST_URI: Final = 2048
_FARTHEST: Final = timedelta(hours=14)
_MINUTE: Final = timedelta(minutes=1)
_LEGACY: Final = ("urn:epcglobal:cbv", "http://ns.gs1.org/cbv/", "https://ns.gs1.org/cbv/")
_WEB_VOC: Final = ("http://gs1.org/voc/", "https://gs1.org/voc/", "http://www.gs1.org/voc/", "https://www.gs1.org/voc/")


@attrs.frozen
class Kind(Generic[T]):
    """One kind of member: how JSON becomes ours, how ours is checked, how ours becomes JSON."""

    read: Read[T]
    """From plain JSON; what is wrong goes into the list of faults."""
    check: Read[object]
    """The same for a value that a caller gave to a constructor."""
    write: Callable[[T], Plain]
    """To plain JSON."""
    accepts: Callable[[str], object] | None = None
    """For a text that stays as it is: what tells of a text that it is of this kind."""
    quick: Callable[[object], T] = attrs.field(
        default=attrs.Factory(lambda kind: quick_by(kind.read), takes_self=True), kw_only=True
    )
    """The same as ``read`` for what is in order; it raises :class:`NotPlainError` for anything else."""


def is_uri(text: str) -> bool:
    """Whether a text is an absolute URI by RFC 3986, in ASCII and of at most 2,048 characters."""
    return len(text) <= _LONGEST_URI and (_PLAIN_URI.fullmatch(text) or _URI.fullmatch(text)) is not None


def moment(text: str) -> datetime:
    """The instant that a checked EPCIS time says, to the microsecond; finer digits are cut off."""
    match = _TIME.fullmatch(text)
    assert match is not None, text  # noqa: S101  # a time in an event has been checked
    fraction = (match[2] or ".0")[1:7].ljust(6, "0")
    return datetime.fromisoformat(f"{match[1]}.{fraction}{'+00:00' if match[3] == 'Z' else match[3]}")


def time_of(moment: datetime) -> str:
    """A time as EPCIS writes it."""
    return sayable(moment).isoformat()


def sayable(moment: datetime) -> datetime:
    """The same instant; in UTC where EPCIS cannot say the offset: beyond 14 hours, or with seconds in it."""
    offset = moment.utcoffset()
    if offset is None or (abs(offset) <= _FARTHEST and not offset % _MINUTE):
        return moment
    return moment.astimezone(UTC)


def _quick_text(accepts: Callable[[str], object]) -> Callable[[object], str]:
    def quick(value: object) -> str:
        if isinstance(value, str) and value.__class__ is str and accepts(value):
            return value
        raise NotPlainError

    return quick


def _text_kind(accepts: Callable[[str], object], code: str, en: str, indonesian: str) -> Kind[str]:
    def read(value: object, path: Path, faults: Faults) -> str:
        if value.__class__ is str and accepts(value):
            return value
        got = shown(value)
        faults.append(
            fault(
                path,
                code if isinstance(value, str) else "kind",
                f"expected {en}, got {got}",
                f"diharapkan {indonesian}, didapat {got}",
            )
        )
        return ""

    return Kind(read, read, str, accepts, quick=_quick_text(accepts))


def _is_time(text: str) -> bool:
    if _PLAIN_TIME.fullmatch(text) is not None:
        return True
    match = _TIME.fullmatch(text)
    if match is None:
        return False
    try:
        datetime.fromisoformat(match[1])  # whether the calendar has that day; the pattern has seen to the rest
    except ValueError:
        return False
    return True


URI: Final = _text_kind(
    is_uri, "uri", "an absolute URI such as urn:example:coil-42", "URI lengkap seperti urn:example:coil-42"
)
"""An absolute URI: identifiers, classes, places, vocabulary of one's own."""
TIME: Final = _text_kind(
    _is_time,
    "time",
    "a time with its offset such as 2025-07-30T08:00:00+07:00",
    "waktu dengan selisih zona seperti 2025-07-30T08:00:00+07:00",
)
"""A moment, kept as it was written."""
OFFSET: Final = _text_kind(
    _OFFSET.fullmatch, "offset", "a time zone offset such as +07:00", "selisih zona waktu seperti +07:00"
)
"""``eventTimeZoneOffset``: sign, hours and minutes, at most 14:00."""
UOM: Final = _text_kind(_UOM.fullmatch, "uom", "a Rec 20 unit code such as KGM", "kode satuan Rec 20 seperti KGM")
"""A unit code of UN/CEFACT Recommendation 20: two or three of A-Z and 0-9."""
HEX: Final = _text_kind(_HEX.fullmatch, "hex", "hexadecimal digits", "angka heksadesimal")
"""Hexadecimal digits."""
VERSION: Final = _text_kind(_VERSION.fullmatch, "version", 'a version such as "2.0"', 'versi seperti "2.0"')
"""A schema version."""
TEXT: Final = _text_kind(lambda _: True, "text", "a text", "teks")
"""Any text."""


def word(words: Mapping[str, str], barred: tuple[str, ...] = _LEGACY) -> Kind[str]:
    """A bare word of the vocabulary, or a URI outside the namespaces in which the words once lived.

    Args:
        words: The words that may stand bare.
        barred: Beginnings that a URI may not have, since there the bare word must be written.
    """
    known = frozenset(words)

    def accepts(text: str) -> bool:
        return text in known or (is_uri(text) and not text.startswith(barred))

    def read(value: object, path: Path, faults: Faults) -> str:
        if value.__class__ is not str or not isinstance(value, str):
            return TEXT.read(value, path, faults)
        if accepts(value):
            return value
        near = get_close_matches(str(value)[:80], list(words), n=1)
        hint = (f"; did you mean {near[0]!r}?", f"; maksudnya {near[0]!r}?") if near else ("", "")
        faults.append(
            fault(
                path,
                "word",
                f"{shown(value)} is neither a word of CBV 2.0 for this field nor a URI of one's own{hint[0]}",
                f"{shown(value)} bukan kata CBV 2.0 untuk kolom ini dan bukan URI sendiri{hint[1]}",
            )
        )
        return ""

    return Kind(read, read, str, accepts, quick=_quick_text(accepts))


BUSINESS_STEP: Final = word(vocabulary.BUSINESS_STEPS)
DISPOSITION: Final = word(vocabulary.DISPOSITIONS)
BUSINESS_TRANSACTION_TYPE: Final = word(vocabulary.BUSINESS_TRANSACTION_TYPES)
SOURCE_DESTINATION_TYPE: Final = word(vocabulary.SOURCE_DESTINATION_TYPES)
ERROR_REASON: Final = word(vocabulary.ERROR_REASONS)
COMPONENT: Final = word(vocabulary.COMPONENTS)
MEASUREMENT_TYPE: Final = word(vocabulary.MEASUREMENT_TYPES, _WEB_VOC)
SENSOR_ALERT_TYPE: Final = word(vocabulary.SENSOR_ALERT_TYPES, _WEB_VOC)
ACTION: Final = _text_kind(
    frozenset({"ADD", "OBSERVE", "DELETE"}).__contains__, "action", "ADD, OBSERVE or DELETE", "ADD, OBSERVE atau DELETE"
)
"""What the event does to the objects it names."""


def _read_number(value: object, path: Path, faults: Faults) -> int | Decimal:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return number(value, path, faults)
    faults.append(
        fault(path, "kind", f"expected a number, got {shown(value)}", f"diharapkan bilangan, didapat {shown(value)}")
    )
    return 0


def _check_number(value: object, path: Path, faults: Faults) -> int | Decimal:
    if isinstance(value, float):
        faults.append(
            fault(
                path, "kind", "expected an int or a Decimal, got a float", "diharapkan int atau Decimal, didapat float"
            )
        )
        return 0
    return _read_number(value, path, faults)


_read_quickly: Final = quick_by(_read_number)


def _quick_number(value: object) -> int | Decimal:
    # the sizes between which any float is a number that may stand here
    if value.__class__ is float and (1e-40 <= value <= 1e40):
        return Decimal(repr(value))
    return _read_quickly(value)


NUMBER: Final = Kind(_read_number, _check_number, written_number, quick=_quick_number)
"""An exact number."""


def _read_flag(value: object, path: Path, faults: Faults) -> bool:
    if isinstance(value, bool):
        return value
    faults.append(
        fault(
            path,
            "kind",
            f"expected true or false, got {shown(value)}",
            f"diharapkan true atau false, didapat {shown(value)}",
        )
    )
    return False


FLAG: Final = Kind(_read_flag, _read_flag, bool)
"""True or false."""


def _read_attribute(value: object, path: Path, faults: Faults) -> Json:
    if value is None or isinstance(value, bool | list | tuple):
        got = shown(value)
        en, indonesian = "a number, a text or an object", "bilangan, teks atau objek"
        faults.append(fault(path, "kind", f"expected {en}, got {got}", f"diharapkan {indonesian}, didapat {got}"))
        return None
    return frozen(value, path, faults)


ATTRIBUTE: Final = Kind[Json](_read_attribute, _read_attribute, thawed)
"""The value of a master data attribute: a number, a text or an object."""


def _read_context(value: object, path: Path, faults: Faults) -> Json:
    several = isinstance(value, list | tuple)
    entries: Iterable[object] = value if isinstance(value, list | tuple) else (value,)
    for index, entry in enumerate(entries):
        if not isinstance(entry, Mapping):
            URI.read(entry, (path, index) if several else path, faults)
    read = frozen(value, path, faults)
    if isinstance(read, tuple) and len(set(read)) < len(read):
        faults.append(_twice(path))
    return read


CONTEXT: Final = Kind[Json](_read_context, _read_context, thawed)
"""A JSON-LD context: a URI, an object, or a list of both, each once."""


def _twice(path: Path) -> Fault:
    return fault(path, "twice", "a value stands twice in this list", "ada nilai yang muncul dua kali dalam daftar ini")


def many(item: Kind[T], *, least: int = 0, unique: bool = False) -> Kind[tuple[T, ...]]:
    """A list of one kind, read as a tuple.

    Args:
        item: The kind of its members.
        least: How many it must hold.
        unique: Whether a member may stand once only.
    """

    def reader(
        read_item: Read[R], kinds: tuple[type[list[object]] | type[tuple[object, ...]], ...]
    ) -> Read[tuple[R, ...]]:
        def read(value: object, path: Path, faults: Faults) -> tuple[R, ...]:
            if not isinstance(value, kinds):
                got = shown(value)
                faults.append(fault(path, "kind", f"expected a list, got {got}", f"diharapkan daftar, didapat {got}"))
                return ()
            items = tuple([read_item(value[index], (path, index), faults) for index in range(len(value))])
            if len(items) < least:
                faults.append(
                    fault(
                        path,
                        "too_few",
                        f"expected at least {least}, got {len(items)}",
                        f"diharapkan paling sedikit {least}, didapat {len(items)}",
                    )
                )
            if unique and len(set(items)) < len(items):
                faults.append(_twice(path))
            return items

        return read

    def write(items: Iterable[T]) -> Plain:
        return list(map(item.write, items))

    def quick(value: object) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise NotPlainError
        items = tuple(map(item.quick, value))
        if len(items) < least or (unique and len(set(items)) < len(items)):
            raise NotPlainError
        return items

    return Kind(reader(item.read, (list, tuple)), reader(item.check, (tuple,)), write, quick=quick)


def _one_or_many() -> Kind[str | tuple[str, ...]]:
    several = many(URI)

    def read(value: object, path: Path, faults: Faults) -> str | tuple[str, ...]:
        return (URI if isinstance(value, str) else several).read(value, path, faults)

    def write(value: str | tuple[str, ...]) -> Plain:
        return value if isinstance(value, str) else list(value)

    return Kind(read, read, write)


ONE_OR_MANY_URIS: Final = _one_or_many()
"""A URI, or a list of them; which of the two is kept."""
