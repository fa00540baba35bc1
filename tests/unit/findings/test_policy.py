"""Policies and waivers when they are made and applied."""

from datetime import UTC, date, datetime

import pytest

from cocorope.errors import InvalidValueError, WrongKindError
from cocorope.findings import Policy, Report, Rule, Severity, Text, Waiver
from cocorope.provenance import Source


def rule(code, severity, *, binding=False):
    return Rule(
        code=code,
        severity=severity,
        title=Text("t", "j"),
        message=Text("m", "p"),
        explanation=Text("e", "k"),
        source=Source("arithmetic", confidence="exact"),
        binding=binding,
    )


LAW = rule("SHP901", Severity.BLOCK, binding=True)
HABIT = rule("SPC901", Severity.WARN)
DAY = date(2026, 7, 31)
WAIVER = Waiver(rule=LAW, by="Head of quality", reason="buyer agreed", until=DAY)


class TestWaiver:
    """A waiver says who, why and until when, for one rule by name."""

    @pytest.mark.parametrize("name", ["by", "reason"])
    @pytest.mark.parametrize("value", ["", "  ", None, 3])
    def test_without_name_or_reason_is_refused(self, name, value):
        fields = {"rule": LAW, "by": "QA", "reason": "r", "until": DAY} | {name: value}
        with pytest.raises(InvalidValueError, match=f"who, why and until when: Waiver.{name}") as caught:
            Waiver(**fields)
        assert "siapa, mengapa dan sampai kapan" in caught.value.text("id")

    @pytest.mark.parametrize("until", [None, "2026-07-31", datetime(2026, 7, 31, tzinfo=UTC)])
    def test_without_an_end_is_refused(self, until):
        with pytest.raises(WrongKindError, match=r"Waiver\.until is a day, like date\(2026, 7, 31\)"):
            Waiver(rule=LAW, by="QA", reason="r", until=until)

    @pytest.mark.parametrize("missing", ["rule", "by", "reason", "until"])
    def test_nothing_of_it_has_a_default(self, missing):
        fields = {"rule": LAW, "by": "QA", "reason": "r", "until": DAY}
        del fields[missing]
        with pytest.raises(TypeError, match=missing):
            Waiver(**fields)

    @pytest.mark.parametrize("code", ["SHP*", "*", "", "shp901"])
    def test_names_one_rule(self, code):
        with pytest.raises(InvalidValueError, match="rule code"):
            Waiver(rule=code, by="QA", reason="r", until=DAY)

    def test_an_empty_path_is_refused(self):
        with pytest.raises(InvalidValueError, match=r"Waiver\.path"):
            Waiver(rule=LAW, by="QA", reason="r", until=DAY, path="")

    @pytest.mark.parametrize(
        ("path", "covered"),
        [
            ("$.papers[1]", True),
            ("$.papers[1].date", True),
            ("$.papers[1][0]", True),
            ("$.papers[10]", False),
            ("$", False),
        ],
    )
    def test_covers_a_place_and_all_inside_it(self, path, covered):
        waiver = Waiver(rule=LAW, by="QA", reason="r", until=DAY, path="$.papers[1]")
        assert waiver.covers("SHP901", path, on=DAY) is covered

    def test_holds_up_to_and_with_its_last_day(self):
        assert WAIVER.covers("SHP901", "$", on=DAY)
        assert not WAIVER.covers("SHP901", "$", on=date(2026, 8, 1))
        assert not WAIVER.covers("SHP902", "$", on=DAY)


