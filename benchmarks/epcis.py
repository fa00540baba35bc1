"""EPCIS: reading and writing events against cattrs on a bare attrs class of the same shape; the event hash; memory."""

import json
from collections.abc import Iterator

import attrs
from _ratio import Row, compare, peak_bytes, show
from cattrs import Converter

from cocorope import epcis

EVENTS = 50
STREAM = 100_000


@attrs.frozen(kw_only=True)
class Quantity:
    """The same shape as theirs, bare: no kinds, no rules, no extensions."""

    epcClass: str  # noqa: N815  # the name in JSON
    quantity: float
    uom: str


@attrs.frozen(kw_only=True)
class Place:
    """A place."""

    id: str


@attrs.frozen(kw_only=True)
class Paper:
    """A paper."""

    type: str
    bizTransaction: str  # noqa: N815  # the name in JSON


@attrs.frozen(kw_only=True)
class Transformation:
    """A transformation event, bare."""

    type: str
    eventID: str  # noqa: N815  # the name in JSON
    eventTime: str  # noqa: N815  # the name in JSON
    eventTimeZoneOffset: str  # noqa: N815  # the name in JSON
    recordTime: str  # noqa: N815  # the name in JSON
    bizStep: str  # noqa: N815  # the name in JSON
    disposition: str
    readPoint: Place  # noqa: N815  # the name in JSON
    bizTransactionList: tuple[Paper, ...]  # noqa: N815  # the name in JSON
    inputQuantityList: tuple[Quantity, ...]  # noqa: N815  # the name in JSON
    outputQuantityList: tuple[Quantity, ...]  # noqa: N815  # the name in JSON


def event(number: int) -> dict[str, object]:
    """One transformation: three lots in, two out."""
    lots = [
        {"epcClass": f"https://example.com/id/lot-{number}-{part}", "quantity": 100.5 + part, "uom": "KGM"}
        for part in range(5)
    ]
    return {
        "type": "TransformationEvent",
        "eventID": f"https://example.com/id/e{number}",
        "eventTime": "2025-07-30T08:00:00.125+07:00",
        "eventTimeZoneOffset": "+07:00",
        "recordTime": "2025-07-30T09:00:00+07:00",
        "bizStep": "creating_class_instance",
        "disposition": "in_progress",
        "readPoint": {"id": "https://id.gs1.org/414/4012345000054"},
        "bizTransactionList": [{"type": "prodorder", "bizTransaction": f"https://example.com/id/order-{number}"}],
        "inputQuantityList": lots[:3],
        "outputQuantityList": lots[3:],
    }


def stream() -> Iterator[dict[str, object]]:
    """Events that exist one at a time."""
    return (event(number) for number in range(STREAM))


def _hashed(plain: list[dict[str, object]]) -> Row:
    """The event hash, beside the reference generator of CBV 2.0 where that is installed; both from plain JSON."""
    name = f"{EVENTS} EPCIS events hashed"
    ours = "[epcis.event_hash(one) for one in plain]"
    try:
        from epcis_event_hash_generator import hash_generator, json_to_py  # noqa: PLC0415  # a peer that may be absent
    except ImportError:
        return compare(name, ours, globals={"epcis": epcis, "plain": plain})
    whole = epcis.write(epcis.EventDocument.of((), creation_date="2025-07-30T08:00:00Z"))
    text = json.dumps(whole | {"epcisBody": {"eventList": plain}})  # a paper's type first, or theirs hashes otherwise
    theirs = "hash_generator.epcis_hashes_from_events(json_to_py.event_list_from_epcis_document_str(text))"
    names = {"epcis": epcis, "plain": plain, "text": text, "hash_generator": hash_generator, "json_to_py": json_to_py}
    published = hash_generator.epcis_hashes_from_events(json_to_py.event_list_from_epcis_document_str(text))
    assert sorted(published) == sorted(epcis.event_hash(one) for one in plain)
    return compare(name, ours, theirs, globals=names, target=">= 20", peer="epcis-event-hash-generator")


def rows() -> list[Row]:
    """In, out, hashed, and a long stream."""
    bare = Converter(forbid_extra_keys=True)
    plain = [event(number) for number in range(EVENTS)]
    read = list(epcis.read_events(plain))
    theirs = [bare.structure(one, Transformation) for one in plain]
    assert [one.write() for one in read] == plain == json.loads(json.dumps(bare.unstructure(theirs)))
    names = {
        "epcis": epcis,
        "plain": plain,
        "read": read,
        "theirs": theirs,
        "bare": bare,
        "Transformation": Transformation,
    }
    return [
        compare(
            f"{EVENTS} EPCIS events read",
            "list(epcis.read_events(plain))",
            "[bare.structure(one, Transformation) for one in plain]",
            globals=names,
            target=">= 0.5",
            peer="bare cattrs",
        ),
        compare(
            f"{EVENTS} EPCIS events written",
            "[one.write() for one in read]",
            "[bare.unstructure(one) for one in theirs]",
            globals=names,
            target=">= 0.5",
            peer="bare cattrs",
        ),
        _hashed(plain),
        Row(
            name=f"{STREAM:,} EPCIS events read one at a time, peak memory",
            ours=peak_bytes(lambda: sum(1 for _ in epcis.read_events(stream()))),
            target="<= 1000000",
            unit="B",
        ),
    ]


if __name__ == "__main__":
    show(rows())
