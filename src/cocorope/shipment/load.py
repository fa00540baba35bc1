"""A load suggestion: equal boxes or cylinders set out in a container as rigid bodies, drawn.

A suggestion and nothing more: it knows no lashing, no strength of a carton and no practice of your stevedores.
"""

from collections.abc import Sequence
from functools import cached_property
from math import floor
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.errors import InvalidValueError, shown
from cocorope.shipment._fields import goods_mass
from cocorope.shipment.bodies import (
    Body,
    Box,
    Placement,
    Posture,
    a_clearance,
    a_room,
    fit,
    micrometres,
    rounded_down,
    rounded_up,
)
from cocorope.shipment.centre import Centre, Placed, centre_of_gravity
from cocorope.shipment.container_data import Room
from cocorope.shipment.load_drawing import drawn
from cocorope.shipment.patterns import Corner, Space, boxes, lying, standing
from cocorope.text import Language, Text
from cocorope.units import Length, Mass, Ratio

MOST_BODIES: Final = 50_000
"""More than so many bodies are not set out."""

Bound: TypeAlias = Literal["room", "payload", "count"]
"""What ended the load: the room, the payload, or the count asked for."""

BOUNDS: Final[dict[Bound, Text]] = {
    "room": Text("the room", "ruang"),
    "payload": Text("the payload", "batas muatan"),
    "count": Text("the count asked for", "jumlah yang diminta"),
}
"""What ended a load, in words."""


@attrs.frozen(kw_only=True, slots=False)
class Load:
    """Where equal bodies may stand in a container: walls from the front wall to the doors, layers from the floor up."""

    body: Body
    """What is loaded."""
    room: Room
    """Into what."""
    clearance: Length
    """The gap kept between bodies side by side, to walls, roof and door; bodies on one another touch."""
    placements: tuple[Placement, ...]
    """Where each stands, in the order in which they are put in."""
    bound: Bound
    """What ended the load."""

    @property
    def count(self) -> int:
        """How many bodies."""
        return len(self.placements)

    @property
    def mass(self) -> Mass | None:
        """What they weigh together; ``None`` where the mass of one is not stated."""
        return None if self.body.mass is None else self.body.mass * self.count

    @property
    def filled(self) -> Ratio:
        """The volume of the bodies, of cylinders the boxes around them, over the volume of the room."""
        return Ratio.of(self.body.volume * self.count, self.room.volume)

    @cached_property
    def centre(self) -> Centre | None:
        """The centre of gravity of the bodies; ``None`` where nothing is loaded or no mass is stated."""
        mass = self.body.mass
        if mass is None or not self.placements or mass.value == 0:
            return None
        parts = []
        for one in self.placements:
            x, y, z = one.middle
            parts.append(Placed(mass=mass, x=x, y=y, z=z, extent=one.length))
        return centre_of_gravity(parts, self.room)

    def text(self, lang: Language = "en") -> str:
        """What is suggested, in a few lines."""
        lines = [
            _COUNTED.filled(count=self.count, bound=BOUNDS[self.bound], filled=self.filled.to("%", digits=3)),
            _BASED.filled(clearance=self.clearance, basis=self.room.basis),
        ]
        if self.centre is not None:
            middle = self.centre
            lines.append(_WEIGHS.filled(mass=middle.mass, x=middle.x, y=middle.y, z=middle.z, half=middle.heavier_half))
        return "\n".join([*(line.say(lang) for line in lines), self.room.source.text(lang), _ONLY.say(lang)])

    def svg(self, lang: Language = "en") -> str:
        """The load from above and from the side, as SVG in the colour of the text around it."""
        return drawn(self.room, self.placements, self.centre, lang)

    def _repr_svg_(self) -> str:
        return self.svg()


_COUNTED: Final = Text(
    "{count} bodies, ended by {bound}; {filled} of the room.", "{count} badan, dibatasi {bound}; {filled} dari ruang."
)
_BASED: Final = Text("Clearance {clearance}; room: {basis}.", "Jarak bebas {clearance}; ruang: {basis}.")
_WEIGHS: Final = Text(
    "{mass}; centre of gravity {x} from the front wall, {y} from the left wall, {z} up; {half} in the heavier half.",
    "{mass}; titik berat {x} dari dinding depan, {y} dari dinding kiri, {z} di atas lantai; {half} pada separuh yang "
    "lebih berat.",
)
_ONLY: Final = Text(
    "A suggestion for rigid bodies: securing, and what a package can bear, are not looked at.",
    "Saran untuk badan kaku: pengamanan muatan dan kekuatan kemasan tidak diperiksa.",
)


