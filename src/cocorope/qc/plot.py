"""Pictures of plans and lots as matplotlib figures: returned, never saved, never shown. Needs the extra ``plot``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocorope.qc.curves import LABELS, ControlChart, Curve, Pictured, lines, quality_of, told_apart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from cocorope.qc.sampling.numbers import Number
    from cocorope.text import Language


def curves(
    plans: Mapping[str, Pictured],
    *,
    curve: Curve = "acceptance",
    worst: Number = "0.2",
    lot_size: int | None = None,
    lang: Language = "en",
) -> Figure:
    """Curves of plans: operating characteristic, average outgoing quality or average sample number.

    Args:
        plans: Plans by the name they bear in the legend.
        curve: Which curve.
        worst: Where the curve ends: a fraction nonconforming.
        lot_size: For the outgoing quality: items in the lot.
        lang: The language of the axes.

    Raises:
        ImportError: The extra ``plot`` is not installed.
        InvalidValueError: As :func:`cocorope.qc.curves.lines`.
    """
    drawn = lines(plans, curve=curve, worst=worst, lot_size=lot_size)
    figure, axes = _empty()
    for line in drawn:
        axes.plot(line.x, line.y, label=line.name)
    axes.set_xlabel(LABELS[quality_of(plans)].say(lang))
    axes.set_ylabel(LABELS[curve].say(lang))
    axes.set_ylim(0, 1.2 * max(max(line.y) for line in drawn) or 1)
    axes.legend()
    return figure


def control_chart(chart: ControlChart, *, lang: Language = "en") -> Figure:
    """A control chart: values lot by lot, mean and control limits.

    Args:
        chart: Made by :func:`cocorope.qc.curves.control_chart`.
        lang: The language of the axes.

    Raises:
        ImportError: The extra ``plot`` is not installed.
    """
    figure, axes = _empty()
    places = range(len(chart.lots))
    axes.plot(places, chart.values, marker="o", label=LABELS["lot"].say(lang))
    beyond = [place for place in places if chart.lots[place] in chart.outside]
    if beyond:
        found = [chart.values[place] for place in beyond]
        axes.plot(beyond, found, "D", color="C3", label=LABELS["outside"].say(lang))
    axes.axhline(chart.centre, label=LABELS["centre"].say(lang), color="C1")
    for place, limit in enumerate((chart.lower, chart.upper)):
        axes.axhline(limit, label=LABELS["limits"].say(lang) if place == 0 else None, color="C3", linestyle="--")
    ticks = told_apart(chart.lots)
    axes.set_xticks([place for place, _ in ticks], [lot for _, lot in ticks])
    axes.set_xlabel(LABELS["lot"].say(lang))
    axes.set_ylabel(chart.unit)
    axes.legend()
    return figure


def _empty() -> tuple[Figure, Axes]:
    from matplotlib.figure import Figure  # noqa: PLC0415  # an extra; and no pyplot, which keeps global state

    figure = Figure(figsize=(6.4, 4.0), layout="constrained")
    return figure, figure.add_subplot()
