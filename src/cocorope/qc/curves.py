"""The points of a picture: curves of plans, a control chart of a characteristic across lots."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import fsum
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.errors import InvalidValueError
from cocorope.qc.sampling.numbers import FRACTION, Number, exact, within
from cocorope.qc.sampling.plans import AnyPlan
from cocorope.text import Text

Curve: TypeAlias = Literal["acceptance", "outgoing", "sample number"]
"""Operating characteristic, average outgoing quality, or average sample number."""

POINTS: Final = 201
"""Points of a curve unless more are asked for."""

LABELS: Final[Mapping[str, Text]] = {
    "quality": Text("Fraction nonconforming", "Proporsi tidak sesuai"),
    "acceptance": Text("Probability of acceptance", "Peluang diterima"),
    "outgoing": Text("Average outgoing quality", "Rata-rata mutu keluar"),
    "sample number": Text("Average sample number", "Rata-rata jumlah sampel"),
    "lot": Text("Lot", "Lot"),
    "centre": Text("Mean", "Rata-rata"),
    "limits": Text("Control limits", "Batas kendali"),
}
"""The words of the axes, in both languages."""


@attrs.frozen(kw_only=True)
class Line:
    """A named line of points."""

    name: str
    """What it shows, for the legend."""
    x: tuple[float, ...]
    """Where."""
    y: tuple[float, ...]
    """How much."""


def lines(
    plans: Mapping[str, AnyPlan], *, curve: Curve, worst: Number, lot_size: int | None = None
) -> tuple[Line, ...]:
    """One curve for each plan, from quality 0 to ``worst``.

    Args:
        plans: Plans by the name they bear in the legend.
        curve: Which curve.
        worst: Where the curve ends: a fraction nonconforming.
        lot_size: For the outgoing quality: items in the lot.

    Raises:
        InvalidValueError: No plan, another word for the curve, a quality out of bounds.
    """
    import numpy as np  # noqa: PLC0415  # numbers are crunched here, not on import

    end = float(within(worst, FRACTION))
    if not plans or curve not in ("acceptance", "outgoing", "sample number"):
        raise InvalidValueError(
            Text(
                "a picture shows at least one plan; the curve is 'acceptance', 'outgoing' or 'sample number'",
                "gambar menunjukkan sedikitnya satu rencana; kurvanya 'acceptance', 'outgoing', atau 'sample number'",
            )
        )
    x = np.linspace(0, end, POINTS)
    found = []
    for name, plan in plans.items():
        if curve == "acceptance":
            y = plan.acceptance_probability(x)
        elif curve == "outgoing":
            y = plan.aoq(x, lot_size=lot_size)
        else:
            y = plan.average_sample_number(x)
        found.append(Line(name=name, x=tuple(x.tolist()), y=tuple(y.tolist())))
    return tuple(found)


@attrs.frozen(kw_only=True)
class ControlChart:
    """Individual values of lots in order, their mean and natural limits (Shewhart; limits by the mean moving range)."""

    lots: tuple[str, ...]
    """The lots in order."""
    values: tuple[float, ...]
    """The statistic of each lot."""
    centre: float
    """Mean of all values."""
    lower: float
    """Lower control limit: mean less 3 / 1.128 times the mean moving range."""
    upper: float
    """Upper control limit."""

    @property
    def outside(self) -> tuple[str, ...]:
        """The lots beyond a limit."""
        pairs = zip(self.lots, self.values, strict=True)
        return tuple(lot for lot, value in pairs if not self.lower <= value <= self.upper)


def control_chart(values: Mapping[str, Number] | Sequence[tuple[str, Number]]) -> ControlChart:
    """A control chart of one characteristic across lots.

    Args:
        values: The lot's id and its statistic, all in one unit, oldest first.

    Example:
        >>> control_chart({"L-1": 46, "L-2": 48, "L-3": 47}).centre
        47.0

    Raises:
        InvalidValueError: Fewer than two lots: nothing varies yet.
        WrongKindError: A value that is not a number.
    """
    pairs = [*(values.items() if isinstance(values, Mapping) else values)]
    numbers = [float(exact(value, Text("the statistic of a lot", "statistik suatu lot"))) for _lot, value in pairs]
    if len(numbers) < 2:
        raise InvalidValueError(
            Text(
                f"a control chart needs two lots at least, got {len(numbers)}",
                f"bagan kendali memerlukan sedikitnya dua lot, diterima {len(numbers)}",
            )
        )
    centre = fsum(numbers) / len(numbers)
    moving = fsum(abs(b - a) for a, b in pairwise(numbers)) / (len(numbers) - 1)
    reach = 3 / 1.128 * moving
    return ControlChart(
        lots=tuple(lot for lot, _value in pairs),
        values=tuple(numbers),
        centre=centre,
        lower=centre - reach,
        upper=centre + reach,
    )
