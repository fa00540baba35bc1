"""Our events told abroad, and foreign ones read: each kind, and what is not understood."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import attrs
import pytest

from cocorope import epcis
from cocorope.epcis.namer import NAMESPACE, SHIPMENT
from cocorope.errors import InvalidValueError
from cocorope.trace import (
    Arrived,
    Corrected,
    Counted,
    Flow,
    Found,
    Item,
    Judged,
    Ledger,
    Lot,
    Packed,
    Part,
    Received,
    Reference,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
)

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
NAMER = epcis.Namer("https://example.com/id/", keys={"bale-7": "https://id.gs1.org/00/040123450000003338"})
URN = "urn:example:{}".format


def foreign(*events, context=None):
    return epcis.read(
        {
            "@context": [epcis.STANDARD_CONTEXT, context or {"example": "https://ns.example.com/"}],
            "type": "EPCISDocument",
            "schemaVersion": "2.0",
            "creationDate": "2025-07-30T08:00:00Z",
            "epcisBody": {"eventList": [
                {"eventID": URN(f"e{index}"), "eventTime": "2025-07-30T08:00:00+07:00", "eventTimeZoneOffset": "+07:00"}
                | event
                for index, event in enumerate(events)
            ]},
        }
    )  # fmt: skip


def translated(*events, **more):
    return epcis.to_events(foreign(*events, **more))


def codes(translation):
    return [finding.rule.code for finding in translation.report.findings]


def said(translation):
    return translation.report.text("en")


OBJECT = {"type": "ObjectEvent", "action": "OBSERVE", "epcList": [URN("coil")]}


class TestNamer:
    @pytest.mark.parametrize("base", ["id", "https://example.com/id", "", "https://example.com/" + "x" * 1000 + "/", 7])
    def test_a_base_is_a_uri_that_can_be_gone_on_with(self, base):
        with pytest.raises(InvalidValueError, match="base"):
            epcis.Namer(base)

    @pytest.mark.parametrize(
        "keys", [{"a": "no uri"}, {"a": 7}, {"a": URN("x"), "b": URN("x")}, {"a": "https://example.com/id/b"}]
    )
    def test_a_key_is_one_things_uri(self, keys):
        with pytest.raises(InvalidValueError):
            epcis.Namer("https://example.com/id/", keys=keys)

    def test_a_key_may_be_what_its_own_identifier_would_be_called(self):
        assert epcis.Namer("https://example.com/id/", keys={"a": "https://example.com/id/a"}).uri("a").endswith("/a")
        assert (
            epcis.Namer("https://example.com/id/", keys={"a": "https://example.com/id/01/9"})
            .uri("01/9")
            .endswith("%2F9")
        )

    @pytest.mark.parametrize(
        "name", ["coil-42", "a b", "ü", "x/y", "https://example.com/id/a", URN("x"), "x:[y]", "bale-7"]
    )
    def test_a_name_comes_home(self, name):
        assert NAMER.local(NAMER.uri(name)) == name

    def test_a_foreign_uri_is_its_own_identifier(self):
        assert NAMER.local(URN("x")) == URN("x")


class TestOutward:
    """The table of the guide: which of our events is which of theirs."""

    @pytest.mark.parametrize(
        ("event", "kind", "members"),
        [
            (Received([Lot("f", mass="5 t"), Item("c")], "village", id="e", at=AT), "ObjectEvent",
             {"action": "ADD", "bizStep": "receiving", "epcList": ["https://example.com/id/c"],
              "quantityList": [{"epcClass": "https://example.com/id/f", "quantity": 5000, "uom": "KGM"}],
              "sourceList": [{"type": "owning_party", "source": "https://example.com/id/village"}]}),
            (Transformed("spinning", [Part("f", mass="1 kg"), "c"], [Lot("y", length="3 km")], id="e", at=AT),
             "TransformationEvent",
             {"bizStep": "creating_class_instance", "inputEPCList": ["https://example.com/id/c"],
              "inputQuantityList": [{"epcClass": "https://example.com/id/f", "quantity": 1, "uom": "KGM"}],
              "outputQuantityList": [{"epcClass": "https://example.com/id/y", "quantity": 3000, "uom": "MTR"}]}),
            (Transformed("reworking", ["y"], order="o", id="e", at=AT), "TransformationEvent",
             {"bizStep": "repairing", "transformationID": "https://example.com/id/o"}),
            (Removed([Part("f", pieces=3)], "sample", id="e", at=AT), "ObjectEvent",
             {"action": "DELETE", "bizStep": "destroying", "disposition": "destroyed", "epcList": [],
              "quantityList": [{"epcClass": "https://example.com/id/f", "quantity": 3}]}),
            (Counted(Found("f", moisture="12 %"), id="e", at=AT), "ObjectEvent",
             {"bizStep": "stock_taking", "quantityList": [{"epcClass": "https://example.com/id/f"}]}),
            (Packed("bale-7", ["c"], id="e", at=AT), "AggregationEvent",
             {"action": "ADD", "parentID": "https://id.gs1.org/00/040123450000003338",
              "childEPCs": ["https://example.com/id/c"]}),
            (Unpacked("bale-7", id="e", at=AT), "AggregationEvent", {"action": "DELETE", "bizStep": "unpacking"}),
            (Packed("CSQU3054383", ["bale-7"], id="e", at=AT), "AggregationEvent", {"action": "ADD", "bizStep": "loading"}),
            (Unpacked("CSQU3054383", id="e", at=AT), "AggregationEvent", {"action": "DELETE", "bizStep": "unloading"}),
            (Shipped("s", ["bale-7"], "buyer", party="we", id="e", at=AT), "ObjectEvent",
             {"bizStep": "shipping", "disposition": "in_transit",
              "sourceList": [{"type": "owning_party", "source": "https://example.com/id/we"}],
              "destinationList": [{"type": "owning_party", "destination": "https://example.com/id/buyer"}]}),
            (Arrived("s", id="e", at=AT), "ObjectEvent", {"bizStep": "arriving", "epcList": []}),
            (Judged("c", "held", id="e", at=AT), "ObjectEvent",
             {"bizStep": "holding", "persistentDisposition": {"set": ["unavailable"]}}),
            (Judged("c", "released", id="e", at=AT), "ObjectEvent", {"persistentDisposition": {"unset": ["unavailable"]}}),
            (Judged("c", "complained", id="e", at=AT), "ObjectEvent", {"bizStep": "other"}),
        ],
    )  # fmt: skip
    def test_each_kind_is_told_in_the_words_of_cbv(self, event, kind, members):
        (told,) = epcis.from_event(event, NAMER)
        written = told.write()
        assert written["type"] == kind
        assert members.items() <= written.items()

    def test_papers_and_place_are_named(self):
        papers = [Reference("INV-1", "invoice"), Reference("X", "note"), Reference("y" * 2000)]
        (told,) = epcis.from_event(Arrived("s", id="e", at=AT, place="yard", references=papers), NAMER)
        assert told.write()["readPoint"] == {"id": "https://example.com/id/yard"}
        assert [paper.get("type") for paper in told.write()["bizTransactionList"]] == ["inv", None, None, SHIPMENT]
        (bare,) = epcis.from_event(Arrived("s", id="e", at=AT, place="ü" * 500, references="ü" * 500), NAMER)
        assert bare.read_point is None
        assert [paper.type for paper in bare.business_transactions] == [SHIPMENT]
        (odd,) = epcis.from_event(Arrived("s", id="e", at=AT, place="\ud800"), NAMER)
        assert odd.read_point is None

    def test_an_amount_abroad_has_fifteen_digits_and_ours_all_of_them(self):
        exact = "0.12345678901234567890 kg"
        (told,) = epcis.from_event(Received(Lot("f", mass=exact), id="e", at=AT), NAMER)
        assert told.quantity_list[0].quantity == Decimal("0.123456789012346")
        assert json.loads(json.dumps(told.write()))["cocorope:event"]["outputs"][0]["mass"] == exact
        (tiny,) = epcis.from_event(Received(Lot("f", mass="0." + "0" * 39 + "1 mg"), id="e", at=AT), NAMER)
        assert tiny.quantity_list[0].quantity is None

    def test_an_empty_ledger_is_a_document_too(self):
        document = epcis.from_ledger(Ledger(), NAMER)
        assert document.events == ()
        assert epcis.from_ledger(Ledger(), NAMER, creation_date=AT).creation_date == "2025-03-01T08:00:00+00:00"

    def test_an_order_of_losses_alone_is_an_observation_of_nothing(self):
        event = Transformed("drying", order="o", losses=Flow("water", "3 kg"), id="e", at=AT)
        (told,) = epcis.from_event(event, NAMER)
        assert (told.action, told.epc_list, told.business_step) == ("OBSERVE", (), None)

    @pytest.mark.parametrize("offset", [timedelta(hours=15), timedelta(hours=7, seconds=12)])
    def test_an_offset_that_epcis_cannot_say_becomes_utc(self, offset):
        (told,) = epcis.from_event(Arrived("s", id="e", at=AT.astimezone(timezone(offset))), NAMER)
        assert (told.event_time, told.event_time_zone_offset) == ("2025-03-01T08:00:00+00:00", "+00:00")


class TestCorrections:
    """EPCIS 2.0, 7.4.1.2: an event in error is declared, and the one that stands instead is told."""

    first = Received(Lot("a", mass="100 kg"), id="e1", at=AT)
    better = Received(Lot("a", mass="90 kg"), id="e1", at=AT)

    @pytest.mark.parametrize(
        "corrections",
        [
            (Corrected("e1", better, id="c1", at=AT),),
            (Corrected("e1", None, id="c1", at=AT),),
            (Corrected("e1", better, id="c1", at=AT), Corrected("c1", None, id="c2", at=AT + timedelta(hours=1))),
            (Corrected("missing", None, id="c1", at=AT),),
            (Corrected("c9", Corrected("e1", better, id="c9", at=AT), id="c1", at=AT),),
            # an identifier of an event and of a correction: the event may not get lost
            (Corrected("e2", Arrived("s", id="e2", at=AT), id="e1", at=AT),),
        ],
    )
    def test_a_correction_comes_home_and_corrects_nothing_else(self, corrections):
        ledger = Ledger([self.first, *corrections])
        for namer in (NAMER, None):
            translation = epcis.to_events(epcis.read(epcis.write(epcis.from_ledger(ledger, NAMER))), namer)
            assert codes(translation) == []
            assert Ledger(translation.events) == ledger

    def forged(self, change):
        ledger = Ledger([self.first, Corrected("e1", self.better, id="c1", at=AT)])
        plain = epcis.write(epcis.from_ledger(ledger, NAMER))
        for event in plain["epcisBody"]["eventList"]:
            change(event)
        return [epcis.to_events(epcis.read(plain), namer) for namer in (NAMER, None)]

    def test_a_declaration_that_parts_from_its_correction_is_not_taken_over(self):
        def later(event):
            if "errorDeclaration" in event:
                event["errorDeclaration"]["declarationTime"] = "2030-01-01T00:00:00Z"

        assert [codes(one) for one in self.forged(later)] == [["EPC025"], ["EPC025"]]

    def test_what_stands_instead_may_not_part_from_its_correction(self):
        def more(event):
            if event.get("eventID", "").endswith("/c1"):
                event["quantityList"][0]["quantity"] = 95

        assert [codes(one) for one in self.forged(more)] == [["EPC025"], ["EPC025"]]

    def test_a_correction_may_not_stand_where_an_event_does_nor_the_other_way_round(self):
        def swapped(event):
            if "errorDeclaration" in event:
                event["cocorope:event"] = event.pop("errorDeclaration")["cocorope:event"]
            elif "cocorope:event" in event:
                event["errorDeclaration"] = {
                    "declarationTime": "2025-03-01T08:00:00Z", "cocorope:event": event.pop("cocorope:event"),
                }  # fmt: skip

        assert [set(codes(one)) for one in self.forged(swapped)] == [{"EPC025"}, {"EPC025"}]

    def test_a_single_declared_event_is_enough(self):
        correction = Corrected("e1", self.better, id="c1", at=AT)
        declared, _anew = epcis.from_event(correction, NAMER, {"e1": self.first})
        document = epcis.EventDocument.of(
            [declared], creation_date="2025-03-01T08:00:00Z", namespaces={"cocorope": NAMESPACE}
        )
        assert epcis.to_events(document, NAMER).events == (correction,)

    def test_a_foreign_error_declaration_withdraws(self):
        wrong = OBJECT | {"bizStep": "holding", "errorDeclaration": {"declarationTime": "2025-08-01T00:00:00Z"}}
        event, correction = translated(wrong).events
        assert (event.verdict, correction.target, correction.instead) == ("held", event.id, None)

    def test_a_foreign_correction_tells_anew(self):
        declaration = {"declarationTime": "2025-08-01T00:00:00Z", "reason": "incorrect_data",
                       "correctiveEventIDs": [URN("e1"), URN("e2")]}  # fmt: skip
        wrong = {"type": "AggregationEvent", "action": "ADD", "parentID": URN("bale"), "errorDeclaration": declaration,
                 "childQuantityList": [{"epcClass": URN("yarn"), "quantity": 10, "uom": "KGM"}]}  # fmt: skip
        better = {key: value for key, value in wrong.items() if key != "errorDeclaration"} | {
            "childQuantityList": [{"epcClass": URN("yarn"), "quantity": 9, "uom": "KGM"}] * 2
        }
        translation = translated(wrong, better, OBJECT | {"bizStep": "holding"})
        facts = Ledger(translation.events).facts
        assert sorted(type(fact).__name__ for fact in facts) == ["Judged", "Packed", "Transformed", "Transformed"]
        assert {str(fact.inputs[0].mass) for fact in facts if isinstance(fact, Transformed)} == {"9 kg"}
        assert sum(isinstance(event, Corrected) for event in translation.events) == 2
        assert codes(translation) == []

    def test_a_correction_whose_replacement_is_elsewhere_is_reported(self):
        declaration = {"declarationTime": "2025-08-01T00:00:00Z", "correctiveEventIDs": [URN("elsewhere")]}
        translation = translated(OBJECT | {"bizStep": "holding", "errorDeclaration": declaration})
        assert "stands instead" in said(translation)

    def test_what_was_not_understood_is_not_corrected(self):
        declaration = {"declarationTime": "2025-08-01T00:00:00Z", "correctiveEventIDs": [URN("e1")]}
        translation = translated(OBJECT | {"errorDeclaration": declaration}, OBJECT | {"bizStep": "holding"})
        assert [event.verdict for event in translation.events] == ["held"]


class TestForeign:
    """What EPCIS says and what we make of it; nothing is guessed."""

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({"action": "ADD", "sourceList": [{"type": "owning_party", "source": URN("village")}]},
             Received(Item(URN("coil")), URN("village"), id="e", at=AT)),
            ({"action": "DELETE", "bizStep": "destroying"}, Removed(URN("coil"), "destroying", id="e", at=AT)),
            ({"bizStep": "holding"}, Judged(URN("coil"), "held", id="e", at=AT)),
            ({"persistentDisposition": {"set": ["unavailable"]}}, Judged(URN("coil"), "held", id="e", at=AT)),
            ({"persistentDisposition": {"unset": ["unavailable"]}}, Judged(URN("coil"), "released", id="e", at=AT)),
            ({"persistentDisposition": {"set": ["recalled"]}}, Judged(URN("coil"), "recalled", id="e", at=AT)),
            ({"disposition": "recalled"}, Judged(URN("coil"), "recalled", id="e", at=AT)),
            ({"disposition": "conformant"}, Judged(URN("coil"), "accepted", id="e", at=AT)),
            ({"disposition": "non_conformant"}, Judged(URN("coil"), "rejected", id="e", at=AT)),
            ({"bizStep": "shipping", "destinationList": [{"type": "location", "destination": URN("quay")}]},
             Shipped(URN("e0/shipment"), URN("coil"), URN("quay"), id="e", at=AT)),
            ({"bizStep": "receiving", "bizTransactionList": [{"type": "desadv", "bizTransaction": URN("da")}]},
             Arrived(URN("da"), URN("coil"), references=[Reference(URN("da"), "despatch advice")], id="e", at=AT)),
            ({"bizStep": "arriving", "readPoint": {"id": URN("gate")}, "bizLocation": {"id": URN("gate")}},
             Arrived(URN("e0/shipment"), URN("coil"), place=URN("gate"), id="e", at=AT)),
            ({"bizStep": "cycle_counting", "epcList": [], "quantityList": [{"epcClass": URN("lot"), "quantity": 0}]},
             Counted(Found(URN("lot"), pieces=0), id="e", at=AT)),
            ({"bizStep": "stock_taking", "epcList": [],
              "quantityList": [{"epcClass": URN("lot"), "quantity": 12.5, "uom": "MTR"}]},
             Counted(Found(URN("lot"), length="12.5 m"), id="e", at=AT)),
        ],
    )  # fmt: skip
    def test_each_observation_becomes_the_fact_it_says(self, changes, expected):
        translation = translated(OBJECT | changes)
        when = datetime.fromisoformat("2025-07-30T08:00:00+07:00")
        assert translation.events == (attrs.evolve(expected, id=URN("e0"), at=when, recorded=when),)
        assert codes(translation) == []

    @pytest.mark.parametrize(
        ("changes", "word"),
        [
            ({}, "an observation (-)"),
            ({"bizStep": "storing"}, "an observation (storing)"),
            ({"epcList": []}, "about no goods"),
            ({"action": "ADD", "epcList": []}, "about no goods"),
            ({"bizStep": "holding", "example:colour": "brown"}, "example:colour"),
            ({"bizStep": "holding", "sensorElementList": [{"sensorReport": [{"type": "Force", "value": 1}]}]}, "measurement Force"),
            ({"bizStep": "holding", "bizLocation": {"id": URN("bay")}}, "bizLocation"),
            ({"bizStep": "holding", "certificationInfo": URN("cert")}, "certificationInfo"),
            ({"action": "ADD", "ilmd": {"example:crop": "2025"}}, "ilmd"),
            ({"action": "ADD", "persistentDisposition": {"set": ["recalled"]}}, "persistentDisposition"),
            ({"bizStep": "holding", "quantityList": [{"epcClass": URN("lot"), "quantity": 3}]}, "amounts that were seen"),
            ({"bizStep": "stock_taking", "quantityList": [{"epcClass": URN("lot"), "quantity": 3}]}, "single things"),
            ({"bizStep": "holding", "epcList": [URN("x" * 400)]}, "300 characters"),
            ({"bizStep": "stock_taking", "quantityList": [{"epcClass": URN("lot"), "quantity": 3, "uom": "CEL"}]}, "3 CEL"),
            ({"action": "DELETE", "quantityList": [{"epcClass": URN("lot")}]}, "taken as all of it"),
            ({"action": "DELETE", "quantityList": [{"epcClass": URN("lot"), "quantity": 1.5}]}, "the amount 1.5"),
            ({"action": "DELETE", "epcList": [], "quantityList": [{"epcClass": URN("lot"), "quantity": -1}]}, "Removed"),
        ],
    )  # fmt: skip
    def test_what_is_not_understood_is_reported(self, changes, word):
        translation = translated(OBJECT | changes)
        assert "EPC023" in codes(translation)
        assert word in said(translation)

    def test_a_transaction_and_a_type_of_ones_own_are_reported(self):
        translation = translated(
            OBJECT
            | {"type": "TransactionEvent", "action": "ADD", "bizTransactionList": [{"bizTransaction": URN("po")}]},
            {"type": "example:WeavingEvent"},
        )
        assert translation.events == ()
        assert "papers tied to goods of which no event here tells" in said(translation)
        assert "an event type of its own" in said(translation)

    def test_a_transformation_keeps_its_genealogy_and_says_that_the_process_is_unknown(self):
        translation = translated(
            {"type": "TransformationEvent", "inputEPCList": [URN("a")], "transformationID": URN("order"),
             "inputQuantityList": [{"epcClass": URN("b"), "quantity": 2, "uom": "TNE"},
                                   {"epcClass": URN("c"), "quantity": 0, "uom": "KGM"}],
             "outputQuantityList": [{"epcClass": URN("d"), "quantity": 7}]}
        )  # fmt: skip
        (event,) = translation.events
        assert event.order == URN("order")
        assert event.inputs == (Part(URN("a")), Part(URN("b"), mass="2 t"))
        assert event.outputs == (Lot(URN("d"), pieces=7),)
        assert sorted(codes(translation)) == ["EPC023", "EPC024"]

    def test_a_share_of_a_lot_in_a_package_is_divided_first_and_unpacked_by_name(self):
        amount = {"epcClass": URN("yarn"), "quantity": 10, "uom": "KGM"}
        pack = {"type": "AggregationEvent", "action": "ADD", "parentID": URN("bale"), "childQuantityList": [amount],
                "childEPCs": [URN("coil")]}  # fmt: skip
        unpack = pack | {"action": "DELETE"}
        translation = translated(pack, unpack)
        division, packing, unpacking = translation.events
        assert (division.process, division.inputs) == ("dividing", (Part(URN("yarn"), mass="10 kg"),))
        share = division.outputs[0].id
        assert packing == attrs.evolve(packing, into=URN("bale"), contents=(URN("coil"), share))
        assert unpacking.contents == (URN("coil"), share)
        assert codes(translation) == []

    def test_unpacking_another_amount_than_was_packed_is_reported(self):
        pack = {"type": "AggregationEvent", "parentID": URN("bale"),
                "childQuantityList": [{"epcClass": URN("yarn"), "quantity": 10, "uom": "KGM"}]}  # fmt: skip
        translation = translated(pack | {"action": "DELETE"})
        assert translation.events[0].contents == (URN("yarn"),)
        assert "was unpacked" in said(translation)

    def test_no_share_is_made_of_nothing(self):
        nothing = {"type": "AssociationEvent", "action": "ADD", "parentID": URN("bale"), "childEPCs": [URN("coil")],
                   "childQuantityList": [{"epcClass": URN("yarn"), "quantity": 0, "uom": "KGM"}]}  # fmt: skip
        (packing,) = translated(nothing).events
        assert packing.contents == (URN("coil"),)

    @pytest.mark.parametrize("changes", [{"action": "OBSERVE"}, {"action": "ADD", "parentID": ...}])
    def test_an_observed_package_is_reported(self, changes):
        event = {"type": "AggregationEvent", "parentID": URN("bale"), "childEPCs": [URN("coil")]} | changes
        translation = translated({key: value for key, value in event.items() if value is not ...})
        assert translation.events == ()
        assert "an observed package" in said(translation)

    def test_an_event_without_an_identifier_has_its_hash(self):
        plain = {"@context": epcis.STANDARD_CONTEXT, "eventTime": "2025-07-30T08:00:00+07:00",
                 "eventTimeZoneOffset": "+07:00", "recordTime": "2025-07-30T02:00:00Z"} | OBJECT | {"bizStep": "holding"}  # fmt: skip
        (event,) = epcis.to_events(epcis.read(plain)).events
        assert event.id == epcis.event_hash(plain)
        assert event.recorded == datetime(2025, 7, 30, 2, tzinfo=UTC)
        hidden = epcis.to_events(epcis.read(plain | {"nobody:knows": 1}))
        assert hidden.events == ()
        assert "nobody" in said(hidden)

    def test_a_namer_brings_foreign_names_home(self):
        document = foreign(OBJECT | {"bizStep": "holding", "epcList": ["https://example.com/id/coil-42"]})
        assert epcis.to_events(document, NAMER).events[0].of == ("coil-42",)


class TestCarried:
    """An event that carries ours is taken from there, if both say the same."""

    event = Packed("bale-7", ["coil-1", "coil-2"], id="e", at=AT)

    def through(self, change, namer):
        plain = epcis.write(epcis.from_ledger(Ledger([self.event]), NAMER))
        change(plain["epcisBody"]["eventList"][0])
        return epcis.to_events(epcis.read(plain), namer)

    @pytest.mark.parametrize("namer", [NAMER, None])
    @pytest.mark.parametrize(
        "change",
        [
            lambda event: event.update(action="DELETE"),
            lambda event: event.update(childEPCs=event["childEPCs"][:1]),
            lambda event: event["cocorope:event"].update(into="x"),
            lambda event: event["cocorope:event"].update(type="Kidnapped"),
            lambda event: event.update({"cocorope:event": 7}),
            lambda event: event.update(disposition="recalled"),
        ],
        ids=["action", "fewer", "inside", "kind", "number", "disposition"],
    )
    def test_both_must_say_the_same(self, change, namer):
        def changed(event):
            change(event)

        translation = self.through(changed, namer)
        if namer is None and translation.events:  # names alone differ: nobody can tell without the namer
            assert translation.events[0].into == "x"
        else:
            assert (translation.events, codes(translation)) == ((), ["EPC025"])

    @pytest.mark.parametrize("namer", [NAMER, None])
    def test_one_name_may_not_stand_for_two_things(self, namer):
        def same(event):
            event["childEPCs"] = ["https://example.com/id/coil-1", "https://id.gs1.org/00/040123450000003338"]

        assert codes(self.through(same, namer)) == ["EPC025"]

    def test_another_namer_is_noticed(self):
        assert codes(self.through(lambda _: None, epcis.Namer("urn:other:"))) == ["EPC025"]

    def test_what_a_partner_added_is_reported(self):
        translation = self.through(lambda event: event.update({"https://ns.example.com/note": 1}), NAMER)
        assert translation.events == (self.event,)
        assert "https://ns.example.com/note" in said(translation)

    def test_a_member_of_that_name_in_another_namespace_is_not_ours(self):
        translation = translated(
            OBJECT | {"bizStep": "holding", "cocorope:event": 1}, context={"cocorope": "https://elsewhere.example/"}
        )
        assert [event.verdict for event in translation.events] == ["held"]
        assert "cocorope:event" in said(translation)
