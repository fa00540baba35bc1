"""What EPCIS reading refuses: every known-bad shape, all faults at once, each with its JSON path."""

import json
import pickle
import tracemalloc
import weakref
from decimal import Decimal

import pytest

from cocorope import epcis
from cocorope.epcis import carrier, events, model
from cocorope.epcis.exactjson import rendered
from cocorope.errors import CocoropeError
from cocorope.frozen import FrozenMap

EVENT = {
    "type": "ObjectEvent",
    "eventTime": "2025-07-30T08:00:00+07:00",
    "eventTimeZoneOffset": "+07:00",
    "action": "OBSERVE",
    "epcList": ["urn:example:coil-42"],
}


def document(*some, **more):
    return {
        "@context": [epcis.STANDARD_CONTEXT, {"example": "https://ns.example.com/"}],
        "type": "EPCISDocument",
        "schemaVersion": "2.0",
        "creationDate": "2025-07-30T08:00:00Z",
        "epcisBody": {"eventList": list(some)},
    } | more


def faults(plain):
    with pytest.raises(epcis.EpcisError) as caught:
        epcis.read(plain)
    return {(fault.path, fault.code) for fault in caught.value.faults}


def event_faults(**changes):
    plain = {name: value for name, value in (EVENT | changes).items() if value is not ...}
    return {(path.removeprefix("$.epcisBody.eventList[0]"), code) for path, code in faults(document(plain))}


