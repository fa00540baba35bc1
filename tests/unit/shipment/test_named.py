"""The thirty cross-checks by name."""

import pytest
from shipments import BOX, cargo, released

from cocorope import shipment as shp
from cocorope.errors import InvalidValueError
from cocorope.rules import CATALOGUE


class TestNames:
    """X01 to X30, each answered by a rule of the catalogue."""

    def test_thirty(self):
        assert len(shp.CHECKS_BY_NAME) == 30
        for name, rules in shp.CHECKS_BY_NAME.items():
            assert rules, name
            assert all(CATALOGUE[rule.code] == rule for rule in rules), name
        assert [rule.code for rule in shp.cross_check("X22")] == ["SHP107", "SHP065"]
        assert "SHP101" in [rule.code for rule in shp.cross_check("X21")]

    @pytest.mark.parametrize("name", ["X00", "X31", "x01", "SHP001", ""])
    def test_no_other(self, name):
        with pytest.raises(InvalidValueError, match="X30"):
            shp.cross_check(name)


class TestEccentric:
    """X27: within 5 % of the inner length off the middle, to 10 % by arrangement."""

    @pytest.mark.parametrize(
        ("x", "said"),
        [
            ("6000 mm", ""),
            ("5400 mm", ""),
            ("5300 mm", "ask the carrier"),
            ("6700 mm", "ask the carrier"),
            ("4000 mm", "stow it anew"),
        ],
    )
    def test_off_the_middle(self, x, said):
        centre = shp.centre_of_gravity(shp.Placed(mass="9 t", x=x, y="1165 mm", z="1 m", extent="4 m"), "40HC")
        box = shp.Container(number=BOX, tare="3700 kg", max_gross="30480 kg")
        report = released(
            cargo(containers=[box], stuffing=[shp.StuffingRecord(container=BOX, centre=centre)], papers=[])
        )
        found = " ".join(one.text() for one in report.of("SHP027"))
        assert said in found
        assert bool(found) is bool(said)
