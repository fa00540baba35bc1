"""Laws of telling a ledger abroad and reading it at home."""

import json
import pickle
from datetime import datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import document, epcis
from cocorope.epcis.kinds import is_uri as epcis_uri
from cocorope.strategies import epcis as ours_abroad
from cocorope.strategies import trace as ours
from cocorope.trace import Corrected, Ledger, Received, Reference, Shipped, Transformed
from cocorope.trace.goods import Flow, Item, Lot
from cocorope.units import Tenacity

few = settings(max_examples=25)
SCHEMA = (
    Path(__file__).resolve().parents[3].parent / "shared/reference/traceability/schema/epcis-2.0.1-json-schema.json"
)
NAMER = epcis.Namer("https://example.com/id/", keys={"a": "https://id.gs1.org/00/040123450000003338"})


@pytest.fixture(scope="module")
def validator():
    if not SCHEMA.exists():
        pytest.skip("the published JSON schema 2.0.1 is not beside this checkout")
    jsonschema = pytest.importorskip("jsonschema")
    checker = jsonschema.Draft7Validator.FORMAT_CHECKER
    assert {"uri", "date-time"} <= set(checker.checkers), "formats must be asserted, or the schema proves little"
    return jsonschema.Draft7Validator(json.loads(SCHEMA.read_text()), format_checker=checker)


def through_text(told):
    return epcis.read(json.dumps(epcis.write(told)))


words = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["", "x" * 2000, "ü" * 500, "Sragen, Jawa Tengah"]
)
offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes, seconds=minutes % 3)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=offsets)  # noqa: DTZ001  # drawn beside


def hard_events():
    """Events that EPCIS has trouble with: odd offsets, long names, names that are no URI, figures it cannot say."""
    amounts = st.sampled_from(
        [
            "1 kg",
            "0.1234567890123456789012345678901234 kg",
            "0.{}1 mg".format("0" * 38),
            "1{} t".format("0" * 29),
            "123456789.123456789 lb",
        ]
    )
    keys = st.sampled_from(["e", "urn:example:e", "https://example.com/id/e", "x:[y]", "%41", "A" * 300, 'q"<&>'])
    return st.one_of(
        st.builds(Received, st.builds(Lot, keys, mass=amounts), words, id=keys, at=moments, recorded=moments,
                  place=words, references=st.just(()) | words.filter(str.strip).map(lambda one: (one,))),
        st.builds(Shipped, st.just("s"), keys.map(lambda one: (one,)), words, id=keys, at=moments),
        st.builds(Transformed, st.just("drying"), st.just(()), st.just(()), st.just((Flow("water", "3 kg"),)),
                  order=keys, id=keys, at=moments),
    )  # fmt: skip


def measures(ledger):
    """Mass, length, pieces and moisture of everything that came into being."""
    return {
        thing.id: (thing.mass, thing.length, thing.pieces, thing.moisture)
        for fact in ledger.facts
        if isinstance(fact, Received | Transformed)
        for thing in fact.outputs
    }


