"""Weighing by both methods, number ranges, fumigation and gate, the nature of the goods, and balances behind them."""

from datetime import UTC, date, datetime

import attrs
import pytest
from shipments import AT, BE07, BOX, ON, ROPE, asked, cargo, full, ledger, record, released

from cocorope import document, spec, trace
from cocorope import shipment as shp
from cocorope.errors import InvalidValueError

PLATE = shp.Container(number=BOX, tare="3700 kg", max_gross="30480 kg", payload="26680 kg", dunnage="100 kg")
DRY = [spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH)]
OTHER = attrs.evolve(PLATE, number="MSCU1234566")


class TestVerifiedGrossMass:
    """SOLAS VI/2: method 1 weighs, method 2 adds up; X07 compares them by a tolerance that is the caller's."""

    def test_methods(self):
        found = shp.verified_gross_mass(PLATE, packages="10200 kg")
        assert str(found.summed) == "14000 kg"
        assert found.weighed is None
        assert found.report.ok
        assert "SHP007" not in found.report.checked

    @pytest.mark.parametrize(
        ("weighed", "found"), [("14140 kg", 0), ("14140.001 kg", 1), ("13860 kg", 0), ("13859 kg", 1)]
    )
    def test_tolerance_is_a_share_of_the_sum(self, weighed, found):
        report = shp.verified_gross_mass(PLATE, packages="10200 kg", weighed=weighed, tolerance="1 %").report
        assert len(report.of("SHP007")) == found
        assert "SHP007" in report.checked

    def test_one_method_agrees_with_itself(self):
        assert shp.verified_gross_mass(PLATE, weighed="14 t", tolerance="0 %").report.ok

    def test_plate(self):
        assert shp.verified_gross_mass(PLATE, weighed="30481 kg").report.of("SHP008")
        assert shp.verified_gross_mass(PLATE, packages="26581 kg").report.of("SHP008")
        assert len(shp.verified_gross_mass(PLATE, packages="26681 kg").report.of("SHP008")) == 2
        assert shp.verified_gross_mass(attrs.evolve(PLATE, payload=None), packages="26680 kg").report.ok

    def test_refused(self):
        with pytest.raises(InvalidValueError):
            shp.verified_gross_mass(PLATE)
        with pytest.raises(InvalidValueError):
            shp.verified_gross_mass(PLATE, weighed="-1 kg")


