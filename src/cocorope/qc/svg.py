"""The same pictures as SVG text, for light and dark pages: pure, no drawing library."""

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10
from typing import Final, Literal, TypeAlias

from cocorope.errors import InvalidValueError, shown
from cocorope.markup import element, words
from cocorope.qc.curves import LABELS, ControlChart, Curve, Line, Pictured, lines, quality_of, told_apart
from cocorope.qc.sampling.numbers import Number
from cocorope.text import Language, Text

Theme: TypeAlias = Literal["light", "dark"]
"""Dark lines on a light page, or light lines on a dark one; the ground is left clear."""

_WIDTH: Final = 800
_HEIGHT: Final = 400
_LEFT: Final = 64
_RIGHT: Final = 176
_TOP: Final = 28
_BOTTOM: Final = 52
_INK: Final[Mapping[str, str]] = {"light": "#1f2328", "dark": "#e6edf3"}
_COLOURS: Final[Mapping[str, Sequence[str]]] = {
    "light": ("#0b62c4", "#b3420a", "#1a7f37", "#8250df"),
    "dark": ("#6cb6ff", "#f0883e", "#57c76d", "#c297ff"),
}


def curves(
    plans: Mapping[str, Pictured],
    *,
    curve: Curve = "acceptance",
    worst: Number = "0.2",
    lot_size: int | None = None,
    theme: Theme = "light",
    lang: Language = "en",
) -> str:
    """Curves of plans as an SVG document.

    Args:
        plans: Plans by the name they bear in the legend.
        curve: Which curve.
        worst: Where the curve ends: a fraction nonconforming.
        lot_size: For the outgoing quality: items in the lot.
        theme: For a light or a dark page.
        lang: The language of the axes.

    Raises:
        InvalidValueError: As :func:`cocorope.qc.curves.lines`, or another theme.
    """
    drawn = lines(plans, curve=curve, worst=worst, lot_size=lot_size)
    top = max(max(line.y) for line in drawn)
    return _picture(
        drawn,
        bounds=(0.0, float(drawn[0].x[-1]) or 1.0, 0.0, 1.0 if curve == "acceptance" else 1.05 * top or 1.0),
        axes=(LABELS[quality_of(plans)].say(lang), LABELS[curve].say(lang)),
        theme=theme,
    )


def control_chart(chart: ControlChart, *, theme: Theme = "light", lang: Language = "en") -> str:
    """A control chart as an SVG document.

    Args:
        chart: Made by :func:`cocorope.qc.curves.control_chart`.
        theme: For a light or a dark page.
        lang: The language of the axes.

    Raises:
        InvalidValueError: Another theme.
    """
    x = tuple(float(place) for place in range(len(chart.values)))
    level = [(LABELS["centre"], chart.centre), (LABELS["limits"], chart.lower), (LABELS["limits"], chart.upper)]
    flat = [Line(name=text.say(lang), x=(x[0], x[-1]), y=(value, value)) for text, value in level]
    low, high = min(chart.lower, *chart.values), max(chart.upper, *chart.values)
    room = 0.1 * (high - low) or 1.0
    beyond = [place for place in range(len(x)) if chart.lots[place] in chart.outside]
    return _picture(
        (Line(name=LABELS["lot"].say(lang), x=x, y=chart.values), *flat),
        bounds=(x[0], x[-1], low - room, high + room),
        axes=(LABELS["lot"].say(lang), chart.unit),
        theme=theme,
        ticks=told_apart(chart.lots),
        marked=Line(
            name=LABELS["outside"].say(lang),
            x=tuple(x[place] for place in beyond),
            y=tuple(chart.values[place] for place in beyond),
        ),
    )


