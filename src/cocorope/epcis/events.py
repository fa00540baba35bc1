"""The five kinds of EPCIS 2.0 event, and the event of a type of somebody's own."""

from datetime import datetime
from typing import ClassVar, Final, TypeAlias

import attrs

from cocorope.epcis import kinds
from cocorope.epcis.compiled import NO_EXTENSIONS, NotPlainError
from cocorope.epcis.exactjson import Json, Path, Plain, fault, frozen, thawed
from cocorope.epcis.kinds import Faults, Kind, many
from cocorope.epcis.members import EpcisObject, json_member, namespaced, one, shaped
from cocorope.epcis.model import (
    BusinessTransaction,
    ErrorDeclaration,
    EventDestination,
    EventSource,
    Location,
    PersistentDisposition,
    QuantityElement,
    SensorElement,
)
from cocorope.errors import Fault, shown
from cocorope.frozen import FrozenMap

_QUANTITIES: Final = many(one(QuantityElement))
_URIS: Final = many(kinds.URI)
_DIFFERENT_URIS: Final = many(kinds.URI, unique=True)


def _read_ilmd(value: object, path: Path, faults: Faults) -> FrozenMap[str, Json]:
    if not isinstance(value, dict | FrozenMap):
        got = shown(value)
        faults.append(fault(path, "kind", f"expected an object, got {got}", f"diharapkan objek, didapat {got}"))
        return NO_EXTENSIONS
    for name in value:
        if not (isinstance(name, str) and namespaced(name)):
            faults.append(
                fault(
                    (path, str(name)[:80]),
                    "namespace",
                    f"{shown(name)} needs a namespace, such as example:{str(name)[:20]}",
                    f"{shown(name)} perlu ruang nama, misalnya example:{str(name)[:20]}",
                )
            )
    read = frozen(value, path, faults)
    return read if isinstance(read, FrozenMap) else NO_EXTENSIONS


def _write_ilmd(value: FrozenMap[str, Json]) -> Plain:
    return thawed(value)


ILMD: Final = Kind(_read_ilmd, _read_ilmd, _write_ilmd)
"""Instance or lot master data: an object whose members all have a namespace."""


