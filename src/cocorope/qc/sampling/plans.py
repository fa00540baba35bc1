"""Plans by attributes: one sample, several samples, a chain of lots; taken from a table or one's own.

A plan is frozen, can be kept with the record (it names its edition, letter, severity and AQL), decides a count, and
tells its risks. Probabilities, average sample numbers and outgoing quality take one quality or an array of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, overload

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.provenance import Source
from cocorope.qc.sampling import performance
from cocorope.qc.sampling.curves import Curves
from cocorope.qc.sampling.laws import binomial_mass
from cocorope.qc.sampling.numbers import (
    FRACTION,
    LARGEST_COUNT,
    Floats,
    Number,
    Several,
    answer,
    array,
    whole,
)
from cocorope.qc.sampling.words import Arrow, Counting, Edition, Kind, Level, Severity
from cocorope.text import Text


@attrs.frozen(kw_only=True)
class TableEntry:
    """Where a plan was read: enough to read it again, and what to write into the record."""

    edition: str
    """The edition of the table, by name and year."""
    kind: Kind
    """The table that was read: a double or multiple one refers to a simpler one in some cells."""
    severity: Severity
    """Normal, tightened or reduced."""
    aql: str
    """The acceptance quality limit as the table writes it (isolated lots: the limiting quality)."""
    letter: str
    """The code letter of the lot and level: where the reading starts."""
    table_letter: str
    """The code letter of the plan in the end: another one where an arrow moved it."""
    arrow: Arrow = ""
    """Where the starting cell pointed."""
    level: Level | None = None
    """The inspection level; ``None`` where the letter itself was asked for."""
    sizes: tuple[int, ...]
    """The sample sizes of the table, before a small lot cuts them."""
    source: Source
    """The table, and how sure we are of the cell."""


@attrs.frozen(kw_only=True)
class Stage:
    """One sample of a plan, with its numbers against the *cumulative* count.

    Raises:
        InvalidValueError: n or Re below 1, Ac below 0, Re not above Ac.
        WrongKindError: A number that is not whole.
    """

    n: int
    """Items in this sample."""
    ac: int | None
    """Accept at this count or below; ``None``: no acceptance at this sample."""
    re: int
    """Do not accept at this count or above."""

    def __attrs_post_init__(self) -> None:
        if self.ac == -1 or not _in_order(self.n, -1 if self.ac is None else self.ac, self.re):
            _check_numbers(self.n, self.ac, self.re)


_UNITS: Final = Text("sample size n", "ukuran sampel n")
_AC: Final = Text("acceptance number Ac", "angka penerimaan Ac")
_RE: Final = Text("rejection number Re", "angka penolakan Re")
_LOT: Final = Text("lot size", "ukuran lot")
_FOUND: Final = Text("nonconforming items found in a sample", "barang tidak sesuai yang ditemukan dalam sampel")


def _check_lot(_plan: object, _attribute: object, value: int | None) -> None:
    if value is not None and (type(value) is not int or value < 1):
        whole(value, _LOT, low=1)


def _check_counting(_plan: object, _attribute: object, value: str) -> None:
    if value not in ("nonconforming", "nonconformities"):
        raise InvalidValueError(
            Text(
                f"counting is 'nonconforming' (items) or 'nonconformities', got {shown(value)}",
                f"counting adalah 'nonconforming' (barang) atau 'nonconformities', diterima {shown(value)}",
            )
        )


def _in_order(n: int, ac: int, re: int) -> bool:
    """Whether the numbers of a sample are well formed; Ac -1: no acceptance at this sample."""
    return (
        type(n) is type(ac) is type(re) is int and 0 < n <= LARGEST_COUNT and -1 <= ac < re <= LARGEST_COUNT and re > 0
    )


def _check_numbers(n: object, ac: object, re: object) -> None:
    """Say what is wrong with the numbers of a sample, if anything is."""
    whole(n, _UNITS, low=1)
    whole(re, _RE, low=1)
    if ac is not None and whole(ac, _AC) >= whole(re, _RE):
        raise InvalidValueError(
            Text(
                f"the rejection number is above the acceptance number; got Ac {ac}, Re {re}",
                f"angka penolakan di atas angka penerimaan; diterima Ac {ac}, Re {re}",
            )
        )


@attrs.frozen
class SinglePlan(Curves):
    """A plan of one sample: take ``n``, accept the lot if at most ``ac`` are found.

    Example:
        >>> SinglePlan(n=132, ac=3).acceptance_probability("0.01").__round__(4)
        0.9557

    Raises:
        InvalidValueError: n below 1, Ac below 0, Re not above Ac.
        WrongKindError: A number that is not whole.
    """

    n: int
    """Items to take: never more than the lot holds."""
    ac: int
    """Acceptance number."""
    re: int = attrs.field(default=attrs.Factory(lambda plan: whole(plan.ac, _AC) + 1, takes_self=True))
    """Rejection number: Ac + 1, except in MIL-STD-105E reduced inspection. There a count between the two accepts
    the lot and ends reduced inspection."""
    lot_size: int | None = attrs.field(default=None, kw_only=True, validator=_check_lot)
    """Items in the lot, where the plan is meant for one."""
    counting: Counting = attrs.field(default="nonconforming", kw_only=True, validator=_check_counting)
    """Nonconforming items, or nonconformities."""
    entry: TableEntry | None = attrs.field(default=None, kw_only=True)
    """Where it was read; ``None`` for a plan of one's own."""

    def __attrs_post_init__(self) -> None:
        if self.ac == -1 or not _in_order(self.n, self.ac, self.re):
            whole(self.ac, _AC)
            _check_numbers(self.n, self.ac, self.re)
        if self.lot_size is not None and self.n > self.lot_size:
            raise _sample_above_lot(self.n, self.lot_size)

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The one sample, as a plan of several would show it."""
        return (Stage(n=self.n, ac=self.ac, re=self.re),)


def _sample_above_lot(n: int, lot_size: int) -> InvalidValueError:
    return InvalidValueError(
        Text(
            f"a sample of {n} cannot come from a lot of {lot_size}: inspect every item",
            f"sampel {n} tidak mungkin diambil dari lot {lot_size}: periksa setiap barang",
        )
    )


def _as_stages(stages: Sequence[Stage | tuple[int, int | None, int]]) -> tuple[Stage, ...]:
    wellformed = isinstance(stages, Sequence) and all(
        isinstance(one, Stage) or (isinstance(one, Sequence) and not isinstance(one, str) and len(one) == 3)
        for one in stages
    )
    if not wellformed:
        raise WrongKindError(
            Text(
                "the samples are written [(n, Ac, Re), …], three numbers each, Ac None where acceptance is not possible "
                f"yet, or as Stage(n=, ac=, re=); got {shown(stages)}",
                "sampel ditulis [(n, Ac, Re), …], masing-masing tiga angka, Ac None bila penerimaan belum mungkin, atau "
                f"sebagai Stage(n=, ac=, re=); diterima {shown(stages)}",
            )
        )
    return tuple(one if isinstance(one, Stage) else Stage(n=one[0], ac=one[1], re=one[2]) for one in stages)


@attrs.frozen
class MultistagePlan(Curves):
    """A plan of several samples; each sample is drawn only if the ones before left the lot undecided.

    Args:
        stages: The samples, as :class:`Stage` or as ``(n, Ac, Re)``; Ac ``None`` where acceptance is not possible yet.

    Example:
        >>> plan = MultistagePlan([(50, 2, 5), (50, 6, 7)])
        >>> plan.decide(3), plan.decide(3, 3)
        ('next sample', 'accepted')

    Raises:
        InvalidValueError: No sample; numbers that fall from one sample to the next; a last sample that does not decide.
    """

    stages: tuple[Stage, ...] = attrs.field(converter=_as_stages)
    """The samples in order."""
    lot_size: int | None = attrs.field(default=None, kw_only=True, validator=_check_lot)
    """Items in the lot, where the plan is meant for one."""
    counting: Counting = attrs.field(default="nonconforming", kw_only=True, validator=_check_counting)
    """Nonconforming items, or nonconformities."""
    entry: TableEntry | None = attrs.field(default=None, kw_only=True)
    """Where it was read; ``None`` for a plan of one's own."""

    def __attrs_post_init__(self) -> None:
        if not self.stages or self.stages[-1].ac is None:
            raise InvalidValueError(
                Text(
                    "the last sample decides, so a plan has at least one sample and the last has an acceptance number",
                    "sampel terakhir memutuskan, jadi rencana memiliki sedikitnya satu sampel dan yang terakhir "
                    "memiliki "
                    "angka penerimaan",
                )
            )
        for before, after in zip(self.stages, self.stages[1:], strict=False):
            if after.re < before.re or (before.ac is not None and (after.ac is None or after.ac < before.ac)):
                raise InvalidValueError(
                    Text(
                        "Ac and Re count cumulatively and cannot fall from one sample to the next",
                        "Ac dan Re dihitung kumulatif dan tidak boleh turun dari satu sampel ke sampel berikutnya",
                    )
                )
        if self.lot_size is not None and self.total > self.lot_size:
            raise _sample_above_lot(self.total, self.lot_size)

    @property
    def n(self) -> int:
        """Items in the first sample."""
        return self.stages[0].n

    @property
    def total(self) -> int:
        """Items in all samples together."""
        return sum(stage.n for stage in self.stages)


