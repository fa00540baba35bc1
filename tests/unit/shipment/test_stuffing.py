"""Stuffing records: gaps, tests, plate and seal, wood, rain, order in time, spread, and moisture against the contract."""

from datetime import timedelta

import attrs
import pytest
from shipments import AT, BE07, BOX, cargo, full, ledger, record, released

from cocorope import document, spec
from cocorope import shipment as shp
from cocorope.errors import InvalidValueError, WrongKindError

PLATE = shp.Container(
    number=BOX, tare="3700 kg", max_gross="30480 kg", seal="S1", dunnage="100 kg", gate_in=AT + timedelta(hours=9)
)


def packed(containers=(PLATE,), papers=(), **changed):
    kept = {"stuffing": record(**changed), "containers": containers, "papers": [*papers] or None}
    return released(cargo(**kept))


def wet_packages(judged, *values, **changed):
    order = attrs.evolve(
        BE07, requirements=[spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=judged)]
    )
    told = {"net": "9 kg", "gross": "10 kg"}
    packages = [shp.Package(id=str(n), lot="L-1", moisture=one, **told) for n, one in enumerate(values, start=1)]
    return released(cargo(specification=order, packages=packages, containers=PLATE, stuffing=record(**changed)))


class TestRecord:
    """What was not looked at is a gap; a record that cannot be is refused."""

    def test_without_a_gap(self):
        assert not record().gaps
        assert not record().failed
        report = packed()
        assert not [one for one in report.findings if one.path.startswith("$.stuffing")], report.text()
        assert {"SHP053", "SHP054", "SHP055", "SHP133"} <= set(report.checked)

    def test_no_container_is_not_asked(self):
        assert "SHP053" not in released().checked

    def test_no_record(self):
        assert released(cargo(containers=PLATE)).of("SHP053")

    def test_every_gap_has_its_name(self):
        empty = shp.StuffingRecord(container=BOX)
        assert len(empty.gaps) == len({one.en for one in empty.gaps}) == 14
        (found,) = released(cargo(containers=PLATE, stuffing=empty)).of("SHP054")
        assert found.facts["missing"] == empty.gaps

    @pytest.mark.parametrize("field", ["light_tight", "floor_sound", "odour_free"])
    def test_a_test_not_passed(self, field):
        assert packed(**{field: False}).of("SHP055")
        assert packed(**{field: None}).of("SHP054")

    def test_wood(self):
        assert "moisture of pallets and dunnage" in [one.en for one in record(no_wood=False).gaps]
        assert not packed(no_wood=False, pallet_moisture="25 %").of("SHP131")
        assert not packed(pallet_moisture="18 %", pallet_limit="18 %").of("SHP131")
        assert packed(pallet_moisture="18.1 %", pallet_limit="18 %").of("SHP131")

    def test_rain_and_open_doors(self):
        assert len(packed(rain=True).of("SHP057")) == 1
        assert not packed(door_open_limit="4 h").of("SHP147")
        assert packed(door_open_limit="3 h").of("SHP147")

    @pytest.mark.parametrize(
        "changed",
        [
            {"container": "CSQU3054384"},
            {"begun": AT, "ended": AT - timedelta(hours=1)},
            {"door_open": "6 h"},
            {"door_open": "-1 h"},
            {"desiccant": "-1 kg"},
        ],
        ids=["check digit", "order", "longer than it took", "negative time", "negative mass"],
    )
    def test_refused(self, changed):
        with pytest.raises(InvalidValueError):
            record(**changed)

    @pytest.mark.parametrize(
        "changed", [{"rain": "no"}, {"moisture": ["14 %"]}, {"begun": "2025-07-01"}, {"centre": 3}]
    )
    def test_of_another_kind(self, changed):
        with pytest.raises(TypeError):
            record(**changed)
        assert issubclass(WrongKindError, TypeError)

    def test_open_ended(self):
        assert record(ended=None, door_open="9 h").gaps[0].en == "beginning and end"

    def test_of_own_containers_once(self):
        with pytest.raises(InvalidValueError, match="MSCU1234566"):
            cargo(containers=PLATE, stuffing=record("MSCU1234566"))
        with pytest.raises(InvalidValueError, match="twice"):
            cargo(containers=PLATE, stuffing=[record(), record()])

    def test_document(self):
        assert document.read(document.write(record()), shp.StuffingRecord) == record()
        told = cargo(containers=attrs.evolve(PLATE, size="40HC"), stuffing=record(), division="0.5 kg", pet_toy=True)
        assert document.read(document.write(told), shp.Shipment) == told