@shaped
@attrs.frozen(kw_only=True)
class EpcisEvent(EpcisObject):
    """What every event has: when, where, why, in which state, with which papers (EPCIS 2.0, 7.4.1)."""

    type: ClassVar[str] = ""
    """The word that stands as ``type`` in JSON."""

    event_time: str = attrs.field(metadata=json_member("eventTime", kinds.TIME))
    """When it happened, as it was written."""
    event_time_zone_offset: str = attrs.field(metadata=json_member("eventTimeZoneOffset", kinds.OFFSET))
    """The offset that the clocks showed where it happened."""
    record_time: str | None = attrs.field(default=None, metadata=json_member("recordTime", kinds.TIME))
    """When a repository took it in."""
    event_id: str | None = attrs.field(default=None, metadata=json_member("eventID", kinds.URI))
    """The event's own identifier: a URI, such as its hash."""
    context: Json = attrs.field(default=None, metadata=json_member("@context", kinds.CONTEXT))
    """The JSON-LD context of this event alone; inside a document the document's holds too."""
    certification_info: str | tuple[str, ...] | None = attrs.field(
        default=None, metadata=json_member("certificationInfo", kinds.ONE_OR_MANY_URIS)
    )
    """Where certificates are: a URI or several."""
    error_declaration: ErrorDeclaration | None = attrs.field(
        default=None, metadata=json_member("errorDeclaration", one(ErrorDeclaration))
    )
    """That this event is in error."""
    business_step: str | None = attrs.field(default=None, metadata=json_member("bizStep", kinds.BUSINESS_STEP))
    """What was being done."""
    disposition: str | None = attrs.field(default=None, metadata=json_member("disposition", kinds.DISPOSITION))
    """The state of the objects after it."""
    persistent_disposition: PersistentDisposition | None = attrs.field(
        default=None, metadata=json_member("persistentDisposition", one(PersistentDisposition))
    )
    """States that stay until unset."""
    read_point: Location | None = attrs.field(default=None, metadata=json_member("readPoint", one(Location)))
    """Where it was seen."""
    business_location: Location | None = attrs.field(default=None, metadata=json_member("bizLocation", one(Location)))
    """Where the objects are after it."""
    business_transactions: tuple[BusinessTransaction, ...] | None = attrs.field(
        default=None, metadata=json_member("bizTransactionList", many(one(BusinessTransaction)))
    )
    """The papers it belongs to."""
    sources: tuple[EventSource, ...] | None = attrs.field(
        default=None, metadata=json_member("sourceList", many(one(EventSource)))
    )
    """From whom or where."""
    destinations: tuple[EventDestination, ...] | None = attrs.field(
        default=None, metadata=json_member("destinationList", many(one(EventDestination)))
    )
    """To whom or where."""
    sensor_elements: tuple[SensorElement, ...] | None = attrs.field(
        default=None, metadata=json_member("sensorElementList", many(one(SensorElement)))
    )
    """What was measured."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""

    def moment(self) -> datetime:
        """When it happened, to the microsecond."""
        return kinds.moment(self.event_time)


@shaped
@attrs.frozen(kw_only=True)
class ObjectEvent(EpcisEvent):
    """Something happened to objects (EPCIS 2.0, 7.4.2)."""

    type: ClassVar[str] = "ObjectEvent"

    action: str = attrs.field(metadata=json_member("action", kinds.ACTION))
    """``ADD``: they begin. ``OBSERVE``: they were seen. ``DELETE``: they end."""
    epc_list: tuple[str, ...] | None = attrs.field(default=None, metadata=json_member("epcList", _DIFFERENT_URIS))
    """Single objects."""
    quantity_list: tuple[QuantityElement, ...] | None = attrs.field(
        default=None, metadata=json_member("quantityList", _QUANTITIES)
    )
    """Amounts of a class."""
    ilmd: FrozenMap[str, Json] | None = attrs.field(default=None, metadata=json_member("ilmd", ILMD))
    """Master data of the instance or lot; only with ``ADD``."""

    def check_rules(self, path: Path, faults: Faults) -> None:
        """Names what it is about, and gives master data only where objects begin."""
        sensed = self.sensor_elements and self.read_point is not None
        if self.epc_list is None and not self.quantity_list and not sensed:
            faults.append(_needs(path, "epcList, quantityList, or sensorElementList with readPoint"))
        if self.ilmd is not None and self.action != "ADD":
            faults.append(
                fault(
                    (path, "ilmd"),
                    "ilmd",
                    f"ilmd may stand only with action ADD, not {self.action}",
                    f"ilmd hanya boleh ada bersama action ADD, bukan {self.action}",
                )
            )


@shaped
@attrs.frozen(kw_only=True)
class _WithChildren(EpcisEvent):
    action: str = attrs.field(metadata=json_member("action", kinds.ACTION))
    """``ADD``: put together. ``OBSERVE``: seen together. ``DELETE``: taken apart."""
    child_epcs: tuple[str, ...] | None = attrs.field(default=None, metadata=json_member("childEPCs", _URIS))
    """The single objects."""
    child_quantity_list: tuple[QuantityElement, ...] | None = attrs.field(
        default=None, metadata=json_member("childQuantityList", _QUANTITIES)
    )
    """The amounts of a class."""

    def check_rules(self, path: Path, faults: Faults) -> None:
        """Names children, unless it takes everything apart."""
        if self.action != "DELETE" and not self.child_epcs and not self.child_quantity_list:
            faults.append(_needs(path, "childEPCs or childQuantityList (unless action is DELETE)"))


@shaped
@attrs.frozen(kw_only=True)
class AggregationEvent(_WithChildren):
    """Objects were put into or taken out of another (EPCIS 2.0, 7.4.3)."""

    type: ClassVar[str] = "AggregationEvent"

    parent_id: str | None = attrs.field(default=None, metadata=json_member("parentID", kinds.URI))
    """What they are in. The schema lets it be absent; the standard asks for it with ADD and DELETE."""


@shaped
@attrs.frozen(kw_only=True)
class AssociationEvent(_WithChildren):
    """Objects were joined to another and stay themselves (EPCIS 2.0, 7.4.6)."""

    type: ClassVar[str] = "AssociationEvent"

    parent_id: str = attrs.field(metadata=json_member("parentID", kinds.URI))
    """What they are joined to."""


@shaped
@attrs.frozen(kw_only=True)
class TransactionEvent(EpcisEvent):
    """Objects belong to a paper from now on (EPCIS 2.0, 7.4.4)."""

    type: ClassVar[str] = "TransactionEvent"

    business_transactions: tuple[BusinessTransaction, ...] = attrs.field(
        metadata=json_member("bizTransactionList", many(one(BusinessTransaction), least=1))
    )
    """The papers; at least one."""
    action: str = attrs.field(metadata=json_member("action", kinds.ACTION))
    """``ADD``: they belong. ``DELETE``: no longer."""
    parent_id: str | None = attrs.field(default=None, metadata=json_member("parentID", kinds.URI))
    """The object that holds them."""
    epc_list: tuple[str, ...] | None = attrs.field(default=None, metadata=json_member("epcList", _URIS))
    """Single objects."""
    quantity_list: tuple[QuantityElement, ...] | None = attrs.field(
        default=None, metadata=json_member("quantityList", _QUANTITIES)
    )
    """Amounts of a class."""

    def check_rules(self, path: Path, faults: Faults) -> None:
        """Names objects, unless it unties everything."""
        if self.action != "DELETE" and self.epc_list is None and not self.quantity_list:
            faults.append(_needs(path, "epcList or quantityList (unless action is DELETE)"))


@shaped
@attrs.frozen(kw_only=True)
class TransformationEvent(EpcisEvent):
    """Objects were used up and others came of them (EPCIS 2.0, 7.4.5)."""

    type: ClassVar[str] = "TransformationEvent"

    input_epc_list: tuple[str, ...] | None = attrs.field(
        default=None, metadata=json_member("inputEPCList", _DIFFERENT_URIS)
    )
    """Single objects used up."""
    input_quantity_list: tuple[QuantityElement, ...] | None = attrs.field(
        default=None, metadata=json_member("inputQuantityList", _QUANTITIES)
    )
    """Amounts used up."""
    output_epc_list: tuple[str, ...] | None = attrs.field(
        default=None, metadata=json_member("outputEPCList", _DIFFERENT_URIS)
    )
    """Single objects that came of it."""
    output_quantity_list: tuple[QuantityElement, ...] | None = attrs.field(
        default=None, metadata=json_member("outputQuantityList", _QUANTITIES)
    )
    """Amounts that came of it."""
    transformation_id: str | None = attrs.field(default=None, metadata=json_member("transformationID", kinds.URI))
    """One process told in several events: every input goes into every output."""
    ilmd: FrozenMap[str, Json] | None = attrs.field(default=None, metadata=json_member("ilmd", ILMD))
    """Master data of what came of it."""

    def check_rules(self, path: Path, faults: Faults) -> None:
        """Inputs and outputs; either side is enough when a ``transformationID`` ties several events."""
        inputs = self.input_epc_list or self.input_quantity_list
        outputs = self.output_epc_list or self.output_quantity_list
        if not (inputs and outputs) and not (self.transformation_id is not None and (inputs or outputs)):
            faults.append(_needs(path, "inputs and outputs (or one side and a transformationID)"))


@attrs.frozen(kw_only=True)
class ExtendedEvent:
    """An event of a type of somebody's own: its type is a URI, the rest is kept as it came."""

    members: FrozenMap[str, Json]
    """Every member, ``type`` among them."""

    @classmethod
    def read(cls, value: dict[str, object], path: Path, faults: Faults) -> "ExtendedEvent":
        """Read plain JSON; the schema asks only for the common members."""
        kinds.URI.read(value.get("type"), (path, "type"), faults)
        for name, (_, kind) in EpcisEvent.shape.by_name.items():
            if name in _COMMON and name in value:
                kind.read(value[name], (path, name), faults)
        faults.extend(
            fault((path, name), "missing", "must be there and is not", "harus ada tetapi tidak ada")
            for name in ("eventTime", "eventTimeZoneOffset")
            if name not in value
        )
        members = frozen(value, path, faults)
        return cls(members=members if isinstance(members, FrozenMap) else NO_EXTENSIONS)

    def write(self) -> dict[str, Plain]:
        """The event as plain JSON."""
        return {name: thawed(value) for name, value in self.members.items()}


