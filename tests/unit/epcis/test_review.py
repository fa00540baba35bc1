"""The business rules over foreign documents: each is broken once, and a sound history breaks none."""

import random

import pytest

from cocorope import epcis
from cocorope.epcis import rules

WHEN = "2025-07-{day:02d}T08:00:00+07:00"
PARTIES = {
    "sourceList": [{"type": "owning_party", "source": "urn:example:mill"}],
    "destinationList": [{"type": "owning_party", "destination": "urn:example:buyer"}],
    "bizTransactionList": [{"type": "desadv", "bizTransaction": "urn:example:da-1"}],
}
COIL, BALE, BOX, LOT, YARN = (f"urn:example:{name}" for name in ("coil", "bale", "box", "lot", "yarn"))


def event(day, kind="ObjectEvent", **members):
    return {
        "type": kind,
        "eventTime": WHEN.format(day=day),
        "eventTimeZoneOffset": "+07:00",
        **({} if kind == "TransformationEvent" else {"action": "OBSERVE"}),
        **members,
    }


def kilograms(thing, amount, uom="KGM"):
    return {"epcClass": thing, "quantity": amount, **({"uom": uom} if uom else {})}


def pack(day, action="ADD", **members):
    return event(day, "AggregationEvent", action=action, **{"parentID": BALE, "childEPCs": [COIL], **members})


def document(*some):
    return epcis.read(
        {
            "@context": epcis.STANDARD_CONTEXT,
            "type": "EPCISDocument",
            "schemaVersion": "2.0",
            "creationDate": "2025-08-01T00:00:00Z",
            "epcisBody": {"eventList": list(some)},
        }
    )


def codes(*some):
    return {finding.code for finding in epcis.review(document(*some)).findings}


BEGUN = event(1, action="ADD", bizStep="commissioning", epcList=[COIL])
SOUND = [
    event(1, action="ADD", bizStep="commissioning", epcList=[], quantityList=[kilograms(LOT, 100)]),
    event(2, "TransformationEvent", inputQuantityList=[kilograms(LOT, 100)], outputEPCList=[COIL],
          outputQuantityList=[kilograms(YARN, 90)]),
    event(3, bizStep="holding", epcList=[COIL], persistentDisposition={"set": ["unavailable"]}),
    event(4, bizStep="inspecting", epcList=[COIL], disposition="conformant",
          persistentDisposition={"unset": ["unavailable"]},
          bizTransactionList=[{"type": "testres", "bizTransaction": "urn:example:result"}]),
    pack(5, bizStep="packing"),
    event(6, bizStep="shipping", epcList=[BALE], quantityList=[kilograms(YARN, 90)], **PARTIES),
    event(20, bizStep="receiving", epcList=[BALE], quantityList=[kilograms(YARN, 90)], **PARTIES),
    pack(21, "DELETE", childEPCs=[], bizStep="unpacking"),
]  # fmt: skip


def test_a_sound_history_breaks_no_rule():
    report = epcis.review(document(*SOUND))
    assert report.findings == ()
    assert report.ok
    assert set(report.checked) == {rule.code for rule in epcis.REVIEW_RULES}


def test_single_things_whose_mass_is_not_told_prove_no_gain():
    made = event(1, "TransformationEvent", inputEPCList=[COIL], inputQuantityList=[kilograms(LOT, 1)],
                 outputQuantityList=[kilograms(YARN, 80)])  # fmt: skip
    assert "EPC011" not in {finding.rule.code for finding in epcis.review(document(made)).findings}


