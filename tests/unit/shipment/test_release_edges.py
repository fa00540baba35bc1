"""A release at its edges: decisions of other revisions, markets, headings, moisture, and what nothing is said about."""

from datetime import UTC, date, datetime

import attrs
import pytest
from shipments import AT, BE07, BOX, ON, ROPE, asked, cargo, decided, full, ledger, released

from cocorope import shipment as shp
from cocorope import spec, trace
from cocorope.errors import InvalidValueError


def release(*decisions, shipment=None, events=None):
    return shp.release(shipment or cargo(), events or ledger(), decisions, market=shp.market("BE"), on=ON)


class TestLots:
    """X20: every lot accepted for this specification and revision."""

    @pytest.mark.parametrize(
        ("decisions", "codes"),
        [
            ([decided("accepted")], []),
            ([decided("accepted"), decided("accepted", lot="other")], []),
            ([decided("not accepted")], ["SHP020"]),
            ([decided("accepted"), decided("not accepted")], ["SHP020"]),
            ([decided("undecided")], ["SHP071"]),
            ([decided("accepted"), decided("undecided")], ["SHP071"]),
            ([decided("accepted", revision=2)], ["SHP020"]),
            ([], ["SHP071"]),
        ],
        ids=range(8),
    )
    def test_decisions(self, decisions, codes):
        assert [one.code for one in release(*decisions).stopping] == codes


class TestGoods:
    """Heading, second materials, moisture, and the record behind the goods."""

    def test_heading(self):
        cut = attrs.evolve(BE07, product=spec.Article("string", made_of=ROPE, length="6.25 m"))
        assert release(shipment=cargo(specification=cut)).of("SHP059")
        assert not release(shipment=cargo(hs="5607.90.90")).of("SHP012")
        toy = attrs.evolve(BE07, product=spec.Article("toy", made_of=ROPE, materials=[spec.Material("coffee wood")]))
        assert release(shipment=cargo(specification=toy)).of("SHP028")

    def test_dry_packages_are_silent(self):
        dry = shp.Package(id="1", lot="L-1", net="1 kg", gross="2 kg", moisture="18 %")
        unknown = attrs.evolve(dry, id="2", moisture=None)
        report = release(decided("accepted"), shipment=cargo(packages=[dry, unknown]))
        assert report.ok
        assert "SHP025" in report.checked

    def test_contradictions_of_other_goods_are_left_aside(self):
        more = [
            trace.Received(id="e8", at=AT, outputs=trace.Lot("sand", mass="2 kg")),
            trace.Transformed(id="e7", at=AT, process="laying", inputs=["fibre", "ghost"], outputs=trace.Lot("other")),
            trace.Received(id="e9", at=AT, outputs=trace.Lot("other", mass="1 kg")),
        ]
        report = release(events=ledger(*more))
        assert not [one for one in report.of("SHP073") if "other" in one.path]

    def test_labour_stage_not_recorded_is_no_difference(self):
        assert not released(cargo(labour=shp.LabourMap({"packing": "free"}))).of("SHP077")

    def test_phytosanitary_certificate_present(self):
        paper = shp.PhytosanitaryCertificate(number="P", dated=date(2025, 7, 1), containers=BOX)
        sound = cargo(papers=[*full().values(), paper], phytosanitary="REQUIRED")
        assert not released(sound).of("SHP039")


