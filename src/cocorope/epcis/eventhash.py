"""The CBV 2.0 event hash: sameness of two records of one event, whoever wrote them.

Two profiles, since the published implementations part: ``reference`` follows the published Python tool,
which the published test vectors need; ``table`` follows the property table of the written rules. A hash
proves sameness, not authorship; ``recordTime``, ``eventID`` and ``errorDeclaration`` stay outside it.
"""

import hashlib
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

from cocorope.epcis.canonical import NO_WORDS, Names, utc
from cocorope.epcis.events import Event
from cocorope.epcis.exactjson import EpcisError, fault
from cocorope.epcis.vocabulary import (
    BUSINESS_STEPS,
    BUSINESS_TRANSACTION_TYPES,
    COMPONENTS,
    DISPOSITIONS,
    MEASUREMENT_TYPES,
    SENSOR_ALERT_TYPES,
    SOURCE_DESTINATION_TYPES,
)
from cocorope.errors import shown
from cocorope.frozen import FrozenMap

Profile: TypeAlias = Literal["reference", "table"]
"""Which order of members: of the published Python tool, or of the written property table."""

Algorithm: TypeAlias = Literal["sha-256", "sha3-256", "sha-384", "sha-512"]
"""The hash function, by its name in a named-information URI (RFC 6920)."""

HASH_BEGINS: Final = "ni:///"
"""How a hash as a name begins (RFC 6920)."""

_HASHES: Final = FrozenMap(
    {
        "sha-256": hashlib.sha256,
        "sha3-256": hashlib.sha3_256,
        "sha-384": hashlib.sha384,
        "sha-512": hashlib.sha512,
    }
)
_OUTSIDE: Final = frozenset(
    {"type", "@context", "recordTime", "eventID", "errorDeclaration", "rdfs:comment", "comment"}
)
_METADATA_ORDER: Final = (
    "time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules",
)  # fmt: skip
_REPORT_ORDER: Final = (
    "type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules", "time",
    "microorganism", "chemicalSubstance", "value", "component", "stringValue", "booleanValue", "hexBinaryValue",
    "uriValue", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue", "uom",
    "coordinateReferenceSystem",
)  # fmt: skip
_TIMES: Final = frozenset({"time", "startTime", "endTime"})
_REPORT_WORDS: Final = FrozenMap({"type": MEASUREMENT_TYPES, "exception": SENSOR_ALERT_TYPES, "component": COMPONENTS})
_NO_TEXT: Final = ("a character that UTF-8 cannot say", "ada karakter yang tidak dapat ditulis dalam UTF-8")
_NUMBERS: Final = (int, float, Decimal)


def event_hash(
    event: "Event | Mapping[str, object]",
    profile: Profile = "reference",
    algorithm: Algorithm = "sha-256",
    context: object = None,
) -> str:
    """The hash of an event as a named-information URI, fit to be its ``eventID``.

    Args:
        event: An event, or a plain dict that :func:`~cocorope.epcis.read` has accepted.
        profile: Which order of members; keep it beside the hash.
        algorithm: The hash function.
        context: The context of the document in which the event stands, as its ``context`` gives it.
            An event's own ``@context`` is added to it.

    Raises:
        EpcisError: The event cannot be hashed without guessing: a prefix nobody declared, a time that is none.
        ValueError: An unknown profile or algorithm.

    Example:
        >>> event_hash(
        ...     {
        ...         "type": "ObjectEvent",
        ...         "eventTime": "2025-07-30T08:00:00+07:00",
        ...         "eventTimeZoneOffset": "+07:00",
        ...         "action": "OBSERVE",
        ...         "epcList": ["urn:example:coil-42"],
        ...     }
        ... )[:24]
        'ni:///sha-256;36a9cb998e'
    """
    if algorithm not in _HASHES:
        raise ValueError(f"no hash function {shown(algorithm)} here: write one of {', '.join(_HASHES)}")
    try:
        told = prehash(event, profile, context).encode()
    except UnicodeEncodeError as error:
        raise EpcisError((fault(None, "text", *_NO_TEXT),)) from error
    digest = _HASHES[algorithm](told).hexdigest()
    return f"ni:///{algorithm};{digest}?ver=CBV2.0"


def is_hash_of(name: str, event: "Event | Mapping[str, object]", context: object = None) -> bool:
    """Whether a name is the hash of an event, in either profile.

    Args:
        name: The named-information URI.
        event: As for :func:`event_hash`.
        context: As for :func:`event_hash`.
    """
    word = name.removeprefix(HASH_BEGINS).partition(";")[0]
    algorithm: Algorithm | None = next((one for one in get_args(Algorithm) if one == word), None)
    if algorithm is None:
        return False
    try:
        return any(name == event_hash(event, profile, algorithm, context) for profile in get_args(Profile))
    except EpcisError:
        return False


