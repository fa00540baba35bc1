"""Findings as plain data and back.

A report tells each rule once, whole, so that an old report says what it said when it was made, whatever the
rules have become. A fact that JSON has no word for travels as an object of one key, its kind:
``{"Length": "12.50 mm"}``, ``{"day": "2026-07-31"}``.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final, Self

import attrs
from cattrs import Converter

from cocorope import wire
from cocorope.findings.facts import Fact
from cocorope.findings.policy import Policy
from cocorope.findings.report import Report
from cocorope.findings.rule import Finding, Rule
from cocorope.findings.severity import Outcome, Severity
from cocorope.findings.waiver import Waiver
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.text import Text
from cocorope.units import KINDS
from cocorope.units import codec as units_codec

TYPES: Final[Mapping[str, type]] = {
    "Text": Text,
    "Source": Source,
    "Rule": Rule,
    "Finding": Finding,
    "Report": Report,
    "Waiver": Waiver,
    "Policy": Policy,
}
"""The names of this floor's types in the envelope of a document."""

_TAGS: Final[Mapping[str, type]] = {
    "decimal": Decimal,
    "fraction": Fraction,
    "instant": datetime,  # before day: a datetime is a date to Python
    "day": date,
    "text": Text,
    **KINDS,
}
_FACT: Final = Text(
    'a fact: text, true or false, a whole number, a list, or an object like {"Length": "8 mm"}',
    'fakta: teks, true atau false, bilangan bulat, daftar, atau objek seperti {"Length": "8 mm"}',
)


@attrs.frozen(kw_only=True)
class _FindingForm:
    """A finding as a report writes it: its rule by label."""

    rule: str
    path: str
    facts: FrozenMap[str, Fact]
    severity: Severity
    waiver: Waiver | None

    def finding(self, rules: Mapping[str, Rule]) -> Finding:
        if self.rule not in rules:
            raise wire.one_of(rules, self.rule, "unknown_rule", "rule")
        rule = rules[self.rule]
        return Finding(rule=rule, path=self.path, facts=self.facts, severity=self.severity, waiver=self.waiver)


@attrs.frozen(kw_only=True)
class _ReportForm:
    """A report as it is written: each rule once."""

    outcome: Outcome
    checked: tuple[str, ...]
    rules: FrozenMap[str, Rule]
    findings: tuple[_FindingForm, ...]

    @classmethod
    def of(cls, report: Report) -> Self:
        labels = _labels(finding.rule for finding in report.findings)
        return cls(
            outcome=report.outcome,
            checked=report.checked,
            rules=FrozenMap({label: rule for rule, label in labels.items()}),
            findings=tuple(
                _FindingForm(rule=labels[f.rule], path=f.path, facts=f.facts, severity=f.severity, waiver=f.waiver)
                for f in report.findings
            ),
        )

    def report(self) -> Report:
        made = wire.inside("findings", self._made, self.findings, Finding)
        report = Report(made, self.checked)
        if report.outcome == self.outcome:
            return report
        raise wire.RefusedError(
            Text(
                f'The report says "{self.outcome}", but its findings come out as "{report.outcome}".',
                f'Laporan ini menyatakan "{self.outcome}", padahal temuannya menghasilkan "{report.outcome}".',
            ),
            "contradiction",
            "outcome",
        )

    def _made(self, forms: tuple[_FindingForm, ...], kind: object) -> list[Finding]:
        return wire.each(lambda form, _: form.finding(self.rules), forms, kind)


def _labels(rules: Iterable[Rule]) -> dict[Rule, str]:
    """A label for each rule: its code, with a number where several of different wording share one."""
    labels: dict[Rule, str] = {}
    for rule in sorted(set(rules), key=repr):
        told = sum(other.code == rule.code for other in labels)
        labels[rule] = f"{rule.code}/{told + 1}" if told else rule.code
    return labels


def configure(converter: Converter) -> None:
    """Teaches a converter this floor and the ones below; twice does no harm."""
    units_codec.configure(converter)
    converter.register_structure_hook_func(_is_fact, _fact_from(converter))
    converter.register_unstructure_hook_func(_is_fact, _fact_to(converter))
    converter.register_structure_hook(Report, lambda value, _: converter.structure(value, _ReportForm).report())
    converter.register_unstructure_hook(Report, lambda report: converter.unstructure(_ReportForm.of(report)))


def _is_fact(kind: object) -> bool:
    return kind == Fact


def _fact_from(converter: Converter) -> Callable[[object, object], Fact]:
    def structure(value: object, _: object = None) -> Fact:
        match value:
            case bool() | int():
                return value
            case str():
                return converter.structure(value, str)
            case list() | tuple():
                return tuple(wire.each(structure, value, Fact))
            case dict() if len(value) == 1:
                ((tag, inner),) = value.items()
                return _tagged(converter, tag, inner)
            case _:
                raise wire.wrong_kind(_FACT, value)

    return structure


def _tagged(converter: Converter, tag: object, inner: object) -> Fact:
    kind = _TAGS.get(tag) if isinstance(tag, str) else None
    if not isinstance(tag, str) or kind is None:
        raise wire.one_of(_TAGS, tag, "unknown_type")
    found: Fact = wire.inside(tag, converter.get_structure_hook(kind), inner, kind)
    return found


def _fact_to(converter: Converter) -> Callable[[Fact], object]:
    def unstructure(fact: Fact) -> object:
        if isinstance(fact, str | bool | int):
            return fact
        if isinstance(fact, tuple):
            return [unstructure(part) for part in fact]
        tag, kind = next(item for item in _TAGS.items() if isinstance(fact, item[1]))
        return {tag: converter.unstructure(fact, kind)}

    return unstructure
