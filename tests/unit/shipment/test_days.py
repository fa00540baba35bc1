"""X19 and X17 with what the ledger and the gate say; what an item bears; how much more the contract allows."""

from datetime import UTC, date, datetime

import attrs
import pytest
from shipments import BOX, asked, cargo, full, ledger, released

from cocorope import shipment as shp
from cocorope import trace
from cocorope.errors import InvalidValueError

PLATE = shp.Container(number=BOX, tare="3700 kg", max_gross="30480 kg", dunnage="100 kg")


def instant(day, month=7):
    return datetime(2025, month, day, 9, tzinfo=UTC)


def told(box=PLATE, extra=(), without=(), **changed):
    papers = {**full(), **{code: attrs.evolve(full()[code], **fields) for code, fields in changed.items()}}
    here = [paper for code, paper in papers.items() if code not in without]
    return released(cargo(papers=[*here, *extra], containers=[box]))


def certificate(**days):
    return shp.QualityCertificate(number="Q", lots=["L-1"], specification="BE-07", revision=3, **days)


class TestOrder:
    """X19: made, tested, weighed, on board."""

    def test_agrees(self):
        sound = told(extra=[certificate(dated=date(2025, 7, 1))])
        assert not sound.of("SHP019")
        assert "SHP019" in sound.checked

    @pytest.mark.parametrize(
        "found",
        [
            lambda: told(extra=[certificate(dated=date(2025, 6, 30))]),  # before the lot was made
            lambda: told(extra=[certificate(tested=date(2025, 7, 2), dated=date(2025, 7, 3))]),  # after the weighing
            lambda: told(extra=[certificate(tested=date(2025, 7, 1), dated=date(2025, 7, 9))]),  # issued after boarding
            lambda: told(VGM={"signed": instant(30, 6)}),
            lambda: told(BL={"on_board": date(2025, 6, 30)}, VGM={"signed": None}),
            lambda: told(attrs.evolve(PLATE, gate_in=instant(9))),
            lambda: told(attrs.evolve(PLATE, gate_in=instant(30, 6))),
        ],
        ids=range(7),
    )
    def test_out_of_order(self, found):
        assert found().of("SHP019")

    @pytest.mark.parametrize(
        ("stuffed", "found"),
        [
            ({"begun": instant(1), "ended": instant(1)}, 0),
            ({"begun": instant(1)}, 0),
            ({}, 0),
            ({"begun": instant(30, 6), "ended": instant(1)}, 2),  # before the lot was made, and before it was tested
            ({"begun": instant(1), "ended": instant(2)}, 1),  # after the weighing
            ({"begun": instant(1), "ended": instant(9)}, 3),  # after weighing, gate and board
        ],
        ids=range(6),
    )
    def test_stuffing(self, stuffed, found):
        box = attrs.evolve(PLATE, gate_in=instant(4))
        made = cargo(
            papers=[*full().values(), certificate(dated=date(2025, 7, 1))], containers=[box],
            stuffing=[shp.StuffingRecord(container=BOX, **stuffed)],
        )  # fmt: skip
        assert len(released(made).of("SHP019")) == found

    def test_of_another_lot(self):
        other = attrs.evolve(certificate(dated=date(2025, 6, 30)), lots=["L-2"])
        assert not told(extra=[other]).of("SHP019")

    def test_of_what_the_ledger_does_not_know(self):
        lost = released(cargo(papers=full().values(), goods=["elsewhere"], containers=[PLATE]))
        assert not lost.of("SHP019")


class TestGate:
    """X17: the export declaration is sent before the goods enter the customs area."""

    def test_sent_before(self):
        assert not told(attrs.evolve(PLATE, gate_in=instant(4))).of("SHP017")
        assert told(attrs.evolve(PLATE, gate_in=instant(2))).of("SHP017")
        assert not told(attrs.evolve(PLATE, gate_in=instant(2)), without=("PEB",)).of("SHP017")

    def test_days_of_one_paper(self):
        with pytest.raises(InvalidValueError):
            attrs.evolve(full()["PEB"], sent=date(2025, 7, 9))


class TestBatch:
    """On the item stands a lot of the ledger, in or behind this cargo."""

    @pytest.mark.parametrize(("batch", "found"), [("L-1", False), ("fibre", False), ("L-9", True), ("sand", True)])
    def test_batch(self, batch, found):
        sand = trace.Received(id="e8", at=instant(1), outputs=trace.Lot("sand", mass="2 kg"))
        assert bool(released(cargo(item_batches=[batch]), ledger(sand)).of("SHP034")) is found

    def test_named_otherwise(self):
        assert not released(cargo(goods=["L-1"], lots=["D-1"], item_batches=["L-1"])).of("SHP034")
        assert released(cargo(goods=["L-1"], lots=["D-1"], item_batches=["D-1"])).of("SHP034")


class TestPacked:
    """X04: what is packed is what is billed, within the tolerance of the contract, line by line weighed."""

    def billed(self, *lines):
        invoice = attrs.evolve(full()["CI"].lines[0], quantity="10300 kg", amount="USD 7210.00")
        changed = {"CI": {"lines": [invoice], "total": "USD 7210.00"}, **({"SC": {"lines": lines}} if lines else {})}
        return asked(changed, without=() if lines else ("SC",)).of("SHP004")

    def line(self, quantity, share):
        return shp.ContractLine(specification="BE-07", revision=3, quantity=quantity, plus=share, minus=share)

    def test_two_lines(self):
        assert not self.billed(self.line("5 t", "4 %"), self.line("5 t", "2 %"))
        assert self.billed(self.line("5 t", "4 %"), self.line("5000 kg", "1 %"))
        (found,) = self.billed(self.line("9 t", "1 %"), self.line("1 t", "4 %"))
        assert "+1.3 %, -1.3 %" in found.text()

    def test_nothing_written_allows_nothing(self):
        assert self.billed()
        assert self.billed(self.line("9 t", "9 %"), self.line(5, "9 %"))
        assert self.billed(self.line("0 kg", "9 %"))
