"""Laws of the load suggestion, of fit and of the centre of gravity. The overlap check here shares nothing with ours."""

from fractions import Fraction
from functools import cache
from itertools import combinations

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cocorope import shipment as shp
from cocorope.errors import InvalidValueError
from cocorope.strategies import shipment as drawn
from cocorope.units import Length, Mass

ROOM = shp.container_size("20GP").least
CODES = ("20GP", "40GP", "40HC")


def um(length):
    return length.exact_in("um")


@cache
def ends(one):
    """The two ends of a body along x, y and z, as exact numbers."""
    low = (um(one.x), um(one.y), um(one.z))
    return [(start, start + um(size)) for start, size in zip(low, (one.length, one.width, one.height), strict=True)]


def between(first, second):
    """The free gap between two intervals; negative where they overlap."""
    return max(first[0], second[0]) - min(first[1], second[1])


def apart(first, second):
    """The square of the distance of two middles in the plane across the axis of a cylinder, and the gap along it."""
    along = "xyz".index(first.axis)
    a, b = ends(first), ends(second)
    square = sum(((sum(a[i]) - sum(b[i])) / Fraction(2)) ** 2 for i in range(3) if i != along)
    return square, between(a[along], b[along])


def clear(first, second, gap):
    """Whether two rigid bodies keep their gap side by side, and do not enter one another where one is on the other."""
    if first.axis is None:
        x, y, z = map(between, ends(first), ends(second))
        return x >= gap or y >= gap or z >= 0
    square, along = apart(first, second)
    across = um(first.width if first.axis == "x" else first.length)
    upright = first.axis == "z"
    level = first.z == second.z
    needed = across + gap if upright or level else across
    return square >= needed**2 or along >= (0 if upright else gap)