class TestQuiet:
    """What agrees is not spoken of."""

    def test_invoice_of_pieces_is_not_weighed(self):
        line = shp.InvoiceLine(description="toy", quantity=5, price="USD 1", amount="USD 5", hs="560900")
        sold = shp.Invoice(number="INV-1", dated=date(2025, 7, 1), lines=[line], total="USD 5")
        assert not shp.check_papers([sold, full()["PL"]], on=ON).of("SHP004")

    def test_credit(self):
        credit = shp.LetterOfCredit(number="L", dated=date(2025, 5, 1), amount="USD 7000.00", expiry=date(2025, 8, 30))
        assert asked(extra=[credit]).ok
        assert asked(extra=[attrs.evolve(credit, presented=date(2025, 7, 20), wants=["BL"])]).ok
        assert asked(extra=[attrs.evolve(credit, presented=date(2025, 7, 20))], without=("BL",)).ok
        euro = attrs.evolve(credit, amount="EUR 1.00")
        assert not asked(extra=[euro]).of("SHP032")
        assert asked(extra=[euro]).of("SHP041")

    def test_credit_at_the_edge_of_money(self):
        credit = shp.LetterOfCredit(
            number="L", dated=date(2025, 5, 1), amount="USD 6363.636363", expiry=date(2025, 8, 30), about=True
        )
        assert asked(extra=[credit]).of("SHP032")
        assert asked(extra=[attrs.evolve(credit, amount="USD 6363.636364")]).ok

    def test_price_beyond_money_is_refused(self):
        with pytest.raises(InvalidValueError):
            shp.InvoiceLine(description="a", quantity=10**9, price="USD 999999999999", amount="USD 1")
        with pytest.raises(InvalidValueError):
            shp.Money("1e5", "USD")

    def test_booking_that_states_everything(self):
        late = datetime(2025, 7, 8, tzinfo=UTC)
        booking = shp.Booking(
            number="B", vgm_cut_off=late, instruction_cut_off=late, yard_cut_off=late, declaration_cut_off=late,
            free_days=7,
        )  # fmt: skip
        report = asked({"SI": {"sent": datetime(2025, 7, 2, tzinfo=UTC)}}, extra=[booking])
        assert report.ok
        assert not report.of("SHP046")

    def test_certificates_in_order_of_days(self):
        made = {"number": "Q", "lots": ["L-1"], "specification": "BE-07", "revision": 3}
        early = shp.QualityCertificate(dated=date(2025, 7, 1), **made)
        assert asked(extra=[early]).ok
        assert asked(extra=[attrs.evolve(early, dated=date(2025, 7, 9))]).of("SHP019")

    def test_weighed_whole(self):
        box = shp.Container(number=BOX, tare="3700 kg", max_gross="30480 kg")
        papers = {**full(), "VGM": attrs.evolve(full()["VGM"], method=1, ticket="T-1")}
        assert not released(cargo(papers=papers.values(), containers=[box])).of("SHP006")

    def test_claim_with_a_record(self):
        assert not asked({"CI": {"claims": [shp.GreenClaim("biodegradable", "LCA 12")]}}).of("SHP030")

    def test_packages_of_several_kinds(self):
        first = attrs.evolve(
            full()["PL"].lines[0], packages=shp.Packages(39, "bale"), numbers="1-39", net="9000 kg", gross="9200 kg"
        )
        last = shp.PackingLine(
            lot="L-1", packages=shp.Packages(1, "carton"), numbers="40-40", net="990 kg", gross="1000 kg", tare="10 kg"
        )
        lines = [attrs.evolve(first, net="9010 kg", gross="9200 kg", tare="190 kg"), last]
        listed = {"PL": {"lines": lines, "net": "10000 kg", "gross": "10200 kg"}}
        assert asked(listed).ok
        short = [attrs.evolve(lines[0], packages=shp.Packages(38, "bale"), numbers="1-38"), last]
        assert asked({"PL": {**listed["PL"], "lines": short, "packages": 39}}).of("SHP002")


class TestChecklist:
    """What is missing, who issues it, by when."""

    def test_prison_work_wants_evidence(self):
        made = cargo(labour=shp.LabourMap({"laying": "prison"}), phytosanitary="NOT_REQUIRED", papers=[full()["CI"]])
        codes = [one.document.code for one in shp.checklist(made, shp.market("US"))]
        assert "EV-CONSENT" in codes
        assert "ENS" not in codes
        assert "CI" not in codes
        credit = shp.LetterOfCredit(
            number="L", dated=date(2025, 5, 1), amount="USD 1", expiry=date(2025, 8, 30), wants=["WN"]
        )
        assert "WN" in [one.document.code for one in shp.checklist(cargo(papers=[credit]), shp.market("BE"))]
