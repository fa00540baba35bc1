"""Market rules: what they say on which day, what is refused, and that the data is what the sources say."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from cocorope import spec
from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.provenance import Source
from cocorope.shipment import (
    BACKGROUND,
    RULE_DATA,
    RULES,
    UNION,
    Evidence,
    LabourMap,
    MarketRule,
    Party,
    RuleData,
    market,
)
from cocorope.text import Text
from cocorope.trace import Labour

PRISON = LabourMap({"spinning": "free", "laying": "prison"})
FREE = LabourMap({"spinning": "free", "laying": "free"})
C29 = [Evidence(kind, "file") for kind in ("consent", "pay", "hours", "safety")]
REFERENCE = Path(__file__).resolve().parents[3].parent / "shared" / "reference"


def admitted(code, labour=PRISON, on=date(2025, 8, 1), **given):
    return market(code).admit(labour, on=on, **given)


class TestStatutes:
    """19 U.S.C. 1307; Customs Tariff 9897; LI 2019/211; the Acts of South Africa and the United Kingdom; EU 2024/3015."""

    @pytest.mark.parametrize("code", ["US", "CA", "NZ"])
    def test_prohibited(self, code):
        assert admitted(code).effect == "PROHIBITED"
        assert not admitted(code, evidence=C29).ok

    def test_source_is_told(self):
        assert "19 U.S.C. 1307" in admitted("US").text()
        assert "bukan nasihat hukum" in admitted("US").text("id")

    def test_permit(self):
        assert admitted("ZA").outcome == "fail"
        with_permit = admitted("ZA", evidence=[Evidence("permit", "P-1")])
        assert with_permit.ok
        assert with_permit.effect == "PROHIBITED_UNLESS_PERMIT"

    def test_united_kingdom_turns_on_its_own_evidence(self):
        assert admitted("GB", evidence=C29).outcome == "open"
        assert admitted("GB", evidence=[Evidence("description_not_made_there", "S-1")]).ok

    def test_union_changes_on_its_day(self):
        before, after = (admitted("BE", on=day) for day in (date(2027, 12, 13), date(2027, 12, 14)))
        assert (before.effect, before.ok) == ("NO_SPECIFIC_RULE_FOUND", True)
        assert before.of("SHP111")[0].severity.value == "warn"
        assert (after.effect, after.outcome) == ("CONDITIONAL", "open")
        assert admitted("BE", on=date(2027, 12, 14), evidence=C29).ok

    def test_exclusion_of_convention_29(self):
        supervised = [Evidence("supervision", "S"), Evidence("agreement", "A", private_partner=False)]
        placed = [Evidence("supervision", "S"), Evidence("agreement", "A", private_partner=True)]
        on = date(2028, 1, 1)
        assert admitted("DE", on=on, evidence=supervised).ok
        assert admitted("DE", on=on, evidence=placed).outcome == "open"
        assert admitted("DE", on=on, evidence=placed).of("SHP069")
        named = LabourMap({"laying": Labour("prison", partner="PT X")})
        assert admitted("DE", named, on=on, evidence=supervised).outcome == "open"

    def test_mexico_asks_its_list(self):
        assert admitted("MX", evidence=C29).outcome == "open"
        assert admitted("MX", evidence=[Evidence("list_checked", "2025-08-01")]).ok

    def test_contractor(self):
        holder = Party("F", "seller", has_prison_contract=True, prison_goods=["5607.90"])
        rope = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
        yarn = spec.Yarn(plies=2)
        assert admitted("NZ", FREE, parties=[holder], product=rope).outcome == "fail"
        assert admitted("NZ", FREE, parties=[holder]).outcome == "fail"
        assert admitted("NZ", FREE, parties=[holder], product=yarn).ok
        assert admitted("NZ", FREE, parties=[Party("F", "seller", has_prison_contract=False)]).ok
        assert admitted("NZ", FREE, parties=[Party("F", "seller")]).outcome == "open"
        assert admitted("NZ", FREE).outcome == "open"


class TestNotKnown:
    """Not assessed is open, not found is a warning, and neither is permission."""

    @pytest.mark.parametrize("code", ["BR", "KR", "CN", "IN"])
    def test_open(self, code):
        for labour in (FREE, PRISON):
            assert admitted(code, labour).effect == "NOT_ASSESSED"
            assert admitted(code, labour).outcome == "open"

    @pytest.mark.parametrize("labour", [LabourMap(), LabourMap({"laying": "unknown"})])
    def test_unknown_stage(self, labour):
        assert admitted("US", labour).outcome == "open"
        assert admitted("US", labour).effect == "NOT_ASSESSED"
        assert admitted("AU", labour).ok

    def test_free(self):
        answer = admitted("US", FREE)
        assert (answer.effect, answer.ok) == (None, True)

    def test_age(self):
        old = market("US", max_age_days=10, asked_on=date(2027, 1, 1)).admit(FREE, on=date(2027, 1, 1))
        young = market("US", max_age_days=10, asked_on=date(2026, 12, 1)).admit(FREE, on=date(2027, 1, 1))
        assert old.of("SHP064")
        assert not young.of("SHP064")


def rule(**changed):
    given = {
        "id": "BR-1", "code": "HOUSE001", "jurisdiction": "BR", "topic": "prison_made", "effect": "PROHIBITED",
        "trigger": "prison_stage", "title": Text("T", "J"), "says": Text("It says.", "Isinya."),
        "effective_from": date(2020, 1, 1), "source": Source("law", confidence="high", as_of=date(2026, 1, 1)),
    }  # fmt: skip
    return MarketRule(**{**given, **changed})


class TestYourOwn:
    """Rules of one's own: dated, with a source, under a version of their own."""

    def test_added(self):
        data = RULE_DATA.with_rules([rule(code="HSE001")], version="mine-1")
        answer = market("BR", data=data).admit(PRISON, on=date(2025, 1, 1))
        assert (answer.effect, answer.data_version) == ("PROHIBITED", "mine-1")

    @pytest.mark.parametrize(
        "changed",
        [
            {"effective_from": None},
            {"effective_to": date(2019, 1, 1)},
            {"source": Source("law", confidence="high")},
            {"trigger": "weather"},
            {"topic": "weather"},
            {"code": "x"},
            {"jurisdiction": "UK"},
            {"jurisdiction": "Brazil"},
        ],
    )
    def test_refused(self, changed):
        with pytest.raises(InvalidValueError):
            rule(**{"code": "HSE001", **changed})

    def test_without_source(self):
        with pytest.raises(WrongKindError):
            rule(code="HSE001", source="a law")

    def test_same_version_or_twice(self):
        with pytest.raises(InvalidValueError):
            RULE_DATA.with_rules([], version=RULE_DATA.version)
        with pytest.raises(InvalidValueError):
            RuleData(version="v", as_of=date(2026, 1, 1), rules=[rule(code="HSE001"), rule(code="HSE001")])


