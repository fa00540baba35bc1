"""Switching between normal, tightened and reduced inspection: the half of an AQL scheme that protects the buyer.

A pure state: :meth:`Switching.after` gives the next one, and the same history always gives the same state. One
state for each class of defects. Only lots on original inspection count; a switch takes effect from the next lot;
the level stays.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.qc.sampling.lookup import cell, double, multiple, single
from cocorope.qc.sampling.numbers import whole
from cocorope.qc.sampling.plans import AnyPlan
from cocorope.qc.sampling.tables.limit_numbers import LIMITS
from cocorope.qc.sampling.words import (
    AQLS,
    UNVERIFIED_1999,
    Counting,
    Edition,
    Kind,
    Level,
    NotOfferedError,
    Severity,
    canonical_aql,
    check_edition,
    check_level,
    check_severity,
    choice,
    column,
    default_counting,
)
from cocorope.text import Text

State: TypeAlias = Literal["normal", "tightened", "reduced", "discontinued"]
"""The severity in force, or inspection discontinued until the supplier has acted."""

WINDOW: Final = 5
"""Two lots of so many or fewer in a row not accepted: tightened; so many in a row accepted: normal again."""
SCORE_FOR_REDUCED: Final = 30
"""The switching score at which ISO 2859-1:1999 allows reduced inspection."""
LOTS_FOR_REDUCED: Final = 10
"""How many accepted lots MIL-STD-105E and Z1.4 look back on, at least."""


@attrs.frozen(kw_only=True)
class StopRule:
    """When inspection is discontinued: editions and their restatements differ, so it is a setting."""

    counts: Literal["not accepted", "remaining"]
    """Lots not accepted in one stay on tightened inspection, or lots in a row that remain on it."""
    lots: int
    """How many of them."""

    def __attrs_post_init__(self) -> None:
        choice(self.counts, ("not accepted", "remaining"), Text("counts", "counts"))
        whole(self.lots, Text("lots", "jumlah lot"), low=1)


STOP_RULES: Final = {
    "ISO 2859-1:1999": StopRule(counts="not accepted", lots=5),
    "MIL-STD-105E": StopRule(counts="remaining", lots=10),
    "ANSI/ASQ Z1.4": StopRule(counts="remaining", lots=5),
}
"""The stop rule of each edition (medium confidence: public restatements mix them up)."""


def _counts(found: int | Sequence[int]) -> tuple[int, ...]:
    return (found,) if isinstance(found, int) else tuple(found)


@attrs.frozen(kw_only=True)
class LotResult:
    """What one lot showed, for a replay."""

    plan: AnyPlan
    """The plan it was inspected by."""
    nonconforming: tuple[int, ...] = attrs.field(converter=_counts)
    """Found: one count for each sample drawn; a single count may be given as a number."""
    steady: bool = False
    """Production is steady."""
    authority: bool = False
    """The responsible authority wants reduced inspection."""
    resubmitted: bool = False
    """The lot had been inspected before: it does not count."""


_START: Final = Text("Inspection starts.", "Inspeksi dimulai.")


@attrs.frozen(kw_only=True)
class Switching:
    """Where a class of defects stands in its switching scheme.

    Example:
        >>> scheme = Switching.start(aql="1.0", level="II", edition="ISO 2859-1:1999")
        >>> scheme = scheme.after(scheme.plan(1000), nonconforming=1)
        >>> scheme.severity, scheme.score
        ('normal', 3)
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

    @classmethod
    def start(  # noqa: PLR0913
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
            WrongKindError: A float AQL.
        """
        check_edition(edition)
        check_level(level)
        check_severity(severity)
        choice(kind, ("single", "double", "multiple"), Text("kind", "jenis"))
        if kind != "single" and edition == "ISO 2859-1:1999":
            raise NotOfferedError(UNVERIFIED_1999)
        limit = canonical_aql(aql)
        return cls(
            aql=limit,
            level=level,
            edition=edition,
            kind=kind,
            counting=counting or default_counting(limit),
            stop=stop or STOP_RULES[edition],
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
            plan: The plan the lot was inspected by; it must be one of this scheme at this severity.
            nonconforming: Found; of several samples, one count for each drawn.
            steady: Production is steady. Not said is not known: no reduced inspection.
            authority: The responsible authority wants reduced inspection.
            resubmitted: The lot had been inspected before: it does not count.

        Raises:
            InvalidValueError: A plan of another scheme or severity; counts the plan does not allow or that leave
                the lot undecided; inspection is discontinued.
            WrongKindError: A count that is not whole.
        """
        severity = self._in_force()
        self._check(plan, severity)
        found = _counts(nonconforming)
        outcome = plan.decide(*found)
        if outcome == "next sample":
            raise InvalidValueError(
                Text(
                    "the lot is not decided yet: draw the next sample and give one count for each",
                    "lot belum diputuskan: ambil sampel berikutnya dan berikan satu hitungan untuk masing-masing",
                )
            )
        if resubmitted:
            return self._now("The lot was resubmitted: it does not count.", "Lot diajukan ulang: tidak dihitung.")
        if severity == "normal":
            return self._after_normal(plan, found, accepted=outcome == "accepted", reduced=steady and authority)
        if severity == "tightened":
            return self._after_tightened(accepted=outcome == "accepted")
        return self._after_reduced(plan, found, accepted=outcome == "accepted", stays=steady and authority)

    def replay(self, history: Iterable[LotResult]) -> "Switching":
        """The state after a whole history: the same as one lot at a time.

        Args:
            history: What each lot showed, oldest first.

        Raises:
            InvalidValueError: As :meth:`after`.
        """
        state = self
        for lot in history:
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
        return self._to(
            severity,
            f"The authority orders {severity} inspection.",
            f"Otoritas memerintahkan inspeksi {_ID[severity]}.",
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
                    f"hanya inspeksi yang dihentikan dapat dilanjutkan; sekarang {_ID[self.severity]}",
                )
            )
        return self._to(
            "tightened", "The supplier has acted: tightened inspection.", "Pemasok sudah bertindak: inspeksi ketat."
        )

    def _in_force(self) -> Severity:
        if self.severity == "discontinued":
            raise InvalidValueError(
                Text(
                    "inspection is discontinued until the supplier has acted and the authority agrees: then resumed()",
                    "inspeksi dihentikan sampai pemasok bertindak dan otoritas setuju: lalu resumed()",
                )
            )
        return self.severity

    def _check(self, plan: AnyPlan, severity: Severity) -> None:
        entry = plan.entry
        mine = (self.edition, severity, self.aql, self.counting)
        theirs = (entry.edition, entry.severity, entry.aql, plan.counting) if entry else None
        if entry is None or theirs != mine or entry.level not in (self.level, None):
            raise InvalidValueError(
                Text(
                    f"the plan is not one of this scheme: expected {self.edition}, {severity}, AQL {self.aql}, level "
                    f"{self.level}; got {_named(plan)}",
                    f"rencana itu bukan dari skema ini: diharapkan {self.edition}, {_ID[severity]}, AQL "
                    f"{self.aql}, level "
                    f"{self.level}; diterima {_named(plan)}",
                )
            )

    def _now(self, en: str, indonesian: str) -> "Switching":
        return attrs.evolve(self, explanation=Text(en, indonesian))

    def _to(self, severity: State, en: str, indonesian: str) -> "Switching":
        return attrs.evolve(
            self,
            severity=severity,
            score=0,
            recent=(),
            run=0,
            refused=0,
            stayed=0,
            trail=(),
            explanation=Text(en, indonesian),
        )

    def _after_normal(self, plan: AnyPlan, found: tuple[int, ...], *, accepted: bool, reduced: bool) -> "Switching":
        window = (*self.recent, accepted)
        if window.count(False) == 2:
            return self._to(
                "tightened",
                f"Two of {len(window)} consecutive lots were not accepted: tightened inspection.",
                f"Dua dari {len(window)} lot berturut-turut tidak diterima: inspeksi ketat.",
            )
        score = self._scored(plan, sum(found), accepted=accepted)
        units = sum(stage.n for stage in plan.stages[: len(found)])
        trail = (
            _needed((*self.trail, (units, sum(found))), self.aql)
            if accepted and self.edition != "ISO 2859-1:1999"
            else ()
        )
        state = attrs.evolve(self, score=score, recent=window[-(WINDOW - 1) :], trail=trail)
        if reduced and state._may_be_reduced():  # noqa: SLF001
            return self._to(
                "reduced",
                "Quality was good long enough, production is steady, the authority agrees: reduced inspection.",
                "Mutu cukup lama baik, produksi stabil, otoritas setuju: inspeksi longgar.",
            )
        verdict, putusan = ("accepted", "diterima") if accepted else ("not accepted", "tidak diterima")
        return state._now(  # noqa: SLF001
            f"Lot {verdict}; score {score}: normal inspection.", f"Lot {putusan}; skor {score}: inspeksi normal."
        )

    def _scored(self, plan: AnyPlan, found: int, *, accepted: bool) -> int:
        """The switching score: 2 for an accepted lot at Ac 0 or 1; from Ac 2 on 3, if it would pass one AQL tighter."""
        if self.edition != "ISO 2859-1:1999" or not accepted or plan.entry is None:
            return 0
        ac = plan.stages[0].ac or 0
        if ac < 2:
            return self.score + 2
        tighter = cell(plan.entry.table_letter, AQLS[column(self.aql) - 1], self.edition, "normal")
        return self.score + 3 if found <= tighter.ac else 0

    def _may_be_reduced(self) -> bool:
        if self.edition == "ISO 2859-1:1999":
            return self.score >= SCORE_FOR_REDUCED
        if len(self.trail) < LOTS_FOR_REDUCED:
            return False
        if not self.limit_numbers:
            return True
        limit = limit_number(sum(units for units, _found in self.trail), self.aql)
        return limit is not None and sum(found for _units, found in self.trail) <= limit

    def _after_tightened(self, *, accepted: bool) -> "Switching":
        state = attrs.evolve(
            self, run=self.run + 1 if accepted else 0, refused=self.refused + (not accepted), stayed=self.stayed + 1
        )
        if state.run == WINDOW:
            return self._to(
                "normal",
                f"{WINDOW} consecutive lots were accepted: normal inspection.",
                f"{WINDOW} lot berturut-turut diterima: inspeksi normal.",
            )
        if (state.refused if self.stop.counts == "not accepted" else state.stayed) >= self.stop.lots:
            return self._to(
                "discontinued",
                f"{self.stop.lots} lots {self.stop.counts} on tightened inspection: discontinued until the "
                "supplier acts.",
                f"{self.stop.lots} lot {'tidak diterima' if self.stop.counts == 'not accepted' else 'bertahan'} "
                "pada inspeksi "
                "ketat: dihentikan sampai pemasok bertindak.",
            )
        return state._now(  # noqa: SLF001
            f"{state.run} accepted in a row, {state.refused} not accepted in this stay: tightened inspection.",
            f"{state.run} diterima berturut-turut, {state.refused} tidak diterima selama ini: inspeksi ketat.",
        )

    def _after_reduced(self, plan: AnyPlan, found: tuple[int, ...], *, accepted: bool, stays: bool) -> "Switching":
        if not accepted:
            return self._to(
                "normal", "The lot was not accepted: normal inspection.", "Lot tidak diterima: inspeksi normal."
            )
        if plan.in_gap(*found):
            return self._to(
                "normal",
                "The lot is accepted with a count between Ac and Re: normal inspection.",
                "Lot diterima dengan hitungan di antara Ac dan Re: inspeksi normal.",
            )
        if not stays:
            return self._to(
                "normal",
                "Production is not known to be steady, or the authority no longer agrees: normal inspection.",
                "Produksi tidak diketahui stabil, atau otoritas tidak lagi setuju: inspeksi normal.",
            )
        return self._now("Lot accepted: reduced inspection.", "Lot diterima: inspeksi longgar.")