SENSOR = {"sensorReport": [{"type": "Force", "value": 1}]}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"bizStep": "shiping"}, {(".bizStep", "word")}),
        ({"bizStep": 7}, {(".bizStep", "kind")}),
        ({"bizStep": None}, {(".bizStep", "kind")}),
        ({"bizStep": None, "example:colour": "brown"}, {(".bizStep", "kind")}),
        ({"@context": None}, {("['@context']", "kind")}),
        ({"@context": ["urn:example:a", "urn:example:a"]}, {("['@context']", "twice")}),
        ({"bizStep": "urn:epcglobal:cbv:bizstep:shipping"}, {(".bizStep", "word")}),
        ({"disposition": "sold"}, {(".disposition", "word")}),
        ({"colour": "brown"}, {(".colour", "namespace")}),
        ({"epclist": []}, {(".epclist", "namespace")}),
        ({"quantityList": [{"epcClass": "urn:example:lot", "quantity": "12"}]}, {(".quantityList[0].quantity", "kind")}),
        ({"quantityList": [{"epcClass": "urn:example:lot", "quantity": True}]}, {(".quantityList[0].quantity", "kind")}),
        ({"quantityList": [{"epcClass": "urn:example:lot", "quantity": float("nan")}]},
         {(".quantityList[0].quantity", "number")}),
        ({"quantityList": [{"epcClass": "urn:example:lot", "quantity": 1e300}]}, {(".quantityList[0].quantity", "number")}),
        ({"quantityList": [{"epcClass": "urn:example:lot", "uom": "kg"}]}, {(".quantityList[0].uom", "uom")}),
        ({"quantityList": [{"epcClass": "urn:example:lot", "unit": "KGM"}]}, {(".quantityList[0].unit", "unknown_key")}),
        ({"quantityList": [{}]}, {(".quantityList[0].epcClass", "missing")}),
        ({"quantityList": ["urn:example:lot"]}, {(".quantityList[0]", "kind")}),
        ({"epcList": "urn:example:coil"}, {(".epcList", "kind")}),
        ({"epcList": ["coil 42"]}, {(".epcList[0]", "uri")}),
        ({"epcList": ["urn:example:a", "urn:example:a"]}, {(".epcList", "twice")}),
        ({"epcList": ...}, {("", "missing")}),
        ({"eventTime": ...}, {(".eventTime", "missing")}),
        ({"eventTime": "2025-07-30T08:00:00"}, {(".eventTime", "time")}),
        ({"eventTime": "2025-02-30T08:00:00Z"}, {(".eventTime", "time")}),
        ({"eventTime": "2025-07-30 08:00"}, {(".eventTime", "time")}),
        ({"eventTimeZoneOffset": "07:00"}, {(".eventTimeZoneOffset", "offset")}),
        ({"eventTimeZoneOffset": "+14:30"}, {(".eventTimeZoneOffset", "offset")}),
        ({"action": "MOVE"}, {(".action", "action")}),
        ({"action": ...}, {(".action", "missing")}),
        ({"ilmd": {"example:lot": "1"}}, {(".ilmd", "ilmd")}),
        ({"ilmd": {"lot": "1"}, "action": "ADD"}, {(".ilmd.lot", "namespace")}),
        ({"type": "AggregationEvent", "epcList": ..., "parentID": "urn:example:bale", "childEPCs": ["urn:example:a"],
          "action": "ADD", "ilmd": {"example:lot": "1"}}, {(".ilmd", "namespace")}),
        ({"type": "AssociationEvent", "epcList": ..., "parentID": "urn:example:bale", "childEPCs": ["urn:example:a"],
          "action": "ADD", "ilmd": {"example:lot": "1"}}, {(".ilmd", "namespace")}),
        ({"type": "TransactionEvent", "bizTransactionList": [{"bizTransaction": "urn:example:po"}], "action": "ADD",
          "ilmd": {"example:lot": "1"}}, {(".ilmd", "namespace")}),
        ({"ilmd": "lot", "action": "ADD"}, {(".ilmd", "kind")}),
        ({"readPoint": {}}, {(".readPoint.id", "missing")}),
        ({"readPoint": {"id": "urn:example:gate", "name": "gate"}}, {(".readPoint.name", "namespace")}),
        ({"readPoint": "urn:example:gate"}, {(".readPoint", "kind")}),
        ({"persistentDisposition": {}}, {(".persistentDisposition", "missing")}),
        ({"persistentDisposition": {"set": []}}, {(".persistentDisposition.set", "too_few")}),
        ({"sensorElementList": [{"sensorReport": []}]}, {(".sensorElementList[0].sensorReport", "too_few")}),
        ({"sensorElementList": [SENSOR | {"note": 1}]}, {(".sensorElementList[0].note", "namespace")}),
        ({"sensorElementList": [{"sensorReport": [{"type": "Strength"}]}]},
         {(".sensorElementList[0].sensorReport[0].type", "word")}),
        ({"sensorElementList": [{"sensorReport": [{"type": "Force", "booleanValue": "yes"}]}]},
         {(".sensorElementList[0].sensorReport[0].booleanValue", "kind")}),
        ({"sensorElementList": [{"sensorReport": [{"type": "Force", "hexBinaryValue": "xyz"}]}]},
         {(".sensorElementList[0].sensorReport[0].hexBinaryValue", "hex")}),
        ({"certificationInfo": ["no uri"]}, {(".certificationInfo[0]", "uri")}),
        ({"example:when": {1, 2}}, {("['example:when']", "kind")}),
        ({"type": "ObjectsEvent"}, {(".type", "unknown_type")}),
        ({"type": ...}, {(".type", "missing")}),
        ({"type": "AggregationEvent", "epcList": ..., "parentID": "urn:example:bale"}, {("", "missing")}),
        ({"type": "AssociationEvent", "epcList": ..., "childEPCs": ["urn:example:a"]}, {(".parentID", "missing")}),
        ({"type": "TransactionEvent"}, {(".bizTransactionList", "missing")}),
        ({"type": "TransactionEvent", "bizTransactionList": []}, {(".bizTransactionList", "too_few")}),
        ({"type": "TransactionEvent", "epcList": ..., "bizTransactionList": [{"bizTransaction": "urn:example:po"}]},
         {("", "missing")}),
        ({"type": "TransformationEvent", "action": ..., "epcList": ..., "inputEPCList": ["urn:example:a"]}, {("", "missing")}),
    ],
)  # fmt: skip
def test_a_bad_event_is_refused_with_its_path(changes, expected):
    assert event_faults(**changes) == expected