def grouped(placements):
    """Bodies by coarse cells of a metre, so that only neighbours are compared."""
    cells = {}
    for one in placements:
        (x0, x1), (y0, y1), _ = ends(one)
        for i in range(int(x0 // 10**6), int(x1 // 10**6) + 1):
            for j in range(int(y0 // 10**6), int(y1 // 10**6) + 1):
                cells.setdefault((i, j), []).append(one)
    return cells.values()


def is_sound(load):
    """Every law of a load of rigid bodies, from its placements alone."""
    gap, room = um(load.clearance), load.room
    for one in load.placements:
        for (low, high), size in zip(ends(one)[:2], (room.length, room.width), strict=True):
            assert gap <= low
            assert high <= um(size) - gap
        low, high = ends(one)[2]
        assert low >= 0
        assert high <= um(room.height) - gap
        assert um(one.width) + 2 * gap <= um(room.door_width)
        assert um(one.height) + gap <= um(room.door_height)
    ends.cache_clear()
    for cell in grouped(load.placements):
        assert all(clear(first, second, gap) for first, second in combinations(cell, 2))


def rests(one, others):
    """Whether a body stands on the floor, squarely on one below it, or, lying, in the valley of two."""
    if one.z == Length("0 mm"):
        return True
    below = [other for other in others if other.layer == one.layer - 1]
    if one.axis in (None, "z"):
        return any(other.x == one.x and other.y == one.y and ends(other)[2][1] == um(one.z) for other in below)
    touching = [other for other in below if apart(one, other)[0] <= (um(one.height) + 3) ** 2]
    touching = [other for other in touching if apart(one, other)[1] <= 0]
    side = 1 if one.axis == "x" else 0
    return {ends(other)[side][0] < ends(one)[side][0] for other in touching} == {True, False}


class TestRigidBodies:
    """The load suggestion fits as rigid bodies, with the stated clearance, through the door and inside."""

    @given(body=drawn.bodies(), room=drawn.rooms(), gap=st.integers(0, 120_000))
    @settings(max_examples=100)
    def test_fits(self, body, room, gap):
        load = shp.suggest_load(body, room, clearance=Length(gap, "um"))
        is_sound(load)
        assert bool(load.count) is shp.fit(body, room, clearance=Length(gap, "um")).ok

    @given(body=drawn.bodies(), code=st.sampled_from(CODES), gap=st.integers(0, 60))
    @settings(max_examples=8)
    def test_fits_in_a_container(self, body, code, gap):
        is_sound(shp.suggest_load(body, code, clearance=Length(gap, "mm")))

    @given(body=drawn.bodies(), room=drawn.rooms(), gap=st.integers(0, 50), count=st.integers(1, 60))
    @settings(max_examples=60)
    def test_every_body_rests_on_something(self, body, room, gap, count):
        load = shp.suggest_load(body, room, clearance=Length(gap, "mm"), count=count)
        assert load.count <= count
        assert all(rests(one, load.placements) for one in load.placements)

    @given(body=drawn.bodies(), room=drawn.rooms(), count=st.integers(1, 40))
    @settings(max_examples=40)
    def test_what_is_put_in_first_leaves_the_way_free(self, body, room, count):
        """Carried in along the container at its own height, no body passes through one put in before it."""
        load = shp.suggest_load(body, room, clearance="0 mm", count=count)
        for place, one in enumerate(load.placements):
            for before in load.placements[:place]:
                ahead = attrs.evolve(before, x=one.x) if before.x > one.x else None
                assert ahead is None or clear(one, ahead, 0) or before.layer < one.layer


class TestPayload:
    """Never more than the payload, never fewer than would go in by room, payload and count."""

    @given(body=drawn.bodies(), room=drawn.rooms(), payload=st.integers(1, 20_000))
    @settings(max_examples=60)
    def test_payload(self, body, room, payload):
        body = attrs.evolve(body, mass="37.5 kg")
        free = shp.suggest_load(body, room, clearance="1 cm").count
        load = shp.suggest_load(body, room, clearance="1 cm", payload=Mass(payload, "kg"))
        assert load.mass <= Mass(payload, "kg")
        assert load.count == min(free, int(payload / 37.5))
        assert load.bound == ("payload" if load.count < free else load.bound)

    @given(body=drawn.bodies(), room=drawn.rooms(), gap=st.integers(1, 100))
    @settings(max_examples=60)
    def test_a_straight_grid_is_never_better(self, body, room, gap):
        """At least as many as in straight rows of any one way of standing."""
        load = shp.suggest_load(body, room, clearance=Length(gap, "mm"))
        gap *= 1000
        for way in shp.fit(body, room, clearance=load.clearance).postures:
            free = [um(room.length) - gap, um(room.width) - gap]
            floor = int(free[0] // (way.x + gap)) * int(free[1] // (way.y + gap))
            layers = 1 if way.axis in ("x", "y") else int((um(room.height) - gap) // way.z)
            assert load.count >= floor * layers


class TestUnits:
    """Units and the order of words change nothing; a turned box is the same box."""

    @given(body=drawn.bodies(), room=drawn.rooms())
    @settings(max_examples=40)
    def test_units(self, body, room):
        if isinstance(body, shp.Cylinder):
            other = attrs.evolve(body, diameter=body.diameter.to("m"), height=body.height.to("cm"))
        else:
            size = body.size
            other = attrs.evolve(body, size=type(size)(size.width.to("m"), size.length.to("cm"), size.height.to("km")))
        once, twice = (shp.suggest_load(one, room, clearance="5 mm").placements for one in (body, other))
        assert once == twice


def placed(mass, x, length):
    return shp.Placed(mass=Mass(mass, "kg"), x=Length(x, "mm"), y="1 m", z="1 m", extent=Length(length, "mm"))


PARTS = st.lists(
    st.builds(placed, st.integers(1, 900), st.integers(0, 5867), st.integers(0, 500)), min_size=1, max_size=8
)


class TestCentre:
    """A centre of gravity: of the parts in any order, of a part cut in two, within their span."""

    @given(parts=PARTS, data=st.data())
    def test_order(self, parts, data):
        other = data.draw(st.permutations(parts))
        assert shp.centre_of_gravity(parts, ROOM) == shp.centre_of_gravity(other, ROOM)

    @given(parts=PARTS)
    def test_halves(self, parts):
        half = [attrs.evolve(one, mass=one.mass / 2) for one in parts]
        assert shp.centre_of_gravity([*half, *half], ROOM) == shp.centre_of_gravity(parts, ROOM)

    @given(parts=PARTS)
    def test_span(self, parts):
        found = shp.centre_of_gravity(parts, ROOM)
        assert min(one.x for one in parts) <= found.x <= max(one.x for one in parts)
        assert 50 <= found.heavier_half.value_in("%") <= 100

    @given(body=drawn.bodies(), room=drawn.rooms())
    @settings(max_examples=40)
    def test_of_a_load(self, body, room):
        load = shp.suggest_load(attrs.evolve(body, mass="25 kg"), room, clearance="5 mm")
        assume(load.count)
        assert load.centre.mass == load.mass
        for axis, size in (("x", room.length), ("y", room.width), ("z", room.height)):
            places = [um(getattr(one, axis)) for one in load.placements]
            sizes = [
                um(side)
                for side in ({"x": one.length, "y": one.width, "z": one.height}[axis] for one in load.placements)
            ]
            mean = sum(place + long / 2 for place, long in zip(places, sizes, strict=True)) / load.count
            assert abs(um(getattr(load.centre, axis)) - mean) <= Fraction(1, 2)
            assert 0 <= um(getattr(load.centre, axis)) <= um(size)


class TestRefused:
    """Refused in a sentence, in whatever way it is asked."""

    @given(code=st.text(max_size=6).filter(lambda one: one not in CODES))
    def test_sizes(self, code):
        with pytest.raises(InvalidValueError, match="40HC"):
            shp.fit(shp.Box(drawn.SMALL), code)
