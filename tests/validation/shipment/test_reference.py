"""Terms, papers and entries of the dangerous-goods list beside the reference tables, where they are at hand."""

import csv
from pathlib import Path
from typing import ClassVar

import pytest

from cocorope import shipment as shp
from cocorope.shipment.rules import CARGO_RULES, CROSS_CHECKS
from cocorope.shipment.tariff import HEADINGS

REFERENCE = Path(__file__).resolve().parents[3].parent / "shared" / "reference"


def rows(name):
    file = REFERENCE / name
    if not file.exists():
        pytest.skip(f"{name} is not beside this checkout")
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


class TestIncoterms:
    """Incoterms 2020."""

    def test_every_term(self):
        table = {row["code"]: row for row in rows("incoterms.csv")}
        assert set(table) == set(shp.TERMS)
        for code, row in table.items():
            term = shp.TERMS[code]
            assert term.name == row["name"], code
            assert term.sea_only == row["mode_group"].startswith("sea"), code
            assert term.main_carriage == row["main_carriage"], code
            assert term.export_clearance == row["export_clearance"], code
            assert term.import_clearance == row["import_clearance"], code
            assert bool(term.insurance_clause) == row["insurance"].startswith("seller"), code
            assert f"ICC({term.insurance_clause})" in row["insurance"] or not term.insurance_clause, code
            place = row["named_place_kind"].split(" (")[0]
            assert place in term.places or "seller premises" in term.places, code
            loads, unloads = row["loading_at_origin_by"], row["unloading_at_destination_by"]
            assert loads.startswith(term.loading.split(" ")[0]), code
            assert unloads == ("per carriage contract" if "contract" in term.unloading else term.unloading), code
            assert (term.caution is not None) == any(
                word in row["container_ok"] for word in ("clearance", "registration")
            ), code
            assert not term.for_containers or term.for_containers in row["container_ok"] or code == "FAS", code


class TestDocuments:
    """Every paper of the table, with its source and confidence."""

    def test_every_paper(self):
        table = {row["doc_id"]: row for row in rows("documents.csv")}
        assert set(table) <= set(shp.DOCUMENTS)
        for code, row in table.items():
            kind = shp.DOCUMENTS[code]
            assert kind.source.confidence == row["confidence"], code
            assert row["source"].startswith(kind.source.reference), code
            assert not kind.always or row["when_required"] not in ("if agreed", "contractual"), code


class TestChecks:
    """The cross-checks of the table, by name, as grave as the table has them."""

    def test_every_check(self):
        named = [row["check_id"] for row in rows("consistency_checks.csv")]
        assert named == list(shp.CHECKS_BY_NAME)
        for row in rows("consistency_checks.csv"):
            graver = {one.severity.name.lower() for one in shp.cross_check(row["check_id"])}
            assert row["severity"].lower() in graver or row["check_id"] == "X26", row[
                "check_id"
            ]  # a door stops, always
            rule = CROSS_CHECKS.get(row["check_id"])
            if rule is not None:
                assert str(rule.severity.name).lower() == row["severity"].lower(), row["check_id"]


class TestDangerousGoods:
    """The entries a rule names are those of the list, no surer than the list was read."""

    def test_entries(self):
        table = {row["un"]: row for row in rows("dangerous_goods.csv")}
        named = {f"UN {number}" for number in table if number != "-"}
        said = [rule for rule in CARGO_RULES if "IMDG" in str(rule.source.reference)]
        assert said
        for rule in said:
            assert rule.source.confidence == "medium", rule.code
            numbers = [word for word in named if word in str(rule.source.reference)]
            assert numbers or "absence" in str(rule.source.reference), rule.code

    def test_table(self):
        table = {row["un"].strip("-"): row for row in rows("dangerous_goods.csv")}
        assert set(table) == {one.un for one in shp.DANGEROUS_GOODS}
        for one in shp.DANGEROUS_GOODS:
            row = table[one.un]
            assert (one.hazard, one.packing_group) == (row["class"].strip("-"), row["packing_group"].strip("-")), one.un
            assert one.provisions == tuple(row["special_provisions"].strip("-").split()), one.un
            assert one.emergency == row["ems"].strip("-"), one.un
            assert one.name.en.split()[0].casefold() in row["proper_shipping_name"].casefold() or not one.un, one.un
            assert one.source.confidence == row["confidence"], one.un
            assert one.rule in {rule.code for rule in shp.RULES}, one.un