class TestOutAndIn:
    """Mapping out and in gives an equal ledger."""

    @few
    @given(ours.told())
    def test_a_ledger_built_from_our_own_export_is_the_ledger_that_made_it(self, told):
        ledger = Ledger(told)
        translation = epcis.to_events(through_text(epcis.from_ledger(ledger, NAMER)), NAMER)
        assert translation.report.findings == ()
        assert Ledger(translation.events) == ledger

    @few
    @given(ours.told())
    def test_whoever_has_no_namer_reads_our_own_words_too(self, told):
        ledger = Ledger(told)
        translation = epcis.to_events(through_text(epcis.from_ledger(ledger, NAMER)))
        assert translation.report.findings == ()
        assert Ledger(translation.events) == ledger

    @few
    @given(st.lists(hard_events(), max_size=4))
    def test_nothing_that_a_ledger_keeps_is_too_odd_to_be_told(self, told):
        ledger = Ledger(told)
        translation = epcis.to_events(through_text(epcis.from_ledger(ledger, NAMER)), NAMER)
        assert translation.report.findings == ()
        assert Ledger(translation.events) == ledger

    @few
    @given(ours.told() | st.lists(hard_events(), max_size=4))
    def test_every_event_that_a_ledger_keeps_is_valid_under_the_schema_with_formats(self, validator, told):
        first = next((event for event in told if not isinstance(event, Corrected)), None)
        tied = [] if first is None else [
            Corrected(first.id, attrs.evolve(first, references=(*first.references, Reference("PO-1", "order"))),
                      id="tie", at=first.at)
        ]  # fmt: skip
        sensed = [epcis.Sensed(event=first.id, of="coil", quantity=Tenacity("12 cN/tex"), at=first.at)] if first else []
        for names in ("own", "hash"):
            plain = epcis.write(epcis.from_ledger(Ledger([*told, *tied]), NAMER, event_ids=names, sensed=sensed))
            assert [error.message for error in validator.iter_errors(json.loads(json.dumps(plain)))] == []

    @few
    @given(ours.simulated())
    def test_what_a_repository_does_to_a_document_changes_nothing(self, shop):
        ledger = Ledger(shop.events)
        plain = epcis.write(epcis.from_ledger(ledger, NAMER))
        for event in plain["epcisBody"]["eventList"]:
            event["recordTime"] = "2026-01-01T00:00:00Z"
            event["repo:own"] = event.pop("cocorope:event")
            for element in event.get("sensorElementList", []):
                element["repo:of"] = element.pop("cocorope:of")
            event["eventTime"] = event["eventTime"].replace("+00:00", "Z")
            for listed in ("inputQuantityList", "outputQuantityList"):
                event.get(listed, []).reverse()
        plain["@context"] = [epcis.STANDARD_CONTEXT, {"repo": "https://cocorope.example/epcis/1/"}]
        for event in plain["epcisBody"]["eventList"]:
            event["repo:event"] = event.pop("repo:own")
        translation = epcis.to_events(epcis.read(plain), NAMER)
        assert translation.report.findings == ()
        assert Ledger(translation.events) == ledger

    @few
    @given(ours.told(), st.lists(hard_events(), max_size=4), st.sampled_from(["reference", "table"]))
    def test_under_hashes_as_names_it_is_the_same_ledger(self, plain, hard, profile):
        self.under_hashes(plain, profile, (NAMER, None))
        self.under_hashes(hard, profile, (NAMER,))

    def under_hashes(self, told, profile, namers):
        ledger = Ledger(told)
        document = epcis.from_ledger(ledger, NAMER, event_ids="hash", profile=profile)
        named = [event for event in document.events if event.event_id.startswith("ni:///")]
        assert [event.event_id for event in named] == [
            epcis.event_hash(event, profile, context=document.context) for event in named
        ]
        assert all(event.event_id.startswith("ni:///") for event in document.events if event.error_declaration is None)
        for namer in namers:
            translation = epcis.to_events(through_text(document), namer)
            assert translation.report.findings == ()
            assert Ledger(translation.events) == ledger

    @few
    @given(ours.simulated())
    def test_who_does_not_know_our_member_learns_every_measure_of_the_goods(self, shop):
        ledger = Ledger(shop.events)
        plain = epcis.write(epcis.from_ledger(ledger, NAMER))
        for event in plain["epcisBody"]["eventList"]:
            del event["cocorope:event"]
        translation = epcis.to_events(epcis.read(plain), NAMER)
        assert measures(Ledger(translation.events)) == measures(ledger)
        assert {finding.rule.code for finding in translation.report.findings} <= {"EPC023", "EPC024"}

    @few
    @given(ours.told(), st.data())
    def test_what_was_measured_at_an_event_comes_home_beside_it(self, told, data):
        ledger = Ledger(told)
        ids = sorted({event.id for event in ledger.events if not isinstance(event, Corrected)})
        sensed = data.draw(st.lists(ours_abroad.sensed(st.sampled_from(ids)), max_size=3)) if ids else []
        document = epcis.from_ledger(ledger, NAMER, sensed=sensed)
        translation = epcis.to_events(through_text(document), NAMER)
        assert Ledger(translation.events) == ledger
        home = {(one.event, one.of, one.device, type(one.quantity)) for one in translation.sensed}
        assert home == {(one.event, one.of, one.device, type(one.quantity)) for one in sensed}

    @few
    @given(ours.told(), st.data())
    def test_an_event_changed_on_the_way_is_not_taken_over(self, told, data):
        whole = epcis.from_ledger(Ledger([*told, Received(Item("z"), id="z", at=ours.START)]), NAMER)
        at = data.draw(st.sampled_from([at for at, event in enumerate(whole.events) if event.event_id.endswith("/z")]))
        changed = list(whole.events)
        changed[at] = attrs.evolve(changed[at], event_time="1999-01-01T00:00:00Z", event_time_zone_offset="+00:00")
        forged = attrs.evolve(whole, body=attrs.evolve(whole.body, events=tuple(changed)))
        for namer in (NAMER, None):
            translation = epcis.to_events(forged, namer)
            assert {finding.rule.code for finding in translation.report.findings} == {"EPC025"}
            assert "z" not in {event.id for event in translation.events}


class TestForeignDocuments:
    """Any document that can be read can be translated: what cannot be said is reported, never raised."""

    @settings(max_examples=8)  # a whole document is dear to draw
    @given(st.data())
    def test_no_foreign_document_is_too_odd_to_be_translated(self, data):
        translation = epcis.to_events(data.draw(ours_abroad.epcis_documents()))
        assert len(Ledger(translation.events)) <= len(translation.events)
        assert {finding.rule.code for finding in translation.report.findings} <= {"EPC023", "EPC024", "EPC025"}


def test_corrections_are_read_by_those_who_do_not_know_us():
    first = Received(Lot("a", mass="100 kg"), id="e1", at=ours.START)
    better = Received(Lot("a", mass="90 kg"), id="e1", at=ours.START)
    ledger = Ledger([first, Corrected("e1", better, id="c1", at=ours.START + timedelta(days=1))])
    plain = epcis.write(epcis.from_ledger(ledger, NAMER))
    for event in plain["epcisBody"]["eventList"]:
        event.pop("cocorope:event", None)
        event.get("errorDeclaration", {}).pop("cocorope:event", None)
    (fact,) = Ledger(epcis.to_events(epcis.read(plain), NAMER).events).facts
    assert fact.outputs[0].mass == better.outputs[0].mass


class TestNamers:
    """A name told abroad comes home, whatever it is; a namer is kept in an envelope beside its ledger."""

    @few
    @given(ours_abroad.namers(), st.text(st.characters(codec="utf-8"), min_size=1) | ours_abroad.uris())
    def test_a_name_comes_home(self, namer, name):
        assert epcis_uri(namer.uri(name))
        assert namer.local(namer.uri(name)) == (name if name not in namer.keys.values() else namer.local(name))

    @few
    @given(ours_abroad.namers())
    def test_a_namer_is_read_as_it_was_written(self, namer):
        assert document.read(document.text(namer), epcis.Namer) == namer
        assert pickle.loads(pickle.dumps(namer)) == namer
