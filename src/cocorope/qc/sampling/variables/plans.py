"""Plans by variables, and what they decide."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, overload

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.provenance import Source
from cocorope.qc.sampling.numbers import (
    FRACTION,
    RISK,
    Floats,
    Number,
    Several,
    answer,
    array,
    exact,
    flag,
    whole,
    within,
)
from cocorope.qc.sampling.variables.decisions import VariablesDecision, normality
from cocorope.qc.sampling.variables.estimates import (
    Method,
    accepts,
    check_method,
    check_size,
    fraction_nonconforming,
    index_for,
    tail_beyond,
)
from cocorope.qc.sampling.words import Severity
from cocorope.text import Text
from cocorope.units import MoistureContent, Regain

if TYPE_CHECKING:
    from cocorope.units import Scale

VariablesLevel: TypeAlias = Literal["S-3", "S-4", "I", "II", "III", "IV", "V"]
"""An inspection level: S-3 to III in Z1.9 (II unless stated), I to V in MIL-STD-414 (IV unless stated)."""

_BEST: Final = -37.0
_WORST: Final = 8.0
"""In standard normal quantiles: a quality with hardly anything beyond the limit, and one with hardly anything within."""

LARGEST_K: Final = 100
"""The largest acceptability constant: even 38 standard deviations leave no fraction that a float can hold."""

_NUMBER: Final = Text("a reading", "hasil ukur")
_SIGMA: Final = Text("a known standard deviation, above 0", "simpangan baku yang diketahui, di atas 0")


@attrs.frozen(kw_only=True)
class VariablesEntry:
    """Where a plan by variables was read."""

    edition: str
    """The edition of the table."""
    severity: Severity
    """Normal, tightened or reduced."""
    aql: str
    """The AQL of the table, in per cent."""
    asked: str
    """The AQL asked for; these standards map ranges of AQLs to one of the table."""
    letter: str
    """The code letter of lot and level."""
    table_letter: str | None
    """The code letter of the plan itself, where the table tells it."""
    level: VariablesLevel | None
    """The inspection level; ``None`` where the letter was asked for."""
    source: Source
    """The table, and how sure we are."""


def _decimal(value: Number | None) -> Decimal | None:
    if value is None:
        return None
    number = exact(value, Text("k or M", "k atau M"))
    return Context(prec=34).divide(Decimal(number.numerator), Decimal(number.denominator))


@attrs.frozen(kw_only=True)
class VariablesPlan:
    """Measure ``n``; accept if the quality index Q reaches k, or the estimated fraction nonconforming is at most M.

    Give one of ``k`` and ``m``; the other follows from it, and both decide alike for one limit.

    Example:
        >>> plan = VariablesPlan(n=5, k="1.53", method="s")
        >>> round(plan.m, 5)
        0.03231

    Raises:
        InvalidValueError: Both or neither of k and m; k beyond 100; m out of 0..1, or 0 or 1 under the sigma method, where
            no k decides so; a sample too small for the method.
        WrongKindError: Not a number.
    """

    n: int
    """Items to measure."""
    _k: Decimal | None = attrs.field(default=None, converter=_decimal, alias="k")
    _m: Decimal | None = attrs.field(default=None, converter=_decimal, alias="m")
    method: Method = "s"
    """Standard deviation of the sample (s), or known (sigma)."""
    entry: VariablesEntry | None = None
    """Where it was read; ``None`` for a plan of one's own."""

    def __attrs_post_init__(self) -> None:
        check_method(self.method)
        check_size(self.n, self.method)
        if (self._k is None) == (self._m is None):
            raise InvalidValueError(
                Text("give one of k and m; the other follows", "berikan salah satu dari k dan m; yang lain mengikuti")
            )
        if self._m is not None:
            within(self._m, FRACTION, strict=self.method == "sigma")
        if self._k is not None and abs(self._k) > LARGEST_K:
            raise InvalidValueError(
                Text(
                    f"k counts standard deviations between mean and limit, {LARGEST_K} at most; got {shown(self._k)}",
                    f"k menghitung simpangan baku antara rata-rata dan batas, paling banyak {LARGEST_K}; diterima "
                    f"{shown(self._k)}",
                )
            )

    @property
    def k(self) -> float:
        """The acceptability constant: Q must reach it."""
        return float(self._k) if self._k is not None else index_for(float(self._m or 0), self.n, self.method)

    @property
    def m(self) -> float:
        """The greatest estimated fraction nonconforming that is accepted, 0 to 1."""
        return float(self._m) if self._m is not None else tail_beyond(float(self._k or 0), self.n, self.method)

    @property
    def letter(self) -> str | None:
        """The code letter of lot and level; ``None`` for a plan of one's own."""
        return self.entry.letter if self.entry else None

    @property
    def table_letter(self) -> str | None:
        """The code letter of the plan itself, where the table tells it."""
        return self.entry.table_letter if self.entry else None

    @property
    def explanation(self) -> Text:
        """How the plan came about and what it assumes."""
        where = (
            f"{self.entry.edition}, {self.entry.severity}, AQL {self.entry.aql}, {self.entry.letter}: "
            if self.entry
            else ""
        )
        return Text(
            f"{where}{self.method} method, n {self.n}, k {self.k:.4g}, M {100 * self.m:.4g} %. It assumes a "
            "normal distribution.",
            f"{where}metode {self.method}, n {self.n}, k {self.k:.4g}, M {100 * self.m:.4g} %. Rencana ini "
            "mengandaikan distribusi "
            "normal.",
        )

    @property
    def risks(self) -> Text:
        """What passes half of the time and one time in ten."""
        half, tenth = self.limiting_quality("0.5"), self.limiting_quality("0.1")
        return Text(
            f"Lots with {100 * half:.3g} % beyond one limit still pass half of the time, with {100 * tenth:.3g} % "
            "one time in ten.",
            f"Lot dengan {100 * half:.3g} % di luar satu batas masih lolos separuh dari kesempatan, dengan "
            f"{100 * tenth:.3g} % satu "
            "dari sepuluh kali.",
        )

    @overload
    def acceptance_probability(self, p: Number) -> float: ...
    @overload
    def acceptance_probability(self, p: Several) -> Floats: ...
    def acceptance_probability(self, p: Number | Several) -> float | Floats:
        """Probability that a lot with a fraction ``p`` beyond one limit is accepted.

        Under the s method an integral over the distribution of s, good at any non-centrality. With two limits it
        depends on how p splits between the tails; all of it in one tail is the value given.

        Args:
            p: Fraction nonconforming, one or several.

        Raises:
            InvalidValueError: p outside 0 to 1.
            WrongKindError: p is not a number.
        """
        return answer(accepts(array(p, FRACTION), self.n, self.k, self.method), p)

    def limiting_quality(self, probability: Number = "0.10") -> float:
        """The fraction nonconforming that is accepted with a given probability.

        Args:
            probability: The probability of acceptance.

        Raises:
            InvalidValueError: Out of bounds; a plan that accepts lots however bad, or refuses them however good.
            WrongKindError: The probability is not a number.
        """
        from scipy.optimize import brentq
        from scipy.special import ndtr

        target = float(within(probability, RISK, strict=True))

        def beyond(z: float) -> float:
            return self.acceptance_probability(float(ndtr(z))) - target

        if beyond(_BEST) < 0 or beyond(_WORST) > 0:
            raise InvalidValueError(
                Text(
                    f"no quality passes with this probability: with n {self.n} and k {self.k:.4g} the plan decides alike "
                    "however good or bad the lot is",
                    f"tidak ada mutu yang lolos dengan peluang ini: dengan n {self.n} dan k {self.k:.4g} rencana ini "
                    "memutuskan sama, sebaik atau seburuk apa pun lotnya",
                )
            )
        return float(ndtr(brentq(beyond, _BEST, _WORST, xtol=1e-13)))

    def decide(
        self,
        readings: Sequence[Number],
        *,
        lower: Number | None = None,
        upper: Number | None = None,
        sigma: Number | None = None,
        kind: type[Scale[str]] | None = None,
        screened: bool = False,
        breaks_outside_marks: int = 0,
    ) -> VariablesDecision:
        """Decide a lot by its readings; with two limits their tails together against M (one AQL for both).

        Args:
            readings: One for each item, in any order.
            lower: Lower limit.
            upper: Upper limit.
            sigma: The known standard deviation, for the sigma method.
            kind: The kind of quantity; moisture and regain are refused, for wetted goods are not normally distributed.
            screened: The goods were sorted or trimmed to the limit: refused.
            breaks_outside_marks: Breaks outside the marks are floors, not readings: refused if there are any.

        Raises:
            InvalidValueError: Not ``n`` readings, no limit, no or an idle sigma, a sigma of 0, or goods to which the
                method does not apply.
            WrongKindError: A reading that is not a number, one text instead of a list, ``screened`` that is not a bool.
        """
        admissible(kind, breaks_outside_marks, screened=screened)
        values = sorted(exact(reading, _NUMBER) for reading in _several(readings))
        known = self._known(len(values), sigma)
        mean = Fraction(sum(values), self.n)
        variance = Fraction(sum((value - mean) ** 2 for value in values), self.n - 1)
        spread = sqrt(variance) if known is None else float(known)
        low, high = (None if limit is None else exact(limit, _NUMBER) for limit in (lower, upper))
        share = fraction_nonconforming(mean=mean, s=spread, n=self.n, lower=low, upper=high, method=self.method)
        distances = [*([] if low is None else [mean - low]), *([] if high is None else [high - mean])]
        if self._k is not None and len(distances) == 1:
            accepted = _reaches(Fraction(self._k), distances[0], variance if known is None else known**2)
        else:
            accepted = share <= self.m
        return VariablesDecision(
            outcome="accepted" if accepted else "not accepted",
            mean=float(mean),
            s=sqrt(variance),
            quality_index=float(min(distances)) / spread if spread > 0 else None,
            fraction_nonconforming=share,
            normality=normality([float(value) for value in values]),
        )

    def _known(self, count: int, sigma: Number | None) -> Fraction | None:
        """The known standard deviation, and that every item was measured."""
        if count != self.n:
            raise InvalidValueError(
                Text(
                    f"the plan measures {self.n} items, got {count} readings: give every one, drop none",
                    f"rencana ini mengukur {self.n} barang, diterima {count} hasil: berikan semuanya, jangan dibuang",
                )
            )
        if (sigma is None) != (self.method == "s"):
            raise InvalidValueError(
                Text(
                    "the sigma method needs sigma=, the s method takes none",
                    "metode sigma memerlukan sigma=, metode s tidak memakainya",
                )
            )
        return None if sigma is None else within(sigma, _SIGMA, high=None, strict=True)


