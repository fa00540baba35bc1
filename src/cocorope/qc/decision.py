"""The lot decision: accepted, not accepted or undecided, with every reason and its clause (floor 4)."""

from textwrap import fill
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.errors import InvalidValueError
from cocorope.findings import Report, collect
from cocorope.qc import rules
from cocorope.qc.counts import Interval
from cocorope.qc.defects import DefectClass
from cocorope.qc.judging import RequirementVerdict
from cocorope.qc.lot import Lot
from cocorope.spec.fields import of_kind
from cocorope.text import Language, Text
from cocorope.units import Length

Outcome: TypeAlias = Literal["accepted", "not accepted", "undecided"]
"""What was decided of a lot. ISO 2859-1:1999 says *not acceptable* of the sampling result; what the consumer does with
the lot is another matter."""

OUTCOME_NAMES: Final = {
    "accepted": Text("accepted", "diterima"),
    "not accepted": Text("not accepted", "tidak diterima"),
    "undecided": Text("undecided", "belum diputuskan"),
}
"""What an outcome is called in either language."""


@attrs.frozen(kw_only=True)
class ClassVerdict:
    """What was decided of one class of defects."""

    name: DefectClass
    """The class."""
    outcome: Outcome
    """Accepted, not accepted or undecided."""
    found: Interval | None = None
    """What was found on the sample of the class; ``None`` where nobody looked."""


@attrs.frozen(kw_only=True)
class Concession:
    """Leave to use or release a lot that does not meet the specification (ISO 9000, concession).

    Raises:
        InvalidValueError: Nobody is named, or no reason.
        WrongKindError: Something else than text.
    """

    by: str
    """Who gave it."""
    reason: str
    """Why."""

    def __attrs_post_init__(self) -> None:
        of_kind(str, self.by, "Concession.by")
        of_kind(str, self.reason, "Concession.reason")
        if not (self.by.strip() and self.reason.strip()):
            raise InvalidValueError(
                Text("a concession names who gave it and why", "konsesi menyebut siapa yang memberi dan mengapa")
            )


@attrs.frozen(kw_only=True)
class LotDecision:
    """What was decided of one lot, and why. Made by :func:`cocorope.qc.decide`."""

    lot: Lot
    """The lot."""
    specification_id: str
    """The specification decided by."""
    revision: int
    """Its revision."""
    outcome: Outcome
    """Accepted, not accepted or undecided."""
    requirements: tuple[RequirementVerdict, ...]
    """Requirement by requirement, in the order of the specification."""
    classes: tuple[ClassVerdict, ...]
    """Class by class, the gravest first."""
    report: Report
    """Every reason, with its clause."""
    grade: str | None = None
    """The best grade whose breaking force is met, where the specification has grades."""
    cut: tuple[tuple[str, Length], ...] = ()
    """The units that were cut for tests and are short, each with the length cut; the ledger records it."""
    resubmission: bool = False
    """Whether the lot was not accepted before; it does not count for switching."""
    concession: Concession | None = None
    """Leave to use it all the same."""

    @property
    def id(self) -> str:
        """A name for the decision: lot, specification and revision."""
        return f"{self.lot.id}/{self.specification_id}/{self.revision}"

    @property
    def lot_id(self) -> str:
        """The lot's id."""
        return self.lot.id

    @property
    def accepted(self) -> bool:
        """Whether the lot is accepted; a concession does not make it so."""
        return self.outcome == "accepted"

    def conceded(self, *, by: str, reason: str) -> "LotDecision":
        """The same decision with leave to use the lot all the same.

        Args:
            by: Who gives it.
            reason: Why.

        Raises:
            InvalidValueError: The lot is accepted and needs none, or nobody is named, or no reason.
            WrongKindError: A name or a reason that is no text.
        """
        if self.accepted:
            raise InvalidValueError(
                Text(
                    f"lot {self.lot.id} is accepted: it needs no concession",
                    f"lot {self.lot.id} diterima: tidak perlu konsesi",
                )
            )
        given = Concession(by=by, reason=reason)
        finding = rules.CONCESSION.finding("$", lot=self.lot.id, by=by, reason=reason)
        return attrs.evolve(self, concession=given, report=self.report | collect([rules.CONCESSION], [finding]))

    def text(self, lang: Language = "en", width: int = 80) -> str:
        """The decision and every reason, for a reader.

        Args:
            lang: ``"en"`` or ``"id"``.
            width: How many characters a line may have.
        """
        lines = [
            _HEAD.filled(
                lot=self.lot.id,
                outcome=OUTCOME_NAMES[self.outcome],
                specification=self.specification_id,
                revision=self.revision,
            )
        ]
        if self.concession is not None:
            lines.append(_CONCEDED.filled(by=self.concession.by, reason=self.concession.reason))
        if self.grade is not None:
            lines.append(_GRADE.filled(grade=self.grade))
        head = "\n".join(fill(line.say(lang), width) for line in lines)
        return f"{head}\n\n{self.report.text(lang, width)}"

    def __str__(self) -> str:
        return self.text()


_HEAD: Final = Text(
    "Lot {lot}: {outcome} by specification {specification}, revision {revision}",
    "Lot {lot}: {outcome} menurut spesifikasi {specification}, revisi {revision}",
)
_CONCEDED: Final = Text("Used by concession of {by}: {reason}", "Dipakai dengan konsesi dari {by}: {reason}")
_GRADE: Final = Text("Grade by breaking force: {grade}", "Mutu menurut gaya putus: {grade}")
