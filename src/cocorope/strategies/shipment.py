"""Strategies for shipments: money, labour, parties, evidence, containers, packages, papers that agree, shipments."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

import attrs
from hypothesis import strategies as st

from cocorope import shipment as shp
from cocorope import spec, trace
from cocorope.findings import Policy, Severity
from cocorope.identifiers import ContainerNumber
from cocorope.strategies import identifiers
from cocorope.trace import LABOUR_SOURCES, STAGES
from cocorope.units import Duration, Length, Mass, MassFraction, MoistureContent, Regain

ORDER: Final = spec.Specification(
    id="BE-07",
    revision=3,
    product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
    requirements=[spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH)],
)
"""What every shipment here is of."""

DAY: Final = date(2025, 7, 1)
"""The day on which the papers here are written."""

COUNTRIES: Final = (
    "US", "CA", "NZ", "ZA", "GB", "BE", "DE", "EU", "MX", "AU", "JP", "KR", "CN", "IN", "BR",
)  # fmt: skip
"""Destinations with rules of every effect, and without any."""


def moneys(currency: str = "USD") -> st.SearchStrategy[shp.Money]:
    """Amounts of money in one currency.

    Args:
        currency: Its code.
    """
    return st.integers(0, 10**9).map(lambda cents: shp.Money(Decimal(cents).scaleb(-2), currency))


def days() -> st.SearchStrategy[date]:
    """Expected days of import, before and after the rules change."""
    return st.dates(date(2020, 1, 1), date(2030, 12, 31))


def markets() -> st.SearchStrategy[shp.Market]:
    """Destinations."""
    return st.sampled_from(COUNTRIES).map(shp.market)


def labour_maps() -> st.SearchStrategy[shp.LabourMap]:
    """Who did the work, of some stages or none."""
    return st.dictionaries(st.sampled_from(STAGES), st.sampled_from(LABOUR_SOURCES), max_size=5).map(shp.LabourMap)


def evidence() -> st.SearchStrategy[shp.Evidence]:
    """Evidence of every kind, by reference."""
    plain = st.builds(shp.Evidence, st.sampled_from(shp.EVIDENCE_KINDS), st.just("file"))
    return plain | st.builds(
        shp.Evidence, st.just("agreement"), st.just("file"), private_partner=st.sampled_from([None, True, False])
    )


def parties() -> st.SearchStrategy[shp.Party]:
    """Sellers with a prison contract, without one, and not saying."""
    return st.builds(
        shp.Party,
        st.sampled_from(["P", "Q"]),
        st.just("seller"),
        has_prison_contract=st.sampled_from([None, True, False]),
    )


def containers(number: st.SearchStrategy[ContainerNumber] | None = None) -> st.SearchStrategy[shp.Container]:
    """Containers that may be loaded.

    Args:
        number: Where their numbers come from.
    """
    return st.builds(
        shp.Container,
        number=identifiers.container_numbers() if number is None else number,
        seal=st.sampled_from(["S1", "S2"]),
        tare=st.integers(2000, 4800).map(lambda mass: Mass(mass, "kg")),
        max_gross=st.just(Mass("30480 kg")),
        dunnage=st.integers(0, 500).map(lambda mass: Mass(mass, "kg")),
        size=st.sampled_from(["", *shp.CONTAINER_SIZES]),
    )


def packages(lots: tuple[str, ...] = ("L-1",), most: int = 6) -> st.SearchStrategy[list[shp.Package]]:
    """Packages of some lots, dry and wet, some never measured.

    Args:
        lots: The lots they hold.
        most: How many at most.
    """
    moisture = st.none() | st.integers(0, 40).map(lambda number: MoistureContent(number, "%"))
    one = st.builds(
        shp.Package,
        id=st.integers(1, 99).map(str),
        lot=st.sampled_from(lots),
        net=st.just(Mass("250 kg")),
        gross=st.just(Mass("255 kg")),
        moisture=moisture,
        wet=st.booleans(),
    )
    return st.lists(one, max_size=most, unique_by=lambda package: package.id)


def _counted(box: shp.Container, bales: int) -> tuple[shp.Paper, ...]:
    """Papers that agree, of so many bales of 250 kg net and 255 kg gross in one container."""
    net, gross, count = Mass(250 * bales, "kg"), Mass(255 * bales, "kg"), shp.Packages(bales, "bale")
    money = f"USD {175 * bales}.00"
    sealed = [shp.SealedContainer(box.number, box.seal)]
    term = shp.Term("FCA", "Semarang", "place of delivery")
    agreed = shp.ContractLine(
        specification=ORDER.id, revision=ORDER.revision, quantity=net, price="USD 0.70", per="1 kg"
    )
    billed = shp.InvoiceLine(
        description="coir rope", quantity=net, price="USD 0.70", per="1 kg", amount=money, hs="5607.90"
    )
    packed = shp.PackingLine(lot="L-1", packages=count, net=net, gross=gross, tare=gross - net, numbers=f"1-{bales}")
    return (
        shp.Contract(number="C-1", dated=DAY, lines=agreed, term=term),
        shp.Invoice(number="INV-1", dated=DAY, lines=billed, total=money),
        shp.PackingList(
            number="PL-1", dated=DAY, lines=packed, packages=bales, net=net, gross=gross, invoice="INV-1",
            containers=sealed,
        ),
        shp.ExportDeclaration(
            number="P-1", sent=DAY, estimated_export=DAY, invoice="INV-1", hs="56079090", packages=count, gross=gross,
            containers=sealed,
            port_of_loading="IDSRG", port_of_discharge="BEANR",
        ),
        shp.ExportNote(number="N-1", dated=DAY, declaration="P-1", packages=count, containers=sealed),
        shp.ShippingInstruction(number="S-1", hs="560790", freight="collect", packages=count, gross=gross,
            containers=sealed,
            port_of_loading="IDSRG", port_of_discharge="BEANR"),
        shp.VgmDeclaration(
            container=box.number, mass=gross + box.dunnage + box.tare, method=2, seal=box.seal,
            signed=datetime(2025, 7, 1, 8, tzinfo=UTC),
        ),
        shp.BillOfLading(number="B-1", dated=DAY, on_board=DAY, freight="collect", packages=count, gross=gross,
            containers=sealed,
            port_of_loading="IDSRG", port_of_discharge="BEANR"),
    )  # fmt: skip


SMALL: Final = spec.Size(Length("60 cm"), Length("40 cm"), Length("30 cm"))
"""The size of a carton."""


def bodies() -> st.SearchStrategy[shp.Body]:
    """Boxes and cylinders, from those of which hundreds go in to those that do not pass the door."""
    side = st.integers(300, 2400).map(lambda number: Length(number, "mm"))
    odd = st.integers(300_000, 1_500_000).map(lambda number: Length(number, "um"))
    boxes = st.builds(shp.Box, st.builds(spec.Size, side | odd, side, side), upright=st.booleans())
    return boxes | st.builds(shp.Cylinder, diameter=side | odd, height=side, upright=st.booleans())


def rooms() -> st.SearchStrategy[shp.Room]:
    """Rooms smaller than a container, with a door no larger than they are."""

    def made(length: int, width: int, height: int, across: int, up: int) -> shp.Room:
        sizes = [Length(number, "mm") for number in (length, width, height, width - across, height - up)]
        return attrs.evolve(
            shp.container_size("20GP").typical, length=sizes[0], width=sizes[1], height=sizes[2], door_width=sizes[3],
            door_height=sizes[4],
        )  # fmt: skip

    jamb = st.integers(0, 150)
    return st.builds(made, st.integers(900, 4200), st.integers(900, 2400), st.integers(900, 2700), jamb, jamb)


def stuffing_records(number: ContainerNumber) -> st.SearchStrategy[shp.StuffingRecord]:
    """Stuffing records of one container, with and without gaps, sound and not.

    Args:
        number: Of which container.
    """
    seen = st.sampled_from([None, True, False])
    moisture = st.integers(8, 24).map(lambda number: MoistureContent(number, "%"))
    return st.builds(
        shp.StuffingRecord,
        container=st.just(number),
        light_tight=seen,
        floor_sound=seen,
        odour_free=seen,
        rain=seen,
        door_open=st.none() | st.integers(0, 12).map(lambda hours: Duration(hours, "h")),
        door_open_limit=st.sampled_from([None, Duration("4 h")]),
        moisture=st.dictionaries(st.integers(1, 99).map(str), moisture, max_size=4),
        pallet_moisture=st.sampled_from([None, Regain("15 %"), Regain("25 %")]),
        pallet_limit=st.sampled_from([None, Regain("18 %")]),
        desiccant=st.sampled_from([None, Mass("20 kg")]),
        seal=st.sampled_from(["", "S1", "S2"]),
        photos=st.lists(st.just("photo"), max_size=1),
    )


def type_tests() -> st.SearchStrategy[shp.TypeTest]:
    """Type tests of :data:`ORDER` and of another revision, passed and failed, with and without an end."""
    told = {
        "result": st.sampled_from(["passed", "failed"]),
        "tested": st.dates(date(2025, 1, 1), DAY),
        "valid_until": st.sampled_from([None, date(2025, 8, 1), date(2026, 8, 1)]),
        "reference": st.integers(1, 9).map(lambda number: f"report {number}"),
        "specification": st.just(ORDER.id),
        "revision": st.sampled_from([ORDER.revision, ORDER.revision, 2]),
        "lots": st.sampled_from([(), ("L-1",), ("L-2",)]),
    }
    plain = [kind for kind in shp.TYPE_TEST_KINDS if kind != "chemical"]
    limit = {"limit": st.just(MassFraction("90 ppm")), "limit_by": st.sampled_from(["buyer", "laboratory"])}
    chemical = {"substance": st.sampled_from(["lead", "cadmium"]), **limit}
    return st.builds(shp.TypeTest, kind=st.sampled_from(plain), **told) | st.builds(
        shp.TypeTest, kind=st.just("chemical"), **told, **chemical
    )


def papers() -> st.SearchStrategy[tuple[shp.Paper, ...]]:
    """Sets of papers that agree, whole or with some of them not here yet."""
    return shipments().map(lambda one: one.papers or ())


@st.composite
def shipments(draw: st.DrawFn) -> shp.Shipment:
    """Shipments of one lot in one container, with some of its papers, packages, parties and evidence.

    Args:
        draw: Hypothesis's own.
    """
    box = draw(containers())
    every = _counted(box, draw(st.integers(1, 80)))
    here = draw(st.just(every) | st.sets(st.sampled_from(range(len(every)))).map(lambda some: [every[n] for n in some]))
    return shp.Shipment(
        id="S-1",
        specification=ORDER,
        lots=["L-1"],
        packages=draw(packages()),
        containers=[box],
        papers=draw(st.sampled_from([None, here, here])),
        parties=draw(st.lists(parties(), max_size=2, unique_by=lambda party: party.id)),
        evidence=draw(st.lists(evidence(), max_size=3)),
        labour=draw(st.none() | labour_maps()),
        hs="56079090",
        phytosanitary=draw(st.sampled_from(["ASK", "REQUIRED", "NOT_REQUIRED"])),
        consumer=draw(st.booleans()),
        operator=draw(st.sampled_from(["", "EU-1"])),
        stuffing=draw(st.lists(stuffing_records(box.number), max_size=1)),
        division=draw(st.sampled_from([None, Mass("5 kg"), Mass("1 kg")])),
        pet_toy=draw(st.booleans()),
        type_tests=draw(st.lists(type_tests(), max_size=3)),
    )


def spoiled(shipment: shp.Shipment) -> st.SearchStrategy[shp.Shipment]:
    """The same shipment with one thing changed for the worse.

    Args:
        shipment: One to change.
    """
    made = [attrs.evolve(shipment, hs="56090000"), attrs.evolve(shipment, consumer=True, operator="")]
    made += [attrs.evolve(shipment, stuffing=()), attrs.evolve(shipment, pet_toy=True, type_tests=())]
    made += [attrs.evolve(shipment, phytosanitary="ASK"), attrs.evolve(shipment, lots=["L-1", "L-9"])]
    papers = shipment.papers or ()
    for place, paper in enumerate(papers):
        rest = papers[:place] + papers[place + 1 :]
        made.append(attrs.evolve(shipment, papers=rest))
        if isinstance(paper, shp.BillOfLading):
            worse = attrs.evolve(paper, gross=Mass("1 kg"), freight="prepaid", containers=(), port_of_loading="IDSUB")
            made.append(attrs.evolve(shipment, papers=(*rest, worse)))
    return st.sampled_from(made)


HISTORY: Final = trace.Ledger(
    [
        trace.Received(
            id="e1", at=datetime(2025, 6, 1, tzinfo=UTC), outputs=trace.Lot("fibre", mass="21000 kg"),
            work=trace.Work("decortication", "free"),
        ),
        trace.Transformed(
            id="e2", at=datetime(2025, 6, 2, tzinfo=UTC), process="laying", inputs=["fibre"],
            outputs=trace.Lot("L-1", mass="20500 kg"), work=trace.Work("laying", "prison"),
        ),
    ]
)  # fmt: skip
"""Where the goods of every shipment here came from."""


@st.composite
def records(draw: st.DrawFn, shipment: st.SearchStrategy[shp.Shipment] | None = None) -> shp.ReleaseRecord:
    """Recorded releases of such shipments, with :data:`HISTORY` behind them and no lot decision.

    Args:
        draw: Hypothesis's own.
        shipment: What is released.
    """
    lowered = st.sampled_from(["SHP071", "SHP044"]).map(lambda code: Policy(lowers={code: Severity.WARN}))
    return shp.record_release(
        draw(shipments() if shipment is None else shipment),
        HISTORY,
        [],
        by="desk",
        at=datetime(2025, 7, 20, tzinfo=UTC),
        market=draw(markets()),
        on=draw(days()),
        policy=draw(st.none() | lowered),
        weighing_tolerance=draw(st.none() | st.just("5 %")),
        unexplained=draw(st.none() | st.just("10 kg")),
    )


BALED: Final = HISTORY.append(
    trace.Transformed(
        id="e3", at=datetime(2025, 6, 3, tzinfo=UTC), process="making-up", inputs="L-1",
        outputs=[trace.Item(f"coil-{n}", mass="25 kg", length="500 m", moisture="14 %") for n in range(12)],
    ),
    *(
        trace.Packed(
            id=f"p{n}", at=datetime(2025, 6, 4, tzinfo=UTC), into=f"bale-{n}", contents=[f"coil-{2 * n}", f"coil-{2 * n + 1}"],
            marks=f"SRG/{n}",
        )
        for n in range(6)
    ),
)  # fmt: skip
"""The same history with six bales of two coils each."""


@st.composite
def claims(draw: st.DrawFn) -> shp.ClaimSheet:
    """Claims on some of the bales of :data:`BALED` and on marks that nobody knows.

    Args:
        draw: Hypothesis's own.
    """
    return shp.claim_sheet(
        BALED,
        marks=draw(st.lists(st.sampled_from([f"SRG/{n}" for n in range(8)]), min_size=1, max_size=4)),
        shipment=draw(st.none() | shipments()),
        delivered=draw(st.none() | st.dates(DAY, date(2025, 12, 31))),
        on=draw(st.dates(DAY, date(2025, 12, 31))),
    )
