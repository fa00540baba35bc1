"""The pictures of the docs: each drawn by the library's own figures while the docs are built."""

from collections.abc import Callable, Sequence

from cocorope.markup import element, words
from cocorope.qc import sampling

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 330, 62, 190, 14, 52
SHADES = ("#b5651d", "#2f7f6f", "#6b5fb0")
"""Three lines that are told apart on a light page and on a dark one."""


def operating_characteristic(lang: str = "en") -> str:
    """Three plans for a lot of 400 coils: how probably each accepts a lot of a given quality."""
    plans = {
        "AQL 1.0": sampling.single(400, aql="1.0", edition="ISO 2859-1:1999"),
        "AQL 2.5": sampling.single(400, aql="2.5", edition="ISO 2859-1:1999"),
        "AQL 4.0": sampling.single(400, aql="4.0", edition="ISO 2859-1:1999"),
    }
    shares = [step / 400 for step in range(81)]
    curves = [
        (f"{name}: n = {plan.n}, Ac = {plan.ac}", [float(plan.acceptance_probability(share)) for share in shares])
        for name, plan in plans.items()
    ]
    names = {
        "en": ("share of nonconforming coils, %", "probability of acceptance"),
        "id": ("bagian koil yang tidak sesuai, %", "peluang diterima"),
    }[lang]
    return chart(shares, curves, names)


def chart(across: Sequence[float], curves: Sequence[tuple[str, Sequence[float]]], names: tuple[str, str]) -> str:
    """Lines between 0 and 1 over shares, with axes in the colour of the text around them."""
    most = across[-1]

    def x(share: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * share / most

    def y(value: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value)

    parts = [*_axes(x, y, most), *_names(names)]
    for (name, values), shade, row in zip(curves, SHADES, range(len(curves)), strict=False):
        points = " ".join(f"{x(share):.1f},{y(value):.1f}" for share, value in zip(across, values, strict=True))
        line = {"points": points, "fill": "none", "stroke": shade, "stroke-width": "2.2"}
        parts.append(element("polyline", attributes=line))
        at = TOP + 18 + 22 * row
        parts.append(_line(WIDTH - RIGHT + 14, at - 4, WIDTH - RIGHT + 34, at - 4, stroke=shade, width="2.2"))
        parts.append(_label(name, WIDTH - RIGHT + 40, at))
    size = {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "width": str(WIDTH), "xmlns": "http://www.w3.org/2000/svg"}
    return element("svg", *parts, attributes=size | {"font-size": "12", "font-family": "inherit"})


def _axes(x: Callable[[float], float], y: Callable[[float], float], most: float) -> list[str]:
    parts = []
    for step in range(6):
        value = step / 5
        parts.append(_line(x(0), y(value), x(most), y(value), faint=step > 0))
        parts.append(_label(f"{value:.1f}", x(0) - 8, y(value) + 4, anchor="end"))
        parts.append(_label(f"{100 * most * value:g}", x(most * value), y(0) + 18, anchor="middle"))
    return [*parts, _line(x(0), y(0), x(0), y(1))]


def _names(names: tuple[str, str]) -> list[str]:
    middle = TOP + (HEIGHT - TOP - BOTTOM) / 2
    turned = {"transform": f"translate(16 {middle:.0f}) rotate(-90)", "text-anchor": "middle", "fill": "currentColor"}
    return [
        _label(names[0], LEFT + (WIDTH - LEFT - RIGHT) / 2, HEIGHT - 12, anchor="middle"),
        element("text", words(names[1]), attributes=turned),
    ]


def _line(  # two ends and how to draw what is between
    x1: float, y1: float, x2: float, y2: float, *, stroke: str = "currentColor", width: str = "1", faint: bool = False
) -> str:
    ends = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
    return element(
        "line", attributes=ends | {"stroke": stroke, "stroke-width": width, "opacity": "0.15" if faint else "1"}
    )


def _label(text: str, x: float, y: float, *, anchor: str = "start") -> str:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor, "fill": "currentColor"}
    return element("text", words(text), attributes=place)
