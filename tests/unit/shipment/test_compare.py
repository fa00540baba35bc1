"""Markets beside one another, and the checklist of what is missing."""

from datetime import date

from cocorope import spec
from cocorope.shipment import Evidence, GreenClaim, LabourMap, Shipment, checklist, compare_markets, market

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