class TestContainers:
    """Sizes as the table has them: typical values, and the minima that are planned with."""

    def test_every_size(self):
        table = {row["type"]: row for row in rows("containers.csv")}
        assert {name for name in table if "MIN" not in name} == set(shp.CONTAINER_SIZES)
        for code, size in shp.CONTAINER_SIZES.items():
            row = table[code]
            assert size.iso_type == row["iso_size_type"]
            assert str(size.nominal) == f"{row['volume_m3']} m3"
            assert str(size.rating) == f"{row['max_gross_kg_common']} kg"
            self.same(size.typical, row)
            least = table.get(f"{code}-ISO-MIN")
            assert (size.least is None) is (least is None)
            if least is not None:
                self.same(size.least, least)

    def same(self, room, row):
        sides = ("int_l_mm", "int_w_mm", "int_h_mm", "door_w_mm", "door_h_mm")
        ours = (room.length, room.width, room.height, room.door_width, room.door_height)
        assert [f"{row[side]} mm" for side in sides] == [str(one) for one in ours]
        assert room.source.reference in row["source"]
        assert row["confidence"].startswith(room.source.confidence)


class TestPractice:
    """Figures of stowing, no surer than they were read."""

    def test_figures(self):
        table = {row["item"]: row for row in rows("cargo_loads.csv")}
        for name, item in (
            ("bales", "coir fibre stowage factor, bales"),
            ("bundles", "coir fibre stowage factor, dholls (loose bundles)"),
            ("loss", "stowing loss allowance"),
        ):
            figure, row = shp.STOWAGE[name], table[item]
            said = str(figure.least) if figure.least == figure.most else f"{figure.least}-{figure.most}"
            assert said == row["quantity"], name
            assert figure.source.confidence == row["confidence"], name
            assert figure.source.reference == row["source"], name


class TestHeadings:
    """Every heading is a row of the table, held no surer than it was read."""

    def test_every_heading(self):
        table = {row["code"]: row for row in rows("hs_classification.csv") if row["level"] == "HS6"}
        sure = ["low", "recalled", "medium", "high"]
        given = [one for one in HEADINGS.values() if not one.is_open]
        assert given
        for one in given:
            assert sure.index(one.source.confidence) <= sure.index(table[one.hs6]["confidence"]), one.hs6
        assert set(table) - {one.hs6 for one in given} == {"560394"}  # no product of ours is a felt


class TestMarketRules:
    """Every row of the table is a rule or a remark of ours, as strong, as old and no surer than it was read."""

    ELSEWHERE: ClassVar = {"ANY-ISPM15": "X24", "ANY-SOLAS-VGM": "X06"}
    """Rows that are checks of the papers: wood packing and verified gross mass."""

    def test_every_row(self):
        known = {rule.id for rule in (*shp.RULE_DATA.rules, *shp.BACKGROUND)}
        assert {row["rule_id"] for row in rows("market_rules.csv")} - known <= set(self.ELSEWHERE)
        assert all(shp.cross_check(name) for name in self.ELSEWHERE.values())

    def test_confidence(self):
        table = {row["rule_id"]: row["confidence"] for row in rows("market_rules.csv")}
        for rule in (*shp.RULE_DATA.rules, *shp.BACKGROUND):
            assert table[rule.id] == rule.source.confidence, rule.id

    def test_effect_place_and_date(self):
        table = {row["rule_id"]: row for row in rows("market_rules.csv")}
        for rule in shp.RULE_DATA.rules:
            row = table[rule.id]
            assert row["effect"] == rule.effect.value.lower(), rule.id
            assert row["iso2"] == rule.jurisdiction, rule.id
            assert row["topic"] == rule.topic, rule.id
            assert row["effective_from"] == (rule.effective_from.isoformat() if rule.effective_from else ""), rule.id
            assert row["as_of"] == rule.source.as_of.isoformat(), rule.id
            assert bool(row["exemptions"]) == bool(rule.exemptions) or rule.id in {"US-307-FORCED", "MX-STPS-2023"}, (
                rule.id
            )