AnyPlan = SinglePlan | MultistagePlan
"""A plan by attributes of one or several samples."""


@attrs.frozen(kw_only=True)
class ChainPlan:
    """Chain sampling ChSP-1 (Dodge 1955): Ac 0, but one found is forgiven if the last ``i`` lots had none.

    Example:
        >>> round(ChainPlan(n=5, i=3).acceptance_probability("0.1"), 4)
        0.658

    Raises:
        InvalidValueError: n or i below 1.
        WrongKindError: A number that is not whole.
    """

    n: int = attrs.field(validator=lambda _plan, _attribute, value: whole(value, _UNITS, low=1) and None)
    """Items to take from each lot."""
    i: int = attrs.field(
        validator=lambda _plan, _attribute, value: (
            whole(value, Text("number of lots i", "jumlah lot i"), low=1) and None
        )
    )
    """How many lots before must have been free of nonconforming items."""

    @overload
    def acceptance_probability(self, p: Number) -> float: ...
    @overload
    def acceptance_probability(self, p: Several) -> Floats: ...
    def acceptance_probability(self, p: Number | Several) -> float | Floats:
        """Long-run probability that a lot is accepted: P0 + P1 P0^i.

        Args:
            p: Fraction nonconforming of the process, one or several.

        Raises:
            InvalidValueError: p outside 0 to 1.
            WrongKindError: p is not a number.
        """
        quality = array(p, FRACTION)
        none = binomial_mass(0, self.n, quality)
        return answer(none + binomial_mass(1, self.n, quality) * none**self.i, p)

    def decide(self, nonconforming: int, before: Sequence[int]) -> Literal["accepted", "not accepted"]:
        """Accept or not.

        Args:
            nonconforming: Found in this lot's sample.
            before: Found in the samples of the lots before, oldest first.

        Raises:
            InvalidValueError: A count below 0, or more nonconforming items than a sample holds.
            WrongKindError: A count that is not whole, or a ``before`` that is no list of counts.
        """
        if isinstance(before, str) or not isinstance(before, Sequence):
            raise WrongKindError(
                Text(
                    f"before is a list, the count of each lot before, oldest first; got {shown(before)}",
                    f"before adalah daftar, hitungan tiap lot sebelumnya, yang tertua dahulu; diterima {shown(before)}",
                )
            )
        found, *earlier = (whole(count, _FOUND, high=self.n) for count in (nonconforming, *before))
        clean = len(earlier) >= self.i and not any(earlier[len(earlier) - self.i :])
        return "accepted" if found == 0 or (found == 1 and clean) else "not accepted"


def chain(*, n: int, i: int) -> ChainPlan:
    """A chain sampling plan ChSP-1.

    Args:
        n: Items to take from each lot.
        i: Lots before that must have been free of nonconforming items for one to be forgiven.

    Raises:
        InvalidValueError: n or i below 1.
        WrongKindError: A number that is not whole.
    """
    return ChainPlan(n=n, i=i)


__all__ = [
    "AnyPlan",
    "ChainPlan",
    "Edition",
    "MultistagePlan",
    "SinglePlan",
    "Stage",
    "TableEntry",
    "chain",
    "performance",
]
