"""What any plan by attributes can be asked: its probabilities, its cost, its risks, its verdict.

A mixin of the plan classes. Each curve takes one quality (a number, or text such as ``"2 %"``) and gives a float,
or takes an array and gives an array.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling import performance
from cocorope.qc.sampling.chance import LOT_SIZE, check_samples, law_of, no_lot_size, of_process, usual_model
from cocorope.qc.sampling.inverse import quality_for
from cocorope.qc.sampling.laws import Law
from cocorope.qc.sampling.numbers import FOUND, RISK, Floats, Number, Several, answer, whole, within
from cocorope.qc.sampling.performance import Curtailed, Numbers, Rectified
from cocorope.qc.sampling.risks import Risks, explain
from cocorope.qc.sampling.words import Counting, Model, Outcome
from cocorope.text import Text

if TYPE_CHECKING:
    from cocorope.qc.sampling.plans import TableEntry


class Curves:
    """The performance of a plan; see the methods."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def stages(self) -> Sequence[Numbers]:
            """The samples."""

        @property
        def lot_size(self) -> int | None:
            """Items in the lot."""

        @property
        def counting(self) -> Counting:
            """What is counted."""

        @property
        def entry(self) -> TableEntry | None:
            """Where the plan was read."""

    @property
    def letter(self) -> str | None:
        """The code letter of lot and level; ``None`` for a plan of one's own."""
        return self.entry.letter if self.entry else None

    @property
    def table_letter(self) -> str | None:
        """The code letter of the plan itself: another one where an arrow moved it; ``None`` for a plan of one's own."""
        return self.entry.table_letter if self.entry else None

    @property
    def inspect_all(self) -> bool:
        """Whether the samples take the whole lot (100 % inspection, the same Ac and Re)."""
        return self.lot_size is not None and sum(stage.n for stage in self.stages) >= self.lot_size

    @property
    def explanation(self) -> Text:
        """How the plan came about, in a few sentences: letter, arrow, edition, numbers."""
        return explain(self)

    @property
    def risks(self) -> Risks:
        """What the plan lets pass and what it stops."""
        return Risks.of(self)

    def decide(self, *nonconforming: int) -> Outcome:
        """What the plan says of the counts found.

        Args:
            *nonconforming: Found in the first sample, in the second, and so on; of each sample by itself.

        Raises:
            InvalidValueError: More nonconforming items than the sample holds; more samples than the plan has, or a
                sample drawn after the lot was decided.
            WrongKindError: A count that is not whole.
        """
        if not 0 < len(nonconforming) <= len(self.stages):
            raise InvalidValueError(
                Text(
                    f"the plan has {len(self.stages)} sample(s): give one count for each drawn, got "
                    f"{len(nonconforming)}",
                    f"rencana ini memiliki {len(self.stages)} sampel: berikan satu hitungan untuk tiap sampel "
                    "yang diambil, "
                    f"diterima {len(nonconforming)}",
                )
            )
        outcome: Outcome = "next sample"
        total = 0
        for place, (stage, found) in enumerate(zip(self.stages, nonconforming, strict=False)):
            if outcome != "next sample":
                raise _already(outcome, place)
            total += self._count(found, stage)
            outcome = self._verdict(stage, total, last=place == len(self.stages) - 1)
        return outcome

    def _count(self, found: int, stage: Numbers) -> int:
        count = whole(found, FOUND)
        if self.counting == "nonconforming" and count > stage.n:
            raise InvalidValueError(
                Text(
                    f"{count} nonconforming items cannot be in a sample of {stage.n}; if nonconformities were "
                    "counted, say "
                    "counting='nonconformities' when the plan is made",
                    f"{count} barang tidak sesuai tidak mungkin ada dalam sampel {stage.n}; bila yang dihitung adalah "
                    "ketidaksesuaian, tulis counting='nonconformities' ketika rencana dibuat",
                )
            )
        return count

    @staticmethod
    def _verdict(stage: Numbers, total: int, *, last: bool) -> Outcome:
        if total >= stage.re:
            return "not accepted"
        if last or (stage.ac is not None and total <= stage.ac):
            return "accepted"
        return "next sample"

    def in_gap(self, *nonconforming: int) -> bool:
        """Whether the lot is accepted with a count between Ac and Re (MIL-STD-105E reduced).

        Reduced inspection then ends.

        Raises:
            InvalidValueError: As :meth:`decide`.
        """
        last = self.stages[-1]
        decided = self.decide(*nonconforming) == "accepted" and len(nonconforming) == len(self.stages)
        return decided and last.ac is not None and sum(nonconforming) > last.ac

    @overload
    def acceptance_probability(
        self, p: Number, *, model: Model | None = None, lot_size: int | None = None
    ) -> float: ...
    @overload
    def acceptance_probability(
        self, p: Several, *, model: Model | None = None, lot_size: int | None = None
    ) -> Floats: ...
    def acceptance_probability(
        self, p: Number | Several, *, model: Model | None = None, lot_size: int | None = None
    ) -> float | Floats:
        """Probability that a lot of quality ``p`` is accepted: the operating characteristic.

        In MIL-STD-105E reduced inspection a count in the gap accepts, so the lot is accepted up to Re - 1.

        Args:
            p: Fraction nonconforming, 0 to 1; nonconformities per item under the Poisson model.
            model: ``"binomial"`` of a process, ``"hypergeometric"`` of one lot, ``"poisson"`` of counts per item.
                Binomial unless said, Poisson where nonconformities are counted.
            lot_size: Items in the lot, for the hypergeometric model; the plan's own unless given.

        Returns:
            A float for one quality, an array for several.

        Raises:
            InvalidValueError: p out of bounds; no lot size, a sample above the lot, or p times the lot size not
                whole in the hypergeometric model; a model that does not fit what is counted.
            WrongKindError: p is not a number.
        """
        law, _quality = self._law(p, model, lot_size)
        return answer(performance.acceptance(self.stages, law), p)

    @overload
    def average_sample_number(
        self, p: Number, *, curtailed: Curtailed = "no", model: Model | None = None, lot_size: int | None = None
    ) -> float: ...
    @overload
    def average_sample_number(
        self, p: Several, *, curtailed: Curtailed = "no", model: Model | None = None, lot_size: int | None = None
    ) -> Floats: ...
    def average_sample_number(
        self,
        p: Number | Several,
        *,
        curtailed: Curtailed = "no",
        model: Model | None = None,
        lot_size: int | None = None,
    ) -> float | Floats:
        """Average number of items looked at to decide a lot (ASN).

        Args:
            p: Fraction nonconforming, or nonconformities per item under the Poisson model.
            curtailed: ``"no"``: every sample drawn is looked at in full; ``"rejection"``: inspection stops once
                the lot is certainly not accepted; ``"both"``: also once it certainly is. The first of several
                samples is always looked at in full.
            model: As :meth:`acceptance_probability`.
            lot_size: As :meth:`acceptance_probability`.

        Raises:
            InvalidValueError: As :meth:`acceptance_probability`, or another word for ``curtailed``.
            WrongKindError: p is not a number.
        """
        performance.check_curtailed(curtailed)
        law, quality = self._law(p, model, lot_size)
        return answer(performance.sample_number(self.stages, law, curtailed) + 0 * quality, p)

    @overload
    def aoq(
        self, p: Number, *, lot_size: int | None = None, rectified: Rectified = "replaced", model: Model | None = None
    ) -> float: ...
    @overload
    def aoq(
        self, p: Several, *, lot_size: int | None = None, rectified: Rectified = "replaced", model: Model | None = None
    ) -> Floats: ...
    def aoq(
        self,
        p: Number | Several,
        *,
        lot_size: int | None = None,
        rectified: Rectified = "replaced",
        model: Model | None = None,
    ) -> float | Floats:
        """Average outgoing quality when lots that are not accepted are inspected whole and put right.

        Args:
            p: Fraction nonconforming of the process.
            lot_size: Items in the lot; the plan's own unless given, an endless lot if neither.
            rectified: ``"replaced"``: nonconforming items found are replaced, p Σ Pa (N - n) / N; ``"removed"``:
                only taken out, so that fewer items remain.
            model: ``"binomial"`` or ``"poisson"``: outgoing quality is the quality of a process.

        Raises:
            InvalidValueError: As :meth:`acceptance_probability`, the hypergeometric model, samples above the lot,
                another word for ``rectified``, or ``"removed"`` where nonconformities are counted.
            WrongKindError: p is not a number.
        """
        performance.check_curtailed("no", rectified)
        if rectified == "removed" and self.counting == "nonconformities":
            raise InvalidValueError(
                Text(
                    "nonconformities are put right, items are removed: a plan that counts nonconformities has "
                    "rectified='replaced' alone",
                    "ketidaksesuaian diperbaiki, barang yang dikeluarkan: rencana yang menghitung ketidaksesuaian "
                    "hanya mengenal rectified='replaced'",
                )
            )
        size = self._size(lot_size)
        if size is not None:
            check_samples(self, size)
        law, quality = self._law(p, of_process(model), None)
        return answer(performance.outgoing(self.stages, law, quality, size, rectified), p)

    def aoql(
        self, *, lot_size: int | None = None, rectified: Rectified = "replaced", model: Model | None = None
    ) -> float:
        """Average outgoing quality limit: the worst average outgoing quality, whatever comes in.

        Args:
            lot_size: As :meth:`aoq`.
            rectified: As :meth:`aoq`.
            model: As :meth:`aoq`.

        Raises:
            InvalidValueError: As :meth:`aoq`.
        """
        return self.aoq(
            self.fraction_at_aoql(lot_size=lot_size, rectified=rectified, model=model),
            lot_size=lot_size,
            rectified=rectified,
            model=model,
        )

    def fraction_at_aoql(
        self, *, lot_size: int | None = None, rectified: Rectified = "replaced", model: Model | None = None
    ) -> float:
        """The incoming quality at which the average outgoing quality is worst.

        Args:
            lot_size: As :meth:`aoq`.
            rectified: As :meth:`aoq`.
            model: As :meth:`aoq`.

        Raises:
            InvalidValueError: As :meth:`aoq`.
        """
        import numpy as np
        from scipy.optimize import minimize_scalar

        top = self._worst(model)
        grid = np.linspace(0, top, 513)
        curve = self.aoq(grid, lot_size=lot_size, rectified=rectified, model=model)
        peak = int(np.argmax(curve))
        low, high = float(grid[max(peak - 1, 0)]), float(grid[min(peak + 1, 512)])
        found = minimize_scalar(
            lambda p: -self.aoq(float(p), lot_size=lot_size, rectified=rectified, model=model),
            bounds=(low, high),
            method="bounded",
            options={"xatol": 1e-12},
        )
        ends = (low, float(found.x), high)  # the worst may be the very end of the range, which a bounded search misses
        return max(ends, key=lambda p: self.aoq(p, lot_size=lot_size, rectified=rectified, model=model))

    def _worst(self, model: Model | None) -> float:
        """A quality beyond which nothing of interest happens: everything, or twice the count that is refused."""
        if (model or usual_model(self)) == "poisson":
            total = sum(stage.n for stage in self.stages)
            rate = 4 * (self.stages[-1].re + 5) / total
            return rate if self.counting == "nonconformities" else min(rate, 1.0)
        return 1.0

    @overload
    def ati(self, p: Number, *, lot_size: int | None = None, model: Model | None = None) -> float: ...
    @overload
    def ati(self, p: Several, *, lot_size: int | None = None, model: Model | None = None) -> Floats: ...
    def ati(self, p: Number | Several, *, lot_size: int | None = None, model: Model | None = None) -> float | Floats:
        """Average total inspection: items looked at a lot when lots that are not accepted are inspected whole.

        Args:
            p: Fraction nonconforming.
            lot_size: Items in the lot; the plan's own unless given.
            model: As :meth:`acceptance_probability`.

        Raises:
            InvalidValueError: No lot size, samples above it, or as :meth:`acceptance_probability`.
            WrongKindError: p is not a number.
        """
        size = self._size(lot_size)
        if size is None:
            raise no_lot_size("ati", "ati")
        check_samples(self, size)
        law, _quality = self._law(p, model, size)
        return answer(performance.total_inspection(self.stages, law, size), p)

    def limiting_quality(
        self, probability: Number = "0.10", *, model: Model | None = None, lot_size: int | None = None
    ) -> float:
        """The quality that is accepted with a given probability.

        0.10 gives the limiting quality, 0.50 the indifference quality.

        Under the hypergeometric model the smallest number of nonconforming items whose lot is accepted with at
        most that probability, as a fraction of the lot.

        Args:
            probability: The probability of acceptance.
            model: As :meth:`acceptance_probability`.
            lot_size: As :meth:`acceptance_probability`.

        Raises:
            InvalidValueError: A probability out of bounds, or a plan that accepts everything.
            WrongKindError: The probability is not a number.
        """
        target = within(probability, RISK, strict=True)
        return quality_for(self, target, model or usual_model(self), self._size(lot_size))

    def _law(self, p: Number | Several, model: Model | None, lot_size: int | None) -> tuple[Law, Floats]:
        return law_of(self, p, model or usual_model(self), self._size(lot_size))

    def _size(self, lot_size: int | None) -> int | None:
        return self.lot_size if lot_size is None else whole(lot_size, LOT_SIZE, low=1)


def _already(outcome: Outcome, place: int) -> InvalidValueError:
    indonesian = {"accepted": "diterima", "not accepted": "tidak diterima"}[outcome]
    return InvalidValueError(
        Text(
            f"the lot was {outcome} after {place} sample(s): no further sample is drawn",
            f"lot sudah {indonesian} setelah {place} sampel: tidak ada sampel berikutnya",
        )
    )
