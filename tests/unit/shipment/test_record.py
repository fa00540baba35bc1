"""A release on record: who, when, on which facts, by which rules; and asked again."""

from datetime import UTC, date, datetime

import attrs
import pytest
from shipments import AT, ON, cargo, decided, full, ledger

from cocorope import document, trace
from cocorope import shipment as shp
from cocorope.errors import CocoropeError, InvalidValueError, WrongKindError
from cocorope.findings import Policy, Severity

NOW = datetime(2025, 7, 20, tzinfo=UTC)


def recorded(shipment=None, events=None, decisions=(), **changed):
    asked = {"by": "desk 4", "at": NOW, "market": shp.market("BE"), "on": ON, **changed}
    return shp.record_release(shipment or cargo(), events or ledger(), decisions, **asked)


def found(replayed):
    return [one.code for one in replayed.report.findings]


class TestRecord:
    """Who, when, on which facts, rule-data and library version, hash."""

    def test_says_it(self):
        record = recorded(decisions=[decided("accepted"), decided("accepted", lot="other")])
        assert (record.by, record.at, record.market, record.on) == ("desk 4", NOW, "BE", ON)
        assert record.decisions == ("L-1/BE-07/3",)
        assert record.rule_data == shp.RULE_DATA.version
        assert record.report == shp.release(cargo(), ledger(), [decided("accepted")], market=shp.market("BE"), on=ON)
        assert record.digest == shp.seal_of(record)

    def test_in_words(self):
        record = recorded(decisions=[decided("accepted")])
        assert "asked by desk 4" in str(record)
        assert "SHA-256 buku besar" in record.text("id")
        assert "bukan nasihat hukum" in record.text("id")
        assert "Lot decisions looked at: none" in recorded().text()

    def test_is_a_document(self):
        record = recorded(
            cargo(papers=full().values()), policy=Policy(lowers={"SHP071": Severity.WARN}), unexplained="1 kg",
            weighing_tolerance="5 %",
        )  # fmt: skip
        again = document.read(document.text(record), shp.ReleaseRecord)
        assert again == record
        assert shp.replay(again, cargo(papers=full().values()), ledger(), []).same

    @pytest.mark.parametrize(
        "changed",
        [{"by": " "}, {"at": datetime(2025, 7, 20)}, {"at": None}, {"digest": "x"}, {"digest": "A" * 64}],  # noqa: DTZ001
        ids=range(5),
    )
    def test_refused(self, changed):
        with pytest.raises(CocoropeError) as told:
            attrs.evolve(recorded(), **changed)
        assert told.value.message.en != told.value.message.id

    @pytest.mark.parametrize("changed", [{"report": "pass"}, {"facts": {}}, {"policy": "mild"}], ids=str)
    def test_kinds(self, changed):
        with pytest.raises(TypeError):
            attrs.evolve(recorded(), **changed)

    def test_kinds_of_what_is_asked(self):
        for wrong in ({"shipment": "S-1"}, {"events": [1]}, {"market": "BE"}):
            with pytest.raises(WrongKindError):
                recorded(**wrong)
        for wrong in (("r", cargo(), ledger()), (recorded(), "S-1", ledger()), (recorded(), cargo(), [])):
            with pytest.raises(WrongKindError):
                shp.replay(*wrong, [])
        with pytest.raises(WrongKindError):
            shp.replay(recorded(), cargo(), ledger(), [], data="ours")

    def test_a_day_is_no_instant(self):
        with pytest.raises(InvalidValueError):
            recorded(at=datetime(2025, 7, 20))  # noqa: DTZ001


class TestReplay:
    """The same facts give the same answer; else it is said what differs."""

    def test_same(self):
        record = recorded(decisions=[decided("accepted")])
        replayed = shp.replay(record, cargo(), ledger(), [decided("accepted")])
        assert replayed.same
        assert replayed.answer == record.report
        assert found(replayed) == []

    def test_what_is_written_down_later_changes_nothing(self):
        held = trace.Judged(id="late", at=AT, recorded=datetime(2025, 8, 1, tzinfo=UTC), of="L-1", verdict="held")
        assert shp.replay(recorded(), cargo(), ledger().append(held), []).same
        known = trace.Judged(id="early", at=AT, of="L-1", verdict="held")
        assert found(shp.replay(recorded(), cargo(), ledger().append(known), [])) == ["SHP094", "SHP095"]

    def test_decisions_of_other_lots_are_no_fact(self):
        record = recorded(decisions=[decided("accepted")])
        both = [decided("accepted", lot="other"), decided("accepted")]
        assert shp.replay(record, cargo(), ledger(), both).same

    def test_other_facts(self):
        record = recorded()
        changed = shp.replay(record, cargo(consumer=True, operator="EU-1"), ledger(), [])
        assert not changed.same
        assert [one.path for one in changed.report.of("SHP094")] == ["$.facts.shipment"]
        decision = shp.replay(record, cargo(), ledger(), [decided("accepted")])
        assert [one.path for one in decision.report.of("SHP094")] == ["$.facts.decisions"]

    def test_other_rules(self):
        data = shp.RULE_DATA.with_rules([], version="house")
        market = shp.market("BE", data=data, max_age_days=9, asked_on=date(2026, 12, 24))
        record = recorded(market=market)
        assert record.report.of("SHP064")
        assert shp.replay(record, cargo(), ledger(), [], data=data).same
        assert "SHP094" in found(shp.replay(record, cargo(), ledger(), []))

    def test_altered(self):
        record = attrs.evolve(recorded(), by="desk 5")
        assert found(shp.replay(record, cargo(), ledger(), [])) == ["SHP093"]

    def test_another_answer(self):
        record = recorded()
        better = attrs.evolve(record, report=type(record.report)(checked=record.report.checked), library="0.0.9")
        sealed = attrs.evolve(better, digest=shp.seal_of(better))
        replayed = shp.replay(sealed, cargo(), ledger(), [])
        assert found(replayed) == ["SHP095", "SHP096"]
        assert "SHP071" in replayed.report.of("SHP095")[0].text()
        less = attrs.evolve(
            record, report=type(record.report)(record.report.findings, [*record.report.checked, "SHP001"])
        )
        assert "SHP001" in shp.replay(less, cargo(), ledger(), []).report.of("SHP095")[0].text()


class TestConcession:
    """A lot that leaves by somebody's leave is shown, with who and why, and is no acceptance."""

    def test_shown(self):
        leave = decided("not accepted").conceded(by="buyer's desk", reason="colour")
        report = shp.release(cargo(), ledger(), [leave], market=shp.market("BE"), on=ON)
        assert report.ok
        (told,) = report.of("SHP092")
        assert "buyer's desk" in told.text()
        assert "tidak diterima" in told.text("id")

    def test_undecided_may_be_conceded(self):
        leave = decided("undecided").conceded(by="desk", reason="late")
        assert shp.release(cargo(), ledger(), [leave], market=shp.market("BE"), on=ON).ok

    def test_beside_a_refusal_it_does_not_pass(self):
        leave = decided("not accepted").conceded(by="desk", reason="late")
        report = shp.release(cargo(), ledger(), [leave, decided("not accepted")], market=shp.market("BE"), on=ON)
        assert report.of("SHP020")

    def test_for_another_revision_it_does_not_count(self):
        leave = decided("not accepted", revision=2).conceded(by="desk", reason="late")
        report = shp.release(cargo(), ledger(), [leave], market=shp.market("BE"), on=ON)
        assert report.of("SHP020")
        assert not report.of("SHP092")
