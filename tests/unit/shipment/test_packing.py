"""Packages: counts and part packages, numbers, divisions, the list beside them; door, inside and volume."""

import attrs
import pytest
from shipments import BE07, BOX, cargo, full, record, released

from cocorope import shipment as shp
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.spec.packing import Packing, Size
from cocorope.units import Length

PLATE = shp.Container(number=BOX, size="40HC", tare="3700 kg", max_gross="30480 kg", dunnage="100 kg")
BALE = Size(Length("1.1 m"), Length("0.7 m"), Length("0.6 m"))
CARTON = Packing("carton", pieces=12)


def listed(*, containers=(PLATE,), packages=(), papers=None, specification=BE07, **line):
    """A release of a cargo whose packing list has its one line changed."""
    told = papers or full()
    told["PL"] = attrs.evolve(told["PL"], lines=[attrs.evolve(told["PL"].lines[0], **line)])
    return released(
        cargo(
            papers=told.values(), containers=containers, packages=packages, specification=specification,
            stuffing=[record(one.number) for one in containers], phytosanitary="NOT_REQUIRED",
        )
    )  # fmt: skip


def bales(count=40, **changed):
    told = {"lot": "L-1", "net": "250 kg", "gross": "255 kg", **changed}
    return [shp.Package(id=str(number), **told) for number in range(1, count + 1)]


class TestCounts:
    """Full packages and one part filled, level by level."""

    @pytest.mark.parametrize(
        ("pieces", "cartons", "pallets"),
        [
            (1, (0, 1), (0, 1)),
            (12, (1, 0), (0, 1)),
            (288, (24, 0), (1, 0)),
            (289, (24, 1), (1, 1)),
            (1000, (83, 4), (3, 12)),
        ],
    )
    def test_levels(self, pieces, cartons, pallets):
        inner, outer = shp.package_counts(pieces, Packing("pallet", pieces=24, holds=CARTON))
        assert (inner.full, inner.part) == cartons
        assert (outer.full, outer.part) == pallets
        assert (inner.full * 12 + inner.part, outer.full * 24 + outer.part) == (pieces, inner.count)

    @pytest.mark.parametrize("pieces", [0, -1, True, 2.0])
    def test_refused(self, pieces):
        with pytest.raises(InvalidValueError):
            shp.package_counts(pieces, CARTON)

    @pytest.mark.parametrize("packing", [Packing("bale"), Packing("bale", pieces="2-3")])
    def test_a_count_that_varies(self, packing):
        with pytest.raises(InvalidValueError):
            shp.package_counts(10, packing)

    @pytest.mark.parametrize(("pieces", "found"), [(480, 0), (469, 0), (468, 1), (481, 1), (None, 0)])
    def test_part_packages(self, pieces, found):
        order = attrs.evolve(BE07, packing=Packing("bale", pieces=12))
        assert len(listed(specification=order, pieces=pieces).of("SHP139")) == found
        assert not listed(pieces=pieces).of("SHP139")


class TestAgainstTheList:
    """Packages one by one are those of the packing list, lot by lot."""

    def test_agree(self):
        assert not listed(packages=bales()).of("SHP138")
        assert not listed().of("SHP138")
        assert "SHP138" in listed().checked

    @pytest.mark.parametrize(
        ("packages", "found"),
        [
            (bales(39), 4),
            (bales(gross="256 kg"), 1),
            (bales(net="249 kg"), 1),
            ([*bales(39), shp.Package(id="99", lot="L-1", net="250 kg", gross="255 kg")], 1),
            (bales(lot="L-2"), 8),
        ],
        ids=["one too few", "gross", "net", "another number", "another lot"],
    )
    def test_differ(self, packages, found):
        assert len(listed(packages=packages).of("SHP138")) >= found - 1
        assert listed(packages=packages).outcome == "fail"

    def test_numbers_are_asked_where_all_are_stated(self):
        names = [attrs.evolve(one, id=f"B{one.id}") for one in bales()]
        assert listed(packages=names).of("SHP138")
        assert not listed(packages=names, numbers=None).of("SHP138")

    def test_net_not_below_gross(self):
        assert len(listed(packages=bales(net="255 kg")).of("SHP003")) == 40

    def test_without_a_list(self):
        papers = {code: one for code, one in full().items() if code != "PL"}
        report = released(cargo(papers=papers.values(), packages=bales(), containers=PLATE, stuffing=record()))
        assert not report.of("SHP138")
        assert not report.of("SHP134")

    def test_containers_of_the_papers(self):
        assert not listed().of("SHP141")
        papers = {**full(), "BL": attrs.evolve(full()["BL"], containers="MSCU1234566")}
        assert [one.path for one in listed(papers=papers).of("SHP141")] == ["$.papers.BL.containers"]


