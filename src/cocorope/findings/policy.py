"""A policy: what a house makes of the rules. It weighs; it never changes what was found."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from cocorope.errors import Fault, InvalidValueError, WrongKindError, shown
from cocorope.findings.codes import code_of
from cocorope.findings.report import Report
from cocorope.findings.rule import Finding, Rule
from cocorope.findings.severity import Severity
from cocorope.findings.waiver import Waiver, checked_day
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.wire import closest

Weights: TypeAlias = Mapping[str, Severity] | Mapping[Rule, Severity] | Mapping[Rule | str, Severity]
"""A severity for each rule, the rule given as itself or as its code."""


def _weights(weights: Weights) -> FrozenMap[str, Severity]:
    for rule, severity in weights.items():
        if not isinstance(severity, Severity):
            raise WrongKindError(
                Text(
                    f"A policy gives {code_of(rule)} a Severity, like Severity.WARN; got {shown(severity)}.",
                    f"Kebijakan memberi {code_of(rule)} sebuah Severity, seperti Severity.WARN; "
                    f"yang diberikan {shown(severity)}.",
                )
            )
    pairs = ((code_of(rule), severity) for rule, severity in weights.items())
    return FrozenMap(sorted(pairs, key=lambda pair: pair[0]))


def _lowered(weights: Weights) -> FrozenMap[str, Severity]:
    for rule, severity in weights.items():
        if isinstance(rule, Rule) and rule.binding and severity.rank > rule.severity.rank:
            raise InvalidValueError(_binding(rule.code))
    return _weights(weights)


def _binding(code: str) -> Text:
    return Text(
        f"{code} is binding: it is never lowered. Waive it by name, with who, why and until when.",
        f"{code} bersifat mengikat: tidak dapat diturunkan. Kecualikan dengan menyebut siapa, mengapa dan "
        "sampai kapan.",
    )


def _unknown(code: str, known: Iterable[str]) -> Text:
    close = closest(code, known)
    if close is None:
        return Text(f"No rule has the code {code}.", f"Tidak ada aturan berkode {code}.")
    return Text(
        f"No rule has the code {code}. Did you mean {close}?",
        f"Tidak ada aturan berkode {code}. Maksud Anda {close}?",
    )


def _waivers(waivers: Iterable[Waiver]) -> tuple[Waiver, ...]:
    items = tuple(waivers)
    for item in items:
        if not isinstance(item, Waiver):
            raise WrongKindError(
                Text(
                    f"Policy.waivers is a list of Waiver; got {shown(item)}.",
                    f"Policy.waivers adalah daftar Waiver; yang diberikan {shown(item)}.",
                )
            )
    return tuple(sorted(set(items), key=_longest_first))


def _longest_first(waiver: Waiver) -> tuple[str, int, str, str, str]:
    return waiver.rule, -waiver.until.toordinal(), waiver.path or "", waiver.by, waiver.reason


@attrs.frozen(kw_only=True)
class Policy:
    """What a house makes of the rules: it raises some, lowers some, and lets somebody answer for some.

    Example:
        >>> policy = Policy(raises={"SPC014": Severity.BLOCK}, lowers={"SPC015": Severity.NOTE})
        >>> policy.apply(Report(checked=["SPC014"]), on=date(2026, 7, 31)).ok
        True

    Raises:
        InvalidValueError: A rule is both raised and lowered, something is no code, or a binding rule that
            was given as itself would be lowered.
        WrongKindError: A weight that is not a :class:`Severity`, a waiver that is not a :class:`Waiver`.
    """

    raises: FrozenMap[str, Severity] = attrs.field(factory=FrozenMap, converter=_weights)
    """At least this severity, by code of rule."""
    lowers: FrozenMap[str, Severity] = attrs.field(factory=FrozenMap, converter=_lowered)
    """At most this severity, by code of rule; a binding rule stays as it is."""
    waivers: tuple[Waiver, ...] = attrs.field(default=(), converter=_waivers)
    """Who answers for which findings, and until when."""

    def __attrs_post_init__(self) -> None:
        both = sorted(self.raises.keys() & self.lowers.keys())
        if both:
            names = ", ".join(both)
            raise InvalidValueError(
                Text(
                    f"A policy either raises or lowers a rule; it does both to {names}.",
                    f"Kebijakan menaikkan atau menurunkan suatu aturan; di sini keduanya untuk {names}.",
                )
            )

    def apply(self, report: Report, *, on: date) -> Report:
        """The report as this house weighs it on a day; what was found and asked stays as it was.

        A waiver that has run out by then does not hold, also one that an earlier policy put on a finding.

        Args:
            report: What was found.
            on: The day it is weighed; a waiver holds up to and with its ``until``.

        Raises:
            WrongKindError: ``on`` is not a day.
        """
        day = checked_day("on", on)
        return Report([self._weighed(finding, day) for finding in report.findings], report.checked)

    def faults(self, rules: Iterable[Rule]) -> tuple[Fault, ...]:
        """What in it has no effect: a code that no rule bears, a binding rule that would be lowered.

        Args:
            rules: The rules it is meant for, such as ``cocorope.rules.CATALOGUE.values()`` and your own.
        """
        known = {rule.code: rule for rule in rules}
        named = [
            *((f"$.raises.{code}", code) for code in self.raises),
            *((f"$.lowers.{code}", code) for code in self.lowers),
            *((f"$.waivers[{index}].rule", waiver.rule) for index, waiver in enumerate(self.waivers)),
        ]
        unknown = [Fault(path, _unknown(code, known), "unknown_rule") for path, code in named if code not in known]
        kept = [code for code in self.lowers if code in known and known[code].binding]
        binding = [Fault(f"$.lowers.{code}", _binding(code), "binding") for code in kept]
        return tuple(sorted([*unknown, *binding], key=str))

    def _weighed(self, finding: Finding, on: date) -> Finding:
        return attrs.evolve(finding, severity=self._severity(finding), waiver=self._waiver(finding, on))

    def _severity(self, finding: Finding) -> Severity:
        raised = self.raises.get(finding.code, finding.severity)
        weighed = min(raised, finding.severity, key=_rank)
        if finding.rule.binding:
            return weighed
        return max(weighed, self.lowers.get(finding.code, weighed), key=_rank)

    def _waiver(self, finding: Finding, on: date) -> Waiver | None:
        standing = (finding.waiver,) if finding.waiver else ()
        holding = (w for w in (*standing, *self.waivers) if w.covers(finding.code, finding.path, on=on))
        return min(holding, key=_longest_first, default=None)


def _rank(severity: Severity) -> int:
    return severity.rank
