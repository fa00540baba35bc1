"""What was agreed against what is billed, packed and shipped."""

from datetime import date

import attrs
import pytest
from shipments import FCA, ON, asked, full

from cocorope import document
from cocorope import shipment as shp

LINE = full()["SC"].lines[0]
BILLED = full()["CI"].lines[0]


def told(contract=None, invoice=None, extra=(), without=(), **changed):
    lines = {"SC": {"lines": [attrs.evolve(LINE, **(contract or {}))]}}
    billed = attrs.evolve(BILLED, **(invoice or {}))
    lines["CI"] = {"lines": [billed], "total": billed.amount}
    for code, fields in changed.items():
        lines[code] = {**lines.get(code, {}), **fields}
    return [(one.code, one.path) for one in asked(lines, extra=extra, without=without).stopping]


class TestPrice:
    """The price billed is the price agreed, whatever quantity each is for."""

    @pytest.mark.parametrize(
        ("agreed", "found"),
        [
            ({"price": "USD 700", "per": "1 t"}, []),
            ({"price": "USD 0.71"}, [("SHP079", "$.papers.CI.lines[0]")]),
            ({"price": "USD 0.70", "per": "1 m"}, []),
            ({"price": None}, []),
            ({"price": "EUR 0.71"}, [("SHP041", "$.papers")]),
        ],
        ids=range(5),
    )
    def test_price(self, agreed, found):
        assert told(agreed) == found


class TestQuantity:
    """Plus and minus, and the cap where one is agreed."""

    def test_cap(self):
        note = shp.WeightNote(number="W", dated=date(2025, 7, 2), net="10000 kg", moisture="13 %")
        more = {"quantity": "10400 kg", "amount": "USD 7280.00"}
        basis = {"basis": "commercial", "regain": "13 %", "cap": "10300 kg"}
        assert ("SHP042", "$.papers.CI") in told(basis, more, extra=[note])
        assert ("SHP042", "$.papers.CI") not in told({**basis, "cap": "10450 kg"}, more, extra=[note])
        assert ("SHP042", "$.papers.CI") in told(
            {**basis, "cap": "12 t"}, {"quantity": "11 t", "amount": "USD 7700.00"}, extra=[note]
        )


class TestPacked:
    """X04 on the basis of the contract: net, gross, or commercial mass by the weight note."""

    def test_gross(self):
        gross = {"quantity": "10200 kg", "amount": "USD 7140.00"}
        assert told({"basis": "gross", "plus": "2 %", "minus": "0 %"}, gross) == []
        assert told({"basis": "gross", "plus": "1 %", "minus": "0 %"}) == [("SHP004", "$.papers")]
        assert told({"basis": "gross", "plus": "2 %", "minus": "0 %"}) == []

    def test_commercial(self):
        note = shp.WeightNote(number="W", dated=date(2025, 7, 2), net="10000 kg", moisture="15 %")
        basis = {"basis": "commercial", "regain": "13 %", "plus": "0 %", "minus": "5 %"}
        right = {"quantity": "9605 kg", "amount": "USD 6723.50"}
        assert told(basis, right, extra=[note]) == []
        assert ("SHP004", "$.papers") in told(basis, {"quantity": "9604 kg", "amount": "USD 6722.80"}, extra=[note])
        capped = {**basis, "cap": "9600 kg"}
        assert told(capped, {"quantity": "9600 kg", "amount": "USD 6720.00"}, extra=[note]) == []

    @pytest.mark.parametrize(
        ("regain", "notes"),
        [
            ("13 %", []),
            ("13 %", [{"moisture": None}]),
            ("13 %", [{"net": None}]),
            (None, [{}]),
            ("13 %", [{}, {"number": "V"}]),
        ],
        ids=range(5),
    )
    def test_commercial_mass_not_known(self, regain, notes):
        note = shp.WeightNote(number="W", dated=date(2025, 7, 2), net="10000 kg", moisture="15 %")
        found = told({"basis": "commercial", "regain": regain}, extra=[attrs.evolve(note, **one) for one in notes])
        assert found == [("SHP040", "$.papers.WN.moisture")]

    def test_pieces_are_not_weighed(self):
        found = told(invoice={"quantity": 9, "per": 1, "amount": "USD 6.30"})
        assert not {"SHP004"} & {code for code, _ in found}
        assert not shp.check_papers([full()["CI"]], on=ON).of("SHP004")


class TestTerm:
    """One term on contract and invoice."""

    def test_term(self):
        assert told(CI={"term": FCA}) == []
        other = shp.Term("FCA", "Sragen", "seller premises")
        assert told(CI={"term": other}) == [("SHP086", "$.papers.CI")]


class TestShipped:
    """The contract's own last day, and one net mass."""

    def test_day(self):
        assert told(SC={"latest_shipment": date(2025, 7, 8)}) == []
        assert told(SC={"latest_shipment": date(2025, 7, 7)}) == [("SHP088", "$.papers.BL")]
        assert told(SC={"latest_shipment": date(2025, 7, 7)}, without=("BL",)) == []

    def test_net(self):
        assert told(PEB={"net": "10 t"}) == []
        assert told(PEB={"net": "9999 kg"}) == [("SHP087", "$.papers")]


class TestCertificate:
    """Of a specification and revision agreed, and of a lot that is packed."""

    MADE = shp.QualityCertificate(
        number="Q", dated=date(2025, 7, 1), lots=["L-1", "L-2"], specification="BE-07", revision=3
    )

    @pytest.mark.parametrize(
        ("changed", "found"),
        [
            ({}, 0),
            ({"revision": 2}, 1),
            ({"specification": "BE-08"}, 1),
            ({"lots": ["L-2"]}, 1),
            ({"lots": [], "revision": 4}, 2),
        ],
        ids=range(5),
    )
    def test_of(self, changed, found):
        assert len([code for code, _ in told(extra=[attrs.evolve(self.MADE, **changed)]) if code == "SHP089"]) == found

    def test_without_a_list(self):
        other = attrs.evolve(self.MADE, lots=["L-2"])
        assert not shp.check_papers([full()["SC"], other], on=ON).of("SHP089")


class TestWritten:
    """A weight note keeps its moisture."""

    def test_document(self):
        note = shp.WeightNote(number="W", dated=date(2025, 7, 2), moisture="15 %")
        assert document.read(document.write(note)) == note
        assert "moisture" not in document.write(attrs.evolve(note, moisture=None))["value"]
