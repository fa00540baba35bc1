"""Type tests of pet toys, headings by make-up and materials, terms that ask for care."""

from datetime import date

import attrs
import pytest
from shipments import BE07, ON, ROPE, cargo, full, released

from cocorope import document, spec
from cocorope import shipment as shp
from cocorope.errors import InvalidValueError
from cocorope.shipment.type_tests import TYPE_TEST_NAMES

DAY = date(2025, 6, 2)
LIMITS = {"substance": "lead", "limit": "90 ppm", "limit_by": "buyer"}


def reported(kind="part_pull", **changed):
    told = {"kind": kind, "result": "passed", "tested": DAY, "reference": f"report {kind}", "specification": "BE-07",
            "revision": 3, "valid_until": date(2026, 6, 2), **(LIMITS if kind == "chemical" else {})}  # fmt: skip
    return shp.TypeTest(**{**told, **changed})


EVERY = [reported(kind) for kind in shp.TYPE_TEST_KINDS]


def asked(tests, **changed):
    return released(cargo(**{"pet_toy": True, "type_tests": tests, **changed}))


class TestEvidence:
    """A list of evidence with dates; nothing is inferred."""

    def test_complete(self):
        report = asked(EVERY)
        assert not {one.code for one in report.findings} & {"SHP142", "SHP143", "SHP144", "SHP146"}
        assert {"SHP142", "SHP143", "SHP144"} <= set(report.checked)

    def test_only_pet_toys_are_asked(self):
        report = asked([], pet_toy=False)
        assert "SHP142" not in report.checked
        assert not report.of("SHP142")

    @pytest.mark.parametrize("place", range(5))
    def test_each_is_missed(self, place):
        (found,) = asked([one for one in EVERY if one is not EVERY[place]]).of("SHP142")
        assert found.facts["missing"] == (TYPE_TEST_NAMES[EVERY[place].kind],)

    @pytest.mark.parametrize("changed", [{"revision": 2}, {"specification": "BE-08"}, {"tested": date(2025, 9, 16)}])
    def test_of_something_else_or_later(self, changed):
        (found,) = asked([attrs.evolve(EVERY[0], **changed), *EVERY[1:]]).of("SHP142")
        assert len(found.facts["missing"]) == 1

    def test_lots(self):
        one = [attrs.evolve(EVERY[1], lots=["L-1"]), EVERY[0], *EVERY[2:]]
        assert not asked(one).of("SHP142")
        (found,) = asked(one, lots=["L-1", "L-2"]).of("SHP142")
        assert found.facts["missing"][0].en == "metal detection of lots L-2"
        assert not asked([attrs.evolve(EVERY[1], lots=["L-2"], reference="r2"), *one], lots=["L-1", "L-2"]).of("SHP142")

    def test_the_latest_speaks(self):
        failed = attrs.evolve(EVERY[0], result="failed", tested=date(2025, 7, 1), reference="r9")
        assert [one.facts["reference"] for one in asked([*EVERY, failed]).of("SHP143")] == ["r9"]
        again = attrs.evolve(EVERY[0], tested=date(2025, 7, 2), reference="r10")
        assert not asked([again, failed, *EVERY]).of("SHP143")
        same_day = attrs.evolve(EVERY[0], result="failed", reference="a")
        assert asked([same_day, *EVERY]).of("SHP143")

    def test_a_lot_that_failed_stays_so_beside_another(self):
        """One lot says nothing of the next."""
        first = attrs.evolve(EVERY[1], lots=["L-1"], result="failed", reference="r1")
        second = attrs.evolve(EVERY[1], lots=["L-2"], tested=date(2025, 7, 1), reference="r2")
        rest = [one for one in EVERY if one.kind != "metal_detection"]
        assert asked([first, second, *rest], lots=["L-1", "L-2"]).of("SHP143")
        assert not asked([first, second, *rest], lots=["L-2"]).of("SHP143")

    def test_each_substance_speaks_for_itself(self):
        other = attrs.evolve(EVERY[4], substance="cadmium", result="failed")
        (found,) = asked([*EVERY, other]).of("SHP143")
        assert found.facts["test"].id == "bahan kimia: cadmium"

    def test_dates(self):
        assert not asked([attrs.evolve(EVERY[0], valid_until=ON), *EVERY[1:]]).of("SHP144")
        assert asked([attrs.evolve(EVERY[0], valid_until=date(2025, 9, 14)), *EVERY[1:]]).of("SHP144")
        report = asked([attrs.evolve(EVERY[0], valid_until=None), *EVERY[1:]])
        assert report.of("SHP146")
        assert not report.of("SHP144")

    @pytest.mark.parametrize(
        ("kind", "changed"),
        [
            ("chewing", {}),
            ("part_pull", {"result": "fine"}),
            ("part_pull", {"reference": " "}),
            ("part_pull", {"valid_until": date(2025, 6, 1)}),
            ("part_pull", {"limit": "90 ppm"} | LIMITS),
            ("chemical", {"limit": None}),
            ("chemical", {"substance": ""}),
            ("chemical", {"limit_by": ""}),
            ("chemical", {"found": "90.1 ppm"}),
        ],
        ids=[
            "kind",
            "result",
            "reference",
            "ends before",
            "a limit without chemical",
            "no limit",
            "no substance",
            "whose",
            "above",
        ],
    )
    def test_refused(self, kind, changed):
        with pytest.raises(InvalidValueError):
            reported(kind, **changed)

    def test_above_is_failed(self):
        assert reported("chemical", found="0.01 %", result="failed").found > reported("chemical").limit
        assert reported("chemical", found="0.009 %").result == "passed"

    def test_document(self):
        for one in EVERY:
            assert document.read(document.write(one), shp.TypeTest) == one


