"""Rigid bodies in a container: boxes and cylinders, how they may stand, whether they pass the door.

Bodies are rigid and move without being turned over: a way of standing is used only where the body goes through the
door as it will stand. Worked out in whole micrometres, bodies rounded up and room rounded down.
"""

from decimal import Decimal
from math import ceil, floor
from typing import Final, Literal, TypeAlias

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.shipment._fields import goods_mass
from cocorope.shipment.container_data import Room, least_room
from cocorope.spec.fields import above_zero
from cocorope.spec.packing import Size
from cocorope.text import Text
from cocorope.units import Length, Mass, Volume

Axis: TypeAlias = Literal["x", "y", "z"]
"""A direction in a container: x from the front wall to the doors, y across from the left wall, z up from the floor."""

NO_CLEARANCE: Final = Length("0 mm")


@attrs.frozen
class Posture:
    """A way of standing: the extents along x, y and z, and the axis of a cylinder."""

    x: int
    """Extent along the container, in micrometres."""
    y: int
    """Extent across it."""
    z: int
    """Extent upwards."""
    axis: Axis | None = None
    """Where the axis of a cylinder points; ``None`` for a box."""


@attrs.frozen(kw_only=True)
class Box:
    """A rigid box: a carton, a bale, a laden pallet.

    Example:
        >>> bale = Box(Size("700 mm", "700 mm", "500 mm"), mass="110 kg")
        >>> [str(one.z // 1000) for one in bale.postures]
        ['500']

    Raises:
        InvalidValueError: A negative mass.
        WrongKindError: A size that is none.
    """

    size: Size = attrs.field(kw_only=False, validator=attrs.validators.instance_of(Size))
    """Outer dimensions, bulges and straps included."""
    mass: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Gross mass of one; ``None``: not stated, so no payload is looked at."""
    upright: bool = True
    """Whether its height must stay upright; a box that may be laid on any side says ``False``."""

    @property
    def volume(self) -> Volume:
        """Length by width by height."""
        return self.size.volume

    @property
    def postures(self) -> tuple[Posture, ...]:
        """Every different way in which it may stand."""
        a, b, c = (rounded_up(side) for side in (self.size.length, self.size.width, self.size.height))
        upright = [(a, b, c), (b, a, c)]
        every = upright if self.upright else [*upright, (a, c, b), (c, a, b), (b, c, a), (c, b, a)]
        return tuple(Posture(*sides) for sides in dict.fromkeys(every))


@attrs.frozen(kw_only=True)
class Cylinder:
    """A rigid cylinder: a coil, a roll, a spool.

    Raises:
        InvalidValueError: A diameter or height of zero or less; a negative mass.
    """

    diameter: Length = attrs.field(converter=units.length, validator=above_zero)
    """Outer diameter."""
    height: Length = attrs.field(converter=units.length, validator=above_zero)
    """From one flat face to the other."""
    mass: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Gross mass of one; ``None``: not stated."""
    upright: bool = True
    """Whether it must stand on a flat face; ``False``: it may also lie, and is then to be chocked."""

    @property
    def volume(self) -> Volume:
        """The box around it, which is what it takes of a room."""
        return Volume.of(self.diameter, self.diameter, self.height)

    @property
    def postures(self) -> tuple[Posture, ...]:
        """Standing, and lying along or across the container where it may."""
        d, h = rounded_up(self.diameter), rounded_up(self.height)
        standing = (Posture(d, d, h, "z"),)
        return standing if self.upright else (*standing, Posture(h, d, d, "x"), Posture(d, h, d, "y"))


Body: TypeAlias = Box | Cylinder
"""A rigid body to be stowed."""


def rounded_up(length: Length) -> int:
    """A length of a body in whole micrometres, never less than it is."""
    return ceil(length.exact_in("um"))


def rounded_down(length: Length) -> int:
    """A length of a room in whole micrometres, never more than it is."""
    return floor(length.exact_in("um"))


def a_room(value: Room | str) -> Room:
    """A room from itself, or the minima of a size of container by its name.

    Raises:
        InvalidValueError: A size not known, or without minima.
        WrongKindError: Something else.
    """
    if isinstance(value, Room):
        return value
    if isinstance(value, str):
        return least_room(value)
    raise WrongKindError(
        Text(
            f'A room is a Room or the name of a container such as "40HC"; got {shown(value)}.',
            f'Ruang adalah Room atau nama peti kemas seperti "40HC"; yang diberikan {shown(value)}.',
        )
    )


def a_clearance(value: Length | str) -> Length:
    """A gap between bodies: not negative.

    Raises:
        InvalidValueError: Less than nothing.
    """
    read = units.length(value)
    if read.value < 0:
        raise InvalidValueError(
            Text(f"A clearance is not negative; got {read}.", f"Jarak bebas tidak negatif; diterima {read}.")
        )
    return read


@attrs.frozen(kw_only=True)
class Fit:
    """Whether a body passes the door, and stands inside."""

    door: bool
    """Whether it passes the door in a way in which it may stand."""
    inside: bool
    """Whether it stands inside in such a way, door or no door."""
    postures: tuple[Posture, ...]
    """The ways of standing in which it does both."""

    @property
    def ok(self) -> bool:
        """Whether it gets in and stands there."""
        return bool(self.postures)


def fit(body: Body, room: Room | str, *, clearance: Length | str = NO_CLEARANCE) -> Fit:
    """Whether a body goes through the door and stands inside.

    Args:
        body: The body.
        room: A size of container, by its ISO minima, or a room measured by you.
        clearance: The gap kept to both door posts, to the lintel, to the walls and to the roof.

    Raises:
        InvalidValueError: A size not known or without minima; a negative clearance.
        WrongKindError: A body or room of another kind.

    Example:
        >>> fit(Box(Size("1.2 m", "1 m", "2.6 m")), "40HC").door
        False
    """
    if not isinstance(body, Box | Cylinder):
        raise WrongKindError(
            Text(
                f"fit takes a Box or a Cylinder; got {shown(body)}.", f"fit menerima Box atau Cylinder; {shown(body)}."
            )
        )
    space, gap = a_room(room), rounded_up(a_clearance(clearance))
    length, width, height, door_width, door_height = (
        rounded_down(one) for one in (space.length, space.width, space.height, space.door_width, space.door_height)
    )
    through = [one for one in body.postures if one.y + 2 * gap <= door_width and one.z + gap <= door_height]
    stands = [
        one for one in body.postures if one.x + 2 * gap <= length and one.y + 2 * gap <= width and one.z + gap <= height
    ]
    return Fit(door=bool(through), inside=bool(stands), postures=tuple(one for one in through if one in stands))


@attrs.frozen(kw_only=True)
class Placement:
    """Where a body stands: the corner nearest the front wall, the left wall and the floor, and its extents."""

    x: Length
    """From the front wall."""
    y: Length
    """From the left wall seen from the doors."""
    z: Length
    """From the floor."""
    length: Length
    """Extent along the container."""
    width: Length
    """Extent across it."""
    height: Length
    """Extent upwards."""
    axis: Axis | None = None
    """Where the axis of a cylinder points; ``None`` for a box."""
    layer: int = 0
    """0 on the floor; else it rests on bodies of the layer below."""

    @property
    def middle(self) -> tuple[Length, Length, Length]:
        """The middle of the body."""
        return (self.x + self.length / 2, self.y + self.width / 2, self.z + self.height / 2)


def micrometres(number: int) -> Length:
    """A whole number of micrometres, written in millimetres."""
    whole, rest = divmod(number, 1000)
    return Length(Decimal(f"{number}E-3"), "mm") if rest else Length(whole, "mm")