class TestContainers:
    """Papers against containers."""

    def sound(self, papers=None, containers=(PLATE,)):
        records = [record(one.number) for one in containers]
        kept = {"papers": (papers or full()).values(), "containers": containers, "stuffing": records}
        return cargo(**kept, phytosanitary="NOT_REQUIRED")

    def test_methods_part(self):
        papers = {**full(), "VGM": attrs.evolve(full()["VGM"], method=1, mass="15 t", ticket="T")}
        ask = {"market": shp.market("BE"), "on": ON}
        assert shp.release(self.sound(papers), ledger(), [], **ask, weighing_tolerance="1 %").of("SHP007")
        silent = shp.release(self.sound(papers), ledger(), [], **ask)
        assert not silent.of("SHP007")
        assert "SHP007" not in silent.checked
        assert "SHP007" in shp.release(self.sound(), ledger(), [], **ask, weighing_tolerance="1 %").checked

    def test_tare_of_the_plate(self):
        for tare, found in (("3.7 t", 0), ("3800 kg", 1)):
            papers = {**full(), "VGM": attrs.evolve(full()["VGM"], tare=tare)}
            assert len(released(self.sound(papers)).of("SHP058")) == found

    def test_payload(self):
        assert released(self.sound(containers=[attrs.evolve(PLATE, payload="10299 kg")])).of("SHP008")

    def two(self, *placed):
        halves = [
            attrs.evolve(
                full()["PL"].lines[0], packages=shp.Packages(20, "bale"), numbers=numbers, net="5 t", gross="5100 kg",
                tare="100 kg", container=box,
            )
            for numbers, box in zip(("1-20", "21-40"), placed, strict=True)
        ]  # fmt: skip
        boxes = [shp.SealedContainer(BOX, "S1"), shp.SealedContainer("MSCU1234566", "S2")]
        papers = {
            code: attrs.evolve(one, containers=boxes) if code in {"PL", "SI", "BL", "PEB", "NPE"} else one
            for code, one in full().items()
        }
        papers["PL"] = attrs.evolve(papers["PL"], lines=halves)
        papers["VGM"] = attrs.evolve(papers["VGM"], mass="8900 kg")
        papers["VGM2"] = attrs.evolve(papers["VGM"], container="MSCU1234566", mass="8900 kg", seal="S2")
        return released(self.sound(papers, [PLATE, OTHER]))

    def test_two_containers(self):
        report = self.two(BOX, "MSCU1234566")
        assert [one.code for one in report.stopping] == ["SHP071"], report.text()
        assert self.two(BOX, BOX).of("SHP006")
        unplaced = self.two(BOX, None)
        assert [one.path for one in unplaced.of("SHP040")] == ["$.papers.PL.lines.container"]
        assert not unplaced.of("SHP006")

    def test_without_a_packing_list(self):
        papers = {code: one for code, one in full().items() if code != "PL"}
        report = released(self.sound(papers))
        assert not report.of("SHP006")
        assert report.of("SHP039")

    @pytest.mark.parametrize(
        ("gate", "changed", "found"),
        [
            (None, {}, 0),
            (3, {}, 0),
            (2, {}, 1),
            (0, {}, 2),
            (2, {"declared_un3359": True}, 0),
            (2, {"ventilated": None, "declared_un3359": True}, 0),
            (0, {"containers": "MSCU1234566"}, 0),
        ],
        ids=range(7),
    )
    def test_fumigation_and_gate(self, gate, changed, found):
        day = [datetime(2025, 7, 1 + number, tzinfo=UTC) for number in range(4)]
        gas = shp.FumigationCertificate(number="F", fumigant="MB", begun=day[1], ventilated=day[3], containers=BOX)
        papers = {**full(), "FUM": attrs.evolve(gas, **changed)}
        box = attrs.evolve(PLATE, gate_in=None if gate is None else day[gate])
        assert len(released(self.sound(papers, [box])).of("SHP036")) == found


class TestNumbers:
    """Ranges of the packing list without gap or overlap."""

    @pytest.mark.parametrize(
        ("first", "second", "found"),
        [("1-20", "21-40", 0), ("1-20", "20-39", 1), ("1-20", "22-41", 1), ("A1-A20", "B5-B24", 0), (None, "5-24", 0)],
        ids=["sound", "overlap", "gap", "two prefixes", "not numbered"],
    )
    def test_ranges(self, first, second, found):
        half = attrs.evolve(
            full()["PL"].lines[0],
            packages=shp.Packages(20, "bale"),
            numbers=None,
            net="5 t",
            gross="5.1 t",
            tare="0.1 t",
        )
        lines = [attrs.evolve(half, numbers=one) for one in (first, second)]
        assert len(asked({"PL": {"lines": lines[::-1]}}).of("SHP051")) == found