class TestAgainstTheShipment:
    """Plate, seal, drying agent, packages and times agree with the shipment."""

    @pytest.mark.parametrize(
        "changed",
        [{"tare": "3701 kg"}, {"max_gross": "32500 kg"}, {"seal": "S2"}, {"desiccant": "101 kg"}],
        ids=["tare", "rating", "seal", "drying agent"],
    )
    def test_differs(self, changed):
        assert len(packed(**changed).of("SHP056")) == 1

    def test_not_stated_is_not_different(self):
        assert not packed(tare=None, max_gross=None, seal="", desiccant=None).of("SHP056")
        assert not packed(containers=[attrs.evolve(PLATE, seal="")]).of("SHP056")

    def test_a_package_that_is_not_shipped(self):
        assert wet_packages(spec.EACH, "14 %", moisture={"9": "14 %"}).of("SHP056")
        assert not packed(moisture={"9": "14 %"}).of("SHP056")

    def test_gate_and_scale(self):
        late = AT + timedelta(hours=10)
        assert packed(begun=late - timedelta(hours=5), ended=late).of("SHP132")
        for method, found in ((1, 1), (2, 0)):
            vgm = attrs.evolve(full()["VGM"], method=method, signed=AT + timedelta(hours=4))
            assert len(packed(papers=[vgm]).of("SHP132")) == found
        assert not packed(ended=None, door_open=None).of("SHP132")

    @pytest.mark.parametrize(("extent", "found"), [("10 m", 0), ("8 m", 1)])
    def test_spread(self, extent, found):
        part = shp.Placed(mass="10 t", x="5 m", y="1 m", z="1 m", extent=extent)
        centre = shp.centre_of_gravity(part, "40HC")
        assert len(packed(centre=centre).of("SHP133")) == found

    def test_seal_of_the_papers(self):
        papers = full().values()
        assert not packed(papers=papers).of("SHP010")
        (found,) = packed(papers=papers, containers=[attrs.evolve(PLATE, seal="S9")], seal="S9").of("SHP010")
        assert found.facts["told"][0] == "S9"


class TestMoisture:
    """X25: the contract's limit, each package or, where only the mean is limited, the mean of a lot; wet goods stop."""

    def test_each(self):
        report = wet_packages(spec.EACH, "14 %", "18.6 %", None, moisture={"3": "19 %"})
        assert sorted(one.facts["what"] for one in report.of("SHP025")) == ["2", "3"]

    def test_told_twice(self):
        assert len(wet_packages(spec.EACH, "19 %", moisture={"1": "19 %"}).of("SHP025")) == 1
        assert len(wet_packages(spec.EACH, "19 %", moisture={"1": "20 %"}).of("SHP025")) == 2
        assert wet_packages(spec.EACH, moisture={"7": "19 %"}).of("SHP025")

    @pytest.mark.parametrize(("values", "found"), [(("17 %", "19 %"), 0), (("17 %", "19 %", "20 %"), 1)])
    def test_mean(self, values, found):
        assert len(wet_packages(spec.MEAN, *values, moisture={"1": "17 %"}).of("SHP025")) == found

    def test_wet(self):
        package = shp.Package(id="1", lot="L-1", net="9 kg", gross="10 kg", wet=True)
        (found,) = released(cargo(packages=package)).of("SHP082")
        assert found.rule.binding


class TestPastPickles:
    """What was pickled before a class grew is read as if the new field was never given."""

    def test_shipment(self):
        old = cargo()
        kept = {name: value for name, value in old.__getstate__().items() if name not in ("stuffing", "type_tests")}
        made = object.__new__(shp.Shipment)
        made.__setstate__(kept)
        assert made == old
        assert released(made, ledger()) == released(old, ledger())