_ID: Final = {"normal": "normal", "tightened": "ketat", "reduced": "longgar", "discontinued": "dihentikan"}


def _named(plan: AnyPlan) -> str:
    entry = plan.entry
    return f"{entry.edition}, {entry.severity}, AQL {entry.aql}, level {entry.level}" if entry else shown(plan)


def limit_number(sample_units: int, aql: str) -> int | None:
    """The limit number for reduced inspection (MIL-STD-105E Table VIII), derived; the printed one can differ by 1.

    Args:
        sample_units: Units in all the samples looked back on.
        aql: The AQL as the tables write it.

    Returns:
        The most that may have been found; ``None``: too few units for this AQL, look back on more lots.

    Example:
        >>> limit_number(1250, "1.0")
        7
    """
    rows = [row for start, row in LIMITS.items() if start <= sample_units]
    figure = rows[-1].split()[column(aql)] if rows else "-"
    return None if figure == "-" else int(figure)


def _needed(trail: tuple[tuple[int, int], ...], aql: str) -> tuple[tuple[int, int], ...]:
    """The last ten lots, and as many more as the limit number needs units."""
    for size in range(LOTS_FOR_REDUCED, len(trail)):
        kept = trail[-size:]
        if limit_number(sum(units for units, _found in kept), aql) is not None:
            return kept
    return trail
