"""How equal rigid bodies are set out in a room, in whole micrometres: stacks of boxes, rows of cylinders.

Boxes stand in stacks of one footprint, stacks in walls across the container, walls one behind the other: every box
stands on the floor or squarely on the one below. Of the walls that can be built so, the fullest row of walls is taken.
Cylinders stand in stacks on a grid or in staggered rows; lying, they are nested as a pyramid.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import isqrt
from typing import TypeAlias

import attrs

from cocorope.shipment.bodies import Posture

Point: TypeAlias = tuple[int, int]
"""Two coordinates of a middle."""
Corner: TypeAlias = tuple[int, int, int, int, Posture]
"""Layer, x, y, z of the corner nearest front, left and floor, and the way of standing."""


@attrs.frozen
class Space:
    """The inside of a room and the gap that is kept, in micrometres."""

    length: int
    """Along x."""
    width: int
    """Along y."""
    height: int
    """Along z."""
    gap: int
    """Between bodies side by side, and to walls and roof."""

    def stacked(self, height: int) -> int:
        """How many of a height stand on one another."""
        return max(0, (self.height - self.gap) // height)

    @property
    def floor(self) -> Point:
        """What of length and width is left when the gap is kept on one side: each body then brings its own."""
        return self.length - self.gap, self.width - self.gap


def fullest(room: int, choices: Sequence[tuple[int, int]]) -> tuple[int, tuple[int, ...]]:
    """The counts of pieces of some sizes and values that are worth most together in a room.

    Args:
        room: How much there is.
        choices: The size and the value of each kind of piece.

    Returns:
        What they are worth together, and how many of each.
    """
    (size, value), *rest = choices
    most = max(0, room // size)
    if not rest:
        return most * value, (most,)
    best: tuple[int, tuple[int, ...]] = (0, (0,) * len(choices))
    for number in range(most, -1, -1):
        worth, others = fullest(room - number * size, rest)
        if worth + number * value > best[0]:
            best = worth + number * value, (number, *others)
    return best


def _fewest_first(choices: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Large pieces first, so that what is counted through is little, and the smallest are divided out."""
    return sorted(choices, reverse=True)


def boxes(space: Space, postures: Iterable[Posture]) -> list[Corner]:
    """The corners of boxes in the fullest row of walls.

    Args:
        space: The room.
        postures: The ways in which a box may stand.
    """
    standing = [one for one in postures if space.stacked(one.z)]
    walls = {depth: _wall(space, [one for one in standing if one.x <= depth]) for depth in {one.x for one in standing}}
    if not walls:
        return []
    gap, (length, _) = space.gap, space.floor
    depths = _fewest_first((depth + gap, sum(space.stacked(one.z) for one, _ in wall)) for depth, wall in walls.items())
    _, counts = fullest(length, depths)
    found: list[Corner] = []
    at = gap
    for (taken, _), number in zip(depths, counts, strict=True):
        for place in range(number):
            wall = walls[taken - gap]
            found += _stacks(space, _mirrored(space, wall) if place % 2 else wall, at)
            at += taken
    return found


def _mirrored(space: Space, wall: Sequence[tuple[Posture, int]]) -> list[tuple[Posture, int]]:
    """A wall the other way round: every other one is, so that left and right weigh alike."""
    return [(posture, space.width - across - posture.y) for posture, across in wall]


def _wall(space: Space, postures: Sequence[Posture]) -> list[tuple[Posture, int]]:
    """The stacks of the fullest wall, each with its place across; together in the middle of the width."""
    gap, (_, width) = space.gap, space.floor
    by_width: dict[int, Posture] = {}
    for one in postures:
        if one.y not in by_width or one.z < by_width[one.y].z:
            by_width[one.y] = one
    choices = _fewest_first((one.y + gap, space.stacked(one.z)) for one in by_width.values())
    _, counts = fullest(width, choices)
    spare = width - sum(number * taken for (taken, _), number in zip(choices, counts, strict=True))
    at, wall = gap + max(0, spare) // 2, []
    for (taken, _), number in zip(choices, counts, strict=True):
        for _ in range(number):
            wall.append((by_width[taken - gap], at))
            at += taken
    return wall


