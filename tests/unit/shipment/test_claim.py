"""A complaint answered from the record: which packages, how many kilograms, what money, how wet, who decided, by when."""

from datetime import UTC, date, datetime

import attrs
import pytest
from shipments import BE07, BOX, decided, full

from cocorope import document, trace
from cocorope import shipment as shp
from cocorope.errors import InvalidValueError, WrongKindError

ON = date(2025, 10, 1)


def at(day):
    return datetime(2025, 7, day, 8, tzinfo=UTC)


def history(*more, coil_moisture="14 %"):
    coils = [trace.Item(f"coil-{n}", mass="98 kg", length="2000 m", moisture=coil_moisture) for n in (1, 2, 3, 4)]
    ref = trace.DecisionRef("L-1/BE-07/3", "accepted", specification="BE-07", revision=3)
    return trace.Ledger(
        [
            trace.Received(id="e1", at=at(1), outputs=trace.Lot("fibre", mass="400 kg")),
            trace.Transformed(id="e2", at=at(2), process="laying", inputs="fibre", outputs=trace.Lot("L-1", mass="392 kg")),
            trace.Judged(id="e3", at=at(3), of="L-1", verdict="accepted", decision=ref),
            trace.Transformed(id="e4", at=at(4), process="making-up", inputs="L-1", outputs=coils),
            trace.Packed(id="e5", at=at(5), into="bale-1", contents=["coil-1", "coil-2"], marks="SRG 07/1"),
            trace.Packed(id="e6", at=at(5), into="bale-2", contents=["coil-3", "coil-4"], marks="SRG 07/11"),
            trace.Packed(id="e7", at=at(6), into="box", contents=["bale-1", "bale-2"]),
            trace.Shipped(id="e8", at=at(7), shipment="S-1", contents="box", to="Buyer", references="INV-1"),
            *more,
        ]
    )  # fmt: skip


def cargo(**changed):
    papers = {
        **full(),
        **{code: attrs.evolve(full()[code], **fields) for code, fields in changed.pop("of", {}).items()},
    }
    return shp.Shipment(**{"id": "S-1", "specification": BE07, "lots": ["L-1"], "goods": ["bale-1", "bale-2"],
                           "papers": papers.values(), **changed})  # fmt: skip


def sheet(ledger=None, **asked):
    return shp.claim_sheet(history() if ledger is None else ledger, on=ON, **asked)


def codes(found):
    return [(one.code, one.path) for one in found.report.findings]


