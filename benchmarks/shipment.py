"""A release beside the reading of the same shipment's document, the ledger already built."""

from datetime import UTC, date, datetime

from _ratio import Row, compare, show

from cocorope import document, shipment, spec, trace

AT = datetime(2025, 7, 1, tzinfo=UTC)


def told(pairs: int) -> trace.Ledger:
    events: list[trace.Event] = []
    for number in range(pairs):
        made = trace.Lot(f"L{number}", mass="10 kg")
        events.append(trace.Received(id=f"r{number}", at=AT, outputs=trace.Lot(f"f{number}", mass="10 kg")))
        events.append(trace.Transformed(id=f"t{number}", at=AT, process="laying", inputs=[f"f{number}"], outputs=made))
    ledger = trace.Ledger(events)
    ledger.upstream("L1")
    return ledger


EVENTS = 100_000


def rows() -> list[Row]:
    rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
    dry = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH)
    packages = [
        shipment.Package(id=f"P{number}", lot=f"L{number % 200}", net="4 kg", gross="5 kg", moisture="14 %")
        for number in range(5000)
    ]
    cargo = shipment.Shipment(
        id="S-1",
        specification=spec.Specification(id="BE-07", revision=3, product=rope, requirements=[dry]),
        lots=[f"L{number}" for number in range(200)],
        packages=packages,
    )
    names = {
        "cargo": cargo,
        "ledger": told(EVENTS // 2),
        "market": shipment.market("BE"),
        "on": date(2025, 9, 1),
        "paper": document.write(cargo),
        "read": document.read,
        "release": shipment.release,
    }
    ours = "release(cargo, ledger, [], market=market, on=on)"
    peer = "reading its document"
    what = f"release of 5,000 packages, 200 lots, {EVENTS:,} events"
    return [compare(what, ours, "read(paper)", globals=names, target="<= 2", peer=peer)]


if __name__ == "__main__":
    show(rows())
