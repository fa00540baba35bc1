"""Speed: a release grows linearly in packages, counted in calls and not in seconds."""

import sys
from collections import Counter

import attrs
from shipments import BE07, BOX, ON, ledger

from cocorope import shipment as shp
from cocorope import trace
from cocorope.spec.packing import Size
from cocorope.units import Length

LOTS = 5


def filled(packages):
    """A container of cartons recorded one by one, each of its own mass, with list, stuffing record and sizes."""
    each = packages // LOTS
    size = Size(Length("300 mm"), Length("200 mm"), Length("200 mm"))
    lines = [
        shp.PackingLine(
            lot=f"L-{lot}", packages=shp.Packages(each, "carton"), net=f"{4 * each} kg", gross=f"{5 * each} kg",
            numbers=f"{lot * each + 1}-{(lot + 1) * each}", size=size,
        )
        for lot in range(LOTS)
    ]  # fmt: skip
    listed = shp.PackingList(
        number="PL", dated=ON, lines=lines, packages=packages, net=f"{4 * packages} kg", gross=f"{5 * packages} kg",
        containers=BOX,
    )  # fmt: skip
    cartons = [
        shp.Package(
            id=str(n + 1), lot=f"L-{n // each}", net=f"{4000 + n} g", gross="9 kg", moisture=f"{n % 9 + 8}.{n} %"
        )
        for n in range(packages)
    ]
    record = shp.StuffingRecord(
        container=BOX, moisture={one.id: f"{8 + n / packages:.4f} %" for n, one in enumerate(cartons)}
    )
    return shp.Shipment(
        id="S", specification=BE07, lots=[f"L-{lot}" for lot in range(LOTS)], packages=cartons, papers=[listed],
        containers=shp.Container(number=BOX, size="40HC", tare="3900 kg", max_gross="30480 kg"), stuffing=record,
        division="1 g",
    )  # fmt: skip


EVENTS = [
    trace.Received(id=f"r{lot}", at=ledger().events[0].at, outputs=trace.Lot(f"L-{lot}", mass="1 t"))
    for lot in range(LOTS)
]


def work(packages):
    """How many calls a release makes, ours and those into C."""
    cargo, record, market = filled(packages), trace.Ledger(EVENTS), shp.market("BE")
    shp.release(cargo, record, [], market=market, on=ON)  # what is worked out once is worked out
    fresh = attrs.evolve(cargo)
    counted = Counter()
    before = sys.getprofile()
    sys.setprofile(lambda _frame, event, _arg: counted.update((event,)))
    try:
        report = shp.release(fresh, record, [], market=market, on=ON)
    finally:
        sys.setprofile(before)
    assert report.of("SHP138")
    return counted["call"] + counted["c_call"]


class TestGrowth:
    """Growth is linear in packages."""

    def test_calls(self):
        first, second, third = work(200), work(400), work(800)
        more, twice = second - first, third - second
        assert more > 200  # every package is looked at
        assert twice <= 2.05 * more
