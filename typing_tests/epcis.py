"""What the type checkers must see of EPCIS, and what they must refuse."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

from typing_extensions import assert_type

from cocorope import epcis
from cocorope.epcis import untp
from cocorope.findings import Report
from cocorope.trace import Event, Ledger

namer = epcis.Namer("https://example.com/id/", keys={"bale-7": "https://id.gs1.org/00/040123450000003338"})
assert_type(namer.uri("coil"), str)
document = epcis.from_ledger(Ledger(), namer)
assert_type(document, epcis.EventDocument)
assert_type(document.events, tuple[epcis.Event, ...])
read = epcis.read("{}")
assert_type(read, epcis.EventDocument | epcis.QueryDocument | epcis.SingleEvent)
translation = epcis.to_events(read, namer)
assert_type(translation.events, tuple[Event, ...])
assert_type(translation.report, Report)
assert_type(epcis.review([read]), Report)
assert_type(epcis.event_hash({}), str)
assert_type(epcis.read_events([]), Iterator[epcis.Event])
amount = epcis.QuantityElement(epc_class="urn:example:lot", quantity=Decimal("1.5"), uom="KGM")
assert_type(amount.quantity, int | Decimal | None)
issuer = untp.Party("did:web:example.com", "Koperasi")
now = datetime(2025, 3, 1, tzinfo=UTC)
untp.traceability_event(Ledger(), namer, id="urn:example:1", issuer=issuer, valid_from=now)

epcis.from_ledger(Ledger())  # type: ignore[call-arg]  # pyright: ignore
epcis.event_hash({}, profile="other")  # type: ignore[arg-type]  # pyright: ignore
epcis.QuantityElement(quantity=1)  # type: ignore[call-arg]  # pyright: ignore
untp.traceability_event(Ledger(), namer, id="urn:x:1", issuer=issuer, valid_from=now, version="0.7.0")  # type: ignore[arg-type]  # pyright: ignore
