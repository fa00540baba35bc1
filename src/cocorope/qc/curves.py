"""The points of a picture: curves of plans, a control chart of a characteristic across lots."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import fsum
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.qc.measurement import AnyScale
from cocorope.qc.sampling.numbers import FRACTION, RATE, Number, exact, within
from cocorope.qc.sampling.plans import ChainPlan, MultistagePlan, SinglePlan
from cocorope.qc.sampling.variables import VariablesPlan
from cocorope.spec.fields import of_kind
from cocorope.text import Text
from cocorope.units import Scale

Curve: TypeAlias = Literal["acceptance", "outgoing", "sample number"]
"""Operating characteristic, average outgoing quality, or average sample number."""

POINTS: Final = 201
"""Points of a curve unless more are asked for."""
_TICKS: Final = 12

LABELS: Final[Mapping[str, Text]] = {
    "quality": Text("Fraction nonconforming", "Proporsi tidak sesuai"),
    "rate": Text("Nonconformities per item", "Ketidaksesuaian per barang"),
    "acceptance": Text("Probability of acceptance", "Peluang diterima"),
    "outgoing": Text("Average outgoing quality", "Rata-rata mutu keluar"),
    "sample number": Text("Average sample number", "Rata-rata jumlah sampel"),
    "lot": Text("Lot", "Lot"),
    "centre": Text("Mean", "Rata-rata"),
    "limits": Text("Control limits", "Batas kendali"),
    "outside": Text("Beyond a limit", "Di luar batas"),
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


Pictured: TypeAlias = SinglePlan | MultistagePlan | ChainPlan | VariablesPlan
"""A plan that has an operating characteristic; one by attributes has the other two curves as well."""


def lines(
    plans: Mapping[str, Pictured], *, curve: Curve, worst: Number, lot_size: int | None = None
) -> tuple[Line, ...]:
    """One curve for each plan, from quality 0 to ``worst``.

    Args:
        plans: Plans by the name they bear in the legend.
        curve: Which curve.
        worst: Where the curve ends: a fraction nonconforming; nonconformities per item where the plans count those.
        lot_size: For the outgoing quality: items in the lot.

    Raises:
        InvalidValueError: No plan, another word for the curve, a quality out of bounds, plans of which some count
            nonconforming items and some nonconformities, a curve that a plan does not have.
        WrongKindError: Something else than plans by name.
    """
    import numpy as np  # noqa: PLC0415  # numbers are crunched here, not on import

    _check(plans, curve)
    end = float(within(worst, RATE, high=None) if quality_of(plans) == "rate" else within(worst, FRACTION))
    x = np.linspace(0, end, POINTS)
    found = []
    for name, plan in plans.items():
        if curve == "acceptance":
            y = plan.acceptance_probability(x)
        elif isinstance(plan, ChainPlan | VariablesPlan):
            raise _no_such_curve(name)
        elif curve == "outgoing":
            y = plan.aoq(x, lot_size=lot_size)
        else:
            y = plan.average_sample_number(x)
        found.append(Line(name=name, x=tuple(x.tolist()), y=tuple(y.tolist())))
    return tuple(found)


def quality_of(plans: Mapping[str, Pictured]) -> Literal["quality", "rate"]:
    """What stands along the axis below: a fraction nonconforming, or nonconformities per item.

    Args:
        plans: Plans by name, all of which count the same.
    """
    counted = {getattr(plan, "counting", "nonconforming") for plan in plans.values()}
    return "rate" if counted == {"nonconformities"} else "quality"


def _check(plans: Mapping[str, Pictured], curve: Curve) -> None:
    of_kind(Mapping, plans, "a picture of plans by name")
    for name, plan in plans.items():
        of_kind(get_args(Pictured), plan, f"the plan {shown(name)} of a picture")
    if not plans or curve not in get_args(Curve):
        raise InvalidValueError(
            Text(
                "a picture shows at least one plan; the curve is 'acceptance', 'outgoing' or 'sample number'",
                "gambar menunjukkan sedikitnya satu rencana; kurvanya 'acceptance', 'outgoing', atau 'sample number'",
            )
        )
    if len({getattr(plan, "counting", "nonconforming") for plan in plans.values()}) > 1:
        raise InvalidValueError(
            Text(
                "some of these plans count nonconforming items and some nonconformities: picture each kind by itself",
                "sebagian rencana ini menghitung unit tidak sesuai dan sebagian ketidaksesuaian: gambarkan terpisah",
            )
        )


def _no_such_curve(name: str) -> InvalidValueError:
    return InvalidValueError(
        Text(
            f"the plan {shown(name)} is a chain or by variables, of which only the curve 'acceptance' is drawn",
            f"rencana {shown(name)} berantai atau secara variabel; hanya kurva 'acceptance' yang digambar untuknya",
        )
    )


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
    unit: str = ""
    """The unit of them all, where quantities were given."""

    @property
    def outside(self) -> tuple[str, ...]:
        """The lots beyond a limit."""
        pairs = zip(self.lots, self.values, strict=True)
        return tuple(lot for lot, value in pairs if not self.lower <= value <= self.upper)


def control_chart(values: Mapping[str, Number | AnyScale] | Iterable[tuple[str, Number | AnyScale]]) -> ControlChart:
    """A control chart of one characteristic across lots.

    Args:
        values: The lot's id and its statistic, oldest first: quantities of one kind, in whatever units, as
            ``decision.requirements[0].value`` holds them; or numbers, all in one unit.

    Example:
        >>> control_chart({"L-1": 46, "L-2": 48, "L-3": 47}).centre
        47.0
        >>> from cocorope.units import Force
        >>> chart = control_chart({"L-1": Force("0.64 kN"), "L-2": Force("660 N")})
        >>> chart.centre, chart.unit
        (0.65, 'kN')

    Raises:
        InvalidValueError: Fewer than two lots: nothing varies yet; one lot twice; quantities of several kinds.
        WrongKindError: A value that is neither a number nor a quantity, or some of both.
    """
    of_kind((Mapping, Iterable), values, "control_chart")
    pairs = [*(values.items() if isinstance(values, Mapping) else values)]
    lots = tuple(lot for lot, _value in pairs)
    if len(pairs) < 2 or len(set(lots)) < len(lots):
        raise InvalidValueError(
            Text(
                f"a control chart needs two lots at least, each once, got {len(pairs)}",
                f"bagan kendali memerlukan sedikitnya dua lot, masing-masing sekali, diterima {len(pairs)}",
            )
        )
    numbers, unit = _in_one_unit([value for _lot, value in pairs])
    centre = fsum(numbers) / len(numbers)
    moving = fsum(abs(b - a) for a, b in pairwise(numbers)) / (len(numbers) - 1)
    reach = 3 / 1.128 * moving
    return ControlChart(
        lots=lots, values=tuple(numbers), centre=centre, lower=centre - reach, upper=centre + reach, unit=unit
    )


def _in_one_unit(values: list[Number | AnyScale]) -> tuple[list[float], str]:
    """The values as numbers in the unit of the first, and that unit; of plain numbers none is known."""
    plain = [value for value in values if not isinstance(value, Scale)]
    measured = [value for value in values if isinstance(value, Scale)]
    if not measured:
        asked = Text("the statistic of a lot", "statistik suatu lot")
        return [float(exact(value, asked)) for value in plain], ""
    unit = measured[0].unit
    for value in values:
        of_kind(type(measured[0]), value, "a chart of one characteristic")
    return [float(value.exact_in(unit)) for value in measured], unit


def told_apart(lots: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """So many of the lots as a reader can tell apart on an axis, evenly spaced, each with its place.

    Args:
        lots: The lots in order.

    Example:
        >>> told_apart([f"L-{place}" for place in range(30)])[:3]
        ((0, 'L-0'), (3, 'L-3'), (6, 'L-6'))
    """
    step = -(-len(lots) // _TICKS)
    return tuple((place, lots[place]) for place in range(0, len(lots), step))