def _stacks(space: Space, wall: Sequence[tuple[Posture, int]], at: int) -> Iterator[Corner]:
    for posture, across in wall:
        for layer in range(space.stacked(posture.z)):
            yield layer, at, across, layer * posture.z, posture


def grid(along: int, across: int, diameter: int, gap: int) -> list[Point]:
    """The middles of circles in straight rows and columns.

    Args:
        along: One side of the rectangle.
        across: The other side.
        diameter: Of each circle.
        gap: Between circles, and to the sides.
    """
    step = diameter + gap
    first = gap + diameter // 2 + diameter % 2
    columns, rows = (along - gap) // step, (across - gap) // step
    return [(first + i * step, first + j * step) for i in range(columns) for j in range(rows)]


def staggered(along: int, across: int, diameter: int, gap: int, rows: int) -> list[Point]:
    """The middles of circles in rows evenly spread across, every other row shifted; none where they would touch.

    Args:
        along: The side along the rows.
        across: The side across them.
        diameter: Of each circle.
        gap: Between circles, and to the sides.
        rows: How many rows, two or more.
    """
    step, radius = diameter + gap, diameter // 2 + diameter % 2
    apart = (across - 2 * gap - 2 * radius) // (rows - 1)
    if not 0 <= apart < step or (rows > 2 and 2 * apart < step):  # the row after the next stands at the same place
        return []
    pitch = max(step + step % 2, 2 * _root_up(step * step - apart * apart))
    found = []
    for row in range(rows):
        first = gap + radius + (pitch // 2 if row % 2 else 0)
        count = (along - gap - radius - first) // pitch + 1
        found += [(first + i * pitch, gap + radius + row * apart) for i in range(max(0, count))]
    return found


def standing(space: Space, posture: Posture) -> list[Corner]:
    """The corners of cylinders on their flat faces, in stacks, on the fullest floor that was found.

    Args:
        space: The room.
        posture: Standing: the diameter along and across, the height upwards.
    """
    diameter, gap = posture.x, space.gap
    floors = [grid(space.length, space.width, diameter, gap)]
    for along, across, turned in ((space.length, space.width, False), (space.width, space.length, True)):
        for rows in range(2, 2 * across // (diameter + gap) + 2):
            found = staggered(along, across, diameter, gap, rows)
            floors.append([(b, a) for a, b in found] if turned else found)
    radius = diameter // 2 + diameter % 2
    best = max(floors, key=len)
    return [
        (layer, x - radius, y - radius, layer * posture.z, posture)
        for layer in range(space.stacked(posture.z))
        for x, y in best
    ]


def lying(space: Space, posture: Posture) -> list[Corner]:
    """The corners of cylinders that lie, nested row on row; each upper one rests on the two below it.

    Args:
        space: The room.
        posture: Lying along x or across it.
    """
    diameter, gap = posture.z, space.gap
    radius = diameter // 2 + diameter % 2
    lengthwise = posture.axis == "x"
    side, long = (space.width, posture.x) if lengthwise else (space.length, posture.y)
    ends = (space.length if lengthwise else space.width) - gap
    places = [gap + i * (long + gap) for i in range(max(0, ends // (long + gap)))]
    found: list[Corner] = []
    for layer, (across, up) in _nested(side, space.height - gap, diameter, gap):
        for end in places:
            x, y = (end, across - radius) if lengthwise else (across - radius, end)
            found.append((layer, x, y, up - radius, posture))
    return found


def _nested(side: int, height: int, diameter: int, gap: int) -> Iterator[tuple[int, Point]]:
    """Row by row: the middles of circles, the first row on the floor, the next in the valleys of the one below."""
    radius = diameter // 2 + diameter % 2
    pitch = diameter + gap + (diameter + gap) % 2
    count = (side - 2 * gap - 2 * radius) // pitch + 1
    rise = _root_up(max(0, diameter * diameter - pitch * pitch // 4))
    rows = (height - 2 * radius) // rise + 1 if 2 * rise >= diameter else 1
    for row in range(max(0, min(rows, count))):  # a pyramid: every row one shorter than the row below
        first = gap + radius + row * pitch // 2
        for i in range(count - row):
            yield row, (first + i * pitch, radius + row * rise)


def _root_up(square: int) -> int:
    root = isqrt(square)
    return root if root * root == square else root + 1