_COMMON: Final = frozenset(
    {"@context", "eventTime", "recordTime", "eventTimeZoneOffset", "eventID", "certificationInfo", "errorDeclaration"}
)

StandardEvent: TypeAlias = ObjectEvent | AggregationEvent | AssociationEvent | TransactionEvent | TransformationEvent
"""An event of one of the five types."""

Event: TypeAlias = StandardEvent | ExtendedEvent
"""Any event."""

EVENT_TYPES: Final[FrozenMap[str, type[EpcisEvent]]] = FrozenMap(
    {
        kind.type: kind
        for kind in (ObjectEvent, AggregationEvent, AssociationEvent, TransactionEvent, TransformationEvent)
    }
)
"""The five types by their word."""


def read_event(value: object, path: Path, faults: Faults) -> "Event":
    """Read one event of whatever type; what is wrong goes into ``faults``."""
    word = value.get("type") if isinstance(value, dict) else None
    cls = EVENT_TYPES.get(word) if isinstance(word, str) else None
    if cls is not None and isinstance(value, dict):
        return cls.read(value, path, faults)  # type: ignore[return-value]  # one of the five
    if isinstance(value, dict) and isinstance(word, str) and namespaced(word):
        return ExtendedEvent.read(value, path, faults)
    told = shown(word) if isinstance(value, dict) else shown(value)
    names = ", ".join(EVENT_TYPES)
    faults.append(
        fault(
            (path, "type") if isinstance(value, dict) else path,
            "missing" if isinstance(value, dict) and word is None else "unknown_type",
            f"expected an event of type {names}, or a URI; got {told}",
            f"diharapkan peristiwa bertipe {names}, atau URI; didapat {told}",
        )
    )
    return ExtendedEvent(members=NO_EXTENSIONS)


def quick_event(value: object) -> "Event":
    """Read one event that is in order; :class:`~cocorope.epcis.compiled.NotPlainError` for any other."""
    word = value.get("type") if isinstance(value, dict) else None
    cls = EVENT_TYPES.get(word) if isinstance(word, str) else None
    if cls is None:
        raise NotPlainError
    return cls.shape.read(value)  # type: ignore[return-value]  # one of the five


def _needs(path: Path, what: str) -> Fault:
    return fault(path, "missing", f"needs {what}", f"perlu {what}")
