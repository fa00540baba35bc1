"""Terms, papers and entries of the dangerous-goods list beside the reference tables, where they are at hand."""

import csv
from pathlib import Path

import pytest

from cocorope import shipment as shp
from cocorope.shipment.rules import CARGO_RULES, CROSS_CHECKS

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
        for row in rows("consistency_checks.csv"):
            rule = CROSS_CHECKS.get(row["check_id"])
            if rule is not None:
                assert str(rule.severity.name).lower() == row["severity"].lower(), row["check_id"]


class TestDangerousGoods:
    """The entries a rule names are those of the list, no surer than the list was read."""

    def test_entries(self):
        table = {row["un"]: row for row in rows("dangerous_goods.csv")}
        named = {f"UN {number}" for number in table if number != "-"}
        said = [rule for rule in CARGO_RULES if "IMDG" in rule.source.reference]
        assert said
        for rule in said:
            assert rule.source.confidence == "medium", rule.code
            numbers = [word for word in named if word in rule.source.reference]
            assert numbers or "absence" in rule.source.reference, rule.code


class TestMarketRules:
    """A rule of a market is held no surer than it was read."""

    def test_confidence(self):
        table = {row["rule_id"]: row["confidence"] for row in rows("market_rules.csv")}
        for rule in (*shp.RULE_DATA.rules, *shp.BACKGROUND):
            assert table[rule.id] == rule.source.confidence, rule.id
