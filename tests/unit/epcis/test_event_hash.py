"""The event hash where there is nothing to draw: links, times, and what cannot be hashed."""

from decimal import Decimal

import pytest

from cocorope import epcis
from cocorope.epcis.canonical import utc
from cocorope.epcis.links import canonical_link

EVENT = {
    "type": "ObjectEvent", "eventTime": "2025-07-30T08:00:00+07:00", "eventTimeZoneOffset": "+07:00",
    "action": "OBSERVE", "epcList": ["urn:example:coil-42"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("urn", "link"),
    [
        ("urn:epc:id:sgtin:4012345.011111.9876", "01/04012345111118/21/9876"),
        ("urn:epc:id:sgtin:4012345.011111.a%2Fb(c)", "01/04012345111118/21/a%2Fb%28c%29"),
        ("urn:epc:class:lgtin:4012345.011111.ABC", "01/04012345111118/10/ABC"),
        ("urn:epc:id:upui:4012345.011111.X1", "01/04012345111118/235/X1"),
        ("urn:epc:idpat:sgtin:4012345.011111.*", "01/04012345111118"),
        ("urn:epc:idpat:upui:4012345.011111.*", "01/04012345111118"),
        ("urn:epc:id:sscc:4012345.0000000333", "00/040123450000003338"),
        ("urn:epc:id:sgln:4012345.00011.987", "414/4012345000115/254/987"),
        ("urn:epc:id:sgln:4012345.00011.0", "414/4012345000115"),
        ("urn:epc:id:sgln:401234500011..5", "414/4012345000115/254/5"),
        ("urn:epc:id:pgln:4012345.00000", "417/4012345000009"),
        ("urn:epc:id:pgln:401234500000.", "417/4012345000009"),
        ("urn:epc:id:grai:4012345.00011.5", "8003/040123450001155"),
        ("urn:epc:idpat:grai:4012345.00011.*", "8003/04012345000115"),
        ("urn:epc:id:gdti:4012345.11111.123", "253/4012345111118123"),
        ("urn:epc:idpat:gdti:4012345.11111.*", "253/4012345111118"),
        ("urn:epc:id:sgcn:4012345.11111.7", "255/40123451111187"),
        ("urn:epc:idpat:sgcn:4012345.11111.*", "255/4012345111118"),
        ("urn:epc:id:gsrn:4012345.1234567890", "8018/401234512345678900"),
        ("urn:epc:id:gsrnp:4012345.1234567890", "8017/401234512345678900"),
        ("urn:epc:id:gsin:4012345.123456789", "402/40123451234567894"),
        ("urn:epc:id:giai:4012345.scale-1", "8004/4012345scale-1"),
        ("urn:epc:id:ginc:4012345.c1", "401/4012345c1"),
        ("urn:epc:id:cpi:4012345.P1.77", "8010/4012345P1/8011/77"),
        ("urn:epc:idpat:cpi:4012345.P1.*", "8010/4012345P1"),
        ("urn:epc:id:itip:4012345.011111.01.02.S", "8006/040123451111180102/21/S"),
        ("urn:epc:idpat:itip:4012345.011111.01.02.*", "8006/040123451111180102"),
        ("https://example.com/shop/01/9520123456788/10/ABC/21/7?17=290331#x", "01/09520123456788/21/7"),
        ("https://example.com/gtin/9520123456788/cpv/2/lot/ABC", "01/09520123456788/10/ABC"),
        ("http://id.gs1.org/414/4012345000115/254/a%28b%29/", "414/4012345000115/254/a%28b%29"),
        ("https://id.gs1.org/8010/4012345P1/8011/77", "8010/4012345P1/8011/77"),
    ],
)
def test_every_spelling_of_a_key_has_one_link(urn, link):
    assert canonical_link(urn) == f"https://id.gs1.org/{link}"
    assert canonical_link(canonical_link(urn)) == canonical_link(urn)


@pytest.mark.parametrize(
    "text",
    [
        "urn:epc:id:bic:CSQU3054383", "urn:epc:id:sscc:4012345.000000033", "urn:epc:id:sscc:4012345.00000003.3",
        "urn:epc:id:sgtin:4012345.01111.1", "urn:epc:id:sgtin:4012345.011111.", "urn:epc:id:sgtin:4012345.01111x.1",
        "urn:epc:idpat:sgtin:4012345.011111.1", "urn:epc:id:sgln:4012345.00011.", "urn:epc:id:pgln:4012345.00000.1",
        "urn:epc:id:grai:4012345.0001.5", "urn:epc:idpat:grai:4012345.00011.5", "urn:epc:id:gsrn:4012345.1",
        "urn:epc:id:giai:4012345.", "urn:epc:id:cpi:4012345.P1.x", "urn:epc:id:cpi:4012345.7",
        "urn:epc:id:itip:4012345.011111.1.02.S", "urn:epc:id:itip:4012345.01111.01.02.S",
        "urn:epc:id:itip:4012345.011111.01.02.((((((((((((((((((((((((",
        "urn:epc:nonsense", "https://example.com/about", "https://example.com/01/12", "https://example.com/01",
        "https://id.gs1.org/01/09520123456788/99/1", "https://id.gs1.org/01/09520123456788/10",
        "https://id.gs1.org/414/4012345000115/7040/x", "ABC",
    ],
)  # fmt: skip
def test_what_is_no_key_stays_as_it_came(text):
    assert canonical_link(text) == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-07-30T08:00:00+07:00", "2025-07-30T01:00:00.000Z"),
        ("2025-12-31T23:59:59.9995Z", "2026-01-01T00:00:00.000Z"),
        ("2025-07-30T08:00:00.1234999Z", "2025-07-30T08:00:00.123Z"),
        ("2025-07-30T08:00:00.1235Z", "2025-07-30T08:00:00.124Z"),
    ],
)
def test_times_are_rounded_half_up_and_carried(written, expected):
    assert utc(written, "eventTime") == expected


