"""One line for one rule: the helper of this package's rule tables."""

from datetime import date
from typing import Final

from cocorope.findings import Rule, Severity
from cocorope.provenance import Confidence, Source
from cocorope.text import Text

AS_OF: Final = date(2026, 11, 24)
"""The day on which the sources of the rules were last looked over."""


def made(  # noqa: PLR0913  # a row of a table
    code: str,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    explanation: tuple[str, str],
    source: str | tuple[str, str],
    confidence: Confidence,
    *,
    binding: bool = False,
) -> Rule:
    """A rule from pairs of (English, Indonesian); a source that is the title of a work stays as it is."""
    reference = source if isinstance(source, str) else Text(*source)
    return Rule(
        code=code,
        severity=severity,
        title=Text(*title),
        message=Text(*message),
        explanation=Text(*explanation),
        source=Source(reference, confidence=confidence, as_of=AS_OF),
        binding=binding,
    )
