"""SHP040: a paper that is here and does not state a compared fact leaves its check open."""

from datetime import date

import attrs
import pytest
from shipments import AT, BOX, asked, full

from cocorope import shipment as shp
from cocorope.shipment.statements import WANTED

DAY = date(2025, 7, 1)
MORE = {
    "COO": shp.OriginCertificate(number="O", dated=DAY, scheme="B", invoice="INV-1", hs="560790"),
    "PHY": shp.PhytosanitaryCertificate(number="P", dated=DAY, containers=BOX),
    "FUM": shp.FumigationCertificate(number="F", fumigant="MB", begun=AT, ventilated=AT, containers=BOX),
}
CASES = [(kind.document, field) for kind, rows in WANTED.items() for _check, field, _words in rows]


def opened(report):
    return [finding.path for finding in report.of("SHP040")]


class TestStatements:
    """Open and never passed over; said once, where it is missing."""

    def test_stated_papers_ask_nothing(self):
        assert not opened(asked(extra=MORE.values()))

    @pytest.mark.parametrize(("code", "field"), CASES, ids=[f"{code}-{field}" for code, field in CASES])
    def test_unstated(self, code, field):
        paper = {**full(), **MORE}[code]
        empty = attrs.fields_dict(type(paper))[field].default
        assert empty in ("", (), None)
        others = [one for kind, one in {**full(), **MORE}.items() if kind != code]
        report = shp.check_papers([*others, attrs.evolve(paper, **{field: empty})], on=date(2025, 9, 15))
        assert f"$.papers.{code}.{field}" in opened(report)
        assert report.outcome == "open", report.text()

    def test_seals_and_containers(self):
        assert opened(asked({"PL": {"containers": [BOX]}})) == [f"$.papers.PL.containers[{BOX}].seal"]
        assert opened(asked({"VGM": {"seal": ""}})) == [f"$.papers.VGM.containers[{BOX}].seal"]
        assert opened(asked({"PL": {"containers": []}})) == ["$.papers.PL.containers"]

    def test_term(self):
        assert opened(asked({"SC": {"term": None}})) == ["$.papers.SC.term"]
        assert opened(asked(without=("SC", "BL"))) == ["$.papers.CI.term"]
        assert not opened(asked({"SC": {"term": None}, "CI": {"term": full()["SC"].term}}))

    def test_treatment_of_wood(self):
        wood = shp.WoodPacking(what="pallets", raw_wood_over_6_mm=True, country="ID", producer="007", treatment="HT")
        assert opened(asked(extra=[wood])) == ["$.papers.ISPM15.treated_in"]
        assert not opened(asked(extra=[attrs.evolve(wood, treated_in="ID")]))

    def test_tariff_number_of_a_line(self):
        line = attrs.evolve(full()["CI"].lines[0], hs="")
        assert opened(asked({"CI": {"lines": [line]}})) == ["$.papers.CI.lines.hs"]

    def test_quantities_that_cannot_be_compared(self):
        line = attrs.evolve(full()["CI"].lines[0], quantity="7000 m", per="1 m", price="USD 1.00")
        credit = shp.LetterOfCredit(number="L", dated=DAY, amount="USD 7000.00", expiry=DAY, quantity="10000 kg")
        report = asked({"CI": {"lines": [line]}}, extra=[credit])
        assert opened(report) == ["$.papers.CI.lines.quantity", "$.papers.CI.lines[BE-07].quantity"]
        assert not report.of("SHP032")
        assert not report.of("SHP042")

    def test_lines_that_name_no_specification(self):
        mine = full()["SC"].lines[0]
        two = [mine, attrs.evolve(mine, specification="NZ-01")]
        assert opened(asked({"SC": {"lines": two}})) == ["$.papers.CI.lines.specification"]
        named = attrs.evolve(full()["CI"].lines[0], specification="BE-07")
        report = asked({"SC": {"lines": two}, "CI": {"lines": [named]}})
        assert opened(report) == ["$.papers.CI.lines[NZ-01]"]
        assert not report.of("SHP042")