BROKEN = {
    rules.PARENT_MISSING: [pack(1) | {"parentID": ...}],
    rules.TWO_PARENTS: [pack(1), pack(2, parentID=BOX)],
    rules.NOT_INSIDE: [pack(1, "DELETE")],
    rules.COMMISSIONED_TWICE: [BEGUN, event(2, action="ADD", bizStep="commissioning", epcList=[COIL])],
    rules.USED_BEFORE_BEGUN: [pack(1), event(2, action="ADD", bizStep="commissioning", epcList=[COIL])],
    rules.USED_AFTER_END: [event(1, action="DELETE", epcList=[COIL]), event(2, epcList=[COIL])],
    rules.TAKEN_TOO_MUCH: [
        event(1, action="ADD", epcList=[], quantityList=[kilograms(LOT, 1, "TNE")]),
        event(2, action="DELETE", epcList=[], quantityList=[kilograms(LOT, 600)]),
        event(3, "TransformationEvent", inputQuantityList=[kilograms(LOT, 401)], outputEPCList=[COIL]),
    ],
    rules.CIRCLE: [
        event(1, "TransformationEvent", inputQuantityList=[{"epcClass": YARN}], outputQuantityList=[kilograms(LOT, 1)]),
        event(2, "TransformationEvent", inputQuantityList=[kilograms(LOT, 1)], outputQuantityList=[{"epcClass": YARN}]),
    ],
    rules.UNITS_MIXED: [
        event(1, epcList=[], quantityList=[kilograms(LOT, 1)]), event(2, epcList=[], quantityList=[kilograms(LOT, 1, None)]),
    ],
    rules.UNIT_UNKNOWN: [event(1, epcList=[], quantityList=[kilograms(LOT, 1, "ZZZ"), {"epcClass": YARN}])],
    rules.BALANCE: [
        event(1, "TransformationEvent", inputQuantityList=[kilograms(LOT, 1)], outputQuantityList=[kilograms(YARN, 1001, "GRM")])
    ],
    rules.BARRED: [event(1, epcList=[COIL], disposition="recalled"), pack(2, bizStep="packing")],
    rules.RELEASED_BARE: [event(1, epcList=[COIL], persistentDisposition={"unset": ["recalled"]})],
    rules.SHIPPED_BARE: [event(1, bizStep="shipping", epcList=[COIL])],
    rules.SHIPPED_TWICE: [event(day, bizStep="shipping", epcList=[COIL], **PARTIES) for day in (1, 2)],
    rules.RECEIVED_OTHERWISE: [
        event(day, bizStep=step, epcList=[], quantityList=[kilograms(LOT, amount)], **PARTIES)
        for day, step, amount in ((1, "shipping", 50), (2, "shipping", 40), (3, "receiving", 50), (4, "receiving", 39))
    ],
    rules.SAMPLE_LEFT: [event(1, bizStep="sampling", epcList=[COIL])],
    rules.ASSEMBLED_AWAY: [event(1, "TransformationEvent", bizStep="assembling", inputEPCList=[COIL], outputEPCList=[BOX])],
    rules.RECORDED_EARLY: [event(2, epcList=[COIL], recordTime="2025-07-01T00:00:00Z")],
    rules.OFFSET_PARTS: [event(1, epcList=[COIL], eventTime="2025-07-01T08:00:00+08:00")],
    rules.CORRECTION_LOST: [
        event(1, epcList=[COIL], eventID="urn:example:e1"),
        event(1, epcList=[COIL], eventID="urn:example:e1",
              errorDeclaration={"declarationTime": "2025-07-02T00:00:00Z", "correctiveEventIDs": ["urn:example:e2"]})
    ],
    rules.HASH_PARTS: [event(1, epcList=[COIL], eventID="ni:///sha-256;00?ver=CBV2.0")],
}  # fmt: skip


@pytest.mark.parametrize("rule", BROKEN, ids=lambda rule: rule.code)
def test_each_rule_is_found_broken(rule):
    history = [{name: value for name, value in one.items() if value is not ...} for one in BROKEN[rule]]
    assert codes(*history) == {rule.code}


def test_every_rule_has_its_history():
    assert set(BROKEN) == set(epcis.REVIEW_RULES)


