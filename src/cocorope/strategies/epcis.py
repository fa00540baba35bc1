"""Strategies of EPCIS 2.0: events of all five types, documents around them, values of extensions."""

import string
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from hypothesis import strategies as st

from cocorope.epcis import carrier, events, model, vocabulary
from cocorope.epcis.exactjson import Json
from cocorope.epcis.namer import Namer
from cocorope.epcis.sensors import Sensed
from cocorope.frozen import FrozenMap
from cocorope.strategies.units import scales

_LETTERS = string.ascii_letters + string.digits

NAMESPACES = FrozenMap({"example": "https://ns.example.com/epcis/", "coir": "https://example.org/coir#"})
"""The prefixes that :func:`extensions` uses, with their namespaces."""


def uris() -> st.SearchStrategy[str]:
    """Absolute URIs: URNs of one's own, GS1 keys as URN and as Digital Link."""
    digits = st.text("0123456789", min_size=10, max_size=10)
    return st.one_of(
        st.text(_LETTERS, min_size=1, max_size=8).map("urn:example:{}".format),
        digits.map("urn:epc:id:sscc:4012345.{}".format),
        st.text(_LETTERS, min_size=1, max_size=8).map("urn:epc:id:sgtin:4012345.011111.{}".format),
        st.text(_LETTERS, min_size=1, max_size=8).map("https://id.gs1.org/01/04012345111118/10/{}".format),
    )


def namers() -> st.SearchStrategy[Namer]:
    """Namers with a base of one's own and a few keys."""
    return st.builds(
        Namer,
        st.sampled_from(["https://example.com/id/", "urn:example:own:", "https://example.org/thing#"]),
        keys=st.lists(uris(), max_size=3, unique=True).map(
            lambda some: {f"thing-{number}": uri for number, uri in enumerate(some)}
        ),
    )


def times() -> st.SearchStrategy[str]:
    """Times with offset and up to six decimals, as EPCIS writes them."""
    moments = st.datetimes(
        min_value=datetime(2000, 1, 1),  # noqa: DTZ001  # the offset is drawn beside it
        max_value=datetime(2100, 1, 1),  # noqa: DTZ001
        timezones=st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters))),
    )
    return st.builds(
        lambda moment, timespec: moment.isoformat(timespec=timespec),
        moments,
        st.sampled_from(["seconds", "milliseconds", "microseconds"]),
    )


def offsets() -> st.SearchStrategy[str]:
    """Time zone offsets."""
    return st.builds("{}{:02d}:{:02d}".format, st.sampled_from("+-"), st.integers(0, 13), st.integers(0, 59))


def numbers() -> st.SearchStrategy[int | Decimal]:
    """Exact numbers: whole ones, and decimals of up to six places."""
    return st.integers(-(10**9), 10**9) | st.decimals(-(10**6), 10**6, places=6)


def values() -> st.SearchStrategy[Json]:
    """Values of extension members: scalars, lists and objects of namespaced members."""
    scalars = st.booleans() | numbers() | st.text(string.printable.strip(), max_size=12)
    return st.recursive(
        scalars,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(tuple),
            st.dictionaries(extension_names(), inner, max_size=3).map(FrozenMap),
        ),
        max_leaves=5,
    )


def extension_names() -> st.SearchStrategy[str]:
    """Names of extension members, with a prefix of :data:`NAMESPACES`."""
    return st.builds(
        "{}:{}".format, st.sampled_from(list(NAMESPACES)), st.text(string.ascii_letters, min_size=1, max_size=6)
    )


def extensions() -> st.SearchStrategy[FrozenMap[str, Json]]:
    """Extension members of one level."""
    return st.dictionaries(extension_names(), values(), max_size=2).map(FrozenMap)


def quantity_elements() -> st.SearchStrategy[model.QuantityElement]:
    """Amounts of a class, with and without number and unit."""
    return st.builds(
        model.QuantityElement,
        epc_class=uris(),
        quantity=st.none() | numbers(),
        uom=st.none() | st.sampled_from(["KGM", "MTR", "H87"]),
    )


def sensor_elements() -> st.SearchStrategy[model.SensorElement]:
    """What a scale or a testing machine told."""
    metadata = st.builds(
        model.SensorMetadata, time=st.none() | times(), device_id=st.none() | uris(), extensions=extensions()
    )
    reports = st.builds(
        model.SensorReport,
        type=_word(vocabulary.MEASUREMENT_TYPES),
        value=st.none() | numbers(),
        uom=st.none() | st.sampled_from(["B47", "KGM", "CEL"]),
        time=st.none() | times(),
        boolean_value=st.none() | st.booleans(),
        component=st.none() | _word(vocabulary.COMPONENTS),
        extensions=extensions(),
    )
    return st.builds(
        model.SensorElement,
        sensor_metadata=st.none() | metadata,
        sensor_report=st.lists(reports, min_size=1, max_size=2).map(tuple),
        extensions=extensions(),
    )


def sensed(event_ids: st.SearchStrategy[str]) -> st.SearchStrategy[Sensed]:
    """Values measured at an event, of every kind.

    Args:
        event_ids: The identifiers of the events.
    """
    names = st.text(_LETTERS, max_size=8)
    return st.builds(Sensed, event=event_ids, quantity=scales(), of=names, device=names)