class TestPolicy:
    """A policy raises, lowers or waives; it never changes what was found."""

    def test_raises(self):
        report = Policy(raises={HABIT: Severity.BLOCK}).apply(Report([HABIT.finding()]), on=DAY)
        assert report.outcome == "fail"

    def test_raising_never_lowers(self):
        report = Policy(raises={"SHP901": Severity.NOTE}).apply(Report([LAW.finding()]), on=DAY)
        assert report.outcome == "fail"

    def test_lowers(self):
        lowered = Policy(lowers={"SPC901": Severity.NOTE}).apply(Report([HABIT.finding()]), on=DAY)
        assert lowered.findings[0].severity is Severity.NOTE
        kept = Policy(lowers={"SPC901": Severity.BLOCK}).apply(Report([HABIT.finding()]), on=DAY)
        assert kept.findings[0].severity is Severity.WARN

    def test_a_binding_rule_is_never_lowered(self):
        report = Report([LAW.finding()])
        assert Policy(lowers={"SHP901": Severity.NOTE}).apply(report, on=DAY) == report
        with pytest.raises(InvalidValueError, match="SHP901 is binding: it is never lowered") as caught:
            Policy(lowers={LAW: Severity.NOTE})
        assert "mengikat" in caught.value.text("id")

    def test_a_binding_rule_is_waived_by_name(self):
        report = Policy(waivers=[WAIVER]).apply(Report([LAW.finding(), HABIT.finding()]), on=DAY)
        assert report.ok
        assert report.of(LAW)[0].waiver == WAIVER
        assert report.of(HABIT)[0].waiver is None

    def test_an_expired_waiver_does_not_hold(self):
        policy = Policy(waivers=[WAIVER])
        assert policy.apply(Report([LAW.finding()]), on=date(2026, 8, 1)).outcome == "fail"

    def test_a_waiver_of_before_runs_out_too(self):
        waived = Policy(waivers=[WAIVER]).apply(Report([LAW.finding()]), on=DAY)
        assert Policy().apply(waived, on=DAY) == waived
        assert Policy().apply(waived, on=date(2026, 8, 1)).outcome == "fail"

    def test_the_longest_waiver_is_named(self):
        longer = Waiver(rule=LAW, by="Director", reason="r", until=date(2027, 1, 1))
        for waivers in ([WAIVER, longer], [longer, WAIVER]):
            report = Policy(waivers=waivers).apply(Report([LAW.finding()]), on=DAY)
            assert report.findings[0].waiver == longer

    def test_either_raises_or_lowers(self):
        with pytest.raises(InvalidValueError, match="both to SPC901"):
            Policy(raises={"SPC901": Severity.BLOCK}, lowers={HABIT: Severity.NOTE})

    def test_weighs_by_severity(self):
        with pytest.raises(WrongKindError, match=r"SPC901 a Severity, like Severity\.WARN; got 'block'"):
            Policy(raises={"SPC901": "block"})

    def test_waives_by_waivers(self):
        with pytest.raises(WrongKindError, match=r"Policy\.waivers is a list of Waiver"):
            Policy(waivers=["SHP901"])

    @pytest.mark.parametrize("on", [None, "2026-07-31", datetime(2026, 7, 31, tzinfo=UTC)])
    def test_is_applied_on_a_day(self, on):
        with pytest.raises(WrongKindError, match="on is a day"):
            Policy().apply(Report(), on=on)

    def test_a_slip_in_a_code_is_told(self):
        policy = Policy(raises={"SPC902": Severity.BLOCK}, lowers={"SHP901": Severity.NOTE}, waivers=[WAIVER])
        faults = policy.faults([LAW, HABIT])
        assert [(f.path, f.code) for f in faults] == [
            ("$.lowers.SHP901", "binding"),
            ("$.raises.SPC902", "unknown_rule"),
        ]
        assert "Did you mean SPC901?" in faults[1].message.en
        assert Policy(raises={HABIT: Severity.BLOCK}, waivers=[WAIVER]).faults([LAW, HABIT]) == ()
        assert "Did you mean" not in Policy(raises={"ZZ999": Severity.BLOCK}).faults([LAW])[0].message.en
        assert "unknown_rule" in {f.code for f in Policy(waivers=[WAIVER]).faults([HABIT])}
