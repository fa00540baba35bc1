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
LOTS = 200
BOX = "CSQU3054383"


def filled(packages: int) -> shipment.Shipment:
    """A 40-foot container of cartons, recorded one by one, with packing list, stuffing record and sizes."""
    rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
    dry = spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH)
    each = packages // LOTS
    size = spec.Size("300 mm", "200 mm", "200 mm")
    lines = [
        shipment.PackingLine(
            lot=f"L{lot}", packages=shipment.Packages(each, "carton"), net=f"{4 * each} kg", gross=f"{5 * each} kg",
            tare=f"{each} kg", numbers=f"{lot * each + 1}-{(lot + 1) * each}", size=size,
        )
        for lot in range(LOTS)
    ]  # fmt: skip
    listed = shipment.PackingList(
        number="PL-1", dated=AT.date(), lines=lines, packages=packages, net=f"{4 * packages} kg",
        gross=f"{5 * packages} kg", containers=[shipment.SealedContainer(BOX, "S1")],
    )  # fmt: skip
    cartons = [
        shipment.Package(id=str(number + 1), lot=f"L{number // each}", net="4 kg", gross="5 kg", moisture="14 %")
        for number in range(packages)
    ]
    return shipment.Shipment(
        id="S-1", specification=spec.Specification(id="BE-07", revision=3, product=rope, requirements=[dry]),
        lots=[f"L{number}" for number in range(LOTS)], packages=cartons, papers=[listed], division="0.5 kg",
        containers=shipment.Container(number=BOX, size="40HC", seal="S1", tare="3900 kg", max_gross="30480 kg"),
        stuffing=shipment.StuffingRecord(container=BOX, moisture={one.id: "14 %" for one in cartons}),
    )  # fmt: skip


def rows() -> list[Row]:
    cargo = filled(5000)
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
    what = f"release of a container of 5,000 packages, 200 lots, {EVENTS:,} events"
    return [compare(what, ours, "read(paper)", globals=names, target="<= 2", peer=peer)]


if __name__ == "__main__":
    show(rows())