def test_an_event_declared_to_be_in_error_takes_no_part():
    wrong = event(1, action="DELETE", epcList=[COIL], eventID="urn:example:e1",
                  errorDeclaration={"declarationTime": "2025-07-02T00:00:00Z"})  # fmt: skip
    first = {name: value for name, value in wrong.items() if name != "errorDeclaration"} | {"action": "OBSERVE"}
    assert codes(first, wrong, event(2, epcList=[COIL])) == set()
    assert codes(wrong, event(2, epcList=[COIL])) == {rules.CORRECTION_LOST.code}
    assert codes({name: value for name, value in wrong.items() if name != "eventID"}) == {rules.CORRECTION_LOST.code}


@pytest.mark.parametrize("profile", ["reference", "table"])
@pytest.mark.parametrize("algorithm", ["sha-256", "sha-512"])
def test_a_hash_as_name_agrees_in_either_profile(profile, algorithm):
    plain = event(1, epcList=["urn:epc:id:sgtin:4012345.011111.1"], **PARTIES)
    name = epcis.event_hash(plain, profile, algorithm)
    assert codes(plain | {"eventID": name}) == set()
    assert codes(plain | {"eventID": name, "epcList": [COIL]}) == {rules.HASH_PARTS.code}
    assert codes(plain | {"eventID": name.replace(algorithm, "md5")}) == {rules.HASH_PARTS.code}


def test_a_hash_that_cannot_be_made_again_does_not_agree():
    assert codes(event(1, epcList=[COIL], eventID="ni:///sha-256;00", **{"unknown:x": 1})) == {rules.HASH_PARTS.code}


def test_a_release_of_what_was_held_needs_its_result_only():
    held = event(1, epcList=[COIL], bizStep="holding")
    freed = event(2, epcList=[COIL], persistentDisposition={"unset": ["unavailable"]})
    assert codes(held, freed) == {rules.RELEASED_BARE.code}


def test_a_barred_thing_bars_what_it_lies_in_and_a_package_its_contents():
    held = event(2, epcList=[COIL], bizStep="holding")
    assert rules.BARRED.code in codes(pack(1), held, event(3, bizStep="shipping", epcList=[BALE], **PARTIES))
    bale_held = pack(2, "OBSERVE", disposition="recalled")
    assert rules.BARRED.code in codes(pack(1), bale_held, event(3, bizStep="shipping", epcList=[COIL], **PARTIES))
    lot_held = event(1, epcList=[], quantityList=[kilograms(LOT, 1)], disposition="non_conformant")
    used = event(2, "TransformationEvent", inputQuantityList=[kilograms(LOT, 1)], outputEPCList=[COIL])
    assert codes(lot_held, used) == {rules.BARRED.code}
    circle = [pack(1, parentID=BALE, childEPCs=[BOX]), pack(2, parentID=BOX, childEPCs=[BALE])]
    assert rules.BARRED.code not in codes(*circle, event(3, bizStep="shipping", epcList=[BALE], **PARTIES))


@pytest.mark.parametrize(
    ("papers", "found"),
    [
        ([{"type": "bol", "bizTransaction": "urn:example:bl"}], set()),
        ([{"type": "https://example.com/list", "bizTransaction": "urn:example:l"}], set()),
        ([{"bizTransaction": "urn:example:any"}], {"EPC014"}),
        ([{"type": "testres", "bizTransaction": "urn:example:t"}], {"EPC014"}),
        ([{"type": "https://cocorope.example/epcis/1/shipment", "bizTransaction": "urn:example:s"}], {"EPC014"}),
    ],
)
def test_a_shipping_names_a_transport_or_commercial_paper(papers, found):
    assert codes(event(1, bizStep="shipping", epcList=[COIL], **PARTIES | {"bizTransactionList": papers})) == found


def test_pieces_are_pieces_under_any_code():
    made = event(1, action="ADD", epcList=[], quantityList=[kilograms(LOT, 24, None)])
    taken = event(2, action="DELETE", epcList=[], quantityList=[kilograms(LOT, 1, "DZN"), kilograms(LOT, 12, "H87")])
    assert codes(made, taken) == set()
    assert codes(made, taken, event(3, action="DELETE", epcList=[], quantityList=[kilograms(LOT, 1, "EA")])) == {
        "EPC007"
    }


