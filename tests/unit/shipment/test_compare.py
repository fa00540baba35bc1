"""Markets beside one another, and the checklist of what is missing."""

from datetime import UTC, date, datetime

import pytest

from cocorope import spec, trace
from cocorope.errors import InvalidValueError
from cocorope.shipment import (
    BillOfLading,
    Booking,
    Contract,
    ContractLine,
    Evidence,
    GreenClaim,
    LabourMap,
    LetterOfCredit,
    Shipment,
    Term,
    checklist,
    compare_markets,
    market,
    picture,
)

PRISON = LabourMap({"laying": "prison"})
BE07 = spec.Specification(
    id="BE-07", revision=1, product=spec.Yarn(plies=2), requirements=[spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.MEAN)]
)  # fmt: skip


class TestComparison:
    def test_each_market_as_asked_alone(self):
        both = compare_markets(PRISON, ["US", market("BE")], on=date(2025, 9, 15))
        assert [one.effect for one in both.admissions] == ["PROHIBITED", "NO_SPECIFIC_RULE_FOUND"]
        assert both.admissions[0] == market("US").admit(PRISON, on=date(2025, 9, 15))
        assert "bukan nasihat hukum" in both.text("id")
        assert "<table>" in both._repr_html_()

    def test_free(self):
        assert "no labour rule" in compare_markets(LabourMap({"laying": "free"}), ["US"], on=date(2025, 1, 1)).text()


class TestChecklist:
    def codes(self, code="BE", **changed):
        cargo = Shipment(id="S", specification=BE07, lots=["L"], **changed)
        return [one.document.code for one in checklist(cargo, market(code))]

    def test_in_time(self):
        assert self.codes()[0] == "SC"
        assert self.codes()[-1] == "ENS"
        assert "PHY" in self.codes()
        assert "ENS" not in self.codes("US")

    def test_prison_work_and_evidence(self):
        assert "EV-CONSENT" in self.codes(labour=PRISON)
        assert "EV-CONSENT" not in self.codes(
            labour=PRISON, evidence=[Evidence("consent", "x")], phytosanitary="NOT_REQUIRED"
        )

    def test_printed(self):
        cargo = Shipment(id="S", specification=BE07, lots=["L"], papers=[])
        assert "bea cukai" in "\n".join(one.text("id") for one in checklist(cargo, market("BE")))
        assert GreenClaim("x").record == ""


class TestPicture:
    """Each market a row, each day a column, each effect in words; no tone says allowed."""

    DAYS = (date(2025, 9, 15), date(2027, 12, 14))

    def made(self, labour=PRISON):
        return [compare_markets(labour, ["US", "BE", "BR"], on=day) for day in self.DAYS]

    def test_days_beside_one_another(self):
        svg = picture(self.made(), names={"US": "United States"})
        for said in (
            "United States",
            "BE",
            "import on 2025-09-15",
            "import on 2027-12-14",
            "conditional",
            "prohibited",
        ):
            assert f">{said}<" in svg
        assert svg.count("<rect") == 6
        assert "bukan nasihat hukum" in picture(self.made(), "id")

    def test_one_day(self):
        (first, _) = self.made()
        assert first._repr_svg_() == picture([first])
        assert (
            ">no labour rule answers<" in compare_markets(LabourMap({"laying": "free"}), ["US"], on=self.DAYS[0]).svg()
        )

    def test_refused(self):
        one = compare_markets(PRISON, ["US"], on=self.DAYS[0])
        for wrong in ([], [one, *self.made()]):
            with pytest.raises(InvalidValueError):
                picture(wrong)

    def test_sources(self):
        told = self.made()[0].sources("id")
        assert ("US", "US-307-CONVICT") in [row[:2] for row in told]
        assert all("2026-11-24" in row[2] for row in told)


class TestByWhen:
    """By when a paper is there, as booking and credit have it."""

    def by(self, *papers, **changed):
        cargo = Shipment(id="S", specification=BE07, lots=["L"], papers=papers, **changed)
        return {one.document.code: one.by for one in checklist(cargo, market("US"))}

    def test_booking(self):
        at = datetime(2025, 7, 5, 17, tzinfo=UTC)
        told = self.by(Booking(number="B", vgm_cut_off=at, declaration_cut_off=at, instruction_cut_off=at))
        assert (told["VGM"], told["PEB"], told["SI"], told["NPE"], told["CI"]) == (at, at, at, None, None)
        assert self.by()["VGM"] is None

    def test_credit(self):
        credit = LetterOfCredit(
            number="L", dated=date(2025, 5, 1), amount="USD 1", expiry=date(2025, 8, 30), wants=["WN", "VGM"]
        )
        assert self.by(credit)["WN"] == date(2025, 8, 30)
        bill = BillOfLading(number="B", dated=date(2025, 7, 8))
        assert self.by(credit, bill)["WN"] == date(2025, 8, 30)
        aboard = BillOfLading(number="B", dated=date(2025, 7, 8), on_board=date(2025, 7, 8))
        assert self.by(credit, aboard)["WN"] == date(2025, 7, 29)
        assert self.by(credit)["CI"] is None

    def test_insurance_follows_the_term(self):
        line = ContractLine(specification="BE-07", revision=1, quantity="1 t")
        contract = Contract(
            number="C", dated=date(2025, 5, 1), lines=line, term=Term("CIP", "Antwerp", "place of destination")
        )
        assert "INS" in self.by(contract)
        assert "INS" not in self.by()

    def test_work_on_the_ledger(self):
        at = datetime(2025, 7, 1, tzinfo=UTC)
        made = trace.Received(id="e", at=at, outputs=trace.Lot("L"), work=trace.Work("laying", "prison"))
        cargo = Shipment(id="S", specification=BE07, lots=["L"])
        assert "EV-PAY" in [one.document.code for one in checklist(cargo, market("US"), ledger=trace.Ledger([made]))]
        assert "EV-PAY" not in [one.document.code for one in checklist(cargo, market("US"), ledger=trace.Ledger())]

    def test_sheet(self):
        at = datetime(2025, 7, 5, 17, tzinfo=UTC)
        cargo = Shipment(id="S", specification=BE07, lots=["L"], papers=[Booking(number="B", vgm_cut_off=at)])
        sheet = checklist(cargo, market("US"))
        assert "by 2025-07-05T17:00:00+00:00" in sheet.text()
        assert sheet.text("id").endswith("Ini informasi, bukan nasihat hukum.")
        assert "<li>☐ " in sheet._repr_html_()