def prehash(event: "Event | Mapping[str, object]", profile: Profile = "reference", context: object = None) -> str:
    """The text that is hashed, for partners who want to see where two records part.

    Args:
        event: As for :func:`event_hash`.
        profile: As for :func:`event_hash`.
        context: As for :func:`event_hash`.

    Raises:
        EpcisError: As for :func:`event_hash`.
        ValueError: An unknown profile.
    """
    if profile not in get_args(Profile):
        raise ValueError(f"no profile {shown(profile)} here: write one of {', '.join(get_args(Profile))}")
    plain = event if isinstance(event, Mapping) else event.write()
    return _Prehash(Names.of(context, plain.get("@context")), profile).text(plain)


class _Prehash:
    """The pre-hash text of one event while it is being put together."""

    __slots__ = ("names", "profile", "tail")

    def __init__(self, names: Names, profile: Profile) -> None:
        self.names = names
        self.profile = profile
        self.tail: list[str] = []

    def text(self, event: Mapping[str, object]) -> str:
        kind = event.get("type")
        if not isinstance(kind, str):
            raise EpcisError((fault((None, "type"), "missing", "an event needs its type", "peristiwa perlu type"),))
        told = ["eventType=", kind if ":" not in kind else self.names.key(kind)]
        get = event.get
        for name, tell in _ORDERS[self.profile]:
            value = get(name)
            if value or isinstance(value, _NUMBERS):  # what is absent or empty is not told; nought and false are
                told.append(tell(self, name, value))
        for name in event.keys() - _KNOWN:
            self.tail.extend(self.names.extension(name, event[name]))
        self.tail.sort()
        return "".join(told) + "".join(self.tail)

    def others(self, wrapped: str, value: Mapping[str, object], known: tuple[str, ...]) -> str:
        """The extensions of an object: in place, or wrapped in its name at the end, as the profile has it."""
        if len(value) <= sum(name in value for name in known):
            return ""
        told: list[str] = []
        for name, member in value.items():
            if name not in known and name not in _OUTSIDE:
                told.extend(self.names.extension(name, member))
        told.sort()
        in_place = [text for text in told if self.profile == "reference" and "/}" in text]
        at_end = [text for text in told if text not in in_place]
        if at_end:
            self.tail.append(wrapped + "".join(at_end))
        return "".join(in_place)


_Tell: TypeAlias = Callable[[_Prehash, str, "object"], str]


def _scalar(words: Mapping[str, str] = NO_WORDS) -> _Tell:
    own = dict(words)
    return lambda told, name, value: f"{name}={told.names.value(value, own)}"


def _moment(_told: _Prehash, name: str, value: object) -> str:
    return f"{name}={utc(value, name)}"


def _several(told: _Prehash, name: str, value: object) -> str:
    values = value if isinstance(value, list | tuple) else (value,)
    return "".join(sorted(f"{name}={told.names.value(one)}" for one in values))


def _objects(told: _Prehash, name: str, value: object) -> str:
    return name + "".join(sorted([f"epc={told.names.value(one)}" for one in _items(value, name)]))


def _quantities(told: _Prehash, name: str, value: object) -> str:
    return name + "".join(sorted([_quantity(told.names.value, _dict(one, name)) for one in _items(value, name)]))


def _quantity(tell: Callable[[object], str], element: Mapping[str, object]) -> str:
    told = f"quantityElementepcClass={tell(element.get('epcClass'))}"
    if "quantity" in element:
        told += f"quantity={tell(element['quantity'])}"
    if "uom" in element:
        told += f"uom={tell(element['uom'])}"
    return told


def _persistent(told: _Prehash, name: str, value: object) -> str:
    parts = [name]
    for side in ("set", "unset"):
        words = _items(_dict(value, name).get(side, ()), side)
        parts += sorted(f"{side}={told.names.value(word, DISPOSITIONS)}" for word in words)
    return "".join(parts)


def _place(told: _Prehash, name: str, value: object) -> str:
    place = _dict(value, name)
    return f"{name}id={told.names.value(place.get('id'))}{told.others(name, place, ('id',))}"


def _typed(own: str, vocabulary: Mapping[str, str]) -> _Tell:
    """A list of papers, sources or destinations: type first, then the thing itself."""
    words = dict(vocabulary)

    def item(told: _Prehash, value: Mapping[str, object]) -> str:
        kind = f"type={told.names.value(value['type'], words)}" if "type" in value else ""
        return f"{kind}{own}={told.names.value(value.get(own))}"

    return lambda told, name, value: name + "".join(sorted(item(told, one) for one in _dicts(value, name)))


