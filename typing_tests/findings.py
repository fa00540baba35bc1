"""What the type checkers must see of findings and documents, and what they must refuse."""

from datetime import date
from decimal import Decimal

from typing_extensions import assert_type

from cocorope import document, rules
from cocorope.findings import Finding, Outcome, Policy, Report, Rule, Severity, Text, Waiver, collect, thousands
from cocorope.provenance import Source
from cocorope.units import Length, Mass

rule = Rule(
    code="HOUSE001",
    severity=Severity.WARN,
    title=Text("Thin", "Tipis"),
    message=Text("{given}", "{given}"),
    explanation=Text("Too light.", "Terlalu ringan."),
    source=Source("arithmetic", confidence="exact"),
)
found = rule.finding(path="$.net", given=Length("5 mm"), more=(1, Decimal("0.5"), (date(2026, 7, 31),)))
assert_type(found, Finding)
assert_type(found.message, Text)
report = collect([rule, "HOUSE002"], [found, *thousands(Mass("1.000 kg"), "$.net")])
assert_type(report, Report)
assert_type(report.outcome, Outcome)
assert_type(report.ok, bool)
assert_type(report | report, Report)
assert_type(report.stopping, tuple[Finding, ...])
assert_type(report.of(rule), tuple[Finding, ...])
waiver = Waiver(rule=rule, by="QA", reason="agreed", until=date(2026, 7, 31))
assert_type(waiver.rule, str)
policy = Policy(raises={rule: Severity.BLOCK}, lowers={"HOUSE002": Severity.NOTE}, waivers=[waiver])
assert_type(policy.apply(report, on=date(2026, 7, 31)), Report)
assert_type(document.read(document.text(report), Report), Report)
assert_type(document.read(document.write(report)), object)
assert_type(document.write(report), dict[str, object])
assert_type(rules.rule("UNT001"), Rule)

rule.finding(given=0.5)  # type: ignore[arg-type]
report.text(lang="de")  # type: ignore[arg-type]
policy.apply(report, on="2026-07-31")  # type: ignore[arg-type]
report | [found]  # type: ignore[operator]