def suggest_load(
    body: Body,
    room: Room | str,
    *,
    clearance: Length | str,
    payload: Mass | str | None = None,
    count: int | None = None,
) -> Load:
    """Where equal bodies may stand in a container.

    Args:
        body: A box or a cylinder, with its outer dimensions.
        room: A size of container, by its ISO minima, or a room measured by you.
        clearance: The gap to keep between bodies side by side, to walls, roof and door. Yours: bales bulge.
        payload: What may be loaded; wants the mass of a body.
        count: Not more than so many; ``None``: as many as go in.

    Raises:
        InvalidValueError: A size of container not known or without minima; a payload without the mass of a body;
            so small a body that more than :data:`MOST_BODIES` would go in; a count below one.
        WrongKindError: A body or room of another kind.

    Example:
        >>> from cocorope.spec import Size
        >>> bale = Box(Size("1.1 m", "0.7 m", "0.6 m"), mass="110 kg")
        >>> load = suggest_load(bale, "40HC", clearance="20 mm", payload="26000 kg")
        >>> load.count, load.bound, str(load.mass)
        (132, 'room', '14520 kg')
    """
    space, gap = a_room(room), a_clearance(clearance)
    ways = fit(body, space, clearance=gap).postures
    inside = Space(
        length=rounded_down(space.length),
        width=rounded_down(space.width),
        height=rounded_down(space.height),
        gap=rounded_up(gap),
    )
    _not_too_small(body, space)
    corners = boxes(inside, ways) if isinstance(body, Box) else _cylinders(inside, ways)
    allowed, bound = _allowed(body, len(corners), payload, count)
    kept = _kept(inside, corners, allowed)
    return Load(
        body=body,
        room=space,
        clearance=gap,
        bound=bound,
        placements=tuple(_placement(one) for one in kept),
    )


def _cylinders(space: Space, ways: Sequence[Posture]) -> list[Corner]:
    """The fullest of standing, lying along and lying across."""
    made = [standing(space, one) if one.axis == "z" else lying(space, one) for one in ways]
    return max(made, key=len, default=[])


def _not_too_small(body: Body, room: Room) -> None:
    if room.volume.exact_in("m3") > MOST_BODIES * body.volume.exact_in("m3"):
        raise InvalidValueError(
            Text(
                f"More than {MOST_BODIES} bodies of {body.volume} would go in: load the cartons they are packed in.",
                f"Lebih dari {MOST_BODIES} badan sebesar {body.volume} akan masuk: muatlah kartonnya.",
            )
        )


def _allowed(body: Body, room: int, payload: Mass | str | None, count: int | None) -> tuple[int, Bound]:
    """How many bodies, and what ends the load."""
    if count is not None and (type(count) is not int or count < 1):
        raise InvalidValueError(
            Text(
                f"A count of bodies is a whole number from 1 up; got {shown(count)}.",
                f"Jumlah badan adalah bilangan bulat mulai dari 1; yang diberikan {shown(count)}.",
            )
        )
    ends: list[tuple[int, Bound]] = [(room, "room")]
    if count is not None:
        ends.append((count, "count"))
    if payload is not None:
        if body.mass is None or body.mass.value == 0:
            raise InvalidValueError(
                Text(
                    f"A payload wants the mass of a body; got mass={body.mass}.",
                    f"Batas muatan memerlukan massa satu badan; yang diberikan mass={body.mass}.",
                )
            )
        ends.append((floor(goods_mass(payload).exact_in("kg") / body.mass.exact_in("kg")), "payload"))
    return min(ends, key=lambda one: one[0])


def _kept(space: Space, corners: Sequence[Corner], most: int) -> list[Corner]:
    """The lowest layers, the topmost of them from the middle outwards; in the order in which they are put in."""

    def outwards(corner: Corner) -> tuple[int, int, int, int, int]:
        layer, x, y, _, posture = corner
        return (layer, abs(2 * x + posture.x - space.length), abs(2 * y + posture.y - space.width), x, y)

    return sorted(sorted(corners, key=outwards)[:most], key=lambda one: (one[1], one[0], one[2]))


def _placement(corner: Corner) -> Placement:
    layer, x, y, z, posture = corner
    return Placement(
        x=micrometres(x),
        y=micrometres(y),
        z=micrometres(z),
        length=micrometres(posture.x),
        width=micrometres(posture.y),
        height=micrometres(posture.z),
        axis=posture.axis,
        layer=layer,
    )