class TestRefused:
    def test_words(self):
        for wrong in (lambda: market("us"), lambda: market("UK"), lambda: market("US", max_age_days=-1)):
            with pytest.raises(InvalidValueError):
                wrong()
        for wrong in (
            lambda: market("US").admit({"laying": "prison"}, on=date(2025, 1, 1)),
            lambda: market("US").admit(PRISON, on=datetime(2025, 1, 1)),  # noqa: DTZ001
        ):
            with pytest.raises(WrongKindError):
                wrong()

    @pytest.mark.parametrize(
        "make",
        [
            lambda: Evidence("gossip", "x"),
            lambda: Evidence("consent", " "),
            lambda: Evidence("pay", "x", private_partner=True),
            lambda: Party("", "seller"),
            lambda: Party("x", "friend"),
            lambda: Party("x", "seller", prison_goods=["560790"]),
        ],
        ids=range(6),
    )
    def test_parts(self, make):
        with pytest.raises(InvalidValueError):
            make()


class TestData:
    def test_codes(self):
        assert len({one.code for one in RULES}) == len(RULES)
        assert len(UNION) == 27

    def test_against_the_table(self):
        table = REFERENCE / "market_rules.csv"
        if not table.exists():
            pytest.skip("the reference table is not here")
        rows = {row["rule_id"]: row for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines())}
        ours = {one.id: one for one in RULE_DATA.rules}
        assert rows.keys() == ours.keys() | {one.id for one in BACKGROUND}
        for name, one in ours.items():
            row = rows[name]
            assert one.effect.value.lower() == row["effect"]
            assert (one.effective_from.isoformat() if one.effective_from else "") == row["effective_from"]
            assert (one.jurisdiction, one.source.confidence) == (row["iso2"], row["confidence"])
            assert one.source.as_of.isoformat() == row["as_of"]
            assert one.topic == row["topic"]