MAT = spec.Article("doormat", made_of=spec.Yarn(plies=2))
TOY = spec.Article("bone", made_of=ROPE)


class TestHeadings:
    """HS 2022 by construction, plies, make-up and materials; open where rulings part."""

    @pytest.mark.parametrize(
        ("product", "make_up", "hs6"),
        [
            (MAT, "", "560900"),
            (MAT, "woven floor covering", "570220"),
            (MAT, "floor covering", "570500"),
            (TOY, "cordage", "560900"),
            (TOY, "textile fabric", "630790"),
            (TOY, "animal harness", "420100"),
            (TOY, "toy for people", "950300"),
            (spec.Article("pad", made_of=spec.Fibre(form="mixed")), "", "OPEN"),
            (attrs.evolve(TOY, mass="100 g", materials=[spec.Material("coffee wood", mass="50 g")]), "", "OPEN"),
            (attrs.evolve(TOY, mass="100 g", materials=[spec.Material("coffee wood", mass="49 g")]), "", "560900"),
            (attrs.evolve(TOY, materials=[spec.Material("coffee wood", mass="50 g")]), "", "560900"),
            (ROPE, "animal harness", "OPEN"),
            (spec.Net(spec.Woven(warp=spec.Yarn(plies=2), weft=spec.Yarn(plies=2)), width="1 m"), "woven floor covering", "570220"),
            (spec.Net(spec.Knotted(strand=ROPE, mesh_opening="20 mm"), width="1 m"), "woven floor covering", "OPEN"),
            (spec.Assortment([spec.Part(TOY, 1), spec.Part(attrs.evolve(TOY, label="ring"), 2)]), "toy for people", "950300"),
            (spec.Assortment([spec.Part(TOY, 1), spec.Part(attrs.evolve(TOY, label="string", length="1 m"), 2)]), "", "OPEN"),
        ],
        ids=range(16),
    )  # fmt: skip
    def test_make_up(self, product, make_up, hs6):
        assert shp.tariff_heading(product, make_up=make_up).hs6 == hs6

    def test_refused(self):
        with pytest.raises(InvalidValueError):
            shp.tariff_heading(TOY, make_up="hat")
        with pytest.raises(InvalidValueError):
            cargo(make_up="hat")

    def test_of_a_shipment(self):
        order = attrs.evolve(BE07, product=MAT, requirements=BE07.requirements[1:])
        assert not released(cargo(specification=order, hs="57022000", make_up="woven floor covering")).of("SHP012")
        assert released(cargo(specification=order, hs="57022000")).of("SHP012")


class TestTerms:
    """Incoterms 2020: who clears is said where it is the other side."""

    @pytest.mark.parametrize(
        ("term", "found"),
        [
            (shp.Term("EXW", "Sragen", "seller premises"), 1),
            (shp.Term("DDP", "Antwerp", "place of destination"), 1),
            (shp.Term("FCA", "Semarang", "place of delivery"), 0),
            (None, 0),
        ],
        ids=str,
    )
    def test_caution(self, term, found):
        papers = {**full(), "SC": attrs.evolve(full()["SC"], term=term)}
        report = released(cargo(papers=papers.values()))
        assert len(report.of("SHP145")) == found
        assert "SHP145" in report.checked
