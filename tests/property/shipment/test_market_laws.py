"""Laws of the market rules."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.findings import Policy, Severity, Waiver
from cocorope.shipment import EVIDENCE_KINDS, RULE_DATA, Evidence, LabourMap, Party, market
from cocorope.trace import LABOUR_SOURCES, STAGES

MARKETS = st.sampled_from(["US", "CA", "NZ", "ZA", "GB", "BE", "DE", "EU", "MX", "AU", "JP", "KR", "CN", "IN", "BR"])
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
MAPS = st.dictionaries(st.sampled_from(STAGES), st.sampled_from(LABOUR_SOURCES), max_size=5).map(LabourMap)
EVIDENCE = st.lists(st.sampled_from(EVIDENCE_KINDS).map(lambda kind: Evidence(kind, "file")), max_size=6)
HARMLESS = st.sampled_from(["consent", "pay", "hours", "safety", "training"]).map(lambda kind: Evidence(kind, "file"))
PARTIES = st.lists(
    st.builds(Party, st.just("P"), st.just("seller"), has_prison_contract=st.sampled_from([None, True, False])),
    max_size=1,
)
RANK = {"pass": 0, "open": 1, "fail": 2}


class TestPrisonStage:
    """Adding a prison stage never opens a market."""

    @given(code=MARKETS, on=DAYS, labour=MAPS, stage=st.sampled_from(STAGES), evidence=EVIDENCE, parties=PARTIES)
    @settings(max_examples=150)
    def test_never_opens(self, code, on, labour, stage, evidence, parties):
        ask = market(code).admit
        before = ask(labour, on=on, evidence=evidence, parties=parties)
        after = ask(labour | LabourMap({stage: "prison"}), on=on, evidence=evidence, parties=parties)
        assert RANK[after.outcome] >= RANK[before.outcome]


class TestEvidence:
    """Evidence of consent, pay, hours, safety or training never closes a market, and never lifts a prohibition."""

    @given(code=MARKETS, on=DAYS, labour=MAPS, evidence=EVIDENCE, more=HARMLESS)
    @settings(max_examples=150)
    def test_never_closes(self, code, on, labour, evidence, more):
        ask = market(code).admit
        before, after = ask(labour, on=on, evidence=evidence), ask(labour, on=on, evidence=[*evidence, more])
        assert RANK[after.outcome] <= RANK[before.outcome]

    @given(code=st.sampled_from(["US", "CA", "NZ"]), on=DAYS, stage=st.sampled_from(STAGES), evidence=EVIDENCE)
    @settings(max_examples=60)
    def test_never_lifts_a_prohibition(self, code, on, stage, evidence):
        answer = market(code).admit(LabourMap({stage: "prison"}), on=on, evidence=evidence)
        assert answer.effect == "PROHIBITED"
        assert answer.outcome == "fail"


class TestDates:
    """A later date only changes what a dated rule changes."""

    @given(code=MARKETS, on=DAYS, labour=MAPS, evidence=EVIDENCE)
    @settings(max_examples=100)
    def test_next_day(self, code, on, labour, evidence):
        where, later = market(code), on + timedelta(days=1)
        changed = [rule for rule in where.rules if rule.applies(on) != rule.applies(later)]
        today, tomorrow = (where.admit(labour, on=day, evidence=evidence) for day in (on, later))
        if not changed:
            assert (today.effect, today.outcome) == (tomorrow.effect, tomorrow.outcome)
            assert [finding.code for finding in today.findings] == [finding.code for finding in tomorrow.findings]

    @given(code=MARKETS, on=DAYS, later=DAYS, labour=MAPS, evidence=EVIDENCE, parties=PARTIES)
    @settings(max_examples=100)
    def test_any_two_days(self, code, on, later, labour, evidence, parties):
        where = market(code)
        ask = {"evidence": evidence, "parties": parties}
        dated = {rule.code for rule in where.rules if rule.applies(on) != rule.applies(later)}
        named = {rule.id for rule in where.rules if rule.code in dated}
        told = [where.admit(labour, on=day, **ask) for day in (on, later)]
        rest = [
            {
                (finding.code, finding.path, finding.facts.get("rule"))
                for finding in report.findings
                if finding.code not in {*dated, "SHP063"} and finding.facts.get("rule") not in named
            }
            for report in told
        ]
        assert rest[0] == rest[1]


class TestBinding:
    """A binding prohibition stands under every policy without its named waiver."""

    @given(
        code=st.sampled_from(["US", "CA", "NZ", "ZA"]),
        weights=st.dictionaries(st.sampled_from([rule.code for rule in RULE_DATA.rules]), st.sampled_from(Severity)),
        raises=st.booleans(),
        waived=st.lists(
            st.builds(
                Waiver,
                rule=st.sampled_from([rule.code for rule in RULE_DATA.rules]),
                by=st.just("A. Counsel"),
                reason=st.just("file 7"),
                until=st.dates(date(2025, 1, 1), date(2025, 12, 31)),
            ),
            max_size=3,
        ),
    )
    @settings(max_examples=100)
    def test_under_every_policy(self, code, weights, raises, waived):
        on = date(2025, 5, 1)
        report = market(code).admit(LabourMap({"laying": "prison"}), on=on, parties=[Party("P", "seller")])
        prohibiting = {rule.code for rule in market(code).rules if rule.binding and rule.trigger == "prison_stage"}
        policy = Policy(**{"raises" if raises else "lowers": weights}, waivers=waived)
        named = {one.rule for one in waived if one.until >= on}
        after = policy.apply(report, on=on)
        for rule in prohibiting:
            assert all(finding.stops for finding in after.of(rule)) is (rule not in named)
        if prohibiting - named:
            assert after.outcome == "fail"

    @given(lowered=st.dictionaries(st.sampled_from([rule.code for rule in RULE_DATA.rules]), st.just(Severity.NOTE)))
    @settings(max_examples=60)
    def test_stands(self, lowered):
        on = date(2025, 5, 1)
        report = market("US").admit(LabourMap({"laying": "prison"}), on=on)
        assert Policy(lowers=lowered).apply(report, on=on).outcome == "fail"

    def test_named_waiver(self):
        on = date(2025, 5, 1)
        report = market("US").admit(LabourMap({"laying": "prison"}), on=on, evidence=_ALL)
        waiver = Waiver(rule="SHP101", by="A. Counsel", reason="ruling on file", until=date(2025, 6, 1))
        waived = Policy(waivers=[waiver]).apply(report, on=on)
        assert waived.outcome == "pass"
        assert waived.of("SHP101")[0].waiver == waiver


_ALL = [Evidence(kind, "file") for kind in EVIDENCE_KINDS]