class TestFromMarks:
    """From the marks on a bale to the bale, its goods, its mass and its decision."""

    def test_one_bale(self):
        (bale,) = sheet(marks=" srg 07/1").packages  # and not 07/11
        assert (bale.id, bale.marks, bale.contents) == ("bale-1", ("SRG 07/1",), ("coil-1", "coil-2"))
        assert (str(bale.mass), str(bale.length), bale.pieces) == ("196 kg", "4000 m", 2)
        assert (bale.customers, bale.shipments) == (("Buyer",), ("S-1",))
        assert [one.id for one in bale.decisions] == ["L-1/BE-07/3"]
        assert [(one.of, one.how) for one in bale.moisture] == [("coil-1", "as made"), ("coil-2", "as made")]

    def test_names_and_contents_are_counted_once(self):
        found = sheet(marks=["SRG 07/1", "bale-2", "coil-1", "box"])
        assert [one.id for one in found.packages] == ["bale-1", "bale-2"]
        assert str(found.mass) == "392 kg"

    def test_lots_are_those_decided_or_shipped(self):
        given = sheet(marks="bale-1", decisions=[decided("accepted"), decided("accepted", lot="other")])
        assert given.packages[0].lots == ("L-1",)
        assert sheet(marks="bale-1").packages[0].lots == ("L-1",)
        assert sheet(marks="fibre").packages[0].lots == ()
        assert sheet(marks="fibre").packages[0].decisions == ()

    def test_what_nobody_knows(self):
        found = sheet(marks=["SRG 08/1", "bale-1"])
        assert ("SHP097", "$.asked[SRG 08/1]") in codes(found)
        assert len(found.packages) == 1
        nothing = sheet(marks="x")
        assert (nothing.packages, nothing.mass, nothing.money) == ((), None, None)
        assert not nothing.report.of("SHP098")

    def test_of_the_packing_list_alone(self):
        found = sheet(trace.Ledger(), marks=["7", "41"], shipment=cargo())
        (bale,) = found.packages
        assert (bale.id, bale.lots, bale.net, bale.mass) == ("7", ("L-1",), None, None)
        assert ("SHP097", "$.asked[41]") in codes(found)
        assert ("SHP098", "$.packages[7]") in codes(found)
        line = attrs.evolve(full()["PL"].lines[0], packages=shp.Packages(1, "bale"), numbers="7-7")
        alone = cargo(of={"PL": {"lines": [line], "packages": 1}})
        assert str(sheet(trace.Ledger(), marks="7", shipment=alone).mass) == "10000 kg"

    def test_of_the_package_list(self):
        package = shp.Package(id="srg 07/1", lot="L-1", net="195 kg", gross="200 kg", moisture="17 %")
        found = sheet(marks="SRG 07/1", shipment=cargo(packages=[package]), decisions=[decided("accepted")])
        (bale,) = found.packages
        assert (str(bale.kilograms), str(bale.mass), bale.lots) == ("195 kg", "196 kg", ("L-1",))
        assert next((one.how, str(one.moisture)) for one in bale.moisture) == ("at stuffing", "17 %")
        assert str(found.money) == "USD 136.50"
        assert not found.report.of("SHP098")
        unknown = sheet(trace.Ledger(), marks="SRG 07/1", shipment=cargo(packages=[package]))
        assert str(unknown.mass) == "195 kg"

    def test_of_the_stuffing_record(self):
        box = shp.Container(number=BOX, tare="3700 kg", max_gross="30480 kg")
        stuffed = shp.StuffingRecord(container=BOX, begun=at(6), moisture={"srg 07/1": "16 %", "9": "12 %"})
        made = cargo(containers=[box], stuffing=[stuffed])
        first, *rest = sheet(marks="SRG 07/1", shipment=made).packages[0].moisture
        assert (first.how, str(first.moisture), first.at) == ("at stuffing", "16 %", at(6))
        assert [one.how for one in rest] == ["as made", "as made"]
        (other,) = sheet(marks="SRG 07/11", shipment=made).packages
        assert [one.how for one in other.moisture] == ["as made", "as made"]

    def test_other_events_are_passed_over(self):
        sampled = trace.Removed(id="x", at=at(6), parts="coil-4")
        said = trace.Judged(id="y", at=at(6), of="coil-1", verdict="held")
        assert sheet(history(sampled, said), marks="bale-1").packages == sheet(marks="bale-1").packages

    def test_counted_later(self):
        counted = trace.Counted(
            id="c", at=at(6), found=[trace.Found("coil-1", moisture="19 %"), trace.Found("coil-2", mass="97 kg")]
        )
        (bale,) = sheet(history(counted), marks="bale-1").packages
        assert [(one.of, one.how, str(one.moisture)) for one in bale.moisture] == [
            ("coil-1", "when counted", "19 %"), ("coil-2", "as made", "14 %"),
        ]  # fmt: skip
        (dry,) = sheet(history(coil_moisture=None), marks="bale-1").packages
        assert dry.moisture == ()


class TestFromInvoice:
    """From an invoice to all that left under it."""

    def test_of_an_event(self):
        assert [one.id for one in sheet(invoice="INV-1").packages] == ["bale-1", "bale-2"]

    def test_of_the_shipment(self):
        ledger = trace.Ledger(event for event in history().events if event.id != "e8")
        found = sheet(ledger, invoice="inv-1 ", shipment=cargo())
        assert [one.id for one in found.packages] == ["bale-1", "bale-2"]
        package = shp.Package(id="7", lot="L-1", net="195 kg", gross="200 kg")
        listed = sheet(trace.Ledger(), invoice="INV-1", shipment=cargo(packages=[package]))
        assert [one.id for one in listed.packages] == ["7"]
        assert sheet(ledger, invoice="INV-2", shipment=cargo()).report.of("SHP097")


