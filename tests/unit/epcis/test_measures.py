"""Sensor elements both ways, papers tied after the fact, hashes as names and a chain of them."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import attrs
import pytest

from cocorope import epcis
from cocorope.epcis.namer import NAMESPACE
from cocorope.epcis.sensors import amount, figure_of, report
from cocorope.errors import InvalidValueError
from cocorope.trace import (
    Arrived,
    Corrected,
    Counted,
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
    chain,
)
from cocorope.trace.events import DecisionRef
from cocorope.trace.goods import Flow
from cocorope.units import (
    Force,
    Length,
    LinearDensity,
    Mass,
    MoistureContent,
    Ratio,
    Regain,
    Runnage,
    Temperature,
    Tenacity,
    Twist,
)

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
NAMER = epcis.Namer("https://example.com/id/")
URN = "urn:example:{}".format


def document(*events, namespaces=None):
    return epcis.read(
        {
            "@context": [epcis.STANDARD_CONTEXT, namespaces or {"cocorope": NAMESPACE}],
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


def sensed(*reports, **element):
    return {"sensorElementList": [{"sensorReport": list(reports), **element}]}


def missed(translation):
    return [finding.message.en for finding in translation.report.findings]


def stripped(written):
    plain = json.loads(json.dumps(epcis.write(written)))
    for event in plain["epcisBody"]["eventList"]:
        event.pop("cocorope:event", None)
        event.get("errorDeclaration", {}).pop("cocorope:event", None)
    return epcis.read(plain)


OBJECT = {"type": "ObjectEvent", "action": "OBSERVE", "epcList": [URN("coil")]}


TYING = {"type": "TransactionEvent", "action": "ADD", "epcList": [URN("coil")],
         "bizTransactionList": [{"type": "po", "bizTransaction": URN("PO-1")}]}  # fmt: skip
PACKING = {"type": "AggregationEvent", "action": "ADD", "parentID": URN("bale"), "childEPCs": [URN("coil")]}


class TestUnits:
    """UN/ECE Recommendation 20: the code of each figure; kilogram-force is read and never written."""

    @pytest.mark.parametrize(
        ("figure", "kind", "value", "code"),
        [
            (Force("1.2 kN"), "Force", 1.2, "B47"),
            (Force("10 kgf"), "Force", 98.0665, "NEW"),
            (LinearDensity("5000 tex"), f"{NAMESPACE}LinearDensity", 5000, "D34"),
            (LinearDensity("47 ktex"), f"{NAMESPACE}LinearDensity", 47, "M31"),
            (LinearDensity("12 g/km"), f"{NAMESPACE}LinearDensity", 12, "D34"),
            (Twist("40 turns/m"), f"{NAMESPACE}Twist", 40, "C92"),
            (Twist("1 turns/in"), f"{NAMESPACE}Twist", 39.3700787401575, "C92"),
            (Length("3 fathom"), "Length", 5.4864, "MTR"),
            (Temperature("28 degC"), "Temperature", 28, "CEL"),
            (MoistureContent("14.5 %"), f"{NAMESPACE}MoistureContent", 14.5, "P1"),
            (Ratio("50 %"), "Dimensionless", 50, "P1"),
            (Decimal(12), "Count", 12, None),
        ],
    )
    def test_a_figure_has_its_word_and_its_code(self, figure, kind, value, code):
        told = report(figure)
        assert (told.type, float(told.value), told.uom) == (kind, value, code)

    @pytest.mark.parametrize(
        "figure",
        [
            Force("1.2 kN"), Force("10 kgf"), LinearDensity("47 ktex"), Twist("40 turns/m"), Tenacity("12 cN/tex"),
            MoistureContent("14.5 %"), Regain("13 %"), Runnage("100 m/kg"), Decimal(7), Mass("0." + "0" * 39 + "1 mg"),
        ],
    )  # fmt: skip
    def test_a_figure_comes_home(self, figure):
        told = figure_of(report(figure))
        assert told == figure or report(figure).string_value is not None

    def test_kilogram_force_is_read(self):
        assert figure_of(epcis.SensorReport(type="Force", value=10, uom="B37")) == Force("10 kgf")

    @pytest.mark.parametrize(
        ("told", "figure"),
        [
            ({"type": URN("LinearDensity"), "value": 47, "uom": "M31"}, LinearDensity("47 ktex")),
            ({"type": "RelativeHumidity", "value": 65, "uom": "P1"}, Ratio("65 %")),
            ({"type": "Length", "value": 5, "uom": "LM"}, Length("5 m")),
            ({"type": "Count", "value": 2, "uom": "DZN"}, Decimal(24)),
            ({"type": "Force", "value": 1}, None),
            ({"type": "Force", "value": 1, "uom": "KGM"}, None),
            ({"type": "Force", "value": 1, "uom": "KNW"}, None),
            ({"type": "Force", "stringValue": "strong"}, None),
            ({"type": URN("mood"), "stringValue": "good"}, None),
            ({"type": "Force", "uriValue": URN("x")}, None),
        ],
    )
    def test_what_a_foreign_report_says(self, told, figure):
        names = {"stringValue": "string_value", "uriValue": "uri_value"}
        assert figure_of(epcis.SensorReport(**{names.get(name, name): value for name, value in told.items()})) == figure

    def test_a_count_has_no_unit_or_a_counting_one(self):
        assert [amount(2, code) for code in (None, "EA", "H87", "C62", "DZN")] == [2, 2, 2, 2, 24]


class TestFiguresOfGoods:
    """What is stated of goods beside their amount is told as sensor reports, and read from there."""

    events = (
        Received([Lot("f", mass="500 kg", moisture="14 %", pieces=5, supplier_lot="KB-1"), Lot("g", supplier_lot="KB-1")],
                 "village", id="e1", at=AT),
        Transformed("laying", [Part("f", mass="80 kg", moisture="13 %"), Part("g", moisture="12 %")],
                    [Item("coil", mass="80 kg", length="1700 m"), Lot("waste", length="3 m")], id="e2", at=AT),
        Removed(Part("f", mass="1 kg", length="2 m"), "sample", id="e3", at=AT),
        Counted([Found("f", mass="419 kg", moisture="12 %"), Found("waste", moisture="11 %")], id="e4", at=AT),
    )  # fmt: skip

    def test_whoever_does_not_know_our_member_learns_them_all(self):
        home = epcis.to_events(stripped(epcis.from_ledger(Ledger(self.events), NAMER)), NAMER)
        received, transformed, removed, counted = home.events
        assert received.outputs == self.events[0].outputs
        assert (set(transformed.inputs), transformed.outputs) == (set(self.events[1].inputs), self.events[1].outputs)
        assert removed.parts == self.events[2].parts
        assert counted.found == self.events[3].found
        assert home.sensed == ()

    def test_a_measurement_of_the_only_thing_is_of_it(self):
        mass, length = report(Mass("80 kg")).write(), report(Length("1700 m")).write()
        home = epcis.to_events(document(OBJECT | {"action": "ADD", "bizStep": "commissioning"} | sensed(mass, length)))
        assert home.events[0].outputs == (Item(URN("coil"), mass="80 kg", length="1700 m"),)
        assert missed(home) == []

    def test_what_finds_no_place_stands_beside(self):
        reports = [
            {"type": "Force", "value": 1.2, "uom": "B47"},
            {"type": "RelativeHumidity", "value": 65, "uom": "P1"},
        ]
        about = {"sensorMetadata": {"time": "2025-07-30T01:30:00Z", "deviceID": URN("tester")}}
        home = epcis.to_events(
            document(OBJECT | {"bizStep": "inspecting", "disposition": "conformant"} | sensed(*reports, **about))
        )
        when = datetime(2025, 7, 30, 1, 30, tzinfo=UTC)
        assert home.sensed == tuple(
            epcis.Sensed(event=URN("e0"), of=URN("coil"), quantity=quantity, type=kind, at=when, device=URN("tester"))
            for quantity, kind in ((Force("1.2 kN"), "Force"), (Ratio("65 %"), "RelativeHumidity"))
        )
        assert missed(home) == []

    def test_a_measure_that_is_stated_already_or_cannot_be_stands_beside_too(self):
        lot = {"type": "ObjectEvent", "action": "ADD", "epcList": [],
               "quantityList": [{"epcClass": URN("lot"), "quantity": 5, "uom": "KGM"}]}  # fmt: skip
        figures = [Mass("6 kg"), Length("0 m"), MoistureContent("100 %")]
        home = epcis.to_events(document(lot | sensed(*(report(one).write() for one in figures))))
        assert home.events[0].outputs == (Lot(URN("lot"), mass="5 kg"),)
        assert [one.quantity for one in home.sensed] == figures

    @pytest.mark.parametrize(
        ("changes", "word"),
        [
            (sensed({"type": "Force", "value": 1}), "measurement Force"),
            (sensed({"type": "Force", "value": 1, "uom": "NEW", "maxValue": 2}), "measurement Force"),
            (sensed({"type": "Force", "value": 1, "uom": "NEW", "example:by": "x"}), "measurement Force"),
            (sensed({"type": "Temperature", "exception": "ALARM_CONDITION"}), "measurement Temperature"),
            (sensed({"type": "Count", "value": 2}), "measurement Count"),
            (sensed({"type": "Force", "value": 1, "uom": "NEW"}, **{"example:note": 1}), "example:note"),
        ],
    )  # fmt: skip
    def test_what_is_not_understood_is_named(self, changes, word):
        home = epcis.to_events(document(OBJECT | {"bizStep": "holding"} | changes, namespaces={"example": URN("")}))
        assert any(word in said for said in missed(home))

    def test_nobody_knows_of_which_of_two_things(self):
        two = OBJECT | {"epcList": [URN("a"), URN("b")], "action": "ADD"}
        home = epcis.to_events(document(two | sensed(report(Mass("5 kg")).write())))
        assert home.events[0].outputs == (Item(URN("a")), Item(URN("b")))
        assert [(one.of, one.quantity) for one in home.sensed] == [("", Mass("5 kg"))]
        named = sensed(report(Mass("5 kg")).write(), **{"cocorope:of": URN("b")})
        assert epcis.to_events(document(two | named)).events[0].outputs[1] == Item(URN("b"), mass="5 kg")

    def test_a_package_is_measured_too(self):
        pack = {"type": "AggregationEvent", "action": "ADD", "parentID": URN("bale"), "childEPCs": [URN("coil")]}
        home = epcis.to_events(document(pack | sensed(report(Mass("5 kg")).write())))
        assert [one.of for one in home.sensed] == [URN("coil")]


class TestSensed:
    """Values measured at an event go out as sensor elements of it, and come home beside it."""

    ledger = Ledger([Judged("coil", "accepted", DecisionRef("D-7", "accepted"), id="e1", at=AT)])

    def test_out_and_in(self):
        values = [
            epcis.Sensed(event="e1", of="coil", quantity=Force("1.2 kN"), type="Force", at=AT, device="tester"),
            epcis.Sensed(event="e1", quantity=Ratio("65 %"), type="RelativeHumidity"),
        ]
        told = epcis.from_ledger(self.ledger, NAMER, sensed=values, event_ids="hash")
        for namer in (NAMER, None):
            home = epcis.to_events(epcis.read(epcis.write(told)), namer)
            assert (Ledger(home.events), missed(home)) == (self.ledger, [])
        assert list(epcis.to_events(told, NAMER).sensed) == values
        assert told.write()["epcisBody"]["eventList"][0]["bizTransactionList"] == [
            {"type": "testres", "bizTransaction": "https://example.com/id/D-7"}
        ]

    @pytest.mark.parametrize("event", ["e2", "c1"])
    def test_the_event_is_one_of_the_ledger(self, event):
        ledger = Ledger([*self.ledger.events, Corrected("e1", None, id="c1", at=AT)])
        with pytest.raises(InvalidValueError, match="measured at an event"):
            epcis.from_ledger(ledger, NAMER, sensed=[epcis.Sensed(event=event, quantity=Force("1 N"))])

    def test_its_type_is_a_word_or_a_uri(self):
        with pytest.raises(InvalidValueError, match="Strength"):
            epcis.from_ledger(
                self.ledger, NAMER, sensed=[epcis.Sensed(event="e1", quantity=Force("1 N"), type="Strength")]
            )

    def test_a_release_after_an_accepting_decision_conforms(self):
        freed = Judged("coil", "released", DecisionRef("D-7", "accepted"), id="e1", at=AT)
        (told,) = epcis.from_event(freed, NAMER)
        assert told.disposition == "conformant"
        assert (
            epcis.from_event(attrs.evolve(freed, decision=DecisionRef("D-7", "undecided")), NAMER)[0].disposition
            is None
        )


class TestTies:
    """EPCIS 2.0, 7.4.4: a transaction event ties goods to papers; ours is told anew with them."""

    packed = Packed("bale", ["coil"], id="e1", at=AT)
    paper = Reference("PO-1", "order")

    def corrected(self, event, *papers):
        return Corrected(event.id, attrs.evolve(event, references=(*event.references, *papers)), id="c1",
                         at=AT + timedelta(hours=1))  # fmt: skip

    @pytest.mark.parametrize(
        "event",
        [
            packed,
            Unpacked("bale", ["coil"], id="e1", at=AT),
            Received([Lot("f", mass="1 kg"), Item("coil")], id="e1", at=AT),
            Transformed("spinning", "f", Lot("y"), id="e1", at=AT),
            Transformed("spinning", "f", order="o", id="e1", at=AT),
            Transformed("drying", losses=Flow("water", "1 kg"), order="o", id="e1", at=AT),
            Removed("f", id="e1", at=AT),
            Counted(Found("f", pieces=3), id="e1", at=AT),
            Shipped("s", ["bale"], id="e1", at=AT, references="BL-1"),
            Arrived("s", id="e1", at=AT),
            Judged("coil", "held", id="e1", at=AT),
        ],
        ids=[
            "packed",
            "unpacked",
            "received",
            "transformed",
            "inputs alone",
            "losses alone",
            "removed",
            "counted",
            "shipped",
            "arrived",
            "judged",
        ],
    )
    @pytest.mark.parametrize("ids", ["own", "hash"])
    def test_a_correction_that_adds_papers_is_a_transaction_and_comes_home(self, event, ids):
        ledger = Ledger([event, self.corrected(event, self.paper, Reference("INV-1", "invoice"))])
        told = epcis.from_ledger(ledger, NAMER, event_ids=ids)
        assert told.events[1].type == "TransactionEvent"
        assert [paper.type for paper in told.events[1].business_transactions] == ["po", "inv"]
        for namer in (NAMER, None):
            home = epcis.to_events(epcis.read(json.dumps(epcis.write(told))), namer)
            assert (Ledger(home.events), missed(home)) == (ledger, [])

    def test_papers_added_one_after_the_other_are_two_transactions(self):
        first = self.corrected(self.packed, self.paper)
        second = attrs.evolve(self.corrected(first.instead, Reference("INV-1")), id="c2", at=AT + timedelta(hours=2))
        told = epcis.from_ledger(Ledger([self.packed, first, second]), NAMER)
        assert [event.type for event in told.events] == ["AggregationEvent", "TransactionEvent", "TransactionEvent"]
        home = Ledger(epcis.to_events(stripped(told), NAMER).events)
        assert [paper.number for paper in home.facts[0].references] == ["PO-1", "INV-1"]

    def test_any_other_correction_is_an_error_declaration(self):
        moved = Corrected("e1", attrs.evolve(self.packed, place="yard", references=self.paper), id="c1", at=AT)
        odd = self.corrected(self.packed, Reference("ü" * 500))
        for correction in (moved, odd, Corrected("e1", None, id="c1", at=AT), Corrected("e9", None, id="c1", at=AT)):
            ledger = Ledger([self.packed, correction])
            told = epcis.from_ledger(ledger, NAMER)
            assert "TransactionEvent" not in {event.type for event in told.events}
            assert Ledger(epcis.to_events(told, NAMER).events) == ledger
        assert (
            epcis.from_event(self.corrected(self.packed, self.paper), NAMER, {"e1": self.packed})[0].type
            == "TransactionEvent"
        )

    @pytest.mark.parametrize(
        "change",
        [
            lambda event: event.update(action="DELETE"),
            lambda event: event.update(epcList=[]),
            lambda event: event.update(bizTransactionList=[{"bizTransaction": "https://example.com/id/PO-2", "type": "po"}]),
            lambda event: event.update(bizTransactionList=[{"bizTransaction": "https://example.com/id/PO-1"}] * 2),
            lambda event: event["cocorope:event"].update(instead=None),
        ],
        ids=["action", "goods", "paper", "papers", "withdrawn"],
    )  # fmt: skip
    def test_a_transaction_that_parts_from_what_it_carries_is_not_taken_over(self, change):
        plain = epcis.write(epcis.from_ledger(Ledger([self.packed, self.corrected(self.packed, self.paper)]), NAMER))
        change(plain["epcisBody"]["eventList"][1])
        home = epcis.to_events(epcis.read(plain), NAMER)
        assert home.events == (self.packed,)
        assert [finding.code for finding in home.report.findings] == ["EPC025"]

    def foreign(self, *events):
        home = epcis.to_events(document(*events))
        (fact,) = Ledger(home.events).facts
        return home, [paper.number for paper in fact.references]

    def test_a_foreign_one_ties_a_paper_to_the_goods(self):
        home, papers = self.foreign(PACKING, TYING, TYING)
        assert papers == [URN("PO-1")]
        assert (len(home.events), missed(home)) == (2, [])
        by_package = TYING | {"parentID": URN("bale"), "epcList": []}
        assert self.foreign(PACKING, by_package)[1] == [URN("PO-1")]
        earlier = {"eventTime": "2025-07-29T08:00:00+07:00"}
        assert self.foreign(PACKING, TYING | earlier)[1] == [URN("PO-1")]

    def test_a_foreign_one_unties_it(self):
        untying = TYING | {"action": "DELETE", "eventTime": "2025-07-31T08:00:00+07:00"}
        home, papers = self.foreign(PACKING, TYING, untying)
        assert (papers, missed(home)) == ([], [])
        both = epcis.to_events(document(PACKING, OBJECT | {"bizStep": "holding"}, TYING, untying | {"epcList": []}))
        assert all(not fact.references for fact in Ledger(both.events).facts)
        assert "no event here tells" in missed(self.foreign(PACKING, untying)[0])[0]

    def test_of_several_events_the_last_by_then_gets_the_paper(self):
        later = OBJECT | {"bizStep": "holding", "eventTime": "2025-07-30T09:00:00+07:00"}
        facts = Ledger(epcis.to_events(document(PACKING, later, TYING)).events).facts
        assert {type(fact).__name__: len(fact.references) for fact in facts} == {"Packed": 1, "Judged": 0}

    def test_a_corrected_event_is_told_anew_with_the_paper(self):
        wrong = PACKING | {"errorDeclaration": {"declarationTime": "2025-08-01T00:00:00Z",
                                                     "correctiveEventIDs": [URN("e1")]}}  # fmt: skip
        better = PACKING | {"childEPCs": [URN("coil"), URN("other")]}
        late = TYING | {"eventTime": "2025-08-02T08:00:00+07:00", "epcList": [URN("other")]}
        facts = Ledger(epcis.to_events(document(wrong, better, late)).events).facts
        assert [paper.number for fact in facts for paper in fact.references] == [URN("PO-1")]

    def test_what_cannot_be_said_is_reported(self):
        long = epcis.to_events(document(PACKING, TYING | {"eventID": URN("x" * 400)}))
        assert (len(long.events), ["300 characters" in said for said in missed(long)]) == (1, [True])
        plain = epcis.write(document(TYING | {"nobody:knows": 1}))
        del plain["epcisBody"]["eventList"][0]["eventID"]
        nameless = epcis.to_events(epcis.read(plain))
        assert (nameless.events, ["nobody" in said for said in missed(nameless)]) == ((), [True])

    @pytest.mark.parametrize(
        ("changes", "kind"),
        [
            ({"bizStep": "shipping"}, Shipped), ({"bizStep": "receiving"}, Arrived), ({"disposition": "recalled"}, Judged),
            ({"persistentDisposition": {"unset": ["unavailable"]}}, Judged),
        ],
    )  # fmt: skip
    def test_one_that_tells_of_something_seen_is_that_fact(self, changes, kind):
        home = epcis.to_events(document(TYING | {"parentID": URN("bale")} | changes))
        (fact,) = home.events
        assert type(fact) is kind
        assert URN("bale") in getattr(fact, "contents", ()) + getattr(fact, "of", ())
        assert [paper.number for paper in fact.references] == [URN("PO-1")]
        assert missed(home) == []

    def test_one_in_error_ties_nothing(self):
        wrong = TYING | {"errorDeclaration": {"declarationTime": "2025-08-01T00:00:00Z"}}
        assert "ties papers" in missed(epcis.to_events(document(wrong)))[0]


class TestHashesAsNames:
    """CBV 2.0, 8.9: the hash of an event as its ``eventID``, checked when it is read."""

    ledger = Ledger([Packed("bale", ["coil"], id="e1", at=AT), Shipped("s", ["bale"], id="e2", at=AT)])

    def test_every_event_bears_its_hash(self):
        told = epcis.from_ledger(self.ledger, NAMER, event_ids="hash")
        assert [event.event_id for event in told.events] == [
            epcis.event_hash(event, context=told.context) for event in told.events
        ]
        assert epcis.to_events(told, NAMER).events == self.ledger.events
        assert "EPC022" not in {finding.code for finding in epcis.review(told).findings}

    @pytest.mark.parametrize("namer", [NAMER, None])
    def test_an_event_that_bears_the_hash_of_another_is_not_taken_over(self, namer):
        plain = epcis.write(epcis.from_ledger(self.ledger, NAMER, event_ids="hash"))
        plain["epcisBody"]["eventList"][0]["eventTime"] = "2020-01-01T00:00:00Z"
        home = epcis.to_events(epcis.read(plain), namer)
        assert [event.id for event in home.events] == ["e2"]
        assert [finding.code for finding in home.report.findings] == ["EPC022"]

    def test_a_foreign_event_is_checked_too(self):
        plain = {"@context": epcis.STANDARD_CONTEXT, "eventTime": "2025-07-30T08:00:00Z", "eventTimeZoneOffset": "+00:00",
                 "bizStep": "holding"} | OBJECT  # fmt: skip
        name = epcis.event_hash(plain)
        assert [event.id for event in epcis.to_events(epcis.read(plain | {"eventID": name})).events] == [name]
        forged = epcis.to_events(epcis.read(plain | {"eventID": name, "epcList": [URN("other")]}))
        assert (forged.events, [finding.code for finding in forged.report.findings]) == ((), ["EPC022"])

    def test_an_event_in_error_keeps_its_hash(self):
        better = Packed("bale", ["coil", "other"], id="e1", at=AT)
        ledger = Ledger(
            [*self.ledger.events, Corrected("e1", better, id="c1", at=AT), Corrected("e9", None, id="c2", at=AT)]
        )
        told = epcis.from_ledger(ledger, NAMER, event_ids="hash")
        (declared,) = (one for one in told.events if one.error_declaration and one.event_id.startswith("ni:"))
        assert declared.event_id in {one.event_id for one in told.events if one.error_declaration is None}
        assert set(declared.error_declaration.corrective_event_ids) <= {one.event_id for one in told.events}
        plain = epcis.write(told)
        for namer in (NAMER, None):
            assert Ledger(epcis.to_events(epcis.read(plain), namer).events) == ledger
        for event in plain["epcisBody"]["eventList"]:  # the correction of another event than the one declared
            if "errorDeclaration" in event and event["eventID"].startswith("ni:"):
                event["errorDeclaration"]["cocorope:event"]["target"] = "e2"
                event["errorDeclaration"]["cocorope:event"]["instead"]["id"] = "e2"
        assert [one.code for one in epcis.to_events(epcis.read(plain), NAMER).report.findings] == ["EPC025"]

    @pytest.mark.parametrize("ids", ["own", "hash"])
    def test_what_stays_at_home_is_outside_the_hash_too(self, ids):
        better = Packed("bale", ["coil", "other"], id="e1", at=AT)
        first, second = self.ledger.events
        tied = Corrected("e2", attrs.evolve(second, references=("PO-1",)), id="c2", at=AT + timedelta(hours=1))
        ledger = Ledger([first, second, Corrected("e1", better, id="c1", at=AT), tied])
        told = epcis.from_ledger(ledger, NAMER, event_ids=ids, carried=False)
        assert "cocorope:event" not in json.dumps(epcis.write(told))
        assert "EPC022" not in {finding.code for finding in epcis.review(told).findings}
        home = epcis.to_events(epcis.read(epcis.write(told)), NAMER)
        assert missed(home) == []
        packed, shipped = sorted(Ledger(home.events).facts, key=lambda fact: type(fact).__name__)
        assert (packed.contents, shipped.references) == (("coil", "other"), (Reference("PO-1"),))

    def test_other_names_are_refused(self):
        with pytest.raises(InvalidValueError, match="event_ids"):
            epcis.from_ledger(self.ledger, NAMER, event_ids="random")

    def test_hashes_are_bound_to_a_chain(self):
        told = epcis.from_ledger(self.ledger, NAMER)
        links = epcis.hash_chain(told)
        assert [link.event for link in links] == ["https://example.com/id/e1", "https://example.com/id/e2"]
        assert f"ni:///sha-256;{links[0].digest}?ver=CBV2.0" == epcis.event_hash(told.events[0], context=told.context)
        assert links == chain.bound([(link.event, link.digest) for link in links])
        first = epcis.EventDocument.of(
            told.events[:1], creation_date="2025-03-01T08:00:00Z", namespaces={"cocorope": NAMESPACE}
        )
        rest = epcis.EventDocument.of(
            told.events[1:], creation_date="2025-03-01T08:00:00Z", namespaces={"cocorope": NAMESPACE}
        )
        begun = epcis.hash_chain(first)
        assert (*begun, *epcis.hash_chain(rest, begun[-1].link)) == links
        nameless = epcis.read({"@context": {"example": URN("")}, "type": "example:Weaving", "eventTime": "2025-07-30T08:00:00Z",
                               "eventTimeZoneOffset": "+00:00"})  # fmt: skip
        assert epcis.hash_chain(nameless)[0].event == epcis.event_hash(nameless.event, context=nameless.context)

    def test_a_text_that_utf8_cannot_say_has_no_hash(self):
        with pytest.raises(epcis.EpcisError, match="UTF-8"):
            epcis.event_hash(
                OBJECT | {"eventTime": "2025-07-30T08:00:00Z", "eventTimeZoneOffset": "+00:00", "urn:x:y": "\ud800"}
            )