class TestDivision:
    """Gross is net plus tare plus dunnage exactly, where all are declared in one division."""

    @pytest.mark.parametrize(
        ("division", "found"), [("1 kg", 0), ("0.5 kg", 0), ("100 kg", 0), ("0.3 t", 4), (None, 0)]
    )
    def test_multiples(self, division, found):
        told = cargo(papers=full().values(), containers=PLATE, stuffing=record(), division=division)
        assert len(released(told).of("SHP140")) == found
        assert ("SHP140" in released(told).checked) is (division is not None)

    def test_packages(self):
        odd = shp.Package(id="1", lot="L-1", net="9.25 kg", gross="10 kg")
        (found,) = released(cargo(packages=odd, division="0.5 kg")).of("SHP140")
        assert found.facts["what"] == "packages[1].net"

    def test_lines_that_do_not_state_all(self):
        papers = {**full(), "PL": attrs.evolve(full()["PL"], lines=[attrs.evolve(full()["PL"].lines[0], tare=None)])}
        told = cargo(papers=papers.values(), division="3 t")
        assert [one.facts["what"] for one in released(told).of("SHP140")] == [
            "papers.PL.lines[0].gross",
            "papers.PL.lines[0].net",
        ]

    def test_refused(self):
        with pytest.raises(InvalidValueError):
            cargo(division="0 kg")


class TestRoom:
    """Door, inside and volume by the minima of ISO 1496-1; only where sizes are stated."""

    @pytest.mark.parametrize(
        ("size", "codes"),
        [
            (BALE, set()),
            (Size(Length("2.28 m"), Length("3 m"), Length("1 m")), {"SHP136"}),
            (Size(Length("2.31 m"), Length("2.3 m"), Length("1 m")), {"SHP134", "SHP136"}),
            (Size(Length("1 m"), Length("1 m"), Length("2.6 m")), {"SHP134", "SHP136"}),
            (Size(Length("2.4 m"), Length("2.4 m"), Length("1 m")), {"SHP134", "SHP135", "SHP136"}),
            (Size(Length("1.2 m"), Length("1.2 m"), Length("1.2 m")), {"SHP137"}),
        ],
        ids=[
            "fits",
            "passes one way round",
            "wider than the door",
            "under the roof, not the lintel",
            "too wide",
            "little left",
        ],
    )
    def test_sizes(self, size, codes):
        found = {one.code for one in listed(size=size).findings}
        assert found & {"SHP134", "SHP135", "SHP136", "SHP137"} == codes

    def test_size_of_the_packing_agreed(self):
        high = Size(Length("1 m"), Length("1 m"), Length("2.6 m"))
        order = attrs.evolve(BE07, packing=Packing("bale", size=high))
        assert listed(specification=order).of("SHP134")
        assert not listed(specification=order, size=BALE).of("SHP134")

    @pytest.mark.parametrize("size", ["", "45HC"])
    def test_not_asked(self, size):
        report = listed(containers=[attrs.evolve(PLATE, size=size)], size=BALE)
        assert "SHP134" not in report.checked

    def test_two_containers(self):
        other = attrs.evolve(PLATE, number="MSCU1234566", size="")
        wide = Size(Length("3 m"), Length("3 m"), Length("1 m"))
        assert listed(containers=[PLATE, other], container=BOX, size=wide).of("SHP134")
        assert not listed(containers=[PLATE, other], container="MSCU1234566", size=wide).of("SHP134")

    def test_unknown(self):
        with pytest.raises(InvalidValueError):
            attrs.evolve(PLATE, size="53HC")


class TestSizes:
    """Only minima are planned with; what was not found is said."""

    def test_typical_is_not_planned_with(self):
        with pytest.raises(InvalidValueError, match="No minima"):
            shp.fit(shp.Box(BALE), "45HC")
        assert shp.fit(shp.Box(BALE), shp.container_size("45HC").typical).ok

    @pytest.mark.parametrize("code", ["20GP", "40GP", "40HC"])
    def test_minima_are_below_typical(self, code):
        size = shp.container_size(code)
        for field in ("length", "width", "height", "door_width", "door_height"):
            assert getattr(size.least, field) < getattr(size.typical, field)
        assert size.least.volume < size.typical.volume

    @pytest.mark.parametrize("wrong", [3, None])
    def test_of_another_kind(self, wrong):
        with pytest.raises(WrongKindError):
            shp.fit(shp.Box(BALE), wrong)
        with pytest.raises(WrongKindError):
            shp.fit(wrong, "40HC")
        with pytest.raises(TypeError):
            shp.Box(wrong)