def _several(readings: Sequence[Number]) -> Sequence[Number]:
    """Readings, and not one text, whose characters would pass for them."""
    if isinstance(readings, str) or not hasattr(readings, "__len__"):
        raise WrongKindError(
            Text(
                f"readings are a list of numbers, one for each item; got {shown(readings)}",
                f"hasil ukur adalah daftar bilangan, satu untuk tiap barang; diterima {shown(readings)}",
            )
        )
    return readings


def _reaches(k: Fraction, distance: Fraction, variance: Fraction) -> bool:
    """Whether Q, the distance of the mean from the limit in standard deviations, reaches k: exact, without the root."""
    if k >= 0:
        return distance >= 0 and distance**2 >= k**2 * variance
    return distance >= 0 or distance**2 <= k**2 * variance


def decide_separately(
    readings: Sequence[Number],
    *,
    lower: Number,
    upper: Number,
    lower_plan: VariablesPlan,
    upper_plan: VariablesPlan,
    sigma: Number | None = None,
) -> VariablesDecision:
    """Decide by two limits with an AQL each: each tail against its own M, and their sum against the larger M.

    Args:
        readings: One for each item.
        lower: Lower limit.
        upper: Upper limit.
        lower_plan: Plan of the lower limit.
        upper_plan: Plan of the upper limit, of the same sample size and method.
        sigma: The known standard deviation, for the sigma method.

    Raises:
        InvalidValueError: Plans of unlike size or method, or as ``VariablesPlan.decide``.
        WrongKindError: A reading that is not a number.
    """
    if (lower_plan.n, lower_plan.method) != (upper_plan.n, upper_plan.method):
        raise InvalidValueError(
            Text(
                "both limits are judged on one sample: the two plans have one n and one method",
                "kedua batas dinilai pada satu sampel: kedua rencana memiliki n dan metode yang sama",
            )
        )
    below = lower_plan.decide(readings, lower=lower, sigma=sigma)
    above = upper_plan.decide(readings, upper=upper, sigma=sigma)
    larger = max(lower_plan, upper_plan, key=lambda plan: plan.m)
    both = larger.decide(readings, lower=lower, upper=upper, sigma=sigma)
    accepted = all(part.outcome == "accepted" for part in (below, above, both))
    return attrs.evolve(both, outcome="accepted" if accepted else "not accepted")


