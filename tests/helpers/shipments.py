"""A shipment of coir rope whose papers agree, its ledger, and ways to change one thing of it."""

from datetime import UTC, date, datetime, timedelta

import attrs

from cocorope import qc, spec, trace
from cocorope import shipment as shp
from cocorope.findings import Report

BOX = "CSQU3054383"
ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
BE07 = spec.Specification(
    id="BE-07",
    revision=3,
    product=ROPE,
    requirements=[
        spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH),
    ],
)
AT = datetime(2025, 7, 1, tzinfo=UTC)
ON = date(2025, 9, 15)
BALES = shp.Packages(40, "bale")
FCA = shp.Term("FCA", "Semarang", "place of delivery")


def record(box=BOX, **changed):
    """A stuffing record without a gap."""
    room = shp.container_size("40HC").least
    centre = shp.centre_of_gravity(shp.Placed(mass="10200 kg", x="6 m", y="1.1 m", z="0.6 m", extent="11 m"), room)
    told = {
        "container": box, "begun": AT, "ended": AT + timedelta(hours=5), "by": "gang 2", "light_tight": True,
        "floor_sound": True, "odour_free": True, "rain": False, "door_open": "4 h", "moisture": {"1": "14 %"},
        "no_wood": True, "desiccant": "20 kg", "tare": "3.7 t", "max_gross": "30480 kg", "seal": "S1",
        "centre": centre, "photos": ["photo 1"],
    }  # fmt: skip
    return shp.StuffingRecord(**{**told, **changed})


def full():
    """A set of papers that agree."""
    boxes = [shp.SealedContainer(BOX, "S1")]
    line = shp.InvoiceLine(
        description="coir rope", quantity="10000 kg", price="USD 0.70", per="1 kg", amount="USD 7000.00", hs="5607.90"
    )
    return {
        "SC": shp.Contract(
            number="C1", dated=date(2025, 5, 1), term=FCA,
            lines=[shp.ContractLine(specification="BE-07", revision=3, quantity="10000 kg", plus="5 %", minus="5 %", price="USD 0.70", per="1 kg")],
        ),
        "CI": shp.Invoice(number="INV-1", dated=date(2025, 7, 2), lines=[line], total="USD 7000.00"),
        "PL": shp.PackingList(
            number="PL-1", dated=date(2025, 7, 2), invoice="inv-1 ", packages=40, net="10000 kg", gross="10200 kg",
            lines=[shp.PackingLine(lot="L-1", packages=BALES, numbers="1-40", net="10000 kg", gross="10200 kg", tare="200 kg")],
            containers=boxes,
        ),
        "PEB": shp.ExportDeclaration(
            number="P1", sent=date(2025, 7, 3), estimated_export=date(2025, 7, 8), invoice="INV-1", hs="56079090",
            packages=BALES, gross="10.2 t", port_of_loading="IDTES", port_of_discharge="BEANR", containers=BOX,
        ),
        "NPE": shp.ExportNote(number="N1", dated=date(2025, 7, 4), declaration="P1", packages=BALES, containers=BOX),
        "SI": shp.ShippingInstruction(
            number="S1", packages=BALES, gross="10200 kg", port_of_loading="IDSRG", freight="collect", containers=boxes,
            port_of_discharge="BEANR", hs="560790",
        ),
        "VGM": shp.VgmDeclaration(container=BOX, mass="14000 kg", method=2, signed=AT, seal="S1"),
        "BL": shp.BillOfLading(
            number="B1", dated=date(2025, 7, 9), on_board=date(2025, 7, 8), packages=BALES, gross="10200 kg",
            port_of_loading="IDSRG", freight="collect", containers=boxes, port_of_discharge="BEANR",
        ),
    }  # fmt: skip


def asked(changed=None, *, extra=(), without=()):
    papers = {**full(), **{code: attrs.evolve(full()[code], **fields) for code, fields in (changed or {}).items()}}
    return shp.check_papers([*(one for code, one in papers.items() if code not in without), *extra], on=ON)


def ledger(*more, labour="free"):
    return trace.Ledger(
        [
            trace.Received(id="e1", at=AT, outputs=trace.Lot("fibre", mass="11000 kg"), work=trace.Work("decortication", "free")),
            trace.Transformed(
                id="e2", at=AT, process="laying", inputs=["fibre"], outputs=trace.Lot("L-1", mass="10000 kg"),
                work=trace.Work("laying", labour),
            ),
            *more,
        ]
    )  # fmt: skip


def cargo(**changed):
    return shp.Shipment(**{"id": "S-1", "specification": BE07, "lots": ["L-1"], **changed})


def released(shipment=None, events=None, market="BE", policy=None):
    return shp.release(shipment or cargo(), events or ledger(), [], market=shp.market(market), on=ON, policy=policy)


def decided(outcome, *, revision=3, lot="L-1"):
    return qc.LotDecision(
        lot=qc.Lot(lot, product=ROPE, units=400, unit="coil"), specification_id="BE-07", revision=revision,
        outcome=outcome, requirements=(), classes=(), report=Report(),
    )  # fmt: skip
