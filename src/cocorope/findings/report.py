"""A report: what was asked, what was found, and what comes of it."""

from collections.abc import Iterable
from typing import Self

import attrs

from cocorope.errors import WrongKindError, shown
from cocorope.findings import render
from cocorope.findings.codes import Coded, code_of, codes_of
from cocorope.findings.facts import Meaning
from cocorope.findings.rule import Finding, details, place
from cocorope.findings.severity import Outcome, Severity
from cocorope.text import Language, Text


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    if isinstance(findings, Finding):
        raise _not_findings(findings)
    items = tuple(findings)
    for item in items:
        if not isinstance(item, Finding):
            raise _not_findings(item)
    by_place: dict[Meaning, list[Finding]] = {}
    for item in items:
        by_place.setdefault(place(item), []).append(item)
    return tuple(one for where in sorted(by_place) for one in _each_once(by_place[where]))


def _each_once(alike: list[Finding]) -> Iterable[Finding]:
    """The findings of one place, in order; telling them apart costs most, and most places have one."""
    return alike if len(alike) == 1 else dict.fromkeys(sorted(alike, key=details))


def _not_findings(got: object) -> WrongKindError:
    return WrongKindError(
        Text(
            f"Report takes a list of findings; got {shown(got)}. Write Report([finding]).",
            f"Report menerima daftar temuan; yang diberikan {shown(got)}. Tulis Report([finding]).",
        )
    )


@attrs.frozen
class Report:
    """What was asked of a record, what was found, and what comes of it.

    A report is a set: the findings are kept sorted, each once. A rule that is not in :attr:`checked` was
    not asked, and the report says nothing about it.

    Example:
        >>> nothing = Report(checked=["SPC001", "SPC002"])
        >>> nothing.outcome, nothing.ok
        ('pass', True)

    Raises:
        WrongKindError: Something among the findings is not one.
        InvalidValueError: Something in ``checked`` is neither a rule nor the code of one.
    """

    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_sorted)
    """What was found, what stops first; each finding once."""
    checked: tuple[str, ...] = attrs.field(default=(), converter=codes_of)
    """The codes of the rules that were asked; a rule that found something is always among them."""

    def __attrs_post_init__(self) -> None:
        asked = {*self.checked, *(finding.code for finding in self.findings)}
        object.__setattr__(self, "checked", tuple(sorted(asked)))

    @property
    def outcome(self) -> Outcome:
        """``"fail"`` when something blocks, else ``"open"`` when something is open, else ``"pass"``."""
        weights = {finding.severity for finding in self.stopping}
        if Severity.BLOCK in weights:
            return "fail"
        return "open" if weights else "pass"

    @property
    def ok(self) -> bool:
        """Whether nothing that was asked stops it: ``outcome == "pass"``."""
        return self.outcome == "pass"

    @property
    def stopping(self) -> tuple[Finding, ...]:
        """The findings that stop it: BLOCK or OPEN, and not waived."""
        return tuple(finding for finding in self.findings if finding.stops)

    @property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that somebody answers for."""
        return tuple(finding for finding in self.findings if finding.waiver)

    def of(self, rule: Coded | str) -> tuple[Finding, ...]:
        """The findings of one rule, given as itself or as its code.

        Raises:
            InvalidValueError: It is neither.
        """
        code = code_of(rule)
        return tuple(finding for finding in self.findings if finding.code == code)

    def __or__(self, other: Self) -> "Report":
        if not isinstance(other, Report):
            return NotImplemented
        return Report((*self.findings, *other.findings), (*self.checked, *other.checked))

    def text(self, lang: Language = "en", width: int = 80) -> str:
        """The report for a reader: what stops first, each finding with its clause, then what was asked.

        Args:
            lang: ``"en"`` or ``"id"``.
            width: How many characters a line may have, 20 or more; a longer word stands unbroken.

        Raises:
            ValueError: No such language.
            InvalidValueError: No such width.
        """
        return render.text(self, lang, width)

    def html(self, lang: Language = "en") -> str:
        """The report as a piece of HTML, escaped, with nothing fetched from elsewhere."""
        return render.html(self, lang)

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text()


def collect(rules: Iterable[Coded | str], findings: Iterable[Finding]) -> Report:
    """The report of rules that were asked and what they found.

    Args:
        rules: Every rule that was asked, also those that found nothing.
        findings: What they found.

    Raises:
        WrongKindError: Something among the findings is not one.
        InvalidValueError: Something among the rules is not one.
    """
    return Report(findings, rules)