def test_what_says_nothing_of_amounts_or_parents_is_no_fault():
    assert codes(
        pack(1, "OBSERVE", parentID="urn:example:seen"),
        event(2, "AssociationEvent", action="ADD", parentID=BOX, childEPCs=["urn:example:label"]),
        event(3, "TransactionEvent", action="ADD", epcList=[COIL], bizTransactionList=[{"bizTransaction": "urn:example:po"}]),
        event(4, epcList=[], quantityList=[{"epcClass": YARN}, {"epcClass": LOT, "quantity": 3, "uom": "MTR"}]),
        event(5, action="ADD", epcList=[], quantityList=[kilograms(BOX, 3, None), kilograms(LOT, 9, "MTR")]),
        event(6, action="DELETE", epcList=[], quantityList=[kilograms(BOX, 2, None), kilograms(LOT, 9, "MTR")]),
        event(7, action="DELETE", epcList=[], quantityList=[kilograms(BOX, 1, None), kilograms(COIL, 9)]),
        event(8, bizStep="receiving", epcList=[], quantityList=[kilograms(COIL, 9), {"epcClass": COIL}], **PARTIES),
    ) == set()  # fmt: skip
    missing = event(1, "AggregationEvent", childEPCs=[COIL])
    assert codes(missing) == set()


def test_lengths_and_pieces_are_accounts_too():
    for unit in ("MTR", None):
        made = event(1, action="ADD", epcList=[], quantityList=[kilograms(LOT, 5, unit)])
        taken = event(2, action="DELETE", epcList=[], quantityList=[kilograms(LOT, 3, unit), kilograms(LOT, 3, unit)])
        assert codes(made, taken) == {rules.TAKEN_TOO_MUCH.code}


def test_what_is_taken_of_a_class_before_any_of_it_came():
    taken = event(1, "TransformationEvent", inputQuantityList=[kilograms(LOT, 5)], outputEPCList=[COIL])
    made = event(2, action="ADD", epcList=[], quantityList=[kilograms(LOT, 9)])
    assert codes(taken, made) == {rules.USED_BEFORE_BEGUN.code}
    assert codes(taken) == set()  # what came before the first document is not told


def test_one_process_in_several_events_is_balanced_as_one():
    whole = {"transformationID": "urn:example:order"}
    into = event(1, "TransformationEvent", inputQuantityList=[kilograms(LOT, 5)], **whole)
    out = event(2, "TransformationEvent", outputQuantityList=[kilograms(YARN, 4)], **whole)
    assert codes(into, out) == set()
    more = event(3, "TransformationEvent", outputQuantityList=[kilograms(BOX, 2)], **whole)
    assert codes(into, out, more) == {rules.BALANCE.code}


def test_a_unit_of_an_output_is_read_too():
    made = event(
        1, "TransformationEvent", inputQuantityList=[kilograms(LOT, 5)], outputQuantityList=[kilograms(YARN, 1, "ZZZ")]
    )
    assert codes(made) == {rules.UNIT_UNKNOWN.code}


def test_a_foreign_event_type_is_passed_over():
    assert (
        codes({"type": "urn:example:Weaving", "eventTime": WHEN.format(day=1), "eventTimeZoneOffset": "+07:00"})
        == set()
    )


def test_the_order_of_events_and_documents_changes_no_verdict():
    whole = [one for history in BROKEN.values() for one in history if ... not in one.values()]
    expected = codes(*whole)
    for seed in range(5):
        luck = random.Random(seed)
        luck.shuffle(whole)
        halves = [document(*whole[::2]), document(*whole[1::2])]
        luck.shuffle(halves)
        assert {finding.code for finding in epcis.review(halves).findings} == expected