def test_all_faults_come_at_once():
    assert event_faults(bizStep="shiping", action="MOVE", eventTime=..., colour="brown") == {
        (".bizStep", "word"),
        (".action", "action"),
        (".eventTime", "missing"),
        (".colour", "namespace"),
    }


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ({}, {("$.type", "missing")}),
        ({"type": "Document"}, {("$.type", "unknown_type")}),
        ({"type": 3}, {("$.type", "unknown_type")}),
        ([], {("$", "kind")}),
        (None, {("$", "kind")}),
        ("[1]", {("$", "kind")}),
        ("{", {("$", "bad_json")}),
        (EVENT, {("$['@context']", "missing")}),
        (document(7), {("$.epcisBody.eventList[0]", "unknown_type")}),
        (document(EVENT, schemaVersion=2), {("$.schemaVersion", "kind")}),
        (document(EVENT, schemaVersion="two"), {("$.schemaVersion", "version")}),
        (document(EVENT, note="x"), {("$.note", "namespace")}),
        (document(EVENT) | {"@context": ["nonsense"]}, {("$['@context'][0]", "uri")}),
        (document(EVENT) | {"@context": 5}, {("$['@context']", "kind")}),
    ],
)
def test_a_bad_document_is_refused_with_its_path(plain, expected):
    assert faults(plain) == expected


@pytest.mark.parametrize("deep", ["[" * 100_000 + "]" * 100_000, '{"a":' * 100_000 + "1" + "}" * 100_000])
def test_absurd_nesting_is_refused_as_text(deep):
    assert {code for _, code in faults(deep)} == {"too_deep"}


@pytest.mark.parametrize(
    "begin", ["", '{"type": "ObjectEvent", "example:deep": ', '["a] string[", '], ids=["bare", "event", "string"]
)
def test_a_hundred_megabytes_nested_absurdly_are_refused_at_their_beginning(begin):
    text = begin + "[" * 100_000_000
    tracemalloc.start()
    try:
        assert faults(text) == {("$", "too_deep")}
        assert tracemalloc.get_traced_memory()[1] < 20_000_000, "it was not read, nor copied"
    finally:
        tracemalloc.stop()


def test_a_hundred_megabytes_without_depth_are_read_and_refused_for_what_they_lack():
    assert faults('{"a": "' + "[" * 100_000_000 + '"}') == {("$.type", "missing")}


def test_absurd_nesting_is_refused_as_objects():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    assert {code for _, code in faults(document(EVENT | {"example:deep": deep}))} == {"too_deep"}
    with pytest.raises(epcis.EpcisError):
        epcis.event_hash(EVENT | {"example:deep": deep}, context={"example": "https://ns.example.com/"})
    with pytest.raises(epcis.EpcisError, match=r"\$\[0\]"):
        list(epcis.read_events([EVENT | {"example:deep": deep}]))


def test_an_error_is_bilingual_pickles_and_names_the_nearest_word():
    with pytest.raises(epcis.EpcisError) as caught:
        epcis.read(document(EVENT | {"bizStep": "shiping"}))
    error = caught.value
    assert isinstance(error, CocoropeError)
    assert isinstance(error, ValueError)
    assert "did you mean 'shipping'" in error.text("en")
    assert "maksudnya 'shipping'" in error.text("id")
    assert pickle.loads(pickle.dumps(error)).faults == error.faults


def test_an_event_made_by_hand_is_checked_like_one_that_is_read():
    with pytest.raises(epcis.EpcisError) as caught:
        events.ObjectEvent(
            event_time="yesterday", event_time_zone_offset="+07:00", action="OBSERVE", epc_list=("coil",),
            extensions=FrozenMap({"colour": "brown"}),
        )  # fmt: skip
    assert {fault.path for fault in caught.value.faults} == {"$.eventTime", "$.epcList[0]", "$.colour"}
    with pytest.raises(epcis.EpcisError, match="FrozenMap"):
        model.Location(id="urn:example:gate", extensions={"a:b": 1})
    with pytest.raises(epcis.EpcisError, match="float"):
        model.QuantityElement(epc_class="urn:example:lot", quantity=0.5)
    with pytest.raises(epcis.EpcisError, match="expected Location"):
        events.ObjectEvent(
            event_time="2025-07-30T08:00:00Z", event_time_zone_offset="+07:00", action="OBSERVE", epc_list=(),
            read_point="urn:example:gate",
        )  # fmt: skip
    with pytest.raises(epcis.EpcisError, match="expected an event"):
        carrier.Body(events=("no event",))


