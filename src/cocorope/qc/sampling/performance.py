"""How a plan of one or more samples performs: acceptance, sample number, outgoing quality, total inspection.

Everything here is one walk through the samples: the distribution of the cumulative count that is still undecided is
carried on, and at each sample what is accepted and what is not is taken off. Nothing enumerates paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, Protocol, TypeAlias

import attrs

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.laws import Law
from cocorope.qc.sampling.numbers import Floats
from cocorope.text import Text

Curtailed: TypeAlias = Literal["no", "rejection", "both"]
"""When inspection stops early: never, as soon as the lot is certainly not accepted, or as soon as either is certain."""

Rectified: TypeAlias = Literal["replaced", "removed"]
"""What becomes of nonconforming items found: replaced by good ones, or only taken out."""


class Numbers(Protocol):
    """The numbers of one sample."""

    @property
    def n(self) -> int:
        """Items in the sample."""

    @property
    def ac(self) -> int | None:
        """Acceptance number against the cumulative count; ``None``: acceptance is not possible yet."""

    @property
    def re(self) -> int:
        """Rejection number against the cumulative count."""


@attrs.frozen(eq=False)
class Passage:
    """What happens at one sample."""

    n: int
    """Items in this sample."""
    drawn: int
    """Items drawn with this sample."""
    reached: Floats
    """Probability that this sample is drawn."""
    accepted: Floats
    """Probability that the lot is accepted at this sample."""
    inspected: Floats
    """Expected items of this sample that are looked at, times the probability that it is drawn."""


def walk(samples: Sequence[Numbers], law: Law, curtailed: Curtailed = "no") -> Iterator[Passage]:
    """Every sample in turn, with its probabilities.

    The last sample decides whatever is found: a count in a gap between Ac and Re accepts there (MIL-STD-105E reduced).
    The first of several samples is always looked at in full, since the process average is estimated from it.
    """
    live: dict[int, Floats] = {0: law.at_most(0, 0, 0, 0)}  # certain: nothing is drawn, nothing is found
    drawn = 0
    for place, sample in enumerate(samples):
        last = place == len(samples) - 1
        stop_early = curtailed if place or last else "no"
        inspected = _total(w * _inspected(sample, law, drawn, d, stop_early, last=last) for d, w in live.items())
        reached = _total(live.values())
        if last:
            accepted = _total(w * law.at_most(sample.re - 1 - d, sample.n, drawn, d) for d, w in live.items())
        else:
            live = _landed(sample, law, drawn, live)
            ac = -1 if sample.ac is None else sample.ac
            accepted = _total(w for d, w in live.items() if d <= ac)
            live = {d: w for d, w in live.items() if d > ac}
        drawn += sample.n
        yield Passage(n=sample.n, drawn=drawn, reached=reached, accepted=accepted, inspected=inspected)


def _landed(sample: Numbers, law: Law, drawn: int, live: dict[int, Floats]) -> dict[int, Floats]:
    """The distribution of the cumulative count below Re after a sample."""
    landed: dict[int, Floats] = {}
    for found, weight in live.items():
        for x in range(sample.re - found):
            share = weight * law.mass(x, sample.n, drawn, found)
            landed[found + x] = landed[found + x] + share if found + x in landed else share
    return landed


def _inspected(sample: Numbers, law: Law, drawn: int, found: int, curtailed: Curtailed, *, last: bool) -> Floats | int:
    """Expected items of one sample that are looked at, given what was found before."""
    if curtailed == "no":
        return sample.n
    to_refuse = sample.re - found
    expected = law.items_to_reach(to_refuse, sample.n, drawn, found)
    undecided = law.at_most(to_refuse - 1, sample.n, drawn, found)
    if curtailed == "both":
        ac = sample.re - 1 if last else -1 if sample.ac is None else sample.ac
        expected = expected + law.items_to_clear(ac - found, sample.n, drawn, found)
        undecided = undecided - law.at_most(ac - found, sample.n, drawn, found)
    return expected + sample.n * undecided


def _total(terms: Iterable[Floats]) -> Floats:
    """The sum of arrays; of none, where an earlier sample has decided every lot, a zero that fits any shape."""
    import numpy as np

    return sum(terms, start=np.zeros(()))


def acceptance(samples: Sequence[Numbers], law: Law) -> Floats:
    """Probability that a lot is accepted."""
    if len(samples) == 1:
        return law.at_most(samples[0].re - 1, samples[0].n, 0, 0)
    return _total(passage.accepted for passage in walk(samples, law))


def sample_number(samples: Sequence[Numbers], law: Law, curtailed: Curtailed) -> Floats:
    """Average number of items looked at for a decision."""
    return _total(passage.inspected for passage in walk(samples, law, curtailed))


def total_inspection(samples: Sequence[Numbers], law: Law, lot_size: int) -> Floats:
    """Average number of items looked at when lots that are not accepted are inspected whole."""
    passages = [*walk(samples, law)]
    accepted = _total(passage.accepted for passage in passages)
    return _total(passage.drawn * passage.accepted for passage in passages) + lot_size * (1 - accepted)


def outgoing(samples: Sequence[Numbers], law: Law, p: Floats, lot_size: int | None, rectified: Rectified) -> Floats:
    """Average outgoing quality of a process of quality ``p`` under rectifying inspection."""
    passages = [*walk(samples, law)]
    left = [1.0 if lot_size is None else max(lot_size - passage.drawn, 0) / lot_size for passage in passages]
    passed = _total(share * passage.accepted for share, passage in zip(left, passages, strict=True))
    if rectified == "replaced":
        return p * passed
    import numpy as np

    # what was looked at lost its nonconforming items: all of it in lots not accepted, the samples in the others
    remaining = 1 - p * (1 - passed)

    return np.divide(p * passed, remaining, out=np.zeros_like(p * passed), where=remaining > 0)


def check_curtailed(curtailed: str, rectified: str = "replaced") -> None:
    """Refuse a word that names no form.

    Raises:
        InvalidValueError: Not a word of :data:`Curtailed` or :data:`Rectified`.
    """
    if curtailed not in ("no", "rejection", "both"):
        raise InvalidValueError(
            Text(
                "curtailed is 'no', 'rejection' or 'both': when inspection stops early",
                "curtailed adalah 'no', 'rejection', atau 'both': kapan inspeksi berhenti lebih awal",
            )
        )
    if rectified not in ("replaced", "removed"):
        raise InvalidValueError(
            Text(
                "rectified is 'replaced' or 'removed': what becomes of the nonconforming items found",
                "rectified adalah 'replaced' atau 'removed': apa yang dilakukan pada barang tidak sesuai yang "
                "ditemukan",
            )
        )
