"""Mould in two bales: found by their marks, put on a claim sheet, traced to a dryer batch and a bay, recalled.

The figures are illustrative. Run it: ``python examples/complaint.py``.
"""

from datetime import UTC, datetime

from cocorope import shipment
from cocorope.trace import Event, Item, Ledger, Lot, Part, trade


def at(day: int, hour: int = 8) -> datetime:
    return datetime(2025, 3, day, hour, tzinfo=UTC)


def history() -> list[Event]:
    """Two dryer batches, one of them taken out wet; eight coils, four bales, two customers."""
    return [
        trade.receive(Lot("fibre-1", mass="500 kg", moisture="20 %"), "Village A", id="e01", at=at(1)),
        trade.receive(Lot("fibre-2", mass="500 kg", moisture="20 %"), "Village B", id="e02", at=at(1)),
        trade.dry("fibre-1", Lot("dryer-A", mass="480 kg", moisture="15 %"), id="e03", at=at(2), place="dryer"),
        trade.dry("fibre-2", Lot("dryer-B", mass="448 kg", moisture="12 %"), id="e04", at=at(2), place="dryer"),
        trade.spin(
            [Part("dryer-A", mass="300 kg", moisture="15 %"), Part("dryer-B", mass="100 kg", moisture="12 %")],
            Lot("yarn-1", mass="395 kg", moisture="14 %"),
            id="e05",
            at=at(3),
            labour="free",
        ),
        trade.spin(
            Part("dryer-B", mass="340 kg", moisture="12 %"),
            Lot("yarn-2", mass="339 kg", moisture="12 %"),
            id="e06",
            at=at(3),
        ),
        trade.lay(
            "yarn-1", [Item(f"coil-{n}", mass="98 kg", moisture="14 %") for n in (1, 2, 3, 4)], id="e07", at=at(4)
        ),
        trade.lay(
            "yarn-2", [Item(f"coil-{n}", mass="84 kg", moisture="12 %") for n in (5, 6, 7, 8)], id="e08", at=at(4)
        ),
        *[
            trade.bale(f"bale-{n}", [f"coil-{2 * n - 1}", f"coil-{2 * n}"], marks=f"SRG 07/{n}", id=f"e1{n}", at=at(5))
            for n in (1, 2, 3, 4)
        ],
        trade.store("bay-3", ["bale-1", "bale-2", "bale-3"], id="e20", at=at(6)),
        trade.unpack("bay-3", ["bale-1", "bale-2"], id="e21", at=at(20)),
        trade.ship("S-1", ["bale-1", "bale-2"], "Buyer One", id="e22", at=at(21), references="BL-0311"),
        trade.ship("S-2", "bale-4", "Buyer Two", id="e23", at=at(21), references="BL-0312"),
    ]


def main() -> None:
    ledger = Ledger(history())
    bales = sorted(ledger.find(marks="SRG 07/1") | ledger.find(marks="SRG 07/2"))
    print("complained of:", ", ".join(bales))
    sheet = shipment.claim_sheet(ledger, marks=["SRG 07/1", "SRG 07/2"], on=at(30).date())
    print(sheet.text())
    common = frozenset.intersection(*(ledger.upstream(bale) for bale in bales))
    print("what both come of:", ", ".join(sorted(common)))
    exposure = ledger.together(bales)
    for bay, beside in exposure.packages.items():
        print(f"beside them in {bay}:", ", ".join(sorted(beside)) or "-", "(exposure, not descent)")
    recall = ledger.recall(["dryer-A"])
    print("recall of dryer-A:")
    for name in recall.items:
        item = recall.items[name]
        print(f"  {name:8} low {item.low}, expected {item.expected}, high {item.high} of {item.quantity}")
    print("customers:", ", ".join(recall.customers), "papers:", ", ".join(recall.papers))
    print("still at home:", ", ".join(recall.at_home))
    print("on the record, nothing of it went to Buyer Two:", "S-2" not in recall.ids)


if __name__ == "__main__":
    main()