def _word(words: FrozenMap[str, str]) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(words))


def _some(items: st.SearchStrategy[object], *, least: int = 0) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, min_size=least, max_size=3, unique=True).map(tuple)


def _common() -> dict[str, st.SearchStrategy[object]]:
    location = st.builds(model.Location, id=uris(), extensions=extensions())
    kept = _some(_word(vocabulary.DISPOSITIONS), least=1)
    return {
        "event_time": times(),
        "event_time_zone_offset": offsets(),
        "record_time": st.none() | times(),
        "event_id": st.none() | uris(),
        "certification_info": st.none() | uris() | _some(uris()),
        "error_declaration": st.none()
        | st.builds(
            model.ErrorDeclaration,
            declaration_time=times(),
            reason=st.none() | _word(vocabulary.ERROR_REASONS),
            corrective_event_ids=st.none() | _some(uris()),
        ),
        "business_step": st.none() | _word(vocabulary.BUSINESS_STEPS),
        "disposition": st.none() | _word(vocabulary.DISPOSITIONS),
        "persistent_disposition": st.none() | st.builds(model.PersistentDisposition, set=kept),
        "read_point": st.none() | location,
        "business_location": st.none() | location,
        "sources": st.none()
        | _some(st.builds(model.EventSource, type=_word(vocabulary.SOURCE_DESTINATION_TYPES), source=uris())),
        "destinations": st.none()
        | _some(st.builds(model.EventDestination, type=_word(vocabulary.SOURCE_DESTINATION_TYPES), destination=uris())),
        "sensor_elements": st.none() | _some(sensor_elements()),
        "extensions": extensions(),
    }


def _papers(least: int = 0) -> st.SearchStrategy[tuple[object, ...]]:
    kinds = st.none() | _word(vocabulary.BUSINESS_TRANSACTION_TYPES)
    return _some(st.builds(model.BusinessTransaction, type=kinds, business_transaction=uris()), least=least)


@st.composite
def object_events(draw: st.DrawFn) -> events.ObjectEvent:
    """Object events; master data only where the action is ``ADD``."""
    action = draw(st.sampled_from(["ADD", "OBSERVE", "DELETE"]))
    common = {name: draw(strategy) for name, strategy in _common().items()}
    return events.ObjectEvent(
        **common,  # type: ignore[arg-type]  # drawn field by field from the table above
        action=action,
        business_transactions=draw(st.none() | _papers()),  # type: ignore[arg-type]  # as above
        epc_list=draw(_some(uris())),  # type: ignore[arg-type]  # as above
        quantity_list=draw(st.none() | _some(quantity_elements())),  # type: ignore[arg-type]  # as above
        ilmd=draw(st.none() | extensions()) if action == "ADD" else None,
    )


def aggregation_events() -> st.SearchStrategy[events.AggregationEvent]:
    """Aggregation events with a parent and at least one child."""
    return st.builds(events.AggregationEvent, **_children())


def association_events() -> st.SearchStrategy[events.AssociationEvent]:
    """Association events with at least one child."""
    return st.builds(events.AssociationEvent, **_children())


def _children() -> dict[str, st.SearchStrategy[object]]:
    return {
        **_common(),
        "action": st.sampled_from(["ADD", "OBSERVE", "DELETE"]),
        "business_transactions": st.none() | _papers(),
        "parent_id": uris(),
        "child_epcs": _some(uris(), least=1),
        "child_quantity_list": st.none() | _some(quantity_elements()),
    }


def transaction_events() -> st.SearchStrategy[events.TransactionEvent]:
    """Transaction events with at least one paper."""
    return st.builds(
        events.TransactionEvent,
        **_common(),
        business_transactions=_papers(1),
        action=st.sampled_from(["ADD", "OBSERVE", "DELETE"]),
        parent_id=st.none() | uris(),
        epc_list=_some(uris()),
        quantity_list=st.none() | _some(quantity_elements()),
    )


def transformation_events() -> st.SearchStrategy[events.TransformationEvent]:
    """Transformation events with inputs and outputs."""
    return st.builds(
        events.TransformationEvent,
        **_common(),
        business_transactions=st.none() | _papers(),
        input_epc_list=st.none() | _some(uris()),
        input_quantity_list=_some(quantity_elements(), least=1),
        output_epc_list=_some(uris(), least=1),
        output_quantity_list=st.none() | _some(quantity_elements()),
        transformation_id=st.none() | uris(),
        ilmd=st.none() | extensions(),
    )


def epcis_events() -> st.SearchStrategy[events.Event]:
    """Events of all five types."""
    return st.one_of(
        object_events(), aggregation_events(), association_events(), transaction_events(), transformation_events()
    )


def epcis_documents() -> st.SearchStrategy[carrier.EventDocument]:
    """Documents of up to three events, with the prefixes of :data:`NAMESPACES` declared."""
    return st.builds(
        lambda some, when: carrier.EventDocument.of(some, creation_date=when, namespaces=NAMESPACES),
        st.lists(epcis_events(), max_size=3),
        times(),
    )