class TestLoad:
    """A suggestion, drawn; by payload and count; refused where it makes no sense."""

    def test_coils(self):
        coil = shp.Cylinder(diameter="60 cm", height="30 cm", mass="32 kg")
        load = shp.suggest_load(coil, "20GP", clearance="10 mm")
        straight = (5867 - 10) // 610 * ((2330 - 10) // 610) * ((2350 - 10) // 300)
        assert load.count >= straight
        assert load.mass == coil.mass * load.count
        assert (
            load.centre.heavier_half
            < shp.centre_of_gravity(
                shp.Placed(mass="1 kg", x="2 m", y="1 m", z="1 m", extent="3 m"), "20GP"
            ).heavier_half
        )
        assert 0 < load.filled.value_in("%") <= 100

    def test_lying(self):
        roll = shp.Cylinder(diameter="50 cm", height="2.26 m", upright=False)
        load = shp.suggest_load(roll, "20GP", clearance="1 cm")
        assert {one.axis for one in load.placements} == {"y"}
        assert max(one.layer for one in load.placements) >= 3
        assert load.svg("en").count("<circle") == load.count

    def test_lying_far_apart_is_one_layer(self):
        roll = shp.Cylinder(diameter="30 cm", height="2.25 m", upright=False)
        load = shp.suggest_load(roll, "20GP", clearance="20 mm")
        assert max(one.layer for one in load.placements) > 0
        apart = shp.suggest_load(
            attrs.evolve(roll, height="1 m"),
            attrs.evolve(shp.container_size("20GP").least, height="45 cm", door_height="45 cm"),
            clearance="12 cm",
        )
        assert {one.layer for one in apart.placements} == {0}

    def test_nothing_fits(self):
        load = shp.suggest_load(
            shp.Box(Size(Length("3 m"), Length("3 m"), Length("1 m")), mass="1 t"), "40HC", clearance="0 mm"
        )
        assert (load.count, load.bound, load.centre) == (0, "room", None)
        tall = shp.Cylinder(diameter="1 m", height="3 m")
        assert shp.suggest_load(tall, "40HC", clearance="0 mm").count == 0
        assert "0 bodies" in load.text()

    def test_bounds(self):
        bale = shp.Box(BALE, mass="110 kg")
        ask = {"clearance": "20 mm"}
        assert shp.suggest_load(bale, "40HC", **ask, payload="1 t").bound == "payload"
        few = shp.suggest_load(bale, "40HC", **ask, payload="1 t", count=3)
        assert (few.count, few.bound) == (3, "count")
        assert abs(few.centre.off_middle.value_in("%")) < 10
        assert shp.suggest_load(shp.Box(BALE), "40HC", **ask).mass is None
        assert shp.suggest_load(shp.Box(BALE, mass="0 kg"), "40HC", **ask).centre is None

    @pytest.mark.parametrize(
        "asked",
        [
            {"clearance": "-1 mm"},
            {"clearance": "0 mm", "count": 0},
            {"clearance": "0 mm", "count": True},
            {"clearance": "0 mm", "payload": "1 t"},
            {"clearance": "0 mm", "payload": "-1 t"},
        ],
        ids=["clearance", "count", "bool", "no mass", "payload"],
    )
    def test_refused(self, asked):
        with pytest.raises(InvalidValueError):
            shp.suggest_load(shp.Box(BALE, mass="1 kg" if "-1 t" in asked.values() else None), "40HC", **asked)

    def test_too_small(self):
        toy = Size(Length("8 cm"), Length("8 cm"), Length("8 cm"))
        with pytest.raises(InvalidValueError, match="cartons"):
            shp.suggest_load(shp.Box(toy), "40HC", clearance="0 mm")

    def test_text_and_drawing(self):
        load = shp.suggest_load(shp.Box(BALE, mass="110 kg"), "40HC", clearance="20 mm")
        assert "front wall" in load.text()
        assert "dinding depan" in load.text("id")
        assert load._repr_svg_() == load.svg("en")
        assert "titik berat" in load.svg("id")
        cartons = shp.suggest_load(
            shp.Box(Size(Length("25 cm"), Length("25 cm"), Length("25 cm"))), "40HC", clearance="0 mm"
        )
        assert cartons.svg().count("<rect") < cartons.count
        assert cartons.svg().count("<text") == 2  # too small to be numbered
        bare = shp.suggest_load(shp.Box(BALE), "40HC", clearance="20 mm")
        assert "centre of gravity" not in bare.svg()
        assert "centre of gravity" not in bare.text()


class TestCentre:
    """The centre of gravity, exact, inside the room."""

    def test_refused(self):
        with pytest.raises(InvalidValueError):
            shp.centre_of_gravity([], "20GP")
        with pytest.raises(InvalidValueError, match="5867"):
            shp.centre_of_gravity(shp.Placed(mass="1 kg", x="6 m", y="1 m", z="1 m"), "20GP")
        with pytest.raises(InvalidValueError):
            shp.Placed(mass="1 kg", x="6 m", y="1 m", z="1 m", extent="-1 m")

    @pytest.mark.parametrize(("x", "half"), [("2.9335 m", "50 %"), ("1 m", "100 %"), ("5 m", "100 %")])
    def test_points(self, x, half):
        found = shp.centre_of_gravity(shp.Placed(mass="1 kg", x=x, y="1 m", z="1 m"), "20GP")
        assert str(found.heavier_half) == half

    def test_fractions_of_a_percent(self):
        parts = [
            shp.Placed(mass="1 kg", x="1.0005 m", y="1 m", z="1 m"),
            shp.Placed(mass="2 kg", x="5 m", y="1 m", z="1 m"),
        ]
        found = shp.centre_of_gravity(parts, "20GP")
        assert str(found.heavier_half) == "66.67 %"
        assert str(found.x) == "3666.833 mm"