def admissible(kind: type[Scale[str]] | None, breaks_outside_marks: int = 0, *, screened: bool = False) -> None:
    """Refuse goods to which the method does not apply, before or after they are measured.

    Args:
        kind: The kind of quantity.
        breaks_outside_marks: Breaks outside the marks.
        screened: The goods were sorted or trimmed to the limit.

    Raises:
        InvalidValueError: Moisture or regain, screened goods, breaks outside the marks.
    """
    if kind in (MoistureContent, Regain):
        raise _refused(
            "moisture is bounded and wetted goods are not normal", "kadar air terbatas dan barang basah tidak normal"
        )
    if flag(screened, "screened"):
        raise _refused(
            "sorted or trimmed goods have lost a tail", "barang yang disortir atau dipangkas kehilangan satu ekor"
        )
    if whole(breaks_outside_marks, Text("breaks outside the marks", "putus di luar tanda")):
        raise _refused(
            "a break outside the marks is a floor of the force, not a reading",
            "putus di luar tanda adalah batas bawah gaya, bukan hasil ukur",
        )


def _refused(en: str, indonesian: str) -> InvalidValueError:
    return InvalidValueError(
        Text(
            f"sampling by variables does not apply: {en}; use a plan by attributes",
            f"sampling variabel tidak berlaku: {indonesian}; pakai rencana atribut",
        )
    )
