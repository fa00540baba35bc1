"""What stands in EPCIS 2.0 events: quantities, papers, places, measurements.

Field names are those of the standard in snake case. ``None`` means that the member is absent, an empty
tuple that it is there and empty: the difference is kept. Extensions stand at the level at which they came.
"""

from decimal import Decimal

import attrs

from cocorope.epcis import kinds
from cocorope.epcis.compiled import NO_EXTENSIONS
from cocorope.epcis.exactjson import Json, Path, fault
from cocorope.epcis.kinds import Faults, many
from cocorope.epcis.members import EpcisObject, json_member, one, shaped
from cocorope.frozen import FrozenMap


@shaped
@attrs.frozen(kw_only=True)
class QuantityElement(EpcisObject):
    """How much of a class of objects (EPCIS 2.0, 7.3.3.3)."""

    epc_class: str = attrs.field(metadata=json_member("epcClass", kinds.URI))
    """The class, such as a lot: a URI."""
    quantity: int | Decimal | None = attrs.field(default=None, metadata=json_member("quantity", kinds.NUMBER))
    """How much; absent when it was not stated."""
    uom: str | None = attrs.field(default=None, metadata=json_member("uom", kinds.UOM))
    """The Rec 20 unit; absent when the quantity is a count."""


@shaped
@attrs.frozen(kw_only=True)
class BusinessTransaction(EpcisObject):
    """A reference to a paper: an order, an invoice, a bill of lading."""

    business_transaction: str = attrs.field(metadata=json_member("bizTransaction", kinds.URI))
    """The paper: a URI."""
    type: str | None = attrs.field(default=None, metadata=json_member("type", kinds.BUSINESS_TRANSACTION_TYPE))
    """What kind of paper."""


@shaped
@attrs.frozen(kw_only=True)
class EventSource(EpcisObject):
    """From whom or where the objects come."""

    type: str = attrs.field(metadata=json_member("type", kinds.SOURCE_DESTINATION_TYPE))
    """Owner, holder or location."""
    source: str = attrs.field(metadata=json_member("source", kinds.URI))
    """The party or location: a URI."""


@shaped
@attrs.frozen(kw_only=True)
class EventDestination(EpcisObject):
    """To whom or where the objects go."""

    type: str = attrs.field(metadata=json_member("type", kinds.SOURCE_DESTINATION_TYPE))
    """Owner, holder or location."""
    destination: str = attrs.field(metadata=json_member("destination", kinds.URI))
    """The party or location: a URI."""


@shaped
@attrs.frozen(kw_only=True)
class PersistentDisposition(EpcisObject):
    """Dispositions that stay until they are unset; at least one of both lists."""

    set: tuple[str, ...] | None = attrs.field(
        default=None, metadata=json_member("set", many(kinds.DISPOSITION, least=1, unique=True))
    )
    """Dispositions that begin."""
    unset: tuple[str, ...] | None = attrs.field(
        default=None, metadata=json_member("unset", many(kinds.DISPOSITION, least=1, unique=True))
    )
    """Dispositions that end."""

    def check_rules(self, path: Path, faults: Faults) -> None:
        """At least one of ``set`` and ``unset``."""
        if self.set is None and self.unset is None:
            faults.append(fault(path, "missing", "needs set or unset", "perlu set atau unset"))


