"""The centre of gravity of what is in a container, and how its mass is spread over the length."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from cocorope import units
from cocorope.errors import InvalidValueError
from cocorope.shipment._fields import a_tuple, goods_mass
from cocorope.shipment.bodies import NO_CLEARANCE, a_room, micrometres
from cocorope.shipment.container_data import Room
from cocorope.text import Text
from cocorope.units import Length, Mass, Ratio


@attrs.frozen(kw_only=True)
class Placed:
    """A mass somewhere in a container.

    Raises:
        InvalidValueError: A negative mass or extent.
    """

    mass: Mass = attrs.field(converter=goods_mass)
    """How much."""
    x: Length = attrs.field(converter=units.length)
    """Its middle, from the front wall."""
    y: Length = attrs.field(converter=units.length)
    """Its middle, from the left wall seen from the doors."""
    z: Length = attrs.field(converter=units.length)
    """Its middle, from the floor."""
    extent: Length = attrs.field(default=NO_CLEARANCE, converter=units.length, validator=units.non_negative)
    """How long it is along the container, its mass spread evenly over it."""


@attrs.frozen(kw_only=True)
class Centre:
    """The centre of gravity of a load."""

    mass: Mass = attrs.field(converter=goods_mass)
    """The mass of the load."""
    x: Length = attrs.field(converter=units.length)
    """From the front wall."""
    y: Length = attrs.field(converter=units.length)
    """From the left wall seen from the doors."""
    z: Length = attrs.field(converter=units.length)
    """From the floor."""
    off_middle: Ratio = attrs.field(converter=units.ratio)
    """How far ``x`` is from the middle, as a share of the length; negative towards the front wall."""
    off_axis: Ratio = attrs.field(converter=units.ratio)
    """How far ``y`` is from the middle, as a share of the width; negative towards the left wall."""
    heavier_half: Ratio = attrs.field(converter=units.ratio)
    """The share of the mass in the heavier of the front and the door half."""


def centre_of_gravity(parts: Iterable[Placed] | Placed, room: Room | str) -> Centre:
    """The centre of gravity of masses in a container, worked out exactly and rounded once to a micrometre.

    Args:
        parts: The masses with their places.
        room: A size of container, by its ISO minima, or a room measured by you.

    Raises:
        InvalidValueError: Nothing that weighs anything; a part that lies outside.
        WrongKindError: Something else than masses with places.

    Example:
        >>> heavy = Placed(mass="600 kg", x="2 m", y="1165 mm", z="0.5 m", extent="1 m")
        >>> light = Placed(mass="400 kg", x="10 m", y="1165 mm", z="0.5 m", extent="1 m")
        >>> found = centre_of_gravity([heavy, light], "40HC")
        >>> str(found.x), str(found.heavier_half)
        ('5200 mm', '60 %')
    """
    space, load = a_room(room), a_tuple(Placed)(parts)
    masses = [one.mass.exact_in("kg") for one in load]
    total = sum(masses, Fraction(0))
    if total == 0:
        raise InvalidValueError(
            Text("A centre of gravity needs a mass; got none.", "Titik berat memerlukan massa; kosong.")
        )
    size = {
        axis: side.exact_in("um") for axis, side in zip("xyz", (space.length, space.width, space.height), strict=True)
    }
    at: dict[str, Fraction] = {}
    for axis, most in size.items():
        places = [getattr(one, axis).exact_in("um") for one in load]
        for place in places:
            _within(axis, place, most)
        at[axis] = sum((mass * place for mass, place in zip(masses, places, strict=True)), Fraction(0)) / total
    front = (
        sum((mass * _before(one, size["x"] / 2) for mass, one in zip(masses, load, strict=True)), Fraction(0)) / total
    )
    return Centre(
        mass=Mass.sum(one.mass for one in load),
        **{axis: micrometres(round(place)) for axis, place in at.items()},
        off_middle=share(at["x"] / size["x"] - Fraction(1, 2)),
        off_axis=share(at["y"] / size["y"] - Fraction(1, 2)),
        heavier_half=share(max(front, 1 - front)),
    )


def _within(axis: str, place: Fraction, most: Fraction) -> None:
    if not 0 <= place <= most:
        got = micrometres(round(place))
        raise InvalidValueError(
            Text(
                f"Along {axis} the container goes from 0 to {micrometres(round(most))}; a mass lies at {got}.",
                f"Sepanjang {axis} peti kemas dari 0 sampai {micrometres(round(most))}; ada massa di {got}.",
            )
        )


def _before(part: Placed, middle: Fraction) -> Fraction:
    """The share of a part that lies before the middle of the length."""
    at, long = part.x.exact_in("um"), part.extent.exact_in("um")
    if long == 0:
        return Fraction(1 if at < middle else 0) if at != middle else Fraction(1, 2)
    return min(max((middle - (at - long / 2)) / long, Fraction(0)), Fraction(1))


def share(exact: Fraction) -> Ratio:
    """A share in percent, rounded to a hundredth of a percent."""
    hundredths = round(exact * 10_000)
    whole, rest = divmod(hundredths, 100)
    return Ratio(Decimal(f"{hundredths}E-2"), "%") if rest else Ratio(whole, "%")
