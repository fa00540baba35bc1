"""The pictures of the specification pages: moisture, and judged statistics. Plain SVG in the colour of the text."""

from cocorope.markup import element, words
from cocorope.spec import at_least
from cocorope.spec.moisture import exact_regain
from cocorope.units import Force, MoistureContent

WIDTH = 640
FIBRE, WATER = "#b5651d", "#2f7f9f"
BREAKS = ("0.58", "0.63", "0.66", "0.71", "0.69")


def _text(said: str, x: float, y: float, size: int = 14, anchor: str = "start") -> str:
    place = {"x": f"{x:.0f}", "y": f"{y:.0f}", "font-size": str(size), "fill": "currentColor", "text-anchor": anchor}
    return element("text", words(said), attributes=place)


def _box(x: float, y: float, width: float, height: float, colour: str) -> str:
    size = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{width:.1f}", "height": f"{height:.1f}", "fill": colour}
    return element("rect", attributes=size)


def _svg(height: int, parts: list[str]) -> str:
    size = {"viewBox": f"0 0 {WIDTH} {height}", "width": str(WIDTH), "xmlns": "http://www.w3.org/2000/svg"}
    return element("svg", *parts, attributes=size)


def moisture(lang: str = "en") -> str:
    """One bale of 100 kg at three moistures: fibre, water, and the two numbers for it."""
    fibre, water, content, regain = {
        "en": ("dry fibre", "water", "content", "regain"),
        "id": ("serat kering", "air", "kadar air", "regain"),
    }[lang]
    parts = [_box(40, 10, 14, 14, FIBRE), _text(fibre, 60, 22), _box(180, 10, 14, 14, WATER), _text(water, 200, 22)]
    for row, percent in enumerate((10, 15, 18)):
        y = 44 + 52 * row
        share = percent / 100
        parts += [_box(40, y, 400 * (1 - share), 32, FIBRE), _box(40 + 400 * (1 - share), y, 400 * share, 32, WATER)]
        dry = float(100 * exact_regain(MoistureContent(percent, "%")))
        parts.append(_text(f"{content} {percent} %", 456, y + 14))
        parts.append(_text(f"{regain} {dry:.2f} %", 456, y + 31))
    return _svg(206, parts)


def judged(lang: str = "en") -> str:
    """Five specimens beside a limit: each, and their mean."""
    limit = at_least("0.6 kN", step="0.01 kN")
    mean_word, limit_word, each_word = {
        "en": ("mean: meets it", "at least 0.60 kN", "each: one does not"),
        "id": ("rata-rata: memenuhi", "sekurang-kurangnya 0.60 kN", "setiap: satu tidak memenuhi"),
    }[lang]

    def x(value: float) -> float:
        return 40 + (value - 0.5) * 1600

    parts = [
        element(
            "line",
            attributes={
                "x1": f"{x(0.6):.0f}",
                "x2": f"{x(0.6):.0f}",
                "y1": "30",
                "y2": "150",
                "stroke": "currentColor",
            },
        )
    ]
    parts.append(_text(limit_word, x(0.6) + 6, 24))
    for value in BREAKS:
        fine = limit.admits(Force(f"{value} kN"))
        dot = {"cx": f"{x(float(value)):.0f}", "cy": "70", "r": "8", "fill": FIBRE if fine else "none", "stroke": FIBRE}
        parts += [element("circle", attributes=dot), _text(value, x(float(value)), 98, 12, "middle")]
    mean = sum(map(float, BREAKS)) / len(BREAKS)
    parts.append(_box(x(mean) - 7, 120, 14, 14, WATER))
    parts += [_text(f"{mean:.3f}", x(mean), 152, 12, "middle"), _text(each_word, 430, 75), _text(mean_word, 430, 132)]
    return _svg(170, parts)
