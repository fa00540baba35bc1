"""Send the history of a shipment to a buyer: a ledger as EPCIS 2.0, read again as the buyer would.

    ./uvw run examples/send_history.py > history.json

What it prints is kept in data/history.json, to be looked at. The amounts are illustrative. The library writes no
file: this script prints, and you keep what it prints.
"""

import json
import sys
from datetime import UTC, datetime

from cocorope import epcis
from cocorope.trace import Item, Ledger, Lot, Part, Reference, trade
from cocorope.units import Force


def at(hour: int) -> datetime:
    return datetime(2025, 3, 1, hour, tzinfo=UTC)


def history() -> Ledger:
    """One day in a workshop: fibre in, yarn, rope, a bale, and off it goes."""
    coils = [Item(f"coil-{number}", mass="80 kg", length="1700 m") for number in range(1, 11)]
    bill = Reference("BL-1", "bill of lading")
    return Ledger(
        [
            trade.receive(
                Lot("fibre-17", mass="500 kg", moisture="14 %", supplier_lot="KB-1"), "Village A", id="e1", at=at(7)
            ),
            trade.receive(Lot("fibre-18", mass="500 kg"), "Village B", id="e2", at=at(7)),
            trade.spin(["fibre-17", Part("fibre-18", mass="300 kg")], Lot("yarn-1", mass="800 kg"), id="e3", at=at(9)),
            trade.lay("yarn-1", coils, id="e4", at=at(11)),
            trade.bale("bale-1", ["coil-1", "coil-2"], id="e5", at=at(13)),
            trade.ship("S-1", "bale-1", "Buyer", id="e6", at=at(15), party="Koperasi", references=bill),
        ]
    )


def main() -> int:
    ledger = history()
    # GS1 keys where you have them; your own URIs elsewhere.
    namer = epcis.Namer(
        "https://example.com/id/",
        keys={"bale-1": "https://id.gs1.org/00/040123450000003338"},
    )
    # What was measured and has no place in the ledger goes beside it; each event bears its own hash as its name.
    strength = epcis.Sensed(event="e4", of="coil-1", quantity=Force("1.2 kN"), device="tester-1")
    document = epcis.from_ledger(ledger, namer, event_ids="hash", sensed=[strength])
    print(json.dumps(epcis.write(document), indent=2))

    # What the buyer does: read it, ask what does not fit, rebuild the ledger.
    received = epcis.read(json.dumps(epcis.write(document)))
    translation = epcis.to_events(received, namer)
    print(epcis.review([received]).text("en"), file=sys.stderr)
    print("the same ledger:", Ledger(translation.events) == ledger, file=sys.stderr)
    print("measured beside it:", *(one.quantity for one in translation.sensed), file=sys.stderr)
    print("the last link of the chain of hashes:", epcis.hash_chain(received)[-1].link, file=sys.stderr)
    return 0 if translation.report.ok else 1


if __name__ == "__main__":
    sys.exit(main())
