"""Laws of reports and policies."""

import pickle
from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope import document
from cocorope.findings import Finding, Policy, Report, Severity
from cocorope.strategies import findings as drawn
from cocorope.units import Scale

REPORTS, POLICIES = drawn.reports(), drawn.policies()
DAYS = st.dates(date(2019, 1, 1), date(2036, 12, 31))
few = settings(max_examples=40)


class TestMerging:
    """Reports are sets: | is associative, commutative and idempotent, in what they mean and in what they say."""

    @few
    @given(REPORTS, REPORTS, REPORTS)
    def test_is_associative(self, a, b, c):
        assert (a | b) | c == a | (b | c)

    @few
    @given(REPORTS, REPORTS)
    def test_is_commutative(self, a, b):
        assert a | b == b | a
        assert hash(a | b) == hash(b | a)
        assert (a | b).text() == (b | a).text()

    @few
    @given(REPORTS)
    def test_is_idempotent_and_nothing_adds_nothing(self, a):
        assert a | a == a == a | Report()

    @few
    @given(REPORTS, st.randoms())
    def test_the_order_of_findings_changes_nothing(self, report, chance):
        turned = list(report.findings) * 2
        chance.shuffle(turned)
        assert Report(turned, report.checked) == report

    @few
    @given(REPORTS, REPORTS)
    def test_the_worse_outcome_stands(self, a, b):
        rank = ["pass", "open", "fail"].index
        assert rank((a | b).outcome) == max(rank(a.outcome), rank(b.outcome))


def rewritten(fact, chance):
    """The same fact in another unit, where that is exact."""
    if not isinstance(fact, Scale):
        return fact
    try:
        return fact.to(chance.choice(fact.units()))
    except ValueError:
        return fact


class TestUnits:
    """Rewriting every quantity in any unit in which it is exact changes no report."""

    @few
    @given(st.lists(drawn.findings(), max_size=5), st.randoms())
    def test_change_nothing(self, findings, chance):
        again = [
            attrs.evolve(f, facts={name: rewritten(fact, chance) for name, fact in f.facts.items()}) for f in findings
        ]
        assert Report(again) == Report(findings)
        assert hash(Report(again)) == hash(Report(findings))


class TestPolicies:
    """A policy never changes facts, and never lowers a binding rule; what it waives stays visible."""

    @few
    @given(REPORTS, POLICIES, DAYS)
    def test_never_change_what_was_found(self, report, policy, on):
        weighed = policy.apply(report, on=on)
        assert weighed.checked == report.checked
        assert {(f.rule, f.path, f.facts) for f in report.findings} >= {
            (f.rule, f.path, f.facts) for f in weighed.findings
        }
        assert {(f.code, f.path) for f in weighed.findings} == {(f.code, f.path) for f in report.findings}

    @few
    @given(
        st.lists(st.builds(lambda f: Finding(rule=f.rule, path=f.path, facts=f.facts), drawn.findings())),
        POLICIES,
        DAYS,
    )
    def test_never_lower_a_binding_rule(self, found, policy, on):
        for finding in policy.apply(Report(found), on=on).findings:
            if finding.rule.binding:
                assert finding.severity.rank <= finding.rule.severity.rank

    @few
    @given(REPORTS, POLICIES, DAYS)
    def test_a_second_time_changes_nothing(self, report, policy, on):
        once = policy.apply(report, on=on)
        assert policy.apply(once, on=on) == once

    @few
    @given(REPORTS, POLICIES, DAYS)
    def test_no_expired_waiver_holds(self, report, policy, on):
        assert all(f.waiver is None or f.waiver.until >= on for f in policy.apply(report, on=on).findings)

    @few
    @given(REPORTS, DAYS)
    def test_an_empty_one_only_ends_waivers(self, report, on):
        weighed = Policy().apply(report, on=on)
        assert [f.severity for f in weighed.findings].count(Severity.BLOCK) <= len(report.findings)
        assert Policy().apply(report, on=date(2020, 1, 1)) == report

    @few
    @given(REPORTS, REPORTS, POLICIES, DAYS)
    def test_weigh_each_finding_on_its_own(self, a, b, policy, on):
        assert policy.apply(a | b, on=on) == policy.apply(a, on=on) | policy.apply(b, on=on)


class TestReading:
    """A report can be read in both languages at any width, and reads back from its document and its pickle."""

    @few
    @given(REPORTS, st.sampled_from(["en", "id"]), st.integers(20, 120))
    def test_keeps_its_width(self, report, lang, width):
        for line in report.text(lang, width).splitlines():
            assert len(line) <= width or " " not in line.strip()
            assert line.isprintable()

    @few
    @given(REPORTS)
    def test_names_every_finding(self, report):
        text = report.text()
        assert all(f.code in text for f in report.findings)

    @few
    @given(REPORTS | POLICIES | drawn.findings() | drawn.rules() | drawn.waivers() | drawn.sources() | drawn.texts())
    def test_round_trips(self, value):
        text = document.text(value)
        again = document.read(text, type(value))
        assert again == value
        assert hash(again) == hash(value)
        assert document.text(again) == text
        assert pickle.loads(pickle.dumps(value)) == value
