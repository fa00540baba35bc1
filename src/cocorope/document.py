"""How is a value of ours kept as a document, and read back years later?

Roof. Every codec in one converter, and the envelope ``{"cocorope": 1, "type": …, "value": …}``. What a
version of the envelope has once held is read by every later release; see the compatibility files of the
tests. Nothing here opens a file: a document is a ``dict`` or a text, and the host keeps it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, TypeVar, overload

from cattrs import Converter

from cocorope import wire
from cocorope.epcis import codec as epcis
from cocorope.errors import DocumentError, Fault, InvalidValueError, WrongKindError, shown
from cocorope.findings import codec as findings
from cocorope.identifiers import codec as identifiers
from cocorope.qc import codec as qc
from cocorope.shipment import codec as shipment
from cocorope.spec import codec as spec
from cocorope.text import Text
from cocorope.trace import codec as trace
from cocorope.units import codec as units

T = TypeVar("T")

VERSION: Final = 1
"""The version of the envelope that is written; every version up to it is read."""


def joined(floors: Iterable[Mapping[str, type]]) -> Mapping[str, type]:
    """The types of several floors by their names in the envelope.

    Args:
        floors: The ``TYPES`` of each codec.

    Raises:
        InvalidValueError: Two types have one name, so that no document could tell them apart.
    """
    found: dict[str, type] = {}
    for name, kind in (item for floor in floors for item in floor.items()):
        if found.setdefault(name, kind) is not kind:
            raise InvalidValueError(
                Text(f"Two types are named {name} in documents.", f"Dua jenis bernama {name} dalam dokumen.")
            )
    return MappingProxyType(found)


_CODECS: Final = (units, identifiers, findings, spec, qc, trace, shipment, epcis)

TYPES: Final[Mapping[str, type]] = joined(codec.TYPES for codec in _CODECS)
"""Every type that a document can hold, by its name in the envelope."""

_NAMES: Final = {kind: name for name, kind in TYPES.items()}
_KEYS: Final = ("cocorope", "type", "value")


@cache
def _converter(*, detailed: bool = False) -> Converter:
    """The one converter that reads and writes, and the one that tells every fault; made when first used.

    Neither is ever handed out, so nothing can change them.
    """
    made = wire.converter(detailed=detailed)
    for codec in _CODECS:
        codec.configure(made)
    return made


def write(value: object) -> dict[str, object]:
    """A value of ours as a document: plain data in an envelope, ready for any JSON writer or store.

    Raises:
        WrongKindError: A value of a type that is not in :data:`TYPES`.
        InvalidValueError: Something in it that a document cannot say.

    Example:
        >>> from cocorope.units import Length
        >>> write(Length("12.50 mm"))
        {'cocorope': 1, 'type': 'Length', 'value': '12.50 mm'}
    """
    kind = type(value)
    if kind not in _NAMES:
        raise _not_ours(value)
    return {"cocorope": VERSION, "type": _NAMES[kind], "value": _converter().unstructure(value, kind)}


def text(value: object, *, indent: int | None = None) -> str:
    """A value of ours as JSON text.

    Args:
        value: What to write.
        indent: How many spaces each level is set in; ``None`` writes it on one line.

    Raises:
        WrongKindError: A value of a type that is not in :data:`TYPES`.
        InvalidValueError: Something in it that a document cannot say.

    Example:
        >>> from cocorope.units import Length
        >>> text(Length("12.50 mm"))
        '{"cocorope": 1, "type": "Length", "value": "12.50 mm"}'
    """
    return json.dumps(write(value), ensure_ascii=False, indent=indent, allow_nan=False)


@overload
def read(data: Mapping[str, object] | str | bytes, kind: type[T]) -> T: ...
@overload
def read(data: Mapping[str, object] | str | bytes, kind: None = None) -> object: ...


def read(data: Mapping[str, object] | str | bytes, kind: type[T] | None = None) -> T | object:
    """The value that a document holds.

    Args:
        data: The document: JSON text, UTF-8 bytes, or the ``dict`` that a JSON reader made of it.
        kind: The type that is wanted, for a checker and for certainty; ``None`` takes what comes.

    Raises:
        DocumentError: With every fault: its JSON path, its sentence in both languages, its code.
        WrongKindError: ``data`` is neither text, bytes nor a mapping.

    Example:
        >>> from cocorope.units import Length
        >>> read('{"cocorope": 1, "type": "Length", "value": "12.50 mm"}', Length)
        Length('12.50 mm')
    """
    envelope = dict(data) if isinstance(data, Mapping) else wire.parse(data)
    if not isinstance(envelope, dict):
        raise DocumentError([Fault("$", _ENVELOPE, "wrong_kind")])
    faults = list(_envelope_faults(envelope, kind))
    found: object = None
    wanted = _type_of(envelope)
    if wanted is not None and "value" in envelope:
        try:
            found = _value(envelope["value"], wanted)
        except DocumentError as error:
            faults += error.faults
    if faults:
        raise DocumentError(faults)
    return found


def _value(value: object, kind: type[T]) -> T:
    wire.check_depth(value)
    try:
        return _converter().structure(value, kind)
    except Exception:  # noqa: BLE001  # read again, for every fault
        return wire.structure(_converter(detailed=True), value, kind, path="$.value")


def _type_of(envelope: Mapping[str, object]) -> type | None:
    name = envelope.get("type")
    return TYPES.get(name) if isinstance(name, str) else None


def _envelope_faults(envelope: Mapping[str, object], kind: type | None) -> Iterator[Fault]:
    if "cocorope" not in envelope:
        yield Fault("$.cocorope", _ENVELOPE, "missing")
    elif (version := envelope["cocorope"]).__class__ is not int or version != VERSION:
        yield Fault("$.cocorope", _unknown_version(version), "unknown_version")
    if "type" not in envelope:
        yield Fault("$.type", _ENVELOPE, "missing_type")
    elif (wanted := _type_of(envelope)) is None:
        yield Fault("$.type", _unknown_type(envelope["type"], kind), "unknown_type")
    elif kind is not None and not issubclass(wanted, kind):
        yield Fault("$.type", _another_type(wanted.__name__, kind.__name__), "other_type")
    if "value" not in envelope:
        yield Fault("$.value", _ENVELOPE, "missing")
    for key in envelope.keys() - _KEYS:
        refusal = wire.unknown_key(key, _KEYS)
        yield Fault(f"${wire.step(key)}", refusal.message, refusal.code)


_ENVELOPE: Final = Text(
    'A document is an object of three keys, {"cocorope": 1, "type": …, "value": …}; document.write makes it.',
    'Dokumen adalah objek dengan tiga kunci, {"cocorope": 1, "type": …, "value": …}; document.write membuatnya.',
)


def _unknown_version(got: object) -> Text:
    return Text(
        f"This release reads version {VERSION} of the envelope; got {shown(got)}. A later release reads later ones.",
        f"Rilis ini membaca amplop versi {VERSION}; yang diberikan {shown(got)}. Rilis yang lebih baru membaca versi "
        "yang lebih baru.",
    )


def _unknown_type(got: object, kind: type | None) -> Text:
    # More than a hundred are known: one word helps, all of them would not.
    meant = wire.closest(got, (name for name, known in TYPES.items() if kind is None or issubclass(known, kind)))
    if meant is not None:
        hint = Text(f"Did you mean {meant}?", f"Maksud Anda {meant}?")
    elif kind is not None:
        hint = Text(f"A {kind.__name__} was asked for.", f"Yang diminta {kind.__name__}.")
    else:
        hint = Text("document.TYPES lists those there are.", "document.TYPES memuat daftarnya.")
    return Text(
        f"No document is of type {shown(got)}. {hint.en}", f"Tidak ada dokumen berjenis {shown(got)}. {hint.id}"
    )


def _another_type(got: str, wanted: str) -> Text:
    return Text(
        f"A {wanted} was asked for; the document holds a {got}.",
        f"Yang diminta {wanted}; dokumen ini memuat {got}.",
    )


def _not_ours(value: object) -> WrongKindError:
    name = type(value).__name__
    return WrongKindError(
        Text(
            f"{name} is not a type that a document holds by itself. document.TYPES lists those that are.",
            f"{name} bukan jenis yang dapat ditulis sebagai dokumen tersendiri. document.TYPES memuat daftarnya.",
        )
    )