@shaped
@attrs.frozen(kw_only=True)
class ErrorDeclaration(EpcisObject):
    """This event is declared to be in error (EPCIS 2.0, 7.4.1.2)."""

    declaration_time: str = attrs.field(metadata=json_member("declarationTime", kinds.TIME))
    """When it was declared."""
    reason: str | None = attrs.field(default=None, metadata=json_member("reason", kinds.ERROR_REASON))
    """Why."""
    corrective_event_ids: tuple[str, ...] | None = attrs.field(
        default=None, metadata=json_member("correctiveEventIDs", many(kinds.URI))
    )
    """The events that stand instead."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class Location(EpcisObject):
    """A read point or a business location."""

    id: str = attrs.field(metadata=json_member("id", kinds.URI))
    """The place: a URI."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class SensorMetadata(EpcisObject):
    """What holds for all reports of a sensor element."""

    time: str | None = attrs.field(default=None, metadata=json_member("time", kinds.TIME))
    start_time: str | None = attrs.field(default=None, metadata=json_member("startTime", kinds.TIME))
    end_time: str | None = attrs.field(default=None, metadata=json_member("endTime", kinds.TIME))
    device_id: str | None = attrs.field(default=None, metadata=json_member("deviceID", kinds.URI))
    device_metadata: str | None = attrs.field(default=None, metadata=json_member("deviceMetadata", kinds.URI))
    raw_data: str | None = attrs.field(default=None, metadata=json_member("rawData", kinds.URI))
    data_processing_method: str | None = attrs.field(
        default=None, metadata=json_member("dataProcessingMethod", kinds.URI)
    )
    business_rules: str | None = attrs.field(default=None, metadata=json_member("bizRules", kinds.URI))
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class SensorReport(EpcisObject):
    """One value that a sensor, a scale or a testing machine gave (EPCIS 2.0, 7.3.7.3)."""

    type: str = attrs.field(metadata=json_member("type", kinds.MEASUREMENT_TYPE))
    """What was measured: a word of the GS1 Web Vocabulary such as ``Force``, or a URI of one's own."""
    exception: str | None = attrs.field(default=None, metadata=json_member("exception", kinds.SENSOR_ALERT_TYPE))
    device_id: str | None = attrs.field(default=None, metadata=json_member("deviceID", kinds.URI))
    device_metadata: str | None = attrs.field(default=None, metadata=json_member("deviceMetadata", kinds.URI))
    raw_data: str | None = attrs.field(default=None, metadata=json_member("rawData", kinds.URI))
    data_processing_method: str | None = attrs.field(
        default=None, metadata=json_member("dataProcessingMethod", kinds.URI)
    )
    business_rules: str | None = attrs.field(default=None, metadata=json_member("bizRules", kinds.URI))
    time: str | None = attrs.field(default=None, metadata=json_member("time", kinds.TIME))
    microorganism: str | None = attrs.field(default=None, metadata=json_member("microorganism", kinds.URI))
    chemical_substance: str | None = attrs.field(default=None, metadata=json_member("chemicalSubstance", kinds.URI))
    coordinate_reference_system: str | None = attrs.field(
        default=None, metadata=json_member("coordinateReferenceSystem", kinds.URI)
    )
    value: int | Decimal | None = attrs.field(default=None, metadata=json_member("value", kinds.NUMBER))
    component: str | None = attrs.field(default=None, metadata=json_member("component", kinds.COMPONENT))
    string_value: str | None = attrs.field(default=None, metadata=json_member("stringValue", kinds.TEXT))
    boolean_value: bool | None = attrs.field(default=None, metadata=json_member("booleanValue", kinds.FLAG))
    hex_binary_value: str | None = attrs.field(default=None, metadata=json_member("hexBinaryValue", kinds.HEX))
    uri_value: str | None = attrs.field(default=None, metadata=json_member("uriValue", kinds.URI))
    min_value: int | Decimal | None = attrs.field(default=None, metadata=json_member("minValue", kinds.NUMBER))
    max_value: int | Decimal | None = attrs.field(default=None, metadata=json_member("maxValue", kinds.NUMBER))
    mean_value: int | Decimal | None = attrs.field(default=None, metadata=json_member("meanValue", kinds.NUMBER))
    standard_deviation: int | Decimal | None = attrs.field(default=None, metadata=json_member("sDev", kinds.NUMBER))
    percentile_rank: int | Decimal | None = attrs.field(default=None, metadata=json_member("percRank", kinds.NUMBER))
    percentile_value: int | Decimal | None = attrs.field(default=None, metadata=json_member("percValue", kinds.NUMBER))
    uom: str | None = attrs.field(default=None, metadata=json_member("uom", kinds.TEXT))
    """The Rec 20 unit of the values."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class SensorElement(EpcisObject):
    """Reports of one measuring, with what holds for all of them."""

    sensor_report: tuple[SensorReport, ...] = attrs.field(
        metadata=json_member("sensorReport", many(one(SensorReport), least=1))
    )
    sensor_metadata: SensorMetadata | None = attrs.field(
        default=None, metadata=json_member("sensorMetadata", one(SensorMetadata))
    )
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""