def _picture(
    drawn: Sequence[Line],
    *,
    bounds: tuple[float, float, float, float],
    axes: tuple[str, str],
    theme: Theme,
    ticks: Sequence[tuple[float, str]] = (),
    marked: Line | None = None,
) -> str:
    if theme not in _INK:
        raise InvalidValueError(
            Text(
                f"theme is 'light' or 'dark', got {shown(theme)}",
                f"theme adalah 'light' atau 'dark', diterima {shown(theme)}",
            )
        )
    ink = _INK[theme]
    strokes = {name: _stroke(place, theme) for place, name in enumerate(dict.fromkeys(one.name for one in drawn))}
    parts = [_axis(bounds, ink, axes, ticks or _numbers(*bounds[:2]))]
    parts += [_curve(line, bounds, strokes[line.name]) for line in drawn]
    legend = [(name, stroke["stroke"]) for name, stroke in strokes.items()]
    if marked is not None and marked.x:
        parts += [_dot(_at(bounds, x, y), ink) for x, y in zip(marked.x, marked.y, strict=True)]
        legend.append((f"● {marked.name}", ink))
    for row, (name, shade) in enumerate(legend, 1):
        parts.append(_text(name, _WIDTH - _RIGHT + 12, _TOP + 18 * row, shade, "start"))
    box = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {_WIDTH} {_HEIGHT}",
        "role": "img",
        "font-family": "sans-serif",
    }
    return element("svg", element("title", words(" / ".join(filter(None, axes[::-1])))), *parts, attributes=box)


def _stroke(place: int, theme: Theme) -> dict[str, str]:
    """How the line at a place in the legend is drawn: after the last colour they come again, dashed."""
    again, colour = divmod(place, len(_COLOURS[theme]))
    plain = {"fill": "none", "stroke": _COLOURS[theme][colour], "stroke-width": "2"}
    return {**plain, "stroke-dasharray": f"{8 * again} 5"} if again else plain


def _curve(line: Line, bounds: tuple[float, float, float, float], stroke: dict[str, str]) -> str:
    places = [_at(bounds, x, y) for x, y in zip(line.x, line.y, strict=True)]
    points = " ".join(f"{across:.1f},{down:.1f}" for across, down in places)
    return element("polyline", attributes={"points": points, **stroke})


def _dot(place: tuple[float, float], ink: str) -> str:
    return element("circle", attributes={"cx": f"{place[0]:.1f}", "cy": f"{place[1]:.1f}", "r": "5", "fill": ink})


def _at(bounds: tuple[float, float, float, float], x: float, y: float) -> tuple[float, float]:
    left, right, low, high = bounds
    across = (x - left) / (right - left or 1.0)
    up = (y - low) / (high - low)
    return _LEFT + across * (_WIDTH - _LEFT - _RIGHT), _HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM)


def _numbers(low: float, high: float) -> tuple[tuple[float, str], ...]:
    """Round numbers between two ends, at most a fourth of the way apart: steps of 1, 2 or 5 times a power of ten."""
    rough = (high - low) / 4
    power = 10.0 ** floor(log10(rough))
    step = power * max(times for times in (1, 2, 5) if times * power <= rough * (1 + 1e-9))
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    digits = len(str(max(abs(first), abs(last)))) + 1
    return tuple((place * step, f"{place * step:.{digits}g}") for place in range(first, last + 1))


def _axis(
    bounds: tuple[float, float, float, float], ink: str, names: tuple[str, str], ticks: Sequence[tuple[float, str]]
) -> str:
    left, right, low, high = bounds
    (x0, y0), (x1, y1) = _at(bounds, left, low), _at(bounds, right, high)
    parts = [
        element("path", attributes={"d": f"M{x0:.1f},{y1:.1f}V{y0:.1f}H{x1:.1f}", "fill": "none", "stroke": ink}),
        _text(names[0], round((x0 + x1) / 2), _HEIGHT - 8, ink, "middle"),
    ]
    if names[1]:
        parts.append(_text(names[1], round(x0), _TOP - 12, ink, "start"))
    for x, name in ticks:
        parts.append(_text(name, round(_at(bounds, x, low)[0]), round(y0) + 18, ink, "middle"))
    for y, name in _numbers(low, high):
        parts.append(_text(name, round(x0) - 6, round(_at(bounds, left, y)[1]) + 4, ink, "end"))
    return element("g", *parts)


def _text(text: str, x: int, y: int, ink: str, anchor: str) -> str:
    place = {"x": str(x), "y": str(y), "fill": ink, "font-size": "13", "text-anchor": anchor}
    return element("text", words(text), attributes=place)
