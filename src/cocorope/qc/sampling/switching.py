"""Switching between normal, tightened and reduced inspection: the half of an AQL scheme that protects the buyer.

A pure state: :meth:`Switching.after` gives the next one, and the same history always gives the same state. One
state for each class of defects. Only lots on original inspection count; a switch takes effect from the next lot;
the level stays.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, Literal

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.qc.sampling.lookup import check_counting, double, multiple, single, table_plan
from cocorope.qc.sampling.numbers import flag, whole
from cocorope.qc.sampling.plans import AnyPlan
from cocorope.qc.sampling.switching_rules import (
    STATES,
    STOP_RULES,
    WINDOW,
    LotResult,
    State,
    StopRule,
    check_flags,
    check_plan,
    counts_of,
    limit_number,
)
from cocorope.qc.sampling.transitions import INDONESIAN, after_normal, after_reduced, after_tightened, moved
from cocorope.qc.sampling.words import (
    SEVERITY,
    UNVERIFIED_1999,
    Counting,
    Edition,
    Kind,
    Level,
    NotOfferedError,
    Severity,
    canonical_aql,
    check_edition,
    check_kind,
    check_level,
    check_severity,
    choice,
)
from cocorope.text import Text

_START: Final = Text("Inspection starts.", "Inspeksi dimulai.")
_RESUBMITTED: Final = Text("The lot was resubmitted: it does not count.", "Lot diajukan ulang: tidak dihitung.")


@attrs.frozen(kw_only=True)
class Switching:
    """Where a class of defects stands in its switching scheme.

    Example:
        >>> scheme = Switching.start(aql="1.0", level="II", edition="ISO 2859-1:1999")
        >>> scheme = scheme.after(scheme.plan(1000), nonconforming=1)
        >>> scheme.severity, scheme.score
        ('normal', 3)

    Raises:
        InvalidValueError: A word or AQL that does not exist, or a state that no history leads to.
        NotOfferedError: A kind of plan that could not be verified.
        WrongKindError: A count that is not whole, a stop rule that is none.
    """

    aql: str
    """The acceptance quality limit, as the tables write it."""
    level: Level
    """The inspection level; switching does not change it."""
    edition: Edition
    """The edition, tables and rules."""
    kind: Kind = "single"
    """Single, double or multiple sampling."""
    counting: Counting
    """Nonconforming items or nonconformities."""
    stop: StopRule
    """When inspection is discontinued."""
    limit_numbers: bool = True
    """MIL-STD-105E and Z1.4: the limit number must be kept before reduced inspection (optional in Z1.4)."""
    severity: State = "normal"
    """The severity for the next lot."""
    score: int = 0
    """The switching score of ISO 2859-1:1999; 0 where the edition has none."""
    recent: tuple[bool, ...] = ()
    """On normal: whether the last lots, at most four, were accepted; empty at each return to normal."""
    run: int = 0
    """On tightened: lots accepted in a row."""
    refused: int = 0
    """On tightened: lots not accepted in this stay."""
    stayed: int = 0
    """On tightened: lots in this stay."""
    trail: tuple[tuple[int, int], ...] = ()
    """On normal, MIL-STD-105E and Z1.4: sample units and found of the accepted lots in a row that may still count."""
    explanation: Text = _START
    """Why the state is what it is: the last transition."""

    def __attrs_post_init__(self) -> None:
        check_edition(self.edition)
        check_level(self.level)
        check_kind(self.kind)
        choice(self.severity, STATES, SEVERITY)
        if self.kind != "single" and self.edition == "ISO 2859-1:1999":
            raise NotOfferedError(UNVERIFIED_1999)
        if canonical_aql(self.aql) != self.aql:
            raise InvalidValueError(_as_written(self.aql))
        check_counting(self.aql, self.counting)
        flag(self.limit_numbers, "limit_numbers")
        if not isinstance(self.stop, StopRule):
            raise WrongKindError(
                Text(
                    f"stop is a StopRule(counts=…, lots=…), got {shown(self.stop)}",
                    f"stop adalah StopRule(counts=…, lots=…), diterima {shown(self.stop)}",
                )
            )
        _check_memory(self)

    @classmethod
    def start(  # noqa: PLR0913  # what is agreed before the first lot, each with its usual value
        cls,
        *,
        aql: str | Decimal | int,
        edition: Edition,
        level: Level = "II",
        severity: Severity = "normal",
        kind: Kind = "single",
        counting: Counting | None = None,
        stop: StopRule | None = None,
        limit_numbers: bool = True,
    ) -> "Switching":
        """The state before the first lot.

        Args:
            aql: Acceptance quality limit, one of the tables.
            edition: Edition, by name and year.
            level: Inspection level.
            severity: Normal unless the responsible authority says otherwise.
            kind: Single, double or multiple.
            counting: What is counted; by the AQL unless said.
            stop: When inspection is discontinued; the rule of the edition unless agreed otherwise.
            limit_numbers: Whether limit numbers are kept (optional in Z1.4).

        Raises:
            InvalidValueError: A word or AQL that does not exist.
            NotOfferedError: An edition, or a kind of plan in it, that could not be verified.
            WrongKindError: A float AQL, a stop rule that is none.
        """
        check_edition(edition)
        check_severity(severity)
        limit = canonical_aql(aql)
        return cls(
            aql=limit,
            level=level,
            edition=edition,
            kind=kind,
            counting=check_counting(limit, counting),
            stop=STOP_RULES[edition] if stop is None else stop,
            limit_numbers=limit_numbers,
            severity=severity,
        )

    def plan(self, lot_size: int) -> AnyPlan:
        """The plan for the next lot.

        Args:
            lot_size: Units in the lot.

        Raises:
            InvalidValueError: Inspection is discontinued; a lot below 2.
            WrongKindError: A lot size that is not whole.
        """
        severity = self._in_force()
        look_up = {"single": single, "double": double, "multiple": multiple}[self.kind]
        return look_up(
            lot_size, aql=self.aql, level=self.level, severity=severity, edition=self.edition, counting=self.counting
        )

    def after(
        self,
        plan: AnyPlan,
        *,
        nonconforming: int | Sequence[int],
        steady: bool = False,
        authority: bool = False,
        resubmitted: bool = False,
    ) -> "Switching":
        """The state after a lot.

        Args:
            plan: The plan the lot was inspected by; it must be one of this scheme at this severity. A resubmitted lot may
                have been inspected on normal or tightened inspection, as the authority decided.
            nonconforming: Found; of several samples, one count for each drawn.
            steady: Production is steady. Not said is not known: no reduced inspection.
            authority: The responsible authority wants reduced inspection.
            resubmitted: The lot had been inspected before: it does not count, in any state.

        Raises:
            InvalidValueError: A plan of another scheme or severity, or with other numbers than the table has; counts the
                plan does not allow or that leave the lot undecided; inspection is discontinued.
            WrongKindError: A plan that is none, a count that is not whole, a yes or no that is no ``bool``.
        """
        check_plan(plan)
        check_flags(steady, authority, resubmitted)
        found = counts_of(nonconforming)
        if resubmitted:
            self._check(plan, {"normal", "tightened", self.severity})
            _decided(plan, found)
            return attrs.evolve(self, explanation=_RESUBMITTED)
        severity = self._in_force()
        self._check(plan, {severity})
        accepted = _decided(plan, found)
        if severity == "tightened":
            return after_tightened(self, accepted=accepted)
        follow = after_normal if severity == "normal" else after_reduced
        return follow(self, plan, found, accepted=accepted, steady=steady, authority=authority)

    def replay(self, history: Iterable[LotResult]) -> "Switching":
        """The state after a whole history: the same as one lot at a time.

        Args:
            history: What each lot showed, oldest first.

        Raises:
            InvalidValueError: As :meth:`after`.
            WrongKindError: Something that is no ``LotResult``.
        """
        state = self
        for lot in _results(history):
            state = state.after(
                lot.plan,
                nonconforming=lot.nonconforming,
                steady=lot.steady,
                authority=lot.authority,
                resubmitted=lot.resubmitted,
            )
        return state

    def ordered(self, severity: Literal["normal", "tightened"]) -> "Switching":
        """The state after the responsible authority orders a severity; reduced inspection must be earned.

        Raises:
            InvalidValueError: Another word.
        """
        choice(severity, ("normal", "tightened"), Text("an ordered severity", "tingkat yang diperintahkan"))
        return moved(
            self,
            severity,
            f"The authority orders {severity} inspection.",
            f"Otoritas memerintahkan inspeksi {INDONESIAN[severity]}.",
        )

    def resumed(self) -> "Switching":
        """The state after the supplier has acted and the authority agrees: tightened inspection.

        Raises:
            InvalidValueError: Inspection was not discontinued.
        """
        if self.severity != "discontinued":
            raise InvalidValueError(
                Text(
                    f"only discontinued inspection is resumed; it is {self.severity}",
                    f"hanya inspeksi yang dihentikan dapat dilanjutkan; sekarang {INDONESIAN[self.severity]}",
                )
            )
        return moved(
            self,
            "tightened",
            "The supplier has acted: tightened inspection.",
            "Pemasok sudah bertindak: inspeksi ketat.",
        )

    def _in_force(self) -> Severity:
        """The severity for the next lot; none while inspection is discontinued."""
        if self.severity == "discontinued":
            raise InvalidValueError(
                Text(
                    "inspection is discontinued until the supplier has acted and the authority agrees: then resumed()",
                    "inspeksi dihentikan sampai pemasok bertindak dan otoritas setuju: lalu resumed()",
                )
            )
        return self.severity

    def _check(self, plan: AnyPlan, severities: set[State]) -> None:
        """Refuse a plan of another scheme, or one that says it is of this scheme and has other numbers."""
        entry = plan.entry
        expected = "/".join(sorted(severities - {"discontinued"}))
        if entry is not None and (entry.edition, entry.aql, plan.counting) == (self.edition, self.aql, self.counting):
            fits = entry.severity in severities and entry.level in (self.level, None)
            again = table_plan(
                entry.letter,
                aql=self.aql,
                edition=self.edition,
                severity=entry.severity,
                kind=self.kind,
                lot_size=plan.lot_size,
                counting=self.counting,
            )
            if fits and [*again.stages] == [*plan.stages]:
                return
        raise InvalidValueError(
            Text(
                f"the plan is not one of this scheme: expected {self.edition}, {self.kind}, {expected}, AQL {self.aql}, "
                f"level {self.level}; got {_named(plan)}",
                f"rencana itu bukan dari skema ini: diharapkan {self.edition}, {self.kind}, {expected}, AQL {self.aql}, "
                f"level {self.level}; diterima {_named(plan)}",
            )
        )


def _named(plan: AnyPlan) -> str:
    numbers = ", ".join(f"{stage.n} {'#' if stage.ac is None else stage.ac}/{stage.re}" for stage in plan.stages)
    entry = plan.entry
    if entry is None:
        return f"{type(plan).__name__} {numbers}"
    return f"{entry.edition}, {entry.kind}, {entry.severity}, AQL {entry.aql}, level {entry.level}: {numbers}"


def _decided(plan: AnyPlan, found: tuple[int, ...]) -> bool:
    """Whether a lot was accepted; it must be decided."""
    outcome = plan.decide(*found)
    if outcome == "next sample":
        raise InvalidValueError(
            Text(
                "the lot is not decided yet: draw the next sample and give one count for each",
                "lot belum diputuskan: ambil sampel berikutnya dan berikan satu hitungan untuk masing-masing",
            )
        )
    return outcome == "accepted"


def _results(history: Iterable[LotResult]) -> Iterable[LotResult]:
    several = [*history] if isinstance(history, Iterable) else [history]
    for one in several:
        if not isinstance(one, LotResult):
            raise WrongKindError(
                Text(
                    f"a history is a list of LotResult(plan=…, nonconforming=…), got {shown(one)}",
                    f"riwayat adalah daftar LotResult(plan=…, nonconforming=…), diterima {shown(one)}",
                )
            )
    return several


def _as_written(aql: str) -> Text:
    return Text(
        f"a state holds the AQL as the tables write it, {canonical_aql(aql)!r}; got {shown(aql)}: begin with "
        "Switching.start(aql=…)",
        f"keadaan memuat AQL seperti tertulis dalam tabel, {canonical_aql(aql)!r}; diterima {shown(aql)}: mulai dengan "
        "Switching.start(aql=…)",
    )


def _check_memory(state: Switching) -> None:
    """Refuse what no history leads to: counts below 0, or a memory of another severity than the one in force."""
    for name, count in (
        ("score", state.score),
        ("run", state.run),
        ("refused", state.refused),
        ("stayed", state.stayed),
    ):
        if type(count) is not int or count < 0:
            whole(count, Text(name, name))
    on_normal = state.severity == "normal" or not (state.score or state.recent or state.trail)
    on_tightened = state.severity == "tightened" or not (state.run or state.refused or state.stayed)
    fits = len(state.recent) < WINDOW and state.recent.count(False) < 2
    runs = state.run < WINDOW and state.run + state.refused <= state.stayed
    if not (on_normal and on_tightened and fits and runs and all(min(lot) >= 0 for lot in state.trail)):
        raise InvalidValueError(
            Text(
                "no history leads to this state; begin with Switching.start(…) and go on with after(…)",
                "tidak ada riwayat yang menuju keadaan ini; mulai dengan Switching.start(…) dan lanjutkan dengan after(…)",
            )
        )


__all__ = ["LotResult", "State", "StopRule", "Switching", "limit_number"]
