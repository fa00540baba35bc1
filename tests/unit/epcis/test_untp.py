"""UNTP 0.6.0: the shape of what is written, and what is refused."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import epcis
from cocorope.epcis import untp
from cocorope.errors import InvalidValueError
from cocorope.strategies import trace as ours
from cocorope.trace import Arrived, Corrected, Counted, Found, Item, Ledger, Lot, Packed, Received, Transformed

AT = datetime(2025, 3, 1, 8, tzinfo=UTC)
NAMER = epcis.Namer("https://example.com/id/")
FIRM = untp.Party("did:web:example.com", "Koperasi")
ASK = {"id": "https://example.com/credential/1", "issuer": FIRM, "valid_from": AT}
LEDGER = Ledger(
    [
        Received([Lot("f1", mass="200 kg", product="fibre"), Lot("f2", mass="100 kg")], "village", id="e1", at=AT),
        Received(Lot("wrong", mass="1 kg"), id="e2", at=AT),
        Corrected("e2", None, id="c1", at=AT),
        Transformed("spinning", ["f1", "f2"], Lot("y", mass="300 kg"), id="e3", at=AT),
        Transformed("laying", ["y"], [Item("coil", mass="300 kg", length="1 km", product="rope 8 mm")], id="e4", at=AT,
                    place="Sragen"),
        Packed("bale", ["coil"], id="e5", at=AT),
        Counted(Found("y", moisture="12 %"), id="e6", at=AT),
        Arrived("s", id="e7", at=AT),
    ]
)  # fmt: skip


def test_a_traceability_event_has_the_shape_of_its_version():
    credential = untp.traceability_event(LEDGER, NAMER, **ASK)
    assert json.loads(json.dumps(credential)) == credential
    assert credential["@context"] == [
        "https://www.w3.org/ns/credentials/v2",
        "https://test.uncefact.org/vocabulary/untp/dte/0.6.0/",
    ]
    assert credential["type"] == ["DigitalTraceabilityEvent", "VerifiableCredential"]
    assert credential["issuer"]["id"] == FIRM.id
    assert "proof" not in credential
    told = {event["id"].rpartition("/")[2]: event for event in credential["credentialSubject"]}
    assert set(told) == {"e1", "e3", "e4", "e5", "e6", "e7"}
    fibre = {"type": ["QuantityElement"], "productId": "https://example.com/id/f1", "productName": "fibre",
             "quantity": 200, "uom": "KGM"}  # fmt: skip
    assert told["e1"]["quantityList"][0] == fibre
    assert (told["e1"]["action"], told["e1"]["processType"]) == ("add", "receiving")
    assert told["e1"]["bizStep"] == "https://ref.gs1.org/cbv/BizStep-receiving"
    assert told["e3"]["processType"] == "spinning"
    assert "action" not in told["e3"]
    assert told["e3"]["inputEPCList"][1] == {"type": ["Item"], "id": "https://example.com/id/f2", "name": "f2"}
    assert told["e4"]["bizLocation"] == "https://example.com/id/Sragen"
    assert told["e4"]["outputEPCList"][0]["name"] == "rope 8 mm"
    assert told["e5"]["parentEPC"]["name"] == "bale"
    assert told["e5"]["childEPCList"][0]["name"] == "rope 8 mm"
    assert [one["name"] for one in told["e6"]["epcList"]] == ["y"]
    assert "epcList" not in told["e7"]


def test_a_passport_says_what_the_ledger_knows_and_nothing_more():
    passport = untp.product_passport(LEDGER, "coil", NAMER, country="ID", countries={"f1": "ID"}, **ASK)
    subject = passport["credentialSubject"]
    assert passport["type"] == ["DigitalProductPassport", "VerifiableCredential"]
    assert subject["granularityLevel"] == "item"
    assert subject["product"] == {
        "type": ["Product"], "id": "https://example.com/id/coil", "name": "rope 8 mm", "registeredId": "coil",
        "serialNumber": "coil", "productionDate": "2025-03-01", "countryOfProduction": "ID",
        "producedAtFacility": {"id": "https://example.com/id/Sragen", "name": "Sragen"},
        "dimensions": {"weight": {"type": ["Measure"], "value": 300, "unit": "KGM"},
                       "length": {"type": ["Measure"], "value": 1000, "unit": "MTR"}},
    }  # fmt: skip
    assert subject["materialsProvenance"] == [
        {"type": ["Material"], "name": "fibre", "massFraction": 0.666667, "originCountry": "ID"},
        {"type": ["Material"], "name": "f2", "massFraction": 0.333333},
    ]
    assert [one["valueChainProcess"] for one in subject["traceabilityInformation"]] == [
        "receiving",
        "spinning",
        "laying",
    ]
    assert subject["traceabilityInformation"][1]["traceabilityEvent"][0]["linkURL"] == "https://example.com/id/e3"
    assert not {"conformityClaim", "emissionsScorecard", "circularityScorecard"} & subject.keys()


def test_every_version_has_its_makers():
    for version in untp.VERSIONS:
        assert untp.traceability_event(LEDGER, NAMER, **ASK, version=version)["credentialSubject"]
        assert untp.product_passport(LEDGER, "coil", NAMER, **ASK, version=version)["credentialSubject"]


def test_a_received_lot_has_no_date_of_production():
    product = untp.product_passport(LEDGER, "f1", NAMER, **ASK)["credentialSubject"]["product"]
    assert product["batchNumber"] == "f1"
    assert not {"productionDate", "producedAtFacility", "countryOfProduction"} & product.keys()


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda: untp.traceability_event(LEDGER, NAMER, **ASK, version="0.7.0"), "there is 0.6.0"),
        (lambda: untp.product_passport(LEDGER, "coil", NAMER, **ASK, version="1"), "there is 0.6.0"),
        (lambda: untp.traceability_event(Ledger(), NAMER, **ASK), "at least one fact"),
        (lambda: untp.traceability_event(LEDGER, NAMER, **(ASK | {"id": "1"})), "absolute URI"),
        (lambda: untp.traceability_event(LEDGER, NAMER, **(ASK | {"valid_from": datetime(2025, 3, 1)})), "offset"),  # noqa: DTZ001
        (lambda: untp.Party("Koperasi", "Koperasi"), "absolute URI"),
        (lambda: untp.product_passport(LEDGER, "bale", NAMER, **ASK), "no lot or item"),
        (lambda: untp.product_passport(LEDGER, "coil", NAMER, country="Indonesia", **ASK), "ISO 3166-1"),
        (lambda: untp.product_passport(LEDGER, "coil", NAMER, countries={"f1": ""}, **ASK), "ISO 3166-1"),
    ],
    ids=["event version", "passport version", "nothing", "id", "time", "party", "package", "country", "countries"],
)
def test_what_no_credential_could_say_is_refused(make, word):
    with pytest.raises(InvalidValueError, match=word) as caught:
        make()
    assert caught.value.text("id") != caught.value.text("en")


class TestPassports:
    """UNTP 0.6.0, ProductPassport: the mass fractions of a passport sum to one."""

    @settings(max_examples=25)
    @given(ours.simulated(), st.data())
    def test_mass_fractions_sum_to_one(self, shop, data):
        ledger = Ledger(shop.events)
        thing = data.draw(st.sampled_from(sorted(shop.truth)))
        subject = untp.product_passport(ledger, thing, NAMER, **ASK)["credentialSubject"]
        fractions = [Decimal(str(one["massFraction"])) for one in subject["materialsProvenance"]]
        assert sum(fractions) == 1
        assert json.loads(json.dumps(subject)) == subject

    @settings(max_examples=25)
    @given(ours.told().filter(len))
    def test_every_ledger_with_facts_can_be_told(self, told):
        ledger = Ledger(told)
        events = untp.traceability_event(ledger, NAMER, **ASK)["credentialSubject"] if ledger.facts else []
        assert len(events) == len(ledger.facts)