@pytest.mark.parametrize("wrong", ["2025-07-30", 7, "2025-02-30T00:00:00Z", "0001-01-01T00:00:00+14:00"])
def test_a_time_that_is_none_is_an_error_and_never_a_hash(wrong):
    with pytest.raises(epcis.EpcisError, match="time with its offset"):
        epcis.event_hash(EVENT | {"eventTime": wrong})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"example:mark": 1}, "nobody declared the prefix 'example'"),
        ({"type": None}, "an event needs its type"),
        ({"readPoint": "urn:example:gate"}, "expected an object"),
        ({"epcList": "urn:example:coil"}, "expected a list"),
        ({"action": ["ADD"]}, "expected a single value"),
        ({"urn:example:mark": float("inf")}, "number that can be written out"),
        ({"urn:example:mark": Decimal("1e99")}, "number that can be written out"),
    ],
)
def test_what_would_need_a_guess_is_an_error(changes, words):
    with pytest.raises(epcis.EpcisError, match=words):
        epcis.event_hash(EVENT | changes)


def test_unknown_profiles_and_algorithms_are_refused():
    with pytest.raises(ValueError, match="no profile"):
        epcis.event_hash(EVENT, "written")
    with pytest.raises(ValueError, match="no hash function"):
        epcis.event_hash(EVENT, algorithm="md5")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (True, "=true"), (1, "=1"), (1.50, "=1.5"), (Decimal("2.00"), "=2"), (-0.0, "=0"), (" x ", "=x"), ("", ""),
        ("urn:epcglobal:cbv:disp:active", "=https://ref.gs1.org/cbv/Disp-active"), ("gs1:Force", "=https://gs1.org/voc/Force"),
        ("ex:y", "=https://example.org/y"), ("ex://y", "=ex://y"), ({"#text": "a", "ex:b": 1, "comment": "-"}, "=a{https://example.org/}b=1"),
    ],
)  # fmt: skip
def test_values_have_one_spelling(value, told):
    assert epcis.prehash(
        EVENT | {"ex:m": value}, context={"ex": {"@id": "https://example.org/"}, "@vocab": "x:y"}
    ).endswith("{https://example.org/}m" + told)


def test_null_is_absent_and_lists_repeat_the_key():
    plain = epcis.prehash(EVENT)
    assert epcis.prehash(EVENT | {"urn:ex:m": None, "urn:ex:n": []}) == plain
    assert epcis.prehash(EVENT | {"urn:ex:m": [2, 1]}) == plain + "{urn:ex:}m=1{urn:ex:}m=2"


def test_extensions_of_a_place_go_where_the_profile_has_them():
    event = EVENT | {"readPoint": {"id": "urn:example:gate", "https://example.org/a": 1, "urn:ex:b": 2}}
    assert epcis.prehash(event).endswith("readPointid=urn:example:gate{https://example.org/}a=1readPoint{urn:ex:}b=2")
    assert epcis.prehash(event, "table").endswith(
        "readPointid=urn:example:gatereadPoint{https://example.org/}a=1{urn:ex:}b=2"
    )


@pytest.mark.parametrize("text", ["https://414/9520123456788", "https://example.com/shop?go=/01/9520123456788/x"])
def test_a_key_outside_the_path_makes_no_digital_link(text):
    assert canonical_link(text) == text