class TestNature:
    """IMDG: raw fibre wants a classification in writing; finished rope is named by no entry; oil is asked about."""

    def codes(self, product=ROPE, market="BE", **changed):
        made = attrs.evolve(BE07, product=product, requirements=DRY)
        return {one.code for one in released(cargo(specification=made, **changed), market=market).findings}

    def test_fibre(self):
        fibre = spec.Fibre(form="mixed")
        assert {"SHP080", "SHP084"} <= self.codes(fibre)
        assert not {"SHP080", "SHP081", "SHP084"} & self.codes(fibre, classification="letter 7", kernel_free=True)

    @pytest.mark.parametrize(
        ("product", "oiled"),
        [
            (ROPE, False),
            (attrs.evolve(ROPE, finish="oiled"), True),
            (spec.Yarn(plies=2, finish="oiled"), True),
            (
                spec.Net(spec.Knotted(strand=spec.Yarn(plies=2, finish="oiled"), mesh_opening="20 mm"), width="1 m"),
                True,
            ),
            (spec.Net(spec.Woven(warp=spec.Yarn(plies=2), weft=spec.Yarn(plies=2, finish="oiled")), width="1 m"), True),
            (spec.Article("toy", made_of=attrs.evolve(ROPE, finish="oiled")), True),
            (spec.Article("toy"), False),
            (spec.Article("pad", made_of=spec.Fibre(form="mixed")), False),
            (spec.Assortment([spec.Part(spec.Article("a", made_of=ROPE), 1), spec.Part(spec.Article("b"), 1)]), False),
        ],
        ids=range(9),
    )
    def test_rope(self, product, oiled):
        found = self.codes(product)
        assert "SHP081" in found
        assert ("SHP083" in found) is oiled
        assert "SHP083" not in self.codes(product, oil_record="test 4")

    def test_consumer_marks(self):
        told = {"consumer": True, "operator": "EU-1"}
        assert "SHP029" in self.codes(**told)
        assert "SHP029" in self.codes(**told, item_batches=["L-1"], item_contacts=["importer"])
        assert "SHP029" not in self.codes(**told, market="JP")
        full_marks = self.codes(**told, item_batches=["L-1"], item_contacts=["importer", "manufacturer"])
        assert not {"SHP029", "SHP034"} & full_marks
        assert "SHP034" in self.codes(item_batches=["L-9"])
        with pytest.raises(InvalidValueError):
            cargo(item_contacts=["grocer"])

    def test_document(self):
        told = cargo(item_batches=["L-1"], item_contacts=["importer"], classification="c", oil_record="o",
                     kernel_free=True, containers=[attrs.evolve(PLATE, gate_in=AT)])  # fmt: skip
        assert document.read(document.write(told), shp.Shipment) == told


class TestRecord:
    """Headings of the papers, evidence beside prison work, and balances behind the cargo."""

    def test_national_digits(self):
        assert not released(cargo(papers=full().values())).of("SHP085")
        for code, field in (
            ("PEB", {"hs": "56090000"}),
            ("CI", {"lines": [attrs.evolve(full()["CI"].lines[0], hs="560900")]}),
        ):
            papers = {**full(), code: attrs.evolve(full()[code], **field)}
            assert released(cargo(papers=papers.values())).of("SHP085")
        open_ = attrs.evolve(BE07, product=spec.Article("thing"), requirements=DRY)
        assert not released(cargo(specification=open_, papers=full().values())).of("SHP085")

    def test_evidence_beside_prison_work(self):
        kinds = ("consent", "agreement", "pay")
        prison = ledger(labour="prison")
        assert released(events=prison).of("SHP023")
        assert not released(cargo(evidence=[shp.Evidence(kind, "f") for kind in kinds]), prison).of("SHP023")
        assert not released().of("SHP023")

    @pytest.mark.parametrize(
        ("out", "losses", "found"),
        [("1100 kg", [], 1), ("900 kg", [], 1), ("900 kg", [trace.Flow("dry fibre", "90 kg")], 0), (None, [], 1)],
        ids=["gain", "loss", "closed", "unknown"],
    )
    def test_unexplained(self, out, losses, found):
        events = [
            trace.Received(id="a", at=AT, outputs=trace.Lot("fibre", mass="1000 kg", moisture="0 %")),
            trace.Transformed(
                id="b", at=AT, process="laying", inputs=["fibre"], losses=losses,
                outputs=trace.Lot("L-1", mass=out, moisture="0 %"),
            ),
            trace.Received(id="c", at=AT, outputs=trace.Lot("sand", mass="1000 kg")),
            trace.Transformed(id="d", at=AT, process="laying", inputs=["sand"], outputs=trace.Lot("other", mass="1 kg")),
        ]  # fmt: skip
        ask = {"market": shp.market("BE"), "on": date(2025, 9, 15)}
        report = shp.release(cargo(), trace.Ledger(events), [], **ask, unexplained="15 kg")
        assert len(report.of("SHP075")) == found, report.text()
        assert "SHP075" not in shp.release(cargo(), trace.Ledger(events), [], **ask).checked
