"""The draw: repeatable for ever, on every machine, by whoever doubts it."""

from hashlib import blake2b

import pytest

from cocorope.errors import InvalidValueError
from cocorope.qc.draw import by_quota, draw, draw_by_part, package_of, package_units, shuffled


def naive(size, seed):
    """Fisher and Yates on a whole list, by the digests that the module promises."""
    cards = list(range(1, size + 1))
    for place in range(size):
        number = int.from_bytes(blake2b(f"{seed}\x1f{place}".encode(), digest_size=32).digest(), "big")
        chosen = place + number % (size - place)
        cards[place], cards[chosen] = cards[chosen], cards[place]
    return cards


class TestForEver:
    """The same seed draws the same units in the same order, for ever."""

    @pytest.mark.parametrize("size", [0, 1, 2, 7, 400])
    @pytest.mark.parametrize("seed", ["", "L-0731", "serat №17"])
    def test_against_a_whole_list(self, size, seed):
        assert list(shuffled(size, seed)) == naive(size, seed)

    def test_known_answers(self):
        assert [one.unit for one in draw(8, units=400, packages=40, seed="L-0731")] == [
            252, 137, 257, 350, 174, 393, 99, 392,
        ]  # fmt: skip
        opened = draw(8, units=400, packages=40, seed="L-0731", opened=3)
        assert [(one.unit, one.package) for one in opened] == [
            (221, 23),
            (31, 4),
            (241, 25),
            (227, 23),
            (37, 4),
            (247, 25),
            (225, 23),
            (40, 4),
        ]
        parts = draw_by_part(8, parts=[30, 20, 50], packages=10, seed="L-0731")
        assert [(one.unit, one.package) for one in parts] == [
            (88, 9),
            (13, 2),
            (53, 6),
            (41, 5),
            (68, 7),
            (28, 3),
            (52, 6),
            (12, 2),
        ]


class TestPackages:
    def test_units_that_lie_open_have_none(self):
        lying = draw(3, units=10, packages=None, seed="L", opened=2)
        assert lying == draw(3, units=10, packages=None, seed="L")
        assert {one.package for one in lying} == {None}

    def test_each_opened_package_in_turn(self):
        drawn = draw(12, units=40, packages=8, seed="L", opened=4)
        packages = [one.package for one in drawn]
        assert packages[:4] == packages[4:8] == packages[8:]
        assert len(set(packages)) == 4
        with pytest.raises(InvalidValueError, match="21 units cannot be drawn from 20"):
            draw(21, units=40, packages=8, seed="L", opened=4)

    @pytest.mark.parametrize(("units", "packages"), [(5, 2), (7, 7), (30, 7), (1, 1)])
    def test_one_way_and_back(self, units, packages):
        for package in range(1, packages + 1):
            for unit in package_units(package, units, packages):
                assert package_of(unit, units, packages) == package


class TestQuota:
    """Balinski and Young: after each step every part has its quota, rounded up or down."""

    @pytest.mark.parametrize(
        "weights", [[1, 1, 1, 10], [6, 1, 1], [53, 24, 23], [9, 3, 3, 3, 1], [0, 5, 0, 2], [7, 7, 7]]
    )
    def test_at_every_step(self, weights):
        whole, taken = sum(weights), [0] * len(weights)
        for step, part in enumerate(by_quota(weights), 1):
            taken[part] += 1
            for have, weight in zip(taken, weights, strict=True):
                assert step * weight // whole <= have <= -(-step * weight // whole)
        assert taken == weights
