"""The drawing of a load: from above and from the side, with its centre of gravity. Plain SVG."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from cocorope.markup import element, words
from cocorope.shipment.bodies import Placement
from cocorope.shipment.centre import Centre
from cocorope.shipment.container_data import Room
from cocorope.text import Language, Text
from cocorope.units import Length

WIDTH: Final = 720
LEFT: Final = 16
ABOVE: Final = Text(
    "from above: front wall left, doors right; numbers count bodies on one another",
    "dari atas: dinding depan di kiri, pintu di kanan; angka menghitung badan yang bertumpuk",
)
ASIDE: Final = Text("from the side", "dari samping")
CENTRE: Final = Text("centre of gravity", "titik berat")
_MIN_LABEL: Final = 18.0


def drawn(room: Room, placements: Sequence[Placement], centre: Centre | None, lang: Language) -> str:
    """The SVG of a load.

    Args:
        room: The room.
        placements: Where the bodies stand.
        centre: The centre of gravity, if it is known.
        lang: The language of the words in it.
    """
    scale = (WIDTH - 2 * LEFT) / _mm(room.length)
    wide, high = _mm(room.width) * scale, _mm(room.height) * scale
    top, side = 28.0, 28.0 + wide + 44.0
    parts = [_words(ABOVE.say(lang), LEFT, 18), _words(ASIDE.say(lang), LEFT, side - 10)]
    parts += _plan(placements, scale, top)
    parts += _elevation(placements, scale, side + high)
    parts += [_frame(room, wide, top, scale), _frame(room, high, side, scale)]
    parts += _door(room, scale, top, side + high)
    if centre is not None:
        x = LEFT + _mm(centre.x) * scale
        parts += [_cross(x, top + _mm(centre.y) * scale), _cross(x, side + high - _mm(centre.z) * scale)]
        parts += [_cross(LEFT + 8, side + high + 20), _words(CENTRE.say(lang), LEFT + 22, side + high + 24)]
    size = {
        "viewBox": f"0 0 {WIDTH} {side + high + 34:.0f}",
        "width": str(WIDTH),
        "xmlns": "http://www.w3.org/2000/svg",
    }
    return element("svg", *parts, attributes=size | {"font-size": "12", "font-family": "inherit"})


def _mm(length: Length) -> float:
    return float(length.value_in("mm"))


def _plan(placements: Sequence[Placement], scale: float, top: float) -> list[str]:
    """Every footprint once, with the number of bodies on it where they stand in a stack."""
    stacks = Counter((one.x, one.y, one.length, one.width, one.axis) for one in placements)
    parts = []
    for (x, y, length, width, axis), number in stacks.items():
        box = (LEFT + _mm(x) * scale, top + _mm(y) * scale, _mm(length) * scale, _mm(width) * scale)
        parts.append(_body(box, round_=axis == "z"))
        if min(box[2:]) >= _MIN_LABEL and axis in (None, "z"):
            parts.append(_words(str(number), box[0] + box[2] / 2, box[1] + box[3] / 2 + 4, anchor="middle"))
    return parts


def _elevation(placements: Sequence[Placement], scale: float, floor: float) -> list[str]:
    """Every outline seen from the side once."""
    seen = dict.fromkeys((one.x, one.z, one.length, one.height, one.axis) for one in placements)
    return [
        _body(
            (
                LEFT + _mm(x) * scale,
                floor - (_mm(z) + _mm(height)) * scale,
                _mm(length) * scale,
                _mm(height) * scale,
            ),
            round_=axis == "y",
        )
        for x, z, length, height, axis in seen
    ]


def _body(box: tuple[float, float, float, float], *, round_: bool) -> str:
    x, y, width, height = box
    look = {"fill": "#b5651d", "fill-opacity": "0.22", "stroke": "#b5651d", "stroke-width": "0.8"}
    if round_:
        place = {"cx": f"{x + width / 2:.1f}", "cy": f"{y + height / 2:.1f}", "r": f"{width / 2:.1f}"}
        return element("circle", attributes=place | look)
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{width:.1f}", "height": f"{height:.1f}"}
    return element("rect", attributes=place | look)


def _frame(room: Room, high: float, top: float, scale: float) -> str:
    place = {"x": str(LEFT), "y": f"{top:.1f}", "width": f"{_mm(room.length) * scale:.1f}", "height": f"{high:.1f}"}
    return element("rect", attributes=place | {"fill": "none", "stroke": "currentColor", "stroke-width": "1.6"})


def _door(room: Room, scale: float, top: float, floor: float) -> list[str]:
    """The clear opening of the doors, as a thick line at the right end."""
    right = LEFT + _mm(room.length) * scale
    spare = (_mm(room.width) - _mm(room.door_width)) * scale / 2
    across = _line(right, top + spare, right, top + spare + _mm(room.door_width) * scale)
    return [across, _line(right, floor - _mm(room.door_height) * scale, right, floor)]


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    ends = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
    return element("line", attributes=ends | {"stroke": "#2f7f6f", "stroke-width": "5"})


def _cross(x: float, y: float) -> str:
    path = f"M{x - 6:.1f} {y:.1f}h12M{x:.1f} {y - 6:.1f}v12"
    ring = element("circle", attributes={"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "4"})
    look = {"fill": "none", "stroke": "currentColor", "stroke-width": "1.6"}
    return element("g", element("path", attributes={"d": path}), ring, attributes=look)


def _words(text: str, x: float, y: float, *, anchor: str = "start") -> str:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor, "fill": "currentColor"}
    return element("text", words(text), attributes=place)