def _in_tail(tell: _Tell) -> _Tell:
    def into_tail(told: _Prehash, name: str, value: object) -> str:
        told.tail.append(tell(told, name, value))
        return ""

    return into_tail


def _master_data(told: _Prehash, name: str, value: object) -> str:
    members = _dict(value, name).items()
    return name + "".join(sorted(text for key, member in members for text in told.names.extension(key, member)))


def _sensors(told: _Prehash, name: str, value: object) -> str:
    return name + "".join(sorted(_sensor(told, name, one) for one in _dicts(value, name)))


def _sensor(told: _Prehash, name: str, element: Mapping[str, object]) -> str:
    wrapped = f"{name}sensorElement"
    parts = ["sensorElement"]
    if element.get("sensorMetadata"):
        parts.append(_measured(told, wrapped, "sensorMetadata", element["sensorMetadata"], _METADATA_ORDER))
    reports = _dicts(element.get("sensorReport", ()), "sensorReport")
    parts += sorted(_measured(told, wrapped, "sensorReport", report, _REPORT_ORDER) for report in reports)
    parts.append(told.others(wrapped, element, ("sensorMetadata", "sensorReport")))
    return "".join(parts)


def _measured(told: _Prehash, wrapped: str, name: str, value: object, order: tuple[str, ...]) -> str:
    fields = _dict(value, name)
    parts = [name]
    for field in order:
        if field in _TIMES and field in fields:
            parts.append(f"{field}={utc(fields[field], field)}")
        elif fields.get(field) not in (None, ""):
            words = _REPORT_WORDS.get(field, NO_WORDS) if name == "sensorReport" else NO_WORDS
            parts.append(f"{field}={told.names.value(fields[field], words)}")
    parts.append(told.others(wrapped + name, fields, order))
    return "".join(parts)


def _dict(value: object, name: str) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return value
    raise _misshapen(name, "an object", "objek", value)


def _items(value: object, name: str) -> list[object] | tuple[object, ...]:
    if isinstance(value, list | tuple):
        return value
    raise _misshapen(name, "a list", "daftar", value)


def _dicts(value: object, name: str) -> list[Mapping[str, object]]:
    return [_dict(one, name) for one in _items(value, name)]


def _misshapen(name: str, en: str, indonesian: str, value: object) -> EpcisError:
    got = shown(value)
    return EpcisError(
        (fault((None, name), "kind", f"expected {en}, got {got}", f"diharapkan {indonesian}, didapat {got}"),)
    )


_TRANSACTIONS: Final = _typed("bizTransaction", BUSINESS_TRANSACTION_TYPES)
_SOURCES: Final = _typed("source", SOURCE_DESTINATION_TYPES)
_DESTINATIONS: Final = _typed("destination", SOURCE_DESTINATION_TYPES)
_WHEN: Final[tuple[tuple[str, _Tell], ...]] = (
    ("eventTime", _moment),
    ("eventTimeZoneOffset", _scalar()),
    ("certificationInfo", _several),
)
_PARENT: Final[tuple[tuple[str, _Tell], ...]] = (("parentID", _scalar()),)
_THINGS: Final[tuple[tuple[str, _Tell], ...]] = (
    ("inputEPCList", _objects),
    ("childEPCs", _objects),
    ("quantityList", _quantities),
    ("childQuantityList", _quantities),
    ("inputQuantityList", _quantities),
    ("outputEPCList", _objects),
    ("outputQuantityList", _quantities),
    ("action", _scalar()),
    ("transformationID", _scalar()),
    ("bizStep", _scalar(BUSINESS_STEPS)),
    ("disposition", _scalar(DISPOSITIONS)),
    ("persistentDisposition", _persistent),
    ("readPoint", _place),
    ("bizLocation", _place),
)
_ORDERS: Final[FrozenMap[str, tuple[tuple[str, _Tell], ...]]] = FrozenMap(
    {
        "reference": (
            *_WHEN,
            *_PARENT,
            ("epcList", _objects),
            *_THINGS,
            ("sensorElementList", _sensors),
            ("bizTransactionList", _in_tail(_TRANSACTIONS)),
            ("sourceList", _in_tail(_SOURCES)),
            ("destinationList", _in_tail(_DESTINATIONS)),
            ("ilmd", _in_tail(_master_data)),
        ),
        "table": (
            *_WHEN,
            ("epcList", _objects),
            *_PARENT,
            *_THINGS,
            ("bizTransactionList", _TRANSACTIONS),
            ("sourceList", _SOURCES),
            ("destinationList", _DESTINATIONS),
            ("sensorElementList", _sensors),
            ("ilmd", _master_data),
        ),
    }
)
_KNOWN: Final = _OUTSIDE | {name for name, _ in _ORDERS["reference"]}
