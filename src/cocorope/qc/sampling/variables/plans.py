"""Plans by variables, and what they decide."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import fsum, sqrt
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, overload

import attrs

from cocorope.errors import InvalidValueError
from cocorope.provenance import Source
from cocorope.qc.sampling.numbers import FRACTION, RISK, Floats, Number, Several, answer, array, exact, within
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

Normality: TypeAlias = Literal["NOT_ASSESSABLE", "NOT_CONTRADICTED", "DOUBTFUL"]
"""How far the readings support the normal distribution that the plan assumes. It never chooses the plan."""

VariablesLevel: TypeAlias = Literal["S-3", "S-4", "I", "II", "III", "IV", "V"]
"""An inspection level: S-3 to III in Z1.9 (II unless stated), I to V in MIL-STD-414 (IV unless stated)."""

FEWEST_FOR_NORMALITY: Final = 20
"""Below about so many readings nothing can be said about the distribution."""

_NUMBER: Final = Text("a reading", "hasil ukur")


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
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(number.numerator) / Decimal(number.denominator)


@attrs.frozen(kw_only=True)
class VariablesPlan:
    """Measure ``n``; accept if the quality index Q reaches k, or the estimated fraction nonconforming is at most M.

    Give one of ``k`` and ``m``; the other follows from it, and both decide alike for one limit.

    Example:
        >>> plan = VariablesPlan(n=5, k="1.53", method="s")
        >>> round(plan.m, 5)
        0.03231

    Raises:
        InvalidValueError: Both or neither of k and m; m out of 0..1; a sample too small for the method.
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
            within(self._m, FRACTION)

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
            InvalidValueError: Out of bounds.
        """
        from scipy.optimize import brentq  # noqa: PLC0415
        from scipy.special import ndtr  # noqa: PLC0415

        target = float(within(probability, RISK, strict=True))
        z = brentq(lambda z: self.acceptance_probability(float(ndtr(z))) - target, -37.0, 8.0, xtol=1e-13)
        return float(ndtr(z))

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
            InvalidValueError: Not ``n`` readings, no limit, no or an idle sigma, or goods to which the method does
                not apply.
            WrongKindError: A reading that is not a number.
        """
        _admissible(kind, breaks_outside_marks, screened=screened)
        values = sorted(float(exact(reading, _NUMBER)) for reading in readings)
        self._check_readings(values, sigma)
        mean = fsum(values) / self.n
        s = sqrt(fsum((value - mean) ** 2 for value in values) / (self.n - 1))
        spread = s if sigma is None else float(exact(sigma, _NUMBER))
        low, high = (None if x is None else float(exact(x, _NUMBER)) for x in (lower, upper))
        share = fraction_nonconforming(mean=mean, s=spread, n=self.n, lower=lower, upper=upper, method=self.method)
        indices = [*([] if low is None else [mean - low]), *([] if high is None else [high - mean])]
        index = min(indices) / spread if spread > 0 else None
        by_k = self._k is not None and len(indices) == 1 and index is not None
        accepted = index >= self.k if by_k and index is not None else share <= self.m
        return VariablesDecision(
            outcome="accepted" if accepted else "not accepted",
            mean=mean,
            s=s,
            quality_index=index,
            fraction_nonconforming=share,
            normality=normality(values),
        )

    def _check_readings(self, values: Sequence[float], sigma: Number | None) -> None:
        if len(values) != self.n:
            raise InvalidValueError(
                Text(
                    f"the plan measures {self.n} items, got {len(values)} readings: give every one, drop none",
                    f"rencana ini mengukur {self.n} barang, diterima {len(values)} hasil: berikan semuanya, "
                    "jangan dibuang",
                )
            )
        if (sigma is None) != (self.method == "s"):
            raise InvalidValueError(
                Text(
                    "the sigma method needs sigma=, the s method takes none",
                    "metode sigma memerlukan sigma=, metode s tidak memakainya",
                )
            )


@attrs.frozen(kw_only=True)
class VariablesDecision:
    """What a plan by variables decided, and on which assumption."""

    outcome: Literal["accepted", "not accepted"]
    """The lot is accepted, or is not."""
    mean: float
    """Mean of the readings."""
    s: float
    """Standard deviation of the readings, divisor n - 1."""
    quality_index: float | None
    """The smaller Q of the limits; ``None`` where the spread is 0."""
    fraction_nonconforming: float
    """Estimated fraction nonconforming, both tails together."""
    normality: Normality
    """How far the readings support the assumption of a normal distribution."""


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


def _admissible(kind: type[Scale[str]] | None, breaks_outside_marks: int, *, screened: bool) -> None:
    if kind in (MoistureContent, Regain):
        raise _refused(
            "moisture is bounded and wetted goods are not normal", "kadar air terbatas dan barang basah tidak normal"
        )
    if screened:
        raise _refused(
            "sorted or trimmed goods have lost a tail", "barang yang disortir atau dipangkas kehilangan satu ekor"
        )
    if breaks_outside_marks:
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


def normality(readings: Sequence[float]) -> Normality:
    """How far readings support a normal distribution: the Anderson-Darling statistic at 5 %.

    The limit 0.752 of A² (1 + 0.75/n + 2.25/n²) is that of D'Agostino and Stephens (1986) for an estimated mean and
    standard deviation.

    Args:
        readings: The readings, in any order.
    """
    from scipy.special import log_ndtr  # noqa: PLC0415

    n = len(readings)
    mean = fsum(readings) / n
    s = sqrt(fsum((value - mean) ** 2 for value in readings) / max(n - 1, 1))
    if n < FEWEST_FOR_NORMALITY or s == 0:
        return "NOT_ASSESSABLE"
    z = [(value - mean) / s for value in sorted(readings)]
    total = fsum((2 * i + 1) * float(log_ndtr(z[i]) + log_ndtr(-z[n - 1 - i])) for i in range(n))
    statistic = (-n - total / n) * (1 + 0.75 / n + 2.25 / n**2)
    return "DOUBTFUL" if statistic > 0.752 else "NOT_CONTRADICTED"