def test_numbers_stay_exact_through_text():
    text = json.dumps(document(EVENT)).replace(
        '"urn:example:coil-42"]',
        '"urn:example:coil-42"], "quantityList": [{"epcClass": "urn:example:lot", "quantity": 0.10000000000000000001}]',
    )
    (event,) = epcis.read(text).events
    assert event.quantity_list[0].quantity == Decimal("0.10000000000000000001")
    assert event.write()["quantityList"][0]["quantity"] == Decimal("0.10000000000000000001")


def test_an_event_of_somebody_elses_type_is_kept_as_it_came():
    plain = {name: value for name, value in EVENT.items() if name != "action"} | {
        "type": "example:WeavingEvent", "loom": 7, "@context": {"example": "https://ns.example.com/"},
    }  # fmt: skip
    read = epcis.read(plain)
    assert epcis.write(read) == plain
    assert read.events == (read.event,)
    assert read.context == FrozenMap({"example": "https://ns.example.com/"})
    assert epcis.prehash(read.event, context=read.context).startswith("eventType={https://ns.example.com/}WeavingEvent")
    assert faults(plain | {"eventTime": "soon"}) == {("$.eventTime", "time")}
    assert faults({"type": "example:WeavingEvent", "@context": {}}) == {
        ("$.eventTime", "missing"),
        ("$.eventTimeZoneOffset", "missing"),
    }


def test_a_query_document_and_master_data_are_kept():
    plain = {
        "@context": epcis.STANDARD_CONTEXT,
        "type": "EPCISQueryDocument",
        "epcisBody": {
            "queryResults": {
                "queryName": "SimpleEventQuery",
                "resultsBody": {
                    "eventList": [EVENT],
                    "vocabularyList": [
                        {
                            "type": "urn:epcglobal:epcis:vtype:BusinessLocation",
                            "vocabularyElementList": [
                                {
                                    "id": "urn:example:gate",
                                    "attributes": [{"id": "urn:example:name", "attribute": "Gate"}],
                                    "children": ["urn:example:bay"],
                                }
                            ],
                        }
                    ],
                },
            }
        },
    }
    read = epcis.read(plain)
    assert epcis.write(read) == plain
    assert len(read.events) == 1
    full = document(EVENT, epcisHeader={"epcisMasterData": {"vocabularyList": []}})
    assert epcis.write(epcis.read(full)) == full


@pytest.mark.parametrize("value", [None, True, ["a"]])
def test_the_value_of_an_attribute_is_a_number_a_text_or_an_object(value):
    attribute = {"id": "urn:example:name", "attribute": value}
    vocabulary = {
        "type": "urn:example:v",
        "vocabularyElementList": [{"id": "urn:example:gate", "attributes": [attribute]}],
    }
    plain = document(EVENT, epcisHeader={"epcisMasterData": {"vocabularyList": [vocabulary]}})
    assert {code for _, code in faults(plain)} == {"kind"}
    for right in (1.5, "Gate", {"example:name": "Gate"}):
        attribute["attribute"] = right
        assert epcis.write(epcis.read(plain)) == plain


def test_reading_one_at_a_time_stops_at_the_first_bad_event():
    stream = epcis.read_events([EVENT, EVENT | {"action": "MOVE"}, EVENT])
    assert next(stream).action == "OBSERVE"
    with pytest.raises(epcis.EpcisError, match=r"\$\[1\]\.action"):
        next(stream)
    with pytest.raises(epcis.EpcisError, match=r"\[2\]"):
        list(epcis.read_events([EVENT, EVENT, EVENT | {"action": "MOVE"}]))
    with pytest.raises(epcis.EpcisError, match="context"):
        list(epcis.read_events([EVENT], context="nonsense"))


def test_a_hundred_thousand_events_are_read_with_two_at_most_at_hand():
    given, alive, most = 0, weakref.WeakSet(), 0

    def lines():
        nonlocal given
        for number in range(100_000):
            given += 1
            yield EVENT | {"eventID": f"urn:example:e{number}", "example:note": {"example:part": [number]}}

    for taken, event in enumerate(epcis.read_events(lines()), 1):
        alive.add(event)
        most = max(most, len(alive))
        assert given == taken
    assert (taken, most <= 2) == (100_000, True)


def test_a_path_is_rendered_from_the_root():
    assert rendered(((None, "a b"), 3)) == "$['a b'][3]"