class TestMoney:
    """The price of the invoice times what the packages hold, in the measure of the price; never a guess."""

    def billed(self, ledger=None, **line):
        made = attrs.evolve(full()["CI"].lines[0], **line)
        return sheet(
            ledger, marks=["bale-1", "bale-2"], shipment=cargo(of={"CI": {"lines": [made], "total": made.amount}})
        )

    def test_by_mass_length_and_pieces(self):
        assert str(self.billed().money) == "USD 274.40"
        by_length = {"quantity": "100 m", "per": "1000 m", "price": "USD 7.005", "amount": "USD 0.70"}
        assert str(self.billed(**by_length).money) == "USD 56.04"
        assert str(self.billed(quantity=9, per=1, price="USD 2.50", amount="USD 22.5").money) == "USD 10.0"

    def test_not_known(self):
        area = self.billed(quantity="9 m2", per="1 m2", price="USD 1", amount="USD 9")
        assert area.money is None
        assert [path for code, path in codes(area) if "money" in path] == ["$.money[bale-1]", "$.money[bale-2]"]
        assert sheet(marks="bale-1").money is None

    def test_two_prices(self):
        first = attrs.evolve(full()["CI"].lines[0], quantity="5 t", amount="USD 3500.00")
        for other, known in (
            ({"price": "USD 700", "per": "1 t"}, True),
            ({"price": "USD 0.80", "amount": "USD 4000.00"}, False),
            ({"price": "USD 2", "per": "1 m", "quantity": "1750 m"}, False),
        ):
            lines = [first, attrs.evolve(first, **other)]
            total = f"USD {sum(line.amount.amount for line in lines)}"
            found = sheet(marks="bale-1", shipment=cargo(of={"CI": {"lines": lines, "total": total}}))
            assert (found.money is not None) is known, other

    def test_a_thing_without_mass(self):
        bare = trace.Received(id="r", at=at(1), outputs=trace.Lot("loose", marks="LOOSE 1"))
        found = sheet(history(bare), marks=["LOOSE 1", "bale-1"], shipment=cargo())
        assert (str(found.mass), found.money) == ("196 kg", None)
        assert "1 package(s) of unknown mass" in found.text()
        (loose,) = sheet(history(bare), marks="LOOSE 1").packages
        assert (loose.length, loose.pieces) == (None, None)


class TestNotice:
    """Days of notice are those of the papers, counted from the day of delivery."""

    def noticed(self, days, delivered=date(2025, 9, 15)):
        return sheet(marks="bale-1", shipment=cargo(of={"SC": {"notice_days": days}}), delivered=delivered)

    def test_due(self):
        found = self.noticed(16)
        assert next((one.days, one.due) for one in found.notices) == (16, date(2025, 10, 1))
        assert not found.report.of("SHP100")
        assert self.noticed(15).report.of("SHP100")

    def test_not_stated(self):
        assert len(self.noticed(None).report.of("SHP099")) == 2  # contract and bill
        assert "day of delivery" in " ".join(one.text() for one in self.noticed(5, None).report.of("SHP099"))
        assert len(sheet(marks="bale-1").report.of("SHP099")) == 1

    def test_policy(self):
        policy = shp.Insurance(number="I", dated=date(2025, 7, 1), sum_insured="USD 9000", clause="A", notice_days=30)
        found = sheet(marks="bale-1", shipment=cargo(papers=[policy]), delivered=date(2025, 9, 15))
        assert [one.due for one in found.notices] == [date(2025, 10, 15)]


class TestSheet:
    """In words, as HTML, as a document; a concession is shown."""

    def made(self):
        leave = decided("not accepted").conceded(by="buyer's desk", reason="colour")
        return sheet(marks=["SRG 07/1", "nowhere"], shipment=cargo(containers=[], of={"BL": {"notice_days": 3}}),
                     decisions=[leave, decided("not accepted", lot="other").conceded(by="x", reason="y")],
                     delivered=date(2025, 9, 15))  # fmt: skip

    def test_words(self):
        text = self.made().text()
        for words in (
            "SRG 07/1",
            "196 kg",
            "USD 137.20",
            "not accepted by BE-07 revision 3",
            "not legal advice",
        ):
            assert words in text
        assert "bukan nasihat hukum" in self.made().text("id")
        assert "koil" not in str(self.made())

    def test_html(self):
        assert "<table>" in self.made()._repr_html_()
        assert "<script" not in self.made().html("id")

    def test_concession(self):
        (told,) = self.made().report.of("SHP092")
        assert "buyer's desk" in told.text()

    def test_document(self):
        assert document.read(document.text(self.made()), shp.ClaimSheet) == self.made()

    def test_bare_decision(self):
        ref = trace.DecisionRef("D-9", "undecided")
        told = trace.Judged(id="j", at=at(8), of="coil-1", verdict="held", decision=ref)
        assert "decision D-9: undecided by - revision -" in sheet(history(told), marks="coil-1").text()

    def test_refused(self):
        with pytest.raises(InvalidValueError):
            sheet()
        for wrong in ({"ledger": []}, {"shipment": "S-1", "marks": "x"}, {"marks": "x", "delivered": "today"}):
            with pytest.raises(WrongKindError):
                sheet(**wrong)
